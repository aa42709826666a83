//! What the agreement says of the years ahead, and the baseline it is measured against: H, E, K.

use super::{Source, Staircase};
use crate::facts::Designation;
use crate::quantity::{Date, Decimal, Ratio};

/// One row of the phase-out of earmarked homes (H1–H7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseOut {
    /// H1–H7.
    pub id: String,
    /// Steps of the department staircase at the agreement's start; empty for those that had none (H7).
    pub steps: Vec<u8>,
    /// Assigned share in percent from which the row holds (included); `None` when it holds for every share.
    pub assigned_from: Option<Decimal>,
    /// First day of the phase-out; `None` when the agreement names none.
    pub from: Option<Date>,
    /// Where it stands.
    pub source: Source,
}

/// What expected lettings are computed with (E).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Vacated homes a year in percent of family homes (E1).
    pub turnover_pct: Decimal,
    /// Full years the use rate is taken over (E4).
    pub use_rate_years: u8,
    /// The share of assignment the agreement aims to stay within (K5, K6, N4).
    pub aim: Ratio,
    /// Last year of the curve of homes being phased out (H); the project's own choice.
    pub phase_out_to: i16,
}

/// One row of the baseline of annex 15.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineRow {
    /// A list of the state, where the row is one.
    pub designation: Option<Designation>,
    /// A step, where the row is one.
    pub step: Option<(Staircase, u8)>,
    /// Areas, where told.
    pub areas: Option<u32>,
    /// Departments.
    pub departments: u32,
    /// Homes.
    pub homes: u32,
    /// Whether the homes are given as "about".
    pub about: bool,
    /// Where it stands.
    pub source: Source,
}

/// A key figure of the baseline that others keep (K9).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineFigure {
    /// Topic in the table `register`.
    pub topic: String,
    /// Its value.
    pub value: Decimal,
    /// `homes`, `percent`, `days`, `households`.
    pub unit: String,
    /// Year it was measured.
    pub year: i16,
    /// Whether it is given as "about".
    pub about: bool,
    /// Where it stands.
    pub source: Source,
}

/// What the success criteria are about (K7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Success {
    /// Steps of the department staircase whose homes shall fall, ascending.
    pub department_steps: Vec<u8>,
    /// Topic of the mean waiting time for assignment in the table `register`.
    pub waiting_time: String,
    /// Topic of the waiting time of those least able to pay.
    pub waiting_time_least_able: String,
    /// Where they stand.
    pub place: String,
}

/// The baseline (K).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// The list it belongs to.
    pub list_date: Date,
    /// Areas, departments and homes by list and step.
    pub rows: Vec<BaselineRow>,
    /// Key figures others keep.
    pub figures: Vec<BaselineFigure>,
    /// Topics others keep that have no figure in the baseline, with their units (K9).
    pub topics: Vec<(String, String)>,
    /// What the success criteria are about (K7).
    pub success: Success,
    /// K7b: lists in a row as a parallel society after which an area is a transformation area.
    pub parallel_lists: u8,
    /// K7c: highest share of the municipality's family homes in designated areas, percent.
    pub designated_share_pct: Decimal,
}
