//! Reads the agreement, the state's lists and the pipelines from TOML, with the place of every value.
//!
//! Nothing here decides: it gives the rules their numbers, and tells every problem of a file at once.

mod agreement;
mod bands;
mod defaults;
pub mod embedded;
mod periods;
mod pipeline;
mod record;
mod report;
mod section;
mod state_lists;
mod thresholds;
mod tree;

pub use agreement::load_agreement;
pub use defaults::{Defaults, load_defaults};
pub use pipeline::{Format, INPUT_TABLES, InputSpec, Language, Output, Pipeline, Run, RunKind, load_pipeline};
pub use report::{BoundKind, ThresholdRow, thresholds_report};
pub use state_lists::{Published, RegionIncome, StateList, StateLists, Status, load_state_lists};

#[cfg(test)]
mod tests;
