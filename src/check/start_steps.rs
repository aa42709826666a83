//! A start step is one of the department staircase (H).

use std::collections::BTreeSet;

use trappe_rules::quantity::Decimal;

use super::cells::{Row, rows};
use super::data::Data;
use super::{Check, Code, Seen, Why};

const UNKNOWN: Code = Code::error("start-step-unknown", "H1");

pub(super) const CHECK: Check = Check { name: "start-steps", codes: &[UNKNOWN], look: run };

fn run(data: &Data<'_>) -> Seen {
    let table = &data.tables.departments;
    let mut seen = Seen::or(Why::NoColumn("departments", "start_step"));
    let steps = department_steps(data);
    let is_step = |step: Decimal| steps.iter().any(|known| step == Decimal::from(*known));
    let finding = |row: Row<'_>| {
        UNKNOWN.at(row.place("start_step")).value(row.written("start_step")).with("known", listed(&steps))
    };
    for (row, step) in rows(table).filter_map(|row| Some((row, row.number("start_step").ok()?))) {
        seen.looked((!is_step(step)).then(|| finding(row)));
    }
    seen
}

/// The steps of the department staircase: those of the matrix.
pub(super) fn department_steps(data: &Data<'_>) -> BTreeSet<u8> {
    data.agreement.matrix.steps.iter().flatten().copied().collect()
}

/// Steps as a text.
pub(super) fn listed(steps: &BTreeSet<u8>) -> String {
    steps.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}
