//! What is shown of the pools of a local committee (P4).

use crate::finding::{Argument, Finding, Place};

/// The aims of P4, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aim {
    /// (1) Most departments in pools.
    Pooled,
    /// (2) Fewest departments in pools across organisations.
    Across,
    /// (3) Most pools.
    Pools,
    /// (4) Smallest largest pool, by homes.
    Largest,
}

impl Aim {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Pooled, Self::Across, Self::Pools, Self::Largest];

    /// Stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pooled => "departments_in_pools",
            Self::Across => "departments_across_organisations",
            Self::Pools => "pools",
            Self::Largest => "largest_pool_homes",
        }
    }

    /// Term of the message catalogue.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Pooled => "term-aim-departments-in-pools",
            Self::Across => "term-aim-departments-across-organisations",
            Self::Pools => "term-aim-pools",
            Self::Largest => "term-aim-largest-pool-homes",
        }
    }
}

/// What is shown for one aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AimProof {
    /// The aim.
    pub aim: Aim,
    /// What the pools achieve.
    pub achieved: u64,
    /// No solution that is best in the aims before it does better than this: at most for (1) and (3), at least for
    /// (2) and (4).
    pub bound: u64,
    /// The bound is met, and so are those of the aims before.
    pub proven: bool,
}

impl AimProof {
    pub(super) const fn new(aim: Aim, achieved: u64, bound: u64, proven: bool) -> Self {
        Self { aim, achieved, bound, proven }
    }

    /// How far what is achieved may be from the best.
    #[must_use]
    pub const fn gap(&self) -> u64 {
        self.achieved.abs_diff(self.bound)
    }
}

/// Whether other pools would be as good in all four aims (P4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EquallyGood {
    /// Others are as good.
    Yes,
    /// These are the only ones.
    No,
    /// The search was too short to tell.
    NotKnown,
}

/// What is shown of the pools of one local committee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Local-committee area.
    pub local_committee: String,
    /// Its small departments, those in kept pools included.
    pub small: usize,
    /// Those not in kept pools: the aims are about them alone.
    pub pooled_anew: usize,
    /// The aims of P4 in order.
    pub aims: [AimProof; 4],
    /// Steps the search took.
    pub steps_used: u64,
    /// Every aim is proven.
    pub proven: bool,
    /// Whether others are equally good.
    pub equally_good_exists: EquallyGood,
}

impl Certificate {
    /// What is not proven, and whether other pools are as good (P4).
    pub(super) fn findings(&self) -> Vec<Finding> {
        let place = || Place { subject: Some(self.local_committee.clone()), ..Place::table("pools") };
        let mut findings = Vec::new();
        if let Some(open) = self.aims.iter().find(|aim| !aim.proven) {
            findings.push(
                Finding::warning("pooling-not-proven", place())
                    .rule("P4")
                    .with("aim", Argument::Term(open.aim.term().into()))
                    .with("achieved", count(open.achieved))
                    .with("bound", count(open.bound))
                    .with("steps", count(self.steps_used)),
            );
        }
        match self.equally_good_exists {
            EquallyGood::No => {}
            EquallyGood::Yes => findings.push(Finding::note("pooling-others-equally-good", place()).rule("P4")),
            EquallyGood::NotKnown => findings.push(Finding::note("pooling-others-not-known", place()).rule("P4")),
        }
        findings
    }
}

fn count(value: u64) -> Argument {
    Argument::Count(i64::try_from(value).unwrap_or(i64::MAX))
}
