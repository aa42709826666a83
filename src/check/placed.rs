//! Whom D2–D4 may place in this run: theirs are the key figures and assigned households that must be there, and be of the
//! right year (T10, D7).

use trappe_rules::agreement::Staircase;
use trappe_rules::facts::{DecisionKind, Department, RunKind};
use trappe_rules::placement::Status;

use super::data::Data;

/// Whether a department may be placed by D2–D4: not clearly youth or elderly (I14), not wholly in a designated area (A1)
/// or one a decision places (A2), not new build (D6), and in an annual run none that is carried over (R2).
pub(super) fn by_figures(data: &Data<'_>, department: &Department) -> bool {
    let homes = department.homes;
    let youth = u64::from(homes.youth) > u64::from(homes.family) + u64::from(homes.elderly);
    let elderly = homes.elderly > homes.family && homes.elderly > homes.youth;
    let new_build = &data.agreement.new_build;
    let is_new = department.taken_into_use.is_some_and(|day| new_build.from <= day && day <= new_build.to);
    homes.family > 0
        && !youth
        && !elderly
        && !is_new
        && !in_designated_area(data, department)
        && !in_decided_area(data, department)
        && (data.run.kind != RunKind::Annual || is_open(data, department))
}

/// Whether a department lies in an area that is on a list.
pub(super) fn in_designated_area(data: &Data<'_>, department: &Department) -> bool {
    let designated = |area_id: &String| data.areas.get(area_id.as_str()).is_some_and(|area| area.designation.is_some());
    department.area_ids.iter().any(designated)
}

/// A2: whether a decision is there to place its area.
fn in_decided_area(data: &Data<'_>, department: &Department) -> bool {
    let mut decided = data.city.decisions.iter().filter(|decision| decision.kind == DecisionKind::AreaStaircase);
    decided.any(|decision| department.area_ids.contains(&decision.subject_id))
}

/// R2: new since the run before, undetermined in it, from the area staircase (A6), or then on no staircase of families.
fn is_open(data: &Data<'_>, department: &Department) -> bool {
    let Some(previous) = data.city.previous.get(&department.department_id) else { return true };
    let is_open = match previous.staircase {
        None | Some(Staircase::Area | Staircase::Youth | Staircase::Outside) => true,
        Some(Staircase::Department) => previous.in_force().is_none(),
    };
    is_open || previous.status == Some(Status::Undetermined)
}
