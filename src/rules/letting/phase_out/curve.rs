//! Homes expected left of those being phased out, year by year, under a turnover. No decision hangs on it.

use super::PhasedOut;
use crate::agreement::Agreement;
use crate::quantity::{Date, Decimal, Ratio};

/// Decimals the homes left are kept with: each year's number is rounded to so many, halves away from zero.
pub const PLACES: u32 = 9;

/// What is left in the whole city on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurvePoint {
    /// 1 January.
    pub on: Date,
    /// Earmarked homes left.
    pub special: Decimal,
    /// Shared homes for young people left.
    pub shared: Decimal,
    /// Of both: homes of departments the agreement has no date for (H7); they stay.
    pub without_date: u32,
    /// Departments where the phase-out has begun.
    pub begun: u32,
}

/// Homes left on a day, of which a share falls vacant every whole year from the day the phase-out begins; all of them
/// until then, and where no day is given. `None` only where numbers leave the range.
#[must_use]
pub fn remaining(homes: u32, from: Option<Date>, turnover_pct: Decimal, on: Date) -> Option<Decimal> {
    let years = from.map_or(0, |from| whole_years(from, on));
    let gone = Ratio::from_decimal(turnover_pct).over(Ratio::whole(100))?;
    let kept = Ratio::ONE.minus(gone)?.clamp(Ratio::ZERO, Ratio::ONE);
    let mut left = Decimal::from(homes);
    for _ in 0..years {
        left = Ratio::from_decimal(left).times(kept)?.rounded(PLACES)?;
        if left.is_zero() {
            break;
        }
    }
    Some(left.normalize())
}

/// The city's curve: from the agreement's start, every 1 January to the first on which fewer than one home is left of those
/// with a date, or to the agreement's horizon.
#[must_use]
pub fn curve(departments: &[PhasedOut], agreement: &Agreement) -> Vec<CurvePoint> {
    let mut points = Vec::new();
    if departments.is_empty() {
        return points;
    }
    for year in agreement.from.year()..=agreement.expected.phase_out_to {
        let Some(point) = Date::new(year, 1, 1).ok().and_then(|on| point(departments, on)) else { break };
        let dated = point.special.checked_add(point.shared).unwrap_or(Decimal::MAX) - Decimal::from(point.without_date);
        points.push(point);
        if dated < Decimal::ONE {
            break;
        }
    }
    points
}

fn point(departments: &[PhasedOut], on: Date) -> Option<CurvePoint> {
    let mut point = CurvePoint { on, special: Decimal::ZERO, shared: Decimal::ZERO, without_date: 0, begun: 0 };
    for department in departments {
        let left = |homes: Option<u32>| {
            homes.map_or(Some(Decimal::ZERO), |homes| remaining(homes, department.from, department.turnover_pct, on))
        };
        point.special = point.special.checked_add(left(department.special)?)?;
        point.shared = point.shared.checked_add(left(department.shared)?)?;
        match department.from {
            None => point.without_date = point.without_date.saturating_add(department.homes()),
            Some(from) => point.begun = point.begun.saturating_add(u32::from(from <= on)),
        }
    }
    Some(point)
}

/// Whole years from a day to another; none before it.
fn whole_years(from: Date, on: Date) -> u16 {
    let years = on.year().saturating_sub(from.year());
    let is_short = (on.month(), on.day()) < (from.month(), from.day());
    u16::try_from(years.saturating_sub(i16::from(is_short))).unwrap_or(0)
}
