//! The areas are those of the run's list (T8).

use std::collections::BTreeMap;

use trappe_rules::quantity::Date;

use super::cells::{Row, rows};
use super::data::Data;
use super::{Check, Code, Seen, Why};

const MISSING: Code = Code::warning("list-date-missing", "T8");
const OTHER: Code = Code::error("list-date-other", "T8");

pub(super) const CHECK: Check = Check { name: "list-date", codes: &[OTHER, MISSING], look: run };

/// One finding a wrong date, at the first row that has it.
fn run(data: &Data<'_>) -> Seen {
    let mut other: BTreeMap<Date, Vec<Row<'_>>> = BTreeMap::new();
    let mut without = Vec::new();
    let mut seen = Seen::or(Why::NoColumn("areas", "list_date"));
    for row in rows(&data.tables.areas) {
        let Some(day) = row.date("list_date") else {
            without.extend((!row.is_filled("list_date")).then_some(row));
            continue;
        };
        seen.look();
        if day != data.run.list_date {
            other.entry(day).or_default().push(row);
        }
    }
    let finding = |rows: Vec<Row<'_>>| {
        let first = rows.first()?;
        let finding = OTHER.at(first.place("list_date")).value(first.written("list_date"));
        Some(finding.with("wanted", data.run.list_date).with("rows", rows.len()))
    };
    seen.found(other.into_values().filter_map(finding));
    // Without any date the whole table is taken to be of the run's list; some rows without one are a slip.
    if seen.looked_at > 0 {
        let finding = |row: &Row<'_>| MISSING.at(row.place("list_date")).with("rows", without.len());
        seen.found(without.first().map(finding));
    }
    seen
}
