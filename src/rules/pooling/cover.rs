//! The most pools of a set of departments that can all be pooled with each other (aim 3 of P4).

use super::bounds::{self, Weights};
use super::gather::{Window, gather};
use super::size::{MOST_IN_SET, Set, Size, first, positions};
use super::steps::{Answer, OutOfSteps, Seen, Steps};

/// How many pools, and such pools.
#[derive(Clone, Debug)]
pub(super) struct Cover {
    /// Pools by position; every position in one of them.
    pub(super) pools: Vec<Vec<usize>>,
    /// No solution has more pools than this.
    pub(super) bound: u64,
}

/// Finds as many pools as it can; `sizes` together reach `least`.
pub(super) fn most_pools(sizes: &[Size], least: Size, steps: &mut Steps) -> Cover {
    let mut bound = bounds::most_pools(sizes, least);
    let mut best = by_hand(sizes, least);
    if sizes.len() > MOST_IN_SET {
        return Cover { pools: best, bound };
    }
    let mut count = bound;
    while count > best.len() as u64 {
        let share = steps.left() / 4 * 3;
        match steps.within(share, |steps| cover(sizes, least, count, steps)) {
            Answer::Found(pools) => best = pools,
            Answer::Impossible if count == bound => bound -= 1,
            Answer::Impossible | Answer::OutOfSteps => {}
        }
        count -= 1;
    }
    Cover { pools: best, bound }
}

/// A quick first solution: the largest department left, filled up with the largest that still fit under the limits, then
/// with the smallest that completes the pool. What is left at the end joins the pools with the fewest homes.
fn by_hand(sizes: &[Size], least: Size) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|&position| std::cmp::Reverse(weight(sizes[position], least)));
    let mut pools = Vec::new();
    loop {
        let mut pool: Vec<usize> = Vec::new();
        let mut sum = Size::default();
        while !sum.reaches(least) {
            let completes = |&position: &usize| sum.plus(sizes[position]).reaches(least);
            let next = if pool.is_empty() {
                order.first().copied()
            } else {
                order.iter().copied().rev().find(completes).or_else(|| order.first().copied())
            };
            let Some(next) = next else { break };
            order.retain(|&position| position != next);
            sum = sum.plus(sizes[next]);
            pool.push(next);
        }
        if sum.reaches(least) {
            pools.push(pool);
        } else {
            order.extend(pool);
            break;
        }
        if order.is_empty() {
            break;
        }
    }
    if pools.is_empty() {
        return vec![order];
    }
    join(&mut pools, order, sizes);
    pools
}

/// Puts those left over into the pools with the fewest homes, the largest first.
fn join(pools: &mut [Vec<usize>], mut left: Vec<usize>, sizes: &[Size]) {
    left.sort_by_key(|&position| (std::cmp::Reverse(sizes[position].homes), position));
    for position in left {
        let homes = |pool: &Vec<usize>| pool.iter().map(|&member| sizes[member].homes).sum::<u64>();
        if let Some(pool) = pools.iter_mut().min_by_key(|pool| homes(pool)) {
            pool.push(position);
        }
    }
}

/// What a department does for a pool, both limits weighing alike.
const fn weight(size: Size, least: Size) -> u64 {
    let homes = if size.homes < least.homes { size.homes } else { least.homes };
    let residents = if size.residents < least.residents { size.residents } else { least.residents };
    homes.saturating_mul(least.residents).saturating_add(residents.saturating_mul(least.homes))
}

struct Search<'a> {
    /// What counts of each department, the one that counts most first.
    sizes: Vec<Size>,
    least: Size,
    /// Weights that bound the number of pools.
    weights: Vec<Weights>,
    seen: Seen,
    steps: &'a mut Steps,
}

/// Weights looked at in every step; more prune more and cost more.
const WEIGHTS: usize = 4;

