//! What an earlier run's placements tell: where every department stood, and on which of the state's lists it was.

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::agreement::{Agreement, Staircase};
use trappe_rules::facts::{City, Department, Designation, PreviousPlacement, Run};
use trappe_rules::placement::Status;
use trappe_rules::quantity::Date;

use super::k1_lists::Listed;
use super::place::Place;

/// Departments, and homes where every one of their rows says how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) departments: i64,
    pub(super) homes: Option<i64>,
    pub(super) family_homes: Option<i64>,
}

impl Counted {
    pub(super) const NONE: Self = Self { departments: 0, homes: Some(0), family_homes: Some(0) };

    pub(super) fn plus(self, other: Self) -> Self {
        let both = |one: Option<i64>, other: Option<i64>| Some(one? + other?);
        Self {
            departments: self.departments + other.departments,
            homes: both(self.homes, other.homes),
            family_homes: both(self.family_homes, other.family_homes),
        }
    }
}

/// The placements of an earlier run.
pub(super) struct Earlier<'a> {
    pub(super) placements: &'a BTreeMap<String, PreviousPlacement>,
    /// What was on the state's lists; `None` where it cannot be told.
    pub(super) listed: Option<Vec<Listed<'a>>>,
}

impl<'a> Earlier<'a> {
    /// `None` where there are no placements of that run.
    pub(super) fn of(
        placements: &'a BTreeMap<String, PreviousPlacement>,
        city: &'a City,
        run: Run,
        agreement: &Agreement,
    ) -> Option<Self> {
        if placements.is_empty() {
            return None;
        }
        let departments = city.departments.iter().map(|it| (it.department_id.as_str(), it)).collect();
        let then = Then { placements, departments };
        let listed = lists(city, run)
            .into_iter()
            .rev()
            .find_map(|(date, list)| then.is_placed_by(date, &list, agreement).then(|| then.listed(&list)));
        Some(Self { placements, listed: listed.flatten() })
    }

    /// Departments and homes by place; of a proposal what was in force (R3).
    pub(super) fn by_place(&self) -> BTreeMap<Place, Counted> {
        let mut by_place: BTreeMap<Place, Counted> = BTreeMap::new();
        for placement in self.placements.values() {
            let counted = by_place.entry(place(placement)).or_insert(Counted::NONE);
            *counted = counted.plus(Counted {
                departments: 1,
                homes: placement.homes.map(i64::from),
                family_homes: placement.family_homes.map(i64::from),
            });
        }
        by_place
    }
}

/// Where a department stood: what was in force.
pub(super) const fn place(placement: &PreviousPlacement) -> Place {
    Place::of(placement.staircase, placement.in_force())
}

/// What one list of the state said, as far as known: `None` is on no list.
type List<'a> = BTreeMap<&'a str, Option<Designation>>;

/// The lists that are known, this run's among them, by date.
fn lists(city: &City, run: Run) -> BTreeMap<Date, List<'_>> {
    let mut lists: BTreeMap<Date, List<'_>> = BTreeMap::new();
    for entry in &city.history {
        lists.entry(entry.list_date).or_default().insert(&entry.area_id, entry.designation);
    }
    let now = city.areas.iter().map(|area| (area.area_id.as_str(), area.designation));
    lists.entry(run.list_date).or_default().extend(now);
    lists
}

/// An earlier run's placements beside the departments of today.
struct Then<'a> {
    placements: &'a BTreeMap<String, PreviousPlacement>,
    departments: BTreeMap<&'a str, &'a Department>,
}

impl<'a> Then<'a> {
    /// The areas a department lay in: that of the area staircase, else those it lies in today. `None` where it is gone.
    fn areas(&self, placement: &'a PreviousPlacement) -> Option<Vec<&'a str>> {
        if placement.staircase == Some(Staircase::Area)
            && let Some(area) = &placement.unit_id
        {
            return Some(vec![area]);
        }
        let department = self.departments.get(placement.department_id.as_str())?;
        Some(department.area_ids.iter().map(String::as_str).collect())
    }

    /// Whether these placements may have been made on a list: it is no later than they are, and no placement by the list
    /// alone (A1) contradicts it.
    fn is_placed_by(&self, date: Date, list: &List<'_>, agreement: &Agreement) -> bool {
        let latest = self.placements.values().map(|placement| placement.effective_from).max();
        let by_list = |placement: &&PreviousPlacement| {
            let carried =
                matches!(placement.status, Some(Status::CarriedOver | Status::Decided | Status::Undetermined));
            placement.decision_id.is_none() && !carried
        };
        let agrees = |placement: &'a PreviousPlacement| {
            let areas = self.areas(placement).into_iter().flatten().collect::<Vec<_>>();
            // In several areas, or in none that is known: the list alone did not place it (A8).
            let [area] = areas.as_slice() else { return placement.staircase != Some(Staircase::Area) };
            let said = list.get(*area).copied().flatten();
            let step = said.and_then(|said| agreement.area_steps.get(&said)).copied();
            match placement.staircase {
                // An area whose designation is not known speaks against a list that was to place it.
                Some(Staircase::Area) => step.is_some() && step == placement.step,
                Some(Staircase::Department) => step.is_none(),
                Some(Staircase::Youth | Staircase::Outside) | None => true,
            }
        };
        latest.is_some_and(|latest| date <= latest) && self.placements.values().filter(by_list).all(agrees)
    }

    /// What was on a list; `None` where a department may have been in an area of which the list is not known.
    fn listed(&self, list: &List<'a>) -> Option<Vec<Listed<'a>>> {
        let one = |placement: &'a PreviousPlacement| {
            let on_staircase = place(placement).staircase().is_some();
            let by_figures = placement.staircase == Some(Staircase::Department);
            let areas = match self.areas(placement) {
                Some(areas) => areas,
                // Gone since; on the department staircase it was in no listed area (A1).
                None if by_figures => Vec::new(),
                None => return None,
            };
            let mut designated = BTreeSet::new();
            for area in &areas {
                match list.get(area) {
                    Some(said) => designated.extend(said.map(|said| (*area, said))),
                    None if by_figures => {}
                    None => return None,
                }
            }
            let department = self.departments.get(placement.department_id.as_str());
            let split = areas.len() > 1 || department.is_some_and(|department| department.partly_in_area);
            Some(Listed {
                designated: designated.into_iter().collect(),
                undecided: split && !on_staircase,
                on_staircase,
                homes: placement.homes.map(i64::from),
                family_homes: placement.family_homes.map(i64::from),
            })
        };
        self.placements.values().map(one).collect()
    }
}
