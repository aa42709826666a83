//! Which departments are pooled across organisations (aim 2 of P4).
//!
//! When all can be pooled, the departments of an organisation that misses a limit with all of its own are in pools across
//! organisations, whatever one does. Together they may still miss a limit: then organisations that could do without
//! give departments, so that what they keep still reaches the limits, or is nothing. Fewest means fewest given.

use super::size::Size;
use super::steps::{OutOfSteps, Steps};

/// The sets of departments that go across organisations.
#[derive(Clone, Debug)]
pub(super) struct Across {
    /// Sets of as few departments as possible, in order; at least one.
    pub(super) sets: Vec<Vec<usize>>,
    /// No solution has fewer departments across organisations.
    pub(super) bound: usize,
    /// Whether the sets are all there are of that size.
    pub(super) all: bool,
}

/// An organisation's departments, by position in the committee.
pub(super) type Organisation = Vec<usize>;

/// Sets looked at no further than this: each is a plan of its own for the aims after.
const MOST_SETS: usize = 4096;

/// `sizes` of all departments together reach `least`.
pub(super) fn across(sizes: &[Size], organisations: &[Organisation], least: Size, steps: &mut Steps) -> Across {
    let sum = |members: &[usize]| Size::sum(members.iter().map(|&member| sizes[member]));
    let (able, unable): (Vec<&Organisation>, Vec<&Organisation>) =
        organisations.iter().partition(|members| sum(members).reaches(least));
    let mut forced: Vec<usize> = unable.into_iter().flatten().copied().collect();
    forced.sort_unstable();
    let have = sum(&forced);
    if forced.is_empty() || have.reaches(least) {
        return Across { bound: forced.len(), sets: vec![forced], all: true };
    }
    let mut candidates: Vec<(usize, usize)> = able
        .iter()
        .enumerate()
        .flat_map(|(organisation, members)| members.iter().map(move |&member| (organisation, member)))
        .collect();
    // Those of one organisation and of equal size stand together, and the first of them are given first.
    candidates.sort_by_key(|&(organisation, member)| (organisation, sizes[member], member));
    let mut giving = Giving { sizes, least, able: &able, candidates, steps, chosen: Vec::new(), found: Vec::new() };
    let wanting = least.minus(have);
    for count in 1..=giving.candidates.len() {
        if !giving.largest(count).reaches(wanting) {
            continue;
        }
        let share = giving.steps.left() / 2;
        let outcome = giving.within(share, count, wanting);
        if giving.found.is_empty() && outcome.is_ok() {
            continue;
        }
        let bound = forced.len() + count;
        let mut sets = std::mem::take(&mut giving.found);
        if sets.is_empty() {
            sets.push(giving.by_hand(wanting));
        }
        let named = |set: &Vec<usize>| {
            let mut members: Vec<usize> =
                forced.iter().copied().chain(set.iter().map(|&at| giving.candidates[at].1)).collect();
            members.sort_unstable();
            members
        };
        return Across { sets: sets.iter().map(named).collect(), bound, all: outcome.is_ok() };
    }
    Across { sets: vec![(0..sizes.len()).collect()], bound: forced.len(), all: false }
}

struct Giving<'a> {
    sizes: &'a [Size],
    least: Size,
    able: &'a [&'a Organisation],
    /// Organisation (among the able) and department.
    candidates: Vec<(usize, usize)>,
    steps: &'a mut Steps,
    chosen: Vec<usize>,
    found: Vec<Vec<usize>>,
}

impl Giving<'_> {
    /// What the largest of so many candidates amount to, each measure for itself.
    fn largest(&self, count: usize) -> Size {
        let of = |measure: fn(Size) -> u64| {
            let mut values: Vec<u64> = self.candidates.iter().map(|&(_, member)| measure(self.sizes[member])).collect();
            values.sort_unstable_by_key(|&value| std::cmp::Reverse(value));
            values.into_iter().take(count).sum()
        };
        Size { homes: of(|size| size.homes), residents: of(|size| size.residents) }
    }

    /// Some way to make up for what is wanting: the largest that can be spared, else a whole organisation, the smallest.
    fn by_hand(&self, wanting: Size) -> Vec<usize> {
        let mut kept: Vec<Vec<usize>> = vec![Vec::new(); self.able.len()];
        for (at, &(organisation, _)) in self.candidates.iter().enumerate() {
            kept[organisation].push(at);
        }
        let size = |at: usize| self.sizes[self.candidates[at].1];
        let (mut given, mut wanting) = (Vec::new(), wanting);
        while wanting != Size::default() {
            let sums: Vec<Size> = kept.iter().map(|kept| Size::sum(kept.iter().map(|&at| size(at)))).collect();
            let spared = kept
                .iter()
                .zip(&sums)
                .flat_map(|(kept, sum)| kept.iter().filter(|&&at| sum.minus(size(at)).reaches(self.least)))
                .max_by_key(|&&at| (size(at).capped(wanting), std::cmp::Reverse(at)))
                .copied();
            let next = match spared {
                Some(at) => vec![at],
                None => {
                    kept.iter().filter(|kept| !kept.is_empty()).min_by_key(|kept| kept.len()).cloned().unwrap_or(vec![])
                }
            };
            if next.is_empty() {
                break;
            }
            for at in next {
                wanting = wanting.minus(size(at));
                kept[self.candidates[at].0].retain(|&other| other != at);
                given.push(at);
            }
        }
        given
    }

    fn within(&mut self, share: u64, count: usize, wanting: Size) -> Result<(), OutOfSteps> {
        let mut part = Steps::new(share);
        std::mem::swap(self.steps, &mut part);
        let outcome = self.give(0, count, wanting);
        std::mem::swap(self.steps, &mut part);
        // A share of what is left is left.
        let _ = self.steps.take_several(part.used());
        outcome
    }

    /// All ways to choose `count` more candidates from `from` on that make up for what is wanting.
    fn give(&mut self, from: usize, count: usize, wanting: Size) -> Result<(), OutOfSteps> {
        self.steps.take()?;
        if count == 0 {
            if wanting == Size::default() && self.can_do_without() {
                if self.found.len() >= MOST_SETS {
                    return Err(OutOfSteps);
                }
                self.found.push(self.chosen.clone());
            }
            return Ok(());
        }
        let mut left_out = None;
        for at in from..=self.candidates.len().saturating_sub(count) {
            let (organisation, member) = self.candidates[at];
            let alike = Some((organisation, self.sizes[member]));
            if left_out == alike {
                continue;
            }
            left_out = alike;
            let rest = self.candidates[at..].iter().map(|&(_, member)| self.sizes[member]);
            let most = rest.fold(Size::default(), |most, size| Size {
                homes: most.homes.max(size.homes),
                residents: most.residents.max(size.residents),
            });
            if !most.times(count as u64).reaches(wanting) {
                break;
            }
            self.chosen.push(at);
            let outcome = self.give(at + 1, count - 1, wanting.minus(self.sizes[member]));
            self.chosen.pop();
            outcome?;
        }
        Ok(())
    }

    /// Every organisation keeps enough, or nothing.
    fn can_do_without(&self) -> bool {
        self.able.iter().all(|members| {
            let given = |member: &usize| self.chosen.iter().any(|&at| self.candidates[at].1 == *member);
            let kept: Vec<usize> = members.iter().copied().filter(|member| !given(member)).collect();
            kept.is_empty() || Size::sum(kept.iter().map(|&member| self.sizes[member])).reaches(self.least)
        })
    }
}
