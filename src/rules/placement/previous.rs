//! The run before: where a department stood, and what of it is in force.

use std::collections::BTreeMap;

use super::{Outcome, Placement, Status};
use crate::agreement::Staircase;
use crate::facts::{City, PreviousPlacement};

impl PreviousPlacement {
    /// What was in force, as an outcome: of a proposal the step before it (R3).
    pub(super) const fn outcome_in_force(&self) -> Outcome {
        match (self.staircase, self.in_force()) {
            (Some(Staircase::Area), Some(step)) => Outcome::Area(step),
            (Some(Staircase::Department) | None, Some(step)) => Outcome::Department(step),
            (Some(Staircase::Youth), _) => Outcome::Youth,
            (Some(Staircase::Outside), _) => Outcome::Outside,
            (staircase, None) => Outcome::Undetermined(staircase),
        }
    }

    /// Whether it could not be told where the department stands.
    pub(super) const fn was_undetermined(&self) -> bool {
        matches!(self.status, Some(Status::Undetermined))
            || matches!(self.staircase, None | Some(Staircase::Area | Staircase::Department))
                && self.in_force().is_none()
            || self.staircase.is_none()
    }
}

/// The placements of a run as the next one meets them (R2–R4), by department id. Rows are counted from 0.
#[must_use]
pub fn previous_of(city: &City, placements: &[Placement]) -> BTreeMap<String, PreviousPlacement> {
    let rows = (0..).zip(placements).filter_map(|(row, placement)| {
        let department = city.departments.get(placement.department)?;
        let outcome = placement.outcome();
        let previous = PreviousPlacement {
            row,
            department_id: department.department_id.clone(),
            staircase: outcome.staircase(),
            step: outcome.step(),
            step_in_force: placement.step_in_force,
            effective_from: placement.effective_from,
            status: Some(placement.status),
            unit_id: Some(placement.unit_id.clone()),
            sharpened: Some(placement.sharpened.clone()),
            assignment_suspended: Some(placement.assignment_suspended),
            letting_rule: placement.letting.as_ref().map(|letting| letting.rule.clone()),
            decision_id: placement.decision_id.clone(),
            family_homes: Some(department.homes.family),
            homes: Some(department.homes.total()),
        };
        Some((department.department_id.clone(), previous))
    });
    rows.collect()
}
