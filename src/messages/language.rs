//! How each language writes numbers, dates and lists. Every text, report and table goes through here.

use trappe_rules::quantity::{Date, Decimal};

/// The languages of the catalogues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Dansk.
    Danish,
    /// English.
    English,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// The value of `run.language` (`da`, `en`).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// The language of a code; `None` for another.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// A number with the decimals it has: `39,9` and `3.478` in Danish, `39.9` and `3,478` in English.
    #[must_use]
    pub fn number(self, number: Decimal) -> String {
        let text = number.abs().to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let sign = if number.is_sign_negative() && !number.is_zero() { "-" } else { "" };
        let whole = self.grouped(whole);
        if decimals.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}{}{decimals}", self.decimal_mark())
        }
    }

    /// A whole number: `3.478` in Danish, `3,478` in English.
    #[must_use]
    pub fn count(self, count: i64) -> String {
        let sign = if count < 0 { "-" } else { "" };
        format!("{sign}{}", self.grouped(&count.unsigned_abs().to_string()))
    }

    /// A date: `1. december 2026`, `1 December 2026`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let month = usize::try_from(date.month()).ok().and_then(|month| self.months().get(month.checked_sub(1)?));
        match (self, month) {
            (Self::Danish, Some(month)) => format!("{}. {month} {}", date.day(), date.year()),
            (Self::English, Some(month)) => format!("{} {month} {}", date.day(), date.year()),
            (_, None) => date.to_string(),
        }
    }

    /// A list: `a, b og c`, `a, b and c`.
    #[must_use]
    pub fn list(self, items: &[String]) -> String {
        let and = match self {
            Self::Danish => "og",
            Self::English => "and",
        };
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
        }
    }

    /// `,` in Danish, `.` in English.
    #[must_use]
    pub const fn decimal_mark(self) -> char {
        match self {
            Self::Danish => ',',
            Self::English => '.',
        }
    }

    const fn group_mark(self) -> char {
        match self {
            Self::Danish => '.',
            Self::English => ',',
        }
    }

    fn grouped(self, digits: &str) -> String {
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(self.group_mark());
            }
            text.push(digit);
        }
        text
    }

    const fn months(self) -> &'static [&'static str; 12] {
        match self {
            Self::Danish => &[
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
            ],
            Self::English => &[
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_decimals_and_are_grouped_in_threes() {
        for (number, danish, english) in [
            ("3478", "3.478", "3,478"),
            ("39.9", "39,9", "39.9"),
            ("-1234567.80", "-1.234.567,80", "-1,234,567.80"),
            ("-0.0", "0,0", "0.0"),
            ("999", "999", "999"),
        ] {
            let number: Decimal = number.parse().unwrap();
            assert_eq!(Language::Danish.number(number), danish);
            assert_eq!(Language::English.number(number), english);
        }
    }

    #[test]
    fn dates_are_written_out() {
        let date = Date::new(2026, 12, 1).unwrap();
        assert_eq!(Language::Danish.date(date), "1. december 2026");
        assert_eq!(Language::English.date(date), "1 December 2026");
    }

    #[test]
    fn lists_end_in_and() {
        let items = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>();
        assert_eq!(Language::Danish.list(&items(&["a", "b", "c"])), "a, b og c");
        assert_eq!(Language::English.list(&items(&["a", "b"])), "a and b");
        assert_eq!(Language::English.list(&items(&["a"])), "a");
        assert_eq!(Language::English.list(&[]), "");
    }
}
