//! Days and times as spreadsheets count them: days since a day of their own.

use trappe_rules::quantity::Date;

use super::formats::Format;
use super::sheet::Stored;

/// The day a workbook counts from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Epoch {
    /// 1 is 1 January 1900, and 60 a 29 February that never was.
    #[default]
    Of1900,
    /// 0 is 1 January 1904, as older Macs count.
    Of1904,
}

/// Seconds of a day.
const SECONDS: i64 = 86_400;
/// Days from the first day of the calendar used here, 1 January of the year 1, to 31 December 1899.
const TO_1900: i64 = 693_594;
/// One more than the last day that spreadsheets know, 31 December 9999, counted from 1900.
const END: f64 = 2_958_466.0;

/// What a number of days shows: a day, a time of day, or both. `None` where no such day exists.
pub(crate) fn moment(serial: f64, epoch: Epoch) -> Option<Stored> {
    if !(0.0..END).contains(&serial) {
        return None;
    }
    // Below 2^43: exact. The bounds are held above.
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and END times the seconds of a day")]
    let seconds = (serial * 86_400.0).round() as i64;
    let (days, second) = (seconds.div_euclid(SECONDS), seconds.rem_euclid(SECONDS));
    let time = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    let since_1900 = match epoch {
        Epoch::Of1900 if days == 0 => return (second > 0).then(|| Stored::text(&time)),
        // A day that never was: shown, and never taken for another.
        Epoch::Of1900 if days == 60 => return Some(Stored::text("1900-02-29")),
        Epoch::Of1900 if days < 60 => days,
        Epoch::Of1900 => days - 1,
        Epoch::Of1904 if days == 0 && second > 0 => return Some(Stored::text(&time)),
        Epoch::Of1904 => days + 1461,
    };
    let date = date(TO_1900 + since_1900)?;
    Some(if second == 0 { Stored::Date(date) } else { Stored::text(&format!("{date} {time}")) })
}

/// A number as it is shown.
pub(crate) fn shown(value: f64, format: Format, epoch: Epoch) -> Stored {
    match format {
        Format::Percent => Stored::Float { value, percent: true },
        Format::Moment => moment(value, epoch).unwrap_or_else(|| Stored::number(value)),
        Format::Plain | Format::Duration => Stored::number(value),
    }
}

/// A day and time written as ISO 8601 has it; anything else stays the text it is.
pub(crate) fn iso(text: &str) -> Stored {
    let text = text.trim();
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let Ok(date) = day.parse::<Date>() else { return Stored::text(text) };
    let time = time.trim_end_matches('Z');
    let (whole, fraction) = time.split_once(['.', ',']).unwrap_or((time, ""));
    let midnight = matches!(whole, "" | "00:00" | "00:00:00") && fraction.bytes().all(|digit| digit == b'0');
    if midnight { Stored::Date(date) } else { Stored::text(&format!("{date} {whole}")) }
}

/// The day this many days after 1 January of the year 1.
fn date(days: i64) -> Option<Date> {
    // Counted from 1 March of the year 0, so that a leap day ends its year: eras of 400 years, then years, then months of
    // 30.6 days on average.
    let days = days + 306;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, carry) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let year = year + era * 400 + carry;
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(stored: Option<Stored>) -> String {
        match stored {
            Some(Stored::Date(date)) => date.to_string(),
            Some(Stored::Text(text)) => format!("text {text}"),
            _ => "none".to_owned(),
        }
    }

    #[test]
    fn days_counted_from_1900() {
        for (serial, expected) in [
            (0.0, "none"),
            (0.5, "text 12:00:00"),
            (1.0, "1900-01-01"),
            (59.0, "1900-02-28"),
            (60.0, "text 1900-02-29"),
            (61.0, "1900-03-01"),
            (36_525.0, "1999-12-31"),
            (36_585.0, "2000-02-29"),
            (44_896.0, "2022-12-01"),
            (44_896.25, "text 2022-12-01 06:00:00"),
            (44_896.000_000_1, "2022-12-01"),
            (44_896.999_999_9, "2022-12-02"),
            (2_958_465.0, "9999-12-31"),
            (2_958_466.0, "none"),
            (-1.0, "none"),
            (f64::NAN, "none"),
            (f64::INFINITY, "none"),
        ] {
            assert_eq!(shown(moment(serial, Epoch::Of1900)), expected, "{serial}");
        }
    }

    #[test]
    fn days_counted_from_1904() {
        for (serial, expected) in
            [(0.0, "1904-01-01"), (0.25, "text 06:00:00"), (43_434.0, "2022-12-01"), (59.0, "1904-02-29")]
        {
            assert_eq!(shown(moment(serial, Epoch::Of1904)), expected, "{serial}");
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
            assert_eq!(shown(Some(iso(text))), expected, "{text}");
        }
    }
}
