//! Files as people make them → tables and findings.

mod awkward;
mod bad_input;
mod basis;
mod delimited;
mod headings;
mod ids;
mod rows_aside;
mod samples;
mod text;
mod workbooks;

use std::collections::BTreeMap;
use std::path::Path;

use trappe_rules::columns::Table;
use trappe_rules::finding::{Checked, Finding, Severity};

use crate::{InputTable, Limits, Reader, SourceSpec, Value};

/// A source in a folder of its own.
fn source(folder: &Path, name: &str, bytes: &[u8]) -> SourceSpec {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    SourceSpec { path, shown: name.to_owned(), ..SourceSpec::default() }
}

fn reader() -> Reader {
    Reader::embedded(Limits {
        file_bytes: 500_000_000,
        unpacked_bytes: 2_000_000_000,
        cells: 30_000_000,
        findings_of_a_kind: 1_000,
    })
}

fn read(table: &'static Table, spec: &SourceSpec) -> Checked<Option<InputTable>> {
    reader().read(table, spec)
}

/// Reads a text file of this content.
fn text(table: &'static Table, content: &str) -> Checked<Option<InputTable>> {
    text_with(table, content, |_| {})
}

fn text_with(
    table: &'static Table,
    content: &str,
    change: impl FnOnce(&mut SourceSpec),
) -> Checked<Option<InputTable>> {
    let folder = tempfile::tempdir().unwrap();
    let mut spec = source(folder.path(), "input.csv", content.as_bytes());
    change(&mut spec);
    read(table, &spec)
}

/// Severity, code, cell and value of each finding, as a reader of the file sees them.
fn told(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| {
            let cell = finding.place.cell().or_else(|| finding.place.row.map(|row| row.to_string()));
            let parts =
                [Some(finding.severity.name().to_owned()), Some(finding.code.to_owned()), cell, finding.value.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        })
        .collect()
}

fn errors(findings: &[Finding]) -> Vec<&Finding> {
    findings.iter().filter(|finding| finding.severity == Severity::Error).collect()
}

/// The values of a column as text; absences by their reason.
fn column(table: &InputTable, name: &str) -> Vec<String> {
    (0..table.rows())
        .map(|row| match table.value(row, name) {
            Value::Absent(reason) => format!("{reason:?}"),
            Value::Text(text) => text.to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Date(day) => day.to_string(),
            Value::Boolean(value) => value.to_string(),
        })
        .collect()
}

/// Arguments of a finding by name.
fn arguments(finding: &Finding) -> BTreeMap<&'static str, String> {
    finding.arguments.iter().map(|(name, value)| (*name, format!("{value:?}"))).collect()
}
