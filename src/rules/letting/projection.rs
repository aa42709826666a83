//! The assigned share of a department over time: from its assigned households now, by the shares that will be in force, and
//! rates at which assigned and other households leave (E1, E4, E5, L). Decides no step; tells which the share would give.
//!
//! One stretch of time with the same shares, a part f of a year: of A assigned households in H family homes, A · ra · f leave, and
//! of the others (H − A) · ro · f. Vacated earmarked homes are let to assigned households, of the rest a share w. The years
//! are followed one by one; what falls vacant in a year is counted at its start.

mod course;
mod stretches;

use course::{Change, Parts, Span, follow};
use stretches::{Stretch, stretches};

use super::new_build::{self, Basis};
use super::vacancies::{Earmarking, earmarked_homes};
use crate::agreement::{Agreement, Need};
use crate::assumptions::{Assumptions, Origin, Rate};
use crate::evaluation::Evaluation;
use crate::facts::{City, Department, Run};
use crate::placement::{Outcome, Placement};
use crate::quantity::{Date, Decimal, Ratio};
use crate::realised::Realised;
use std::collections::BTreeMap;

/// The assigned share of one department over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// Index into the city's departments.
    pub department: usize,
    /// What is expected, or why nothing can be told.
    pub projected: Result<Projected, NotProjected>,
}

/// What is expected of a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projected {
    /// Its family homes; they stay as they are.
    pub family_homes: u32,
    /// Rate at which assigned households leave.
    pub assigned_turnover: Rate,
    /// Rate at which other households leave.
    pub other_turnover: Rate,
    /// E4; `None` where it is not known.
    pub use_rate: Option<UseRate>,
    /// Letting rules by year: those in force in it, in order; the first is that of the start.
    pub rules: Vec<Vec<String>>,
    /// If every home offered to the municipality is let to an assigned household.
    pub full_use: Course,
    /// If homes are used as often as before (E4).
    pub by_use_rate: Option<Course>,
}

/// How many of the homes offered are let to assigned households.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UseRate {
    /// The share; never above one.
    pub share: Ratio,
    /// Where it comes from.
    pub origin: Origin,
}

/// The course of the assigned share: the start, then the end of every calendar year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The start and the end of each year.
    pub points: Vec<Point>,
    /// Every bound passed, in order of time.
    pub passes: Vec<Pass>,
    /// The share, in percent, it would reach in the long run if the last shares held; `None` where nobody ever leaves.
    pub long_run_pct: Option<Ratio>,
}

/// Where the assigned share stands at one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Calendar year.
    pub year: i16,
    /// Whether it is the start instead of the end of that year.
    pub is_start: bool,
    /// Assigned households: all that they may be by the last place computed.
    pub assigned: Span,
    /// Share in percent, the lower end of what it may be.
    pub share_pct: Ratio,
    /// Index of its band (D4); `None` where the last place computed leaves it open.
    pub band: Option<usize>,
    /// Whether it exceeds the share the agreement means to stay within; `None` where that is left open.
    pub over_aim: Option<bool>,
    /// D4, D6: the step it would give with the need of today; `None` on another staircase and where it cannot be told.
    pub step: Option<u8>,
}

/// A bound passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pass {
    /// The bound, in percent.
    pub bound_pct: Ratio,
    /// Whether upwards.
    pub upwards: bool,
    /// The calendar year at whose end it is first on the other side.
    pub year: i16,
    /// The share at the last time before at which it could be told, in percent.
    pub before_pct: Ratio,
    /// The share at the end of the year, in percent.
    pub after_pct: Ratio,
    /// The step it would then give.
    pub step: Option<u8>,
}

/// Why nothing is projected for a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotProjected {
    /// No letting shares are in force for it, or not all the time.
    NoShares,
    /// D3 is the share of family homes, and its letting is not that of family homes (L9), or it has none.
    NotFamily,
    /// D7: nobody told its assigned households.
    AssignedUnknown,
    /// Its assigned households are more than its family homes, or its turnover is no percentage.
    OutOfBounds,
    /// N1: its homes are let for the first time after the last year looked ahead to.
    FirstLetting,
    /// A number would not fit in 128 bits.
    TooPrecise,
}

impl NotProjected {
    /// Name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoShares => "no_shares",
            Self::NotFamily => "not_family",
            Self::AssignedUnknown => "assigned_unknown",
            Self::OutOfBounds => "out_of_bounds",
            Self::FirstLetting => "first_letting",
            Self::TooPrecise => "too_precise",
        }
    }
}

