//! Copies of the inputs that are workbooks, with the cells that findings are about marked and commented.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use trappe_marking::{Limits, Mark, MarkingError, Remark, Severity as Weight, mark};
use trappe_messages::Catalogue;
use trappe_rules::columns::inputs;
use trappe_rules::finding::{Finding, Message, Place, Severity};

use super::prepare::Prepared;
use crate::check::Tables;

/// Folder of the copies, below that of the findings.
const FOLDER: &str = "marked";

/// What every workbook begins with: it is a zip archive.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// The copies, and what is to be said of them.
#[derive(Debug, Default)]
pub struct Copies {
    /// Path below the folder of the findings, and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// Files without a copy, and why; what the reader of a copy must know.
    pub findings: Vec<Finding>,
}

/// Marks a copy of every workbook that a finding with a row is about.
#[must_use]
pub fn copies(findings: &[Finding], catalogue: &Catalogue, prepared: &Prepared, tables: &Tables) -> Copies {
    let mut copies = Copies::default();
    let mut names = BTreeSet::new();
    for (path, input) in inputs_with_findings(findings, prepared) {
        match copy(&path, &input, catalogue, prepared, tables) {
            Ok(Some((bytes, mut remarks))) => {
                copies.files.push((format!("{FOLDER}/{}", free_name(&path, &mut names)), bytes));
                copies.findings.append(&mut remarks);
            }
            Ok(None) => {}
            Err(finding) => copies.findings.push(*finding),
        }
    }
    copies
}

/// A file that findings are about.
struct Input<'a> {
    /// As the pipeline names it.
    shown: String,
    findings: Vec<&'a Finding>,
}

/// Every input file with its findings; one file under two names, or with two tables, is one.
fn inputs_with_findings<'a>(findings: &'a [Finding], prepared: &Prepared) -> BTreeMap<PathBuf, Input<'a>> {
    let mut paths: BTreeMap<&str, PathBuf> = BTreeMap::new();
    for spec in prepared.pipeline.inputs.values() {
        let path = prepared.home.join(&spec.path);
        paths.insert(&spec.path, fs::canonicalize(&path).unwrap_or(path));
    }
    let mut files: BTreeMap<PathBuf, Input<'a>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| !finding.place.in_text) {
        let Some(shown) = finding.place.file.as_deref() else { continue };
        let Some(path) = paths.get(shown) else { continue };
        let input = files.entry(path.clone());
        let input = input.or_insert_with(|| Input { shown: shown.to_owned(), findings: Vec::new() });
        input.findings.push(finding);
    }
    files
}

/// The bytes of a copy, and what is to be said of it.
type Copied = (Vec<u8>, Vec<Finding>);

/// One copy; `None` where no finding is about a cell or a row.
fn copy(
    path: &Path,
    input: &Input<'_>,
    catalogue: &Catalogue,
    prepared: &Prepared,
    tables: &Tables,
) -> Result<Option<Copied>, Box<Finding>> {
    let file = || Place { file: Some(input.shown.clone()), ..Place::default() };
    let failed = |error: String| Box::new(Finding::warning("marking-failed", file()).with("error", error));
    let other = || Box::new(Finding::note("marking-other-format", file()));
    if input.findings.iter().all(|finding| finding.place.row.is_none()) {
        return Ok(None);
    }
    if !begins_as_archive(path).map_err(|error| failed(error.to_string()))? {
        return Err(other());
    }
    let bytes = fs::read(path).map_err(|error| failed(error.to_string()))?;
    let read = tables.given().find(|table| table.file == input.shown).map(|table| table.sha256);
    if read.is_some_and(|sha256| sha256 != [0; 32] && sha256 != <[u8; 32]>::from(Sha256::digest(&bytes))) {
        return Err(Box::new(Finding::warning("marking-file-changed", file())));
    }
    let marks = marks(&input.findings, catalogue);
    if marks.is_empty() {
        return Ok(None);
    }
    match mark(&bytes, &marks, Limits { part_bytes: prepared.limits().unpacked_bytes }) {
        Ok(marked) => Ok(Some((marked.package, marked.remarks.iter().map(|it| said(it, &input.shown)).collect()))),
        Err(MarkingError::NotAWorkbook | MarkingError::Binary) => Err(other()),
        Err(error) => Err(failed(error.to_string())),
    }
}

fn begins_as_archive(path: &Path) -> std::io::Result<bool> {
    let mut start = Vec::new();
    std::io::Read::read_to_end(&mut std::io::Read::take(fs::File::open(path)?, 4), &mut start)?;
    Ok(start == ARCHIVE)
}

/// The marks of a file. What follows from a finding that is marked itself is left out.
fn marks(findings: &[&Finding], catalogue: &Catalogue) -> Vec<Mark> {
    let marks = findings.iter().filter_map(|finding| {
        let place = &finding.place;
        if finding.cause.as_ref().is_some_and(|cause| cause.place.row.is_some() && cause.place.sheet.is_some()) {
            return None;
        }
        Some(Mark {
            sheet: place.sheet.clone()?,
            row: place.row?,
            column: place.column_index,
            severity: weight(finding.severity),
            text: text(finding, catalogue),
        })
    });
    marks.collect()
}

