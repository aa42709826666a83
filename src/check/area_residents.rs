//! Where the departments of a designated area do not account for its residents (A8). The agreement gives no bound, so
//! every difference is noted, with both numbers. Fewer in the departments than in the area is everyday: others live there
//! too. Clearly more cannot be: people counted in a department that lies wholly in an area live in the area.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::rows;
use super::data::Data;
use super::{Check, Code, Seen, Why};

const DIFFER: Code = Code::note("area-residents-differ", "A8");
const EXCEED: Code = Code::warning("area-residents-exceeded", "A8");

pub(super) const CHECK: Check = Check { name: "area-residents", codes: &[DIFFER, EXCEED], look: run };

/// Two days of counting explain so many percent; a bound of plausibility, no rule.
const MOST_PERCENT_MORE: u64 = 10;

fn run(data: &Data<'_>) -> Seen {
    let mut housed: BTreeMap<&str, u32> = BTreeMap::new();
    for department in data.city.departments.iter().filter(|department| !department.partly_in_area) {
        if let [area_id] = department.area_ids.as_slice() {
            let sum = housed.entry(area_id).or_insert(0);
            *sum = sum.saturating_add(department.residents);
        }
    }
    // A department whose row could not be read is missing from the sum.
    let all = data.city.departments.len() == data.tables.departments.rows() as usize;
    let read: BTreeSet<_> = data.city.departments.iter().filter(|_| !all).map(|department| department.row).collect();
    let lost = rows(&data.tables.departments).filter(|row| !all && !read.contains(&row.row));
    let incomplete: BTreeSet<_> = lost.flat_map(|row| row.joined("area_id")).collect();
    let designated = data.city.areas.iter().filter(|area| area.designation.is_some());
    let mut seen = Seen::or(Why::NothingToCompare);
    for area in designated.filter(|area| !incomplete.contains(area.area_id.as_str())) {
        // An area without departments is told by another check.
        let Some(residents) = housed.get(area.area_id.as_str()).copied() else { continue };
        seen.looked((residents != area.residents).then(|| {
            let place = data.area_row(area).place("residents");
            let most = u64::from(area.residents) * (100 + MOST_PERCENT_MORE);
            let code = if u64::from(residents) * 100 > most { EXCEED } else { DIFFER };
            code.at(place)
                .value(area.residents.to_string())
                .with("departments", residents)
                .with("residents", area.residents)
        }));
    }
    seen
}
