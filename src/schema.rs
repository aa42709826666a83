//! The tables and the manifest as JSON Schema (draft 2020-12), from the one list of columns. A schema describes one row of
//! a table as a JSON object; `docs/schemas/README.md` says how values are written there.

mod manifest;

use serde_json::{Map, Value, json};
use trappe_rules::columns::{self, Column, Kind, inputs, outputs};

use crate::check::needs_value;
use crate::emit::{DECIMALS, DIGITS, SCHEMA_VERSION};

/// The dialect of the schemas.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// One schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// `inputs/departments`, `outputs/placements`, `manifest`, `findings`: its path below `docs/schemas/`, without the ending.
    pub path: String,
    /// The schema.
    pub schema: Value,
}

impl Document {
    /// The last part of the path: the name of the table.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The schema as the text of its file.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{:#}\n", self.schema)
    }
}

/// Which way a table goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Read.
    In,
    /// Written.
    Out,
}

impl Direction {
    /// Its folder below `docs/schemas/`.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::In => "inputs",
            Self::Out => "outputs",
        }
    }
}

/// Every table with its direction, inputs first.
pub fn tables() -> impl Iterator<Item = (Direction, &'static columns::Table)> {
    let read = inputs::TABLES.into_iter().map(|table| (Direction::In, table));
    read.chain(outputs::ALL.iter().map(|table| (Direction::Out, *table)))
}

/// Every schema there is: of the input tables, the output tables, the manifest, the findings.
#[must_use]
pub fn documents() -> Vec<Document> {
    let mut documents: Vec<Document> = tables()
        .map(|(direction, table)| Document {
            path: format!("{}/{}", direction.folder(), table.name),
            schema: row(direction, table),
        })
        .collect();
    documents.push(Document { path: "manifest".to_owned(), schema: manifest::schema() });
    documents.extend(findings());
    documents
}

/// What `--format json` writes of findings: no table, so that its schema is written by hand and embedded.
fn findings() -> Option<Document> {
    let schema = serde_json::from_str(include_str!("../docs/schemas/findings.schema.json")).ok()?;
    Some(Document { path: "findings".to_owned(), schema })
}

/// Several schemas as one document, each under its path.
#[must_use]
pub fn bundle(documents: &[Document]) -> Value {
    let definitions: Map<String, Value> =
        documents.iter().map(|document| (document.path.clone(), document.schema.clone())).collect();
    json!({ "$schema": DIALECT, "$id": id("all"), "title": "trappe", "$defs": definitions })
}

fn id(path: &str) -> String {
    format!("urn:trappe:{SCHEMA_VERSION}:{}", path.replace('/', ":"))
}

/// One row of a table.
fn row(direction: Direction, table: &columns::Table) -> Value {
    let properties: Map<String, Value> =
        table.columns.iter().map(|column| (column.name.to_owned(), value(direction, table, column))).collect();
    // A row of ours has every column; a row that is read has those its file has.
    let is_there = |column: &&Column| direction == Direction::Out || column.required;
    let required: Vec<&str> = table.columns.iter().filter(is_there).map(|column| column.name).collect();
    json!({
        "$schema": DIALECT,
        "$id": id(&format!("{}/{}", direction.folder(), table.name)),
        "title": table.name,
        "description": format!("One row of the table {} ({}).", table.name, match direction {
            Direction::In => "read",
            Direction::Out => "written",
        }),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
        "x-key": table.key,
    })
}

/// One value of a column.
fn value(direction: Direction, table: &columns::Table, column: &Column) -> Value {
    let mut schema = Map::new();
    schema.insert("description".to_owned(), json!(column.meaning));
    schema.insert("x-kind".to_owned(), json!(column.kind.name()));
    let mut put = |key: &str, value: Value| {
        schema.insert(key.to_owned(), value);
    };
    let json_type = match column.kind {
        Kind::Id | Kind::Text | Kind::Joined => {
            put("minLength", json!(1));
            "string"
        }
        Kind::Choice(_) => "string",
        Kind::Date => {
            put("format", json!("date"));
            "string"
        }
        Kind::Boolean => "boolean",
        Kind::Whole => {
            put("minimum", json!(0));
            "integer"
        }
        Kind::Year => {
            put("minimum", json!(inputs::YEARS.0));
            put("maximum", json!(inputs::YEARS.1));
            "integer"
        }
        Kind::Decimal | Kind::Percent | Kind::Kroner => {
            put("x-decimal", json!([DIGITS, DECIMALS]));
            if direction == Direction::In && !inputs::SIGNED.contains(&(table.name, column.name)) {
                put("minimum", json!(0));
                if column.kind == Kind::Percent && !inputs::PERCENT_WITHOUT_CEILING.contains(&column.name) {
                    put("maximum", json!(100));
                }
            }
            "number"
        }
    };
    if let Some(unit) = unit(column.kind) {
        put("x-unit", json!(unit));
    }
    let filled = match direction {
        Direction::In => needs_value(table, column.name),
        Direction::Out => column.required,
    };
    if let Kind::Choice(values) = column.kind {
        let words = values.iter().map(|value| json!(value)).chain((!filled).then_some(Value::Null));
        put("enum", words.collect());
    }
    put("type", if filled { json!(json_type) } else { json!([json_type, "null"]) });
    Value::Object(schema)
}

fn unit(kind: Kind) -> Option<&'static str> {
    if kind == Kind::Percent { Some("percent") } else { (kind == Kind::Kroner).then_some("kroner a month") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(path: &str, name: &str) -> Value {
        let document = documents().into_iter().find(|document| document.path == path).unwrap();
        document.schema["properties"][name].clone()
    }

    #[test]
    fn a_column_says_its_type_and_what_it_may_be() {
        let homes = column("inputs/departments", "family_homes");
        assert_eq!((&homes["type"], &homes["minimum"]), (&json!("integer"), &json!(0)));
        let share = column("inputs/areas", "convictions_pct");
        assert_eq!((&share["type"], &share["maximum"]), (&json!(["number", "null"]), &json!(100)));
        assert_eq!(column("inputs/areas", "income_pct").get("maximum"), None);
        assert_eq!(column("inputs/register", "value").get("minimum"), None);
        assert_eq!(column("inputs/history", "list_date")["format"], "date");
        assert!(column("inputs/areas", "designation")["enum"].as_array().unwrap().contains(&Value::Null));
        assert_eq!(column("outputs/placements", "status")["type"], "string");
        assert_eq!(column("outputs/distances", "gap_points").get("minimum"), None);
    }

    #[test]
    fn every_path_and_id_is_its_own() {
        let documents = documents();
        let ids: std::collections::BTreeSet<_> = documents.iter().map(|it| it.schema["$id"].to_string()).collect();
        assert_eq!(ids.len(), documents.len());
        assert_eq!(bundle(&documents)["$defs"].as_object().unwrap().len(), documents.len());
    }
}
