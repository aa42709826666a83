//! The same rows give the same pools, by the same number of steps, on every machine and in every version (P4, P7): a
//! bound that has become weaker or a choice between equally good pools that has become another shows here, though the
//! pools are as good as before. Steps are part of what is shown: a certificate names them.
//!
//! After a change of the search that is meant, the figures the test tells take the place of those in `pinned.txt`.

use std::fmt::Write as _;

use super::cities::{PROFILES, city};
use super::*;

/// Steps, bounds of the aims, what is achieved, each summed over the committees; and a figure made of all pool ids.
fn line(name: &str, departments: &[SmallDepartment], limits: &PoolingLimits, search_steps: u64) -> String {
    let pooling = pool(departments, &[], limits, Budget { search_steps }).result;
    let (mut steps, mut aims, mut known) = (0, [(0, 0); 4], [0; 3]);
    for certificate in &pooling.certificates {
        steps += certificate.steps_used;
        for (sum, aim) in aims.iter_mut().zip(&certificate.aims) {
            *sum = (sum.0 + aim.achieved, sum.1 + aim.bound);
        }
        known[certificate.equally_good_exists as usize] += 1;
    }
    let ids = pooling.pools.iter().flat_map(|pool| pool.unit_id.bytes());
    let ids = ids.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    format!("{name} {search_steps}: {steps} {aims:?} {known:?} {ids:016x}")
}

/// Generated committees of every profile, with steps enough and with few; limits of one measure; a committee too large
/// for sets.
#[test]
fn the_same_pools_by_the_same_steps() {
    let mut got = String::new();
    for profile in PROFILES {
        for (search_steps, sizes) in [(1_000_000, 6..=16), (300, 8..=24), (25, 4..=10), (90, 7..=20), (1_500, 16..=28)]
        {
            let departments = city(profile, 1918, 24, sizes);
            writeln!(got, "{}", line(&format!("{profile:?}"), &departments, &LIMITS, search_steps)).unwrap();
        }
        let departments = city(profile, 1864, 8, 6..=12);
        for limits in [PoolingLimits { residents: 0, ..LIMITS }, PoolingLimits { homes: 0, ..LIMITS }] {
            let small: Vec<_> =
                departments.iter().filter(|own| !Size::of(own).reaches(least(&limits))).cloned().collect();
            let name = format!("{profile:?} {}/{}", limits.homes, limits.residents);
            writeln!(got, "{}", line(&name, &small, &limits, 100_000)).unwrap();
        }
        let large = city(profile, 1660, 1, 121..=130);
        writeln!(got, "{}", line(&format!("{profile:?} large"), &large, &LIMITS, 2_000)).unwrap();
    }
    let expected = include_str!("pinned.txt");
    assert!(got.lines().eq(expected.lines()), "expected\n{expected}\ngot\n{got}");
}
