//! One thousand cities: no difference between the code under test and the reference, in any field of any row.

use std::collections::BTreeMap;

use trappe_rules::agreement::{Agreement, Staircase, Thresholds};
use trappe_rules::facts::{City, DecisionKind, Designation, HistoryEntry, PreviousPlacement, Run, RunKind};
use trappe_rules::placement::Status;
use trappe_rules::quantity::{Date, Decimal, Operator};

use super::compare::{checked, differences, expected_placement, run};
use super::generator::{
    city, decide_on_placements, figures_of_pools, give_lettings, initial_run, later_city, run_of_kind,
};
use super::hand_agreement::{LIST_DATE, agreement, readings};
use super::reference::{Readings, SILENT};

const CITIES: u64 = 1_000;

/// Of each field at most so many differences are told.
const TOLD: usize = 6;

fn compare_cities(seeds: impl Iterator<Item = u64>, choices: &[(&str, &str)]) {
    compare_run_kind(RunKind::Initial, seeds, choices);
}

/// A city with its decisions, and the run it is for.
fn prepared(
    seed: u64,
    kind: RunKind,
    agreement: &Agreement,
    thresholds: &Thresholds,
    readings: Readings,
) -> (City, Run) {
    let run_of = run_of_kind(seed, kind);
    let mut city = if kind == RunKind::Initial { city(seed) } else { later_city(seed, kind, readings) };
    give_lettings(seed, &mut city, run_of);
    let first = run(&city, agreement, thresholds, run_of);
    let pools: Vec<String> = first.pooling.pools.iter().map(|pool| pool.unit_id.clone()).collect();
    figures_of_pools(seed, &mut city, &pools);
    if kind != RunKind::Initial {
        decide_on_placements(seed, &mut city, &first, run_of, readings);
    }
    (city, run_of)
}

fn compare_run_kind(kind: RunKind, seeds: impl Iterator<Item = u64>, choices: &[(&str, &str)]) {
    let (agreement, thresholds) = agreement(choices);
    let readings = readings(choices);
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for seed in seeds {
        let (city, run_of) = prepared(seed, kind, &agreement, &thresholds, readings);
        let evaluation = checked(&city, &agreement, &thresholds, run_of);
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

#[test]
fn no_difference_in_later_runs_under_other_readings() {
    for (from, choice) in [
        (2_000, ("I3", "annex_5")),
        (3_000, ("I25", "at_least")),
        (4_000, ("I26", "four_years")),
        (5_000, ("I27", "all_flexible")),
        (6_000, ("I1", "both_limits")),
        (7_000, ("I24", "latest_year_only")),
        (8_000, ("I28", "both_by_decision")),
        (9_000, ("I35", "six_eighteenths")),
    ] {
        for kind in [RunKind::Annual, RunKind::Midterm, RunKind::Final] {
            compare_run_kind(kind, from..from + 40, &[choice]);
        }
    }
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
            differences(&city, &checked(&city, agreement, thresholds, run_of), run_of, readings(&[]))
        };
        told(changed, thresholds) != told(&agreement, &as_they_are)
    })
}

/// Something the code under test is not told, or told wrongly.
type Fault = fn(&mut City, &mut Agreement, &mut Run);

/// Every row of `previous`.
fn rows(city: &mut City) -> impl Iterator<Item = &mut PreviousPlacement> {
    city.previous.values_mut()
}

fn without(city: &mut City, kind: DecisionKind) {
    city.decisions.retain(|decision| decision.kind != kind);
}

