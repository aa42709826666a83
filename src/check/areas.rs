//! An area on the state's list has departments, and as many residents as the list asks for. Where no department at all
//! names an area, that is told once, and not of every area.

use std::collections::BTreeSet;

use trappe_rules::finding::Place;

use super::data::Data;
use super::{Check, Code, Seen, Why};

const NO_DEPARTMENT: Code = Code::warning("area-without-departments", "A1");
const NOT_NAMED: Code = Code::warning("no-department-names-an-area", "A1");
const TOO_FEW: Code = Code::warning("designated-below-residents", "S1");

pub(super) const CHECK: Check =
    Check { name: "designated-areas", codes: &[NOT_NAMED, NO_DEPARTMENT, TOO_FEW], look: run };

fn run(data: &Data<'_>) -> Seen {
    let municipality = |given: Option<&str>| given.unwrap_or(&data.agreement.municipality).to_owned();
    let municipalities: BTreeSet<_> =
        super::cells::rows(&data.tables.departments).map(|row| municipality(row.text("municipality"))).collect();
    let named: BTreeSet<_> =
        super::cells::rows(&data.tables.departments).flat_map(|row| row.joined("area_id")).collect();
    let mut seen = Seen::or(Why::NothingToCompare);
    let mut without = Vec::new();
    for area in &data.city.areas {
        if area.designation.is_none() {
            continue;
        }
        seen.look();
        let row = data.area_row(area);
        // The statistics of the whole country may hold areas of other municipalities.
        let is_here = municipalities.contains(&municipality(row.text("municipality")));
        if is_here && named.is_empty() {
            without.push(area.area_id.as_str());
        } else if is_here && !named.contains(area.area_id.as_str()) {
            seen.found([NO_DEPARTMENT.at(row.place("area_id")).value(&area.area_id)]);
        }
        if area.residents < data.agreement.area_residents {
            let finding = TOO_FEW.at(row.place("residents")).value(area.residents.to_string());
            seen.found([finding.with("least", data.agreement.area_residents)]);
        }
    }
    let departments = &data.tables.departments;
    if !without.is_empty() && departments.rows() > 0 {
        let place = Place { column: Some("area_id".to_owned()), ..departments.table_place() };
        seen.found([NOT_NAMED.at(place).with("areas", without.len()).with("ids", without.join(", "))]);
    }
    seen
}
