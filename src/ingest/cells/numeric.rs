//! Columns of numbers: absences, units, and what a number of each kind may be.

mod decided;

use rust_decimal::Decimal;
use trappe_rules::columns::{Kind, inputs};
use trappe_rules::finding::Severity;
use trappe_rules::quantity::{Absent, Figure};

use super::{Reading, Tally, written};
use crate::grid::Cell;
use crate::numbers::{self, Mark, Reading as Read, Unit, Usual, Why};
use crate::table::Figures;

/// Larger numbers are slips, and out of reach of exact computation.
const LARGEST: Decimal = Decimal::from_parts(0xD4A5_1000, 0xE8, 0, false, 0);
/// More decimals than these are told, since they come from computing, not counting.
const MANY_DECIMALS: u32 = 12;

/// What a column of numbers shows as it is read.
#[derive(Default)]
struct Seen {
    comma: Tally,
    point: Tally,
    /// Whole numbers in text without any mark.
    bare: Tally,
    rounded: Tally,
    many_decimals: Tally,
    converted: Tally,
    /// Written with an exponent that hides digits.
    unseen: Tally,
    /// Rows that show themselves to be percentages: written with a sign, or formatted as percent.
    percentages: Vec<u32>,
    /// Lone marks before three digits.
    either: Vec<Either>,
}

impl Seen {
    /// Where numbers written like this one are counted; those that are no text are not.
    #[inline]
    fn tally(&mut self, cell: Cell<'_>, usual: Usual) -> Option<&mut Tally> {
        match (cell, usual.mark) {
            (Cell::Text(_), Some(Mark::Comma)) => Some(&mut self.comma),
            (Cell::Text(_), Some(Mark::Point)) => Some(&mut self.point),
            (Cell::Text(_), None) if usual.mantissa > 0 => Some(&mut self.bare),
            _ => None,
        }
    }
}

/// A lone mark before three digits.
#[derive(Clone, Copy)]
struct Either {
    row: u32,
    decimal: Decimal,
    thousands: Decimal,
    mark: Mark,
}

/// What one cell says.
enum Said {
    Number(Decimal),
    Absent(Absent),
    /// Decided when the column is read.
    Later,
    /// Wrong, with its code.
    Wrong(&'static str),
}

impl<'a> Reading<'a, '_> {
    /// The numbers.
    pub(super) fn numbers(&mut self) -> Figures {
        let declared = Mark::declared(self.spec.decimal_mark);
        let mut seen = Seen::default();
        let mut values = Figures::with_capacity(self.rows.len());
        // The sign read last: withheld figures come in runs.
        let mut sign = ("", Absent::NotGiven);
        for (row, cell) in self.cells() {
            if let Some(usual) = self.usual(cell, declared) {
                if let Some(tally) = seen.tally(cell, usual) {
                    tally.add(row);
                }
                values.push_usual(usual.mantissa, usual.decimals);
                continue;
            }
            let cell = self.unmarked(row, cell);
            let value = match self.said(row, cell, declared, &mut seen, &mut sign) {
                Said::Number(number) => self.accepted(row, cell, number),
                Said::Absent(reason) => Err(reason),
                Said::Later => Err(Absent::NotGiven),
                Said::Wrong(code) => {
                    self.wrong(code, row, cell);
                    Err(Absent::NotGiven)
                }
            };
            values.push(value);
        }
        self.decide(&mut seen, declared, &mut values);
        self.tell(&seen, declared);
        if self.is_input && self.column_of().kind == Kind::Percent {
            self.check_fractions(&seen.percentages, &values);
        }
        values
    }

    /// A number that every column of its kind takes, and of which nothing is to be told; `None` of all others.
    #[inline]
    fn usual(&mut self, cell: Cell<'_>, declared: Option<Mark>) -> Option<Usual> {
        let usual = match cell {
            Cell::Text(text) => Usual::of(text)?,
            Cell::Float { value, percent: false } => Usual::of_float(value)?,
            Cell::Empty
            | Cell::Float { .. }
            | Cell::Single(_)
            | Cell::Whole(_)
            | Cell::Exact(_)
            | Cell::Date(_)
            | Cell::Boolean(_)
            | Cell::Fault(_)
            | Cell::NotCalculated => return None,
        };
        let fits = match self.column_of().kind {
            Kind::Whole => usual.decimals == 0,
            Kind::Decimal | Kind::Kroner => true,
            Kind::Percent => usual.is_percentage(),
            Kind::Year => {
                let (first, last) = inputs::YEARS;
                usual.decimals == 0 && (u32::from(first)..=u32::from(last)).contains(&usual.mantissa)
            }
            Kind::Id | Kind::Text | Kind::Date | Kind::Boolean | Kind::Choice(_) | Kind::Joined => false,
        };
        // What is printed with the column's own mark need not be kept as it stood.
        let is_own = |mark| declared.is_none_or(|declared| declared == mark) && *self.mark.get_or_insert(mark) == mark;
        (self.is_input && fits && usual.mark.is_none_or(is_own)).then_some(usual)
    }

