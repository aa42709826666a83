//! An area on the state's list has departments, and as many residents as the list asks for. Where no department at all
//! names an area, that is told once, and not of every area.

use std::collections::BTreeSet;

use trappe_rules::finding::Place;

use super::cells::{Handle, rows};
use super::data::Data;
use super::known::Known;
use super::{Check, Code, Seen, Why};

const NO_DEPARTMENT: Code = Code::warning("area-without-departments", "A1");
const NOT_NAMED: Code = Code::warning("no-department-names-an-area", "A1");
const TOO_FEW: Code = Code::warning("designated-below-residents", "S1");

pub(super) const CHECK: Check =
    Check { name: "designated-areas", codes: &[NOT_NAMED, NO_DEPARTMENT, TOO_FEW], look: run };

fn run(data: &Data<'_>) -> Seen {
    let own = data.agreement.municipality.as_str();
    let departments = &data.tables.departments;
    let [municipality, area_id] = ["municipality", "area_id"].map(|column| Handle::of(departments, column));
    let mut municipalities: Vec<_> = rows(departments).map(|row| row.text_at(municipality).unwrap_or(own)).collect();
    // Rows of one municipality mostly stand together.
    municipalities.dedup();
    let municipalities: BTreeSet<_> = municipalities.into_iter().collect();
    let named: Known<'_, ()> =
        rows(departments).flat_map(|row| row.joined_at(area_id).map(|area_id| (area_id, ()))).collect();
    let mut seen = Seen::or(Why::NothingToCompare);
    let mut without = Vec::new();
    for area in &data.city.areas {
        if area.designation.is_none() {
            continue;
        }
        seen.look();
        let row = data.area_row(area);
        // The statistics of the whole country may hold areas of other municipalities.
        let is_here = municipalities.contains(row.text("municipality").unwrap_or(own));
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
    if !without.is_empty() && departments.rows() > 0 {
        let place = Place { column: Some("area_id".to_owned()), ..departments.table_place() };
        seen.found([NOT_NAMED.at(place).with("areas", without.len()).with("ids", without.join(", "))]);
    }
    seen
}
