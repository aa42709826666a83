//! Safeguard and exemption as sentences, with every number of the calculation (L17, L18, E4).

use super::words::{number, yes};
use super::{Line, Part, Section};
use crate::agreement::Agreement;
use crate::finding::{Argument, Message};
use crate::letting::safeguard::{OneThird, SafeguardRow};
use crate::quantity::Ratio;

/// What L17 and L18 say of a department on step 1 or 2.
#[must_use]
pub fn safeguards(row: &SafeguardRow, agreement: &Agreement) -> Section {
    let third = &row.carries.one_third;
    let mut lines = Vec::new();
    if let Some(found) = &row.carries.full_use {
        let years = Message::new("explain-safeguard-years")
            .with("first", found.first_year.to_string())
            .with("last", found.last_year.to_string())
            .with("known", yes(found.offered.is_some() && found.used.is_some()))
            .with("offered", homes(found.offered))
            .with("used", homes(found.used))
            .with("missing", years_of(&found.missing_years));
        lines.push(Line::of("L17", agreement, years));
        let expected = Message::new("explain-safeguard-expected")
            .with("vacancies", plain(found.vacancies, None))
            .with("share", eighteenths(agreement.safeguard.expected_share.0))
            .with("expected", plain(found.expected, Some(least(agreement))))
            .with("least", agreement.safeguard.expected_homes);
        let mut line = Line::of("L17", agreement, expected);
        line.reading = Some("I35");
        lines.push(line);
        let result = Message::new("explain-safeguard-result")
            .with("holds", told(found.holds()))
            .with("home", u32::from(agreement.safeguard.withheld_home));
        lines.push(outcome(Line::of("L17", agreement, result), found.holds()));
    }
    lines.push(use_rate(third, agreement));
    lines.push(outcome(expected_share(third, agreement), third.expected_over));
    let realised = Message::new("explain-one-third-realised")
        .with("year", third.year_before.to_string())
        .with("known", yes(third.let_homes.is_some()))
        .with("homes", homes(third.let_homes))
        .with("assigned", homes(third.assigned))
        .with("any", yes(third.realised.is_some()))
        .with("share", percent(third.realised, agreement))
        .with("over", told(third.realised_over));
    lines.push(outcome(Line::of("L18", agreement, realised), third.realised_over));
    lines.push(exemption(row, agreement));
    if let Some(year) = row.open_year {
        let open = Message::new("explain-exemption-open")
            .with("year", year.to_string())
            .with("before", third.year.to_string());
        lines.push(Line::of("L18", agreement, open));
    }
    if row.candidate == Some(true) {
        let text = Message::new("explain-exemption-candidate").with("year", third.year_before.to_string());
        lines.push(Line::of("L18", agreement, text));
    }
    Section::new(Part::Safeguards, lines)
}

fn use_rate(third: &OneThird, agreement: &Agreement) -> Line {
    let text = Message::new("explain-one-third-rate")
        .with("first", third.first_year.to_string())
        .with("last", third.year_before.to_string())
        .with("known", yes(third.offered.is_some() && third.used.is_some()))
        .with("offered", homes(third.offered))
        .with("used", homes(third.used))
        .with("any", yes(third.use_rate.is_some()))
        .with("rate", of_hundred(third.use_rate).map_or_else(dash, |rate| number(rate, &[], 1)))
        .with("missing", years_of(&third.missing_years));
    Line::of("E4", agreement, text)
}

fn expected_share(third: &OneThird, agreement: &Agreement) -> Line {
    let vacancies = third.vacancies;
    let text = Message::new("explain-one-third-expected")
        .with("year", third.year.to_string())
        .with("vacancies", plain(vacancies.map(|it| it.all), None))
        .with("earmarked", plain(vacancies.map(|it| it.earmarked), None))
        .with("of_step", eighteenths(third.of_step.0))
        .with("known", yes(third.expected.is_some()))
        .with("share", percent(third.expected, agreement))
        .with("over", told(third.expected_over));
    Line::of("E4", agreement, text)
}

fn exemption(row: &SafeguardRow, agreement: &Agreement) -> Line {
    let exemption = &agreement.exemption;
    let third = &row.carries.one_third;
    let case = match (row.exempt, &row.decision_id, row.of_itself) {
        (Some(true), Some(_), _) => "decision",
        (Some(true), None, _) => "of-itself",
        (Some(false), _, _) if row.carries.step == exemption.step && exemption.of_itself => "no",
        (Some(false), _, _) => "no-decision",
        (None, _, _) if row.carries.is_exempt_of_itself(agreement).is_none() => "unknown",
        (None, _, _) => "no-term",
    };
    let text = Message::new("explain-exemption")
        .with("case", case)
        .with("year", third.year.to_string())
        .with("step", u32::from(row.carries.step))
        .with("decision", row.decision_id.as_deref().unwrap_or("–"));
    let mut line = Line::of("L18", agreement, text);
    line.reading = Some("I28");
    outcome(line, row.exempt)
}

/// L17 as a rule tried.
pub(super) fn full_use(offered: Option<u32>, used: Option<u32>, expected: Option<Ratio>) -> Message {
    Message::new("explain-because-full-use")
        .with("known", yes(offered.is_some() && used.is_some()))
        .with("offered", homes(offered))
        .with("used", homes(used))
        .with("expected", plain(expected, None))
}

/// L18 as a rule tried: shares with whether they exceed one third.
pub(super) fn one_third(
    year: i16,
    (expected, expected_over): (Option<Ratio>, Option<bool>),
    (realised, realised_over): (Option<(u32, u32)>, Option<bool>),
) -> Message {
    Message::new("explain-because-one-third")
        .with("year", year.to_string())
        .with("before", year.saturating_sub(1).to_string())
        .with("expected_over", told(expected_over))
        .with("expected", of_hundred(expected).map_or_else(dash, |share| number(share, &[], 2)))
        .with("realised_over", told(realised_over))
        .with("assigned", homes(realised.map(|(assigned, _)| assigned)))
        .with("homes", homes(realised.map(|(_, all)| all)))
}

fn outcome(line: Line, held: Option<bool>) -> Line {
    match held {
        Some(held) => line.held(held),
        None => line,
    }
}

const fn told(holds: Option<bool>) -> &'static str {
    match holds {
        Some(holds) => yes(holds),
        None => "unknown",
    }
}

fn dash() -> Argument {
    Argument::from("–")
}

fn homes(homes: Option<u32>) -> Argument {
    homes.map_or_else(dash, Argument::from)
}

fn years_of(years: &[i16]) -> Argument {
    Argument::List(years.iter().map(|year| Argument::from(year.to_string())).collect())
}

fn eighteenths(share: u8) -> Argument {
    Argument::from(format!("{share}/18"))
}

fn least(agreement: &Agreement) -> Ratio {
    Ratio::whole(i128::from(agreement.safeguard.expected_homes))
}

/// A number of homes, never shown on the other side of the bound it is held against (D9).
fn plain(value: Option<Ratio>, bound: Option<Ratio>) -> Argument {
    value.map_or_else(dash, |value| number(value, bound.as_slice(), 2))
}

fn of_hundred(share: Option<Ratio>) -> Option<Ratio> {
    share?.times(Ratio::whole(100))
}

/// A share in percent, never shown on the other side of one third (D9).
fn percent(share: Option<Ratio>, agreement: &Agreement) -> Argument {
    let bound = of_hundred(Some(agreement.exemption.above));
    of_hundred(share).map_or_else(dash, |share| number(share, bound.as_slice(), 1))
}
