//! The area staircase (rule A): where an area stands on the list date, and what its departments let by.

use crate::agreement::{Agreement, Criterion};
use crate::designation;
use crate::evaluation::Unchecked;
use crate::facts::{Area, Decision, Designation, DevelopmentPlan, HistoryEntry, Run};
use crate::figures::{State, UnitFigures};
use crate::quantity::Ratio;

/// How an area comes to stand on the area staircase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// On the state's list (A1).
    Listed(Designation),
    /// A small area placed by a decision (A2).
    Decided(Designation, &'a Decision),
    /// On no list, and not placed.
    None,
}

impl Standing<'_> {
    /// The designation its step follows from.
    #[must_use]
    pub const fn designation(self) -> Option<Designation> {
        match self {
            Self::Listed(designation) | Self::Decided(designation, _) => Some(designation),
            Self::None => None,
        }
    }
}

/// An area on the list date, with all its departments share of it.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a finding of its own about the area")]
pub struct AreaStanding<'a> {
    /// The area.
    pub area: &'a Area,
    /// Its figures.
    pub figures: &'a UnitFigures,
    /// How it stands on the staircase.
    pub standing: Standing<'a>,
    /// Its step on the area staircase.
    pub step: Option<u8>,
    /// S1–S4 without the limit of residents.
    pub by_figures: Result<Option<Designation>, Unchecked>,
    /// S5: the same with the limit, to be held against the list.
    pub computed: Result<Option<Designation>, Unchecked>,
    /// A2: unlisted, small, and large enough or documented.
    pub may_be_placed: bool,
    /// A2: it may be placed by a decision, and no decision has.
    pub candidate: bool,
    /// Sharpened criteria in force (A3, A4, A7), in C order.
    pub sharpened: Vec<Criterion>,
    /// Z3b: sharpened criteria of which it cannot be told.
    pub sharpened_unknown: Vec<Criterion>,
    /// D8: rounding allows other sharpened criteria.
    pub rounding_sensitive: bool,
    /// A7: assignment is suspended because of the development plan.
    pub plan_suspends: bool,
    /// A7: the history is too short to count lists off the vulnerable list.
    pub plan_history_short: bool,
    /// A7: lists in a row off the vulnerable list, this one included, as far as the history tells.
    pub lists_off: u32,
    /// A7: the sharpened convictions criterion applies through the plan.
    pub plan_convictions: bool,
}

/// Where an area stands. `decision` is the decision of kind `area_staircase` on it, if any.
#[must_use]
pub fn standing<'a>(
    area: &'a Area,
    figures: &'a UnitFigures,
    decision: Option<&'a Decision>,
    history: &[HistoryEntry],
    run: Run,
    agreement: &Agreement,
) -> AreaStanding<'a> {
    let by_figures = designation::by_figures(figures, &area.area_id, run.list_date, history, agreement);
    let may_be_placed = designation::may_be_placed(area, agreement);
    let would_be = designation::would_be(by_figures).filter(|_| may_be_placed);
    let standing = match (area.designation, would_be, decision) {
        (Some(designation), _, _) => Standing::Listed(designation),
        (None, Some(designation), Some(decision)) => Standing::Decided(designation, decision),
        (None, _, _) => Standing::None,
    };
    let step = standing.designation().and_then(|designation| agreement.area_steps.get(&designation).copied());
    let all_four = standing.designation() >= Some(Designation::Vulnerable);
    let plan = Plan::of(area, history, run, agreement);
    let convictions = figures.criteria[Criterion::Convictions].measured.value.ok();
    let plan_convictions = plan.holds && convictions.is_some_and(|value| plan_criterion(value, figures, agreement));
    let plan_convictions_unknown = plan.holds && convictions.is_none();

    let in_zone = |criterion: Criterion| match standing {
        Standing::None => Some(false),
        Standing::Listed(_) | Standing::Decided(..) if all_four => Some(true),
        Standing::Listed(_) | Standing::Decided(..) => figures.criteria[criterion].in_risk_zone,
    };
    let by_plan = |criterion: Criterion, holds: bool| holds && criterion == Criterion::Convictions;
    let sharpened: Vec<_> = Criterion::ALL
        .into_iter()
        .filter(|criterion| in_zone(*criterion) == Some(true) || by_plan(*criterion, plan_convictions))
        .collect();
    let sharpened_unknown = Criterion::ALL
        .into_iter()
        .filter(|criterion| in_zone(*criterion).is_none() || by_plan(*criterion, plan_convictions_unknown))
        .filter(|criterion| !sharpened.contains(criterion))
        .collect();
    let rounding_sensitive = standing != Standing::None
        && !all_four
        && Criterion::ALL.into_iter().any(|criterion| {
            let figure = &figures.criteria[criterion];
            let states = figure.possible_rounded;
            figure.in_risk_zone.is_some()
                && states.has(State::Clear)
                && (states.has(State::InRiskZone) || states.has(State::Met))
        });
    AreaStanding {
        area,
        figures,
        standing,
        step,
        by_figures,
        computed: designation::computed(area, by_figures, agreement),
        may_be_placed,
        candidate: would_be.is_some() && decision.is_none(),
        sharpened,
        sharpened_unknown,
        rounding_sensitive,
        plan_suspends: plan.holds,
        plan_history_short: plan.history_short,
        lists_off: plan.lists_off,
        plan_convictions,
    }
}

/// A7, I25: the area's convictions against the prevention bound, by the reading's operator.
fn plan_criterion(value: Ratio, figures: &UnitFigures, agreement: &Agreement) -> bool {
    let figure = &figures.criteria[Criterion::Convictions];
    let bound = figure.prevention_bound;
    if agreement.readings.plan_convictions_at_least { value >= bound } else { value > bound }
}

/// A7: a development plan in force outside the vulnerable list.
struct Plan {
    holds: bool,
    history_short: bool,
    lists_off: u32,
}

impl Plan {
    fn of(area: &Area, history: &[HistoryEntry], run: Run, agreement: &Agreement) -> Self {
        let off = |designation: Option<Designation>| designation < Some(Designation::Vulnerable);
        let active = area.development_plan == Some(DevelopmentPlan::Active) && off(area.designation);
        if !active {
            return Self { holds: false, history_short: false, lists_off: 0 };
        }
        // I3: what the area must have been off; by default the vulnerable list.
        let off = |designation: Option<Designation>| {
            off(designation)
                || agreement.readings.suspension_by_transformation && designation < Some(Designation::Transformation)
        };
        // I26: by default the fourth list without the area ends it; otherwise four years after it left, one list more.
        let needed = u32::from(agreement.suspension_lists) + u32::from(agreement.readings.suspension_four_years);
        let mut lists_off = 1;
        let mut history_short = false;
        for years in 1..i16::try_from(needed).unwrap_or(i16::MAX) {
            match designation::listed_before(&area.area_id, run.list_date, years, history) {
                Some(listed) if off(listed) => lists_off += 1,
                Some(_) => break,
                None => {
                    history_short = true;
                    break;
                }
            }
        }
        let ended = lists_off >= needed || run.effective_date >= agreement.suspension_until;
        Self { holds: !ended, history_short: history_short && !ended, lists_off }
    }
}
