//! What would change the step: the smallest number of persons or households, one figure at a time and together.
//!
//! Nothing is decided here: every alternative goes through the same need and matrix as the placement itself.

use crate::agreement::{Agreement, Criterion, PerCriterion};
use crate::facts::Designation;
use crate::figures::{CriterionFigure, Level, State, UnitFigures};
use crate::placement::{Assigned, need_of, sharpens_all};
use crate::quantity::Ratio;

/// One figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Persons of a unit.
    Persons {
        /// The criterion.
        criterion: Criterion,
        /// More persons with the property (income: without income), or fewer.
        more: bool,
        /// How many; for two-year criteria in each of the two years (I24).
        persons: u64,
        /// The state they lead to.
        to: State,
    },
    /// Households assigned by the municipality, of the department.
    Households {
        /// More, or fewer.
        more: bool,
        /// How many.
        households: u64,
        /// Index of the band they lead to.
        band: usize,
    },
}

impl Move {
    /// Persons or households.
    #[must_use]
    pub const fn count(&self) -> u64 {
        match self {
            Self::Persons { persons, .. } => *persons,
            Self::Households { households, .. } => *households,
        }
    }
}

/// Moves that together lead to another step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Fewest first by criterion, households last.
    pub moves: Vec<Move>,
    /// The step they lead to.
    pub step: u8,
}

impl Change {
    fn count(&self) -> u64 {
        self.moves.iter().fold(0, |sum, it| sum.saturating_add(it.count()))
    }
}

/// What would change the step of one department on the department staircase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// The step now.
    pub step: u8,
    /// For each criterion alone, in C order: the cheapest change, if any number of persons changes the step.
    pub alone: PerCriterion<Option<Change>>,
    /// Assigned households alone.
    pub households: Option<Change>,
    /// For every other step that can be reached, ascending: the cheapest combination.
    pub cheapest: Vec<Change>,
}

/// What would change the step; `None` where a figure or the assigned share is missing.
#[must_use]
pub fn what_if(unit: &UnitFigures, assigned: &Assigned, agreement: &Agreement) -> Option<WhatIf> {
    let options = Criterion::ALL.map(|criterion| ways(&unit.criteria[criterion]));
    let [employment, convictions, education, income] = &options;
    let now = PerCriterion([
        unit.criteria[Criterion::Employment].state()?,
        unit.criteria[Criterion::Convictions].state()?,
        unit.criteria[Criterion::Education].state()?,
        unit.criteria[Criterion::Income].state()?,
    ]);
    let bands = ways_between_bands(assigned, agreement);
    let matrix = &agreement.matrix;
    let step_of = |states, band| matrix.step(band, need_of(states, agreement.criteria_needed));
    let step = step_of(now, assigned.band)?;
    let mut changes = Vec::new();
    for a in employment {
        for b in convictions {
            for c in education {
                for d in income {
                    for (band, households) in &bands {
                        let states = PerCriterion([a.0, b.0, c.0, d.0]);
                        let Some(to) = step_of(states, *band).filter(|to| *to != step) else { continue };
                        let moves = [a.1, b.1, c.1, d.1, *households].into_iter().flatten().collect();
                        changes.push(Change { moves, step: to });
                    }
                }
            }
        }
    }
    changes.sort_by_key(|change| (change.count(), change.moves.len()));
    let alone = |wanted: fn(&Move, Criterion) -> bool, criterion: Criterion| {
        changes.iter().find(|it| matches!(it.moves.as_slice(), [only] if wanted(only, criterion))).cloned()
    };
    let by_criterion =
        |it: &Move, criterion: Criterion| matches!(it, Move::Persons { criterion: other, .. } if *other == criterion);
    let mut cheapest: Vec<Change> = Vec::new();
    for change in &changes {
        if cheapest.iter().all(|known| known.step != change.step) {
            cheapest.push(change.clone());
        }
    }
    cheapest.sort_by_key(|change| change.step);
    Some(WhatIf {
        step,
        alone: PerCriterion(Criterion::ALL.map(|criterion| alone(by_criterion, criterion))),
        households: alone(|it, _| matches!(it, Move::Households { .. }), Criterion::Employment),
        cheapest,
    })
}

/// The states a criterion can be moved to, with the fewest persons that do it; its own state first, at no cost.
fn ways(figure: &CriterionFigure) -> Vec<(State, Option<Move>)> {
    let Some(now) = figure.state() else { return Vec::new() };
    let way = |to: State, more: bool, persons: Option<u64>| {
        let criterion = figure.criterion;
        persons.map(|persons| (to, Some(Move::Persons { criterion, more, persons, to })))
    };
    let others = match now {
        // The zone may be narrower than a person: then the step over it is the way to met, and not to the zone.
        State::Clear => [
            way(State::InRiskZone, true, figure.zone_gap_persons.filter(|zone| Some(*zone) != figure.gap_persons)),
            way(State::Met, true, figure.gap_persons),
        ],
        State::InRiskZone => {
            [way(State::Clear, false, figure.zone_slack_persons), way(State::Met, true, figure.gap_persons)]
        }
        State::Met => [
            way(State::InRiskZone, false, figure.slack_persons.filter(|met| Some(*met) != figure.zone_slack_persons)),
            way(State::Clear, false, figure.zone_slack_persons),
        ],
    };
    std::iter::once((now, None)).chain(others.into_iter().flatten()).collect()
}

