//! Units from small departments (P1–P7): who is pooled with whom, why, and the proof that nothing better exists.

mod balance;
mod bounds;
mod certificate;
mod committee;
mod cover;
mod donors;
mod gather;
mod identity;
mod kept;
mod size;
mod steps;
#[cfg(test)]
mod tests;
mod unit;

use std::collections::{BTreeMap, BTreeSet};

use crate::agreement::PoolingLimits;
use crate::finding::{Checked, Finding, Place};
pub use certificate::{Aim, AimProof, Certificate, EquallyGood};
use committee::{Candidate, Solution};
use size::Size;
use steps::Steps;
pub use unit::{Basis, Because, Member, Pool, Unpooled};

/// Puts small departments into pools (P2–P7): kept pools first (P6), the rest anew, each local committee for itself.
///
/// The result does not depend on the order of `departments` or `kept`. Every department is in exactly one pool or listed
/// as unpooled. A department given twice is an error, and counted once; one that is not small is an error, and unpooled.
#[must_use]
pub fn pool(
    departments: &[SmallDepartment],
    kept: &[KeptPool],
    limits: &PoolingLimits,
    budget: Budget,
) -> Checked<Pooling> {
    let mut findings = Vec::new();
    let mut unpooled = Vec::new();
    let mut free = once_each(departments, &mut findings);
    let mut small_of: BTreeMap<&str, usize> = BTreeMap::new();
    for department in free.values() {
        *small_of.entry(&department.local_committee).or_insert(0) += 1;
    }
    free.retain(|_, department| {
        let large = Size::of(department).reaches(least(limits));
        if large {
            findings.push(error_at("pooling-not-small", department).rule("P1"));
            unpooled.push(Unpooled::new(department, Because::NotSmall));
        }
        !large
    });
    let mut pools = kept::keep(kept, &mut free, limits, &mut findings);
    let mut by_committee: BTreeMap<&str, Vec<&SmallDepartment>> = small_of.keys().map(|&name| (name, vec![])).collect();
    for department in free.into_values() {
        by_committee.entry(&department.local_committee).or_default().push(department);
    }
    let mut certificates = Vec::new();
    let mut made = Vec::new();
    for (name, free) in by_committee {
        let small = small_of.get(name).copied().unwrap_or(free.len());
        let (found, certificate) = anew(name, &free, small, limits, budget);
        let pooled: BTreeSet<usize> = found.iter().flatten().copied().collect();
        let left = free.iter().enumerate().filter(|(position, _)| !pooled.contains(position));
        unpooled.extend(left.map(|(_, department)| Unpooled::new(department, Because::too_small(&free))));
        made.extend(found.iter().map(|members| members.iter().map(|&member| free[member]).collect::<Vec<_>>()));
        certificates.push(certificate);
    }
    pools.extend(new_pools(&made, departments, kept));
    pools.sort_by(|one, other| (&one.local_committee, &one.unit_id).cmp(&(&other.local_committee, &other.unit_id)));
    unpooled.sort_by(|one, other| one.department_id.cmp(&other.department_id));
    findings.extend(unpooled.iter().filter_map(|unpooled| unpooled.finding(limits)));
    findings.extend(certificates.iter().flat_map(Certificate::findings));
    Checked { result: Pooling { unit_of: unit_of(&pools), pools, unpooled, certificates }, findings }
}

/// Whether figures cannot be drawn for a department on its own (P1, I1).
#[must_use]
pub const fn is_small(homes: u32, residents: u32, limits: &PoolingLimits) -> bool {
    let (few_homes, few_residents) = (homes < limits.homes, residents < limits.residents);
    if limits.either { few_homes || few_residents } else { few_homes && few_residents }
}

/// A small department (P1): one of those to be placed by D2–D4 for which no figures can be drawn on its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SmallDepartment {
    /// LBF number.
    pub department_id: String,
    /// Its housing association.
    pub organisation_id: String,
    /// Its local-committee area.
    pub local_committee: String,
    /// Homes of all types.
    pub homes: u32,
    /// Residents.
    pub residents: u32,
}

/// A pool kept from before (P6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPool {
    /// Its id.
    pub unit_id: String,
    /// Its members' ids.
    pub members: Vec<String>,
    /// Its key figures are in `indicators`.
    pub figures_exist: bool,
}

/// What bounds the search in each local committee: steps, never a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Most steps in one local committee.
    pub search_steps: u64,
}

/// All pools, those without, and the proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pooling {
    /// By local committee and id.
    pub pools: Vec<Pool>,
    /// By id.
    pub unpooled: Vec<Unpooled>,
    /// By local committee.
    pub certificates: Vec<Certificate>,
    unit_of: BTreeMap<String, usize>,
}

impl Pooling {
    /// The pool of a department; `None` when it is in none.
    #[must_use]
    pub fn pool_of(&self, department_id: &str) -> Option<&Pool> {
        self.unit_of.get(department_id).and_then(|&at| self.pools.get(at))
    }