    fn said(
        &mut self,
        row: u32,
        cell: Cell<'a>,
        declared: Option<Mark>,
        seen: &mut Seen,
        sign: &mut (&'a str, Absent),
    ) -> Said {
        match cell {
            Cell::Empty => Said::Absent(Absent::NotGiven),
            Cell::Text(text) => match numbers::read(text) {
                Read::Nothing(why) => self.said_in_words(row, text, why, sign),
                reading @ (Read::Number { .. } | Read::Either { .. } | Read::Sign(_)) => {
                    self.said_in_text(row, text, reading, declared, seen)
                }
            },
            Cell::Float { value, percent } => self.said_in_float(row, cell, numbers::from_float(value), percent, seen),
            Cell::Single(value) => self.said_in_float(row, cell, numbers::from_single(value), false, seen),
            Cell::Whole(value) => Said::Number(Decimal::from(value)),
            // Zeros at the end belong to the column's type, not to the figure.
            Cell::Exact(value) => Said::Number(value.normalize()),
            Cell::Date(_) | Cell::Boolean(_) => Said::Wrong("not-a-number"),
            Cell::Fault(_) => Said::Wrong("cell-error"),
            Cell::NotCalculated => Said::Wrong("formula-not-calculated"),
        }
    }

    /// A text that is no number: a sign, kept as it stood, or wrong.
    fn said_in_words(&mut self, row: u32, text: &'a str, why: Why, sign: &mut (&'a str, Absent)) -> Said {
        let reason = if sign.0 == text { Some(sign.1) } else { self.signs.reason(text) };
        if let Some(reason) = reason {
            *sign = (text, reason);
            self.raw.push(row, text);
            return Said::Absent(reason);
        }
        Said::Wrong(match why {
            Why::NoNumber => "not-a-number",
            Why::OtherUnit => "number-other-unit",
            Why::Beside => "number-with-text",
            Why::Bookkeeping => "negative-unclear",
            Why::Digits => "digits-foreign",
            Why::TooLong => "digits-too-many",
        })
    }

    fn said_in_text(&mut self, row: u32, text: &str, reading: Read, declared: Option<Mark>, seen: &mut Seen) -> Said {
        let kind = self.column_of().kind;
        let fits = |unit| match unit {
            Unit::None => true,
            Unit::Percent => kind == Kind::Percent,
            Unit::Kroner => kind == Kind::Kroner,
        };
        match reading {
            Read::Nothing(_) => Said::Wrong("not-a-number"),
            Read::Sign(reason) => {
                self.raw.push(row, text);
                Said::Absent(reason)
            }
            Read::Number { unit, .. } | Read::Either { unit, .. } if !fits(unit) => Said::Wrong("not-a-number"),
            Read::Number { value, plain, mark, unit, unseen } => {
                if mark.is_some() && declared.is_some() && mark != declared {
                    return Said::Wrong("decimal-mark-contradicted");
                }
                match mark {
                    Some(Mark::Comma) => seen.comma.add(row),
                    Some(Mark::Point) => seen.point.add(row),
                    None if value.is_zero() => {}
                    None => seen.bare.add(row),
                }
                if unit == Unit::Percent {
                    seen.percentages.push(row);
                }
                if unseen {
                    seen.unseen.add(row);
                }
                if value.scale() > MANY_DECIMALS {
                    seen.many_decimals.add(row);
                }
                let whole = kind == Kind::Whole && value.scale() > 0;
                // What is printed with the column's own mark need not be kept as it stood.
                let own = mark.is_none_or(|mark| *self.mark.get_or_insert(mark) == mark);
                if (!plain || whole || !own) && self.fault(value).is_none() {
                    self.raw.push(row, text);
                }
                Said::Number(value)
            }
            Read::Either { decimal, thousands, mark, unit } => {
                if unit == Unit::Percent {
                    seen.percentages.push(row);
                }
                self.raw.push(row, text);
                seen.either.push(Either { row, decimal, thousands, mark });
                Said::Later
            }
        }
    }

    fn said_in_float(
        &mut self,
        row: u32,
        cell: Cell<'_>,
        number: Option<(Decimal, bool)>,
        percent: bool,
        seen: &mut Seen,
    ) -> Said {
        let Some((mut number, rounded)) = number else {
            let finite = matches!(cell, Cell::Float { value, .. } if value.is_finite());
            return Said::Wrong(if finite { "number-out-of-range" } else { "not-a-number" });
        };
        if percent {
            if self.column_of().kind != Kind::Percent {
                return Said::Wrong("percent-unexpected");
            }
            number = hundredfold(number);
        }
        if self.fault(number).is_none() {
            if rounded {
                seen.rounded.add(row);
            }
            if number.scale() > MANY_DECIMALS {
                seen.many_decimals.add(row);
            }
            if percent {
                seen.converted.add(row);
                seen.percentages.push(row);
            }
            if rounded && let Cell::Float { value, .. } = cell {
                self.raw.push(row, &value.to_string());
            } else if percent {
                self.raw.push(row, &written(cell));
            }
        }
        Said::Number(number)
    }

