//! The JSON Schemas: committed as the programme prints them, and held against tables by an independent validator.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use trappe::sample::{self, Profile};
use trappe::schema;

use crate::python::python;
use crate::run::{pipeline, root, run_into};

fn folder() -> PathBuf {
    root().join("docs/schemas")
}

#[test]
fn the_committed_schemas_are_those_the_programme_prints() {
    let mut listed = BTreeSet::new();
    for document in schema::documents() {
        let path = folder().join(format!("{}.schema.json", document.path));
        let committed = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let again = format!("cargo run -- schema {} --format json > {}", document.path, path.display());
        assert!(committed == document.text(), "{} differs; write it again: {again}", path.display());
        listed.insert(path);
    }
    for part in ["inputs", "outputs"] {
        for entry in fs::read_dir(folder().join(part)).unwrap() {
            let path = entry.unwrap().path();
            assert!(listed.contains(&path), "{} is no schema of the programme", path.display());
        }
    }
}

#[test]
fn the_command_prints_a_schema_and_all_of_them() {
    let printed = |arguments: &[&str]| -> Value {
        let output = Command::new(env!("CARGO_BIN_EXE_trappe")).arg("schema").args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let one = printed(&["departments", "--format", "json"]);
    assert_eq!(one["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let all = printed(&["--format", "json"]);
    assert_eq!(all["$defs"]["inputs/departments"], one);
    assert_eq!(all["$defs"].as_object().unwrap().len(), schema::documents().len());
}

/// Runs of the samples, with what they read in their `basis/`, and the national sample's own Parquet files.
#[test]
fn every_table_is_valid_by_an_independent_validator_and_damaged_rows_are_refused() {
    let home = tempfile::tempdir().unwrap();
    let mut folders = vec![folder()];
    for name in ["tiny", "bounds", "initial-2022-with-decision"] {
        let target = home.path().join(name);
        run_into(&pipeline(&format!("{name}.toml")), &target, &[]);
        folders.push(target);
    }
    let national = home.path().join("national");
    fs::create_dir(&national).unwrap();
    sample::write(Profile::National { scale: 1 }, 7, &national).unwrap();
    folders.push(national);
    let told: Value = serde_json::from_str(&python("validate_tables.py", &folders)).unwrap();
    let names = |key: &str| -> BTreeSet<String> {
        told[key].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let documents: BTreeSet<_> = schema::documents().into_iter().map(|document| document.path).collect();
    assert!(names("schemas").is_superset(&documents));
    // Tables no sample has rows of; templates.rs fills them in and holds them against the same schemas.
    let without: BTreeSet<_> = documents.difference(&names("seen")).cloned().collect();
    assert_eq!(
        without,
        ["inputs/lettings", "inputs/pools", "inputs/previous", "inputs/register"].map(str::to_owned).into()
    );
    assert!(told["rows"].as_u64().unwrap() > 3_000, "{told}");
    assert!(told["refused"].as_u64().unwrap() > 1_000, "{told}");
}
