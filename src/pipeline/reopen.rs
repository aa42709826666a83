//! A run's folder opened again: its manifest read, every file held against it, configuration and accepted inputs taken from
//! what the run recorded, so that everything can be computed again – wherever the folder lies, and without the original files.
//!
//! Nothing here looks at today's configuration: texts are the recorded ones, headings and signs among them.

mod files;
mod texts;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde_json::Value;
use trappe_ingest::InputTable;
use trappe_rules::columns::inputs;
use trappe_rules::finding::{Finding, Place, Severity};

use super::manifest::{MANIFEST, Manifest, PROGRAMME};
use super::prepare::{Prepared, prepare_recorded};
use super::read::{self, Read, Reading};
use super::{Clock, Evaluated, Stop, evaluated_from, reading, receipt};
use crate::emit::SCHEMA_VERSION;

/// A finished run's folder: its manifest, and what is to be said of its files.
#[derive(Debug)]
pub struct Folder {
    /// Where it lies.
    pub path: PathBuf,
    /// Its manifest. The configuration is that of the copy that is what it was, where one of the two was changed.
    pub manifest: Manifest,
    /// The manifest's bytes.
    pub bytes: Vec<u8>,
    /// Files that are gone, changed or too many, texts and a receipt that are not what they were; each an error. That another
    /// version of the programme made it is a warning.
    pub findings: Vec<Finding>,
}

/// A run opened again, as if its files had just been read.
#[derive(Debug)]
pub struct Reopened {
    /// Its manifest.
    pub manifest: Manifest,
    /// Pipeline and configuration as recorded.
    pub prepared: Prepared,
    /// Inputs as recorded.
    pub read: Read,
    /// What is to be said of the folder, as [`Folder::findings`].
    pub findings: Vec<Finding>,
}

/// Opens a run's folder with everything in it.
///
/// # Errors
/// [`Stop::Usage`] when it is no run's folder, or when what a run is repeated from is not there or not readable.
pub fn reopen(folder: &Path) -> Result<Reopened, Stop> {
    let folder = Folder::open(folder)?;
    let prepared = folder.prepared()?;
    let read = folder.read(&prepared)?;
    let Folder { manifest, findings, .. } = folder;
    Ok(Reopened { manifest, prepared, read, findings })
}

impl Reopened {
    /// The run evaluated again.
    ///
    /// # Errors
    /// [`Stop::Data`] where the rules of today find errors in the rows of then.
    pub fn evaluated(self) -> Result<Evaluated, Stop> {
        evaluated_from(self.prepared, Ok(self.read), Clock::start())
    }
}

impl Folder {
    /// Opens a folder and holds every file in it against the manifest.
    ///
    /// # Errors
    /// [`Stop::Usage`] when it is no run's folder or one that cannot be read: no manifest, one that is not trappe's, damaged
    /// or of another schema version.
    pub fn open(path: &Path) -> Result<Self, Stop> {
        let (bytes, mut manifest) = manifest(path).map_err(|finding| Stop::Usage(vec![*finding]))?;
        let mut findings = files::held_against(path, &manifest);
        let receipt_id = receipt::receipt_id(&manifest);
        if receipt_id != manifest.receipt_id {
            let place = Place { column: Some("receipt_id".to_owned()), ..of_file(MANIFEST) };
            let finding = Finding::error("run-receipt-differs", place).value(manifest.receipt_id.as_str());
            findings.push(finding.with("expected", receipt_id));
        }
        texts::settle(path, &mut manifest, &mut findings);
        asked_for(path, &mut manifest);
        let own = env!("CARGO_PKG_VERSION");
        if manifest.programme_version != own {
            let place = Place { column: Some("programme_version".to_owned()), ..of_file(MANIFEST) };
            let finding = Finding::warning("run-of-other-version", place).value(manifest.programme_version.as_str());
            findings.push(finding.with("own", own));
        }
        Ok(Self { path: path.to_owned(), manifest, bytes, findings })
    }

    /// Pipeline and configuration as recorded; nothing of today's is looked at.
    ///
    /// # Errors
    /// [`Stop::Usage`] with everything wrong with them.
    pub fn prepared(&self) -> Result<Prepared, Stop> {
        prepare_recorded(&self.manifest, &self.path)
    }

