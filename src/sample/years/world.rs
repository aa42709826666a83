//! The city as it stands from year to year, and what a supplier delivers of it for one run.

use std::collections::{BTreeMap, BTreeSet};

use super::super::city::{Area, Assigned, City, Department, Maker};
use super::super::figures::{self, Figures, Form, Standing};
use super::super::plan::{Level, LevelRanges, Levels, Plan, Range};
use super::super::small;
use super::super::table::Cell;
use super::plan::{AreaChange, Now, PlanNow, YearsPlan};
use super::track::{self, CONVICTIONS, EMPLOYMENT, MEASURES, ORIGIN, Track};

/// What keeps an area where its list has it: standings and share of origin.
#[derive(Clone, Copy, Debug)]
struct Kept {
    track: Track,
    standing: Standing,
    origin: Range,
    form: Form,
}

/// The city, and what nobody sees of it until figures are asked for.
pub(super) struct World<'a> {
    pub(super) maker: Maker<'a>,
    pub(super) years: &'a YearsPlan,
    /// The plan of the latest list.
    pub(super) plan: Plan,
    /// Of every family department, pooled or not.
    pub(super) tracks: BTreeMap<String, Track>,
    areas: BTreeMap<String, Kept>,
    forms: BTreeMap<String, Form>,
    withheld: BTreeMap<String, Vec<&'static str>>,
    /// Areas under a decision of A2.
    pub(super) on_area_staircase: BTreeSet<String>,
    /// Departments with as many homes of one type as of another that were decided to be family departments.
    pub(super) decided_family: BTreeSet<String>,
    /// New build put up beside the course of the years: it takes no draw of theirs.
    pub(super) beside: BTreeSet<String>,
}

impl<'a> World<'a> {
    /// From the city of the first list.
    pub(super) fn new(maker: Maker<'a>, years: &'a YearsPlan) -> Self {
        let first = maker.plan;
        let mean = first.income.regional_mean_ore;
        let city = &maker.city;
        let units: BTreeMap<&str, &Figures> = city.units.iter().map(|(id, figures)| (id.as_str(), figures)).collect();
        let mut pool_residents: BTreeMap<&str, u32> = BTreeMap::new();
        for department in &city.departments {
            if let Some(pool) = city.pool_of.get(&department.id) {
                *pool_residents.entry(pool).or_insert(0) += department.residents;
            }
        }
        let mut areas = BTreeMap::new();
        for area in &city.areas {
            let track = Track::of(&area.figures, area.residents, mean);
            let origin = if area.designation.is_some() { years.origin.prevention } else { years.origin.unlisted };
            let origin = (origin.0, origin.1.max(track.latest[ORIGIN]));
            let (standing, form) = (standing(&track, &first.levels), track::form_of(&area.figures));
            areas.insert(area.id.clone(), Kept { track, standing, origin, form });
        }
        let (mut tracks, mut forms, mut withheld) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for department in &city.departments {
            let unit = city.pool_of.get(&department.id).unwrap_or(&department.id);
            let residents = pool_residents.get(unit.as_str()).copied().unwrap_or(department.residents);
            let own = units.get(unit.as_str());
            let of_area = department.area.as_ref().and_then(|area| areas.get(area)).map(|kept| kept.track);
            let track = own.map(|figures| Track::of(figures, residents, mean));
            tracks.insert(department.id.clone(), track.or(of_area).unwrap_or(Track::unknown()));
            let Some(figures) = own.filter(|_| *unit == department.id) else { continue };
            forms.insert(department.id.clone(), track::form_of(figures));
            let signs = figures.iter().filter(|(_, cell)| **cell == Cell::Withheld).map(|(column, _)| *column);
            withheld.insert(department.id.clone(), signs.collect());
        }
        let (on_area_staircase, decided_family, beside) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let plan = first.clone();
        Self { maker, years, plan, tracks, areas, forms, withheld, on_area_staircase, decided_family, beside }
    }

