//! The day assigned households were counted on (T10).

use std::collections::BTreeMap;

use trappe_rules::facts::RunKind;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use super::cells::{Handle, Row, rows};
use super::data::Data;
use super::placed::by_figures;
use super::{Check, Code, Seen, Why};

const LATER: Code = Code::warning("assigned-counted-later", "T10");
const MIXED: Code = Code::warning("assigned-days-differ", "T10");
const MISSING: Code = Code::warning("assigned-day-missing", "T10");
const OLDER: Code = Code::error("assigned-counted-before-placement", "T10");
const OLDER_ANNUAL: Code = Code::warning("assigned-counted-before-last-run", "T10");

pub(super) const CHECK: Check =
    Check { name: "assigned-dates", codes: &[LATER, OLDER, OLDER_ANNUAL, MIXED, MISSING], look: run };

/// Not checked where no day is given.
fn run(data: &Data<'_>) -> Seen {
    let Some(table) = &data.tables.assignments else { return Seen::or(Why::NoTable("assignments")) };
    let placed: Option<Date> =
        data.previous.into_iter().flat_map(rows).filter_map(|row| row.date("effective_from")).max();
    let mut seen = Seen::or(Why::NoColumn("assignments", "as_of"));
    let mut days: BTreeMap<Date, Vec<Row<'_>>> = BTreeMap::new();
    let mut older: BTreeMap<Date, Vec<Row<'_>>> = BTreeMap::new();
    let mut without = Vec::new();
    let as_of = Handle::of(table, "as_of");
    for row in rows(table) {
        let Some(day) = row.date_at(as_of) else {
            without.extend((!row.is_filled("as_of")).then_some(row));
            continue;
        };
        seen.look();
        days.entry(day).or_default().push(row);
        let is_older = placed.is_some_and(|placed| day < placed) && Some(day) != data.dates.assignments_as_of;
        if is_older && is_used(data, row) {
            older.entry(day).or_default().push(row);
        }
        if day > data.run.effective_date {
            let finding = LATER.at(row.place("as_of")).value(row.written("as_of"));
            seen.found([finding.with("effective", data.run.effective_date)]);
        }
    }
    // Without any day there is nothing to hold against the previous placements; some rows without one are a slip.
    if seen.looked_at > 0 || placed.is_some() {
        let finding = |row: &Row<'_>| MISSING.at(row.place("as_of")).with("rows", without.len());
        seen.found(without.first().map(finding));
    }
    seen.found(other_days(&days, data.run.effective_date));
    seen.found(placed.map(|placed| before(data, &older, placed)).into_iter().flatten());
    seen
}

/// Whether the department's step may hang on its row.
fn is_used(data: &Data<'_>, row: Row<'_>) -> bool {
    let department = row.text("department_id").and_then(|id| data.departments.get(id));
    department.is_some_and(|department| by_figures(data, department))
}

/// One finding a day before the previous placement, at its first row. An error in a run that places the department
/// staircase; an annual run places only some of it.
fn before(data: &Data<'_>, days: &BTreeMap<Date, Vec<Row<'_>>>, placed: Date) -> Vec<Finding> {
    let code = if data.run.kind == RunKind::Annual { OLDER_ANNUAL } else { OLDER };
    let finding = |rows: &Vec<Row<'_>>| {
        let first = rows.first()?;
        let finding = code.at(first.place("as_of")).value(first.written("as_of")).with("placed", placed);
        Some(finding.with("rows", rows.len()))
    };
    days.values().filter_map(finding).collect()
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
