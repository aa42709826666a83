//! Invented thresholds are said to be invented wherever results are told: findings, summary, manifest, tables, explanation.
//! And what was known when (`run.known_on`) is what a run is made by, and says.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use trappe_rules::columns::outputs;

use serde_json::Value;
use tempfile::TempDir;
use trappe_rules::finding::Severity;

use crate::run::{danish_csv, pipeline, root, run_into};

/// What workbooks say, in Danish.
const NOTICE: &str = "Opdigtede grænseværdier: kun til eksempler";

/// What is told on the command line, in English.
const TOLD: &str = "The thresholds of 1 December 2022 are invented, for samples only.";

/// A state-lists file with the values of 2022, one of them corrected on 1 June 2024.
fn lists(folder: &Path, invented: bool) -> PathBuf {
    let own = fs::read_to_string(root().join("config/state-lists.toml")).unwrap();
    let own = own.replace("invented = false", &format!("invented = {invented}"));
    let former = "former = [{ value = 2.55, until = 2024-05-31, source = \"first print\" }], status = \"quoted\", source = \"rammeaftalen, databilag figur 1\"";
    let (before, list) = own.split_once("[lists.2022-12-01]\n").unwrap();
    let list = list.replacen("status = \"quoted\", source = \"rammeaftalen, databilag figur 1\"", former, 1);
    let path = folder.join("lists.toml");
    fs::write(&path, format!("{before}[lists.2022-12-01]\n{list}")).unwrap();
    path
}

fn with(lists: &Path) -> String {
    format!("run.state_lists={}", lists.display())
}

fn manifest(folder: &Path) -> Value {
    serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap()
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Every part of a workbook, as one text.
fn parts(workbook: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

#[test]
fn a_run_on_invented_thresholds_says_so_in_everything_it_writes() {
    let home = TempDir::new().unwrap();
    for invented in [true, false] {
        let lists = lists(home.path(), invented);
        let target = home.path().join(format!("run-{invented}"));
        let formats = "output.formats=[\"parquet\", \"csv\", \"xlsx\"]";
        let done = run_into(&pipeline("tiny.toml"), &target, &[&with(&lists), formats]);
        let warned = done.findings.iter().find(|finding| finding.code == "thresholds-invented");
        assert_eq!(warned.map(|finding| finding.severity), invented.then_some(Severity::Warning));
        assert_eq!(manifest(&target)["invented"], invented);
        let read = |name: String| fs::read(target.join(name)).unwrap();
        for table in outputs::ALL.iter().filter(|table| !outputs::OF_A_COMPARISON.contains(table)) {
            let parquet = read(format!("{}.parquet", table.name));
            assert_eq!(contains(&parquet, "trappe.invented"), invented, "{}", table.name);
            let workbook = parts(&read(format!("{}.xlsx", table.name)));
            assert_eq!(workbook.contains(NOTICE), invented, "{}", table.name);
            assert!(workbook.contains("trappe.list_date"), "{}", table.name);
        }
        let told = danish_csv(&target.join("diagnostics.csv"));
        assert_eq!(told.iter().any(|row| row["code"] == "thresholds-invented"), invented);
    }
}

#[test]
fn the_command_line_says_what_is_invented() {
    let home = TempDir::new().unwrap();
    let lists = with(&lists(home.path(), true));
    let target = home.path().join("run");
    let trappe = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_trappe"))
            .args(arguments)
            .args(["--set", &lists, "--set", "run.language=en"])
            .current_dir(root())
            .env("NO_COLOR", "1")
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        [output.stdout, output.stderr].map(|told| String::from_utf8(told).unwrap())
    };
    let [summary, findings] = trappe(&["run", "pipelines/tiny.toml", "--out", target.to_str().unwrap()]);
    assert!(summary.contains(TOLD), "{summary}");
    assert!(findings.contains("warning[thresholds-invented]"), "{findings}");
    let [json, _] = trappe(&["run", "pipelines/tiny.toml", "--out", target.to_str().unwrap(), "--format", "json"]);
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap()["invented"], true);
    for id in ["0101-003", "OMR-1"] {
        let [explained, _] = trappe(&["explain", "pipelines/tiny.toml", id]);
        assert!(explained.contains(TOLD), "{id}: {explained}");
    }
    let [_, checked] = trappe(&["check", "pipelines/tiny.toml"]);
    assert!(checked.contains("thresholds-invented"), "{checked}");
}

/// An old run can be repeated as it was made, after a threshold was corrected.
#[test]
fn a_run_as_known_on_a_day_uses_what_was_known_then() {
    let home = TempDir::new().unwrap();
    let lists = with(&lists(home.path(), false));
    let run = |name: &str, more: &[&str]| {
        let target = home.path().join(name);
        let overrides: Vec<&str> = [lists.as_str()].iter().chain(more).copied().collect();
        let done = run_into(&pipeline("tiny.toml"), &target, &overrides);
        let codes: Vec<&str> =
            done.findings.iter().map(|it| it.code).filter(|code| code.starts_with("threshold-")).collect();
        (manifest(&target), codes, fs::read(target.join("distances.csv")).unwrap())
    };
    let threshold = |manifest: &Value| {
        let records = manifest["thresholds"].as_array().unwrap();
        let record = records.iter().find(|it| it["criterion"] == "convictions" && it["level"] == "vulnerable").unwrap();
        record["value"].as_str().unwrap().to_owned()
    };
    let (now, codes, distances) = run("now", &[]);
    assert_eq!((threshold(&now).as_str(), codes.as_slice()), ("2.18", &["threshold-corrected"][..]));
    assert!(now["run"]["known_on"].is_null());
    let (then, codes, earlier) = run("then", &["run.known_on=2024-05-31"]);
    assert_eq!((threshold(&then).as_str(), codes.as_slice()), ("2.55", &["threshold-as-known"][..]));
    assert_eq!(then["run"]["known_on"], "2024-05-31");
    assert!(distances != earlier);
    let (after, _, later) = run("after", &["run.known_on=2024-06-01"]);
    assert_eq!((threshold(&after).as_str(), distances == later), ("2.18", true));
}
