//! Numbers as people write them, and as spreadsheets store them, → exact decimals.

mod floats;
mod why;

use rust_decimal::Decimal;
use trappe_rules::quantity::Absent;

pub(crate) use floats::{from_float, from_single};
use why::why;

/// Digits a decimal can hold.
const MOST_DIGITS: usize = 28;

/// The decimal mark a way of writing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `,`
    Comma,
    /// `.`
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
pub enum Unit {
    /// None.
    None,
    /// `%`, `pct.`
    Percent,
    /// `kr.`, `kr/md.`
    Kroner,
}

/// What a text in a column of numbers says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One number.
    Number {
        /// The number.
        value: Decimal,
        /// Written as a decimal is printed, with either mark.
        plain: bool,
        /// The decimal mark, where the way of writing shows one.
        mark: Option<Mark>,
        /// The unit beside it.
        unit: Unit,
        /// Written with an exponent that stands for digits nobody sees (`1,2E+05`).
        unseen: bool,
    },
    /// `1.234`: with `mark` as the decimal mark the one, otherwise the other.
    Either {
        /// With `mark` as the decimal mark.
        decimal: Decimal,
        /// With `mark` between thousands.
        thousands: Decimal,
        /// The mark that is there.
        mark: Mark,
        /// The unit beside it.
        unit: Unit,
    },
    /// A sign of the statistics office.
    Sign(Absent),
    /// No number, and why.
    Nothing(Why),
}

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing is known.
    NoNumber,
    /// A unit that would change the number: thousands, millions, per mille, a year, another currency.
    OtherUnit,
    /// A number with something beside it: a mark of a note, "ca.", what is counted.
    Beside,
    /// A minus as bookkeepers write it: `(3)`, `3-`.
    Bookkeeping,
    /// Digits other than 0–9.
    Digits,
    /// More digits than a number can hold.
    TooLong,
}

/// A number of few digits, as it is printed: what most cells of numbers hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Usual {
    /// Its digits.
    pub(crate) mantissa: u32,
    /// How many of them are decimals.
    pub(crate) decimals: u8,
    /// The decimal mark.
    pub(crate) mark: Option<Mark>,
}

impl Usual {
    /// Digits at most, so that they fit in 31 bits.
    const DIGITS: usize = 9;
    /// What one is in digits, by decimals; of more decimals a number is not usual.
    const UNITS: [u32; 5] = [1, 10, 100, 1_000, 10_000];

    /// The number of a text; `None` of all others, which [`read`] reads.
    #[inline]
    pub(crate) fn of(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() > Self::DIGITS {
            return None;
        }
        let (mut mantissa, mut found) = (0, None);
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                b'0'..=b'9' => mantissa = mantissa * 10 + u32::from(byte - b'0'),
                b',' if found.is_none() => found = Some((at, Mark::Comma)),
                b'.' if found.is_none() => found = Some((at, Mark::Point)),
                _ => return None,
            }
        }
        let before = found.map_or(bytes.len(), |(at, _)| at);
        if before == 0 || (before > 1 && bytes.first() == Some(&b'0')) {
            return None;
        }
        let Some((_, mark)) = found else { return Some(Self { mantissa, decimals: 0, mark: None }) };
        // Three decimals could be thousands.
        let decimals = u8::try_from(bytes.len() - before - 1).ok()?;
        matches!(decimals, 1 | 2 | 4).then_some(Self { mantissa, decimals, mark: Some(mark) })
    }

    /// The shortest decimal that reads back to a binary number; `None` of all others, which [`from_float`] reads.
    #[inline]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked by reading back")]
    pub(crate) fn of_float(value: f64) -> Option<Self> {
        const WITHIN: f64 = 1e9;
        for (decimals, unit) in (0_u8..).zip(Self::UNITS) {
            let scaled = (value * f64::from(unit)).round();
            if !(0.0..WITHIN).contains(&scaled) {
                return None;
            }
            let mantissa = scaled as u32;
            if (f64::from(mantissa) / f64::from(unit)).to_bits() == value.to_bits() {
                return Some(Self { mantissa, decimals, mark: None });
            }
        }
        None
    }

    /// Whether it is no more than a hundred.
    pub(crate) fn is_percentage(self) -> bool {
        Self::UNITS.get(usize::from(self.decimals)).is_some_and(|unit| self.mantissa <= 100 * unit)
    }
}

/// Reads a text that is not empty and has no blanks around it. Never fails and takes time linear in the text.
///
/// A lone mark before three digits (`1.234`) is never guessed at: both readings are given, and the column decides.
#[must_use]
pub fn read(text: &str) -> Reading {
    if let Some(reading) = quick(text) {
        return reading;
    }
    match text {
        "-" | "–" | "\u{2212}" => number(Decimal::ZERO, false, None, Unit::None),
        ".." | "..." | "…" => Reading::Sign(Absent::Withheld),
        "." => Reading::Sign(Absent::CannotOccur),
        _ => written(text).unwrap_or_else(|| Reading::Nothing(why(text))),
    }
}

