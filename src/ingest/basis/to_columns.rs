//! Tables → Arrow columns.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int8Array, Int64Array, RecordBatch, StringArray,
};
use arrow_schema::{DataType, Field, Schema};
use rust_decimal::Decimal;
use trappe_rules::columns::Kind;
use trappe_rules::quantity::{Date, Figure};

use super::{ABSENT, BasisError, FILE_ROW, SCALE, WRITTEN, key, reason_name};
use crate::table::{Cells, ReadColumn};
use crate::{InputTable, Value};

/// Digits of an Arrow decimal.
const PRECISION: u8 = 38;

/// The accepted rows as Arrow columns; nothing of them is lost.
///
/// # Errors
/// When Arrow refuses the columns, which no input table brings about.
pub fn to_arrow(table: &InputTable) -> Result<RecordBatch, BasisError> {
    let file_rows: Int64Array = table.file_rows().iter().map(|row| Some(i64::from(*row))).collect();
    let mut columns: Vec<(Field, ArrayRef)> = vec![(Field::new(FILE_ROW, DataType::Int64, false), Arc::new(file_rows))];
    for column in table.read_columns() {
        add(table, column, &mut columns)?;
    }
    let (fields, arrays): (Vec<Field>, Vec<ArrayRef>) = columns.into_iter().unzip();
    let schema = Schema::new(fields).with_metadata(about_file(table));
    Ok(RecordBatch::try_new(Arc::new(schema), arrays)?)
}

fn about_file(table: &InputTable) -> BTreeMap<String, String> {
    let sha256 = table.sha256.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    let mut about = BTreeMap::from([
        (key::TABLE.to_owned(), table.table.name.to_owned()),
        (key::FILE.to_owned(), table.file.clone()),
        (key::SHA256.to_owned(), sha256),
        (key::BYTES.to_owned(), table.bytes.to_string()),
    ]);
    if let Some(sheet) = &table.sheet {
        about.insert(key::SHEET.to_owned(), sheet.clone());
    }
    about
}

fn about_column(column: &ReadColumn) -> BTreeMap<String, String> {
    let mut about = BTreeMap::from([
        (key::HEADING.to_owned(), column.heading.clone()),
        (key::DECIMALS.to_owned(), column.decimals.to_string()),
    ]);
    if column.comma {
        about.insert(key::COMMA.to_owned(), true.to_string());
    }
    if let Some(index) = column.index {
        about.insert(key::INDEX.to_owned(), index.to_string());
    }
    about
}

fn add(table: &InputTable, column: &ReadColumn, columns: &mut Vec<(Field, ArrayRef)>) -> Result<(), BasisError> {
    let rows = table.rows();
    let (array, companion) = match &column.cells {
        Cells::Text(texts) => {
            let cells = (0..rows).map(|row| texts.get(row as usize).ok());
            (Arc::new(cells.collect::<StringArray>()) as ArrayRef, None)
        }
        Cells::Choice(values, cells) => {
            let words = cells.iter().map(|cell| cell.ok().and_then(|index| values.get(usize::from(index)).copied()));
            (Arc::new(words.collect::<StringArray>()) as ArrayRef, None)
        }
        Cells::Date(cells) => {
            let days = cells.iter().map(|cell| cell.ok().map(days_since_1970));
            (Arc::new(days.collect::<Date32Array>()) as ArrayRef, None)
        }
        Cells::Boolean(cells) => {
            let values = cells.iter().map(|cell| cell.ok());
            (Arc::new(values.collect::<BooleanArray>()) as ArrayRef, None)
        }
        Cells::Number(cells) => numbers(table, column, &cells.iter().collect::<Vec<_>>())?,
    };
    let field = Field::new(column.name, array.data_type().clone(), true).with_metadata(about_column(column));
    columns.push((field, array));
    if let Some(scales) = companion {
        columns.push(beside(column, SCALE, scales));
    }
    let reason = |row| match column.cells.value(row as usize) {
        Value::Absent(reason) => reason_name(reason),
        Value::Text(_) | Value::Number(_) | Value::Date(_) | Value::Boolean(_) => None,
    };
    if (0..rows).any(|row| reason(row).is_some()) {
        columns.push(beside(column, ABSENT, Arc::new((0..rows).map(reason).collect::<StringArray>())));
    }
    if !column.raw.is_empty() {
        let written = (0..rows).map(|row| column.raw.get(row)).collect::<StringArray>();
        columns.push(beside(column, WRITTEN, Arc::new(written)));
    }
    Ok(())
}

fn beside(column: &ReadColumn, ending: &str, array: ArrayRef) -> (Field, ArrayRef) {
    (Field::new(format!("{}{ending}", column.name), array.data_type().clone(), true), array)
}

/// Whole numbers as such; others as decimals of the scale that holds them all, beside it the scale of each where they
/// differ; as text where no decimal is wide enough.
fn numbers(
    table: &InputTable,
    column: &ReadColumn,
    cells: &[Figure<Decimal>],
) -> Result<(ArrayRef, Option<ArrayRef>), BasisError> {
    let kind = table.table.column(column.name).map(|column| column.kind);
    let whole = |cell: &Figure<Decimal>| i64::try_from(cell.unwrap_or(Decimal::ZERO).mantissa()).ok();
    let all_whole = cells.iter().flatten().all(|number| number.scale() == 0);
    if matches!(kind, Some(Kind::Whole | Kind::Year)) && all_whole && cells.iter().all(|cell| whole(cell).is_some()) {
        let values = cells.iter().map(|cell| cell.ok().and_then(|_| whole(cell)));
        return Ok((Arc::new(values.collect::<Int64Array>()), None));
    }
    let scale = cells.iter().flatten().map(Decimal::scale).max().unwrap_or(0);
    let same = cells.iter().flatten().all(|number| number.scale() == scale);
    let widened = |number: &Decimal| number.mantissa().checked_mul(10_i128.checked_pow(scale - number.scale())?);
    let within = |mantissa: i128| mantissa.unsigned_abs() < 10_u128.pow(u32::from(PRECISION));
    let fits = cells.iter().flatten().all(|number| widened(number).is_some_and(within));
    if !fits {
        let texts = cells.iter().map(|cell| cell.ok().map(|number| number.to_string()));
        return Ok((Arc::new(texts.collect::<StringArray>()), None));
    }
    let values = cells.iter().map(|cell| cell.ok().and_then(|number| widened(&number)));
    let arrow_scale = i8::try_from(scale).unwrap_or(i8::MAX);
    let array = values.collect::<Decimal128Array>().with_precision_and_scale(PRECISION, arrow_scale)?;
    let scales = (!same).then(|| {
        let scales = cells.iter().map(|cell| cell.ok().and_then(|number| i8::try_from(number.scale()).ok()));
        Arc::new(scales.collect::<Int8Array>()) as ArrayRef
    });
    Ok((Arc::new(array), scales))
}

fn days_since_1970(day: Date) -> i32 {
    const EPOCH: Date = Date::constant(1970, 1, 1);
    day.duration_since(EPOCH).as_hours().checked_div(24).and_then(|days| i32::try_from(days).ok()).unwrap_or(0)
}
