//! What changed from one run to another (K2, K3, K7a): transitions step by step, every move, and its causes.
//!
//! A cause is found by changing one component at a time from the old run to the new, in the order of
//! [`Component::ORDER`], and evaluating the whole city after each: the causes of a department are the components at which it
//! moved. Each component is also tried by itself on the old run and left out by itself of the new; where that tells another
//! story than the order, [`OrderEffects`] says so.

mod causes;
mod component;
mod correction;
mod mixed;
mod standing;

use std::collections::BTreeMap;

pub use causes::{Cause, EvaluateAll, OrderEffects, one_by_one};
pub use component::{Component, Taken};
pub use correction::Corrections;
pub use mixed::{LoneRows, Side, mixed};
pub use standing::{Standing, Standings, Transition};

use crate::evaluation::Evaluation;
use crate::facts::Department;
use crate::placement::Placement;
use causes::Mixtures;

/// A run with its results.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// What it is computed from.
    pub side: &'a Side,
    /// What came of it.
    pub evaluation: &'a Evaluation,
}

/// How a department moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoveKind {
    /// To a higher step of its staircase: greater need.
    Up,
    /// To a lower step of its staircase.
    Down,
    /// From one staircase to another, or to or from none.
    BetweenStaircases,
    /// In the new run only.
    New,
    /// In the old run only.
    Gone,
    /// It can be told now.
    Determined,
    /// It cannot be told any more.
    Undetermined,
}

/// One department that moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Department.
    pub department_id: String,
    /// Index into the old city's departments.
    pub old: Option<usize>,
    /// Index into the new city's departments.
    pub new: Option<usize>,
    /// How.
    pub kind: MoveKind,
    /// Where it stood; `None`: not in the old run.
    pub from: Option<Standing>,
    /// Where it stands; `None`: not in the new run.
    pub to: Option<Standing>,
    /// The components at which it moved, in the declared order; empty for departments new or gone, which are their own
    /// cause.
    pub causes: Vec<Cause>,
    /// What the declared order does not tell.
    pub order: OrderEffects,
}

/// Two runs held against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Components in which they differ, in the declared order.
    pub changed: Vec<Component>,
    /// Step × step.
    pub transitions: Vec<Transition>,
    /// Every department that moved, in `department_id` order.
    pub moves: Vec<Move>,
}

/// Compares two runs. `evaluate_all` evaluates the cities between them; [`one_by_one`] does it in one thread.
#[must_use]
pub fn compare(old: Compared<'_>, new: Compared<'_>, evaluate_all: EvaluateAll<'_>) -> Comparison {
    type Ends<'a> = [Option<(usize, Standing)>; 2];
    let mut departments: BTreeMap<&str, Ends<'_>> = BTreeMap::new();
    for (index, run) in [old, new].into_iter().enumerate() {
        for (department, placement) in standing::by_id(&run.side.city, &run.evaluation.placements) {
            if let Some(end) = departments.entry(&department.department_id).or_default().get_mut(index) {
                *end = Some((placement.department, Standing::of(placement)));
            }
        }
    }
    let mixtures = Mixtures::of(old, new, evaluate_all);
    let moves = departments.into_iter().filter_map(|(id, [before, after])| {
        let (from, to) = (before.map(|(_, at)| at), after.map(|(_, at)| at));
        let kind = kind(from, to)?;
        let (causes, order) = mixtures.causes(id);
        let (old, new) = (before.map(|(at, _)| at), after.map(|(at, _)| at));
        Some(Move { department_id: id.to_owned(), old, new, kind, from, to, causes, order })
    });
    let moves = moves.collect();
    Comparison { changed: mixtures.changed, transitions: standing::transitions(old, new), moves }
}

/// How a department moved; `None` where it stands as it stood.
fn kind(from: Option<Standing>, to: Option<Standing>) -> Option<MoveKind> {
    let (from, to) = match (from, to) {
        (None, None) => return None,
        (None, Some(_)) => return Some(MoveKind::New),
        (Some(_), None) => return Some(MoveKind::Gone),
        (Some(from), Some(to)) if from == to => return None,
        (Some(from), Some(to)) => (from, to),
    };
    Some(match (from, to) {
        (_, Standing::Undetermined) => MoveKind::Undetermined,
        (Standing::Undetermined, _) => MoveKind::Determined,
        (from, to) if from.staircase() != to.staircase() => MoveKind::BetweenStaircases,
        (from, to) if from.step() < to.step() => MoveKind::Up,
        _ => MoveKind::Down,
    })
}

impl MoveKind {
    /// All of them, as they are told.
    pub const ALL: [Self; 7] =
        [Self::Up, Self::Down, Self::BetweenStaircases, Self::New, Self::Gone, Self::Determined, Self::Undetermined];

    /// Value in `moves.kind`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::BetweenStaircases => "between_staircases",
            Self::New => "new",
            Self::Gone => "gone",
            Self::Determined => "determined",
            Self::Undetermined => "undetermined",
        }
    }
}

impl Move {
    /// Its causes by name: never empty.
    #[must_use]
    pub fn cause_names(&self) -> Vec<&'static str> {
        match self.kind {
            MoveKind::New | MoveKind::Gone => vec![self.kind.name()],
            MoveKind::Up
            | MoveKind::Down
            | MoveKind::BetweenStaircases
            | MoveKind::Determined
            | MoveKind::Undetermined => self.causes.iter().map(|cause| cause.component.name()).collect(),
        }
    }
}

impl<'a> Compared<'a> {
    /// A department by its index.
    #[must_use]
    pub fn department(self, index: Option<usize>) -> Option<&'a Department> {
        self.side.city.departments.get(index?)
    }

    /// The placement of a department by its index.
    #[must_use]
    pub fn placement(self, index: Option<usize>) -> Option<&'a Placement> {
        let index = index?;
        self.evaluation.placements.iter().find(|placement| placement.department == index)
    }
}
