//! Designations of one area on one list go together (S6).

use std::collections::{BTreeMap, BTreeSet};

use trappe_ingest::InputTable;
use trappe_rules::facts::Designation;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use super::cells::{Row, rows};
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

/// Rows of one area on one list that say different things of it.
fn rows_differ(data: &Data<'_>) -> Vec<Finding> {
    let areas = &data.tables.areas;
    let mut first: BTreeMap<(&str, Option<Date>), Row<'_>> = BTreeMap::new();
    let repeated = data.repeated.get(areas.table.name).into_iter().flatten();
    let repeated: BTreeSet<_> = repeated.map(|repeated| repeated.row.row).collect();
    let mut findings = Vec::new();
    for row in rows(areas) {
        let Some(area_id) = row.text("area_id") else { continue };
        let earlier = *first.entry((area_id, row.date("list_date"))).or_insert(row);
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
fn designated_and_not(table: &InputTable) -> Vec<Finding> {
    let mut lists: BTreeMap<(&str, Option<Date>), [Option<Row<'_>>; 2]> = BTreeMap::new();
    for row in rows(table) {
        let Some(area_id) = row.text("area_id") else { continue };
        let [on, off] = lists.entry((area_id, row.date("list_date"))).or_default();
        let first = if designation(row).is_some() { on } else { off };
        // A cell that could not be read was told when it was read.
        if designation(row).is_some() || table.raw(row.row, "designation").is_none() {
            first.get_or_insert(row);
        }
    }
    let both = lists.into_values().filter_map(|[on, off]| Some((on?, off?)));
    both.map(|(on, off)| {
        let finding = AND_NONE.at(off.place("designation")).value(on.written("designation"));
        finding.with("first", table.file_row(on.row))
    })
    .collect()
}

/// The designations of one area on one list, each with its row.
type Named<'a> = Vec<(Row<'a>, Designation)>;

/// Prevention together with another designation: an area cannot be both.
fn contradictions(table: &InputTable) -> Vec<Finding> {
    let mut lists: BTreeMap<(&str, Option<Date>), Named<'_>> = BTreeMap::new();
    for row in rows(table) {
        let Some(area_id) = row.text("area_id") else { continue };
        let list = lists.entry((area_id, row.date("list_date"))).or_default();
        list.extend(designation(row).map(|designation| (row, designation)));
    }
    let contradict = |list: &&Named<'_>| {
        list.iter().any(|(_, designation)| *designation == Designation::Prevention)
            && list.iter().any(|(_, designation)| *designation != Designation::Prevention)
    };
    let finding = |list: &Named<'_>| {
        let named: Vec<_> = list.iter().map(|(_, designation)| designation.name()).collect();
        let (row, _) = list.iter().find(|(_, designation)| *designation == Designation::Prevention)?;
        Some(CONTRADICT.at(row.place("designation")).value(named.join("; ")))
    };
    lists.values().filter(contradict).filter_map(finding).collect()
}
