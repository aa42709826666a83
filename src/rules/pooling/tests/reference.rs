//! Committees of middle size against a plain reference: the best way for every subset of the departments, from the best
//! ways for smaller ones.

use std::cmp::Reverse;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::cities::{PROFILES, city};
use super::*;

/// Departments across organisations, pools, homes of the largest; and how many ways.
type Best = Option<(u64, Reverse<u64>, u64, u128)>;

/// The best way to put all departments into pools of at most `at_most` homes. With `largest`, the largest pool is the last
/// aim; without, it is left at nothing, and all ways that are equal in the aims before are counted.
fn best(departments: &[SmallDepartment], limits: &PoolingLimits, at_most: u64, largest: bool) -> Best {
    let all = (1usize << departments.len()) - 1;
    let pools: Vec<Option<(u64, u64)>> = (0..=all).map(|set| pool_of(departments, limits, set, at_most)).collect();
    let mut ways: Vec<Best> = vec![None; all + 1];
    ways[0] = Some((0, Reverse(0), 0, 1));
    for set in 1..=all {
        let lowest = set & set.wrapping_neg();
        let others = set & !lowest;
        let mut part = others;
        loop {
            let pool = part | lowest;
            if let (Some((across, homes)), Some((rest_across, Reverse(count), height, number))) =
                (pools[pool], ways[set & !pool])
            {
                let height = if largest { height.max(homes) } else { 0 };
                let way = (rest_across + across, Reverse(count + 1), height);
                ways[set] = match ways[set] {
                    Some((a, b, c, before)) if (a, b, c) == way => Some((a, b, c, before + number)),
                    Some(known) if (known.0, known.1, known.2) < way => Some(known),
                    _ => Some((way.0, way.1, way.2, number)),
                };
            }
            if part == 0 {
                break;
            }
            part = (part - 1) & others;
        }
    }
    ways[all]
}

/// Departments across organisations and homes of a set that may be a pool.
fn pool_of(departments: &[SmallDepartment], limits: &PoolingLimits, set: usize, at_most: u64) -> Option<(u64, u64)> {
    let members = || departments.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1).map(|(_, d)| d);
    let first = members().next()?;
    let homes = members().map(|d| u64::from(d.homes)).sum::<u64>();
    let residents = members().map(|d| u64::from(d.residents)).sum::<u64>();
    let stands = homes >= limits.homes.into() && residents >= limits.residents.into() && homes <= at_most;
    let across = members().any(|d| d.organisation_id != first.organisation_id);
    stands.then(|| (if across { u64::from(set.count_ones()) } else { 0 }, homes))
}

/// Solves a committee and compares.
fn compare(departments: &[SmallDepartment], limits: &PoolingLimits) {
    let pooling = pool(departments, &[], limits, BUDGET).result;
    checker::check(departments, limits, &pooling);
    let [certificate] = pooling.certificates.as_slice() else { panic!("one committee") };
    assert!(certificate.proven);
    let Some((across, Reverse(pools), largest, _)) = best(departments, limits, u64::MAX, true) else {
        assert_eq!(certificate.aims.map(|aim| aim.achieved), [0; 4]);
        return;
    };
    let (.., ways) = best(departments, limits, largest, false).unwrap();
    let expected = [departments.len() as u64, across, pools, largest];
    assert_eq!(certificate.aims.map(|aim| aim.achieved), expected, "{departments:?}");
    assert_eq!(certificate.equally_good_exists == EquallyGood::Yes, ways > 1, "{departments:?}");
}

/// P4, all aims and the word on others, for committees of ten to thirteen.
#[test]
fn committees_of_middle_size() {
    for profile in PROFILES {
        let departments = city(profile, 4711, 20, 10..=13);
        for committee in 1..=20 {
            let name = format!("lokaludvalg {committee:02}");
            let own: Vec<SmallDepartment> = departments.iter().filter(|d| d.local_committee == name).cloned().collect();
            compare(&own, &LIMITS);
        }
    }
}

/// The same where many homes go with few residents and the other way round, so that neither measure decides alone and
/// the bounds without search are seldom met.
#[test]
fn measures_that_pull_apart() {
    let mut random = ChaCha8Rng::seed_from_u64(18);
    for round in 0..600 {
        let mut pick = |from: u32, to: u32| from + random.next_u32() % (to - from + 1);
        let limits = PoolingLimits { homes: pick(8, 24), residents: pick(8, 24), either: true };
        let departments: Vec<SmallDepartment> = (0..pick(8, 12))
            .map(|id| {
                let homes = pick(1, limits.homes - 1);
                let residents = match round % 3 {
                    0 => pick(1, limits.residents - 1),
                    1 => (limits.residents - homes * limits.residents / limits.homes + pick(0, 3))
                        .min(limits.residents - 1),
                    _ => pick(0, 1) * pick(1, limits.residents - 1),
                };
                department(&format!("{id:02}"), &format!("o{}", pick(1, 1 + round % 2)), homes, residents)
            })
            .collect();
        compare(&departments, &limits);
    }
}
