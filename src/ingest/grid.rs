//! The cells of one file or sheet, as they stand: rows and columns from 0.

use rust_decimal::Decimal;
use trappe_rules::quantity::Date;

use crate::columnar::Columnar;
use crate::delimited::Delimited;
use crate::workbook::Sheet;

/// One cell as its file holds it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Cell<'a> {
    /// Nothing, or white space only.
    Empty,
    /// Text, trimmed, not empty.
    Text(&'a str),
    /// A binary number; `percent` where the cell shows a hundred times it and a percent sign.
    Float {
        /// The number.
        value: f64,
        /// Shown as a percentage.
        percent: bool,
    },
    /// A binary number of single precision.
    Single(f32),
    /// A whole number.
    Whole(i64),
    /// An exact decimal.
    Exact(Decimal),
    /// A day.
    Date(Date),
    /// True or false.
    Boolean(bool),
    /// What a spreadsheet shows instead of a value (`#REF!`).
    Fault(&'a str),
    /// A formula whose result was never computed.
    NotCalculated,
}

impl<'a> Cell<'a> {
    /// Text without the white space around it.
    pub(crate) fn text(text: &'a str) -> Self {
        let text = trimmed(text);
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// The text of a cell of text.
    pub(crate) fn as_text(self) -> Option<&'a str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(crate) fn is_empty(self) -> bool {
        self == Self::Empty
    }
}

/// Text without white space and marks of no width around it.
pub(crate) fn trimmed(text: &str) -> &str {
    let fast = text.as_bytes();
    match (fast.first(), fast.last()) {
        (Some(first), Some(last)) if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}')),
    }
}

/// The cells of one file or sheet.
pub(crate) enum Grid {
    Delimited(Delimited),
    Sheet(Sheet),
    Columnar(Columnar),
}

impl Grid {
    /// Rows that are there; their places in the file are [`Grid::file_row`].
    pub(crate) fn rows(&self) -> u32 {
        match self {
            Self::Delimited(grid) => grid.rows(),
            Self::Sheet(grid) => grid.rows(),
            Self::Columnar(grid) => grid.rows(),
        }
    }

    /// Columns up to the last one used in a row.
    pub(crate) fn width(&self, row: u32) -> u32 {
        match self {
            Self::Delimited(grid) => grid.width(row),
            Self::Sheet(grid) => grid.width(row),
            Self::Columnar(grid) => grid.width(),
        }
    }

    /// The columns of a row whose cells are not empty, from this one on: no more work than there are cells, however far out
    /// the last one stands.
    pub(crate) fn filled(&self, row: u32, from: u32) -> impl Iterator<Item = u32> {
        let (sheet, rest) = match self {
            Self::Sheet(grid) => (Some(grid.filled(row, from)), 0..0),
            Self::Delimited(_) | Self::Columnar(_) => (None, from..self.width(row)),
        };
        let columns = sheet.into_iter().flatten().chain(rest);
        columns.filter(move |column| !self.cell(row, *column).is_empty())
    }

    /// The cell; empty outside the grid.
    pub(crate) fn cell(&self, row: u32, column: u32) -> Cell<'_> {
        match self {
            Self::Delimited(grid) => grid.cell(row, column),
            Self::Sheet(grid) => grid.cell(row, column),
            Self::Columnar(grid) => grid.cell(row, column),
        }
    }

    /// The first cell, row and column, of the merged cells this one is part of; `None` where it stands alone, and where
    /// the first cell's whole row is empty. The first cell is the one that holds the value.
    pub(crate) fn merged(&self, row: u32, column: u32) -> Option<(u32, u32)> {
        match self {
            Self::Sheet(grid) => grid.merged(row, column),
            Self::Delimited(_) | Self::Columnar(_) => None,
        }
    }

    /// Text of people and their programs, in which spreadsheets' marks of text may stand; this programme's own has none.
    pub(crate) fn may_have_marks(&self) -> bool {
        if let Self::Delimited(grid) = self { !grid.is_guarded() } else { false }
    }

    /// The row of the file, from 1, as an editor or spreadsheet shows it.
    pub(crate) fn file_row(&self, row: u32) -> u32 {
        match self {
            Self::Delimited(grid) => grid.file_row(row),
            Self::Sheet(grid) => grid.file_row(row),
            Self::Columnar(grid) => grid.file_row(row),
        }
    }
}
