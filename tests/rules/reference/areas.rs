//! S, A1–A5 and A7: the lists, small areas, what is sharpened, and what development plans bring.

use std::collections::BTreeSet;

use trappe_rules::agreement::Staircase;
use trappe_rules::facts::{
    Area, City, Decision, DecisionKind, Designation, DevelopmentPlan, HistoryEntry, Run, RunKind,
};
use trappe_rules::placement::Status;

use super::super::fraction::Fraction;
use super::figures::{
    Criterion, Measure, Place, State, count_of, lines, mean_of, measure, origin, published_state, representatives,
    rounded_pairs,
};
use super::{Fields, Readings, RegionalMeans, every_combination, joined};

/// What one figure says of a designation: the vulnerable and the prevention threshold met.
type Says = (bool, bool);

/// What an area would be, were it large enough. `Parallel` stands for a transformation area too: S3 comes after.
type WouldBe = Option<Designation>;

/// S1, S2, S4 without the limit of residents, on five statements: C1–C4, then origin (> 50, > 30).
fn would_be(says: &[Says]) -> WouldBe {
    let (origin, four) = says.split_last().unwrap();
    let vulnerable = four.iter().filter(|(met, _)| *met).count();
    let prevention = four.iter().filter(|(_, met)| *met).count();
    if vulnerable >= 2 {
        return Some(if origin.0 { Designation::Parallel } else { Designation::Vulnerable });
    }
    (origin.1 && prevention >= 2).then_some(Designation::Prevention)
}

fn measures(area: &Area, means: &RegionalMeans, readings: Readings) -> Vec<(Criterion, Measure)> {
    let region = mean_of(area.region.as_ref(), means);
    Criterion::ALL
        .into_iter()
        .map(|criterion| (criterion, measure(criterion, Some(&area.figures), area.residents, region, readings)))
        .collect()
}

fn origin_says(value: Fraction) -> Says {
    (value > Fraction::whole(50), value > Fraction::whole(30))
}

/// What a missing figure might say: neither, the prevention threshold alone, or both.
const ANY: [Says; 3] = [(false, false), (false, true), (true, true)];

/// Every designation the figures allow: as published, or with all that rounding allows.
fn allowed(area: &Area, means: &RegionalMeans, readings: Readings, with_rounding: bool) -> BTreeSet<WouldBe> {
    let mut statements: Vec<BTreeSet<Says>> = measures(area, means, readings)
        .into_iter()
        .map(|(criterion, measure)| {
            let lines = lines(criterion);
            let says = |value| (lines.vulnerable.holds(value), lines.prevention.holds(value));
            match measure.value {
                None => BTreeSet::from(ANY),
                Some(_) if with_rounding => representatives(measure, &[lines.vulnerable.at, lines.prevention.at])
                    .into_iter()
                    .map(says)
                    .collect(),
                Some(value) => BTreeSet::from([says(value)]),
            }
        })
        .collect();
    let origin = origin(&area.figures);
    statements.push(match origin.value {
        None => BTreeSet::from(ANY),
        Some(_) if with_rounding => {
            representatives(origin, &[Fraction::whole(50), Fraction::whole(30)]).into_iter().map(origin_says).collect()
        }
        Some(value) => BTreeSet::from([origin_says(value)]),
    });
    every_combination(&statements).iter().map(|says| would_be(says)).collect()
}

/// S3: `Some` when the four lists before tell.
fn was_parallel_four_times(area: &Area, history: &[HistoryEntry], run: Run) -> Option<bool> {
    let mut unknown = false;
    for years in 1..=4 {
        let list = run.list_date.with().year(run.list_date.year() - years).build().unwrap();
        match history.iter().find(|entry| entry.area_id == area.area_id && entry.list_date == list) {
            None => unknown = true,
            Some(entry) => match entry.designation {
                Some(Designation::Parallel | Designation::Transformation) => {}
                Some(Designation::Prevention | Designation::Vulnerable) | None => return Some(false),
            },
        }
    }
    if unknown { None } else { Some(true) }
}

fn list_name(designation: WouldBe) -> String {
    designation.map_or_else(|| "-".to_owned(), |designation| designation.name().to_owned())
}

