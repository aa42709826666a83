//! Rows with errors, as a file to send back: every column as it stood, then where the row stands and what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use trappe_ingest::{Written, WrittenRows};
use trappe_rules::finding::{Finding, Severity};

use super::{Told, heading};
use crate::check::StageCount;
use crate::emit::{Convention, EmitError, csv};

/// The name of the file for a table.
#[must_use]
pub fn file_name(table: &str) -> String {
    format!("failing-rows-{table}.csv")
}

/// The rows of a table that have errors: those set aside, and those an error points at. Rising.
#[must_use]
pub fn rows(stage: &StageCount, told: &Told<'_>) -> Vec<u32> {
    let errors = told.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let pointed_at = errors
        .filter(|finding| finding.place.table.as_deref() == Some(stage.table))
        .filter_map(|finding| finding.place.row);
    let rows: BTreeSet<u32> = stage.rows_aside.iter().copied().chain(pointed_at).collect();
    rows.into_iter().collect()
}

/// The file of a table, of rows as they stood; `None` where there are none.
///
/// # Errors
/// When the writer refuses.
pub fn bytes(
    table: &'static str,
    rows: &WrittenRows,
    told: &Told<'_>,
    convention: Convention,
) -> Result<Option<Vec<u8>>, EmitError> {
    if rows.rows.is_empty() {
        return Ok(None);
    }
    let errors = by_row(table, told);
    let own = ["findings-file", "findings-sheet", "findings-row", "findings-codes", "findings-wrong"];
    let headings: Vec<String> =
        rows.headings.iter().cloned().chain(own.iter().map(|key| told.catalogue.term(key))).collect();
    let records = rows.rows.iter().map(|(row, cells)| {
        let (codes, messages) = wrong(errors.get(row).map_or(&[], Vec::as_slice), told);
        let mut record: Vec<String> = cells.iter().map(|cell| written(cell, convention)).collect();
        record.extend([rows.file.clone(), rows.sheet.clone().into_iter().collect::<String>(), row.to_string()]);
        record.extend([codes, messages]);
        record
    });
    csv::records(table, &headings, records, convention).map(Some)
}

fn written(cell: &Written, convention: Convention) -> String {
    match (cell, convention) {
        (Written::Text(text), _) => text.clone(),
        (Written::Number(number), Convention::Danish) => number.replace('.', ","),
        (Written::Number(number), Convention::English) => number.clone(),
    }
}

fn by_row<'a>(table: &str, told: &Told<'a>) -> BTreeMap<u32, Vec<&'a Finding>> {
    let mut rows: BTreeMap<u32, Vec<&Finding>> = BTreeMap::new();
    for finding in told.findings.iter().filter(|finding| finding.severity == Severity::Error) {
        if let (Some(row), true) = (finding.place.row, finding.place.table.as_deref() == Some(table)) {
            rows.entry(row).or_default().push(finding);
        }
    }
    rows
}

/// Codes and messages of the errors of a row, joined.
fn wrong(errors: &[&Finding], told: &Told<'_>) -> (String, String) {
    let (mut codes, mut messages) = (Vec::new(), Vec::new());
    for finding in errors {
        if !codes.contains(&finding.code) {
            codes.push(finding.code);
        }
        let message = told.catalogue.finding(finding).message;
        messages.push(match heading(finding) {
            Some(heading) => format!("{heading}: {message}"),
            None => message,
        });
    }
    (codes.join(" "), messages.join(" | "))
}
