//! Arrow columns → tables.

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, Int8Type, Int64Type};
use arrow_array::{Array, RecordBatch};
use arrow_schema::{DataType, Field};
use rust_decimal::Decimal;
use trappe_rules::columns::{Column, Kind, Table};
use trappe_rules::quantity::{Absent, Figure};

use super::{ABSENT, BasisError, FILE_ROW, SCALE, WRITTEN, key, reason_of};
use crate::InputTable;
use crate::columnar::day;
use crate::table::{Cells, Raw, ReadColumn, Texts};

/// The table whose accepted rows [`to_arrow`](super::to_arrow) wrote.
///
/// # Errors
/// When the columns were not written by it, or are those of another table.
pub fn from_arrow(table: &'static Table, batch: &RecordBatch) -> Result<InputTable, BasisError> {
    let schema = batch.schema();
    let about = |key: &str| schema.metadata().get(key).map(ToString::to_string);
    let needed = |key: &str| about(key).ok_or_else(|| BasisError::Foreign(format!("no {key}")));
    let name = needed(key::TABLE)?;
    if name != table.name {
        return Err(BasisError::Foreign(format!("rows of {name}, not of {}", table.name)));
    }
    let rows = column_of(batch, FILE_ROW)?;
    let rows = rows.as_primitive_opt::<Int64Type>().ok_or_else(|| unlike(FILE_ROW))?;
    let rows = rows.values().iter().map(|row| u32::try_from(*row).map_err(|_beyond| unlike(FILE_ROW)));
    let rows = rows.collect::<Result<Vec<u32>, _>>()?;
    let mut columns = Vec::new();
    for column in table.columns {
        if let Some((_, field)) = schema.column_with_name(column.name) {
            columns.push(read(batch, column, field)?);
        }
    }
    let bytes = needed(key::BYTES)?.parse().map_err(|_other| unlike(key::BYTES))?;
    let sha256 = digest(&needed(key::SHA256)?).ok_or_else(|| unlike(key::SHA256))?;
    Ok(InputTable::new(table, needed(key::FILE)?, about(key::SHEET), sha256, bytes, rows, columns))
}

fn unlike(what: &str) -> BasisError {
    BasisError::Foreign(format!("{what} is not as it was written"))
}

fn column_of<'a>(batch: &'a RecordBatch, name: &str) -> Result<&'a dyn Array, BasisError> {
    batch.column_by_name(name).map(AsRef::as_ref).ok_or_else(|| BasisError::Foreign(format!("no column {name}")))
}

fn digest(text: &str) -> Option<[u8; 32]> {
    let mut digest = [0; 32];
    for (index, byte) in digest.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
    }
    (text.len() == 64).then_some(digest)
}

