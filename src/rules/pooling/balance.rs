//! The smallest largest pool, by homes, of a set of departments in a given number of pools (aim 4 of P4).

use super::gather::{Window, gather};
use super::size::{MOST_IN_SET, Set, Size, first, positions};
use super::steps::{Answer, OutOfSteps, Seen, Steps};

/// Pools, and how small their largest can be.
#[derive(Clone, Debug)]
pub(super) struct Balance {
    /// Pools by position; every position in one of them.
    pub(super) pools: Vec<Vec<usize>>,
    /// Homes of the largest.
    pub(super) largest: u64,
    /// In no solution with as many pools is the largest smaller than this.
    pub(super) bound: u64,
}

/// The least that the largest of `count` pools can be, without search.
pub(super) fn least_largest(sizes: &[Size], least: Size, count: u64) -> u64 {
    let all = Size::sum(sizes.iter().copied()).homes;
    let single = sizes.iter().map(|size| size.homes).max().unwrap_or(0);
    all.div_ceil(count.max(1)).max(single).max(least.homes)
}

/// Homes of the largest pool.
pub(super) fn largest(pools: &[Vec<usize>], sizes: &[Size]) -> u64 {
    pools.iter().map(|pool| pool.iter().map(|&member| sizes[member].homes).sum()).max().unwrap_or(0)
}

/// What is worth knowing of a largest pool: not whether it can be below `enough`, nor how far it is from `cutoff` if it
/// cannot be below that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Interest {
    pub(super) enough: u64,
    pub(super) cutoff: u64,
}

/// Ranges wider than this are halved, narrower ones searched from below: a way shown not to exist close below one that
/// does takes most of the steps.
const NARROW: u64 = 16;

/// Makes the largest of `pools` as small as it can.
pub(super) fn smallest_largest(
    sizes: &[Size],
    least: Size,
    pools: Vec<Vec<usize>>,
    interest: Interest,
    steps: &mut Steps,
) -> Balance {
    let count = pools.len() as u64;
    let mut bound = least_largest(sizes, least, count);
    let mut best = pools;
    exchange(&mut best, sizes, least, steps);
    let mut height = largest(&best, sizes);
    if sizes.len() > MOST_IN_SET {
        return Balance { pools: best, largest: height, bound };
    }
    let mut from = bound.max(interest.enough);
    while from < height.min(interest.cutoff) && steps.left() > 0 {
        let to = height.min(interest.cutoff) - 1;
        let at_most = if to - from > NARROW { from + (to - from) / 2 } else { from };
        let share = steps.left() / 4 * 3 + 1;
        match steps.within(share, |steps| partition(sizes, least, count, at_most, steps)) {
            Answer::Found(pools) => {
                best = pools;
                height = largest(&best, sizes);
            }
            Answer::Impossible => {
                bound = bound.max(at_most + 1);
                from = at_most + 1;
            }
            Answer::OutOfSteps => from = at_most + 1,
        }
    }
    Balance { pools: best, largest: height, bound: bound.min(height) }
}

/// Moves and exchanges single departments between pools while that evens out their homes.
fn exchange(pools: &mut [Vec<usize>], sizes: &[Size], least: Size, steps: &mut Steps) {
    let mut sums: Vec<Size> = pools.iter().map(|pool| Size::sum(pool.iter().map(|&member| sizes[member]))).collect();
    while let Ok(Some(Exchange { from, to, given, taken })) = better(pools, &sums, sizes, least, steps) {
        pools[from].retain(|&member| member != given);
        pools[from].extend(taken);
        pools[to].retain(|&member| Some(member) != taken);
        pools[to].push(given);
        let back = taken.map_or_else(Size::default, |taken| sizes[taken]);
        sums[from] = sums[from].minus(sizes[given]).plus(back);
        sums[to] = sums[to].minus(back).plus(sizes[given]);
    }
}

/// One pool gives a department to another, which may give one back.
struct Exchange {
    from: usize,
    to: usize,
    given: usize,
    taken: Option<usize>,
}

/// The first exchange after which the larger of two pools is smaller.
fn better(
    pools: &[Vec<usize>],
    sums: &[Size],
    sizes: &[Size],
    least: Size,
    steps: &mut Steps,
) -> Result<Option<Exchange>, OutOfSteps> {
    let mut order: Vec<usize> = (0..pools.len()).collect();
    order.sort_by_key(|&pool| (std::cmp::Reverse(sums[pool].homes), pool));
    for &from in &order {
        for &to in order.iter().rev().take_while(|&&to| sums[to].homes < sums[from].homes) {
            steps.take()?;
            for &given in &pools[from] {
                for taken in pools[to].iter().map(|&taken| Some(taken)).chain([None]) {
                    let back = taken.map_or_else(Size::default, |taken| sizes[taken]);
                    let one = sums[from].minus(sizes[given]).plus(back);
                    let other = sums[to].minus(back).plus(sizes[given]);
                    if one.reaches(least) && other.reaches(least) && one.homes.max(other.homes) < sums[from].homes {
                        return Ok(Some(Exchange { from, to, given, taken }));
                    }
                }
            }
        }
    }
    Ok(None)
}

