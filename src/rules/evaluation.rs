//! From checked facts to every result of the rules, in the order of the stages: designation, pooling, figures,
//! placement, letting. Pure: the same facts give the same results.

use std::collections::BTreeMap;

use crate::agreement::{Agreement, Thresholds};
use crate::designation;
use crate::facts::{Assignment, City, DecisionKind, Department, Designation, Given, KeyFigures, Run, Share};
use crate::figures::{self, UnitFigures, UnitKind, figures};
use crate::finding::Checked;
use crate::placement::{AreaStanding, Decisions, Placement, Subject, Unit, place, standing};
use crate::pooling::{Budget, KeptPool, Pool, Pooling, SmallDepartment, is_small, pool};
use crate::quantity::{Absent, Decimal, Figure, Ratio};

mod findings;

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

/// Why a designation could not be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {
    /// A figure it hangs on is missing.
    FigureMissing,
    /// S3: the history is too short to tell a transformation area from a parallel society.
    HistoryTooShort,
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
    let area_figures = figures_of_areas(city, &decisions, agreement, thresholds);
    let areas = standings(city, &area_figures, &decisions, run, agreement);
    let subjects = subjects(city, &areas, &decisions, agreement);
    let mut findings = Vec::new();
    let pooling = pool_small(city, &subjects, agreement, budget).into_result(&mut findings);
    let own_figures = figures_of_departments(city, &subjects, &pooling, agreement, thresholds);
    let assignments = assignments(city);
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
            place(subject, unit, rows, &decisions, run, agreement)
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
    findings::about(city, &areas, &decisions, &own_figures, &placements, &mut findings);
    drop(areas);
    let mut units: Vec<UnitFigures> = area_figures.into_iter().chain(own_figures.into_values()).collect();
    units.sort_by(|one, other| (&one.unit_id, one.kind).cmp(&(&other.unit_id, other.kind)));
    Checked { result: Evaluation { pooling, units, placements, designation_check }, findings }
}

/// The units key figures are to be ordered for (P7), before any exist: pools and unpooled departments of those that
/// D2–D4 will place, and the large ones by themselves.
#[must_use]
pub fn units_to_order(
    city: &City,
    agreement: &Agreement,
    thresholds: &Thresholds,
    run: Run,
    budget: Budget,
) -> Checked<(Pooling, Vec<usize>)> {
    let decisions = decisions(city);
    let area_figures = figures_of_areas(city, &decisions, agreement, thresholds);
    let areas = standings(city, &area_figures, &decisions, run, agreement);
    let subjects = subjects(city, &areas, &decisions, agreement);
    let large = subjects
        .iter()
        .filter(|subject| subject.is_open() && !small(subject.department, agreement))
        .map(|subject| subject.index)
        .collect();
    let Checked { result, findings } = pool_small(city, &subjects, agreement, budget);
    Checked { result: (result, large), findings }
}

