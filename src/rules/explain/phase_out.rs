//! The phase-out of a department's earmarked and shared homes as sentences (H).

use super::words::{number, yes};
use super::{Line, Part, Section, share};
use crate::agreement::Agreement;
use crate::finding::{Argument, Message};
use crate::letting::phase_out::{PhasedOut, StartSource};
use crate::quantity::{Decimal, Eighteenths, Ratio};

/// Homes, start, date, compensation and what is expected to be left.
#[must_use]
pub fn phase_out(row: &PhasedOut, agreement: &Agreement) -> Section {
    let homes = Message::new("explain-phase-out-homes")
        .with("special", row.special.unwrap_or(0))
        .with("shared", row.shared.unwrap_or(0));
    let mut lines = vec![Line::plain(homes), Line::of(row.rule.clone(), agreement, start(row, agreement))];
    let date = match row.from {
        Some(from) => Message::new("explain-phase-out-date").with("begun", yes(row.begun)).with("from", from),
        None => Message::new("explain-phase-out-no-date"),
    };
    let mut date = Line::of(row.rule.clone(), agreement, date);
    date.reading = row.from.is_none().then_some("I31");
    lines.push(date);
    if let Some(compensation) = row.compensation {
        let message = Message::new("explain-phase-out-compensation")
            .with("any", yes(compensation > Eighteenths(0)))
            .with("share", share(compensation, Eighteenths(0)));
        lines.push(Line::plain(message));
    }
    if let (Some(_), Ok(on)) = (row.from, agreement.to.tomorrow()) {
        let left = |left: Option<Decimal>| number(Ratio::from_decimal(left.unwrap_or(Decimal::ZERO)), &[], 1);
        let message = Message::new("explain-phase-out-left")
            .with("turnover", Argument::Number(row.turnover_pct))
            .with("special", left(row.special_left))
            .with("shared", left(row.shared_left))
            .with("on", on);
        lines.push(Line::plain(message));
    }
    Section::new(Part::PhaseOut, lines)
}

fn start(row: &PhasedOut, agreement: &Agreement) -> Message {
    let source = |source: Option<StartSource>| source.map_or("none", StartSource::name);
    let bounds: Vec<Ratio> =
        agreement.phase_out.iter().filter_map(|row| row.assigned_from).map(Ratio::from_decimal).collect();
    let step = row.start.step.map_or_else(|| Argument::from("–"), |step| Argument::Count(i64::from(step)));
    Message::new("explain-phase-out-start")
        .with("standing", row.start.standing.name().unwrap_or("step"))
        .with("step", step)
        .with("source", source(row.start.standing_from))
        .with("share_known", yes(row.start.share.is_some()))
        .with("share", number(row.start.share.unwrap_or(Ratio::ZERO), &bounds, 1))
        .with("share_source", source(row.start.share_from))
}
