//! The start of a run's folder: one run at a time, what an interruption left put right, the target ours or missing.

use std::fs;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::error::FolderError;
use super::lock::Lock;
use super::names::{Names, exists};
use super::ownership;
use crate::pipeline::manifest::MANIFEST;

/// Leaves the lock taken, an empty `-new` folder, and at the target a whole folder of ours or nothing.
pub(super) fn begin(names: &Names, disk: &mut Disk, made_above: &mut Vec<PathBuf>) -> Result<Lock, FolderError> {
    let missing: Vec<_> = names.parent.ancestors().take_while(|folder| !folder_exists(folder)).collect();
    for folder in missing.into_iter().rev() {
        disk.create_folder(folder)?;
        made_above.push(folder.to_owned());
    }
    let lock = Lock::take(&names.lock, &names.target)?;
    put_right(names, disk)?;
    if names.look_at_target()? {
        ownership::contents(&names.target)?;
    }
    disk.create_folder(&names.new)?;
    Ok(lock)
}

fn put_right(names: &Names, disk: &mut Disk) -> Result<(), FolderError> {
    if exists(&names.gone)? {
        remove_gone(disk, names)?;
    }
    if exists(&names.old)? {
        if names.look_at_target()? {
            // The new folder took the name, and the old one was to be removed.
            ownership::contents(&names.target)?;
            remove_obsolete(disk, names)?;
        } else {
            disk.rename(&names.old, &names.target)?;
            disk.sync_folder(&names.parent)?;
        }
    }
    if exists(&names.new)? {
        disk.remove_all(&names.new)?;
    }
    Ok(())
}

/// Removes the earlier folder. It is renamed first, so that one removed in part is never put back.
pub(super) fn remove_obsolete(disk: &mut Disk, names: &Names) -> Result<(), FolderError> {
    disk.rename(&names.old, &names.gone)?;
    disk.sync_folder(&names.parent)?;
    remove_gone(disk, names)
}

/// Only files that are ours are removed, the manifest that says so last.
fn remove_gone(disk: &mut Disk, names: &Names) -> Result<(), FolderError> {
    let manifest = names.gone.join(MANIFEST);
    if exists(&manifest)? {
        let contents = ownership::contents(&names.gone)?;
        for file in contents.files.iter().filter(|file| **file != manifest) {
            disk.remove_file(file)?;
        }
        for folder in &contents.folders {
            disk.remove_folder(folder)?;
        }
        disk.remove_file(&manifest)?;
    }
    if fs::read_dir(&names.gone).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(FolderError::refused("output-folder-no-manifest", &names.gone));
    }
    disk.remove_folder(&names.gone)
}

/// Removes the folders made above a target that came to nothing, where they are empty.
pub(super) fn remove_empty(disk: &mut Disk, made_above: &[PathBuf]) {
    for folder in made_above.iter().rev() {
        if disk.remove_folder(folder).is_err() {
            return;
        }
    }
}

fn folder_exists(folder: &Path) -> bool {
    // The empty path is where a relative one begins.
    folder.as_os_str().is_empty() || folder.is_dir()
}
