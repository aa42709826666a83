//! Parquet: cells straight from its columns. The names of the columns are the heading row; data rows count from 1.

mod accept;

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, Decimal32Type, Decimal64Type, Decimal256Type, Float32Type, Float64Type,
    Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, Decimal128Array, Float32Array, Float64Array, Int64Array, LargeStringArray};
use arrow_array::{BinaryArray, BooleanArray, Date32Array, RecordBatch, StringArray, StringViewArray};
use arrow_schema::{DataType, SchemaRef, TimeUnit};
use bytes::Bytes;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::errors::ParquetError;
use rust_decimal::Decimal;
use trappe_rules::quantity::Date;

pub(crate) use accept::tell;

use crate::grid::{Cell, Grid};
use crate::limits::Limits;
use crate::report::Report;
use crate::source::unreadable;

/// The columns of a Parquet file.
pub(crate) struct Columnar {
    names: Vec<String>,
    /// Column by column, each batch by batch.
    columns: Vec<Vec<Typed>>,
    /// First data row of each batch.
    starts: Vec<u32>,
    rows: u32,
}

/// A column of one batch, by how its cells are read.
enum Typed {
    Text(StringArray),
    LargeText(LargeStringArray),
    TextView(StringViewArray),
    /// Keys into a list of distinct values.
    Keyed(Vec<Option<usize>>, Box<Typed>),
    Whole(Int64Array),
    Wholes(Vec<Option<i64>>),
    Exact(Decimal128Array, u32),
    /// Decimals of other widths; one that is too large stands as the largest number, out of every decimal's reach.
    Exacts(Vec<Option<i128>>, u32),
    /// Text that its writer kept as bytes.
    Bytes(BinaryArray),
    Float(Float64Array),
    Single(Float32Array),
    Day(Date32Array),
    /// Moments: a day at midnight, or their text.
    Moment(Vec<Option<Result<Date, String>>>),
    Truth(BooleanArray),
    Nothing,
    /// A type no cell can have, by its name.
    Unknown(String),
}

impl Columnar {
    pub(crate) fn rows(&self) -> u32 {
        self.rows.saturating_add(1)
    }

    pub(crate) fn width(&self) -> u32 {
        u32::try_from(self.names.len()).unwrap_or(u32::MAX)
    }

    pub(crate) fn cell(&self, row: u32, column: u32) -> Cell<'_> {
        let Some(data_row) = row.checked_sub(1) else {
            return self.names.get(column as usize).map_or(Cell::Empty, |name| Cell::text(name));
        };
        let batch = if self.starts.len() == 1 {
            0
        } else {
            self.starts.partition_point(|start| *start <= data_row).saturating_sub(1)
        };
        let start = self.starts.get(batch).copied().unwrap_or(0);
        self.columns
            .get(column as usize)
            .and_then(|batches| batches.get(batch))
            .map_or(Cell::Empty, |typed| typed.cell((data_row - start) as usize))
    }

    /// The name of a column's type, where no cell can have it.
    fn unread(&self, column: u32) -> Option<&str> {
        let mut batches = self.columns.get(column as usize)?.iter();
        batches.find_map(|typed| if let Typed::Unknown(name) = typed { Some(name.as_str()) } else { None })
    }

    // The row among the data rows; 0 is the row of the names.
    #[expect(clippy::unused_self, reason = "one shape for all grids")]
    pub(crate) const fn file_row(&self, row: u32) -> u32 {
        row
    }
}

/// Reads a Parquet file.
pub(crate) fn read(bytes: Vec<u8>, limits: &Limits, report: &mut Report) -> Option<Grid> {
    let opened = match open(bytes) {
        Ok(opened) => opened,
        Err(error) => {
            unreadable(&error, report);
            return None;
        }
    };
    accept::accepted(opened.metadata(), limits, report)?;
    match all(opened) {
        Ok((schema, batches)) => {
            let grid = columnar(&schema, &batches);
            if grid.is_none() {
                unreadable(&"more than 4294967294 rows", report);
            }
            grid.map(Grid::Columnar)
        }
        Err(error) => {
            unreadable(&error, report);
            None
        }
    }
}

