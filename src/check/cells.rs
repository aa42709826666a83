//! Typed access to one row of a table as read.

use std::borrow::Cow;
use std::cmp::Ordering;

use trappe_ingest::{ColumnIndex, InputTable, Value};
use trappe_rules::facts::RowIndex;
use trappe_rules::finding::Place;
use trappe_rules::quantity::{Absent, Date, Decimal, Figure};

/// One row.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) table: &'a InputTable,
    pub(super) row: RowIndex,
}

/// A column looked up once, for loops over many rows.
#[derive(Clone, Copy)]
pub(super) struct Handle(Option<ColumnIndex>);

impl Handle {
    /// The column of a table, which need not be there.
    pub(super) fn of(table: &InputTable, column: &str) -> Self {
        Self(table.column_handle(column))
    }
}

/// Every row of a table.
pub(super) fn rows(table: &InputTable) -> impl Iterator<Item = Row<'_>> {
    (0..table.rows()).map(move |row| Row { table, row })
}

impl<'a> Row<'a> {
    /// Text; `None` where the cell is empty or its column is not there.
    pub(super) fn text(self, column: &str) -> Option<&'a str> {
        self.text_at(Handle::of(self.table, column))
    }

    /// As [`Row::text`], of a column looked up before.
    pub(super) fn text_at(self, column: Handle) -> Option<&'a str> {
        self.table.text_at(self.row, column.0?).ok().filter(|text| !text.is_empty())
    }

    /// As [`Row::whole`], of a column looked up before.
    pub(super) fn whole_at(self, column: Handle) -> Figure<u32> {
        whole(self.number_at(column)?)
    }

    /// As [`Row::date`], of a column looked up before.
    pub(super) fn date_at(self, column: Handle) -> Option<Date> {
        self.table.date_at(self.row, column.0?).ok()
    }

    /// A number of a column looked up before, or why there is none.
    pub(super) fn number_at(self, column: Handle) -> Figure<Decimal> {
        self.table.number_at(self.row, column.0.ok_or(Absent::NotGiven)?)
    }

    /// The order of two rows by a column looked up before; rows without a value come first.
    pub(super) fn order_at(self, other: Self, column: Handle) -> Ordering {
        let Some(column) = column.0 else { return Ordering::Equal };
        match (self.table.value_at(self.row, column), other.table.value_at(other.row, column)) {
            (Value::Text(one), Value::Text(other)) => one.cmp(other),
            (Value::Date(one), Value::Date(other)) => one.cmp(&other),
            (Value::Number(one), Value::Number(other)) => one.cmp(&other),
            (one, other) => key_text(one).cmp(&key_text(other)),
        }
    }

    /// As [`Row::is_filled`], of a column looked up before.
    pub(super) fn is_filled_at(self, column: Handle) -> bool {
        column.0.is_some_and(|column| !matches!(self.table.value_at(self.row, column), Value::Absent(_)))
    }

    /// As [`Row::joined`], of a column looked up before.
    pub(super) fn joined_at(self, column: Handle) -> impl Iterator<Item = &'a str> {
        parts(self.text_at(column).unwrap_or(""))
    }

    /// A number, or why there is none.
    pub(super) fn number(self, column: &str) -> Figure<Decimal> {
        self.number_at(Handle::of(self.table, column))
    }

    /// A whole number, or why there is none.
    pub(super) fn whole(self, column: &str) -> Figure<u32> {
        self.whole_at(Handle::of(self.table, column))
    }

    /// A date.
    pub(super) fn date(self, column: &str) -> Option<Date> {
        self.date_at(Handle::of(self.table, column))
    }

    /// True or false.
    pub(super) fn flag(self, column: &str) -> Option<bool> {
        match self.table.value(self.row, column) {
            Value::Boolean(flag) => Some(flag),
            Value::Absent(_) | Value::Text(_) | Value::Number(_) | Value::Date(_) => None,
        }
    }

    /// Whether there is a value in the cell, and it is of its column's kind.
    pub(super) fn is_filled(self, column: &str) -> bool {
        self.is_filled_at(Handle::of(self.table, column))
    }

    /// The cell as it stood; empty where nothing does.
    pub(super) fn written(self, column: &str) -> Cow<'a, str> {
        self.table.as_written(self.row, column).unwrap_or(Cow::Borrowed(""))
    }

    /// The cell, with the row's subject.
    pub(super) fn place(self, column: &str) -> Place {
        let place = self.table.place(self.row, column);
        Place { subject: place.subject.clone().or_else(|| self.subject()), ..place }
    }

    /// Its department, area or unit: the first id among its key columns.
    pub(super) fn subject(self) -> Option<String> {
        let subject =
            if self.table.table.name == "decisions" { "subject_id" } else { *self.table.table.key.first()? };
        self.text(subject).map(str::to_owned)
    }

    /// The value of a key column as its kind writes it, so that two spellings of one value are one key; as it stood where
    /// it is not of its kind; `None` where the cell is empty.
    pub(super) fn key_part(self, column: &str) -> Option<Cow<'a, str>> {
        key_text(self.table.value(self.row, column)).or_else(|| self.table.raw(self.row, column).map(Cow::Borrowed))
    }

    /// The row's key, by which it is named where it is set aside; `row N` of the file where it has none.
    pub(super) fn name(self) -> String {
        let key: Vec<_> = self.table.table.key.iter().filter_map(|column| self.key_part(column)).collect();
        if key.is_empty() { format!("row {}", self.table.file_row(self.row)) } else { key.join(" ") }
    }

    /// The values of a cell that holds several, split at `;`.
    pub(super) fn joined(self, column: &str) -> Vec<&'a str> {
        parts(self.text(column).unwrap_or("")).collect()
    }
}

/// What is joined in a text with `;`.
pub(super) fn parts(joined: &str) -> impl Iterator<Item = &str> {
    joined.split(';').map(str::trim).filter(|part| !part.is_empty())
}

/// A whole number that fits.
fn whole(number: Decimal) -> Figure<u32> {
    if number.scale() == 0 || number.is_integer() {
        u32::try_from(number).map_err(|_beyond| Absent::TooPrecise)
    } else {
        Err(Absent::NotGiven)
    }
}

/// A value as its kind writes it; `None` where there is none.
fn key_text(value: Value<'_>) -> Option<Cow<'_, str>> {
    match value {
        Value::Text(text) => Some(Cow::Borrowed(text)),
        Value::Number(number) => Some(Cow::Owned(number.normalize().to_string())),
        Value::Date(date) => Some(Cow::Owned(date.to_string())),
        Value::Boolean(flag) => Some(Cow::Borrowed(if flag { "true" } else { "false" })),
        Value::Absent(_) => None,
    }
}
