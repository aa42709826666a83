//! A run's folder, written whole or not at all.
//!
//! Everything goes into a folder beside the target, each file brought to the disk itself, the manifest last. Then the old
//! folder is moved aside, the new one takes its name, and the old one is removed. Beside a target `initial` may stand:
//!
//! | name                    | is                                                         | at the next start     |
//! |-------------------------|------------------------------------------------------------|-----------------------|
//! | `.initial.trappe-new`   | a folder in the making                                     | removed               |
//! | `.initial.trappe-old`   | the whole earlier folder, moved aside                      | put back, or obsolete |
//! | `.initial.trappe-gone`  | an obsolete folder, perhaps removed in part                | removed               |
//! | `.initial.trappe-lock`  | one run at a time; the system frees it when its process ends | taken over          |
//!
//! So at every moment the earlier results are whole, under their own name or `-old`, until the new ones are.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use arrow_array::RecordBatch;
use serde::Serialize;
use trappe_rules::finding::{Finding, Severity};

use super::manifest::{MANIFEST, Manifest, OutputRecord, Source, TIMING, TableRecord, Timing};
use super::receipt;
use crate::emit::{self, Dress, Format, Table};

mod disk;
mod error;
mod lock;
mod names;
mod ownership;
mod recovery;

pub use disk::{Operation, Step, Watcher};
pub use error::FolderError;

use disk::Disk;
use lock::Lock;
use names::{Names, exists};

/// A run's folder in the making. Dropped before it is committed, it leaves nothing.
pub struct RunFolder {
    names: Names,
    disk: Disk,
    outputs: Vec<OutputRecord>,
    not_compared: Vec<String>,
    tables: Vec<TableRecord>,
    /// Folders above the target that were made for it, outermost first.
    made_above: Vec<PathBuf>,
    /// The first write that failed: a folder with less than it should have is never committed.
    broken: Option<FolderError>,
    committed: bool,
    lock: Option<Lock>,
}

/// A run's folder that is complete.
#[derive(Clone, Debug)]
pub struct Committed {
    /// Its manifest, receipt and outputs filled in.
    pub manifest: Manifest,
    /// What is worth telling though the results are whole: the earlier folder could not be removed.
    pub warnings: Vec<Finding>,
}

/// What the bytes of a file are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Holds<'a> {
    /// The table, where it holds one.
    pub table: Option<&'a str>,
    /// Its rows.
    pub rows: Option<usize>,
}

impl Holds<'_> {
    /// The record of the file.
    #[must_use]
    pub fn record(&self, file: &str, bytes: &[u8]) -> OutputRecord {
        OutputRecord {
            file: file.to_owned(),
            table: self.table.map(str::to_owned),
            rows: self.rows,
            bytes: bytes.len(),
            sha256: receipt::sha256(bytes),
        }
    }
}

/// Where the files of a run go as they are made: a folder, or whoever holds them against one.
pub(super) trait Sink {
    /// Takes a file.
    fn take(&mut self, file: &str, bytes: &[u8], holds: Holds<'_>) -> Result<(), FolderError>;
    /// Takes a table's canonical form into account.
    fn note(&mut self, table: TableRecord);
}

impl Sink for RunFolder {
    fn take(&mut self, file: &str, bytes: &[u8], holds: Holds<'_>) -> Result<(), FolderError> {
        self.write(file, bytes, holds)
    }

