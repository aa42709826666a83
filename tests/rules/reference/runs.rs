//! R2–R4, A6 and the approval of R3: what becomes of a department that D2–D4 place, in a run after the first.

use trappe_rules::agreement::Staircase;
use trappe_rules::facts::{City, Decision, DecisionKind, PreviousPlacement, Run, RunKind};
use trappe_rules::placement::Status;

use super::{Fields, SILENT};

/// What the rules of the run's kind make of what the figures of this year give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Becomes {
    /// As the figures give, at once: a step, or undetermined.
    Placed,
    /// As the figures give; undetermined, and the step before stays in force.
    Undetermined,
    /// A6: everything as before.
    AsBefore,
    /// R2: on the step in force, without a look at the figures.
    CarriedOver(u8),
    /// R3: the figures give the step in force.
    Stays,
    /// R3: another step, waiting for approval.
    Proposed,
    /// R3: another step, approved by this decision.
    Approved(String),
    /// R3: another step, rejected by this decision.
    Rejected(String),
    /// R4.
    Evaluated,
}

/// The staircase of the run before: a step of unknown staircase is one of the department staircase.
pub(crate) fn stood_on(row: &PreviousPlacement) -> Option<Staircase> {
    if row.staircase.is_none() && step_in_force(row).is_some() { Some(Staircase::Department) } else { row.staircase }
}

/// What was in force after the run before: of what was only proposed, or not known, or only evaluated, the step before.
pub(crate) fn step_in_force(row: &PreviousPlacement) -> Option<u8> {
    match row.status {
        Some(Status::Proposed | Status::Undetermined | Status::Evaluated) => row.step_in_force.or(row.step),
        Some(Status::Placed | Status::CarriedOver | Status::Decided | Status::Outside) | None => row.step,
    }
}

/// The decision on a proposal: the department's own, else the run's; and whether it approves.
fn approval<'a>(city: &'a City, id: &str) -> Option<(&'a Decision, bool)> {
    let of = |subject: &str| {
        city.decisions.iter().find(|one| one.kind == DecisionKind::Approve && one.subject_id == subject)
    };
    let decision = of(id).or_else(|| of("")).or_else(|| of("run"))?;
    Some((decision, decision.value.as_deref() != Some("rejected")))
}

/// For a department that no other rule settles; `fresh` is the step its figures of this year give, where it is one.
pub(crate) fn becomes(city: &City, id: &str, run: Run, fresh: Option<u8>) -> Becomes {
    if run.kind == RunKind::Initial {
        return Becomes::Placed;
    }
    let final_run = run.kind == RunKind::Final;
    let at_once = if final_run && fresh.is_some() { Becomes::Evaluated } else { Becomes::Placed };
    // New since the run before.
    let Some(row) = city.previous.get(id) else { return at_once };
    // A6, in every run.
    if stood_on(row) == Some(Staircase::Area) {
        return if fresh.is_some() { at_once } else { Becomes::AsBefore };
    }
    let before = if stood_on(row) == Some(Staircase::Department) { step_in_force(row) } else { None };
    let was_undetermined = row.status == Some(Status::Undetermined) || row.staircase.is_none() || row.step.is_none();
    match (run.kind, fresh) {
        (RunKind::Initial, _) => Becomes::Placed,
        // It has become a family department. In an annual run it is new; a midterm proposes what differs.
        (RunKind::Annual, _) if matches!(row.staircase, Some(Staircase::Youth | Staircase::Outside)) => Becomes::Placed,
        (RunKind::Annual, Some(_)) if was_undetermined => Becomes::Placed,
        (RunKind::Annual, None) if was_undetermined => Becomes::Undetermined,
        (RunKind::Annual, _) => before.map_or(Becomes::Undetermined, Becomes::CarriedOver),
        (RunKind::Midterm | RunKind::Final, None) => Becomes::Undetermined,
        (RunKind::Final, Some(_)) => Becomes::Evaluated,
        (RunKind::Midterm, Some(fresh)) if before == Some(fresh) => Becomes::Stays,
        (RunKind::Midterm, Some(_)) => match approval(city, id) {
            None => Becomes::Proposed,
            Some((decision, true)) => Becomes::Approved(decision.decision_id.clone()),
            Some((decision, false)) => Becomes::Rejected(decision.decision_id.clone()),
        },
    }
}

/// `previous_staircase`, `previous_step` and `change`: the row held against the run before.
pub(crate) fn change_fields(city: &City, id: &str, run: Run, outcome: &str, fields: &mut Fields) {
    fields.insert("previous", "-".to_owned());
    fields.insert("change", "-".to_owned());
    if run.kind == RunKind::Initial {
        return;
    }
    let Some(row) = city.previous.get(id) else {
        fields.insert("change", "new".to_owned());
        return;
    };
    let step = step_in_force(row);
    let name = row.staircase.map_or("-", Staircase::name);
    let step_name = step.map_or_else(|| "-".to_owned(), |step| step.to_string());
    fields.insert("previous", format!("{name} {step_name}"));
    if outcome == SILENT {
        fields.insert("change", SILENT.to_owned());
        return;
    }
    // "department 3", "undetermined area", "youth"
    let (now, step_now): (&str, Option<u8>) = match outcome.split_once(' ') {
        Some(("undetermined", staircase)) => (staircase, None),
        Some((staircase, step)) => (staircase, Some(step.parse().unwrap())),
        None => (outcome, None),
    };
    let change = match (step, step_now) {
        _ if name == now && step == step_now => "same",
        (Some(before), Some(after)) if name == now && after > before => "up",
        (Some(before), Some(after)) if name == now && after < before => "down",
        _ => "moved",
    };
    fields.insert("change", change.to_owned());
}
