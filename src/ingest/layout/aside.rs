//! Rows within the table that are no data: a group's name above its members, and cells astray.

use std::collections::BTreeSet;

use trappe_rules::columns::Table;

use super::Found;
use super::header::Header;
use crate::grid::Grid;
use crate::ids::{Ids, Spelling};

/// Whether a text that stands alone in its row, with data below it, names a group of rows: it stands outside the column
/// of the key, or in it and is no id of the form declared for it. Where there is no form it could be an id.
pub(super) fn is_group(column: u32, text: &str, columns: &[Found], (table, ids): (&'static Table, &Ids)) -> bool {
    let Some(found) = columns.iter().find(|found| found.index == column) else { return true };
    let Some(key) = table.key.first() else { return false };
    if found.column.name != *key {
        return columns.iter().any(|found| found.column.name == *key);
    }
    found.column.name == "department_id"
        && ids.form(table.name, found.column.name).is_some_and(|form| form.spelling(text) == Spelling::Other)
}

/// Columns that have a heading, of whatever table.
pub(super) fn occupied(grid: &Grid, header: &Header) -> BTreeSet<u32> {
    let mut occupied: BTreeSet<u32> = header.headings.iter().map(|heading| heading.index).collect();
    if header.first == header.last {
        occupied.extend((0..grid.width(header.last)).filter(|column| !grid.cell(header.last, *column).is_empty()));
    }
    occupied
}

/// Whether nothing of a row stands under a heading.
pub(super) fn is_astray(grid: &Grid, row: u32, occupied: &BTreeSet<u32>) -> bool {
    (0..grid.width(row)).all(|column| grid.cell(row, column).is_empty() || !occupied.contains(&column))
}
