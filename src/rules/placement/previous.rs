//! The run before: where a department stood, and what of it is in force.

use std::collections::BTreeMap;

use super::{Outcome, Placement, Status};
use crate::agreement::{Agreement, Criterion, LettingSubject, Staircase};
use crate::facts::{City, PreviousPlacement};

/// A row of the run before, with what of it was in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stood<'a> {
    pub(super) row: &'a PreviousPlacement,
    /// Of a proposal, what held before it (R3).
    pub(super) in_force: Outcome,
}

impl<'a> Stood<'a> {
    /// A step in force beside another outcome is of the staircase it let by; where that is not known, of the row's.
    pub(super) fn of(row: &'a PreviousPlacement, agreement: &Agreement) -> Self {
        let let_by_area = |step| {
            let beside = row.letting_rule.as_ref().filter(|_| row.step_in_force.is_some())?;
            let subject = LettingSubject::Step(Staircase::Area, step);
            Some(agreement.letting.iter().any(|rule| rule.id == *beside && rule.subjects.contains(&subject)))
        };
        let in_force = match (row.staircase, row.in_force()) {
            (Some(Staircase::Youth), _) => Outcome::Youth,
            (Some(Staircase::Outside), _) => Outcome::Outside,
            (staircase @ (Some(Staircase::Area | Staircase::Department) | None), Some(step)) => {
                let on_area = let_by_area(step).unwrap_or(staircase == Some(Staircase::Area));
                if on_area { Outcome::Area(step) } else { Outcome::Department(step) }
            }
            (staircase @ (Some(Staircase::Area | Staircase::Department) | None), None) => {
                Outcome::Undetermined(staircase)
            }
        };
        Self { row, in_force }
    }

    /// Whether it could not be told on which step the department stands.
    pub(super) fn was_undetermined(self) -> bool {
        self.row.status == Some(Status::Undetermined)
            || self.row.staircase.is_none()
            || matches!(self.in_force, Outcome::Undetermined(_))
    }

    /// Whether it stood on the area staircase, be it only meanwhile.
    pub(super) fn on_area_staircase(self) -> bool {
        self.row.staircase == Some(Staircase::Area) || matches!(self.in_force, Outcome::Area(_))
    }
}

/// A6: what keeps a department's own figures from giving one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitsFor {
    /// A small department no pool can serve (P5).
    pub unpooled: bool,
    /// Criteria that are missing.
    pub criteria: Vec<Criterion>,
    /// Whether assigned households are missing.
    pub assigned: bool,
    /// The steps possible, ascending.
    pub steps: Vec<u8>,
}

/// R2: why an annual run places a department on the department staircase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anew {
    /// It is not in the run before.
    New,
    /// It was undetermined.
    WasUndetermined,
    /// It was primarily something else than family homes.
    WasOnNoStaircase,
    /// D6, I32: new build whose figures exist now.
    NewBuildWithFigures,
}

impl Anew {
    /// Name in texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::WasUndetermined => "was-undetermined",
            Self::WasOnNoStaircase => "was-on-no-staircase",
            Self::NewBuildWithFigures => "new-build",
        }
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
            assigned_households: placement.assigned.map(|assigned| assigned.households),
        };
        Some((department.department_id.clone(), previous))
    });
    rows.collect()
}
