//! The optimum of P4 for the small departments of one local committee, with its proof (I29).

use std::collections::{BTreeMap, BTreeSet};

use super::balance::{self, Balance, Interest};
use super::cover::{self, Cover};
use super::donors::{Across, Organisation, across};
use super::size::Size;
use super::steps::Steps;
use super::{Aim, AimProof, EquallyGood, bounds};

/// A department as the search sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) size: Size,
    /// Number of its organisation.
    pub(super) organisation: usize,
}

/// Pools by position, each in order and by their first member, and what is shown of them.
#[derive(Clone, Debug)]
pub(super) struct Solution {
    pub(super) pools: Vec<Vec<usize>>,
    pub(super) aims: [AimProof; 4],
    pub(super) equally_good: EquallyGood,
}

/// What a solution achieves, aim by aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Worth {
    pooled: u64,
    across: u64,
    pools: u64,
    largest: u64,
}

/// Solves one committee. `candidates` stand in an order that does not depend on the order of rows.
pub(super) fn solve(candidates: &[Candidate], least: Size, steps: &mut Steps) -> Solution {
    let sizes: Vec<Size> = candidates.iter().map(|candidate| candidate.size).collect();
    // Aim 1: whoever is not in a pool can join one, so all are pooled, or, where all together miss a limit, nobody.
    if candidates.is_empty() || !Size::sum(sizes.iter().copied()).reaches(least) {
        let aims = Aim::ALL.map(|aim| AimProof::new(aim, 0, 0, true));
        return Solution { pools: Vec::new(), aims, equally_good: EquallyGood::No };
    }
    let mut committee = Committee { candidates, sizes, least, covers: BTreeMap::new(), steps };
    committee.solve()
}

struct Committee<'a> {
    candidates: &'a [Candidate],
    sizes: Vec<Size>,
    least: Size,
    /// Most pools of a set of departments, as found before.
    covers: BTreeMap<Vec<usize>, Cover>,
    steps: &'a mut Steps,
}

/// One way to say who goes across organisations: the sets that are pooled each for themselves.
struct Plan {
    parts: Vec<Vec<usize>>,
}

/// The plans with the most pools found.
struct Plans {
    best: Vec<Plan>,
    /// No plan has more pools.
    bound: u64,
    /// Every plan that can have as many pools is among them.
    all: bool,
}

