//! A decision has a subject in the data, a value of its kind, is in force, and contradicts no other (R6).
//!
//! What it asks of the placements themselves – a proposal to approve, a suspension to end – only the rules can tell.

mod contradictions;
mod period;
mod value;

use trappe_rules::facts::{Decision, DecisionKind, RunKind};
use trappe_rules::finding::Finding;

use super::cells::Row;
use super::data::Data;
use super::known::Known;
use super::names::with_nearest;
use super::{Check, Code, Seen, Why};

pub(super) use value::canonical;

const SUBJECT: Code = Code::error("decision-subject-unknown", "R6");
const VALUE: Code = Code::error("decision-value-unknown", "R6");
const UNUSED: Code = Code::warning("decision-value-unused", "R6");
const PERIOD: Code = Code::error("decision-outside-period", "R6");
const TURNED: Code = Code::error("decision-period-turned", "R6");
const YEAR: Code = Code::error("decision-beyond-calendar-year", "R6");
const RETROACTIVE: Code = Code::warning("decision-holds-before-made", "R6");
const OLD: Code = Code::warning("decision-before-agreement", "R6");
const CONTRADICT: Code = Code::error("decisions-contradict", "R6");
const NOT_MIDTERM: Code = Code::error("decision-approve-not-midterm", "R3");

pub(super) const CHECK: Check = Check {
    name: "decisions",
    codes: &[SUBJECT, VALUE, UNUSED, PERIOD, TURNED, YEAR, RETROACTIVE, OLD, CONTRADICT, NOT_MIDTERM],
    look: run,
};

/// Subject of a decision for the whole run, where it is not left empty.
const WHOLE_RUN: &str = "run";

fn run(data: &Data<'_>) -> Seen {
    let Some(table) = &data.tables.decisions else { return Seen::or(Why::NoTable("decisions")) };
    let row = |decision: &Decision| Row { table, row: decision.row };
    let mut findings = Vec::new();
    for decision in &data.city.decisions {
        findings.extend(subject(data, row(decision), decision));
        findings.extend(value::check(data, row(decision), decision));
        findings.extend(approval(data, row(decision), decision));
        // Whatever is wrong with its day has been told where it is outside its period.
        findings.extend(
            period::period(data, row(decision), decision).or_else(|| period::day(data, row(decision), decision)),
        );
    }
    findings.extend(contradictions::contradictions(&data.city.decisions, row));
    Seen::of(data.city.decisions.len(), findings)
}

/// The subject as the rules see it: empty for the whole run.
pub(super) fn subject_of(kind: DecisionKind, written: &str) -> &str {
    let is_run = kind == DecisionKind::Approve && written.eq_ignore_ascii_case(WHOLE_RUN);
    if is_run { "" } else { written }
}

/// An area or a department by its kind; an approval may be of the whole run.
fn subject(data: &Data<'_>, row: Row<'_>, decision: &Decision) -> Option<Finding> {
    let subject = decision.subject_id.as_str();
    let known: &Known<'_, ()> = match decision.kind {
        DecisionKind::AreaStaircase
        | DecisionKind::Sharpened
        | DecisionKind::KeepSuspension
        | DecisionKind::EndSuspension => &data.area_ids,
        DecisionKind::Approve if subject.is_empty() => return None,
        DecisionKind::Approve
        | DecisionKind::Step
        | DecisionKind::PrimaryType
        | DecisionKind::ExemptExtraAssignment
        | DecisionKind::NewBuildShare
        | DecisionKind::CheapHomesWaived
        | DecisionKind::DormitoryLimit => &data.department_ids,
    };
    (!known.contains(subject))
        .then(|| with_nearest(SUBJECT.at(row.place("subject_id")).value(subject), subject, known.ids()))
}

/// R3: only a midterm run has proposals.
fn approval(data: &Data<'_>, row: Row<'_>, decision: &Decision) -> Option<Finding> {
    let is_misplaced = decision.kind == DecisionKind::Approve && data.run.kind != RunKind::Midterm;
    is_misplaced.then(|| NOT_MIDTERM.at(row.place("kind")).value(row.written("kind")).with("run", data.run.kind.name()))
}
