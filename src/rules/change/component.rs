//! The parts two runs are made of, in the order they are changed from the old one to the new (K7a).

use std::collections::BTreeSet;

/// One part of a run that can be taken from the old run or from the new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Component {
    /// The agreement with its interpretations, and the budget of the search for pools.
    Agreement,
    /// Kind and dates of the run, and the placements of the run before (`previous`).
    Run,
    /// Values of the same row and the same year that differ: what the old run had wrong.
    Correction,
    /// The thresholds of another list date.
    Thresholds,
    /// The state's list: areas, designations, development plans, residents of areas, history.
    List,
    /// Departments' own facts: homes, residents, area, letting concept, taken into use.
    Department,
    /// Kept pools, and the pools that follow from who is small; with the key figures of pools only one of the runs has.
    Pool,
    /// Key figures, of units and of areas.
    KeyFigures,
    /// Assigned households; realised lettings, registers and where wheels stand, which move no step, go with them.
    Assigned,
    /// Decisions.
    Decision,
}

/// Which components are taken from the new run.
pub type Taken = BTreeSet<Component>;

impl Component {
    /// The order in which they are changed. It goes from what frames a run to what is found within the frame, so that each
    /// change is seen under the rules it was made for:
    ///
    /// 1. agreement, then kind and dates: what is done with the facts at all (an annual run looks at no key figures);
    /// 2. corrections: first the old run as it should have been, so that an error put right is never told as development;
    /// 3. thresholds before the figures held against them: the old figures on the new list's bounds, as the state's own
    ///    statistics are read;
    /// 4. the list before the departments' facts: where a department stands on the area staircase nothing below it counts;
    /// 5. departments' facts before pools, which follow from them, and pools before the figures drawn for them;
    /// 6. key figures before assigned households: rows and columns of figure 5 in the order the agreement reads it;
    /// 7. decisions last: they overrule what all the rest gives (R6).
    pub const ORDER: [Self; 10] = [
        Self::Agreement,
        Self::Run,
        Self::Correction,
        Self::Thresholds,
        Self::List,
        Self::Department,
        Self::Pool,
        Self::KeyFigures,
        Self::Assigned,
        Self::Decision,
    ];

    /// Value in `moves.causes`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Run => "run",
            Self::Correction => "correction",
            Self::Thresholds => "thresholds",
            Self::List => "list",
            Self::Department => "department",
            Self::Pool => "pool",
            Self::KeyFigures => "key_figures",
            Self::Assigned => "assigned",
            Self::Decision => "decision",
        }
    }

    /// Every component.
    #[must_use]
    pub fn all() -> Taken {
        Self::ORDER.into_iter().collect()
    }
}