/// Schema and all rows, in one batch where the file says of each of its parts what it says of itself.
pub(crate) fn whole(bytes: Vec<u8>) -> Result<(SchemaRef, Vec<RecordBatch>), ParquetError> {
    let opened = open(bytes)?;
    let metadata = opened.metadata();
    let rows = metadata.file_metadata().num_rows();
    let in_parts = metadata.row_groups().iter().fold(0_i64, |sum, group| sum.saturating_add(group.num_rows()));
    if rows != in_parts {
        return Err(ParquetError::General("its number of rows is not that of its parts".to_owned()));
    }
    in_batches(opened, usize::try_from(rows).unwrap_or(0))
}

fn open(bytes: Vec<u8>) -> Result<ParquetRecordBatchReaderBuilder<Bytes>, ParquetError> {
    ParquetRecordBatchReaderBuilder::try_new(Bytes::from(bytes))
}

fn all(builder: ParquetRecordBatchReaderBuilder<Bytes>) -> Result<(SchemaRef, Vec<RecordBatch>), ParquetError> {
    let rows = usize::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or(0);
    // One batch up to a million rows: cells are then found without a search.
    in_batches(builder, rows.min(1 << 20))
}

fn in_batches(
    builder: ParquetRecordBatchReaderBuilder<Bytes>,
    rows: usize,
) -> Result<(SchemaRef, Vec<RecordBatch>), ParquetError> {
    let schema = Arc::clone(builder.schema());
    let reader = builder.with_batch_size(rows.max(1)).build()?;
    let mut batches = Vec::new();
    for batch in reader {
        batches.push(batch.map_err(|error| ParquetError::ArrowError(error.to_string()))?);
    }
    Ok((schema, batches))
}

fn columnar(schema: &SchemaRef, batches: &[RecordBatch]) -> Option<Columnar> {
    let names: Vec<String> = schema.fields().iter().map(|field| field.name().clone()).collect();
    let mut starts = Vec::with_capacity(batches.len());
    let mut rows = 0_u32;
    for batch in batches {
        starts.push(rows);
        rows = rows.checked_add(u32::try_from(batch.num_rows()).ok()?)?;
    }
    rows.checked_add(1)?;
    let typed = |index: usize| batches.iter().map(|batch| typed(batch.columns().get(index))).collect();
    let columns = (0..names.len()).map(typed).collect();
    Some(Columnar { names, columns, starts, rows })
}

impl Typed {
    fn cell(&self, row: usize) -> Cell<'_> {
        fn there(array: &dyn Array, row: usize) -> bool {
            row < array.len() && array.is_valid(row)
        }
        match self {
            Self::Text(array) if there(array, row) => Cell::text(array.value(row)),
            Self::LargeText(array) if there(array, row) => Cell::text(array.value(row)),
            Self::TextView(array) if there(array, row) => Cell::text(array.value(row)),
            Self::Keyed(keys, values) => keys.get(row).copied().flatten().map_or(Cell::Empty, |key| values.cell(key)),
            Self::Whole(array) if there(array, row) => Cell::Whole(array.value(row)),
            Self::Wholes(values) => values.get(row).copied().flatten().map_or(Cell::Empty, Cell::Whole),
            Self::Exact(array, scale) if there(array, row) => exact(array.value(row), *scale),
            Self::Exacts(values, scale) => {
                values.get(row).copied().flatten().map_or(Cell::Empty, |mantissa| exact(mantissa, *scale))
            }
            Self::Bytes(array) if there(array, row) => {
                std::str::from_utf8(array.value(row)).map_or(Cell::Fault("bytes"), Cell::text)
            }
            Self::Float(array) if there(array, row) => Cell::Float { value: array.value(row), percent: false },
            Self::Single(array) if there(array, row) => Cell::Single(array.value(row)),
            Self::Day(array) if there(array, row) => {
                day(i64::from(array.value(row))).map_or(Cell::Fault("date"), Cell::Date)
            }
            Self::Moment(moments) => match moments.get(row).and_then(Option::as_ref) {
                None => Cell::Empty,
                Some(Ok(day)) => Cell::Date(*day),
                Some(Err(text)) => Cell::Text(text),
            },
            Self::Truth(array) if there(array, row) => Cell::Boolean(array.value(row)),
            Self::Text(_)
            | Self::LargeText(_)
            | Self::TextView(_)
            | Self::Whole(_)
            | Self::Exact(_, _)
            | Self::Bytes(_)
            | Self::Float(_)
            | Self::Single(_)
            | Self::Day(_)
            | Self::Truth(_)
            | Self::Nothing
            | Self::Unknown(_) => Cell::Empty,
        }
    }
}

