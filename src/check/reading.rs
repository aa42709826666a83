//! What the readers looked at, told as checks: files, headings, rows, cells. The readers have no list of checks; by its
//! code and place each of their findings belongs to one of these four.

use trappe_rules::finding::Finding;

use super::Tables;
use super::outcome::{CheckResult, CheckStage, Why};

/// The four, in the order a reader comes to them.
const FILES: &str = "files";
const HEADINGS: &str = "headings";
const ROWS: &str = "rows";
const CELLS: &str = "cells";

/// Names of the checks made while reading, in order.
pub const READING: [&str; 4] = [FILES, HEADINGS, ROWS, CELLS];

/// The checks made while reading: `named` inputs of the pipeline, the tables read, and what the readers found.
#[must_use]
pub fn reading_results(named: usize, tables: &Tables, found: &[Finding]) -> Vec<CheckResult> {
    let of_tables = |count: fn(u64, u64) -> u64| {
        tables.given().map(|table| count(u64::from(table.rows()), table.columns().count() as u64)).sum()
    };
    let looked_at = |name: &str| match name {
        FILES => named as u64,
        HEADINGS => of_tables(|_, columns| columns),
        ROWS => of_tables(|rows, _| rows),
        _ => of_tables(|rows, columns| rows * columns),
    };
    READING
        .into_iter()
        .map(|name| {
            let found = found.iter().filter(|finding| belongs_to(finding) == name);
            CheckResult::of(name, CheckStage::Reading, looked_at(name), found, Why::NothingToCompare)
        })
        .collect()
}

/// The check a finding of the readers belongs to: headings and rows by the beginning of its code, else by its place.
fn belongs_to(finding: &Finding) -> &'static str {
    let begins = |with: &[&str]| with.iter().any(|it| finding.code.starts_with(it));
    if begins(&["column-", "heading-", "headings-", "mapped-"]) {
        HEADINGS
    } else if begins(&["row-", "table-"]) {
        ROWS
    } else if finding.place.column.is_some() {
        CELLS
    } else {
        FILES
    }
}
