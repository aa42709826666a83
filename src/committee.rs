//! Summaries of a finished run, by polars where tables are grouped: what belongs together is counted here, once.
//!
//! [`key_figures`] makes every figure of K for Samarbejdsforum, one file a committee table. Whatever shows a figure reads it
//! from the table `key_figures`; a figure made of another reads that one.

mod about;
mod earlier;
mod expected_mix;
mod figure;
mod frame;
mod k10_safeguards;
mod k1_lists;
mod k1_staircases;
mod k2_transitions;
mod k3_moves;
mod k4_closest_units;
mod k5_assigned_shares;
mod k6_lettings;
mod k7_success;
mod k7b_clocks;
mod k7c_designated_share;
mod k8_open_matters;
mod k9_register;
mod place;
mod steps;
#[cfg(test)]
mod tests;

pub use figure::{Figure, Figures, Part, Text};
pub use k7_success::Verdict;
pub use steps::{StepRow, steps};

use thiserror::Error;
use trappe_rules::agreement::Agreement;
use trappe_rules::clocks::AreaClocks;
use trappe_rules::evaluation::Evaluation;
use trappe_rules::facts::{City, Run};
use trappe_rules::finding::{Finding, Place};
use trappe_rules::outlook::Outlook;

use crate::emit::Table;
use earlier::Earlier;

/// What key figures are made of.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// Kind and dates of the run.
    pub run: Run,
    /// The facts, those of earlier runs among them.
    pub city: &'a City,
    /// The results of the rules.
    pub evaluation: &'a Evaluation,
    /// What follows for the homes that fall vacant (K6, K10).
    pub outlook: &'a Outlook,
    /// The agreement, its baseline among it.
    pub agreement: &'a Agreement,
    /// The run's own table `placements`.
    pub placements: &'a Table,
    /// Lists in a row of every area (K7b).
    pub clocks: &'a [AreaClocks],
    /// How many of the units closest to a change are listed, of each kind (K4).
    pub closest_units: usize,
}

/// Every key figure, in the order of the committee's tables (K1–K10).
///
/// # Errors
/// When `placements` is another table.
pub fn key_figures(sources: &Sources<'_>) -> Result<Figures, SummaryError> {
    let mut figures = Figures::default();
    let city = sources.city;
    let previous = Earlier::of(&city.previous, city, sources.run, sources.agreement);
    let initial = Earlier::of(&city.initial, city, sources.run, sources.agreement);
    let (previous, initial) = (previous.as_ref(), initial.as_ref());
    k1_lists::add(sources, previous, initial, &mut figures);
    k1_staircases::add(sources, previous, initial, &mut figures)?;
    k2_transitions::add(sources, previous, &mut figures)?;
    k3_moves::add(sources, previous, &mut figures)?;
    k4_closest_units::add(sources, &mut figures);
    k5_assigned_shares::add(sources, &mut figures)?;
    k6_lettings::add(sources, &mut figures);
    k7_success::add(sources, &mut figures);
    k7b_clocks::add(sources, &mut figures);
    k7c_designated_share::add(sources, &mut figures);
    k8_open_matters::add(sources, &mut figures)?;
    k9_register::add(sources, &mut figures);
    k10_safeguards::add(sources, &mut figures);
    expected_mix::add(sources, &mut figures);
    Ok(figures)
}

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
