//! Tables to bytes: Parquet, CSV and workbooks, all from one list of columns. Nothing here touches the disk, and the same
//! table gives the same bytes on every machine.

use std::borrow::Cow;

use thiserror::Error;
use trappe_messages::Language;
use trappe_rules::columns::{self, Column, Kind};
use trappe_rules::finding::{Finding, Place};
use trappe_rules::quantity::{Date, Decimal};

use numbers::decimal_text;
pub(crate) use numbers::{millionths, push_decimal, push_scaled, push_whole};

pub mod csv;
pub mod findings;
mod labels;
mod numbers;
pub mod parquet;
pub mod visible;
pub mod xlsx;

/// Version of the outputs: of the tables' columns, the manifest and the receipt. Raised when a reader would have to know.
pub const SCHEMA_VERSION: u32 = 1;

/// Decimals every decimal column has in Parquet.
pub const DECIMALS: u32 = 6;

/// Digits every decimal column has in Parquet, decimals included.
pub const DIGITS: u32 = 18;

/// A table that leaves: the values of every column of its schema, in the schema's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Which table, and what its columns hold.
    pub schema: &'static columns::Table,
    /// One entry a column.
    pub columns: Vec<Values>,
}

/// A table that is what its schema says, with its rows counted: it is held against the schema once, however many files it
/// is written as.
#[derive(Clone, Copy, Debug)]
pub struct Sound<'a> {
    table: &'a Table,
    rows: usize,
}

impl<'a> Sound<'a> {
    /// The table.
    #[must_use]
    pub const fn table(self) -> &'a Table {
        self.table
    }

    /// Its rows.
    #[must_use]
    pub const fn rows(self) -> usize {
        self.rows
    }
}

/// The values of one column; `None` is absent, never zero or false.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Values {
    /// Ids, text, choices and joined lists; the programme's own names are borrowed, not copied.
    Text(Vec<Option<Cow<'static, str>>>),
    /// Whole numbers and years.
    Whole(Vec<Option<i64>>),
    /// Decimals, percentages and kroner, with at most [`DECIMALS`] decimals.
    Decimal(Vec<Option<Decimal>>),
    /// True or false.
    Boolean(Vec<Option<bool>>),
    /// Dates.
    Date(Vec<Option<Date>>),
}

/// Key of the provenance that says that thresholds are invented, for samples.
pub const INVENTED: &str = "invented";

/// How numbers and columns are separated in text files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Convention {
    /// Semicolon between columns, decimal comma.
    Danish,
    /// Comma between columns, decimal point.
    English,
}

impl Convention {
    /// The convention of a language.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        match language {
            Language::Danish => Self::Danish,
            Language::English => Self::English,
        }
    }
}

/// A file a table is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Apache Parquet.
    Parquet,
    /// CSV.
    Csv,
    /// A workbook.
    Xlsx,
}

/// What a table's files need to know beside the table.
#[derive(Clone, Copy)]
pub struct Dress<'a> {
    /// How text files are separated.
    pub convention: Convention,
    /// What joins the versions in the metadata of Parquet files and the properties of workbooks.
    pub provenance: &'a [(&'a str, &'a str)],
    /// Headings and sheet names of workbooks.
    pub labels: &'a dyn Labels,
}

/// The words on a workbook, in the reader's language.
pub trait Labels: Sync {
    /// The name of a table's sheet, at most 31 characters.
    fn sheet(&self, table: &columns::Table) -> String;
    /// The heading of a column with its unit, unique within its table.
    fn heading(&self, table: &columns::Table, column: &Column) -> String;
    /// What stands over every printed page and on the first heading where the thresholds are invented.
    fn invented(&self) -> String {
        INVENTED.to_owned()
    }
}

/// Canonical names as they are.
#[derive(Clone, Copy, Debug)]
pub struct CanonicalLabels;

impl Labels for CanonicalLabels {
    fn sheet(&self, table: &columns::Table) -> String {
        table.name.to_owned()
    }

    fn heading(&self, _: &columns::Table, column: &Column) -> String {
        column.name.to_owned()
    }
}

