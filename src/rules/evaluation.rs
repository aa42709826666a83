//! From checked facts to every result of the rules, in the order of the stages: pooling, figures, designation,
//! placement, letting. Pure: the same facts give the same results.

use crate::facts::Designation;
use crate::figures::UnitFigures;
use crate::placement::Placement;

/// The state's list held against the own computation (S5): one row an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DesignationCheck {
    /// Index into the city's areas.
    pub area: usize,
    /// As published.
    pub published: Option<Designation>,
    /// As computed by S1–S4; `Err` names why it could not be checked.
    pub computed: Result<Option<Designation>, Unchecked>,
    /// A2: not listed, below the limit of residents, but would be designated and may be placed by a decision.
    pub candidate: bool,
}

/// Why a designation could not be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {
    /// A figure it hangs on is missing.
    FigureMissing,
    /// S3: the history is too short to tell a transformation area from a parallel society.
    HistoryTooShort,
}

/// All results of the rules for one run.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// Figures and distances of every area, department with figures of its own, and pool, in unit-id order.
    pub units: Vec<UnitFigures>,
    /// One row a department, in `department_id` order.
    pub placements: Vec<Placement>,
    /// One row an area.
    pub designation_check: Vec<DesignationCheck>,
}