    /// One year on, to the next list.
    pub(super) fn advance(&mut self, year: u16) {
        self.plan = self.years.of(self.maker.plan, year);
        let years = self.years;
        let drifts = years.drift.each();
        let Maker { draw, city, plan: first, .. } = &mut self.maker;
        let least = first.small.residents_below;
        for track in self.tracks.values_mut() {
            track.drift(draw, drifts);
        }
        for department in city.departments.iter_mut().filter(|department| !self.beside.contains(&department.id)) {
            let swing = years.drift.residents_swing;
            let part = 1_000 + draw.between(0, 2 * swing) - swing;
            let changed = department.residents * part / 1_000;
            // A department with figures of its own keeps them: only building and pulling down makes one small.
            let is_large = department.residents >= least;
            department.residents = if is_large { changed.max(least) } else { changed.min(least - 1) };
            if let Assigned::Households(households) = department.assigned {
                let swing = department.family * years.drift.assigned_swing / 10_000;
                let changed = (households + draw.between(0, 2 * swing)).saturating_sub(swing);
                department.assigned = Assigned::Households(changed.min(department.family));
            }
        }
        let changes: &[AreaChange] =
            years.lists.iter().find(|list| list.year == year).map_or(&[], |list| list.areas.as_slice());
        for kept in self.areas.values_mut() {
            kept.track.drift(draw, drifts);
        }
        for at in 0..self.maker.city.areas.len() {
            let id = self.maker.city.areas[at].id.clone();
            self.list(at, changes.iter().find(|change| change.id == id));
        }
        let rows = self.maker.city.areas.iter().map(|area| (area.id.clone(), year, area.designation));
        let rows: Vec<_> = rows.collect();
        self.maker.city.history.extend(rows);
        self.maker.city.history.sort();
    }

    /// What the new list says of an area, and the figures that go with it.
    fn list(&mut self, at: usize, change: Option<&AreaChange>) {
        let area = &mut self.maker.city.areas[at];
        let Some(kept) = self.areas.get_mut(&area.id) else { return };
        if let Some(change) = change {
            area.designation = change.designation.map_or(area.designation, Now::listed);
            area.rehousing = change.rehousing.unwrap_or(area.rehousing);
            if let Some(PlanNow::CarriedOut) = change.plan {
                area.plan_active = Some(false);
            }
            kept.standing = change.standing.unwrap_or(kept.standing);
            kept.origin = change.origin.unwrap_or(kept.origin);
        }
        let levels = &self.years.levels;
        for (measure, ranges) in ranges(levels).into_iter().enumerate() {
            kept.track.keep(measure, ranges.of(kept.standing[measure]));
        }
        kept.track.keep(ORIGIN, kept.origin);
    }

    /// Residents and figures of the areas, as the list's own statistics give them.
    pub(super) fn publish_areas(&mut self) {
        let Maker { draw, city, .. } = &mut self.maker;
        let City { areas, departments, .. } = city;
        for area in areas {
            let here = departments.iter().filter(|department| department.area.as_ref() == Some(&area.id));
            let part = |department: &Department| department.residents / if department.partly_in_area { 2 } else { 1 };
            area.residents = here.map(part).sum();
            let Some(kept) = self.areas.get(&area.id) else { continue };
            area.figures = kept.track.figures(draw, &self.plan, area.residents, kept.form);
            with_origin(area, kept);
        }
    }

    /// A department.
    pub(super) fn department(&self, id: &str) -> Option<&Department> {
        self.maker.city.departments.iter().find(|department| department.id == id)
    }

    /// A department, to change it.
    pub(super) fn department_mut(&mut self, id: &str) -> Option<&mut Department> {
        self.maker.city.departments.iter_mut().find(|department| department.id == id)
    }

    /// Levels of a department.
    pub(super) fn standing(&self, id: &str) -> Standing {
        self.tracks.get(id).map_or([Level::Clear; 4], |track| standing(track, &self.plan.levels))
    }

    /// The band of a department's assigned households.
    pub(super) fn band(&self, department: &Department) -> Option<usize> {
        let Assigned::Households(households) = department.assigned else { return None };
        Some(self.plan.assigned.band(households, department.family))
    }

    /// Makes a department's figures stand somewhere.
    pub(super) fn stand(&mut self, id: &str, standing: Standing) {
        let Some(residents) = self.department(id).map(|department| department.residents) else { return };
        let mean = self.plan.income.regional_mean_ore;
        for _ in 0..200 {
            let drawn = figures::of_standing(&mut self.maker.draw, &self.plan, residents, standing, Form::Counts);
            if let Some(figures) = drawn {
                self.tracks.insert(id.to_owned(), Track::of(&figures, residents, mean));
                self.withheld.remove(id);
                return;
            }
        }
    }

