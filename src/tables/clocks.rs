//! `clocks` (K7b): one row an area there is or was, in area-id order.

use trappe_rules::clocks::{AreaClocks, Clock};
use trappe_rules::columns::outputs::CLOCKS;
use trappe_rules::facts::Designation;

use super::{Cell, Filling};
use crate::emit::Table;

/// Lists in a row of every area.
#[must_use]
pub fn clocks(areas: &[AreaClocks]) -> Table {
    let mut table = Filling::new(&CLOCKS, areas.len());
    for area in areas {
        table.row([
            Cell::text(&area.area_id),
            Cell::maybe(area.name.as_deref()),
            Cell::maybe_name(area.designation.flatten().map(Designation::name)),
            Cell::Boolean(Some(area.designation.is_some())),
        ]);
        table.row(of(&area.parallel));
        table.row(of(&area.off));
    }
    table.finish()
}

fn of(clock: &Clock) -> [Cell; 7] {
    let missing: Vec<String> = clock.missing.iter().map(ToString::to_string).collect();
    [
        Cell::whole(Some(clock.lists)),
        Cell::whole(Some(clock.at_most)),
        Cell::whole(Some(clock.needed)),
        Cell::name(clock.counted.name()),
        Cell::joined(&missing),
        Cell::Date(clock.earliest),
        Cell::Date(clock.latest),
    ]
}
