//! Numbers as people write them, and as spreadsheets store them, → exact decimals.

use rust_decimal::Decimal;
use trappe_rules::quantity::Absent;

/// Significant digits a binary number is trusted with.
const TRUSTED_DIGITS: usize = 15;
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
        /// Written as a decimal is printed.
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
    let plain = printed && mark == Mark::Point && (before == 1 || !zero);
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
        reading => Some(reading),
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

/// Why a text is no number, for the finding.
fn why(text: &str) -> Why {
    /// Longer texts are not looked at closely.
    const LONGEST: usize = 64;
    if text.len() > LONGEST {
        let numeric = text.bytes().all(|byte| byte.is_ascii_digit() || b" .,'-".contains(&byte));
        return if numeric { Why::TooLong } else { Why::NoNumber };
    }
    if text.chars().any(is_foreign_digit) {
        return Why::Digits;
    }
    let Some(first) = text.find(|letter: char| letter.is_ascii_digit()) else { return Why::NoNumber };
    let last = text.rfind(|letter: char| letter.is_ascii_digit()).unwrap_or(first);
    let between = text.get(first..=last).unwrap_or("");
    let (before, after) = (text.get(..first).unwrap_or(""), text.get(last + 1..).unwrap_or(""));
    if between.bytes().filter(u8::is_ascii_digit).count() > MOST_DIGITS && Runs::is_made_of(between) {
        return Why::TooLong;
    }
    let is_number = written(between).is_some();
    let minus = ["-", "–", "\u{2212}"];
    if is_number
        && (matches!((before, after), ("(" | "-(" | "(-", ")")) || (before.is_empty() && minus.contains(&after)))
    {
        return Why::Bookkeeping;
    }
    if is_number && [before, after].into_iter().any(is_other_unit) {
        return Why::OtherUnit;
    }
    let about = text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let mut ends =
        about.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at).collect::<Vec<_>>();
    ends.push(about.len());
    let notes = |letter: char| !letter.is_ascii_digit() && !matches!(letter, '-' | '–' | '/' | ':' | '.' | ',');
    let is_marked = ends.iter().filter_map(|end| about.get(..*end)).any(|part| {
        let body = part.trim_end_matches(notes);
        (body.len() < text.len()) && written(body).is_some()
    });
    if is_marked { Why::Beside } else { Why::NoNumber }
}

/// Digits of other scripts, and wide ones.
const fn is_foreign_digit(letter: char) -> bool {
    matches!(
        letter,
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{966}'..='\u{96f}' | '\u{ff10}'..='\u{ff19}' | '\u{1d7ce}'..='\u{1d7ff}'
    )
}

