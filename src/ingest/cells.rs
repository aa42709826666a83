//! Cells as they stand → values of their column's kind. A cell that is not of its kind is a finding, and absent.

mod fractions;
mod ids;
mod numeric;
mod worded;

use std::borrow::Cow;

use trappe_rules::columns::{Column, Kind, Table};
use trappe_rules::finding::{Finding, Severity};
use trappe_rules::quantity::Date;

use crate::Reader;
use crate::grid::{Cell, Grid};
use crate::headings::Headings;
use crate::ids::Ids;
use crate::layout::{Found, Layout};
use crate::numbers;
use crate::report::Report;
use crate::source::SourceSpec;
use crate::table::{Cells, Raw, ReadColumn};

/// Types every column that is there.
pub(crate) fn read(
    grid: &Grid,
    layout: &Layout,
    table: &'static Table,
    spec: &SourceSpec,
    reader: &Reader,
    report: &mut Report,
) -> Vec<ReadColumn> {
    let key = table
        .key
        .first()
        .and_then(|key| layout.columns.iter().find(|found| found.column.name == *key))
        .map(|found| found.index);
    let lettered = report.lettered;
    let mut columns = Vec::with_capacity(layout.columns.len());
    for found in &layout.columns {
        let mut reading = Reading {
            grid,
            rows: &layout.rows,
            found,
            key,
            organisation: layout.organisation,
            table,
            spec,
            headings: &reader.headings,
            ids: &reader.ids,
            report,
            raw: Raw::default(),
        };
        let (cells, shown) = reading.column();
        columns.push(ReadColumn {
            name: found.column.name,
            index: lettered.then_some(found.index),
            heading: found.heading.clone(),
            decimals: spec.decimals.get(found.column.name).copied().unwrap_or(shown),
            cells,
            raw: reading.raw,
        });
    }
    columns
}

/// One column being read.
struct Reading<'a, 'r> {
    grid: &'a Grid,
    /// Rows of the grid that are data.
    rows: &'a [u32],
    found: &'a Found,
    /// Column of the grid whose text names the subject of a row.
    key: Option<u32>,
    /// Column of the grid with the organisation's number.
    organisation: Option<u32>,
    table: &'static Table,
    spec: &'a SourceSpec,
    headings: &'a Headings,
    ids: &'a Ids,
    report: &'r mut Report,
    raw: Raw,
}

impl<'a> Reading<'a, '_> {
    /// The cells, and the most decimals they show.
    fn column(&mut self) -> (Cells, u32) {
        match self.column_of().kind {
            Kind::Id => (Cells::Text(self.ids()), 0),
            Kind::Text | Kind::Joined => (Cells::Text(self.texts()), 0),
            Kind::Whole | Kind::Decimal | Kind::Percent | Kind::Kroner | Kind::Year => {
                let (cells, shown) = self.numbers();
                (Cells::Number(cells), shown)
            }
            Kind::Date => (Cells::Date(self.days()), 0),
            Kind::Boolean => (Cells::Boolean(self.booleans()), 0),
            Kind::Choice(values) => (Cells::Choice(values, self.choices(values)), 0),
        }
    }

    const fn column_of(&self) -> &'static Column {
        self.found.column
    }

    /// The data rows with their cells: row of the table, cell.
    fn cells(&self) -> impl Iterator<Item = (u32, Cell<'a>)> + use<'a> {
        let (grid, index) = (self.grid, self.found.index);
        (0_u32..).zip(self.rows).map(move |(row, grid_row)| (row, grid.cell(*grid_row, index)))
    }

    /// A finding at a cell of this column.
    fn finding(&self, severity: Severity, code: &'static str, row: u32) -> Finding {
        let grid_row = self.rows.get(row as usize).copied().unwrap_or(u32::MAX);
        let mut place = self.report.cell(self.grid.file_row(grid_row), self.found.index, self.column_of().name);
        place.subject = self.key.and_then(|key| self.grid.cell(grid_row, key).as_text()).map(str::to_owned);
        Finding::new(severity, code, place)
    }

    /// Reports a cell that is not of its column's kind, and keeps it as it stood.
    fn wrong(&mut self, code: &'static str, row: u32, cell: Cell<'_>) {
        let written = written(cell);
        let finding = self.finding(Severity::Error, code, row).value(written.as_ref());
        self.raw.push(row, &written);
        self.report.push(finding);
    }

    /// Reports what a spreadsheet could not compute; `true` when it was such a cell.
    fn broken(&mut self, row: u32, cell: Cell<'_>) -> bool {
        let code = match cell {
            Cell::Fault(_) => "cell-error",
            Cell::NotCalculated => "formula-not-calculated",
            Cell::Empty
            | Cell::Text(_)
            | Cell::Float { .. }
            | Cell::Single(_)
            | Cell::Whole(_)
            | Cell::Exact(_)
            | Cell::Date(_)
            | Cell::Boolean(_) => return false,
        };
        self.wrong(code, row, cell);
        true
    }
}

/// A cell as a reader of the file sees it.
fn written(cell: Cell<'_>) -> Cow<'_, str> {
    match cell {
        Cell::Empty | Cell::NotCalculated => Cow::Borrowed(""),
        Cell::Text(text) | Cell::Fault(text) => Cow::Borrowed(text),
        Cell::Float { value, percent } => {
            let text = numbers::from_float(value).map_or_else(|| value.to_string(), |(decimal, _)| decimal.to_string());
            Cow::Owned(if percent { format!("{text} (%)") } else { text })
        }
        Cell::Single(value) => Cow::Owned(value.to_string()),
        Cell::Whole(value) => Cow::Owned(value.to_string()),
        Cell::Exact(value) => Cow::Owned(value.to_string()),
        Cell::Date(day) => Cow::Owned(day.to_string()),
        Cell::Boolean(value) => Cow::Borrowed(if value { "true" } else { "false" }),
    }
}

/// The day of a cell that holds one.
fn day(cell: Cell<'_>) -> Option<Date> {
    if let Cell::Date(day) = cell { Some(day) } else { cell.as_text().and_then(crate::dates::read) }
}
