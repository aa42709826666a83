//! An exact fraction of the reference's own: always in lowest terms, and a panic where 128 bits do not suffice, so that
//! nothing is ever rounded. Shares no code with what it is held against.

use std::cmp::Ordering;
use std::fmt;

use trappe_rules::quantity::{Decimal, Ratio};

/// Numerator and positive denominator, in lowest terms.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fraction {
    pub(crate) over: i128,
    pub(crate) under: i128,
}

impl Fraction {
    pub(crate) const ZERO: Self = Self { over: 0, under: 1 };

    pub(crate) fn new(over: i128, under: i128) -> Self {
        assert!(under != 0, "a fraction over zero");
        let (mut a, mut b) = (over.unsigned_abs(), under.unsigned_abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let divisor = i128::try_from(a).unwrap() * under.signum();
        Self { over: over / divisor, under: under / divisor }
    }

    pub(crate) fn whole(value: impl Into<i128>) -> Self {
        Self { over: value.into(), under: 1 }
    }

    /// Read from the digits as written, not from the decimal's own arithmetic.
    pub(crate) fn from_decimal(value: Decimal) -> Self {
        let text = value.to_string();
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let digits: i128 = text.replace('.', "").parse().unwrap();
        Self::new(digits, 10_i128.pow(u32::try_from(decimals).unwrap()))
    }

    pub(crate) fn from_ratio(value: Ratio) -> Self {
        let (over, under) = value.parts();
        Self::new(over, under)
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self::new(mul(self.over, other.under) + mul(other.over, self.under), mul(self.under, other.under))
    }

    pub(crate) fn minus(self, other: Self) -> Self {
        self.plus(Self { over: -other.over, under: other.under })
    }

    pub(crate) fn times(self, other: Self) -> Self {
        Self::new(mul(self.over, other.over), mul(self.under, other.under))
    }

    pub(crate) fn per(self, other: Self) -> Self {
        Self::new(mul(self.over, other.under), mul(self.under, other.over))
    }

    pub(crate) fn half_way(self, other: Self) -> Self {
        self.plus(other).per(Self::whole(2))
    }
}

fn mul(a: i128, b: i128) -> i128 {
    a.checked_mul(b).unwrap()
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        mul(self.over, other.under).cmp(&mul(other.over, self.under))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.over, self.under)
    }
}

impl fmt::Debug for Fraction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}
