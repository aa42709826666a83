//! Facts as arguments of a message: terms, numbers, cells.

use std::borrow::Cow;

use crate::agreement::{Agreement, Criterion, Need, Staircase};
use crate::facts::Designation;
use crate::finding::{Argument, Message, Place};
use crate::quantity::{Absent, Decimal, Operator, Ratio, shown};

/// The most decimals a number is shown with when fewer would contradict its decision (D9).
pub(super) const MOST_DECIMALS: u32 = 6;

pub(super) const fn yes(holds: bool) -> &'static str {
    if holds { "yes" } else { "no" }
}

/// The message with the cell its figure came from: `file, sheet, cell`.
pub(super) fn located(message: Message, place: Option<Place>) -> Message {
    let known = if place.is_some() { "yes" } else { "no" };
    message.with("located", known).with("source", place.map_or_else(|| Argument::from(""), source))
}

pub(super) fn source(place: Place) -> Argument {
    let cell = place.cell().or_else(|| place.row.map(|row| row.to_string()));
    let parts: Vec<String> = [place.file, place.sheet, cell].into_iter().flatten().collect();
    Argument::Text(parts.join(", "))
}

pub(super) fn term(name: &str) -> Argument {
    Argument::Term(Cow::Owned(format!("term-{}", name.replace('_', "-"))))
}

pub(super) fn designation(designation: Option<Designation>) -> Argument {
    term(designation.map_or("undesignated", Designation::name))
}

pub(super) fn criteria(criteria: &[Criterion]) -> Argument {
    Argument::List(criteria.iter().map(|criterion| term(criterion.name())).collect())
}

pub(super) fn steps(steps: &[u8]) -> Argument {
    Argument::List(steps.iter().map(|step| Argument::Count(i64::from(*step))).collect())
}

pub(super) fn need(need: Option<Need>) -> &'static str {
    need.map_or("unknown", Need::name)
}

pub(super) fn staircase(staircase: Option<Staircase>) -> &'static str {
    staircase.map_or("unknown", Staircase::name)
}

pub(super) fn operator(operator: Operator) -> Argument {
    term(match operator {
        Operator::MoreThan => "more-than",
        Operator::AtLeast => "at-least",
        Operator::LessThan => "less-than",
        Operator::AtMost => "at-most",
    })
}

pub(super) fn absent(absent: Absent) -> Argument {
    term(match absent {
        Absent::NotGiven => "absent-not-given",
        Absent::Withheld => "absent-withheld",
        Absent::CannotOccur => "absent-cannot-occur",
        Absent::EmptyBase => "absent-empty-base",
        Absent::TooPrecise => "absent-too-precise",
        Absent::Unpooled => "absent-unpooled",
    })
}

/// A number with at least `decimals` decimals, more where its bounds ask for it (D9); as a fraction where no decimal holds it.
pub(super) fn number(value: Ratio, bounds: &[Ratio], decimals: u32) -> Argument {
    match shown(value, bounds, decimals, MOST_DECIMALS) {
        Some(number) => Argument::Number(number),
        None => Argument::Text(value.to_string()),
    }
}

/// The index of a band as the share that begins it, for the reader.
pub(super) fn band(agreement: &Agreement, index: Option<usize>) -> Argument {
    match index.and_then(|index| agreement.matrix.bands.get(index)) {
        Some(band) => term(&band.name),
        None => Argument::from("–"),
    }
}

/// An assigned share, never shown in another band than its own.
pub(super) fn assigned_share(agreement: &Agreement, share: Ratio) -> Argument {
    let bounds: Vec<Ratio> = agreement.matrix.bands.iter().map(|band| Ratio::from_decimal(band.from)).collect();
    number(share, &bounds, 1)
}

/// Decimals a bound is published with.
pub(super) fn decimals(bound: Decimal) -> u32 {
    bound.normalize().scale()
}

/// A count, or a dash where it cannot be told.
pub(super) fn counted(count: Option<usize>) -> Argument {
    count.map_or_else(|| Argument::from("–"), Argument::from)
}
