//! Assigned households: no more than family homes, by whom reported, and for every department that needs them.

use trappe_rules::facts::{AssignedSource, Assignment, Department};
use trappe_rules::finding::{Finding, Place};

use super::cells::Row;
use super::data::Data;
use super::known::Known;
use super::placed::by_figures;
use super::{Check, Code, Seen, Why};

const EXCEEDS: Code = Code::error("assigned-exceeds-homes", "D3");
const BOTH: Code = Code::note("assigned-by-both", "D5");
const MUNICIPALITY: Code = Code::note("assigned-by-municipality", "D5");
const SOURCES: Code = Code::warning("assigned-sources-contradict", "D5");
const NONE: Code = Code::warning("assigned-missing", "D7");
const NO_TABLE: Code = Code::warning("assigned-no-table", "D7");

pub(super) const CHECK: Check =
    Check { name: "assigned-households", codes: &[EXCEEDS, BOTH, MUNICIPALITY, SOURCES, NONE, NO_TABLE], look: run };

fn run(data: &Data<'_>) -> Seen {
    let needing: Vec<_> = data.city.departments.iter().filter(|department| by_figures(data, department)).collect();
    let Some(table) = &data.tables.assignments else {
        let mut seen = Seen::or(Why::NoTable("assignments"));
        let finding = || NO_TABLE.at(Place::table("assignments")).with("departments", needing.len());
        seen.found((!needing.is_empty()).then(finding));
        return seen;
    };
    let rows = &data.city.assignments;
    let given = |assignment: &&Assignment| assignment.assigned_households.is_ok();
    let by = |source: AssignedSource| -> Known<'_, ()> {
        let reported = rows.iter().filter(given).filter(|row| row.source == source);
        reported.map(|row| (row.department_id.as_str(), ())).collect()
    };
    let (organisation, municipality) = (by(AssignedSource::Organisation), by(AssignedSource::Municipality));
    let mut findings: Vec<_> =
        rows.iter().filter_map(|assignment| exceeds(data, Row { table, row: assignment.row }, assignment)).collect();
    for assignment in rows.iter().filter(|row| row.source == AssignedSource::Municipality) {
        let Ok(households) = assignment.assigned_households else { continue };
        let row = Row { table, row: assignment.row };
        let code = if organisation.contains(assignment.department_id.as_str()) { BOTH } else { MUNICIPALITY };
        let finding = code.at(row.place("source")).value(row.written("source")).with("households", households);
        findings.push(finding.with("from", data.agreement.municipal_figures_from));
        findings.extend(more_than_the_organisation(data, row, assignment, households));
    }
    let reported = |department: &&Department| {
        let id = department.department_id.as_str();
        organisation.contains(id) || municipality.contains(id)
    };
    let looked_at = rows.len() + needing.len();
    for department in needing.into_iter().filter(|department| !reported(department)) {
        findings.push(NONE.at(data.department_row(department).place("department_id")));
    }
    Seen::of(looked_at, findings)
}

fn exceeds(data: &Data<'_>, row: Row<'_>, assignment: &Assignment) -> Option<Finding> {
    let households = assignment.assigned_households.ok()?;
    let homes = data.departments.get(assignment.department_id.as_str())?.homes.family;
    (households > homes).then(|| {
        EXCEEDS
            .at(row.place("assigned_households"))
            .value(row.written("assigned_households"))
            .with("family_homes", homes)
    })
}

/// The municipality's number is a lower bound (D5): more than the organisation's own cannot be.
fn more_than_the_organisation(
    data: &Data<'_>,
    row: Row<'_>,
    assignment: &Assignment,
    households: u32,
) -> Option<Finding> {
    let rows = &data.city.assignments;
    let at = rows.partition_point(|other| other.department_id < assignment.department_id);
    let of_department = rows.get(at..)?.iter().take_while(|other| other.department_id == assignment.department_id);
    let own = of_department
        .filter(|other| other.source == AssignedSource::Organisation)
        .find_map(|other| other.assigned_households.ok())?;
    (households > own).then(|| {
        let finding = SOURCES.at(row.place("assigned_households")).value(row.written("assigned_households"));
        finding.with("organisation", own)
    })
}
