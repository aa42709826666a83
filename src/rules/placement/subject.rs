//! A department on its way to a step: the rules that need no figures, tried in order until it is settled.
//!
//! [`Subject::open`] tries I14, A8, A1, A2 and D6. Whoever is not settled then is placed by D2–D4
//! ([`place`](super::place)), on its own figures or its pool's.

use std::collections::BTreeMap;

use super::carry::Course;
use super::{AreaStanding, Because, Effect, Entry, Outcome, PrimaryType, Standing, primary_type};
use crate::agreement::{Agreement, Staircase};
use crate::facts::{Decision, DecisionKind, Department, PreviousPlacement, RunKind};

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
    pub(super) trace: Vec<Entry>,
    /// Entries before this one were overruled by a decision on the primary type.
    reopened: usize,
    /// A decision has been applied: what follows is decided, not computed (R6).
    pub(super) decided_by: Option<&'a Decision>,
    /// The decision that placed its area (A2).
    area_decision: Option<&'a Decision>,
    pub(super) possible_steps: Vec<u8>,
    /// Where it stood in the run before (R2–R4).
    pub(super) previous: Option<&'a PreviousPlacement>,
    /// D6, I32: new build that its figures decide of.
    new_build_by_figures: bool,
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
        previous: Option<&'a PreviousPlacement>,
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
            previous,
            new_build_by_figures: false,
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

    /// The way it takes in a kind of run; `None` where it is settled.
    pub(super) fn course(&self, kind: RunKind) -> Option<Course<'a>> {
        self.is_open().then(|| Course::of(kind, self.previous, self.new_build_by_figures))
    }

    /// Whether D2–D4 place it in this kind of run, so that its figures and its pool matter (R2: not of those carried
    /// over).
    #[must_use]
    pub fn needs_figures(&self, kind: RunKind) -> bool {
        self.course(kind).is_some_and(Course::needs_figures)
    }

    pub(super) fn note(&mut self, rule: &'static str, reading: Option<&'static str>, held: bool, because: Because) {
        self.trace.push(Entry { rule, reading, held, because, effect: Effect::None });
    }

    pub(super) fn settle(
        &mut self,
        rule: &'static str,
        reading: Option<&'static str>,
        because: Because,
        outcome: Outcome,
    ) {
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
        let in_period = new_build.from <= day && day <= new_build.to;
        if !in_period || by_figures {
            self.new_build_by_figures = in_period;
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

/// Where the trace leaves a department so far.
pub(super) fn settled(trace: &[Entry]) -> Outcome {
    super::outcome_of(trace, Effect::stands)
}
