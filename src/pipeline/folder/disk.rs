//! Every operation on the disk that a run's folder is made by, each announced before it is done.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::FolderError;

/// What is about to be done to the disk.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// What.
    pub operation: Operation,
    /// To which file or folder.
    pub path: &'a Path,
}

/// One kind of operation on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// A file or folder is read; not announced.
    Read,
    /// A folder is made.
    CreateFolder,
    /// An empty file is made.
    CreateFile,
    /// Bytes go into a file.
    Write,
    /// A file or folder is brought to the disk itself.
    Sync,
    /// A folder gets another name.
    Rename,
    /// A file is removed.
    RemoveFile,
    /// An empty folder is removed.
    RemoveFolder,
}

impl Operation {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::CreateFolder => "create-folder",
            Self::CreateFile => "create-file",
            Self::Write => "write",
            Self::Sync => "sync",
            Self::Rename => "rename",
            Self::RemoveFile => "remove-file",
            Self::RemoveFolder => "remove-folder",
        }
    }
}

/// Hears of every operation before it is done and may refuse it. By this tests break off a run at every point; the
/// programme itself watches nothing.
pub type Watcher = Box<dyn FnMut(&Step<'_>) -> io::Result<()> + Send>;

#[derive(Default)]
pub(super) struct Disk {
    pub(super) watcher: Option<Watcher>,
}

impl Disk {
    fn perform<T>(
        &mut self,
        operation: Operation,
        path: &Path,
        act: impl FnOnce() -> io::Result<T>,
    ) -> Result<T, FolderError> {
        let announced = self.watcher.as_mut().map_or(Ok(()), |watcher| watcher(&Step { operation, path }));
        announced.and_then(|()| act()).map_err(|error| FolderError::disk(operation, path, &error))
    }

    pub(super) fn create_folder(&mut self, path: &Path) -> Result<(), FolderError> {
        self.perform(Operation::CreateFolder, path, || fs::create_dir(path))
    }

    /// A new file with all its bytes, on the disk itself when this returns. Never over an existing one.
    pub(super) fn write_file(&mut self, path: &Path, bytes: &[u8]) -> Result<(), FolderError> {
        let mut file = self.perform(Operation::CreateFile, path, || File::create_new(path))?;
        self.perform(Operation::Write, path, || file.write_all(bytes))?;
        self.perform(Operation::Sync, path, || file.sync_all())
    }

    /// Names in a folder, brought to the disk itself. Where the system has no such thing there is nothing to do.
    pub(super) fn sync_folder(&mut self, path: &Path) -> Result<(), FolderError> {
        self.perform(Operation::Sync, path, || {
            if !cfg!(unix) {
                return Ok(());
            }
            match File::open(path)?.sync_all() {
                Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
                    Ok(())
                }
                result => result,
            }
        })
    }

    pub(super) fn rename(&mut self, from: &Path, to: &Path) -> Result<(), FolderError> {
        self.perform(Operation::Rename, from, || fs::rename(from, to))
    }

    pub(super) fn remove_file(&mut self, path: &Path) -> Result<(), FolderError> {
        self.perform(Operation::RemoveFile, path, || fs::remove_file(path))
    }

    pub(super) fn remove_folder(&mut self, path: &Path) -> Result<(), FolderError> {
        self.perform(Operation::RemoveFolder, path, || fs::remove_dir(path))
    }

    /// A file, link or folder with everything in it; a link is removed, never followed.
    pub(super) fn remove_all(&mut self, path: &Path) -> Result<(), FolderError> {
        let read = |error: io::Error| FolderError::disk(Operation::Read, path, &error);
        if !fs::symlink_metadata(path).map_err(read)?.is_dir() {
            return self.remove_file(path);
        }
        for entry in fs::read_dir(path).map_err(read)? {
            self.remove_all(&entry.map_err(read)?.path())?;
        }
        self.remove_folder(path)
    }
}
