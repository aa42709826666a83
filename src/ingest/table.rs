//! A table as read: typed cells that know where they came from.

mod figures;

use std::borrow::Cow;

use rust_decimal::Decimal;
use trappe_rules::columns::Table;
use trappe_rules::finding::Place;
use trappe_rules::quantity::{Absent, Date, Figure};

pub(crate) use figures::Figures;

/// One cell, typed by its column's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing, and why.
    Absent(Absent),
    /// Ids, text, joined values, and the canonical value of a choice.
    Text(&'a str),
    /// Whole numbers (scale 0), decimals, percentages, kroner, years.
    Number(Decimal),
    /// A day.
    Date(Date),
    /// True or false.
    Boolean(bool),
}

/// A column that is in the file; for loops over many rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnIndex(usize);

/// One input table as read.
#[derive(Clone, Debug)]
pub struct InputTable {
    /// Its columns, as `data.md` has them.
    pub table: &'static Table,
    /// File as the pipeline names it.
    pub file: String,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// SHA-256 of the file.
    pub sha256: [u8; 32],
    /// Size of the file.
    pub bytes: u64,
    /// Row in the file, from 1, of each row.
    rows: Vec<u32>,
    columns: Vec<ReadColumn>,
    /// What [`tag`] makes of the columns' names, in the same order.
    tags: Vec<u32>,
}

/// A few letters of a name and its length: told apart faster than names.
#[inline]
fn tag(name: &str) -> u32 {
    let letters = name.as_bytes();
    let letter = |at: usize| letters.get(at).copied().unwrap_or(0);
    let length = letters.len();
    u32::from_le_bytes([
        letter(0),
        letter(length / 2),
        letter(length.wrapping_sub(2)),
        u8::try_from(length).unwrap_or(0),
    ])
}

impl InputTable {
    pub(crate) fn new(
        table: &'static Table,
        file: String,
        sheet: Option<String>,
        sha256: [u8; 32],
        bytes: u64,
        rows: Vec<u32>,
        columns: Vec<ReadColumn>,
    ) -> Self {
        let tags = columns.iter().map(|read| tag(read.name)).collect();
        Self { table, file, sheet, sha256, bytes, rows, columns, tags }
    }

    /// A table of which nothing could be read: no columns and no rows.
    #[must_use]
    pub const fn unread(table: &'static Table, file: String) -> Self {
        Self {
            table,
            file,
            sheet: None,
            sha256: [0; 32],
            bytes: 0,
            rows: Vec::new(),
            columns: Vec::new(),
            tags: Vec::new(),
        }
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    /// Row in the file, from 1; 0 outside the table.
    #[must_use]
    pub fn file_row(&self, row: u32) -> u32 {
        self.rows.get(row as usize).copied().unwrap_or(0)
    }

    /// Row of the table, from 0, that stands in a row of the file.
    #[must_use]
    pub fn row_of(&self, file_row: u32) -> Option<u32> {
        self.rows.binary_search(&file_row).ok().and_then(|row| u32::try_from(row).ok())
    }

    /// Whether the column is in the file.
    #[must_use]
    pub fn has(&self, column: &str) -> bool {
        self.column_handle(column).is_some()
    }

    /// Handle of a column that is in the file.
    #[must_use]
    #[inline]
    pub fn column_handle(&self, column: &str) -> Option<ColumnIndex> {
        let wanted = tag(column);
        let mut alike = self.tags.iter().zip(&self.columns);
        alike.position(|(tag, read)| *tag == wanted && read.name == column).map(ColumnIndex)
    }

    /// The cell, typed by its column's kind; not given where the column is not in the file.
    #[must_use]
    pub fn value(&self, row: u32, column: &str) -> Value<'_> {
        self.column_handle(column).map_or(Value::Absent(Absent::NotGiven), |handle| self.value_at(row, handle))
    }

