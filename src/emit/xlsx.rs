//! Workbooks: one table a sheet, as a real table with its headings frozen, numbers and dates typed, ids as text. The
//! creation date is fixed, so that the same tables give the same bytes. A workbook holds numbers as floats, and days from
//! 1900 on: a decimal of more than fifteen digits, a whole number beyond 2^53 and an earlier day are written as text, so that
//! nothing is lost.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, IgnoreError, Note, Table as SheetTable, TableColumn,
    TableStyle, Workbook, Worksheet, XlsxError,
};
use trappe_rules::quantity::{Date, Decimal};

use super::{DECIMALS, EmitError, INVENTED, Labels, Sound, Table, Values, decimal_text};

const NARROWEST: usize = 8;
const WIDEST: usize = 60;
/// Room for the filter button beside a heading.
const BUTTON: usize = 3;
const LAST_EXACT_WHOLE: i64 = 1 << 53;
/// Digits every float holds, whichever they are.
const EXACT_DIGITS: u32 = 15;
/// A workbook counts its days from this year on.
const FIRST_YEAR: i16 = 1900;

/// Tables as the sheets of a workbook.
///
/// # Errors
/// When a table is not what its schema says, or does not fit a sheet (1,048,575 rows, 32,767 characters a cell).
pub fn bytes(tables: &[&Table], labels: &dyn Labels) -> Result<Vec<u8>, EmitError> {
    let tables = tables.iter().map(|table| table.sound()).collect::<Result<Vec<_>, _>>()?;
    sound_bytes(&tables, labels, &[])
}

