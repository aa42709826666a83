//! What `--findings` writes: every document about what was found, in one folder, to be sent back with the files.
//!
//! The folder holds an index of what it was given, with each file's SHA-256. A second check into the same folder replaces
//! its own files and takes away those it no longer writes, unless somebody has changed them since.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use trappe_ingest::{Reader, Written, WrittenRows};
use trappe_messages::Language;
use trappe_rules::finding::{Finding, Place};

use super::read::source;
use super::receipt::hexadecimal;
use super::{Given, Stop, loose};
use crate::emit::findings::workbook::Target;
use crate::emit::findings::{Told, failing_rows, json, workbook};
use crate::emit::{self, CanonicalLabels, Convention, Dress, EmitError, Format};
use crate::tables;

/// The index, which says which files of the folder are ours.
pub const INDEX: &str = "findings-index.json";

/// What the names of marked copies begin with.
const COPIES: &str = "marked/";

/// A document: its name, or none where it makes several, and what is in it.
type Document = fn(&Asked<'_>) -> Result<Vec<(String, Vec<u8>)>, EmitError>;

/// Every document of the folder. A new one is a line here.
const DOCUMENTS: &[Document] = &[diagnostics, json_document, findings_workbook, rows_that_fail];

/// What the documents are made of.
pub struct Asked<'a> {
    /// What was found, and by what.
    pub told: Told<'a>,
    /// What it was found in; `None` where not even the pipeline could be read.
    pub given: Option<&'a Given>,
    /// Marked copies of the inputs, where they were asked for: path below the folder, and bytes.
    pub copies: &'a [(String, Vec<u8>)],
    /// The folder asked for.
    pub folder: &'a Path,
}

impl Asked<'_> {
    const fn language(&self) -> Language {
        self.told.catalogue.language()
    }

    const fn convention(&self) -> Convention {
        Convention::of(self.language())
    }
}

/// Writes the documents; gives the files written, and what is to be said of files that are no longer right.
///
/// # Errors
/// [`Stop::Fault`] when the disk or the programme fails.
pub fn write(asked: &Asked<'_>) -> Result<(Vec<PathBuf>, Vec<Finding>), Stop> {
    let mut files = Vec::new();
    for document in DOCUMENTS {
        files.extend(document(asked).map_err(|error| Stop::Fault(vec![error.finding()]))?);
    }
    files.extend_from_slice(asked.copies);
    let before = index(asked.folder);
    let mut listed: BTreeMap<String, String> =
        files.iter().map(|(name, bytes)| (name.clone(), hexadecimal(&Sha256::digest(bytes)))).collect();
    let written: Vec<(PathBuf, Vec<u8>)> =
        files.into_iter().map(|(name, bytes)| (asked.folder.join(name), bytes)).collect();
    loose::files_written(&written, asked.folder)?;
    let mut findings = Vec::new();
    for (name, sha256) in before {
        if listed.contains_key(&name) {
            continue;
        }
        let path = asked.folder.join(&name);
        match fs::read(&path) {
            Ok(bytes) if hexadecimal(&Sha256::digest(&bytes)) == sha256 => {
                fs::remove_file(&path).map_err(|error| loose::failed(&path, &error))?;
                // The folder of the copies goes with the last of them; one that holds something stays.
                let _ = path.parent().filter(|parent| *parent != asked.folder).map(fs::remove_dir);
            }
            // Somebody has written in it: it is theirs now, and they are told.
            Ok(_) => {
                let place = Place { file: Some(path.display().to_string()), ..Place::default() };
                findings.push(Finding::warning("findings-file-kept", place));
                listed.insert(name, sha256);
            }
            Err(_) => {}
        }
    }
    let entries: Vec<Value> = listed.iter().map(|(file, sha256)| json!({ "file": file, "sha256": sha256 })).collect();
    let text = format!("{:#}\n", json!({ "schema_version": emit::SCHEMA_VERSION, "files": entries }));
    loose::files_written(&[(asked.folder.join(INDEX), text.into_bytes())], asked.folder)?;
    Ok((written.into_iter().map(|(path, _)| path).collect(), findings))
}

/// What an earlier check wrote here: file name and SHA-256. A name with another folder in it than that of the copies was
/// not written by us.
fn index(folder: &Path) -> Vec<(String, String)> {
    let read = fs::read(folder.join(INDEX)).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    let files = read.as_ref().and_then(|index| index.get("files")?.as_array());
    let text = |entry: &Value, key: &str| entry.get(key)?.as_str().map(str::to_owned);
    files
        .into_iter()
        .flatten()
        .filter_map(|entry| Some((text(entry, "file")?, text(entry, "sha256")?)))
        .filter(|(name, _)| {
            let mut parts = Path::new(name.strip_prefix(COPIES).unwrap_or(name)).components();
            matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None))
        })
        .collect()
}

fn diagnostics(asked: &Asked<'_>) -> Result<Vec<(String, Vec<u8>)>, EmitError> {
    let table = tables::diagnostics(asked.told.findings, asked.told.catalogue);
    let dress = Dress { convention: asked.convention(), provenance: &[], labels: &CanonicalLabels };
    Ok(vec![("diagnostics.csv".to_owned(), emit::bytes(&table, Format::Csv, &dress)?)])
}

#[expect(clippy::unnecessary_wraps, reason = "one of the documents, most of which can fail")]
fn json_document(asked: &Asked<'_>) -> Result<Vec<(String, Vec<u8>)>, EmitError> {
    Ok(vec![("findings.json".to_owned(), json::text(&json::document(&asked.told)).into_bytes())])
}