/// Each rule of runs after the first is held: with a fault planted in what the code under test is given, it differs from
/// the reference, which is given the right thing.
#[test]
fn faults_in_later_runs_are_found() {
    let faults: [(RunKind, &str, Fault); 27] = [
        (RunKind::Annual, "A7: three lists", |_, agreement, _| agreement.suspension_lists = 3),
        (RunKind::Annual, "A7: five lists", |_, agreement, _| agreement.suspension_lists = 5),
        (RunKind::Annual, "A7: a gap is a list off", |city, _, _| fill_gaps(city)),
        (RunKind::Annual, "A7: suspension kept", |city, _, _| without(city, DecisionKind::KeepSuspension)),
        (RunKind::Annual, "A7: suspension ended", |city, _, _| without(city, DecisionKind::EndSuspension)),
        (RunKind::Annual, "A5: new listings", |city, _, _| {
            for row in city.history.iter_mut().filter(|row| row.list_date.year() + 1 == LIST_DATE.year()) {
                row.designation = Some(Designation::Prevention);
            }
        }),
        (RunKind::Annual, "A5: a gap is no list", |city, _, _| fill_gaps(city)),
        (RunKind::Annual, "A5: criteria decided", |city, _, _| without(city, DecisionKind::Sharpened)),
        (RunKind::Annual, "A6: no area before", |city, _, _| {
            city.previous.retain(|_, row| row.staircase != Some(Staircase::Area));
        }),
        (RunKind::Annual, "A6: criteria before", |city, _, _| rows(city).for_each(|row| row.sharpened = None)),
        (RunKind::Annual, "A6: suspension before", |city, _, _| {
            rows(city).for_each(|row| row.assignment_suspended = Some(false));
        }),
        (RunKind::Annual, "R2: step carried over", |city, _, _| {
            rows(city).for_each(|row| row.step = row.step.and(Some(1)));
        }),
        (RunKind::Annual, "R2: step in force of a proposal", |city, _, _| {
            rows(city).for_each(|row| row.step_in_force = None);
        }),
        (RunKind::Annual, "R2: proposals are placements", |city, _, _| {
            for row in rows(city).filter(|row| row.status == Some(Status::Proposed)) {
                row.status = Some(Status::Placed);
            }
        }),
        (RunKind::Annual, "R2: undetermined before", |city, _, _| {
            for row in rows(city).filter(|row| row.status == Some(Status::Undetermined) && row.staircase.is_some()) {
                (row.status, row.step) = (None, Some(1));
            }
        }),
        (RunKind::Annual, "R2: new departments", |city, _, _| {
            let first = city.previous.values().next().cloned().unwrap();
            for department in &city.departments {
                city.previous.entry(department.department_id.clone()).or_insert_with(|| first.clone());
            }
        }),
        (RunKind::Annual, "R2 is R3", |_, _, run| run.kind = RunKind::Midterm),
        (RunKind::Annual, "D6: another period", |_, agreement, _| {
            agreement.new_build.to = Date::constant(2026, 12, 31);
        }),
        (RunKind::Annual, "L: exemption", |city, _, _| without(city, DecisionKind::ExemptExtraAssignment)),
        (RunKind::Midterm, "R3: approvals", |city, _, _| without(city, DecisionKind::Approve)),
        (RunKind::Midterm, "R3: rejections are approvals", |city, _, _| {
            city.decisions.iter_mut().for_each(|one| one.value = one.value.take().filter(|value| value != "rejected"));
        }),
        (RunKind::Midterm, "R3: the run's approval alone", |city, _, _| {
            city.decisions.retain(|one| {
                one.kind != DecisionKind::Approve || one.subject_id.is_empty() || one.subject_id == "run"
            });
        }),
        (RunKind::Midterm, "R3: no approval of the run", |city, _, _| {
            city.decisions.retain(|one| {
                one.kind != DecisionKind::Approve || !(one.subject_id.is_empty() || one.subject_id == "run")
            });
        }),
        (RunKind::Midterm, "R3: step in force", |city, _, _| rows(city).for_each(|row| row.step_in_force = None)),
        (RunKind::Midterm, "R3 is R2", |_, _, run| run.kind = RunKind::Annual),
        (RunKind::Midterm, "R3 is R4", |_, _, run| run.kind = RunKind::Final),
        (RunKind::Final, "R4 is R3", |_, _, run| run.kind = RunKind::Midterm),
    ];
    let (agreement, thresholds) = agreement(&[]);
    let readings = readings(&[]);
    for (kind, name, plant) in faults {
        let is_found = (0..CITIES).any(|seed| {
            let (city, run_of) = prepared(seed, kind, &agreement, &thresholds, readings);
            let told = |given: &City, by: &Agreement, as_run: Run| {
                differences(&city, &checked(given, by, &thresholds, as_run), run_of, readings)
            };
            let (mut given, mut by, mut as_run) = (city.clone(), agreement.clone(), run_of);
            plant(&mut given, &mut by, &mut as_run);
            told(&given, &by, as_run) != told(&city, &agreement, run_of)
        });
        assert!(is_found, "{name}");
    }
}