/// Projections of every department placed, in department order.
#[must_use]
pub fn projections(
    city: &City,
    evaluation: &Evaluation,
    agreement: &Agreement,
    run: Run,
    assumptions: &Assumptions,
    realised: &BTreeMap<&str, Realised<'_>>,
) -> Vec<Projection> {
    let of = |placement: &Placement| {
        let department = city.departments.get(placement.department)?;
        let realised = realised.get(department.department_id.as_str());
        let use_rate = use_rate(realised, agreement, run, assumptions);
        let earmarking = Earmarking::placed(department, city, placement, run);
        let projected = project(department, placement, earmarking, agreement, run, assumptions, use_rate);
        Some(Projection { department: placement.department, projected })
    };
    evaluation.placements.iter().filter_map(of).collect()
}

/// E4: of the latest full years, or as the pipeline assumes. More homes used than offered count as all.
fn use_rate(
    realised: Option<&Realised<'_>>,
    agreement: &Agreement,
    run: Run,
    assumptions: &Assumptions,
) -> Option<UseRate> {
    let year = run.effective_date.year();
    let first = year.saturating_sub(i16::from(agreement.expected.use_rate_years));
    let known = realised.and_then(|realised| realised.use_rate(first..year));
    let (share, origin) = match (known, assumptions.use_rate_pct) {
        (Some(share), _) => (share, Origin::Lettings),
        (None, Some(pct)) => (Ratio::from_decimal(pct).over(Ratio::whole(100))?, Origin::Pipeline),
        (None, None) => return None,
    };
    Some(UseRate { share: share.min(Ratio::ONE).reduced(), origin })
}

/// Projects one department.
///
/// # Errors
/// Why nothing can be told.
pub fn project(
    department: &Department,
    placement: &Placement,
    earmarking: Earmarking,
    agreement: &Agreement,
    run: Run,
    assumptions: &Assumptions,
    use_rate: Option<UseRate>,
) -> Result<Projected, NotProjected> {
    let outcome = placement.in_force();
    match outcome {
        Outcome::Area(_) | Outcome::Department(_) if department.homes.family > 0 => {}
        Outcome::Undetermined(_) => return Err(NotProjected::NoShares),
        Outcome::Area(_) | Outcome::Department(_) | Outcome::Youth | Outcome::Outside => {
            return Err(NotProjected::NotFamily);
        }
    }
    if placement.letting.is_none() {
        return Err(NotProjected::NoShares);
    }
    let assigned_turnover = assumptions.assigned_turnover(department, agreement);
    let other_turnover = assumptions.other_turnover(department, agreement);
    let is_pct = |rate: Rate| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&rate.pct);
    let (start, assigned) = start(department, placement, earmarking, agreement, run)?;
    let family_homes = department.homes.family;
    if !is_pct(assigned_turnover) || !is_pct(other_turnover) || assigned > family_homes {
        return Err(NotProjected::OutOfBounds);
    }
    let last_year = assumptions.last_year(agreement).max(run.effective_date.year());
    if start.year() > last_year {
        return Err(NotProjected::FirstLetting);
    }
    let stretches = stretches(department, placement, earmarking, start, last_year, agreement, run);
    let stretches = stretches.ok_or(NotProjected::NoShares)?;
    let subject = Projecting { department, placement, agreement, start, assigned, stretches: &stretches };
    let course = |used: Ratio| subject.course(assigned_turnover, other_turnover, used);
    let full_use = course(Ratio::ONE).ok_or(NotProjected::TooPrecise)?;
    let by_use_rate = match use_rate {
        Some(rate) if rate.share == Ratio::ONE => Some(full_use.clone()),
        Some(rate) => Some(course(rate.share).ok_or(NotProjected::TooPrecise)?),
        None => None,
    };
    let rules = rules(&stretches);
    Ok(Projected { family_homes, assigned_turnover, other_turnover, use_rate, rules, full_use, by_use_rate })
}

/// The day it begins and the assigned households then: those reported, on the effective date; of homes let for the first time
/// later, those of the first letting (N1, N6).
fn start(
    department: &Department,
    placement: &Placement,
    earmarking: Earmarking,
    agreement: &Agreement,
    run: Run,
) -> Result<(Date, u32), NotProjected> {
    if let Some(term) = new_build::term(department, agreement)
        && run.effective_date < term.first
    {
        return Ok((term.first, earmarked_homes(department, earmarking, term.first, agreement)));
    }
    let assigned = placement.assigned.ok_or(NotProjected::AssignedUnknown)?;
    Ok((run.effective_date, assigned.households))
}

/// The rules of the start and of each year.
fn rules(stretches: &[Stretch]) -> Vec<Vec<String>> {
    let mut years: Vec<Vec<String>> = stretches.first().map(|first| vec![first.rule.clone()]).into_iter().collect();
    let mut year = None;
    for stretch in stretches {
        if year != Some(stretch.year) {
            years.push(Vec::new());
            year = Some(stretch.year);
        }
        if let Some(of_year) = years.last_mut()
            && of_year.last() != Some(&stretch.rule)
        {
            of_year.push(stretch.rule.clone());
        }
    }
    years
}

