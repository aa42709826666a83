//! Collects what is found in one file, so that every finding carries table, file and sheet.

use std::borrow::Cow;

use trappe_rules::columns::Table;
use trappe_rules::finding::{Finding, Place};

/// What was found in one file.
pub(crate) struct Report {
    table: &'static str,
    file: String,
    /// Sheet being read, once it is known.
    pub(crate) sheet: Option<String>,
    /// Whether cells of the file go by letter and number; those of Parquet go by column name and row.
    pub(crate) lettered: bool,
    findings: Vec<Finding>,
}

impl Report {
    pub(crate) fn new(table: &'static Table, file: &str) -> Self {
        Self { table: table.name, file: file.to_owned(), sheet: None, lettered: true, findings: Vec::new() }
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

    pub(crate) fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// What was found so far.
    pub(crate) fn findings_mut(&mut self) -> &mut [Finding] {
        &mut self.findings
    }

    /// All of it: the file first, then row by row as a reader goes through it.
    pub(crate) fn into_findings(mut self) -> Vec<Finding> {
        self.findings.sort_by_key(|finding| (finding.place.row, finding.place.column_index));
        self.findings
    }
}
