//! Generated cities: how much is proven, within how many steps.

use std::ops::RangeInclusive;
use std::time::{Duration, Instant};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::*;

/// How sizes are spread.
#[derive(Clone, Copy, Debug)]
pub(super) enum Profile {
    /// 4–49 homes with 1.5–2.2 residents each, some of 50 and more homes with few residents; 5–12 organisations.
    Real,
    /// The same around two residents a home, so that both limits bind.
    BothBind,
    /// 20–35 homes: three departments a pool, little to choose from.
    Alike,
    /// Every department of an organisation of its own.
    OneEach,
    /// One organisation.
    OneOrganisation,
    /// A few large organisations and several of one or two departments.
    Uneven,
    /// One tiny organisation, to which the others must give several departments.
    Giving,
}

pub(super) const PROFILES: [Profile; 7] = [
    Profile::Real,
    Profile::BothBind,
    Profile::Alike,
    Profile::OneEach,
    Profile::OneOrganisation,
    Profile::Uneven,
    Profile::Giving,
];

struct Pick(ChaCha8Rng);

impl Pick {
    fn between(&mut self, from: u32, to: u32) -> u32 {
        from + self.0.next_u32() % (to - from + 1)
    }
}

fn department_of(profile: Profile, pick: &mut Pick, organisations: u32) -> (u32, u32, u32) {
    let organisation = match profile {
        Profile::OneEach => pick.between(1, 1_000_000),
        Profile::OneOrganisation => 1,
        Profile::Uneven => {
            if pick.between(1, 3) == 1 {
                pick.between(3, organisations + 6)
            } else {
                pick.between(1, 2)
            }
        }
        Profile::Giving => pick.between(1, organisations.div_ceil(2)),
        Profile::Real | Profile::BothBind | Profile::Alike => {
            pick.between(1, organisations).min(pick.between(1, organisations))
        }
    };
    let (homes, tenths) = match profile {
        Profile::BothBind => (pick.between(6, 49), pick.between(180, 220)),
        Profile::Giving => (pick.between(4, 28), pick.between(150, 220)),
        Profile::Alike => (pick.between(20, 35), pick.between(150, 220)),
        Profile::Real | Profile::OneEach | Profile::OneOrganisation | Profile::Uneven => {
            let large = pick.between(1, 20) == 1;
            if large { (pick.between(50, 66), 150) } else { (pick.between(4, 49), pick.between(150, 220)) }
        }
    };
    (organisation, homes, homes * tenths / 100)
}

/// A city of `committees` local committees with so many small departments each.
pub(super) fn city(profile: Profile, seed: u64, committees: u32, sizes: RangeInclusive<u32>) -> Vec<SmallDepartment> {
    let mut pick = Pick(ChaCha8Rng::seed_from_u64(seed));
    let mut departments = Vec::new();
    for committee in 1..=committees {
        let organisations = pick.between(5, 12);
        for id in 0..pick.between(*sizes.start(), *sizes.end()) {
            let tiny = matches!(profile, Profile::Giving) && id == 0;
            let (organisation, homes, residents) =
                if tiny { (99, 4, 6) } else { department_of(profile, &mut pick, organisations) };
            departments.push(SmallDepartment {
                department_id: format!("{organisation:04}-{committee:02}{id:02}"),
                organisation_id: format!("{organisation:04}"),
                local_committee: format!("lokaludvalg {committee:02}"),
                homes,
                residents,
            });
        }
    }
    departments.retain(|d| is_small(d.homes, d.residents, &LIMITS));
    departments
}

/// Committees, and in how many of them each aim is proven, the pools are the only ones, it is not known whether they are.
#[derive(Default)]
struct Tally {
    committees: usize,
    proven: [usize; 4],
    only: usize,
    not_known: usize,
    steps: Vec<u64>,
    time: Duration,
}

fn tally(profile: Profile, cities: u64, sizes: RangeInclusive<u32>) -> Tally {
    let mut tally = Tally::default();
    for seed in 0..cities {
        let departments = city(profile, seed, 12, sizes.clone());
        let start = Instant::now();
        let pooling = pool(&departments, &[], &LIMITS, BUDGET);
        tally.time += start.elapsed();
        assert!(pooling.findings.iter().all(|finding| finding.severity != Severity::Error));
        checker::check(&departments, &LIMITS, &pooling.result);
        for certificate in &pooling.result.certificates {
            tally.committees += 1;
            for (count, aim) in tally.proven.iter_mut().zip(certificate.aims) {
                *count += usize::from(aim.proven);
            }
            tally.only += usize::from(certificate.equally_good_exists == EquallyGood::No);
            tally.not_known += usize::from(certificate.equally_good_exists == EquallyGood::NotKnown);
            tally.steps.push(certificate.steps_used);
        }
    }
    tally.steps.sort_unstable();
    tally
}

#[expect(clippy::print_stdout, reason = "the figures are what the test is run for")]
fn show(profile: Profile, tally: &Tally) {
    let step = |share: usize| tally.steps[(tally.steps.len() - 1) * share / 1000];
    println!(
        "{profile:?}: {} committees, proven by aim {:?}, only ones {}, not known {}, steps p50 {} p90 {} p99 {} max {}, {} µs each",
        tally.committees,
        tally.proven,
        tally.only,
        tally.not_known,
        step(500),
        step(900),
        step(990),
        step(1000),
        tally.time.as_micros() / tally.committees as u128,
    );
}

/// 100 cities of each kind with 8 to 30 small departments in each of twelve committees, every result checked. With
/// `--nocapture` it prints what `docs/decisions/pooling.md` says.
#[test]
fn a_hundred_cities_of_each_kind() {
    for profile in PROFILES {
        let tally = tally(profile, 100, 8..=30);
        show(profile, &tally);
        // Measured: all of them, with at most 2.2 million steps.
        assert_eq!(tally.committees, 1200);
        assert_eq!(tally.proven, [1200; 4], "{profile:?}");
        assert_eq!(tally.not_known, 0);
    }
}

/// Up to far beyond any local committee: what is proven there is only shown.
#[test]
#[ignore = "a measurement of some minutes"]
fn beyond_any_committee() {
    for most in [30, 45, 60] {
        for profile in PROFILES {
            show(profile, &tally(profile, 10, most..=most));
        }
    }
}
