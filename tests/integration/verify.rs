//! A run's folder opened again, repeated from what it recorded, and held against what it holds.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use trappe::pipeline::{self, Evaluated, reopen};

use crate::run::{evaluated, pipeline, run_into};

/// The pipelines of the samples.
fn pipelines() -> Vec<std::path::PathBuf> {
    let mut found: Vec<_> = fs::read_dir(crate::run::root().join("pipelines"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    found.sort();
    found
}

fn reopened(folder: &Path) -> Evaluated {
    let reopened = reopen::reopen(folder).unwrap_or_else(|stop| panic!("{:?}", stop.findings()));
    assert_eq!(reopened.findings, [], "{}", folder.display());
    reopened.evaluated().unwrap_or_else(|stop| panic!("{:?}", stop.findings()))
}

#[test]
fn a_run_opened_again_gives_the_same_tables() {
    for path in pipelines() {
        let folder = TempDir::new().unwrap();
        let target = folder.path().join("run");
        run_into(&path, &target, &[]);
        let (again, first) = (pipeline::tables_of(&reopened(&target)), pipeline::tables_of(&evaluated(&path)));
        assert_eq!(again, first, "{}", path.display());
    }
}

#[test]
fn another_language_and_list_are_those_of_the_run() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("run");
    run_into(&pipeline("initial-2022.toml"), &target, &["run.language=en"]);
    let run = reopened(&target);
    assert_eq!(run.prepared.overrides, ["run.language=en"]);
    assert_eq!(run.prepared.language(), trappe_messages::Language::English);
}
