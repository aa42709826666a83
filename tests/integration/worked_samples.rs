//! The samples worked by hand come out as worked: `tiny` in full, `bounds` below, on and above every threshold.

use std::collections::BTreeMap;

use tempfile::TempDir;
use trappe_rules::agreement::Criterion;
use trappe_rules::facts::Designation;
use trappe_rules::quantity::Ratio;

use crate::run::{danish_csv, evaluated, expected_csv, pipeline, root, run_into};

fn by<'a>(rows: &'a [BTreeMap<String, String>], key: &str) -> BTreeMap<&'a str, &'a BTreeMap<String, String>> {
    rows.iter().map(|row| (row[key].as_str(), row)).collect()
}

/// Every column of `expected.csv` for every department, none missing and none too many.
fn placements_as_expected(sample: &str) {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("run");
    run_into(&pipeline(&format!("{sample}.toml")), &target, &[]);
    let placed = danish_csv(&target.join("placements.csv"));
    let expected = expected_csv(&root().join("data-samples").join(sample).join("expected.csv"));
    let placed = by(&placed, "department_id");
    assert_eq!(placed.len(), expected.len(), "departments");
    let mut differences = Vec::new();
    for row in &expected {
        let id = row["department_id"].as_str();
        let Some(placed) = placed.get(id) else {
            differences.push(format!("{id}: not placed"));
            continue;
        };
        for (column, value) in row.iter().filter(|(column, value)| placed[column.as_str()] != **value) {
            // Without figures there is nothing to round, and the hand leaves it empty.
            if column == "rounding_sensitive" && value.is_empty() && placed[column.as_str()] == "false" {
                continue;
            }
            differences.push(format!("{id}.{column}: expected {value:?}, got {:?}", placed[column.as_str()]));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Every row of `expected-distances.csv`, values as exact fractions.
fn distances_as_expected(sample: &str) {
    let run = evaluated(&pipeline(&format!("{sample}.toml")));
    let expected = expected_csv(&root().join("data-samples").join(sample).join("expected-distances.csv"));
    assert!(!expected.is_empty());
    let mut differences = Vec::new();
    for row in &expected {
        let (id, criterion) = (row["unit_id"].as_str(), row["criterion"].as_str());
        let Some(unit) = run.evaluation.unit(id) else {
            differences.push(format!("{id}: no such unit"));
            continue;
        };
        let criterion = Criterion::ALL.into_iter().find(|it| it.name() == criterion).unwrap();
        let figure = &unit.criteria[criterion];
        let value = figure.measured.value.ok();
        let wanted = row["value_pct"].split_once('/').map(|(numerator, denominator)| {
            Ratio::new(numerator.parse().unwrap(), denominator.parse().unwrap()).unwrap()
        });
        let text = |flag: Option<bool>| flag.map_or_else(String::new, |flag| flag.to_string());
        let got = [
            ("unit_kind", unit.kind.name().to_owned()),
            ("gap_persons", figure.gap_persons.map_or_else(String::new, |persons| persons.to_string())),
            ("met", text(figure.met)),
            ("in_risk_zone", text(figure.in_risk_zone)),
            ("by_persons", text(figure.in_risk_zone.map(|_| figure.by_persons))),
            ("missing", figure.absent().is_some().to_string()),
        ];
        if value != wanted {
            differences.push(format!("{id} {}: expected {wanted:?}, got {value:?}", criterion.name()));
        }
        for (column, got) in got {
            // A criterion already met has a gap of 0; the hand leaves it empty.
            let zero = column == "gap_persons" && got == "0" && row[column].is_empty();
            if row[column] != got && !zero {
                differences.push(format!(
                    "{id} {} {column}: expected {:?}, got {got:?}",
                    criterion.name(),
                    row[column]
                ));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn tiny_is_placed_as_worked_by_hand() {
    placements_as_expected("tiny");
}

#[test]
fn tiny_has_the_distances_worked_by_hand() {
    distances_as_expected("tiny");
}

#[test]
fn bounds_are_placed_as_worked_apart() {
    placements_as_expected("bounds");
}

#[test]
fn bounds_have_the_distances_worked_apart() {
    distances_as_expected("bounds");
}

/// S1–S6 and A2 on the areas of `bounds`.
#[test]
fn bounds_have_the_designations_worked_apart() {
    let run = evaluated(&pipeline("bounds.toml"));
    let city = &run.read.accepted.city;
    let name = |designation: Option<Designation>| designation.map_or("", Designation::name);
    let expected = expected_csv(&root().join("data-samples/bounds/expected-areas.csv"));
    let expected = by(&expected, "area_id");
    assert_eq!(expected.len(), run.evaluation.designation_check.len());
    for check in &run.evaluation.designation_check {
        let id = city.areas[check.area].area_id.as_str();
        let row = expected[id];
        assert_eq!(row["published"], name(check.published), "{id}");
        assert_eq!(row["computed"], check.computed.map_or("", name), "{id}");
        assert_eq!(row["candidate"], check.candidate.to_string(), "{id}");
    }
}
