//! Tables as files: csv, workbooks, parquet; the same bytes for the same table.

use std::io;
use std::path::Path;
use std::sync::Arc;

use arrow_array::{Array, ArrayRef, BooleanArray, Date32Array, Float64Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{Field, Schema};
use jiff::civil::Date;
use parquet::arrow::ArrowWriter;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use trappe_rules::columns::{Kind, inputs};

use super::table::{Cell, Table};

/// Which headings a file has, and what goes with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Danish headings, semicolon, decimal comma, byte-order mark.
    Danish,
    /// Canonical headings, comma, decimal point.
    Canonical,
}

/// Writes a table as csv.
pub(super) fn csv(table: &Table, style: Style, path: &Path) -> io::Result<()> {
    let (delimiter, mark) = match style {
        Style::Danish => (b';', ','),
        Style::Canonical => (b',', '.'),
    };
    let start = if style == Style::Danish { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::Any(b'\n')).from_writer(start);
    writer.write_record(table.headings.iter().map(|heading| match style {
        Style::Danish => heading.danish,
        Style::Canonical => heading.canonical,
    }))?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|cell| cell.written(mark)))?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    std::fs::write(path, bytes)
}

/// A sheet as people make it: title rows above the headings, notes under the table.
pub(super) struct Sheet<'a> {
    pub(super) name: &'a str,
    pub(super) title: &'a [&'a str],
    pub(super) notes: &'a [&'a str],
}

/// Writes a table as a workbook with Danish headings.
pub(super) fn xlsx(table: &Table, sheet: &Sheet<'_>, path: &Path) -> io::Result<()> {
    let bytes = workbook(table, sheet).map_err(io::Error::other)?;
    std::fs::write(path, bytes)
}

fn workbook(table: &Table, sheet: &Sheet<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A fixed day: a workbook's bytes hang on it.
    let created = ExcelDateTime::from_ymd(2024, 1, 15)?;
    workbook.set_properties(&DocProperties::new().set_author("trappe").set_creation_datetime(&created));
    let (bold, date) = (Format::new().set_bold(), Format::new().set_num_format("dd-mm-yyyy"));
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(sheet.name)?;
    for (row, text) in (0..).zip(sheet.title) {
        worksheet.write_string(row, 0, *text)?;
    }
    let top = u32::try_from(sheet.title.len()).unwrap_or(0);
    for (column, heading) in (0..).zip(&table.headings) {
        worksheet.write_string_with_format(top, column, heading.danish, &bold)?;
        worksheet.set_column_width(column, 16)?;
    }
    for (row, cells) in (top + 1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            write(worksheet, row, column, cell, &date)?;
        }
    }
    let below = top + 2 + u32::try_from(table.rows.len()).unwrap_or(0);
    for (row, text) in (below..).zip(sheet.notes) {
        worksheet.write_string(row, 0, *text)?;
    }
    workbook.save_to_buffer()
}

fn write(worksheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, date: &Format) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Whole(_) | Cell::Decimal(..) => {
            // A workbook stores numbers in binary: the nearest to the decimal as written.
            match cell.written('.').parse::<f64>() {
                Ok(number) => worksheet.write_number(row, column, number)?,
                Err(_) => worksheet.write_string(row, column, cell.written(','))?,
            };
        }
        Cell::Date(year, month, day) => {
            worksheet.write_datetime_with_format(row, column, ExcelDateTime::from_ymd(*year, *month, *day)?, date)?;
        }
        Cell::Text(_) | Cell::Withheld | Cell::Flag(_) => {
            worksheet.write_string(row, column, cell.written(','))?;
        }
    }
    Ok(())
}

/// Writes an input table of `data.md` as parquet, each column of its own type; what is withheld is absent.
pub(super) fn parquet(table: &Table, name: &str, path: &Path) -> io::Result<()> {
    let known = inputs::by_name(name);
    let mut fields = Vec::new();
    let mut columns: Vec<ArrayRef> = Vec::new();
    for (at, heading) in table.headings.iter().enumerate() {
        let kind = known.and_then(|known| known.column(heading.canonical)).map_or(Kind::Text, |column| column.kind);
        let cells =
            table.rows.iter().map(|row| row.get(at).filter(|cell| !matches!(cell, Cell::Empty | Cell::Withheld)));
        let column: ArrayRef = match kind {
            Kind::Whole | Kind::Year => {
                Arc::new(cells.map(|cell| cell?.written('.').parse().ok()).collect::<Int64Array>())
            }
            // Binary, as others write them: the nearest to the decimal.
            Kind::Decimal | Kind::Percent | Kind::Kroner => {
                Arc::new(cells.map(|cell| cell?.written('.').parse().ok()).collect::<Float64Array>())
            }
            Kind::Date => Arc::new(cells.map(|cell| days(cell?)).collect::<Date32Array>()),
            Kind::Boolean => Arc::new(cells.map(|cell| cell?.written('.').parse().ok()).collect::<BooleanArray>()),
            Kind::Id | Kind::Text | Kind::Choice(_) | Kind::Joined => {
                Arc::new(cells.map(|cell| Some(cell?.written('.'))).collect::<StringArray>())
            }
        };
        fields.push(Field::new(heading.canonical, column.data_type().clone(), true));
        columns.push(column);
    }
    let schema = Arc::new(Schema::new(fields));
    let batch = RecordBatch::try_new(Arc::clone(&schema), columns).map_err(io::Error::other)?;
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, schema, None).map_err(io::Error::other)?;
    writer.write(&batch).map_err(io::Error::other)?;
    writer.close().map_err(io::Error::other)?;
    std::fs::write(path, bytes)
}

/// Days since 1970, as parquet counts them.
fn days(cell: &Cell) -> Option<i32> {
    let Cell::Date(year, month, day) = cell else { return None };
    let number = |number: u8| i8::try_from(number).ok();
    let day = Date::new(i16::try_from(*year).ok()?, number(*month)?, number(*day)?).ok()?;
    Some(day.since(Date::new(1970, 1, 1).ok()?).ok()?.get_days())
}
