//! Cells as they stand → values of their column's kind. A cell that is not of its kind is a finding, and absent.

mod days;
mod fractions;
mod ids;
mod numeric;
mod worded;

use std::borrow::Cow;

use trappe_rules::columns::{Column, Kind, Table, inputs};
use trappe_rules::finding::{Argument, Finding, Severity};

use crate::Reader;
use crate::grid::{Cell, Grid};
use crate::headings::Headings;
use crate::ids::Ids;
use crate::layout::{Found, Layout};
use crate::numbers::{self, Mark};
use crate::report::Report;
use crate::signs::Signs;
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
    let signs =
        if spec.signs.is_empty() { Cow::Borrowed(&reader.signs) } else { Cow::Owned(reader.signs.with(&spec.signs)) };
    // What goes out is written by rules of its own, and read by its kinds only.
    let is_input = inputs::is_input(table);
    let mut columns = Vec::with_capacity(layout.columns.len());
    for found in &layout.columns {
        let mut reading = Reading {
            grid,
            rows: &layout.rows,
            found,
            key,
            organisation: layout.organisation,
            ids: &reader.ids,
            table,
            is_input,
            spec,
            headings: &reader.headings,
            signs: &signs,
            report,
            raw: Raw::default(),
            marked: Tally::default(),
            mark: None,
        };
        let (cells, shown) = reading.column();
        reading.tell_marks();
        columns.push(ReadColumn {
            name: found.column.name,
            index: lettered.then_some(found.index),
            heading: found.heading.clone(),
            decimals: spec.decimals.get(found.column.name).copied().unwrap_or(shown),
            cells,
            comma: reading.mark == Some(Mark::Comma),
            raw: reading.raw,
        });
    }
    columns
}

/// Something told once a column: how often, and the first row.
#[derive(Clone, Copy, Default)]
struct Tally {
    count: usize,
    first: Option<u32>,
}

impl Tally {
    /// Of a row, if there is one.
    fn of(row: Option<u32>) -> Self {
        Self { count: usize::from(row.is_some()), first: row }
    }

    fn add(&mut self, row: u32) {
        self.count += 1;
        self.first = self.first.or(Some(row));
    }
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
    /// Whether the table is one that comes in: then its numbers have limits.
    is_input: bool,
    spec: &'a SourceSpec,
    headings: &'a Headings,
    ids: &'a Ids,
    signs: &'a Signs,
    report: &'r mut Report,
    raw: Raw,
    /// Cells with a spreadsheet's mark of text.
    marked: Tally,
    /// The decimal mark the column's first broken number is written with.
    mark: Option<Mark>,
}

impl<'a> Reading<'a, '_> {
    /// The cells, and the most decimals they show.
    fn column(&mut self) -> (Cells, u32) {
        match self.column_of().kind {
            Kind::Id => (Cells::Text(self.ids()), 0),
            Kind::Text | Kind::Joined => (Cells::Text(self.texts()), 0),
            Kind::Whole | Kind::Decimal | Kind::Percent | Kind::Kroner | Kind::Year => {
                let cells = self.numbers();
                let shown = cells.decimals();
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

    /// The cell without what spreadsheets put before a text to keep it one: `'0123` and `="0123"`. Only for kinds no value
    /// of which begins so.
    fn unmarked(&mut self, row: u32, cell: Cell<'a>) -> Cell<'a> {
        let Cell::Text(text) = cell else { return cell };
        let bare = match text.as_bytes() {
            [b'\'', ..] => text.strip_prefix('\'').filter(|rest| !rest.is_empty()),
            [b'=', b'"', .., b'"'] => text.get(2..text.len() - 1).filter(|rest| !rest.contains('"')),
            _ => return cell,
        };
        let Some(bare) = bare.filter(|_| self.grid.may_have_marks()) else { return cell };
        self.marked.add(row);
        Cell::text(bare)
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

    fn tell_marks(&mut self) {
        if let Some(first) = self.marked.first {
            let finding = self.finding(Severity::Note, "text-marks-removed", first).with("count", self.marked.count);
            self.report.push(finding);
        }
    }

    /// Two rows as a reader of the file counts them.
    fn with_rows(&self, finding: Finding, names: [&'static str; 2], rows: [u32; 2]) -> Finding {
        let file_row = |row: u32| {
            let row = self.rows.get(row as usize).map_or(0, |row| self.grid.file_row(*row));
            Argument::Text(row.to_string())
        };
        names.into_iter().zip(rows).fold(finding, |finding, (name, row)| finding.with(name, file_row(row)))
    }
}

/// A cell as a reader of the file sees it.
pub(crate) fn written(cell: Cell<'_>) -> Cow<'_, str> {
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
