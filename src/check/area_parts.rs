//! A department lies wholly in one area or in none (A8).

use trappe_rules::facts::{DecisionKind, Department};
use trappe_rules::finding::Finding;

use super::cells::{Handle, rows};
use super::data::Data;
use super::{Check, Code, Seen, Why};

const PARTLY: Code = Code::warning("department-partly-in-area", "A8");
const NO_AREA: Code = Code::warning("area-part-without-area", "A8");

pub(super) const CHECK: Check = Check { name: "area-parts", codes: &[PARTLY, NO_AREA], look: run };

fn run(data: &Data<'_>) -> Seen {
    let mut seen = Seen::or(Why::NoColumn("departments", "area_id"));
    for department in data.city.departments.iter().filter(|department| !department.area_ids.is_empty()) {
        seen.looked(partly(data, department));
    }
    let part = Handle::of(&data.tables.departments, "area_part");
    for row in rows(&data.tables.departments) {
        if row.text_at(part) == Some("part") && row.text("area_id").is_none() {
            seen.looked([NO_AREA.at(row.place("area_part")).value("part")]);
        }
    }
    seen
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
