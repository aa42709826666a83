//! An organisation has one id and one name, and its departments' ids begin with it: pools are made by the id (P2).

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::facts::Department;
use trappe_rules::finding::Finding;

use super::data::Data;
use super::{Check, Code, Seen};

const TWO_NAMES: Code = Code::warning("organisation-two-names", "P2");
const TWO_IDS: Code = Code::warning("organisation-two-ids", "P2");
const ID_DIFFERS: Code = Code::warning("organisation-id-differs", "P2");

pub(super) const CHECK: Check = Check { name: "organisations", codes: &[TWO_NAMES, TWO_IDS, ID_DIFFERS], look: run };

fn run(data: &Data<'_>) -> Seen {
    Seen::of(data.city.departments.len(), [two_names(data), two_ids(data), other_ids(data)].concat())
}

fn two_names(data: &Data<'_>) -> Vec<Finding> {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    let mut told: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut findings = Vec::new();
    for department in &data.city.departments {
        let first = *names.entry(&department.organisation_id).or_insert(&department.organisation);
        if first != department.organisation && told.insert((&department.organisation_id, &department.organisation)) {
            let place = data.department_row(department).place("organisation");
            let finding = TWO_NAMES.at(place).value(&department.organisation);
            findings.push(finding.with("other", first).with("organisation", department.organisation_id.as_str()));
        }
    }
    findings
}

/// One name under two ids: told at the id that fewer departments have.
fn two_ids(data: &Data<'_>) -> Vec<Finding> {
    let mut by_name: BTreeMap<String, BTreeMap<&str, Vec<&Department>>> = BTreeMap::new();
    for department in &data.city.departments {
        let ids = by_name.entry(department.organisation.to_lowercase()).or_default();
        ids.entry(&department.organisation_id).or_default().push(department);
    }
    let finding = |ids: &BTreeMap<&str, Vec<&Department>>| {
        let most = ids.iter().max_by_key(|(_, departments)| departments.len()).map(|(id, _)| *id)?;
        let (id, departments) = ids.iter().filter(|(id, _)| **id != most).min_by_key(|(_, them)| them.len())?;
        let department = departments.first()?;
        let place = data.department_row(department).place("organisation_id");
        let finding = TWO_IDS.at(place).value(*id).with("name", department.organisation.as_str());
        Some(finding.with("other", most).with("departments", departments.len()))
    };
    by_name.values().filter_map(finding).collect()
}

/// Departments whose id begins with another organisation, where most ids begin with their own.
fn other_ids(data: &Data<'_>) -> Vec<Finding> {
    let first_part = |department: &&Department| -> bool {
        department.department_id.split_once('-').is_some_and(|(first, _)| first == department.organisation_id)
    };
    let (own, other): (Vec<_>, Vec<_>) = data.city.departments.iter().partition(first_part);
    if own.len() <= other.len() {
        return Vec::new();
    }
    let finding = |department: &Department| {
        let place = data.department_row(department).place("organisation_id");
        ID_DIFFERS.at(place).value(&department.organisation_id).with("department", department.department_id.as_str())
    };
    other.into_iter().map(finding).collect()
}
