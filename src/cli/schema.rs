//! The tables of the programme as text or JSON Schema, from the one list of columns.

use std::fmt::Write as _;

use serde_json::Value;
use trappe_rules::columns::{Kind, Table};

use super::plan::Format;
use crate::schema::{self, Direction, Document};

/// One table, or all of them; for a name that is none the reason. A table is named alone or with its folder
/// (`inputs/pools`).
pub(super) fn text(name: Option<&str>, format: Format) -> Result<String, String> {
    let mut documents = schema::documents();
    documents.retain(|document| name.is_none_or(|name| name == document.name() || name == document.path));
    match (format, documents.as_slice()) {
        (_, []) => Err(unknown(name.unwrap_or(""))),
        (Format::Json, [one]) => Ok(one.text()),
        (Format::Json, several) => Ok(format!("{:#}\n", schema::bundle(several))),
        (Format::Text, _) => Ok(described(&documents)),
    }
}

fn unknown(name: &str) -> String {
    let mut known: Vec<String> = schema::documents().iter().map(|document| document.name().to_owned()).collect();
    known.dedup();
    format!("no table \"{name}\"; there are {}", known.join(", "))
}

fn described(documents: &[Document]) -> String {
    let texts: Vec<String> = documents
        .iter()
        .map(|document| {
            let table = schema::tables()
                .find(|(direction, table)| document.path == format!("{}/{}", direction.folder(), table.name));
            table.map_or_else(|| keys(document), |(direction, table)| one(table, direction))
        })
        .collect();
    let mut text = texts.join("\n\n");
    text.push('\n');
    text
}

fn one(table: &Table, direction: Direction) -> String {
    let direction = match direction {
        Direction::In => "in",
        Direction::Out => "out",
    };
    let key = if table.key.is_empty() { String::new() } else { format!(", key {}", table.key.join(", ")) };
    let mut text = format!("{} ({direction}{key})", table.name);
    let width = table.columns.iter().map(|column| column.name.len()).max().unwrap_or(0);
    for column in table.columns {
        let needed = if column.required { "required" } else { "optional" };
        let kind = column.kind.name();
        let _ = write!(text, "\n  {:<width$}  {kind:<8}  {needed:<8}  {}", column.name, column.meaning);
        if let Kind::Choice(values) = column.kind {
            let _ = write!(text, " [{}]", values.join(" | "));
        }
    }
    text
}

/// The keys of a document that is no table; `--format json` says more of each.
fn keys(document: &Document) -> String {
    let about = document.schema["description"].as_str().unwrap_or("");
    let keys = document.schema["properties"].as_object().into_iter().flatten();
    let mut text = format!("{}: {about}", document.path);
    for (key, value) in keys {
        let _ = write!(text, "\n  {key:<18}  {}", json_type(value));
    }
    text
}

fn json_type(schema: &Value) -> &str {
    schema["type"].as_str().unwrap_or(if schema.get("$ref").is_some() { "object" } else { "string" })
}

#[cfg(test)]
mod tests {
    use trappe_rules::columns::{inputs, outputs};

    use super::*;

    #[test]
    fn every_table_can_be_asked_for_by_name() {
        for table in inputs::TABLES.iter().chain(outputs::ALL) {
            let text = text(Some(table.name), Format::Text).unwrap();
            assert!(table.columns.iter().all(|column| text.contains(column.name)), "{}", table.name);
        }
        assert!(text(Some("departements"), Format::Text).unwrap_err().contains("departments"));
    }

    #[test]
    fn one_table_is_one_schema_and_several_are_a_bundle() {
        let schema = |name| -> Value { serde_json::from_str(&text(name, Format::Json).unwrap()).unwrap() };
        assert_eq!(schema(Some("departments"))["title"], "departments");
        assert_eq!(schema(Some("inputs/pools"))["$id"], "urn:trappe:1:inputs:pools");
        // Pools are read and written.
        assert_eq!(schema(Some("pools"))["$defs"].as_object().unwrap().len(), 2);
        assert!(schema(None)["$defs"]["manifest"].is_object());
    }

    #[test]
    fn what_is_no_table_is_told_by_its_keys() {
        let text = text(Some("manifest"), Format::Text).unwrap();
        assert!(text.contains("receipt_id"), "{text}");
    }
}
