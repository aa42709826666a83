//! Expected lettings (E1–E3, E5): how many homes of each letting type a department is expected to let in the twelve months
//! from the effective date, by the shares in force on it (R5).

mod sums;

pub use sums::{LettingSums, Level, Sum, sums};

use super::new_build::eighteenths;
use super::vacancies::{Earmarking, Vacancies, in_a_year};
use super::wheel::{Counts, NoWheel, Standing};
use crate::agreement::{Agreement, Shares, Staircase};
use crate::assumptions::{Assumptions, Rate};
use crate::evaluation::Evaluation;
use crate::facts::{City, Department, Run};
use crate::placement::{Letting, Outcome, Placement};
use crate::quantity::{Eighteenths, Ratio};

/// The least and the most of something; one number where it is not left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub low: Ratio,
    /// The most.
    pub high: Ratio,
}

impl Range {
    /// Exactly so many.
    #[must_use]
    pub const fn exactly(number: Ratio) -> Self {
        Self { low: number, high: number }
    }
}

/// Homes by letting type; a type's extra term is in it. Where the organisation may choose (step 1, new build), what flexible
/// letting does not take goes to the waiting list: the least of the one goes with the most of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByType {
    /// Waiting list.
    pub waiting_list: Range,
    /// Flexible letting.
    pub flexible: Range,
    /// Assignment by the municipality, vacancies of earmarked homes among it (E5).
    pub assignment: Range,
}

/// What a department is expected to let in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedLettings {
    /// Homes the vacancies are of: family homes (E1), and with primarily youth homes all (L9).
    pub homes: u32,
    /// Vacated homes a year (E1).
    pub turnover: Rate,
    /// E1, E5.
    pub vacancies: Vacancies,
    /// The rest, let by the shares (E2).
    pub in_the_wheel: Ratio,
    /// E2, and E5's vacancies as assignment.
    pub lettings: ByType,
    /// Of these the extra terms: waiting list, flexible, assignment.
    pub extra: [Ratio; 3],
    /// Whether the agreement leaves the waiting list and flexible letting open between bounds (L3, N2).
    pub is_range: bool,
    /// E3: the vacancies of the wheel in whole homes, let in the wheel's order from where it stands; or why it has none.
    pub wheel: Result<Counts, NoWheel>,
}

/// Why nothing is expected of a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotExpected {
    /// It cannot be told where it stands.
    Undetermined,
    /// It is on no staircase (I19).
    Outside,
    /// N1: its homes are let for the first time after the effective date, and none of them anew before.
    FirstLetting,
    /// No letting shares are in force for it.
    NoShares,
    /// A number would not fit in 128 bits.
    TooPrecise,
}

impl NotExpected {
    /// Name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Undetermined => "undetermined",
            Self::Outside => "outside",
            Self::FirstLetting => "first_letting",
            Self::NoShares => "no_shares",
            Self::TooPrecise => "too_precise",
        }
    }
}

/// The expected lettings of one department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DepartmentLettings {
    /// Index into the city's departments.
    pub department: usize,
    /// What is expected, or why nothing is.
    pub expected: Result<ExpectedLettings, NotExpected>,
}

/// Expected lettings of every department placed, in department order; so stand `wheels`.
#[must_use]
pub fn expected_lettings(
    city: &City,
    evaluation: &Evaluation,
    wheels: &[Standing],
    agreement: &Agreement,
    run: Run,
    assumptions: &Assumptions,
) -> Vec<DepartmentLettings> {
    let of = |(placement, wheel): (&Placement, &Standing)| {
        let department = city.departments.get(placement.department)?;
        let earmarking = Earmarking::placed(department, city, placement, run);
        let expected = expected(department, placement, earmarking, wheel, agreement, run, assumptions);
        Some(DepartmentLettings { department: placement.department, expected })
    };
    evaluation.placements.iter().zip(wheels).filter_map(of).collect()
}

