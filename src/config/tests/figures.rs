//! The values of the configuration against the figures of the agreement, written down here a second time by hand.

use std::collections::BTreeSet;

use trappe_rules::agreement::{
    Criterion, Force, LettingRule, LettingSubject, LettingType, Need, Shares, Staircase, Wheel,
};
use trappe_rules::facts::{Designation, Regime};
use trappe_rules::quantity::{Date, Eighteenths, Operator, Ratio};

use super::{agreement_with, day, thresholds_with};
use crate::{BoundKind, thresholds_report};

/// Last annex, figure 1: risk zone, prevention, vulnerable (T1–T6).
#[test]
fn the_thresholds_of_2022_are_those_of_figure_1() {
    use Operator::{AtLeast, LessThan, MoreThan};
    let thresholds = thresholds_with(&[]);
    let expected = [
        (Criterion::Employment, MoreThan, ["35", "30", "40"]),
        (Criterion::Convictions, AtLeast, ["2.07", "1.45", "2.18"]),
        (Criterion::Education, MoreThan, ["57", "60", "60"]),
        (Criterion::Income, LessThan, ["57.8", "65", "55"]),
    ];
    for (criterion, operator, values) in expected {
        let bounds = &thresholds.criteria[criterion];
        let read = [&bounds.risk_zone, &bounds.prevention, &bounds.vulnerable];
        assert_eq!(read.map(|bound| bound.value.to_string()), values, "{criterion:?}");
        assert_eq!(read.map(|bound| bound.operator), [operator; 3], "{criterion:?}");
    }
    assert_eq!(
        (thresholds.origin_prevention.value.to_string(), thresholds.origin_prevention.operator),
        ("30".into(), MoreThan)
    );
    assert_eq!(
        (thresholds.origin_parallel.value.to_string(), thresholds.origin_parallel.operator),
        ("50".into(), MoreThan)
    );
    assert!(!thresholds.invented);
}

/// T6, D8: the unrounded values that are known, and no others.
#[test]
fn t6_derived_thresholds_know_their_unrounded_value() {
    let thresholds = thresholds_with(&[]);
    let unrounded = |criterion| thresholds.criteria[criterion].risk_zone.unrounded;
    assert_eq!(unrounded(Criterion::Convictions), Ratio::new(2071, 1000));
    assert_eq!(unrounded(Criterion::Income), Ratio::new(5775, 100));
    assert_eq!(unrounded(Criterion::Employment), None);
    assert_eq!(unrounded(Criterion::Education), None);
    let derivations = Criterion::ALL.map(|criterion| thresholds.criteria[criterion].risk_zone.derivation.clone());
    let expected = ["40 - 5 = 35", "0.95 * 2.18 = 2.071 -> 2.07", "0.95 * 60 = 57", "1.05 * 55 = 57.75 -> 57.8"];
    assert_eq!(derivations, expected);
    for criterion in Criterion::ALL {
        let bounds = &thresholds.criteria[criterion];
        assert_eq!((bounds.vulnerable.unrounded, bounds.prevention.unrounded), (None, None), "not known for 2022");
    }
}

/// T7, I33: the mean behind the amounts, and that no income in whole øre is decided otherwise by 41,644.18.
#[test]
fn t7_the_regional_mean_gives_both_published_amounts() {
    let mean = thresholds_with(&[]).regional_income["Hovedstaden"];
    assert_eq!(mean.rounded(2).unwrap().to_string(), "41644.18");
    let amount = |mean: Ratio, permille: i128| mean.times(Ratio::new(permille, 1000).unwrap()).unwrap();
    assert_eq!(amount(mean, 550).rounded(2).unwrap().to_string(), "22904.30");
    assert_eq!(amount(mean, 650).rounded(2).unwrap().to_string(), "27068.72");
    let written = Ratio::new(4_164_418, 100).unwrap();
    for permille in [550, 578, 650] {
        let ore = |mean| amount(mean, permille).times(Ratio::whole(100)).unwrap().ceiling();
        assert_eq!(ore(mean), ore(written), "the first whole øre that is not below, at {permille} per mille");
    }
}