/// The row of `designation_check` (S5) and whether the area is a candidate of A2.
pub(crate) fn designation_row(city: &City, area: &Area, run: Run, means: &RegionalMeans, readings: Readings) -> Fields {
    let allowed = allowed(area, means, readings, false);
    let computed = if area.residents < 1000 {
        list_name(None)
    } else if allowed.len() > 1 {
        "figure missing".to_owned()
    } else {
        let only = allowed.first().copied().flatten();
        if only == Some(Designation::Parallel) {
            match was_parallel_four_times(area, &city.history, run) {
                None => "history too short".to_owned(),
                Some(true) => list_name(Some(Designation::Transformation)),
                Some(false) => list_name(only),
            }
        } else {
            list_name(only)
        }
    };
    let may = area.residents >= readings.small_area_from || area.renovation_rehousing;
    let candidate = area.designation.is_none()
        && area.residents < 1000
        && may
        && decided(city, area).is_none()
        && allowed.iter().all(Option::is_some);
    Fields::from([
        ("published", list_name(area.designation)),
        ("computed", computed),
        ("candidate", candidate.to_string()),
    ])
}

/// What A7 says of convictions.
#[derive(Clone, Copy)]
enum ByPlan {
    /// There is no plan, or it is another criterion.
    Nothing,
    /// They are missing.
    Untold,
    /// Whether they exceed the prevention threshold.
    Says(bool),
}

impl ByPlan {
    fn of(plan: Option<Plan>) -> Self {
        match plan {
            None => Self::Nothing,
            Some(plan) => plan.convictions.map_or(Self::Untold, Self::Says),
        }
    }
}

/// A7 beside A3: sharpened by either; told when one of them says yes, or both say no.
fn either(by_zone: Option<bool>, by_plan: ByPlan) -> Option<bool> {
    match (by_zone, by_plan) {
        (zone, ByPlan::Nothing) => zone,
        (Some(true), _) | (_, ByPlan::Says(true)) => Some(true),
        (Some(false), ByPlan::Says(false)) => Some(false),
        (None, _) | (_, ByPlan::Untold) => None,
    }
}

/// What its departments need to know of an area.
#[derive(Clone, Debug)]
pub(crate) struct AreaFacts {
    /// A1, A2.
    pub(crate) step: Option<u8>,
    /// A2.
    pub(crate) by_decision: Option<String>,
    /// On the figures as published.
    pub(crate) met: Option<usize>,
    pub(crate) in_zone: Option<usize>,
    /// A3, A4.
    pub(crate) sharpened: Vec<Criterion>,
    /// A5: what A3 will sharpen.
    pub(crate) pending: Vec<Criterion>,
    /// A5.
    pub(crate) listing: Listing,
    /// Z3b.
    pub(crate) unknown: Vec<Criterion>,
    /// D8: other sharpened criteria on step 1, or under A2 another step.
    pub(crate) rounding_sensitive: bool,
    /// A7; `None` without an active plan, and while the area is on the vulnerable list.
    pub(crate) plan: Option<Plan>,
    /// A7 does not say whether the convictions criterion outlasts the suspension: here it would make a difference.
    pub(crate) after_plan: bool,
    /// A2: steps the figures allow, where there are several.
    pub(crate) possible_steps: Vec<u8>,
    /// A2: rounding may take it off the area staircase.
    pub(crate) may_be_off: bool,
}

/// A5: whether a prevention area is newly listed, and what a decision says of its criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Listing {
    /// It was listed before, or A5 says nothing of it.
    Before,
    /// Newly listed, and no decision yet.
    New,
    /// Newly listed, and A3's criteria are confirmed.
    NewConfirmed,
    /// Newly listed, and these are decided instead of A3's.
    NewDecided(Vec<Criterion>),
    /// Neither the history nor the run before tells.
    CannotBeTold,
}

