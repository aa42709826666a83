//! Every department on its step: the area staircase (rule A), the department staircase (rule D), decisions (R6).
//!
//! A [`Placement`] is its trace: each rule that was tried, whether it held, and on which facts. The outcome is read off
//! the trace by [`Placement::outcome`]; nothing else decides a step, and nothing else explains it.

mod area;
mod department;
mod place;
mod primary;
mod subject;

pub use area::{AreaStanding, SharpenedCriteria, Standing, sharpens_all, standing};
pub use department::{ByFigures, assigned, by_figures, need_of};
pub use place::{Unit, decided_step, place};
pub use primary::primary_type;
pub use subject::{Decisions, Subject};

use crate::agreement::{Criterion, Need, Shares, Staircase};
use crate::facts::{AssignedSource, Designation, Homes};
use crate::quantity::{Absent, Date, Ratio};

/// Primary home type (I14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PrimaryType {
    /// More family homes than each other type, and not youth.
    Family,
    /// More youth homes than family and elderly homes together.
    Youth,
    /// More homes for the elderly than each other type, and not youth.
    Elderly,
    /// Every other case: undetermined, no staircase, until a decision.
    Tie,
}

impl PrimaryType {
    /// Value in `placements.primary_type`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Youth => "youth",
            Self::Elderly => "elderly",
            Self::Tie => "tie",
        }
    }
}

/// Where a department ends up. Every case there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// On a step of the area staircase.
    Area(u8),
    /// On a step of the department staircase.
    Department(u8),
    /// Primarily youth homes (§7.1): no step, its own letting shares.
    Youth,
    /// On no staircase (I19).
    Outside,
    /// It cannot be told; the staircase where that much is known.
    Undetermined(Option<Staircase>),
}

impl Outcome {
    /// The staircase, where it is known.
    #[must_use]
    pub const fn staircase(self) -> Option<Staircase> {
        match self {
            Self::Area(_) => Some(Staircase::Area),
            Self::Department(_) => Some(Staircase::Department),
            Self::Youth => Some(Staircase::Youth),
            Self::Outside => Some(Staircase::Outside),
            Self::Undetermined(staircase) => staircase,
        }
    }

    /// The step, where there is one.
    #[must_use]
    pub const fn step(self) -> Option<u8> {
        match self {
            Self::Area(step) | Self::Department(step) => Some(step),
            Self::Youth | Self::Outside | Self::Undetermined(_) => None,
        }
    }
}

/// How a placement came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// By the rules.
    Placed,
    /// By the rules, waiting for approval (R3).
    Proposed,
    /// As in the run before (R2, R3, A6).
    CarriedOver,
    /// By a decision.
    Decided,
    /// It cannot be told yet.
    Undetermined,
    /// Computed for the final evaluation; nothing comes into force (R4).
    Evaluated,
    /// On no staircase.
    Outside,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Placed,
        Self::Proposed,
        Self::CarriedOver,
        Self::Decided,
        Self::Undetermined,
        Self::Evaluated,
        Self::Outside,
    ];

    /// Value in `placements.status`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Proposed => "proposed",
            Self::CarriedOver => "carried_over",
            Self::Decided => "decided",
            Self::Undetermined => "undetermined",
            Self::Evaluated => "evaluated",
            Self::Outside => "outside",
        }
    }
}

/// What became of a department since the run before; a higher step means greater need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Same staircase, same step.
    Same,
    /// A higher step of the same staircase.
    Up,
    /// A lower step of the same staircase.
    Down,
    /// Another staircase, or to or from no step.
    Moved,
    /// Not in the run before.
    New,
}

impl Change {
    /// Value in `placements.change`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Up => "up",
            Self::Down => "down",
            Self::Moved => "moved",
            Self::New => "new",
        }
    }
}