    /// Makes a department's assigned households lie in a band.
    pub(super) fn assign(&mut self, id: &str, band: usize) {
        let Some(family) = self.department(id).map(|department| department.family) else { return };
        let households = self.maker.households(family, band);
        if let (Some(households), Some(department)) = (households, self.department_mut(id)) {
            department.assigned = Assigned::Households(households);
        }
    }

    /// Whether D2–D4 place a department: a family department on no list, whole, and no new build (A1, A2, A8, D6, I14).
    pub(super) fn is_open(&self, department: &Department) -> bool {
        let first_new = self.maker.plan.cases.taken_into_use.0;
        let listed = department.area.as_ref().is_some_and(|id| {
            let designated = |area: &Area| area.id == *id && area.designation.is_some();
            self.on_area_staircase.contains(id) || self.maker.city.areas.iter().any(designated)
        });
        let family = department.is_family() || self.decided_family.contains(&department.id);
        family && !listed && !department.partly_in_area && department.taken_into_use.0 < first_new
    }

    /// Whether a department is small (P1).
    pub(super) fn is_small(&self, department: &Department) -> bool {
        let limits = self.maker.limits();
        department.homes() < limits.homes || department.residents < limits.residents
    }

    /// Every unit of the open departments, with its members: what a programme that pools gives.
    fn units(&self) -> BTreeMap<String, Vec<String>> {
        let open = || self.maker.city.departments.iter().filter(|department| self.is_open(department));
        let small: Vec<Department> = open().filter(|department| self.is_small(department)).cloned().collect();
        let mut units: BTreeMap<String, Vec<String>> = small::pools(&self.maker, &small)
            .into_iter()
            .map(|pool| (pool.unit_id, pool.members.into_iter().map(|member| member.department_id).collect()))
            .collect();
        let large = open().filter(|department| !self.is_small(department));
        units.extend(large.map(|department| (department.id.clone(), vec![department.id.clone()])));
        units
    }

    /// The key figures of units that have any of these departments as a member; of all without a choice.
    pub(super) fn figures_of(&mut self, wanted: Option<&BTreeSet<String>>) -> Vec<(String, Figures)> {
        let mut delivered = Vec::new();
        for (unit, members) in self.units() {
            if wanted.is_some_and(|wanted| !members.iter().any(|member| wanted.contains(member))) {
                continue;
            }
            let residents = |id: &String| self.department(id).map_or(0, |department| department.residents);
            let tracks: Vec<(Track, u32)> =
                members.iter().filter_map(|id| Some((*self.tracks.get(id)?, residents(id)))).collect();
            let residents = tracks.iter().map(|(_, residents)| residents).sum();
            let track = Track::joined(&tracks);
            let form = self.forms.get(&unit).copied().unwrap_or(Form::Counts);
            let mut figures = track.figures(&mut self.maker.draw, &self.plan, residents, form);
            for column in self.withheld.get(&unit).into_iter().flatten() {
                figures.insert(*column, Cell::Withheld);
            }
            delivered.push((unit, figures));
        }
        delivered
    }
}

fn with_origin(area: &mut Area, kept: &Kept) {
    let share = u64::from(kept.track.latest[ORIGIN]);
    area.figures.insert("origin_base", Cell::Whole(area.residents.into()));
    if kept.form == Form::Counts {
        let count = (u64::from(area.residents) * share + 5_000) / 10_000;
        area.figures.insert("origin_count", Cell::Whole(count));
    } else {
        area.figures.insert("origin_pct", track::tenths(share));
    }
}

/// The ranges of the four criteria, in the order of the measures.
const fn ranges(levels: &Levels) -> [&LevelRanges; 4] {
    [&levels.employment, &levels.convictions, &levels.education, &levels.income]
}

/// The nearest level of each criterion.
fn standing(track: &Track, levels: &Levels) -> Standing {
    let mut standing = [Level::Clear; MEASURES - 1];
    for (measure, ranges) in ranges(levels).into_iter().enumerate() {
        let share = match measure {
            EMPLOYMENT | CONVICTIONS => u32::midpoint(track.before[measure], track.latest[measure]),
            _ => track.latest[measure],
        };
        let distance = |level: Level| {
            let (first, last) = ranges.of(level);
            share.saturating_sub(last).max(first.saturating_sub(share))
        };
        let levels = [Level::Clear, Level::Prevention, Level::Zone, Level::Met];
        standing[measure] = levels.into_iter().min_by_key(|level| distance(*level)).unwrap_or(Level::Clear);
    }
    standing
}
