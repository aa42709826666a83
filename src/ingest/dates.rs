//! Days as people write them in Denmark: 2022-12-01, 1.12.2022, 01-12-2022, 1/12/2022, "1. december 2022".

use trappe_rules::quantity::Date;

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// Reads a trimmed text; the day stands before the month, or the year first.
pub(crate) fn read(text: &str) -> Option<Date> {
    let text = without_time(text);
    let parts = |mark: char| {
        let mut parts = text.split(mark).map(str::trim);
        let three = (parts.next()?, parts.next()?, parts.next()?);
        parts.next().is_none().then_some(three)
    };
    if text.contains(char::is_alphabetic) {
        return in_words(text);
    }
    let (first, second, third) = parts('-').or_else(|| parts('.')).or_else(|| parts('/'))?;
    if first.len() == 4 { day(first, second, third) } else { day(third, second, first) }
}

fn in_words(text: &str) -> Option<Date> {
    let mut words = text.split_whitespace();
    let (first, month, year) = (words.next()?, words.next()?.to_lowercase(), words.next()?);
    if words.next().is_some() {
        return None;
    }
    let month = month.trim_end_matches('.');
    let number = MONTHS.iter().position(|name| *name == month || (month.len() == 3 && name.starts_with(month)))? + 1;
    day(year, &number.to_string(), first.trim_end_matches('.'))
}

/// A day at midnight is a day.
fn without_time(text: &str) -> &str {
    for time in ["T00:00:00", " 00:00:00", "T00:00:00.000", " 00:00"] {
        if let Some(day) = text.strip_suffix(time) {
            return day;
        }
    }
    text
}

fn day(year: &str, month: &str, day: &str) -> Option<Date> {
    let digits = |text: &str, most: usize| {
        ((1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(())
    };
    digits(month, 2)?;
    digits(day, 2)?;
    digits(year, 4).filter(|()| year.len() == 4)?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_ways_of_writing_a_day() {
        let expected = Date::new(2022, 12, 1).unwrap();
        for text in [
            "2022-12-01",
            "1.12.2022",
            "01-12-2022",
            "1/12/2022",
            "01.12.2022",
            "1. december 2022",
            "1. dec. 2022",
            "2022-12-01T00:00:00",
            "2022-12-01 00:00:00",
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_not_made_one() {
        for text in
            ["1.12.22", "31-02-2022", "2022", "12/31/2022", "snart", "2022-12-01T12:00:00", "1 1", "--", "+1.-1.2022"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
