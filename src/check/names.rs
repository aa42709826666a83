//! The same department under two ids, one organisation's id with two names; and the known name nearest to an unknown.

use std::collections::{BTreeMap, BTreeSet};

use trappe_ingest::spelling::alike;
use trappe_rules::finding::Finding;

use super::data::Data;
use super::{Check, Code, Seen};

const DEPARTMENT: Code = Code::warning("department-named-twice", "data.md departments.name");
const ORGANISATION: Code = Code::warning("organisation-two-names", "P2");

pub(super) const CHECK: Check = Check { name: "names", codes: &[DEPARTMENT, ORGANISATION], look: run };

fn run(data: &Data<'_>) -> Seen {
    Seen::of(data.city.departments.len(), [departments(data), organisations(data)].concat())
}

fn departments(data: &Data<'_>) -> Vec<Finding> {
    let mut first = BTreeMap::new();
    let mut findings = Vec::new();
    for department in &data.city.departments {
        let key = (&department.organisation_id, alike(&department.name));
        if let Some(other) = first.insert(key, &department.department_id) {
            let place = data.department_row(department).place("name");
            findings.push(DEPARTMENT.at(place).value(&department.name).with("other", other.as_str()));
        }
    }
    findings
}

fn organisations(data: &Data<'_>) -> Vec<Finding> {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    let mut told: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut findings = Vec::new();
    for department in &data.city.departments {
        let first = *names.entry(&department.organisation_id).or_insert(&department.organisation);
        if first != department.organisation
            && alike(first) != alike(&department.organisation)
            && told.insert((&department.organisation_id, &department.organisation))
        {
            let place = data.department_row(department).place("organisation");
            let finding = ORGANISATION.at(place).value(&department.organisation);
            findings.push(finding.with("other", first).with("organisation", department.organisation_id.as_str()));
        }
    }
    findings
}

/// A finding of an unknown name, with the nearest known one: `near` says whether there is one, for texts to go by.
pub(super) fn with_nearest(finding: Finding, name: &str, known: &BTreeSet<&str>) -> Finding {
    match nearest(name, known) {
        Some(nearest) => finding.with("near", "yes").with("nearest", nearest),
        None => finding.with("near", "no"),
    }
}

/// The known name nearest to an unknown one, where one is near.
fn nearest<'a>(name: &str, known: &BTreeSet<&'a str>) -> Option<&'a str> {
    let wanted = name.to_lowercase();
    let reach = 1 + wanted.chars().count() / 4;
    let distances = known.iter().filter(|known| known.chars().count().abs_diff(wanted.chars().count()) <= reach);
    let distances = distances.map(|known| (strsim::damerau_levenshtein(&wanted, &known.to_lowercase()), *known));
    distances.filter(|(distance, _)| *distance <= reach).min().map(|(_, name)| name)
}
