//! Departments that carry much assignment: the safeguard of step 1 (L17), the exemption of step 2 and its candidates (L18).
//! Every number of the calculation is kept; what cannot be told is absent, and exempts nobody.

mod full_use;
mod one_third;
mod rows;

pub use full_use::FullUse;
pub use one_third::OneThird;
pub use rows::{SafeguardRow, Safeguards, safeguards};

use super::new_build;
use super::vacancies::Earmarking;
use crate::agreement::{Agreement, LettingSubject, Staircase};
use crate::facts::Department;
use crate::placement::Outcome;
use crate::quantity::Date;
use crate::realised::Realised;

/// What L17 and L18 ask of a department that lets by one of their steps on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carries {
    /// Its step on the department staircase.
    pub step: u8,
    /// L17, on its step.
    pub full_use: Option<FullUse>,
    /// L18: expected and realised assignment held against one third.
    pub one_third: OneThird,
}

/// What is known of a department beside its own row.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// Its realised lettings, where there are any.
    pub lettings: Option<&'a Realised<'a>>,
    /// What decides which of its homes are earmarked (E5).
    pub earmarking: Earmarking,
}

/// What L17 and L18 ask of a department on a day, by its realised lettings. `None` where it does not let by the shares of
/// one of their steps: elsewhere, by a regime of its own, in the years of new build, or with assignment suspended.
#[must_use]
pub fn carries(
    department: &Department,
    in_force: Outcome,
    suspended: bool,
    known: Known<'_>,
    day: Date,
    agreement: &Agreement,
) -> Option<Carries> {
    let Some(LettingSubject::Step(Staircase::Department, step)) = super::in_force_subject(department, in_force) else {
        return None;
    };
    let is_new = new_build::term(department, agreement)
        .is_some_and(|term| term.basis == new_build::Basis::Period && day <= term.last);
    if suspended || is_new || ![agreement.safeguard.step, agreement.exemption.step].contains(&step) {
        return None;
    }
    let rule = agreement.letting_rule(LettingSubject::Step(Staircase::Department, step), day)?;
    let full_use = (step == agreement.safeguard.step).then(|| FullUse::of(department, known, agreement));
    let one_third = OneThird::of(department, known, rule.shares, day, agreement);
    Some(Carries { step, full_use, one_third })
}

impl Carries {
    /// L17: the wheel's last assignment home may go to the waiting list; `None` where it cannot be told, and on another step.
    #[must_use]
    pub fn is_safeguarded(&self) -> Option<bool> {
        self.full_use.as_ref()?.holds()
    }

    /// L18: exempt without a decision, for the calendar year asked about; `None` where it cannot be told.
    #[must_use]
    pub fn is_exempt_of_itself(&self, agreement: &Agreement) -> Option<bool> {
        let exemption = &agreement.exemption;
        let years = exemption.first_year..=exemption.last_year;
        if !exemption.of_itself || self.step != exemption.step || !years.contains(&self.one_third.year) {
            return Some(false);
        }
        self.one_third.is_over()
    }

    /// L18, annex 15: what Samarbejdsforum may exempt it for: realised assignment over one third in the year before; and
    /// where nothing exempts of itself (I28), in a year with an extra term, expected assignment too.
    #[must_use]
    pub fn is_candidate(&self, agreement: &Agreement) -> Option<bool> {
        let exemption = &agreement.exemption;
        let by_expected = !exemption.of_itself
            && self.step == exemption.step
            && (exemption.first_year..=exemption.last_year).contains(&self.one_third.year);
        if by_expected { self.one_third.is_over() } else { self.one_third.realised_over }
    }
}

/// Whether one of two holds, where one is enough: what is not known changes nothing once the other holds.
const fn either(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        (None, _) | (_, None) => None,
    }
}

/// Whether both hold: what is not known changes nothing once one does not.
const fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        (None, _) | (_, None) => None,
    }
}
