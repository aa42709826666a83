//! Bounds that need no search: how many pools a set of departments can make at most.

use super::size::{Set, Size, positions};

/// The most pools that departments of these sizes can make.
pub(super) fn most_pools(sizes: &[Size], least: Size) -> u64 {
    if !Size::sum(sizes.iter().copied()).reaches(least) {
        return 0;
    }
    let alone = sizes.iter().filter(|size| size.reaches(least)).count() as u64;
    let by_count = alone + (sizes.len() as u64 - alone) / 2;
    all(sizes, least).iter().map(Weights::most_pools).fold(by_count, u64::min)
}

/// The weights that bind most, for use on parts of these departments.
pub(super) fn sharpest(sizes: &[Size], least: Size, count: usize) -> Vec<Weights> {
    let mut weights = all(sizes, least);
    // By all / pool, as a fraction: smallest first.
    weights.sort_by(|one, other| {
        (u128::from(one.total) * u128::from(other.pool)).cmp(&(u128::from(other.total) * u128::from(one.pool)))
    });
    weights.truncate(count);
    weights
}

/// A weight for every department, such that any pool that reaches the limits weighs at least `pool`. The number of pools
/// is then at most the weight of all over that of a pool.
#[derive(Clone, Debug)]
pub(super) struct Weights {
    of: Vec<u64>,
    pool: u64,
    total: u64,
}

impl Weights {
    fn most_pools(&self) -> u64 {
        self.total / self.pool
    }

    /// Whether these departments weigh enough for so many pools.
    pub(super) fn allow(&self, set: Set, pools: u64) -> bool {
        positions(set).map(|position| self.of[position]).sum::<u64>() >= self.pool.saturating_mul(pools)
    }

    fn new(values: &[u64], limit: u64, small: u64) -> Self {
        let of: Vec<u64> = values.iter().map(|&value| weight(value, limit, small)).collect();
        let total = of.iter().sum();
        Self { of, pool: 2 * small, total }
    }
}

/// By each measure alone, with the weights of [`weight`] for every `small` at which they change.
fn all(sizes: &[Size], least: Size) -> Vec<Weights> {
    let homes: Vec<u64> = sizes.iter().map(|size| size.homes).collect();
    let residents: Vec<u64> = sizes.iter().map(|size| size.residents).collect();
    let mut result = Vec::new();
    for (values, limit) in [(homes, least.homes), (residents, least.residents)] {
        if limit == 0 {
            continue;
        }
        // What counts of each, and no more.
        let of: Vec<u64> = values.iter().map(|&value| value.min(limit)).collect();
        let total = of.iter().sum();
        result.push(Weights { of, pool: limit, total });
        let mut smalls: Vec<u64> =
            values.iter().flat_map(|&value| [value, value + 1, limit.saturating_sub(value), limit / 2]).collect();
        smalls.retain(|&small| small >= 1 && 2 * small <= limit);
        smalls.sort_unstable();
        smalls.dedup();
        result.extend(smalls.into_iter().map(|small| Weights::new(&values, limit, small)));
    }
    result
}

/// A department below `small` weighs its size; one that misses the limit by less than `small` weighs twice `small` less
/// what it misses; any between weighs `small`. A pool reaching the limit then weighs at least twice `small`: two that are
/// not below `small` do; one from the middle needs at least `small` from those below; a large one needs what it misses;
/// those below alone make up the limit, which is at least twice `small`.
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Every set of sizes that reaches a limit weighs at least a pool.
    #[test]
    fn a_pool_weighs_enough() {
        let limit = 12;
        for small in 1..=limit / 2 {
            for one in 0..=limit {
                for two in 0..=one {
                    for three in 0..=two {
                        for four in 0..=three {
                            let values = [one, two, three, four];
                            if values.iter().sum::<u64>() >= limit {
                                let total: u64 = values.iter().map(|&value| weight(value, limit, small)).sum();
                                assert!(total >= 2 * small, "{values:?} {small}");
                            }
                        }
                    }
                }
            }
        }
    }

    /// Three departments of 60 each make one pool of two, not one and four fifths.
    #[test]
    fn halves_count_as_halves() {
        let size = Size { homes: 50, residents: 60 };
        assert_eq!(most_pools(&[size; 5], Size { homes: 50, residents: 100 }), 2);
        assert_eq!(most_pools(&[size; 1], Size { homes: 50, residents: 100 }), 0);
    }
}
