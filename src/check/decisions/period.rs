//! When a decision holds (R6): from `valid_from` or its date, to `valid_to`, or as long as its kind does.

use trappe_rules::agreement::Agreement;
use trappe_rules::facts::{Decision, DecisionKind, Run, RunKind};
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use super::{OLD, PERIOD, RETROACTIVE, TURNED, YEAR};
use crate::check::cells::Row;
use crate::check::data::Data;

/// Its first day.
pub(super) fn first_day(decision: &Decision) -> Date {
    decision.valid_from.unwrap_or(decision.date)
}

/// Its last day; `None` where it holds until something that has no date yet.
pub(super) fn last_day(decision: &Decision) -> Option<Date> {
    decision.valid_to.or_else(|| {
        let is_of_a_year = decision.kind == DecisionKind::ExemptExtraAssignment;
        is_of_a_year.then(|| Date::new(first_day(decision).year(), 12, 31).ok()).flatten()
    })
}

/// Whether two decisions hold on one day.
pub(super) fn overlap(one: &Decision, other: &Decision) -> bool {
    let begins_in_time = |a: &Decision, b: &Decision| last_day(b).is_none_or(|last| first_day(a) <= last);
    begins_in_time(one, other) && begins_in_time(other, one)
}

pub(super) fn period(data: &Data<'_>, row: Row<'_>, decision: &Decision) -> Option<Finding> {
    let from = first_day(decision);
    let effective = data.run.effective_date;
    if let Some(to) = decision.valid_to.filter(|to| *to < from) {
        return Some(TURNED.at(row.place("valid_to")).value(to.to_string()).with("from", from));
    }
    // An exemption is for one calendar year.
    if let (DecisionKind::ExemptExtraAssignment, Some(to)) = (decision.kind, decision.valid_to)
        && to.year() != from.year()
    {
        return Some(YEAR.at(row.place("valid_to")).value(to.to_string()).with("from", from));
    }
    let begins = decision.valid_to.is_none().then(|| earliest(data.agreement, data.run, decision.kind)).flatten();
    let (column, day, bound) = match (last_day(decision), begins) {
        _ if from > effective => ("valid_from", from, effective),
        (Some(to), _) if to < effective => ("valid_to", to, effective),
        (_, Some(begins)) if from < begins => ("valid_to", from, begins),
        _ => return None,
    };
    Some(PERIOD.at(row.place(column)).value(day.to_string()).with("wanted", bound))
}

/// The day a decision without `valid_to` may hold from at the earliest, so that it still does: what holds until the next
/// list is of this one, an approval is of this run, and a step of the latest placement of the department staircase. In an
/// annual run nobody is placed anew there, and a step holds on.
fn earliest(agreement: &Agreement, run: Run, kind: DecisionKind) -> Option<Date> {
    match (kind, run.kind) {
        (
            DecisionKind::AreaStaircase
            | DecisionKind::Sharpened
            | DecisionKind::KeepSuspension
            | DecisionKind::EndSuspension
            | DecisionKind::Approve,
            _,
        )
        | (DecisionKind::Step, RunKind::Midterm) => Some(run.list_date),
        (DecisionKind::Step, RunKind::Final) => midterm_list(agreement, run),
        (
            DecisionKind::Step
            | DecisionKind::PrimaryType
            | DecisionKind::ExemptExtraAssignment
            | DecisionKind::NewBuildShare
            | DecisionKind::CheapHomesWaived
            | DecisionKind::DormitoryLimit,
            _,
        ) => None,
    }
}

/// The list the midterm went by: the latest before the shares it changed (L5, L7) began to hold.
fn midterm_list(agreement: &Agreement, run: Run) -> Option<Date> {
    let shares = agreement.letting.iter().map(|rule| rule.from).filter(|from| *from <= run.effective_date);
    let begun = shares.max().filter(|from| *from > agreement.from)?;
    let of_year = |year: i16| Date::new(year, agreement.list_month, agreement.list_day).ok();
    of_year(begun.year()).filter(|list| *list <= begun).or_else(|| of_year(begun.year() - 1))
}

/// A decision is made before it holds, and not before the list the agreement began with, or the run's own.
pub(super) fn day(data: &Data<'_>, row: Row<'_>, decision: &Decision) -> Option<Finding> {
    let first = data.agreement.initial_list_date.min(data.run.list_date);
    if decision.date < first {
        return Some(OLD.at(row.place("date")).value(row.written("date")).with("first", first));
    }
    let from = decision.valid_from.filter(|from| *from < decision.date)?;
    Some(RETROACTIVE.at(row.place("valid_from")).value(from.to_string()).with("made", decision.date))
}
