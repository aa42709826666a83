//! The sample `safeguards`: L17, L18, E4, K6 and K10 as worked by hand in its README.

use std::collections::BTreeMap;
use std::path::Path;

use tempfile::TempDir;

use crate::run::{danish_csv, expected_csv, pipeline, root, run_into};

type Row = BTreeMap<String, String>;

fn sample() -> (TempDir, Vec<&'static str>) {
    let folder = TempDir::new().unwrap();
    let done = run_into(&pipeline("safeguards.toml"), &folder.path().join("run"), &[]);
    let mut codes: Vec<_> = done.findings.iter().map(|finding| finding.code).collect();
    codes.sort_unstable();
    (folder, codes)
}

/// Every column worked by hand, of every row; the run writes decimals with a comma.
fn as_worked(folder: &Path, table: &str, worked: &str) {
    let written = danish_csv(&folder.join(format!("run/{table}.csv")));
    let worked = expected_csv(&root().join("data-samples/safeguards").join(worked));
    let written: BTreeMap<&str, &Row> = written.iter().map(|row| (row["department_id"].as_str(), row)).collect();
    assert_eq!(written.len(), worked.len());
    let mut differences = Vec::new();
    for row in &worked {
        let id = row["department_id"].as_str();
        for (column, value) in row {
            let got = written[id][column].replace(',', ".");
            if got != *value {
                differences.push(format!("{id}.{column}: worked {value:?}, got {got:?}"));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// L17, L18, E4, R6.
#[test]
fn the_sample_comes_out_as_worked() {
    let (folder, codes) = sample();
    as_worked(folder.path(), "safeguards", "expected-safeguards.csv");
    as_worked(folder.path(), "placements", "expected.csv");
    let count = |code| codes.iter().filter(|found| **found == code).count();
    assert_eq!(count("exempt-of-itself"), 3);
    // 0501-007, 0501-008 and 0502-005.
    assert_eq!(count("exemption-candidate"), 3);
    assert_eq!((count("exemption-unknown"), count("safeguard-unknown"), count("exemption-not-yet")), (1, 1, 0));
}

/// K6 and K10, from the same working.
#[test]
fn the_key_figures_of_the_sample_come_out_as_worked() {
    let (folder, _) = sample();
    let figures = danish_csv(&folder.path().join("run/key_figures.csv"));
    let of = |table: &str, row: &str, column: &str| {
        let found = figures
            .iter()
            .find(|figure| figure["table"] == table && figure["row"] == row && figure["column"] == column);
        found.map_or_else(|| panic!("no {table} {row} {column}"), |figure| figure["value"].replace(',', "."))
    };
    for (row, value) in [
        ("let_departments", "13"),
        ("let_all", "164"),
        ("let_waiting_list", "76"),
        ("let_flexible", "24"),
        ("let_assigned", "51"),
        ("let_assigned_pct", "31.097561"),
        ("let_other", "13"),
        ("offered_to_municipality", "72"),
        ("let_all/department_1", "69"),
        ("let_all/department_2", "95"),
        ("let_assigned/0502-005", "7"),
    ] {
        assert_eq!(of("realised_lettings", row, "2025"), value, "{row}");
    }
    // 2024: what was let by other kinds is not known of any department.
    assert_eq!(
        (of("realised_lettings", "let_departments", "2024"), of("realised_lettings", "let_all", "2024")),
        ("0".to_owned(), String::new())
    );
    let over: Vec<&str> = figures
        .iter()
        .filter(|figure| figure["table"] == "realised_over_aim" && figure["column"] == "2025")
        .map(|figure| figure["row"].as_str())
        .collect();
    assert_eq!(over, ["total", "0501-007", "0501-008", "0502-005"]);
    for (row, column, value) in [
        ("safeguarded", "departments", "1"),
        ("safeguarded", "homes_at_most", "0.75"),
        ("safeguarded/0501-001", "expected_assignments", "3"),
        ("withheld_homes/0501-001", "2025", "2"),
        ("exempt_of_itself", "department_1", "0"),
        ("exempt_of_itself", "department_2", "3"),
        ("exempt_by_decision", "department_1", "1"),
        ("exempt_by_decision", "department_2", "1"),
        ("exempt_homes", "department_1", "1.055556"),
        ("exempt_homes", "department_2", "2.100556"),
        ("exempt_realised", "2025", "34.782609"),
        ("exempt_realised", "2026", ""),
    ] {
        assert_eq!(of("safeguard_effects", row, column), value, "{row} {column}");
    }
}