    /// The accepted rows of every input, and what reading the original files found.
    ///
    /// # Errors
    /// [`Stop::Usage`] with every file of `basis/` that is not there or not readable.
    pub fn tables(&self, prepared: &Prepared) -> Result<(Vec<InputTable>, Reading), Stop> {
        let (mut tables, mut findings) = (Vec::new(), Vec::new());
        for name in prepared.pipeline.inputs.keys() {
            let file = format!("basis/{name}.parquet");
            match self.table(name) {
                Ok(table) => tables.push(table),
                Err(reason) => findings.push(unusable(&file, reason)),
            }
        }
        let bytes = fs::read(self.path.join(reading::READING)).map_err(|error| error.to_string());
        let reading = bytes.and_then(|bytes| reading::parsed(&bytes)).map_err(|reason| {
            findings.push(unusable(reading::READING, reason));
        });
        match reading {
            Ok(asked) if findings.is_empty() => Ok((tables, asked.reading)),
            Ok(_) | Err(()) => Err(Stop::Usage(findings)),
        }
    }

    /// The inputs as they were accepted, checked again.
    ///
    /// # Errors
    /// As [`Folder::tables`].
    pub fn read(&self, prepared: &Prepared) -> Result<Read, Stop> {
        let (tables, Reading { read, resolved }) = self.tables(prepared)?;
        read::assembled(prepared, tables, read, Some(resolved)).map_err(|incomplete| {
            // Every run has departments and areas: the record names none.
            let read::Incomplete(read) = *incomplete;
            let wanted = [&inputs::DEPARTMENTS, &inputs::AREAS].into_iter();
            let lacking = wanted.filter(|table| {
                let there = read.tables.given().find(|it| it.table.name == table.name);
                there.is_none_or(|it| it.columns().next().is_none())
            });
            let finding = |table: &trappe_rules::columns::Table| {
                unusable(&format!("basis/{}.parquet", table.name), "not recorded".to_owned())
            };
            Stop::Usage(lacking.map(finding).collect())
        })
    }

    /// The accepted rows of an input; why there are none where they cannot be read.
    pub(super) fn table(&self, name: &str) -> Result<InputTable, String> {
        let table = inputs::by_name(name).ok_or_else(|| "no table of that name".to_owned())?;
        let file = self.path.join(format!("basis/{name}.parquet"));
        let bytes = fs::read(file).map_err(|error| error.to_string())?;
        trappe_ingest::from_parquet(table, bytes).map_err(|error| error.to_string())
    }
}

/// The manifest with its bytes; refused, with the reason, where it is not one that can be read.
fn manifest(folder: &Path) -> Result<(Vec<u8>, Manifest), Box<Finding>> {
    let shown = folder.display().to_string();
    let at = |code: &'static str| Box::new(Finding::error(code, of_file(&shown)));
    let unreadable = |reason: String| {
        let place = of_file(&folder.join(MANIFEST).display().to_string());
        Box::new(Finding::error("run-manifest-unreadable", place).with("reason", reason))
    };
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(at("run-folder-not-one")),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(at("run-folder-not-there"));
        }
        Err(error) => return Err(unreadable(error.to_string())),
    }
    let bytes = match fs::read(folder.join(MANIFEST)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(at("run-folder-not-one")),
        Err(error) => return Err(unreadable(error.to_string())),
    };
    // What it is comes before what it holds: another version may hold something else.
    let value: Value = serde_json::from_slice(&bytes).map_err(|error| unreadable(error.to_string()))?;
    if value.get("programme").and_then(Value::as_str) != Some(PROGRAMME) {
        return Err(at("run-folder-not-one"));
    }
    let version = value.get("schema_version").and_then(Value::as_u64);
    if version.is_some_and(|version| version != u64::from(SCHEMA_VERSION)) {
        let own = value.get("programme_version").and_then(Value::as_str).unwrap_or("?");
        let finding = at("run-schema-version").value(version.map_or_else(String::new, |it| it.to_string()));
        return Err(Box::new(finding.with("expected", SCHEMA_VERSION.to_string()).with("version", own)));
    }
    let manifest = serde_json::from_slice(&bytes).map_err(|error| unreadable(error.to_string()))?;
    Ok((bytes, manifest))
}

/// The pipeline's name and the keys overridden stand in `basis/` too, and there their SHA-256 guards them.
fn asked_for(folder: &Path, manifest: &mut Manifest) {
    let listed = manifest.outputs.iter().find(|output| output.file == reading::READING);
    let Ok(bytes) = fs::read(folder.join(reading::READING)) else { return };
    if listed.is_some_and(|listed| listed.sha256 == receipt::sha256(&bytes))
        && let Ok(asked) = reading::parsed(&bytes)
    {
        (manifest.pipeline.file, manifest.overrides) = (asked.pipeline, asked.overrides);
    }
}

fn unusable(file: &str, reason: String) -> Finding {
    Finding::error("run-basis-unusable", of_file(file)).with("reason", reason)
}

/// A file as a place.
pub(super) fn of_file(file: &str) -> Place {
    Place { file: Some(file.to_owned()), ..Place::default() }
}

/// Whether nothing that was found is an error.
#[must_use]
pub fn is_whole(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.severity != Severity::Error)
}
