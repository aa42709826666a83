//! Pools kept from before (P6).

use std::collections::{BTreeMap, BTreeSet};

use super::size::Size;
use super::{Basis, KeptPool, Member, Pool, SmallDepartment};
use crate::agreement::PoolingLimits;
use crate::finding::{Finding, Place};

/// Name of the table in which kept pools are given.
const TABLE: &str = "pools";

/// Decides which of the given pools stay, and takes their members out of `free`.
pub(super) fn keep<'a>(
    kept: &[KeptPool],
    free: &mut BTreeMap<&'a str, &'a SmallDepartment>,
    limits: &PoolingLimits,
    findings: &mut Vec<Finding>,
) -> Vec<Pool> {
    let mut given: BTreeMap<&str, (BTreeSet<&str>, bool)> = BTreeMap::new();
    for pool in kept {
        let (members, figures) = given.entry(&pool.unit_id).or_default();
        members.extend(pool.members.iter().map(String::as_str));
        *figures |= pool.figures_exist;
    }
    in_one_pool_each(&mut given, findings);
    let mut pools = Vec::new();
    for (unit, (members, figures)) in given {
        let (here, gone): (Vec<&str>, Vec<&str>) = members.into_iter().partition(|id| free.contains_key(id));
        for id in gone {
            findings.push(warning("kept-pool-member-gone", unit).value(id));
        }
        let departments: Vec<&SmallDepartment> = here.iter().filter_map(|id| free.get(id).copied()).collect();
        let Some(pool) = pool(unit, &departments, findings) else { continue };
        let size = Size { homes: pool.homes.into(), residents: pool.residents.into() };
        if !size.reaches(super::least(limits)) {
            let code = if figures { "kept-pool-below-limits" } else { "kept-pool-dissolved" };
            findings.push(
                warning(code, unit)
                    .with("homes", pool.homes)
                    .with("residents", pool.residents)
                    .with("least-homes", limits.homes)
                    .with("least-residents", limits.residents),
            );
            if !figures {
                continue;
            }
        }
        for member in &pool.members {
            free.remove(member.department_id.as_str());
        }
        pools.push(pool);
    }
    pools
}

/// A department named in several pools is an error; it stays in the first.
fn in_one_pool_each<'a>(given: &mut BTreeMap<&'a str, (BTreeSet<&'a str>, bool)>, findings: &mut Vec<Finding>) {
    let mut pool_of: BTreeMap<&str, &str> = BTreeMap::new();
    for (unit, (members, _)) in given.iter_mut() {
        members.retain(|&member| match pool_of.get(member) {
            Some(&first) => {
                findings.push(error("kept-pool-member-twice", unit).value(member).with("other", first));
                false
            }
            None => pool_of.insert(member, unit).is_none(),
        });
    }
}

/// The pool as it stands now; none when nobody is left in it or it crosses committees (P2).
fn pool(unit: &str, departments: &[&SmallDepartment], findings: &mut Vec<Finding>) -> Option<Pool> {
    let committees: BTreeSet<&str> = departments.iter().map(|department| department.local_committee.as_str()).collect();
    if committees.len() > 1 {
        let names = committees.into_iter().map(Into::into).collect();
        findings
            .push(error("kept-pool-across-committees", unit).with("committees", crate::finding::Argument::List(names)));
        return None;
    }
    let Some(committee) = committees.first() else {
        findings.push(warning("kept-pool-empty", unit));
        return None;
    };
    let members: Vec<Member> = departments.iter().map(|department| Member::of(department)).collect();
    Some(Pool::new(unit.to_owned(), (*committee).to_owned(), members, Basis::Kept))
}

fn warning(code: &'static str, unit: &str) -> Finding {
    Finding::warning(code, place(unit)).rule("P6")
}

fn error(code: &'static str, unit: &str) -> Finding {
    Finding::error(code, place(unit)).rule("P6")
}

fn place(unit: &str) -> Place {
    Place { subject: Some(unit.to_owned()), ..Place::table(TABLE) }
}
