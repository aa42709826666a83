//! `data-samples/new-build` comes out as worked by hand: new build (N1–N6), the phase-out (H1–H7) and the city's curve.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;
use trappe::pipeline::{self, Request, Stop};
use trappe_rules::quantity::Decimal;

use crate::run::{danish_csv, evaluated, expected_csv, pipeline, root, run_into};

const PIPELINE: &str = "new-build.toml";

/// Every row and column of an expected table, none missing and none too many.
fn as_expected(folder: &Path, table: &str, expected: &str, key: &str) {
    let rows = danish_csv(&folder.join(format!("{table}.csv")));
    let expected = expected_csv(&root().join("data-samples/new-build").join(expected));
    assert!(!expected.is_empty());
    let keys = |rows: &[BTreeMap<String, String>]| rows.iter().map(|row| row[key].clone()).collect::<Vec<_>>();
    assert_eq!(keys(&rows), keys(&expected), "{table}");
    let mut differences = Vec::new();
    for (row, expected) in rows.iter().zip(&expected) {
        for (column, wanted) in expected {
            let got = row[column].replace(',', ".");
            // Numbers by value: a number of three decimals has a fourth in CSV.
            let same = matches!((got.parse::<Decimal>(), wanted.parse::<Decimal>()), (Ok(a), Ok(b)) if a == b);
            if got != *wanted && !same {
                differences.push(format!("{}.{column}: expected {wanted:?}, got {got:?}", row[key]));
            }
        }
    }
    assert!(differences.is_empty(), "{table}\n{}", differences.join("\n"));
}

#[test]
fn new_build_and_phase_out_are_as_worked_by_hand() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("run");
    run_into(&pipeline(PIPELINE), &target, &[]);
    as_expected(&target, "new_build", "expected-new_build.csv", "department_id");
    as_expected(&target, "phase_out", "expected-phase_out.csv", "department_id");
    as_expected(&target, "phase_out_curve", "expected-curve.csv", "on_day");
    // N1 the day before it is taken into use, N2 from that day; R5 tells it.
    let placements = danish_csv(&target.join("placements.csv"));
    let of = |id: &str| placements.iter().find(|row| row["department_id"] == id).unwrap();
    let told =
        |id: &str| ["letting_rule", "next_letting_rule", "next_from", "decision_id"].map(|it| of(id)[it].clone());
    assert_eq!(told("0401-013"), ["N1", "N2", "2026-03-01", ""]);
    assert_eq!(told("0401-014"), ["N2", "", "", ""]);
    assert_eq!(told("0401-016"), ["N2", "", "", "SF-1"]);
    assert_eq!(told("0401-017"), ["N2", "", "", "SF-2"]);
    assert_eq!(told("0401-021"), ["L5", "", "", ""]);
    assert_eq!(told("0401-023"), ["L3", "", "", "SF-5"]);
    assert!(of("0401-016")["rules"].split(';').any(|rule| rule == "R6"));
}

/// N4: told of whom it is true, and of nobody else; H7: those without a date.
#[test]
fn overshoot_and_missing_dates_are_told() {
    let run = evaluated(&pipeline(PIPELINE));
    let told = |code: &str| {
        let of = run.findings.iter().filter(|finding| finding.code == code);
        of.filter_map(|finding| finding.place.subject.clone()).collect::<Vec<_>>()
    };
    let over = ["002", "003", "006", "010", "015", "020", "021"].map(|number| format!("0401-{number}"));
    assert_eq!(told("new-build-over-aim"), over);
    assert_eq!(told("phase-out-no-date"), ["0402-010"]);
    assert_eq!(told("phase-out-start-unknown"), ["0402-011", "0402-014"]);
    assert_eq!(told("start-step-differs"), ["0402-015"]);
}

/// The sample with other decisions; what is found of them, with the case.
fn with_decisions(rows: &[&str]) -> Vec<(String, String)> {
    let folder = TempDir::new().unwrap();
    let decisions = folder.path().join("decisions.csv");
    let header = "decision_id,date,valid_from,valid_to,kind,subject_id,value";
    fs::write(&decisions, format!("{header}\n{}\n", rows.join("\n"))).unwrap();
    let name = |path: &Path| path.display().to_string().replace('\\', "/");
    let text = fs::read_to_string(pipeline(PIPELINE)).unwrap();
    let text = text.replace("../data-samples/new-build/decisions.csv", &name(&decisions));
    let text = text.replace("\"../", &format!("\"{}/", name(root())));
    let own = folder.path().join("own.toml");
    fs::write(&own, text).unwrap();
    let stop = pipeline::evaluated(&Request { pipeline: own, ..Request::default() }).unwrap_err();
    let Stop::Data(check) = stop else { panic!("{:?}", stop.findings()) };
    let errors = check.findings.iter().filter(|finding| finding.severity == trappe_rules::finding::Severity::Error);
    let mut told: Vec<_> = errors
        .map(|finding| {
            let case = finding.arguments.iter().find(|(name, _)| *name == "case");
            let case = case.map_or_else(String::new, |(_, case)| format!("{case:?}"));
            (finding.code.to_owned(), case)
        })
        .collect();
    told.sort();
    told
}

/// Every condition of the two kinds, told by name.
#[test]
fn decisions_against_their_conditions_stop_the_run() {
    let share = |subject: &str, share: &str| format!("X,2025-12-10,,,new_build_share,{subject},{share}");
    let waived = |subject: &str, homes: &str| format!("X,2025-12-10,,,cheap_homes_waived,{subject},{homes}");
    for (row, code, case) in [
        (share("0402-001", "2"), "decision-new-build-share-conditions", "not-new-build"),
        (share("0401-022", "2"), "decision-new-build-share-conditions", "over"),
        (share("0401-019", "2"), "decision-new-build-share-conditions", "other-shares"),
        (share("0401-021", "7"), "decision-new-build-share-conditions", "not-reduced"),
        (waived("0402-001", "1"), "decision-cheap-homes-conditions", "not-new-build"),
        (waived("0401-022", "1"), "decision-cheap-homes-conditions", "over"),
        (waived("0401-001", "1"), "decision-cheap-homes-conditions", "no-cheap-homes"),
        (waived("0401-002", "2"), "decision-cheap-homes-conditions", "too-many"),
    ] {
        let told = with_decisions(&[&row]);
        assert_eq!(told, [(code.to_owned(), format!("Text(\"{case}\")"))], "{row}");
    }
    // Values that are none, two that contradict each other.
    for row in [share("0401-003", "19"), share("0401-003", "2/9"), waived("0401-003", "0"), waived("0401-003", "nogle")]
    {
        assert_eq!(with_decisions(&[&row])[0].0, "decision-value-unknown", "{row}");
    }
    let two = with_decisions(&[&waived("0401-003", "1"), &waived("0401-003", "alle").replace('X', "Y")]);
    assert_eq!(two[0].0, "decisions-contradict");
}