fn exact(mantissa: i128, scale: u32) -> Cell<'static> {
    Decimal::try_from_i128_with_scale(mantissa, scale).map_or(Cell::Fault("decimal"), Cell::Exact)
}

/// The day so many days after 1 January 1970.
pub(crate) fn day(days: i64) -> Option<Date> {
    const YEAR_9999: i64 = 4_000_000;
    if !(-YEAR_9999..=YEAR_9999).contains(&days) {
        return None;
    }
    Date::constant(1970, 1, 1).checked_add(jiff::Span::new().days(days)).ok()
}

fn typed(array: Option<&ArrayRef>) -> Typed {
    let Some(array) = array else { return Typed::Nothing };
    match array.data_type() {
        DataType::Utf8 => Typed::Text(array.as_string::<i32>().clone()),
        DataType::LargeUtf8 => Typed::LargeText(array.as_string::<i64>().clone()),
        DataType::Utf8View => Typed::TextView(array.as_string_view().clone()),
        DataType::Dictionary(_, _) => match array.as_any_dictionary_opt() {
            Some(keyed) if keyed.values().is_empty() => Typed::Nothing,
            Some(keyed) => {
                let nulls = keyed.keys();
                let keys = keyed.normalized_keys().into_iter().enumerate();
                let keys = keys.map(|(row, key)| nulls.is_valid(row).then_some(key)).collect();
                Typed::Keyed(keys, Box::new(typed(Some(keyed.values()))))
            }
            None => unknown(array.data_type()),
        },
        DataType::Int8 => wholes::<Int8Type>(array),
        DataType::Int16 => wholes::<Int16Type>(array),
        DataType::Int32 => wholes::<Int32Type>(array),
        DataType::Int64 => Typed::Whole(array.as_primitive::<Int64Type>().clone()),
        DataType::UInt8 => wholes::<UInt8Type>(array),
        DataType::UInt16 => wholes::<UInt16Type>(array),
        DataType::UInt32 => wholes::<UInt32Type>(array),
        DataType::UInt64 => {
            let values = array.as_primitive::<UInt64Type>();
            // Beyond a signed number it is out of every column's range: it stays so at the largest.
            Typed::Wholes(
                values.iter().map(|value| value.map(|value| i64::try_from(value).unwrap_or(i64::MAX))).collect(),
            )
        }
        DataType::Decimal128(_, scale) => match u32::try_from(*scale) {
            Ok(scale) => Typed::Exact(array.as_primitive::<arrow_array::types::Decimal128Type>().clone(), scale),
            Err(_) => unknown(array.data_type()),
        },
        DataType::Decimal256(_, scale) => exacts(array, *scale, |array| {
            array
                .as_primitive::<Decimal256Type>()
                .iter()
                .map(|value| value.map(|value| value.to_i128().unwrap_or(i128::MAX)))
                .collect()
        }),
        DataType::Decimal64(_, scale) => exacts(array, *scale, |array| {
            array.as_primitive::<Decimal64Type>().iter().map(|value| value.map(i128::from)).collect()
        }),
        DataType::Decimal32(_, scale) => exacts(array, *scale, |array| {
            array.as_primitive::<Decimal32Type>().iter().map(|value| value.map(i128::from)).collect()
        }),
        DataType::Binary => Typed::Bytes(array.as_binary::<i32>().clone()),
        DataType::Float64 => Typed::Float(array.as_primitive::<Float64Type>().clone()),
        DataType::Float32 => Typed::Single(array.as_primitive::<Float32Type>().clone()),
        DataType::Date32 => Typed::Day(array.as_primitive::<Date32Type>().clone()),
        DataType::Date64 => moments::<Date64Type>(array, 1_000, None),
        DataType::Timestamp(TimeUnit::Second, zone) => moments::<TimestampSecondType>(array, 1, zone.as_deref()),
        DataType::Timestamp(TimeUnit::Millisecond, zone) => {
            moments::<TimestampMillisecondType>(array, 1_000, zone.as_deref())
        }
        DataType::Timestamp(TimeUnit::Microsecond, zone) => {
            moments::<TimestampMicrosecondType>(array, 1_000_000, zone.as_deref())
        }
        DataType::Timestamp(TimeUnit::Nanosecond, zone) => {
            moments::<TimestampNanosecondType>(array, 1_000_000_000, zone.as_deref())
        }
        DataType::Boolean => Typed::Truth(array.as_boolean().clone()),
        DataType::Null => Typed::Nothing,
        DataType::Float16
        | DataType::Time32(_)
        | DataType::Time64(_)
        | DataType::Duration(_)
        | DataType::Interval(_)
        | DataType::FixedSizeBinary(_)
        | DataType::LargeBinary
        | DataType::BinaryView
        | DataType::List(_)
        | DataType::ListView(_)
        | DataType::FixedSizeList(_, _)
        | DataType::LargeList(_)
        | DataType::LargeListView(_)
        | DataType::Struct(_)
        | DataType::Union(_, _)
        | DataType::Map(_, _)
        | DataType::RunEndEncoded(_, _) => unknown(array.data_type()),
    }
}