/// A table as the bytes of a file.
///
/// # Errors
/// When the table is not what its schema says.
pub fn bytes(table: &Table, format: Format, dress: &Dress<'_>) -> Result<Vec<u8>, EmitError> {
    sound_bytes(table.sound()?, format, dress)
}

/// As [`bytes`], of a table held against its schema before.
///
/// # Errors
/// When a writer refuses.
pub fn sound_bytes(table: Sound<'_>, format: Format, dress: &Dress<'_>) -> Result<Vec<u8>, EmitError> {
    match format {
        Format::Parquet => parquet::sound_bytes(table, dress.provenance),
        Format::Csv => csv::sound_bytes(table, dress.convention),
        Format::Xlsx => xlsx::sound_bytes(&[table], dress.labels, dress.provenance),
    }
}

/// Why a table could not be written. Every one is a fault of the programme, not of the data.
#[derive(Debug, Error)]
pub enum EmitError {
    /// The table does not have the columns of its schema.
    #[error("{table}: {found} columns, but the schema has {expected}")]
    Columns {
        /// Table.
        table: &'static str,
        /// Columns given.
        found: usize,
        /// Columns of the schema.
        expected: usize,
    },
    /// A column holds values of another type than its kind.
    #[error("{table}.{column}: values of another type than the schema's")]
    Type {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
    },
    /// A column is longer or shorter than the first.
    #[error("{table}.{column}: {found} rows, but the table has {expected}")]
    Rows {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
        /// Its rows.
        found: usize,
        /// Rows of the first column.
        expected: usize,
    },
    /// A value is not allowed in its column.
    #[error("{table}.{column}, row {row}: {problem}")]
    Value {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
        /// Row of the table, from 1.
        row: usize,
        /// What is wrong with it.
        problem: String,
    },
    /// The Parquet writer refused.
    #[error("{table}: {source}")]
    Parquet {
        /// Table.
        table: String,
        /// What it said.
        source: ::parquet::errors::ParquetError,
    },
    /// The CSV writer refused.
    #[error("{table}: {source}")]
    Csv {
        /// Table.
        table: &'static str,
        /// What it said.
        source: ::csv::Error,
    },
    /// The workbook writer refused.
    #[error("{table}: {source}")]
    Workbook {
        /// Table.
        table: &'static str,
        /// What it said.
        source: rust_xlsxwriter::XlsxError,
    },
}

impl EmitError {
    /// The finding it is told as.
    #[must_use]
    pub fn finding(&self) -> Finding {
        Finding::error("output-table-invalid", Place::default()).with("error", self.to_string())
    }
}

impl Format {
    /// The ending of its files' names.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Parquet => "parquet",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

impl Table {
    /// The number of rows, when the table is what its schema says: every column there, of its type and length, required
    /// values present, choices among the canonical ones, decimals within Decimal(18, 6).
    ///
    /// # Errors
    /// The first thing that is not so.
    pub fn rows(&self) -> Result<usize, EmitError> {
        let (table, expected) = (self.schema.name, self.schema.columns.len());
        if self.columns.len() != expected {
            return Err(EmitError::Columns { table, found: self.columns.len(), expected });
        }
        let rows = self.columns.first().map_or(0, Values::len);
        for (column, values) in self.schema.columns.iter().zip(&self.columns) {
            if values.len() != rows {
                return Err(EmitError::Rows { table, column: column.name, found: values.len(), expected: rows });
            }
            values.check(table, column)?;
        }
        Ok(rows)
    }

    /// The table held against its schema.
    ///
    /// # Errors
    /// As [`Table::rows`].
    pub fn sound(&self) -> Result<Sound<'_>, EmitError> {
        Ok(Sound { table: self, rows: self.rows()? })
    }

    /// Columns with their values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static Column, &Values)> {
        self.schema.columns.iter().zip(&self.columns)
    }
}

impl Values {
    /// An empty column of the type a kind is written as.
    #[must_use]
    pub fn empty(kind: Kind) -> Self {
        Self::with_capacity(kind, 0)
    }

