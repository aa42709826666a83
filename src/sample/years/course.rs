//! The course of the years: the city as it stands, and who is a case already.

use std::collections::BTreeSet;

use super::super::city::{Assigned, Department};
use super::super::figures::Standing;
use super::events::is_high;
use super::world::World;

/// One case worth meeting, for the list of them.
#[derive(Clone, Debug)]
pub(super) struct Case {
    /// The first pipeline it is met in.
    pub(super) pipeline: &'static str,
    pub(super) name: &'static str,
    pub(super) subject: String,
}

/// The course of the years, as far as it has come.
pub(super) struct Course<'a> {
    pub(super) world: World<'a>,
    pub(super) cases: Vec<Case>,
    /// Departments that are a case already.
    pub(super) taken: BTreeSet<String>,
    /// High need, and nobody gave its assigned households for the first list.
    pub(super) unassigned: Option<String>,
}

impl<'a> Course<'a> {
    pub(super) fn new(world: World<'a>) -> Self {
        let mut course = Self { world, cases: Vec::new(), taken: BTreeSet::new(), unassigned: None };
        course.unassigned = course.free(|world, department| {
            let high = is_high(world.standing(&department.id));
            department.assigned == Assigned::NotGiven && high && !world.is_small(department)
        });
        course.taken.extend(course.unassigned.clone());
        course
    }

    pub(super) fn case(&mut self, pipeline: &'static str, case: &'static str, subject: &str) {
        self.taken.insert(subject.to_owned());
        self.cases.push(Case { pipeline, name: case, subject: subject.to_owned() });
    }

    /// A case met in a department that may be another one too.
    pub(super) fn note(&mut self, pipeline: &'static str, case: &'static str, subject: &str) {
        self.cases.push(Case { pipeline, name: case, subject: subject.to_owned() });
    }

    /// The first department that is no case yet, in no area, and for which `fits` holds.
    pub(super) fn free(&self, fits: impl Fn(&World<'_>, &Department) -> bool) -> Option<String> {
        let departments = self.world.maker.city.departments.iter();
        let plain = departments.filter(|department| {
            let is_plain = department.area.is_none() && department.regime.is_none() && department.cheap.is_none();
            is_plain && !self.taken.contains(&department.id) && self.world.is_open(department)
        });
        plain.into_iter().find(|department| fits(&self.world, department)).map(|department| department.id.clone())
    }

    /// A department with figures of its own that stands somewhere and lies in a band.
    pub(super) fn placed(&self, standing: impl Fn(Standing) -> bool, band: usize) -> Option<String> {
        self.free(|world, department| {
            let known = !world.is_small(department) && world.band(department) == Some(band);
            known && department.youth + department.elderly == 0 && standing(world.standing(&department.id))
        })
    }

    /// Family departments that lie wholly in an area, the smallest first.
    pub(super) fn in_area(&self, area: &str) -> Vec<String> {
        let all = self.world.maker.city.departments.iter();
        let mut here: Vec<&Department> = all
            .filter(|department| department.area.as_deref() == Some(area))
            .filter(|department| department.is_family() && !department.partly_in_area)
            .collect();
        here.sort_by_key(|department| (department.family, department.id.clone()));
        here.into_iter().map(|department| department.id.clone()).collect()
    }

    pub(super) fn add(&mut self, department: Department) {
        let departments = &mut self.world.maker.city.departments;
        departments.push(department);
        departments.sort_by(|one, other| one.id.cmp(&other.id));
    }

    /// Shares out the residents of an area among its departments, by homes.
    pub(super) fn rehouse(&mut self, ids: &[String], residents: u32) {
        let homes = |world: &World<'_>, id: &String| world.department(id).map_or(0, Department::homes);
        let all: u32 = ids.iter().map(|id| homes(&self.world, id)).sum();
        let mut left = residents;
        for (at, id) in ids.iter().enumerate() {
            let share = if at + 1 == ids.len() { left } else { residents * homes(&self.world, id) / all.max(1) };
            left = left.saturating_sub(share);
            if let Some(department) = self.world.department_mut(id) {
                department.residents = share;
            }
        }
    }

    /// Whom a case is about.
    pub(super) fn find(&self, case: &str) -> Option<String> {
        self.cases.iter().find(|it| it.name == case).map(|it| it.subject.clone())
    }
}
