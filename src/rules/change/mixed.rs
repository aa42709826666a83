//! A run between two runs: some components of the old one, the others of the new.

use std::collections::{BTreeMap, BTreeSet};

use super::{Component, Corrections, Taken};
use crate::agreement::{Agreement, Thresholds};
use crate::facts::{Area, City, KeptMember, KeyFigures, Run};
use crate::pooling::{Budget, Pooling};

/// Everything one run is computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Departments, areas and what is known of them.
    pub city: City,
    /// The agreement with its interpretations.
    pub agreement: Agreement,
    /// The thresholds of its list date.
    pub thresholds: Thresholds,
    /// Kind and dates.
    pub run: Run,
    /// What bounds the search for pools.
    pub budget: Budget,
}

/// The run with `taken` from the new one and the rest from the old: the old run where nothing is taken, the new where
/// everything is. A row that is in both runs comes whole, but an area's key figures by themselves; a row that is in one of them
/// only comes and goes with its component, and what is said of a new or gone department with the department.
#[must_use]
pub fn mixed(old: &Side, new: &Side, taken: &Taken) -> Side {
    let corrections = Corrections::between(old, new);
    let of = |component: Component| if taken.contains(&component) { new } else { old };
    let mixing = Mixing { old: &old.city, new: &new.city, corrections, rows: LoneRows::of(old, new), taken };
    Side {
        city: mixing.city(),
        agreement: of(Component::Agreement).agreement.clone(),
        thresholds: of(corrections.thresholds()).thresholds.clone(),
        run: of(Component::Run).run,
        budget: of(Component::Agreement).budget,
    }
}

/// The city with the pools of an earlier pooling held fast, as kept pools (P6): so that pools change with their own component
/// and not with the facts they follow from.
pub(super) fn holding(mut city: City, pooling: &Pooling) -> City {
    let members = pooling.pools.iter().flat_map(|pool| {
        let member = |department_id: &String| KeptMember {
            row: 0,
            unit_id: pool.unit_id.clone(),
            department_id: department_id.clone(),
        };
        pool.members.iter().map(move |it| member(&it.department_id))
    });
    city.kept_members = members.collect();
    city
}

/// The same run with every row at the same place: where in a file a row stands is no difference.
pub(super) fn without_places(side: &Side) -> Side {
    let mut side = side.clone();
    let City {
        departments,
        areas,
        indicators,
        assignments,
        decisions,
        history,
        previous,
        initial,
        lettings,
        register,
        kept_members,
        wheel_states,
    } = &mut side.city;
    let figures = areas.iter_mut().map(|area| &mut area.figures).chain(indicators.values_mut());
    for figures in figures {
        figures.row = None;
    }
    let rows = departments.iter_mut().map(|fact| &mut fact.row);
    let rows = rows.chain(areas.iter_mut().map(|fact| &mut fact.row));
    let rows = rows.chain(assignments.iter_mut().map(|fact| &mut fact.row));
    let rows = rows.chain(decisions.iter_mut().map(|fact| &mut fact.row));
    let rows = rows.chain(history.iter_mut().map(|fact| &mut fact.row));
    let rows = rows.chain(previous.values_mut().chain(initial.values_mut()).map(|fact| &mut fact.row));
    let rows = rows.chain(lettings.iter_mut().map(|fact| &mut fact.row));
    let rows = rows.chain(register.iter_mut().map(|fact| &mut fact.row));
    let rows = rows.chain(kept_members.iter_mut().map(|fact| &mut fact.row));
    let rows = rows.chain(wheel_states.values_mut().map(|fact| &mut fact.row));
    rows.for_each(|row| *row = 0);
    side
}

/// What a row belongs to that only one of two runs has.
#[derive(Clone, Debug)]
pub struct LoneRows {
    before: BTreeSet<String>,
    after: BTreeSet<String>,
    /// Whether both runs have key figures.
    both_have_figures: bool,
}

impl LoneRows {
    /// Of two runs.
    #[must_use]
    pub fn of(old: &Side, new: &Side) -> Self {
        let ids =
            |side: &Side| side.city.departments.iter().map(|department| department.department_id.clone()).collect();
        let both_have_figures = !old.city.indicators.is_empty() && !new.city.indicators.is_empty();
        Self { before: ids(old), after: ids(new), both_have_figures }
    }

    /// Rows about a department: what is said of one that is new or gone comes and goes with it.
    #[must_use]
    pub fn of_department(&self, department_id: &str, otherwise: Component) -> Component {
        if self.before.contains(department_id) == self.after.contains(department_id) {
            otherwise
        } else {
            Component::Department
        }
    }

    /// Key figures of a unit: those of a pool that only one run has come and go with it. Where that run is the only one with
    /// key figures at all, it is they that are new.
    #[must_use]
    pub fn of_unit(&self, unit_id: &str) -> Component {
        if self.before.contains(unit_id) || self.after.contains(unit_id) {
            self.of_department(unit_id, Component::KeyFigures)
        } else if self.both_have_figures {
            Component::Pool
        } else {
            Component::KeyFigures
        }
    }
}

struct Mixing<'a> {
    old: &'a City,
    new: &'a City,
    corrections: Corrections,
    rows: LoneRows,
    taken: &'a Taken,
}