/// Assigned households of one department (D3–D5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assigned {
    /// Family homes let to assigned households.
    pub households: u32,
    /// Family homes.
    pub family_homes: u32,
    /// Percent; exact.
    pub share: Ratio,
    /// Index into the agreement's bands.
    pub band: usize,
    /// Who reported it.
    pub source: AssignedSource,
    /// Households more that lead to the next band up; `None` in the highest.
    pub households_to_next_band: Option<u32>,
    /// Households fewer that lead to the band below; `None` in the lowest.
    pub households_to_lower_band: Option<u32>,
}

/// The facts a rule was held against. One variant a question; small, so that a trace is cheap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// I14: homes by type and what they make the department.
    Homes(Homes, PrimaryType),
    /// A decision said so.
    Decision {
        /// Its number.
        decision_id: String,
        /// Its date.
        date: Date,
    },
    /// A8: wholly in one area, or in none.
    InAreas {
        /// How many areas it is named in.
        named: usize,
        /// Marked as partly inside.
        partly: bool,
    },
    /// A1: the area's designation; `None`: on no list.
    Designation {
        /// The area, where it lies in one.
        area_id: Option<String>,
        /// Its designation.
        designation: Option<Designation>,
        /// The step that follows.
        step: Option<u8>,
    },
    /// A2: a small area that would be designated.
    SmallArea {
        /// The area.
        area_id: String,
        /// Its residents.
        residents: u32,
        /// Documented rehousing.
        rehousing: bool,
        /// The designation it would have.
        computed: Option<Designation>,
    },
    /// A3: ordinary and sharpened criteria on area step 1; A4: all four on step 2.
    Sharpened {
        /// Criteria sharpened, in C order.
        criteria: Vec<Criterion>,
        /// Criteria of which it cannot be told (Z3b).
        unknown: Vec<Criterion>,
    },
    /// A4, A7: assignment suspended or not.
    Suspension {
        /// Whether it is.
        suspended: bool,
        /// Lists in a row off the vulnerable list, where the history tells.
        lists_off: Option<u32>,
    },
    /// D6: taken into use in the agreement's period.
    TakenIntoUse(Date),
    /// P1: small or not.
    Size {
        /// Homes of all types.
        homes: u32,
        /// Residents.
        residents: u32,
    },
    /// P2, P3, P6: the pool whose figures it stands on; P5 when `None`.
    Pool(Option<String>),
    /// D2: criteria met and in the risk zone, on the figures as published.
    Need {
        /// Criteria met, where every one can be told.
        met: Option<usize>,
        /// Criteria in the risk zone, where every one can be told.
        in_risk_zone: Option<usize>,
        /// The need, where it can be told.
        need: Option<Need>,
    },
    /// D3–D5.
    Assigned(Result<Assigned, Absent>),
    /// D4: the cell of the matrix.
    Cell {
        /// Band index, where known.
        band: Option<usize>,
        /// Need, where known.
        need: Option<Need>,
        /// Step, where it is one.
        step: Option<u8>,
    },
    /// D5: the municipality's figure is a lower bound; the step of the next band up.
    LowerBound {
        /// Step of the next band up; `None` in the highest band.
        next_step: Option<u8>,
    },
    /// D7: figures missing, and the steps they allow.
    Missing {
        /// Criteria that cannot be told.
        criteria: Vec<Criterion>,
        /// Whether assigned households are missing.
        assigned: bool,
        /// Steps possible, ascending.
        steps: Vec<u8>,
    },
    /// D8: the steps rounding allows.
    Rounding {
        /// Steps possible, ascending.
        steps: Vec<u8>,
        /// Criteria that may stand in another state.
        criteria: Vec<Criterion>,
    },
    /// L, N: the letting rule and its shares.
    Letting {
        /// The shares.
        shares: Shares,
        /// The day they hold on.
        day: Date,
    },
}

/// What a rule that held does to the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It settles nothing by itself.
    None,
    /// It settles where the department stands, as computed.
    Computed(Outcome),
    /// A decision settles where it stands.
    Decided(Outcome),
}

