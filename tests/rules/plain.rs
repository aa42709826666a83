//! Plain rows to build cities of by hand.

use trappe_rules::agreement::{Agreement, Thresholds};
use trappe_rules::evaluation::Evaluation;
use trappe_rules::facts::{
    Area, AssignedSource, Assignment, City, Department, Designation, Given, Homes, KeyFigures, Published, Run, RunKind,
    Share,
};
use trappe_rules::figures::{CriterionFigure, UnitFigures};
use trappe_rules::placement::Placement;
use trappe_rules::quantity::{Absent, Date, Decimal, Figure};

use super::compare;
use super::hand_agreement::LIST_DATE;

/// A decimal as written.
pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// A published percentage that stands for itself alone, near enough: six decimals.
pub(crate) fn percent(value: &str, base: Option<u32>) -> Given {
    let base: Figure<Decimal> = base.map(Decimal::from).ok_or(Absent::NotGiven);
    Given::Published { figure: Published { value: decimal(value), decimals: 6 }, base }
}

/// A percentage as published, with the decimals it shows.
pub(crate) fn published(value: &str, base: Option<u32>) -> Given {
    let value = decimal(value);
    let base: Figure<Decimal> = base.map(Decimal::from).ok_or(Absent::NotGiven);
    Given::Published { figure: Published { value, decimals: value.scale() }, base }
}

/// A count of a group.
pub(crate) fn share(count: &str, base: &str) -> Share {
    Share { count: Ok(decimal(count)), base: Ok(decimal(base)) }
}

/// Counts of the latest year and the year before.
pub(crate) fn two_years(latest: Share, previous: Share) -> Given {
    Given::Counts { latest, previous: Some(previous) }
}

/// Key figures in C order.
pub(crate) fn figures([employment, convictions, education, income]: [Given; 4]) -> KeyFigures {
    let origin = Given::Nothing(Absent::NotGiven);
    KeyFigures { row: None, figures_year: None, employment, convictions, education, income, origin }
}

/// Four criteria far from every threshold.
pub(crate) fn all_clear() -> [Given; 4] {
    [
        percent("10", Some(100_000)),
        percent("0.5", Some(100_000)),
        percent("20", Some(100_000)),
        percent("90", Some(100_000)),
    ]
}

/// A department of 100 family homes and 200 residents, outside every area.
pub(crate) fn department(number: u32) -> Department {
    Department {
        row: number,
        department_id: format!("0001-{number:04}"),
        name: format!("Afdeling {number}"),
        organisation_id: "0001".to_owned(),
        organisation: "Boligforeningen".to_owned(),
        local_committee: "Lokaludvalg".to_owned(),
        region: None,
        area_ids: Vec::new(),
        partly_in_area: false,
        homes: Homes { family: 100, youth: 0, elderly: 0 },
        residents: 200,
        taken_into_use: None,
        regime: None,
        shared_kitchens: None,
        cheap_homes: None,
        assigned_only_homes: None,
        special_homes: None,
        shared_homes_youth: None,
        turnover_pct: None,
        start_step: None,
        start_assigned_pct: None,
    }
}

/// An area of 1,000 residents.
pub(crate) fn area(number: u32, designation: Option<Designation>, figures: &KeyFigures) -> Area {
    Area {
        row: number,
        area_id: format!("area-{number:04}"),
        name: format!("Område {number}"),
        region: None,
        residents: 1000,
        list_date: Some(LIST_DATE),
        designation,
        development_plan: None,
        renovation_rehousing: false,
        figures: *figures,
    }
}

/// Households as the organisation reports them.
pub(crate) fn households(department: &Department, households: u32) -> Assignment {
    Assignment {
        row: department.row,
        department_id: department.department_id.clone(),
        assigned_households: Ok(households),
        assigned_youth: Err(Absent::NotGiven),
        source: AssignedSource::Organisation,
        as_of: None,
    }
}

/// A city of one department with these figures and households.
pub(crate) fn one_department(given: &[Given; 4], assigned: u32) -> City {
    let department = department(0);
    let mut city = City::default();
    city.indicators.insert(department.department_id.clone(), figures(*given));
    city.assignments.push(households(&department, assigned));
    city.departments.push(department);
    city
}

/// A city of one area with one department in it.
pub(crate) fn one_area(designation: Option<Designation>, given: &[Given; 4]) -> City {
    let mut city = City::default();
    let area = area(0, designation, &figures(*given));
    let mut department = department(0);
    department.area_ids.push(area.area_id.clone());
    city.areas.push(area);
    city.departments.push(department);
    city
}

/// The initial run with effect from a day.
pub(crate) fn from_day(year: i16, month: i8, day: i8) -> Run {
    Run { kind: RunKind::Initial, list_date: LIST_DATE, effective_date: Date::new(year, month, day).unwrap() }
}

/// Evaluated from 1 January 2024 under readings chosen.
pub(crate) fn evaluated(city: &City, choices: &[(&str, &str)]) -> Evaluation {
    let (agreement, thresholds) = super::hand_agreement::agreement(choices);
    evaluated_by(city, &agreement, &thresholds)
}

/// The same with an agreement at hand.
pub(crate) fn evaluated_by(city: &City, agreement: &Agreement, thresholds: &Thresholds) -> Evaluation {
    compare::run(city, agreement, thresholds, from_day(2024, 1, 1))
}

/// The first placement.
pub(crate) fn first(evaluation: &Evaluation) -> &Placement {
    evaluation.placements.first().unwrap()
}

/// One criterion of the unit of that id.
pub(crate) fn criterion<'a>(evaluation: &'a Evaluation, unit_id: &str, index: usize) -> &'a CriterionFigure {
    let unit: &UnitFigures = evaluation.units.iter().find(|unit| unit.unit_id == unit_id).unwrap();
    &unit.criteria.0[index]
}
