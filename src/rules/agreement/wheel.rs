//! The letting wheels of annex 4 and what bends them: safeguard, exemption, limits inside a letting type (L11–L18).

use super::{LettingSubject, Shares, Source};
use crate::quantity::{Date, Decimal, Eighteenths, Ratio};

/// How one vacated home is let.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LettingType {
    /// Ordinary waiting list.
    WaitingList,
    /// Flexible, A-criteria (work, education).
    FlexibleA,
    /// Flexible, B-criteria (divorce).
    FlexibleB,
    /// Flexible, A-criteria with the sharpened ones that are relevant (A3).
    FlexibleRelevant,
    /// Flexible, all four sharpened criteria (A4).
    FlexibleSharpened,
    /// Assignment by the municipality.
    Assignment,
}

impl LettingType {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::WaitingList,
        Self::FlexibleA,
        Self::FlexibleB,
        Self::FlexibleRelevant,
        Self::FlexibleSharpened,
        Self::Assignment,
    ];

    /// Name in configuration and tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::WaitingList => "waiting_list",
            Self::FlexibleA => "flexible_a",
            Self::FlexibleB => "flexible_b",
            Self::FlexibleRelevant => "flexible_relevant",
            Self::FlexibleSharpened => "flexible_sharpened",
            Self::Assignment => "assignment",
        }
    }
}

/// A wheel of nine homes for a step and a period (L15).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wheel {
    /// Its name in the configuration.
    pub id: String,
    /// The step it turns for.
    pub subject: LettingSubject,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Position by position the types the organisation may choose among; one where there is no choice.
    pub positions: Vec<Vec<LettingType>>,
    /// What the last position is in every other wheel, where it alternates (I22: the first wheel takes `positions`).
    pub last_alternates: Option<Vec<LettingType>>,
    /// The positions, from 1, that carry the part otherwise reserved for rehousing: the second term of the shares (I8).
    pub extra_positions: Vec<u8>,
    /// What an assignment position becomes when the municipality does not use it (I21).
    pub fallback: Option<LettingType>,
    /// Where it stands.
    pub source: Source,
}

/// The step 1 safeguard (L17).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Safeguard {
    /// Step of the department staircase.
    pub step: u8,
    /// First year in which every home put at disposal was used.
    pub first_year: i16,
    /// Last such year.
    pub last_year: i16,
    /// Share by which the first year's assignments are expected (I35).
    pub expected_share: Eighteenths,
    /// Fewest expected assignments of the first year.
    pub expected_homes: u32,
    /// The assignment home of the wheel that may be let by waiting list.
    pub withheld_home: u8,
    /// Where it stands.
    pub source: Source,
}

/// The step 2 exemption from the extra term (L18).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exemption {
    /// Step of the department staircase.
    pub step: u8,
    /// First calendar year with an extra term.
    pub first_year: i16,
    /// Last such year.
    pub last_year: i16,
    /// Whether a department is exempt without a decision (I28).
    pub of_itself: bool,
    /// A share of assignment above this exempts.
    pub above: Ratio,
    /// The shares of an exempt department.
    pub shares: Shares,
    /// The shares on step 1 where a decision exempts: least waiting list, most flexible.
    pub step_1_by_decision: Shares,
    /// Where it stands.
    pub source: Source,
}

/// Limits inside the letting types (L12–L14).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LettingLimits {
    /// L12: assigned tenants a shared kitchen.
    pub assigned_per_kitchen: u32,
    /// L13: most of a department's family homes by the C-criterion, percent, rounded down.
    pub c_criterion_pct: Decimal,
    /// L13: steps of the department staircase where A-criteria are the only flexible ones.
    pub a_only_steps: Vec<u8>,
    /// L13: steps of the department staircase where B-criteria may be used.
    pub b_steps: Vec<u8>,
    /// L14: steps of the department staircase where shared homes for refugees may lie.
    pub refugee_shared_homes_steps: Vec<u8>,
    /// L14: most places a year in shared homes for refugees, shared out among the organisations.
    pub refugee_places: u32,
    /// L14: last day on which new subsidised homes can be committed.
    pub subsidised_homes_until: Date,
}