fn read(batch: &RecordBatch, column: &'static Column, field: &Field) -> Result<ReadColumn, BasisError> {
    let about = |key: &str| field.metadata().get(key).map(ToString::to_string);
    let array = column_of(batch, column.name)?;
    let reasons = Reasons::of(batch, column)?;
    let rows = 0..array.len();
    let cells = match column.kind {
        Kind::Id | Kind::Text | Kind::Joined => {
            let values = array.as_string_opt::<i32>().ok_or_else(|| unlike(column.name))?;
            let mut texts = Texts::default();
            for row in rows {
                texts.push(reasons.or(array, row, || Ok(values.value(row)))?);
            }
            Cells::Text(texts)
        }
        Kind::Choice(choices) => {
            let values = array.as_string_opt::<i32>().ok_or_else(|| unlike(column.name))?;
            let index = |row| {
                let position = choices.iter().position(|choice| *choice == values.value(row));
                position.and_then(|index| u8::try_from(index).ok()).ok_or_else(|| unlike(column.name))
            };
            Cells::Choice(choices, rows.map(|row| reasons.or(array, row, || index(row))).collect::<Result<_, _>>()?)
        }
        Kind::Date => {
            let values = array.as_primitive_opt::<Date32Type>().ok_or_else(|| unlike(column.name))?;
            let value = |row| day(i64::from(values.value(row))).ok_or_else(|| unlike(column.name));
            Cells::Date(rows.map(|row| reasons.or(array, row, || value(row))).collect::<Result<_, _>>()?)
        }
        Kind::Boolean => {
            let values = array.as_boolean_opt().ok_or_else(|| unlike(column.name))?;
            Cells::Boolean(rows.map(|row| reasons.or(array, row, || Ok(values.value(row)))).collect::<Result<_, _>>()?)
        }
        Kind::Whole | Kind::Decimal | Kind::Percent | Kind::Kroner | Kind::Year => {
            Cells::Number(numbers(batch, column, array, &reasons)?.into_iter().collect())
        }
    };
    let mut raw = Raw::default();
    if let Some(written) = batch.column_by_name(&format!("{}{WRITTEN}", column.name)) {
        let written = written.as_string_opt::<i32>().ok_or_else(|| unlike(column.name))?;
        for (row, text) in (0_u32..).zip(written) {
            if let Some(text) = text {
                raw.push(row, text);
            }
        }
    }
    let whole = |key: &str| about(key).and_then(|text| text.parse().ok());
    Ok(ReadColumn {
        name: column.name,
        index: whole(key::INDEX),
        heading: about(key::HEADING).ok_or_else(|| unlike(column.name))?,
        decimals: whole(key::DECIMALS).ok_or_else(|| unlike(column.name))?,
        cells,
        comma: about(key::COMMA).is_some(),
        raw,
    })
}

fn numbers(
    batch: &RecordBatch,
    column: &'static Column,
    array: &dyn Array,
    reasons: &Reasons<'_>,
) -> Result<Vec<Figure<Decimal>>, BasisError> {
    let scales = batch.column_by_name(&format!("{}{SCALE}", column.name));
    let scales = scales.map(|scales| scales.as_primitive_opt::<Int8Type>().ok_or_else(|| unlike(column.name)));
    let scales = scales.transpose()?;
    let number = |row: usize| {
        if let Some(values) = array.as_primitive_opt::<Int64Type>() {
            return Some(Decimal::from(values.value(row)));
        }
        if let Some(values) = array.as_string_opt::<i32>() {
            return values.value(row).parse().ok();
        }
        if let DataType::Decimal128(_, scale) = array.data_type() {
            let mut mantissa = array.as_primitive_opt::<Decimal128Type>()?.value(row);
            let mut scale = u32::try_from(*scale).ok()?;
            if let Some(scales) = scales.filter(|scales| scales.is_valid(row)) {
                let own = u32::try_from(scales.value(row)).ok()?;
                mantissa /= 10_i128.checked_pow(scale.checked_sub(own)?)?;
                scale = own;
            }
            return Decimal::try_from_i128_with_scale(mantissa, scale).ok();
        }
        None
    };
    let value = |row| reasons.or(array, row, || number(row).ok_or_else(|| unlike(column.name)));
    (0..array.len()).map(value).collect()
}

/// Why cells of a column are absent.
struct Reasons<'a>(Option<&'a arrow_array::StringArray>);

impl<'a> Reasons<'a> {
    fn of(batch: &'a RecordBatch, column: &Column) -> Result<Self, BasisError> {
        let reasons = batch.column_by_name(&format!("{}{ABSENT}", column.name));
        let reasons = reasons.map(|reasons| reasons.as_string_opt::<i32>().ok_or_else(|| unlike(column.name)));
        Ok(Self(reasons.transpose()?))
    }

    /// The value, or why there is none.
    fn or<T>(
        &self,
        array: &dyn Array,
        row: usize,
        value: impl FnOnce() -> Result<T, BasisError>,
    ) -> Result<Figure<T>, BasisError> {
        if array.is_valid(row) {
            return value().map(Ok);
        }
        match self.0.filter(|reasons| reasons.is_valid(row)) {
            Some(reasons) => reason_of(reasons.value(row)).map(Err),
            None => Ok(Err(Absent::NotGiven)),
        }
    }
}
