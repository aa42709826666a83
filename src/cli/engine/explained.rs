//! Finds what an id names – a department, a pool or an area – and has it explained.

use trappe_rules::agreement::Staircase;
use trappe_rules::clocks;
use trappe_rules::explain::{self, Changes, Section, Subject};
use trappe_rules::facts::{Assignment, RowIndex};
use trappe_rules::figures::{UnitFigures, UnitKind};
use trappe_rules::finding::{Argument, Finding, Place};
use trappe_rules::letting::criteria::least_income;
use trappe_rules::placement::{Because, Outcome, Placement};
use trappe_rules::whatif::{what_if, what_if_area};

use crate::pipeline::Evaluated;

/// How alike an id must be to be offered instead: the same share of letters a typing mistake leaves.
const ALIKE: f64 = 0.7;

/// Most ids offered instead of one that is not there.
const OFFERED: usize = 3;

/// The explanation of an id; `Err` when nothing has it, naming the nearest.
pub(super) fn sections(evaluated: &Evaluated, id: &str) -> Result<Vec<Section>, Box<Finding>> {
    let tables = &evaluated.read.tables;
    let origins = |table: &'static str, row: RowIndex, column: &'static str| -> Option<Place> {
        let table = match table {
            "departments" => &tables.departments,
            "areas" => &tables.areas,
            "indicators" => tables.indicators.as_ref()?,
            "assignments" => tables.assignments.as_ref()?,
            _ => return None,
        };
        table.has(column).then(|| table.place(row, column))
    };
    let (agreement, thresholds) = (&evaluated.prepared.agreement, &evaluated.prepared.thresholds);
    let city = &evaluated.read.accepted.city;
    if let Some((placement, department)) = evaluated
        .evaluation
        .placements
        .iter()
        .filter_map(|placement| Some((placement, city.departments.get(placement.department)?)))
        .find(|(_, department)| department.department_id == id)
    {
        let area = department.area_ids.first().and_then(|id| city.areas.iter().find(|area| area.area_id == *id));
        let unit = unit_of(evaluated, placement);
        let subject =
            Subject { department, area, assignment: assignment(&city.assignments, placement, id), placement, unit };
        let (by_matrix, by_list);
        let changes = match (unit, placement.computed(), &placement.assigned) {
            _ if placement.is_as_before() => {
                Some(Changes::AsBefore { waits: matches!(placement.computed(), Outcome::Area(_)) })
            }
            (Some(unit), Outcome::Area(step), _) => {
                by_list = what_if_area(unit, sharpened_by_list(placement).then_some(step), agreement);
                by_list.as_ref().map(Changes::Area)
            }
            (Some(unit), Outcome::Department(step), Some(assigned)) => {
                // D6: what its figures would give is not where it stands, and no figure changes that.
                by_matrix = what_if(unit, assigned, agreement).filter(|what_if| what_if.step == step);
                by_matrix.as_ref().map(Changes::Department)
            }
            _ => None,
        };
        let mut sections = explain::department(subject, agreement, thresholds, changes, &origins);
        sections.extend(expected(evaluated, placement));
        let wheels = evaluated.outlook.wheels.iter();
        let standing = wheels.filter(|standing| standing.department == placement.department);
        sections.extend(standing.map(|standing| explain::wheel(standing, agreement)));
        let outlook = &evaluated.outlook;
        let new_build = outlook.new_build.iter().find(|row| row.department == placement.department);
        sections.extend(new_build.map(|row| explain::new_build(row, agreement)));
        let phase_out = outlook.phase_out.iter().find(|row| row.department == placement.department);
        sections.extend(phase_out.map(|row| explain::phase_out(row, agreement)));
        let row = evaluated.outlook.safeguards.of(placement.department);
        sections.extend(row.map(|row| explain::safeguards(row, agreement)));
        sections.extend(of_letting(evaluated, placement.department));
        return Ok(sections);
    }
    let unit = evaluated.evaluation.units.iter().find(|unit| unit.unit_id == id);
    if let Some(unit) = unit {
        let pool = evaluated.evaluation.pooling.pool(id);
        let members: Vec<&str> = pool
            .map_or_else(Vec::new, |pool| pool.members.iter().map(|member| member.department_id.as_str()).collect());
        let area = city.areas.iter().find(|area| area.area_id == id);
        let waits = |placement: &&Placement| placement.unit_id == id && !sharpened_by_list(placement);
        let new = evaluated.evaluation.placements.iter().any(|placement| waits(&placement));
        let step = area.and_then(|area| agreement.area_steps.get(&area.designation?).copied()).filter(|_| !new);
        let changes = area.and_then(|_| what_if_area(unit, step, agreement));
        let changes = changes.as_ref().map(Changes::Area);
        let mut sections = explain::unit(unit, &members, area, agreement, thresholds, changes, &origins);
        sections.extend(area.and_then(|_| clocks_of(evaluated, id)));
        return Ok(sections);
    }
    // An area that only the history has.
    if let Some(clocks) = clocks_of(evaluated, id) {
        return Ok(vec![clocks]);
    }
    Err(Box::new(unknown(evaluated, id)))
}

