//! What the placements mean for the homes that fall vacant (L9–L18, N, H, E): one field a table, each made by a module of
//! its own under [`crate::letting`]. Decides no step.

use crate::agreement::Agreement;
use crate::evaluation::Evaluation;
use crate::facts::{City, Run};
use crate::finding::Checked;
use crate::letting::safeguard::{Safeguards, safeguards};
use crate::realised::realised;

/// Everything that follows from the placements of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// L17, L18: departments on steps 1 and 2 with what they carry.
    pub safeguards: Safeguards,
}

/// Looks ahead from the placements of a run.
#[must_use]
pub fn outlook(city: &City, evaluation: &Evaluation, agreement: &Agreement, run: Run) -> Checked<Outlook> {
    let realised = realised(&city.lettings);
    let mut findings = Vec::new();
    let safeguards = safeguards(city, evaluation, &realised, run, agreement).into_result(&mut findings);
    Checked { result: Outlook { safeguards }, findings }
}
