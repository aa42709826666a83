//! Bounds that need no search: how many pools a set of departments can make at most.

use super::size::Size;

/// The most pools that departments of these sizes can make.
///
/// Each of the arguments is a weight for every department such that any pool that reaches the limits weighs at least a
/// given amount; the number of pools is then at most the weight of all over that amount.
pub(super) fn most_pools(sizes: &[Size], least: Size) -> u64 {
    if !Size::sum(sizes.iter().copied()).reaches(least) {
        return 0;
    }
    let homes: Vec<u64> = sizes.iter().map(|size| size.homes).collect();
    let residents: Vec<u64> = sizes.iter().map(|size| size.residents).collect();
    let alone = sizes.iter().filter(|size| size.reaches(least)).count() as u64;
    let by_count = alone + (sizes.len() as u64 - alone) / 2;
    by_count.min(by_weight(&homes, least.homes)).min(by_weight(&residents, least.residents))
}

/// By one measure alone, with the weights of [`weight`] for every bound `small`.
fn by_weight(values: &[u64], limit: u64) -> u64 {
    let mut most = values.len() as u64;
    for &value in values {
        for small in [value, limit.saturating_sub(value), value + 1, limit / 2] {
            if small >= 1 && 2 * small <= limit {
                let all: u64 = values.iter().map(|&value| weight(value, limit, small)).sum();
                most = most.min(all / (2 * small));
            }
        }
        // Without halves: what counts of each is at most the limit.
        if limit > 0 {
            most = most.min(values.iter().map(|&value| value.min(limit)).sum::<u64>() / limit);
        }
    }
    most
}

/// A department below `small` weighs its size, one that misses the limit by less than `small` weighs twice `small` less
/// what it misses, any between weighs `small`. A pool reaching the limit weighs at least twice `small`: two of the middle or large
/// do; one of the middle needs at least `small` from the small ones; a large one needs what it misses; the small ones
/// alone make up the limit, which is at least twice `small`.
const fn weight(value: u64, limit: u64, small: u64) -> u64 {
    if value >= limit {
        2 * small
    } else if value < small {
        value
    } else if value + small > limit {
        2 * small - (limit - value)
    } else {
        small
    }
}