/// `count` pools, or that there are none.
fn cover(sizes: &[Size], least: Size, count: u64, steps: &mut Steps) -> Answer<Vec<Vec<usize>>> {
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|&position| {
        let size = sizes[position].capped(least);
        (std::cmp::Reverse(weight(size, least)), size, position)
    });
    let capped: Vec<Size> = order.iter().map(|&position| sizes[position].capped(least)).collect();
    let weights = bounds::sharpest(&capped, least, WEIGHTS);
    let mut search = Search { sizes: capped, least, weights, seen: Seen::new(), steps };
    let mut pools = Vec::new();
    match search.pools(first(sizes.len()), count, &mut pools) {
        Err(OutOfSteps) => Answer::OutOfSteps,
        Ok(false) => Answer::Impossible,
        Ok(true) => {
            let pooled = pools.iter().fold(0, |all, pool| all | pool);
            let named = |set: Set| positions(set).map(|position| order[position]).collect::<Vec<_>>();
            let mut result: Vec<Vec<usize>> = pools.iter().map(|&pool| named(pool)).collect();
            join(&mut result, named(first(sizes.len()) & !pooled), sizes);
            Answer::Found(result)
        }
    }
}

impl Search<'_> {
    /// Whether `left` can make `count` more pools; they are put on `pools`.
    fn pools(&mut self, left: Set, count: u64, pools: &mut Vec<Set>) -> Result<bool, OutOfSteps> {
        if count == 0 {
            return Ok(true);
        }
        self.steps.take()?;
        let sum = Size::sum(positions(left).map(|position| self.sizes[position]));
        let enough = sum.reaches(self.least.times(count)) && self.weights.iter().all(|own| own.allow(left, count));
        if !enough || self.seen.has(left, count) {
            return Ok(false);
        }
        let Some(pivot) = positions(left).next() else { return Ok(false) };
        // A pool may count for no more than what the other pools can do without.
        let high = sum.minus(self.least.times(count - 1));
        let window = Window { low: self.least, high, minimal: true };
        let mut ways = gather(&self.sizes, left, pivot, window, self.steps)?;
        ways.sort_by_key(|&(set, sum)| (weight_above(sum, self.least), set));
        for (set, _) in ways {
            pools.push(set);
            if self.pools(left & !set, count - 1, pools)? {
                return Ok(true);
            }
            pools.pop();
        }
        // Without the pivot: then also without all that could be exchanged for it.
        let own = self.sizes[pivot];
        let others = positions(left)
            .filter(|&position| !own.reaches(self.sizes[position]))
            .fold(0, |set: Set, position| set | (1 << position));
        if others != 0 && self.pools(others, count, pools)? {
            return Ok(true);
        }
        self.seen.add(left, count);
        Ok(false)
    }
}

/// What a pool has above the limits, both limits weighing alike.
const fn weight_above(sum: Size, least: Size) -> u64 {
    let over = sum.minus(least);
    over.homes.saturating_mul(least.residents).saturating_add(over.residents.saturating_mul(least.homes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four that are large in one measure each make two pools. The one that counts most is in none of them from which
    /// nobody can be spared, and those it cannot stand in for must stay.
    #[test]
    fn the_largest_may_be_spared() {
        let size = |homes, residents| Size { homes, residents };
        let sizes = [size(6, 6), size(9, 1), size(1, 9), size(9, 1), size(1, 9)];
        let least = size(10, 10);
        let Answer::Found(pools) = cover(&sizes, least, 2, &mut Steps::new(1000)) else { panic!("there are two") };
        assert_eq!(pools.iter().map(Vec::len).sum::<usize>(), 5);
        assert!(pools.iter().all(|pool| Size::sum(pool.iter().map(|&at| sizes[at])).reaches(least)));
        assert_eq!(cover(&sizes, least, 3, &mut Steps::new(1000)), Answer::Impossible);
        assert_eq!(cover(&sizes, least, 2, &mut Steps::new(1)), Answer::OutOfSteps);
    }
}
