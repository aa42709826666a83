//! The placements of the run before are steps of their staircases, from before this run (R2).

use std::collections::BTreeSet;

use trappe_rules::agreement::Staircase;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Decimal;

use super::cells::{Row, rows};
use super::data::Data;
use super::start_steps::{department_steps, listed};
use super::{Check, Code, Seen, Why};

const STEP: Code = Code::error("previous-step-unknown", "R2");
const NO_STEP: Code = Code::warning("previous-step-missing", "R2");
const LATER: Code = Code::error("previous-not-earlier", "R2");

pub(super) const CHECK: Check = Check { name: "previous-placements", codes: &[STEP, NO_STEP, LATER], look: run };

/// Statuses of a placement that has no step.
const WITHOUT_STEP: [&str; 2] = ["undetermined", "outside"];

fn run(data: &Data<'_>) -> Seen {
    let Some(table) = &data.tables.previous else { return Seen::or(Why::NoTable("previous")) };
    let on_department = department_steps(data);
    let on_area: BTreeSet<u8> = data.agreement.area_steps.values().copied().collect();
    let findings = rows(table).flat_map(|row| {
        let later = row.date("effective_from").filter(|day| *day > data.run.effective_date).map(|day| {
            let finding = LATER.at(row.place("effective_from")).value(day.to_string());
            finding.with("effective", data.run.effective_date)
        });
        step(row, &on_area, &on_department).into_iter().chain(later)
    });
    Seen::of(table.rows() as usize, findings)
}

fn step(row: Row<'_>, on_area: &BTreeSet<u8>, on_department: &BTreeSet<u8>) -> Option<Finding> {
    let staircase = row.text("staircase");
    let is = |one: Staircase| staircase == Some(one.name());
    let none = BTreeSet::new();
    let steps = match staircase {
        _ if is(Staircase::Area) => on_area,
        _ if is(Staircase::Department) => on_department,
        // Youth homes and what is on no staircase have no step; and without a staircase there is none.
        _ => &none,
    };
    let Ok(step) = row.number("step") else {
        let without = row.text("status").is_some_and(|status| WITHOUT_STEP.contains(&status));
        let needs = !steps.is_empty() && !without && !row.is_filled("step");
        return needs.then(|| NO_STEP.at(row.place("step")).with("staircase", staircase.unwrap_or("")));
    };
    let is_step = steps.iter().any(|known| step == Decimal::from(*known));
    (!is_step).then(|| {
        let known = if steps.is_empty() { "–".to_owned() } else { listed(steps) };
        let finding = STEP.at(row.place("step")).value(row.written("step")).with("known", known);
        finding.with("staircase", staircase.unwrap_or("none"))
    })
}