const fn number(value: Decimal, plain: bool, mark: Option<Mark>, unit: Unit) -> Reading {
    Reading::Number { value, plain, mark, unit, unseen: false }
}

/// Digits with at most one mark among them and a minus before, which most numbers are: the same as [`written`] says, in
/// one pass. `None` where it takes more.
fn quick(text: &str) -> Option<Reading> {
    /// As many digits fit in 64 bits.
    const MOST: usize = 18;
    let (negative, body) = text.as_bytes().strip_prefix(b"-").map_or((false, text.as_bytes()), |rest| (true, rest));
    if body.len() > MOST {
        return None;
    }
    let mut mantissa = 0_i64;
    let mut found = None;
    for (at, byte) in body.iter().enumerate() {
        match byte {
            b'0'..=b'9' => mantissa = mantissa * 10 + i64::from(byte - b'0'),
            b',' if found.is_none() => found = Some((at, Mark::Comma)),
            b'.' if found.is_none() => found = Some((at, Mark::Point)),
            _ => return None,
        }
    }
    let zero = *body.first()? == b'0';
    let signed = if negative { -mantissa } else { mantissa };
    let printed = !(negative && mantissa == 0);
    let Some((before, mark)) = found else {
        return Some(number(Decimal::from(signed), printed && (body.len() == 1 || !zero), None, Unit::None));
    };
    let decimals = body.len() - before - 1;
    if before == 0 || decimals == 0 {
        return None;
    }
    let decimal = Decimal::new(signed, u32::try_from(decimals).ok()?);
    if decimals == 3 && before <= 3 && !zero {
        return Some(Reading::Either { decimal, thousands: Decimal::from(signed), mark, unit: Unit::None });
    }
    let plain = printed && (before == 1 || !zero);
    Some(number(decimal, plain, Some(mark), Unit::None))
}

/// A number with all that may stand around and in it.
fn written(text: &str) -> Option<Reading> {
    let (body, unit) = without_unit(text);
    let (body, negative) = match body.strip_prefix(['-', '–', '\u{2212}', '\u{2010}', '\u{2011}']) {
        Some(rest) => (rest.trim_start(), true),
        None => (body.strip_prefix('+').unwrap_or(body), false),
    };
    if let Some((body, exponent)) = body.split_once(['e', 'E']) {
        return with_exponent(body, exponent, negative, unit);
    }
    let reading = Runs::of(body)?.read(negative, unit)?;
    match reading {
        // "1.500,-": no øre, and the mark before none shows what the other one is.
        Reading::Either { thousands, mark: Mark::Point, .. } if text.ends_with(",-") => {
            Some(number(thousands, false, Some(Mark::Comma), unit))
        }
        reading @ (Reading::Number { .. } | Reading::Either { .. } | Reading::Sign(_) | Reading::Nothing(_)) => {
            Some(reading)
        }
    }
}

/// `1,2E+05`: one digit stands before the mark, so the mark is the decimal mark.
fn with_exponent(body: &str, exponent: &str, negative: bool, unit: Unit) -> Option<Reading> {
    const FARTHEST: i32 = 40;
    let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    if digits.is_empty() || digits.len() > 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut power: i32 = digits.parse().ok()?;
    if exponent.starts_with('-') {
        power = -power;
    }
    let runs = Runs::of(body)?;
    let (lengths, marks) = (runs.lengths(), runs.marks());
    let (decimals, mark) = match (lengths, marks) {
        ([_], []) => (0, None),
        ([1, decimals], [mark]) => (i32::from(*decimals), Some(Mark::of(*mark)?)),
        _ => return None,
    };
    if power.abs() > FARTHEST {
        return Some(Reading::Nothing(Why::TooLong));
    }
    let scale = decimals - power;
    let mantissa = runs.mantissa(negative)?;
    let value = if let Ok(scale) = u32::try_from(scale) {
        Decimal::try_from_i128_with_scale(mantissa, scale).ok()
    } else {
        let zeros = 10_i128.checked_pow(scale.unsigned_abs());
        zeros
            .and_then(|zeros| mantissa.checked_mul(zeros))
            .and_then(|value| Decimal::try_from_i128_with_scale(value, 0).ok())
    };
    let Some(value) = value else { return Some(Reading::Nothing(Why::TooLong)) };
    Some(Reading::Number { value, plain: false, mark, unit, unseen: power > 0 })
}

