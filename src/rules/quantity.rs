//! Exact numbers: ratios of whole numbers, decimals as written, eighteenths, and absence with its reason.
//!
//! No floating point. [`Decimal`] is a number as it stands in a file (it keeps its decimals); [`Ratio`] is what is
//! computed from such numbers. A computation that would need more than 128 bits gives `None`, never a rounded result.

use std::cmp::Ordering;
use std::fmt;

pub use jiff::civil::Date;
pub use rust_decimal::Decimal;

/// An exact fraction; the denominator is positive. Shape: any rational whose parts fit in 128 bits.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// Zero.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// One.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// `numerator / denominator`; `None` when the denominator is zero (or the sign cannot be normalised).
    #[must_use]
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        match denominator.cmp(&0) {
            Ordering::Equal => None,
            Ordering::Greater => Some(Self { numerator, denominator }),
            Ordering::Less => {
                Some(Self { numerator: numerator.checked_neg()?, denominator: denominator.checked_neg()? })
            }
        }
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(value: i128) -> Self {
        Self { numerator: value, denominator: 1 }
    }

    /// The number a decimal stands for, exactly.
    #[must_use]
    pub fn from_decimal(value: Decimal) -> Self {
        let value = value.normalize();
        Self { numerator: value.mantissa(), denominator: 10_i128.pow(value.scale()) }
    }

    /// The parts, in no particular reduction.
    #[must_use]
    pub const fn parts(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }

    /// The same number in lowest terms.
    #[must_use]
    pub fn reduced(self) -> Self {
        let divisor = greatest_common_divisor(self.numerator.unsigned_abs(), self.denominator.unsigned_abs());
        match i128::try_from(divisor) {
            Ok(divisor) if divisor > 1 => {
                Self { numerator: self.numerator / divisor, denominator: self.denominator / divisor }
            }
            _ => self,
        }
    }

    fn retry(self, other: Self, operation: fn(Self, Self) -> Option<Self>) -> Option<Self> {
        operation(self, other).or_else(|| operation(self.reduced(), other.reduced()))
    }

    /// Sum; `None` beyond 128 bits.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.retry(other, |a, b| {
            if a.denominator == b.denominator {
                return Some(Self { numerator: a.numerator.checked_add(b.numerator)?, denominator: a.denominator });
            }
            let left = a.numerator.checked_mul(b.denominator)?;
            let right = b.numerator.checked_mul(a.denominator)?;
            Some(Self { numerator: left.checked_add(right)?, denominator: a.denominator.checked_mul(b.denominator)? })
        })
    }

    /// Difference; `None` beyond 128 bits.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { numerator: other.numerator.checked_neg()?, denominator: other.denominator })
    }

    /// Product; `None` beyond 128 bits.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        self.retry(other, |a, b| {
            Some(Self {
                numerator: a.numerator.checked_mul(b.numerator)?,
                denominator: a.denominator.checked_mul(b.denominator)?,
            })
        })
    }

    /// Quotient; `None` when `other` is zero or beyond 128 bits.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.denominator, other.numerator)?)
    }

    /// The largest whole number not above the value.
    #[must_use]
    pub fn floor(self) -> i128 {
        self.numerator.div_euclid(self.denominator)
    }

    /// The smallest whole number not below the value.
    #[must_use]
    pub fn ceiling(self) -> i128 {
        let floor = self.floor();
        if self.numerator.rem_euclid(self.denominator) == 0 { floor } else { floor.saturating_add(1) }
    }

    /// Rounded to `decimals` decimals, halves away from zero (for thresholds, which are positive, this is T6's "half
    /// up"); `None` beyond what a decimal holds.
    #[must_use]
    pub fn rounded(self, decimals: u32) -> Option<Decimal> {
        let scale = 10_i128.checked_pow(decimals)?;
        let doubled = self.times(Self::whole(scale))?.times(Self::whole(2))?;
        let magnitude = Self { numerator: doubled.numerator.checked_abs()?, denominator: doubled.denominator };
        let rounded = magnitude.plus(Self::ONE)?.floor() / 2;
        let signed = if self.numerator < 0 { -rounded } else { rounded };
        Decimal::try_from_i128_with_scale(signed, decimals).ok()
    }
}

/// Exact at any size: compares whole parts, then the reciprocals of what is left, so nothing overflows.
impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        if let (Some(left), Some(right)) =
            (self.numerator.checked_mul(other.denominator), other.numerator.checked_mul(self.denominator))
        {
            return left.cmp(&right);
        }
        let (mut a, mut b, mut c, mut d) = (self.numerator, self.denominator, other.numerator, other.denominator);
        let mut turned = false;
        loop {
            let whole = a.div_euclid(b).cmp(&c.div_euclid(d));
            let (rest_left, rest_right) = (a.rem_euclid(b), c.rem_euclid(d));
            let order = match (whole, rest_left, rest_right) {
                (Ordering::Less | Ordering::Greater, _, _) => whole,
                (Ordering::Equal, 0, 0) => Ordering::Equal,
                (Ordering::Equal, 0, _) => Ordering::Less,
                (Ordering::Equal, _, 0) => Ordering::Greater,
                (Ordering::Equal, _, _) => {
                    (a, b, c, d) = (b, rest_left, d, rest_right);
                    turned = !turned;
                    continue;
                }
            };
            return if turned { order.reverse() } else { order };
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

impl fmt::Display for Ratio {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reduced = self.reduced();
        write!(formatter, "{}/{}", reduced.numerator, reduced.denominator)
    }
}

fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// How a value is held against a bound. Never left to the code: every bound of the agreement carries its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operator {
    /// `>`: more than, "overstiger".
    MoreThan,
    /// `>=`: at least, "mindst".
    AtLeast,
    /// `<`: less than, "mindre end".
    LessThan,
    /// `<=`: at most, "højst".
    AtMost,
}

impl Operator {
    /// Whether `value` stands in this relation to `bound`.
    #[must_use]
    pub fn holds(self, value: Ratio, bound: Ratio) -> bool {
        match self {
            Self::MoreThan => value > bound,
            Self::AtLeast => value >= bound,
            Self::LessThan => value < bound,
            Self::AtMost => value <= bound,
        }
    }

    /// Whether it holds at `value`, or, when `value` itself is excluded, for values just below it (D8).
    #[must_use]
    pub fn holds_up_to(self, value: Ratio, bound: Ratio, included: bool) -> bool {
        if included {
            return self.holds(value, bound);
        }
        match self {
            Self::MoreThan | Self::AtLeast => value > bound,
            Self::LessThan | Self::AtMost => value <= bound,
        }
    }

    /// The sign as written in configuration and tables.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::MoreThan => ">",
            Self::AtLeast => ">=",
            Self::LessThan => "<",
            Self::AtMost => "<=",
        }
    }
}

/// Why a figure is not there. An absent figure never becomes a number (D7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Absent {
    /// The cell, column or row is not in the data.
    NotGiven,
    /// `..` or `…` and what the configuration adds: withheld or unavailable.
    Withheld,
    /// `.`: cannot occur.
    CannotOccur,
    /// A base of zero: there is nobody to take a share of.
    EmptyBase,
    /// The exact value would not fit in 128 bits.
    TooPrecise,
    /// A small department in no pool (P5).
    Unpooled,
}

impl Absent {
    /// Reasons a cell of a file can give, by their names in configuration.
    pub const SIGNS: [(&str, Self); 3] =
        [("withheld", Self::Withheld), ("cannot_occur", Self::CannotOccur), ("not_given", Self::NotGiven)];
}

/// A value, or why it is absent.
pub type Figure<T> = Result<T, Absent>;

/// Eighteenths of the vacated homes (rule L): whole, 0 to 18.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Eighteenths(pub u8);

/// A value rounded for display to at least `decimals` decimals, but never onto the other side of a bound (D9).
///
/// `bounds` are the bounds the value was decided against. More decimals are taken until the shown number stands to
/// each bound as the exact one does; at `most` decimals the last one is moved towards the exact side.
#[must_use]
pub fn shown(value: Ratio, bounds: &[Ratio], decimals: u32, most: u32) -> Option<Decimal> {
    let faithful = |shown: Decimal| {
        let shown = Ratio::from_decimal(shown);
        bounds.iter().all(|bound| shown.cmp(bound) == value.cmp(bound))
    };
    for decimals in decimals..=most {
        let rounded = value.rounded(decimals)?;
        if faithful(rounded) {
            return Some(rounded);
        }
    }
    let rounded = value.rounded(most)?;
    let unit = Decimal::try_from_i128_with_scale(1, most).ok()?;
    [rounded + unit, rounded - unit].into_iter().find(|candidate| faithful(*candidate)).or(Some(rounded))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(numerator: i128, denominator: i128) -> Ratio {
        Ratio::new(numerator, denominator).unwrap()
    }

    #[test]
    fn comparison_is_exact_beyond_128_bits() {
        let huge = i128::MAX / 2;
        assert!(ratio(huge, huge - 1) > ratio(huge + 1, huge));
        assert!(ratio(-huge, huge - 1) < ratio(-huge - 1, huge));
        assert_eq!(ratio(huge, huge), Ratio::ONE);
    }

    #[test]
    fn floor_and_ceiling_of_negative_numbers() {
        assert_eq!((ratio(-7, 2).floor(), ratio(-7, 2).ceiling()), (-4, -3));
        assert_eq!((ratio(6, 2).floor(), ratio(6, 2).ceiling()), (3, 3));
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!(ratio(145, 100).rounded(1).unwrap().to_string(), "1.5");
        assert_eq!(ratio(-145, 100).rounded(1).unwrap().to_string(), "-1.5");
        assert_eq!(ratio(20710, 10000).rounded(2).unwrap().to_string(), "2.07");
    }

    #[test]
    fn d9_a_shown_number_never_contradicts_its_decision() {
        let bound = Ratio::whole(40);
        assert_eq!(shown(ratio(40_004, 1000), &[bound], 1, 6).unwrap().to_string(), "40.004");
        assert_eq!(shown(ratio(400_000_000_001, 10_000_000_000), &[bound], 1, 6).unwrap().to_string(), "40.000001");
        assert_eq!(shown(ratio(399_999_999_999, 10_000_000_000), &[bound], 1, 6).unwrap().to_string(), "39.999999");
        assert_eq!(shown(bound, &[bound], 1, 6).unwrap().to_string(), "40.0");
    }
}
