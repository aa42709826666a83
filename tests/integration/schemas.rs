//! The JSON Schemas: committed as the programme prints them, and held against tables by an independent validator.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use trappe::sample::{self, Profile};
use trappe::schema;
use trappe_ingest::Reader;
use trappe_rules::columns::inputs;

use crate::python::python;
use crate::round_trip::{limits, source};
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
    let compared = home.path().join("compared");
    let [_, tiny, bounds, ..] = folders.as_slice() else { panic!("{folders:?}") };
    let comparison = trappe::pipeline::compare::compare(tiny, bounds).unwrap_or_else(|stop| panic!("{stop:?}"));
    comparison.write(&compared).unwrap_or_else(|stop| panic!("{stop:?}"));
    folders.push(compared);
    let national = home.path().join("national");
    fs::create_dir(&national).unwrap();
    sample::write(Profile::National { scale: 1 }, 7, &national).unwrap();
    folders.push(national);
    folders.push(tables_of_no_sample(home.path()));
    let told: Value = serde_json::from_str(&python("validate_tables.py", &folders)).unwrap();
    let names = |key: &str| -> BTreeSet<String> {
        told[key].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let documents: BTreeSet<_> = schema::documents().into_iter().map(|document| document.path).collect();
    assert!(names("schemas").is_superset(&documents));
    // Findings are no table: findings_folder.rs holds them against their schema.
    let mut tables = documents;
    tables.remove("findings");
    assert_eq!(names("seen"), tables, "every schema is held against rows");
    assert!(told["rows"].as_u64().unwrap() > 3_000, "{told}");
    assert!(told["refused"].as_u64().unwrap() > 1_000, "{told}");
}

/// Tables that no sample has, read as any input is and written as a basis is.
fn tables_of_no_sample(home: &Path) -> PathBuf {
    const TABLES: [(&str, &str); 6] = [
        (
            "initial",
            "department_id,staircase,step,effective_from,status,family_homes,homes\n\
             0123-045,department,3,2024-02-01,placed,90,100\n",
        ),
        ("lettings", "department_id,year,kind,homes\n0123-045,2023,assigned,4\n0123-045,2023,waiting_list,0\n"),
        ("pools", "unit_id,department_id\n0123-045,0123-045\n0123-045,0123-046\n"),
        (
            "previous",
            "department_id,staircase,step,effective_from,status,unit_id,sharpened_criteria,assignment_suspended,\
             letting_rule,decision_id\n\
             0123-045,department,3,2024-02-01,placed,0123-045,employment;income,false,L5,\n\
             0123-046,,,2024-02-01,undetermined,,,,,\n",
        ),
        ("register", "topic,department_id,organisation_id,year,value,source\nvacancies,,0123,2023,-1.5,register\n"),
        ("wheel_state", "department_id,next_position,round,used_assignments,as_of\n0123-045,4,second,1,2026-01-31\n"),
    ];
    let (folder, reader) = (home.join("others"), Reader::embedded(limits()));
    fs::create_dir(&folder).unwrap();
    for (name, text) in TABLES {
        let table = inputs::by_name(name).unwrap();
        let path = folder.join(format!("{name}.csv"));
        fs::write(&path, text).unwrap();
        let read = reader.read(table, &source(&path)).result.unwrap();
        fs::write(folder.join(format!("{name}.parquet")), trappe_ingest::to_parquet(&read).unwrap()).unwrap();
    }
    folder
}
