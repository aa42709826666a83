//! The same department under two ids or two organisations; and the known name nearest to an unknown.

use std::collections::BTreeMap;

use trappe_ingest::spelling::{alike, alike_mark, mark_of};
use trappe_rules::facts::Department;
use trappe_rules::finding::Finding;

use super::data::Data;
use super::{Check, Code, Seen};

const DEPARTMENT: Code = Code::warning("department-named-twice", "data.md departments.name");
const TWO_ORGANISATIONS: Code = Code::warning("department-under-two-organisations", "P2");

pub(super) const CHECK: Check = Check { name: "names", codes: &[DEPARTMENT, TWO_ORGANISATIONS], look: run };

fn run(data: &Data<'_>) -> Seen {
    Seen::of(data.city.departments.len(), [departments(data), under_two_organisations(data)].concat())
}

fn departments(data: &Data<'_>) -> Vec<Finding> {
    let mut first = BTreeMap::new();
    let mut findings = Vec::new();
    let mark = |it: &Department| alike_mark(&it.name) ^ mark_of(it.organisation_id.bytes().map(u32::from));
    for department in with_equals(data.city.departments.iter(), mark) {
        let key = (&department.organisation_id, alike(&department.name));
        if let Some(other) = first.insert(key, &department.department_id) {
            let place = data.department_row(department).place("name");
            findings.push(DEPARTMENT.at(place).value(&department.name).with("other", other.as_str()));
        }
    }
    findings
}

/// One name, local committee, homes and residents under two organisations: the same department reported by both.
fn under_two_organisations(data: &Data<'_>) -> Vec<Finding> {
    let mut of_a_size: BTreeMap<_, Vec<&Department>> = BTreeMap::new();
    let mut findings = Vec::new();
    let inhabited = data.city.departments.iter().filter(|department| department.homes.total() > 0);
    let mark = |it: &Department| mark_of([it.homes.family, it.homes.youth, it.homes.elderly, it.residents]);
    for department in with_equals(inhabited, mark) {
        let homes = department.homes;
        let others = of_a_size.entry((homes.family, homes.youth, homes.elderly, department.residents)).or_default();
        let same = |other: &&&Department| {
            other.local_committee == department.local_committee
                && other.organisation_id != department.organisation_id
                && alike(&other.name) == alike(&department.name)
        };
        if let Some(other) = others.iter().find(same) {
            let place = data.department_row(department).place("organisation_id");
            let finding = TWO_ORGANISATIONS.at(place).value(&department.organisation_id);
            let finding = finding.with("name", department.name.as_str()).with("other", other.department_id.as_str());
            findings.push(finding.with("organisation", other.organisation_id.as_str()));
        }
        others.push(department);
    }
    findings
}

/// Those of the departments whose mark others have too, in their order: most have none, and need not be compared.
fn with_equals<'a>(
    departments: impl Iterator<Item = &'a Department>,
    mark: impl Fn(&Department) -> u64,
) -> Vec<&'a Department> {
    let departments: Vec<_> = departments.collect();
    let mut marks: Vec<(u64, usize)> = departments.iter().enumerate().map(|(at, it)| (mark(it), at)).collect();
    marks.sort_unstable();
    let equal = marks.chunk_by(|one, other| one.0 == other.0).filter(|equal| equal.len() > 1);
    let mut places: Vec<usize> = equal.flatten().map(|(_, at)| *at).collect();
    places.sort_unstable();
    places.into_iter().filter_map(|at| departments.get(at).copied()).collect()
}

/// A finding of an unknown name, with the nearest known one: `near` says whether there is one, for texts to go by.
pub(super) fn with_nearest<'a>(finding: Finding, name: &str, known: impl IntoIterator<Item = &'a str>) -> Finding {
    match nearest(name, known) {
        Some(nearest) => finding.with("near", "yes").with("nearest", nearest),
        None => finding.with("near", "no"),
    }
}

/// The known name nearest to an unknown one, where one is near.
pub(super) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = name.to_lowercase();
    let reach = 1 + wanted.chars().count() / 4;
    let length = wanted.chars().count();
    let distances = known.into_iter().filter(|known| known.chars().count().abs_diff(length) <= reach);
    let distances = distances.map(|known| (strsim::damerau_levenshtein(&wanted, &known.to_lowercase()), known));
    distances.filter(|(distance, _)| *distance <= reach).min().map(|(_, name)| name)
}
