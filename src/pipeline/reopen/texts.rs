//! The texts a run was configured by stand twice, in the manifest and in `basis/configuration/`: of two that differ, the one
//! that is what its SHA-256 says is taken, and the other is named.

use std::fs;
use std::path::Path;

use trappe_rules::finding::{Finding, Place};

use super::of_file;
use crate::pipeline::manifest::{MANIFEST, Manifest, Source};
use crate::pipeline::receipt::sha256;

/// Takes for every text the copy that is whole.
pub(super) fn settle(folder: &Path, manifest: &mut Manifest, findings: &mut Vec<Finding>) {
    let recorded: Vec<(String, String)> =
        manifest.outputs.iter().map(|output| (output.file.clone(), output.sha256.clone())).collect();
    for source in manifest.configuration.iter_mut().chain([&mut manifest.pipeline]) {
        let file = format!("basis/configuration/{}.toml", source.role);
        let listed = recorded.iter().find(|(name, _)| *name == file).map(|(_, sha256)| sha256.as_str());
        // A role is the name of a file in there and of nothing else.
        let copy = if source.role.contains(['/', '\\']) { None } else { fs::read(folder.join(&file)).ok() };
        let copy = copy.and_then(|bytes| String::from_utf8(bytes).ok());
        settle_one(source, &file, copy, listed, findings);
    }
}

fn settle_one(
    source: &mut Source,
    file: &str,
    copy: Option<String>,
    listed: Option<&str>,
    findings: &mut Vec<Finding>,
) {
    let is_own = sha256(source.text.as_bytes()) == source.sha256;
    let differs = copy.as_ref().is_some_and(|copy| *copy != source.text);
    if !is_own {
        let place = Place { column: Some(source.role.clone()), ..of_file(MANIFEST) };
        let finding = Finding::error("run-text-changed", place).value(sha256(source.text.as_bytes()));
        findings.push(finding.with("expected", source.sha256.as_str()));
    }
    let Some(copy) = copy.filter(|_| differs) else { return };
    let copied = sha256(copy.as_bytes());
    let is_copy_whole = copied == source.sha256 || (!is_own && listed == Some(copied.as_str()));
    let (line, of_manifest, of_copy) = first_line_that_differs(&source.text, &copy);
    let place = Place { row: u32::try_from(line).ok(), column_index: Some(0), in_text: true, ..of_file(file) };
    let finding = Finding::error("run-texts-differ", place).value(of_copy);
    let whole = if is_copy_whole {
        "basis"
    } else if is_own {
        "manifest"
    } else {
        "none"
    };
    findings.push(finding.with("manifest", of_manifest).with("line", line.to_string()).with("whole", whole));
    if is_copy_whole {
        source.text = copy;
    }
}

/// Number, from 1, and both forms of the first line that is not the same.
fn first_line_that_differs(one: &str, other: &str) -> (usize, String, String) {
    let (mut ours, mut theirs) = (one.split('\n'), other.split('\n'));
    let mut line = 1;
    loop {
        match (ours.next(), theirs.next()) {
            (Some(our), Some(their)) if our == their => line += 1,
            (our, their) => {
                let shown = |text: Option<&str>| text.unwrap_or("").trim_end().to_owned();
                return (line, shown(our), shown(their));
            }
        }
    }
}
