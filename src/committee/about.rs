//! Numbers given as "about": every number that rounds to them (K7).

use trappe_rules::quantity::Ratio;

/// All the whole numbers something may be, both ends included; one where it is known exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) low: Ratio,
    pub(super) high: Ratio,
}

impl Span {
    /// Known exactly.
    pub(super) const fn exact(value: Ratio) -> Self {
        Self { low: value, high: value }
    }

    /// What a whole number stands for: itself, or where it is given as "about" every whole number that is rounded half up to
    /// it at its last digit that is not zero ("about 560": 555 to 564).
    pub(super) fn of(value: u32, about: bool) -> Self {
        let exact = i128::from(value);
        if !about || value == 0 {
            return Self::exact(Ratio::whole(exact));
        }
        let mut unit: i128 = 1;
        while exact % (unit * 10) == 0 {
            unit *= 10;
        }
        // Of odd halves (a unit of 1) there are none: such a number is itself.
        let half = unit / 2;
        let above = if half == 0 { 0 } else { half - 1 };
        Self { low: Ratio::whole(exact - half), high: Ratio::whole(exact + above) }
    }

    /// Both together.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self { low: self.low.plus(other.low)?, high: self.high.plus(other.high)? })
    }

    /// The fewest it may be, as if that were known.
    pub(super) const fn at_low(self) -> Self {
        Self::exact(self.low)
    }

    /// Whether it is known exactly.
    pub(super) fn is_exact(self) -> bool {
        self.low == self.high
    }

    /// Whether it is less than another; `None` where it cannot be told.
    pub(super) fn is_below(self, other: Self) -> Option<bool> {
        if self.high < other.low {
            Some(true)
        } else if self.low >= other.high {
            Some(false)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(low: i128, high: i128) -> Span {
        Span { low: Ratio::whole(low), high: Ratio::whole(high) }
    }

    #[test]
    fn k7_about_stands_for_all_that_is_rounded_to_it() {
        assert_eq!(Span::of(560, true), span(555, 564));
        assert_eq!(Span::of(13_400, true), span(13_350, 13_449));
        assert_eq!(Span::of(15, true), span(15, 15));
        assert_eq!(Span::of(0, true), span(0, 0));
        assert_eq!(Span::of(13_400, false), span(13_400, 13_400));
        assert_eq!(Span::of(560, true).plus(Span::of(13_400, true)), Some(span(13_905, 14_013)));
    }

    /// Below, on and above both ends of what "about 560" stands for.
    #[test]
    fn k7_a_difference_within_the_rounding_cannot_be_told() {
        let told = |now: i128| span(now, now).is_below(Span::of(560, true));
        assert_eq!([told(553), told(554), told(555), told(560)], [Some(true), Some(true), None, None]);
        assert_eq!([told(563), told(564), told(565)], [None, Some(false), Some(false)]);
        let exact = |now: i128| span(now, now).is_below(Span::of(560, false));
        assert_eq!([exact(559), exact(560), exact(561)], [Some(true), Some(false), Some(false)]);
    }
}
