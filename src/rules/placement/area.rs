//! The area staircase (rule A): where an area stands on the list date, and what its departments let by.

use super::newly_listed::{self, Listing};
use super::plan::{Plan, SuspensionDecision};
use super::subject::Decisions;
use crate::agreement::{Agreement, Criterion};
use crate::designation::Unchecked;
use crate::designation::{self, ByFigures};
use crate::facts::{Area, Decision, DecisionKind, Designation, HistoryEntry, Run};
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
    /// A7, R6: decisions on the suspension, held against their conditions.
    pub suspension_decisions: Vec<SuspensionDecision<'a>>,
    /// A5: whether its prevention listing is new.
    pub listing: Listing,
    /// A5, R6: the decision on the sharpened criteria of a new listing.
    pub sharpened_decision: Option<SharpenedDecision<'a>>,
}

/// A5, R6: what was decided on the sharpened criteria of a newly listed area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharpenedDecision<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// The criteria it names; `None`: those of A3.
    pub criteria: Option<Vec<Criterion>>,
}

/// What departments on a step let by (A3, A4, A7).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharpenedCriteria {
    /// In force, in C order.
    pub criteria: Vec<Criterion>,
    /// Z3b: of which it cannot be told.
    pub unknown: Vec<Criterion>,
    /// A5: those of A3 that wait for a decision or the next list.
    pub pending: Vec<Criterion>,
    /// D8: rounding allows others.
    pub rounding_sensitive: bool,
}

/// Where an area stands. `stood_before`: one of its departments was placed on the area staircase in the run before, by
/// the list alone.
#[must_use]
pub fn standing<'a>(
    area: &'a Area,
    figures: &'a UnitFigures,
    decisions: &Decisions<'a>,
    history: &[HistoryEntry],
    stood_before: bool,
    run: Run,
    agreement: &Agreement,
) -> AreaStanding<'a> {
    let decision = decisions.get(&(area.area_id.as_str(), DecisionKind::AreaStaircase)).copied();
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
    let (plan, suspension_decisions) = Plan::of(area, history, decisions, run, agreement);
    let listing = Listing::of(area, history, stood_before, run);
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
        suspension_decisions,
        listing,
        sharpened_decision: newly_listed::decided(area, listing, decisions),
    }
}

impl AreaStanding<'_> {
    /// The step, where it is one.
    #[must_use]
    pub fn step(&self) -> Option<u8> {
        if let [step] = self.steps.as_slice() { Some(*step) } else { None }
    }

    /// Whether departments on a step let by the criteria of A3: the step of prevention areas.
    fn by_risk_zone(step: Option<u8>, agreement: &Agreement) -> bool {
        step.is_some_and(|step| !sharpens_all(step, agreement))
    }

    /// A3, A5: whether a criterion is sharpened on the step of prevention areas; `None` when it cannot be told.
    fn sharpened_by_zone(&self, criterion: Criterion) -> Option<bool> {
        let in_zone = self.figures.criteria[criterion].in_risk_zone;
        match (&self.sharpened_decision, self.listing) {
            (Some(SharpenedDecision { criteria: Some(decided), .. }), _) => Some(decided.contains(&criterion)),
            (Some(SharpenedDecision { criteria: None, .. }), _) | (None, Listing::NotNew) => in_zone,
            (None, Listing::New) => in_zone.map(|_| false),
            (None, Listing::NotKnown) => in_zone.filter(|in_zone| !in_zone),
        }
    }

    /// What a department lets by that stands on `step` of the area staircase, or on none of its steps.
    #[must_use]
    pub fn sharpened_on(&self, step: Option<u8>, agreement: &Agreement) -> SharpenedCriteria {
        let by_risk_zone = Self::by_risk_zone(step, agreement);
        let by_step = |criterion: Criterion| match step {
            None => Some(false),
            Some(_) if by_risk_zone => self.sharpened_by_zone(criterion),
            Some(_) => Some(true),
        };
        let by_plan = |criterion: Criterion, holds: Option<bool>| {
            self.plan_convictions == holds && criterion == Criterion::Convictions
        };
        let all = |wanted: &dyn Fn(Criterion) -> bool| -> Vec<Criterion> {
            Criterion::ALL.into_iter().filter(|criterion| wanted(*criterion)).collect()
        };
        let criteria = all(&|criterion| by_step(criterion) == Some(true) || by_plan(criterion, Some(true)));
        let unknown = all(&|criterion| {
            (by_step(criterion).is_none() || by_plan(criterion, None)) && !criteria.contains(&criterion)
        });
        let waits = by_risk_zone && self.listing == Listing::New && self.sharpened_decision.is_none();
        let pending = all(&|criterion| waits && self.figures.criteria[criterion].in_risk_zone == Some(true));
        let rounding_sensitive = by_risk_zone
            && Criterion::ALL.into_iter().any(|criterion| {
                let [low, high] = self.sharpened_at_ends(criterion, agreement);
                low != high
            });
        SharpenedCriteria { criteria, unknown, pending, rounding_sensitive }
    }

    /// Z3b: criteria of which a figure or a base is missing, so that they cannot be told.
    #[must_use]
    pub fn not_told(&self, agreement: &Agreement) -> Vec<Criterion> {
        let by_figures = |criterion: &Criterion| {
            self.figures.criteria[*criterion].in_risk_zone.is_none()
                || *criterion == Criterion::Convictions && self.plan_convictions.is_none()
        };
        let mut unknown = self.sharpened_on(self.step(), agreement).unknown;
        unknown.retain(by_figures);
        unknown
    }

    /// A5: the criteria of A3 that are in question where it cannot be told whether the listing is new.
    #[must_use]
    pub fn in_question(&self) -> Vec<Criterion> {
        let asked = self.listing == Listing::NotKnown && self.sharpened_decision.is_none();
        let in_zone = |criterion: &Criterion| self.figures.criteria[*criterion].in_risk_zone == Some(true);
        Criterion::ALL.into_iter().filter(|criterion| asked && in_zone(criterion)).collect()
    }

    /// A5, I27: whether a newly listed area lets all its homes by flexible criteria, until a decision.
    #[must_use]
    pub fn lets_all_flexible(&self, agreement: &Agreement) -> bool {
        agreement.readings.newly_listed_all_flexible
            && self.listing == Listing::New
            && self.sharpened_decision.is_none()
    }
}

impl AreaStanding<'_> {
    /// D8: whether a criterion is sharpened at the lowest and at the highest value its figure stands for. Both the risk
    /// zone and the plan's criterion grow with the figure, so the ends tell of all that lies between.
    fn sharpened_at_ends(&self, criterion: Criterion, agreement: &Agreement) -> [Option<bool>; 2] {
        let figure = &self.figures.criteria[criterion];
        let Ok(value) = figure.measured.value else { return [None; 2] };
        let (low, high) = figure.measured.published.unwrap_or((value, value));
        let decided = self.sharpened_decision.as_ref().and_then(|decided| decided.criteria.as_ref());
        let zone = decided.map_or_else(
            || {
                let low = !figure.rounded.has(State::Clear);
                [low, figure.rounded.has(State::InRiskZone) || figure.rounded.has(State::Met)]
            },
            |decided| [decided.contains(&criterion); 2],
        );
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
