//! CSV: UTF-8 with byte-order mark, line feeds, one heading row of canonical names. Danish: semicolon and decimal comma;
//! English: comma and point. Absent values are empty cells, booleans `true` and `false`, dates ISO 8601. A number of three
//! decimals gets a fourth, 12,3450: nobody reads that as twelve thousand.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and names come from suppliers' files.
//! Such text gets an apostrophe in front, as in spreadsheets' own manner, and so does text that begins with an
//! apostrophe: taking one leading apostrophe off gives back every text as it was ([`unguarded`]). Plain numbers in text
//! columns (`-3`) are harmless and stay as they are.

use std::borrow::Cow;
use std::io::Write;

use super::{Convention, EmitError, Sound, Table, Values, push_decimal, push_whole};

/// Decimals by which a number reads as one of thousands in the other convention (`12.345`): one more zero tells them apart.
const THOUSANDS: u32 = 3;

/// A table as a CSV file.
///
/// # Errors
/// When the table is not what its schema says.
pub fn bytes(table: &Table, convention: Convention) -> Result<Vec<u8>, EmitError> {
    sound_bytes(table.sound()?, convention)
}

pub(super) fn sound_bytes(sound: Sound<'_>, convention: Convention) -> Result<Vec<u8>, EmitError> {
    let table = sound.table();
    let refused = |source| EmitError::Csv { table: table.schema.name, source };
    let (delimiter, mark) = match convention {
        Convention::Danish => (b';', b','),
        Convention::English => (b',', b'.'),
    };
    let mut buffer = "\u{feff}".as_bytes().to_vec();
    {
        let mut writer = ::csv::WriterBuilder::new().delimiter(delimiter).from_writer(&mut buffer);
        writer.write_record(table.schema.columns.iter().map(|column| column.name)).map_err(refused)?;
        let mut cell = Vec::new();
        for row in 0..sound.rows() {
            for values in &table.columns {
                cell.clear();
                push_cell(&mut cell, values, row, mark).map_err(|error| refused(error.into()))?;
                writer.write_field(&cell).map_err(refused)?;
            }
            writer.write_record(None::<&[u8]>).map_err(refused)?;
        }
        writer.flush().map_err(|error| refused(error.into()))?;
    }
    Ok(buffer)
}

/// Rows of text that are no table of ours, under headings of their own, in the same manner.
///
/// # Errors
/// When the writer refuses.
pub(super) fn records(
    name: &'static str,
    headings: &[String],
    rows: impl Iterator<Item = Vec<String>>,
    convention: Convention,
) -> Result<Vec<u8>, EmitError> {
    let refused = |source| EmitError::Csv { table: name, source };
    let delimiter = match convention {
        Convention::Danish => b';',
        Convention::English => b',',
    };
    let mut buffer = "\u{feff}".as_bytes().to_vec();
    {
        let mut writer = ::csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(&mut buffer);
        writer.write_record(headings.iter().map(|heading| guarded(heading).into_owned())).map_err(refused)?;
        for row in rows {
            writer.write_record(row.iter().map(|cell| guarded(cell).into_owned())).map_err(refused)?;
        }
        writer.flush().map_err(|error| refused(error.into()))?;
    }
    Ok(buffer)
}

/// Text as it was before it was written to a CSV file of ours.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

fn guarded(text: &str) -> Cow<'_, str> {
    let risky = match text.as_bytes().first() {
        Some(b'=' | b'@' | b'\t' | b'\r' | b'\'') => true,
        Some(b'+' | b'-') => !is_plain_number(&text[1..]),
        _ => false,
    };
    if risky { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

fn is_plain_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',')
}

/// Adds a value as its cell's text; nothing where it is absent.
fn push_cell(cell: &mut Vec<u8>, values: &Values, row: usize, mark: u8) -> std::io::Result<()> {
    match values {
        Values::Text(values) => {
            if let Some(text) = values.get(row).and_then(Option::as_deref) {
                cell.extend_from_slice(guarded(text).as_bytes());
            }
        }
        Values::Whole(values) => {
            if let Some(value) = at(values, row) {
                push_whole(cell, value);
            }
        }
        Values::Decimal(values) => {
            if let Some(value) = at(values, row) {
                push_decimal(cell, value, mark);
                if value.scale() == THOUSANDS {
                    cell.push(b'0');
                }
            }
        }
        Values::Boolean(values) => {
            if let Some(value) = at(values, row) {
                cell.extend_from_slice(if value { b"true" } else { b"false" });
            }
        }
        Values::Date(values) => {
            if let Some(value) = at(values, row) {
                write!(cell, "{value}")?;
            }
        }
    }
    Ok(())
}

fn at<T: Copy>(values: &[Option<T>], row: usize) -> Option<T> {
    values.get(row).copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_come_back_as_they_were() {
        for text in ["=1+1", "+45 12", "-x", "@a", "\tx", "\rx", "'", "'=1", "''", "-", "+"] {
            let cell = guarded(text);
            assert_eq!(cell, format!("'{text}"));
            assert_eq!(unguarded(&cell), text);
        }
        for text in ["-3", "-3,5", "+1.200", "0123-045", "Ældre =", "−3"] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
    }
}
