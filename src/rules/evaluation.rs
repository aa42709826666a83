//! From checked facts to every result of the rules, in the order of the stages: designation, pooling, figures,
//! placement, letting. Pure: the same facts give the same results.

use std::collections::{BTreeMap, BTreeSet};

use crate::agreement::{Agreement, Staircase, Thresholds};
use crate::designation::{self, Unchecked};
use crate::facts::{Assignment, City, Department, Designation, PreviousPlacement, Run};
use crate::figures::UnitFigures;
use crate::finding::Checked;
use crate::letting::phase_out::Start;
use crate::letting::safeguard::Known;
use crate::letting::vacancies::Earmarking;
use crate::placement::{AreaStanding, Decisions, Placement, Status, Subject, Unit, place, standing};
use crate::pooling::{Budget, KeptPool, Pooling, SmallDepartment, is_small, pool};
use crate::realised::realised;

mod decided;
mod findings;
mod needed;
mod units;

use needed::Needed;

/// The state's list held against the own computation (S5): one row an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DesignationCheck {
    /// Index into the city's areas.
    pub area: usize,
    /// As published.
    pub published: Option<Designation>,
    /// As computed by S1–S4; `Err` names why it could not be checked.
    pub computed: Result<Option<Designation>, Unchecked>,
    /// S5: whether they differ; `None` when it could not be checked.
    pub differs: Option<bool>,
    /// A2: not listed, below the limit of residents, but would be designated and may be placed by a decision.
    pub candidate: bool,
}

/// All results of the rules for one run.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// P: pools, unpooled departments and the proof of each committee.
    pub pooling: Pooling,
    /// Figures and distances of every area, department with figures of its own, and pool, in unit-id order.
    pub units: Vec<UnitFigures>,
    /// One row a department, in `department_id` order.
    pub placements: Vec<Placement>,
    /// One row an area.
    pub designation_check: Vec<DesignationCheck>,
}

impl Evaluation {
    /// Departments that D2–D4 placed on figures of their own, as indices into the city's.
    #[must_use]
    pub fn departments_alone(&self, city: &City) -> Vec<usize> {
        let alone = |placement: &&Placement| {
            let small = placement.trace.iter().find(|entry| entry.rule == "P1").map(|entry| entry.held);
            small == Some(false) && city.departments.get(placement.department).is_some()
        };
        self.placements.iter().filter(alone).map(|placement| placement.department).collect()
    }

    /// The unit of an id.
    #[must_use]
    pub fn unit(&self, unit_id: &str) -> Option<&UnitFigures> {
        let found = self.units.binary_search_by(|unit| unit.unit_id.as_str().cmp(unit_id)).ok()?;
        self.units.get(found)
    }
}

/// Evaluates a city: what every department, area and pool is, and why.
#[must_use]
pub fn evaluate(
    city: &City,
    agreement: &Agreement,
    thresholds: &Thresholds,
    run: Run,
    budget: Budget,
) -> Checked<Evaluation> {
    let decisions = decisions(city);
    let area_figures = units::of_areas(city, &decisions, agreement, thresholds);
    let areas = standings(city, &area_figures, &decisions, run, agreement);
    let subjects = subjects(city, &areas, &decisions, agreement);
    let needed = Needed::of(&subjects, run.kind);
    let mut findings = Vec::new();
    let pooling = needed.findings_of(pool_small(city, &subjects, agreement, budget)).into_result(&mut findings);
    let own_figures = units::of_departments(city, &subjects, &pooling, agreement, thresholds);
    let assignments = assignments(city);
    let realised = realised(&city.lettings);
    let placements: Vec<Placement> = subjects
        .into_iter()
        .map(|subject| {
            let department = subject.department;
            let id = department.department_id.as_str();
            let pool = pooling.pool_of(id);
            let unit_id = pool.map_or(id, |pool| pool.unit_id.as_str());
            let small = is_small(department.homes.total(), department.residents, &agreement.pooling);
            let unit = own_figures.get(unit_id).map(|figures| Unit { figures, small, pool });
            let rows = assignments.get(id).map_or(&[][..], Vec::as_slice);
            let start = Start::of(department, city.initial.get(id), None);
            let known = Known { lettings: realised.get(id), earmarking: Earmarking { start, waived: None } };
            place(subject, unit, rows, known, &decisions, run, agreement)
        })
        .collect();
    let designation_check = city
        .areas
        .iter()
        .enumerate()
        .filter_map(|(index, area)| {
            let standing = areas.get(area.area_id.as_str())?;
            let computed = standing.computed;
            Some(DesignationCheck {
                area: index,
                published: area.designation,
                computed,
                differs: designation::differs(area.designation, computed),
                candidate: standing.candidate,
            })
        })
        .collect();
    let told = findings::Told { city, areas: &areas, decisions: &decisions, run, agreement };
    let looked_at = own_figures.values().filter(|unit| needed.has_unit(&pooling, &unit.unit_id));
    told.about(looked_at, &placements, &mut findings);
    drop(areas);
    let mut units: Vec<UnitFigures> = area_figures.into_iter().chain(own_figures.into_values()).collect();
    units.sort_by(|one, other| (&one.unit_id, one.kind).cmp(&(&other.unit_id, other.kind)));
    Checked { result: Evaluation { pooling, units, placements, designation_check }, findings }
}

