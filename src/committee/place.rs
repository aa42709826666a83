//! Where a department stands, as a row of the committee's tables.

use std::cmp::Reverse;

use trappe_rules::agreement::{Agreement, Staircase};
use trappe_rules::placement::Placement;

use super::StepRow;

/// Where a department stands, in the order it is told: the area staircase, the department staircase from the highest step
/// down, the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Area(Reverse<u8>),
    Department(Reverse<u8>),
    Youth,
    Outside,
    Undetermined,
}

impl Place {
    /// Of staircase and step: one without a step it should have is undetermined.
    pub(super) const fn of(staircase: Option<Staircase>, step: Option<u8>) -> Self {
        match (staircase, step) {
            (Some(Staircase::Area), Some(step)) => Self::Area(Reverse(step)),
            (Some(Staircase::Department), Some(step)) => Self::Department(Reverse(step)),
            (Some(Staircase::Youth), _) => Self::Youth,
            (Some(Staircase::Outside), _) => Self::Outside,
            (Some(Staircase::Area | Staircase::Department), None) | (None, _) => Self::Undetermined,
        }
    }

    /// Of a placement of this run: the step of the row, a proposal's where it is proposed (R3).
    pub(super) fn of_placement(placement: &Placement) -> Self {
        let outcome = placement.outcome();
        Self::of(outcome.staircase(), outcome.step())
    }

    /// Of a line of the summary of `placements`.
    pub(super) fn of_row(row: &StepRow) -> Self {
        let staircases = [Staircase::Area, Staircase::Department, Staircase::Youth, Staircase::Outside];
        let named = |staircase: &Staircase| row.staircase.as_deref() == Some(staircase.name());
        Self::of(staircases.into_iter().find(named), row.step.and_then(|step| u8::try_from(step).ok()))
    }

    /// Every place the agreement has.
    pub(super) fn all(agreement: &Agreement) -> Vec<Self> {
        let areas = agreement.area_steps.values().map(|step| Self::Area(Reverse(*step)));
        let departments = agreement.matrix.steps.iter().flatten().map(|step| Self::Department(Reverse(*step)));
        let mut all: Vec<Self> =
            areas.chain(departments).chain([Self::Youth, Self::Outside, Self::Undetermined]).collect();
        all.sort();
        all.dedup();
        all
    }

    /// Row of the committee's tables (`department_4`).
    pub(super) fn id(self) -> String {
        match self {
            Self::Area(Reverse(step)) => format!("area_{step}"),
            Self::Department(Reverse(step)) => format!("department_{step}"),
            Self::Youth => "youth".to_owned(),
            Self::Outside => "outside".to_owned(),
            Self::Undetermined => "undetermined".to_owned(),
        }
    }

    /// On which of the two staircases.
    pub(super) const fn staircase(self) -> Option<Staircase> {
        match self {
            Self::Area(_) => Some(Staircase::Area),
            Self::Department(_) => Some(Staircase::Department),
            Self::Youth | Self::Outside | Self::Undetermined => None,
        }
    }

    /// Staircase and step.
    pub(super) const fn step(self) -> Option<(Staircase, u8)> {
        match self {
            Self::Area(Reverse(step)) => Some((Staircase::Area, step)),
            Self::Department(Reverse(step)) => Some((Staircase::Department, step)),
            Self::Youth | Self::Outside | Self::Undetermined => None,
        }
    }
}
