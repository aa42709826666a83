//! The trace of a placement: every rule tried, the facts it was held against, and what followed.

use super::previous::{Anew, WaitsFor};
use super::{Assigned, Outcome, PrimaryType};
use crate::agreement::{Criterion, Need, Shares};
use crate::facts::{Designation, Homes};
use crate::quantity::{Absent, Date, Eighteenths, Ratio};

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
    /// R2, R3: as in the run before.
    CarriedOver {
        /// First day of the placement carried over.
        since: Date,
    },
    /// A6: its area is on no list any more; it is placed by figures of its own, and as before until there are some.
    OffTheLists {
        /// First day of the placement on the area staircase.
        since: Date,
        /// What keeps its own figures from giving one step; `None`: they do.
        waits_for: Option<WaitsFor>,
    },
    /// R2: what an annual run places although it carries the department staircase over.
    PlacedAnew(Anew),
    /// R3: the step its figures of today would give; an annual run changes nothing.
    MidtermWouldGive {
        /// The step.
        step: u8,
    },
    /// R3: another step than the one in force, until it is approved.
    Proposed {
        /// First day of what is in force.
        since: Date,
    },
    /// R3: it cannot be told; what was in force stays so.
    Kept {
        /// First day of what is in force.
        since: Date,
    },
    /// R4: computed for the final evaluation; nothing comes into force.
    Evaluated {
        /// First day of what is in force; `None` where the department is not in the run before.
        since: Option<Date>,
    },
    /// R3, R6: a proposal approved or rejected.
    Approval {
        /// The decision's number.
        decision_id: String,
        /// Its date.
        date: Date,
        /// Approved, or rejected.
        approved: bool,
    },
    /// A5: whether the area's designation is new on this list.
    NewlyListed {
        /// `None` where it cannot be told.
        newly: Option<bool>,
        /// Criteria that wait for a decision or the next list; of a listing that cannot be told, those in question.
        pending: Vec<Criterion>,
    },
    /// A5, R6: the sharpened criteria of a newly listed area are decided.
    SharpenedDecided {
        /// The decision's number.
        decision_id: String,
        /// Its date.
        date: Date,
        /// The criteria.
        criteria: Vec<Criterion>,
    },
    /// A7, R6: suspension kept or ended.
    SuspensionDecided {
        /// The decision's number.
        decision_id: String,
        /// Its date.
        date: Date,
        /// Kept, or ended.
        kept: bool,
    },
    /// L18, R6: exempt from the extra term of assignment for a calendar year.
    Exempt {
        /// The decision's number.
        decision_id: String,
        /// Its date.
        date: Date,
        /// The calendar year.
        year: i16,
    },
    /// R6, N2, N5, §11: what was decided on a department of new build.
    NewBuildDecided {
        /// The decision's number.
        decision_id: String,
        /// Its date.
        date: Date,
        /// First day it has effect.
        from: Date,
        /// What it says.
        what: NewBuildDecision,
    },
    /// L17: homes put at disposal and used over the years, and the assignments expected of the agreement's first year.
    FullUse {
        /// Homes put at disposal; `None` where a year is not known.
        offered: Option<u32>,
        /// Homes used; `None` where a year is not known.
        used: Option<u32>,
        /// Expected assignments.
        expected: Option<Ratio>,
    },
    /// L18: assignment held against one third.
    OneThird {
        /// The calendar year it exempts for.
        year: i16,
        /// E4: the expected assigned share, where it can be told.
        expected: Option<Ratio>,
        /// Whether that exceeds one third.
        expected_over: Option<bool>,
        /// Assigned homes and all homes let in the year before, where known.
        realised: Option<(u32, u32)>,
        /// Whether these exceed one third.
        realised_over: Option<bool>,
    },
    /// L, N: the letting rule and its shares.
    Letting {
        /// The shares.
        shares: Shares,
        /// The day they hold on.
        day: Date,
    },
}

/// What a decision on new build says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewBuildDecision {
    /// The assignment of the other homes.
    Share(Eighteenths),
    /// Particularly cheap homes let in the ordinary wheel.
    Waived {
        /// How many.
        homes: u32,
        /// How many keep the full right.
        left: u32,
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
    /// R3, R4: what was settled before is not in force; this is, meanwhile.
    Meanwhile(Outcome),
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

impl Effect {
    /// Where the department stands by it, approved or not.
    pub(crate) const fn stands(self) -> Option<Outcome> {
        match self {
            Self::None | Self::Meanwhile(_) => None,
            Self::Computed(outcome) | Self::Decided(outcome) => Some(outcome),
        }
    }

    /// Where the rules alone put it.
    pub(super) const fn computed(self) -> Option<Outcome> {
        match self {
            Self::None | Self::Meanwhile(_) | Self::Decided(_) => None,
            Self::Computed(outcome) => Some(outcome),
        }
    }

    /// What is in force by it.
    pub(super) const fn in_force(self) -> Option<Outcome> {
        match self {
            Self::None => None,
            Self::Computed(outcome) | Self::Decided(outcome) | Self::Meanwhile(outcome) => Some(outcome),
        }
    }
}

/// The last rule that held and settled something, be it only meanwhile.
pub(super) fn settling(trace: &[Entry]) -> Option<&Entry> {
    trace.iter().rev().find(|entry| entry.held && entry.effect != Effect::None)
}

/// R2, A6: as in the run before, figures deciding nothing, whatever was decided after.
pub(super) fn is_as_before(trace: &[Entry]) -> bool {
    // R3 carries over what the figures give again.
    let by_figures = trace.iter().any(|entry| entry.rule == "D4" && entry.held);
    trace.iter().any(|entry| {
        matches!(entry.because, Because::OffTheLists { waits_for: Some(_), .. })
            || matches!(entry.because, Because::CarriedOver { .. }) && !by_figures
    })
}

/// The outcome of the last rule that held and settled something.
pub(super) fn outcome_of(trace: &[Entry], outcome: impl Fn(Effect) -> Option<Outcome>) -> Outcome {
    trace
        .iter()
        .rev()
        .filter(|entry| entry.held)
        .find_map(|entry| outcome(entry.effect))
        .unwrap_or(Outcome::Undetermined(None))
}