/// E: what it is expected to let, and where its assigned share goes.
fn expected(evaluated: &Evaluated, placement: &Placement) -> Option<Section> {
    let outlook = &evaluated.outlook;
    let lettings = outlook.expected_lettings.iter().find(|it| it.department == placement.department)?;
    let projection = outlook.projections.iter().find(|it| it.department == placement.department)?;
    let prepared = &evaluated.prepared;
    Some(explain::expected(placement, lettings, projection, prepared.run(), &prepared.agreement))
}

/// A3–A5, L9–L14: what must be met in a department, and the room there is.
fn of_letting(evaluated: &Evaluated, department: usize) -> Vec<Section> {
    let (agreement, thresholds) = (&evaluated.prepared.agreement, &evaluated.prepared.thresholds);
    let outlook = &evaluated.outlook;
    let of = evaluated.read.accepted.city.departments.get(department);
    let income = of.and_then(|of| least_income(of, agreement, thresholds));
    let criteria = outlook.criteria.iter().find(|criteria| criteria.department == department);
    let criteria = criteria.map(|criteria| explain::criteria_section(criteria, income, agreement));
    let room = outlook.capacity.iter().find(|room| room.department == department);
    criteria.into_iter().chain(room.and_then(|room| explain::capacity_section(room, agreement))).collect()
}

/// A5: whether its sharpened criteria follow the figures; those of a new listing wait for a decision, or follow it.
fn sharpened_by_list(placement: &Placement) -> bool {
    !placement.trace.iter().any(|entry| matches!(entry.because, Because::NewlyListed { .. }))
}

/// The clocks of an area there is or was (K7b).
fn clocks_of(evaluated: &Evaluated, id: &str) -> Option<Section> {
    let (prepared, city) = (&evaluated.prepared, &evaluated.read.accepted.city);
    let clocks = clocks::clocks(city, &prepared.agreement, prepared.pipeline.run.list_date);
    clocks.iter().find(|area| area.area_id == id).map(|area| explain::clocks(area, &prepared.agreement))
}

/// The figures a placement stands on; `None` where no figures were looked at.
fn unit_of<'a>(evaluated: &'a Evaluated, placement: &Placement) -> Option<&'a UnitFigures> {
    if placement.is_as_before() {
        return None;
    }
    let on_area = placement.computed().staircase() == Some(Staircase::Area);
    let units = &evaluated.evaluation.units;
    units.iter().find(|unit| unit.unit_id == placement.unit_id && (unit.kind == UnitKind::Area) == on_area)
}

/// The row of assigned households that was used, or the one there is.
fn assignment<'a>(rows: &'a [Assignment], placement: &Placement, id: &str) -> Option<&'a Assignment> {
    let used = placement.assigned.map(|assigned| assigned.source);
    let of =
        |wanted: bool| rows.iter().find(move |row| row.department_id == id && (!wanted || used == Some(row.source)));
    of(true).or_else(|| of(false))
}

pub(super) fn unknown(evaluated: &Evaluated, id: &str) -> Finding {
    let city = &evaluated.read.accepted.city;
    let departments = city.departments.iter().map(|department| department.department_id.as_str());
    let units = evaluated.evaluation.units.iter().map(|unit| unit.unit_id.as_str());
    let earlier = city.history.iter().map(|entry| entry.area_id.as_str());
    let mut near: Vec<(f64, &str)> = departments
        .chain(units)
        .chain(earlier)
        .map(|known| (strsim::normalized_damerau_levenshtein(known, id), known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .collect();
    near.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.cmp(other.1)));
    near.dedup_by_key(|(_, known)| *known);
    let near: Vec<Argument> = near.into_iter().take(OFFERED).map(|(_, known)| Argument::from(known)).collect();
    Finding::error("id-unknown", Place::default())
        .value(id)
        .with("any", if near.is_empty() { "no" } else { "yes" })
        .with("near", Argument::List(near))
}
