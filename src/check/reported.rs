//! The day assigned households were counted on (T10).

use std::collections::BTreeMap;

use trappe_rules::quantity::Date;

use super::cells::rows;
use super::data::Data;
use super::{Check, Code, Seen, Why};

const LATER: Code = Code::warning("assigned-counted-later", "T10");
const OLDER: Code = Code::error("assigned-counted-before-placement", "T10");

pub(super) const CHECK: Check = Check { name: "assigned-dates", codes: &[LATER, OLDER], look: run };

/// Not checked where no day is given.
fn run(data: &Data<'_>) -> Seen {
    let Some(table) = &data.tables.assignments else { return Seen::or(Why::NoTable("assignments")) };
    let previous: BTreeMap<&str, Date> = data
        .tables
        .previous
        .iter()
        .flat_map(rows)
        .filter_map(|row| Some((row.text("department_id")?, row.date("effective_from")?)))
        .collect();
    let mut seen = Seen::or(Why::NoColumn("assignments", "as_of"));
    for row in rows(table) {
        let Some(day) = row.date("as_of") else { continue };
        seen.look();
        let placed = row.text("department_id").and_then(|id| previous.get(id)).copied();
        if let Some(placed) = placed.filter(|placed| day < *placed && Some(day) != data.dates.assignments_as_of) {
            seen.found([OLDER.at(row.place("as_of")).value(row.written("as_of")).with("placed", placed)]);
        }
        if day > data.run.effective_date {
            let finding = LATER.at(row.place("as_of")).value(row.written("as_of"));
            seen.found([finding.with("effective", data.run.effective_date)]);
        }
    }
    seen
}
