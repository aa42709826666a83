//! Every state of four criteria on both staircases, against tables worked out from the agreement's text alone
//! (`expected/make.py`).

use trappe_rules::agreement::{Need, Staircase};
use trappe_rules::facts::{City, Designation, Given};
use trappe_rules::placement::{Outcome, Placement};

use super::compare::{placement_fields, run};
use super::hand_agreement::agreement;
use super::plain::{area, department, figures, from_day, households, percent};

/// Values a state may rest on: clear, in the risk zone, met; and the group's size.
type Values = [(&'static str, &'static str, &'static str, Option<u32>); 4];

/// Ten persons decide nothing in groups this large.
const PERCENT: Values = [
    ("35", "35.01", "40.01", Some(1_000_000)),
    ("2.06", "2.07", "2.18", Some(1_000_000)),
    ("57", "57.01", "60.01", Some(1_000_000)),
    ("57.8", "57.79", "54.99", Some(1_000_000)),
];

/// Eleven persons away, ten persons away, met; all outside the percentage zone but the last.
const PERSONS: Values = [
    ("30", "31", "41", Some(100)),
    ("1.17", "1.18", "2.18", Some(1000)),
    ("50", "51", "61", Some(100)),
    ("61.2", "61.1", "54", Some(100)),
];

/// Without groups; the residents, 1,000, are the group of convictions (Z3a).
const NO_BASE: Values = [
    ("35", "35.01", "40.01", None),
    ("1.17", "2.07", "2.18", None),
    ("57", "57.01", "60.01", None),
    ("57.8", "57.79", "54.99", None),
];

fn given(values: &Values, states: &[&str]) -> [Given; 4] {
    let mut given = [percent("0", None); 4];
    for ((slot, state), (clear, zone, met, base)) in given.iter_mut().zip(states).zip(values) {
        let value = match *state {
            "clear" => clear,
            "zone" => zone,
            "met" => met,
            other => panic!("{other}"),
        };
        *slot = percent(value, *base);
    }
    given
}

fn rows(table: &'static str) -> Vec<Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split(';').collect()).collect()
}

fn shares(placement: &Placement) -> String {
    let fields = placement_fields(placement);
    let (_, shares) = fields["letting"].split_once(' ').unwrap();
    shares.trim_matches(['[', ']']).replace(',', "")
}

/// D2–D4, L3–L8: 81 states × 3 bands.
/// D1 departments: D2–D4 in every state.
#[test]
fn every_state_on_the_department_staircase() {
    let rows = rows(include_str!("expected/departments.csv"));
    assert_eq!(rows.len(), 81 * 3);
    let mut city = City::default();
    for (number, row) in (0..).zip(&rows) {
        let department = department(number);
        city.indicators.insert(department.department_id.clone(), figures(given(&PERCENT, &row[..4])));
        let assigned = match row[4] {
            "under_20" => 19,
            "20_to_25" => 20 + number % 2 * 4,
            _ => 25,
        };
        city.assignments.push(households(&department, assigned));
        city.departments.push(department);
    }
    let (agreement, thresholds) = agreement(&[]);
    for (year, column) in [(2024, 7), (2026, 8)] {
        let evaluation = run(&city, &agreement, &thresholds, from_day(year, 1, 1));
        for (row, placement) in rows.iter().zip(&evaluation.placements) {
            assert_eq!(placement.need.map(Need::name), Some(row[5]), "{row:?}");
            assert_eq!(placement.outcome(), Outcome::Department(row[6].parse().unwrap()), "{row:?}");
            assert_eq!(agreement.matrix.bands[placement.assigned.unwrap().band].name, row[4], "{row:?}");
            assert_eq!(shares(placement), row[column], "{row:?}");
            assert!(placement.sharpened.is_empty() && !placement.assignment_suspended, "{row:?}");
        }
    }
}

/// Z4: what is in the risk zone by persons alone is clear on the department staircase.
#[test]
fn persons_never_count_on_the_department_staircase() {
    let rows = rows(include_str!("expected/departments.csv"));
    let mut city = City::default();
    let all: Vec<_> = rows.iter().filter(|row| row[4] == "20_to_25").collect();
    for (number, row) in (0..).zip(&all) {
        let department = department(number);
        city.indicators.insert(department.department_id.clone(), figures(given(&PERSONS, &row[..4])));
        city.assignments.push(households(&department, 20));
        city.departments.push(department);
    }
    let (agreement, thresholds) = agreement(&[]);
    let evaluation = run(&city, &agreement, &thresholds, from_day(2024, 1, 1));
    for (row, placement) in all.iter().zip(&evaluation.placements) {
        let met = row[..4].iter().filter(|state| **state == "met").count();
        let (need, step) = if met >= 2 { (Need::High, 3) } else { (Need::Low, 1) };
        assert_eq!(placement.need, Some(need), "{row:?}");
        assert_eq!(placement.outcome(), Outcome::Department(step), "{row:?}");
        assert_eq!(placement.criteria_in_risk_zone, Some(met), "{row:?}");
    }
}

/// A1, A3, A4, Z3, Z3b, L1, L2: 81 states × 2 steps, by percentages, by persons, and without groups.
#[test]
fn every_state_on_the_area_staircase() {
    let rows = rows(include_str!("expected/areas.csv"));
    assert_eq!(rows.len(), 81 * 2 * 3);
    let mut city = City::default();
    for (number, row) in (0..).zip(&rows) {
        let values = match row[0] {
            "percent" => &PERCENT,
            "persons" => &PERSONS,
            _ => &NO_BASE,
        };
        let designation = if row[1] == "1" {
            Designation::Prevention
        } else {
            [Designation::Vulnerable, Designation::Parallel, Designation::Transformation][number as usize % 3]
        };
        let area = area(number, Some(designation), &figures(given(values, &row[2..6])));
        let mut department = department(number);
        department.area_ids.push(area.area_id.clone());
        city.areas.push(area);
        city.departments.push(department);
    }
    let (agreement, thresholds) = agreement(&[]);
    let evaluation = run(&city, &agreement, &thresholds, from_day(2024, 1, 1));
    for (row, placement) in rows.iter().zip(&evaluation.placements) {
        let named = |criteria: &[trappe_rules::agreement::Criterion]| {
            criteria.iter().map(|criterion| criterion.name()).collect::<Vec<_>>().join(",")
        };
        assert_eq!(placement.outcome(), Outcome::Area(row[1].parse().unwrap()), "{row:?}");
        assert_eq!(placement.outcome().staircase(), Some(Staircase::Area));
        let told = |count: Option<usize>| count.map_or_else(String::new, |count| count.to_string());
        assert_eq!(told(placement.criteria_met), row[6], "{row:?}");
        assert_eq!(told(placement.criteria_in_risk_zone), row[7], "{row:?}");
        assert_eq!(named(&placement.sharpened), row[8], "{row:?}");
        assert_eq!(named(&placement.sharpened_unknown), row[9], "{row:?}");
        assert_eq!(placement.assignment_suspended.to_string(), row[10], "{row:?}");
        assert_eq!(shares(placement), row[11], "{row:?}");
    }
}
