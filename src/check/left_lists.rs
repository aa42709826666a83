//! An area of the list before has a row in this run, also where it has left the lists: without one nobody can tell whether
//! it left or was dropped, and whether its departments leave the area staircase hangs on it (A6).

use trappe_rules::facts::{HistoryEntry, RunKind};
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use super::cells::Row;
use super::data::Data;
use super::names::with_nearest;
use super::{Check, Code, Seen, Why};

const LEFT: Code = Code::warning("area-of-last-list-missing", "A6");

pub(super) const CHECK: Check = Check { name: "areas-of-the-last-list", codes: &[LEFT], look: run };

/// In an initial run nothing is carried over.
fn run(data: &Data<'_>) -> Seen {
    if data.run.kind == RunKind::Initial {
        return Seen::or(Why::NoTable("previous"));
    }
    let Some(table) = &data.tables.history else { return Seen::or(Why::NoTable("history")) };
    let before = Date::new(data.run.list_date.year() - 1, data.agreement.list_month, data.agreement.list_day).ok();
    let was_listed = |entry: &&HistoryEntry| Some(entry.list_date) == before && entry.designation.is_some();
    let mut seen = Seen::or(Why::NothingToCompare);
    for entry in data.city.history.iter().filter(was_listed) {
        let finding = || -> Finding {
            let row = Row { table, row: entry.row };
            let finding = LEFT.at(row.place("area_id")).value(&entry.area_id).with("list", entry.list_date);
            let finding = finding.with("designation", entry.designation.map_or("", |it| it.name()));
            with_nearest(finding, &entry.area_id, data.area_ids.ids())
        };
        let is_missing = !data.area_ids.is_empty() && !data.area_ids.contains(entry.area_id.as_str());
        seen.looked(is_missing.then(finding));
    }
    seen
}
