//! Sizes of departments and pools in the two measures that have limits, and sets of departments.

/// A set of departments of one part of the search, by position.
pub(super) type Set = u128;

/// The most departments a [`Set`] is searched for; the upper bits of a set are free for the number of pools.
pub(super) const MOST_IN_SET: usize = 120;

/// Homes and residents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Size {
    pub(super) homes: u64,
    pub(super) residents: u64,
}

impl Size {
    /// Both at least as large.
    pub(super) const fn reaches(self, least: Self) -> bool {
        self.homes >= least.homes && self.residents >= least.residents
    }

    pub(super) const fn plus(self, other: Self) -> Self {
        Self { homes: self.homes + other.homes, residents: self.residents + other.residents }
    }

    /// The rest, not below nothing.
    pub(super) const fn minus(self, other: Self) -> Self {
        Self {
            homes: self.homes.saturating_sub(other.homes),
            residents: self.residents.saturating_sub(other.residents),
        }
    }

    pub(super) const fn times(self, count: u64) -> Self {
        Self { homes: self.homes.saturating_mul(count), residents: self.residents.saturating_mul(count) }
    }

    /// What of it counts towards a limit: no more than the limit itself.
    pub(super) fn capped(self, limit: Self) -> Self {
        Self { homes: self.homes.min(limit.homes), residents: self.residents.min(limit.residents) }
    }

    pub(super) fn sum(sizes: impl IntoIterator<Item = Self>) -> Self {
        sizes.into_iter().fold(Self::default(), Self::plus)
    }
}

/// The positions in a set, in order.
pub(super) fn positions(set: Set) -> impl Iterator<Item = usize> {
    let mut rest = set;
    std::iter::from_fn(move || {
        (rest != 0).then(|| {
            let first = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            first
        })
    })
}

/// The set of the first `count` positions.
pub(super) const fn first(count: usize) -> Set {
    if count >= 128 { Set::MAX } else { (1 << count) - 1 }
}