/// One rule tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Rule id (`A1`).
    pub rule: &'static str,
    /// Interpretation it was read by (`I14`).
    pub reading: Option<&'static str>,
    /// Whether it held.
    pub held: bool,
    /// On which facts.
    pub because: Because,
    /// What followed.
    pub effect: Effect,
}

/// The letting shares of a department (L, N).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letting {
    /// L1–L10, N1, N2.
    pub rule: String,
    /// The shares in force on the effective date.
    pub shares: Shares,
    /// R5: the next rule and its first day, where the shares change before the next 1 December.
    pub next: Option<(String, Date)>,
}

/// One department placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Index into the city's departments.
    pub department: usize,
    /// The department's own id, its pool's, or on the area staircase the area's.
    pub unit_id: String,
    /// I14, after decisions.
    pub primary_type: PrimaryType,
    /// How it came about.
    pub status: Status,
    /// R3: the step that holds while a proposal waits for approval, and where nothing comes into force (R4).
    pub step_in_force: Option<u8>,
    /// Staircase and step of the run before; `None` where it was not in it, and in an initial run.
    pub previous: Option<(Option<Staircase>, Option<u8>)>,
    /// What became of it since; `None` in an initial run.
    pub change: Option<Change>,
    /// D2; `None` on the area staircase, and where it cannot be told.
    pub need: Option<Need>,
    /// Criteria met, of the unit (on the area staircase the area); `None` where no figures are looked at.
    pub criteria_met: Option<usize>,
    /// Criteria in the risk zone, of the unit.
    pub criteria_in_risk_zone: Option<usize>,
    /// D3–D5; also on the area staircase, where it decides nothing. `None` where nothing was given.
    pub assigned: Option<Assigned>,
    /// Sharpened criteria in force, in C order (A3, A4, A7).
    pub sharpened: Vec<Criterion>,
    /// A5: criteria that will be sharpened once a decision confirms them, or on the next list.
    pub sharpened_pending: Vec<Criterion>,
    /// Sharpened criteria of which it cannot be told (Z3b).
    pub sharpened_unknown: Vec<Criterion>,
    /// R6, L18: exempt from the extra term of assignment; `None` where it is not computed.
    pub exempt_extra_assignment: Option<bool>,
    /// A4, A7.
    pub assignment_suspended: bool,
    /// Letting shares; `None` where undetermined or outside.
    pub letting: Option<Letting>,
    /// D8.
    pub rounding_sensitive: bool,
    /// D7 and D8: steps possible, ascending; empty where there is one and it is sure.
    pub possible_steps: Vec<u8>,
    /// The decision in force for it.
    pub decision_id: Option<String>,
    /// The day it holds from.
    pub effective_from: Date,
    /// Every rule tried, in order.
    pub trace: Vec<Entry>,
}

impl Placement {
    /// Where the department stands: the last rule that settled it, decisions included.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.settled(|effect| match effect {
            Effect::None => None,
            Effect::Computed(outcome) | Effect::Decided(outcome) => Some(outcome),
        })
    }

    /// Where the rules alone put it, before decisions (R6).
    #[must_use]
    pub fn computed(&self) -> Outcome {
        self.settled(|effect| match effect {
            Effect::None | Effect::Decided(_) => None,
            Effect::Computed(outcome) => Some(outcome),
        })
    }

    fn settled(&self, outcome: impl Fn(Effect) -> Option<Outcome>) -> Outcome {
        outcome_of(&self.trace, outcome)
    }
}

/// The outcome of the last rule that held and settled something.
fn outcome_of(trace: &[Entry], outcome: impl Fn(Effect) -> Option<Outcome>) -> Outcome {
    trace
        .iter()
        .rev()
        .filter(|entry| entry.held)
        .find_map(|entry| outcome(entry.effect))
        .unwrap_or(Outcome::Undetermined(None))
}
