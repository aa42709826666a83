//! Collects what is found in one file, so that every finding carries table, file and sheet.

use std::borrow::Cow;
use std::collections::BTreeMap;

use trappe_rules::columns::Table;
use trappe_rules::finding::{Argument, Finding, Place, Severity};

/// What was found in one file.
pub(crate) struct Report {
    table: &'static str,
    file: String,
    /// Sheet being read, once it is known.
    pub(crate) sheet: Option<String>,
    /// Whether cells of the file go by letter and number; those of Parquet go by column name and row.
    pub(crate) lettered: bool,
    findings: Vec<Finding>,
    /// Findings of one code and column that are kept one by one.
    of_a_kind: usize,
    kinds: BTreeMap<(&'static str, Option<u32>), OfAKind>,
}

/// How many findings of one code and column there are, and where those are that are not kept one by one.
#[derive(Default)]
struct OfAKind {
    kept: usize,
    more: usize,
    /// First and last row of each run of rows; at most [`RUNS`].
    runs: Vec<(u32, u32)>,
    /// The last row of all.
    last: Option<u32>,
    worst: Option<Severity>,
    column: Option<String>,
}

/// Runs of rows named in the finding that stands for many.
const RUNS: usize = 50;

impl Report {
    pub(crate) fn new(table: &'static Table, file: &str, of_a_kind: usize) -> Self {
        Self {
            table: table.name,
            file: file.to_owned(),
            sheet: None,
            lettered: true,
            findings: Vec::new(),
            of_a_kind,
            kinds: BTreeMap::new(),
        }
    }

    /// The file as a whole, or its sheet.
    pub(crate) fn place(&self) -> Place {
        Place {
            table: Some(Cow::Borrowed(self.table)),
            file: Some(self.file.clone()),
            sheet: self.sheet.clone(),
            ..Place::default()
        }
    }

    /// A row of the file, counted from 1; 0 where the row is not in the file's rows (column names of Parquet).
    pub(crate) fn row(&self, row: u32) -> Place {
        Place { row: (row > 0).then_some(row), ..self.place() }
    }

    /// A column of the file, counted from 0.
    fn column(&self, index: u32, column: &str) -> Place {
        Place { column_index: self.lettered.then_some(index), column: Some(column.to_owned()), ..self.place() }
    }

    /// A cell of the file: row from 1, column from 0.
    pub(crate) fn cell(&self, row: u32, index: u32, column: &str) -> Place {
        Place { row: (row > 0).then_some(row), ..self.column(index, column) }
    }

    /// Adds a finding. Of one code and column, those beyond the limit are counted, and told together at the end.
    pub(crate) fn push(&mut self, finding: Finding) {
        let kind = self.kinds.entry((finding.code, finding.place.column_index)).or_default();
        if kind.kept < self.of_a_kind {
            kind.kept += 1;
            self.findings.push(finding);
            return;
        }
        kind.more += 1;
        kind.worst = Some(kind.worst.map_or(finding.severity, |worst| worst.min(finding.severity)));
        kind.last = kind.last.max(finding.place.row);
        if let Some(row) = finding.place.row {
            let full = kind.runs.len() >= RUNS;
            match kind.runs.last_mut() {
                Some((_, last)) if *last == row || last.saturating_add(1) == row => *last = row,
                _ if full => {}
                _ => kind.runs.push((row, row)),
            }
        }
        kind.column = kind.column.take().or(finding.place.column);
    }

    /// What was found so far.
    pub(crate) fn findings_mut(&mut self) -> &mut [Finding] {
        &mut self.findings
    }

    /// All of it: the file first, then row by row as a reader goes through it.
    pub(crate) fn into_findings(mut self) -> Vec<Finding> {
        for ((code, index), kind) in &self.kinds {
            let Some(severity) = kind.worst else { continue };
            let mut place = self.row(kind.runs.first().map_or(0, |(first, _)| *first));
            place.column_index = *index;
            place.column.clone_from(&kind.column);
            let runs = kind.runs.iter().map(|(first, last)| {
                Argument::from(if first == last { first.to_string() } else { format!("{first}–{last}") })
            });
            let mut rows: Vec<Argument> = runs.collect();
            if kind.last > kind.runs.last().map(|(_, last)| *last) {
                rows.push(Argument::from(format!("… {}", kind.last.unwrap_or(0))));
            }
            let finding = Finding::new(severity, "findings-more", place).value(*code).with("count", kind.more);
            self.findings.push(finding.with("kept", kind.kept).with("rows", Argument::List(rows)));
        }
        self.findings.sort_by_key(|finding| (finding.place.row, finding.place.column_index));
        self.findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trappe_rules::columns::inputs::POOLS;

    #[test]
    fn findings_of_a_kind_are_bounded_and_none_is_uncounted() {
        let mut report = Report::new(&POOLS, "p.csv", 3);
        for row in (2..8).chain([9, 12]) {
            report.push(Finding::warning("row-total", report.cell(row, 1, "unit_id")));
        }
        report.push(Finding::error("row-total", report.cell(13, 1, "unit_id")));
        report.push(Finding::warning("row-total", report.cell(13, 2, "department_id")));
        let findings = report.into_findings();
        let codes: Vec<_> = findings.iter().map(|finding| (finding.code, finding.place.row)).collect();
        let one = |row| ("row-total", Some(row));
        assert_eq!(codes, [one(2), one(3), one(4), ("findings-more", Some(5)), one(13)]);
        let more = &findings[3];
        assert_eq!((more.severity, more.value.as_deref()), (Severity::Error, Some("row-total")));
        let rows = ["5–7", "9", "12–13"].map(Argument::from).to_vec();
        assert_eq!(
            more.arguments,
            [("count", Argument::Count(6)), ("kept", Argument::Count(3)), ("rows", Argument::List(rows))]
        );
    }
}
