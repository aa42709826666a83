//! Findings as documents somebody can act on: JSON for machines, a workbook for whoever mends the files, and the failing
//! rows as a file of their own. Nothing here touches the disk.

pub mod failing_rows;
pub mod json;
pub mod pages;
pub mod workbook;

use std::collections::BTreeMap;

use trappe_messages::Catalogue;
use trappe_rules::finding::{Argument, Finding, Place};

use crate::check::{CheckResult, CheckState, StageCount};

/// Version of the documents a machine reads: raised when a reader would have to know.
pub const SCHEMA_VERSION: u32 = 1;

/// What the reader itself leaves out below or between the rows of a table: no rows of the table, but named.
pub const NOT_DATA: &[&str] = &["row-total", "row-note", "row-units", "row-repeated-headings"];

/// Everything that was found, and by what.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The findings.
    pub findings: &'a [Finding],
    /// Every check and how it came out.
    pub checks: &'a [CheckResult],
    /// Rows in, kept and set aside, by table.
    pub stages: &'a [StageCount],
    /// The texts.
    pub catalogue: &'a Catalogue,
}

/// How many checks came out how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct States {
    /// Found neither error nor warning.
    pub passed: usize,
    /// Found an error or a warning.
    pub failed: usize,
    /// Had nothing to look at.
    pub not_checked: usize,
}

impl States {
    /// Of these checks.
    #[must_use]
    pub fn of(checks: &[CheckResult]) -> Self {
        let count = |state| checks.iter().filter(|check| check.state == state).count();
        Self {
            passed: count(CheckState::Passed),
            failed: count(CheckState::Failed),
            not_checked: count(CheckState::NotChecked),
        }
    }

    /// Checks that looked at something. None is never a success.
    #[must_use]
    pub const fn run(self) -> usize {
        self.passed + self.failed
    }
}

/// Files in the order of their most severe finding, then by name; within a file sheet by sheet in the same manner; there by
/// severity, then by place.
#[must_use]
pub fn ordered<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Vec<&'a Finding> {
    let mut ordered: Vec<&Finding> = findings.into_iter().collect();
    let (mut files, mut sheets) = (BTreeMap::new(), BTreeMap::new());
    for finding in &ordered {
        let (file, sheet) = (finding.place.file.as_deref(), finding.place.sheet.as_deref());
        let worst = files.entry(file).or_insert(finding.severity);
        *worst = (*worst).min(finding.severity);
        let worst = sheets.entry((file, sheet)).or_insert(finding.severity);
        *worst = (*worst).min(finding.severity);
    }
    ordered.sort_by_key(|finding| {
        let Place { file, sheet, row, column_index, column, subject, .. } = &finding.place;
        let (file, sheet) = (file.as_deref(), sheet.as_deref());
        let where_from = (files.get(&file).copied(), file, sheets.get(&(file, sheet)).copied(), sheet);
        (where_from, finding.severity, *row, *column_index, column.as_deref(), subject.as_deref(), finding.code)
    });
    ordered
}

/// The column as its file calls it; its canonical name where the heading is not at hand.
#[must_use]
pub fn heading(finding: &Finding) -> Option<&str> {
    let marked = finding.excerpt.as_ref().and_then(|excerpt| excerpt.cells.get(excerpt.marked?));
    marked.and_then(|cell| cell.heading.as_deref()).or(finding.place.column.as_deref())
}

/// The rows of the file a finding of [`NOT_DATA`] is about: its own, or all of those it names.
#[must_use]
pub fn rows_left_out(finding: &Finding) -> Vec<u32> {
    let named = finding
        .arguments
        .iter()
        .filter(|(name, _)| *name == "rows")
        .find_map(|(_, argument)| if let Argument::List(rows) = argument { Some(rows) } else { None });
    let number = |row: &Argument| match row {
        Argument::Text(row) => row.parse().ok(),
        Argument::Count(row) => u32::try_from(*row).ok(),
        Argument::Number(_) | Argument::Date(_) | Argument::Term(_) | Argument::List(_) => None,
    };
    let named: Vec<u32> = named.into_iter().flatten().filter_map(number).collect();
    if named.is_empty() { finding.place.row.into_iter().collect() } else { named }
}

/// What a check is called.
#[must_use]
pub fn title(check: &CheckResult, catalogue: &Catalogue) -> String {
    catalogue.text(&check.title())
}

/// Why it could not be checked.
#[must_use]
pub fn why(check: &CheckResult, catalogue: &Catalogue) -> Option<String> {
    check.why.map(|why| catalogue.text(&why.message()))
}
