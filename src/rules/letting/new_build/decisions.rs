//! Decisions on new build (R6): another share of the other homes (`new_build_share`), and particularly cheap homes whose
//! full right is waived (`cheap_homes_waived`, §11); what they say, when they hold, and on which conditions.

use super::{Basis, Phase, term};
use crate::agreement::{Agreement, LettingSubject, Shares, Staircase};
use crate::facts::{Decision, DecisionKind, Department};
use crate::letting::{Terms, in_force, in_force_subject};
use crate::placement::Outcome;
use crate::quantity::{Date, Eighteenths};

/// Value of `cheap_homes_waived` for every cheap home.
pub const ALL: &str = "all";

/// The assignment of the other homes as agreed for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// All of it, an extra term included.
    pub assignment: Eighteenths,
    /// First day it is agreed for.
    pub from: Date,
    /// Last day; `None`: to the end of the years.
    pub to: Option<Date>,
}

impl Agreed {
    /// What a decision of this kind says; `None` of another kind, or where its value is none.
    #[must_use]
    pub fn of(decision: &Decision) -> Option<Self> {
        let (from, to) = days(decision);
        let is_one = decision.kind == DecisionKind::NewBuildShare;
        let assignment = is_one.then(|| agreed_share(decision.value.as_deref()?)).flatten()?;
        Some(Self { assignment, from, to })
    }

    /// Whether it holds on a day.
    #[must_use]
    pub fn holds(self, day: Date) -> bool {
        within(day, self.from, self.to)
    }
}

/// Cheap homes whose full right is waived for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waived {
    /// How many; `None`: all of them.
    pub homes: Option<u32>,
    /// First day.
    pub from: Date,
    /// Last day; `None`: to the end of the years.
    pub to: Option<Date>,
}

impl Waived {
    /// What a decision of this kind says; `None` of another kind, or where its value is none.
    #[must_use]
    pub fn decided(decision: &Decision) -> Option<Self> {
        let (from, to) = days(decision);
        let is_one = decision.kind == DecisionKind::CheapHomesWaived;
        let homes = is_one.then(|| waived(decision.value.as_deref()?)).flatten()?;
        Some(Self { homes, from, to })
    }

    /// Whether it holds on a day.
    #[must_use]
    pub fn holds(self, day: Date) -> bool {
        within(day, self.from, self.to)
    }

    /// How many of so many cheap homes.
    #[must_use]
    pub fn of(self, cheap: u32) -> u32 {
        self.homes.map_or(cheap, |homes| homes.min(cheap))
    }
}

/// The value of `new_build_share`: whole eighteenths of the other homes.
#[must_use]
pub fn agreed_share(value: &str) -> Option<Eighteenths> {
    let share: u8 = value.trim().parse().ok()?;
    (share <= Shares::WHOLE).then_some(Eighteenths(share))
}

/// The value of `cheap_homes_waived`: a number of homes, at least one, or all (`None`).
#[must_use]
pub fn waived(value: &str) -> Option<Option<u32>> {
    if value == ALL {
        return Some(None);
    }
    value.trim().parse().ok().filter(|homes| *homes > 0).map(Some)
}

/// Why an agreed share has no effect on a department, as a word: its condition. `None` where it has, or will have once the
/// department is taken into use. `terms` are those of the department without it.
#[must_use]
pub fn agreed_contrary(
    department: &Department,
    outcome: Outcome,
    terms: Terms,
    agreed: Agreed,
    day: Date,
    agreement: &Agreement,
) -> Option<&'static str> {
    let Some(term) = term(department, agreement) else { return Some("not-new-build") };
    if term.phase(day) == Phase::ByStep {
        return Some("over");
    }
    let on = in_force_subject(department, outcome)?;
    match (term.basis, on) {
        (Basis::Period, LettingSubject::Step(Staircase::Department, _)) if terms.suspended => Some("suspended"),
        (Basis::Period, LettingSubject::Step(Staircase::Department, _)) => None,
        (Basis::Period, LettingSubject::Step(..) | LettingSubject::Youth | LettingSubject::Regime(_)) => {
            Some("other-shares")
        }
        (Basis::Earlier, _) => {
            let (_, without, _) = in_force(department, on, Terms { agreed: None, ..terms }, day, agreement)?;
            let whole = without.assignment.0.saturating_add(without.assignment_extra.0);
            let with = in_force(department, on, Terms { agreed: Some(agreed), ..terms }, day, agreement);
            if terms.suspended {
                Some("suspended")
            } else if agreed.assignment.0 >= whole {
                Some("not-reduced")
            } else {
                with.is_none_or(|(_, with, _)| with == without).then_some("other-shares")
            }
        }
    }
}

/// Why cheap homes of a department cannot be waived, as a word: the condition. `None` where they can.
#[must_use]
pub fn waived_contrary(
    department: &Department,
    waived: Waived,
    day: Date,
    agreement: &Agreement,
) -> Option<&'static str> {
    let Some(term) = term(department, agreement) else { return Some("not-new-build") };
    let cheap = department.cheap_homes.filter(|cheap| *cheap > 0);
    match (term.phase(day), cheap) {
        (Phase::ByStep, _) => Some("over"),
        (_, None) => Some("no-cheap-homes"),
        (Phase::FirstLetting | Phase::Relettings, Some(cheap)) => {
            waived.homes.is_some_and(|homes| homes > cheap).then_some("too-many")
        }
    }
}

fn days(decision: &Decision) -> (Date, Option<Date>) {
    (decision.valid_from.unwrap_or(decision.date), decision.valid_to)
}

fn within(day: Date, from: Date, to: Option<Date>) -> bool {
    from <= day && to.is_none_or(|to| day <= to)
}
