//! Parquet: UTF-8, Int64, Decimal128(18, 6), Boolean and Date32, with provenance in the key-value metadata. The bytes
//! depend on the table and the provenance alone.

use std::sync::Arc;

use ::parquet::arrow::ArrowWriter;
use ::parquet::arrow::arrow_writer::ArrowWriterOptions;
use ::parquet::basic::Compression;
use ::parquet::errors::ParquetError;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::{EnabledStatistics, WriterProperties};
use arrow_array::{ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use jiff::civil::date;
use trappe_rules::columns::Kind;
use trappe_rules::quantity::Date;

use super::{DECIMALS, DIGITS, EmitError, SCHEMA_VERSION, Sound, Table, Values, millionths};

/// A table as a Parquet file. `provenance` joins the programme and schema version in the file's metadata, each key under
/// `trappe.`; it never holds the receipt, which is made from the tables.
///
/// # Errors
/// When the table is not what its schema says.
pub fn bytes(table: &Table, provenance: &[(&str, &str)]) -> Result<Vec<u8>, EmitError> {
    sound_bytes(table.sound()?, provenance)
}

pub(super) fn sound_bytes(sound: Sound<'_>, provenance: &[(&str, &str)]) -> Result<Vec<u8>, EmitError> {
    // The Arrow schema is left out: every type here reads back from Parquet's own.
    written(sound.table().schema.name, &batch(sound)?, provenance, true)
}

/// A record batch as a Parquet file, with what its schema says of the table and its columns; for tables whose columns are
/// not among the outputs, such as the inputs kept for verification.
///
/// # Errors
/// When the Parquet writer refuses.
pub fn batch_bytes(name: &str, batch: &RecordBatch, provenance: &[(&str, &str)]) -> Result<Vec<u8>, EmitError> {
    written(name, batch, provenance, false)
}

fn written(name: &str, batch: &RecordBatch, provenance: &[(&str, &str)], plain: bool) -> Result<Vec<u8>, EmitError> {
    let refused = |source| EmitError::Parquet { table: name.to_owned(), source };
    let mut metadata = vec![
        entry("table", name),
        entry("schema_version", &SCHEMA_VERSION.to_string()),
        entry("programme_version", env!("CARGO_PKG_VERSION")),
    ];
    metadata.extend(provenance.iter().map(|(key, value)| entry(key, value)));
    let properties = WriterProperties::builder()
        .set_created_by("trappe".to_owned())
        .set_compression(Compression::SNAPPY)
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_key_value_metadata(Some(metadata))
        .build();
    let options = ArrowWriterOptions::new().with_properties(properties).with_skip_arrow_metadata(plain);
    let mut buffer = Vec::new();
    let mut writer = ArrowWriter::try_new_with_options(&mut buffer, batch.schema(), options).map_err(refused)?;
    writer.write(batch).map_err(refused)?;
    writer.close().map_err(refused)?;
    Ok(buffer)
}

/// The table as Arrow columns.
///
/// # Errors
/// When the table is not what its schema says.
pub fn record_batch(table: &Table) -> Result<RecordBatch, EmitError> {
    batch(table.sound()?)
}

fn batch(sound: Sound<'_>) -> Result<RecordBatch, EmitError> {
    let table = sound.table();
    let refused = |source: ArrowError| EmitError::Parquet {
        table: table.schema.name.to_owned(),
        source: ParquetError::from(source),
    };
    let mut fields = Vec::with_capacity(table.columns.len());
    let mut arrays = Vec::with_capacity(table.columns.len());
    for (column, values) in table.iter() {
        fields.push(Field::new(column.name, data_type(column.kind), !column.required));
        arrays.push(array(values).map_err(refused)?);
    }
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays).map_err(refused)
}

fn entry(key: &str, value: &str) -> KeyValue {
    KeyValue::new(format!("trappe.{key}"), value.to_owned())
}

fn data_type(kind: Kind) -> DataType {
    match kind {
        Kind::Id | Kind::Text | Kind::Choice(_) | Kind::Joined => DataType::Utf8,
        Kind::Whole | Kind::Year => DataType::Int64,
        Kind::Decimal | Kind::Percent | Kind::Kroner => decimal_type(),
        Kind::Boolean => DataType::Boolean,
        Kind::Date => DataType::Date32,
    }
}

fn decimal_type() -> DataType {
    DataType::Decimal128(u8::try_from(DIGITS).unwrap_or(u8::MAX), i8::try_from(DECIMALS).unwrap_or(i8::MAX))
}

fn array(values: &Values) -> Result<ArrayRef, ArrowError> {
    Ok(match values {
        Values::Text(values) => Arc::new(values.iter().map(Option::as_deref).collect::<StringArray>()),
        Values::Whole(values) => Arc::new(values.iter().copied().collect::<Int64Array>()),
        Values::Decimal(values) => {
            let scaled =
                values.iter().map(|value| value.and_then(millionths).map(i128::from)).collect::<Decimal128Array>();
            Arc::new(scaled.with_data_type(decimal_type()))
        }
        Values::Boolean(values) => Arc::new(values.iter().copied().collect::<BooleanArray>()),
        Values::Date(values) => Arc::new(
            values
                .iter()
                .map(|value| value.map(days_since_1970).transpose())
                .collect::<Result<Vec<_>, _>>()?
                .into_iter()
                .collect::<Date32Array>(),
        ),
    })
}

fn days_since_1970(day: Date) -> Result<i32, ArrowError> {
    let beyond = |error| ArrowError::ExternalError(Box::new(error));
    Ok(date(1970, 1, 1).until(day).map_err(beyond)?.get_days())
}
