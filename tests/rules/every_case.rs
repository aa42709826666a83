//! X3: the generated cases held against figures 3, 5–9 and 12 of the agreement, written out by hand.

use std::collections::BTreeSet;

use trappe_rules::agreement::{LettingSubject, LettingType, Need, Staircase};
use trappe_rules::every_case::{
    AreaVariant, Before, ByFigures, EveryCase, LettingCase, Phase, Plan, Relation, Stands, every_case,
};
use trappe_rules::facts::{Designation, Regime, RunKind};
use trappe_rules::placement::{Outcome, Status};

use super::hand_agreement::{agreement, written};

fn generated(choices: &[(&str, &str)]) -> EveryCase {
    let (agreement, thresholds) = agreement(choices);
    every_case(&agreement, &thresholds)
}

/// Figure 5, from the top: 25 % and over, 20–24.9 %, under 20 %; high, medium, low.
#[test]
fn figure_5() {
    let by_hand = [[4, 3, 1], [3, 2, 1], [2, 1, 1]];
    // Of 81 combinations of four criteria: two or more met 33; else two or more in the risk zone 39; else 9.
    let combinations = [33, 39, 9];
    let all = generated(&[]);
    let runs = all.matrix.iter().map(|row| row.combinations).sum::<usize>() / (81 * 3);
    assert_eq!(all.matrix.len(), 9);
    for (at, row) in all.matrix.iter().enumerate() {
        let (down, across) = (at / 3, at % 3);
        assert_eq!((row.case.band, row.case.need), (2 - down, [Need::High, Need::Medium, Need::Low][across]));
        assert_eq!(row.case.step, by_hand[down][across], "{row:?}");
        assert_eq!(row.combinations, combinations[across] * runs, "{row:?}");
    }
}

/// Waiting list, flexible and assignment, each with its extra term, in eighteenths.
fn shares(all: &EveryCase, subject: LettingSubject, period: usize, suspended: bool, exempt: bool) -> [u8; 6] {
    let is = |case: &LettingCase| {
        (case.subject, case.period, case.suspended, case.exempt) == (subject, period, suspended, exempt)
    };
    let found: Vec<_> = all.letting.iter().filter(|row| is(&row.case)).collect();
    assert_eq!(found.len(), 1, "{subject:?} {period}: {found:?}");
    written(found[0].case.shares)
}

/// Figures 3 and 6–9, by step and period, and what suspension and exemption make of them.
#[test]
fn figures_3_and_6_to_9() {
    let all = generated(&[]);
    let days: Vec<String> = all.periods.iter().map(|period| format!("{} {}", period.first, period.last)).collect();
    assert_eq!(days, ["2024-01-01 2025-12-31", "2026-01-01 2027-12-31"]);
    let area = |step| LettingSubject::Step(Staircase::Area, step);
    let department = |step| LettingSubject::Step(Staircase::Department, step);
    let by_hand = [
        // Figure 3.
        (area(1), [0, 0, 12, 0, 6, 0], [0, 0, 12, 0, 6, 0]),
        // Figure 6: at least 2/9, at most 3/9, 3/9 + 1/9.
        (department(1), [4, 0, 6, 0, 6, 2], [4, 0, 6, 0, 6, 2]),
        // Figure 7: 1/9 + 1/9, 4/9, 3/9; then 1/9 + 1/18, 4/9, 3/9 + 1/18.
        (department(2), [2, 2, 8, 0, 6, 0], [2, 1, 8, 0, 6, 1]),
        // Figure 8: 0, 6/9 + 1/9, 2/9; then 0, 6/9 + 1/18, 2/9 + 1/18.
        (department(3), [0, 0, 12, 2, 4, 0], [0, 0, 12, 1, 4, 1]),
        // Figure 9: 0, 7/9 + 1/18, 1/9 + 1/18.
        (department(4), [0, 0, 14, 1, 2, 1], [0, 0, 14, 1, 2, 1]),
        // §7.1: 2/9 of the vacated youth homes; annex 4 VIII: 2/3 and 1/3.
        (LettingSubject::Youth, [14, 0, 0, 0, 4, 0], [14, 0, 0, 0, 4, 0]),
        (LettingSubject::Regime(Regime::AlmenboligPlus), [12, 0, 0, 0, 6, 0], [12, 0, 0, 0, 6, 0]),
        (LettingSubject::Regime(Regime::CoHousing), [12, 0, 0, 0, 6, 0], [12, 0, 0, 0, 6, 0]),
    ];
    for (subject, first, second) in by_hand {
        assert_eq!(shares(&all, subject, 0, false, false), first, "{subject:?}");
        assert_eq!(shares(&all, subject, 1, false, false), second, "{subject:?}");
    }
    let suspended = [
        (area(1), [0, 0, 18, 0, 0, 0]),
        (area(2), [0, 0, 18, 0, 0, 0]),
        (department(1), [10, 2, 6, 0, 0, 0]),
        (department(2), [8, 2, 8, 0, 0, 0]),
        (department(3), [0, 0, 16, 2, 0, 0]),
        (department(4), [0, 0, 16, 2, 0, 0]),
    ];
    for (subject, by_hand) in suspended {
        for period in [0, 1] {
            assert_eq!(shares(&all, subject, period, true, false), by_hand, "{subject:?}");
        }
    }
    // L18: the extra term to the waiting list.
    assert_eq!(shares(&all, department(2), 1, false, true), [2, 2, 8, 0, 6, 0]);
    assert_eq!(shares(&all, department(1), 1, false, true), [4, 2, 6, 0, 6, 0]);
    assert!(
        all.letting.iter().all(|row| !row.case.exempt || [department(1), department(2)].contains(&row.case.subject))
    );
    // Each step of either staircase, in either period; nothing else, and nothing twice.
    let ordinary: BTreeSet<_> = all.letting.iter().map(|row| (row.case.subject, row.case.period)).collect();
    assert_eq!(ordinary.len(), 9 * 2);
}

