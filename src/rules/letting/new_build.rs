//! New build (N, §11): the years from being taken into use, the particularly cheap homes that are fully assigned in them,
//! and the share of the other homes by figure 12 or as agreed.
//!
//! A department has such years when it is taken into use in the agreement's period (D6, N1–N4), or was taken into use
//! before it with an agreement on full assignment that still runs when the period begins (N5).

mod decisions;
mod overview;

pub use decisions::{ALL, Agreed, Waived, agreed_contrary, agreed_share, waived, waived_contrary};
pub use overview::{NewDepartment, Overshoot, overview, told};

use crate::agreement::{Agreement, LettingRule, NewBuild, Shares};
use crate::facts::Department;
use crate::quantity::{Date, Eighteenths, Ratio};

/// Why a department has years as new build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Taken into use in the agreement's period (D6; N1, N2).
    Period,
    /// An agreement on full assignment from before the period (N5).
    Earlier,
}

impl Basis {
    /// Rule id, as in tables.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Period => "D6",
            Self::Earlier => "N5",
        }
    }

    /// The rule its homes are let by.
    #[must_use]
    pub const fn letting(self) -> &'static str {
        match self {
            Self::Period => "N2",
            Self::Earlier => "N5",
        }
    }
}

/// Where a department is in its years as new build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Before it is taken into use: homes are let for the first time (N1).
    FirstLetting,
    /// In the years from being taken into use (N2, N5).
    Relettings,
    /// After them (N3).
    ByStep,
}

impl Phase {
    /// Name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstLetting => "first_letting",
            Self::Relettings => "relettings",
            Self::ByStep => "by_step",
        }
    }
}

/// The years of a department as new build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Why it has them.
    pub basis: Basis,
    /// The day it is taken into use.
    pub first: Date,
    /// Last day of the years.
    pub last: Date,
}

impl Term {
    /// N3: the first day by step.
    #[must_use]
    pub fn by_step_from(self) -> Option<Date> {
        self.last.tomorrow().ok()
    }

    /// Where a department is on a day.
    #[must_use]
    pub fn phase(self, day: Date) -> Phase {
        if day < self.first {
            Phase::FirstLetting
        } else if day <= self.last {
            Phase::Relettings
        } else {
            Phase::ByStep
        }
    }
}

/// The years of a department as new build. A department taken into use before the period has them only with particularly
/// cheap homes, and only where they reach into the period (N5). A year ends the day before its anniversary; that of 29
/// February is 1 March in a year that has none.
#[must_use]
pub fn term(department: &Department, agreement: &Agreement) -> Option<Term> {
    let NewBuild { from, to, years, .. } = agreement.new_build;
    let first = department.taken_into_use.filter(|day| *day <= to)?;
    let last = last_day(first, years)?;
    if first >= from {
        return Some(Term { basis: Basis::Period, first, last });
    }
    let has_cheap = department.cheap_homes.is_some_and(|cheap| cheap > 0);
    (has_cheap && last >= from).then_some(Term { basis: Basis::Earlier, first, last })
}

/// The day before the anniversary of a day so many years later.
fn last_day(first: Date, years: i16) -> Option<Date> {
    let year = first.year().checked_add(years)?;
    match Date::new(year, first.month(), first.day()) {
        Ok(anniversary) => anniversary.yesterday().ok(),
        // 29 February: the years are over with that month.
        Err(_) => Date::new(year, first.month(), 1).ok().map(Date::last_of_month),
    }
}

/// Particularly cheap homes fully assigned on a day of the years: those there are less those waived (§11). `None` where
/// no number is given.
#[must_use]
pub fn cheap_homes(department: &Department, waived: Option<Waived>, day: Date) -> Option<u32> {
    let cheap = department.cheap_homes?;
    Some(cheap.saturating_sub(waived.filter(|waived| waived.holds(day)).map_or(0, |waived| waived.of(cheap))))
}

/// Family and youth homes: what the share of cheap homes is taken of (figure 12).
#[must_use]
pub const fn homes(department: &Department) -> u32 {
    department.homes.family.saturating_add(department.homes.youth)
}

/// The share of cheap homes, percent. Where no number is given there are taken to be none; the check of the data says so.
/// `None` without a home to take a share of.
#[must_use]
pub fn cheap_share(department: &Department, cheap: Option<u32>) -> Option<Ratio> {
    let cheap = cheap.map_or(Ratio::ZERO, |cheap| Ratio::whole(i128::from(cheap)));
    cheap.times(Ratio::whole(100))?.over(Ratio::whole(i128::from(homes(department))))
}

/// N2, figure 12: assignment of the other homes by the share of cheap homes in percent (I9).
#[must_use]
pub fn by_figure(share: Ratio, new_build: &NewBuild) -> Option<Eighteenths> {
    let reached =
        |from: Ratio| share > from || share == from && (new_build.cheap_share_included || from == Ratio::ZERO);
    let mut bands = new_build.assignment_by_cheap_share.iter().rev();
    bands.find(|(from, _)| reached(Ratio::from_decimal(*from))).map(|(_, eighteenths)| *eighteenths)
}

/// N1, N2: flexible letting at most as given, the waiting list the rest, no extra ninth. An agreed share may leave less for
/// flexible letting.
pub(super) fn shares_of_others(new_build: &NewBuild, assignment: Eighteenths) -> Shares {
    let rest = Shares::WHOLE.saturating_sub(assignment.0);
    let flexible = new_build.flexible_at_most.0.min(rest);
    Shares {
        waiting_list: Eighteenths(rest.saturating_sub(flexible)),
        flexible: Eighteenths(flexible),
        assignment,
        ..Shares::default()
    }
}

/// N5: the shares of a step with less assignment, as agreed before the period. The extra term goes first; each term goes to
/// the type it goes to while assignment is suspended (L16). `None` where the agreed share is no less, or nothing says where
/// it goes.
pub(super) fn reduced(shares: Shares, agreed: Eighteenths, rule: &LettingRule) -> Option<Shares> {
    let Shares { waiting_list, waiting_list_extra, flexible, flexible_extra, assignment, assignment_extra } = shares;
    let whole = assignment.0.checked_add(assignment_extra.0)?;
    let less = whole.checked_sub(agreed.0).filter(|less| *less > 0)?;
    let of_extra = less.min(assignment_extra.0);
    let of_main = less.checked_sub(of_extra)?;
    let suspended = rule.suspended?;
    let plus = |share: Eighteenths, more: u8| share.0.checked_add(more).map(Eighteenths);
    let left = Shares {
        assignment: Eighteenths(assignment.0.checked_sub(of_main)?),
        assignment_extra: Eighteenths(assignment_extra.0.checked_sub(of_extra)?),
        ..shares
    };
    Some(if suspended.waiting_list > rule.shares.waiting_list {
        let (main, extra) = (plus(waiting_list, of_main)?, plus(waiting_list_extra, of_extra)?);
        Shares { waiting_list: main, waiting_list_extra: extra, ..left }
    } else {
        let (main, extra) = (plus(flexible, of_main)?, plus(flexible_extra, of_extra)?);
        Shares { flexible: main, flexible_extra: extra, ..left }
    })
}

/// A share in eighteenths as a ratio of the whole.
pub(super) fn eighteenths(share: Eighteenths) -> Option<Ratio> {
    Ratio::new(i128::from(share.0), i128::from(Shares::WHOLE))
}
