//! Which rows are data, and which cells stand outside the columns.

use std::collections::BTreeMap;

use trappe_rules::columns::{Kind, Table, inputs};
use trappe_rules::finding::Finding;

use super::Found;
use crate::grid::Grid;
use crate::headings::fold;
use crate::report::Report;

/// The rows below the headings that are data. Empty rows are no rows; a total and the notes below the table are set
/// aside, by name.
pub(super) fn find(
    grid: &Grid,
    heading_row: u32,
    columns: &[Found],
    table: &'static Table,
    report: &mut Report,
) -> Vec<u32> {
    let mut rows = Vec::new();
    // What goes out has no totals, and a finding's value may well be the word for one.
    let is_input = inputs::is_input(table);
    // Lone texts since the last row with more in it: notes, if nothing but notes follows.
    let mut lone: Vec<(u32, String)> = Vec::new();
    for row in heading_row.saturating_add(1)..grid.rows() {
        let mut filled = (0..grid.width(row)).filter(|column| !grid.cell(row, *column).is_empty());
        let Some(first) = filled.next() else { continue };
        let only = filled.next().is_none();
        if is_input && let Some(word) = total(grid, row, columns, table) {
            let finding = Finding::warning("row-total", report.row(grid.file_row(row))).value(word);
            report.push(finding);
            continue;
        }
        if let Some(text) = grid.cell(row, first).as_text().filter(|text| only && reads_as_note(text)) {
            lone.push((row, text.to_owned()));
        } else {
            rows.extend(lone.drain(..).map(|(row, _)| row));
            rows.push(row);
        }
    }
    for (row, text) in lone {
        report.push(Finding::note("row-note", report.row(grid.file_row(row))).value(text));
    }
    rows
}

/// Cells that stand under no heading. Beyond the last heading of a text file they are a sign that a row is shifted: a
/// delimiter stands in a cell that is not quoted.
pub(super) fn check_surplus(grid: &Grid, heading_row: u32, rows: &[u32], report: &mut Report) {
    let width = grid.width(heading_row);
    let is_text = matches!(grid, Grid::Delimited(_));
    let bare: Vec<u32> = (0..width).filter(|column| grid.cell(heading_row, *column).is_empty()).collect();
    // Column → cells in it, and the row of the first.
    let mut found: BTreeMap<u32, (usize, u32)> = BTreeMap::new();
    for row in rows {
        for column in bare.iter().copied().chain(width..grid.width(*row)) {
            let Some(value) =
                grid.cell(*row, column).as_text().or_else(|| (!grid.cell(*row, column).is_empty()).then_some(""))
            else {
                continue;
            };
            if is_text && column >= width {
                let place = report.cell(grid.file_row(*row), column, "");
                report.push(Finding::error("row-too-long", place).value(value).with("width", width));
                break;
            }
            let (count, _) = found.entry(column).or_insert((0, grid.file_row(*row)));
            *count += 1;
        }
    }
    for (column, (count, first)) in found {
        let mut place = report.cell(first, column, "");
        place.column = None;
        report.push(Finding::warning("column-without-heading", place).with("count", count));
    }
}

/// A sentence or a source below the table, not an id.
fn reads_as_note(text: &str) -> bool {
    text.contains(char::is_whitespace) || text.starts_with(['*', '(', '¹', '²']) || text.ends_with(':')
}

/// The word by which a row is the sum of others.
fn total(grid: &Grid, row: u32, columns: &[Found], table: &'static Table) -> Option<String> {
    const WORDS: [&str; 6] = ["i alt", "ialt", "total", "sum", "hovedtotal", "grand total"];
    for found in columns.iter().filter(|found| found.column.kind == Kind::Id || found.column.kind == Kind::Text) {
        let Some(text) = grid.cell(row, found.index).as_text() else { continue };
        if text.starts_with(char::is_alphabetic) && WORDS.contains(&fold(text).as_str()) {
            return Some(text.to_owned());
        }
        if table.key.contains(&found.column.name) {
            return None;
        }
    }
    None
}
