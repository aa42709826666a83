//! What a department lets by: sharpened criteria, suspension and shares of what is in force (A3–A7, L, R5).

use super::place::area_step_of;
use super::subject::{Decisions, Subject};
use super::trace::settling;
use super::{
    AreaStanding, Because, Effect, Letting, Listing, NewBuildDecision, Outcome, SharpenedCriteria, SuspensionDecision,
    sharpens_all,
};
use crate::agreement::{Agreement, Criterion};
use crate::facts::{Decision, DecisionKind, PreviousPlacement, Run};
use crate::letting::new_build::{self, Agreed, Waived};
use crate::letting::safeguard::{Carries, FullUse, Known, OneThird, carries};
use crate::letting::vacancies::Earmarking;
use crate::letting::{Terms, exempts, letting};
use crate::quantity::Date;

/// What a department lets by.
pub(super) struct Lets<'a> {
    pub(super) sharpened: SharpenedCriteria,
    pub(super) suspended: bool,
    /// L17.
    pub(super) safeguarded: Option<bool>,
    /// L18: whether it is exempt from the extra term.
    pub(super) exempt: Option<bool>,
    /// L18: the decision that exempts it.
    pub(super) exempted_by: Option<&'a Decision>,
    /// L18: whether a decision may exempt it.
    pub(super) candidate: Option<bool>,
    /// R6: the decision on new build that bends its shares.
    pub(super) new_build: Option<&'a Decision>,
    pub(super) letting: Option<Letting>,
    /// What bends the shares.
    pub(super) terms: Terms,
}

/// Criteria, suspension and shares of what is in force, with the rules they follow in the trace.
pub(super) fn by<'a>(
    subject: &mut Subject<'a>,
    family: bool,
    known: Known<'_>,
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
        ..Terms::default()
    };
    let (department, day) = (subject.department, run.effective_date);
    let (terms, new_build) = new_build_terms(subject, decisions, in_force, terms, day, agreement);
    let decision = decisions.get(&(department.department_id.as_str(), DecisionKind::ExemptExtraAssignment)).copied();
    let may_be_exempt = exempts(department, in_force, terms, day, agreement);
    let known = Known { earmarking: Earmarking { waived: terms.waived, ..known.earmarking }, ..known };
    let carries = carries(department, in_force, suspended, known, day, agreement);
    let of_itself = carries.as_ref().and_then(|carries| carries.is_exempt_of_itself(agreement));
    if let (Some(carries), Some(_)) = (&carries, known.lettings) {
        note_carries(subject, carries, may_be_exempt, agreement);
    }
    let exempted_by = decision.filter(|_| may_be_exempt);
    if let Some(decision) = exempted_by {
        let Decision { decision_id, date, .. } = decision;
        let because = Because::Exempt { decision_id: decision_id.clone(), date: *date, year: day.year() };
        subject.note("L18", None, true, because);
    }
    let exempt = exempted_by.map(|_| true).or(of_itself).filter(|_| may_be_exempt);
    let terms = Terms { exempt: exempt == Some(true), ..terms };
    let letting = letting(department, in_force, terms, day, agreement);
    if let Some(letting) = &letting {
        subject.note(rule_id(&letting.rule), None, true, Because::Letting { shares: letting.shares, day });
    }
    let safeguarded = carries.as_ref().and_then(Carries::is_safeguarded);
    let candidate = carries.as_ref().and_then(|carries| carries.is_candidate(agreement));
    Lets { sharpened, suspended, safeguarded, exempt, exempted_by, candidate, new_build, letting, terms }
}

/// R6, N2, N5, §11: cheap homes waived and a share agreed, where their conditions hold; the last of them bends the shares.
fn new_build_terms<'a>(
    subject: &mut Subject<'a>,
    decisions: &Decisions<'a>,
    in_force: Outcome,
    mut terms: Terms,
    day: Date,
    agreement: &Agreement,
) -> (Terms, Option<&'a Decision>) {
    let department = subject.department;
    let Some(term) = new_build::term(department, agreement) else { return (terms, None) };
    let of = |kind| decisions.get(&(department.department_id.as_str(), kind)).copied();
    let mut note = |decision: &Decision, from: Date, what| {
        let Decision { decision_id, date, .. } = decision;
        let from = from.max(term.first);
        let because = Because::NewBuildDecided { decision_id: decision_id.clone(), date: *date, from, what };
        subject.note("R6", None, true, because);
    };
    let mut by = None;
    if let Some((decision, waived)) = of(DecisionKind::CheapHomesWaived).and_then(|it| Some((it, Waived::decided(it)?)))
        && new_build::waived_contrary(department, waived, day, agreement).is_none()
    {
        terms.waived = Some(waived);
        let cheap = department.cheap_homes.unwrap_or(0);
        let (homes, left) = (waived.of(cheap), cheap.saturating_sub(waived.of(cheap)));
        note(decision, waived.from, NewBuildDecision::Waived { homes, left });
        by = Some(decision);
    }
    if let Some((decision, agreed)) = of(DecisionKind::NewBuildShare).and_then(|it| Some((it, Agreed::of(it)?)))
        && new_build::agreed_contrary(department, in_force, terms, agreed, day, agreement).is_none()
    {
        terms.agreed = Some(agreed);
        note(decision, agreed.from, NewBuildDecision::Share(agreed.assignment));
        by = Some(decision);
    }
    (terms, by)
}

/// L17, L18: what the realised lettings tell, where they tell it.
fn note_carries(subject: &mut Subject<'_>, carries: &Carries, may_be_exempt: bool, agreement: &Agreement) {
    if let (Some(full_use), Some(holds)) = (&carries.full_use, carries.is_safeguarded()) {
        let FullUse { offered, used, expected, .. } = *full_use;
        subject.note("L17", Some("I35"), holds, Because::FullUse { offered, used, expected });
    }
    let of_itself = carries.is_exempt_of_itself(agreement).filter(|_| may_be_exempt && agreement.exemption.of_itself);
    if let Some(exempt) = of_itself.filter(|_| carries.step == agreement.exemption.step) {
        let OneThird { year, expected, expected_over, assigned, let_homes, realised_over, .. } = carries.one_third;
        let realised = assigned.zip(let_homes);
        let because = Because::OneThird { year, expected, expected_over, realised, realised_over };
        subject.note("L18", Some("I28"), exempt, because);
    }
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
