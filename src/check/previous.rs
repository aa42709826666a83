//! The placements of the run before are steps of their staircases, from the agreement's time and before this run, and say
//! what a placement carried over takes from them (R2, A6).

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::agreement::{Criterion, Staircase};
use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Date, Decimal};

use super::cells::{Row, rows};
use super::data::Data;
use super::placed::in_designated_area;
use super::start_steps::{department_steps, listed};
use super::{Check, Code, Seen, Why};

const STEP: Code = Code::error("previous-step-unknown", "R2");
const NO_STEP: Code = Code::warning("previous-step-missing", "R2");
const LATER: Code = Code::error("previous-not-earlier", "R2");
const BEFORE: Code = Code::warning("previous-before-agreement", "R2");
const CRITERION: Code = Code::error("previous-criterion-unknown", "R2");
const SHARPENED: Code = Code::warning("previous-sharpened-on-department", "A3");
const SUSPENSION: Code = Code::warning("previous-suspension-unknown", "A6");
const NO_CRITERIA: Code = Code::warning("previous-sharpened-unknown", "A6");

pub(super) const CHECK: Check = Check {
    name: "previous-placements",
    codes: &[STEP, NO_STEP, LATER, BEFORE, CRITERION, SHARPENED, SUSPENSION, NO_CRITERIA],
    look: run,
};

/// Statuses of a placement that has no step.
const WITHOUT_STEP: [&str; 2] = ["undetermined", "outside"];

fn run(data: &Data<'_>) -> Seen {
    let Some(table) = data.previous else { return Seen::or(Why::NoTable("previous")) };
    let on_department = department_steps(data);
    let on_area: BTreeSet<u8> = data.agreement.area_steps.values().copied().collect();
    let mut seen = Seen::of(table.rows() as usize, []);
    let mut early: BTreeMap<Date, Vec<Row<'_>>> = BTreeMap::new();
    let (mut unsuspended, mut without_criteria) = (Vec::new(), Vec::new());
    for row in rows(table) {
        seen.found(steps(row, &on_area, &on_department));
        seen.found(criteria(row));
        if let Some(day) = row.date("effective_from") {
            let later = || LATER.at(row.place("effective_from")).value(day.to_string());
            seen.found((day > data.run.effective_date).then(|| later().with("effective", data.run.effective_date)));
            if day < data.agreement.from {
                early.entry(day).or_default().push(row);
            }
        }
        if may_be_carried_over(data, row) {
            unsuspended.extend(row.flag("assignment_suspended").is_none().then_some(row));
            without_criteria.extend((!table.has("sharpened_criteria")).then_some(row));
        }
    }
    // What many rows have in common is told once, at the first.
    let first = |code: Code, column: &str, rows: &[Row<'_>]| {
        let first = rows.first()?;
        Some(code.at(first.place(column)).value(first.written(column)).with("rows", rows.len()))
    };
    for rows in early.values() {
        seen.found(first(BEFORE, "effective_from", rows).map(|finding| finding.with("from", data.agreement.from)));
    }
    seen.found(first(SUSPENSION, "assignment_suspended", &unsuspended));
    seen.found(first(NO_CRITERIA, "sharpened_criteria", &without_criteria));
    seen
}

/// A6: on the area staircase then, in no designated area now.
fn may_be_carried_over(data: &Data<'_>, row: Row<'_>) -> bool {
    row.text("staircase") == Some(Staircase::Area.name())
        && row
            .text("department_id")
            .and_then(|id| data.departments.get(id))
            .is_some_and(|department| !in_designated_area(data, department))
}

/// Its step, and the one in force while a proposal waited.
fn steps(row: Row<'_>, on_area: &BTreeSet<u8>, on_department: &BTreeSet<u8>) -> Vec<Finding> {
    let staircase = row.text("staircase");
    let is = |one: Staircase| staircase == Some(one.name());
    let none = BTreeSet::new();
    let steps = match staircase {
        _ if is(Staircase::Area) => on_area,
        _ if is(Staircase::Department) => on_department,
        // Youth homes and what is on no staircase have no step; and without a staircase there is none.
        _ => &none,
    };
    let unknown = |column: &str, steps: &BTreeSet<u8>| {
        let step = row.number(column).ok()?;
        let is_step = steps.iter().any(|known| step == Decimal::from(*known));
        (!is_step).then(|| {
            let known = if steps.is_empty() { "–".to_owned() } else { listed(steps) };
            let finding = STEP.at(row.place(column)).value(row.written(column)).with("known", known);
            finding.with("staircase", staircase.unwrap_or("none"))
        })
    };
    let without = row.text("status").is_some_and(|status| WITHOUT_STEP.contains(&status));
    let missing = !steps.is_empty() && !without && !row.is_filled("step");
    let missing = missing.then(|| NO_STEP.at(row.place("step")).with("staircase", staircase.unwrap_or("")));
    // An undetermined department may have no staircase, and yet a step in force.
    let in_force = if staircase.is_none() { on_department } else { steps };
    [unknown("step", steps), missing, unknown("step_in_force", in_force)].into_iter().flatten().collect()
}

/// Sharpened criteria are criteria, and those of the area staircase; on the department staircase a development plan gives
/// that of convictions alone (A7).
fn criteria(row: Row<'_>) -> Option<Finding> {
    const COLUMN: &str = "sharpened_criteria";
    let named = row.joined(COLUMN);
    let is_criterion = |name: &str| Criterion::ALL.iter().any(|criterion| criterion.name() == name);
    if let Some(unknown) = named.iter().find(|name| !is_criterion(name)) {
        let known = Criterion::ALL.map(Criterion::name).join("; ");
        return Some(CRITERION.at(row.place(COLUMN)).value(*unknown).with("known", known));
    }
    let on_department = row.text("staircase") == Some(Staircase::Department.name());
    let beyond = on_department && named.iter().any(|name| *name != Criterion::Convictions.name());
    beyond.then(|| SHARPENED.at(row.place(COLUMN)).value(row.written(COLUMN)))
}
