//! L17: every home put at disposal was used, and the first year is expected to bring assignments enough.

use super::{Known, both};
use crate::agreement::{Agreement, Shares};
use crate::facts::{Department, LettingKind};
use crate::letting::vacancies::in_a_year;
use crate::quantity::Ratio;
use crate::realised::Realised;

/// The two conditions of L17, with their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FullUse {
    /// First of the years looked at.
    pub first_year: i16,
    /// Last of them.
    pub last_year: i16,
    /// Years of which homes offered or homes used are not known, ascending.
    pub missing_years: Vec<i16>,
    /// Homes put at the municipality's disposal over the years together; `None` unless every year is known.
    pub offered: Option<u32>,
    /// Homes let to assigned households over the years together; `None` unless every year is known.
    pub used: Option<u32>,
    /// All that were put at disposal were used, and there was one at least.
    pub all_used: Option<bool>,
    /// E1: family homes expected to fall vacant in the agreement's first year.
    pub vacancies: Option<Ratio>,
    /// The assignments expected of them (I35).
    pub expected: Option<Ratio>,
    /// Whether they are as many as the safeguard asks.
    pub enough: Option<bool>,
}

impl FullUse {
    /// By a department's realised lettings; its turnover is its own where known, else the baseline's.
    pub(super) fn of(department: &Department, known: Known<'_>, agreement: &Agreement) -> Self {
        let lettings = known.lettings;
        let safeguard = &agreement.safeguard;
        let years = safeguard.first_year..=safeguard.last_year;
        let over = |kind| lettings.and_then(|lettings| lettings.over(years.clone(), kind));
        let (offered, used) = (over(LettingKind::OfferedToMunicipality), over(LettingKind::Assigned));
        let turnover = department.turnover_pct.unwrap_or(agreement.expected.turnover_pct);
        let vacancies =
            in_a_year(department, known.earmarking, agreement.from, turnover, agreement).map(|vacant| vacant.all);
        let expected = vacancies.and_then(|vacant| {
            vacant.times(Ratio::new(i128::from(safeguard.expected_share.0), i128::from(Shares::WHOLE))?)
        });
        let least = Ratio::whole(i128::from(safeguard.expected_homes));
        Self {
            first_year: safeguard.first_year,
            last_year: safeguard.last_year,
            missing_years: missing(lettings, years),
            offered,
            used,
            all_used: match (offered, used) {
                // Where nothing was offered it does not matter what is not known.
                (Some(0), _) => Some(false),
                (Some(offered), Some(used)) => Some(used >= offered),
                (None, _) | (_, None) => None,
            },
            vacancies,
            expected,
            enough: expected.map(|expected| expected >= least),
        }
    }

    /// Whether the safeguard holds; `None` where it cannot be told.
    #[must_use]
    pub fn holds(&self) -> Option<bool> {
        both(self.all_used, self.enough)
    }
}

/// The years of which homes offered or homes let to assigned households are not known.
pub(super) fn missing(lettings: Option<&Realised<'_>>, years: impl Iterator<Item = i16>) -> Vec<i16> {
    let is_known =
        |year: i16, kind| lettings.is_some_and(|lettings| lettings.over(std::iter::once(year), kind).is_some());
    let both = |year| is_known(year, LettingKind::OfferedToMunicipality) && is_known(year, LettingKind::Assigned);
    years.filter(|year| !both(*year)).collect()
}
