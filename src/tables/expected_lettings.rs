//! `expected_lettings` and `expected_lettings_sums` (E1–E3, E5). Ratios are rounded here, each for itself.

use trappe_rules::columns::outputs::{EXPECTED_LETTINGS, EXPECTED_LETTINGS_SUMS};
use trappe_rules::facts::City;
use trappe_rules::letting::expected::{ByType, DepartmentLettings, ExpectedLettings, LettingSums, Range};
use trappe_rules::letting::wheel::{Counts, Group, NoWheel, Span};
use trappe_rules::placement::Placement;
use trappe_rules::quantity::Ratio;

use super::{Cell, Filling};
use crate::emit::Table;

/// One row a department; `lettings` stand as `placements` do.
#[must_use]
pub fn expected_lettings(city: &City, placements: &[Placement], lettings: &[DepartmentLettings]) -> Table {
    let mut table = Filling::new(&EXPECTED_LETTINGS, lettings.len());
    for (placement, of) in placements.iter().zip(lettings) {
        let Some(department) = city.departments.get(of.department) else { continue };
        let expected = of.expected.as_ref().ok();
        table.row([Cell::text(&department.department_id), homes(expected.map(|told| told.vacancies.all))]);
        table.row(by_type(expected.map(|told| told.lettings), homes));
        table
            .row([homes(expected.map(|told| told.vacancies.earmarked)), homes(expected.map(|told| told.in_the_wheel))]);
        let extra = expected.map_or([None; 3], |told| told.extra.map(Some));
        table.row(extra.map(homes));
        let letting = placement.letting.as_ref().filter(|_| expected.is_some());
        let next = letting.and_then(|letting| letting.next.as_ref());
        table.row([
            Cell::whole(expected.map(|told| told.homes)),
            Cell::Decimal(expected.map(|told| told.turnover.pct.normalize())),
            Cell::maybe_name(expected.map(|told| told.turnover.origin.name())),
            Cell::maybe(letting.map(|letting| letting.rule.as_str())),
            Cell::maybe(next.map(|(rule, _)| rule.as_str())),
            Cell::Date(next.map(|(_, from)| *from)),
        ]);
        let wheel = expected.map(|told| told.wheel);
        let counts = wheel.and_then(Result::ok);
        table.put(Cell::whole(counts.map(|counts| counts.homes)));
        table.row(wheel_cells(counts));
        table.row([
            Cell::maybe_name(wheel.and_then(Result::err).map(NoWheel::name)),
            Cell::maybe_name(of.expected.as_ref().err().map(|reason| reason.name())),
            expected.zip(letting).map_or(Cell::Text(None), |(told, letting)| Cell::joined(&rules(told, &letting.rule))),
        ]);
    }
    table.finish()
}

/// The rules behind a row.
fn rules<'a>(told: &ExpectedLettings, letting_rule: &'a str) -> Vec<&'a str> {
    let earmarked = (told.vacancies.earmarked > Ratio::ZERO).then_some("E5");
    let wheel = told.wheel.is_ok().then_some("E3");
    ["E1", "E2"].into_iter().chain(wheel).chain(earmarked).chain([letting_rule]).collect()
}

/// One row a level and key.
#[must_use]
pub fn expected_lettings_sums(sums: &[LettingSums]) -> Table {
    let mut table = Filling::new(&EXPECTED_LETTINGS_SUMS, sums.len());
    for row in sums {
        table.row([
            Cell::name(row.level.name()),
            Cell::text(&row.key),
            Cell::maybe(row.name.as_deref()),
            Cell::whole(Some(row.departments)),
            Cell::whole(Some(row.counted)),
            homes(row.vacancies()),
        ]);
        let sum = row.sum.filter(|_| row.counted > 0);
        table.row(by_type(sum.map(|sum| sum.lettings), homes));
        table.put(homes(sum.map(|sum| sum.earmarked)));
        let vacancies = row.vacancies();
        table.row(by_type(sum.map(|sum| sum.lettings), |number| {
            let pct = |number: Ratio| number.over(vacancies?)?.times(Ratio::whole(100));
            homes(number.and_then(pct))
        }));
        table.row([Cell::whole(Some(row.wheels)), Cell::whole(Some(row.wheel_homes))]);
        let [waiting_list, flexible, assignment] =
            row.wheel_lettings.map(|ends| ends.map(|number| Cell::whole(Some(number))));
        table.row(waiting_list);
        table.row(flexible);
        table.row(assignment);
    }
    table.finish()
}

fn homes(number: Option<Ratio>) -> Cell {
    Cell::exact(number, &[])
}

/// Low and high of each type.
fn by_type(lettings: Option<ByType>, cell: impl Fn(Option<Ratio>) -> Cell) -> [Cell; 6] {
    let ends = |of: fn(ByType) -> Range| {
        let range = lettings.map(of);
        [cell(range.map(|range| range.low)), cell(range.map(|range| range.high))]
    };
    let [waiting_low, waiting_high] = ends(|lettings| lettings.waiting_list);
    let [flexible_low, flexible_high] = ends(|lettings| lettings.flexible);
    let [low, high] = ends(|lettings| lettings.assignment);
    [waiting_low, waiting_high, flexible_low, flexible_high, low, high]
}

/// Least and most of each type in whole homes.
fn wheel_cells(counts: Option<Counts>) -> [Cell; 6] {
    let ends = |group: Group| {
        let span = counts.map(|counts| counts.both(group));
        [Cell::whole(span.map(|Span { least, .. }| least)), Cell::whole(span.map(|Span { most, .. }| most))]
    };
    let [waiting_low, waiting_high] = ends(Group::WaitingList);
    let [flexible_low, flexible_high] = ends(Group::Flexible);
    let [low, high] = ends(Group::Assignment);
    [waiting_low, waiting_high, flexible_low, flexible_high, low, high]
}
