//! A department lies wholly in one area or in none (A8).

use trappe_rules::facts::{DecisionKind, Department};
use trappe_rules::finding::Finding;

use super::cells::rows;
use super::data::Data;
use super::{Check, Code, Look};

const PARTLY: Code = Code::warning("department-partly-in-area", "A8");
const NO_AREA: Code = Code::warning("area-part-without-area", "A8");

pub(super) const CHECK: Check = Check { name: "area-parts", codes: &[PARTLY, NO_AREA], look: Look::Always(run) };

fn run(data: &Data<'_>) -> Vec<Finding> {
    let mut findings: Vec<_> = data.city.departments.iter().filter_map(|department| partly(data, department)).collect();
    for row in rows(&data.tables.departments) {
        if row.text("area_part") == Some("part") && row.text("area_id").is_none() {
            findings.push(NO_AREA.at(row.place("area_part")).value("part"));
        }
    }
    findings
}

/// Said unless a decision on its step is there (I36).
fn partly(data: &Data<'_>, department: &Department) -> Option<Finding> {
    let several = department.area_ids.len() > 1;
    let partly = department.partly_in_area && !department.area_ids.is_empty();
    let decided = data
        .city
        .decisions
        .iter()
        .any(|decision| decision.kind == DecisionKind::Step && decision.subject_id == department.department_id);
    if decided || !(several || partly) {
        return None;
    }
    let place = data.department_row(department).place(if several { "area_id" } else { "area_part" });
    Some(PARTLY.at(place).value(department.area_ids.join("; ")))
}
