//! Runs over time in sentences: carry-over, proposal, approval, evaluation, new listings, suspension and exemption decided.

use super::{criteria, safeguard, steps, yes};
use crate::finding::{Argument, Message};
use crate::placement::{Because, Effect, Entry, NewBuildDecision, Outcome, Placement, WaitsFor};
use crate::quantity::Eighteenths;

/// Facts that a first run has too, and more.
macro_rules! of_every_run {
    ($($more:pat_param)|*) => {
        Because::Homes(..)
            | Because::Decision { .. }
            | Because::InAreas { .. }
            | Because::Designation { .. }
            | Because::SmallArea { .. }
            | Because::Sharpened { .. }
            | Because::Suspension { .. }
            | Because::TakenIntoUse(_)
            | Because::Size { .. }
            | Because::Pool(_)
            | Because::Need { .. }
            | Because::Assigned(_)
            | Because::Cell { .. }
            | Because::LowerBound { .. }
            | Because::Missing { .. }
            | Because::Rounding { .. }
            | Because::Letting { .. }
            $(| $more)*
    };
}

/// What holds while another outcome waits, or because it did before; `None` where nothing but the outcome does.
pub(super) fn header(placement: &Placement) -> Option<Message> {
    let entry = placement.settled_by()?;
    let case = match &entry.because {
        Because::CarriedOver { since } => return Some(Message::new("explain-carried-over").with("since", *since)),
        Because::OffTheLists { since, waits_for: Some(_) } => {
            return Some(Message::new("explain-carried-over").with("since", *since));
        }
        Because::Proposed { .. } => "proposed",
        Because::Kept { .. } => "undetermined",
        Because::Evaluated { .. } => "evaluated",
        of_every_run!(
            Because::OffTheLists { waits_for: None, .. }
                | Because::Approval { .. }
                | Because::PlacedAnew(_)
                | Because::MidtermWouldGive { .. }
                | Because::NewlyListed { .. }
                | Because::SharpenedDecided { .. }
                | Because::SuspensionDecided { .. }
                | Because::FullUse { .. }
                | Because::OneThird { .. }
                | Because::Exempt { .. }
                | Because::NewBuildDecided { .. }
        ) => return None,
    };
    let (standing, step) = in_force(placement.in_force());
    Some(Message::new("explain-meanwhile").with("case", case).with("in_force", standing).with("step", step))
}

/// Where a department stands, in a word, and its step.
pub(super) fn in_force(outcome: Outcome) -> (&'static str, Argument) {
    let standing = match outcome {
        Outcome::Area(_) => "area",
        Outcome::Department(_) => "department",
        Outcome::Youth => "youth",
        Outcome::Outside => "outside",
        Outcome::Undetermined(_) => "nothing",
    };
    (standing, outcome.step().map_or_else(|| Argument::from("–"), |step| Argument::Count(i64::from(step))))
}

/// The sentence of a rule that was tried; `None` for facts no run over time adds.
pub(super) fn sentence(entry: &Entry) -> Option<Message> {
    Some(match &entry.because {
        Because::CarriedOver { since } => {
            Message::new("explain-because-carried-over").with("rule", entry.rule).with("since", *since)
        }
        Because::OffTheLists { since, waits_for } => waiting(
            Message::new("explain-because-off-the-lists").with("waits", yes(waits_for.is_some())).with("since", *since),
            waits_for.as_ref(),
        ),
        Because::PlacedAnew(why) => Message::new("explain-because-placed-anew").with("why", why.name()),
        Because::MidtermWouldGive { step } => Message::new("explain-because-midterm").with("step", u32::from(*step)),
        Because::Proposed { since } => Message::new("explain-because-proposed").with("since", *since),
        Because::Kept { since } => Message::new("explain-because-kept").with("since", *since),
        Because::Evaluated { since } => Message::new("explain-because-evaluated")
            .with("known", yes(since.is_some()))
            .with("since", since.map_or_else(|| Argument::from("–"), Argument::from)),
        Because::Approval { decision_id, date, approved } => {
            decided("explain-because-approval", decision_id, *date).with("approved", yes(*approved))
        }
        Because::NewlyListed { newly, pending } => Message::new("explain-because-newly-listed")
            .with("known", yes(newly.is_some()))
            .with("any", yes(!pending.is_empty()))
            .with("criteria", criteria(pending)),
        Because::SharpenedDecided { decision_id, date, criteria: named } => {
            decided("explain-because-sharpened-decided", decision_id, *date)
                .with("any", yes(!named.is_empty()))
                .with("criteria", criteria(named))
        }
        Because::SuspensionDecided { decision_id, date, kept } => {
            decided("explain-because-suspension-decided", decision_id, *date).with("kept", yes(*kept))
        }
        Because::Exempt { decision_id, date, year } => {
            decided("explain-because-exempt", decision_id, *date).with("year", year.to_string())
        }
        Because::NewBuildDecided { decision_id, date, from, what } => {
            let message = decided("explain-because-new-build-decided", decision_id, *date).with("from", *from);
            match what {
                NewBuildDecision::Share(share) => {
                    message.with("case", "share").with("share", super::share(*share, Eighteenths(0)))
                }
                NewBuildDecision::Waived { homes, left } => {
                    message.with("case", "waived").with("homes", *homes).with("left", *left)
                }
            }
        }
        Because::FullUse { offered, used, expected } => safeguard::full_use(*offered, *used, *expected),
        Because::OneThird { year, expected, expected_over, realised, realised_over } => {
            safeguard::one_third(*year, (*expected, *expected_over), (*realised, *realised_over))
        }
        of_every_run!() => return None,
    })
}

