//! Every column of every table, in and out: name, type, unit, may it be absent. Readers, writers and the documentation
//! of tables all go by these lists; nothing else names a column's type.

pub mod inputs;
pub mod outputs;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An id: text, leading zeros kept.
    Id,
    /// Text.
    Text,
    /// A whole number, zero or more.
    Whole,
    /// A number with decimals.
    Decimal,
    /// A number in percent, with decimals.
    Percent,
    /// Kroner a month, with decimals.
    Kroner,
    /// A calendar year.
    Year,
    /// A date.
    Date,
    /// True or false.
    Boolean,
    /// One of a closed set of canonical values.
    Choice(&'static [&'static str]),
    /// Ids, values or steps joined by `;`.
    Joined,
}

impl Kind {
    /// Its name in descriptions of tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Text => "text",
            Self::Whole => "whole",
            Self::Decimal => "decimal",
            Self::Percent => "percent",
            Self::Kroner => "kroner",
            Self::Year => "year",
            Self::Date => "date",
            Self::Boolean => "boolean",
            Self::Choice(_) => "choice",
            Self::Joined => "list",
        }
    }
}

/// What is done with an id whose zeros or marks were lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LostZeros {
    /// It is read as the one id it can be, with a note.
    #[default]
    Repair,
    /// It is an error that names the id it can be.
    Report,
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Canonical name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether the column must be there (inputs) or every row has a value (outputs).
    pub required: bool,
    /// What it means, with its unit, in English; one line.
    pub meaning: &'static str,
}

/// One table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Canonical name.
    pub name: &'static str,
    /// Columns in canonical order.
    pub columns: &'static [Column],
    /// Columns that together are unique in a row; empty where there is no key.
    pub key: &'static [&'static str],
}

impl Table {
    /// The column of a name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}
