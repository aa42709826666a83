//! A cell a record cannot be without is not empty and not withheld. Cells of the wrong kind were told when they were
//! read.

use trappe_rules::columns::Table;
use trappe_rules::quantity::Absent;

use super::cells::{Handle, rows};
use super::data::Data;
use super::facts::NEEDED;
use super::keys;
use super::{Check, Code, Seen, Why};

const MISSING: Code = Code::error("value-missing", "data.md required columns");

pub(super) const CHECK: Check = Check { name: "required-values", codes: &[MISSING], look: run };

/// Whether a row must have a value in a column: a key, or what its record cannot be without.
pub(crate) fn needs_value(table: &Table, column: &str) -> bool {
    let is_key = table.key.contains(&column) && !keys::MAY_BE_EMPTY.contains(&(table.name, column));
    is_key || NEEDED.iter().any(|(name, columns)| *name == table.name && columns.contains(&column))
}

fn run(data: &Data<'_>) -> Seen {
    let mut seen = Seen::or(Why::NothingToCompare);
    for table in data.tables.given() {
        let name = table.table.name;
        let columns = NEEDED.iter().filter(|(table, _)| *table == name).flat_map(|(_, columns)| columns.iter());
        let columns = columns.filter(|column| table.has(column) && !table.table.key.contains(column));
        for column in columns {
            let at = Handle::of(table, column);
            for row in rows(table) {
                seen.look();
                if row.is_filled_at(at) {
                    continue;
                }
                match (table.raw(row.row, column), row.number(column)) {
                    // A value stands there that is no sign of absence: its kind is wrong, and that was told.
                    (Some(_), Err(Absent::NotGiven)) => {}
                    (Some(raw), _) => seen.found([MISSING.at(row.place(column)).value(raw)]),
                    (None, _) => seen.found([MISSING.at(row.place(column))]),
                }
            }
        }
    }
    seen
}
