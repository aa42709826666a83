//! Which rows are data, and which cells stand outside the columns.

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::columns::{Table, inputs};
use trappe_rules::finding::{Argument, Finding};

use super::Found;
use super::header::{FEWEST, Header};
use super::naming::Naming;
use super::totals::{self, Totals};
use super::{aside, units};
use crate::grid::{Cell, Grid};
use crate::headings::fold;
use crate::ids::Ids;
use crate::report::Report;

/// Rows named in a finding of rows set aside, at most.
const NAMED: usize = 20;

/// The rows below the headings that are data. Empty rows are no rows; units, repeated headings, totals, and the notes
/// below the table are set aside, by name; what stands under the headings of another table is not read at all. Beside
/// them the rows of which nothing stands under a heading: what is in them is told as cells without one.
pub(super) fn find(
    grid: &Grid,
    header: &Header,
    columns: &[Found],
    (table, ids): (&'static Table, &Ids),
    naming: &Naming<'_>,
    report: &mut Report,
) -> (Vec<u32>, Vec<u32>) {
    let occupied = aside::occupied(grid, header);
    let repeated = Repeated::of(grid, header);
    let totals = Totals::of(columns, table, ids);
    let units = units::row(grid, header);
    let (mut rows, mut astray) = (Vec::new(), Vec::new());
    // What goes out has no totals, and a finding's value may well be the word for one.
    let is_input = inputs::is_input(table);
    // Lone texts since the last row with more in it: notes, if nothing but notes follows.
    let mut lone: Vec<(u32, u32, String)> = Vec::new();
    let mut pages = Vec::new();
    for row in header.last.saturating_add(1)..grid.rows() {
        let mut filled = grid.filled(row, 0);
        let Some(first) = filled.next() else { continue };
        let only = filled.next().is_none();
        if units == Some(row) {
            report.push(Finding::note("row-units", report.row(grid.file_row(row))));
            continue;
        }
        if repeated.is_in(grid, row, first) {
            // What stood between the pages is no data either.
            notes(grid, lone.drain(..), report);
            pages.push(grid.file_row(row));
            continue;
        }
        if !only && is_other_table(grid, row, first, naming) {
            other_table(grid, row, report);
            break;
        }
        match if is_input { totals.read(grid, row) } else { totals::Row::Single } {
            totals::Row::Single => {}
            totals::Row::Sum(word) => {
                report.push(Finding::warning("row-total", report.row(grid.file_row(row))).value(word));
                continue;
            }
            totals::Row::Doubtful(id, name, column) => {
                let mut place = report.cell(grid.file_row(row), column, "name");
                place.subject = Some(id);
                report.push(Finding::error("row-total-doubtful", place).value(name));
            }
        }
        if let Some(text) = grid.cell(row, first).as_text().filter(|text| only && reads_as_note(text)) {
            lone.push((row, first, text.to_owned()));
        } else if aside::is_astray(grid, row, &occupied) {
            astray.push(row);
        } else {
            for (row, column, text) in lone.drain(..) {
                if aside::is_group(column, &text, columns, (table, ids)) {
                    report.push(Finding::warning("row-group", report.row(grid.file_row(row))).value(text));
                } else {
                    rows.push(row);
                }
            }
            rows.push(row);
        }
    }
    notes(grid, lone.into_iter(), report);
    if let Some(first) = pages.first() {
        let named = pages.iter().take(NAMED).map(|row| Argument::from(row.to_string())).collect();
        let finding = Finding::note("row-repeated-headings", report.row(*first));
        report.push(finding.with("count", pages.len()).with("rows", Argument::List(named)));
    }
    (rows, astray)
}

fn notes(grid: &Grid, lone: impl Iterator<Item = (u32, u32, String)>, report: &mut Report) {
    for (row, _, text) in lone {
        report.push(Finding::note("row-note", report.row(grid.file_row(row))).value(text));
    }
}

/// The headings, to know them by where they stand again: printed at the top of every page.
struct Repeated {
    /// Column → its headings, folded, in one row or two.
    texts: BTreeMap<u32, Vec<String>>,
    /// Their first letters, small: most rows begin with another one.
    letters: BTreeSet<char>,
}

impl Repeated {
    fn of(grid: &Grid, header: &Header) -> Self {
        let mut texts: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for row in header.first..=header.last {
            for column in 0..grid.width(row) {
                if let Some(text) = grid.cell(row, column).as_text() {
                    texts.entry(column).or_default().push(fold(text));
                }
            }
        }
        let letters = texts.values().flatten().filter_map(|text| text.chars().next()).collect();
        Self { texts, letters }
    }

    /// Whether a row repeats headings, and holds nothing else.
    fn is_in(&self, grid: &Grid, row: u32, first: u32) -> bool {
        let begins = |text: &str| fold_first(text).is_some_and(|letter| self.letters.contains(&letter));
        if !grid.cell(row, first).as_text().is_some_and(begins) {
            return false;
        }
        let mut count = 0;
        for column in grid.filled(row, first) {
            match grid.cell(row, column) {
                Cell::Empty => {}
                Cell::Text(text) => {
                    let known = self.texts.get(&column);
                    if !known.is_some_and(|known| known.contains(&fold(text))) {
                        return false;
                    }
                    count += 1;
                }
                Cell::Float { .. }
                | Cell::Single(_)
                | Cell::Whole(_)
                | Cell::Exact(_)
                | Cell::Date(_)
                | Cell::Boolean(_)
                | Cell::Fault(_)
                | Cell::NotCalculated => return false,
            }
        }
        count >= FEWEST
    }
}

/// First letter of a text as [`fold`] would have it.
fn fold_first(text: &str) -> Option<char> {
    let letter = text.chars().find(|letter| letter.is_alphanumeric())?;
    if letter.is_ascii() {
        return Some(letter.to_ascii_lowercase());
    }
    let mut bytes = [0; 4];
    fold(letter.encode_utf8(&mut bytes)).chars().next()
}

/// Whether a row below the data holds headings of other columns: words only, at least as many of them headings of some
/// table as make a heading row.
fn is_other_table(grid: &Grid, row: u32, first: u32, naming: &Naming<'_>) -> bool {
    let mut texts = Vec::new();
    for column in grid.filled(row, first) {
        match grid.cell(row, column) {
            Cell::Empty => {}
            Cell::Text(text) if is_words(text) => texts.push(fold(text)),
            Cell::Text(_)
            | Cell::Float { .. }
            | Cell::Single(_)
            | Cell::Whole(_)
            | Cell::Exact(_)
            | Cell::Date(_)
            | Cell::Boolean(_)
            | Cell::Fault(_)
            | Cell::NotCalculated => return false,
        }
    }
    let named = |table: &'static Table| {
        let columns = texts.iter().filter_map(|text| naming.headings.column_folded(table, text));
        columns.collect::<BTreeSet<_>>().len()
    };
    texts.len() >= FEWEST
        && inputs::TABLES.into_iter().any(|table| named(table) >= FEWEST && named(table) * 2 > texts.len())
}

