//! The sample `years`: every row of R, and A2, A5–A8, D6, R5, R6, T10 and K7b, as worked by hand in its README.

use std::collections::{BTreeMap, BTreeSet};

use tempfile::TempDir;
use trappe::pipeline::{self, Request};

use crate::run::{danish_csv, expected_csv, pipeline as path_of, root, run_into};

/// What the hand leaves to the programme.
const NOT_COMPARED: &str = "*";

fn expected(file: &str) -> Vec<BTreeMap<String, String>> {
    expected_csv(&root().join("data-samples/years").join(file))
}

/// Every column of every row, keyed by `key`; none missing and none too many.
fn assert_as_worked(written: &[BTreeMap<String, String>], worked: &[BTreeMap<String, String>], key: &str) {
    let by = |rows: &[BTreeMap<String, String>]| -> BTreeMap<String, BTreeMap<String, String>> {
        rows.iter().map(|row| (row[key].clone(), row.clone())).collect()
    };
    let (written, worked) = (by(written), by(worked));
    assert!(!worked.is_empty());
    assert_eq!(written.keys().collect::<Vec<_>>(), worked.keys().collect::<Vec<_>>());
    let mut differences = Vec::new();
    for (id, row) in &worked {
        for (column, value) in row.iter().filter(|(_, value)| *value != NOT_COMPARED) {
            let got = &written[id][column];
            if got != value {
                differences.push(format!("{id}.{column}: worked {value:?}, got {got:?}"));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Runs a pipeline of the sample; gives its folder and the codes of what was found.
fn run(name: &str) -> (TempDir, BTreeSet<&'static str>) {
    let folder = TempDir::new().unwrap();
    let done = run_into(&path_of(name), &folder.path().join("run"), &[]);
    (folder, done.findings.iter().map(|finding| finding.code).collect())
}

fn placements_as_worked(name: &str, worked: &str) -> BTreeSet<&'static str> {
    let (folder, codes) = run(name);
    assert_as_worked(&danish_csv(&folder.path().join("run/placements.csv")), &expected(worked), "department_id");
    codes
}

/// R2, R5, R6, A2, A3, A5, A6, A7, A8, D6, L18.
#[test]
fn the_annual_run_comes_out_as_worked() {
    let codes = placements_as_worked("years-annual.toml", "annual/expected.csv");
    for code in ["midterm-would-change", "carried-over-off-the-lists", "sharpened-pending", "previous-department-gone"]
    {
        assert!(codes.contains(code), "{code}: {codes:?}");
    }
}

/// K7b.
#[test]
fn the_clocks_stand_as_worked() {
    let (folder, _) = run("years-annual.toml");
    assert_as_worked(
        &danish_csv(&folder.path().join("run/clocks.csv")),
        &expected("annual/expected-clocks.csv"),
        "area_id",
    );
}

/// R3, A6, D6, P6.
#[test]
fn the_midterm_run_proposes_as_worked() {
    placements_as_worked("years-midterm.toml", "midterm/expected.csv");
}

/// R3, R6: everything approved but one.
#[test]
fn the_approved_midterm_run_comes_out_as_worked() {
    placements_as_worked("years-midterm-approved.toml", "midterm/expected-approved.csv");
}

/// R4.
#[test]
fn the_final_run_comes_out_as_worked() {
    placements_as_worked("years-final.toml", "final/expected.csv");
}

/// T10: figures of another year and households older than the placements before are refused, or accepted by name.
#[test]
fn figures_of_another_time_are_refused_as_worked() {
    let request = |overrides: &[&str]| Request {
        pipeline: path_of("years-midterm.toml"),
        overrides: overrides.iter().map(|text| (*text).to_owned()).collect(),
        out: None,
    };
    let codes = |overrides: &[&str]| -> BTreeSet<&'static str> {
        let check = pipeline::check(&request(overrides)).unwrap();
        let errors = check.findings.iter().filter(|finding| finding.severity == trappe_rules::finding::Severity::Error);
        errors.map(|finding| finding.code).collect()
    };
    let old = |table: &str| format!("inputs.{table}=\"../data-samples/years/t10/{table}.csv\"");
    let (areas, indicators, assignments) = (old("areas"), old("indicators"), old("assignments"));
    let given = [areas.as_str(), indicators.as_str(), assignments.as_str()];
    assert_eq!(codes(&[]), BTreeSet::new());
    assert_eq!(codes(&given), BTreeSet::from(["figures-year-other", "assigned-counted-before-placement"]));
    let by_name = ["run.figures_year=2023", "run.assignments_as_of=2025-11-15"];
    assert_eq!(codes(&[&given[..], &by_name[..]].concat()), BTreeSet::new());
}
