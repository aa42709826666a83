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
    findings: Vec<Finding>,
}

impl Report {
    pub(crate) fn new(table: &'static Table, file: &str) -> Self {
        Self { table: table.name, file: file.to_owned(), sheet: None, findings: Vec::new() }
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

    /// A row of the file, counted from 1.
    pub(crate) fn row(&self, row: u32) -> Place {
        Place { row: Some(row), ..self.place() }
    }

    /// A column of the file, counted from 0.
    pub(crate) fn column(&self, index: u32, column: &str) -> Place {
        Place { column_index: Some(index), column: Some(column.to_owned()), ..self.place() }
    }

    pub(crate) fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// All of it: the file first, then row by row as a reader goes through it.
    pub(crate) fn into_findings(mut self) -> Vec<Finding> {
        self.findings.sort_by_key(|finding| (finding.place.row, finding.place.column_index));
        self.findings
    }
}
