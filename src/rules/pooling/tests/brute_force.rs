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

/// P4, all aims, on random committees of up to nine departments: the optimum, always proven, and the word on others.
#[test]
fn small_committees_against_all_ways() {
    let mut random = ChaCha8Rng::seed_from_u64(20_221_201);
    let mut pick = |from: u32, to: u32| from + random.next_u32() % (to - from + 1);
    let mut only = 0;
    for round in 0..3000 {
        let limits = PoolingLimits { homes: 50, residents: if round % 5 == 4 { 60 } else { 100 }, either: true };
        let count = if round % 100 == 0 { 9 } else { pick(1, 8) };
        let organisations = pick(1, 4);
        let departments: Vec<SmallDepartment> = (0..count)
            .map(|id| {
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
                let (homes, residents) = if homes >= limits.homes {
                    (homes, residents.min(limits.residents - 1))
                } else {
                    (homes, residents)
                };
                department(&format!("{id:02}"), &format!("o{}", pick(1, organisations)), homes, residents)
            })
            .collect();
        let pooling = pool(&departments, &[], &limits, BUDGET);
        assert!(pooling.findings.is_empty());
        checker::check(&departments, &limits, &pooling.result);
        let (worth, ways) = best(&departments, &limits);
        let certificate = &pooling.result.certificates[0];
        assert_eq!(certificate.aims.map(|aim| aim.achieved), worth, "{round} {departments:?} {:?}", pooling.result);
        assert_eq!(certificate.aims.map(|aim| aim.bound), worth, "{round}");
        assert!(certificate.proven);
        let others = if ways > 1 { EquallyGood::Yes } else { EquallyGood::No };
        only += usize::from(ways == 1);
        assert_eq!(certificate.equally_good_exists, others, "{round} {departments:?}");
    }
    assert!(only > 300, "{only}");
}