/// T1–T7: rows for the reader.
#[test]
fn every_threshold_has_a_row_with_source_and_force() {
    let agreement = agreement_with(&[]);
    let rows = thresholds_report(&agreement, &thresholds_with(&[]));
    assert_eq!(rows.len(), 4 * 3 + 2 + 4);
    assert!(rows.iter().all(|row| !row.place.is_empty()));
    let row = |rule, kind| rows.iter().find(|row| row.rule == rule && row.bound == kind).unwrap();
    assert_eq!(row("T2", BoundKind::Vulnerable).published.as_deref(), Some("rammeaftalen, databilag figur 1"));
    assert_eq!(row("T2", BoundKind::RiskZone).force, Force::Agreement);
    assert_eq!(row("T3", BoundKind::Vulnerable).force, Force::Law);
    let kroner = |kind| row("T7", kind).value.to_string();
    assert_eq!(kroner(BoundKind::Vulnerable), "22904.30");
    assert_eq!(kroner(BoundKind::Prevention), "27068.72");
    assert_eq!(kroner(BoundKind::RiskZone), "24070.34");
    assert_eq!(kroner(BoundKind::RegionalMean), "41644.18");
    assert_eq!(row("T7", BoundKind::RegionalMean).operator, None);
    assert_eq!(row("T7", BoundKind::RegionalMean).derivation, "22904.30 / 55 %");
    assert_eq!(row("T1", BoundKind::Vulnerable).measure.age_from, Some(18));
}

/// D4: all nine cells of figure 5, and the edges of the bands (I4, I5).
#[test]
fn d4_the_matrix_is_figure_5() {
    let matrix = agreement_with(&[]).matrix;
    let names: Vec<&str> = matrix.bands.iter().map(|band| band.name.as_str()).collect();
    assert_eq!(names, ["under_20", "20_to_25", "25_or_more"]);
    let expected = [[1, 1, 2], [1, 2, 3], [1, 3, 4]];
    for (band, row) in expected.into_iter().enumerate() {
        for (need, step) in [Need::Low, Need::Medium, Need::High].into_iter().zip(row) {
            assert_eq!(matrix.step(band, need), Some(step), "{band} {need:?}");
        }
    }
    let band = |numerator, denominator| matrix.band(Ratio::new(numerator, denominator).unwrap());
    assert_eq!(band(0, 1), 0);
    assert_eq!(band(19_999, 1000), 0);
    assert_eq!(band(20, 1), 1);
    assert_eq!(band(2495, 100), 1, "no gap at 24.95");
    assert_eq!(band(24_999, 1000), 1);
    assert_eq!(band(25, 1), 2);
    assert_eq!(band(100, 1), 2);
}

fn shares(parts: [u8; 6]) -> Shares {
    let [waiting_list, waiting_list_extra, flexible, flexible_extra, assignment, assignment_extra] =
        parts.map(Eighteenths);
    Shares { waiting_list, waiting_list_extra, flexible, flexible_extra, assignment, assignment_extra }
}

/// Rule, subject, first and last day, shares, shares while suspended.
type Row = (&'static str, LettingSubject, [&'static str; 2], [u8; 6], Option<[u8; 6]>);

