//! `trappe compare` on real run folders: what a decision moves, a run against itself, a figure put right.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::run::{danish_csv, pipeline, root, run_into};

fn compare(home: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_trappe"))
        .arg("compare")
        .args(arguments)
        .current_dir(home)
        .env("NO_COLOR", "1")
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .unwrap()
}

fn told(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

fn json(home: &Path, arguments: &[&str]) -> Value {
    let output = compare(home, &[arguments, &["--format", "json"]].concat());
    assert_eq!(output.status.code(), Some(0), "{:?}", told(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A pipeline with one file in place of another.
fn with_file(home: &Path, name: &str, table: &str, file: &Path) -> PathBuf {
    let text = fs::read_to_string(pipeline(name)).unwrap();
    let lines = text.lines().map(|line| {
        if line.starts_with(&format!("{table} =")) {
            format!("{table} = {:?}", file.display().to_string())
        } else {
            line.to_owned()
        }
    });
    let text = lines.collect::<Vec<_>>().join("\n").replace("\"../", &format!("\"{}/", root().display()));
    let path = home.join(name);
    fs::write(&path, text).unwrap();
    path
}

/// A2, R6, K7a: the decision moves the departments of area K-15 to the area staircase, and nobody else.
#[test]
fn a_decision_moves_exactly_the_departments_of_its_area() {
    let home = TempDir::new().unwrap();
    let home = home.path();
    run_into(&pipeline("initial-2022.toml"), &home.join("old"), &[]);
    run_into(&pipeline("initial-2022-with-decision.toml"), &home.join("new"), &[]);
    let document = json(home, &["old", "new"]);
    assert_eq!((&document["schema_version"], &document["unchanged"]), (&1.into(), &false.into()));
    assert_eq!(document["changed"], serde_json::json!(["decision"]));
    let in_the_area: BTreeSet<String> = danish_csv(&home.join("new/placements.csv"))
        .into_iter()
        .filter(|row| row["area_id"] == "K-15" && row["staircase"] == "area")
        .map(|row| row["department_id"].clone())
        .collect();
    assert!(!in_the_area.is_empty());
    let moves = document["moves"].as_array().unwrap();
    let who: BTreeSet<String> = moves.iter().map(|moved| moved["department_id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(who, in_the_area);
    for moved in moves {
        assert_eq!((&moved["causes"], &moved["order_matters"]), (&"decision".into(), &false.into()), "{moved}");
        assert_eq!(moved["to_staircase"], "area");
    }
    // Margins: every department of either run once.
    let sum =
        |rows: &Value| -> i64 { rows.as_array().unwrap().iter().map(|row| row["departments"].as_i64().unwrap()).sum() };
    let placed = i64::try_from(danish_csv(&home.join("new/placements.csv")).len()).unwrap();
    assert_eq!(sum(&document["transitions"]), placed);

    let (text, _) = told(&compare(home, &["old", "new", "--out", "what"]));
    assert!(text.contains("en beslutning"), "{text}");
    let files = ["transitions", "moves", "changes"];
    for name in files {
        let (csv, parquet) = (home.join(format!("what/{name}.csv")), home.join(format!("what/{name}.parquet")));
        assert_eq!(danish_csv(&csv).len(), document[name].as_array().unwrap().len(), "{name}");
        assert!(parquet.is_file());
    }
    // The same bytes every time, and again over what is there.
    let bytes = |name: &str| fs::read(home.join("what").join(name)).unwrap();
    let first: Vec<_> =
        files.iter().map(|name| (bytes(&format!("{name}.csv")), bytes(&format!("{name}.parquet")))).collect();
    let (again, _) = told(&compare(home, &["old", "new", "--out", "what", "--threads", "1"]));
    assert_eq!(again, text);
    for (name, before) in files.iter().zip(first) {
        assert_eq!((bytes(&format!("{name}.csv")), bytes(&format!("{name}.parquet"))), before, "{name}");
    }
    // A run's folder stays a run's.
    let refused = compare(home, &["old", "new", "--out", "new"]);
    assert_eq!(refused.status.code(), Some(2), "{:?}", told(&refused));
    assert!(!home.join("new/moves.csv").exists());
}

#[test]
fn a_run_against_itself_is_unchanged_wherever_it_lies() {
    let home = TempDir::new().unwrap();
    let home = home.path();
    run_into(&pipeline("tiny.toml"), &home.join("one"), &[]);
    fs::create_dir(home.join("elsewhere")).unwrap();
    run_into(&pipeline("tiny.toml"), &home.join("elsewhere/two"), &[]);
    let output = compare(home, &["one", "elsewhere/two"]);
    let (text, told_beside) = told(&output);
    assert_eq!(output.status.code(), Some(0));
    assert!(text.contains("Intet er ændret"), "{text}");
    assert_eq!(told_beside, "");
    let document = json(home, &["one", "one"]);
    assert_eq!(document["unchanged"], true);
    assert_eq!((&document["moves"], &document["changes"]), (&serde_json::json!([]), &serde_json::json!([])));
}

/// One key figure of the same year put right: told as a correction, with the cell and its two values.
#[test]
fn a_key_figure_put_right_is_a_correction() {
    let home = TempDir::new().unwrap();
    let home = home.path();
    run_into(&pipeline("tiny.toml"), &home.join("old"), &[]);
    let figures = fs::read_to_string(root().join("data-samples/tiny/indicators.csv")).unwrap();
    // Employment from met to outside the risk zone: with education alone the need is low, and the step 1 (D2, D4).
    let (id, column, before, after) = ("0101-003", "employment_pct", "41.0", "34.0");
    let mut lines = figures.lines().map(str::to_owned).collect::<Vec<_>>();
    let at = lines[0].split(',').position(|name| name == column).unwrap();
    let line = lines.iter_mut().find(|line| line.starts_with(&format!("{id},"))).unwrap();
    let mut cells: Vec<&str> = line.split(',').collect();
    assert_eq!(cells[at], before);
    cells[at] = after;
    *line = cells.join(",");
    let file = home.join("indicators.csv");
    fs::write(&file, lines.join("\n")).unwrap();
    run_into(&with_file(home, "tiny.toml", "indicators", &file), &home.join("new"), &[]);
    let document = json(home, &["old", "new"]);
    assert_eq!(document["changed"], serde_json::json!(["correction"]));
    let expected = serde_json::json!([{
        "table": "indicators", "row_key": id, "change": "changed", "column": column, "old": "41", "new": "34",
        "component": "correction",
    }]);
    assert_eq!(document["changes"], expected);
    let moves = document["moves"].as_array().unwrap();
    let who: Vec<_> = moves.iter().map(|moved| (&moved["department_id"], &moved["causes"])).collect();
    assert_eq!(who, [(&Value::from(id), &Value::from("correction"))]);
}

#[test]
fn what_is_no_run_is_2() {
    let home = TempDir::new().unwrap();
    let home = home.path();
    run_into(&pipeline("tiny.toml"), &home.join("run"), &[]);
    fs::create_dir(home.join("empty")).unwrap();
    for other in ["empty", "no-such-folder"] {
        for pair in [["run", other], [other, "run"]] {
            let output = compare(home, &pair);
            assert_eq!(output.status.code(), Some(2), "{pair:?}: {:?}", told(&output));
        }
    }
}

/// Given the wrong way round: compared as given, and said.
#[test]
fn the_later_run_first_is_compared_as_given_and_said() {
    let home = TempDir::new().unwrap();
    let home = home.path();
    run_into(&pipeline("tiny.toml"), &home.join("old"), &[]);
    run_into(&pipeline("tiny.toml"), &home.join("new"), &["run.effective_date=2025-02-01"]);
    let backwards = compare(home, &["new", "old"]);
    assert_eq!(backwards.status.code(), Some(0));
    assert!(told(&backwards).1.contains("compare-older-second"), "{:?}", told(&backwards));
    let (text, beside) = told(&compare(home, &["old", "new"]));
    assert!(!beside.contains("compare-older-second"), "{beside}");
    assert!(text.contains("effective_date: 2024-02-01 → 2025-02-01"), "{text}");
}
