//! Runs over time (R2–R4, A6): what becomes of a department that D2–D4 would place, by the kind of run and the run before.

use super::matrix::ByMatrix;
use super::place::Unit;
use super::previous::Stood;
use super::subject::{Subject, settled};
use super::{Anew, Because, Effect, Entry, Outcome, WaitsFor, by_figures};
use crate::agreement::{Agreement, Staircase};
use crate::facts::RunKind;

/// The way a department takes that no rule before D2 has settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course<'a> {
    /// Placed by its figures (R1), also beside an annual run's carry-over (R2).
    Placed(Option<Anew>),
    /// R2: undetermined in the run before; placed where its figures are there now.
    WasUndetermined(Stood<'a>),
    /// A6: placed by its own figures where these give one step; as before until then.
    OffTheLists(Stood<'a>),
    /// R2: as in the run before; its figures are not looked at.
    CarriedOver(Stood<'a>),
    /// R3: computed anew, proposed where it differs.
    Reviewed(Stood<'a>),
    /// R4: computed, and nothing comes into force.
    Evaluated(Option<Stood<'a>>),
}

impl<'a> Course<'a> {
    /// The course of a department in a kind of run; `new_build` where figures decide of new build (I32).
    pub(super) fn of(kind: RunKind, previous: Option<Stood<'a>>, new_build: bool) -> Self {
        let previous = match (kind, previous) {
            (RunKind::Initial, _) => return Self::Placed(None),
            (RunKind::Final, None) => return Self::Evaluated(None),
            (_, None) => return Self::Placed(Some(Anew::New)),
            (_, Some(previous)) => previous,
        };
        if previous.on_area_staircase() {
            return Self::OffTheLists(previous);
        }
        let on_no_staircase = matches!(previous.row.staircase, Some(Staircase::Youth | Staircase::Outside));
        match kind {
            RunKind::Final => Self::Evaluated(Some(previous)),
            RunKind::Initial | RunKind::Annual | RunKind::Midterm if new_build => {
                Self::Placed(Some(Anew::NewBuildWithFigures))
            }
            RunKind::Midterm => Self::Reviewed(previous),
            RunKind::Initial | RunKind::Annual if on_no_staircase => Self::Placed(Some(Anew::WasOnNoStaircase)),
            RunKind::Initial | RunKind::Annual if previous.was_undetermined() => Self::WasUndetermined(previous),
            RunKind::Initial | RunKind::Annual => Self::CarriedOver(previous),
        }
    }

    /// Whether its figures and its pool matter.
    pub(super) const fn needs_figures(self) -> bool {
        !matches!(self, Self::CarriedOver(_))
    }

    /// Before D2: why an annual run places it at all; of a department carried over, what it is carried over as.
    pub(super) fn begin(self, subject: &mut Subject<'_>, kind: RunKind) {
        let rule = rule_of(kind);
        match self {
            Self::Placed(Some(why)) => subject.note(rule, None, true, Because::PlacedAnew(why)),
            Self::WasUndetermined(_) => {
                subject.note(rule, None, true, Because::PlacedAnew(Anew::WasUndetermined));
            }
            Self::CarriedOver(previous) => push(
                subject,
                rule,
                Because::CarriedOver { since: previous.row.effective_from },
                Effect::Computed(previous.in_force),
            ),
            Self::Placed(None) | Self::OffTheLists(_) | Self::Reviewed(_) | Self::Evaluated(_) => {}
        }
    }

    /// After D2–D8: what the run makes of the step they gave.
    pub(super) fn end(self, subject: &mut Subject<'_>, by_matrix: &ByMatrix, kind: RunKind) {
        let rule = rule_of(kind);
        let settles = by_matrix.step.is_some();
        match self {
            Self::WasUndetermined(previous) | Self::Reviewed(previous) | Self::Evaluated(Some(previous))
                if !settles =>
            {
                keep(subject, rule, previous);
            }
            Self::Placed(_) | Self::CarriedOver(_) | Self::WasUndetermined(_) => {}
            Self::Reviewed(previous) => {
                let in_force = previous.in_force;
                let since = previous.row.effective_from;
                if settled(&subject.trace) == in_force {
                    subject.settle(rule, None, Because::CarriedOver { since }, in_force);
                } else {
                    push(subject, rule, Because::Proposed { since }, Effect::Meanwhile(in_force));
                }
            }
            Self::OffTheLists(previous) => off_the_lists(subject, previous, by_matrix, kind),
            Self::Evaluated(previous) => evaluated(subject, previous),
        }
    }
}

/// R4: of a department that stands on the department staircase, what is in force instead.
fn evaluated(subject: &mut Subject<'_>, previous: Option<Stood<'_>>) {
    if !matches!(settled(&subject.trace), Outcome::Department(_)) {
        return;
    }
    let in_force = previous.map_or(Outcome::Undetermined(None), |previous| previous.in_force);
    let since = previous.map(|previous| previous.row.effective_from);
    push(subject, rule_of(RunKind::Final), Because::Evaluated { since }, Effect::Meanwhile(in_force));
}

/// R2–R4: what no figures are needed for, and cannot be told (A8, I14, D6 in an area): what was in force stays so. In a
/// final run new build is evaluated like any other.
pub(super) fn without_figures(subject: &mut Subject<'_>, kind: RunKind) {
    match (kind, settled(&subject.trace), subject.previous) {
        (RunKind::Initial, _, _) => {}
        (_, Outcome::Undetermined(_), Some(previous)) => keep(subject, rule_of(kind), previous),
        (RunKind::Final, Outcome::Department(_), previous) => evaluated(subject, previous),
        _ => {}
    }
}

/// R2–R4: it cannot be told, and what was in force stays so.
fn keep(subject: &mut Subject<'_>, rule: &'static str, previous: Stood<'_>) {
    let in_force = previous.in_force;
    if in_force.step().is_some() {
        push(subject, rule, Because::Kept { since: previous.row.effective_from }, Effect::Meanwhile(in_force));
    }
}

/// A6: by its own figures, or as before; what is missing is named.
fn off_the_lists(subject: &mut Subject<'_>, previous: Stood<'_>, by_matrix: &ByMatrix, kind: RunKind) {
    let since = previous.row.effective_from;
    if by_matrix.step.is_some() {
        subject.note("A6", None, true, Because::OffTheLists { since, waits_for: None });
        if kind == RunKind::Final {
            evaluated(subject, Some(previous));
        }
        return;
    }
    // Undetermined on the area staircase too: there is nothing to carry over.
    let in_force = previous.in_force;
    if in_force.step().is_none() {
        return;
    }
    let unpooled = subject.trace.iter().any(|entry| entry.because == Because::Pool(None));
    let waits_for = WaitsFor {
        unpooled,
        criteria: by_matrix.missing.clone(),
        assigned: by_matrix.assigned_missing,
        steps: by_matrix.steps.clone(),
    };
    let because = Because::OffTheLists { since, waits_for: Some(waits_for) };
    push(subject, "A6", because, Effect::Computed(in_force));
}

/// R2: notes the step a midterm would give a department carried over, where its figures are there and give another.
pub(super) fn note_midterm(
    subject: &mut Subject<'_>,
    unit: Option<Unit<'_>>,
    band: Option<usize>,
    agreement: &Agreement,
) {
    let Some(unit) = unit.filter(|unit| unit.figures.given.is_some()) else { return };
    let by_figures = by_figures(unit.figures, band, agreement);
    let [step] = by_figures.steps.as_slice() else { return };
    if settled(&subject.trace) != Outcome::Department(*step) {
        subject.note("R3", None, false, Because::MidtermWouldGive { step: *step });
    }
}

fn push(subject: &mut Subject<'_>, rule: &'static str, because: Because, effect: Effect) {
    subject.trace.push(Entry { rule, reading: None, held: true, because, effect });
}

/// The rule of a kind of run.
pub(super) const fn rule_of(kind: RunKind) -> &'static str {
    match kind {
        RunKind::Initial => "R1",
        RunKind::Annual => "R2",
        RunKind::Midterm => "R3",
        RunKind::Final => "R4",
    }
}
