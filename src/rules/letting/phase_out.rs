//! Phase-out of earmarked homes (særboliger) and of shared homes for young people (H1–H7, §9): by the step and the assigned
//! share at the agreement's start, whatever the step later.

mod curve;
mod overview;
mod start;

pub use curve::{CurvePoint, PLACES, curve, remaining};
pub use overview::{PhasedOut, compensation, overview, told};
pub use start::{Standing, Start, StartSource};

use crate::agreement::{Agreement, PhaseOut};
use crate::quantity::{Date, Ratio};

/// The row of the phase-out a department follows: by its step at the start and, where the row asks for one, its assigned
/// share then. Without what the rows ask for it is the row of those the agreement has no date for (H7, I31). `None` only
/// where the agreement has no such row.
#[must_use]
pub fn row(start: Start, agreement: &Agreement) -> Option<&PhaseOut> {
    let reached = |row: &&PhaseOut| {
        start.step.is_some_and(|step| row.steps.contains(&step))
            && row.assigned_from.is_none_or(|from| start.share.is_some_and(|share| share >= Ratio::from_decimal(from)))
    };
    let highest = agreement.phase_out.iter().filter(reached).max_by_key(|row| row.assigned_from);
    highest.or_else(|| agreement.phase_out.iter().find(|row| row.from.is_none()))
}

/// Whether the phase-out has begun in a department on a day; without a date in the agreement it has not.
#[must_use]
pub fn has_begun(start: Start, day: Date, agreement: &Agreement) -> bool {
    row(start, agreement).and_then(|row| row.from).is_some_and(|from| from <= day)
}
