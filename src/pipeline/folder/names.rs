//! The names a run's folder goes by while it is made.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::Operation;
use super::error::FolderError;

/// The target and what may stand beside it.
pub(super) struct Names {
    pub(super) parent: PathBuf,
    pub(super) target: PathBuf,
    pub(super) new: PathBuf,
    pub(super) old: PathBuf,
    pub(super) gone: PathBuf,
    pub(super) lock: PathBuf,
}

impl Names {
    pub(super) fn beside(target: &Path) -> Result<Self, FolderError> {
        let name = target.file_name().ok_or_else(|| FolderError::refused("output-folder-no-name", target))?;
        let parent = match target.parent() {
            Some(parent) if parent != Path::new("") => parent.to_owned(),
            Some(_) | None => PathBuf::from("."),
        };
        let beside = |ending: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(ending);
            parent.join(hidden)
        };
        Ok(Self {
            target: parent.join(name),
            new: beside(".trappe-new"),
            old: beside(".trappe-old"),
            gone: beside(".trappe-gone"),
            lock: beside(".trappe-lock"),
            parent,
        })
    }

    /// Whether there is a folder at the target; refused when something else is.
    pub(super) fn look_at_target(&self) -> Result<bool, FolderError> {
        match fs::symlink_metadata(&self.target) {
            Ok(found) if found.is_symlink() => Err(FolderError::refused("output-folder-is-link", &self.target)),
            Ok(found) if found.is_dir() => Ok(true),
            Ok(_) => Err(FolderError::refused("output-folder-is-file", &self.target)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
                Err(FolderError::refused("output-parent-is-file", &self.target))
            }
            Err(error) => Err(FolderError::disk(Operation::Read, &self.target, &error)),
        }
    }
}

/// Whether there is anything of that name, a broken link included.
pub(super) fn exists(path: &Path) -> Result<bool, FolderError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(FolderError::disk(Operation::Read, path, &error)),
    }
}
