//! Designations of one area on one list go together (S6).

use std::collections::BTreeSet;

use trappe_ingest::InputTable;
use trappe_rules::facts::Designation;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use super::cells::{Handle, Row, rows};
use super::data::Data;
use super::facts::designation;
use super::{Check, Code, Seen};

const CONTRADICT: Code = Code::error("designations-contradict", "S6");

const AND_NONE: Code = Code::error("designated-and-not", "S6");
const ROWS_DIFFER: Code = Code::error("area-rows-differ", "S6");

pub(super) const CHECK: Check = Check { name: "designations", codes: &[CONTRADICT, AND_NONE, ROWS_DIFFER], look: run };

fn run(data: &Data<'_>) -> Seen {
    let tables: Vec<_> = [Some(&data.tables.areas), data.tables.history.as_ref()].into_iter().flatten().collect();
    let rows = tables.iter().map(|table| table.rows() as usize).sum();
    Seen::of(
        rows,
        tables
            .into_iter()
            .flat_map(|table| contradictions(table).into_iter().chain(designated_and_not(table)))
            .chain(rows_differ(data)),
    )
}

/// Rows of one area on one list, where there are several of them.
fn same_list(table: &InputTable) -> Vec<Vec<Row<'_>>> {
    let [area_id, list_date] = ["area_id", "list_date"].map(|column| Handle::of(table, column));
    let keyed = rows(table).filter_map(|row| Some(((row.text_at(area_id)?, row.date_at(list_date)), row)));
    let mut keyed: Vec<((&str, Option<Date>), Row<'_>)> = keyed.collect();
    // Stable, so that the first row of a list stays the first.
    keyed.sort_by_key(|(key, _)| *key);
    let several = keyed.chunk_by(|(one, _), (other, _)| one == other).filter(|rows| rows.len() > 1);
    several.map(|rows| rows.iter().map(|(_, row)| *row).collect()).collect()
}

/// Rows of one area on one list that say different things of it.
fn rows_differ(data: &Data<'_>) -> Vec<Finding> {
    let areas = &data.tables.areas;
    let repeated = data.repeated.get(areas.table.name).into_iter().flatten();
    let repeated: BTreeSet<_> = repeated.map(|repeated| repeated.row.row).collect();
    let mut findings = Vec::new();
    let later = same_list(areas).into_iter().filter_map(|list| Some((*list.first()?, list)));
    for (earlier, row) in later.flat_map(|(first, list)| list.into_iter().map(move |row| (first, row))) {
        let of_list = |column: &&str| !matches!(*column, "area_id" | "list_date" | "designation");
        let differs = |column: &&str| row.key_part(column) != earlier.key_part(column);
        let mut columns = areas.columns().filter(of_list);
        if row.row == earlier.row || repeated.contains(&row.row) {
            continue;
        }
        if let Some(column) = columns.find(differs) {
            let finding =
                ROWS_DIFFER.at(row.place(column)).value(row.written(column)).with("first", areas.file_row(earlier.row));
            findings.push(finding.with("other", earlier.written(column).into_owned()));
        }
    }
    findings
}

/// Rows that say an area is on no list, beside rows that say it is on one of the same date.
fn designated_and_not<'a>(table: &'a InputTable) -> Vec<Finding> {
    let on_and_off = |list: Vec<Row<'a>>| {
        let on = list.iter().find(|row| designation(**row).is_some());
        // A cell that could not be read was told when it was read.
        let is_off = |row: &&Row<'_>| designation(**row).is_none() && table.raw(row.row, "designation").is_none();
        Some((*on?, *list.iter().find(is_off)?))
    };
    let both = same_list(table).into_iter().filter_map(on_and_off);
    both.map(|(on, off)| {
        let finding = AND_NONE.at(off.place("designation")).value(on.written("designation"));
        finding.with("first", table.file_row(on.row))
    })
    .collect()
}

/// The designations of one area on one list, each with its row.
type Named<'a> = Vec<(Row<'a>, Designation)>;

/// Prevention together with another designation: an area cannot be both.
fn contradictions<'a>(table: &'a InputTable) -> Vec<Finding> {
    let named = |list: Vec<Row<'a>>| -> Named<'a> {
        list.into_iter().filter_map(|row| Some((row, designation(row)?))).collect()
    };
    let lists: Vec<Named<'a>> = same_list(table).into_iter().map(named).collect();
    let contradict = |list: &&Named<'_>| {
        list.iter().any(|(_, designation)| *designation == Designation::Prevention)
            && list.iter().any(|(_, designation)| *designation != Designation::Prevention)
    };
    let finding = |list: &Named<'_>| {
        let named: Vec<_> = list.iter().map(|(_, designation)| designation.name()).collect();
        let (row, _) = list.iter().find(|(_, designation)| *designation == Designation::Prevention)?;
        Some(CONTRADICT.at(row.place("designation")).value(named.join("; ")))
    };
    lists.iter().filter(contradict).filter_map(finding).collect()
}