/// As [`bytes`], of tables held against their schemas before. `provenance` stands among the workbook's own properties;
/// that thresholds are invented stands on the sheets too.
pub(super) fn sound_bytes(
    tables: &[Sound<'_>],
    labels: &dyn Labels,
    provenance: &[(&str, &str)],
) -> Result<Vec<u8>, EmitError> {
    let mut workbook = Workbook::new();
    let name = tables.first().map_or("workbook", |sound| sound.table().schema.name);
    let refused = |source| EmitError::Workbook { table: name, source };
    let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(refused)?;
    let mut properties = DocProperties::new().set_creation_datetime(&created).set_author("trappe");
    for (key, value) in provenance {
        properties = properties.set_custom_property(format!("trappe.{key}"), *value);
    }
    workbook.set_properties(&properties);
    let invented = provenance.iter().any(|(key, _)| *key == INVENTED).then(|| labels.invented());
    for sound in tables {
        let table = sound.table();
        let worksheet = workbook.add_worksheet();
        write_sheet(worksheet, table, sound.rows(), labels)
            .and_then(|()| invented.as_deref().map_or(Ok(()), |notice| mark_invented(worksheet, notice)))
            .map_err(|source| EmitError::Workbook { table: table.schema.name, source })?;
    }
    workbook.save_to_buffer().map_err(refused)
}

/// The paper of Danish printers, as workbooks number it.
const A4: u8 = 9;

/// Most columns that can be read when printed one page wide.
const ONE_PAGE_WIDE: usize = 14;

fn write_sheet(worksheet: &mut Worksheet, table: &Table, rows: usize, labels: &dyn Labels) -> Result<(), XlsxError> {
    worksheet.set_name(labels.sheet(table.schema))?;
    let mut columns = Vec::with_capacity(table.columns.len());
    for (index, (column, values)) in (0_u16..).zip(table.iter()) {
        let heading = labels.heading(table.schema, column);
        let written = write_values(worksheet, index, values)?;
        let width = written.max(heading.chars().count() + BUTTON).clamp(NARROWEST, WIDEST);
        worksheet.set_column_width(index, u16::try_from(width).unwrap_or(u16::MAX))?;
        columns.push(TableColumn::new().set_header(heading).set_header_format(Format::new().set_bold()));
    }
    let last_column = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    // A table needs a row under its headings, even an empty one. More rows than a sheet has are refused below.
    let last_row = u32::try_from(rows.max(1)).unwrap_or(u32::MAX);
    let on_sheet = SheetTable::new()
        .set_name(table.schema.name)
        .set_style(TableStyle::Light9)
        .set_banded_rows(true)
        .set_columns(&columns);
    worksheet.add_table(0, 0, last_row, last_column, &on_sheet)?;
    worksheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    worksheet.set_freeze_panes(1, 0)?;
    // On paper: the headings on every page, and no narrow table torn in two.
    worksheet.set_paper_size(A4).set_landscape().set_repeat_rows(0, 0)?;
    if columns.len() <= ONE_PAGE_WIDE {
        worksheet.set_print_fit_to_pages(1, 0);
    }
    Ok(())
}

/// Says on a sheet that thresholds are invented: on its tab, on its first heading and over every printed page.
fn mark_invented(worksheet: &mut Worksheet, notice: &str) -> Result<(), XlsxError> {
    let note = Note::new(notice).set_author("trappe").add_author_prefix(false);
    worksheet.set_tab_color(Color::Red).set_header(format!("&C&B{notice}")).insert_note(0, 0, &note)?;
    Ok(())
}

/// Writes a column under its heading and says how many characters its longest value has.
fn write_values(worksheet: &mut Worksheet, column: u16, values: &Values) -> Result<usize, XlsxError> {
    let mut longest = 0;
    match values {
        Values::Text(values) => {
            let format = Format::new().set_num_format("@");
            for (row, value) in present(values) {
                worksheet.write_string_with_format(row, column, value.as_ref(), &format)?;
                longest = longest.max(value.chars().count());
            }
        }
        Values::Whole(values) => {
            let format = Format::new().set_num_format("0");
            for (row, value) in present(values) {
                let text = value.to_string();
                longest = longest.max(text.len());
                match text.parse::<f64>() {
                    Ok(number) if (-LAST_EXACT_WHOLE..=LAST_EXACT_WHOLE).contains(value) => {
                        worksheet.write_number_with_format(row, column, number, &format)?;
                    }
                    _ => {
                        worksheet.write_string(row, column, &text)?;
                    }
                }
            }
        }
        Values::Decimal(values) => {
            let format = Format::new().set_num_format(decimal_format(values));
            for (row, value) in present(values) {
                let text = decimal_text(*value);
                longest = longest.max(text.len());
                match text.parse::<f64>() {
                    Ok(number) if is_exact(*value) => {
                        worksheet.write_number_with_format(row, column, number, &format)?
                    }
                    _ => worksheet.write_string(row, column, &text)?,
                };
            }
        }
        Values::Boolean(values) => {
            for (row, value) in present(values) {
                worksheet.write_boolean(row, column, *value)?;
                longest = longest.max("FALSE".len());
            }
        }
        Values::Date(values) => {
            let format = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left);
            for (row, value) in present(values) {
                if value.year() < FIRST_YEAR {
                    worksheet.write_string(row, column, value.to_string())?;
                } else {
                    worksheet.write_datetime_with_format(row, column, &excel_date(*value)?, &format)?;
                }
                longest = longest.max("2000-01-01".len());
            }
        }
    }
    Ok(longest)
}

/// Values that are there, with their row in the sheet.
fn present<T>(values: &[Option<T>]) -> impl Iterator<Item = (u32, &T)> {
    (1_u32..).zip(values).filter_map(|(row, value)| Some((row, value.as_ref()?)))
}

/// As many decimals as the column's values show.
fn decimal_format(values: &[Option<Decimal>]) -> String {
    let decimals = values.iter().flatten().map(|value| value.scale().min(DECIMALS)).max().unwrap_or(0);
    if decimals == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(decimals as usize)) }
}

/// Whether a float gives back the decimal: all of its digits, read by the shortest decimal that is the same float.
fn is_exact(value: Decimal) -> bool {
    value.normalize().mantissa().unsigned_abs() < 10_u128.pow(EXACT_DIGITS)
}

fn excel_date(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |value: i8| u8::try_from(value).unwrap_or(0);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(0), part(date.month()), part(date.day()))
}
