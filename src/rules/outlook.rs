//! What the placements mean for the homes that fall vacant (L9–L18, N, H, E): one field a table, each made by a module of
//! its own under [`crate::letting`]. Decides no step.

use crate::agreement::Agreement;
use crate::assumptions::Assumptions;
use crate::evaluation::Evaluation;
use crate::facts::{City, Run};
use crate::finding::Checked;
use crate::letting::expected::{DepartmentLettings, LettingSums, expected_lettings, sums};
use crate::letting::projection::{Projection, projections};
use crate::realised::realised;

/// Everything that follows from the placements of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// E1, E2, E5: one a department placed, in department order.
    pub expected_lettings: Vec<DepartmentLettings>,
    /// The same summed at every level.
    pub expected_sums: Vec<LettingSums>,
    /// The assigned share over time: one a department placed, in department order.
    pub projections: Vec<Projection>,
}

/// Looks ahead from the placements of a run, by what it assumes.
#[must_use]
pub fn outlook(
    city: &City,
    evaluation: &Evaluation,
    agreement: &Agreement,
    run: Run,
    assumptions: &Assumptions,
) -> Checked<Outlook> {
    let realised = realised(&city.lettings);
    let findings = Vec::new();
    let expected_lettings = expected_lettings(city, evaluation, agreement, run, assumptions);
    let expected_sums = sums(city, evaluation, &expected_lettings);
    let projections = projections(city, evaluation, agreement, run, assumptions, &realised);
    Checked { result: Outlook { expected_lettings, expected_sums, projections }, findings }
}
