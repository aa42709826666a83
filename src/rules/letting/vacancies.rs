//! Homes expected to fall vacant in a year, and the share of them expected to be let to assigned households (E1, E4, E5).

use super::new_build::{self, Waived, eighteenths};
use super::phase_out::{self, Start};
use crate::agreement::{Agreement, Shares};
use crate::facts::{City, Department, Run, RunKind};
use crate::placement::Placement;
use crate::quantity::{Date, Decimal, Ratio};

/// What decides which homes are earmarked, beside the department's homes themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Earmarking {
    /// H: its step and share at the agreement's start.
    pub start: Start,
    /// R6, §11: particularly cheap homes whose full right is waived.
    pub waived: Option<Waived>,
}

impl Earmarking {
    /// Of a department in a run: from its own row, the placements of the initial run (this run's own, where it is the
    /// initial one and `placement` is there already) and the decisions.
    #[must_use]
    pub fn of(department: &Department, city: &City, placement: Option<&Placement>, run: Run) -> Self {
        let id = department.department_id.as_str();
        let placed = placement.filter(|_| run.kind == RunKind::Initial);
        let waived = city.decisions.iter().filter(|decision| decision.subject_id == id).find_map(Waived::decided);
        Self { start: Start::of(department, city.initial.get(id), placed), waived }
    }

    /// Of a department placed in a run: as [`Self::of`], with what its placement says of the waiver.
    #[must_use]
    pub fn placed(department: &Department, city: &City, placement: &Placement, run: Run) -> Self {
        let placed = Some(placement).filter(|_| run.kind == RunKind::Initial);
        let initial = city.initial.get(department.department_id.as_str());
        Self { start: Start::of(department, initial, placed), waived: placement.terms.waived }
    }

    /// By a department's own row alone.
    #[must_use]
    pub fn alone(department: &Department) -> Self {
        Self { start: Start::of(department, None, None), waived: None }
    }
}

/// Vacated family homes of a department in a year; exact, so rarely whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vacancies {
    /// E1: all of them.
    pub all: Ratio,
    /// E5: of these the ones let to assigned households outside the wheel.
    pub earmarked: Ratio,
}

/// Family homes of a department that are earmarked on a day (E5): particularly cheap homes in the years of new build (N2,
/// N5) less those waived, homes with a lasting full right (N6), and earmarked homes and shared homes for young people until
/// their phase-out begins. Never more than its family homes.
#[must_use]
pub fn earmarked_homes(department: &Department, earmarking: Earmarking, day: Date, agreement: &Agreement) -> u32 {
    let is_new = new_build::term(department, agreement).is_some_and(|term| day <= term.last);
    let before = !phase_out::has_begun(earmarking.start, day, agreement);
    let cheap = new_build::cheap_homes(department, earmarking.waived, day).filter(|_| is_new);
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
    earmarking: Earmarking,
    day: Date,
    turnover_pct: Decimal,
    agreement: &Agreement,
) -> Option<Vacancies> {
    let begun = phase_out::has_begun(earmarking.start, day, agreement);
    let emptied = department.shared_homes_youth.filter(|_| begun);
    let family = department.homes.family.saturating_sub(emptied.unwrap_or(0));
    let earmarked = earmarked_homes(department, earmarking, day, agreement).min(family);
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
