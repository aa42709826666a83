//! L18: expected (E4) and realised assignment of a department held against one third of its vacated homes.

use super::full_use::missing;
use super::{Known, either};
use crate::agreement::{Agreement, Shares};
use crate::facts::{Department, LettingKind};
use crate::letting::vacancies::{Vacancies, in_a_year};
use crate::quantity::{Date, Eighteenths, Ratio};

/// Assignment of a department held against one third, with every number of the calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneThird {
    /// The calendar year it is about: that of the day asked about.
    pub year: i16,
    /// First of the full years the use rate is taken over (E4).
    pub first_year: i16,
    /// Last of them: the calendar year before.
    pub year_before: i16,
    /// Of these the ones of which homes offered or homes used are not known, ascending.
    pub missing_years: Vec<i16>,
    /// Homes offered to the municipality over these years; `None` unless every year is known.
    pub offered: Option<u32>,
    /// Homes let to assigned households over these years; `None` unless every year is known.
    pub used: Option<u32>,
    /// E4: used over offered; `None` where a year is not known, or nothing was offered.
    pub use_rate: Option<Ratio>,
    /// E1, E5: what falls vacant in the year, and the earmarked homes of it.
    pub vacancies: Option<Vacancies>,
    /// The step's assignment with its extra term, in eighteenths.
    pub of_step: Eighteenths,
    /// E4: the expected assigned share of all vacancies.
    pub expected: Option<Ratio>,
    /// Whether it exceeds one third.
    pub expected_over: Option<bool>,
    /// Family homes let in the year before; `None` unless every kind is known.
    pub let_homes: Option<u32>,
    /// Of these the ones let to assigned households.
    pub assigned: Option<u32>,
    /// The realised assigned share; `None` where it is not known, or nothing was let.
    pub realised: Option<Ratio>,
    /// Whether it exceeds one third; it does not where nothing was let.
    pub realised_over: Option<bool>,
}

impl OneThird {
    /// Of the calendar year of a day, by the shares of a step with their extra term.
    pub(super) fn of(
        department: &Department,
        known: Known<'_>,
        shares: Shares,
        day: Date,
        agreement: &Agreement,
    ) -> Self {
        let lettings = known.lettings;
        let year = day.year();
        let year_before = year.saturating_sub(1);
        let first_year = year.saturating_sub(i16::from(agreement.expected.use_rate_years));
        let years = first_year..=year_before;
        let over = |kind| lettings.and_then(|lettings| lettings.over(years.clone(), kind));
        let use_rate = lettings.and_then(|lettings| lettings.use_rate(years.clone()));
        let turnover = department.turnover_pct.unwrap_or(agreement.expected.turnover_pct);
        let vacancies = in_a_year(department, known.earmarking, day.first_of_year(), turnover, agreement);
        let expected = vacancies.zip(use_rate).and_then(|(vacant, rate)| vacant.assigned_share(rate, shares));
        let above = agreement.exemption.above;
        let let_in = lettings.and_then(|lettings| lettings.let_in(year_before));
        let realised =
            let_in.and_then(|(all, assigned)| Ratio::new(i128::from(assigned), i128::from(all)).filter(|_| all > 0));
        Self {
            year,
            first_year,
            year_before,
            missing_years: missing(lettings, years.clone()),
            offered: over(LettingKind::OfferedToMunicipality),
            used: over(LettingKind::Assigned),
            use_rate,
            vacancies,
            of_step: Eighteenths(shares.assignment.0.saturating_add(shares.assignment_extra.0)),
            expected,
            expected_over: expected.map(|share| share > above),
            let_homes: let_in.map(|(all, _)| all),
            assigned: let_in.map(|(_, assigned)| assigned),
            realised,
            realised_over: let_in.map(|_| realised.is_some_and(|share| share > above)),
        }
    }

    /// Whether one of the two exceeds one third; `None` where it cannot be told.
    #[must_use]
    pub fn is_over(&self) -> Option<bool> {
        either(self.expected_over, self.realised_over)
    }
}
