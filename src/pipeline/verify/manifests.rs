//! Two manifests, field by field.

use serde_json::Value;
use trappe_rules::finding::{Finding, Place};

use super::super::manifest::MANIFEST;
use super::super::reopen::of_file;
use super::again::parted;

/// Most fields told one by one.
const FIRST: usize = 10;

/// Longest value that is shown.
const LONGEST: usize = 100;

/// What follows from other results, and is told with them.
const OF_RESULTS: [&str; 3] = ["outputs", "receipt_id", "tables"];

/// Fields of the folder's manifest that are not what the run makes again.
pub(super) fn differing(there: &[u8], made: &[u8], results_differ: bool, findings: &mut Vec<Finding>) {
    let parse = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).unwrap_or(Value::Null);
    let mut fields = Vec::new();
    compare("", &parse(there), &parse(made), &mut fields);
    // A text that is another was told when the folder was opened, and so was the version.
    let texts_told = findings.iter().any(|finding| finding.code == "run-text-changed");
    let is_news = |(path, _, _): &(String, String, String)| {
        let first = path.split(['.', '[']).next().unwrap_or("");
        let follows = results_differ && OF_RESULTS.contains(&first);
        let told = first == "programme_version" || (texts_told && path.rsplit('.').next() == Some("text"));
        !(follows || told)
    };
    let told = fields.iter().filter(|field| !is_news(field)).count();
    if fields.is_empty() {
        let at = (parted(there, made) + 1).to_string();
        let finding = Finding::error("verify-bytes-differ", of_file(MANIFEST)).with("at", at);
        findings.push(finding.with("line", String::new()).with("kind", "other"));
    }
    let count = fields.len() - told;
    for (path, there, made) in fields.into_iter().filter(is_news).take(FIRST) {
        let place = Place { column: Some(path), ..of_file(MANIFEST) };
        let finding = Finding::error("verify-manifest-differs", place).value(there).with("made", made);
        findings.push(finding.with("count", count));
    }
}

/// Paths at which two values are not the same, with what stands there.
fn compare(path: &str, there: &Value, made: &Value, fields: &mut Vec<(String, String, String)>) {
    match (there, made) {
        (Value::Object(one), Value::Object(two)) => {
            let keys: std::collections::BTreeSet<&String> = one.keys().chain(two.keys()).collect();
            for key in keys {
                let below = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                match (one.get(key), two.get(key)) {
                    (Some(one), Some(two)) => compare(&below, one, two, fields),
                    (one, two) => fields.push((below, shown(one), shown(two))),
                }
            }
        }
        (Value::Array(one), Value::Array(two)) if one.len() == two.len() => {
            for (index, (one, two)) in one.iter().zip(two).enumerate() {
                compare(&format!("{path}[{index}]"), one, two, fields);
            }
        }
        (one, two) if one == two => {}
        (one, two) => fields.push((path.to_owned(), shown(Some(one)), shown(Some(two)))),
    }
}

fn shown(value: Option<&Value>) -> String {
    let text = match value {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(value @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_))) => {
            value.to_string()
        }
    };
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(&text)),
        None => text,
    }
}
