//! Where departments stand, and how many went from where to where (K2).

use std::collections::BTreeMap;

use super::Compared;
use crate::agreement::Staircase;
use crate::facts::{City, Department};
use crate::placement::{Outcome, Placement};

/// Where a department stands, as transitions count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// On a step of the area staircase.
    Area(u8),
    /// On a step of the department staircase.
    Department(u8),
    /// Primarily youth homes.
    Youth,
    /// On no staircase.
    Outside,
    /// It cannot be told.
    Undetermined,
}

/// Where every department stands, by id.
pub type Standings = BTreeMap<String, Standing>;

/// Departments and homes that went from one place to another. Homes stand as counted in either run, so that the margins are
/// the counts of the two runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    /// Where they stood; `None`: not in the old run.
    pub from: Option<Standing>,
    /// Where they stand; `None`: not in the new run.
    pub to: Option<Standing>,
    /// How many.
    pub departments: u32,
    /// Their family homes in the old run.
    pub family_homes_before: u64,
    /// Their family homes in the new run.
    pub family_homes_after: u64,
    /// Their homes of all types in the old run.
    pub homes_before: u64,
    /// Their homes of all types in the new run.
    pub homes_after: u64,
}

impl Standing {
    /// Where a placement puts its department.
    #[must_use]
    pub fn of(placement: &Placement) -> Self {
        match placement.outcome() {
            Outcome::Area(step) => Self::Area(step),
            Outcome::Department(step) => Self::Department(step),
            Outcome::Youth => Self::Youth,
            Outcome::Outside => Self::Outside,
            Outcome::Undetermined(_) => Self::Undetermined,
        }
    }

    /// The staircase; `None` where it cannot be told.
    #[must_use]
    pub const fn staircase(self) -> Option<Staircase> {
        match self {
            Self::Area(_) => Some(Staircase::Area),
            Self::Department(_) => Some(Staircase::Department),
            Self::Youth => Some(Staircase::Youth),
            Self::Outside => Some(Staircase::Outside),
            Self::Undetermined => None,
        }
    }

    /// The step, where there is one.
    #[must_use]
    pub const fn step(self) -> Option<u8> {
        match self {
            Self::Area(step) | Self::Department(step) => Some(step),
            Self::Youth | Self::Outside | Self::Undetermined => None,
        }
    }
}

/// Where every department of a city stands.
pub(super) fn standings(city: &City, placements: &[Placement]) -> Standings {
    by_id(city, placements)
        .map(|(department, placement)| (department.department_id.clone(), Standing::of(placement)))
        .collect()
}

/// Departments with their placements.
pub(super) fn by_id<'a>(
    city: &'a City,
    placements: &'a [Placement],
) -> impl Iterator<Item = (&'a Department, &'a Placement)> {
    placements.iter().filter_map(|placement| Some((city.departments.get(placement.department)?, placement)))
}

/// Step × step: one entry a pair that occurs, new and gone departments among them, in the order of `from` and `to`.
pub(super) fn transitions(old: Compared<'_>, new: Compared<'_>) -> Vec<Transition> {
    type Ends<'a> = [Option<(&'a Department, Standing)>; 2];
    let mut departments: BTreeMap<&str, Ends<'_>> = BTreeMap::new();
    for (index, run) in [old, new].into_iter().enumerate() {
        for (department, placement) in by_id(&run.side.city, &run.evaluation.placements) {
            if let Some(end) = departments.entry(&department.department_id).or_default().get_mut(index) {
                *end = Some((department, Standing::of(placement)));
            }
        }
    }
    let mut counted: BTreeMap<(Option<Standing>, Option<Standing>), Transition> = BTreeMap::new();
    for [before, after] in departments.into_values() {
        let (from, to) = (before.map(|(_, at)| at), after.map(|(_, at)| at));
        let empty = Transition {
            from,
            to,
            departments: 0,
            family_homes_before: 0,
            family_homes_after: 0,
            homes_before: 0,
            homes_after: 0,
        };
        let transition = counted.entry((from, to)).or_insert(empty);
        transition.departments += 1;
        if let Some((department, _)) = before {
            transition.family_homes_before += u64::from(department.homes.family);
            transition.homes_before += u64::from(department.homes.total());
        }
        if let Some((department, _)) = after {
            transition.family_homes_after += u64::from(department.homes.family);
            transition.homes_after += u64::from(department.homes.total());
        }
    }
    counted.into_values().collect()
}
