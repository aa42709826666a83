//! Which rules speak: the ids in traces, findings and explanations over all samples, and those that never do, each with
//! its reason.

use std::collections::BTreeSet;

use trappe::pipeline::Evaluated;
use trappe_rules::explain::{self, Line, Subject};
use trappe_rules::figures::UnitKind;

use crate::run::{evaluated, pipeline};

/// Every pipeline whose run is looked at.
const PIPELINES: [&str; 9] = [
    "tiny.toml",
    "bounds.toml",
    "initial-2022.toml",
    "initial-2022-with-decision.toml",
    "new-build.toml",
    "expected.toml",
    "capacity.toml",
    "wheel.toml",
    "safeguards.toml",
];

/// Rules no sample lets speak, and why.
const SILENT: &[(&str, &[&str])] = &[
    (
        "of runs after the initial one, which this release does not make",
        &["A5", "A6", "R4", "K1", "K2", "K3", "K4", "K5", "K6", "K7", "K7a", "K7b", "K7c", "K8", "K9", "K10"],
    ),
    ("of what leaves the house, which this release does not limit", &["X1", "X2"]),
    ("told of no one department: a document of its own (tests/integration/every_case.rs)", &["X3"]),
    ("the samples keep no pools (tested with the pooling)", &["P6"]),
    (
        "says how pools are chosen among each other; said only where the proof does not finish or others are as good",
        &[],
    ),
    (
        "a way of computing, spoken of by the rules whose figures it makes",
        &["D9", "T7", "Z3a", "Z4", "L16", "S1", "S2", "S3", "S6"],
    ),
    (
        "about configuration and inputs; spoken of where they are wrong (tests of config and check)",
        &["T6", "T8", "T9", "T10"],
    ),
];

/// Every rule a run and its explanations name.
fn spoken(run: &Evaluated) -> BTreeSet<String> {
    let mut spoken = BTreeSet::new();
    let held = run.evaluation.placements.iter().flat_map(|placement| &placement.trace).filter(|entry| entry.held);
    spoken.extend(held.map(|entry| entry.rule.to_owned()));
    spoken.extend(run.findings.iter().filter_map(|finding| finding.rule).map(str::to_owned));
    let (agreement, thresholds) = (&run.prepared.agreement, &run.prepared.thresholds);
    let city = &run.read.accepted.city;
    let mut hear = |lines: &[Line]| {
        for line in lines {
            spoken.extend(line.rule.iter().map(|rule| rule.clone().into_owned()));
            // `(T1, law)`: a rule named inside a sentence.
            spoken.extend(line.text.arguments.iter().filter(|(name, _)| *name == "threshold_rule").filter_map(
                |(_, argument)| {
                    if let trappe_rules::finding::Argument::Text(rule) = argument { Some(rule.clone()) } else { None }
                },
            ));
        }
    };
    let origins: explain::Origins<'_> = &|_, _, _| None;
    for placement in &run.evaluation.placements {
        let department = &city.departments[placement.department];
        let area = department.area_ids.first().and_then(|id| city.areas.iter().find(|area| area.area_id == *id));
        let unit = run.evaluation.unit(&placement.unit_id);
        let subject = Subject { department, area, assignment: None, placement, unit };
        for section in explain::department(subject, agreement, thresholds, None, origins) {
            hear(&section.lines);
        }
    }
    for ((placement, lettings), projection) in
        run.evaluation.placements.iter().zip(&run.outlook.expected_lettings).zip(&run.outlook.projections)
    {
        hear(&explain::expected(placement, lettings, projection, run.prepared.run(), agreement).lines);
    }
    for row in &run.outlook.new_build {
        hear(&explain::new_build(row, agreement).lines);
    }
    for row in &run.outlook.phase_out {
        hear(&explain::phase_out(row, agreement).lines);
    }
    for standing in &run.outlook.wheels {
        hear(&explain::wheel(standing, agreement).lines);
    }
    for row in &run.outlook.safeguards.rows {
        hear(&explain::safeguards(row, agreement).lines);
    }
    let outlook = &run.outlook;
    for section in outlook.criteria.iter().map(|criteria| explain::criteria_section(criteria, None, agreement)) {
        hear(&section.lines);
    }
    for section in outlook.capacity.iter().filter_map(|room| explain::capacity_section(room, agreement)) {
        hear(&section.lines);
    }
    for unit in run.evaluation.units.iter().filter(|unit| unit.kind != UnitKind::Department) {
        let area = city.areas.iter().find(|area| area.area_id == unit.unit_id);
        for section in explain::unit(unit, &["a"], area, agreement, thresholds, None, origins) {
            hear(&section.lines);
        }
    }
    spoken
}

#[test]
fn every_rule_speaks_in_a_sample_or_says_why_not() {
    let mut all = BTreeSet::new();
    let mut spoken_of = BTreeSet::new();
    for name in PIPELINES {
        let run = evaluated(&pipeline(name));
        all.extend(run.prepared.agreement.places.keys().cloned());
        spoken_of.extend(spoken(&run));
    }
    let silent: BTreeSet<String> =
        SILENT.iter().flat_map(|(_, rules)| rules.iter()).map(|rule| (*rule).to_owned()).collect();
    let never: BTreeSet<String> = all.difference(&spoken_of).cloned().collect();
    assert!(all.len() > 100, "{}", all.len());
    let missing: Vec<_> = never.difference(&silent).collect();
    let too_many: Vec<_> = silent.difference(&never).collect();
    assert!(
        missing.is_empty() && too_many.is_empty(),
        "silent without a reason: {missing:?}; with one, but heard: {too_many:?}"
    );
}
