//! An independent check of a pooling: it reads the input and the result, and nothing of the search.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// Panics when the pooling is not what P1–P5 and P7 say of it (no kept pools).
pub(super) fn check(departments: &[SmallDepartment], limits: &PoolingLimits, pooling: &Pooling) {
    let given: BTreeMap<&str, &SmallDepartment> = departments.iter().map(|d| (d.department_id.as_str(), d)).collect();
    assert_eq!(given.len(), departments.len());
    let mut seen = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for pool in &pooling.pools {
        assert!(ids.insert(&pool.unit_id), "unit ids are unique (P7)");
        assert!(pool.members.is_sorted_by(|one, other| one.department_id < other.department_id));
        let (mut homes, mut residents, mut organisations) = (0, 0, BTreeSet::new());
        for member in &pool.members {
            let d = given[member.department_id.as_str()];
            assert!(seen.insert(member.department_id.clone()), "in one unit only");
            assert_eq!(
                (&d.organisation_id, d.homes, d.residents),
                (&member.organisation_id, member.homes, member.residents)
            );
            assert_eq!(d.local_committee, pool.local_committee, "P2: one local committee");
            assert_eq!(pooling.pool_of(&d.department_id).map(|p| &p.unit_id), Some(&pool.unit_id));
            homes += d.homes;
            residents += d.residents;
            organisations.insert(&d.organisation_id);
        }
        assert_eq!((homes, residents), (pool.homes, pool.residents), "totals are kept");
        assert!(homes >= limits.homes && residents >= limits.residents, "P1: both limits");
        assert_eq!(pool.basis.rule(), if organisations.len() == 1 { "P2" } else { "P3" });
    }
    for unpooled in &pooling.unpooled {
        assert!(seen.insert(unpooled.department_id.clone()), "in a unit or unpooled, not both");
        assert!(pooling.pool_of(&unpooled.department_id).is_none());
    }
    assert_eq!(seen.len(), departments.len(), "P5: nothing is dropped");
    let committees: BTreeSet<&str> = departments.iter().map(|d| d.local_committee.as_str()).collect();
    assert_eq!(pooling.certificates.len(), committees.len());
    for certificate in &pooling.certificates {
        assert!(committees.contains(certificate.local_committee.as_str()));
        check_certificate(departments, limits, pooling, certificate);
    }
}

/// What a committee's pools achieve, counted from the result alone.
pub(super) fn achieved(pooling: &Pooling, committee: &str) -> [u64; 4] {
    let pools = || pooling.pools.iter().filter(|pool| pool.local_committee == committee);
    let across = pools().filter(|pool| pool.basis == Basis::AcrossOrganisations);
    [
        pools().map(|pool| pool.members.len() as u64).sum(),
        across.map(|pool| pool.members.len() as u64).sum(),
        pools().count() as u64,
        pools().map(|pool| u64::from(pool.homes)).max().unwrap_or(0),
    ]
}

fn check_certificate(departments: &[SmallDepartment], limits: &PoolingLimits, pooling: &Pooling, c: &Certificate) {
    let own: Vec<SmallDepartment> =
        departments.iter().filter(|d| d.local_committee == c.local_committee).cloned().collect();
    let sum = |of: &dyn Fn(&SmallDepartment) -> u32| own.iter().map(|d| u64::from(of(d))).sum::<u64>();
    let (homes, residents) = (sum(&|d| d.homes), sum(&|d| d.residents));
    assert_eq!(c.small, own.len());
    assert_eq!(c.aims.map(|aim| aim.achieved), achieved(pooling, &c.local_committee));
    assert_eq!(c.proven, c.aims.iter().all(|aim| aim.proven));
    for pair in c.aims.windows(2) {
        assert!(pair[0].proven || !pair[1].proven, "an aim is proven only after those before it");
    }
    for aim in &c.aims {
        assert!(!aim.proven || aim.gap() == 0);
    }
    let [pooled, across, pools, largest] = &c.aims;
    // Aim 1: all, or nobody when all together miss a limit.
    let reaches = homes >= u64::from(limits.homes) && residents >= u64::from(limits.residents);
    assert_eq!(pooled.achieved, if reaches { own.len() as u64 } else { 0 });
    if !reaches {
        return;
    }
    assert!(across.bound >= across_whatever(&own, limits) && across.achieved >= across.bound);
    // Aim 3: no more pools than the totals allow. Aim 4: not below the mean.
    assert!(pools.achieved <= pools.bound);
    assert!(pools.achieved <= (homes / u64::from(limits.homes)).min(residents / u64::from(limits.residents)));
    assert!(largest.achieved >= largest.bound && largest.achieved >= homes.div_ceil(pools.achieved));
}

/// Departments across organisations in any solution that pools all: those of organisations that miss a limit with all of
/// theirs.
pub(super) fn across_whatever(departments: &[SmallDepartment], limits: &PoolingLimits) -> u64 {
    let mut organisations: BTreeMap<&str, (u64, u64, u64)> = BTreeMap::new();
    for d in departments {
        let of = organisations.entry(&d.organisation_id).or_insert((0, 0, 0));
        *of = (of.0 + u64::from(d.homes), of.1 + u64::from(d.residents), of.2 + 1);
    }
    let missing = |of: &&(u64, u64, u64)| of.0 < u64::from(limits.homes) || of.1 < u64::from(limits.residents);
    organisations.values().filter(missing).map(|of| of.2).sum()
}
