//! What a sheet hides and merges, held against the table found in it, and told.

use std::collections::BTreeSet;

use trappe_rules::columns::Table;
use trappe_rules::finding::{Argument, Finding, Place};

use super::sheet::{Area, Runs, Sheet};
use crate::layout::{Found, Layout};
use crate::report::Report;

/// Ranges that are named one by one; of more, the last one says that there are others.
const NAMED: usize = 20;

/// Tells what a reader of the sheet does not see, and which values only the first of several cells holds.
pub(crate) fn tell(sheet: &Sheet, layout: &Layout, table: &'static Table, report: &mut Report) {
    if sheet.shape.unknown {
        report.push(Finding::note("hidden-unknown", report.place()));
    }
    let hidden = &sheet.shape.hidden;
    if !hidden.rows.is_empty() {
        rows(sheet, &hidden.rows, hidden.filtered, layout, report);
    }
    if !hidden.columns.is_empty() {
        columns(&hidden.columns, layout, report);
    }
    let data: BTreeSet<u32> = layout.rows.iter().map(|row| sheet.file_row(*row).saturating_sub(1)).collect();
    for area in &sheet.shape.merged {
        merged(sheet, area, &data, layout, table, report);
    }
    for (row, column) in &sheet.shape.twice {
        report.push(Finding::error("cell-twice", report.cell(row.saturating_add(1), *column, "")));
    }
}

/// Rows that are hidden and hold something: they are read.
fn rows(sheet: &Sheet, hidden: &Runs, filtered: bool, layout: &Layout, report: &mut Report) {
    let mut there = Runs::default();
    for row in 0..sheet.rows() {
        let file_row = sheet.file_row(row);
        if file_row.checked_sub(1).is_some_and(|row| hidden.holds(row)) {
            there.add(file_row, file_row);
        }
    }
    let Some((first, _)) = there.iter().next() else { return };
    let is_hidden = |row: &&u32| sheet.file_row(**row).checked_sub(1).is_some_and(|row| hidden.holds(row));
    let data = layout.rows.iter().filter(is_hidden).count();
    let (how, place) = (if filtered { "filter" } else { "hidden" }, report.row(first));
    let finding = if data > 0 { Finding::warning("rows-hidden", place) } else { Finding::note("rows-hidden", place) };
    let ranges = named(&there, |row| row.to_string());
    report.push(finding.with("rows", ranges).with("count", data).with("how", how));
}

/// Columns of the table that are hidden: they are read.
fn columns(hidden: &Runs, layout: &Layout, report: &mut Report) {
    let mut read: Vec<&Found> = layout.columns.iter().filter(|found| hidden.holds(found.index)).collect();
    read.sort_by_key(|found| found.index);
    let Some(first) = read.first() else { return };
    let mut there = Runs::default();
    for found in &read {
        there.add(found.index, found.index);
    }
    let headings = read.iter().map(|found| Argument::from(found.heading.as_str())).collect();
    let mut place = report.cell(1, first.index, "");
    (place.row, place.column) = (None, None);
    let finding = Finding::note("columns-hidden", place);
    let finding = finding.with("columns", named(&there, letters)).with("headings", Argument::List(headings));
    report.push(finding.with("count", read.len()));
}

/// Merged cells among the data: the value stands in the first one, and the others are empty.
fn merged(
    sheet: &Sheet,
    area: &Area,
    data: &BTreeSet<u32>,
    layout: &Layout,
    table: &'static Table,
    report: &mut Report,
) {
    let first = (area.rows.0, area.columns.0);
    let value = match sheet.at(first.0) {
        Some(row) if !sheet.cell(row, first.1).is_empty() => row,
        _ => return,
    };
    // Cells of the table, beside the first one, that a reader of the sheet sees filled and that hold nothing.
    let is_bare = |row: u32, column: u32| {
        area.holds(row, column)
            && (row, column) != first
            && sheet.at(row).is_some_and(|at| sheet.cell(at, column).is_empty())
    };
    let mut bare: Vec<&Found> = Vec::new();
    for found in layout.columns.iter().filter(|found| area.holds(first.0, found.index)) {
        if data.range(area.rows.0..=area.rows.1).any(|row| is_bare(*row, found.index)) {
            bare.push(found);
        }
    }
    let Some(column) = bare.first() else { return };
    let needed = bare.iter().any(|found| found.column.required || table.key.contains(&found.column.name));
    let mut place = report.cell(first.0.saturating_add(1), first.1, column.column.name);
    place.column = layout.columns.iter().find(|found| found.index == first.1).map(|found| found.column.name.to_owned());
    let finding = if needed { Finding::error("cells-merged", place) } else { Finding::warning("cells-merged", place) };
    let finding = match sheet.cell(value, first.1).as_text() {
        Some(text) => finding.value(text),
        None => finding,
    };
    let columns = bare.iter().map(|found| Argument::from(found.column.name)).collect();
    report.push(finding.with("range", range(area)).with("columns", Argument::List(columns)));
}

/// A range as a spreadsheet names it.
fn range(area: &Area) -> String {
    let cell = |row: u32, column: u32| format!("{}{}", letters(column), row.saturating_add(1));
    format!("{}:{}", cell(area.rows.0, area.columns.0), cell(area.rows.1, area.columns.1))
}

/// A column as a spreadsheet names it.
fn letters(column: u32) -> String {
    let cell = Place { row: Some(1), column_index: Some(column), ..Place::default() }.cell();
    cell.map_or_else(|| column.to_string(), |cell| cell.trim_end_matches('1').to_owned())
}

/// Ranges by name, first and last of each.
fn named(runs: &Runs, name: impl Fn(u32) -> String) -> Argument {
    let all = runs.iter().map(|(first, last)| {
        let text = if first == last { name(first) } else { format!("{}–{}", name(first), name(last)) };
        Argument::Text(text)
    });
    let mut ranges: Vec<Argument> = all.take(NAMED + 1).collect();
    if ranges.len() > NAMED {
        ranges.truncate(NAMED);
        ranges.push(Argument::Text("…".to_owned()));
    }
    Argument::List(ranges)
}