    /// An empty column with room for so many values.
    #[must_use]
    pub fn with_capacity(kind: Kind, rows: usize) -> Self {
        match kind {
            Kind::Id | Kind::Text | Kind::Choice(_) | Kind::Joined => Self::Text(Vec::with_capacity(rows)),
            Kind::Whole | Kind::Year => Self::Whole(Vec::with_capacity(rows)),
            Kind::Decimal | Kind::Percent | Kind::Kroner => Self::Decimal(Vec::with_capacity(rows)),
            Kind::Boolean => Self::Boolean(Vec::with_capacity(rows)),
            Kind::Date => Self::Date(Vec::with_capacity(rows)),
        }
    }

    /// Number of values, absent ones included.
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::Text(values) => values.len(),
            Self::Whole(values) => values.len(),
            Self::Decimal(values) => values.len(),
            Self::Boolean(values) => values.len(),
            Self::Date(values) => values.len(),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn check(&self, table: &'static str, column: &'static Column) -> Result<(), EmitError> {
        if std::mem::discriminant(self) != std::mem::discriminant(&Self::empty(column.kind)) {
            return Err(EmitError::Type { table, column: column.name });
        }
        let refuse = |index: usize, problem: String| {
            Err(EmitError::Value { table, column: column.name, row: index + 1, problem })
        };
        if column.required
            && let Some(index) = self.first_absent()
        {
            return refuse(index, "absent, but every row has a value here".to_owned());
        }
        match self {
            Self::Text(values) => {
                if let Kind::Choice(choices) = column.kind {
                    for (index, value) in values.iter().enumerate() {
                        if let Some(value) = value.as_deref().filter(|value| !choices.contains(value)) {
                            return refuse(index, format!("`{value}` is none of {}", choices.join(", ")));
                        }
                    }
                }
                // In CSV an empty text could not be told from an absent one.
                if let Some(index) = values.iter().position(|value| value.as_deref() == Some("")) {
                    return refuse(index, "empty text; absent is `None`".to_owned());
                }
            }
            Self::Decimal(values) => {
                for (index, value) in values.iter().enumerate() {
                    if value.is_some_and(|value| millionths(value).is_none()) {
                        return refuse(index, format!("more than {DECIMALS} decimals or {DIGITS} digits"));
                    }
                }
            }
            Self::Whole(_) | Self::Boolean(_) | Self::Date(_) => {}
        }
        Ok(())
    }

    fn first_absent(&self) -> Option<usize> {
        match self {
            Self::Text(values) => values.iter().position(Option::is_none),
            Self::Whole(values) => values.iter().position(Option::is_none),
            Self::Decimal(values) => values.iter().position(Option::is_none),
            Self::Boolean(values) => values.iter().position(Option::is_none),
            Self::Date(values) => values.iter().position(Option::is_none),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trappe_rules::columns::outputs::DESIGNATION_CHECK;

    fn table(computed: &str) -> Table {
        let text = |value: &str| Values::Text(vec![Some(value.to_owned().into())]);
        let columns =
            vec![text("A1"), text("vulnerable"), text(computed), Values::Boolean(vec![None]), Values::Text(vec![None])];
        Table { schema: &DESIGNATION_CHECK, columns }
    }

    #[test]
    fn a_table_is_held_against_its_schema() {
        assert_eq!(table("parallel").rows().unwrap(), 1);
        assert!(matches!(table("paralel").rows(), Err(EmitError::Value { column: "computed", row: 1, .. })));
        assert!(matches!(table("").rows(), Err(EmitError::Value { column: "computed", .. })));
        let mut short = table("parallel");
        short.columns.pop();
        assert!(matches!(short.rows(), Err(EmitError::Columns { found: 4, expected: 5, .. })));
        let mut typed = table("parallel");
        typed.columns[3] = Values::Whole(vec![None]);
        assert!(matches!(typed.rows(), Err(EmitError::Type { column: "differs", .. })));
        let mut long = table("parallel");
        long.columns[3] = Values::Boolean(vec![None, None]);
        assert!(matches!(long.rows(), Err(EmitError::Rows { column: "differs", found: 2, expected: 1, .. })));
        let mut absent = table("parallel");
        absent.columns[0] = Values::Text(vec![None]);
        assert!(matches!(absent.rows(), Err(EmitError::Value { column: "area_id", .. })));
    }
}
