//! The end of the way: the department staircase for those still open, what the run before says, decisions on the step,
//! what the area adds, letting.

use super::carry;
use super::lets;
use super::matrix::by_matrix;
use super::subject::{Decisions, Subject, settled};
use super::{Because, Change, Effect, Outcome, Placement, PrimaryType, Status, approval, assigned, by_figures};
use crate::agreement::{Agreement, Staircase};
use crate::facts::{Assignment, DecisionKind, Run, RunKind};
use crate::figures::UnitFigures;
use crate::letting::safeguard::Known;
use crate::pooling::Pool;

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
    known: Known<'_>,
    decisions: &Decisions<'a>,
    run: Run,
    agreement: &Agreement,
) -> Placement {
    let department = subject.department;
    let family = subject.primary_type == PrimaryType::Family;
    let assigned = assigned(assignments, department.homes.family, &agreement.matrix);
    let band = assigned.ok().map(|assigned| assigned.band);
    // Figures, and what rounding could do to them, are those it was computed by; a decision changes neither.
    let listed_step = area_step_of(settled(&subject.trace));
    let course = subject.course(run.kind);
    // D6: the step its figures would give is shown, and decides nothing.
    let mut shown_need = None;
    if let (None, Some(unit), Outcome::Department(_)) = (course, unit, settled(&subject.trace)) {
        let by_figures = by_figures(unit.figures, band, agreement);
        let step = if let [step] = by_figures.steps.as_slice() { Some(*step) } else { None };
        subject.note("D4", None, false, Because::Cell { band, need: by_figures.need, step });
        shown_need = by_figures.need;
    }
    let mut by_d = None;
    if let Some(course) = course {
        course.begin(&mut subject, run.kind);
        if course.needs_figures() {
            by_d = unit.map(|unit| by_matrix(&mut subject, unit, assigned, agreement));
        } else {
            carry::note_midterm(&mut subject, unit, band, agreement);
        }
        if let Some(by_d) = &by_d {
            course.end(&mut subject, by_d, run.kind);
        }
    } else {
        carry::without_figures(&mut subject, run.kind);
    }
    approval::apply(&mut subject, decisions);
    // As in the run before (R2, A6): its own figures decide nothing, so none are shown.
    let as_before = super::trace::is_as_before(&subject.trace);
    let by_d = by_d.filter(|_| !as_before);
    apply_step_decision(&mut subject, decisions);
    let outcome = settled(&subject.trace);
    let lets = lets::by(&mut subject, family, known, decisions, run, agreement);
    let area = subject.area.filter(|_| family && listed_step.is_some());
    let by_decision = area.and_then(|area| area.steps_rounded.as_ref());
    let rounding_sensitive = by_d.as_ref().is_some_and(|by_d| by_d.rounding_sensitive)
        || area.is_some_and(|area| area.sharpened_on(listed_step, agreement).rounding_sensitive)
        || by_decision.is_some();
    let figures = match area {
        Some(area) => Some(area.figures),
        None => by_d.as_ref().and(unit.map(|unit| unit.figures)),
    };
    let status = Status::of(&subject.trace, outcome, subject.decided_by.is_some());
    let undetermined = matches!(outcome, Outcome::Undetermined(_));
    let possible_steps = match &by_d {
        Some(by_d) if undetermined && by_d.step.is_none() || by_d.rounding_sensitive => by_d.possible.clone(),
        None if undetermined || by_decision.is_some() => subject.possible_steps,
        Some(_) | None => Vec::new(),
    };
    let previous = subject.previous.map(|stood| stood.row).filter(|_| run.kind != RunKind::Initial);
    let own = || department.department_id.clone();
    Placement {
        department: subject.index,
        unit_id: match (area, unit.and_then(|unit| unit.pool)) {
            _ if as_before => previous.and_then(|previous| previous.unit_id.clone()).unwrap_or_else(own),
            (Some(area), _) => area.area.area_id.clone(),
            (None, Some(pool)) => pool.unit_id.clone(),
            (None, None) => own(),
        },
        primary_type: subject.primary_type,
        status,
        step_in_force: match super::trace::settling(&subject.trace).map(|entry| entry.effect) {
            Some(Effect::Meanwhile(in_force)) => in_force.step(),
            Some(Effect::None | Effect::Computed(_) | Effect::Decided(_)) | None => None,
        },
        previous: previous.map(|previous| (previous.staircase, previous.in_force())),
        change: (run.kind != RunKind::Initial).then(|| Change::since(previous, outcome)),
        need: by_d.as_ref().map_or(shown_need, |by_d| by_d.need),
        criteria_met: figures.and_then(UnitFigures::met),
        criteria_in_risk_zone: figures.and_then(UnitFigures::in_risk_zone),
        assigned: assigned.ok(),
        sharpened: lets.sharpened.criteria,
        sharpened_pending: lets.sharpened.pending,
        sharpened_unknown: lets.sharpened.unknown,
        step_1_safeguard: lets.safeguarded,
        exempt_extra_assignment: lets.exempt,
        exemption_candidate: lets.candidate,
        assignment_suspended: lets.suspended,
        letting: lets.letting,
        terms: lets.terms,
        rounding_sensitive,
        possible_steps,
        decision_id: subject
            .decided_by
            .or(lets.exempted_by)
            .or(lets.new_build)
            .map(|decision| decision.decision_id.clone()),
        effective_from: match (status, previous) {
            (Status::CarriedOver, Some(previous)) => previous.effective_from,
            _ => run.effective_date,
        },
        trace: subject.trace,
    }
}

pub(super) const fn area_step_of(outcome: Outcome) -> Option<u8> {
    if let Outcome::Area(step) = outcome { Some(step) } else { None }
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
