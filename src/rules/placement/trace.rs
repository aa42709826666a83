//! Building the trace of one department: each rule tried in order, until the department is settled.
//!
//! [`Subject::open`] tries what needs no figures (I14, A8, A1, A2, D6). Whoever is not settled then is placed by D2–D4, on
//! its own figures or its pool's, by [`place`].

use std::collections::BTreeMap;

use super::{
    AreaStanding, Assigned, Because, Effect, Entry, Outcome, Placement, PrimaryType, SharpenedCriteria, Standing,
    Status, assigned, by_figures, primary_type, sharpens_all,
};
use crate::agreement::{Agreement, Criterion, Need, Staircase};
use crate::facts::{AssignedSource, Assignment, Decision, DecisionKind, Department, Run};
use crate::figures::UnitFigures;
use crate::letting::letting;
use crate::pooling::Pool;
use crate::quantity::Absent;

/// Decisions by what they are about.
pub type Decisions<'a> = BTreeMap<(&'a str, DecisionKind), &'a Decision>;

/// A department on its way to a step.
#[derive(Debug)]
pub struct Subject<'a> {
    /// Index into the city's departments.
    pub index: usize,
    /// The department.
    pub department: &'a Department,
    /// I14, after decisions.
    pub primary_type: PrimaryType,
    /// The area it lies in, where it lies in one.
    pub area: Option<&'a AreaStanding<'a>>,
    trace: Vec<Entry>,
    /// Entries before this one were overruled by a decision on the primary type.
    reopened: usize,
    /// A decision has been applied: what follows is decided, not computed (R6).
    decided_by: Option<&'a Decision>,
    /// The decision that placed its area (A2).
    area_decision: Option<&'a Decision>,
    possible_steps: Vec<u8>,
}

impl<'a> Subject<'a> {
    /// Tries the rules that need no figures of the department.
    #[must_use]
    pub fn open(
        index: usize,
        department: &'a Department,
        areas: &'a BTreeMap<&str, AreaStanding<'a>>,
        decisions: &Decisions<'a>,
        agreement: &Agreement,
        has_figures: bool,
    ) -> Self {
        let standings: Vec<_> = department.area_ids.iter().filter_map(|id| areas.get(id.as_str())).collect();
        let mut subject = Self {
            index,
            department,
            primary_type: primary_type(department.homes),
            area: if let [area] = standings.as_slice() { Some(*area) } else { None },
            trace: Vec::with_capacity(12),
            reopened: 0,
            decided_by: None,
            area_decision: None,
            possible_steps: Vec::new(),
        };
        subject.try_primary_type(decisions);
        if subject.primary_type == PrimaryType::Family {
            subject.try_split_area(&standings, agreement);
        }
        if subject.is_open() {
            subject.try_area_staircase();
            subject.try_new_build(agreement, has_figures);
        }
        // A2 opens the staircase; the step is computed (and so is D6 above). What follows hangs on the decision.
        if let Some(decision) = subject.area_decision {
            subject.decided_by = Some(decision);
            let because = Because::Decision { decision_id: decision.decision_id.clone(), date: decision.date };
            subject.note("R6", None, true, because);
        }
        subject
    }