/// What a course is followed with.
struct Projecting<'a> {
    department: &'a Department,
    placement: &'a Placement,
    agreement: &'a Agreement,
    start: Date,
    assigned: u32,
    stretches: &'a [Stretch],
}

impl Projecting<'_> {
    /// Follows the assigned households through every stretch; `None` beyond 128 bits.
    fn course(&self, assigned_turnover: Rate, other_turnover: Rate, used: Ratio) -> Option<Course> {
        let (ra, ro) = (assigned_turnover.share()?, other_turnover.share()?);
        let mut assigned = Span::exactly(self.assigned)?;
        let mut points = vec![self.point(self.start.year(), true, assigned)?];
        let mut stretches = self.stretches.iter().peekable();
        let mut long_run_pct = None;
        while let Some(stretch) = stretches.next() {
            let parts = Parts {
                homes: self.department.homes.family,
                earmarked: stretch.earmarked,
                // Shared homes that are let no more are lived in by assigned households, as many as there are.
                kept: stretch.kept.min(self.assigned),
                used: stretch.assignment.times(used)?.reduced(),
            };
            assigned = follow(assigned, &Change::of(parts, ra, ro, stretch.of_year)?)?;
            if stretches.peek().is_none_or(|next| next.year != stretch.year) {
                points.push(self.point(stretch.year, false, assigned)?);
            }
            if stretches.peek().is_none() {
                long_run_pct = course::long_run(parts, ra, ro).map(|share| share.times(Ratio::whole(100)));
            }
        }
        let passes = self.passes(&points)?;
        Some(Course { points, passes, long_run_pct: long_run_pct.flatten() })
    }

    fn point(&self, year: i16, is_start: bool, assigned: Span) -> Option<Point> {
        let [low, high] = assigned.shares_pct(self.department.homes.family)?;
        let matrix = &self.agreement.matrix;
        let band = Some(matrix.band(low)).filter(|band| *band == matrix.band(high));
        let aim = self.agreement.expected.aim.times(Ratio::whole(100))?;
        let over_aim = Some(low > aim).filter(|over| *over == (high > aim));
        let step = self.step(year, band);
        Some(Point { year, is_start, assigned, share_pct: low, band, over_aim, step })
    }

    /// D4 with the need of today, D6 in the years of new build.
    fn step(&self, year: i16, band: Option<usize>) -> Option<u8> {
        let Outcome::Department(_) = self.placement.in_force() else { return None };
        let last = Date::new(year, 1, 1).ok()?.last_of_year();
        let term = new_build::term(self.department, self.agreement);
        let is_new = term.is_some_and(|term| term.basis == Basis::Period && last <= term.last);
        if is_new && !self.agreement.readings.new_build_by_figures {
            return Some(self.agreement.new_build.step);
        }
        let of = |need| self.agreement.matrix.step(band?, need);
        if let Some(need) = self.placement.need {
            return of(need);
        }
        let low = of(Need::Low)?;
        (of(Need::Medium)? == low && of(Need::High)? == low).then_some(low)
    }

    /// Every bound between two points at which it can be told on which side of it the share is.
    fn passes(&self, points: &[Point]) -> Option<Vec<Pass>> {
        let bands = &self.agreement.matrix.bands;
        let aim = self.agreement.expected.aim.times(Ratio::whole(100))?;
        let mut passes = Vec::new();
        let mut look = |bound_pct: Ratio, above: &dyn Fn(&Point) -> Option<bool>| {
            let mut before: Option<(&Point, bool)> = None;
            for point in points {
                let Some(is_above) = above(point) else { continue };
                if let Some((last, was_above)) = before
                    && was_above != is_above
                {
                    let Point { year, share_pct, step, .. } = *point;
                    let before_pct = last.share_pct;
                    passes.push(Pass { bound_pct, upwards: is_above, year, before_pct, after_pct: share_pct, step });
                }
                before = Some((point, is_above));
            }
        };
        for (index, band) in bands.iter().enumerate().skip(1) {
            look(Ratio::from_decimal(band.from), &|point| point.assigned_is_from(index, self));
        }
        look(aim, &|point| point.over_aim);
        passes.sort_by_key(|pass| pass.year);
        Some(passes)
    }
}

impl Point {
    /// Whether it lies in a band or above it; `None` where the last place computed leaves it open.
    fn assigned_is_from(&self, band: usize, of: &Projecting<'_>) -> Option<bool> {
        let [low, high] = self.assigned.shares_pct(of.department.homes.family)?;
        let matrix = &of.agreement.matrix;
        Some(matrix.band(low) >= band).filter(|is| *is == (matrix.band(high) >= band))
    }
}
