//! `manifest.json` as JSON Schema; `docs/run-folder.md` says what each key holds.

use serde_json::{Value, json};

use super::{DIALECT, id};
use crate::pipeline::manifest::PROGRAMME;

/// The schema; a test holds the manifest of a run against it.
pub(super) fn schema() -> Value {
    let text = || json!({ "type": "string" });
    let maybe_text = || json!({ "type": ["string", "null"] });
    let count = || json!({ "type": "integer", "minimum": 0 });
    let maybe_count = || json!({ "type": ["integer", "null"], "minimum": 0 });
    let date = || json!({ "type": "string", "format": "date" });
    let maybe_date = || json!({ "type": ["string", "null"], "format": "date" });
    let hash = || json!({ "type": "string", "pattern": "^[0-9a-f]{64}$" });
    let source = json!({ "$ref": "#/$defs/source" });
    let mut schema = object(&json!({
        "schema_version": { "type": "integer", "const": crate::emit::SCHEMA_VERSION },
        "programme": { "const": PROGRAMME },
        "programme_version": text(),
        "receipt_id": hash(),
        "run": object(&json!({
            "kind": { "enum": ["initial", "annual", "midterm", "final"] },
            "list_date": date(),
            "effective_date": date(),
            "language": { "enum": ["da", "en"] },
            "known_on": maybe_date(),
        })),
        "pipeline": source,
        "configuration": list(&source),
        "overrides": list(&text()),
        "inputs": list(&object(&json!({
            "table": text(), "file": text(), "sheet": maybe_text(), "sha256": hash(), "rows": count(),
        }))),
        "invented": { "type": "boolean" },
        "thresholds": list(&object(&json!({
            "criterion": text(), "level": text(), "operator": { "enum": [">", ">=", "<", "<="] },
            "value": { "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$" }, "unit": text(), "source": text(),
        }))),
        "interpretations": list(&object(&json!({
            "id": text(), "value": text(), "chosen_by": { "enum": ["agreement", "pipeline"] },
        }))),
        "assumptions": list(&object(&json!({
            "key": text(), "value": maybe_text(), "assumed_by": { "enum": ["agreement", "pipeline", null] },
        }))),
        "decisions": list(&object(&json!({
            "decision_id": text(), "kind": text(), "subject_id": text(), "value": maybe_text(), "date": date(),
            "valid_from": maybe_date(), "valid_to": maybe_date(),
        }))),
        "stages": list(&object(&json!({
            "stage": text(), "rows_in": count(), "rows_out": count(), "set_aside": count(),
        }))),
        "tables": list(&object(&json!({ "table": text(), "rows": count(), "sha256": hash() }))),
        "outputs": list(&object(&json!({
            "file": text(), "table": maybe_text(), "rows": maybe_count(), "bytes": count(), "sha256": hash(),
        }))),
        "not_compared": list(&text()),
    }));
    let source = object(&json!({ "role": text(), "file": maybe_text(), "sha256": hash(), "text": text() }));
    schema["$schema"] = json!(DIALECT);
    schema["$id"] = json!(id("manifest"));
    schema["title"] = json!("manifest");
    schema["description"] = json!("manifest.json of a run's folder: what the run was made of and what it made.");
    schema["$defs"] = json!({ "source": source });
    schema
}

/// An object with all of these properties and no other.
fn object(properties: &Value) -> Value {
    let names: Vec<&String> = properties.as_object().into_iter().flat_map(serde_json::Map::keys).collect();
    let required = json!(names);
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn list(items: &Value) -> Value {
    json!({ "type": "array", "items": items })
}
