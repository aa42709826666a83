//! Where a department stood at the agreement's start, and its assigned share then (H): from its own row, else from the
//! initial run's placements, else, in the initial run itself, from where it is placed now. Each says which.

use crate::agreement::Staircase;
use crate::facts::{Department, PreviousPlacement};
use crate::placement::{Outcome, Placement};
use crate::quantity::Ratio;

/// Where step or share at the start were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StartSource {
    /// Columns `start_step` and `start_assigned_pct` of the table `departments`.
    Departments,
    /// The input `initial`: placements of the initial run.
    Initial,
    /// This run, where it is the initial one.
    ThisRun,
}

impl StartSource {
    /// Name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Departments => "departments",
            Self::Initial => "initial",
            Self::ThisRun => "this_run",
        }
    }
}

/// Where a department stood at the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// On a step of the department staircase.
    Step,
    /// On the area staircase (I31).
    AreaStaircase,
    /// Primarily homes for the young or the elderly: on no staircase of families.
    NoStaircase,
    /// It could not be told.
    Undetermined,
    /// Nothing says.
    #[default]
    NotKnown,
}

impl Standing {
    /// Name in tables; `None` on a step.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Step => None,
            Self::AreaStaircase => Some("area_staircase"),
            Self::NoStaircase => Some("no_staircase"),
            Self::Undetermined => Some("undetermined"),
            Self::NotKnown => Some("not_known"),
        }
    }

    const fn of(staircase: Option<Staircase>, step: Option<u8>) -> Self {
        match (staircase, step) {
            (Some(Staircase::Area), _) => Self::AreaStaircase,
            (Some(Staircase::Department), Some(_)) => Self::Step,
            (Some(Staircase::Youth | Staircase::Outside), _) => Self::NoStaircase,
            (Some(Staircase::Department), None) | (None, _) => Self::Undetermined,
        }
    }
}

/// A department at the agreement's start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// Where it stood.
    pub standing: Standing,
    /// Its step on the department staircase.
    pub step: Option<u8>,
    /// Assigned households of its family homes, percent; exact as given.
    pub share: Option<Ratio>,
    /// Where its standing was read; `None` where nothing says.
    pub standing_from: Option<StartSource>,
    /// Where its share was read.
    pub share_from: Option<StartSource>,
}

impl Start {
    /// From a department's own row, else the initial run's placement of it, else its placement in this run; the caller
    /// gives the latter of an initial run only.
    #[must_use]
    pub fn of(department: &Department, initial: Option<&PreviousPlacement>, placed: Option<&Placement>) -> Self {
        let by_row = department.start_step.map(|step| (Standing::Step, Some(step), StartSource::Departments));
        let by_initial = || {
            let row = initial?;
            Some((Standing::of(row.staircase, row.in_force()), row.in_force(), StartSource::Initial))
        };
        let by_run = || {
            let outcome = placed.map(Placement::outcome)?;
            Some((Standing::of(outcome.staircase(), outcome.step()), outcome.step(), StartSource::ThisRun))
        };
        let standing = by_row.or_else(by_initial).or_else(by_run);
        let share = department
            .start_assigned_pct
            .map(|share| (Ratio::from_decimal(share), StartSource::Departments))
            .or_else(|| Some((initial.and_then(share_of)?, StartSource::Initial)))
            .or_else(|| Some((placed?.assigned?.share, StartSource::ThisRun)));
        Self {
            standing: standing.map_or(Standing::NotKnown, |(standing, _, _)| standing),
            step: standing.and_then(|(standing, step, _)| step.filter(|_| standing == Standing::Step)),
            share: share.map(|(share, _)| share),
            standing_from: standing.map(|(_, _, source)| source),
            share_from: share.map(|(_, source)| source),
        }
    }

    /// The step of the initial run, where the department's own row names another.
    #[must_use]
    pub fn contradicted(department: &Department, initial: Option<&PreviousPlacement>) -> Option<Outcome> {
        let (own, row) = (department.start_step?, initial?);
        let then = match (row.staircase?, row.in_force()) {
            (Staircase::Area, Some(step)) => Outcome::Area(step),
            (Staircase::Department, Some(step)) => Outcome::Department(step),
            (Staircase::Youth, _) => Outcome::Youth,
            (Staircase::Outside, _) => Outcome::Outside,
            (Staircase::Area | Staircase::Department, None) => return None,
        };
        (then != Outcome::Department(own)).then_some(then)
    }
}

/// D3: assigned households of family homes, percent; absent where either is.
fn share_of(initial: &PreviousPlacement) -> Option<Ratio> {
    let (households, homes) = (initial.assigned_households?, initial.family_homes?);
    Ratio::whole(100).times(Ratio::new(i128::from(households), i128::from(homes))?)
}
