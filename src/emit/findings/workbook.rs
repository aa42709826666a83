//! The workbook of the findings: an overview, then a sheet for each file, a row for each finding, the cell a link to the
//! supplier's own file. It goes to whoever mends the file, so that it says what to do before it says codes.

mod dress;
mod overview;
mod page;
mod sheet_names;

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use trappe_rules::finding::{Finding, Place, Severity};

use super::{Told, ordered};
use crate::emit::EmitError;

/// Where a file of the findings lies, as seen from the workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Path, relative where it can be, with `/` between folders.
    pub path: String,
    /// Whether its cells can be linked to: those of a workbook can, those of a text cannot.
    pub cells: bool,
}

/// The findings of one file.
struct Part<'a> {
    /// File as the pipeline names it; `None` for what is in no file.
    file: Option<&'a str>,
    /// Name of its sheet here.
    sheet: String,
    findings: Vec<&'a Finding>,
}

impl Part<'_> {
    /// The sheets of the file that have findings.
    fn sheets(&self) -> BTreeSet<&str> {
        self.findings.iter().filter_map(|finding| finding.place.sheet.as_deref()).collect()
    }

    fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// The workbook; `targets` says where the files lie that are named in the findings.
///
/// # Errors
/// When the writer refuses.
pub fn bytes(told: &Told<'_>, targets: &BTreeMap<String, Target>) -> Result<Vec<u8>, EmitError> {
    written(told, targets).map_err(|source| EmitError::Workbook { table: "findings", source })
}

fn written(told: &Told<'_>, targets: &BTreeMap<String, Target>) -> Result<Vec<u8>, XlsxError> {
    let parts = parts(told);
    let mut workbook = Workbook::new();
    // Fixed, so that the same findings give the same bytes.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created).set_author("trappe"));
    overview::write(workbook.add_worksheet(), told, &parts)?;
    for part in &parts {
        let target = part.file.and_then(|file| targets.get(file));
        page::write(workbook.add_worksheet(), told, part, target)?;
    }
    workbook.save_to_buffer()
}

/// The findings file by file, files with the most severe first.
fn parts<'a>(told: &Told<'a>) -> Vec<Part<'a>> {
    let mut names = sheet_names::Names::taken(&[told.catalogue.term("findings-overview")]);
    let mut parts: Vec<Part<'a>> = Vec::new();
    for finding in ordered(told.findings) {
        let Place { file, .. } = &finding.place;
        if let Some(part) = parts.last_mut().filter(|part| part.file == file.as_deref()) {
            part.findings.push(finding);
            continue;
        }
        let wanted = file.as_deref().map(file_name);
        let wanted = wanted.map_or_else(|| told.catalogue.term("findings-no-file"), str::to_owned);
        let sheet = names.name(&wanted);
        parts.push(Part { file: file.as_deref(), sheet, findings: vec![finding] });
    }
    parts
}

/// The last part of a path.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().filter(|name| !name.is_empty()).unwrap_or(path)
}

#[cfg(test)]
mod tests;