struct Search<'a> {
    /// The department with the most homes first.
    sizes: Vec<Size>,
    least: Size,
    at_most: u64,
    seen: Seen,
    steps: &'a mut Steps,
    /// Solutions still to find.
    wanted: u32,
    found: Vec<Set>,
}

/// A partition into `count` pools, none with more than `at_most` homes.
fn partition(sizes: &[Size], least: Size, count: u64, at_most: u64, steps: &mut Steps) -> Answer<Vec<Vec<usize>>> {
    let order = by_homes(sizes);
    match search(sizes, &order, least, count, at_most, 1, steps) {
        Err(OutOfSteps) => Answer::OutOfSteps,
        Ok((0, _)) => Answer::Impossible,
        Ok((_, pools)) => {
            Answer::Found(pools.iter().map(|&pool| positions(pool).map(|position| order[position]).collect()).collect())
        }
    }
}

/// How many such partitions there are, counted up to two and, of departments of equal size, one choice only.
pub(super) fn count_to_two(
    sizes: &[Size],
    least: Size,
    count: u64,
    at_most: u64,
    steps: &mut Steps,
) -> Result<u32, OutOfSteps> {
    if sizes.len() > MOST_IN_SET {
        return Err(OutOfSteps);
    }
    search(sizes, &by_homes(sizes), least, count, at_most, 2, steps).map(|(found, _)| found)
}

fn by_homes(sizes: &[Size]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|&position| (std::cmp::Reverse(sizes[position]), position));
    order
}

fn search(
    sizes: &[Size],
    order: &[usize],
    least: Size,
    count: u64,
    at_most: u64,
    wanted: u32,
    steps: &mut Steps,
) -> Result<(u32, Vec<Set>), OutOfSteps> {
    let sizes: Vec<Size> = order.iter().map(|&position| sizes[position]).collect();
    let all = first(sizes.len());
    let mut search = Search { sizes, least, at_most, seen: Seen::new(), steps, wanted, found: Vec::new() };
    let mut pools = Vec::new();
    search.pools(all, count, &mut pools)?;
    Ok((wanted - search.wanted, search.found))
}

impl Search<'_> {
    /// Whether `left` can be parted into `count` more pools; goes on until all wanted are found.
    fn pools(&mut self, left: Set, count: u64, pools: &mut Vec<Set>) -> Result<bool, OutOfSteps> {
        self.steps.take()?;
        let sum = Size::sum(positions(left).map(|position| self.sizes[position]));
        if count == 0 || left == 0 {
            if count == 0 && left == 0 {
                self.found.clone_from(pools);
                self.wanted -= 1;
            }
            return Ok(count == 0 && left == 0);
        }
        if !sum.reaches(self.least.times(count)) || sum.homes > self.at_most.saturating_mul(count) {
            return Ok(false);
        }
        if count == 1 {
            pools.push(left);
            let found = self.pools(0, 0, pools)?;
            pools.pop();
            return Ok(found);
        }
        if self.seen.has(left, count) {
            return Ok(false);
        }
        // The other pools need so much, and can take so many homes.
        let mut high = sum.minus(self.least.times(count - 1));
        high.homes = high.homes.min(self.at_most);
        let others = self.at_most.saturating_mul(count - 1);
        let low = Size { homes: self.least.homes.max(sum.homes.saturating_sub(others)), ..self.least };
        let Some(pivot) = positions(left).next() else { return Ok(false) };
        let mut ways = gather(&self.sizes, left, pivot, Window { low, high, minimal: false }, self.steps)?;
        ways.sort_by_key(|&(set, way)| (self.unevenness(way, sum, count), set));
        let mut found = false;
        for (set, _) in ways {
            pools.push(set);
            found |= self.pools(left & !set, count - 1, pools)?;
            pools.pop();
            if self.wanted == 0 {
                return Ok(true);
            }
        }
        if !found {
            self.seen.add(left, count);
        }
        Ok(found)
    }

    /// How far a pool is from the mean of those still to make, both measures weighing by their limits.
    fn unevenness(&self, way: Size, sum: Size, count: u64) -> u64 {
        let homes = (way.homes * count).abs_diff(sum.homes);
        let residents = (way.residents * count).abs_diff(sum.residents);
        homes
            .saturating_mul(self.least.residents.max(1))
            .saturating_add(residents.saturating_mul(self.least.homes.max(1)))
    }
}
