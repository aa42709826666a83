//! The department staircase: need and assigned share (D2–D4), missing figures (D7), and what each run makes of it (R1–R4,
//! A6).

use std::collections::BTreeMap;

use super::grouped::grouped;
use super::town::{Level, Levels, STATES, Town, combinations};
use super::{Answered, Row, answered, is_first};
use crate::agreement::{Agreement, Criterion, Need, PerCriterion, Staircase, Thresholds};
use crate::facts::{DecisionKind, Run, RunKind};
use crate::figures::State;
use crate::placement::{Outcome, Status};

/// One cell of figure 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatrixCase {
    /// D2.
    pub need: Need,
    /// D3: index into the agreement's bands.
    pub band: usize,
    /// D4.
    pub step: u8,
}

/// D7: what is left of the matrix where figures are missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingCase {
    /// Criteria met.
    pub met: usize,
    /// Criteria in the risk zone and not met.
    pub in_risk_zone: usize,
    /// Criteria missing.
    pub missing: usize,
    /// Index into the agreement's bands; `None`: assigned households are missing.
    pub band: Option<usize>,
    /// Steps possible; one: that is the step.
    pub steps: Vec<u8>,
}

/// Where a department stood in the run before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Before {
    /// It was not in it, or there was none.
    New,
    /// On a step of the department staircase.
    Department(u8),
    /// On a step of the area staircase; its area has left the lists (A6).
    Area(u8),
    /// It could not be told.
    Undetermined,
    /// Primarily youth homes then.
    Youth,
}

/// What was decided on a proposal (R3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Approval {
    /// Nothing yet.
    None,
    /// Approved.
    Approved,
    /// Rejected.
    Rejected,
}

impl Approval {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::None, Self::Approved, Self::Rejected];
}

/// What the figures alone give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ByFigures {
    /// A step (D4).
    Step(u8),
    /// No one step (D7).
    CannotBeTold,
}

/// What a run makes of the step the figures give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunCase {
    /// Kind of run.
    pub kind: RunKind,
    /// What was decided on the proposal.
    pub approval: Approval,
    /// Where it stood.
    pub before: Before,
    /// What the figures give.
    pub by_figures: ByFigures,
    /// How it came about.
    pub status: Status,
    /// Where it stands; of a proposal, what is proposed.
    pub stands: Outcome,
    /// What it lets by.
    pub in_force: Outcome,
    /// The rule that settled it.
    pub rule: &'static str,
}

/// A department on its way to the department staircase.
#[derive(Clone, Copy, Debug)]
pub(super) struct Situation {
    before: Before,
    approval: Approval,
    band: usize,
    by_figures: ByFigures,
    exempt: bool,
}

/// Every combination of four criteria in three states, and nothing known at all.
fn states() -> Vec<Levels> {
    let mut all = combinations([&STATES; 4]);
    all.push(PerCriterion([Level::Missing; 4]));
    all
}

fn bands(agreement: &Agreement) -> impl Iterator<Item = usize> + use<> {
    0..agreement.matrix.bands.len()
}

/// Every department in every run.
pub(super) fn answers(runs: &[Run], agreement: &Agreement, thresholds: &Thresholds) -> Vec<Answered<Situation>> {
    let by_figures = by_figures(runs, agreement, thresholds);
    let mut all = Vec::new();
    for run in runs {
        let (mut town, mut situations) = (Town::new(agreement, thresholds), Vec::new());
        for (before, approval, exempt) in courses_of(run.kind, agreement) {
            for ((levels, band), by_figures) in &by_figures {
                let id = town.department(|_| {});
                town.figures(&id, PerCriterion(*levels));
                town.assigned(&id, *band);
                match before {
                    Before::New => {}
                    Before::Department(step) => town.previous(&id, Some(Staircase::Department), Some(step)),
                    Before::Area(step) => town.previous(&id, Some(Staircase::Area), Some(step)),
                    Before::Undetermined => town.previous(&id, None, None),
                    Before::Youth => town.previous(&id, Some(Staircase::Youth), None),
                }
                match approval {
                    Approval::None => {}
                    Approval::Approved => town.decide(DecisionKind::Approve, &id, Some("approved")),
                    Approval::Rejected => town.decide(DecisionKind::Approve, &id, Some("rejected")),
                }
                if exempt {
                    town.decide(DecisionKind::ExemptExtraAssignment, &id, None);
                }
                situations.push(Situation { before, approval, band: *band, by_figures: *by_figures, exempt });
            }
        }
        all.extend(answered(town, situations, *run, agreement, thresholds));
    }
    all
}

