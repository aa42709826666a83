//! An organisation has one id and one name, and its departments' ids begin with it: pools are made by the id (P2).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use trappe_ingest::spelling::alike;
use trappe_rules::facts::Department;
use trappe_rules::finding::Finding;

use super::data::Data;
use super::{Check, Code, Seen};

const TWO_NAMES: Code = Code::warning("organisation-two-names", "P2");
const TWO_IDS: Code = Code::warning("organisation-two-ids", "P2");
const ID_DIFFERS: Code = Code::warning("organisation-id-differs", "P2");

pub(super) const CHECK: Check = Check { name: "organisations", codes: &[TWO_NAMES, TWO_IDS, ID_DIFFERS], look: run };

/// Departments that stand together in the order of their ids and name one organisation alike: there are far fewer of these
/// than of departments.
type Together<'a> = &'a [Department];

fn run(data: &Data<'_>) -> Seen {
    let departments = &data.city.departments;
    let alike = |one: &Department, other: &Department| {
        one.organisation_id == other.organisation_id && one.organisation == other.organisation
    };
    let together: Vec<Together<'_>> = departments.chunk_by(alike).collect();
    Seen::of(departments.len(), [two_names(data, &together), two_ids(data, &together), other_ids(data)].concat())
}

fn two_names(data: &Data<'_>, together: &[Together<'_>]) -> Vec<Finding> {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    let mut told: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut findings = Vec::new();
    for department in together.iter().filter_map(|departments| departments.first()) {
        let first = *names.entry(&department.organisation_id).or_insert(&department.organisation);
        if first != department.organisation
            && alike(first) != alike(&department.organisation)
            && told.insert((&department.organisation_id, &department.organisation))
        {
            let place = data.department_row(department).place("organisation");
            let finding = TWO_NAMES.at(place).value(&department.organisation);
            findings.push(finding.with("other", first).with("organisation", department.organisation_id.as_str()));
        }
    }
    findings
}

/// One name under two ids. Where departments' ids begin with both, they are two organisations of one name; else it is told
/// at the id that no department's begins with, or that fewer have.
fn two_ids(data: &Data<'_>, together: &[Together<'_>]) -> Vec<Finding> {
    let mut by_name: BTreeMap<String, BTreeMap<&str, Vec<&Department>>> = BTreeMap::new();
    for departments in together {
        let Some(first) = departments.first() else { continue };
        let ids = by_name.entry(alike(&first.organisation)).or_default();
        ids.entry(&first.organisation_id).or_default().extend(*departments);
    }
    let finding = |ids: &BTreeMap<&str, Vec<&Department>>| {
        let rank = |departments: &[&Department]| {
            (
                departments.iter().filter(|department| begins_with_its_organisation(department)).count(),
                departments.len(),
            )
        };
        let mut ranked: Vec<_> = ids.iter().collect();
        ranked.sort_by_key(|(id, departments)| (Reverse(rank(departments)), **id));
        let [(right, _), .., (id, departments)] = ranked.as_slice() else { return None };
        if departments.iter().any(|department| begins_with_its_organisation(department)) {
            return None;
        }
        let department = departments.first()?;
        let place = data.department_row(department).place("organisation_id");
        let finding = TWO_IDS.at(place).value(**id).with("name", department.organisation.as_str());
        Some(finding.with("other", **right).with("departments", departments.len()))
    };
    by_name.values().filter_map(finding).collect()
}

/// `0123-045` of organisation `0123`.
fn begins_with_its_organisation(department: &Department) -> bool {
    department.department_id.split_once('-').is_some_and(|(first, _)| first == department.organisation_id)
}

/// Departments whose id begins with another organisation, where most ids begin with their own.
fn other_ids(data: &Data<'_>) -> Vec<Finding> {
    let departments = data.city.departments.iter();
    let (own, other): (Vec<_>, Vec<_>) = departments.partition(|department| begins_with_its_organisation(department));
    if own.len() <= other.len() {
        return Vec::new();
    }
    let finding = |department: &Department| {
        let place = data.department_row(department).place("organisation_id");
        ID_DIFFERS.at(place).value(&department.organisation_id).with("department", department.department_id.as_str())
    };
    other.into_iter().map(finding).collect()
}