fn listing(city: &City, area: &Area, run: Run) -> Listing {
    if run.kind == RunKind::Initial || area.designation != Some(Designation::Prevention) {
        return Listing::Before;
    }
    let list_before = run.list_date.with().year(run.list_date.year() - 1).build().unwrap();
    let row = city.history.iter().find(|entry| entry.area_id == area.area_id && entry.list_date == list_before);
    match row.map(|row| row.designation) {
        Some(Some(_)) => return Listing::Before,
        Some(None) => {}
        None => {
            let was_placed_by_a_list = city.departments.iter().any(|department| {
                // A8: wholly in the area.
                department.area_ids == [area.area_id.clone()]
                    && !department.partly_in_area
                    && city.previous.get(&department.department_id).is_some_and(|row| {
                        row.staircase == Some(Staircase::Area)
                            && matches!(row.status, None | Some(Status::Placed))
                            && row.decision_id.is_none()
                    })
            });
            return if was_placed_by_a_list { Listing::Before } else { Listing::CannotBeTold };
        }
    }
    match decision_on(city, DecisionKind::Sharpened, area).map(|decision| decision.value.as_deref()) {
        None => Listing::New,
        Some(None | Some("confirmed")) => Listing::NewConfirmed,
        Some(Some("none")) => Listing::NewDecided(Vec::new()),
        Some(Some(names)) => Listing::NewDecided(
            Criterion::ALL.into_iter().filter(|one| names.split(';').any(|name| name == one.name())).collect(),
        ),
    }
}

fn decision_on<'a>(city: &'a City, kind: DecisionKind, area: &Area) -> Option<&'a Decision> {
    city.decisions.iter().find(|decision| decision.kind == kind && decision.subject_id == area.area_id)
}

/// A7: what an active development plan brings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// Assignment is suspended still.
    pub(crate) suspended: bool,
    /// Convictions exceed the prevention threshold (I25); `None` when they are missing.
    pub(crate) convictions: Option<bool>,
}

fn on_the_vulnerable_list(designation: WouldBe) -> bool {
    match designation {
        Some(Designation::Vulnerable | Designation::Parallel | Designation::Transformation) => true,
        Some(Designation::Prevention) | None => false,
    }
}

/// A7, I3, I26: this list and those before, until one is not known or has the area.
fn lists_off(area: &Area, history: &[HistoryEntry], run: Run, readings: Readings) -> usize {
    let on_the_list = |designation: WouldBe| {
        if readings.off_transformation_list {
            designation == Some(Designation::Transformation)
        } else {
            on_the_vulnerable_list(designation)
        }
    };
    let mut lists = 1;
    loop {
        let years = i16::try_from(lists).unwrap();
        let list = run.list_date.with().year(run.list_date.year() - years).build().unwrap();
        match history.iter().find(|entry| entry.area_id == area.area_id && entry.list_date == list) {
            Some(entry) if !on_the_list(entry.designation) => lists += 1,
            Some(_) | None => return lists,
        }
    }
}

/// A7: whether lists alone keep assignment suspended in an area with an active plan; `None` in any other.
pub(crate) fn suspended_by_lists(city: &City, area: &Area, run: Run, readings: Readings) -> Option<bool> {
    let by_plan = area.development_plan == Some(DevelopmentPlan::Active) && !on_the_vulnerable_list(area.designation);
    by_plan.then(|| lists_off(area, &city.history, run, readings) < readings.lists_off)
}

fn plan(city: &City, area: &Area, run: Run, convictions: Option<Fraction>, readings: Readings) -> Option<Plan> {
    let by_lists = suspended_by_lists(city, area, run, readings)?;
    let kept = decision_on(city, DecisionKind::KeepSuspension, area).is_some();
    let ended = decision_on(city, DecisionKind::EndSuspension, area).is_some();
    Some(Plan {
        suspended: (by_lists || kept) && !ended,
        convictions: convictions.map(|value| plan_criterion(value, readings)),
    })
}

/// A7, I25.
fn plan_criterion(convictions: Fraction, readings: Readings) -> bool {
    let prevention = Fraction::new(145, 100);
    convictions > prevention || (readings.plan_at_least && convictions == prevention)
}

impl AreaFacts {
    pub(crate) fn place(&self) -> Place {
        if self.step.is_some() { Place::AreaStaircase } else { Place::Elsewhere }
    }

    pub(crate) fn sharpened_names(&self) -> String {
        joined(self.sharpened.iter().map(|criterion| criterion.name()))
    }
}

fn decided(city: &City, area: &Area) -> Option<String> {
    decision_on(city, DecisionKind::AreaStaircase, area).map(|decision| decision.decision_id.clone())
}

