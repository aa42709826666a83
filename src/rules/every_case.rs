//! Every case of the agreement (X3): each combination of run, staircase, need, assigned band, period and what else
//! decides, with its step and its letting, so that anyone can hold the whole against the agreement.
//!
//! Nothing here knows a rule. The smallest department and area that are in a situation are made (`town`), the rules
//! evaluate them like any city ([`crate::evaluation::evaluate`]), and equal answers are put together with the number of combinations they
//! stand for.

use crate::agreement::{Agreement, Criterion, LettingSubject, Need, Shares, Staircase, Thresholds};
use crate::explain::criteria_sentence;
use crate::facts::{City, Department, Designation, Regime, Run, RunKind};
use crate::finding::Message;
use crate::letting::criteria;
use crate::letting::wheel::{self, Home};
use crate::placement::{Outcome, Placement, Status};
use crate::pooling::Budget;
use crate::quantity::{Date, Decimal, Eighteenths};

mod areas;
mod beside;
mod dates;
mod departments;
mod grouped;
mod town;

pub use areas::{AreaCase, AreaVariant, Plan, Relation, Zone};
pub use beside::{HomesCase, NewBuildCase, Phase};
pub use dates::{Period, periods};
pub use departments::{Approval, Before, ByFigures, MatrixCase, MissingCase, RunCase};

use grouped::grouped;

/// Every case, by section; rows in the order of the agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EveryCase {
    /// The stretches of the agreement in which letting does not change.
    pub periods: Vec<Period>,
    /// Runs that were made (R1–R4).
    pub runs: Vec<Run>,
    /// D2–D4: figure 5.
    pub matrix: Vec<Row<MatrixCase>>,
    /// D7: what missing figures leave.
    pub missing: Vec<Row<MissingCase>>,
    /// R1–R4, A6: what a run makes of the step the figures give.
    pub courses: Vec<Row<RunCase>>,
    /// A3: criteria sharpened in a prevention area, by the criteria in the risk zone.
    pub zones: Vec<Row<Zone>>,
    /// A1, A2, A4, A5, A7.
    pub areas: Vec<Row<AreaCase>>,
    /// I14, I19: by homes of each type.
    pub homes: Vec<Row<HomesCase>>,
    /// D6, N1, N2.
    pub new_build: Vec<Row<NewBuildCase>>,
    /// L1–L10, L16, L18: of every case above that lets, by what is in force.
    pub letting: Vec<Row<LettingCase>>,
    /// A3–A5, L9, L10, L13: of the same cases, what those must meet who a home is let to.
    pub criteria: Vec<Row<CriteriaCase>>,
}

/// One row, and how many combinations it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<T> {
    /// What it says.
    pub case: T,
    /// Combinations evaluated that say so.
    pub combinations: usize,
}

/// Where a department stands, where its figures decide the step of the department staircase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// On a step of the area staircase.
    Area(u8),
    /// On the department staircase, on the step its figures give.
    DepartmentStaircase,
    /// Primarily youth homes.
    Youth,
    /// On no staircase.
    Outside,
    /// It cannot be told.
    Undetermined,
}

impl From<Outcome> for Stands {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Area(step) => Self::Area(step),
            Outcome::Department(_) => Self::DepartmentStaircase,
            Outcome::Youth => Self::Youth,
            Outcome::Outside => Self::Outside,
            Outcome::Undetermined(_) => Self::Undetermined,
        }
    }
}

/// How homes are let by what is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LettingCase {
    /// A step, youth homes, or a concept of its own.
    pub subject: LettingSubject,
    /// Index into the periods.
    pub period: usize,
    /// L16.
    pub suspended: bool,
    /// L18.
    pub exempt: bool,
    /// L1–L10.
    pub rule: String,
    /// The shares.
    pub shares: Shares,
    /// Most of the flexible part by A-criteria, where limited (L3).
    pub flexible_a_at_most: Option<Eighteenths>,
    /// Whether the waiting list is the least and the flexible part the most (L3).
    pub range: bool,
    /// L15; `None` where the agreement has no wheel.
    pub wheel: Option<Turned>,
}

/// What must be met where something is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriteriaCase {
    /// A step, youth homes, or a concept of its own.
    pub subject: LettingSubject,
    /// The criteria and moves inside the organisation, in one sentence.
    pub sentence: Message,
}

/// A wheel turned twice from its start: eighteen homes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// Its homes in order.
    pub homes: Vec<Home>,
    /// Homes of one turn.
    pub positions: usize,
    /// Whether it gives other shares than the rule (I8, I10).
    pub differs: bool,
}

/// What the rules made of one department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Made {
    pub(crate) status: Status,
    pub(crate) stands: Outcome,
    pub(crate) in_force: Outcome,
    /// The rule that settled it last.
    pub(crate) settled_by: &'static str,
    pub(crate) need: Option<Need>,
    pub(crate) possible: Vec<u8>,
    pub(crate) sharpened: Vec<Criterion>,
    pub(crate) pending: Vec<Criterion>,
    pub(crate) suspended: bool,
    pub(crate) exempt: bool,
    pub(crate) letting: Option<(String, Shares)>,
    pub(crate) regime: Option<Regime>,
    pub(crate) day: Date,
    pub(crate) wheel: Option<Turned>,
    pub(crate) criteria: Message,
}

