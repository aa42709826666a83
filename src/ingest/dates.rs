//! Days as people write them: 2022-12-01, 1.12.2022, 01-12-2022, "1. december 2022", "1-dec-2022", and with an hour of midnight.
//!
//! The day stands before the month, or the year first. With strokes between (12/1/2024) Americans put the month first: what
//! could be either is said to be, and the column decides.

pub mod open;

use trappe_rules::quantity::Date;

/// What a text in a column of dates says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A day; `order` where the way of writing shows which of day and month comes first.
    Day {
        /// The day.
        day: Date,
        /// What the way of writing shows.
        order: Option<Order>,
    },
    /// `12/1/2024`: one day or another.
    Either {
        /// With the day first.
        day_first: Date,
        /// With the month first.
        month_first: Date,
    },
    /// No day, and why.
    Nothing(Why),
}

/// Which of day and month comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The Danish way.
    DayFirst,
    /// The American way.
    MonthFirst,
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing is known.
    NoDay,
    /// A year of two digits; the day it may be.
    ShortYear(Date),
    /// A spreadsheet's count of days; the day it is where days count from 1900.
    Serial(Date),
    /// A day with an hour.
    Hour(Date),
    /// A quarter, a month or a year.
    Period,
}

/// Longer texts are no dates.
const LONGEST: usize = 60;
/// Years a date may lie in.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2200;
/// Names of months, Danish and English; three letters or more are enough.
const MONTHS: [[&str; 2]; 12] = [
    ["januar", "january"],
    ["februar", "february"],
    ["marts", "march"],
    ["april", "april"],
    ["maj", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["august", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];
/// Words that may stand in a date and say nothing.
const IDLE: [&str; 16] = [
    "den", "d", "the", "of", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "st", "nd", "rd",
    "th", "kl",
];

/// Reads a text without blanks around it. Never fails and takes time linear in the text.
#[must_use]
pub fn read(text: &str) -> Reading {
    if text.len() > LONGEST {
        return Reading::Nothing(Why::NoDay);
    }
    if let Some(day) = plain(text) {
        return Reading::Day { day, order: None };
    }
    match without_hour(text) {
        (date, Hour::None) => in_parts(date),
        (date, Hour::Midnight) => match in_parts(date) {
            Reading::Nothing(_) => Reading::Nothing(Why::NoDay),
            reading @ (Reading::Day { .. } | Reading::Either { .. }) => reading,
        },
        (date, Hour::Other) => match in_parts(date) {
            Reading::Day { day, .. } | Reading::Either { day_first: day, .. } => Reading::Nothing(Why::Hour(day)),
            Reading::Nothing(_) => Reading::Nothing(Why::NoDay),
        },
    }
}

/// The day a spreadsheet's count of days is where days count from 1900, in this and the past century.
pub(crate) fn of_serial(serial: i64) -> Option<Date> {
    /// Day 0 of the count, as it is for days after 28 February 1900.
    const ZERO: Date = Date::constant(1899, 12, 30);
    const DAYS: std::ops::RangeInclusive<i64> = 61..=73_415;
    if !DAYS.contains(&serial) || (1900..=2100).contains(&serial) {
        return None;
    }
    ZERO.checked_add(jiff::Span::new().try_days(serial).ok()?).ok()
}

/// `2022-12-01`, which most files have.
pub(crate) fn plain(text: &str) -> Option<Date> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *bytes else { return None };
    let mut value = [0_i16; 3];
    for (value, digits) in value.iter_mut().zip([&[y1, y2, y3, y4][..], &[m1, m2], &[d1, d2]]) {
        for digit in digits {
            *value = *value * 10 + i16::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?);
        }
    }
    let [year, month, day] = value;
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok().filter(|_| YEARS.contains(&year))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hour {
    None,
    Midnight,
    Other,
}

/// The date of a text with an hour behind it.
fn without_hour(text: &str) -> (&str, Hour) {
    let Some((date, hour)) = text.rsplit_once(['T', ' ']) else { return (text, Hour::None) };
    let marks = hour.matches([':', '.']).count();
    let is_hour = marks > 0
        && (hour.contains(':') || marks == 2 && hour.split('.').all(|part| part.len() == 2))
        && hour.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b',' | b'Z' | b'+'));
    if !is_hour {
        return (text, Hour::None);
    }
    let date = date.trim_end_matches(|letter: char| letter.is_whitespace() || letter == ',');
    let date = date.strip_suffix(" kl.").unwrap_or(date).trim_end();
    // A zone says whose midnight it is.
    let midnight = hour.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.' | b','));
    (date, if midnight { Hour::Midnight } else { Hour::Other })
}

/// A word or a number of a date.
#[derive(Clone, Copy, Default)]
enum Part {
    #[default]
    None,
    /// Value and digits.
    Number(i32, usize),
    Month(i8),
    Quarter,
}