    /// As [`InputTable::value`], by handle.
    #[must_use]
    pub fn value_at(&self, row: u32, column: ColumnIndex) -> Value<'_> {
        self.columns.get(column.0).map_or(Value::Absent(Absent::NotGiven), |read| read.cells.value(row as usize))
    }

    /// Text of an id, text, joined or choice column.
    ///
    /// # Errors
    /// Why there is none; not given for a column of another kind.
    pub fn text_at(&self, row: u32, column: ColumnIndex) -> Figure<&str> {
        match self.value_at(row, column) {
            Value::Text(text) => Ok(text),
            Value::Absent(reason) => Err(reason),
            Value::Number(_) | Value::Date(_) | Value::Boolean(_) => Err(Absent::NotGiven),
        }
    }

    /// Number of a column of numbers.
    ///
    /// # Errors
    /// Why there is none; not given for a column of another kind.
    pub fn number_at(&self, row: u32, column: ColumnIndex) -> Figure<Decimal> {
        match self.value_at(row, column) {
            Value::Number(number) => Ok(number),
            Value::Absent(reason) => Err(reason),
            Value::Text(_) | Value::Date(_) | Value::Boolean(_) => Err(Absent::NotGiven),
        }
    }

    /// Day of a date column.
    ///
    /// # Errors
    /// Why there is none; not given for a column of another kind.
    pub fn date_at(&self, row: u32, column: ColumnIndex) -> Figure<Date> {
        match self.value_at(row, column) {
            Value::Date(day) => Ok(day),
            Value::Absent(reason) => Err(reason),
            Value::Text(_) | Value::Number(_) | Value::Boolean(_) => Err(Absent::NotGiven),
        }
    }

    /// True or false of a boolean column.
    ///
    /// # Errors
    /// Why there is none; not given for a column of another kind.
    pub fn boolean_at(&self, row: u32, column: ColumnIndex) -> Figure<bool> {
        match self.value_at(row, column) {
            Value::Boolean(value) => Ok(value),
            Value::Absent(reason) => Err(reason),
            Value::Text(_) | Value::Number(_) | Value::Date(_) => Err(Absent::NotGiven),
        }
    }

    /// The cell as it stood, where that differs from the value as printed, by more than the column's decimal comma.
    #[must_use]
    pub fn raw(&self, row: u32, column: &str) -> Option<&str> {
        self.column_handle(column).and_then(|handle| self.columns.get(handle.0)).and_then(|read| read.raw.get(row))
    }

    /// Whether some cell of the column stood there otherwise than its value is printed.
    #[must_use]
    pub fn has_raw(&self, column: &str) -> bool {
        let read = self.column_handle(column).and_then(|handle| self.columns.get(handle.0));
        read.is_some_and(|read| !read.raw.is_empty())
    }

    /// The cell for a reader: as it stood, or its value as printed; `None` where it is empty.
    #[must_use]
    pub fn as_written(&self, row: u32, column: &str) -> Option<Cow<'_, str>> {
        if let Some(raw) = self.raw(row, column) {
            return Some(Cow::Borrowed(raw));
        }
        match self.value(row, column) {
            Value::Absent(_) => None,
            Value::Text(text) => Some(Cow::Borrowed(text)),
            Value::Number(number) => {
                let comma = self
                    .column_handle(column)
                    .and_then(|handle| self.columns.get(handle.0))
                    .is_some_and(|read| read.comma);
                let printed = number.to_string();
                Some(Cow::Owned(if comma { printed.replace('.', ",") } else { printed }))
            }
            Value::Date(day) => Some(Cow::Owned(day.to_string())),
            Value::Boolean(value) => Some(Cow::Borrowed(if value { "true" } else { "false" })),
        }
    }

    /// Decimals the column's published figures stand for: as the pipeline declares, or the most it shows (D8).
    #[must_use]
    pub fn decimals(&self, column: &str) -> u32 {
        self.column_handle(column).and_then(|handle| self.columns.get(handle.0)).map_or(0, |read| read.decimals)
    }

    /// Heading of the column as the file has it.
    #[must_use]
    pub fn heading(&self, column: &str) -> Option<&str> {
        self.column_handle(column).and_then(|handle| self.columns.get(handle.0)).map(|read| read.heading.as_str())
    }

    /// Canonical names of the columns that are in the file, in canonical order.
    pub fn columns(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.columns.iter().map(|read| read.name)
    }

    /// Where the cell is.
    #[must_use]
    pub fn place(&self, row: u32, column: &str) -> Place {
        let index =
            self.column_handle(column).and_then(|handle| self.columns.get(handle.0)).and_then(|read| read.index);
        Place { column_index: index, column: Some(column.to_owned()), ..self.row_place(row) }
    }

    /// Where the row is.
    #[must_use]
    pub fn row_place(&self, row: u32) -> Place {
        let subject = self.table.key.first().and_then(|key| match self.value(row, key) {
            Value::Text(text) => Some(text.to_owned()),
            Value::Absent(_) | Value::Number(_) | Value::Date(_) | Value::Boolean(_) => None,
        });
        Place { row: self.rows.get(row as usize).copied(), subject, ..self.table_place() }
    }

    /// The table as a whole.
    #[must_use]
    pub fn table_place(&self) -> Place {
        Place {
            table: Some(Cow::Borrowed(self.table.name)),
            file: Some(self.file.clone()),
            sheet: self.sheet.clone(),
            ..Place::default()
        }
    }

    /// Reads the texts of a column anew: `read` is given the row and its text, and gives another text or none. What stood
    /// in the cell stays known as it was written. A column of another kind, or one that is not there, stays as it is.
    pub fn reread(&mut self, column: &str, mut read: impl FnMut(u32, &str) -> Option<String>) {
        let Some(column) = self.columns.iter_mut().find(|read| read.name == column) else { return };
        let Cells::Text(texts) = &column.cells else { return };
        let (mut anew, mut raw) = (Texts::default(), Raw::default());
        let mut changed = false;
        for (row, index) in (0_u32..).zip(0..texts.spans.len()) {
            let text = texts.get(index);
            let other = text.ok().and_then(|text| read(row, text));
            changed |= other.is_some();
            let before = column.raw.get(row).or(text.ok().filter(|_| other.is_some()));
            if let Some(before) = before {
                raw.push(row, before);
            }
            anew.push(other.as_deref().map_or(text, Ok));
        }
        if changed {
            (column.cells, column.raw) = (Cells::Text(anew), raw);
        }
    }

    pub(crate) fn read_columns(&self) -> &[ReadColumn] {
        &self.columns
    }

    pub(crate) fn file_rows(&self) -> &[u32] {
        &self.rows
    }
}

