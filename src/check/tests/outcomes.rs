//! How checks come out: three states, and why one could not be made.

use trappe_messages::{Catalogue, Language};
use trappe_rules::finding::{Finding, Place, Severity};

use super::super::{CheckResult, CheckStage, CheckState, Why, nothing_checked, reading_results, ruled_results};
use super::{InputTable, Sample, Tables, agreement, check, inputs, run};

fn state(sample: &Sample, name: &str) -> (CheckState, Option<Why>) {
    let checks = sample.checked().result.checks;
    let check = checks.iter().find(|check| check.name == name).unwrap();
    (check.state, check.why)
}

#[test]
fn what_could_not_be_checked_says_why() {
    let clean = Sample::clean();
    assert_eq!(state(&clean, "kept-pools"), (CheckState::NotChecked, Some(Why::NoTable("pools"))));
    let no_days = Sample::clean().with(
        "assignments",
        "department_id;assigned_households;source\n0101-002;25;organisation\n0202-001;18;organisation\n",
    );
    let why = Why::NoColumn("assignments", "as_of");
    assert_eq!(state(&no_days, "assigned-dates"), (CheckState::NotChecked, Some(why)));
    let no_steps = Sample::clean().with(
        "departments",
        "department_id;name;organisation_id;organisation;local_committee;family_homes;youth_homes;elderly_homes;residents\n0101-001;Lærkehegn;0101;Lærken;Nørrebro;500;0;0;1200\n",
    );
    let why = Why::NoColumn("departments", "start_step");
    assert_eq!(state(&no_steps, "start-steps"), (CheckState::NotChecked, Some(why)));
    for language in Language::ALL {
        let text = Catalogue::of(language).text(&why.message());
        assert!(text.contains("departments") && text.contains("start_step"), "{text}");
    }
}

#[test]
fn a_check_that_looked_at_nothing_never_passes() {
    let of = |looked_at, found: &[Finding]| {
        CheckResult::of("any", CheckStage::Tables, looked_at, found, Why::NothingToCompare).state
    };
    let finding = |severity| [Finding::new(severity, "any", Place::default())];
    assert_eq!(of(0, &[]), CheckState::NotChecked);
    assert_eq!(of(1, &[]), CheckState::Passed);
    assert_eq!(of(1, &finding(Severity::Note)), CheckState::Passed);
    assert_eq!(of(1, &finding(Severity::Warning)), CheckState::Failed);
    assert_eq!(of(0, &finding(Severity::Error)), CheckState::Failed);
}

#[test]
fn no_check_made_at_all_is_an_error() {
    let none = |table| InputTable::unread(table, "none.csv".to_owned());
    let tables = Tables {
        departments: none(&inputs::DEPARTMENTS),
        areas: none(&inputs::AREAS),
        indicators: None,
        assignments: None,
        decisions: None,
        previous: None,
        initial: None,
        history: None,
        lettings: None,
        register: None,
        pools: None,
        wheel_state: None,
    };
    let checks = check(&tables, &agreement(), None, run(), super::AcceptedDates::default(), None).result.checks;
    let made: Vec<_> = checks.iter().filter(|check| check.state != CheckState::NotChecked).collect();
    assert!(made.is_empty(), "{made:#?}");
    let finding = nothing_checked(&checks).unwrap();
    assert_eq!((finding.code, finding.severity), ("nothing-checked", Severity::Error));
    assert_eq!(nothing_checked(&Sample::clean().checked().result.checks), None);
}

#[test]
fn readers_and_rules_are_among_the_checks() {
    let sample = Sample::clean().changed("departments", ";120;0;8;300;", ";mange;0;8;300;");
    let tables = sample.tables();
    let found = sample.read("departments").1;
    let results = reading_results(4, &tables, &found);
    let states: Vec<_> = results.iter().map(|result| (result.name, result.state, result.errors)).collect();
    let passed = CheckState::Passed;
    assert_eq!(states[..3], [("files", passed, 0), ("headings", passed, 0), ("rows", passed, 0)]);
    assert_eq!(states[3], ("cells", CheckState::Failed, 1));
    // The data have errors, so the rules were not applied.
    for result in ruled_results(None, &[]) {
        assert_eq!((result.state, result.why), (CheckState::NotChecked, Some(Why::DataHaveErrors)));
    }
}
