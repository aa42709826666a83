//! Chance from a seed, the same on every platform and in every version: `ChaCha` bits, and whole numbers made of them here.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of whole numbers.
pub(super) struct Draw(ChaCha20Rng);

impl Draw {
    /// The stream of a seed; `stream` keeps parts of one sample apart, so that a change in one leaves the others alone.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut bytes = [0_u8; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        bytes[8..16].copy_from_slice(&stream.to_le_bytes());
        Self(ChaCha20Rng::from_seed(bytes))
    }

    /// A whole number below `bound`; 0 where `bound` is 0. Its bias, at most `bound` in 2^64, does not matter here.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        let wide = u128::from(self.0.next_u64()) * u128::from(bound);
        u64::try_from(wide >> 64).unwrap_or(0)
    }

    /// A whole number from `first` to `last`, both included.
    pub(super) fn between(&mut self, first: u32, last: u32) -> u32 {
        let span = u64::from(last.saturating_sub(first)) + 1;
        first + u32::try_from(self.below(span)).unwrap_or(0)
    }

    /// An index below `length`.
    pub(super) fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or(0)
    }

    /// True in `percent` of a hundred.
    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// The index of one of the weights, by weight.
    pub(super) fn weighted(&mut self, weights: &[u32]) -> usize {
        let total: u64 = weights.iter().copied().map(u64::from).sum();
        let mut left = self.below(total);
        for (index, weight) in weights.iter().enumerate() {
            let weight = u64::from(*weight);
            if left < weight {
                return index;
            }
            left -= weight;
        }
        weights.len().saturating_sub(1)
    }

    /// Any order.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.index(last + 1));
        }
    }

    /// `parts` whole numbers from `fewest` to `most` that add up to `total`, skewed: few large, many small. Where the
    /// total does not fit between the bounds the last ones break them.
    pub(super) fn partition(&mut self, total: u32, parts: usize, fewest: u32, most: u32) -> Vec<u32> {
        if parts == 0 {
            return Vec::new();
        }
        let weights: Vec<u64> = (0..parts)
            .map(|_| {
                let draw = 20 + self.below(80);
                draw * draw
            })
            .collect();
        let sum: u64 = weights.iter().sum();
        let count = u32::try_from(parts).unwrap_or(u32::MAX);
        let above = u64::from(total.saturating_sub(fewest.saturating_mul(count)));
        let mut sizes: Vec<u32> = weights
            .iter()
            .map(|weight| (fewest + u32::try_from(above * weight / sum).unwrap_or(0)).min(most))
            .collect();
        let mut at = 0;
        let mut placed: u32 = sizes.iter().sum();
        let room = sizes.iter().map(|size| most.saturating_sub(*size)).sum::<u32>();
        let limit = if placed + room < total { u32::MAX } else { most };
        while placed < total {
            if sizes[at % parts] < limit {
                sizes[at % parts] += 1;
                placed += 1;
            }
            at += 1;
        }
        sizes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_of_a_seed_never_changes() {
        let mut draw = Draw::new(2022, 0);
        let drawn: Vec<u64> = (0..6).map(|_| draw.below(1000)).collect();
        assert_eq!(drawn, DRAWN);
    }

    /// Worked from the first block of the cipher with this key by another programme.
    const DRAWN: [u64; 6] = [756, 988, 288, 209, 569, 459];

    #[test]
    fn a_partition_adds_up_within_its_bounds() {
        let mut draw = Draw::new(1, 0);
        for (total, parts, fewest, most) in [(13_400, 13, 560, 3_000), (3_324, 13, 54, 640), (100, 2, 50, 50)] {
            let sizes = draw.partition(total, parts, fewest, most);
            assert_eq!(sizes.iter().sum::<u32>(), total);
            assert!(sizes.iter().all(|size| (fewest..=most).contains(size)), "{sizes:?}");
        }
    }

    #[test]
    fn weights_and_bounds_are_kept() {
        let mut draw = Draw::new(7, 0);
        for _ in 0..1000 {
            assert_eq!(draw.weighted(&[0, 3, 0]), 1);
            assert!((5..=9).contains(&draw.between(5, 9)));
        }
    }
}
