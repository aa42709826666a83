//! The receipt id of a run: SHA-256 over its inputs, configuration, versions and canonical tables. `docs/run-folder.md`
//! defines it so that anybody can work it out again.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::manifest::{Manifest, TableRecord};
use crate::emit::{self, EmitError, SCHEMA_VERSION, Sound, Table, Values};
use trappe_rules::columns::Kind;

/// The receipt id of a run, from what its manifest records; files written from the tables play no part.
#[must_use]
pub fn receipt_id(manifest: &Manifest) -> String {
    let mut lines = Lines::default();
    lines.add(&("trappe-receipt", SCHEMA_VERSION));
    lines.add(&("schema_version", manifest.schema_version));
    lines.add(&("programme_version", &manifest.programme_version));
    let mut configuration: Vec<_> =
        manifest.configuration.iter().map(|source| ("configuration", &source.role, &source.sha256)).collect();
    configuration.push(("configuration", &manifest.pipeline.role, &manifest.pipeline.sha256));
    configuration.sort_unstable();
    for line in &configuration {
        lines.add(line);
    }
    for text in &manifest.overrides {
        lines.add(&("override", text));
    }
    let mut inputs: Vec<_> =
        manifest.inputs.iter().map(|input| ("input", &input.table, &input.sheet, &input.sha256)).collect();
    inputs.sort_unstable();
    for line in &inputs {
        lines.add(line);
    }
    let mut tables: Vec<_> =
        manifest.tables.iter().map(|table| ("table", &table.table, table.rows, &table.sha256)).collect();
    tables.sort_unstable();
    for line in &tables {
        lines.add(line);
    }
    lines.digest()
}

/// A table in its canonical form, hashed: the same whichever files it is written as.
///
/// # Errors
/// When the table is not what its schema says.
pub fn table_record(table: &Table) -> Result<TableRecord, EmitError> {
    Ok(sound_record(table.sound()?))
}

/// As [`table_record`], of a table held against its schema before.
#[must_use]
pub fn sound_record(sound: Sound<'_>) -> TableRecord {
    let table = sound.table();
    let mut lines = Lines::default();
    let names = table.schema.columns.iter().map(|column| format!("{}:{}", column.name, type_name(column.kind)));
    lines.add(&std::iter::once(table.schema.name.to_owned()).chain(names).collect::<Vec<_>>());
    for row in 0..sound.rows() {
        lines.add_row(&table.columns, row);
    }
    TableRecord { table: table.schema.name.to_owned(), rows: sound.rows(), sha256: lines.digest() }
}

/// SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

pub(super) fn hexadecimal(digest: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    digest.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]).collect()
}

/// Compact JSON, one value a line, hashed as it grows.
#[derive(Default)]
struct Lines {
    hash: Sha256,
    line: Vec<u8>,
}

impl Lines {
    fn add<T: Serialize>(&mut self, value: &T) {
        self.line.clear();
        // Strings, numbers, booleans and lists of them always have a JSON form, and memory takes every byte.
        if serde_json::to_writer(&mut self.line, value).is_ok() {
            self.line.push(b'\n');
            self.hash.update(&self.line);
        }
    }

    /// A row of a table: the same JSON, written without a detour, since a nation has a million cells.
    fn add_row(&mut self, columns: &[Values], row: usize) {
        self.line.clear();
        for (index, values) in columns.iter().enumerate() {
            self.line.push(if index == 0 { b'[' } else { b',' });
            push_cell(&mut self.line, values, row);
        }
        self.line.extend_from_slice(b"]\n");
        self.hash.update(&self.line);
    }

    fn digest(self) -> String {
        hexadecimal(&self.hash.finalize())
    }
}

/// A value as JSON: decimals and dates as strings, absent as `null`.
fn push_cell(line: &mut Vec<u8>, values: &Values, row: usize) {
    let written = match values {
        Values::Text(values) => {
            let text = values.get(row).and_then(Option::as_deref);
            // As in `Lines::add`: text has a JSON form, and memory takes every byte.
            text.is_some_and(|text| serde_json::to_writer(&mut *line, text).is_ok())
        }
        Values::Whole(values) => at(values, row).map(|value| emit::push_whole(line, value)).is_some(),
        Values::Decimal(values) => {
            let millionths = at(values, row).and_then(emit::millionths);
            millionths
                .map(|value| push_quoted(line, |line| emit::push_scaled(line, value, emit::DECIMALS, b'.')))
                .is_some()
        }
        Values::Boolean(values) => {
            at(values, row).map(|value| line.extend_from_slice(if value { b"true" } else { b"false" })).is_some()
        }
        Values::Date(values) => {
            let date = at(values, row);
            date.map(|date| push_quoted(line, |line| line.extend_from_slice(date.to_string().as_bytes()))).is_some()
        }
    };
    if !written {
        line.extend_from_slice(b"null");
    }
}

fn at<T: Copy>(values: &[Option<T>], row: usize) -> Option<T> {
    values.get(row).copied().flatten()
}

fn push_quoted(line: &mut Vec<u8>, push: impl FnOnce(&mut Vec<u8>)) {
    line.push(b'"');
    push(line);
    line.push(b'"');
}

const fn type_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Id | Kind::Text | Kind::Choice(_) | Kind::Joined => "text",
        Kind::Whole | Kind::Year => "whole",
        Kind::Decimal | Kind::Percent | Kind::Kroner => "decimal",
        Kind::Boolean => "boolean",
        Kind::Date => "date",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trappe_rules::columns::outputs::DESIGNATION_CHECK;

    #[test]
    fn sha256_of_the_empty_text() {
        assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    #[test]
    fn a_table_is_hashed_line_by_line() {
        let text = |value: Option<&str>| Values::Text(vec![value.map(|value| value.to_owned().into())]);
        let columns = vec![
            text(Some("A\"æ")),
            text(None),
            text(Some("parallel")),
            Values::Boolean(vec![Some(true)]),
            text(Some("x\ny")),
        ];
        let expected = "[\"designation_check\",\"area_id:text\",\"published:text\",\"computed:text\",\
                        \"differs:boolean\",\"because:text\"]\n[\"A\\\"æ\",null,\"parallel\",true,\"x\\ny\"]\n";
        let record = table_record(&Table { schema: &DESIGNATION_CHECK, columns }).unwrap();
        assert_eq!((record.rows, record.sha256), (1, sha256(expected.as_bytes())));
    }
}
