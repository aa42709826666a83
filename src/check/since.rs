//! Departments gone and new since the run before; and two that were merged into one, where nothing else can be meant.

use std::collections::{BTreeMap, BTreeSet};

use trappe_ingest::InputTable;
use trappe_rules::facts::Department;
use trappe_rules::finding::Finding;

use super::cells::{Row, rows};
use super::data::Data;
use super::names::with_nearest;
use super::{Check, Code, Seen, Why};

const GONE: Code = Code::note("previous-department-gone", "R2");
const NEW: Code = Code::note("departments-new", "R2");
const MERGED: Code = Code::note("departments-merged-perhaps", "R2");

pub(super) const CHECK: Check = Check { name: "departments-since", codes: &[GONE, NEW, MERGED], look: run };

/// New departments named, at most.
const NAMED: usize = 5;
/// With more than this many of one organisation gone or new, nothing about them is unambiguous.
const FEW: usize = 12;

fn run(data: &Data<'_>) -> Seen {
    let Some(table) = data.previous else { return Seen::or(Why::NoTable("previous")) };
    // That there are no departments at all has been told of their table.
    if data.department_ids.is_empty() {
        return Seen::or(Why::NothingToCompare);
    }
    let previous: BTreeSet<&str> = rows(table).filter_map(|row| row.text("department_id")).collect();
    let is_gone = |row: &Row<'_>| row.text("department_id").is_some_and(|id| !data.department_ids.contains(id));
    let gone: Vec<_> = rows(table).filter(is_gone).collect();
    let is_new = |department: &&Department| !previous.contains(department.department_id.as_str());
    let new: Vec<_> = data.city.departments.iter().filter(is_new).collect();
    let mut seen = Seen::of(table.rows() as usize + data.city.departments.len(), []);
    seen.found(gone.iter().filter_map(|row| {
        let id = row.text("department_id")?;
        Some(with_nearest(GONE.at(row.place("department_id")).value(id), id, data.department_ids.ids()))
    }));
    seen.found(told_new(table, &new));
    seen.found(merged(data, &gone, &new));
    seen
}

/// One finding for all of them.
fn told_new(table: &InputTable, new: &[&Department]) -> Option<Finding> {
    let ids: Vec<_> = new.iter().take(NAMED).map(|department| department.department_id.as_str()).collect();
    let more = if new.len() > NAMED { ", …" } else { "" };
    let finding = || NEW.at(table.table_place()).value(format!("{}{more}", ids.join(", ")));
    (!new.is_empty()).then(|| finding().with("departments", new.len()))
}

/// Two gone and one new of one organisation with about their homes together, where each is part of one such trio only.
fn merged(data: &Data<'_>, gone: &[Row<'_>], new: &[&Department]) -> Vec<Finding> {
    let Some(limits) = data.jumps else { return Vec::new() };
    let mut organisations: BTreeMap<&str, (Vec<Row<'_>>, Vec<&Department>)> = BTreeMap::new();
    for row in gone {
        if let Some(organisation) = row.text("department_id").and_then(organisation) {
            organisations.entry(organisation).or_default().0.push(*row);
        }
    }
    for department in new {
        if let Some(organisation) = organisation(&department.department_id) {
            organisations.entry(organisation).or_default().1.push(department);
        }
    }
    let few = organisations.values().filter(|(gone, new)| gone.len() <= FEW && new.len() <= FEW);
    few.flat_map(|(gone, new)| of_organisation(data, gone, new, limits.merged_homes_pct)).collect()
}

fn of_organisation(data: &Data<'_>, gone: &[Row<'_>], new: &[&Department], pct: u32) -> Vec<Finding> {
    let mut trios = Vec::new();
    for department in new {
        for (at, one) in gone.iter().enumerate() {
            for other in gone.get(at + 1..).into_iter().flatten() {
                if let Some(homes) = homes_together(*one, *other, department).filter(|homes| homes.are_about(pct)) {
                    trios.push((department.department_id.as_str(), [*one, *other], homes));
                }
            }
        }
    }
    let shares_a_member = |a: &(&str, [Row<'_>; 2], Together), b: &(&str, [Row<'_>; 2], Together)| {
        a.0 == b.0 || a.1.iter().any(|one| b.1.iter().any(|other| one.row == other.row))
    };
    let is_alone =
        |trio: &&(&str, [Row<'_>; 2], Together)| trios.iter().filter(|other| shares_a_member(trio, other)).count() == 1;
    let finding = |(id, [one, other], homes): &(&str, [Row<'_>; 2], Together)| {
        let place = data.department_row(data.departments.get(id)?).place("department_id");
        let finding = MERGED.at(place).value(*id).with("first", one.text("department_id")?);
        let finding = finding.with("second", other.text("department_id")?);
        Some(finding.with("homes", homes.now.to_string()).with("then", homes.then.to_string()))
    };
    trios.iter().filter(is_alone).filter_map(finding).collect()
}

/// Homes of two departments then, and of one now.
struct Together {
    then: u64,
    now: u64,
}

impl Together {
    /// Whether they are the same but for a few percent.
    fn are_about(&self, pct: u32) -> bool {
        self.then > 0 && self.then.abs_diff(self.now) * 100 <= self.then * u64::from(pct)
    }
}

/// All homes where both rows have them, else family homes.
fn homes_together(one: Row<'_>, other: Row<'_>, now: &Department) -> Option<Together> {
    let both = |column: &str| Some(u64::from(one.whole(column).ok()?) + u64::from(other.whole(column).ok()?));
    let all = both("homes").map(|then| Together { then, now: now.homes.total().into() });
    all.or_else(|| both("family_homes").map(|then| Together { then, now: now.homes.family.into() }))
}

/// The organisation's part of a department's id, `0123` of `0123-045`: a department that is gone has no other.
fn organisation(department_id: &str) -> Option<&str> {
    department_id.rsplit_once('-').map(|(organisation, _)| organisation).filter(|organisation| !organisation.is_empty())
}
