//! A slow, plain evaluator written from the text of the rules alone: exact fractions, row by row, persons tried one by
//! one, days one by one, every combination of values one by one. Its numbers are those of the rules' text; it takes
//! nothing but the types of the input from the code it is held against.

mod areas;
mod carried;
mod departments;
mod figures;
mod letting;
mod runs;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use areas::{AreaFacts, Listing, area_facts, designation_row, may_be_placed, suspended_by_lists};
pub(crate) use departments::{UnitBehind, place, primary_type, small};
pub(crate) use figures::{Criterion, Place, distance_rows, mean_of, summed};

/// One result as text, by field: what differs can be read at once.
pub(crate) type Fields = BTreeMap<&'static str, String>;

/// Where the rules do not say what a field holds.
pub(crate) const SILENT: &str = "*";

/// The readings in force (I1, I2, I3, I6, I7, I23–I28, I35).
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "one reading of the agreement each")]
pub(crate) struct Readings {
    /// I6: ten persons suffice; otherwise nine.
    pub(crate) ten_included: bool,
    /// I7: income has a person rule.
    pub(crate) income_persons: bool,
    /// I23: share of two years' counts.
    pub(crate) pooled_counts: bool,
    /// I24: the mean moves by half.
    pub(crate) latest_year_only: bool,
    /// I2: residents from which a small area may be placed.
    pub(crate) small_area_from: u32,
    /// I1: small when homes or residents are too few; otherwise when both are.
    pub(crate) small_when_either: bool,
    /// I27: a newly listed prevention area lets all its homes flexibly until its criteria are decided.
    pub(crate) newly_listed_all_flexible: bool,
    /// I25: convictions at the prevention threshold suffice.
    pub(crate) plan_at_least: bool,
    /// I3: an area must have been off the list of transformation areas alone.
    pub(crate) off_transformation_list: bool,
    /// I26: lists in a row: the fourth, or one that comes four years after the first.
    pub(crate) lists_off: usize,
    /// I28: step 2 is exempt without a decision.
    pub(crate) exempt_of_itself: bool,
    /// I35: the share the first year's assignments are expected by, eighteenths.
    pub(crate) safeguard_share: i128,
}

impl Readings {
    pub(crate) const DEFAULT: Self = Self {
        ten_included: true,
        income_persons: true,
        pooled_counts: false,
        latest_year_only: false,
        small_area_from: 951,
        small_when_either: true,
        newly_listed_all_flexible: false,
        plan_at_least: false,
        off_transformation_list: false,
        lists_off: 4,
        exempt_of_itself: true,
        safeguard_share: 8,
    };
}

/// The regional means in kroner a month that are known (T7).
pub(crate) type RegionalMeans = BTreeMap<String, super::fraction::Fraction>;

/// Joined for reading.
pub(crate) fn joined<T: std::fmt::Display>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(";")
}

/// Every way to take one element of each set.
pub(crate) fn every_combination<T: Copy + Ord>(sets: &[BTreeSet<T>]) -> Vec<Vec<T>> {
    let mut combinations = vec![Vec::new()];
    for set in sets {
        combinations = combinations
            .iter()
            .flat_map(|start: &Vec<T>| {
                set.iter().map(|item| {
                    let mut longer = start.clone();
                    longer.push(*item);
                    longer
                })
            })
            .collect();
    }
    combinations
}
