//! The original files, read again: found in a folder by the names the run knows them by.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use trappe_ingest::SourceSpec;
use trappe_rules::finding::{Finding, Place};

use super::super::Stop;
use super::super::prepare::Prepared;
use super::super::read::{self, Read};
use super::super::receipt::{hexadecimal, sha256};
use super::super::reopen::Folder;

/// A file that was found.
pub(super) struct Original {
    path: PathBuf,
    /// SHA-256 of its bytes.
    found: String,
    /// The one recorded.
    recorded: String,
}

/// Every original file, by table. A name the run has from its pipeline (`../data/2024/areas.xlsx`) is looked for whole, then
/// without its outer folders; of several files the one with the SHA-256 recorded is taken.
pub(super) fn found(
    folder: &Folder,
    prepared: &Prepared,
    originals: &Path,
) -> Result<BTreeMap<String, Original>, Stop> {
    let mut files = BTreeMap::new();
    let mut findings = Vec::new();
    for (table, spec) in &prepared.pipeline.inputs {
        let recorded = recorded(folder, table);
        let mut candidates = candidates(originals, &spec.path).into_iter().filter_map(|path| {
            let bytes = fs::metadata(&path).ok().filter(fs::Metadata::is_file).and_then(|_| fs::read(&path).ok())?;
            Some(Original { found: sha256(&bytes), path, recorded: recorded.clone() })
        });
        let first = candidates.next();
        let same = |original: &Original| original.found == original.recorded;
        let best = match first {
            Some(first) if !same(&first) => Some(candidates.find(same).unwrap_or(first)),
            first => first,
        };
        if let Some(original) = best {
            files.insert(table.clone(), original);
        } else {
            let place = Place { table: Some(table.clone().into()), file: Some(spec.path.clone()), ..Place::default() };
            let finding = Finding::error("verify-input-missing", place);
            findings.push(finding.value(originals.display().to_string()));
        }
    }
    if findings.is_empty() { Ok(files) } else { Err(Stop::Usage(findings)) }
}

/// Reads them as the run did, and says which are not those the run read.
pub(super) fn read(
    prepared: &Prepared,
    files: &BTreeMap<String, Original>,
    findings: &mut Vec<Finding>,
) -> Result<Read, Box<read::Incomplete>> {
    for (table, original) in files {
        if original.found != original.recorded {
            let place = Place {
                table: Some(table.clone().into()),
                file: Some(original.path.display().to_string()),
                ..Place::default()
            };
            let finding = Finding::error("verify-input-differs", place).value(original.found.as_str());
            findings.push(finding.with("expected", original.recorded.as_str()));
        }
    }
    read::read_from(prepared, &prepared.reader(), |table, spec| {
        let source = read::source(prepared, spec);
        match files.get(table) {
            Some(original) => SourceSpec { path: original.path.clone(), ..source },
            None => source,
        }
    })
}

/// The SHA-256 of an input, from the rows kept of it; from the manifest where they cannot be read.
fn recorded(folder: &Folder, table: &str) -> String {
    let of_manifest = || {
        let input = folder.manifest.inputs.iter().find(|input| input.table == table);
        input.map_or_else(String::new, |input| input.sha256.clone())
    };
    folder.table(table).map_or_else(|_| of_manifest(), |table| hexadecimal(&table.sha256))
}

/// Where a file may lie: the folder with the name as it is, then with ever less of it.
fn candidates(folder: &Path, name: &str) -> Vec<PathBuf> {
    let slashed = name.replace('\\', "/");
    let parts: Vec<Component<'_>> = Path::new(&slashed).components().collect();
    let below = (0..parts.len()).filter_map(|from| {
        let rest = parts.get(from..)?;
        let is_plain = rest.iter().all(|part| matches!(part, Component::Normal(_)));
        is_plain.then(|| folder.join(rest.iter().collect::<PathBuf>()))
    });
    let whole = Path::new(name);
    let as_it_is = whole.is_relative().then(|| folder.join(whole));
    as_it_is.into_iter().chain(below).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_looked_for_with_ever_less_of_its_name() {
        let found = |name: &str| {
            let paths = candidates(Path::new("d"), name);
            paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(found("../x/2024/a.csv"), ["d/../x/2024/a.csv", "d/x/2024/a.csv", "d/2024/a.csv", "d/a.csv"]);
        assert_eq!(found("/x/a.csv"), ["d/x/a.csv", "d/a.csv"]);
    }
}
