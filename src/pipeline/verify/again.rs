//! Every file made again, and held against the one in the folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use trappe_rules::columns::outputs;
use trappe_rules::finding::{Finding, Place};

use super::super::folder::{FolderError, Holds, Sink, manifest_bytes, sealed};
use super::super::manifest::{OutputRecord, TIMING, TableRecord};
use super::super::receipt::sha256;
use super::super::reopen::{Folder, of_file};
use super::super::{Evaluated, Stop, put, record, tables_of};
use super::cells::{self, Cells};
use super::manifests;

/// A file that is not the same.
struct Other {
    file: String,
    there: Vec<u8>,
    made: Vec<u8>,
}

/// Takes the files of the run made again, and keeps those that are not as the folder has them.
struct Again<'a> {
    folder: &'a Folder,
    outputs: Vec<OutputRecord>,
    tables: Vec<TableRecord>,
    others: Vec<Other>,
}

impl Sink for Again<'_> {
    fn take(&mut self, file: &str, bytes: &[u8], holds: Holds<'_>) -> Result<(), FolderError> {
        self.outputs.push(holds.record(file, bytes));
        // A file that is not there or not readable was told when the folder was opened.
        if let Ok(there) = fs::read(self.folder.path.join(file))
            && there != bytes
        {
            self.others.push(Other { file: file.to_owned(), there, made: bytes.to_vec() });
        }
        Ok(())
    }

    fn note(&mut self, table: TableRecord) {
        self.tables.push(table);
    }
}

/// Says what of the folder is not as the run makes it; gives how many files were compared.
pub(super) fn held_against(folder: &Folder, run: &Evaluated, findings: &mut Vec<Finding>) -> Result<usize, Stop> {
    let mut again = Again { folder, outputs: Vec::new(), tables: Vec::new(), others: Vec::new() };
    put(&mut again, &run.prepared, &run.read, tables_of(run)?)?;
    let Again { outputs, tables, others, .. } = again;
    let count = outputs.len();
    let first = record::manifest(&run.prepared, &run.read, &run.evaluation);
    let manifest = sealed(first, &tables, &outputs, &[TIMING.to_owned()]);
    let listed: BTreeMap<&str, &str> =
        folder.manifest.outputs.iter().map(|output| (output.file.as_str(), output.sha256.as_str())).collect();
    let made: BTreeSet<&str> = outputs.iter().map(|output| output.file.as_str()).collect();
    for file in made.iter().filter(|file| !listed.contains_key(*file)) {
        findings.push(Finding::error("verify-file-more", of_file(file)));
    }
    for file in listed.keys().filter(|file| !made.contains(*file)) {
        findings.push(Finding::error("verify-file-less", of_file(file)));
    }
    let bytes = manifest_bytes(&manifest)?;
    let of_other_version = manifest.programme_version != folder.manifest.programme_version;
    let same_values = |table: &str| {
        let of = |tables: &[TableRecord]| tables.iter().find(|it| it.table == table).map(|it| it.sha256.clone());
        of(&folder.manifest.tables) == of(&tables)
    };
    let mut told = BTreeSet::new();
    let mut in_form = Vec::new();
    for other in &others {
        let is_whole = listed.get(other.file.as_str()).is_some_and(|recorded| *recorded == sha256(&other.there));
        let of_table = outputs.iter().find(|it| it.file == other.file).and_then(|it| it.table.as_deref());
        let Some(table) = of_table else {
            if !other.file.starts_with("basis/configuration/") {
                findings.push(line_that_differs(other));
            }
            continue;
        };
        let is_input = other.file.starts_with("basis/");
        let cells = cells_of(other, table, is_input, run);
        let holder = match (is_input, is_whole, same_values(table)) {
            (true, true, _) => "input",
            (false, true, false) => "result",
            (_, false, _) | (false, true, true) => "file",
        };
        match cells {
            Some(cells) if holder == "file" || told.insert((is_input, table)) => {
                differing(other, table, holder, &cells, findings);
            }
            // The same table in another file, which was told already.
            Some(_) => {}
            // An original file of other bytes and the same cells was named already.
            None if holder == "input" => {}
            None if holder == "file" && is_whole => in_form.push(other),
            None => findings.push(byte_that_differs(other)),
        }
    }
    if of_other_version && !in_form.is_empty() {
        let finding = Finding::error("verify-form-of-version", of_file(super::MANIFEST));
        findings.push(finding.value(folder.manifest.programme_version.as_str()).with("count", in_form.len()));
    } else {
        findings.extend(in_form.into_iter().map(byte_that_differs));
    }
    if bytes != folder.bytes {
        let results_differ = !others.is_empty() || of_other_version;
        manifests::differing(&folder.bytes, &bytes, results_differ, findings);
    }
    Ok(count)
}

/// Rows and cells that are not the same; `None` where every one is, or where they cannot be read.
fn cells_of(other: &Other, table: &str, is_input: bool, run: &Evaluated) -> Option<Cells> {
    let read = if is_input {
        cells::of_input(table, &other.there, &other.made)
    } else {
        let schema = outputs::ALL.iter().find(|schema| schema.name == table)?;
        cells::of_output(schema, &other.file, &other.there, &other.made, &run.prepared)
    };
    read.filter(|cells| !cells.is_empty())
}

fn differing(other: &Other, table: &str, holder: &'static str, cells: &Cells, findings: &mut Vec<Finding>) {
    let place = Place { table: Some(table.to_owned().into()), ..of_file(&other.file) };
    let finding = Finding::error("verify-table-differs", place.clone()).with("cells", cells.count);
    let finding = finding.with("missing", cells.missing.len()).with("extra", cells.extra.len());
    findings.push(finding.with("what", holder));
    findings.extend(cells.findings(&place));
}

/// Where the bytes of two files part.
fn byte_that_differs(other: &Other) -> Finding {
    let at = parted(&other.there, &other.made);
    let line = 1 + other.there.iter().take(at).filter(|byte| **byte == b'\n').count();
    let finding = Finding::error("verify-bytes-differ", of_file(&other.file));
    let ending = std::path::Path::new(&other.file).extension();
    let of_text = if ending.is_some_and(|ending| ending == "csv") { "text" } else { "other" };
    finding.with("at", (at + 1).to_string()).with("line", line.to_string()).with("kind", of_text)
}

fn line_that_differs(other: &Other) -> Finding {
    let at = parted(&other.there, &other.made);
    let line = 1 + other.there.iter().take(at).filter(|byte| **byte == b'\n').count();
    let shown = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        text.split('\n').nth(line - 1).unwrap_or("").trim().to_owned()
    };
    let place = Place { row: u32::try_from(line).ok(), column_index: Some(0), in_text: true, ..of_file(&other.file) };
    let finding = Finding::error("verify-text-differs", place).value(shown(&other.there));
    finding.with("made", shown(&other.made)).with("line", line.to_string())
}

/// The first position at which two files are not the same.
pub(super) fn parted(one: &[u8], other: &[u8]) -> usize {
    let shared = one.iter().zip(other).position(|(one, other)| one != other);
    shared.unwrap_or_else(|| one.len().min(other.len()))
}
