//! Dependencies point inward; disk, clock and environment are touched only where they may be.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::licences::metadata;

/// What each inner package may depend on of ours, and what it must never see.
const INWARD: &[(&str, &[&str])] = &[
    ("trappe-rules", &[]),
    ("trappe-messages", &["trappe-rules"]),
    ("trappe-config", &["trappe-rules"]),
    ("trappe-ingest", &["trappe-rules"]),
    ("trappe-marking", &[]),
];

/// What the rules must not know of.
const NOT_IN_RULES: &[&str] = &[
    "arrow-array",
    "arrow-schema",
    "calamine",
    "clap",
    "csv",
    "fluent-bundle",
    "parquet",
    "polars",
    "rand_chacha",
    "rayon",
    "rust_xlsxwriter",
    "serde_json",
    "tempfile",
    "toml",
];

/// Folders and files of `src/` that may touch the world.
const WORLD: &[&str] =
    &["cli", "cli.rs", "config", "emit", "emit.rs", "ingest", "pipeline", "pipeline.rs", "sample", "sample.rs"];

#[test]
fn dependencies_point_inward() {
    let metadata = metadata();
    for (name, allowed) in INWARD {
        let names = dependencies(&metadata, name);
        let ours: Vec<_> =
            names.iter().filter(|it| it.starts_with("trappe") && !allowed.contains(&it.as_str())).collect();
        assert!(ours.is_empty(), "{name} must not depend on {ours:?}");
        assert!(!names.contains("polars"), "{name} must not see polars");
        assert!(!names.contains("clap"), "{name} must not see clap");
    }
    let rules = dependencies(&metadata, "trappe-rules");
    let refused: Vec<_> = NOT_IN_RULES.iter().filter(|name| rules.contains(**name)).collect();
    assert!(refused.is_empty(), "the rules must not know of {refused:?}");
}

fn dependencies(metadata: &serde_json::Value, package: &str) -> BTreeSet<String> {
    let packages = metadata["packages"].as_array().unwrap();
    let found = packages.iter().find(|it| it["name"] == package).unwrap();
    let all = found["dependencies"].as_array().unwrap().iter();
    all.filter(|it| it["kind"].is_null()).map(|it| it["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn only_the_outer_stages_touch_the_world() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let first = path.components().next().unwrap().as_os_str().to_str().unwrap().to_owned();
        let mut refuse = |word: &str, allowed: bool| {
            if !allowed && text.contains(word) {
                wrong.push(format!("{}: {word}", path.display()));
            }
        };
        let world = WORLD.contains(&first.as_str());
        for word in ["std::fs", "std::env::", "std::time", "Timestamp::now", "Zoned::now", "std::net", "std::process"] {
            let is_main = first == "main.rs" && word == "std::process";
            refuse(word, world || is_main);
        }
        refuse("clap::", first == "cli" || first == "cli.rs");
        refuse("polars::", first == "committee" || first == "committee.rs");
        refuse("use rand", first == "sample" || first == "sample.rs");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_binary_is_thin() {
    let main = fs::read_to_string(source_root().join("main.rs")).unwrap();
    assert!(main.lines().count() <= 15);
}

fn source_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source with its path below `src/`, without tests and comments.
fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                into.push(path);
            }
        }
    }
    let root = source_root();
    let mut files = Vec::new();
    walk(&root, &mut files);
    files.sort();
    let test_file = |path: &Path| {
        let below = path.strip_prefix(&root).unwrap();
        let named = ["tests.rs", "completeness.rs", "explained.rs"].iter().any(|name| below.ends_with(name));
        below.components().any(|part| part.as_os_str() == "tests") || (named && !below.starts_with("cli"))
    };
    files
        .iter()
        .filter(|path| !test_file(path))
        .map(|path| {
            let text = fs::read_to_string(path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            (path.strip_prefix(&root).unwrap().to_owned(), code.join("\n"))
        })
        .collect()
}