const fn weight(severity: Severity) -> Weight {
    match severity {
        Severity::Error => Weight::Error,
        Severity::Warning => Weight::Warning,
        Severity::Note => Weight::Note,
    }
}

/// What a comment says: how severe, what is wrong, what it leads to, what to do, what needs it.
fn text(finding: &Finding, catalogue: &Catalogue) -> String {
    let texts = catalogue.finding(finding);
    let severity = capitalised(&catalogue.term(&format!("term-{}", finding.severity.name())));
    let head = Message::new("marking-comment").with("severity", severity).with("code", finding.code);
    let mut parts = vec![catalogue.text(&head), capitalised(&texts.message)];
    parts.extend(texts.consequence.as_deref().map(capitalised));
    parts.push(catalogue.text(&Message::new("marking-help").with("help", texts.help)));
    if let Some(needs) = needs(finding, catalogue) {
        parts.push(catalogue.text(&Message::new("marking-needs").with("needs", needs)));
    }
    parts.join("\n")
}

/// The column as the description of the data names it, and the rule.
fn needs(finding: &Finding, catalogue: &Catalogue) -> Option<String> {
    let (table, column) = (finding.place.table.as_deref(), finding.place.column.as_deref());
    let known =
        table.and_then(inputs::by_name).and_then(|table| table.columns.iter().find(|it| Some(it.name) == column));
    let column = known.zip(table).map(|(column, table)| format!("{table}.{}", column.name));
    // Ids of rules are one word; a column says itself.
    let rule = finding.rule.filter(|rule| !rule.contains([' ', '.']) && *rule != "keys");
    let rule = rule.map(|rule| catalogue.text(&Message::new("marking-rule").with("rule", rule)));
    let parts: Vec<String> = column.into_iter().chain(rule).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn said(remark: &Remark, shown: &str) -> Finding {
    let file = Place { file: Some(shown.to_owned()), ..Place::default() };
    match remark {
        Remark::SignatureBroken => Finding::note("marking-signature", file),
        Remark::Threaded { sheet, row, column } => {
            let place = Place { sheet: Some(sheet.clone()), row: Some(*row), column_index: Some(*column), ..file };
            Finding::note("marking-thread", place)
        }
    }
}

/// The file's own name, or one that no other copy has; without regard to case, as some disks are.
fn free_name(path: &Path, names: &mut BTreeSet<String>) -> String {
    let text = |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned());
    let stem = text(path.file_stem()).unwrap_or_else(|| FOLDER.to_owned());
    let ending = text(path.extension()).map_or_else(String::new, |ending| format!(".{ending}"));
    let mut name = format!("{stem}{ending}");
    let mut number = 2;
    while !names.insert(name.to_lowercase()) {
        name = format!("{stem}-{number}{ending}");
        number += 1;
    }
    name
}

#[cfg(test)]
mod tests {
    use trappe_messages::Language;

    use super::*;

    #[test]
    fn copies_of_one_name_are_told_apart() {
        let mut names = BTreeSet::new();
        let free: Vec<_> = ["a/x.xlsx", "b/X.xlsx", "c/x.xlsx", "d/y"]
            .iter()
            .map(|path| free_name(Path::new(path), &mut names))
            .collect();
        assert_eq!(free, ["x.xlsx", "X-2.xlsx", "x-3.xlsx", "y"]);
    }

    #[test]
    fn a_comment_says_what_is_wrong_what_to_do_and_what_needs_it() {
        let place = Place {
            table: Some("departments".into()),
            file: Some("departments.xlsx".to_owned()),
            sheet: Some("Afdelinger".to_owned()),
            row: Some(17),
            column_index: Some(5),
            column: Some("family_homes".to_owned()),
            ..Place::default()
        };
        let finding = Finding::error("homes-not-whole", place).value("48,5").rule("P1");
        let first = marks(&[&finding], Catalogue::of(Language::English)).remove(0);
        assert_eq!((first.sheet.as_str(), first.row, first.column), ("Afdelinger", 17, Some(5)));
        assert!(first.text.starts_with("Error [homes-not-whole]\n"), "{}", first.text);
        assert!(first.text.ends_with("\nNeeded by departments.family_homes; rule P1"), "{}", first.text);
        let danish = marks(&[&finding], Catalogue::of(Language::Danish)).remove(0);
        assert!(danish.text.starts_with("Fejl [") && danish.text.contains("\nGør sådan: "), "{}", danish.text);
        // What follows from it is not marked beside it.
        let after = Finding::warning("homes-not-whole", finding.place.clone()).because(&finding);
        assert_eq!(marks(&[&finding, &after], Catalogue::of(Language::English)).len(), 1);
    }
}
