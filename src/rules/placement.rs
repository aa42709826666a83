//! Every department on its step: the area staircase (rule A), the department staircase (rule D), decisions (R6).
//!
//! A [`Placement`] is its trace: each rule that was tried, whether it held, and on which facts. The outcome is read off
//! the trace by [`Placement::outcome`]; nothing else decides a step, and nothing else explains it.

mod approval;
mod area;
mod carry;
mod department;
mod lets;
mod matrix;
mod newly_listed;
mod place;
mod plan;
mod previous;
mod primary;
mod status;
mod subject;
mod trace;

pub use approval::RUN_SUBJECTS;
pub use area::{AreaStanding, SharpenedCriteria, SharpenedDecision, Standing, sharpens_all, standing};
pub use department::{ByFigures, assigned, by_figures, need_of};
pub use newly_listed::Listing;
pub use place::{Unit, decided_step, place};
pub use plan::SuspensionDecision;
pub use previous::{Anew, WaitsFor, previous_of};
pub use primary::primary_type;
pub use status::{Change, Status};
pub use subject::{Decisions, Subject};
pub use trace::{Because, Effect, Entry, NewBuildDecision};

use crate::agreement::{Criterion, Need, Shares, Staircase};
use crate::facts::AssignedSource;
use crate::letting::Terms;
use crate::quantity::{Date, Ratio};
use trace::outcome_of;

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
    /// L17: the wheel's last assignment home may go to the waiting list once the ones before were used; `None` where it
    /// cannot be told, and off its step.
    pub step_1_safeguard: Option<bool>,
    /// R6, L18: exempt from the extra term of assignment; `None` where it cannot be told, and where there is no such term to
    /// be exempt from.
    pub exempt_extra_assignment: Option<bool>,
    /// L18: what Samarbejdsforum may exempt it for has been realised; `None` where it cannot be told, and off steps 1 and 2.
    pub exemption_candidate: Option<bool>,
    /// A4, A7.
    pub assignment_suspended: bool,
    /// Letting shares; `None` where undetermined or outside.
    pub letting: Option<Letting>,
    /// What bends its shares, on the effective date and later.
    pub terms: Terms,
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
    /// Where the department stands: the last rule that settled it, decisions included; of a proposal, what is proposed.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        outcome_of(&self.trace, Effect::stands)
    }

    /// Where the rules alone put it, before decisions (R6).
    #[must_use]
    pub fn computed(&self) -> Outcome {
        outcome_of(&self.trace, Effect::computed)
    }

    /// What it lets by: where it stands, or what holds while that waits for approval (R3, R4).
    #[must_use]
    pub fn in_force(&self) -> Outcome {
        outcome_of(&self.trace, Effect::in_force)
    }

    /// The entry of the trace that says where the department stands, and why: the last that settled it, be it only
    /// meanwhile.
    #[must_use]
    pub fn settled_by(&self) -> Option<&Entry> {
        trace::settling(&self.trace)
    }

    /// Whether it stands as in the run before without a look at its figures, or for want of them (R2, A6).
    #[must_use]
    pub fn is_as_before(&self) -> bool {
        trace::is_as_before(&self.trace)
    }
}
