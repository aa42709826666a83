//! What the placements mean for the homes that fall vacant (L9–L18, N, H, E): one field a table, each made by a module of
//! its own under [`crate::letting`]. Decides no step.

use crate::agreement::Agreement;
use crate::evaluation::Evaluation;
use crate::facts::{City, Run};
use crate::finding::Checked;
use crate::letting::capacity::{Capacity, capacity};
use crate::letting::criteria::{Criteria, criteria};
use crate::letting::refugee_places::{RefugeePlaces, refugee_places};

/// Everything that follows from the placements of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// What must be met by those a home is let to (A3–A5, L9, L10, L13).
    pub criteria: Vec<Criteria>,
    /// Room for youth homes, rooms of dormitories, homes of special kinds (L9–L14).
    pub capacity: Vec<Capacity>,
    /// Places for refugees by organisation (L14).
    pub refugee_places: RefugeePlaces,
}

/// Looks ahead from the placements of a run.
#[must_use]
pub fn outlook(city: &City, evaluation: &Evaluation, agreement: &Agreement, run: Run) -> Checked<Outlook> {
    let mut findings = Vec::new();
    let outlook = Outlook {
        criteria: criteria(city, evaluation, agreement, run),
        capacity: capacity(city, evaluation, agreement, run),
        refugee_places: refugee_places(city, evaluation, agreement, run).into_result(&mut findings),
    };
    Checked { result: outlook, findings }
}
