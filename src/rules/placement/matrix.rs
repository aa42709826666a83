//! The department staircase in the trace: size, pool, need, assigned share, cell, what is missing, what is rounded.

use super::place::Unit;
use super::subject::Subject;
use super::{Assigned, Because, Outcome, by_figures};
use crate::agreement::{Agreement, Criterion, Need, Staircase};
use crate::facts::AssignedSource;
use crate::quantity::Absent;

/// What D2–D8 gave.
pub(super) struct ByMatrix {
    /// D2; `None` where it cannot be told.
    pub(super) need: Option<Need>,
    /// The step, where it is one.
    pub(super) step: Option<u8>,
    /// D7: the steps missing figures allow, ascending.
    pub(super) steps: Vec<u8>,
    /// D7: criteria that are missing.
    pub(super) missing: Vec<Criterion>,
    /// D7: assigned households are missing.
    pub(super) assigned_missing: bool,
    /// D7 and D8: steps possible, ascending.
    pub(super) possible: Vec<u8>,
    /// D8: rounding allows another step.
    pub(super) rounding_sensitive: bool,
}

/// P1, P2–P6, D2–D5, D7, D8.
pub(super) fn by_matrix(
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
    ByMatrix {
        need,
        step,
        steps: by_figures.steps,
        missing: by_figures.missing,
        assigned_missing: assigned.is_err(),
        possible: by_figures.steps_rounded,
        rounding_sensitive,
    }
}