fn without_unit(text: &str) -> (&str, Unit) {
    const PERCENT: [&str; 5] = ["%", "pct.", "pct", "procent", "percent"];
    const KRONER: [&str; 15] = [
        "kr. pr. måned",
        "kr. pr. md.",
        "kr. om måneden",
        "kr./måned",
        "kr./md.",
        "kr./md",
        "kr/måned",
        "kr/mdr.",
        "kr/md.",
        "kr/md",
        "kroner",
        "kr.",
        "kr",
        "dkk",
        ",-",
    ];
    let ends = |unit: &&str| {
        let at = text.len().checked_sub(unit.len())?;
        let (rest, end) = text.split_at_checked(at)?;
        end.eq_ignore_ascii_case(unit).then_some(rest.trim_end())
    };
    if let Some(rest) = PERCENT.iter().find_map(ends) {
        return (rest, Unit::Percent);
    }
    let end = KRONER.iter().find_map(ends);
    let body = end.unwrap_or(text);
    let begins = |unit: &&str| {
        let (start, rest) = body.split_at_checked(unit.len())?;
        start.eq_ignore_ascii_case(unit).then_some(rest.trim_start())
    };
    let begin = ["kr.", "kr", "dkk"].iter().find_map(begins);
    let unit = if end.is_some() || begin.is_some() { Unit::Kroner } else { Unit::None };
    (begin.unwrap_or(body), unit)
}

/// Digits of a number and what stands between them.
struct Runs {
    digits: [u8; MOST_DIGITS],
    used: usize,
    /// Length of each run of digits.
    lengths: [u8; MOST_DIGITS],
    /// What stands after each run but the last; blanks of every kind are `' '`.
    marks: [char; MOST_DIGITS],
    count: usize,
}

impl Runs {
    fn of(body: &str) -> Option<Self> {
        let mut runs =
            Self { digits: [0; MOST_DIGITS], used: 0, lengths: [0; MOST_DIGITS], marks: [' '; MOST_DIGITS], count: 1 };
        for letter in body.chars() {
            if let Some(digit) = letter.to_digit(10) {
                *runs.digits.get_mut(runs.used)? = u8::try_from(digit).ok()?;
                runs.used += 1;
                *runs.lengths.get_mut(runs.count - 1)? += 1;
            } else {
                runs.next(Self::mark(letter)?)?;
            }
        }
        let last = *runs.lengths.get(runs.count - 1)?;
        (runs.used > 0 && last > 0).then_some(runs)
    }

    /// What may stand between digits, those of the same meaning as one.
    const fn mark(letter: char) -> Option<char> {
        match letter {
            '.' | ',' | '\'' => Some(letter),
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => Some(' '),
            '\u{2019}' | '\u{b4}' | '`' => Some('\''),
            _ => None,
        }
    }

    fn is_made_of(body: &str) -> bool {
        body.chars().all(|letter| letter.is_ascii_digit() || Self::mark(letter).is_some())
    }

    fn next(&mut self, mark: char) -> Option<()> {
        *self.marks.get_mut(self.count - 1)? = mark;
        self.count += 1;
        self.lengths.get(self.count - 1).map(|_| ())
    }

    fn lengths(&self) -> &[u8] {
        self.lengths.get(..self.count).unwrap_or(&[])
    }

    fn marks(&self) -> &[char] {
        self.marks.get(..self.count - 1).unwrap_or(&[])
    }

    /// Whether the runs are groups of a thousand.
    fn grouped(&self, lengths: &[u8]) -> bool {
        match lengths {
            [] => false,
            [_] => true,
            [first, rest @ ..] => {
                (1..=3).contains(first) && self.digits.first() != Some(&0) && rest.iter().all(|length| *length == 3)
            }
        }
    }

    fn mantissa(&self, negative: bool) -> Option<i128> {
        let mut mantissa = 0_i128;
        for digit in self.digits.get(..self.used)? {
            mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(*digit))?;
        }
        Some(if negative { -mantissa } else { mantissa })
    }

    fn value(&self, negative: bool, decimals: u8) -> Option<Decimal> {
        Decimal::try_from_i128_with_scale(self.mantissa(negative)?, u32::from(decimals)).ok()
    }

    fn read(&self, negative: bool, unit: Unit) -> Option<Reading> {
        let (lengths, marks) = (self.lengths(), self.marks());
        let whole = |mark| {
            let value = self.value(negative, 0)?;
            self.grouped(lengths).then_some(number(value, false, mark, unit))
        };
        let Some((last, before)) = marks.split_last() else {
            return Some(number(self.value(negative, 0)?, false, None, unit));
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
                Some(number(decimal, false, Some(mark), unit))
            }
            _ if same => whole(Some(mark.other())),
            [first, ..] if before.iter().all(|one| one == first) && self.grouped(left) => {
                Some(number(self.value(negative, decimals)?, false, Some(mark), unit))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
