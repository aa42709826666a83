//! What a department lets by: sharpened criteria, suspension and shares of what is in force (A3–A7, L, R5).

use super::place::area_step_of;
use super::subject::{Decisions, Subject};
use super::trace::settling;
use super::{
    AreaStanding, Because, Effect, Letting, Listing, Outcome, SharpenedCriteria, SuspensionDecision, sharpens_all,
};
use crate::agreement::{Agreement, Criterion};
use crate::facts::{Decision, DecisionKind, PreviousPlacement, Run};
use crate::letting::{Terms, exempts, letting};

/// What a department lets by.
pub(super) struct Lets<'a> {
    pub(super) sharpened: SharpenedCriteria,
    pub(super) suspended: bool,
    /// L18: the decision that exempts it.
    pub(super) exempt: Option<&'a Decision>,
    pub(super) letting: Option<Letting>,
}

/// Criteria, suspension and shares of what is in force, with the rules they follow in the trace.
pub(super) fn by<'a>(
    subject: &mut Subject<'a>,
    family: bool,
    decisions: &Decisions<'a>,
    run: Run,
    agreement: &Agreement,
) -> Lets<'a> {
    let in_force = super::outcome_of(&subject.trace, Effect::in_force);
    let kept = kept_from(subject);
    // What stays in force on a staircase lets by its area's rules, whatever the department has become (A7).
    let area = subject.area.filter(|_| family || kept.is_some() && in_force.step().is_some());
    let step = area_step_of(in_force);
    let kept = kept.filter(|_| step.is_some());
    let plan_suspends = area.is_some_and(|area| area.plan_suspends);
    let by_step = step.is_some_and(|step| sharpens_all(step, agreement));
    let (sharpened, suspended) = match (kept, area) {
        (Some(previous), _) => {
            let suspended = previous.assignment_suspended.unwrap_or(by_step);
            (sharpened_as_before(previous, step, area, agreement), suspended || plan_suspends)
        }
        (None, Some(area)) => (area.sharpened_on(step, agreement), by_step || plan_suspends),
        (None, None) => (sharpened_without_area(step, agreement), by_step),
    };
    note_criteria(subject, area, step, &sharpened, kept.is_some(), agreement);
    note_suspension(subject, area);
    let suspended = suspended || youth_suspended(subject, in_force, agreement);
    let terms = Terms {
        suspended,
        // I27: of what stands on the area staircase; a decision may have put it on the other.
        all_flexible: kept.is_none()
            && step.is_some()
            && !by_step
            && area.is_some_and(|area| area.lets_all_flexible(agreement)),
        exempt: false,
    };
    let (department, day) = (subject.department, run.effective_date);
    let decision = decisions.get(&(department.department_id.as_str(), DecisionKind::ExemptExtraAssignment)).copied();
    let exempt = decision.filter(|_| exempts(department, in_force, terms, day, agreement));
    if let Some(decision) = exempt {
        let Decision { decision_id, date, .. } = decision;
        let because = Because::Exempt { decision_id: decision_id.clone(), date: *date, year: day.year() };
        subject.note("L18", None, true, because);
    }
    let letting = letting(department, in_force, Terms { exempt: exempt.is_some(), ..terms }, day, agreement);
    if let Some(letting) = &letting {
        subject.note(rule_id(&letting.rule), None, true, Because::Letting { shares: letting.shares, day });
    }
    Lets { sharpened, suspended, exempt, letting }
}

/// A6, R4: the placement before, where the area staircase is in force only because it was.
fn kept_from<'a>(subject: &Subject<'a>) -> Option<&'a PreviousPlacement> {
    let before = settling(&subject.trace).is_some_and(|entry| {
        matches!(
            entry.because,
            Because::OffTheLists { .. } | Because::Kept { .. } | Because::Evaluated { .. } | Because::Proposed { .. }
        )
    });
    subject.previous.map(|stood| stood.row).filter(|_| before)
}