/// L1–L10 and L16: figures 3 and 6–9, §7.1, annex 4 VIII; waiting list, flexible, assignment with their second terms.
#[test]
fn l_the_letting_shares_are_those_of_the_figures() {
    let agreement = agreement_with(&[]);
    let area = |step| LettingSubject::Step(Staircase::Area, step);
    let department = |step| LettingSubject::Step(Staircase::Department, step);
    let (early, late) = (["2024-01-01", "2025-12-31"], ["2026-01-01", "2027-12-31"]);
    let both = ["2024-01-01", "2027-12-31"];
    let expected: [Row; 11] = [
        ("L1", area(1), both, [0, 0, 12, 0, 6, 0], Some([0, 0, 18, 0, 0, 0])),
        ("L2", area(2), both, [0, 0, 18, 0, 0, 0], Some([0, 0, 18, 0, 0, 0])),
        ("L3", department(1), both, [4, 0, 6, 0, 6, 2], Some([10, 2, 6, 0, 0, 0])),
        ("L4", department(2), early, [2, 2, 8, 0, 6, 0], Some([8, 2, 8, 0, 0, 0])),
        ("L5", department(2), late, [2, 1, 8, 0, 6, 1], Some([8, 2, 8, 0, 0, 0])),
        ("L6", department(3), early, [0, 0, 12, 2, 4, 0], Some([0, 0, 16, 2, 0, 0])),
        ("L7", department(3), late, [0, 0, 12, 1, 4, 1], Some([0, 0, 16, 2, 0, 0])),
        ("L8", department(4), both, [0, 0, 14, 1, 2, 1], Some([0, 0, 16, 2, 0, 0])),
        ("L9", LettingSubject::Youth, both, [14, 0, 0, 0, 4, 0], Some([18, 0, 0, 0, 0, 0])),
        ("L10", LettingSubject::Regime(Regime::AlmenboligPlus), both, [12, 0, 0, 0, 6, 0], None),
        ("L10", LettingSubject::Regime(Regime::CoHousing), both, [12, 0, 0, 0, 6, 0], None),
    ];
    for (id, subject, days, parts, suspended) in expected {
        for date in days {
            let rule = agreement.letting_rule(subject, day(date)).unwrap();
            assert_eq!(rule.id, id, "{subject:?} {date}");
            assert_eq!(rule.shares, shares(parts), "{id}");
            assert_eq!(rule.suspended, suspended.map(shares), "{id}");
            assert_eq!(rule.shares.total(), 18);
        }
        let [first, last] = days;
        let rule = agreement.letting_rule(subject, day(first)).unwrap();
        assert_eq!((rule.from, rule.to), (day(first), day(last)));
        assert_eq!(rule.range, id == "L3", "only L3 is a least and a most");
    }
    let of = |rule: &LettingRule| (rule.range, rule.flexible_a_at_most);
    assert_eq!(of(agreement.letting_rule(department(1), day("2025-01-01")).unwrap()), (true, Some(Eighteenths(4))));
    assert_eq!(agreement.letting_rule(area(3), day("2024-02-01")), None);
    assert_eq!(agreement.letting_rule(area(1), day("2028-01-01")), None);
}

/// L15: over two wheels, homes by type are the shares of the step; a choice counts for the waiting list, which L3 gives
/// as the least and so is compared from below.
#[test]
fn l15_two_wheels_give_the_shares_of_their_step() {
    let agreement = agreement_with(&[]);
    let count = |wheel: &Wheel, wanted: fn(&Vec<LettingType>) -> bool| {
        let once = wheel.positions.iter().filter(|position| wanted(position)).count();
        let last = wheel.positions.last().filter(|position| wanted(position)).map_or(0, |_| 1);
        let other = wheel.last_alternates.as_ref().map_or(last, |position| usize::from(wanted(position)));
        2 * once - last + other
    };
    for wheel in &agreement.wheels {
        for date in [wheel.from, wheel.to] {
            let rule = agreement.letting_rule(wheel.subject, date).unwrap();
            let assigned = count(wheel, |types| types.as_slice() == [LettingType::Assignment]);
            let waiting = count(wheel, |types| types.as_slice() == [LettingType::WaitingList]);
            let sum = |a: Eighteenths, b: Eighteenths| usize::from(a.0) + usize::from(b.0);
            assert_eq!(assigned, sum(rule.shares.assignment, rule.shares.assignment_extra), "{}", wheel.id);
            assert_eq!(waiting, sum(rule.shares.waiting_list, rule.shares.waiting_list_extra), "{}", wheel.id);
        }
    }
    let step_1 = agreement.wheels.iter().find(|wheel| wheel.id == "department_1").unwrap();
    let assigned: Vec<usize> = (1..=9).filter(|at| step_1.positions[at - 1] == [LettingType::Assignment]).collect();
    assert_eq!(assigned, [3, 6, 7, 9], "I8");
}

