//! What is shown of a pooling: its pools found by id, a part of it, the proofs' fields and the arguments of its findings.

use super::super::balance::{count_to_two, largest, least_largest};
use super::super::gather::{Window, gather};
use super::super::identity::unit_ids;
use super::super::size::{Set, first, positions};
use super::super::steps::OutOfSteps;
use super::*;
use crate::finding::Argument;

/// Two committees: a pool and nobody left in one, one department too small in the other.
fn two_committees() -> Vec<SmallDepartment> {
    let mut departments = ["a", "b", "c", "d"].map(|id| department(id, "o", 30, 60)).to_vec();
    departments[2].local_committee = "Valby".to_owned();
    departments[3].local_committee = "Husum".to_owned();
    departments.push(SmallDepartment { department_id: "e".to_owned(), ..departments[2].clone() });
    departments
}

/// P7: a pool is found by its id and by its members; nobody else's id finds one.
#[test]
fn a_pool_is_found_by_its_id() {
    let pooling = pool(&two_committees(), &[], &LIMITS, BUDGET).result;
    assert_eq!(pooling.pools.len(), 2);
    for own in &pooling.pools {
        assert_eq!(pooling.pool(&own.unit_id), Some(own));
        for member in &own.members {
            assert_eq!(pooling.pool_of(&member.department_id), Some(own));
        }
    }
    assert_eq!(pooling.pool("a"), None);
    assert_eq!(pooling.pool_of("d"), None);
}

