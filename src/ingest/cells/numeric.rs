//! Columns of numbers: the decimal mark, absences, units, and what a number of each kind may be.

use rust_decimal::Decimal;
use trappe_rules::columns::{Kind, inputs};
use trappe_rules::finding::{Argument, Finding, Severity};
use trappe_rules::quantity::{Absent, Figure};

use super::{Reading, written};
use crate::grid::Cell;
use crate::numbers::{self, Mark, Unit};

/// Larger numbers are slips, and out of reach of exact computation.
const LARGEST: Decimal = Decimal::from_parts(0xD4A5_1000, 0xE8, 0, false, 0);
/// More decimals than these are told, since they come from computing, not counting.
const MANY_DECIMALS: u32 = 12;

/// Something told once a column: how often, and the first row.
#[derive(Clone, Copy, Default)]
struct Tally {
    count: usize,
    first: Option<u32>,
}

impl Tally {
    fn add(&mut self, row: u32) {
        self.count += 1;
        self.first = self.first.or(Some(row));
    }
}

/// What a column of numbers shows as it is read.
#[derive(Default)]
struct Seen {
    comma: Tally,
    point: Tally,
    rounded: Tally,
    many_decimals: Tally,
    converted: Tally,
    /// Written with a percent sign.
    signed: Tally,
    /// Lone marks before three digits: row, the two readings.
    either: Vec<(u32, Decimal, Decimal, Mark)>,
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

impl Reading<'_, '_> {
    /// The numbers, and the most decimals they show.
    pub(super) fn numbers(&mut self) -> (Vec<Figure<Decimal>>, u32) {
        let declared = Mark::declared(self.spec.decimal_mark);
        let mut seen = Seen::default();
        let mut values = Vec::with_capacity(self.rows.len());
        for (row, cell) in self.cells() {
            let value = match self.said(row, cell, declared, &mut seen) {
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
        self.decide(&seen, declared, &mut values);
        let shown = values.iter().flatten().map(Decimal::scale).max().unwrap_or(0);
        self.tell(&seen, declared);
        if self.column_of().kind == Kind::Percent {
            self.check_fractions(seen.signed.first.is_some() || seen.converted.first.is_some(), &values);
        }
        (values, shown)
    }

    fn said(&mut self, row: u32, cell: Cell<'_>, declared: Option<Mark>, seen: &mut Seen) -> Said {
        match cell {
            Cell::Empty => Said::Absent(Absent::NotGiven),
            Cell::Text(text) => self.said_in_text(row, text, declared, seen),
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

    fn said_in_text(&mut self, row: u32, text: &str, declared: Option<Mark>, seen: &mut Seen) -> Said {
        let mut fits = |unit| match unit {
            Unit::None => true,
            Unit::Percent => {
                seen.signed.add(row);
                self.column_of().kind == Kind::Percent
            }
            Unit::Kroner => self.column_of().kind == Kind::Kroner,
        };
        match numbers::read(text) {
            numbers::Reading::Nothing => Said::Wrong("not-a-number"),
            numbers::Reading::Sign(reason) => {
                self.raw.push(row, text);
                Said::Absent(reason)
            }
            numbers::Reading::Number { unit, .. } | numbers::Reading::Either { unit, .. } if !fits(unit) => {
                Said::Wrong("not-a-number")
            }
            numbers::Reading::Number { value, plain, mark, .. } => {
                if mark.is_some() && declared.is_some() && mark != declared {
                    return Said::Wrong("decimal-mark-contradicted");
                }
                match mark {
                    Some(Mark::Comma) => seen.comma.add(row),
                    Some(Mark::Point) => seen.point.add(row),
                    None => {}
                }
                if value.scale() > MANY_DECIMALS {
                    seen.many_decimals.add(row);
                }
                let whole = self.column_of().kind == Kind::Whole && value.scale() > 0;
                if (!plain || whole) && self.fault(value).is_none() {
                    self.raw.push(row, text);
                }
                Said::Number(value)
            }
            numbers::Reading::Either { decimal, thousands, mark, .. } => {
                self.raw.push(row, text);
                seen.either.push((row, decimal, thousands, mark));
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

    /// What is wrong with a number in this column.
    fn fault(&self, number: Decimal) -> Option<&'static str> {
        let column = self.column_of();
        let hundred = Decimal::ONE_HUNDRED;
        if !self.is_input {
            let is_whole = matches!(column.kind, Kind::Whole | Kind::Year);
            return (is_whole && !number.is_integer()).then_some("not-whole");
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

    /// Decides what a lone mark before three digits is, where the pipeline, the column or its kind shows it.
    fn decide(&mut self, seen: &Seen, declared: Option<Mark>, values: &mut [Figure<Decimal>]) {
        let shown = match (seen.comma.first, seen.point.first) {
            (Some(_), None) => Some(Mark::Comma),
            (None, Some(_)) => Some(Mark::Point),
            _ => None,
        };
        let kind = self.column_of().kind;
        for (row, decimal, thousands, mark) in &seen.either {
            let number = match (declared.or(shown), kind) {
                (Some(decimal_mark), _) => Some(if decimal_mark == *mark { *decimal } else { *thousands }),
                (None, Kind::Whole) => Some(*thousands),
                (None, Kind::Percent) => Some(*decimal),
                (None, _) => None,
            };
            let text = self.raw.get(*row).unwrap_or("").to_owned();
            let code = match number {
                None => "number-ambiguous",
                Some(number) => {
                    let Some(code) = self.fault(number) else {
                        if let Some(value) = values.get_mut(*row as usize) {
                            *value = Ok(self.in_kind(number));
                        }
                        continue;
                    };
                    code
                }
            };
            let finding = self.finding(Severity::Error, code, *row).value(text);
            self.report.push(finding.with("decimal", *decimal).with("thousands", *thousands));
        }
    }

    /// What is told once for the column.
    fn tell(&mut self, seen: &Seen, declared: Option<Mark>) {
        for (code, tally) in [
            ("digits-rounded", seen.rounded),
            ("decimals-many", seen.many_decimals),
            ("percent-cells-converted", seen.converted),
        ] {
            if let Some(first) = tally.first {
                let finding = self.finding(Severity::Note, code, first).with("count", tally.count);
                self.report.push(finding);
            }
        }
        if let (Some(comma), Some(point), None) = (seen.comma.first, seen.point.first, declared) {
            let finding = self.finding(Severity::Warning, "decimal-marks-mixed", comma.max(point));
            let finding = self.with_rows(finding, comma, point);
            self.report.push(finding);
        }
    }

    fn with_rows(&self, finding: Finding, comma: u32, point: u32) -> Finding {
        let file_row = |row: u32| {
            let row = self.rows.get(row as usize).map_or(0, |row| self.grid.file_row(*row));
            Argument::Text(row.to_string())
        };
        finding.with("comma-row", file_row(comma)).with("point-row", file_row(point))
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
