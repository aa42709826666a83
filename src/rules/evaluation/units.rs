//! Figures of every unit: areas, departments with figures of their own, pools (P8).

use std::collections::BTreeMap;

use super::small;
use crate::agreement::{Agreement, Thresholds};
use crate::facts::{City, DecisionKind, Department, Given, KeyFigures, Share};
use crate::figures::{self, UnitFigures, UnitKind, figures};
use crate::placement::{Decisions, Subject};
use crate::pooling::{Pool, Pooling};
use crate::quantity::{Absent, Decimal, Figure, Ratio};

/// Figures of every area, in the city's order.
pub(super) fn of_areas(
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

/// Figures of every unit D2–D4 go by, and of new build that has its own (D6), by unit id.
pub(super) fn of_departments(
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
