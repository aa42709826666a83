//! Committees of middle size against a plain reference: the best way for every subset of the departments, from the best
//! ways for smaller ones.

use std::cmp::Reverse;

use super::cities::{PROFILES, city};
use super::*;

/// Departments across organisations, pools, homes of the largest; and how many ways.
type Best = Option<(u64, Reverse<u64>, u64, u128)>;

/// The best way to put all departments into pools of at most `at_most` homes. With `largest`, the largest pool is the last
/// aim; without, it is left at nothing, and all ways that are equal in the aims before are counted.
fn best(departments: &[SmallDepartment], at_most: u64, largest: bool) -> Best {
    let all = (1usize << departments.len()) - 1;
    let pools: Vec<Option<(u64, u64)>> = (0..=all).map(|set| pool_of(departments, set, at_most)).collect();
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
fn pool_of(departments: &[SmallDepartment], set: usize, at_most: u64) -> Option<(u64, u64)> {
    let members = || departments.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1).map(|(_, d)| d);
    let first = members().next()?;
    let homes = members().map(|d| u64::from(d.homes)).sum::<u64>();
    let residents = members().map(|d| u64::from(d.residents)).sum::<u64>();
    let stands = homes >= LIMITS.homes.into() && residents >= LIMITS.residents.into() && homes <= at_most;
    let across = members().any(|d| d.organisation_id != first.organisation_id);
    stands.then(|| (if across { u64::from(set.count_ones()) } else { 0 }, homes))
}

/// P4, all aims and the word on others, for committees of ten to thirteen.
#[test]
fn committees_of_middle_size() {
    for profile in PROFILES {
        let departments = city(profile, 4711, 20, 10..=13);
        let pooling = pool(&departments, &[], &LIMITS, BUDGET).result;
        checker::check(&departments, &LIMITS, &pooling);
        for certificate in &pooling.certificates {
            let own: Vec<SmallDepartment> =
                departments.iter().filter(|d| d.local_committee == certificate.local_committee).cloned().collect();
            let (across, Reverse(pools), largest, _) = best(&own, u64::MAX, true).unwrap();
            let (.., ways) = best(&own, largest, false).unwrap();
            assert!(certificate.proven);
            let expected = [own.len() as u64, across, pools, largest];
            assert_eq!(certificate.aims.map(|aim| aim.achieved), expected, "{profile:?} {own:?}");
            assert_eq!(certificate.equally_good_exists == EquallyGood::Yes, ways > 1, "{profile:?} {own:?}");
        }
    }
}
