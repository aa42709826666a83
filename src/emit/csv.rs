//! CSV: UTF-8 with byte-order mark, line feeds, one heading row of canonical names. Danish: semicolon and decimal comma;
//! English: comma and point. Absent values are empty cells, booleans `true` and `false`, dates ISO 8601.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and names come from suppliers' files.
//! Such text gets an apostrophe in front, as in spreadsheets' own manner, and so does text that begins with an
//! apostrophe: taking one leading apostrophe off gives back every text as it was ([`unguarded`]). Plain numbers in text
//! columns (`-3`) are harmless and stay as they are.

use std::borrow::Cow;

use super::{Convention, EmitError, Table, Values, decimal_text};

/// A table as a CSV file.
///
/// # Errors
/// When the table is not what its schema says.
pub fn bytes(table: &Table, convention: Convention) -> Result<Vec<u8>, EmitError> {
    let rows = table.rows()?;
    let refused = |source| EmitError::Csv { table: table.schema.name, source };
    let delimiter = match convention {
        Convention::Danish => b';',
        Convention::English => b',',
    };
    let mut buffer = "\u{feff}".as_bytes().to_vec();
    {
        let mut writer = ::csv::WriterBuilder::new().delimiter(delimiter).from_writer(&mut buffer);
        writer.write_record(table.schema.columns.iter().map(|column| column.name)).map_err(refused)?;
        for row in 0..rows {
            for values in &table.columns {
                writer.write_field(cell(values, row, convention).as_bytes()).map_err(refused)?;
            }
            writer.write_record(None::<&[u8]>).map_err(refused)?;
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

fn cell(values: &Values, row: usize, convention: Convention) -> Cow<'_, str> {
    let cell = match values {
        Values::Text(values) => values.get(row).and_then(Option::as_deref).map(guarded),
        Values::Whole(values) => at(values, row).map(|value| Cow::Owned(value.to_string())),
        Values::Decimal(values) => at(values, row).map(|value| match convention {
            Convention::Danish => Cow::Owned(decimal_text(value).replace('.', ",")),
            Convention::English => decimal_text(value),
        }),
        Values::Boolean(values) => at(values, row).map(|value| Cow::Borrowed(if value { "true" } else { "false" })),
        Values::Date(values) => at(values, row).map(|value| Cow::Owned(value.to_string())),
    };
    cell.unwrap_or(Cow::Borrowed(""))
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
