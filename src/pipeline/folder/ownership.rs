//! Whether a folder is trappe's to replace: only if its manifest lists every file in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::FolderError;
use super::disk::Operation;
use crate::pipeline::manifest::{MANIFEST, PROGRAMME};

/// The files of a folder that is ours, the manifest last; and its folders, inner ones first.
pub(super) struct Contents {
    pub(super) files: Vec<PathBuf>,
    pub(super) folders: Vec<PathBuf>,
}

/// What a manifest of any version lists.
#[derive(Deserialize)]
struct Listing {
    programme: String,
    outputs: Vec<Listed>,
    #[serde(default)]
    not_compared: Vec<String>,
}

#[derive(Deserialize)]
struct Listed {
    file: String,
}

/// Everything in a folder of ours.
///
/// Refused: no manifest or one that is not ours, a file, link or folder that the manifest does not list. A listed file
/// that is gone is no reason to refuse: nothing of anybody's would be lost.
pub(super) fn contents(folder: &Path) -> Result<Contents, FolderError> {
    let text = match fs::read(folder.join(MANIFEST)) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(FolderError::refused("output-folder-no-manifest", folder));
        }
        Err(error) => return Err(FolderError::disk(Operation::Read, &folder.join(MANIFEST), &error)),
    };
    let listing = match serde_json::from_slice::<Listing>(&text) {
        Ok(listing) if listing.programme == PROGRAMME => listing,
        Ok(_) | Err(_) => return Err(FolderError::refused("output-folder-no-manifest", folder)),
    };
    let mut listed: BTreeSet<PathBuf> =
        listing.outputs.into_iter().map(|output| output.file).chain(listing.not_compared).map(PathBuf::from).collect();
    listed.insert(PathBuf::from(MANIFEST));
    let mut found = Contents { files: Vec::new(), folders: Vec::new() };
    walk(folder, Path::new(""), &listed, &mut found)?;
    let manifest = folder.join(MANIFEST);
    found.files.sort_unstable_by_key(|file| (*file == manifest, file.clone()));
    Ok(found)
}

fn walk(root: &Path, inside: &Path, listed: &BTreeSet<PathBuf>, found: &mut Contents) -> Result<(), FolderError> {
    let folder = root.join(inside);
    let unreadable = |error| FolderError::disk(Operation::Read, &folder, &error);
    let mut entries = Vec::new();
    for entry in fs::read_dir(&folder).map_err(unreadable)? {
        entries.push(entry.map_err(unreadable)?);
    }
    entries.sort_unstable_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = inside.join(entry.file_name());
        let kind = entry.file_type().map_err(unreadable)?;
        if kind.is_file() && listed.contains(&path) {
            found.files.push(root.join(&path));
        } else if kind.is_dir() && listed.iter().any(|file| file.starts_with(&path) && *file != path) {
            walk(root, &path, listed, found)?;
            found.folders.push(root.join(&path));
        } else {
            return Err(FolderError::foreign(root, &path));
        }
    }
    Ok(())
}