    fn note(&mut self, table: TableRecord) {
        self.tables.push(table);
    }
}

/// Makes the files of a table.
pub(super) fn put_table(
    sink: &mut impl Sink,
    table: &Table,
    formats: &[Format],
    dress: &Dress<'_>,
) -> Result<(), FolderError> {
    let sound = table.sound()?;
    let record = receipt::sound_record(sound);
    for format in formats {
        let bytes = emit::sound_bytes(sound, *format, dress)?;
        let file = format!("{}.{}", record.table, format.extension());
        sink.take(&file, &bytes, Holds { table: Some(table.schema.name), rows: Some(record.rows) })?;
    }
    sink.note(record);
    Ok(())
}

/// Makes the files of `basis/`.
pub(super) fn put_basis(
    sink: &mut impl Sink,
    inputs: &[(&str, RecordBatch)],
    configuration: &[&Source],
    provenance: &[(&str, &str)],
) -> Result<(), FolderError> {
    for (table, batch) in inputs {
        let bytes = emit::parquet::batch_bytes(table, batch, provenance)?;
        let holds = Holds { table: Some(table), rows: Some(batch.num_rows()) };
        sink.take(&format!("basis/{table}.parquet"), &bytes, holds)?;
    }
    for source in configuration {
        let file = format!("basis/configuration/{}.toml", source.role);
        sink.take(&file, source.text.as_bytes(), Holds::default())?;
    }
    Ok(())
}

/// A manifest with what is known once the files are made.
pub(super) fn sealed(
    mut manifest: Manifest,
    tables: &[TableRecord],
    outputs: &[OutputRecord],
    not_compared: &[String],
) -> Manifest {
    manifest.tables = tables.to_vec();
    manifest.tables.sort_unstable_by(|a, b| a.table.cmp(&b.table));
    manifest.outputs = outputs.to_vec();
    manifest.outputs.sort_unstable_by(|a, b| a.file.cmp(&b.file));
    manifest.not_compared = not_compared.to_vec();
    manifest.receipt_id = receipt::receipt_id(&manifest);
    manifest
}

/// The manifest as its file.
pub(super) fn manifest_bytes(manifest: &Manifest) -> Result<Vec<u8>, FolderError> {
    json(manifest, Path::new(MANIFEST))
}

impl RunFolder {
    /// Begins a folder that will stand at `target`, having put right what an interrupted run left. Folders above the
    /// target are made where they are missing.
    ///
    /// # Errors
    /// Refused, with nothing touched: the target is a file, a link, a folder that is not ours ([`FolderError::Refused`]),
    /// or another run is writing it. Failed: the disk does not let us.
    pub fn begin(target: &Path) -> Result<Self, FolderError> {
        Self::begin_watched(target, None)
    }

    /// The same, with every operation on the disk announced to `watcher` first.
    ///
    /// # Errors
    /// As [`RunFolder::begin`], and whatever the watcher refuses.
    pub fn begin_watched(target: &Path, watcher: Option<Watcher>) -> Result<Self, FolderError> {
        let names = Names::beside(target)?;
        names.look_at_target()?;
        let mut disk = Disk { watcher };
        let mut made_above = Vec::new();
        match recovery::begin(&names, &mut disk, &mut made_above) {
            Ok(lock) => Ok(Self {
                names,
                disk,
                outputs: Vec::new(),
                not_compared: Vec::new(),
                tables: Vec::new(),
                made_above,
                broken: None,
                committed: false,
                lock: Some(lock),
            }),
            Err(error) => {
                recovery::remove_empty(&mut disk, &made_above);
                Err(error)
            }
        }
    }

    /// Writes a table in each of `formats` (`placements.parquet`, `placements.csv` …) and takes its canonical form into the
    /// receipt.
    ///
    /// # Errors
    /// When the disk or the table is at fault.
    pub fn write_table(&mut self, table: &Table, formats: &[Format], dress: &Dress<'_>) -> Result<(), FolderError> {
        put_table(self, table, formats, dress)
    }

    /// Writes `basis/`: the accepted rows of every input as Parquet, named by table, and the configuration by role.
    ///
    /// # Errors
    /// When the disk is at fault.
    pub fn write_basis(
        &mut self,
        inputs: &[(&str, RecordBatch)],
        configuration: &[&Source],
        provenance: &[(&str, &str)],
    ) -> Result<(), FolderError> {
        put_basis(self, inputs, configuration, provenance)
    }

    /// Writes a file: `file` is a path in the folder, with `/` and without `.` or `..`; each name is written once.
    ///
    /// # Errors
    /// When the name is no such path or the disk does not let us.
    pub fn write(&mut self, file: &str, bytes: &[u8], holds: Holds<'_>) -> Result<(), FolderError> {
        self.put(file, bytes)?;
        self.outputs.push(holds.record(file, bytes));
        Ok(())
    }

    /// Writes `timing.json`.
    ///
    /// # Errors
    /// When the disk does not let us.
    pub fn write_timing(&mut self, timing: &Timing) -> Result<(), FolderError> {
        self.put(TIMING, &json(timing, &self.names.new)?)?;
        self.not_compared.push(TIMING.to_owned());
        Ok(())
    }

