//! Where the departments of a designated area do not account for its residents (A8). The agreement gives no bound, so
//! every difference is told, with both numbers.

use std::collections::BTreeMap;

use super::data::Data;
use super::{Check, Code, Seen, Why};

const DIFFER: Code = Code::note("area-residents-differ", "A8");

pub(super) const CHECK: Check = Check { name: "area-residents", codes: &[DIFFER], look: run };

fn run(data: &Data<'_>) -> Seen {
    let mut housed: BTreeMap<&str, u32> = BTreeMap::new();
    for department in data.city.departments.iter().filter(|department| !department.partly_in_area) {
        if let [area_id] = department.area_ids.as_slice() {
            let sum = housed.entry(area_id).or_insert(0);
            *sum = sum.saturating_add(department.residents);
        }
    }
    let designated = data.city.areas.iter().filter(|area| area.designation.is_some());
    let mut seen = Seen::or(Why::NothingToCompare);
    for area in designated {
        // An area without departments is told by another check.
        let Some(residents) = housed.get(area.area_id.as_str()).copied() else { continue };
        seen.looked((residents != area.residents).then(|| {
            let place = data.area_row(area).place("residents");
            DIFFER
                .at(place)
                .value(area.residents.to_string())
                .with("departments", residents)
                .with("residents", area.residents)
        }));
    }
    seen
}