/// Annex 4, step 2 in 2026–27: A V K A A K A K V, the ninth in turns with K; and its fallback.
#[test]
fn the_wheel_of_step_2() {
    use LettingType::{Assignment as K, FlexibleA as A, WaitingList as V};
    let all = generated(&[]);
    let wheel = |period| {
        let subject = LettingSubject::Step(Staircase::Department, 2);
        let here =
            all.letting.iter().map(|row| &row.case).find(|case| {
                (case.subject, case.period, case.suspended, case.exempt) == (subject, period, false, false)
            });
        here.unwrap().wheel.clone().unwrap()
    };
    let types = |period| wheel(period).homes.iter().map(|home| home.types.clone()).collect::<Vec<_>>();
    let first = [A, V, K, A, A, K, A, K, V].map(|letting| vec![letting]);
    let second = [A, V, K, A, A, K, A, K, K].map(|letting| vec![letting]);
    assert_eq!(types(0), [first.clone(), first.clone()].concat());
    assert_eq!(types(1), [first, second].concat());
    assert!(wheel(1).homes.iter().all(|home| home.fallback.is_none_or(|fallback| fallback == V)));
    assert!(!wheel(1).differs);
}

/// I8: the annex's own wheel of step 1 is not figure 6, and the cases say so.
#[test]
fn the_annexs_own_wheel_of_step_1_differs() {
    let step_1 = LettingSubject::Step(Staircase::Department, 1);
    let differs = |all: &EveryCase| {
        let here = all.letting.iter().filter(|row| row.case.subject == step_1 && !row.case.suspended);
        here.filter(|row| row.case.wheel.as_ref().is_some_and(|wheel| wheel.differs)).count()
    };
    assert_eq!(differs(&generated(&[])), 0);
    assert!(differs(&generated(&[("I8", "annex_wheel")])) > 0);
}

/// A1, A3–A5, A7: figure 3 and 6.1 by hand.
#[test]
fn the_area_staircase() {
    let all = generated(&[]);
    let told = |designation: Option<Designation>, variant: AreaVariant| {
        let rows = all.areas.iter().filter(|row| (row.case.designation, row.case.variant) == (designation, variant));
        rows.map(|row| (row.case.stands, row.case.sharpened, row.case.pending, row.case.suspended)).collect::<Vec<_>>()
    };
    let prevention = Some(Designation::Prevention);
    let step_1 = |sharpened, pending, suspended| vec![(Stands::Area(1), sharpened, pending, suspended)];
    let step_2 = vec![(Stands::Area(2), Relation::All, Relation::None, true)];
    assert_eq!(told(prevention, AreaVariant::Plain), step_1(Relation::InRiskZone, Relation::None, false));
    for listed in [Designation::Vulnerable, Designation::Parallel, Designation::Transformation] {
        assert_eq!(told(Some(listed), AreaVariant::Plain), step_2);
        assert_eq!(told(Some(listed), AreaVariant::New), step_2);
    }
    assert_eq!(told(prevention, AreaVariant::New), step_1(Relation::None, Relation::InRiskZone, false));
    assert_eq!(told(prevention, AreaVariant::NewConfirmed), step_1(Relation::InRiskZone, Relation::None, false));
    assert_eq!(told(prevention, AreaVariant::NewNone), step_1(Relation::None, Relation::None, false));
    for lists in 1..=4 {
        let plan = AreaVariant::Plan(Plan::Active(lists));
        let suspended = lists < 4;
        let (listed, unlisted) = if suspended {
            (Relation::InRiskZoneAndConvictions, Relation::Convictions)
        } else {
            (Relation::InRiskZone, Relation::None)
        };
        assert_eq!(told(prevention, plan), step_1(listed, Relation::None, suspended));
        assert_eq!(told(None, plan), [(Stands::DepartmentStaircase, unlisted, Relation::None, suspended)]);
    }
    // Sixteen sets of criteria in the risk zone, each sharpened as it stands.
    assert_eq!(all.zones.len(), 16);
    assert!(all.zones.iter().all(|row| row.case.in_risk_zone == row.case.sharpened));
}