/// Whether what stands beside a number makes it another one.
fn is_other_unit(beside: &str) -> bool {
    const UNITS: [&str; 35] = [
        "‰",
        "promille",
        "tkr",
        "tdkk",
        "tusind",
        "tusindekr",
        "tusindkr",
        "mio",
        "miokr",
        "mill",
        "millkr",
        "mkr",
        "million",
        "millioner",
        "millionerkr",
        "mia",
        "miakr",
        "krår",
        "krårligt",
        "krprår",
        "kromåret",
        "krårlig",
        "kruge",
        "krm2",
        "krm²",
        "%point",
        "pctpoint",
        "procentpoint",
        "pp",
        "€",
        "eur",
        "$",
        "usd",
        "sek",
        "nok",
    ];
    let plain: String =
        beside.to_lowercase().chars().filter(|letter| letter.is_alphanumeric() || "‰%€$".contains(*letter)).collect();
    UNITS.contains(&plain.as_str())
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
            Reading::Either { .. } | Reading::Sign(_) | Reading::Nothing(_) => None,
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
            ("27\u{202f}068", "27068"),
            ("27\u{2009}068", "27068"),
            ("27\u{2019}068", "27068"),
            ("+3", "3"),
            ("\u{2013}3", "-3"),
            ("\u{2011}3", "-3"),
            ("35 PCT.", "35"),
            ("35 procent", "35"),
            ("27.068,72 kr/md.", "27068.72"),
            ("27.068,72 kr. pr. måned", "27068.72"),
            ("DKK 1.500,-", "1500"),
            ("1,2E+05", "120000"),
            ("1e5", "100000"),
            ("1.5e-07", "0.00000015"),
            ("1.234E+05", "123400"),
            ("-0", "0"),
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
            "1e",
            "e5",
            "1e+",
            "12.34e2",
            "12,",
            "--3",
            "0.123.456",
            "%",
            "½",
        ] {
            assert!(matches!(read(text), Reading::Nothing(_)), "{text}");
        }
    }

    #[test]
    fn why_a_text_is_no_number() {
        for (text, expected) in [
            ("1,2 mio.", Why::OtherUnit),
            ("1,2 mio. kr.", Why::OtherUnit),
            ("500 t.kr.", Why::OtherUnit),
            ("500 tkr.", Why::OtherUnit),
            ("3 ‰", Why::OtherUnit),
            ("250.000 kr. pr. år", Why::OtherUnit),
            ("250.000 kr./år", Why::OtherUnit),
            ("2,1 pct.-point", Why::OtherUnit),
            ("€ 300", Why::OtherUnit),
            ("48*", Why::Beside),
            ("48 1)", Why::Beside),
            ("48 (2)", Why::Beside),
            ("48¹", Why::Beside),
            ("ca. 48", Why::Beside),
            ("~48", Why::Beside),
            ("48 boliger", Why::Beside),
            ("(3)", Why::Bookkeeping),
            ("(3,5)", Why::Bookkeeping),
            ("3-", Why::Bookkeeping),
            ("3,5\u{2212}", Why::Bookkeeping),
            ("４８", Why::Digits),
            ("٤٨", Why::Digits),
            ("12345678901234567890123456789012", Why::TooLong),
            ("1E+99", Why::TooLong),
            ("1E-39", Why::TooLong),
            ("47-49", Why::NoNumber),
            ("1.234.56", Why::NoNumber),
            ("abc", Why::NoNumber),
            ("12/3", Why::NoNumber),
        ] {
            assert_eq!(read(text), Reading::Nothing(expected), "{text}");
        }
        assert_eq!(read(&"9".repeat(10_000)), Reading::Nothing(Why::TooLong));
        assert_eq!(read(&"9 x".repeat(10_000)), Reading::Nothing(Why::NoNumber));
    }

    #[test]
    fn an_exponent_may_hide_digits() {
        let unseen = |text: &str| matches!(read(text), Reading::Number { unseen: true, .. });
        assert_eq!(["1,2E+05", "1E5", "1.5e-07", "12"].map(unseen), [true, true, false, false]);
        let Reading::Number { mark, .. } = read("1,234E+05") else { panic!() };
        assert_eq!(mark, Some(Mark::Comma));
    }

    /// The quick way is a short cut, not another way.
    #[test]
    fn the_quick_way_and_the_long_way_agree() {
        let mut state = 3_u64;
        let mut quickly = 0;
        for _ in 0..200_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let text: String = (0..1 + (state >> 60) % 9)
                .map(|at| char::from(b"0123456789.,-00"[usize::try_from(state >> (at * 6 + 3) & 15).unwrap().min(14)]))
                .collect();
            let Some(quick) = quick(&text) else { continue };
            quickly += 1;
            let plainly = |reading| match reading {
                Reading::Number { value, mark, unit, unseen, .. } => {
                    Reading::Number { value, plain: false, mark, unit, unseen }
                }
                other @ (Reading::Either { .. } | Reading::Sign(_) | Reading::Nothing(_)) => other,
            };
            assert_eq!(written(&text), Some(plainly(quick)), "{text}");
            if let Reading::Number { value, plain, .. } = quick {
                assert_eq!(plain, value.to_string() == text, "{text}");
            }
        }
        assert!(quickly > 10_000, "{quickly}");
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