/// The step of every combination of states and band, from the initial run.
fn by_figures(
    runs: &[Run],
    agreement: &Agreement,
    thresholds: &Thresholds,
) -> BTreeMap<([Level; 4], usize), ByFigures> {
    let Some(run) = runs.iter().find(|run| is_first(run.kind)) else { return BTreeMap::new() };
    let (mut town, mut situations) = (Town::new(agreement, thresholds), Vec::new());
    for levels in states() {
        for band in bands(agreement) {
            let id = town.department(|_| {});
            town.figures(&id, levels);
            town.assigned(&id, band);
            situations.push((levels.0, band));
        }
    }
    let answers = answered(town, situations, *run, agreement, thresholds);
    let step = |answer: Answered<_>| {
        let by_figures = answer.made.stands.step().map_or(ByFigures::CannotBeTold, ByFigures::Step);
        (answer.situation, by_figures)
    };
    answers.into_iter().map(step).collect()
}

/// Where a department may have stood, what may have been decided on it, and whether it was exempted (L18).
fn courses_of(kind: RunKind, agreement: &Agreement) -> Vec<(Before, Approval, bool)> {
    if is_first(kind) {
        return vec![(Before::New, Approval::None, false)];
    }
    let mut department: Vec<u8> = agreement.matrix.steps.iter().flatten().copied().collect();
    let mut area: Vec<u8> = agreement.area_steps.values().copied().collect();
    for steps in [&mut department, &mut area] {
        steps.sort_unstable();
        steps.dedup();
    }
    let steps = department.iter().copied().map(Before::Department);
    let before = std::iter::once(Before::New)
        .chain(steps.clone())
        .chain(area.into_iter().map(Before::Area))
        .chain([Before::Undetermined, Before::Youth]);
    let approvals: &[Approval] = if kind == RunKind::Midterm { &Approval::ALL } else { &[Approval::None] };
    let decided = approvals.iter().flat_map(|approval| before.clone().map(|before| (before, *approval, false)));
    decided.chain(steps.map(|before| (before, Approval::None, true))).collect()
}

/// D2–D4: figure 5, from every run that places by figures.
pub(super) fn matrix(answers: &[Answered<Situation>], agreement: &Agreement) -> Vec<Row<MatrixCase>> {
    let placed = answers.iter().filter(|answer| answer.situation.before == Before::New);
    let cases = placed.filter_map(|answer| {
        let (need, step) = (answer.made.need?, answer.made.stands.step()?);
        Some(MatrixCase { need, band: answer.situation.band, step })
    });
    let highest = agreement.matrix.bands.len();
    // As figure 5 has them: the highest share first, the greatest need first.
    grouped(cases, |case| (highest - case.band, std::cmp::Reverse(case.need)))
}

/// R1–R4.
pub(super) fn courses(answers: &[Answered<Situation>]) -> Vec<Row<RunCase>> {
    let ordinary = answers.iter().filter(|answer| !answer.situation.exempt);
    let cases = ordinary.map(|answer| RunCase {
        kind: answer.run.kind,
        approval: answer.situation.approval,
        before: answer.situation.before,
        by_figures: answer.situation.by_figures,
        status: answer.made.status,
        stands: answer.made.stands,
        in_force: answer.made.in_force,
        rule: answer.made.settled_by,
    });
    grouped(cases, |case| (case.kind, case.approval, case.before, case.by_figures))
}

/// D7: every combination of three states and none, with every band and none.
pub(super) fn missing(runs: &[Run], agreement: &Agreement, thresholds: &Thresholds) -> Vec<Row<MissingCase>> {
    const OR_MISSING: [Level; 4] = [STATES[0], STATES[1], STATES[2], Level::Missing];
    let Some(run) = runs.iter().find(|run| is_first(run.kind)) else { return Vec::new() };
    let (mut town, mut situations) = (Town::new(agreement, thresholds), Vec::new());
    for levels in combinations([&OR_MISSING; 4]) {
        for band in bands(agreement).map(Some).chain([None]) {
            let id = town.department(|_| {});
            town.figures(&id, levels);
            if let Some(band) = band {
                town.assigned(&id, band);
            }
            situations.push((levels, band));
        }
    }
    let answers = answered(town, situations, *run, agreement, thresholds);
    let cases = answers.iter().filter_map(|answer| {
        let (levels, band) = answer.situation;
        let count = |level| Criterion::ALL.iter().filter(|criterion| levels[**criterion] == level).count();
        let missing = count(Level::Missing);
        let steps = match answer.made.stands.step() {
            Some(step) => vec![step],
            None => answer.made.possible.clone(),
        };
        let (met, in_risk_zone) = (count(Level::In(State::Met)), count(Level::In(State::InRiskZone)));
        (missing > 0 || band.is_none()).then_some(MissingCase { met, in_risk_zone, missing, band, steps })
    });
    let highest = agreement.matrix.bands.len();
    grouped(cases, |case| {
        let share = case.band.map_or(highest + 1, |band| highest - band);
        (case.missing, std::cmp::Reverse((case.met, case.in_risk_zone)), share)
    })
}
