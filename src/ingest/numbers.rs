//! Numbers as people write them, and as spreadsheets store them, → exact decimals.

use rust_decimal::Decimal;
use trappe_rules::quantity::Absent;

/// Significant digits a binary number is trusted with.
const TRUSTED_DIGITS: usize = 15;
/// Digits a decimal can hold.
const MOST_DIGITS: usize = 28;

/// The decimal mark a way of writing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Comma,
    Point,
}

impl Mark {
    fn of(letter: char) -> Option<Self> {
        match letter {
            ',' => Some(Self::Comma),
            '.' => Some(Self::Point),
            _ => None,
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }

    /// The mark the pipeline names.
    pub(crate) fn declared(letter: Option<char>) -> Option<Self> {
        letter.and_then(Self::of)
    }
}

/// A unit written beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    None,
    Percent,
    Kroner,
}

/// What a text in a column of numbers says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// One number; `plain` when written as a decimal is printed, `mark` where the way of writing shows one.
    Number { value: Decimal, plain: bool, mark: Option<Mark>, unit: Unit },
    /// `1.234`: with `mark` as the decimal mark the one, otherwise the other.
    Either { decimal: Decimal, thousands: Decimal, mark: Mark, unit: Unit },
    /// A sign of the statistics office.
    Sign(Absent),
    /// No number.
    Nothing,
}

/// Reads a trimmed, non-empty text.
pub(crate) fn read(text: &str) -> Reading {
    match text {
        "-" | "–" | "\u{2212}" => {
            return Reading::Number { value: Decimal::ZERO, plain: false, mark: None, unit: Unit::None };
        }
        ".." | "..." | "…" => return Reading::Sign(Absent::Withheld),
        "." => return Reading::Sign(Absent::CannotOccur),
        _ => {}
    }
    if text.len() <= TRUSTED_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let plain = text.len() == 1 || !text.starts_with('0');
        return text.parse::<i64>().map_or(Reading::Nothing, |value| Reading::Number {
            value: Decimal::from(value),
            plain,
            mark: None,
            unit: Unit::None,
        });
    }
    let (body, unit) = without_unit(text);
    let (body, negative) = match body.strip_prefix(['-', '–', '\u{2212}']) {
        Some(rest) => (rest.trim_start(), true),
        None => (body.strip_prefix('+').unwrap_or(body), false),
    };
    let Some(runs) = Runs::of(body) else { return Reading::Nothing };
    let plain = unit == Unit::None && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    runs.reading(negative, unit, plain)
}

fn without_unit(text: &str) -> (&str, Unit) {
    const PERCENT: [&str; 3] = ["%", "pct.", "pct"];
    const KRONER: [&str; 5] = ["kr.", "kr", "DKK", "Kr.", ",-"];
    for unit in PERCENT {
        if let Some(rest) = text.strip_suffix(unit) {
            return (rest.trim_end(), Unit::Percent);
        }
    }
    for unit in KRONER {
        if let Some(rest) = text.strip_suffix(unit) {
            return (rest.trim_end(), Unit::Kroner);
        }
        if let Some(rest) = text.strip_prefix(unit) {
            return (rest.trim_start(), Unit::Kroner);
        }
    }
    (text, Unit::None)
}

/// Digits of a number and what stands between them.
struct Runs {
    digits: [u8; MOST_DIGITS],
    used: usize,
    /// Length of each run of digits.
    lengths: [usize; MOST_DIGITS],
    /// What stands after each run but the last; blanks of every kind are `' '`.
    marks: [char; MOST_DIGITS],
    count: usize,
}

impl Runs {
    fn of(body: &str) -> Option<Self> {
        let mut runs =
            Self { digits: [0; MOST_DIGITS], used: 0, lengths: [0; MOST_DIGITS], marks: [' '; MOST_DIGITS], count: 1 };
        for letter in body.chars() {
            match letter {
                '0'..='9' => {
                    *runs.digits.get_mut(runs.used)? = u8::try_from(letter.to_digit(10)?).ok()?;
                    runs.used += 1;
                    *runs.lengths.get_mut(runs.count - 1)? += 1;
                }
                '.' | ',' | '\'' => runs.next(letter)?,
                ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => runs.next(' ')?,
                '\u{2019}' => runs.next('\'')?,
                _ => return None,
            }
        }
        let last = *runs.lengths.get(runs.count - 1)?;
        (runs.used > 0 && last > 0).then_some(runs)
    }

    fn next(&mut self, mark: char) -> Option<()> {
        *self.marks.get_mut(self.count - 1)? = mark;
        self.count += 1;
        self.lengths.get(self.count - 1).map(|_| ())
    }

    fn lengths(&self) -> &[usize] {
        self.lengths.get(..self.count).unwrap_or(&[])
    }

