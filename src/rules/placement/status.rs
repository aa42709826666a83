//! How a placement came about, and what became of a department since the run before: both read off the trace.

use super::trace::settling;
use super::{Because, Entry, Outcome};
use crate::facts::PreviousPlacement;

/// How a placement came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// By the rules.
    Placed,
    /// By the rules, waiting for approval (R3).
    Proposed,
    /// As in the run before (R2, R3, A6).
    CarriedOver,
    /// By a decision.
    Decided,
    /// It cannot be told yet.
    Undetermined,
    /// Computed for the final evaluation; nothing comes into force (R4).
    Evaluated,
    /// On no staircase.
    Outside,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Placed,
        Self::Proposed,
        Self::CarriedOver,
        Self::Decided,
        Self::Undetermined,
        Self::Evaluated,
        Self::Outside,
    ];

    /// Value in `placements.status`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Proposed => "proposed",
            Self::CarriedOver => "carried_over",
            Self::Decided => "decided",
            Self::Undetermined => "undetermined",
            Self::Evaluated => "evaluated",
            Self::Outside => "outside",
        }
    }
}

/// What became of a department since the run before; a higher step means greater need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Same staircase, same step.
    Same,
    /// A higher step of the same staircase.
    Up,
    /// A lower step of the same staircase.
    Down,
    /// Another staircase, or to or from no step.
    Moved,
    /// Not in the run before.
    New,
}

impl Change {
    /// Value in `placements.change`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Up => "up",
            Self::Down => "down",
            Self::Moved => "moved",
            Self::New => "new",
        }
    }
}

impl Status {
    /// How a department came to stand where its trace leaves it. `decided`: a decision bears on it.
    pub(super) fn of(trace: &[Entry], outcome: Outcome, decided: bool) -> Self {
        if matches!(outcome, Outcome::Undetermined(_)) {
            return Self::Undetermined;
        }
        let settled = settling(trace).map(|entry| &entry.because);
        match settled {
            Some(
                Because::CarriedOver { .. } | Because::OffTheLists { .. } | Because::Approval { approved: false, .. },
            ) => Self::CarriedOver,
            Some(Because::Proposed { .. }) => Self::Proposed,
            Some(Because::Evaluated { .. }) => Self::Evaluated,
            Some(Because::Approval { .. }) => Self::Placed,
            Some(_) | None if decided => Self::Decided,
            Some(_) | None if outcome == Outcome::Outside => Self::Outside,
            Some(_) | None => Self::Placed,
        }
    }
}

impl Change {
    /// What became of a department that stood as `previous` says.
    pub(super) fn since(previous: Option<&PreviousPlacement>, now: Outcome) -> Self {
        let Some(previous) = previous else { return Self::New };
        let (staircase, step) = (previous.staircase, previous.in_force());
        match (step, now.step()) {
            _ if staircase != now.staircase() => Self::Moved,
            (Some(before), Some(now)) if before < now => Self::Up,
            (Some(before), Some(now)) if before > now => Self::Down,
            (before, now) if before == now => Self::Same,
            (_, _) => Self::Moved,
        }
    }
}
