//! R3: a proposal waits for Samarbejdsforum, which approves or rejects it, for the run or one department.

use super::subject::{Decisions, Subject, settled};
use super::{Because, Effect, Entry, Outcome};
use crate::agreement::Staircase;
use crate::facts::{Decision, DecisionKind};

/// What names the run as a whole in a decision's subject.
pub const RUN_SUBJECTS: [&str; 2] = ["", "run"];

const APPROVED: [&str; 3] = ["", "approved", "godkendt"];
const REJECTED: [&str; 2] = ["rejected", "afvist"];

/// R6: approves or rejects the proposal the trace ends in, where there is one and a decision.
pub(super) fn apply<'a>(subject: &mut Subject<'a>, decisions: &Decisions<'a>) {
    let last = super::trace::settling(&subject.trace);
    let Some(Entry { because: Because::Proposed { .. }, effect: Effect::Meanwhile(in_force), .. }) = last else {
        return;
    };
    let in_force = match *in_force {
        kept @ Outcome::Department(_) => kept,
        Outcome::Area(_) | Outcome::Youth | Outcome::Outside | Outcome::Undetermined(_) => {
            Outcome::Undetermined(Some(Staircase::Department))
        }
    };
    let Some((decision, approved)) = decided(&subject.department.department_id, decisions) else { return };
    let outcome = if approved { settled(&subject.trace) } else { in_force };
    subject.decided_by = Some(decision);
    let because = Because::Approval { decision_id: decision.decision_id.clone(), date: decision.date, approved };
    subject.settle("R6", None, because, outcome);
}

/// The decision on a department's proposal, and whether it approves; its own goes before the run's.
fn decided<'a>(department_id: &str, decisions: &Decisions<'a>) -> Option<(&'a Decision, bool)> {
    let mut subjects = std::iter::once(department_id).chain(RUN_SUBJECTS);
    let decision = subjects.find_map(|subject| decisions.get(&(subject, DecisionKind::Approve)).copied())?;
    let value = decision.value.as_deref().unwrap_or("").trim().to_lowercase();
    let says = |words: &[&str]| words.contains(&value.as_str());
    if says(&APPROVED) {
        Some((decision, true))
    } else if says(&REJECTED) {
        Some((decision, false))
    } else {
        None
    }
}