    fn marks(&self) -> &[char] {
        self.marks.get(..self.count - 1).unwrap_or(&[])
    }

    /// Whether the runs are groups of a thousand.
    fn grouped(&self, lengths: &[usize]) -> bool {
        match lengths {
            [] => false,
            [_] => true,
            [first, rest @ ..] => {
                (1..=3).contains(first) && self.digits.first() != Some(&0) && rest.iter().all(|length| *length == 3)
            }
        }
    }

    fn value(&self, negative: bool, decimals: usize) -> Option<Decimal> {
        let mut mantissa = 0_i128;
        for digit in self.digits.get(..self.used)? {
            mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(*digit))?;
        }
        let mantissa = if negative { -mantissa } else { mantissa };
        Decimal::try_from_i128_with_scale(mantissa, u32::try_from(decimals).ok()?).ok()
    }

    fn reading(&self, negative: bool, unit: Unit, plain: bool) -> Reading {
        self.read(negative, unit, plain).unwrap_or(Reading::Nothing)
    }

    fn read(&self, negative: bool, unit: Unit, plain: bool) -> Option<Reading> {
        let (lengths, marks) = (self.lengths(), self.marks());
        let whole = |mark| {
            let value = self.value(negative, 0)?;
            self.grouped(lengths).then_some(Reading::Number { value, plain: false, mark, unit })
        };
        let Some((last, before)) = marks.split_last() else {
            return Some(Reading::Number { value: self.value(negative, 0)?, plain: false, mark: None, unit });
        };
        let same = before.iter().all(|mark| mark == last);
        let Some(mark) = Mark::of(*last) else {
            // Blanks and apostrophes only ever part thousands.
            return if same { whole(None) } else { None };
        };
        let decimals = *lengths.last()?;
        let left = lengths.get(..lengths.len() - 1)?;
        match before {
            [] => {
                let decimal = self.value(negative, decimals)?;
                let first = *left.first()?;
                if decimals == 3 && (1..=3).contains(&first) && self.digits.first() != Some(&0) {
                    let thousands = self.value(negative, 0)?;
                    return Some(Reading::Either { decimal, thousands, mark, unit });
                }
                let canonical = plain && first > 0 && (first == 1 || self.digits.first() != Some(&0));
                Some(Reading::Number { value: decimal, plain: canonical, mark: Some(mark), unit })
            }
            _ if same => whole(Some(mark.other())),
            [first, ..] if before.iter().all(|one| one == first) && self.grouped(left) => {
                let value = self.value(negative, decimals)?;
                Some(Reading::Number { value, plain: false, mark: Some(mark), unit })
            }
            _ => None,
        }
    }
}

/// The shortest decimal that reads back to the same number, and whether digits beyond the trusted ones were dropped.
/// `None` for what is not a number, or is out of a decimal's reach.
pub(crate) fn from_float(value: f64) -> Option<(Decimal, bool)> {
    if let Some(decimal) = from_short_float(value) {
        return Some((decimal, false));
    }
    value.is_finite().then(|| from_scientific(&format!("{value:e}"))).flatten()
}

/// As [`from_float`], for single precision.
pub(crate) fn from_single(value: f32) -> Option<(Decimal, bool)> {
    value.is_finite().then(|| from_scientific(&format!("{value:e}"))).flatten()
}

/// The same for numbers of few decimals, without going through text: a decimal of at most fifteen digits that divides
/// back to the very same bits is the shortest one.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "checked by reading back")]
fn from_short_float(value: f64) -> Option<Decimal> {
    const SCALES: [f64; 5] = [1.0, 10.0, 100.0, 1_000.0, 10_000.0];
    const WITHIN: f64 = 1e15;
    for (decimals, scale) in (0_u32..).zip(SCALES) {
        let scaled = (value * scale).round();
        if scaled.abs() >= WITHIN || scaled.is_nan() {
            return None;
        }
        let mantissa = scaled as i64;
        if (mantissa as f64 / scale).to_bits() == value.to_bits() {
            return Decimal::try_from_i128_with_scale(i128::from(mantissa), decimals).ok();
        }
    }
    None
}

