//! Key figures others keep are of years gone by, and about someone known (K9).

use std::collections::BTreeSet;

use super::cells::rows;
use super::data::Data;
use super::names::with_nearest;
use super::{Check, Code, Seen, Why};

const FUTURE: Code = Code::error("register-year-in-future", "K9");
const ORGANISATION: Code = Code::note("organisation-unknown", "K9");
const DIFFER: Code = Code::warning("register-subjects-differ", "K9");

pub(super) const CHECK: Check = Check { name: "register", codes: &[FUTURE, ORGANISATION, DIFFER], look: run };

fn run(data: &Data<'_>) -> Seen {
    let Some(table) = &data.tables.register else { return Seen::or(Why::NoTable("register")) };
    let known: BTreeSet<&str> = data.city.departments.iter().map(|it| it.organisation_id.as_str()).collect();
    let mut seen = Seen::or(Why::NothingToCompare);
    for row in rows(table) {
        seen.look();
        let year = row.whole("year").ok();
        if let Some(year) = year.filter(|year| i64::from(*year) > i64::from(data.run.effective_date.year())) {
            let finding = FUTURE.at(row.place("year")).value(year.to_string());
            seen.found([finding.with("effective", data.run.effective_date)]);
        }
        let Some(organisation) = row.text("organisation_id") else { continue };
        let department = row.text("department_id").and_then(|id| data.departments.get(id));
        if !known.is_empty() && !known.contains(organisation) {
            let finding = ORGANISATION.at(row.place("organisation_id")).value(organisation);
            seen.found([with_nearest(finding, organisation, known.iter().copied())]);
        } else if let Some(department) = department.filter(|it| it.organisation_id != organisation) {
            let finding = DIFFER.at(row.place("organisation_id")).value(organisation);
            let finding = finding.with("department", department.department_id.as_str());
            seen.found([finding.with("other", department.organisation_id.as_str())]);
        }
    }
    seen
}