/// S1, S3, A1, A2, Z3, P1, D2, D5, A7, N, D6, H, E, L17, L18, T10, R1.
#[test]
fn the_single_numbers_are_those_of_the_rules() {
    let agreement = agreement_with(&[]);
    assert_eq!((agreement.area_residents, agreement.criteria_needed, agreement.transformation_lists), (1000, 2, 4));
    assert_eq!((agreement.small_area_residents, agreement.risk_zone_persons), (951, 10));
    assert_eq!((agreement.pooling.homes, agreement.pooling.residents, agreement.pooling.either), (50, 100, true));
    let steps: Vec<(Designation, u8)> = agreement.area_steps.iter().map(|(list, step)| (*list, *step)).collect();
    let expected = [
        (Designation::Prevention, 1),
        (Designation::Vulnerable, 2),
        (Designation::Parallel, 2),
        (Designation::Transformation, 2),
    ];
    assert_eq!(steps, expected);
    assert_eq!((agreement.suspension_lists, agreement.suspension_until), (4, day("2030-01-01")));
    assert_eq!(agreement.municipal_figures_from, day("2009-01-01"));
    assert_eq!(agreement.initial_list_date, day("2023-12-01"));
    assert_eq!((agreement.list_month, agreement.list_day), (12, 1));
    assert!(Criterion::ALL.iter().all(|criterion| agreement.measures[*criterion].lag == 1));
    assert_eq!(Criterion::ALL.map(|criterion| agreement.measures[criterion].years), [2, 2, 1, 1]);
    let new_build = &agreement.new_build;
    assert_eq!((new_build.step, new_build.years, new_build.flexible_at_most), (1, 4, Eighteenths(6)));
    let shares: Vec<(String, u8)> =
        new_build.assignment_by_cheap_share.iter().map(|(from, share)| (from.to_string(), share.0)).collect();
    assert_eq!(shares, [("0".into(), 6), ("10".into(), 4), ("15".into(), 2), ("20".into(), 0)]);
    assert!(new_build.cheap_share_included);
    let starts: Vec<Option<i16>> = agreement.phase_out.iter().map(|row| row.from.map(Date::year)).collect();
    assert_eq!(starts, [Some(2024), Some(2026), Some(2028), Some(2030), Some(2032), Some(2034), None]);
    assert_eq!((agreement.expected.turnover_pct.to_string(), agreement.expected.use_rate_years), ("9.5".into(), 3));
    assert_eq!(agreement.expected.aim, Ratio::new(1, 3).unwrap());
    assert_eq!((agreement.safeguard.expected_share, agreement.safeguard.expected_homes), (Eighteenths(8), 3));
    assert_eq!(agreement.exemption.shares.total(), 18);
    assert_eq!(agreement.letting_limits.assigned_per_kitchen, 1);
    assert_eq!(agreement.local_committees.len(), 12);
}

/// K: 403 departments, 52,707 homes in all.
#[test]
fn k_the_baseline_adds_up() {
    let baseline = agreement_with(&[]).baseline;
    let departments: u32 = baseline.rows.iter().map(|row| row.departments).sum();
    let homes: u32 = baseline.rows.iter().map(|row| row.homes).sum();
    assert_eq!((departments, homes), (403, 52_707));
    let days = baseline.figures.iter().find(|figure| figure.topic == "waiting_days").unwrap();
    assert_eq!(days.value.to_string(), "302");
}

/// Every rule has its place, and no place belongs to no rule.
#[test]
fn every_rule_has_a_place() {
    let numbered = [("C", 5), ("T", 10), ("S", 6), ("Z", 5), ("P", 8), ("A", 8), ("D", 9), ("R", 6), ("L", 18)];
    let rest = [("N", 6), ("H", 7), ("E", 5), ("K", 10), ("X", 3)];
    let mut rules: BTreeSet<String> = ["Z3a", "Z3b", "K7a", "K7b", "K7c"].map(str::to_owned).into();
    for (letter, count) in numbered.into_iter().chain(rest) {
        rules.extend((1..=count).map(|number| format!("{letter}{number}")));
    }
    let agreement = agreement_with(&[]);
    assert_eq!(agreement.places.keys().cloned().collect::<BTreeSet<String>>(), rules);
    assert!(agreement.places.values().all(|place| !place.trim().is_empty()));
}

/// I1–I36 are all there, in order, and the default stands first among the alternatives.
#[test]
fn every_interpretation_is_there() {
    let agreement = agreement_with(&[]);
    let ids: Vec<&str> = agreement.interpretations.iter().map(|reading| reading.id.as_str()).collect();
    let expected: Vec<String> = (1..=36).map(|number| format!("I{number}")).collect();
    assert_eq!(ids, expected);
    for reading in &agreement.interpretations {
        assert_eq!(reading.alternatives.first(), Some(&reading.default), "{}", reading.id);
        assert_eq!(reading.chosen, reading.default);
        assert!(!reading.place.is_empty());
    }
}