    /// The pool of that id.
    #[must_use]
    pub fn pool(&self, unit_id: &str) -> Option<&Pool> {
        self.pools.iter().find(|pool| pool.unit_id == unit_id)
    }

    /// What concerns some departments: the pools they are in, those of them without, the proofs of their committees.
    #[must_use]
    pub fn only(&self, wanted: impl Fn(&str) -> bool) -> Self {
        let mut pools = self.pools.clone();
        pools.retain(|pool| pool.members.iter().any(|member| wanted(&member.department_id)));
        let mut unpooled = self.unpooled.clone();
        unpooled.retain(|unpooled| wanted(&unpooled.department_id));
        let mut certificates = self.certificates.clone();
        certificates.retain(|certificate| {
            let committee = &certificate.local_committee;
            pools.iter().any(|pool| pool.local_committee == *committee)
                || unpooled.iter().any(|unpooled| unpooled.local_committee == *committee)
        });
        Self { unit_of: unit_of(&pools), pools, unpooled, certificates }
    }
}

/// The position of every member's pool.
fn unit_of(pools: &[Pool]) -> BTreeMap<String, usize> {
    pools
        .iter()
        .enumerate()
        .flat_map(|(at, pool)| pool.members.iter().map(move |member| (member.department_id.clone(), at)))
        .collect()
}

impl Size {
    fn of(department: &SmallDepartment) -> Self {
        Self { homes: department.homes.into(), residents: department.residents.into() }
    }
}

const fn least(limits: &PoolingLimits) -> Size {
    Size { homes: limits.homes as u64, residents: limits.residents as u64 }
}

/// Pools a committee's free departments anew: pools by position, and what is shown of them.
fn anew(
    local_committee: &str,
    free: &[&SmallDepartment],
    small: usize,
    limits: &PoolingLimits,
    budget: Budget,
) -> (Vec<Vec<usize>>, Certificate) {
    let mut steps = Steps::new(budget.search_steps);
    let Solution { pools, aims, equally_good } = committee::solve(&candidates(free), least(limits), &mut steps);
    let certificate = Certificate {
        local_committee: local_committee.to_owned(),
        small,
        pooled_anew: free.len(),
        aims,
        steps_used: steps.used(),
        proven: aims.iter().all(|aim| aim.proven),
        equally_good_exists: equally_good,
    };
    (pools, certificate)
}

fn narrow(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// Departments by id, each once.
fn once_each<'a>(
    departments: &'a [SmallDepartment],
    findings: &mut Vec<Finding>,
) -> BTreeMap<&'a str, &'a SmallDepartment> {
    let mut sorted: Vec<&SmallDepartment> = departments.iter().collect();
    sorted.sort();
    let mut result: BTreeMap<&str, &SmallDepartment> = BTreeMap::new();
    for department in sorted {
        if result.contains_key(department.department_id.as_str()) {
            findings.push(error_at("pooling-department-twice", department).rule("P4"));
        } else {
            result.insert(&department.department_id, department);
        }
    }
    result
}

fn error_at(code: &'static str, department: &SmallDepartment) -> Finding {
    Finding::error(code, Place { subject: Some(department.department_id.clone()), ..Place::table("departments") })
}

/// The departments as the search sees them; organisations are numbered in order of their ids.
fn candidates(departments: &[&SmallDepartment]) -> Vec<Candidate> {
    let ids: BTreeSet<&str> = departments.iter().map(|department| department.organisation_id.as_str()).collect();
    let numbers: BTreeMap<&str, usize> = ids.into_iter().zip(0..).collect();
    departments
        .iter()
        .filter_map(|department| {
            let organisation = *numbers.get(department.organisation_id.as_str())?;
            Some(Candidate { size: Size::of(department), organisation })
        })
        .collect()
}

/// Pools with their ids, which are never those of a department or of a given pool.
fn new_pools(made: &[Vec<&SmallDepartment>], departments: &[SmallDepartment], kept: &[KeptPool]) -> Vec<Pool> {
    let taken: BTreeSet<&str> = departments
        .iter()
        .map(|department| department.department_id.as_str())
        .chain(kept.iter().map(|pool| pool.unit_id.as_str()))
        .collect();
    let members: Vec<Vec<&str>> =
        made.iter().map(|pool| pool.iter().map(|member| member.department_id.as_str()).collect()).collect();
    let ids = identity::unit_ids(&members, &taken);
    made.iter()
        .zip(ids)
        .filter_map(|(departments, unit_id)| {
            let first = departments.first()?;
            let alone = departments.iter().all(|other| other.organisation_id == first.organisation_id);
            let basis = if alone { Basis::SameOrganisation } else { Basis::AcrossOrganisations };
            let members = departments.iter().map(|department| Member::of(department)).collect();
            Some(Pool::new(unit_id, first.local_committee.clone(), members, basis))
        })
        .collect()
}