/// Figures 11 and 12: 100 % is of the cheap homes; the others nothing at first, then 3/9, 2/9, 1/9, 0.
#[test]
fn figure_12() {
    let all = generated(&[]);
    let of = |phase: Phase| {
        let rows = all.new_build.iter().filter(|row| row.case.designation.is_none() && row.case.phase == phase);
        rows.map(|row| row.case.letting.as_ref().map(|(rule, shares)| (rule.as_str(), written(*shares))).unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(of(Phase::First), [("N1", [12, 0, 6, 0, 0, 0]); 4]);
    let by_hand = [[6, 0, 6, 0, 6, 0], [8, 0, 6, 0, 4, 0], [10, 0, 6, 0, 2, 0], [12, 0, 6, 0, 0, 0]];
    assert_eq!(of(Phase::Relet), by_hand.map(|shares| ("N2", shares)));
    let in_area = all.new_build.iter().filter(|row| row.case.designation.is_some());
    assert!(in_area.clone().count() > 0 && in_area.clone().all(|row| row.case.status == Status::Undetermined));
}

/// R1–R4, A6, for a department on step 2 whose figures give 3, and one whose area has left the lists.
#[test]
fn what_runs_make_of_a_step() {
    use trappe_rules::every_case::Approval::{Approved, None, Rejected};

    let all = generated(&[]);
    let told = |kind: RunKind, approval, before, by_figures| {
        let rows = all.courses.iter().filter(|row| {
            let case = &row.case;
            (case.kind, case.before, case.by_figures) == (kind, before, by_figures) && case.approval == approval
        });
        let rows: Vec<_> = rows.map(|row| (row.case.status, row.case.stands, row.case.in_force)).collect();
        assert_eq!(rows.len(), 1, "{kind:?} {before:?} {by_figures:?}: {rows:?}");
        rows[0]
    };
    let (two, three) = (Outcome::Department(2), Outcome::Department(3));
    let (stood, now) = (Before::Department(2), ByFigures::Step(3));
    assert_eq!(told(RunKind::Initial, None, Before::New, now), (Status::Placed, three, three));
    assert_eq!(told(RunKind::Annual, None, stood, now), (Status::CarriedOver, two, two));
    assert_eq!(told(RunKind::Midterm, None, stood, now), (Status::Proposed, three, two));
    assert_eq!(told(RunKind::Midterm, Approved, stood, now), (Status::Placed, three, three));
    assert_eq!(told(RunKind::Midterm, Rejected, stood, now), (Status::CarriedOver, two, two));
    assert_eq!(told(RunKind::Final, None, stood, now), (Status::Evaluated, three, two));
    for step in [1, 2] {
        let (before, area) = (Before::Area(step), Outcome::Area(step));
        for kind in [RunKind::Annual, RunKind::Midterm] {
            assert_eq!(told(kind, None, before, now), (Status::Placed, three, three));
            assert_eq!(told(kind, None, before, ByFigures::CannotBeTold), (Status::CarriedOver, area, area));
        }
        assert_eq!(told(RunKind::Final, None, before, now), (Status::Evaluated, three, area));
    }
}

/// I14, I19, I34: where homes of other types stand.
#[test]
fn homes_of_other_types() {
    let all = generated(&[]);
    for row in &all.homes {
        let case = &row.case;
        let outside_areas = case.designation.is_none();
        match case.primary_type.name() {
            "youth" => assert_eq!((case.stands, case.letting_rule.as_deref()), (Stands::Youth, Some("L9"))),
            "elderly" => assert_eq!((case.stands, case.letting_rule.as_deref()), (Stands::Outside, None)),
            "tie" => assert_eq!((case.stands, case.status), (Stands::Undetermined, Status::Undetermined)),
            _ if outside_areas => assert_eq!(case.stands, Stands::DepartmentStaircase),
            _ => assert!(matches!(case.stands, Stands::Area(_))),
        }
    }
    assert_eq!(all.homes.len(), 21);
}

/// D7: three met and one missing are high whatever it is; one met and one missing hang on it.
#[test]
fn missing_figures() {
    let all = generated(&[]);
    let steps = |met, missing, band| {
        let row = all.missing.iter().find(|row| {
            (row.case.met, row.case.in_risk_zone, row.case.missing, row.case.band) == (met, 0, missing, band)
        });
        row.unwrap().case.steps.clone()
    };
    assert_eq!(steps(3, 1, Some(2)), [4]);
    assert_eq!(steps(1, 1, Some(0)), [1, 2]);
    assert_eq!(steps(1, 1, Some(2)), [1, 3, 4]);
    assert_eq!(steps(2, 0, None), [2, 3, 4]);
    assert_eq!(steps(0, 0, None), [1]);
    let combinations: usize = all.missing.iter().map(|row| row.combinations).sum();
    // Four criteria in three states or missing, three bands or none; without those where nothing is missing.
    assert_eq!(combinations, 256 * 4 - 81 * 3);
}
