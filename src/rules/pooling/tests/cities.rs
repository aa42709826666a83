//! Generated cities: how much is proven, within how many steps.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::*;

/// How sizes are spread.
#[derive(Clone, Copy, Debug)]
enum Profile {
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

const PROFILES: [Profile; 7] = [
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
    fn from_to(&mut self, from: u32, to: u32) -> u32 {
        from + self.0.next_u32() % (to - from + 1)
    }
}

fn department_of(profile: Profile, pick: &mut Pick, organisations: u32) -> (u32, u32, u32) {
    let organisation = match profile {
        Profile::OneEach => pick.from_to(1, 1_000_000),
        Profile::OneOrganisation => 1,
        Profile::Uneven => {
            if pick.from_to(1, 3) == 1 {
                pick.from_to(3, organisations + 6)
            } else {
                pick.from_to(1, 2)
            }
        }
        Profile::Giving => pick.from_to(1, organisations.div_ceil(2)),
        Profile::Real | Profile::BothBind | Profile::Alike => {
            pick.from_to(1, organisations).min(pick.from_to(1, organisations))
        }
    };
    let (homes, tenths) = match profile {
        Profile::BothBind => (pick.from_to(6, 49), pick.from_to(180, 220)),
        Profile::Giving => (pick.from_to(4, 28), pick.from_to(150, 220)),
        Profile::Alike => (pick.from_to(20, 35), pick.from_to(150, 220)),
        Profile::Real | Profile::OneEach | Profile::OneOrganisation | Profile::Uneven => {
            let large = pick.from_to(1, 20) == 1;
            if large { (pick.from_to(50, 66), 150) } else { (pick.from_to(4, 49), pick.from_to(150, 220)) }
        }
    };
    (organisation, homes, homes * tenths / 100)
}

/// A city of `committees` local committees with 8 to `most` small departments each.
fn city(profile: Profile, seed: u64, committees: u32, most: u32) -> Vec<SmallDepartment> {
    let mut pick = Pick(ChaCha8Rng::seed_from_u64(seed));
    let mut departments = Vec::new();
    for committee in 1..=committees {
        let organisations = pick.from_to(5, 12);
        for id in 0..pick.from_to(8, most) {
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

#[derive(Default, Debug)]
struct Tally {
    committees: u32,
    proven: [u32; 4],
    only: u32,
    not_known: u32,
    steps: Vec<u64>,
}

fn tally(profile: Profile, cities: u64, most: u32) -> Tally {
    let mut tally = Tally::default();
    for seed in 0..cities {
        let departments = city(profile, seed, 12, most);
        let pooling = pool(&departments, &[], &LIMITS, BUDGET);
        assert!(pooling.findings.is_empty());
        checker::check(&departments, &LIMITS, &pooling.result);
        for certificate in &pooling.result.certificates {
            tally.committees += 1;
            for (count, aim) in tally.proven.iter_mut().zip(certificate.aims) {
                *count += u32::from(aim.proven);
            }
            tally.only += u32::from(certificate.equally_good_exists == EquallyGood::No);
            tally.not_known += u32::from(certificate.equally_good_exists == EquallyGood::NotKnown);
            tally.steps.push(certificate.steps_used);
        }
    }
    tally.steps.sort_unstable();
    tally
}

#[test]
#[ignore = "a measurement"]
fn measure() {
    for profile in PROFILES {
        for most in std::env::var("MOST").ok().and_then(|n| n.parse().ok()).map_or(vec![18, 30], |n: u32| vec![n]) {
            let cities = std::env::var("CITIES").ok().and_then(|n| n.parse().ok()).unwrap_or(10);
            let start = std::time::Instant::now();
            let t = tally(profile, cities, most);
            let n = t.steps.len();
            println!(
                "{profile:?} most {most}: committees {} proven {:?} only {} unknown {} steps median {} p90 {} p99 {} max {} mean {} ms/committee {:.2}",
                t.committees,
                t.proven,
                t.only,
                t.not_known,
                t.steps[n / 2],
                t.steps[n * 9 / 10],
                t.steps[n * 99 / 100],
                t.steps[n - 1],
                t.steps.iter().sum::<u64>() / n as u64,
                start.elapsed().as_secs_f64() * 1000.0 / f64::from(t.committees)
            );
        }
    }
}

#[test]
#[ignore = "a measurement"]
fn hard() {
    for profile in [Profile::OneEach, Profile::OneOrganisation] {
        for seed in 0..100 {
            let departments = city(profile, seed, 12, 30);
            let pooling = pool(&departments, &[], &LIMITS, BUDGET);
            for c in pooling.result.certificates.iter().filter(|c| !c.proven) {
                let own: Vec<SmallDepartment> =
                    departments.iter().filter(|d| d.local_committee == c.local_committee).cloned().collect();
                let start = std::time::Instant::now();
                let more = pool(&own, &[], &LIMITS, Budget { search_steps: 400_000_000 });
                let m = &more.result.certificates[0];
                let mut s: Vec<(u32, u32)> = own.iter().map(|d| (d.residents, d.homes)).collect();
                s.sort();
                s.reverse();
                println!(
                    "hard {profile:?} {} R {} H {} aims {:?} -> {:?} steps {} {:?} {s:?}",
                    own.len(),
                    s.iter().map(|x| x.0).sum::<u32>(),
                    s.iter().map(|x| x.1).sum::<u32>(),
                    c.aims.map(|a| (a.achieved, a.bound)),
                    m.aims.map(|a| (a.achieved, a.bound)),
                    m.steps_used,
                    start.elapsed()
                );
            }
        }
    }
}
