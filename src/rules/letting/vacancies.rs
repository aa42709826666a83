//! Homes expected to fall vacant in a year, and the share of them expected to be let to assigned households (E1, E4, E5).

use super::{new_build, phase_out};
use crate::agreement::{Agreement, Shares};
use crate::facts::Department;
use crate::quantity::{Date, Decimal, Eighteenths, Ratio};

/// Vacated family homes of a department in a year; exact, so rarely whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vacancies {
    /// E1: all of them.
    pub all: Ratio,
    /// E5: of these the ones let to assigned households outside the wheel.
    pub earmarked: Ratio,
}

/// Family homes of a department that are earmarked on a day (E5): particularly cheap homes in the years of new build, homes
/// with a lasting full right (N6), and earmarked homes and shared homes for young people until their phase-out begins. Never
/// more than its family homes.
#[must_use]
pub fn earmarked_homes(department: &Department, day: Date, agreement: &Agreement) -> u32 {
    let is_new = new_build(department, agreement).is_some_and(|(_, last)| day <= last);
    let before = !phase_out::has_begun(department, day, agreement);
    let cheap = department.cheap_homes.filter(|_| is_new);
    let special = department.special_homes.filter(|_| before);
    let shared = department.shared_homes_youth.filter(|_| before);
    let homes = [cheap, department.assigned_only_homes, special, shared].into_iter().flatten();
    homes.fold(0, u32::saturating_add).min(department.homes.family)
}

/// What falls vacant in a year that begins on a day, by a turnover in percent. Shared homes for young people give none once
/// their phase-out has begun, until they are empty (E5). `None` only where numbers leave the range.
#[must_use]
pub fn in_a_year(
    department: &Department,
    day: Date,
    turnover_pct: Decimal,
    agreement: &Agreement,
) -> Option<Vacancies> {
    let emptied = department.shared_homes_youth.filter(|_| phase_out::has_begun(department, day, agreement));
    let family = department.homes.family.saturating_sub(emptied.unwrap_or(0));
    let earmarked = earmarked_homes(department, day, agreement).min(family);
    let rate = Ratio::from_decimal(turnover_pct).over(Ratio::whole(100))?;
    let of = |homes: u32| Ratio::whole(i128::from(homes)).times(rate);
    Some(Vacancies { all: of(family)?, earmarked: of(earmarked)? })
}

impl Vacancies {
    /// The rest, which the wheel lets.
    #[must_use]
    pub fn in_the_wheel(self) -> Option<Ratio> {
        self.all.minus(self.earmarked)
    }

    /// E4: the expected assigned share of all vacancies, by a use rate and the shares of a step with their extra term. `None`
    /// where nothing falls vacant.
    #[must_use]
    pub fn assigned_share(self, use_rate: Ratio, shares: Shares) -> Option<Ratio> {
        let of_step = eighteenths(shares.assignment)?.plus(eighteenths(shares.assignment_extra)?)?;
        let by_wheel = use_rate.times(of_step)?.times(self.in_the_wheel()?)?;
        self.earmarked.plus(by_wheel)?.over(self.all)
    }
}

/// A share in eighteenths as a ratio of the whole.
fn eighteenths(share: Eighteenths) -> Option<Ratio> {
    Ratio::new(i128::from(share.0), i128::from(Shares::WHOLE))
}
