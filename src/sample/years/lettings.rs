//! Family homes let, and put at the municipality's disposal, in the years that are over (L17, L18, E4).

use std::collections::BTreeSet;

use super::super::city::Department;
use super::super::draw::Draw;
use super::super::table::{Cell, Heading, Table};

/// The first year that is known, that in which the agreement's shares held first, and the latest that is known.
const FIRST: u16 = 2019;
const NEW_SHARES: u16 = 2024;
const LATEST: u16 = 2025;
/// Where the streams of the lettings begin.
const LETTINGS: u64 = 1_000;
/// Vacated homes in thousandths of a department's family homes, where nobody said.
const TURNOVER: u32 = 95;

/// Whose lettings are made to be a case.
#[derive(Clone, Debug, Default)]
pub(super) struct Planted {
    /// More than a third of the homes to assigned households in the latest year (L18).
    pub(super) crowded: BTreeSet<String>,
    /// Every home that was offered was used, in each year (L17).
    pub(super) all_used: BTreeSet<String>,
}

/// The table of lettings of the years up to one. Whatever the year, the same years come out alike.
pub(super) fn table(seed: u64, departments: &[Department], planted: &Planted, last: u16) -> Table {
    let headings =
        [("department_id", "Afdelingsnummer"), ("year", "År"), ("kind", "Udlejningstype"), ("homes", "Antal")];
    let headings = headings.map(|(canonical, danish)| Heading { canonical, danish });
    let mut rows = Vec::new();
    for department in departments.iter().filter(|department| department.is_family()) {
        // Of its own stream, so that a department more or less leaves the others alone.
        let number: String = department.id.chars().filter(char::is_ascii_digit).collect();
        let draw = &mut Draw::new(seed, LETTINGS + number.parse().unwrap_or(0));
        // One in eight can be used for assignment whenever a home is offered.
        let all_used = draw.chance(12) || planted.all_used.contains(&department.id);
        let use_rate = draw.between(42, 78);
        for year in (FIRST..=LATEST).filter(|year| *year >= department.taken_into_use.0) {
            let turnover = department.turnover_tenths.unwrap_or(TURNOVER) * draw.between(80, 120) / 100;
            let vacated = (department.family * turnover + 500) / 1_000;
            let offered_share = if year < NEW_SHARES { draw.between(29, 34) } else { draw.between(38, 44) };
            let offered = (vacated * offered_share + 50) / 100;
            let mut assigned = if all_used { offered } else { (offered * use_rate + 50) / 100 };
            if year == LATEST && planted.crowded.contains(&department.id) {
                assigned = offered;
            }
            let other = (vacated - assigned) * draw.between(15, 28) / 100;
            let flexible = (vacated - assigned - other) * draw.between(12, 30) / 100;
            let waiting_list = vacated - assigned - other - flexible;
            if year > last {
                continue;
            }
            let kinds = [
                ("Venteliste", waiting_list),
                ("Fleksibel udlejning", flexible),
                ("Anvisning", assigned),
                ("Øvrige", other),
                ("Stillet til rådighed", offered),
            ];
            rows.extend(kinds.map(|(kind, homes)| {
                let id = Cell::Text(department.id.clone());
                vec![id, Cell::Whole(year.into()), Cell::Text(kind.to_owned()), Cell::Whole(homes.into())]
            }));
        }
    }
    Table { headings: headings.to_vec(), rows }
}
