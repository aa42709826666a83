//! Empty workbooks to fill in, one a table that is read, and a pipeline that names them. Headings, words of the drop-down
//! lists and help are in the language asked for; headings and words are among those the readers know, so that a workbook
//! filled in is read back as it is. The same language gives the same bytes.

mod book;
mod guide;
mod pipeline;
mod words;

use rust_xlsxwriter::XlsxError;
use thiserror::Error;
use trappe_messages::{Catalogue, Language};
use trappe_rules::agreement::Agreement;
use trappe_rules::columns::inputs;
use trappe_rules::quantity::Date;

use words::Words;

/// Name of the pipeline that comes with the workbooks.
pub const PIPELINE: &str = "pipeline.toml";

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A workbook the writer refused: a fault of the programme.
#[derive(Debug, Error)]
#[error("{table}: {source}")]
pub struct TemplateError {
    /// Table of the workbook.
    pub table: &'static str,
    /// What the writer said.
    pub source: XlsxError,
}

/// The workbook of every input table, and the pipeline. `agreement` gives the local committees to choose among and the
/// first day; `list_date` is that of the list to place by.
///
/// # Errors
/// When the writer of workbooks refuses, which no catalogue brings about.
pub fn files(language: Language, agreement: &Agreement, list_date: Date) -> Result<Vec<File>, TemplateError> {
    let catalogue = Catalogue::of(language);
    let mut files = Vec::with_capacity(inputs::TABLES.len() + 1);
    for table in inputs::TABLES {
        let words = Words::new(catalogue, table, &agreement.local_committees);
        let bytes = book::bytes(&words).map_err(|source| TemplateError { table: table.name, source })?;
        files.push(File { name: workbook(table.name), bytes });
    }
    files.push(File { name: PIPELINE.to_owned(), bytes: pipeline::text(catalogue, agreement, list_date).into_bytes() });
    Ok(files)
}

/// Name of a table's workbook.
fn workbook(table: &str) -> String {
    format!("{table}.xlsx")
}

#[cfg(test)]
mod tests;