impl Mixing<'_> {
    fn city(&self) -> City {
        let (old, new, corrections) = (self.old, self.new, self.corrections);
        City {
            departments: self.by_key(
                (&old.departments, &new.departments),
                |it| it.department_id.clone(),
                |_| Component::Department,
                |_, _| corrections.department(),
            ),
            areas: self.areas(),
            indicators: self.map(
                (&old.indicators, &new.indicators),
                |id| self.rows.of_unit(id),
                |old, new| corrections.indicators(old, new),
            ),
            assignments: self.by_key(
                (&old.assignments, &new.assignments),
                |it| (it.department_id.clone(), it.source),
                |(id, _)| self.rows.of_department(id, Component::Assigned),
                |old, new| corrections.assignment(old, new),
            ),
            decisions: self.whole(Component::Decision, &old.decisions, &new.decisions),
            history: self.by_key(
                (&old.history, &new.history),
                |it| (it.area_id.clone(), it.list_date),
                |_| Component::List,
                |old, new| corrections.history(old, new),
            ),
            previous: self.map((&old.previous, &new.previous), |_| Component::Run, |_, _| corrections.previous()),
            // It decides no step: it comes with the run before.
            initial: if self.has(Component::Run) { new.initial.clone() } else { old.initial.clone() },
            lettings: self.by_key(
                (&old.lettings, &new.lettings),
                |it| (it.department_id.clone(), it.year, it.kind),
                |(id, _, _)| self.rows.of_department(id, Component::Assigned),
                |_, _| Component::Correction,
            ),
            register: self.whole(Component::Assigned, &old.register, &new.register),
            // They move no step, as what was let.
            wheel_states: if self.has(Component::Assigned) {
                new.wheel_states.clone()
            } else {
                old.wheel_states.clone()
            },
            kept_members: self.whole(Component::Pool, &old.kept_members, &new.kept_members),
        }
    }

    fn has(&self, component: Component) -> bool {
        self.taken.contains(&component)
    }

    fn whole<T: Clone>(&self, component: Component, old: &[T], new: &[T]) -> Vec<T> {
        if self.has(component) { new.to_vec() } else { old.to_vec() }
    }

    /// Rows by key. `alone` says what a row belongs to that one run has, `differs` what one belongs to that both have. Where
    /// all rows are of one run they stand as they stand there, otherwise in the order of the key.
    fn by_key<T: Clone, K: Ord>(
        &self,
        (old, new): (&[T], &[T]),
        key: impl Fn(&T) -> K,
        alone: impl Fn(&K) -> Component,
        differs: impl Fn(&T, &T) -> Component,
    ) -> Vec<T> {
        let mut by_key: BTreeMap<K, (Vec<&T>, Vec<&T>)> = BTreeMap::new();
        for row in old {
            by_key.entry(key(row)).or_default().0.push(row);
        }
        for row in new {
            by_key.entry(key(row)).or_default().1.push(row);
        }
        let (mut rows, mut all_old, mut all_new) = (Vec::with_capacity(new.len()), true, true);
        for (key, (before, after)) in by_key {
            let component = match (before.first(), after.first()) {
                (Some(old), Some(new)) => differs(old, new),
                (_, _) => alone(&key),
            };
            let is_new = self.has(component);
            (all_old, all_new) = (all_old && !is_new, all_new && is_new);
            rows.extend(if is_new { after } else { before }.into_iter().cloned());
        }
        match (all_old, all_new) {
            (true, _) => old.to_vec(),
            (false, true) => new.to_vec(),
            (false, false) => rows,
        }
    }

    fn map<T: Clone>(
        &self,
        (old, new): (&BTreeMap<String, T>, &BTreeMap<String, T>),
        alone: impl Fn(&str) -> Component,
        differs: impl Fn(&T, &T) -> Component,
    ) -> BTreeMap<String, T> {
        let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        let chosen = keys.into_iter().filter_map(|key| {
            let (before, after) = (old.get(key), new.get(key));
            let component = match (before, after) {
                (Some(before), Some(after)) => differs(before, after),
                (_, _) => alone(key),
            };
            let value = if self.has(component) { after } else { before };
            Some((key.clone(), value?.clone()))
        });
        chosen.collect()
    }

    /// Areas, whose key figures are a component of their own.
    fn areas(&self) -> Vec<Area> {
        let (old, new, corrections) = (&self.old.areas, &self.new.areas, self.corrections);
        let mut areas = self.by_key(
            (old, new),
            |it| it.area_id.clone(),
            |_| Component::List,
            |old, new| corrections.area(old, new),
        );
        let by_id = |areas: &[Area]| -> BTreeMap<String, Area> {
            areas.iter().map(|area| (area.area_id.clone(), area.clone())).collect()
        };
        let (before, after) = (by_id(old), by_id(new));
        for area in &mut areas {
            if let (Some(before), Some(after)) = (before.get(&area.area_id), after.get(&area.area_id)) {
                let is_new = self.has(corrections.area_figures(before, after));
                area.figures = figures_of(if is_new { after } else { before });
            }
        }
        areas
    }
}

const fn figures_of(area: &Area) -> KeyFigures {
    area.figures
}