/// Lists of which nothing is known are taken as lists without the area.
fn fill_gaps(city: &mut City) {
    for area in &city.areas {
        for years in 1..=4 {
            let list_date = Date::new(LIST_DATE.year() - years, 12, 1).unwrap();
            if !city.history.iter().any(|row| row.area_id == area.area_id && row.list_date == list_date) {
                let area_id = area.area_id.clone();
                city.history.push(HistoryEntry { row: 0, area_id, list_date, designation: None });
            }
        }
    }
}

/// The cities reach every case the rules speak of, so that no comparison is empty: by the reference alone.
#[test]
fn every_case_of_later_runs_is_reached() {
    let (agreement, thresholds) = agreement(&[]);
    let readings = readings(&[]);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for kind in [RunKind::Annual, RunKind::Midterm, RunKind::Final] {
        for seed in 0..150 {
            let (city, run_of) = prepared(seed, kind, &agreement, &thresholds, readings);
            let evaluation = run(&city, &agreement, &thresholds, run_of);
            let areas = super::compare::areas(&city, run_of, readings);
            for department in &city.departments {
                let row = expected_placement(&city, &evaluation, &areas, department, run_of, readings);
                let staircase = row["outcome"].trim_start_matches("undetermined ").split(' ').next().unwrap();
                let before = row["previous"].split(' ').next().unwrap();
                let mut see = |case: String| *seen.entry(case).or_default() += 1;
                see(format!("{} {} {staircase} after {before}", kind.name(), row["status"]));
                see(format!("{} change {}", kind.name(), row["change"]));
                for field in ["step_in_force", "sharpened_pending", "exempt", "midterm_would_give"] {
                    if !["-", "", SILENT].contains(&row[field].as_str()) {
                        see(format!("{} {field}", kind.name()));
                    }
                }
            }
            for decision in &city.decisions {
                *seen.entry(format!("{} decision {}", kind.name(), decision.kind.name())).or_default() += 1;
            }
        }
    }
    let cases = [
        "annual carried_over department after department",
        "annual carried_over area after area",
        "annual placed department after area",
        "annual placed department after -",
        "annual placed department after department",
        "annual undetermined department after department",
        "annual placed area after department",
        "annual decided department after department",
        "annual step_in_force",
        "annual sharpened_pending",
        "annual exempt",
        "annual midterm_would_give",
        "annual change same",
        "annual change up",
        "annual change down",
        "annual change moved",
        "annual change new",
        "annual decision sharpened",
        "annual decision keep_suspension",
        "annual decision end_suspension",
        "annual decision area_staircase",
        "annual decision step",
        "annual decision primary_type",
        "annual decision exempt_extra_assignment",
        "midterm proposed department after department",
        "midterm carried_over department after department",
        "midterm placed department after department",
        "midterm carried_over area after area",
        "midterm placed department after area",
        "midterm undetermined department after department",
        "midterm step_in_force",
        "midterm exempt",
        "midterm decision approve",
        "final evaluated department after department",
        "final evaluated department after area",
        "final carried_over area after area",
        "final undetermined department after department",
        "final step_in_force",
    ];
    for case in cases {
        assert!(seen.get(case).is_some_and(|times| *times >= 5), "{case}: {:?} in {seen:#?}", seen.get(case));
    }
}
