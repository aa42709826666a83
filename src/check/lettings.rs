//! Realised lettings are of years gone by that something hangs on, and no more than the homes there are (L17, L18, E4).

use std::collections::BTreeMap;

use trappe_rules::finding::Finding;

use super::cells::{Row, rows};
use super::data::Data;
use super::{Check, Code, Seen, Why};

const FUTURE: Code = Code::error("lettings-year-in-future", "E4");
const UNUSED: Code = Code::note("lettings-year-unused", "L17");
const EXCEED: Code = Code::warning("lettings-exceed-homes", "K6");
const NOT_OFFERED: Code = Code::warning("assigned-exceed-offered", "E4");

pub(super) const CHECK: Check = Check { name: "lettings", codes: &[FUTURE, UNUSED, EXCEED, NOT_OFFERED], look: run };

/// Homes let to assigned households.
const ASSIGNED: &str = "assigned";
/// Homes put at the municipality's disposal; no letting of its own.
const OFFERED: &str = "offered_to_municipality";

fn run(data: &Data<'_>) -> Seen {
    let Some(table) = &data.tables.lettings else { return Seen::or(Why::NoTable("lettings")) };
    let this_year = data.run.effective_date.year();
    let mut seen = Seen::or(Why::NothingToCompare);
    let mut by_year: BTreeMap<(&str, u32), Vec<Row<'_>>> = BTreeMap::new();
    let mut unused: BTreeMap<u32, Vec<Row<'_>>> = BTreeMap::new();
    for row in rows(table) {
        let (Some(department_id), Ok(year)) = (row.text("department_id"), row.whole("year")) else { continue };
        let is_after = i64::from(year) > i64::from(this_year);
        let finding = || FUTURE.at(row.place("year")).value(year.to_string());
        seen.looked(is_after.then(|| finding().with("effective", data.run.effective_date)));
        if i64::from(year) < i64::from(data.agreement.safeguard.first_year) {
            unused.entry(year).or_default().push(row);
        }
        by_year.entry((department_id, year)).or_default().push(row);
    }
    seen.found(unused.into_iter().filter_map(|(year, rows)| {
        let finding = UNUSED.at(rows.first()?.place("year")).value(year.to_string()).with("rows", rows.len());
        Some(finding.with("first_year", data.agreement.safeguard.first_year.to_string()))
    }));
    for ((department_id, _), rows) in by_year {
        seen.found(of_one_year(data, department_id, &rows));
    }
    seen
}

/// The lettings of one department in one year.
fn of_one_year(data: &Data<'_>, department_id: &str, rows: &[Row<'_>]) -> Vec<Finding> {
    let homes = |row: &Row<'_>| row.whole("homes").ok();
    let of = |kind: &str| rows.iter().find(|row| row.text("kind") == Some(kind));
    let mut findings = Vec::new();
    let let_out = rows.iter().filter(|row| row.text("kind") != Some(OFFERED));
    let sum = let_out.filter_map(homes).fold(0_u32, u32::saturating_add);
    let department = data.departments.get(department_id);
    if let (Some(department), Some(first)) = (department, rows.first())
        && sum > department.homes.family
    {
        let finding = EXCEED.at(first.place("homes")).value(sum.to_string());
        let finding = finding.with("family_homes", department.homes.family);
        findings.push(finding.with("year", first.written("year").into_owned()));
    }
    if let (Some(assigned), Some(offered)) = (of(ASSIGNED), of(OFFERED))
        && let (Some(households), Some(most)) = (homes(assigned), homes(offered))
        && households > most
    {
        let finding = NOT_OFFERED.at(assigned.place("homes")).value(assigned.written("homes"));
        findings.push(finding.with("offered", most).with("year", assigned.written("year").into_owned()));
    }
    findings
}
