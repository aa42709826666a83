//! Tables written by themselves, outside a run folder: findings that were asked for, the list of units to order.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use trappe_messages::Catalogue;
use trappe_rules::finding::{Finding, Place};

use super::Stop;
use crate::emit::{self, CanonicalLabels, Convention, Dress, Format, Table};

/// Writes every table as CSV and, where a name is given, all of them as one workbook in the words of a language. Each file is whole or not there; one
/// of the same name is replaced. Gives the files in the order written.
///
/// # Errors
/// [`Stop::Fault`] when the disk or the programme fails.
pub fn write(
    tables: &[&Table],
    folder: &Path,
    convention: Convention,
    workbook: Option<(&str, &Catalogue)>,
) -> Result<Vec<PathBuf>, Stop> {
    let invalid = |error: &emit::EmitError| Stop::Fault(vec![error.finding()]);
    let dress = Dress { convention, provenance: &[], labels: &CanonicalLabels };
    let mut files = Vec::new();
    for table in tables {
        let bytes = emit::bytes(table, Format::Csv, &dress).map_err(|error| invalid(&error))?;
        files.push((folder.join(format!("{}.{}", table.schema.name, Format::Csv.extension())), bytes));
    }
    if let Some((name, labels)) = workbook {
        let bytes = emit::xlsx::bytes(tables, labels).map_err(|error| invalid(&error))?;
        files.push((folder.join(format!("{name}.{}", Format::Xlsx.extension())), bytes));
    }
    files_written(&files, folder)?;
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// Writes files into a folder, which is made where it is not there; each is whole or not there.
pub(super) fn files_written(files: &[(PathBuf, Vec<u8>)], folder: &Path) -> Result<(), Stop> {
    fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    for (path, bytes) in files {
        if let Some(below) = path.parent().filter(|parent| *parent != folder) {
            fs::create_dir_all(below).map_err(|error| failed(below, &error))?;
        }
        replace(path, folder, bytes).map_err(|error| failed(path, &error))?;
    }
    Ok(())
}

pub(super) fn failed(path: &Path, error: &std::io::Error) -> Stop {
    let place = Place { file: Some(path.display().to_string()), ..Place::default() };
    Stop::Fault(vec![Finding::error("file-not-written", place).with("error", error.to_string())])
}

fn replace(path: &Path, folder: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
