//! Municipalities and regions are not misspelt, and a department lies in the municipality and region of its area.
//!
//! A department of another municipality has local committees of its own, and an income is held against its region's mean:
//! a slip in either changes what a row is compared with, in silence.

use std::collections::{BTreeMap, BTreeSet};

use trappe_ingest::InputTable;
use trappe_rules::finding::Finding;

use super::cells::{Handle, Row, rows};
use super::data::Data;
use super::known::Known;
use super::names::nearest;
use super::{Check, Code, Seen, Why};

const MISSPELT: Code = Code::warning("municipality-misspelt", "P2");
const REGION: Code = Code::warning("region-misspelt", "T7");
const ELSEWHERE: Code = Code::warning("department-area-elsewhere", "A1");

pub(super) const CHECK: Check =
    Check { name: "municipalities-and-regions", codes: &[MISSPELT, REGION, ELSEWHERE], look: run };

fn run(data: &Data<'_>) -> Seen {
    let municipalities = BTreeSet::from([data.agreement.municipality.as_str()]);
    let known = data.thresholds.into_iter().flat_map(|thresholds| thresholds.regional_income.keys());
    let regions: BTreeSet<_> = known.map(String::as_str).chain([data.agreement.region.as_str()]).collect();
    let mut seen = Seen::or(Why::NothingToCompare);
    for table in [&data.tables.departments, &data.tables.areas] {
        misspelt(table, "municipality", MISSPELT, &municipalities, &mut seen);
        misspelt(table, "region", REGION, &regions, &mut seen);
    }
    elsewhere(data, &mut seen);
    seen
}

/// Names near a known one without being it: one finding a name, at the first row that has it.
fn misspelt(table: &InputTable, column: &str, code: Code, known: &BTreeSet<&str>, seen: &mut Seen) {
    // Name → its first row and how many it has. Rows of one name mostly stand together.
    let mut other: BTreeMap<&str, (Row<'_>, usize)> = BTreeMap::new();
    let at = Handle::of(table, column);
    let named: Vec<_> = rows(table).filter_map(|row| Some((row.text_at(at)?, row))).collect();
    for together in named.chunk_by(|(one, _), (other, _)| one == other) {
        seen.look_at(together.len());
        if let Some((name, row)) = together.first().filter(|(name, _)| !known.contains(name)) {
            other.entry(name).or_insert((*row, 0)).1 += together.len();
        }
    }
    // Written with more words it is the same name too: "Region Hovedstaden".
    let longer = |name: &str| {
        let words: BTreeSet<_> = name.split_whitespace().collect();
        known.iter().copied().find(|known| words.len() > 1 && words.contains(known))
    };
    let finding = |(name, (first, rows)): (&str, (Row<'_>, usize))| -> Option<Finding> {
        let meant = nearest(name, known.iter().copied()).or_else(|| longer(name))?;
        let finding = code.at(first.place(column)).value(name);
        Some(finding.with("nearest", meant).with("rows", rows))
    };
    seen.found(other.into_iter().filter_map(finding));
}

/// Departments of another municipality or region than the one area they lie in.
fn elsewhere(data: &Data<'_>, seen: &mut Seen) {
    let departments = &data.tables.departments;
    let places: Known<'_, Row<'_>> =
        rows(&data.tables.areas).filter_map(|row| Some((row.text("area_id")?, row))).collect();
    let defaults = [("municipality", data.agreement.municipality.as_str()), ("region", data.agreement.region.as_str())];
    let area_id = Handle::of(departments, "area_id");
    for row in rows(departments) {
        let mut areas = row.joined_at(area_id);
        let (Some(area_id), None) = (areas.next(), areas.next()) else { continue };
        let Some(area) = places.get(area_id) else { continue };
        seen.look();
        let differs = defaults.iter().find_map(|(column, default)| {
            let (own, of_area) = (row.text(column).unwrap_or(default), area.text(column).unwrap_or(default));
            (own != of_area).then(|| {
                // Where the department names none, it is its area that is elsewhere.
                let column = if row.text(column).is_some() { *column } else { "area_id" };
                let finding = ELSEWHERE.at(row.place(column)).value(own);
                finding.with("area", area_id).with("other", of_area)
            })
        });
        seen.found(differs);
    }
}
