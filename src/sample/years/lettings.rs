//! Family homes let, and put at the municipality's disposal, in the years that are over (L17, L18, E4).

use super::super::city::Department;
use super::super::draw::Draw;
use super::super::table::{Cell, Heading, Table};

/// The years that are known, and the first in which the agreement's shares held.
const YEARS: std::ops::RangeInclusive<u16> = 2019..=2025;
const NEW_SHARES: u16 = 2024;
/// Vacated homes in thousandths of a department's family homes, where nobody said.
const TURNOVER: u32 = 95;

/// The table of lettings. `crowded` let more than a third of its homes to assigned households in the latest year.
pub(super) fn table(draw: &mut Draw, departments: &[Department], crowded: Option<&str>) -> Table {
    let headings =
        [("department_id", "Afdelingsnummer"), ("year", "År"), ("kind", "Udlejningstype"), ("homes", "Antal")];
    let headings = headings.map(|(canonical, danish)| Heading { canonical, danish });
    let mut rows = Vec::new();
    for department in departments.iter().filter(|department| department.is_family()) {
        // One in eight can be used for assignment whenever a home is offered.
        let all_used = draw.chance(12);
        let use_rate = draw.between(42, 78);
        for year in YEARS.filter(|year| *year >= department.taken_into_use.0) {
            let turnover = department.turnover_tenths.unwrap_or(TURNOVER) * draw.between(80, 120) / 100;
            let vacated = (department.family * turnover + 500) / 1_000;
            let offered_share = if year < NEW_SHARES { draw.between(29, 34) } else { draw.between(38, 44) };
            let offered = (vacated * offered_share + 50) / 100;
            let mut assigned = if all_used { offered } else { (offered * use_rate + 50) / 100 };
            if crowded == Some(&department.id) && year == *YEARS.end() {
                assigned = offered;
            }
            let other = (vacated - assigned) * draw.between(15, 28) / 100;
            let flexible = (vacated - assigned - other) * draw.between(12, 30) / 100;
            let waiting_list = vacated - assigned - other - flexible;
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
