//! Every row has a key, and no two rows have the same.

use std::cmp::Ordering;

use trappe_ingest::InputTable;
use trappe_rules::finding::Finding;

use super::cells::{Handle, Row, rows};
use super::data::Data;
use super::{Check, Code, Seen};

const MISSING: Code = Code::error("key-missing", "data.md keys");
const DUPLICATE: Code = Code::error("key-duplicate", "data.md keys");

pub(super) const CHECK: Check = Check { name: "keys", codes: &[MISSING, DUPLICATE], look: run };

/// Key columns that may be empty: a decision for the whole run, an area on no list, a figure of the whole city.
pub(super) const MAY_BE_EMPTY: [(&str, &str); 6] = [
    ("areas", "list_date"),
    ("areas", "designation"),
    ("decisions", "subject_id"),
    ("history", "designation"),
    ("register", "department_id"),
    ("register", "organisation_id"),
];

fn run(data: &Data<'_>) -> Seen {
    let missing = data.tables.given().flat_map(missing);
    let rows = data.tables.given().map(|table| table.rows() as usize).sum();
    Seen::of(rows, missing.chain(data.repeated.values().flatten().map(duplicate)))
}

fn missing(table: &InputTable) -> Vec<Finding> {
    let described = table.table;
    let keys = described.key.iter().filter(|column| !MAY_BE_EMPTY.contains(&(described.name, column)));
    let keys: Vec<_> =
        keys.filter(|column| table.has(column)).map(|column| (*column, Handle::of(table, column))).collect();
    let all = rows(table).flat_map(|row| keys.iter().map(move |(column, at)| (row, *column, *at)));
    all.filter(|(row, _, at)| !row.is_filled_at(*at))
        .filter(|(row, column, _)| row.key_part(column).is_none())
        .map(|(row, column, _)| MISSING.at(row.place(column)).with("key", column))
        .collect()
}

fn duplicate(repeated: &Repeated<'_>) -> Finding {
    let (row, first) = (repeated.row, repeated.first);
    let column = row.table.table.key.first().copied().unwrap_or("");
    DUPLICATE.at(row.place(column)).value(row.name()).with("first", row.table.file_row(first.row))
}

/// A row whose key stands in an earlier row, and the first such row.
#[derive(Clone, Copy)]
pub(super) struct Repeated<'a> {
    pub(super) row: Row<'a>,
    pub(super) first: Row<'a>,
}

/// Every row whose key stands in an earlier row. Rows without a whole key are not compared.
pub(super) fn repeated(table: &InputTable) -> Vec<Repeated<'_>> {
    let described = table.table;
    let may_be_empty = |column: &&str| MAY_BE_EMPTY.contains(&(described.name, *column));
    let key: Vec<_> = described.key.iter().map(|column| (Handle::of(table, column), may_be_empty(column))).collect();
    let whole = |row: &Row<'_>| key.iter().all(|(column, may_be_empty)| *may_be_empty || row.is_filled_at(*column));
    let mut order: Vec<_> = rows(table).filter(|row| !key.is_empty() && whole(row)).collect();
    let compare = |a: &Row<'_>, b: &Row<'_>| {
        let columns = key.iter().map(|(column, _)| a.order_at(*b, *column));
        columns.into_iter().find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    };
    // In the order of their keys, as most tables are, none stands twice.
    if order.is_sorted_by(|a, b| compare(a, b).is_lt()) {
        return Vec::new();
    }
    // Stable, so that of equal keys the first row comes first.
    order.sort_by(compare);
    let groups = order.chunk_by(|a, b| compare(a, b) == Ordering::Equal);
    let mut found: Vec<_> = groups
        .filter_map(|group| group.split_first())
        .flat_map(|(first, others)| others.iter().map(|row| Repeated { row: *row, first: *first }))
        .collect();
    found.sort_by_key(|repeated| repeated.row.row);
    found
}
