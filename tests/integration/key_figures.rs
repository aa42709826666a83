//! The committee's key figures of the Copenhagen sample as they are written: annex 15 in every row it speaks of (K1), and
//! the same number of departments and homes as `placements`.

use std::collections::BTreeMap;

use tempfile::TempDir;

use crate::run::{danish_csv, pipeline, run_into};

#[test]
fn k1_of_the_sample_is_annex_15_in_every_row_of_the_baseline() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("run");
    run_into(&pipeline("initial-2022.toml"), &target, &[]);
    let figures = danish_csv(&target.join("key_figures.csv"));
    let k1: Vec<_> = figures.iter().filter(|row| row["rule"] == "K1" && !row["baseline"].is_empty()).collect();
    let different: Vec<_> = k1.iter().filter(|row| row["value"] != row["baseline"]).collect();
    assert!(different.is_empty(), "{different:?}");
    let at = |table: &str, row: &str, column: &str| {
        let found = k1.iter().find(|it| it["table"] == table && it["row"] == row && it["column"] == column);
        found.map(|it| (it["value"].as_str(), it["about"].as_str()))
    };
    assert_eq!(at("lists", "transformation", "areas"), Some(("1", "false")));
    assert_eq!(at("lists", "transformation", "family_homes_on_staircase"), Some(("560", "true")));
    assert_eq!(at("lists", "prevention", "areas"), Some(("13", "false")));
    assert_eq!(at("lists", "prevention", "departments_on_staircase"), Some(("38", "false")));
    assert_eq!(at("lists", "prevention", "family_homes_on_staircase"), Some(("13400", "true")));
    for (step, departments, homes) in [(4, "16", "3324"), (3, "21", "4202"), (2, "20", "3968"), (1, "307", "27253")] {
        let step = format!("department_{step}");
        assert_eq!(at("staircases", &step, "departments"), Some((departments, "false")));
        assert_eq!(at("staircases", &step, "family_homes"), Some((homes, "false")));
    }
    assert_eq!(at("staircases", "both_staircases", "departments"), Some(("403", "false")));
    assert_eq!(at("staircases", "both_staircases", "family_homes"), Some(("52707", "true")));

    let placements = danish_csv(&target.join("placements.csv"));
    let total = |column: &str| -> u32 {
        let row =
            figures.iter().find(|row| row["row"] == "total" && row["table"] == "staircases" && row["column"] == column);
        row.unwrap()["value"].parse().unwrap()
    };
    let sum = |column: &str| placements.iter().map(|row| row[column].parse::<u32>().unwrap()).sum::<u32>();
    assert_eq!(total("departments"), u32::try_from(placements.len()).unwrap());
    assert_eq!((total("homes"), total("family_homes")), (sum("homes"), sum("family_homes")));

    // K7: nothing has fallen below a baseline it is, and what undetermined departments leave open is said.
    let criteria: BTreeMap<_, _> = figures
        .iter()
        .filter(|row| row["table"] == "success_criteria")
        .map(|row| (row["row"].as_str(), row["text"].as_str()))
        .collect();
    let expected = [
        ("a_departments_on_lists", "no"),
        ("b_homes_on_lists", "unknown"),
        ("c_homes_on_high_steps", "no"),
        ("d_waiting_time", "unknown"),
        ("e_waiting_time_least_able", "unknown"),
    ];
    assert_eq!(criteria, BTreeMap::from(expected));
}
