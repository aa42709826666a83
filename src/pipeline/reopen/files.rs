//! Every file of a run's folder against the manifest: gone, changed, or too many.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use trappe_rules::finding::Finding;

use super::of_file;
use crate::pipeline::manifest::{MANIFEST, Manifest, OutputRecord, TIMING};
use crate::pipeline::receipt::sha256;

/// What is not as the manifest says, file by file. Times are never looked at.
pub(super) fn held_against(folder: &Path, manifest: &Manifest) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut listed: BTreeMap<PathBuf, &OutputRecord> = BTreeMap::new();
    for output in &manifest.outputs {
        if is_inside(&output.file) {
            listed.insert(PathBuf::from(&output.file), output);
        } else {
            findings.push(Finding::error("run-file-outside", of_file(MANIFEST)).value(output.file.as_str()));
        }
    }
    for output in listed.values() {
        if let Some(finding) = changed(folder, output) {
            findings.push(finding);
        }
    }
    more(folder, Path::new(""), &listed, &mut findings);
    findings.sort_by(|one, other| (&one.place.file, one.code).cmp(&(&other.place.file, other.code)));
    findings
}

/// Whether a listed name leads to a file inside the folder.
pub(super) fn is_inside(file: &str) -> bool {
    let path = Path::new(file);
    !file.is_empty() && !file.contains('\\') && path.components().all(|part| matches!(part, Component::Normal(_)))
}

fn changed(folder: &Path, output: &OutputRecord) -> Option<Finding> {
    let place = of_file(&output.file);
    let path = folder.join(&output.file);
    match fs::metadata(&path) {
        Ok(found) if !found.is_file() => {
            return Some(Finding::error("run-file-unreadable", place).with("reason", "not a file"));
        }
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Some(Finding::error("run-file-missing", place));
        }
        Err(error) => return Some(Finding::error("run-file-unreadable", place).with("reason", error.to_string())),
    }
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => return Some(Finding::error("run-file-unreadable", place).with("reason", error.to_string())),
    };
    let found = sha256(&bytes);
    let size = |bytes: usize| bytes.to_string();
    (found != output.sha256 || bytes.len() != output.bytes).then(|| {
        let finding = Finding::error("run-file-changed", place).value(found).with("expected", output.sha256.as_str());
        finding.with("bytes", size(bytes.len())).with("recorded", size(output.bytes))
    })
}

/// Files, links and folders that no manifest of a run lists.
fn more(root: &Path, inside: &Path, listed: &BTreeMap<PathBuf, &OutputRecord>, findings: &mut Vec<Finding>) {
    let folder = root.join(inside);
    let shown = |path: &Path| path.display().to_string();
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) => {
            let place = of_file(&shown(inside));
            findings.push(Finding::error("run-file-unreadable", place).with("reason", error.to_string()));
            return;
        }
    };
    for entry in entries.flatten() {
        let path = inside.join(entry.file_name());
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let holds_listed = || listed.keys().any(|file| file.starts_with(&path) && *file != path);
        let ours = listed.contains_key(&path) || path == Path::new(MANIFEST) || path == Path::new(TIMING);
        if ours && !is_folder {
            continue;
        }
        if holds_listed() {
            if is_folder {
                more(root, &path, listed, findings);
            }
        } else if !listed.contains_key(&path) {
            findings.push(Finding::error("run-file-extra", of_file(&shown(&path))));
        }
    }
}
