//! The exact value of a criterion in percent, from counts or as published (rule C, T7).

use crate::agreement::{Criterion, Readings};
use crate::facts::{Given, KeyFigures, Published, Share};
use crate::quantity::{Absent, Decimal, Figure, Ratio};

/// A value in percent and the group it is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Percent; for income, percent of the region's mean (C4, T7).
    pub value: Figure<Ratio>,
    /// The values a published figure stands for, `[low, high)` (D8); `None` for figures from counts, which are exact.
    pub published: Option<(Ratio, Ratio)>,
    /// The group's size in the latest year.
    pub base: Figure<Decimal>,
}

impl Measured {
    /// Nothing known.
    #[must_use]
    pub const fn missing(absent: Absent) -> Self {
        Self { value: Err(absent), published: None, base: Err(absent) }
    }
}

/// The value of one criterion (C1–C4).
#[must_use]
pub fn measured(
    criterion: Criterion,
    given: &KeyFigures,
    residents: Decimal,
    regional_income: Option<Ratio>,
    readings: Readings,
) -> Measured {
    match criterion {
        Criterion::Employment => two_years(&given.employment, None, readings),
        // Z3a: the residents are the base of convictions where no base is given.
        Criterion::Convictions => two_years(&given.convictions, Some(residents), readings),
        Criterion::Education => share_of(&given.education),
        Criterion::Income => income_of(&given.income, regional_income),
    }
}

/// C1, C2: the mean of the two yearly shares (I23).
fn two_years(given: &Given, instead_of_base: Option<Decimal>, readings: Readings) -> Measured {
    let stand_in = |base: Figure<Decimal>| match (base, instead_of_base) {
        (Err(Absent::NotGiven), Some(residents)) => Ok(residents),
        (base, _) => base,
    };
    match given {
        Given::Counts { latest, previous } => {
            let latest = Share { base: stand_in(latest.base), ..*latest };
            let value = match previous {
                Some(previous) if readings.pooled_counts => pooled(latest, *previous),
                Some(previous) => mean(latest, *previous),
                None => Err(Absent::NotGiven),
            };
            Measured { value, published: None, base: latest.base }
        }
        Given::Published { figure, base } => published(*figure, stand_in(*base)),
        Given::Income { .. } => Measured::missing(Absent::NotGiven),
        Given::Nothing(absent) => Measured { base: stand_in(Err(Absent::NotGiven)), ..Measured::missing(*absent) },
    }
}

/// C3, C5: the share of the latest year.
pub(super) fn share_of(given: &Given) -> Measured {
    match given {
        Given::Counts { latest, .. } => Measured { value: percent(*latest), published: None, base: latest.base },
        Given::Published { figure, base } => published(*figure, *base),
        Given::Income { .. } => Measured::missing(Absent::NotGiven),
        Given::Nothing(absent) => Measured::missing(*absent),
    }
}

/// C4 and T7: the mean in percent of the region's.
fn income_of(given: &Given, regional_income: Option<Ratio>) -> Measured {
    match given {
        Given::Income { mean, base } => {
            let value = mean.and_then(|mean| {
                let region = regional_income.ok_or(Absent::NotGiven)?;
                let share = mean.over(region).and_then(|share| share.times(Ratio::whole(100)));
                share.map(Ratio::reduced).ok_or(Absent::TooPrecise)
            });
            Measured { value, published: None, base: *base }
        }
        Given::Published { figure, base } => published(*figure, *base),
        Given::Counts { .. } => Measured::missing(Absent::NotGiven),
        Given::Nothing(absent) => Measured::missing(*absent),
    }
}

/// D8: a figure with d decimals stands for every value from half a unit of its last decimal below (included) to half
/// a unit above (excluded).
fn published(figure: Published, base: Figure<Decimal>) -> Measured {
    let value = Ratio::from_decimal(figure.value);
    let span = 10_i128
        .checked_pow(figure.decimals)
        .and_then(|unit| Ratio::new(1, unit.checked_mul(2)?))
        .and_then(|half| Some((value.minus(half)?, value.plus(half)?)));
    Measured { value: Ok(value), published: span, base }
}

fn percent(share: Share) -> Figure<Ratio> {
    let (count, base) = (share.count?, share.base?);
    if base.is_zero() {
        return Err(Absent::EmptyBase);
    }
    let share =
        Ratio::from_decimal(count).times(Ratio::whole(100)).and_then(|count| count.over(Ratio::from_decimal(base)));
    share.ok_or(Absent::TooPrecise)
}

fn mean(latest: Share, previous: Share) -> Figure<Ratio> {
    let (latest, previous) = (percent(latest)?, percent(previous)?);
    latest.plus(previous).and_then(|sum| sum.over(Ratio::whole(2))).ok_or(Absent::TooPrecise)
}

/// I23, the other reading. A year that has no share of its own leaves the two years without one, too (D7).
fn pooled(latest: Share, previous: Share) -> Figure<Ratio> {
    percent(latest)?;
    percent(previous)?;
    percent(Share {
        count: Ok(latest.count?.checked_add(previous.count?).ok_or(Absent::TooPrecise)?),
        base: Ok(latest.base?.checked_add(previous.base?).ok_or(Absent::TooPrecise)?),
    })
}
