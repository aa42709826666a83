//! The area staircase (rule A): where an area stands on the list date, and what its departments let by.

use crate::agreement::{Agreement, Criterion};
use crate::clocks::{self, Clock};
use crate::designation::Unchecked;
use crate::designation::{self, ByFigures};
use crate::facts::{Area, Decision, Designation, DevelopmentPlan, HistoryEntry, Run};
use crate::figures::{State, UnitFigures};
use crate::quantity::{Operator, Ratio};

/// How an area comes to stand on the area staircase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// On the state's list (A1).
    Listed,
    /// A small area placed by a decision (A2).
    Decided(&'a Decision),
    /// On no list, and not placed.
    None,
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
    /// Its steps on the area staircase: one, or several where missing figures leave the step of a decided area open;
    /// none where it does not stand there.
    pub steps: Vec<u8>,
    /// D8: the steps rounding allows a decided area, where they are others.
    pub steps_rounded: Option<Vec<u8>>,
    /// S1–S4 without the limit of residents.
    pub by_figures: ByFigures,
    /// S5: the same with the limit, to be held against the list.
    pub computed: Result<Option<Designation>, Unchecked>,
    /// A2: unlisted, small, and large enough or documented.
    pub may_be_placed: bool,
    /// A2: it may be placed by a decision, and no decision has.
    pub candidate: bool,
    /// A7: assignment is suspended because of the development plan.
    pub plan_suspends: bool,
    /// A7: the history is too short to count lists off the vulnerable list.
    pub plan_history_short: bool,
    /// A7: lists in a row off the vulnerable list, this one included, as far as the history tells.
    pub lists_off: u32,
    /// A7: whether the sharpened convictions criterion applies through the plan; `None` when it cannot be told.
    pub plan_convictions: Option<bool>,
}

/// What departments on a step let by (A3, A4, A7).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharpenedCriteria {
    /// In force, in C order.
    pub criteria: Vec<Criterion>,
    /// Z3b: of which it cannot be told.
    pub unknown: Vec<Criterion>,
    /// D8: rounding allows others.
    pub rounding_sensitive: bool,
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
    let steps_if_placed = by_figures.published.steps(agreement).filter(|_| may_be_placed);
    let (standing, steps) = match (area.designation, &steps_if_placed, decision) {
        (Some(listed), _, _) => (Standing::Listed, agreement.area_steps.get(&listed).copied().into_iter().collect()),
        (None, Some(steps), Some(decision)) => (Standing::Decided(decision), steps.clone()),
        (None, _, _) => (Standing::None, Vec::new()),
    };
    // Rounding that would give no designation leaves the decision without its ground; the steps are those it does give.
    let rounded = || {
        let mut steps: Vec<u8> =
            by_figures.rounded.iter().flatten().filter_map(|it| agreement.area_steps.get(&it).copied()).collect();
        steps.sort_unstable();
        steps.dedup();
        steps
    };
    let decided = matches!(standing, Standing::Decided(_));
    let plan = Plan::of(area, history, run, agreement);
    let convictions = figures.criteria[Criterion::Convictions].measured.value.ok();
    AreaStanding {
        area,
        figures,
        standing,
        steps_rounded: (decided && by_figures.rounded != by_figures.published)
            .then(rounded)
            .filter(|rounded| *rounded != steps || by_figures.rounded.steps(agreement).is_none()),
        steps,
        by_figures,
        computed: designation::computed(area, by_figures, agreement),
        may_be_placed,
        candidate: steps_if_placed.is_some() && decision.is_none(),
        plan_suspends: plan.holds,
        plan_history_short: plan.history_short,
        lists_off: plan.lists_off,
        plan_convictions: if plan.holds {
            convictions.map(|value| plan_criterion(value, figures, agreement))
        } else {
            Some(false)
        },
    }
}

impl AreaStanding<'_> {
    /// The step, where it is one.
    #[must_use]
    pub fn step(&self) -> Option<u8> {
        if let [step] = self.steps.as_slice() { Some(*step) } else { None }
    }

    /// What a department lets by that stands on `step` of the area staircase, or on none of its steps.
    #[must_use]
    pub fn sharpened_on(&self, step: Option<u8>, agreement: &Agreement) -> SharpenedCriteria {
        let all_four = step.is_some_and(|step| sharpens_all(step, agreement));
        let in_zone = |criterion: Criterion| match step {
            None => Some(false),
            Some(_) if all_four => Some(true),
            Some(_) => self.figures.criteria[criterion].in_risk_zone,
        };
        let by_plan = |criterion: Criterion, holds: Option<bool>| {
            self.plan_convictions == holds && criterion == Criterion::Convictions
        };
        let criteria: Vec<_> = Criterion::ALL
            .into_iter()
            .filter(|criterion| in_zone(*criterion) == Some(true) || by_plan(*criterion, Some(true)))
            .collect();
        let unknown = Criterion::ALL
            .into_iter()
            .filter(|criterion| in_zone(*criterion).is_none() || by_plan(*criterion, None))
            .filter(|criterion| !criteria.contains(criterion))
            .collect();
        let rounding_sensitive = step.is_some()
            && !all_four
            && Criterion::ALL.into_iter().any(|criterion| {
                let [low, high] = self.sharpened_at_ends(criterion, agreement);
                low != high
            });
        SharpenedCriteria { criteria, unknown, rounding_sensitive }
    }
}

impl AreaStanding<'_> {
    /// D8: whether a criterion is sharpened at the lowest and at the highest value its figure stands for. Both the risk
    /// zone and the plan's criterion grow with the figure, so the ends tell of all that lies between.
    fn sharpened_at_ends(&self, criterion: Criterion, agreement: &Agreement) -> [Option<bool>; 2] {
        let figure = &self.figures.criteria[criterion];
        let Ok(value) = figure.measured.value else { return [None; 2] };
        let (low, high) = figure.measured.published.unwrap_or((value, value));
        let zone = [
            !figure.rounded.has(State::Clear),
            figure.rounded.has(State::InRiskZone) || figure.rounded.has(State::Met),
        ];
        let plan = |end: Ratio, included: bool| {
            let operator =
                if agreement.readings.plan_convictions_at_least { Operator::AtLeast } else { Operator::MoreThan };
            self.plan_suspends
                && criterion == Criterion::Convictions
                && operator.holds_up_to(end, figure.prevention_bound, included)
        };
        let plan = [plan(low, true), plan(high, figure.measured.published.is_none())];
        [0, 1].map(|end| match (zone[end] || plan[end], figure.in_risk_zone) {
            (true, _) => Some(true),
            // Z3b: the persons that would tell are not known.
            (false, None) => None,
            (false, Some(_)) => Some(false),
        })
    }
}

/// A4: whether all four criteria are sharpened on a step, and assignment is suspended: the step of vulnerable areas.
#[must_use]
pub fn sharpens_all(step: u8, agreement: &Agreement) -> bool {
    agreement.area_steps.get(&Designation::Vulnerable) == Some(&step)
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
        let Clock { lists, needed, missing, .. } = clocks::lists_off(area, history, agreement, run.list_date);
        let ended = lists >= needed || run.effective_date >= agreement.suspension_until;
        Self { holds: !ended, history_short: !missing.is_empty() && !ended, lists_off: lists }
    }
}
