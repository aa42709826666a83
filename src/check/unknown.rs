//! Ids that refer to another table are known there.

use trappe_ingest::InputTable;

use super::area_names::with_near;
use super::cells::{Handle, rows};
use super::data::Data;
use super::known::Known;
use super::names::with_nearest;
use super::{Check, Code, Seen, Why};

const AREA: Code = Code::error("area-unknown", "A1");
const DEPARTMENT: Code = Code::error("department-unknown", "data.md departments.department_id");
const DEPARTMENT_EARLIER: Code = Code::note("department-unknown-earlier", "data.md departments.department_id");
const AREA_EARLIER: Code = Code::note("area-unknown-earlier", "S3");

pub(super) const CHECK: Check =
    Check { name: "references", codes: &[AREA, DEPARTMENT, DEPARTMENT_EARLIER, AREA_EARLIER], look: run };

fn run(data: &Data<'_>) -> Seen {
    let tables = data.tables;
    let mut seen = areas_of_departments(data);
    for table in [&tables.assignments, &tables.pools, &tables.wheel_state] {
        seen = seen.and(unknown(table.as_ref(), "department_id", &data.department_ids, DEPARTMENT));
    }
    // What was let before may be of departments that are no more; those placed before are looked after by themselves.
    for table in [&tables.lettings, &tables.register] {
        seen = seen.and(unknown(table.as_ref(), "department_id", &data.department_ids, DEPARTMENT_EARLIER));
    }
    seen.and(unknown(tables.history.as_ref(), "area_id", &data.area_ids, AREA_EARLIER))
}

fn areas_of_departments(data: &Data<'_>) -> Seen {
    let mut seen = Seen::or(Why::NothingToCompare);
    // That there are no areas at all has been told of their table.
    if data.area_ids.is_empty() {
        return seen;
    }
    let tables = data.tables;
    let area_id = Handle::of(&tables.departments, "area_id");
    for row in rows(&tables.departments) {
        for area_id in row.joined_at(area_id) {
            let finding = || with_near(AREA.at(row.place("area_id")).value(area_id), area_id, &tables.areas);
            seen.looked((!data.area_ids.contains(area_id)).then(finding));
        }
    }
    seen
}

fn unknown(table: Option<&InputTable>, column: &str, known: &Known<'_, ()>, code: Code) -> Seen {
    let mut seen = Seen::or(Why::NothingToCompare);
    // Where nothing is known, that has been told of the table that should say it.
    let Some(table) = table.filter(|_| !known.is_empty()) else { return seen };
    let at = Handle::of(table, column);
    for (row, id) in rows(table).filter_map(|row| Some((row, row.text_at(at)?))) {
        let finding = || with_nearest(code.at(row.place(column)).value(id), id, known.ids());
        seen.looked((!known.contains(id)).then(finding));
    }
    seen
}