/// Its parts, and what stands between them.
fn in_parts(text: &str) -> Reading {
    let nothing = Reading::Nothing(Why::NoDay);
    let mut parts = [Part::None; 3];
    let (mut count, mut mark, mut begun) = (0_usize, None, false);
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let same = |other: char| if letter.is_ascii_digit() { other.is_ascii_digit() } else { other.is_alphabetic() };
        let end = rest.find(|other: char| !same(other)).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        if part.is_empty() {
            if !(letter.is_whitespace() || matches!(letter, '-' | '.' | '/' | ',' | '\u{2011}' | '–')) {
                return nothing;
            }
            if matches!(letter, '-' | '.' | '/') && count == 1 {
                mark = mark.or(Some(letter));
            }
            // 3/2-2024: only Danes write it.
            if letter == '-' && count == 2 && mark == Some('/') {
                mark = Some(letter);
            }
            rest = rest.get(letter.len_utf8()..).unwrap_or("");
            // A date neither begins with a mark nor ends with one, but for "1. dec." and the like.
            if !begun || (rest.is_empty() && !text.contains(char::is_alphabetic)) {
                return nothing;
            }
            continue;
        }
        (rest, begun) = (after, true);
        let part = match part_of(part) {
            None => return nothing,
            Some(Part::None) => continue,
            Some(part) => part,
        };
        let Some(slot) = parts.get_mut(count) else { return nothing };
        *slot = part;
        count += 1;
    }
    match (parts, count) {
        ([Part::Number(value, digits), ..], 1) => lone(value, digits),
        ([Part::Number(first, a), Part::Number(second, b), Part::Number(third, c)], 3) => {
            in_numbers([first, second, third], [a, b, c], mark)
        }
        (
            [Part::Number(day, 1..=2), Part::Month(month), Part::Number(year, digits)]
            | [Part::Month(month), Part::Number(day, 1..=2), Part::Number(year, digits)],
            3,
        ) => dated(year, digits, i32::from(month), day),
        ([Part::Number(year, 4), Part::Month(month), Part::Number(day, 1..=2)], 3) => {
            dated(year, 4, i32::from(month), day)
        }
        ([first, second, third], 2 | 3) => {
            let period = |part: &Part| matches!(part, Part::Month(_) | Part::Quarter);
            let all = [first, second, third];
            let year_month = matches!(all, [Part::Number(_, 4), Part::Number(1..=12, _), Part::None])
                || matches!(all, [Part::Number(1..=12, _), Part::Number(_, 4), Part::None]);
            let named = all.iter().any(period) && all.iter().any(|part| matches!(part, Part::Number(_, 2 | 4)));
            if named || year_month { Reading::Nothing(Why::Period) } else { nothing }
        }
        _ => nothing,
    }
}

fn part_of(part: &str) -> Option<Part> {
    if part.starts_with(|letter: char| letter.is_ascii_digit()) {
        let digits = part.len();
        return if digits <= 8 { Some(Part::Number(part.parse().ok()?, digits)) } else { None };
    }
    let word = part.to_lowercase();
    if IDLE.contains(&word.as_str()) {
        return Some(Part::None);
    }
    if matches!(word.as_str(), "q" | "k" | "kv" | "kvt" | "kvartal" | "quarter" | "m" | "uge" | "halvår") {
        return Some(Part::Quarter);
    }
    let month = MONTHS.iter().position(|names| word.len() >= 3 && names.iter().any(|name| name.starts_with(&word)))?;
    Some(Part::Month(i8::try_from(month + 1).ok()?))
}

/// A number alone: 20241201, a year, or a spreadsheet's count of days.
fn lone(value: i32, digits: usize) -> Reading {
    if digits == 8 {
        return match dated(value / 10_000, 4, value / 100 % 100, value % 100) {
            Reading::Day { day, .. } if (1900..=2100).contains(&day.year()) => Reading::Day { day, order: None },
            Reading::Day { .. } | Reading::Either { .. } | Reading::Nothing(_) => Reading::Nothing(Why::NoDay),
        };
    }
    if (1900..=2100).contains(&value) {
        return Reading::Nothing(Why::Period);
    }
    Reading::Nothing(of_serial(value.into()).map_or(Why::NoDay, Why::Serial))
}

fn in_numbers([first, second, third]: [i32; 3], [a, b, c]: [usize; 3], mark: Option<char>) -> Reading {
    if a == 4 {
        return if b <= 2 && c <= 2 { dated(first, a, second, third) } else { Reading::Nothing(Why::NoDay) };
    }
    if a > 2 || b > 2 {
        return Reading::Nothing(Why::NoDay);
    }
    let (day_first, month_first) = (dated(third, c, second, first), dated(third, c, first, second));
    if mark != Some('/') {
        return day_first;
    }
    match (day_first, month_first) {
        (Reading::Day { day: one, .. }, Reading::Day { day: other, .. }) if one != other => {
            Reading::Either { day_first: one, month_first: other }
        }
        (Reading::Day { day, .. }, Reading::Day { .. }) => Reading::Day { day, order: None },
        (Reading::Day { day, .. }, _) => Reading::Day { day, order: Some(Order::DayFirst) },
        (_, Reading::Day { day, .. }) => Reading::Day { day, order: Some(Order::MonthFirst) },
        (nothing, _) => nothing,
    }
}

