//! Assigned young tenants: no more than the youth homes, and in a dormitory no more than its kitchens allow (L9, L12).

use std::collections::BTreeMap;

use trappe_rules::facts::{Decision, DecisionKind, Department, Regime};
use trappe_rules::finding::Finding;
use trappe_rules::letting::capacity::dormitory;

use super::cells::Row;
use super::data::Data;
use super::{Check, Code, Seen, Why};

const EXCEEDS: Code = Code::error("assigned-youth-exceeds-homes", "L9");
const OVER: Code = Code::warning("dormitory-cap-exceeded", "L12");
const NO_KITCHENS: Code = Code::warning("dormitory-without-kitchens", "L12");
const NO_DORMITORY: Code = Code::error("dormitory-limit-not-dormitory", "L12");

pub(super) const CHECK: Check =
    Check { name: "young-tenants", codes: &[EXCEEDS, OVER, NO_KITCHENS, NO_DORMITORY], look: run };

fn run(data: &Data<'_>) -> Seen {
    let mut seen = Seen::or(Why::NothingToCompare);
    let is_dormitory = |department: &&Department| department.regime == Some(Regime::Dormitory);
    for department in data.city.departments.iter().filter(is_dormitory) {
        let missing = department.shared_kitchens.is_none();
        let at = || NO_KITCHENS.at(data.department_row(department).place("shared_kitchens"));
        seen.looked(missing.then(at));
    }
    let limits: BTreeMap<&str, &Decision> =
        of_dormitories(data).map(|decision| (decision.subject_id.as_str(), decision)).collect();
    if let Some(table) = &data.tables.decisions {
        for decision in of_dormitories(data) {
            let row = Row { table, row: decision.row };
            let department = data.departments.get(decision.subject_id.as_str()).copied();
            let other = department.filter(|it| !is_dormitory(it));
            let finding = || NO_DORMITORY.at(row.place("subject_id")).value(decision.subject_id.as_str());
            seen.looked(other.map(|_| finding()));
        }
    }
    let Some(table) = &data.tables.assignments else { return seen };
    for assignment in &data.city.assignments {
        let Ok(tenants) = assignment.assigned_youth else { continue };
        let Some(department) = data.departments.get(assignment.department_id.as_str()) else { continue };
        let row = Row { table, row: assignment.row };
        let limit = limits.get(assignment.department_id.as_str()).copied();
        seen.looked(exceeds(row, department, tenants).or_else(|| over(data, row, department, limit, tenants)));
    }
    seen
}

fn of_dormitories<'a>(data: &'a Data<'_>) -> impl Iterator<Item = &'a Decision> {
    data.city.decisions.iter().filter(|decision| decision.kind == DecisionKind::DormitoryLimit)
}

fn exceeds(row: Row<'_>, department: &Department, tenants: u32) -> Option<Finding> {
    let homes = department.homes.youth;
    let at = row.place("assigned_youth");
    (tenants > homes).then(|| EXCEEDS.at(at).value(row.written("assigned_youth")).with("youth_homes", homes))
}

fn over(
    data: &Data<'_>,
    row: Row<'_>,
    department: &Department,
    limit: Option<&Decision>,
    tenants: u32,
) -> Option<Finding> {
    let room = dormitory(department, limit, Some(tenants), data.agreement)?;
    let (cap, over) = (room.cap?, room.over.filter(|over| *over > 0)?);
    let finding = OVER.at(row.place("assigned_youth")).value(row.written("assigned_youth")).with("cap", cap);
    let finding = finding.with("kitchens", room.kitchens?).with("per_kitchen", room.per_kitchen);
    Some(finding.with("over", over))
}
