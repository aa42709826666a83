//! Cells as calamine reads them → cells as they are kept.

use std::rc::Rc;

use calamine::{Data, DataRef, ExcelDateTime, Range};
use trappe_rules::quantity::Date;

use super::failed::Failed;
use super::sheet::{Builder, Stored};

/// A cell of a sheet that is read cell by cell; `None` for nothing. `percent`: it is shown as a percentage.
pub(super) fn of_ref(value: &DataRef<'_>, percent: bool) -> Option<Stored> {
    match value {
        DataRef::Empty => None,
        DataRef::Int(value) => Some(whole(*value)),
        DataRef::Float(value) => Some(Stored::Float { value: *value, percent }),
        DataRef::String(text) => text_of(text),
        DataRef::SharedString(text) => text_of(text),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Some(iso(text)),
        DataRef::Bool(value) => Some(Stored::Boolean(*value)),
        DataRef::DateTime(moment) => Some(moment_of(moment)),
        DataRef::Error(error) => Some(Stored::Fault(error.to_string().into())),
    }
}

/// The cells of a sheet that is read as a whole.
pub(super) fn add_range(range: &Range<Data>, cells: &mut Builder) -> Result<(), Failed> {
    let (first_row, first_column) = range.start().unwrap_or((0, 0));
    for (row, column, value) in range.used_cells() {
        let Some(stored) = of(value) else { continue };
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else {
            return Err(Failed::TooManyCells);
        };
        cells.add((first_row.saturating_add(row), first_column.saturating_add(column)), stored)?;
    }
    Ok(())
}

fn of(value: &Data) -> Option<Stored> {
    match value {
        Data::Empty => None,
        Data::Int(value) => Some(whole(*value)),
        Data::Float(value) => Some(Stored::number(*value)),
        Data::String(text) => text_of(text),
        Data::DateTimeIso(text) | Data::DurationIso(text) => Some(iso(text)),
        Data::Bool(value) => Some(Stored::Boolean(*value)),
        Data::DateTime(moment) => Some(moment_of(moment)),
        Data::Error(error) => Some(Stored::Fault(error.to_string().into())),
    }
}

fn text_of(text: &str) -> Option<Stored> {
    (!text.is_empty()).then(|| Stored::Text(Rc::from(text)))
}

fn whole(value: i64) -> Stored {
    i32::try_from(value).map_or_else(|_| Stored::text(&value.to_string()), |value| Stored::number(f64::from(value)))
}

/// A day; with a time of day it is kept as text, a length of time as the number it is.
fn moment_of(moment: &ExcelDateTime) -> Stored {
    let number = Stored::number(moment.as_f64());
    if !moment.is_datetime() {
        return number;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    // Before the first day there are only times of day.
    if moment.as_f64() < 1.0 && year < 1904 {
        return Stored::text(&time);
    }
    let parts = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
    let (Ok(year), Ok(month), Ok(day)) = parts else { return number };
    match Date::new(year, month, day) {
        Ok(date) if time == "00:00:00" => Stored::Date(date),
        Ok(date) => Stored::text(&format!("{date} {time}")),
        // 29 February 1900, which spreadsheets have and the calendar has not: shown, and never taken for another day.
        Err(_) => Stored::text(&format!("{year:04}-{month:02}-{day:02}")),
    }
}

/// A day and time written as ISO 8601 has it; anything else stays the text it is.
fn iso(text: &str) -> Stored {
    let text = text.trim();
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let Ok(date) = day.parse::<Date>() else { return Stored::text(text) };
    let time = time.trim_end_matches('Z');
    let (whole, fraction) = time.split_once(['.', ',']).unwrap_or((time, ""));
    let midnight = matches!(whole, "" | "00:00" | "00:00:00") && fraction.bytes().all(|digit| digit == b'0');
    if midnight { Stored::Date(date) } else { Stored::text(&format!("{date} {whole}")) }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    fn shown(stored: &Stored) -> String {
        match stored {
            Stored::Date(date) => date.to_string(),
            Stored::Text(text) => format!("text {text}"),
            Stored::Float { .. } | Stored::Boolean(_) | Stored::Fault(_) | Stored::NotCalculated => {
                format!("{stored:?}")
            }
        }
    }

    #[test]
    fn days_counted_from_1900_and_from_1904() {
        for (serial, of_1904, expected) in [
            (0.5, false, "text 12:00:00"),
            (1.0, false, "1900-01-01"),
            (59.0, false, "1900-02-28"),
            (60.0, false, "text 1900-02-29"),
            (61.0, false, "1900-03-01"),
            (44_896.0, false, "2022-12-01"),
            (44_896.25, false, "text 2022-12-01 06:00:00"),
            (2_958_465.0, false, "9999-12-31"),
            (43_434.0, true, "2022-12-01"),
            (59.0, true, "1904-02-29"),
        ] {
            let moment = ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, of_1904);
            assert_eq!(shown(&moment_of(&moment)), expected, "{serial}");
        }
    }

    #[test]
    fn days_written_out() {
        for (text, expected) in [
            ("2022-12-01", "2022-12-01"),
            ("2022-12-01T00:00:00", "2022-12-01"),
            ("2022-12-01T00:00:00.000Z", "2022-12-01"),
            ("2022-12-01T06:30:00", "text 2022-12-01 06:30:00"),
            ("PT12H", "text PT12H"),
            ("snart", "text snart"),
        ] {
            assert_eq!(shown(&iso(text)), expected, "{text}");
        }
    }
}
