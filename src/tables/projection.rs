//! `projection` and `projection_passes`: the assigned share over time, and the bounds it passes.

use trappe_rules::agreement::Agreement;
use trappe_rules::assumptions::{Assumptions, Rate};
use trappe_rules::columns::outputs::{PROJECTION, PROJECTION_PASSES};
use trappe_rules::facts::{City, Run};
use trappe_rules::letting::projection::{Course, NotProjected, Point, Projected, Projection};
use trappe_rules::placement::Placement;
use trappe_rules::quantity::Ratio;

use super::{Cell, Filling};
use crate::emit::Table;

/// One row a department for the start, and one for the end of each year.
#[must_use]
pub fn projection(
    city: &City,
    projections: &[Projection],
    agreement: &Agreement,
    run: Run,
    assumptions: &Assumptions,
) -> Table {
    let years = assumptions.last_year(agreement).saturating_sub(run.effective_date.year()).unsigned_abs();
    let mut table = Filling::new(&PROJECTION, projections.len() * (usize::from(years) + 2));
    let bounds = bounds(agreement);
    for of in projections {
        let Some(department) = city.departments.get(of.department) else { continue };
        let id = department.department_id.as_str();
        match &of.projected {
            Ok(projected) => rows(&mut table, id, projected, agreement, &bounds),
            Err(reason) => absent(&mut table, id, run.effective_date.year(), *reason),
        }
    }
    table.finish()
}

/// Values whose side of a bound was decided are shown on that side (D9).
fn bounds(agreement: &Agreement) -> Vec<Ratio> {
    let bands = agreement.matrix.bands.iter().map(|band| Ratio::from_decimal(band.from));
    bands.chain(agreement.expected.aim.times(Ratio::whole(100))).collect()
}

fn rows(table: &mut Filling, id: &str, projected: &Projected, agreement: &Agreement, bounds: &[Ratio]) {
    let Projected { family_homes, assigned_turnover, other_turnover, use_rate, rules, full_use, by_use_rate } =
        projected;
    for (index, point) in full_use.points.iter().enumerate() {
        table.row([
            Cell::text(id),
            Cell::whole(Some(point.year)),
            Cell::name(if point.is_start { "start" } else { "end" }),
            Cell::whole(Some(*family_homes)),
            rules.get(index).map_or(Cell::Text(None), |rules| Cell::joined(rules)),
        ]);
        table.row(course(Some(full_use), index, agreement, bounds));
        // What is assumed stands once, beside the start.
        let rate = use_rate.as_ref().filter(|_| point.is_start);
        table.row([
            Cell::exact(rate.and_then(|rate| rate.share.times(Ratio::whole(100))), &[]),
            Cell::maybe_name(rate.map(|rate| rate.origin.name())),
        ]);
        table.row(course(by_use_rate.as_ref(), index, agreement, bounds));
        let rate = |rate: &Rate| {
            let rate = Some(rate).filter(|_| point.is_start);
            [
                Cell::Decimal(rate.map(|rate| rate.pct.normalize())),
                Cell::maybe_name(rate.map(|rate| rate.origin.name())),
            ]
        };
        table.row(rate(assigned_turnover));
        table.row(rate(other_turnover));
        table.put(Cell::Text(None));
    }
}

/// Where a course stands at a point; the share in the long run beside its last.
fn course(course: Option<&Course>, index: usize, agreement: &Agreement, bounds: &[Ratio]) -> [Cell; 6] {
    let point = course.and_then(|course| course.points.get(index));
    let is_last = course.is_some_and(|course| index + 1 == course.points.len());
    let band = point.and_then(|point| agreement.matrix.bands.get(point.band?));
    let long_run = course.filter(|_| is_last).and_then(|course| course.long_run_pct);
    [
        Cell::exact(point.and_then(|point| point.assigned.low()), &[]),
        Cell::exact(point.map(|point| point.share_pct), bounds),
        Cell::maybe(band.map(|band| band.name.as_str())),
        Cell::Boolean(point.and_then(|point| point.over_aim)),
        Cell::whole(point.and_then(|point: &Point| point.step)),
        Cell::exact(long_run, bounds),
    ]
}

fn absent(table: &mut Filling, id: &str, year: i16, reason: NotProjected) {
    table.row([Cell::text(id), Cell::whole(Some(year)), Cell::name("start"), Cell::Whole(None), Cell::Text(None)]);
    let nothing = || {
        [
            Cell::Decimal(None),
            Cell::Decimal(None),
            Cell::Text(None),
            Cell::Boolean(None),
            Cell::Whole(None),
            Cell::Decimal(None),
        ]
    };
    table.row(nothing());
    table.row([Cell::Decimal(None), Cell::Text(None)]);
    table.row(nothing());
    table.row([Cell::Decimal(None), Cell::Text(None), Cell::Decimal(None), Cell::Text(None)]);
    table.put(Cell::name(reason.name()));
}

/// One row a department, use and bound; `projections` stand as `placements` do.
#[must_use]
pub fn projection_passes(
    city: &City,
    placements: &[Placement],
    projections: &[Projection],
    agreement: &Agreement,
) -> Table {
    let bounds = bounds(agreement);
    let courses = |projected: &Projected| {
        let full = projected.full_use.passes.clone().into_iter().map(|pass| ("full", pass));
        let used = projected.by_use_rate.iter().flat_map(|course| course.passes.clone()).map(|pass| ("use_rate", pass));
        full.chain(used).collect::<Vec<_>>()
    };
    let mut table = Filling::new(&PROJECTION_PASSES, 0);
    for (placement, of) in placements.iter().zip(projections) {
        let (Some(department), Ok(projected)) = (city.departments.get(of.department), &of.projected) else { continue };
        let now = placement.in_force().step();
        for (using, pass) in courses(projected) {
            table.row([
                Cell::text(&department.department_id),
                Cell::name(using),
                Cell::exact(Some(pass.bound_pct), &[]),
                Cell::name(if pass.upwards { "up" } else { "down" }),
                Cell::whole(Some(pass.year)),
                Cell::exact(Some(pass.before_pct), &bounds),
                Cell::exact(Some(pass.after_pct), &bounds),
                Cell::whole(now),
                Cell::whole(pass.step),
                Cell::Boolean(now.zip(pass.step).map(|(now, then)| now != then)),
            ]);
        }
    }
    table.finish()
}