const fn step_of(designation: Designation) -> u8 {
    match designation {
        Designation::Prevention => 1,
        Designation::Vulnerable | Designation::Parallel | Designation::Transformation => 2,
    }
}

/// A1–A5 and A7 for one area. Decisions are taken to be in force: the generator makes no others.
pub(crate) fn area_facts(city: &City, area: &Area, run: Run, means: &RegionalMeans, readings: Readings) -> AreaFacts {
    let mut by_decision = None;
    let mut possible_steps = BTreeSet::new();
    let step = area.designation.map(step_of).or_else(|| {
        by_decision = decided(city, area);
        by_decision.as_ref()?;
        let steps = |rounding| -> BTreeSet<Option<u8>> {
            allowed(area, means, readings, rounding).into_iter().map(|one| one.map(step_of)).collect()
        };
        possible_steps = steps(true);
        steps(false).first().copied().flatten()
    });
    let place = if step.is_some() { Place::AreaStaircase } else { Place::Elsewhere };
    let mut facts = AreaFacts {
        step,
        by_decision,
        met: None,
        in_zone: None,
        sharpened: Vec::new(),
        unknown: Vec::new(),
        pending: Vec::new(),
        listing: listing(city, area, run),
        plan: None,
        after_plan: false,
        rounding_sensitive: possible_steps.len() > 1,
        may_be_off: possible_steps.contains(&None),
        possible_steps: if possible_steps.len() > 1 {
            possible_steps.into_iter().flatten().collect()
        } else {
            Vec::new()
        },
    };
    let mut states = Vec::new();
    for (criterion, measure) in measures(area, means, readings) {
        if criterion == Criterion::Convictions {
            facts.plan = plan(city, area, run, measure.value, readings);
        }
        let now = published_state(criterion, measure, place, readings);
        states.push(now);
        let by_plan = facts.plan.filter(|_| criterion == Criterion::Convictions);
        // A3, or what A5 makes of it.
        let by_zone = now.and_then(State::in_zone);
        let by_area = match &facts.listing {
            Listing::Before | Listing::NewConfirmed => by_zone,
            Listing::New => {
                if by_zone == Some(true) {
                    facts.pending.push(criterion);
                }
                by_zone.map(|_| false)
            }
            Listing::NewDecided(decided) => Some(decided.contains(&criterion)),
            Listing::CannotBeTold => by_zone.filter(|sharpened| !sharpened),
        };
        let with_plan = either(by_area, ByPlan::of(by_plan));
        let in_force = by_plan.filter(|plan| plan.suspended);
        let told = if in_force.is_some() { with_plan } else { by_area };
        facts.after_plan |= told != with_plan;
        match told {
            Some(true) => facts.sharpened.push(criterion),
            Some(false) => {}
            None => facts.unknown.push(criterion),
        }
        if step == Some(1) {
            let ways = |plan: Option<Plan>| -> BTreeSet<Option<bool>> {
                rounded_pairs(criterion, measure, place, readings)
                    .into_iter()
                    .map(|(value, state)| {
                        let exceeds = plan_criterion(value, readings);
                        either(state.in_zone(), plan.map_or(ByPlan::Nothing, |_| ByPlan::Says(exceeds)))
                    })
                    .collect()
            };
            facts.after_plan |= ways(in_force) != ways(by_plan);
            let ways = ways(in_force);
            facts.rounding_sensitive |= ways.len() > 1;
        }
    }
    facts.met = count_of(&states, |state| Some(state == State::Met));
    facts.in_zone = count_of(&states, State::in_zone);
    if step == Some(2) {
        facts.sharpened = Criterion::ALL.to_vec();
        facts.unknown = Vec::new();
    }
    facts
}

/// A2: whether a decision may place the area, and the figures leave no doubt of its step.
pub(crate) fn may_be_placed(area: &Area, means: &RegionalMeans, readings: Readings) -> bool {
    let steps: BTreeSet<Option<u8>> =
        allowed(area, means, readings, false).into_iter().map(|one| one.map(step_of)).collect();
    area.designation.is_none()
        && area.residents < 1000
        && (area.residents >= readings.small_area_from || area.renovation_rehousing)
        && steps.len() == 1
        && !steps.contains(&None)
}
