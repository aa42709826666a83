//! The end of the way: the department staircase for those still open, decisions on the step, what the area adds, letting.

use super::subject::{Decisions, Subject, settled};
use super::{
    AreaStanding, Assigned, Because, Outcome, Placement, PrimaryType, SharpenedCriteria, Status, assigned, by_figures,
    sharpens_all,
};
use crate::agreement::{Agreement, Criterion, Need, Staircase};
use crate::facts::{AssignedSource, Assignment, DecisionKind, Run};
use crate::figures::UnitFigures;
use crate::letting::letting;
use crate::pooling::Pool;
use crate::quantity::Absent;

/// What the department staircase goes by: the unit's figures and the pool, if it is pooled.
#[derive(Clone, Copy, Debug)]
pub struct Unit<'a> {
    /// Figures of the department or of its pool.
    pub figures: &'a UnitFigures,
    /// Whether the department is small (P1).
    pub small: bool,
    /// The pool it is in.
    pub pool: Option<&'a Pool>,
}

/// Places a department. `unit` is what D2–D4 go by; for departments settled without figures it may be `None`.
#[must_use]
pub fn place<'a>(
    mut subject: Subject<'a>,
    unit: Option<Unit<'_>>,
    assignments: &[&Assignment],
    decisions: &Decisions<'a>,
    run: Run,
    agreement: &Agreement,
) -> Placement {
    let department = subject.department;
    let family = subject.primary_type == PrimaryType::Family;
    let assigned = assigned(assignments, department.homes.family, &agreement.matrix);
    let by_d =
        if subject.is_open() { unit.map(|unit| by_matrix(&mut subject, unit, assigned, agreement)) } else { None };
    // D6: the step its figures would give is shown, and decides nothing.
    let mut shown_need = None;
    if let (None, Some(unit), Outcome::Department(_)) = (&by_d, unit, settled(&subject.trace)) {
        let band = assigned.ok().map(|assigned| assigned.band);
        let by_figures = by_figures(unit.figures, band, agreement);
        let step = if let [step] = by_figures.steps.as_slice() { Some(*step) } else { None };
        subject.note("D4", None, false, Because::Cell { band, need: by_figures.need, step });
        shown_need = by_figures.need;
    }
    let area = subject.area.filter(|_| family);
    let area_step_of = |outcome: Outcome| if let Outcome::Area(step) = outcome { Some(step) } else { None };
    // Figures, and what rounding could do to them, are those it was computed by; a decision changes neither.
    let computed_step = area_step_of(settled(&subject.trace));
    let on_area = computed_step.is_some();
    apply_step_decision(&mut subject, decisions);
    let outcome = settled(&subject.trace);
    let area_step = area_step_of(outcome);
    let sharpened = match area {
        Some(area) => area.sharpened_on(area_step, agreement),
        None => sharpened_without_area(area_step, agreement),
    };
    let suspended =
        area.is_some_and(|area| area.plan_suspends) || area_step.is_some_and(|step| sharpens_all(step, agreement));
    note_area_rules(&mut subject, area, area_step, &sharpened, agreement);
    let by_decision = area.filter(|_| on_area).and_then(|area| area.steps_rounded.as_ref());
    let rounding_sensitive = by_d.as_ref().is_some_and(|by_d| by_d.rounding_sensitive)
        || area.is_some_and(|area| area.sharpened_on(computed_step, agreement).rounding_sensitive)
        || by_decision.is_some();
    let letting = letting(department, outcome, suspended, run.effective_date, agreement);
    if let Some(letting) = &letting {
        let rule = rule_id(&letting.rule);
        let because = Because::Letting { shares: letting.shares, day: run.effective_date };
        subject.note(rule, None, true, because);
    }
    let figures =
        if on_area { area.map(|area| area.figures) } else { by_d.as_ref().and(unit.map(|unit| unit.figures)) };
    let status = match (outcome, subject.decided_by) {
        (Outcome::Undetermined(_), _) => Status::Undetermined,
        (_, Some(_)) => Status::Decided,
        (Outcome::Outside, None) => Status::Outside,
        (Outcome::Area(_) | Outcome::Department(_) | Outcome::Youth, None) => Status::Placed,
    };
    let possible_steps = match &by_d {
        Some(by_d) if matches!(outcome, Outcome::Undetermined(_)) || by_d.rounding_sensitive => by_d.possible.clone(),
        None if matches!(outcome, Outcome::Undetermined(_)) || by_decision.is_some() => subject.possible_steps,
        Some(_) | None => Vec::new(),
    };
    Placement {
        department: subject.index,
        unit_id: match (on_area, area, unit.and_then(|unit| unit.pool)) {
            (true, Some(area), _) => area.area.area_id.clone(),
            (false, _, Some(pool)) => pool.unit_id.clone(),
            _ => department.department_id.clone(),
        },
        primary_type: subject.primary_type,
        status,
        step_in_force: None,
        previous: None,
        change: None,
        need: by_d.as_ref().map_or(shown_need, |by_d| by_d.need),
        criteria_met: figures.and_then(UnitFigures::met),
        criteria_in_risk_zone: figures.and_then(UnitFigures::in_risk_zone),
        assigned: assigned.ok(),
        sharpened: sharpened.criteria,
        sharpened_pending: Vec::new(),
        sharpened_unknown: sharpened.unknown,
        exempt_extra_assignment: None,
        assignment_suspended: suspended,
        letting,
        rounding_sensitive,
        possible_steps,
        decision_id: subject.decided_by.map(|decision| decision.decision_id.clone()),
        effective_from: run.effective_date,
        trace: subject.trace,
    }
}

