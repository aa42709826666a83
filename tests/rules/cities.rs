//! One thousand cities: no difference between the code under test and the reference, in any field of any row.

use std::collections::BTreeMap;

use trappe_rules::agreement::{Agreement, Thresholds};
use trappe_rules::facts::{City, Run, RunKind};
use trappe_rules::quantity::{Decimal, Operator};

use super::compare::{differences, run};
use super::generator::{city, decide_on_placements, figures_of_pools, initial_run, later_city, run_of_kind};
use super::hand_agreement::{agreement, readings};

const CITIES: u64 = 1_000;

/// Of each field at most so many differences are told.
const TOLD: usize = 6;

fn compare_cities(seeds: impl Iterator<Item = u64>, choices: &[(&str, &str)]) {
    compare_run_kind(RunKind::Initial, seeds, choices);
}

/// A city with its decisions, and the run it is for.
fn prepared(seed: u64, kind: RunKind, choices: &[(&str, &str)]) -> (City, Run) {
    let (agreement, thresholds) = agreement(choices);
    let run_of = run_of_kind(seed, kind);
    let mut city = if kind == RunKind::Initial { city(seed) } else { later_city(seed, kind) };
    let first = run(&city, &agreement, &thresholds, run_of);
    let pools: Vec<String> = first.pooling.pools.iter().map(|pool| pool.unit_id.clone()).collect();
    figures_of_pools(seed, &mut city, &pools);
    if kind != RunKind::Initial {
        decide_on_placements(seed, &mut city, &first, run_of, readings(choices));
    }
    (city, run_of)
}

fn compare_run_kind(kind: RunKind, seeds: impl Iterator<Item = u64>, choices: &[(&str, &str)]) {
    let (agreement, thresholds) = agreement(choices);
    let readings = readings(choices);
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for seed in seeds {
        let (city, run_of) = prepared(seed, kind, choices);
        let evaluation = run(&city, &agreement, &thresholds, run_of);
        for difference in differences(&city, &evaluation, run_of, readings) {
            let field = difference.split(": ").nth(1).unwrap_or("?").to_owned();
            told.entry(field).or_default().push(format!("{} city {seed}: {difference}", kind.name()));
        }
    }
    let shown: Vec<String> = told
        .iter()
        .map(|(field, all)| {
            let examples = all.iter().take(TOLD).cloned().collect::<Vec<_>>().join("\n    ");
            format!("{field}: {} differences, of these\n    {examples}", all.len())
        })
        .collect();
    assert!(told.is_empty(), "{}", shown.join("\n"));
}

/// R2.
#[test]
fn no_difference_in_one_thousand_annual_runs() {
    compare_run_kind(RunKind::Annual, 0..CITIES, &[]);
}

/// R3.
#[test]
fn no_difference_in_one_thousand_midterms() {
    compare_run_kind(RunKind::Midterm, 0..CITIES, &[]);
}

/// R4.
#[test]
fn no_difference_in_one_thousand_final_runs() {
    compare_run_kind(RunKind::Final, 0..CITIES, &[]);
}

#[test]
fn no_difference_in_one_thousand_cities() {
    compare_cities(0..CITIES, &[]);
}

#[test]
fn no_difference_under_other_readings() {
    for (from, choice) in [
        (2_000, ("I2", "at_least_950")),
        (3_000, ("I6", "fewer_than_ten")),
        (4_000, ("I7", "off")),
        (5_000, ("I23", "pooled_counts")),
        (6_000, ("I24", "latest_year_only")),
        (7_000, ("I1", "both_limits")),
    ] {
        compare_cities(from..from + 40, &[choice]);
    }
}

/// The cities stand on every threshold: with any other sign the code under test would differ from the reference.
#[test]
fn another_sign_at_any_threshold_is_found() {
    let (agreement, thresholds) = agreement(&[]);
    let other = |operator| match operator {
        Operator::MoreThan => Operator::AtLeast,
        Operator::AtLeast => Operator::MoreThan,
        Operator::LessThan => Operator::AtMost,
        Operator::AtMost => Operator::LessThan,
    };
    for criterion in 0..4 {
        for which in 0..3 {
            let mut thresholds = thresholds.clone();
            let bounds = &mut thresholds.criteria.0[criterion];
            let bound = match which {
                0 => &mut bounds.vulnerable,
                1 => &mut bounds.prevention,
                _ => &mut bounds.risk_zone,
            };
            bound.operator = other(bound.operator);
            assert!(finds(&agreement, &thresholds), "criterion {criterion}, threshold {which}");
        }
    }
    let mut parallel = thresholds.clone();
    parallel.origin_parallel.operator = Operator::AtLeast;
    assert!(finds(&agreement, &parallel));
    let mut prevention = thresholds.clone();
    prevention.origin_prevention.operator = Operator::AtLeast;
    assert!(finds(&agreement, &prevention));
}

/// One number of the agreement made another.
type Change = fn(&mut Agreement);

/// The cities stand on every limit: with any other the code under test would differ from the reference.
#[test]
fn another_limit_is_found() {
    let (agreement, thresholds) = agreement(&[]);
    let changes: [(&str, Change); 16] = [
        ("band from 20", |one| one.matrix.bands[1].from_included = false),
        ("band from 25", |one| one.matrix.bands[2].from_included = false),
        ("figure 5, high", |one| one.matrix.steps[0][2] = 3),
        ("figure 5, medium", |one| one.matrix.steps[1][1] = 1),
        ("figure 5, low", |one| one.matrix.steps[2][0] = 2),
        ("1,001 residents", |one| one.area_residents = 1001),
        ("950 residents", |one| one.small_area_residents = 950),
        ("952 residents", |one| one.small_area_residents = 952),
        ("9 persons", |one| one.risk_zone_persons = 9),
        ("11 persons", |one| one.risk_zone_persons = 11),
        ("51 homes", |one| one.pooling.homes = 51),
        ("101 residents", |one| one.pooling.residents = 101),
        ("3 criteria", |one| one.criteria_needed = 3),
        ("3 lists", |one| one.transformation_lists = 3),
        ("cheap homes from 11 %", |one| one.new_build.assignment_by_cheap_share[1].0 = Decimal::from(11)),
        ("step 2 lets otherwise", |one| one.letting[3].shares.flexible.0 = 6),
    ];
    for (name, change) in changes {
        let mut agreement = agreement.clone();
        change(&mut agreement);
        assert!(finds(&agreement, &thresholds), "{name}");
    }
}

/// Whether some city has other differences than it has with the agreement as it is.
fn finds(changed: &Agreement, thresholds: &Thresholds) -> bool {
    let (agreement, as_they_are) = agreement(&[]);
    (0..CITIES).any(|seed| {
        let (city, run_of) = (city(seed), initial_run(seed));
        let told = |agreement, thresholds| {
            differences(&city, &run(&city, agreement, thresholds, run_of), run_of, readings(&[]))
        };
        told(changed, thresholds) != told(&agreement, &as_they_are)
    })
}
