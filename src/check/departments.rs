//! Days a department is taken into use.

use trappe_rules::finding::Finding;

use super::data::Data;
use super::{Check, Code, Look};

const TOO_LATE: Code = Code::warning("taken-into-use-too-late", "D6");

pub(super) const CHECK: Check = Check { name: "taken-into-use", codes: &[TOO_LATE], look: Look::WhereGiven(run) };

/// After the agreement's last day there is no step for it: a slip of the year, or a row too early in the table.
fn run(data: &Data<'_>) -> Option<Vec<Finding>> {
    if !data.tables.departments.has("taken_into_use") {
        return None;
    }
    let late = data.city.departments.iter().filter_map(|department| {
        department.taken_into_use.filter(|day| *day > data.agreement.to)?;
        let row = data.department_row(department);
        let place = row.place("taken_into_use");
        Some(TOO_LATE.at(place).value(row.written("taken_into_use")).with("last", data.agreement.to))
    });
    Some(late.collect())
}