/// The bands that can be reached, with the fewest households that do it; the band of today first, at no cost.
fn ways_between_bands(assigned: &Assigned, agreement: &Agreement) -> Vec<(usize, Option<Move>)> {
    let bands = &agreement.matrix.bands;
    let least = |band: usize| {
        let band = bands.get(band)?;
        let homes = Ratio::whole(i128::from(assigned.family_homes)).times(Ratio::from_decimal(band.from))?;
        let exact = homes.over(Ratio::whole(100))?;
        u64::try_from(if band.from_included { exact.ceiling() } else { exact.floor().checked_add(1)? }).ok()
    };
    let now = u64::from(assigned.households);
    let others = (0..bands.len()).filter(|band| *band != assigned.band).filter_map(|band| {
        let more = band > assigned.band;
        let households = if more {
            let most = least(band + 1).map_or(u64::from(assigned.family_homes), |next| next.saturating_sub(1));
            least(band).filter(|from| *from <= most)?.checked_sub(now)?
        } else {
            // The most that still lie below the next band, provided they lie in this one.
            let most = least(band + 1)?.checked_sub(1)?;
            let from = if band == 0 { 0 } else { least(band)? };
            now.checked_sub(most.max(from)).filter(|_| most >= from)?
        };
        Some((band, Some(Move::Households { more, households, band })))
    });
    std::iter::once((assigned.band, None)).chain(others).collect()
}

/// Persons of an area moved, for one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaMove {
    /// The criterion.
    pub criterion: Criterion,
    /// More persons with the property (income: without income), or fewer.
    pub more: bool,
    /// How many; for two-year criteria in each of the two years (I24).
    pub persons: u64,
}

/// What would change an area: its designation on the next list, and what its departments let by until then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaWhatIf {
    /// For every other designation the figures could give, from none up: the cheapest combination.
    pub designations: Vec<(Option<Designation>, Vec<AreaMove>)>,
    /// A3: what would put each criterion in the risk zone or take it out, in C order; empty where all four are sharpened
    /// anyway.
    pub sharpened: Vec<AreaMove>,
}

/// What would change an area, origin held fixed; `None` where a figure or a base is missing. `step` is its step on the
/// area staircase, where it stands there.
#[must_use]
pub fn what_if_area(unit: &UnitFigures, step: Option<u8>, agreement: &Agreement) -> Option<AreaWhatIf> {
    let origin = unit.origin.as_ref()?;
    let (prevention, parallel) = (origin.prevention_met?, origin.parallel_met?);
    let needed = usize::from(agreement.criteria_needed);
    let designation = |levels: [Level; 4]| {
        let count = |least: Level| levels.into_iter().filter(|level| *level >= least).count();
        match (count(Level::Upper) >= needed, parallel) {
            (true, true) => Some(Designation::Parallel),
            (true, false) => Some(Designation::Vulnerable),
            (false, _) => (prevention && count(Level::Lower) >= needed).then_some(Designation::Prevention),
        }
    };
    let options = Criterion::ALL.map(|criterion| area_ways(&unit.criteria[criterion]));
    let [first, second, third, fourth] = &options;
    let now = designation([first.first()?.0, second.first()?.0, third.first()?.0, fourth.first()?.0]);
    let mut changes: Vec<(Option<Designation>, Vec<AreaMove>)> = Vec::new();
    for a in first {
        for b in second {
            for c in third {
                for d in fourth {
                    let then = designation([a.0, b.0, c.0, d.0]);
                    if then != now {
                        changes.push((then, [a.1, b.1, c.1, d.1].into_iter().flatten().collect()));
                    }
                }
            }
        }
    }
    changes.sort_by_key(|(_, moves)| (moves.iter().map(|it| it.persons).sum::<u64>(), moves.len()));
    let mut designations: Vec<(Option<Designation>, Vec<AreaMove>)> = Vec::new();
    for (then, moves) in changes {
        if designations.iter().all(|(known, _)| *known != then) {
            designations.push((then, moves));
        }
    }
    designations.sort_by_key(|(designation, _)| *designation);
    let by_zone = step.is_some_and(|step| !sharpens_all(step, agreement));
    let sharpened = Criterion::ALL.into_iter().filter(|_| by_zone).filter_map(|criterion| {
        let figure = &unit.criteria[criterion];
        let inside = figure.in_risk_zone?;
        let persons = if inside { figure.zone_slack_persons } else { figure.zone_gap_persons };
        persons.map(|persons| AreaMove { criterion, more: !inside, persons })
    });
    Some(AreaWhatIf { designations, sharpened: sharpened.collect() })
}

/// The levels an area's criterion can be moved to, with the fewest persons that do it; its own first, at no cost.
fn area_ways(figure: &CriterionFigure) -> Vec<(Level, Option<AreaMove>)> {
    let way = |to: Level, more: bool, persons: Option<u64>| {
        let criterion = figure.criterion;
        persons.map(|persons| (to, Some(AreaMove { criterion, more, persons })))
    };
    // Where both bounds are one, the way to the lower is the way to the upper.
    let up = figure.prevention_gap_persons.filter(|lower| Some(*lower) != figure.gap_persons);
    let down = figure.slack_persons.filter(|upper| Some(*upper) != figure.prevention_slack_persons);
    let (now, others) = match (figure.met, figure.prevention_met) {
        (Some(true), _) => (
            Level::Upper,
            [way(Level::Lower, false, down), way(Level::Neither, false, figure.prevention_slack_persons)],
        ),
        (Some(false), Some(true)) => (
            Level::Lower,
            [way(Level::Neither, false, figure.prevention_slack_persons), way(Level::Upper, true, figure.gap_persons)],
        ),
        (Some(false), Some(false)) => {
            (Level::Neither, [way(Level::Lower, true, up), way(Level::Upper, true, figure.gap_persons)])
        }
        (None, _) | (_, None) => return Vec::new(),
    };
    std::iter::once((now, None)).chain(others.into_iter().flatten()).collect()
}