    /// Whether nothing has settled the department yet: it is to be placed by D2–D4.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.trace.iter().skip(self.reopened).all(|entry| !entry.held || entry.effect == Effect::None)
    }

    fn note(&mut self, rule: &'static str, reading: Option<&'static str>, held: bool, because: Because) {
        self.trace.push(Entry { rule, reading, held, because, effect: Effect::None });
    }

    fn settle(&mut self, rule: &'static str, reading: Option<&'static str>, because: Because, outcome: Outcome) {
        let effect = if self.decided_by.is_some() { Effect::Decided(outcome) } else { Effect::Computed(outcome) };
        self.trace.push(Entry { rule, reading, held: true, because, effect });
    }

    /// D1, I14, I19, and a decision on the primary type (R6).
    fn try_primary_type(&mut self, decisions: &Decisions<'a>) {
        let homes = self.department.homes;
        let computed = self.primary_type;
        let settle = |subject: &mut Self, because: Because| match subject.primary_type {
            PrimaryType::Family => subject.note("D1", Some("I14"), true, because),
            PrimaryType::Youth => subject.settle("L9", Some("I14"), because, Outcome::Youth),
            PrimaryType::Elderly => subject.settle("D1", Some("I19"), because, Outcome::Outside),
            PrimaryType::Tie => subject.settle("D1", Some("I14"), because, Outcome::Undetermined(None)),
        };
        let decision = decisions.get(&(self.department.department_id.as_str(), DecisionKind::PrimaryType)).copied();
        let decided = decision.and_then(|decision| {
            let value = decision.value.as_deref()?;
            let types = [PrimaryType::Family, PrimaryType::Youth, PrimaryType::Elderly];
            Some((decision, types.into_iter().find(|kind| kind.name() == value)?))
        });
        settle(self, Because::Homes(homes, computed));
        if let Some((decision, kind)) = decided {
            self.decided_by = Some(decision);
            self.primary_type = kind;
            let because = Because::Decision { decision_id: decision.decision_id.clone(), date: decision.date };
            if kind == PrimaryType::Family {
                // What was settled by its homes is open again: the rules below speak next.
                self.note("R6", None, true, because);
                self.reopened = self.trace.len();
            } else {
                self.note("R6", None, true, because);
                settle(self, Because::Homes(homes, kind));
            }
        }
    }

    /// A8: in one area wholly, or in none (I36).
    fn try_split_area(&mut self, standings: &[&AreaStanding<'_>], agreement: &Agreement) {
        let named = self.department.area_ids.len();
        let because = Because::InAreas { named, partly: self.department.partly_in_area };
        if named > 1 || self.department.partly_in_area {
            // It may stand in either area's place, or as any department.
            let area_steps = standings.iter().flat_map(|standing| &standing.steps).copied();
            self.possible_steps = area_steps.chain(agreement.matrix.steps.iter().flatten().copied()).collect();
            self.possible_steps.sort_unstable();
            self.possible_steps.dedup();
            self.settle("A8", Some("I36"), because, Outcome::Undetermined(None));
        } else {
            self.note("A8", Some("I36"), false, because);
        }
    }

    /// A1, A2.
    fn try_area_staircase(&mut self) {
        let Some(area) = self.area else {
            self.note("A1", None, false, Because::Designation { area_id: None, designation: None, step: None });
            return;
        };
        let area_id = area.area.area_id.clone();
        let listed = Because::Designation {
            area_id: Some(area_id.clone()),
            designation: area.area.designation,
            step: area.step().filter(|_| area.area.designation.is_some()),
        };
        if let (Standing::Listed, Some(step)) = (area.standing, area.step()) {
            self.settle("A1", None, listed, Outcome::Area(step));
            return;
        }
        self.note("A1", None, false, listed);
        let small = Because::SmallArea {
            area_id,
            residents: area.area.residents,
            rehousing: area.area.renovation_rehousing,
            computed: crate::designation::would_be(area.by_figures.published),
        };
        if let Standing::Decided(decision) = area.standing {
            let outcome = area.step().map_or(Outcome::Undetermined(Some(Staircase::Area)), Outcome::Area);
            self.possible_steps = area.steps_rounded.as_ref().unwrap_or(&area.steps).clone();
            self.settle("A2", Some("I2"), small, outcome);
            self.area_decision = Some(decision);
        } else if area.candidate {
            self.note("A2", Some("I2"), false, small);
        }
    }

    /// D6, I32.
    fn try_new_build(&mut self, agreement: &Agreement, has_figures: bool) {
        let Some(day) = self.department.taken_into_use else { return };
        let new_build = &agreement.new_build;
        let by_figures = agreement.readings.new_build_by_figures && has_figures;
        if day < new_build.from || new_build.to < day || by_figures {
            self.note("D6", Some("I32"), false, Because::TakenIntoUse(day));
            return;
        }
        let because = Because::TakenIntoUse(day);
        let on_area = settled(&self.trace).staircase() == Some(Staircase::Area);
        let outcome = if on_area {
            self.possible_steps = self.area.map_or_else(Vec::new, |area| area.steps.clone());
            Outcome::Undetermined(Some(Staircase::Area))
        } else {
            Outcome::Department(new_build.step)
        };
        self.settle("D6", Some("I32"), because, outcome);
    }
}

/// What the department staircase goes by: the unit's figures and the pool, if it is pooled.
#[derive(Clone, Copy, Debug)]
pub struct Unit<'a> {
    /// Figures of the department or of its pool.
    pub figures: &'a UnitFigures,
    /// Whether the department is small (P1).
    pub small: bool,
    /// The pool it is in.
    pub pool: Option<&'a Pool>,
}