/// E1–E3, E5 of one department.
///
/// # Errors
/// Why nothing is expected of it.
pub fn expected(
    department: &Department,
    placement: &Placement,
    earmarking: Earmarking,
    wheel: &Standing,
    agreement: &Agreement,
    run: Run,
    assumptions: &Assumptions,
) -> Result<ExpectedLettings, NotExpected> {
    let outcome = placement.in_force();
    let letting = placement.letting.as_ref().ok_or(match outcome {
        Outcome::Outside => NotExpected::Outside,
        Outcome::Undetermined(_) => NotExpected::Undetermined,
        Outcome::Area(_) | Outcome::Department(_) | Outcome::Youth => NotExpected::NoShares,
    })?;
    if letting.rule == FIRST_LETTING {
        return Err(NotExpected::FirstLetting);
    }
    let turnover = assumptions.turnover(department, agreement);
    let told = || {
        let mut homes = department.homes.family;
        let mut vacancies = in_a_year(department, earmarking, run.effective_date, turnover.pct, agreement)?;
        if outcome == Outcome::Youth {
            // L9: of all its vacated homes.
            homes = department.homes.total();
            let others = Ratio::whole(i128::from(homes.saturating_sub(department.homes.family)));
            vacancies.all = vacancies.all.plus(others.times(turnover.share()?)?)?;
        }
        let vacancies = Vacancies { all: vacancies.all.reduced(), earmarked: vacancies.earmarked.reduced() };
        let in_the_wheel = vacancies.in_the_wheel()?.reduced();
        let is_range = is_range(letting, agreement);
        let lettings = by_type(in_the_wheel, vacancies.earmarked, letting.shares, is_range)?;
        let shares = letting.shares;
        let of = |share: Eighteenths| in_the_wheel.times(eighteenths(share)?).map(Ratio::reduced);
        let extra = [of(shares.waiting_list_extra)?, of(shares.flexible_extra)?, of(shares.assignment_extra)?];
        let wheel = match wheel.turn(department, placement, run, agreement) {
            Ok(turn) => Ok(turn.counts(wheel.state, whole_homes(in_the_wheel)?)),
            Err(no_wheel) => Err(no_wheel),
        };
        Some(ExpectedLettings { homes, turnover, vacancies, in_the_wheel, lettings, extra, is_range, wheel })
    };
    told().ok_or(NotExpected::TooPrecise)
}

/// E3: vacancies as whole homes, halves upwards.
fn whole_homes(vacancies: Ratio) -> Option<usize> {
    usize::try_from(vacancies.plus(Ratio::new(1, 2)?)?.floor()).ok()
}

/// The rule of homes let for the first time.
const FIRST_LETTING: &str = "N1";

/// The rule of new build's relettings.
const NEW_BUILD: &str = "N2";

/// Whether the shares in force are bounds: waiting list at least, flexible at most (L3, L16, L18, N2).
#[must_use]
pub fn is_range(letting: &Letting, agreement: &Agreement) -> bool {
    letting.rule == NEW_BUILD || agreement.letting.iter().any(|rule| rule.id == letting.rule && rule.range)
}

/// E2: vacancies of the wheel by the shares, and earmarked ones as assignment (E5).
fn by_type(in_the_wheel: Ratio, earmarked: Ratio, shares: Shares, is_range: bool) -> Option<ByType> {
    let of = |one: Eighteenths, other: Eighteenths| {
        let both = eighteenths(one)?.plus(eighteenths(other)?)?;
        in_the_wheel.times(both).map(Ratio::reduced)
    };
    let waiting_list = of(shares.waiting_list, shares.waiting_list_extra)?;
    let flexible = of(shares.flexible, shares.flexible_extra)?;
    let assignment = of(shares.assignment, shares.assignment_extra)?.plus(earmarked)?.reduced();
    let (waiting_list, flexible) = if is_range {
        let most = waiting_list.plus(flexible)?.reduced();
        (Range { low: waiting_list, high: most }, Range { low: Ratio::ZERO, high: flexible })
    } else {
        (Range::exactly(waiting_list), Range::exactly(flexible))
    };
    Some(ByType { waiting_list, flexible, assignment: Range::exactly(assignment) })
}

/// Whether a department lets family homes by a staircase, as the parties counted them in annex 15.
#[must_use]
pub fn lets_by_staircase(placement: &Placement) -> bool {
    matches!(placement.in_force().staircase(), Some(Staircase::Area | Staircase::Department))
        && placement.in_force().step().is_some()
}