fn figures_of_areas(
    city: &City,
    decisions: &Decisions<'_>,
    agreement: &Agreement,
    thresholds: &Thresholds,
) -> Vec<UnitFigures> {
    city.areas
        .iter()
        .map(|area| {
            let region = area.region.as_deref().unwrap_or(&agreement.region);
            // A1, A2; a decision that cannot place the area is an error and stops the run.
            let decided = decisions.contains_key(&(area.area_id.as_str(), DecisionKind::AreaStaircase));
            let unit = figures::Unit {
                unit_id: &area.area_id,
                kind: UnitKind::Area,
                on_area_staircase: area.designation.is_some() || decided,
                residents: area.residents,
                region,
            };
            figures(unit, Ok(&area.figures), agreement, thresholds)
        })
        .collect()
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
    let areas = city.areas.iter().zip(figures);
    areas
        .map(|(area, figures)| {
            let id = area.area_id.as_str();
            let decision = decisions.get(&(id, DecisionKind::AreaStaircase)).copied();
            let history = history.get(id).map_or(&[][..], Vec::as_slice);
            (id, standing(area, figures, decision, history, run, agreement))
        })
        .collect()
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
            Subject::open(index, department, areas, decisions, agreement, has_figures)
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

/// Figures of every unit D2–D4 go by, and of new build that has its own (D6), by unit id.
fn figures_of_departments(
    city: &City,
    subjects: &[Subject<'_>],
    pooling: &Pooling,
    agreement: &Agreement,
    thresholds: &Thresholds,
) -> BTreeMap<String, UnitFigures> {
    let by_id: BTreeMap<&str, &Department> =
        city.departments.iter().map(|department| (department.department_id.as_str(), department)).collect();
    let region =
        |id: &str| by_id.get(id).and_then(|department| department.region.as_deref()).unwrap_or(&agreement.region);
    let mut units = BTreeMap::new();
    for pool in &pooling.pools {
        let summed;
        let given = if let Some(given) = city.indicators.get(&pool.unit_id) {
            Ok(given)
        } else {
            summed = sum_over_members(pool, city, &by_id);
            summed.as_ref().map_err(|absent| *absent)
        };
        let region = pool.members.first().map_or(agreement.region.as_str(), |member| region(&member.department_id));
        let unit = figures::Unit {
            unit_id: &pool.unit_id,
            kind: UnitKind::Pool,
            on_area_staircase: false,
            residents: pool.residents,
            region,
        };
        units.insert(pool.unit_id.clone(), figures(unit, given, agreement, thresholds));
    }
    for subject in subjects {
        let department = subject.department;
        let id = department.department_id.as_str();
        let new_build = !subject.is_open() && department.taken_into_use.is_some() && city.indicators.contains_key(id);
        if pooling.pool_of(id).is_some() || !(subject.is_open() || new_build) {
            continue;
        }
        // P5: figures drawn for an unpooled department count as missing.
        let unpooled = subject.is_open() && small(department, agreement);
        let given = match city.indicators.get(id) {
            _ if unpooled => Err(Absent::Unpooled),
            Some(given) => Ok(given),
            None => Err(Absent::NotGiven),
        };
        let unit = figures::Unit {
            unit_id: id,
            kind: UnitKind::Department,
            on_area_staircase: false,
            residents: department.residents,
            region: region(id),
        };
        units.insert(id.to_owned(), figures(unit, given, agreement, thresholds));
    }
    units
}

/// P8: counts of every member, summed by year; a criterion of which one member has no counts is missing.
fn sum_over_members(pool: &Pool, city: &City, departments: &BTreeMap<&str, &Department>) -> Result<KeyFigures, Absent> {
    let mut members = Vec::new();
    for member in &pool.members {
        let figures = city.indicators.get(&member.department_id).ok_or(Absent::NotGiven)?;
        let residents = departments.get(member.department_id.as_str()).map_or(member.residents, |it| it.residents);
        members.push((figures, Decimal::from(residents)));
    }
    let years: Vec<_> = members.iter().map(|(figures, _)| figures.figures_year).collect();
    let same_year = years.first().copied().flatten().filter(|year| years.iter().all(|other| *other == Some(*year)));
    let counts = |of: fn(&KeyFigures) -> &Given, residents_stand_in: bool| {
        let given = members.iter().map(|(figures, residents)| (of(figures), residents_stand_in.then_some(*residents)));
        sum_counts(given)
    };
    Ok(KeyFigures {
        row: None,
        figures_year: same_year,
        employment: counts(|figures| &figures.employment, false),
        convictions: counts(|figures| &figures.convictions, true),
        education: counts(|figures| &figures.education, false),
        income: sum_income(members.iter().map(|(figures, _)| &figures.income)),
        origin: counts(|figures| &figures.origin, false),
    })
}

/// Sums counts and bases year by year; residents stand in for a base not given (Z3a).
fn sum_counts<'a>(given: impl Iterator<Item = (&'a Given, Option<Decimal>)>) -> Given {
    let zero = Share { count: Ok(Decimal::ZERO), base: Ok(Decimal::ZERO) };
    let mut sum: Option<(Share, Option<Share>)> = None;
    for (given, stand_in) in given {
        let Given::Counts { latest, previous } = given else { return Given::Nothing(Absent::NotGiven) };
        let base = match (latest.base, stand_in) {
            (Err(Absent::NotGiven), Some(residents)) => Ok(residents),
            (base, _) => base,
        };
        let latest = Share { base, ..*latest };
        let (total, total_previous) = sum.unwrap_or((zero, previous.map(|_| zero)));
        let previous = match (total_previous, previous) {
            (Some(total), Some(previous)) => Some(add(total, *previous)),
            (None, _) | (_, None) => None,
        };
        sum = Some((add(total, latest), previous));
    }
    sum.map_or(Given::Nothing(Absent::NotGiven), |(latest, previous)| Given::Counts { latest, previous })
}

fn add(one: Share, other: Share) -> Share {
    let plus = |a: Figure<Decimal>, b: Figure<Decimal>| a?.checked_add(b?).ok_or(Absent::TooPrecise);
    Share { count: plus(one.count, other.count), base: plus(one.base, other.base) }
}

/// Income weighted by its base.
fn sum_income<'a>(given: impl Iterator<Item = &'a Given>) -> Given {
    let mut total: Figure<Ratio> = Ok(Ratio::ZERO);
    let mut persons: Figure<Decimal> = Ok(Decimal::ZERO);
    for given in given {
        let Given::Income { mean, base } = given else { return Given::Nothing(Absent::NotGiven) };
        let weighted = |total: Ratio| {
            let (mean, base) = ((*mean)?, (*base)?);
            let kroner = mean.times(Ratio::from_decimal(base)).ok_or(Absent::TooPrecise)?;
            total.plus(kroner).ok_or(Absent::TooPrecise)
        };
        total = total.and_then(weighted);
        persons = persons.and_then(|persons| persons.checked_add((*base)?).ok_or(Absent::TooPrecise));
    }
    let mean = total.and_then(|total| {
        let persons = persons?;
        if persons.is_zero() {
            return Err(Absent::EmptyBase);
        }
        total.over(Ratio::from_decimal(persons)).ok_or(Absent::TooPrecise)
    });
    Given::Income { mean, base: persons }
}
