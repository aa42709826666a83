//! `wheel` and `wheel_state` (L15–L18): the next homes of every letting wheel, and where the wheels stand.

use trappe_rules::agreement::LettingType;
use trappe_rules::columns::outputs::{WHEEL, WHEEL_STATE};
use trappe_rules::facts::City;
use trappe_rules::letting::wheel::{Bent, Home, Next, Standing, Withheld};

use super::{Cell, Filling};
use crate::emit::Table;

/// One row a department and home: as many as the wheel has positions, in department-id order.
#[must_use]
pub fn wheel(city: &City, wheels: &[Standing]) -> Table {
    let turning = || wheels.iter().filter_map(|standing| Some((standing, standing.next.as_ref().ok()?)));
    let mut table = Filling::new(&WHEEL, turning().map(|(_, next)| next.homes.len()).sum());
    for (standing, next) in turning() {
        let Some(department) = city.departments.get(standing.department) else { continue };
        for home in &next.homes {
            let types: Vec<String> = home.types.iter().map(|letting| letting.name().to_owned()).collect();
            table.row([
                Cell::text(&department.department_id),
                Cell::whole(Some(home.number)),
                Cell::whole(Some(u32::from(home.position))),
                Cell::name(home.round.name()),
                Cell::joined(&types),
                Cell::maybe_name(home.fallback.map(LettingType::name)),
                Cell::Boolean(Some(home.extra)),
                Cell::maybe_name(home.bent.map(Bent::rule)),
                Cell::maybe_name(home.withheld.map(Withheld::name)),
                Cell::text(&next.wheel),
                Cell::text(&next.rule),
                Cell::joined(&rules(home, next)),
                Cell::Date(Some(next.last)),
            ]);
        }
    }
    table.finish()
}

/// The rules and readings a home is let by.
pub(crate) fn rules(home: &Home, next: &Next) -> Vec<String> {
    let bent = home.bent.map(Bent::rule);
    let withheld = home.withheld.map(|_| "L17");
    let fallback = home.fallback.map(|_| "I21");
    ["L15", next.rule.as_str()].into_iter().chain(bent).chain(withheld).chain(fallback).map(str::to_owned).collect()
}

/// One row a department that has a wheel, or of which it was said where its wheel stands.
#[must_use]
pub fn wheel_state(city: &City, wheels: &[Standing]) -> Table {
    let told: Vec<&Standing> = wheels.iter().filter(|standing| standing.given || standing.next.is_ok()).collect();
    let mut table = Filling::new(&WHEEL_STATE, told.len());
    for standing in told {
        let Some(department) = city.departments.get(standing.department) else { continue };
        table.row([
            Cell::text(&department.department_id),
            Cell::whole(Some(u32::from(standing.state.next_position))),
            Cell::name(standing.state.round.name()),
            Cell::whole(standing.state.used.map(u32::from)),
            Cell::Date(standing.as_of),
        ]);
    }
    table.finish()
}
