//! One run at a time into a folder. The system gives a lock back when its process ends, however it ends.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use super::FolderError;
use super::disk::Operation;

/// Held while a run's folder is made; given back when dropped.
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Refused when another run holds it.
    pub(super) fn take(path: &Path, target: &Path) -> Result<Self, FolderError> {
        let failed = |error| FolderError::disk(Operation::CreateFile, path, &error);
        loop {
            let file = File::options().write(true).create(true).truncate(false).open(path).map_err(failed)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(FolderError::refused("output-folder-busy", target)),
                Err(TryLockError::Error(error)) => return Err(failed(error)),
            }
            // The holder before us may have removed the file between our opening and locking it.
            if is_at(&file, path) {
                return Ok(Self { file, path: path.to_owned() });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still held; where a file cannot be told from another of its name, it stays and does no harm.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(ours), Ok(there)) => (ours.dev(), ours.ino()) == (there.dev(), there.ino()),
        (Err(_), _) | (_, Err(_)) => false,
    }
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}