/// The type by its name, without what it holds.
fn unknown(kind: &DataType) -> Typed {
    let name = kind.to_string();
    Typed::Unknown(name.split_once('(').map_or(name.as_str(), |(name, _)| name).to_owned())
}

fn exacts(array: &ArrayRef, scale: i8, read: impl FnOnce(&ArrayRef) -> Vec<Option<i128>>) -> Typed {
    u32::try_from(scale).map_or_else(|_| unknown(array.data_type()), |scale| Typed::Exacts(read(array), scale))
}

fn wholes<T: ArrowPrimitiveType>(array: &Arc<dyn Array>) -> Typed
where
    T::Native: Into<i64>,
{
    Typed::Wholes(array.as_primitive::<T>().iter().map(|value| value.map(Into::into)).collect())
}

/// Moments as days, where they are midnight. A moment of a time zone is counted as in Greenwich: which day it is where it
/// was written, the file leaves to the zone's rules, and it is shown as it stands.
fn moments<T: ArrowPrimitiveType<Native = i64>>(array: &Arc<dyn Array>, a_second: i64, zone: Option<&str>) -> Typed {
    const A_DAY: i64 = 24 * 60 * 60;
    const GREENWICH: [&str; 5] = ["UTC", "Z", "+00:00", "Etc/UTC", "GMT"];
    let elsewhere = zone.is_some_and(|zone| !GREENWICH.contains(&zone));
    let suffix = if elsewhere { " UTC" } else { "" };
    let moment = |value: i64| {
        let midnight = value.rem_euclid(a_second * A_DAY) == 0 && !elsewhere;
        let whole_day = day(value.div_euclid(a_second * A_DAY)).filter(|_| midnight);
        whole_day.ok_or_else(|| {
            let seconds = value.div_euclid(a_second);
            match day(seconds.div_euclid(A_DAY)) {
                Some(day) => {
                    let second = seconds.rem_euclid(A_DAY);
                    format!("{day} {:02}:{:02}:{:02}{suffix}", second / 3600, second / 60 % 60, second % 60)
                }
                None => value.to_string(),
            }
        })
    };
    Typed::Moment(array.as_primitive::<T>().iter().map(|value| value.map(moment)).collect())
}
