//! The day assigned households were counted on (T10).

use std::collections::BTreeMap;

use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use super::cells::{Row, rows};
use super::data::Data;
use super::{Check, Code, Seen, Why};

const LATER: Code = Code::warning("assigned-counted-later", "T10");
const MIXED: Code = Code::warning("assigned-days-differ", "T10");
const MISSING: Code = Code::warning("assigned-day-missing", "T10");
const OLDER: Code = Code::error("assigned-counted-before-placement", "T10");

pub(super) const CHECK: Check = Check { name: "assigned-dates", codes: &[LATER, OLDER, MIXED, MISSING], look: run };

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
    let mut days: BTreeMap<Date, Vec<Row<'_>>> = BTreeMap::new();
    let mut without = Vec::new();
    for row in rows(table) {
        let Some(day) = row.date("as_of") else {
            without.extend((!row.is_filled("as_of")).then_some(row));
            continue;
        };
        seen.look();
        days.entry(day).or_default().push(row);
        let placed = row.text("department_id").and_then(|id| previous.get(id)).copied();
        if let Some(placed) = placed.filter(|placed| day < *placed && Some(day) != data.dates.assignments_as_of) {
            seen.found([OLDER.at(row.place("as_of")).value(row.written("as_of")).with("placed", placed)]);
        }
        if day > data.run.effective_date {
            let finding = LATER.at(row.place("as_of")).value(row.written("as_of"));
            seen.found([finding.with("effective", data.run.effective_date)]);
        }
    }
    // Without any day there is nothing to hold against the previous placements; some rows without one are a slip.
    if seen.looked_at > 0 || !previous.is_empty() {
        let finding = |row: &Row<'_>| MISSING.at(row.place("as_of")).with("rows", without.len());
        seen.found(without.first().map(finding));
    }
    seen.found(other_days(&days, data.run.effective_date));
    seen
}

/// One finding for each day that is not the one most rows were counted on.
fn other_days(days: &BTreeMap<Date, Vec<Row<'_>>>, latest: Date) -> Vec<Finding> {
    // A day that is too late is told of itself.
    let days: BTreeMap<_, _> = days.iter().filter(|(day, _)| **day <= latest).collect();
    let Some(most) = days.iter().max_by_key(|(_, rows)| rows.len()).map(|(day, _)| **day) else { return Vec::new() };
    let others = days.iter().filter(|(day, _)| ***day != most);
    others
        .filter_map(|(_, rows)| {
            let first = rows.first()?;
            let finding = MIXED.at(first.place("as_of")).value(first.written("as_of"));
            Some(finding.with("rows", rows.len()).with("most", most))
        })
        .collect()
}
