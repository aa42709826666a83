//! What the placements mean for the homes that fall vacant (L9–L18, N, H, E): one field a table, each made by a module of
//! its own under [`crate::letting`]. Decides no step.

use std::collections::BTreeSet;

use crate::agreement::Agreement;
use crate::evaluation::Evaluation;
use crate::facts::{City, Run};
use crate::finding::Checked;
use crate::letting::wheel::{self, Standing};
use crate::realised::realised;

/// Everything that follows from the placements of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Where every letting wheel stands, and what it lets next (L15–L18).
    pub wheels: Vec<Standing>,
}

/// Looks ahead from the placements of a run.
#[must_use]
pub fn outlook(city: &City, evaluation: &Evaluation, agreement: &Agreement, run: Run) -> Checked<Outlook> {
    let realised = realised(&city.lettings);
    let mut findings = Vec::new();
    let _ = realised;
    // L17: whose wheels may withhold a home.
    let withholding = BTreeSet::new();
    let wheels = wheel::standings(city, evaluation, &withholding, agreement, run).into_result(&mut findings);
    Checked { result: Outlook { wheels }, findings }
}