/// P7, R2: of the whole only what concerns the departments wanted: pools by any member, unpooled, and the proofs of the
/// committees of either.
#[test]
fn a_part_holds_what_concerns_it() {
    let pooling = pool(&two_committees(), &[], &LIMITS, BUDGET).result;
    let part = |wanted: &str| {
        let part = pooling.only(|id| id == wanted);
        let committees: Vec<String> = part.certificates.iter().map(|own| own.local_committee.clone()).collect();
        let found = ["a", "b", "c", "d", "e"].into_iter().filter(|id| part.pool_of(id).is_some()).collect::<String>();
        (found, part.unpooled.iter().map(|own| own.department_id.clone()).collect::<String>(), committees)
    };
    let expected = |found: &str, unpooled: &str, committees: &[&str]| {
        (found.to_owned(), unpooled.to_owned(), committees.iter().map(|&name| name.to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(part("b"), expected("ab", "", &["Bispebjerg"]));
    assert_eq!(part("e"), expected("ce", "", &["Valby"]));
    assert_eq!(part("d"), expected("", "d", &["Husum"]));
    assert_eq!(part("x"), expected("", "", &[]));
}

fn told(finding: &Finding) -> (&'static str, Option<&'static str>, Option<&str>, String) {
    let arguments: Vec<String> = finding
        .arguments
        .iter()
        .map(|(name, value)| {
            let value = match value {
                Argument::Text(text) => text.clone(),
                Argument::Count(count) => count.to_string(),
                Argument::Term(term) => term.to_string(),
                Argument::Number(_) | Argument::Date(_) | Argument::List(_) => "?".to_owned(),
            };
            format!("{name}={value}")
        })
        .collect();
    (finding.code, finding.rule, finding.place.subject.as_deref(), arguments.join(" "))
}

/// P4: what is not proven is told with the first aim that is open, what is achieved, the bound and the steps.
#[test]
fn what_is_not_proven_is_told() {
    let departments = ["a", "b", "c"].map(|id| department(id, if id == "c" { "p" } else { "o" }, 30, 60));
    let none = pool(&departments, &[], &LIMITS, Budget { search_steps: 0 });
    let certificate = &none.result.certificates[0];
    assert_eq!(certificate.steps_used, 0);
    // c misses the limits alone and needs at least one other: two across organisations without a search. With one, the
    // other would miss them: all three together are the one way there is.
    assert_eq!(
        certificate.aims.map(|aim| (aim.achieved, aim.bound, aim.gap(), aim.proven)),
        [(3, 3, 0, true), (3, 2, 1, false), (1, 1, 0, false), (90, 90, 0, false)]
    );
    assert!(!certificate.proven);
    let findings: Vec<_> = none.findings.iter().map(told).collect();
    assert_eq!(
        findings,
        [
            (
                "pooling-not-proven",
                Some("P4"),
                Some("Bispebjerg"),
                "aim=term-aim-departments-across-organisations achieved=3 bound=2 steps=0".to_owned()
            ),
            ("pooling-others-not-known", Some("P4"), Some("Bispebjerg"), String::new()),
        ]
    );
    let full = pool(&departments, &[], &LIMITS, BUDGET);
    assert_eq!(
        full.result.certificates[0].aims.map(|aim| (aim.achieved, aim.bound)),
        [(3, 3), (3, 3), (1, 1), (90, 90)]
    );
    assert!(full.result.certificates[0].proven && full.findings.is_empty());
}

/// P5, P6: who is unpooled and which kept pool is dissolved, with its homes and residents and the limits they miss.
#[test]
fn what_misses_the_limits_is_told_with_them() {
    let departments = [department("a", "o", 20, 60), department("b", "o", 24, 30)];
    let kept =
        KeptPool { unit_id: "k".to_owned(), members: vec!["a".to_owned(), "b".to_owned()], figures_exist: false };
    let checked = pool(&departments, &[kept], &LIMITS, BUDGET);
    let unpooled = "committee=Bispebjerg departments=2 homes=44 residents=90 least-homes=50 least-residents=100";
    assert_eq!(
        checked.findings.iter().map(told).collect::<Vec<_>>(),
        [
            (
                "kept-pool-dissolved",
                Some("P6"),
                Some("k"),
                "homes=44 residents=90 least-homes=50 least-residents=100".to_owned()
            ),
            ("department-unpooled", Some("P5"), Some("a"), unpooled.to_owned()),
            ("department-unpooled", Some("P5"), Some("b"), unpooled.to_owned()),
        ]
    );
}

/// The rules pools rest on, and the names of the aims in outputs and catalogue.
#[test]
fn names_of_aims_and_rules() {
    let rules = [Basis::SameOrganisation, Basis::AcrossOrganisations, Basis::Kept].map(Basis::rule);
    assert_eq!(rules, ["P2", "P3", "P6"]);
    let names = ["departments_in_pools", "departments_across_organisations", "pools", "largest_pool_homes"];
    assert_eq!(Aim::ALL.map(Aim::name), names);
    for (aim, name) in Aim::ALL.into_iter().zip(names) {
        assert_eq!(aim.term(), format!("term-aim-{}", name.replace('_', "-")));
    }
}

/// Sizes count each measure for itself, and sets hold their positions.
#[test]
fn sizes_and_sets() {
    let size = |homes, residents| Size { homes, residents };
    assert_eq!(size(3, 5).plus(size(10, 20)), size(13, 25));
    assert_eq!(size(3, 50).minus(size(10, 20)), size(0, 30));
    assert_eq!(size(3, 5).times(4), size(12, 20));
    assert_eq!(size(3, 50).capped(size(10, 20)), size(3, 20));
    assert_eq!(size(30, 5).capped(size(10, 20)), size(10, 5));
    assert_eq!(Size::sum([size(1, 2), size(3, 4), size(5, 6)]), size(9, 12));
    assert!(size(50, 100).reaches(size(50, 100)));
    assert!(!size(49, 100).reaches(size(50, 100)) && !size(50, 99).reaches(size(50, 100)));
    assert_eq!(first(0), 0);
    assert_eq!(first(3), 0b111);
    assert_eq!(first(127), Set::MAX >> 1);
    assert_eq!((first(128), first(129)), (Set::MAX, Set::MAX));
    assert_eq!(positions(0b1010_0001).collect::<Vec<_>>(), [0, 5, 7]);
    assert_eq!(positions(1 << 127).collect::<Vec<_>>(), [127]);
    assert_eq!(positions(0).count(), 0);
}

/// The least a largest pool can be: the mean rounded up, the largest department, the limit, whichever is most.
#[test]
fn no_largest_pool_is_below_mean_department_and_limit() {
    let size = |homes| Size { homes, residents: 1 };
    let least = Size { homes: 50, residents: 1 };
    assert_eq!(least_largest(&[size(61), size(40), size(60)], least, 2), 81);
    assert_eq!(least_largest(&[size(90), size(10), size(20)], least, 2), 90);
    assert_eq!(least_largest(&[size(20), size(20), size(20)], least, 2), 50);
    assert_eq!(least_largest(&[size(20), size(40)], least, 0), 60);
    assert_eq!(largest(&[vec![0, 2], vec![1]], &[size(20), size(41), size(20)]), 41);
    assert_eq!(largest(&[], &[]), 0);
}

/// Pools around one department: within the window, both ends included; of departments alike only the earlier choice;
/// minimal ones alone where asked for.
#[test]
fn pools_around_one_department() {
    let size = |homes| Size { homes, residents: homes };
    let sizes = [size(6), size(4), size(4), size(3), size(1)];
    let found = |low, high, minimal, within: Set| {
        let window = Window { low: size(low), high: size(high), minimal };
        let mut found: Vec<Set> =
            gather(&sizes, within, 0, window, &mut Steps::new(100)).unwrap().into_iter().map(|(set, _)| set).collect();
        found.sort_unstable();
        found
    };
    // 6 + 4 = 10, and the other 4 is the same; 6 + 3 + 1 = 10.
    assert_eq!(found(10, 10, false, 0b11111), [0b00011, 0b11001]);
    // 6 + 4 + 1 = 11 too, but its 1 could be spared.
    assert_eq!(found(10, 11, false, 0b11111), [0b00011, 0b10011, 0b11001]);
    assert_eq!(found(10, 11, true, 0b11111), [0b00011, 0b11001]);
    // Alone it reaches 6: that is all, where nobody may be to spare.
    assert_eq!(found(6, 7, true, 0b11111), [0b00001]);
    assert_eq!(found(6, 7, false, 0b11111), [0b00001, 0b10001]);
    // Larger than the window, or nobody else there.
    assert_eq!(found(1, 5, false, 0b11111), []);
    assert_eq!(found(7, 20, false, 0b00001), []);
    assert_eq!(
        gather(&sizes, 0b11111, 0, Window { low: size(10), high: size(10), minimal: false }, &mut Steps::new(0)),
        Err(OutOfSteps)
    );
}

/// How many partitions there are, counted up to two: 4 + 1 and 3 + 2, or with at most 6 two ways.
#[test]
fn partitions_are_counted_to_two() {
    let size = |homes| Size { homes, residents: homes };
    let sizes = [size(4), size(3), size(2), size(1)];
    let count = |least, pools, at_most| count_to_two(&sizes, size(least), pools, at_most, &mut Steps::new(100));
    assert_eq!(count(5, 2, 5), Ok(1));
    // 4 + 2 and 3 + 1 besides.
    assert_eq!(count(4, 2, 6), Ok(2));
    assert_eq!(count(6, 2, 9), Ok(0));
    assert_eq!(count(1, 1, 9), Ok(0));
    assert_eq!(count(1, 1, 10), Ok(1));
    assert_eq!(count_to_two(&sizes, size(5), 2, 5, &mut Steps::new(1)), Err(OutOfSteps));
    assert_eq!(count_to_two(&[size(1); 121], size(1), 1, 200, &mut Steps::new(100)), Err(OutOfSteps));
    assert_eq!(count_to_two(&[size(1); 120], size(1), 1, 200, &mut Steps::new(100)), Ok(1));
}

/// P7: ids that are taken grow by two digits at a time, and end at the whole hash; nobody else's grow.
#[test]
fn ids_grow_to_the_whole_hash() {
    let members = [vec!["a", "b"], vec!["c", "d"]];
    let free = unit_ids(&members, &BTreeSet::new());
    let mut taken: Vec<String> = Vec::new();
    for digits in (10..=64).step_by(2) {
        let refs: BTreeSet<&str> = taken.iter().map(String::as_str).collect();
        let ids = unit_ids(&members, &refs);
        assert_eq!((ids[0].len(), &ids[1]), ("pool-".len() + digits, &free[1]));
        assert!(ids[0].starts_with(&free[0]));
        taken.push(ids[0].clone());
    }
    let refs: BTreeSet<&str> = taken.iter().map(String::as_str).collect();
    assert_eq!(unit_ids(&members, &refs)[0].len(), "pool-".len() + 64);
}