    /// The receipt id the run will have; for documents that print it. Every table must have been written.
    #[must_use]
    pub fn receipt_id(&self, manifest: &Manifest) -> String {
        receipt::receipt_id(&self.sealed(manifest.clone()))
    }

    /// Writes the manifest and puts the folder in its place. Either it stands there whole afterwards, or what stood there
    /// before still does.
    ///
    /// # Errors
    /// When the disk does not let us, now or in an earlier call, or the target has meanwhile become something that is not
    /// ours.
    pub fn commit(mut self, manifest: Manifest) -> Result<Committed, FolderError> {
        if let Some(error) = self.broken.take() {
            return Err(error);
        }
        let manifest = self.sealed(manifest);
        self.put(MANIFEST, &json(&manifest, &self.names.new)?)?;
        for folder in folders_of(&self.outputs) {
            self.disk.sync_folder(&self.names.new.join(folder))?;
        }
        self.disk.sync_folder(&self.names.new)?;
        let replaces = self.names.look_at_target()?;
        if replaces {
            self.move_aside()?;
        }
        if let Err(error) = self.disk.rename(&self.names.new, &self.names.target) {
            self.put_back(replaces);
            return Err(error);
        }
        self.committed = true;
        let mut warnings = Vec::new();
        let tidied = self
            .disk
            .sync_folder(&self.names.parent)
            .and_then(|()| if replaces { recovery::remove_obsolete(&mut self.disk, &self.names) } else { Ok(()) });
        if let Err(error) = tidied {
            let mut warning = error::at("output-folder-old-remains", &self.names.gone).with("error", error.to_string());
            warning.severity = Severity::Warning;
            warnings.push(warning);
        }
        Ok(Committed { manifest, warnings })
    }

    fn put(&mut self, file: &str, bytes: &[u8]) -> Result<(), FolderError> {
        let result = self.put_whole(file, bytes);
        if let Err(error) = &result {
            self.broken.get_or_insert_with(|| error.clone());
        }
        result
    }

    fn put_whole(&mut self, file: &str, bytes: &[u8]) -> Result<(), FolderError> {
        let mut parts: Vec<_> = file.split('/').collect();
        let is_plain = |part: &&str| !matches!(*part, "" | "." | "..") && !part.contains(['\\', ':']);
        if !parts.iter().all(is_plain) {
            return Err(FolderError::disk(Operation::CreateFile, Path::new(file), &io::ErrorKind::InvalidInput.into()));
        }
        let name = parts.pop();
        let mut path = self.names.new.clone();
        for folder in parts {
            path.push(folder);
            if !exists(&path)? {
                self.disk.create_folder(&path)?;
            }
        }
        path.extend(name);
        self.disk.write_file(&path, bytes)
    }

    fn sealed(&self, manifest: Manifest) -> Manifest {
        sealed(manifest, &self.tables, &self.outputs, &self.not_compared)
    }

    fn move_aside(&mut self) -> Result<(), FolderError> {
        ownership::contents(&self.names.target)?;
        self.disk.rename(&self.names.target, &self.names.old)?;
        let synced = self.disk.sync_folder(&self.names.parent);
        self.put_back(synced.is_err());
        synced
    }

    /// Gives the earlier folder its name again. Where even that fails, the next start does it.
    fn put_back(&mut self, moved: bool) {
        if moved {
            let _ = self.disk.rename(&self.names.old, &self.names.target);
        }
    }
}

impl Drop for RunFolder {
    fn drop(&mut self) {
        if !self.committed {
            // What cannot be removed now is removed at the next start.
            let _ = self.disk.remove_all(&self.names.new);
        }
        self.lock.take();
        if !self.committed {
            recovery::remove_empty(&mut self.disk, &self.made_above);
        }
    }
}

/// Folders inside the run's folder that hold its files.
fn folders_of(outputs: &[OutputRecord]) -> BTreeSet<&Path> {
    outputs
        .iter()
        .flat_map(|output| Path::new(&output.file).ancestors().skip(1))
        .filter(|folder| !folder.as_os_str().is_empty())
        .collect()
}

fn json<T: Serialize>(value: &T, path: &Path) -> Result<Vec<u8>, FolderError> {
    let mut bytes = serde_json::to_vec_pretty(value)
        .map_err(|error| FolderError::disk(Operation::Write, path, &io::Error::from(error)))?;
    bytes.push(b'\n');
    Ok(bytes)
}