/// What D2–D8 gave.
struct ByMatrix {
    need: Option<Need>,
    possible: Vec<u8>,
    rounding_sensitive: bool,
}

/// P1, P2–P6, D2–D5, D7, D8.
fn by_matrix(
    subject: &mut Subject<'_>,
    unit: Unit<'_>,
    assigned: Result<Assigned, Absent>,
    agreement: &Agreement,
) -> ByMatrix {
    let department = subject.department;
    let size = Because::Size { homes: department.homes.total(), residents: department.residents };
    subject.note("P1", Some("I1"), unit.small, size);
    if unit.small {
        let rule = unit.pool.map_or("P5", |pool| pool.basis.rule());
        subject.note(rule, None, true, Because::Pool(unit.pool.map(|pool| pool.unit_id.clone())));
    }
    let band = assigned.ok().map(|assigned| assigned.band);
    let by_figures = by_figures(unit.figures, band, agreement);
    let (met, in_risk_zone) = (unit.figures.met(), unit.figures.in_risk_zone());
    let need = by_figures.need;
    subject.note("D2", None, need.is_some(), Because::Need { met, in_risk_zone, need });
    subject.note("D3", Some("I30"), assigned.is_ok(), Because::Assigned(assigned));
    let step = if let [step] = by_figures.steps.as_slice() { Some(*step) } else { None };
    let cell = Because::Cell { band, need, step };
    let missing = !by_figures.missing.is_empty() || assigned.is_err();
    match step {
        Some(step) => subject.settle("D4", Some("I4"), cell, Outcome::Department(step)),
        None => subject.note("D4", Some("I4"), false, cell),
    }
    if let Ok(Assigned { source: AssignedSource::Municipality, band, .. }) = assigned {
        let next_step = need.and_then(|need| agreement.matrix.step(band + 1, need));
        subject.note("D5", None, true, Because::LowerBound { next_step });
    }
    if missing {
        let because = Because::Missing {
            criteria: by_figures.missing.clone(),
            assigned: assigned.is_err(),
            steps: by_figures.steps.clone(),
        };
        match step {
            Some(_) => subject.note("D7", None, true, because),
            None => subject.settle("D7", None, because, Outcome::Undetermined(Some(Staircase::Department))),
        }
    }
    let rounding_sensitive = by_figures.steps_rounded != by_figures.steps;
    if !by_figures.rounded.is_empty() {
        let because =
            Because::Rounding { steps: by_figures.steps_rounded.clone(), criteria: by_figures.rounded.clone() };
        subject.note("D8", None, rounding_sensitive, because);
    }
    ByMatrix { need, possible: by_figures.steps_rounded, rounding_sensitive }
}

/// A3, A4, A7.
fn note_area_rules(
    subject: &mut Subject<'_>,
    area: Option<&AreaStanding<'_>>,
    step: Option<u8>,
    sharpened: &SharpenedCriteria,
    agreement: &Agreement,
) {
    if let Some(step) = step {
        let because = Because::Sharpened { criteria: sharpened.criteria.clone(), unknown: sharpened.unknown.clone() };
        subject.note(if sharpens_all(step, agreement) { "A4" } else { "A3" }, None, true, because);
    }
    if let Some(area) = area.filter(|area| area.area.development_plan.is_some()) {
        let because = Because::Suspension { suspended: area.plan_suspends, lists_off: Some(area.lists_off) };
        subject.note("A7", Some("I3"), area.plan_suspends, because);
    }
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

/// R6: a decision on the step overrides what was computed; both stay in the trace.
fn apply_step_decision<'a>(subject: &mut Subject<'a>, decisions: &Decisions<'a>) {
    let key = (subject.department.department_id.as_str(), DecisionKind::Step);
    let Some(decision) = decisions.get(&key).copied() else { return };
    let Some(outcome) = decision.value.as_deref().and_then(|value| decided_step(value, settled(&subject.trace))) else {
        return;
    };
    subject.decided_by = Some(decision);
    let because = Because::Decision { decision_id: decision.decision_id.clone(), date: decision.date };
    subject.settle("R6", None, because, outcome);
}

/// The outcome a decision's value names: `area 1`, `department 3`, or a step on the staircase it was computed on.
#[must_use]
pub fn decided_step(value: &str, computed: Outcome) -> Option<Outcome> {
    let (staircase, step) = match value.trim().split_once(' ') {
        Some((staircase, step)) => (Some(staircase), step),
        None => (None, value.trim()),
    };
    let step = step.trim().parse().ok()?;
    match (staircase, computed.staircase()) {
        (Some("area"), _) | (None, Some(Staircase::Area)) => Some(Outcome::Area(step)),
        (Some("department"), _) | (None, Some(Staircase::Department) | None) => Some(Outcome::Department(step)),
        (Some(_), _) | (None, Some(Staircase::Youth | Staircase::Outside)) => None,
    }
}

/// The ids of letting rules that can be in a trace.
fn rule_id(rule: &str) -> &'static str {
    const RULES: [&str; 12] = ["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "N1", "N2"];
    RULES.into_iter().find(|id| *id == rule).unwrap_or("L")
}