fn findings_workbook(asked: &Asked<'_>) -> Result<Vec<(String, Vec<u8>)>, EmitError> {
    Ok(vec![("findings.xlsx".to_owned(), workbook::bytes(&asked.told, &targets(asked))?)])
}

fn rows_that_fail(asked: &Asked<'_>) -> Result<Vec<(String, Vec<u8>)>, EmitError> {
    let Some(given) = asked.given else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for stage in asked.told.stages {
        let wanted = failing_rows::rows(stage, &asked.told);
        if wanted.is_empty() {
            continue;
        }
        let Some(rows) = rows(given, stage.table, &wanted) else { continue };
        if let Some(bytes) = failing_rows::bytes(stage.table, &rows, &asked.told, asked.convention())? {
            files.push((failing_rows::file_name(stage.table), bytes));
        }
    }
    Ok(files)
}

/// The rows as they stand in their file; of a file that has changed since, what was read of them.
fn rows(given: &Given, name: &str, wanted: &[u32]) -> Option<WrittenRows> {
    let table = given.read.tables.given().find(|table| table.table.name == name)?;
    let spec = source(&given.prepared, given.prepared.pipeline.inputs.get(name)?);
    let reader = Reader::embedded(given.prepared.limits());
    if let Some(rows) = reader.rows_as_written(table, &spec, wanted) {
        return Some(rows);
    }
    let columns: Vec<&str> = table.columns().collect();
    let cells = |row: u32| {
        let cell = |column: &&str| Written::Text(table.as_written(row, column).map_or_else(String::new, Into::into));
        columns.iter().map(cell).collect()
    };
    let rows = (0..table.rows()).map(|row| (table.file_row(row), row));
    Some(WrittenRows {
        file: table.file.clone(),
        sheet: table.sheet.clone(),
        headings: columns.iter().map(|column| table.heading(column).unwrap_or(column).to_owned()).collect(),
        rows: rows
            .filter(|(file_row, _)| wanted.binary_search(file_row).is_ok())
            .map(|(file_row, row)| (file_row, cells(row)))
            .collect(),
    })
}

/// Where every input lies as seen from the folder.
fn targets(asked: &Asked<'_>) -> BTreeMap<String, Target> {
    let Some(given) = asked.given else { return BTreeMap::new() };
    let from = absolute(asked.folder);
    let inputs = given.prepared.pipeline.inputs.values();
    inputs
        .filter_map(|spec| {
            let spec = source(&given.prepared, spec);
            let to = absolute(&spec.path)?;
            let path = from.as_deref().and_then(|from| relative(from, &to)).unwrap_or(to);
            let ending = spec.path.extension()?.to_string_lossy().to_lowercase();
            let cells = ["xlsx", "xlsm", "xlsb", "xls", "ods"].contains(&ending.as_str());
            Some((spec.shown.clone(), Target { path: slashed(&path), cells }))
        })
        .collect()
}

/// A path from the root, links resolved as far as it exists.
fn absolute(path: &Path) -> Option<PathBuf> {
    if let Ok(real) = fs::canonicalize(path) {
        return Some(real);
    }
    let path = std::path::absolute(path).ok()?;
    match (path.parent().and_then(absolute), path.file_name()) {
        (Some(parent), Some(name)) => Some(parent.join(name)),
        _ => Some(path),
    }
}

/// From a folder to a file; `None` where they share no root.
fn relative(folder: &Path, file: &Path) -> Option<PathBuf> {
    let (from, to): (Vec<_>, Vec<_>) = (folder.components().collect(), file.components().collect());
    let shared = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    if shared == 0 {
        return None;
    }
    let up = from.iter().skip(shared).map(|_| Component::ParentDir);
    Some(up.chain(to.into_iter().skip(shared)).collect())
}

fn slashed(path: &Path) -> String {
    let text = path.display().to_string();
    if std::path::MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_from_the_folder() {
        let relative =
            |folder: &str, file: &str| relative(Path::new(folder), Path::new(file)).map(|path| slashed(&path));
        assert_eq!(relative("/a/b/findings", "/a/b/data/x.xlsx").as_deref(), Some("../data/x.xlsx"));
        assert_eq!(relative("/a/b", "/a/b/x.xlsx").as_deref(), Some("x.xlsx"));
        assert_eq!(relative("/a/b/c", "/a/x.xlsx").as_deref(), Some("../../x.xlsx"));
    }

    #[test]
    fn an_index_names_files_of_its_own_folder_only() {
        let folder = tempfile::TempDir::new().unwrap();
        let entries = [
            ("a.csv", "1"),
            ("../b.csv", "2"),
            ("/c.csv", "3"),
            ("d/e.csv", "4"),
            (".", "5"),
            ("marked/../f", "6"),
            ("marked/g.xlsx", "7"),
        ];
        let files: Vec<Value> = entries.iter().map(|(file, sha)| json!({ "file": file, "sha256": sha })).collect();
        fs::write(folder.path().join(INDEX), json!({ "files": files }).to_string()).unwrap();
        let read = index(folder.path());
        assert_eq!(read, [("a.csv".to_owned(), "1".to_owned()), ("marked/g.xlsx".to_owned(), "7".to_owned())]);
        fs::write(folder.path().join(INDEX), "no JSON").unwrap();
        assert!(index(folder.path()).is_empty());
    }
}
