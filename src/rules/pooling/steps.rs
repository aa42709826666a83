//! What bounds the search: steps counted, never a clock, so that every machine finds the same.

use super::size::Set;

/// The answer of a bounded search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer<T> {
    /// Found.
    Found(T),
    /// Shown not to exist.
    Impossible,
    /// Not known: the steps were used up.
    OutOfSteps,
}

/// The steps used were the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OutOfSteps;

/// A counter of steps with a bound.
#[derive(Clone, Debug)]
pub(super) struct Steps {
    used: u64,
    most: u64,
}

impl Steps {
    pub(super) const fn new(most: u64) -> Self {
        Self { used: 0, most }
    }

    /// One step, if there is one left.
    pub(super) const fn take(&mut self) -> Result<(), OutOfSteps> {
        if self.used >= self.most {
            return Err(OutOfSteps);
        }
        self.used += 1;
        Ok(())
    }

    /// Several steps at once.
    pub(super) const fn take_several(&mut self, count: u64) -> Result<(), OutOfSteps> {
        if self.left() < count {
            return Err(OutOfSteps);
        }
        self.used += count;
        Ok(())
    }

    pub(super) const fn used(&self) -> u64 {
        self.used
    }

    pub(super) const fn left(&self) -> u64 {
        self.most - self.used
    }

    /// Runs `search` with at most `share` of the steps left.
    pub(super) fn within<T>(&mut self, share: u64, search: impl FnOnce(&mut Self) -> T) -> T {
        let mut part = Self { used: 0, most: share.min(self.left()) };
        let result = search(&mut part);
        self.used += part.used;
        result
    }
}

/// Sets seen to lead nowhere: open addressing in one vector, so that nothing hangs on an order of hashing.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    slots: Vec<Set>,
    filled: usize,
}

impl Seen {
    pub(super) fn new() -> Self {
        Self { slots: vec![0; 256], filled: 0 }
    }

    /// Where the search for a key starts: the upper bits of its product with an odd number.
    fn slot(&self, key: Set) -> usize {
        let product = key.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835);
        usize::try_from(product >> (Set::BITS - self.slots.len().ilog2())).unwrap_or(0)
    }

    fn place(&self, key: Set) -> usize {
        let mut at = self.slot(key);
        while self.slots[at] != 0 && self.slots[at] != key {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }

    /// Whether a set with that many pools still to make was seen; the set is not empty.
    pub(super) fn has(&self, set: Set, pools: u64) -> bool {
        self.slots[self.place(key(set, pools))] != 0
    }

    /// Remembers it.
    pub(super) fn add(&mut self, set: Set, pools: u64) {
        let key = key(set, pools);
        let at = self.place(key);
        if self.slots[at] == 0 {
            self.slots[at] = key;
            self.filled += 1;
            if self.filled * 2 > self.slots.len() {
                let grown = vec![0; self.slots.len() * 2];
                let old = std::mem::replace(&mut self.slots, grown);
                for key in old.into_iter().filter(|&key| key != 0) {
                    let at = self.place(key);
                    self.slots[at] = key;
                }
            }
        }
    }
}

const fn key(set: Set, pools: u64) -> Set {
    set | ((pools as Set) << super::size::MOST_IN_SET)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seen_is_a_set_with_so_many_pools() {
        let mut seen = Seen::new();
        for set in 1..1000 {
            seen.add(set << 40, 2);
        }
        for set in 1..1000 {
            assert!(seen.has(set << 40, 2));
            assert!(!seen.has(set << 40, 1) && !seen.has(set, 2));
        }
    }

    #[test]
    fn steps_are_never_more_than_there_are() {
        let mut steps = Steps::new(10);
        assert_eq!(steps.take_several(11), Err(OutOfSteps));
        let taken = steps.within(4, |part| (0..9).filter(|_| part.take().is_ok()).count());
        assert_eq!((taken, steps.used(), steps.left()), (4, 4, 6));
        assert_eq!(steps.within(100, |part| (0..9).filter(|_| part.take().is_ok()).count()), 6);
        assert_eq!(steps.take(), Err(OutOfSteps));
    }
}