    /// The number, if its kind allows it.
    fn accepted(&mut self, row: u32, cell: Cell<'_>, number: Decimal) -> Figure<Decimal> {
        if let Some(code) = self.fault(number) {
            self.wrong(code, row, cell);
            return Err(Absent::NotGiven);
        }
        Ok(self.in_kind(number))
    }

    fn in_kind(&self, number: Decimal) -> Decimal {
        match self.column_of().kind {
            Kind::Whole | Kind::Year => number.trunc(),
            Kind::Id
            | Kind::Text
            | Kind::Decimal
            | Kind::Percent
            | Kind::Kroner
            | Kind::Date
            | Kind::Boolean
            | Kind::Choice(_)
            | Kind::Joined => number,
        }
    }

    /// Whether a number is one of the many small ones that every column of its kind takes; of the others it says nothing.
    fn is_usual(&self, number: Decimal) -> bool {
        const FEW_DECIMALS: [i128; 5] = [1, 10, 100, 1_000, 10_000];
        let (mantissa, scale) = (number.mantissa(), number.scale());
        let Some(unit) = FEW_DECIMALS.get(scale as usize) else { return false };
        match self.column_of().kind {
            Kind::Whole => scale == 0 && (0..=i128::from(u32::MAX)).contains(&mantissa),
            Kind::Percent => (0..=100 * unit).contains(&mantissa),
            Kind::Decimal | Kind::Kroner => (0..=i128::from(u32::MAX)).contains(&mantissa),
            Kind::Year | Kind::Id | Kind::Text | Kind::Date | Kind::Boolean | Kind::Choice(_) | Kind::Joined => false,
        }
    }

    /// What is wrong with a number in this column.
    fn fault(&self, number: Decimal) -> Option<&'static str> {
        let column = self.column_of();
        let hundred = Decimal::ONE_HUNDRED;
        if !self.is_input {
            let is_whole = matches!(column.kind, Kind::Whole | Kind::Year);
            return (is_whole && !number.is_integer()).then_some("not-whole");
        }
        if self.is_usual(number) {
            return None;
        }
        if number.abs() > LARGEST {
            return Some("number-out-of-range");
        }
        match column.kind {
            Kind::Whole if !number.is_integer() => Some("not-whole"),
            Kind::Year
                if !number.is_integer() || number < inputs::YEARS.0.into() || number > inputs::YEARS.1.into() =>
            {
                Some("not-a-year")
            }
            Kind::Percent
                if number < Decimal::ZERO
                    || (number > hundred && !inputs::PERCENT_WITHOUT_CEILING.contains(&column.name)) =>
            {
                Some("percentage-out-of-range")
            }
            Kind::Whole | Kind::Decimal | Kind::Kroner
                if number < Decimal::ZERO && !inputs::SIGNED.contains(&(self.table.name, column.name)) =>
            {
                Some("negative")
            }
            Kind::Whole
            | Kind::Year
            | Kind::Percent
            | Kind::Decimal
            | Kind::Kroner
            | Kind::Id
            | Kind::Text
            | Kind::Date
            | Kind::Boolean
            | Kind::Choice(_)
            | Kind::Joined => None,
        }
    }

    /// What is told once for the column.
    fn tell(&mut self, seen: &Seen, declared: Option<Mark>) {
        for (severity, code, tally) in [
            (Severity::Note, "digits-rounded", seen.rounded),
            (Severity::Note, "decimals-many", seen.many_decimals),
            (Severity::Note, "percent-cells-converted", seen.converted),
            (Severity::Warning, "exponents-read", seen.unseen),
        ] {
            if let Some(first) = tally.first {
                let mut finding = self.finding(severity, code, first).with("count", tally.count);
                if severity == Severity::Warning {
                    finding = finding.value(self.raw.get(first).unwrap_or(""));
                }
                self.report.push(finding);
            }
        }
        if let (Some(comma), Some(point), None) = (seen.comma.first, seen.point.first, declared) {
            let finding = self.finding(Severity::Warning, "decimal-marks-mixed", comma.max(point));
            let finding = self.with_rows(finding, ["comma-row", "point-row"], [comma, point]);
            self.report.push(finding);
        }
    }
}

/// A fraction as percent, exactly.
pub(super) fn hundredfold(number: Decimal) -> Decimal {
    let scale = number.scale();
    if scale >= 2 {
        return Decimal::try_from_i128_with_scale(number.mantissa(), scale - 2).unwrap_or(number);
    }
    number.checked_mul(Decimal::ONE_HUNDRED).map_or(Decimal::MAX, |percent| percent.normalize())
}