/// Places a department. `unit` is what D2–D4 go by; for departments settled without figures it may be `None`.
#[must_use]
pub fn place<'a>(
    mut subject: Subject<'a>,
    unit: Option<Unit<'_>>,
    assignments: &[&Assignment],
    decisions: &Decisions<'a>,
    run: Run,
    agreement: &Agreement,
) -> Placement {
    let department = subject.department;
    let family = subject.primary_type == PrimaryType::Family;
    let assigned = assigned(assignments, department.homes.family, &agreement.matrix);
    let by_d =
        if subject.is_open() { unit.map(|unit| by_matrix(&mut subject, unit, assigned, agreement)) } else { None };
    // D6: the step its figures would give is shown, and decides nothing.
    let mut shown_need = None;
    if let (None, Some(unit), Outcome::Department(_)) = (&by_d, unit, settled(&subject.trace)) {
        let band = assigned.ok().map(|assigned| assigned.band);
        let by_figures = by_figures(unit.figures, band, agreement);
        let step = if let [step] = by_figures.steps.as_slice() { Some(*step) } else { None };
        subject.note("D4", None, false, Because::Cell { band, need: by_figures.need, step });
        shown_need = by_figures.need;
    }
    let area = subject.area.filter(|_| family);
    let area_step_of = |outcome: Outcome| if let Outcome::Area(step) = outcome { Some(step) } else { None };
    // Figures, and what rounding could do to them, are those it was computed by; a decision changes neither.
    let computed_step = area_step_of(settled(&subject.trace));
    let on_area = computed_step.is_some();
    apply_step_decision(&mut subject, decisions);
    let outcome = settled(&subject.trace);
    let area_step = area_step_of(outcome);
    let sharpened = match area {
        Some(area) => area.sharpened_on(area_step, agreement),
        None => sharpened_without_area(area_step, agreement),
    };
    let suspended =
        area.is_some_and(|area| area.plan_suspends) || area_step.is_some_and(|step| sharpens_all(step, agreement));
    note_area_rules(&mut subject, area, area_step, &sharpened, agreement);
    let by_decision = area.filter(|_| on_area).and_then(|area| area.steps_rounded.as_ref());
    let rounding_sensitive = by_d.as_ref().is_some_and(|by_d| by_d.rounding_sensitive)
        || area.is_some_and(|area| area.sharpened_on(computed_step, agreement).rounding_sensitive)
        || by_decision.is_some();
    let letting = letting(department, outcome, suspended, run.effective_date, agreement);
    if let Some(letting) = &letting {
        let rule = rule_id(&letting.rule);
        let because = Because::Letting { shares: letting.shares, day: run.effective_date };
        subject.note(rule, None, true, because);
    }
    let figures =
        if on_area { area.map(|area| area.figures) } else { by_d.as_ref().and(unit.map(|unit| unit.figures)) };
    let status = match (outcome, subject.decided_by) {
        (Outcome::Undetermined(_), _) => Status::Undetermined,
        (_, Some(_)) => Status::Decided,
        (Outcome::Outside, None) => Status::Outside,
        (Outcome::Area(_) | Outcome::Department(_) | Outcome::Youth, None) => Status::Placed,
    };
    let possible_steps = match &by_d {
        Some(by_d) if matches!(outcome, Outcome::Undetermined(_)) || by_d.rounding_sensitive => by_d.possible.clone(),
        None if matches!(outcome, Outcome::Undetermined(_)) || by_decision.is_some() => subject.possible_steps,
        Some(_) | None => Vec::new(),
    };
    Placement {
        department: subject.index,
        unit_id: match (on_area, area, unit.and_then(|unit| unit.pool)) {
            (true, Some(area), _) => area.area.area_id.clone(),
            (false, _, Some(pool)) => pool.unit_id.clone(),
            _ => department.department_id.clone(),
        },
        primary_type: subject.primary_type,
        status,
        need: by_d.as_ref().map_or(shown_need, |by_d| by_d.need),
        criteria_met: figures.and_then(UnitFigures::met),
        criteria_in_risk_zone: figures.and_then(UnitFigures::in_risk_zone),
        assigned: assigned.ok(),
        sharpened: sharpened.criteria,
        sharpened_unknown: sharpened.unknown,
        assignment_suspended: suspended,
        letting,
        rounding_sensitive,
        possible_steps,
        decision_id: subject.decided_by.map(|decision| decision.decision_id.clone()),
        effective_from: run.effective_date,
        trace: subject.trace,
    }
}

fn settled(trace: &[Entry]) -> Outcome {
    super::outcome_of(trace, |effect| match effect {
        Effect::None => None,
        Effect::Computed(outcome) | Effect::Decided(outcome) => Some(outcome),
    })
}

/// What D2–D8 gave.
struct ByMatrix {
    need: Option<Need>,
    possible: Vec<u8>,
    rounding_sensitive: bool,
}

