//! `capacity` (L9–L14): one row a department, in department order.

use trappe_rules::agreement::{Agreement, Staircase};
use trappe_rules::columns::outputs::CAPACITY;
use trappe_rules::facts::{City, Department};
use trappe_rules::letting::capacity::{Capacity, Dormitory};
use trappe_rules::placement::Placement;

use super::{Cell, Filling};
use crate::emit::Table;

/// The room of every department.
#[must_use]
pub fn capacity(city: &City, placements: &[Placement], rows: &[Capacity], agreement: &Agreement) -> Table {
    let mut table = Filling::new(&CAPACITY, rows.len());
    for (row, placement) in rows.iter().zip(placements) {
        let Some(department) = city.departments.get(row.department) else { continue };
        table.row(identity(department, row, placement));
        table.row(youth(row));
        table.row(dormitory(row.dormitory.as_ref()));
        table.row([
            Cell::whole(row.accessible_homes),
            Cell::Boolean(row.subsidised_homes),
            Cell::Date(Some(agreement.letting_limits.subsidised_homes_until)),
            Cell::Boolean(row.refugee_shared_homes),
            Cell::exact(row.compensation, &[]),
            Cell::exact(row.organisation_compensation, &[]),
        ]);
    }
    table.finish()
}

fn identity(department: &Department, row: &Capacity, placement: &Placement) -> [Cell; 6] {
    [
        Cell::text(&department.department_id),
        Cell::text(&department.organisation_id),
        Cell::maybe_name(row.outcome.staircase().map(Staircase::name)),
        Cell::whole(row.outcome.step()),
        Cell::maybe(placement.letting.as_ref().map(|letting| letting.rule.as_str())),
        Cell::whole(Some(department.homes.youth)),
    ]
}

fn youth(row: &Capacity) -> [Cell; 4] {
    let assignment = row.youth.assignment();
    [
        Cell::maybe_name(row.youth.rule()),
        Cell::whole(assignment.map(|(share, _)| share.0)),
        Cell::whole(assignment.map(|(_, extra)| extra.0)),
        Cell::whole(row.assigned_youth),
    ]
}

fn dormitory(room: Option<&Dormitory>) -> [Cell; 6] {
    [
        Cell::whole(room.and_then(|room| room.kitchens)),
        Cell::whole(room.map(|room| room.per_kitchen)),
        Cell::whole(room.and_then(|room| room.cap)),
        Cell::whole(room.and_then(|room| room.free)),
        Cell::whole(room.and_then(|room| room.over)),
        Cell::maybe(room.and_then(|room| room.decision_id.as_deref())),
    ]
}
