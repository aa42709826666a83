//! The sample `expected`: a year's lettings, their sums and the assigned share over time as worked by hand in its README
//! (E1–E3, E5), and that what is assumed stands in the manifest and is verified with the run.

use std::collections::BTreeMap;
use std::path::Path;

use tempfile::TempDir;
use trappe::pipeline::verify::verify;

use crate::run::{danish_csv, expected_csv, pipeline, root, run_into};

type Rows = Vec<BTreeMap<String, String>>;

/// The worked columns of every row, none missing and none too many; a point for the decimal comma.
fn assert_as_worked(folder: &Path, table: &str, worked: &str) {
    let worked: Rows = expected_csv(&root().join("data-samples/expected").join(worked));
    let written: Rows = danish_csv(&folder.join(table).with_extension("csv"));
    assert_eq!(written.len(), worked.len(), "{table}");
    let mut differences = Vec::new();
    for (row, by_hand) in written.iter().zip(&worked) {
        for (column, value) in by_hand {
            let got = row[column].replace(',', ".");
            // Three decimals are written as four, so that nobody takes the comma for one of thousands.
            let got = if got.contains('.') { got.trim_end_matches('0').trim_end_matches('.') } else { got.as_str() };
            if got != value {
                differences.push(format!("{table} {by_hand:?}: {column} is {got:?}"));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn expected_is_as_worked_by_hand() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("run");
    run_into(&pipeline("expected.toml"), &target, &[]);
    assert_as_worked(&target, "expected_lettings", "worked-lettings.csv");
    assert_as_worked(&target, "expected_lettings_sums", "worked-sums.csv");
    assert_as_worked(&target, "projection", "worked-projection.csv");
    assert_as_worked(&target, "projection_passes", "worked-passes.csv");
    // The staircases' 144 vacancies beside annex 15; youth homes are not among its family homes.
    let figures: Rows = danish_csv(&target.join("key_figures.csv"));
    let mix: BTreeMap<(&str, &str), (&str, &str)> = figures
        .iter()
        .filter(|row| row["table"] == "expected_mix")
        .map(|row| ((row["row"].as_str(), row["column"].as_str()), (row["value"].as_str(), row["baseline"].as_str())))
        .collect();
    assert_eq!(mix[&("expected_vacancies", "homes")], ("144", "4400"));
    assert_eq!(mix[&("expected_assignment", "homes_low")], ("41,6", ""));
    // 41.6 of 144 are 28.888889 %.
    assert_eq!(mix[&("expected_assignment", "pct_low")], ("28,888889", "17"));
    assert_eq!(mix[&("expected_waiting_list", "pct_high")], ("29,305556", "48"));
    assert_eq!(mix[&("expected_flexible", "pct_low")], ("41,805556", "15"));
    assert_eq!(mix[&("expected_other", "pct_low")], ("", "20"));
}

/// What the command line assumes stands in the record, and the run is verified by it.
#[test]
fn assumptions_are_recorded_and_verified() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("run");
    let overrides = ["assumptions.turnover_pct=20", "assumptions.use_rate_pct=75", "assumptions.to=2029"];
    run_into(&pipeline("expected.toml"), &target, &overrides);
    let lettings: Rows = danish_csv(&target.join("expected_lettings.csv"));
    assert_eq!((lettings[0]["vacancies"].as_str(), lettings[0]["turnover_source"].as_str()), ("36", "pipeline"));
    let projection: Rows = danish_csv(&target.join("projection.csv"));
    let last = projection.iter().rfind(|row| row["department_id"] == "0301-001").unwrap();
    // 32 of 180: a fifth leaves, and of 36 vacancies three quarters of 8/18 come: 25.6 + 12 = 37.6 in 2024.
    assert_eq!((last["year"].as_str(), projection[1]["used_assigned"].as_str()), ("2029", "37,6"));
    let rates = ["use_rate_pct", "use_rate_source", "other_turnover_pct", "other_turnover_source"];
    assert_eq!(rates.map(|column| projection[0][column].as_str()), ["75", "pipeline", "20", "pipeline"]);
    let manifest: serde_json::Value =
        serde_json::from_slice(&std::fs::read(target.join("manifest.json")).unwrap()).unwrap();
    let assumed: Vec<(&str, Option<&str>, Option<&str>)> = manifest["assumptions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|record| (record["key"].as_str().unwrap(), record["value"].as_str(), record["assumed_by"].as_str()))
        .collect();
    let by_hand = [
        ("turnover_pct", Some("20"), Some("pipeline")),
        ("assigned_turnover_pct", None, None),
        ("other_turnover_pct", None, None),
        ("use_rate_pct", Some("75"), Some("pipeline")),
        ("to", Some("2029"), Some("pipeline")),
    ];
    assert_eq!(assumed, by_hand);
    let verified = verify(&target, None).unwrap();
    assert!(verified.holds(), "{:#?}", verified.findings);
}