/// From Rust's shortest form that reads back (`-1.25e-3`).
fn from_scientific(text: &str) -> Option<(Decimal, bool)> {
    let (body, exponent) = text.split_once('e')?;
    let exponent: i64 = exponent.parse().ok()?;
    let (negative, body) = body.strip_prefix('-').map_or((false, body), |rest| (true, rest));
    let digits: String = body.chars().filter(char::is_ascii_digit).collect();
    let mut mantissa: i128 = digits.get(..digits.len().min(TRUSTED_DIGITS))?.parse().ok()?;
    let mut kept = digits.len();
    let dropped = digits.len() > TRUSTED_DIGITS;
    if dropped {
        if digits.as_bytes().get(TRUSTED_DIGITS).is_some_and(|digit| *digit >= b'5') {
            mantissa += 1;
        }
        kept = TRUSTED_DIGITS;
    }
    let mut decimals = i64::try_from(kept).ok()? - 1 - exponent;
    while dropped && decimals > 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        decimals -= 1;
    }
    if decimals < 0 {
        mantissa = mantissa.checked_mul(10_i128.checked_pow(u32::try_from(-decimals).ok()?)?)?;
        decimals = 0;
    }
    let mantissa = if negative { -mantissa } else { mantissa };
    let decimal = Decimal::try_from_i128_with_scale(mantissa, u32::try_from(decimals).ok()?).ok()?;
    Some((decimal, dropped))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Option<String> {
        match read(text) {
            Reading::Number { value, .. } => Some(value.to_string()),
            Reading::Either { .. } | Reading::Sign(_) | Reading::Nothing => None,
        }
    }

    #[test]
    fn numbers_as_danish_people_write_them() {
        for (text, expected) in [
            ("48", "48"),
            ("007", "7"),
            ("48,5", "48.5"),
            ("48.50", "48.50"),
            ("1.234,5", "1234.5"),
            ("1,234.5", "1234.5"),
            ("1.234.567", "1234567"),
            ("27 068,72", "27068.72"),
            ("27\u{a0}068", "27068"),
            ("27'068.5", "27068.5"),
            ("27.068,72 kr.", "27068.72"),
            ("kr. 27.068,72", "27068.72"),
            ("1500,-", "1500"),
            ("-3", "-3"),
            ("\u{2212}3,5", "-3.5"),
            ("- 3", "-3"),
            ("35 %", "35"),
            ("35,5%", "35.5"),
            ("0,123", "0.123"),
            (",5", "0.5"),
            ("1234,567", "1234.567"),
            ("-", "0"),
            ("12345678901234567890", "12345678901234567890"),
        ] {
            assert_eq!(number(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_lone_point_before_three_digits_is_never_guessed() {
        for text in ["1.234", "1,234", "-12.345", "999,000 kr"] {
            assert!(matches!(read(text), Reading::Either { .. }), "{text}");
        }
        let Reading::Either { decimal, thousands, mark, .. } = read("1.234") else { panic!() };
        assert_eq!((decimal.to_string(), thousands.to_string(), mark), ("1.234".into(), "1234".into(), Mark::Point));
    }

    #[test]
    fn what_is_no_number_is_not_made_one() {
        for text in [
            "abc",
            "1.2.3",
            "1,2,3",
            "12 3",
            "1.234.56",
            "1,234.567,8",
            "12-3",
            "1e5",
            "12,",
            "--3",
            "0.123.456",
            "%",
            "½",
        ] {
            assert_eq!(read(text), Reading::Nothing, "{text}");
        }
    }

    #[test]
    fn signs_of_the_statistics_office() {
        assert_eq!(read(".."), Reading::Sign(Absent::Withheld));
        assert_eq!(read("…"), Reading::Sign(Absent::Withheld));
        assert_eq!(read("."), Reading::Sign(Absent::CannotOccur));
    }

    #[test]
    fn floats_become_the_shortest_decimal_that_reads_back() {
        for (value, text, dropped) in [
            (2.18, "2.18", false),
            (0.1 + 0.2, "0.3", true),
            (100.0 / 3.0, "33.3333333333333", true),
            (22904.3, "22904.3", false),
            (-0.0625, "-0.0625", false),
            (1e12, "1000000000000", false),
            (1.5e-7, "0.00000015", false),
            (39.999_999_999_999_99, "40", true),
            (0.070_710_678, "0.070710678", false),
        ] {
            let (decimal, was_dropped) = from_float(value).unwrap();
            assert_eq!((decimal.to_string().as_str(), was_dropped), (text, dropped), "{value}");
        }
        assert_eq!(from_float(f64::NAN), None);
        assert_eq!(from_float(f64::INFINITY), None);
        assert_eq!(from_float(1e300), None);
        assert_eq!(from_single(2.18).unwrap().0.to_string(), "2.18");
    }

    #[test]
    fn the_fast_way_and_the_plain_way_agree() {
        let mut state = 1_u64;
        for _ in 0..20_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let whole = i32::try_from(state >> 40).unwrap();
            for scale in [1.0, 10.0, 100.0, 1000.0, 12_345.0] {
                let value = f64::from(whole) / scale;
                let slow = from_scientific(&format!("{value:e}")).unwrap();
                assert_eq!(from_float(value).unwrap(), slow, "{value:?}");
            }
        }
    }
}
