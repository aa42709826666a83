//! Cities with a run before: every status and staircase in `previous`, lists entered and left, histories with gaps,
//! decisions of every kind.

use trappe_rules::agreement::{Criterion, Staircase};
use trappe_rules::evaluation::Evaluation;
use trappe_rules::facts::{
    City, Decision, DecisionKind, Department, Designation, HistoryEntry, PreviousPlacement, Run, RunKind,
};
use trappe_rules::placement::Status;
use trappe_rules::quantity::Date;

use super::super::compare;
use super::super::hand_agreement::LIST_DATE;
use super::super::reference::{Fields, Listing, Readings, suspended_by_lists};
use super::{Dice, city, initial_run};

/// A run of a kind, on the days of [`initial_run`].
pub(crate) fn run_of_kind(seed: u64, kind: RunKind) -> Run {
    Run { kind, ..initial_run(seed) }
}

/// [`city`], after a run before. Figures of pools come later, and then [`decide_on_placements`].
pub(crate) fn later_city(seed: u64, kind: RunKind, readings: Readings) -> City {
    let mut city = city(seed);
    let dice = &mut Dice::new(seed.wrapping_mul(31).wrapping_add(kind as u64));
    previous(dice, &mut city);
    lists_before(dice, &mut city);
    for decision in &mut city.decisions {
        if dice.chance(50) {
            decision.valid_to = None;
        }
    }
    decide_on_areas(dice, &mut city, run_of_kind(seed, kind), readings);
    city
}

fn previous(dice: &mut Dice, city: &mut City) {
    let departments = city.departments.clone();
    for department in &departments {
        if dice.chance(92) {
            let row = row_before(dice, department, city.previous.len());
            city.previous.insert(row.department_id.clone(), row);
        }
    }
    for number in 0..dice.below(3) {
        // A department that is gone.
        let gone = Department { department_id: format!("0009-{number:03}"), ..departments[0].clone() };
        let row = row_before(dice, &gone, city.previous.len());
        city.previous.insert(gone.department_id, row);
    }
}

fn row_before(dice: &mut Dice, department: &Department, row: usize) -> PreviousPlacement {
    let mut before = PreviousPlacement {
        row: u32::try_from(row).unwrap(),
        department_id: department.department_id.clone(),
        staircase: Some(Staircase::Department),
        step: Some(dice.pick(&[1, 1, 1, 2, 2, 3, 4])),
        step_in_force: None,
        effective_from: Date::constant(2024, 1, 1),
        status: dice.pick(&[None, Some(Status::Placed), Some(Status::Placed), Some(Status::CarriedOver)]),
        unit_id: if dice.chance(60) { Some(dice.pick(&["pool-before", "unit-before"]).to_owned()) } else { None },
        sharpened: None,
        assignment_suspended: None,
        letting_rule: None,
        decision_id: None,
        family_homes: None,
        homes: None,
        assigned_households: None,
    };
    let area_chance = if department.area_ids.is_empty() { 12 } else { 60 };
    let new = department.taken_into_use.is_some_and(|day| (2024..=2027).contains(&day.year()));
    if dice.chance(area_chance) {
        stood_on_the_area_staircase(dice, &mut before);
        if new && dice.chance(30) {
            before = PreviousPlacement {
                step: None,
                sharpened: None,
                status: Some(Status::Undetermined),
                decision_id: None,
                ..before
            };
        }
        return before;
    }
    match dice.below(24) {
        0 => {
            before.staircase = Some(Staircase::Youth);
            before.step = None;
        }
        1 => {
            before.staircase = Some(Staircase::Outside);
            before.step = None;
            before.status = Some(Status::Outside);
        }
        2..=5 => {
            before.staircase = dice.pick(&[Some(Staircase::Department), Some(Staircase::Department), None]);
            before.step = None;
            before.status = Some(Status::Undetermined);
            before.step_in_force = dice.pick(&[None, Some(1), Some(2), Some(4)]);
        }
        6 => {
            before.staircase = None;
            before.step = None;
            before.status = None;
        }
        7..=9 => {
            before.status = Some(Status::Proposed);
            before.step_in_force = dice.pick(&[None, Some(1), Some(2), Some(3)]);
        }
        10 => {
            before.status = Some(Status::Evaluated);
            before.step_in_force = dice.pick(&[None, Some(1), Some(2), Some(3)]);
        }
        11 | 12 => {
            before.status = Some(Status::Decided);
            before.decision_id = Some("SAF-before".to_owned());
        }
        _ => {}
    }
    if dice.chance(30) {
        // What held for a department in an area with a plan; nothing of it is carried over.
        before.sharpened = Some(vec![Criterion::Convictions]);
        before.assignment_suspended = Some(true);
    }
    before
}

fn stood_on_the_area_staircase(dice: &mut Dice, before: &mut PreviousPlacement) {
    let step = dice.pick(&[1, 1, 1, 2]);
    before.staircase = Some(Staircase::Area);
    before.step = Some(step);
    if dice.chance(15) {
        before.status = Some(Status::Decided);
        before.decision_id = Some("SAF-before".to_owned());
    }
    let some: Vec<Criterion> = Criterion::ALL.into_iter().filter(|_| dice.chance(40)).collect();
    let sharpened = if step == 2 { Criterion::ALL.to_vec() } else { some };
    before.sharpened = if dice.chance(80) { Some(sharpened) } else { None };
    before.assignment_suspended = if dice.chance(85) { Some(step == 2 || dice.chance(20)) } else { None };
    before.letting_rule = if dice.chance(70) { Some(format!("L{step}")) } else { None };
}

