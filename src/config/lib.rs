//! Reads the agreement, the state's lists and the pipelines from TOML, with the place of every value.
//!
//! Nothing here decides: it gives the rules their numbers, and tells every problem of a file at once.

mod agreement;
mod area_names;
mod bands;
mod defaults;
pub mod embedded;
mod ids;
mod periods;
mod pipeline;
mod record;
mod report;
mod section;
mod state_lists;
mod thresholds;
mod tree;

pub use agreement::{agreement_period, load_agreement};
pub use area_names::{AreaAliases, AreaNames, load_area_names};
pub use defaults::{Defaults, JumpLimits, ReadingLimits, load_defaults};
pub use ids::IdForms;
pub use pipeline::{Format, INPUT_TABLES, InputSpec, Language, Output, Pipeline, Run, load_pipeline};
pub use report::{BoundKind, ThresholdRow, thresholds_report};
pub use state_lists::{Former, Published, RegionIncome, StateList, StateLists, Status, load_state_lists};

/// Every code a finding of this package may carry; each has its texts in the message catalogues.
pub const FINDING_CODES: [&str; 39] = [
    "config-syntax",
    "config-unknown-key",
    "config-missing-key",
    "config-wrong-type",
    "config-unknown-value",
    "config-not-in-force",
    "config-out-of-range",
    "config-step-out-of-range",
    "config-shares-not-whole",
    "config-bands-gap",
    "config-bands-overlap",
    "config-mixed-bounds",
    "config-period-gap",
    "config-period-overlap",
    "config-period-outside",
    "config-wheel-positions",
    "config-unknown-interpretation",
    "config-unknown-alternative",
    "config-unknown-path",
    "config-incomes-disagree",
    "config-former-order",
    "config-known-late",
    "config-override-unreadable",
    "config-remote-path",
    "config-empty-path",
    "agreement-not-in-force",
    "list-date-without-thresholds",
    "thresholds-incomplete",
    "thresholds-invented",
    "threshold-uncertain",
    "threshold-accepted",
    "threshold-not-in-force",
    "threshold-as-known",
    "threshold-corrected",
    "threshold-known-later",
    "assumption-out-of-range",
    "run-effective-before-list",
    "run-previous-missing",
    "run-previous-unused",
];

#[cfg(test)]
mod tests;
