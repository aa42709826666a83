//! Days a department is taken into use.

use super::data::Data;
use super::{Check, Code, Seen, Why};

const TOO_LATE: Code = Code::warning("taken-into-use-too-late", "D6");

pub(super) const CHECK: Check = Check { name: "taken-into-use", codes: &[TOO_LATE], look: run };

/// After the agreement's last day there is no step for it: a slip of the year, or a row too early in the table.
fn run(data: &Data<'_>) -> Seen {
    let mut seen = Seen::or(Why::NoColumn("departments", "taken_into_use"));
    for department in &data.city.departments {
        let Some(day) = department.taken_into_use else { continue };
        let row = data.department_row(department);
        let finding = || TOO_LATE.at(row.place("taken_into_use")).value(row.written("taken_into_use"));
        seen.looked((day > data.agreement.to).then(|| finding().with("last", data.agreement.to)));
    }
    seen
}