fn decided(key: &'static str, decision: &str, date: crate::quantity::Date) -> Message {
    Message::new(key).with("decision", decision).with("date", date)
}

/// What a department whose area has left the lists waits for.
fn waiting(message: Message, waits_for: Option<&WaitsFor>) -> Message {
    let missing: &[_] = waits_for.map_or(&[], |waits_for| &waits_for.criteria);
    let possible: &[u8] = waits_for.map_or(&[], |waits_for| &waits_for.steps);
    message
        .with("unpooled", yes(waits_for.is_some_and(|waits_for| waits_for.unpooled)))
        .with("any", yes(!missing.is_empty()))
        .with("criteria", criteria(missing))
        .with("assigned", yes(waits_for.is_some_and(|waits_for| waits_for.assigned)))
        .with("steps", steps(possible))
}

/// The reason a run over time gives; `by_figures` writes one that names need and assigned share. `None` where the
/// reason is another rule's.
pub(super) fn reason(
    placement: &Placement,
    entry: &Entry,
    by_figures: impl Fn(&'static str) -> Message,
) -> Option<Message> {
    let (standing, step) = in_force(placement.in_force());
    let with_force = |message: Message| message.with("in_force", standing).with("held_step", step.clone());
    Some(match &entry.because {
        Because::CarriedOver { since } if entry.rule == "R3" => by_figures("reason-unchanged").with("since", *since),
        Because::CarriedOver { since } => with_force(Message::new("reason-carried-over")).with("since", *since),
        Because::OffTheLists { since, waits_for } => {
            // Without anything to wait for it settles nothing, and is no reason.
            let waits_for = Some(waits_for.as_ref()?);
            waiting(with_force(Message::new("reason-off-the-lists")).with("since", *since), waits_for)
        }
        Because::Proposed { .. } => with_force(by_figures("reason-proposed")),
        Because::Evaluated { .. } => {
            let new_build = |entry: &Entry| entry.held && matches!(entry.because, Because::TakenIntoUse(_));
            let case = if placement.trace.iter().any(new_build) { "new-build" } else { "figures" };
            with_force(by_figures("reason-evaluated")).with("case", case)
        }
        Because::Kept { .. } => {
            let (missing, assigned) = placement.trace.iter().find_map(|entry| {
                let Because::Missing { criteria: missing, assigned, .. } = &entry.because else { return None };
                Some((missing.as_slice(), *assigned))
            })?;
            let unpooled = placement.trace.iter().any(|entry| entry.because == Because::Pool(None));
            with_force(Message::new("reason-kept"))
                .with("unpooled", yes(unpooled))
                .with("any", yes(!missing.is_empty()))
                .with("criteria", criteria(missing))
                .with("assigned", yes(assigned))
                .with("steps", steps(&placement.possible_steps))
        }
        Because::Approval { decision_id, date, approved } => {
            let proposed = placement.trace.iter().rev().skip_while(|it| *it != entry).skip(1);
            let proposed = proposed.map(|entry| entry.effect).find_map(|effect| match effect {
                Effect::Computed(outcome) | Effect::Decided(outcome) => outcome.step(),
                Effect::None | Effect::Meanwhile(_) => None,
            });
            let proposed = proposed.map_or_else(|| Argument::from("–"), |step| Argument::Count(i64::from(step)));
            with_force(decided("reason-approval", decision_id, *date))
                .with("approved", yes(*approved))
                .with("proposed", proposed)
        }
        of_every_run!(
            Because::PlacedAnew(_)
                | Because::MidtermWouldGive { .. }
                | Because::NewlyListed { .. }
                | Because::SharpenedDecided { .. }
                | Because::SuspensionDecided { .. }
                | Because::FullUse { .. }
                | Because::OneThird { .. }
                | Because::Exempt { .. }
                | Because::NewBuildDecided { .. }
        ) => return None,
    })
}
