//! The cells of one sheet that hold something.

use calamine::{Data, DataRef, ExcelDateTime};
use trappe_rules::quantity::Date;

use crate::grid::Cell;

/// Sparse rows of cells.
pub(crate) struct Sheet {
    /// Row in the file, from 1, and its first cell.
    rows: Vec<(u32, usize)>,
    /// Column and cell, row by row, columns rising.
    cells: Vec<(u32, Stored)>,
    /// Merged cells.
    merged: Vec<Area>,
}

/// A rectangle of cells: rows and columns of the file from 0, both ends in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Area {
    pub(crate) rows: (u32, u32),
    pub(crate) columns: (u32, u32),
}

impl Area {
    fn holds(&self, row: u32, column: u32) -> bool {
        (self.rows.0..=self.rows.1).contains(&row) && (self.columns.0..=self.columns.1).contains(&column)
    }
}

enum Stored {
    Text(Box<str>),
    Float { value: f64, percent: bool },
    Whole(i64),
    Date(Date),
    Boolean(bool),
    Fault(Box<str>),
    NotCalculated,
}

impl Sheet {
    pub(crate) fn rows(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    fn row(&self, row: u32) -> &[(u32, Stored)] {
        let row = row as usize;
        let Some((_, start)) = self.rows.get(row) else { return &[] };
        let end = self.rows.get(row + 1).map_or(self.cells.len(), |(_, next)| *next);
        self.cells.get(*start..end).unwrap_or(&[])
    }

    pub(crate) fn width(&self, row: u32) -> u32 {
        self.row(row).last().map_or(0, |(column, _)| column.saturating_add(1))
    }

    pub(crate) fn cell(&self, row: u32, column: u32) -> Cell<'_> {
        let cells = self.row(row);
        let Ok(index) = cells.binary_search_by_key(&column, |(column, _)| *column) else { return Cell::Empty };
        match cells.get(index).map(|(_, stored)| stored) {
            None => Cell::Empty,
            Some(Stored::Text(text)) => Cell::text(text),
            Some(Stored::Float { value, percent }) => Cell::Float { value: *value, percent: *percent },
            Some(Stored::Whole(value)) => Cell::Whole(*value),
            Some(Stored::Date(day)) => Cell::Date(*day),
            Some(Stored::Boolean(value)) => Cell::Boolean(*value),
            Some(Stored::Fault(text)) => Cell::Fault(text),
            Some(Stored::NotCalculated) => Cell::NotCalculated,
        }
    }

    /// The first cell of the merged cells this one is part of, in rows of the grid.
    pub(crate) fn merged(&self, row: u32, column: u32) -> Option<(u32, u32)> {
        let in_file = self.file_row(row).checked_sub(1)?;
        let area = self.merged.iter().find(|area| area.holds(in_file, column))?;
        let first = self.rows.binary_search_by_key(&area.rows.0.saturating_add(1), |(row, _)| *row).ok()?;
        Some((u32::try_from(first).ok()?, area.columns.0))
    }

    pub(crate) fn file_row(&self, row: u32) -> u32 {
        self.rows.get(row as usize).map_or(0, |(row, _)| *row)
    }
}

/// More cells than are read.
#[derive(Debug)]
pub(crate) struct Full;

/// Collects cells in any order.
pub(crate) struct Builder {
    /// Cells a sheet may hold.
    most: usize,
    cells: Vec<((u32, u32), Stored)>,
    merged: Vec<Area>,
}

impl Builder {
    pub(crate) fn new(most: u64) -> Self {
        Self { most: usize::try_from(most).unwrap_or(usize::MAX), cells: Vec::new(), merged: Vec::new() }
    }

    pub(crate) fn add_ref(&mut self, place: (u32, u32), value: &DataRef<'_>, percent: bool) -> Result<(), Full> {
        let stored = match value {
            DataRef::Empty => return Ok(()),
            DataRef::Int(value) => Stored::Whole(*value),
            DataRef::Float(value) => Stored::Float { value: *value, percent },
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                Stored::Text(text.as_str().into())
            }
            DataRef::SharedString(text) => Stored::Text((*text).into()),
            DataRef::Bool(value) => Stored::Boolean(*value),
            DataRef::DateTime(moment) => moment_of(moment),
            DataRef::Error(error) => Stored::Fault(error.to_string().into()),
        };
        self.push(place, stored)
    }

    pub(crate) fn add(&mut self, place: (u32, u32), value: &Data) -> Result<(), Full> {
        let stored = match value {
            Data::Empty => return Ok(()),
            Data::Int(value) => Stored::Whole(*value),
            Data::Float(value) => Stored::Float { value: *value, percent: false },
            Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
                Stored::Text(text.as_str().into())
            }
            Data::Bool(value) => Stored::Boolean(*value),
            Data::DateTime(moment) => moment_of(moment),
            Data::Error(error) => Stored::Fault(error.to_string().into()),
        };
        self.push(place, stored)
    }

    /// The formula in this cell was never computed.
    pub(crate) fn not_calculated(&mut self, place: (u32, u32)) -> Result<(), Full> {
        self.push(place, Stored::NotCalculated)
    }

    /// These cells are merged.
    pub(crate) fn merge(&mut self, start: (u32, u32), end: (u32, u32)) {
        self.merged.push(Area { rows: (start.0, end.0), columns: (start.1, end.1) });
    }

    fn push(&mut self, place: (u32, u32), stored: Stored) -> Result<(), Full> {
        if self.cells.len() >= self.most {
            return Err(Full);
        }
        self.cells.push((place, stored));
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Sheet {
        // Stable: of two cells at one place, the later one holds.
        self.cells.sort_by_key(|(place, _)| *place);
        let mut sheet = Sheet { rows: Vec::new(), cells: Vec::with_capacity(self.cells.len()), merged: self.merged };
        for ((row, column), stored) in self.cells {
            let file_row = row.saturating_add(1);
            if sheet.rows.last().is_none_or(|(last, _)| *last != file_row) {
                sheet.rows.push((file_row, sheet.cells.len()));
            } else if sheet.cells.last().is_some_and(|(last, _)| *last == column) {
                sheet.cells.pop();
            }
            sheet.cells.push((column, stored));
        }
        sheet
    }
}

/// A day; with a time of day, or as a length of time, it is kept as text and as number.
fn moment_of(moment: &ExcelDateTime) -> Stored {
    if !moment.is_datetime() {
        return Stored::Float { value: moment.as_f64(), percent: false };
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let parts = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
    let (Ok(year), Ok(month), Ok(day)) = parts else {
        return Stored::Float { value: moment.as_f64(), percent: false };
    };
    match Date::new(year, month, day) {
        Ok(date) if (hour, minute, second) == (0, 0, 0) => Stored::Date(date),
        Ok(date) => Stored::Text(format!("{date} {hour:02}:{minute:02}:{second:02}").into()),
        Err(_) => Stored::Float { value: moment.as_f64(), percent: false },
    }
}
