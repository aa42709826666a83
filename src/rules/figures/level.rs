//! Which of the state's bounds a figure meets: none, the lower one, the upper one (S1–S4).

use super::value::Measured;
use crate::agreement::Bound;
use crate::quantity::Ratio;

/// The bounds of the state's lists a figure meets; ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// None.
    Neither,
    /// Prevention.
    Lower,
    /// Vulnerable; for origin, parallel society.
    Upper,
}

/// A set of levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Levels(u8);

impl Levels {
    /// All three: nothing is known.
    pub const ANY: Self = Self(0b111);
    const ALL: [Level; 3] = [Level::Neither, Level::Lower, Level::Upper];

    const fn with(self, level: Level) -> Self {
        Self(self.0 | 1 << level as u8)
    }

    /// Its levels, ascending.
    pub fn iter(self) -> impl Iterator<Item = Level> {
        Self::ALL.into_iter().filter(move |level| self.0 & 1 << *level as u8 != 0)
    }
}

/// The levels a figure may be on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PossibleLevels {
    /// On the figure as published; all when it is missing (D7).
    pub published: Levels,
    /// And with rounding of figure and bounds (D8).
    pub rounded: Levels,
}

impl PossibleLevels {
    pub(super) fn new(measured: &Measured, upper: &Bound, lower: &Bound) -> Self {
        let Ok(value) = measured.value else { return Self { published: Levels::ANY, rounded: Levels::ANY } };
        let level = |value: Ratio, included: bool, upper_at: Ratio, lower_at: Ratio| {
            if upper.operator.holds_up_to(value, upper_at, included) {
                Level::Upper
            } else if lower.operator.holds_up_to(value, lower_at, included) {
                Level::Lower
            } else {
                Level::Neither
            }
        };
        let (upper_at, lower_at) = (Ratio::from_decimal(upper.value), Ratio::from_decimal(lower.value));
        let published = Levels::default().with(level(value, true, upper_at, lower_at));
        let (low, high) = measured.published.unwrap_or((value, value));
        let mut rounded = published;
        for upper_at in [upper_at, upper.unrounded.unwrap_or(upper_at)] {
            for lower_at in [lower_at, lower.unrounded.unwrap_or(lower_at)] {
                for (end, included) in [(low, true), (high, measured.published.is_none())] {
                    rounded = rounded.with(level(end, included, upper_at, lower_at));
                }
            }
        }
        // Both bounds may lie inside the span.
        if rounded.iter().eq([Level::Neither, Level::Upper]) && upper_at != lower_at {
            rounded = Levels::ANY;
        }
        Self { published, rounded }
    }
}
