//! Every row has a key, and no two rows have the same.

use std::borrow::Cow;
use std::collections::BTreeMap;

use trappe_ingest::InputTable;
use trappe_rules::finding::Finding;

use super::cells::{Row, rows};
use super::data::Data;
use super::{Check, Code, Look};

const MISSING: Code = Code::error("key-missing", "data.md keys");
const DUPLICATE: Code = Code::error("key-duplicate", "data.md keys");

pub(super) const CHECK: Check = Check { name: "keys", codes: &[MISSING, DUPLICATE], look: Look::Always(run) };

/// Key columns that may be empty: a decision for the whole run, an area on no list, a figure of the whole city.
const MAY_BE_EMPTY: [(&str, &str); 6] = [
    ("areas", "list_date"),
    ("areas", "designation"),
    ("decisions", "subject_id"),
    ("history", "designation"),
    ("register", "department_id"),
    ("register", "organisation_id"),
];

fn run(data: &Data<'_>) -> Vec<Finding> {
    data.tables.given().flat_map(|table| [missing(table), repeated(table)].concat()).collect()
}

fn missing(table: &InputTable) -> Vec<Finding> {
    let described = table.table;
    let keys = described.key.iter().filter(|column| !MAY_BE_EMPTY.contains(&(described.name, column)));
    let keys: Vec<_> = keys.filter(|column| table.has(column)).collect();
    let empty = rows(table).flat_map(|row| keys.iter().map(move |column| (row, **column)));
    empty
        .filter(|(row, column)| row.key_part(column).is_none())
        .map(|(row, column)| MISSING.at(row.place(column)).with("key", column))
        .collect()
}

fn repeated(table: &InputTable) -> Vec<Finding> {
    let finding = |(row, first): (Row<'_>, Row<'_>)| {
        let column = table.table.key.first().copied().unwrap_or("");
        DUPLICATE.at(row.place(column)).value(row.name()).with("first", table.file_row(first.row))
    };
    duplicates(table).into_iter().map(finding).collect()
}

/// Rows whose key stands in an earlier row, each with the first such row. Rows without a whole key are not compared.
pub(super) fn duplicates(table: &InputTable) -> Vec<(Row<'_>, Row<'_>)> {
    let key = table.table.key;
    let mut first: BTreeMap<Vec<Option<Cow<'_, str>>>, Row<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for row in rows(table) {
        let values: Vec<_> = key.iter().map(|column| row.key_part(column)).collect();
        let whole = key
            .iter()
            .zip(&values)
            .all(|(column, value)| value.is_some() || MAY_BE_EMPTY.contains(&(table.table.name, column)));
        if !whole || key.is_empty() {
            continue;
        }
        match first.get(&values) {
            Some(earlier) => found.push((row, *earlier)),
            None => {
                first.insert(values, row);
            }
        }
    }
    found
}