/// One column as read.
#[derive(Clone, Debug)]
pub(crate) struct ReadColumn {
    pub(crate) name: &'static str,
    /// Column in the file, from 0.
    pub(crate) index: Option<u32>,
    /// Heading in the file.
    pub(crate) heading: String,
    pub(crate) decimals: u32,
    pub(crate) cells: Cells,
    /// Whether its numbers are written with a decimal comma, but for those in `raw`.
    pub(crate) comma: bool,
    pub(crate) raw: Raw,
}

/// Cells of one column.
#[derive(Clone, Debug)]
pub(crate) enum Cells {
    Text(Texts),
    Number(Figures),
    Date(Vec<Figure<Date>>),
    Boolean(Vec<Figure<bool>>),
    Choice(&'static [&'static str], Vec<Figure<u8>>),
}

impl Cells {
    pub(crate) fn value(&self, row: usize) -> Value<'_> {
        match self {
            Self::Text(texts) => texts.get(row).map_or_else(Value::Absent, Value::Text),
            Self::Number(cells) => cells.get(row).map_or_else(Value::Absent, Value::Number),
            Self::Date(cells) => figure(cells, row).map_or_else(Value::Absent, Value::Date),
            Self::Boolean(cells) => figure(cells, row).map_or_else(Value::Absent, Value::Boolean),
            Self::Choice(values, cells) => figure(cells, row)
                .and_then(|index| values.get(usize::from(index)).copied().ok_or(Absent::NotGiven))
                .map_or_else(Value::Absent, Value::Text),
        }
    }
}

fn figure<T: Copy>(cells: &[Figure<T>], row: usize) -> Figure<T> {
    cells.get(row).copied().unwrap_or(Err(Absent::NotGiven))
}

/// Texts of one column in one buffer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    buffer: String,
    spans: Vec<Figure<(u32, u32)>>,
}

impl Texts {
    pub(crate) fn push(&mut self, text: Figure<&str>) {
        let span = text.and_then(|text| {
            let start = u32::try_from(self.buffer.len()).map_err(|_beyond| Absent::NotGiven)?;
            self.buffer.push_str(text);
            let end = u32::try_from(self.buffer.len()).map_err(|_beyond| Absent::NotGiven)?;
            Ok((start, end))
        });
        self.spans.push(span);
    }

    pub(crate) fn get(&self, row: usize) -> Figure<&str> {
        let (start, end) = figure(&self.spans, row)?;
        self.buffer.get(start as usize..end as usize).ok_or(Absent::NotGiven)
    }
}

/// Cells as they stood, where that matters; rows rising.
#[derive(Clone, Debug, Default)]
pub(crate) struct Raw {
    buffer: String,
    rows: Vec<u32>,
    ends: Vec<u32>,
}

impl Raw {
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(crate) fn push(&mut self, row: u32, text: &str) {
        // More than 32 bits reach is more than any file that is read.
        let Ok(end) = u32::try_from(self.buffer.len() + text.len()) else { return };
        self.rows.push(row);
        self.buffer.push_str(text);
        self.ends.push(end);
    }

    pub(crate) fn get(&self, row: u32) -> Option<&str> {
        let index = self.rows.binary_search(&row).ok()?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.buffer.get(start as usize..*self.ends.get(index)? as usize)
    }
}