fn dated(year: i32, digits: usize, month: i32, day: i32) -> Reading {
    let short = digits == 2;
    let year = if short { year + if year < 50 { 2000 } else { 1900 } } else { year };
    let made = || {
        let year = i16::try_from(year).ok().filter(|year| YEARS.contains(year))?;
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    match made() {
        Some(day) if short => Reading::Nothing(Why::ShortYear(day)),
        Some(day) if digits == 4 => Reading::Day { day, order: None },
        Some(_) | None => Reading::Nothing(Why::NoDay),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Date = Date::constant(2022, 12, 1);

    #[test]
    fn danish_ways_of_writing_a_day() {
        for text in [
            "2022-12-01",
            "2022/12/1",
            "2022.12.01",
            "1.12.2022",
            "01-12-2022",
            "01.12.2022",
            "1. december 2022",
            "1. dec. 2022",
            "1 DEC 2022",
            "1-dec-2022",
            "01-Dec-2022",
            "December 1, 2022",
            "December 1st, 2022",
            "den 1. december 2022",
            "torsdag den 1. december 2022",
            "2022-12-01T00:00:00",
            "2022-12-01 00:00:00",
            "2022-12-01 00:00:00.000",
            "01-12-2022 00:00",
            "01-12-2022 00.00.00",
            "01-12-2022 kl. 00.00.00",
            "20221201",
        ] {
            assert_eq!(read(text), Reading::Day { day: FIRST, order: None }, "{text}");
        }
        let may = Date::constant(2024, 5, 1);
        for text in ["1. maj 2024", "1 May 2024", "2024-05-01"] {
            assert_eq!(read(text), Reading::Day { day: may, order: None }, "{text}");
        }
    }

    #[test]
    fn strokes_are_read_either_way() {
        let (day_first, month_first) = (Date::constant(2024, 1, 12), Date::constant(2024, 12, 1));
        assert_eq!(read("12/1/2024"), Reading::Either { day_first, month_first });
        assert_eq!(read("1/1/2024"), Reading::Day { day: Date::constant(2024, 1, 1), order: None });
        let shown = |order| Reading::Day { day: Date::constant(2024, 12, 31), order: Some(order) };
        assert_eq!(read("31/12/2024"), shown(Order::DayFirst));
        assert_eq!(read("12/31/2024"), shown(Order::MonthFirst));
    }

    #[test]
    fn what_is_no_day_is_not_made_one_and_says_why() {
        for text in [
            "31-02-2022",
            "12-31-2022",
            "snart",
            "1 1",
            "--",
            "+1.-1.2022",
            "1.12.2022.",
            "-1.12.2022",
            "1.12.022",
            "1.1.1.2022",
            "",
            "0-0-0000",
            "1:12:2022",
            "20121332",
            "99999999",
            "3",
            "december",
            "1. december",
            "１.１２.２０２２",
            "1.ma.2022",
            "2022-12-01T",
        ] {
            assert_eq!(read(text), Reading::Nothing(Why::NoDay), "{text}");
        }
        for text in ["1.12.22", "1. dec. 22", "01/12/22"] {
            assert_eq!(read(text), Reading::Nothing(Why::ShortYear(FIRST)), "{text}");
        }
        assert_eq!(read("44896"), Reading::Nothing(Why::Serial(FIRST)));
        for text in ["2022-12-01T12:00:00", "01-12-2022 08:15", "2022-12-01T00:00:00Z"] {
            assert_eq!(read(text), Reading::Nothing(Why::Hour(FIRST)), "{text}");
        }
        for text in [
            "4. kvt. 2024",
            "4. kvartal 2024",
            "2024K4",
            "2024 Q4",
            "K4 2024",
            "dec. 2024",
            "2024-12",
            "12/2024",
            "2024",
            "2024M12",
        ] {
            assert_eq!(read(text), Reading::Nothing(Why::Period), "{text}");
        }
    }

    #[test]
    fn every_day_of_a_century_reads_back() {
        let mut day = Date::constant(1950, 1, 1);
        while day.year() < 2050 {
            for text in [day.to_string(), day.strftime("%d.%m.%Y").to_string(), day.strftime("%-d. %B %Y").to_string()]
            {
                assert_eq!(read(&text), Reading::Day { day, order: None }, "{text}");
            }
            day = day.tomorrow().unwrap();
        }
        assert_eq!(of_serial(45_627), Some(Date::constant(2024, 12, 1)));
        assert_eq!((of_serial(60), of_serial(2024), of_serial(i64::MAX)), (None, None, None));
    }
}