impl Committee<'_> {
    fn solve(&mut self) -> Solution {
        let organisations = self.organisations();
        let across = across(&self.sizes, &organisations, self.least, self.steps);
        let plans = self.plans(&across, &organisations);
        let (pools, balance_bound) = self.balance(&plans);
        let pools = ordered(pools);
        let worth = self.worth(&pools);
        let total = self.candidates.len() as u64;
        let second = worth.across == across.bound as u64;
        // Where plans are missing, only what holds for any of them is a bound.
        let bound = if second && across.all { plans.bound } else { bounds::most_pools(&self.sizes, self.least) };
        let third = second && worth.pools == bound;
        let least_bound = if third && across.all && plans.all {
            balance_bound
        } else {
            balance::least_largest(&self.sizes, self.least, bound)
        };
        let fourth = third && worth.largest == least_bound;
        let aims = [
            AimProof::new(Aim::Pooled, worth.pooled, total, worth.pooled == total),
            AimProof::new(Aim::Across, worth.across, across.bound as u64, second),
            AimProof::new(Aim::Pools, worth.pools, bound, third),
            AimProof::new(Aim::Largest, worth.largest, least_bound, fourth),
        ];
        let equally_good = self.others(&pools, worth, &plans.best, fourth && across.all && plans.all);
        Solution { pools, aims, equally_good }
    }

    fn organisations(&self) -> Vec<Organisation> {
        let mut members: BTreeMap<usize, Organisation> = BTreeMap::new();
        for (position, candidate) in self.candidates.iter().enumerate() {
            members.entry(candidate.organisation).or_default().push(position);
        }
        members.into_values().collect()
    }

    /// The plans with the most pools (aim 3).
    fn plans(&mut self, across: &Across, organisations: &[Organisation]) -> Plans {
        let mut plans: Vec<Plan> = Vec::new();
        let (mut most, mut bound) = (0, 0);
        // The largest bound of a plan for which fewer pools were found than that.
        let mut missed = None;
        let mut all = true;
        for set in &across.sets {
            // A plan costs about a step a department, before any search.
            if !plans.is_empty() && self.steps.take_several(self.candidates.len() as u64).is_err() {
                all = false;
                break;
            }
            let parts = parts(set, organisations);
            let at_most: u64 = parts.iter().map(|part| bounds::most_pools(&self.of(part), self.least)).sum();
            if at_most < most {
                continue;
            }
            let (mut pools, mut plan_bound) = (0, 0);
            for part in &parts {
                let cover = self.cover(part);
                pools += cover.pools.len() as u64;
                plan_bound += cover.bound;
            }
            bound = bound.max(plan_bound);
            if plan_bound > pools {
                missed = missed.max(Some(plan_bound));
            }
            if pools > most {
                plans.clear();
                most = pools;
            }
            if pools == most {
                plans.push(Plan { parts });
            }
        }
        if !all {
            bound = bounds::most_pools(&self.sizes, self.least);
        }
        Plans { best: plans, bound, all: all && missed.is_none_or(|missed| missed < most) }
    }

    /// The plan whose largest pool is smallest (aim 4), and what no plan can stay below.
    fn balance(&mut self, plans: &Plans) -> (Vec<Vec<usize>>, u64) {
        let mut best: Option<(u64, Vec<Vec<usize>>)> = None;
        let mut bound = u64::MAX;
        for plan in &plans.best {
            let plan_least = self.least_largest(plan);
            if best.as_ref().is_some_and(|(height, _)| *height <= plan_least) {
                bound = bound.min(plan_least);
                continue;
            }
            let cutoff = best.as_ref().map_or(u64::MAX, |(height, _)| *height);
            let (pools, height, plan_bound) = self.balance_plan(plan, cutoff);
            bound = bound.min(plan_bound);
            if best.as_ref().is_none_or(|(best, _)| height < *best) {
                best = Some((height, pools));
            }
        }
        best.map_or_else(|| (Vec::new(), 0), |(height, pools)| (pools, bound.min(height)))
    }

    /// No largest pool of the plan is smaller.
    fn least_largest(&self, plan: &Plan) -> u64 {
        let part = |part: &Vec<usize>| {
            let count = self.covers.get(part).map_or(1, |cover| cover.bound);
            balance::least_largest(&self.of(part), self.least, count)
        };
        plan.parts.iter().map(part).max().unwrap_or(0)
    }

    /// Balances the parts of a plan; once one of them cannot be below `cutoff` nothing better comes of the plan.
    fn balance_plan(&mut self, plan: &Plan, cutoff: u64) -> (Vec<Vec<usize>>, u64, u64) {
        // The part that must have the largest pool comes first: no other need get below it.
        let mut order: Vec<&Vec<usize>> = plan.parts.iter().collect();
        order.sort_by_key(|part| {
            let count = self.covers.get(*part).map_or(1, |cover| cover.pools.len() as u64);
            std::cmp::Reverse(balance::least_largest(&self.of(part), self.least, count))
        });
        let (mut pools, mut height, mut bound) = (Vec::new(), 0, 0);
        for part in order {
            let start = self.cover(part).pools;
            let sizes = self.of(part);
            let share = self.steps.left() / 4 * 3;
            let least = self.least;
            let Balance { pools: found, largest, bound: part_bound } = self.steps.within(share, |steps| {
                balance::smallest_largest(&sizes, least, start, Interest { enough: height, cutoff }, steps)
            });
            height = height.max(largest);
            bound = bound.max(part_bound);
            pools.extend(named(&found, part));
        }
        (pools, height, bound)
    }

    fn cover(&mut self, part: &[usize]) -> Cover {
        if let Some(cover) = self.covers.get(part) {
            return cover.clone();
        }
        let sizes = self.of(part);
        let least = self.least;
        let share = self.steps.left() / 4 * 3;
        let cover = self.steps.within(share, |steps| cover::most_pools(&sizes, least, steps));
        self.covers.insert(part.to_vec(), cover.clone());
        cover
    }

    fn of(&self, part: &[usize]) -> Vec<Size> {
        part.iter().map(|&member| self.sizes[member]).collect()
    }

    fn size(&self, pool: &[usize]) -> Size {
        Size::sum(pool.iter().map(|&member| self.sizes[member]))
    }

    fn is_across(&self, pool: &[usize]) -> bool {
        pool.iter().map(|&member| self.candidates[member].organisation).collect::<BTreeSet<_>>().len() > 1
    }

    fn worth(&self, pools: &[Vec<usize>]) -> Worth {
        let across = pools.iter().filter(|pool| self.is_across(pool));
        Worth {
            pooled: pools.iter().map(|pool| pool.len() as u64).sum(),
            across: across.map(|pool| pool.len() as u64).sum(),
            pools: pools.len() as u64,
            largest: pools.iter().map(|pool| self.size(pool).homes).max().unwrap_or(0),
        }
    }

    /// Whether another solution is worth as much.
    fn others(&mut self, pools: &[Vec<usize>], worth: Worth, plans: &[Plan], proven: bool) -> EquallyGood {
        if self.neighbour(pools, worth) {
            return EquallyGood::Yes;
        }
        if !proven {
            return EquallyGood::NotKnown;
        }
        let mut solutions = 0;
        for plan in plans {
            let mut of_plan = 1;
            for part in &plan.parts {
                let count = self.cover(part).pools.len() as u64;
                match balance::count_to_two(&self.of(part), self.least, count, worth.largest, self.steps) {
                    Ok(found) => of_plan *= found,
                    Err(_) => return EquallyGood::NotKnown,
                }
            }
            solutions += of_plan;
            if solutions > 1 {
                return EquallyGood::Yes;
            }
        }
        EquallyGood::No
    }

    /// Whether moving or exchanging single departments gives another solution worth as much.
    fn neighbour(&mut self, pools: &[Vec<usize>], worth: Worth) -> bool {
        let sums: Vec<Size> = pools.iter().map(|pool| self.size(pool)).collect();
        let fits = |size: Size| size.reaches(self.least) && size.homes <= worth.largest;
        for (one, members) in pools.iter().enumerate() {
            for (other, others) in pools.iter().enumerate().filter(|&(other, _)| other != one) {
                if self.steps.take().is_err() {
                    return false;
                }
                for &given in members {
                    for taken in others.iter().map(|&taken| Some(taken)).chain([None]) {
                        let back = taken.map_or_else(Size::default, |taken| self.sizes[taken]);
                        if !fits(sums[one].minus(self.sizes[given]).plus(back))
                            || !fits(sums[other].minus(back).plus(self.sizes[given]))
                        {
                            continue;
                        }
                        let mut changed = pools.to_vec();
                        changed[one].retain(|&member| member != given);
                        changed[one].extend(taken);
                        changed[other].retain(|&member| Some(member) != taken);
                        changed[other].push(given);
                        // Two pools of two that exchange one each have only changed names.
                        if self.worth(&changed) == worth && ordered(changed) != pools {
                            return true;
                        }
                    }
                }
            }
        }
        false
    }
}

/// Who is pooled with whom: those across organisations, and what remains of each organisation.
fn parts(across: &[usize], organisations: &[Organisation]) -> Vec<Vec<usize>> {
    let rest = organisations.iter().map(|members| {
        members.iter().copied().filter(|member| across.binary_search(member).is_err()).collect::<Vec<_>>()
    });
    std::iter::once(across.to_vec()).chain(rest).filter(|part| !part.is_empty()).collect()
}

fn named(pools: &[Vec<usize>], part: &[usize]) -> Vec<Vec<usize>> {
    pools.iter().map(|pool| pool.iter().map(|&member| part[member]).collect()).collect()
}

fn ordered(mut pools: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    for pool in &mut pools {
        pool.sort_unstable();
    }
    pools.sort_unstable();
    pools
}
