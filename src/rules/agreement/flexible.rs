//! What the flexible criteria ask of those moving in, and whom they bind when somebody moves inside an organisation (A3, A4,
//! L13; annex 4 IV and V).

use super::{LettingSubject, Source};
use crate::quantity::Decimal;

/// An age group; both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    /// Youngest age in it.
    pub from: u8,
    /// Oldest age in it; `None`: no end.
    pub to: Option<u8>,
}

/// The criteria of annex 4 IV as figures: what the text fixes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlexibleCriteria {
    /// A1: fewest hours of work a week.
    pub weekly_hours: u8,
    /// A1: from this age a person counts as one in work.
    pub senior_age: u8,
    /// A1, A2: years a partner who is no spouse has shared the applicant's address.
    pub partner_years: u8,
    /// B: years after a divorce or separation in which the right lasts.
    pub separation_years: u8,
    /// Who must meet the sharpened employment criterion.
    pub employment: Ages,
    /// Who must document the sharpened convictions criterion; it binds everybody.
    pub convictions_documented: Ages,
    /// Calendar years before the running one in which nobody may have been convicted.
    pub convictions_years_before: u8,
    /// Who must meet the sharpened education criterion.
    pub education: Ages,
    /// Who, unless in education, must meet the sharpened income criterion.
    pub income: Ages,
    /// Least income, percent of the region's mean of the same group.
    pub income_pct: Decimal,
    /// L10: most of the homes by each of the three criteria of AlmenBolig+, percent.
    pub own_criterion_pct: Decimal,
    /// Moves inside an organisation, by what a department lets by.
    pub internal_moves: Vec<InternalMoves>,
}

/// Whether the criteria bind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Binds {
    /// They must be met.
    Must,
    /// The housing association may decide that they must be met.
    May,
    /// They are not asked for.
    No,
}

impl Binds {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Must, Self::May, Self::No];

    /// Name in configuration and tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::May => "may",
            Self::No => "no",
        }
    }
}

/// What a move inside an organisation crosses or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Boundary {
    /// The state's area: whether the home given up lies in it.
    Area,
    /// The department.
    Department,
}

impl Boundary {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Area, Self::Department];

    /// Name in configuration and tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Department => "department",
        }
    }
}

/// What becomes of the right to move between departments of one organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MovingRight {
    /// It may be suspended, wholly or in part.
    MayBeSuspended,
    /// It is suspended, wholly or in part, unless weighty reasons speak against it.
    SuspendedAsARule,
}

impl MovingRight {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::MayBeSuspended, Self::SuspendedAsARule];

    /// Name in configuration and tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::MayBeSuspended => "may_be_suspended",
            Self::SuspendedAsARule => "suspended_as_a_rule",
        }
    }
}

/// Moves inside an organisation to a department (annex 4 V).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InternalMoves {
    /// What the department lets by.
    pub subjects: Vec<LettingSubject>,
    /// What is inside and what outside.
    pub boundary: Boundary,
    /// Whether one who gives up a home outside must meet the criteria.
    pub from_outside: Binds,
    /// Whether one who gives up a home inside must.
    pub within: Binds,
    /// The right to move between departments.
    pub right: MovingRight,
    /// Where it stands.
    pub source: Source,
}

impl FlexibleCriteria {
    /// Moves to a department that lets by a subject.
    #[must_use]
    pub fn internal_moves(&self, subject: LettingSubject) -> Option<&InternalMoves> {
        self.internal_moves.iter().find(|moves| moves.subjects.contains(&subject))
    }
}
