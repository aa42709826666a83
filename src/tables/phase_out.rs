//! `phase_out` and `phase_out_curve` (H): departments with homes that are phased out, and what is left of them year by year.

use trappe_rules::agreement::Agreement;
use trappe_rules::columns::outputs::{PHASE_OUT, PHASE_OUT_CURVE};
use trappe_rules::facts::City;
use trappe_rules::letting::phase_out::{CurvePoint, PhasedOut, StartSource};
use trappe_rules::quantity::{Decimal, Ratio};

use super::{Cell, Filling};
use crate::emit::Table;

/// One row a department.
#[must_use]
pub fn phase_out(city: &City, rows: &[PhasedOut], agreement: &Agreement) -> Table {
    // D9: the shares at the start that a date hangs on.
    let bounds: Vec<Ratio> =
        agreement.phase_out.iter().filter_map(|row| row.assigned_from).map(Ratio::from_decimal).collect();
    let mut table = Filling::new(&PHASE_OUT, rows.len());
    for row in rows {
        let Some(department) = city.departments.get(row.department) else { continue };
        table.row([
            Cell::text(&department.department_id),
            Cell::text(&department.name),
            Cell::text(&department.organisation),
            Cell::whole(row.special),
            Cell::whole(row.shared),
            Cell::whole(row.start.step),
            Cell::maybe_name(row.start.standing_from.map(StartSource::name)),
            Cell::exact(row.start.share, &bounds),
            Cell::maybe_name(row.start.share_from.map(StartSource::name)),
            Cell::text(&row.rule),
            Cell::Date(row.from),
            Cell::maybe_name(row.why),
            Cell::Boolean(Some(row.begun)),
            Cell::whole(row.compensation.map(|share| share.0)),
            number(Some(row.turnover_pct)),
            number(row.special_left),
            number(row.shared_left),
        ]);
    }
    table.finish()
}

/// One row a year.
#[must_use]
pub fn phase_out_curve(points: &[CurvePoint]) -> Table {
    let mut table = Filling::new(&PHASE_OUT_CURVE, points.len());
    for point in points {
        table.row([
            Cell::Date(Some(point.on)),
            number(Some(point.special)),
            number(Some(point.shared)),
            Cell::whole(Some(point.without_date)),
            Cell::whole(Some(point.begun)),
        ]);
    }
    table.finish()
}

fn number(value: Option<Decimal>) -> Cell {
    Cell::exact(value.map(Ratio::from_decimal), &[])
}