/// The units key figures are to be ordered for (P7), before any exist: pools and unpooled departments of those that
/// D2–D4 will place, and the large ones by themselves. In an annual run (R2) only what some department to be placed needs.
#[must_use]
pub fn units_to_order(
    city: &City,
    agreement: &Agreement,
    thresholds: &Thresholds,
    run: Run,
    budget: Budget,
) -> Checked<(Pooling, Vec<usize>)> {
    let decisions = decisions(city);
    let area_figures = units::of_areas(city, &decisions, agreement, thresholds);
    let areas = standings(city, &area_figures, &decisions, run, agreement);
    let subjects = subjects(city, &areas, &decisions, agreement);
    let large = subjects
        .iter()
        .filter(|subject| subject.needs_figures(run.kind) && !small(subject.department, agreement))
        .map(|subject| subject.index)
        .collect();
    let needed = Needed::of(&subjects, run.kind);
    let Checked { result, findings } = needed.findings_of(pool_small(city, &subjects, agreement, budget));
    Checked { result: (needed.of_pooling(&result), large), findings }
}

/// Every pool there is (P2–P7), whoever is placed in this run.
#[must_use]
pub fn pools(
    city: &City,
    agreement: &Agreement,
    thresholds: &Thresholds,
    run: Run,
    budget: Budget,
) -> Checked<Pooling> {
    let decisions = decisions(city);
    let area_figures = units::of_areas(city, &decisions, agreement, thresholds);
    let areas = standings(city, &area_figures, &decisions, run, agreement);
    pool_small(city, &subjects(city, &areas, &decisions, agreement), agreement, budget)
}

fn decisions(city: &City) -> Decisions<'_> {
    city.decisions.iter().map(|decision| ((decision.subject_id.as_str(), decision.kind), decision)).collect()
}

fn assignments(city: &City) -> BTreeMap<&str, Vec<&Assignment>> {
    let mut rows: BTreeMap<&str, Vec<&Assignment>> = BTreeMap::new();
    for assignment in &city.assignments {
        rows.entry(&assignment.department_id).or_default().push(assignment);
    }
    rows
}

fn standings<'a>(
    city: &'a City,
    figures: &'a [UnitFigures],
    decisions: &Decisions<'a>,
    run: Run,
    agreement: &Agreement,
) -> BTreeMap<&'a str, AreaStanding<'a>> {
    let mut history: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for entry in &city.history {
        history.entry(&entry.area_id).or_default().push(entry.clone());
    }
    let stood_before: BTreeSet<&str> = city
        .departments
        .iter()
        // A8: of a department that is not wholly in one area it cannot be told by which it stood there.
        .filter(|department| department.area_ids.len() == 1 && !department.partly_in_area)
        .filter(|department| city.previous.get(&department.department_id).is_some_and(stood_by_list))
        .flat_map(|department| department.area_ids.iter().map(String::as_str))
        .collect();
    let areas = city.areas.iter().zip(figures);
    areas
        .map(|(area, figures)| {
            let id = area.area_id.as_str();
            let history = history.get(id).map_or(&[][..], Vec::as_slice);
            (id, standing(area, figures, decisions, history, stood_before.contains(id), run, agreement))
        })
        .collect()
}

/// A5: placed on the area staircase in the run before, and by the list: no decision did it.
fn stood_by_list(previous: &PreviousPlacement) -> bool {
    previous.staircase == Some(Staircase::Area)
        && matches!(previous.status, None | Some(Status::Placed))
        && previous.decision_id.is_none()
}

fn subjects<'a>(
    city: &'a City,
    areas: &'a BTreeMap<&str, AreaStanding<'a>>,
    decisions: &Decisions<'a>,
    agreement: &Agreement,
) -> Vec<Subject<'a>> {
    city.departments
        .iter()
        .enumerate()
        .map(|(index, department)| {
            let has_figures = city.indicators.contains_key(&department.department_id);
            let previous = city.previous.get(&department.department_id);
            Subject::open(index, department, areas, decisions, agreement, has_figures, previous)
        })
        .collect()
}

fn small(department: &Department, agreement: &Agreement) -> bool {
    is_small(department.homes.total(), department.residents, &agreement.pooling)
}

/// P1: only departments that D2–D4 place are pooled.
fn pool_small(city: &City, subjects: &[Subject<'_>], agreement: &Agreement, budget: Budget) -> Checked<Pooling> {
    let departments: Vec<_> = subjects
        .iter()
        .filter(|subject| subject.is_open() && small(subject.department, agreement))
        .map(|subject| SmallDepartment {
            department_id: subject.department.department_id.clone(),
            organisation_id: subject.department.organisation_id.clone(),
            local_committee: subject.department.local_committee.clone(),
            homes: subject.department.homes.total(),
            residents: subject.department.residents,
        })
        .collect();
    let mut kept: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for member in &city.kept_members {
        kept.entry(&member.unit_id).or_default().push(member.department_id.clone());
    }
    let kept: Vec<_> = kept
        .into_iter()
        .map(|(unit_id, members)| KeptPool {
            unit_id: unit_id.to_owned(),
            members,
            figures_exist: city.indicators.contains_key(unit_id),
        })
        .collect();
    pool(&departments, &kept, &agreement.pooling, budget)
}
