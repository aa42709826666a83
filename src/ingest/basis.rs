//! Accepted rows as Arrow columns and Parquet, and back: what `basis/` holds of every input.
//!
//! Each column keeps its canonical name and its type: text for ids, texts and choices, 64-bit whole numbers, exact
//! decimals, days, truth values. Companions stand beside a column only where they say something:
//!
//! | column | holds |
//! |---|---|
//! | `__file_row` | row in the file, from 1 |
//! | `NAME__absent` | why a cell is absent, where it is not merely empty: `withheld`, `cannot_occur` |
//! | `NAME__scale` | decimals of each number as written, where they differ |
//! | `NAME__written` | the cell as it stood, where it differs from the value as printed, by more than the column's decimal comma |

mod from_columns;
mod to_columns;

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use trappe_rules::columns::Table;
use trappe_rules::quantity::Absent;

use crate::{InputTable, columnar};
pub use from_columns::from_arrow;
pub use to_columns::to_arrow;

const FILE_ROW: &str = "__file_row";
const ABSENT: &str = "__absent";
const SCALE: &str = "__scale";
const WRITTEN: &str = "__written";

/// Keys of what the schema says of the file, and of each column.
mod key {
    pub(super) const TABLE: &str = "trappe.table";
    pub(super) const FILE: &str = "trappe.file";
    pub(super) const SHEET: &str = "trappe.sheet";
    pub(super) const SHA256: &str = "trappe.sha256";
    pub(super) const BYTES: &str = "trappe.bytes";
    pub(super) const HEADING: &str = "trappe.heading";
    pub(super) const INDEX: &str = "trappe.index";
    pub(super) const DECIMALS: &str = "trappe.decimals";
    pub(super) const COMMA: &str = "trappe.decimal_comma";
}

/// Why accepted rows could not be written or read back.
#[derive(Debug, thiserror::Error)]
pub enum BasisError {
    /// The columns do not fit together.
    #[error("{0}")]
    Arrow(#[from] ArrowError),
    /// The Parquet file cannot be written or read.
    #[error("{0}")]
    Parquet(#[from] ParquetError),
    /// What is there was not written by [`to_arrow`].
    #[error("not a table of accepted rows: {0}")]
    Foreign(String),
}

/// The table as a Parquet file; the same table gives the same bytes.
///
/// # Errors
/// When Arrow or Parquet cannot hold it, which no input table brings about.
pub fn to_parquet(table: &InputTable) -> Result<Vec<u8>, BasisError> {
    let batch = to_arrow(table)?;
    let properties = WriterProperties::builder().set_compression(Compression::ZSTD(ZstdLevel::default())).build();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), Some(properties))?;
    writer.write(&batch)?;
    writer.close()?;
    Ok(bytes)
}

/// The table of a Parquet file written by [`to_parquet`].
///
/// # Errors
/// When the bytes are no such file, or one of another table.
pub fn from_parquet(table: &'static Table, bytes: Vec<u8>) -> Result<InputTable, BasisError> {
    // A damaged file can make a reader of others' making panic.
    let damaged = || Err(BasisError::Foreign("damaged".to_owned()));
    crate::unwinding(|| {
        let (schema, batches) = columnar::whole(bytes)?;
        match batches.as_slice() {
            [] => from_arrow(table, &RecordBatch::new_empty(schema)),
            [batch] => from_arrow(table, &batch.clone().with_schema(schema)?),
            [_, _, ..] => Err(BasisError::Foreign("rows in more than one part".to_owned())),
        }
    })
    .unwrap_or_else(damaged)
}

const fn reason_name(reason: Absent) -> Option<&'static str> {
    match reason {
        Absent::Withheld => Some("withheld"),
        Absent::CannotOccur => Some("cannot_occur"),
        Absent::NotGiven | Absent::EmptyBase | Absent::TooPrecise | Absent::Unpooled => None,
    }
}

fn reason_of(name: &str) -> Result<Absent, BasisError> {
    match name {
        "withheld" => Ok(Absent::Withheld),
        "cannot_occur" => Ok(Absent::CannotOccur),
        other => Err(BasisError::Foreign(format!("unknown reason \"{other}\""))),
    }
}