/// A6: the criteria as before, with what a plan adds (A7); where they are not known, those of the step.
fn sharpened_as_before(
    previous: &PreviousPlacement,
    step: Option<u8>,
    area: Option<&AreaStanding<'_>>,
    agreement: &Agreement,
) -> SharpenedCriteria {
    let mut before = previous.sharpened.clone().map_or_else(
        || sharpened_without_area(step, agreement),
        |criteria| SharpenedCriteria { criteria, ..SharpenedCriteria::default() },
    );
    let by_plan = area.map_or_else(SharpenedCriteria::default, |area| area.sharpened_on(None, agreement));
    before.criteria.extend(by_plan.criteria);
    before.unknown.extend(by_plan.unknown);
    before.criteria.sort_unstable();
    before.criteria.dedup();
    before.unknown.retain(|criterion| !before.criteria.contains(criterion));
    before.unknown.sort_unstable();
    before.unknown.dedup();
    before
}

/// A3, A4, A5, A6.
fn note_criteria(
    subject: &mut Subject<'_>,
    area: Option<&AreaStanding<'_>>,
    step: Option<u8>,
    sharpened: &SharpenedCriteria,
    as_before: bool,
    agreement: &Agreement,
) {
    let Some(step) = step else { return };
    let by_step = sharpens_all(step, agreement);
    let because = Because::Sharpened { criteria: sharpened.criteria.clone(), unknown: sharpened.unknown.clone() };
    let rule = match (as_before, by_step) {
        (true, _) => "A6",
        (false, true) => "A4",
        (false, false) => "A3",
    };
    let Some(area) = area.filter(|area| !as_before && !by_step && area.listing != Listing::NotNew) else {
        subject.note(rule, None, true, because);
        return;
    };
    let newly = (area.listing == Listing::New).then_some(true);
    let pending = if newly.is_some() { sharpened.pending.clone() } else { area.in_question() };
    let reading = Some("I27").filter(|_| newly.is_some());
    subject.note("A5", reading, newly.is_some(), Because::NewlyListed { newly, pending });
    if let Some(decided) = &area.sharpened_decision {
        let because = Because::SharpenedDecided {
            decision_id: decided.decision.decision_id.clone(),
            date: decided.decision.date,
            criteria: sharpened.criteria.clone(),
        };
        subject.note("R6", None, true, because);
    }
    subject.note(rule, None, true, because);
}

/// A7, and what was decided on it (R6).
fn note_suspension(subject: &mut Subject<'_>, area: Option<&AreaStanding<'_>>) {
    let Some(area) = area.filter(|area| area.area.development_plan.is_some()) else { return };
    for decision in &area.suspension_decisions {
        let (decision, kept) = match decision {
            SuspensionDecision::Kept(decision) => (decision, true),
            SuspensionDecision::Ended(decision) => (decision, false),
            SuspensionDecision::NotInQuestion(_) | SuspensionDecision::AsItIs(_) => continue,
        };
        let (decision_id, date) = (decision.decision_id.clone(), decision.date);
        subject.note("R6", None, true, Because::SuspensionDecided { decision_id, date, kept });
    }
    let because = Because::Suspension { suspended: area.plan_suspends, lists_off: Some(area.lists_off) };
    subject.note("A7", Some("I3"), area.plan_suspends, because);
}

/// I34: in a department that lets by the youth list, assignment is suspended only by the other reading, where it is for the
/// family homes of its area (A4, A7).
fn youth_suspended(subject: &mut Subject<'_>, in_force: Outcome, agreement: &Agreement) -> bool {
    let suspends =
        |area: &AreaStanding<'_>| area.plan_suspends || area.step().is_some_and(|step| sharpens_all(step, agreement));
    let by_reading = agreement.readings.youth_suspended && in_force == Outcome::Youth;
    let suspended = by_reading && subject.area.is_some_and(suspends);
    if suspended {
        subject.note("L16", Some("I34"), true, Because::Suspension { suspended, lists_off: None });
    }
    suspended
}

/// A department decided onto the area staircase that lies in no one area: on the step of prevention areas nothing tells
/// which criteria are sharpened.
fn sharpened_without_area(step: Option<u8>, agreement: &Agreement) -> SharpenedCriteria {
    let all = Criterion::ALL.to_vec();
    match step {
        None => SharpenedCriteria::default(),
        Some(step) if sharpens_all(step, agreement) => {
            SharpenedCriteria { criteria: all, ..SharpenedCriteria::default() }
        }
        Some(_) => SharpenedCriteria { unknown: all, ..SharpenedCriteria::default() },
    }
}

/// The ids of letting rules that can be in a trace.
fn rule_id(rule: &str) -> &'static str {
    const RULES: [&str; 12] = ["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "N1", "N2"];
    RULES.into_iter().find(|id| *id == rule).unwrap_or("L")
}
