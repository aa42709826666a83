//! What can be told only when the pools are known: units that are none, and bases of pools larger than their residents.

use std::collections::{BTreeMap, BTreeSet};

use trappe_ingest::InputTable;
use trappe_rules::facts::City;
use trappe_rules::finding::Finding;
use trappe_rules::pooling::Pool;
use trappe_rules::quantity::Decimal;

use super::Code;
use super::cells::{Row, rows};
use super::names::with_nearest;

const UNIT: Code = Code::error("unit-unknown", "P7");
const BASE: Code = Code::warning("pool-base-exceeds-residents", "P7");

/// Everything that may be found once the pools are known.
pub const AFTER_POOLING: &[Code] = &[UNIT, BASE];

/// Columns of groups that are part of a unit's residents.
const BASES: [&str; 5] = ["employment_base", "convictions_base", "education_base", "income_base", "origin_base"];

/// What `indicators` says of units, held against the pools that pooling made or kept.
#[must_use]
pub fn held_against_pools(city: &City, pools: &[Pool], indicators: &InputTable) -> Vec<Finding> {
    let mut findings = unknown_units(city, pools, indicators);
    // Of kept pools this was told before pooling.
    let kept: BTreeSet<&str> = city.kept_members.iter().map(|member| member.unit_id.as_str()).collect();
    let made = pools.iter().filter(|pool| !kept.contains(pool.unit_id.as_str()));
    let residents: BTreeMap<&str, u32> = made.map(|pool| (pool.unit_id.as_str(), pool.residents)).collect();
    for row in rows(indicators) {
        let Some(residents) = row.text("unit_id").and_then(|unit_id| residents.get(unit_id)) else { continue };
        let too_large =
            BASES.into_iter().find(|column| row.number(column).is_ok_and(|base| base > Decimal::from(*residents)));
        findings.extend(
            too_large.map(|column| BASE.at(row.place(column)).value(row.written(column)).with("residents", *residents)),
        );
    }
    findings
}

/// Units of `indicators` that are neither a department, nor a kept pool, nor among those pooling made.
fn unknown_units(city: &City, pools: &[Pool], indicators: &InputTable) -> Vec<Finding> {
    let departments = city.departments.iter().map(|department| department.department_id.as_str());
    let kept = city.kept_members.iter().map(|member| member.unit_id.as_str());
    let made = pools.iter().map(|pool| pool.unit_id.as_str());
    let known: BTreeSet<&str> = departments.chain(kept).chain(made).collect();
    let mut units: Vec<_> = rows(indicators)
        .filter_map(|row| Some((row, row.text("unit_id")?)))
        .filter(|(_, unit_id)| !known.contains(unit_id))
        .collect();
    units.sort_by_key(|(row, unit_id)| (*unit_id, row.row));
    let unit = |(row, unit_id): (Row<'_>, &str)| {
        with_nearest(UNIT.at(row.place("unit_id")).value(unit_id), unit_id, known.iter().copied())
    };
    units.into_iter().map(unit).collect()
}
