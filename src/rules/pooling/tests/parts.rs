//! Parts of the search by themselves, on sizes made for the purpose.

use super::super::balance::{Interest, count_to_two, smallest_largest};
use super::super::gather::{Window, gather};
use super::super::size::{MOST_IN_SET, Size};
use super::super::steps::Steps;
use super::*;

fn size(homes: u64, residents: u64) -> Size {
    Size { homes, residents }
}

/// The pivot by itself is a pool where it reaches the limits, as a set of its own position, and never above the window.
#[test]
fn a_pivot_that_reaches_the_limits_is_a_pool_by_itself() {
    let sizes = [size(10, 20), size(60, 120)];
    let window = |homes| Window { low: size(50, 100), high: size(homes, 200), minimal: true };
    let ways = |homes| gather(&sizes, 0b11, 1, window(homes), &mut Steps::new(100)).unwrap();
    assert_eq!(ways(60), [(0b10, size(60, 120))]);
    assert_eq!(ways(59), []);
}

/// Eight departments in four pools of 100 to 104: 60 and 59 go with 44 and 43 in two ways, 57 with 47 and 50 with 50 in one.
/// That the rest is parted in the same way does not make the second way the first.
#[test]
fn ways_that_end_alike_are_counted_apart() {
    let sizes = [60, 59, 57, 50, 50, 47, 44, 43].map(|homes| size(homes, homes));
    let count = |at_most| count_to_two(&sizes, size(100, 100), 4, at_most, &mut Steps::new(10_000));
    assert_eq!((count(104), count(103)), (Ok(2), Ok(0)));
}

/// More departments than a set holds are not searched: 129 of 30 homes in 64 pools, one of which has three. No exchange of
/// single ones makes it smaller, and 3,870 in 64 pools cannot be below 61.
#[test]
fn more_departments_than_a_set_holds_are_evened_out_only() {
    let sizes = vec![size(30, 60); MOST_IN_SET + 9];
    let mut pools: Vec<Vec<usize>> = (0..64).map(|pool| vec![2 * pool, 2 * pool + 1]).collect();
    pools[63].push(128);
    let mut steps = Steps::new(100_000);
    let interest = Interest { enough: 0, cutoff: u64::MAX };
    let balance = smallest_largest(&sizes, size(50, 100), pools.clone(), interest, &mut steps);
    assert_eq!((balance.pools, balance.largest, balance.bound), (pools, 90, 61));
    // Only the pool of three has anything to give: one look at each of the 63 others.
    assert_eq!(steps.used(), 63);
}

/// P4: rows of one department given twice are an error about that department.
#[test]
fn a_department_given_twice_is_named() {
    let twice = [department("a", "one", 30, 60), department("a", "one", 30, 60)];
    let findings = pool(&twice, &[], &LIMITS, BUDGET).findings;
    let finding = findings.iter().find(|finding| finding.code == "pooling-department-twice").unwrap();
    assert_eq!(finding.place.subject.as_deref(), Some("a"));
}