/// Areas new on the lists, off them, back on them; years open.
fn lists_before(dice: &mut Dice, city: &mut City) {
    let year_before = Date::new(LIST_DATE.year() - 1, 12, 1).unwrap();
    for area in city.areas.clone() {
        let id = &area.area_id;
        let set = |city: &mut City, list_date: Date, designation: Option<Designation>| {
            city.history.retain(|row| row.area_id != *id || row.list_date != list_date);
            let row = u32::try_from(city.history.len()).unwrap();
            city.history.push(HistoryEntry { row, area_id: id.clone(), list_date, designation });
        };
        match dice.below(10) {
            0..=2 => set(city, year_before, None),
            3 | 4 => city.history.retain(|row| row.area_id != *id || row.list_date != year_before),
            5 => set(city, year_before, Some(Designation::Prevention)),
            6 | 7 => {
                for years in 1..=4 {
                    let list = Date::new(LIST_DATE.year() - years, 12, 1).unwrap();
                    set(city, list, dice.pick(&[None, Some(Designation::Prevention)]));
                }
            }
            _ => {}
        }
        if dice.chance(30) {
            // The list itself may be told as well.
            set(city, LIST_DATE, area.designation);
        }
    }
}

/// A decision of this run: on or after its list date, with or without a period of its own.
fn decide_now(dice: &mut Dice, city: &mut City, kind: DecisionKind, subject: &str, value: Option<&str>) {
    let row = u32::try_from(city.decisions.len()).unwrap();
    city.decisions.push(Decision {
        row,
        decision_id: format!("SAF-{row}"),
        date: Date::constant(2022, 12, 20),
        valid_from: if dice.chance(30) { Some(LIST_DATE) } else { None },
        valid_to: if dice.chance(30) { Some(Date::constant(2027, 12, 31)) } else { None },
        kind,
        subject_id: subject.to_owned(),
        value: value.map(str::to_owned),
    });
}

/// Only such as meet their conditions.
fn decide_on_areas(dice: &mut Dice, city: &mut City, run: Run, readings: Readings) {
    let facts = compare::areas(city, run, readings);
    for area in city.areas.clone() {
        if facts[&area.area_id].listing == Listing::New && dice.chance(50) {
            let values = [
                None,
                Some("confirmed"),
                Some("none"),
                Some("employment"),
                Some("convictions;income"),
                Some("education"),
            ];
            let value = dice.pick(&values);
            decide_now(dice, city, DecisionKind::Sharpened, &area.area_id, value);
        }
        match suspended_by_lists(city, &area, run, readings) {
            Some(true) if dice.chance(20) => {
                decide_now(dice, city, DecisionKind::EndSuspension, &area.area_id, None);
            }
            Some(false) if dice.chance(50) => {
                decide_now(dice, city, DecisionKind::KeepSuspension, &area.area_id, None);
            }
            Some(_) | None => {}
        }
    }
}

/// Approvals and rejections of proposals, for the run and for departments; exemptions for the year of the run.
pub(crate) fn decide_on_placements(seed: u64, city: &mut City, evaluation: &Evaluation, run: Run, readings: Readings) {
    let dice = &mut Dice::new(seed.wrapping_mul(37).wrapping_add(run.kind as u64));
    let rows = |city: &City| -> Vec<(String, Fields)> {
        let areas = compare::areas(city, run, readings);
        let row = |department: &Department| {
            let fields = compare::expected_placement(city, evaluation, &areas, department, run, readings);
            (department.department_id.clone(), fields)
        };
        city.departments.iter().map(row).collect()
    };
    if run.kind == RunKind::Midterm {
        for (id, fields) in rows(city) {
            if fields["status"] == "proposed" && dice.chance(30) {
                let values = [None, Some("approved"), Some("rejected")];
                // One that had no step has none to keep.
                let value = dice.pick(if fields["step_in_force"] == "-" { &values[..2] } else { &values[..] });
                decide_now(dice, city, DecisionKind::Approve, &id, value);
            }
        }
        if dice.chance(30) {
            let subject = dice.pick(&["", "run"]);
            let value = dice.pick(&[None, Some("approved"), Some("approved"), Some("rejected")]);
            decide_now(dice, city, DecisionKind::Approve, subject, value);
        }
    }
    for (id, fields) in rows(city) {
        let has_an_extra_term =
            ["L3 [4, 0, 6, 0, 6, 2]", "L5 [2, 1, 8, 0, 6, 1]"].contains(&fields["letting"].as_str());
        if has_an_extra_term && dice.chance(15) {
            decide_now(dice, city, DecisionKind::ExemptExtraAssignment, &id, None);
            let year = run.effective_date.year();
            let decision = city.decisions.last_mut().unwrap();
            decision.date = Date::new(year, 1, 1).unwrap();
            decision.valid_from = None;
            decision.valid_to = if dice.chance(50) { Some(Date::new(year, 12, 31).unwrap()) } else { None };
        }
    }
}