/// P1, P2–P6, D2–D5, D7, D8.
fn by_matrix(
    subject: &mut Subject<'_>,
    unit: Unit<'_>,
    assigned: Result<Assigned, Absent>,
    agreement: &Agreement,
) -> ByMatrix {
    let department = subject.department;
    let size = Because::Size { homes: department.homes.total(), residents: department.residents };
    subject.note("P1", Some("I1"), unit.small, size);
    if unit.small {
        let rule = unit.pool.map_or("P5", |pool| pool.basis.rule());
        subject.note(rule, None, true, Because::Pool(unit.pool.map(|pool| pool.unit_id.clone())));
    }
    let band = assigned.ok().map(|assigned| assigned.band);
    let by_figures = by_figures(unit.figures, band, agreement);
    let (met, in_risk_zone) = (unit.figures.met(), unit.figures.in_risk_zone());
    let need = by_figures.need;
    subject.note("D2", None, need.is_some(), Because::Need { met, in_risk_zone, need });
    subject.note("D3", Some("I30"), assigned.is_ok(), Because::Assigned(assigned));
    let step = if let [step] = by_figures.steps.as_slice() { Some(*step) } else { None };
    let cell = Because::Cell { band, need, step };
    let missing = !by_figures.missing.is_empty() || assigned.is_err();
    match step {
        Some(step) => subject.settle("D4", Some("I4"), cell, Outcome::Department(step)),
        None => subject.note("D4", Some("I4"), false, cell),
    }
    if let Ok(Assigned { source: AssignedSource::Municipality, band, .. }) = assigned {
        let next_step = need.and_then(|need| agreement.matrix.step(band + 1, need));
        subject.note("D5", None, true, Because::LowerBound { next_step });
    }
    if missing {
        let because = Because::Missing {
            criteria: by_figures.missing.clone(),
            assigned: assigned.is_err(),
            steps: by_figures.steps.clone(),
        };
        match step {
            Some(_) => subject.note("D7", None, true, because),
            None => subject.settle("D7", None, because, Outcome::Undetermined(Some(Staircase::Department))),
        }
    }
    let rounding_sensitive = by_figures.steps_rounded != by_figures.steps;
    if !by_figures.rounded.is_empty() {
        let because =
            Because::Rounding { steps: by_figures.steps_rounded.clone(), criteria: by_figures.rounded.clone() };
        subject.note("D8", None, rounding_sensitive, because);
    }
    ByMatrix { need, possible: by_figures.steps_rounded, rounding_sensitive }
}

/// A3, A4, A7.
fn note_area_rules(
    subject: &mut Subject<'_>,
    area: Option<&AreaStanding<'_>>,
    step: Option<u8>,
    sharpened: &SharpenedCriteria,
    agreement: &Agreement,
) {
    if let Some(step) = step {
        let because = Because::Sharpened { criteria: sharpened.criteria.clone(), unknown: sharpened.unknown.clone() };
        subject.note(if sharpens_all(step, agreement) { "A4" } else { "A3" }, None, true, because);
    }
    if let Some(area) = area.filter(|area| area.area.development_plan.is_some()) {
        let because = Because::Suspension { suspended: area.plan_suspends, lists_off: Some(area.lists_off) };
        subject.note("A7", Some("I3"), area.plan_suspends, because);
    }
}

/// A department decided onto the area staircase that lies in no one area: on the step of prevention areas nothing tells
/// which criteria are sharpened.
fn sharpened_without_area(step: Option<u8>, agreement: &Agreement) -> SharpenedCriteria {
    let all = Criterion::ALL.to_vec();
    match step {
        None => SharpenedCriteria::default(),
        Some(step) if sharpens_all(step, agreement) => {
            SharpenedCriteria { criteria: all, ..SharpenedCriteria::default() }
        }
        Some(_) => SharpenedCriteria { unknown: all, ..SharpenedCriteria::default() },
    }
}

/// R6: a decision on the step overrides what was computed; both stay in the trace.
fn apply_step_decision<'a>(subject: &mut Subject<'a>, decisions: &Decisions<'a>) {
    let key = (subject.department.department_id.as_str(), DecisionKind::Step);
    let Some(decision) = decisions.get(&key).copied() else { return };
    let Some(outcome) = decision.value.as_deref().and_then(|value| decided_step(value, settled(&subject.trace))) else {
        return;
    };
    subject.decided_by = Some(decision);
    let because = Because::Decision { decision_id: decision.decision_id.clone(), date: decision.date };
    subject.settle("R6", None, because, outcome);
}

/// The outcome a decision's value names: `area 1`, `department 3`, or a step on the staircase it was computed on.
#[must_use]
pub fn decided_step(value: &str, computed: Outcome) -> Option<Outcome> {
    let (staircase, step) = match value.trim().split_once(' ') {
        Some((staircase, step)) => (Some(staircase), step),
        None => (None, value.trim()),
    };
    let step = step.trim().parse().ok()?;
    match (staircase, computed.staircase()) {
        (Some("area"), _) | (None, Some(Staircase::Area)) => Some(Outcome::Area(step)),
        (Some("department"), _) | (None, Some(Staircase::Department) | None) => Some(Outcome::Department(step)),
        (Some(_), _) | (None, Some(Staircase::Youth | Staircase::Outside)) => None,
    }
}

/// The ids of letting rules that can be in a trace.
fn rule_id(rule: &str) -> &'static str {
    const RULES: [&str; 12] = ["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "N1", "N2"];
    RULES.into_iter().find(|id| *id == rule).unwrap_or("L")
}
