//! Rows that were set aside, as a file to send back: every column as it stood, then where the row stands and what is wrong
//! with it.

use trappe_ingest::{Written, WrittenRows};
use trappe_rules::finding::{Finding, Severity};

use super::{Told, heading};
use crate::check::StageCount;
use crate::emit::{Convention, EmitError, csv};

/// The name of the file for a table.
#[must_use]
pub fn file_name(table: &str) -> String {
    format!("set-aside-{table}.csv")
}

/// The rows a table's stage set aside, from `rows`, which holds them as they stood; `None` where there are none.
///
/// # Errors
/// When the writer refuses.
pub fn bytes(
    stage: &StageCount,
    rows: &WrittenRows,
    told: &Told<'_>,
    convention: Convention,
) -> Result<Option<Vec<u8>>, EmitError> {
    if stage.rows_aside.is_empty() {
        return Ok(None);
    }
    let own = ["findings-file", "findings-sheet", "findings-row", "findings-codes", "findings-wrong"];
    let headings: Vec<String> =
        rows.headings.iter().cloned().chain(own.iter().map(|key| told.catalogue.term(key))).collect();
    let records = rows.rows.iter().map(|(row, cells)| {
        let (codes, messages) = wrong(stage.table, *row, told);
        let mut record: Vec<String> = cells.iter().map(|cell| written(cell, convention)).collect();
        record.extend([rows.file.clone(), rows.sheet.clone().unwrap_or_else(String::new), row.to_string()]);
        record.extend([codes, messages]);
        record
    });
    csv::records(stage.table, &headings, records, convention).map(Some)
}

fn written(cell: &Written, convention: Convention) -> String {
    match (cell, convention) {
        (Written::Text(text), _) => text.clone(),
        (Written::Number(number), Convention::Danish) => number.replace('.', ","),
        (Written::Number(number), Convention::English) => number.clone(),
    }
}

/// Codes and messages of the errors of a row, joined.
fn wrong(table: &str, row: u32, told: &Told<'_>) -> (String, String) {
    let of_row = |finding: &&Finding| {
        finding.severity == Severity::Error
            && finding.place.row == Some(row)
            && finding.place.table.as_deref() == Some(table)
    };
    let (mut codes, mut messages) = (Vec::new(), Vec::new());
    for finding in told.findings.iter().filter(of_row) {
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
