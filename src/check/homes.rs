//! Homes of a department: some at all, and the special ones among them no more than there are.

use trappe_rules::facts::Department;
use trappe_rules::finding::Finding;

use super::data::Data;
use super::{Check, Code, Seen};

const NONE: Code = Code::warning("homes-none", "I14");
const EXCEED: Code = Code::error("homes-exceed-whole", "data.md departments.family_homes");

pub(super) const CHECK: Check = Check { name: "homes", codes: &[NONE, EXCEED], look: run };

fn run(data: &Data<'_>) -> Seen {
    let departments = &data.city.departments;
    Seen::of(departments.len(), departments.iter().flat_map(|department| of(data, department)))
}

fn of(data: &Data<'_>, department: &Department) -> Vec<Finding> {
    let (row, homes) = (data.department_row(department), department.homes);
    let mut findings = Vec::new();
    if homes.total() == 0 {
        findings.push(NONE.at(row.place("family_homes")).with("residents", department.residents));
    }
    let both = homes.family.saturating_add(homes.youth);
    let parts = [
        ("special_homes", department.special_homes, homes.family),
        ("shared_homes_youth", department.shared_homes_youth, homes.family),
        ("assigned_only_homes", department.assigned_only_homes, homes.family),
        // N2 takes the cheap homes as a share of family and youth homes.
        ("cheap_homes", department.cheap_homes, both),
    ];
    for (column, part, whole) in parts {
        if let Some(part) = part.filter(|part| *part > whole) {
            findings.push(EXCEED.at(row.place(column)).value(part.to_string()).with("most", whole));
        }
    }
    findings
}
