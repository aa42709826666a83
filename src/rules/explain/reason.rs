//! The one sentence of `placements.reason`: read off the entry of the trace that settled where the department stands.

use super::words::counted;
use super::{absent, assigned_share, band, course, criteria, designation, need, staircase, steps, term, yes};
use crate::agreement::Agreement;
use crate::finding::{Argument, Message};
use crate::placement::{Because, Entry, Outcome, Placement};

/// Why a department stands where it does, in one sentence.
#[must_use]
pub fn reason(placement: &Placement, agreement: &Agreement) -> Message {
    let Some(entry) = placement.settled_by() else { return Message::new("reason-unsettled") };
    let outcome = placement.outcome();
    let step = outcome.step().map_or_else(|| Argument::from("–"), |step| Argument::Count(i64::from(step)));
    let stands = |key: &'static str| {
        Message::new(key).with("staircase", staircase(outcome.staircase())).with("step", step.clone())
    };
    if let Some(reason) = course::reason(placement, entry, |key| cell(key, placement, agreement, &step)) {
        return reason;
    }
    // R3: what stays in force does not say why it cannot be told.
    let told = placement.trace.iter().rev().find(|told| told.held && told.effect.stands().is_some());
    let entry = if matches!(entry.because, Because::Kept { .. }) { told.unwrap_or(entry) } else { entry };
    match &entry.because {
        Because::Homes(_, primary) => Message::new("reason-homes").with("type", primary.name()),
        Because::Decision { decision_id, date } => stands("reason-decision")
            .with("decision", decision_id.as_str())
            .with("date", *date)
            .with("undetermined", yes(matches!(outcome, Outcome::Undetermined(_)))),
        Because::InAreas { named, partly } => {
            Message::new("reason-in-areas").with("named", *named).with("partly", yes(*partly))
        }
        Because::Designation { area_id, designation: listed, .. } => stands("reason-designation")
            .with("area", area_id.as_deref().unwrap_or("–"))
            .with("designation", designation(*listed)),
        Because::SmallArea { area_id, residents, computed, .. } => stands("reason-small-area")
            .with("area", area_id.as_str())
            .with("residents", *residents)
            .with("designation", designation(*computed)),
        Because::TakenIntoUse(date) => stands("reason-taken-into-use")
            .with("date", *date)
            .with("from", agreement.from)
            .with("to", agreement.to)
            .with("steps", steps(&placement.possible_steps)),
        Because::Missing { .. } if held(placement, |because| *because == Because::Pool(None)).is_some() => {
            Message::new("reason-unpooled").with("steps", steps(&placement.possible_steps))
        }
        Because::Missing { .. } => missing(&entry.because, outcome),
        Because::Cell { .. }
        | Because::Need { .. }
        | Because::Assigned(_)
        | Because::LowerBound { .. }
        | Because::Rounding { .. } => {
            // D7: where figures are missing and yet every case gives one step, that is the reason.
            let despite = held(placement, |because| matches!(because, Because::Missing { .. }));
            despite
                .map_or_else(|| cell("reason-cell", placement, agreement, &step), |because| missing(because, outcome))
        }
        Because::Sharpened { .. }
        | Because::Suspension { .. }
        | Because::Size { .. }
        | Because::Pool(_)
        | Because::Letting { .. }
        | Because::CarriedOver { .. }
        | Because::OffTheLists { .. }
        | Because::PlacedAnew(_)
        | Because::MidtermWouldGive { .. }
        | Because::Proposed { .. }
        | Because::Kept { .. }
        | Because::Evaluated { .. }
        | Because::Approval { .. }
        | Because::NewlyListed { .. }
        | Because::SharpenedDecided { .. }
        | Because::SuspensionDecided { .. }
        | Because::FullUse { .. }
        | Because::OneThird { .. }
        | Because::Exempt { .. }
        | Because::NewBuildDecided { .. } => by_rule(entry, stands("reason-rule")),
    }
}

fn held(placement: &Placement, wanted: impl Fn(&Because) -> bool) -> Option<&Because> {
    placement.trace.iter().filter(|entry| entry.held).map(|entry| &entry.because).find(|because| wanted(because))
}

/// D7: what is missing, and the step or steps that leaves.
fn missing(because: &Because, outcome: Outcome) -> Message {
    let Because::Missing { criteria: missing, assigned, steps: possible } = because else {
        return Message::new("reason-unsettled");
    };
    Message::new("reason-missing")
        .with("criteria", criteria(missing))
        .with("any", yes(!missing.is_empty()))
        .with("assigned", yes(*assigned))
        .with("step", outcome.step().map_or_else(|| Argument::from("–"), |step| Argument::Count(i64::from(step))))
        .with("settled", yes(outcome.step().is_some()))
        .with("steps", steps(possible))
}

/// By the matrix (D4): need, assigned share, step.
fn cell(key: &'static str, placement: &Placement, agreement: &Agreement, step: &Argument) -> Message {
    // D5: the municipality's figure is a lower bound; the sentence says so, and what the next band up would give.
    let (lower_bound, next_step) = match held(placement, |because| matches!(because, Because::LowerBound { .. })) {
        Some(Because::LowerBound { next_step: Some(next) }) => ("next", Argument::Count(i64::from(*next))),
        Some(_) => ("yes", Argument::from("–")),
        None => ("no", Argument::from("–")),
    };
    let message = Message::new(key)
        .with("need", need(placement.need))
        .with("met", counted(placement.criteria_met))
        .with("in_risk_zone", counted(placement.criteria_in_risk_zone))
        .with("step", step.clone())
        .with("lower_bound", lower_bound)
        .with("next_step", next_step);
    match &placement.assigned {
        Some(assigned) => message
            .with("assigned_known", "yes")
            .with("share", assigned_share(agreement, assigned.share))
            .with("band", band(agreement, Some(assigned.band))),
        None => message
            .with("assigned_known", "no")
            .with("share", absent(crate::quantity::Absent::NotGiven))
            .with("band", term("absent-not-given")),
    }
}

fn by_rule(entry: &Entry, message: Message) -> Message {
    message.with("rule", entry.rule)
}
