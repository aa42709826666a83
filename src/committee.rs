//! Summaries of finished tables, by polars: what belongs together is counted here, once.

mod steps;

pub use steps::{StepRow, steps};

use thiserror::Error;
use trappe_rules::finding::{Finding, Place};

/// A summary could not be made. A fault of the programme, not of the data.
#[derive(Debug, Error)]
pub enum SummaryError {
    /// Polars refused.
    #[error("{0}")]
    Polars(#[from] polars::error::PolarsError),
    /// The table does not have a column, or has it with another type.
    #[error("no column {0} of the type expected")]
    Column(&'static str),
}

impl SummaryError {
    /// The finding it is told as.
    #[must_use]
    pub fn finding(&self) -> Finding {
        Finding::error("summary-failed", Place::default()).with("error", self.to_string())
    }
}
