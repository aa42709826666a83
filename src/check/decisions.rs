//! A decision has a subject in the data, a value of its kind, is in force, and contradicts no other (R6).

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::facts::{Decision, DecisionKind};
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use super::cells::Row;
use super::data::Data;
use super::kinds::is_supported;
use super::names::with_nearest;
use super::start_steps::{department_steps, listed};
use super::{Check, Code, Seen, Why};

const SUBJECT: Code = Code::error("decision-subject-unknown", "R6");
const VALUE: Code = Code::error("decision-value-unknown", "R6");
const UNUSED: Code = Code::warning("decision-value-unused", "A2");
const PERIOD: Code = Code::error("decision-outside-period", "R6");
const TURNED: Code = Code::error("decision-period-turned", "R6");
const RETROACTIVE: Code = Code::warning("decision-holds-before-made", "R6");
const OLD: Code = Code::warning("decision-before-agreement", "R6");
const CONTRADICT: Code = Code::error("decisions-contradict", "R6");

pub(super) const CHECK: Check = Check {
    name: "decisions",
    codes: &[SUBJECT, VALUE, UNUSED, PERIOD, TURNED, RETROACTIVE, OLD, CONTRADICT],
    look: run,
};

/// Values of `primary_type` (I14).
const PRIMARY_TYPES: [&str; 3] = ["family", "youth", "elderly"];

fn run(data: &Data<'_>) -> Seen {
    let Some(table) = &data.tables.decisions else { return Seen::or(Why::NoTable("decisions")) };
    let supported: Vec<_> = data.city.decisions.iter().filter(|decision| is_supported(decision.kind)).collect();
    let row = |decision: &Decision| Row { table, row: decision.row };
    let mut findings = Vec::new();
    for decision in &supported {
        findings.extend(subject(data, row(decision), decision));
        findings.extend(value(data, row(decision), decision));
        findings.extend(period(data, row(decision), decision));
        findings.extend(day(data, row(decision), decision));
    }
    findings.extend(contradictions(&supported, row));
    Seen::of(supported.len(), findings)
}

/// An area for `area_staircase`, else a department.
fn subject(data: &Data<'_>, row: Row<'_>, decision: &Decision) -> Option<Finding> {
    let known = if decision.kind == DecisionKind::AreaStaircase { &data.area_ids } else { &data.department_ids };
    let subject = decision.subject_id.as_str();
    (!known.contains(subject)).then(|| with_nearest(SUBJECT.at(row.place("subject_id")).value(subject), subject, known))
}

fn value(data: &Data<'_>, row: Row<'_>, decision: &Decision) -> Option<Finding> {
    let value = decision.value.as_deref().unwrap_or("");
    let known = match decision.kind {
        DecisionKind::PrimaryType => PRIMARY_TYPES.contains(&value).then_some(()).ok_or(PRIMARY_TYPES.join(", ")),
        DecisionKind::Step => is_step(data, value),
        // A2: the step is the one the area's computed designation gives.
        DecisionKind::AreaStaircase => {
            return (!value.is_empty()).then(|| UNUSED.at(row.place("value")).value(value));
        }
        DecisionKind::Approve
        | DecisionKind::Sharpened
        | DecisionKind::ExemptExtraAssignment
        | DecisionKind::KeepSuspension
        | DecisionKind::EndSuspension
        | DecisionKind::NewBuildShare
        | DecisionKind::CheapHomesWaived
        | DecisionKind::DormitoryLimit => Ok(()),
    };
    known.err().map(|known| VALUE.at(row.place("value")).value(value).with("known", known))
}

/// `area 1`, `department 3` or a step; else what it may be.
fn is_step(data: &Data<'_>, value: &str) -> Result<(), String> {
    let department = department_steps(data);
    let area: BTreeSet<u8> = data.agreement.area_steps.values().copied().collect();
    let (steps, step) = match value.split_once(' ') {
        Some(("area", step)) => (area.clone(), step),
        Some(("department", step)) => (department.clone(), step),
        Some(_) => (BTreeSet::new(), value),
        None => (area.union(&department).copied().collect(), value),
    };
    let is_known = step.trim().parse().is_ok_and(|step: u8| steps.contains(&step));
    if is_known { Ok(()) } else { Err(format!("area {}; department {}", listed(&area), listed(&department))) }
}

/// R6: from `valid_from` or its date, to `valid_to`. Where that is empty, a decision of A2 holds until the next list,
/// so the run's list may not be a later one; a step and a primary type hold until they are decided anew.
fn period(data: &Data<'_>, row: Row<'_>, decision: &Decision) -> Option<Finding> {
    let from = decision.valid_from.unwrap_or(decision.date);
    let effective = data.run.effective_date;
    if let Some(to) = decision.valid_to.filter(|to| *to < from) {
        return Some(TURNED.at(row.place("valid_to")).value(to.to_string()).with("from", from));
    }
    let list = data.run.list_date;
    let is_of_earlier_list = decision.kind == DecisionKind::AreaStaircase && from < list;
    let (column, day, bound): (_, Date, Date) = match decision.valid_to {
        _ if from > effective => ("valid_from", from, effective),
        Some(to) if to < effective => ("valid_to", to, effective),
        None if is_of_earlier_list => ("valid_to", from, list),
        Some(_) | None => return None,
    };
    Some(PERIOD.at(row.place(column)).value(day.to_string()).with("wanted", bound))
}

/// A decision is made before it holds, and not before the list the agreement began with, or the run's own.
fn day(data: &Data<'_>, row: Row<'_>, decision: &Decision) -> Option<Finding> {
    let first = data.agreement.initial_list_date.min(data.run.list_date);
    // That a small area's decision is of an earlier list was told with its period.
    if decision.date < first && decision.kind != DecisionKind::AreaStaircase {
        return Some(OLD.at(row.place("date")).value(row.written("date")).with("first", first));
    }
    let from = decision.valid_from.filter(|from| *from < decision.date)?;
    Some(RETROACTIVE.at(row.place("valid_from")).value(from.to_string()).with("made", decision.date))
}

/// Two decisions of one kind on one subject with two values.
fn contradictions<'a>(decisions: &[&Decision], row: impl Fn(&Decision) -> Row<'a>) -> Vec<Finding> {
    let mut first: BTreeMap<(DecisionKind, &str), &Decision> = BTreeMap::new();
    let mut findings = Vec::new();
    for decision in decisions.iter().filter(|decision| decision.kind != DecisionKind::AreaStaircase) {
        let earlier = *first.entry((decision.kind, &decision.subject_id)).or_insert(decision);
        if earlier.value != decision.value {
            let finding = CONTRADICT.at(row(decision).place("value")).value(decision.value.as_deref().unwrap_or(""));
            let finding = finding.with("decision", decision.decision_id.as_str());
            findings.push(
                finding
                    .with("other", earlier.decision_id.as_str())
                    .with("other_value", earlier.value.as_deref().unwrap_or("")),
            );
        }
    }
    findings
}