/// Letters and no digits: an id, a figure or a sign for one is no heading.
fn is_words(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Names the rows that are not read.
fn other_table(grid: &Grid, row: u32, report: &mut Report) {
    let filled = |row: &u32| grid.filled(*row, 0).next().is_some();
    let last = (row..grid.rows()).rev().find(filled).unwrap_or(row);
    let rows = (row..=last).filter(filled).count();
    let headings = (0..grid.width(row)).filter_map(|column| grid.cell(row, column).as_text());
    let headings: Vec<Argument> = headings.map(Argument::from).collect();
    let finding = Finding::error("table-second", report.row(grid.file_row(row)))
        .with("headings", Argument::List(headings))
        .with("last", grid.file_row(last))
        .with("count", rows);
    report.push(finding);
}

/// Cells that stand under no heading. Beyond the last heading of a text file they are a sign that a row is shifted: a
/// delimiter stands in a cell that is not quoted.
pub(super) fn check_surplus(grid: &Grid, header: &Header, rows: &[u32], report: &mut Report) {
    let width = grid.width(header.first).max(grid.width(header.last));
    let is_text = matches!(grid, Grid::Delimited(_));
    let occupied = aside::occupied(grid, header);
    let bare: BTreeSet<u32> = (0..width).filter(|column| !occupied.contains(column)).collect();
    let from = bare.first().copied().unwrap_or(width);
    // Column → cells in it, and the row of the first.
    let mut found: BTreeMap<u32, (usize, u32)> = BTreeMap::new();
    for row in rows {
        for column in grid.filled(*row, from).filter(|column| *column >= width || bare.contains(column)) {
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
