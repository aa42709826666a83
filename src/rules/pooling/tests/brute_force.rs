//! Small committees against every way there is to part their departments.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::*;

/// The best of all ways in the order of P4, and how many are as good.
fn best(departments: &[SmallDepartment], limits: &PoolingLimits) -> ([u64; 4], usize) {
    let mut best = ([0; 4], 0);
    let mut best_key = None;
    let mut pools: Vec<Vec<usize>> = Vec::new();
    visit(departments, 0, &mut pools, &mut |pools| {
        let size = |pool: &Vec<usize>, of: fn(&SmallDepartment) -> u32| {
            pool.iter().map(|&d| u64::from(of(&departments[d]))).sum::<u64>()
        };
        let worth = pools.iter().try_fold([0u64; 4], |mut worth, pool| {
            let homes = size(pool, |d| d.homes);
            if homes < u64::from(limits.homes) || size(pool, |d| d.residents) < u64::from(limits.residents) {
                return None;
            }
            let first = &departments[pool[0]].organisation_id;
            let across = pool.iter().any(|&d| &departments[d].organisation_id != first);
            worth[0] += pool.len() as u64;
            worth[1] += if across { pool.len() as u64 } else { 0 };
            worth[2] += 1;
            worth[3] = worth[3].max(homes);
            Some(worth)
        });
        let Some(worth) = worth else { return };
        let key = (worth[0], std::cmp::Reverse(worth[1]), worth[2], std::cmp::Reverse(worth[3]));
        match best_key {
            Some(best_key) if key < best_key => {}
            Some(best_key) if key == best_key => best.1 += 1,
            _ => {
                best_key = Some(key);
                best = (worth, 1);
            }
        }
    });
    best
}

/// Every way to put some or all departments into pools.
fn visit(
    departments: &[SmallDepartment],
    next: usize,
    pools: &mut Vec<Vec<usize>>,
    see: &mut dyn FnMut(&[Vec<usize>]),
) {
    if next == departments.len() {
        see(pools);
        return;
    }
    visit(departments, next + 1, pools, see);
    for pool in 0..pools.len() {
        pools[pool].push(next);
        visit(departments, next + 1, pools, see);
        pools[pool].pop();
    }
    pools.push(vec![next]);
    visit(departments, next + 1, pools, see);
    pools.pop();
}

/// A random committee and the limits for it.
fn committee(round: u32, random: &mut ChaCha8Rng) -> (Vec<SmallDepartment>, PoolingLimits) {
    let mut pick = |from: u32, to: u32| from + random.next_u32() % (to - from + 1);
    let limits = PoolingLimits { homes: 50, residents: if round % 5 == 4 { 60 } else { 100 }, either: true };
    let count = if round.is_multiple_of(100) { 9 } else { pick(1, 8) };
    let organisations = pick(1, 4);
    let departments = (0..count).map(|id| {
        let (homes, residents) = match round % 4 {
            0 => {
                let homes = pick(4, 49);
                (homes, homes * pick(15, 22) / 10)
            }
            1 => (pick(4, 90), pick(5, 99)),
            2 => (5 * pick(1, 9), 10 * pick(1, 12)),
            _ => {
                let homes = pick(20, 49);
                (homes, homes * pick(18, 30) / 10)
            }
        };
        let most = if homes < limits.homes { residents } else { limits.residents - 1 };
        department(&format!("{id:02}"), &format!("o{}", pick(1, organisations)), homes, residents.min(most))
    });
    (departments.collect(), limits)
}

/// P4, all aims, on random committees of up to nine departments: the optimum, always proven, and the word on others.
#[test]
fn small_committees_against_all_ways() {
    let mut random = ChaCha8Rng::seed_from_u64(20_221_201);
    let (mut only, mut gave) = (0, 0);
    for round in 0..3000 {
        let (departments, limits) = committee(round, &mut random);
        let pooling = pool(&departments, &[], &limits, BUDGET).result;
        checker::check(&departments, &limits, &pooling);
        let (worth, ways) = best(&departments, &limits);
        let certificate = &pooling.certificates[0];
        assert_eq!(certificate.aims.map(|aim| aim.achieved), worth, "{round} {departments:?} {pooling:?}");
        assert_eq!(certificate.aims.map(|aim| aim.bound), worth, "{round}");
        assert!(certificate.proven);
        let others = if ways > 1 { EquallyGood::Yes } else { EquallyGood::No };
        assert_eq!(certificate.equally_good_exists, others, "{round} {departments:?}");
        only += usize::from(ways == 1);
        gave += usize::from(worth[1] > checker::across_whatever(&departments, &limits));
    }
    // The random committees hold many of the cases that matter.
    assert!(only > 300 && gave > 100, "{only} without others, {gave} in which an organisation gives departments");
}

/// With hardly any steps: never a claim that does not hold, and every bound on its side of the optimum.
#[test]
fn short_searches_claim_only_what_holds() {
    let mut random = ChaCha8Rng::seed_from_u64(50_100);
    let mut unproven = 0;
    for round in 0..2000 {
        let (departments, limits) = committee(round, &mut random);
        let (worth, ways) = best(&departments, &limits);
        for search_steps in [0, 1, 3, 7, 15, 40] {
            let pooling = pool(&departments, &[], &limits, Budget { search_steps }).result;
            checker::check(&departments, &limits, &pooling);
            let certificate = &pooling.certificates[0];
            assert!(certificate.steps_used <= search_steps);
            for (aim, best) in certificate.aims.iter().zip(worth) {
                assert!(!aim.proven || aim.achieved == best, "{round} {search_steps} {certificate:?} {worth:?}");
                let sound = match aim.aim {
                    Aim::Pooled | Aim::Pools => aim.bound >= best,
                    Aim::Across | Aim::Largest => aim.bound <= best,
                };
                assert!(sound, "{round} {search_steps} {certificate:?} {worth:?} {departments:?}");
            }
            if certificate.proven && certificate.equally_good_exists != EquallyGood::NotKnown {
                assert_eq!(certificate.equally_good_exists == EquallyGood::Yes, ways > 1, "{round} {search_steps}");
            }
            unproven += usize::from(!certificate.proven);
        }
    }
    assert!(unproven > 300, "{unproven}");
}
