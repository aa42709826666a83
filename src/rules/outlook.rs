//! What the placements mean for the homes that fall vacant (L9–L18, N, H, E): one field a table, each made by a module of
//! its own under [`crate::letting`]. Decides no step.

use crate::agreement::Agreement;
use crate::assumptions::Assumptions;
use crate::evaluation::Evaluation;
use crate::facts::{City, Run};
use crate::finding::Checked;
use crate::realised::realised;

/// Everything that follows from the placements of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {}

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
    let _ = (evaluation, agreement, run, realised, assumptions);
    Checked { result: Outlook {}, findings }
}