impl Made {
    fn of(department: &Department, placement: &Placement, day: Date, agreement: &Agreement) -> Self {
        Self {
            status: placement.status,
            stands: placement.outcome(),
            in_force: placement.in_force(),
            settled_by: placement.settled_by().map_or("", |entry| entry.rule),
            need: placement.need,
            possible: placement.possible_steps.clone(),
            sharpened: placement.sharpened.clone(),
            pending: placement.sharpened_pending.clone(),
            suspended: placement.assignment_suspended,
            exempt: placement.exempt_extra_assignment == Some(true),
            letting: placement.letting.as_ref().map(|letting| (letting.rule.clone(), letting.shares)),
            regime: department.regime,
            day,
            wheel: turned(department, placement, day, agreement),
            criteria: criteria_sentence(&criteria::of_department(department, placement, agreement, day), agreement),
        }
    }

    /// What its shares go by, as the agreement's figures name it; `None` for new build, which has a section of its own.
    fn subject(&self) -> Option<LettingSubject> {
        let (rule, _) = self.letting.as_ref()?;
        if rule.starts_with('N') {
            return None;
        }
        Some(match (self.in_force, self.regime) {
            (Outcome::Department(_), Some(regime @ (Regime::AlmenboligPlus | Regime::CoHousing))) => {
                LettingSubject::Regime(regime)
            }
            (Outcome::Area(step), _) => LettingSubject::Step(Staircase::Area, step),
            (Outcome::Department(step), _) => LettingSubject::Step(Staircase::Department, step),
            (Outcome::Youth, _) => LettingSubject::Youth,
            (Outcome::Outside | Outcome::Undetermined(_), _) => return None,
        })
    }
}

/// One situation and what came of it.
pub(crate) struct Answered<T> {
    pub(crate) situation: T,
    pub(crate) run: Run,
    pub(crate) made: Made,
}

/// Evaluates a town in a run: what the rules made of every situation in it.
pub(crate) fn answered<T>(
    town: town::Town<'_>,
    situations: Vec<T>,
    run: Run,
    agreement: &Agreement,
    thresholds: &Thresholds,
) -> Vec<Answered<T>> {
    // Nobody in these towns is small: there is nothing to search for.
    const NOTHING_TO_POOL: Budget = Budget { search_steps: 1 };
    let city: City = town.city;
    let evaluation = crate::evaluation::evaluate(&city, agreement, thresholds, run, NOTHING_TO_POOL).result;
    let made = evaluation.placements.iter().filter_map(|placement| {
        let department = city.departments.get(placement.department)?;
        Some(Made::of(department, placement, run.effective_date, agreement))
    });
    situations.into_iter().zip(made).map(|(situation, made)| Answered { situation, run, made }).collect()
}

/// L15, as it is bent by what the placement says (L16, L18, I27).
fn turned(department: &Department, placement: &Placement, day: Date, agreement: &Agreement) -> Option<Turned> {
    let turn = wheel::turn(department, placement, (day, day), false, agreement).ok()?;
    let homes = turn.homes(wheel::State::START).take(usize::from(Shares::WHOLE)).collect();
    Some(Turned { homes, positions: usize::from(turn.positions()), differs: !turn.difference().is_empty() })
}

/// Every case of an agreement. The thresholds are those of any list: only where a figure lies between them matters.
#[must_use]
pub fn every_case(agreement: &Agreement, thresholds: &Thresholds) -> EveryCase {
    let periods = periods(agreement);
    let runs = dates::runs(agreement, &periods);
    let departments = departments::answers(&runs, agreement, thresholds);
    let areas = areas::answers(&runs, agreement, thresholds);
    let beside = beside::answers(&runs, agreement, thresholds);
    let new_build = beside::new_build_answers(&runs, agreement, thresholds);
    let made: Vec<&Made> = departments
        .iter()
        .map(|it| &it.made)
        .chain(areas.iter().map(|it| &it.made))
        .chain(beside.iter().map(|it| &it.made))
        .collect();
    let criteria =
        made.iter().filter_map(|made| Some(CriteriaCase { subject: made.subject()?, sentence: made.criteria.clone() }));
    let criteria = grouped(criteria, |case| case.subject);
    let cases = made.into_iter().filter_map(|made| letting_case(made, &periods, agreement));
    let letting = grouped(cases, |case| (case.subject, case.suspended, case.exempt, case.period));
    EveryCase {
        matrix: departments::matrix(&departments, agreement),
        missing: departments::missing(&runs, agreement, thresholds),
        courses: departments::courses(&departments),
        zones: areas::zones(&areas),
        areas: areas::rows(&areas),
        homes: beside::rows(&beside),
        new_build: beside::new_build_rows(&new_build),
        letting,
        criteria,
        periods,
        runs,
    }
}

fn letting_case(made: &Made, periods: &[Period], agreement: &Agreement) -> Option<LettingCase> {
    let (rule, shares) = made.letting.clone()?;
    let period = periods.iter().position(|period| period.first <= made.day && made.day <= period.last)?;
    let (suspended, exempt) = (made.suspended, made.exempt);
    let by_rule = agreement.letting.iter().find(|it| it.id == rule);
    Some(LettingCase {
        subject: made.subject()?,
        period,
        suspended,
        exempt,
        shares,
        flexible_a_at_most: by_rule.and_then(|it| it.flexible_a_at_most),
        range: by_rule.is_some_and(|it| it.range),
        wheel: made.wheel.clone(),
        rule,
    })
}

/// A whole number as a decimal.
fn decimal(number: u32) -> Decimal {
    Decimal::from(number)
}

/// Whether nothing came before a kind of run.
const fn is_first(kind: RunKind) -> bool {
    matches!(kind, RunKind::Initial)
}

/// Every designation there is, the mildest first.
const DESIGNATIONS: [Designation; 4] =
    [Designation::Prevention, Designation::Vulnerable, Designation::Parallel, Designation::Transformation];
