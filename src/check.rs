//! From tables as read to the facts the rules see: what needs more than one cell is checked here.
//!
//! Rows become typed facts first ([`City`]); then every check of [`CHECKS`] looks at them, and all findings of all
//! checks are told. A row with an error is set aside by name, and so is one that could not be read: rows in = rows kept
//! + rows set aside, for every table.

mod after;
mod age_groups;
mod area_names;
mod area_parts;
mod area_residents;
mod areas;
mod assigned;
mod causes;
mod cells;
mod city;
mod committees;
mod counts;
mod data;
mod decisions;
mod departments;
mod designations;
mod facts;
mod figures_year;
mod history;
mod homes;
mod incomes;
mod jumps;
mod keys;
mod known;
mod left_lists;
mod lettings;
mod list_date;
mod measures;
mod municipalities;
mod names;
mod organisations;
mod outcome;
mod placed;
mod pools;
mod previous;
mod published;
mod reading;
mod register;
mod reported;
mod required;
mod residents;
mod ruled;
mod since;
mod start_steps;
mod tables;
mod unknown;
mod wheel_state;
mod year_changes;
mod young_tenants;

use std::collections::{BTreeMap, BTreeSet};

use trappe_config::JumpLimits;
use trappe_ingest::InputTable;
use trappe_rules::agreement::{Agreement, Thresholds};
use trappe_rules::facts::{City, RowIndex, Run};
use trappe_rules::finding::{Checked, Finding, Place, Severity};
use trappe_rules::quantity::Date;

pub use after::{AFTER_POOLING, held_against_pools};
pub use area_names::{follow, resolve};
pub use causes::{link, name_subjects};
use data::Data;
use outcome::Seen;
pub use outcome::{CheckResult, CheckStage, CheckState, Why, nothing_checked};
pub use reading::{READING, reading_results};
pub(crate) use required::needs_value;
pub use ruled::{RULED, RuledCheck, ruled_results};
pub use tables::Tables;

/// What may be found: a stable code, how much it weighs and the rule or column that needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable name; the catalogue holds `finding-CODE`.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Rule id or column of `data.md`.
    pub rule: &'static str,
}

impl Code {
    const fn error(code: &'static str, rule: &'static str) -> Self {
        Self { code, severity: Severity::Error, rule }
    }

    const fn warning(code: &'static str, rule: &'static str) -> Self {
        Self { code, severity: Severity::Warning, rule }
    }

    const fn note(code: &'static str, rule: &'static str) -> Self {
        Self { code, severity: Severity::Note, rule }
    }

    /// A finding of this code at a place.
    const fn at(&self, place: Place) -> Finding {
        Finding::new(self.severity, self.code, place).rule(self.rule)
    }
}

/// One check: one question to the data as a whole.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Stable name (`count-bases`).
    pub name: &'static str,
    /// Everything it may find.
    pub codes: &'static [Code],
    look: fn(&Data<'_>) -> Seen,
}

/// Every check, in the order they run: what a row is, what it refers to, what it says.
pub const CHECKS: &[Check] = &[
    keys::CHECK,
    required::CHECK,
    left_lists::CHECK,
    unknown::CHECK,
    committees::CHECK,
    municipalities::CHECK,
    organisations::CHECK,
    names::CHECK,
    homes::CHECK,
    residents::CHECK,
    start_steps::CHECK,
    departments::CHECK,
    list_date::CHECK,
    area_parts::CHECK,
    areas::CHECK,
    area_residents::CHECK,
    designations::CHECK,
    history::CHECK,
    figures_year::CHECK,
    measures::CHECK,
    counts::CHECK,
    age_groups::CHECK,
    published::CHECK,
    year_changes::CHECK,
    incomes::CHECK,
    assigned::CHECK,
    young_tenants::CHECK,
    reported::CHECK,
    decisions::CHECK,
    pools::CHECK,
    previous::CHECK,
    since::CHECK,
    jumps::OF_HOMES,
    jumps::OF_SHARES,
    lettings::CHECK,
    register::CHECK,
    wheel_state::CHECK,
];

/// Rows of one table, in and out: `rows_in = kept + set_aside.len()`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageCount {
    /// Canonical name of the table.
    pub table: &'static str,
    /// Rows as read.
    pub rows_in: u32,
    /// Rows accepted.
    pub kept: u32,
    /// The others: each row's key, or `row N` of its file where it has none.
    pub set_aside: Vec<String>,
    /// Their rows in the file, from 1, in the same order.
    pub rows_aside: Vec<u32>,
}

/// The accepted rows, and how they came to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The facts. Only rows without an error are in it.
    pub city: City,
    /// One count a table, in the order of `data.md`.
    pub stages: Vec<StageCount>,
    /// One result a check, in the order of [`CHECKS`].
    pub checks: Vec<CheckResult>,
}

/// What the pipeline names as accepted although T10 would refuse it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AcceptedDates {
    /// A year of key figures that is not the list's.
    pub figures_year: Option<i16>,
    /// A day of assigned households that is older than the previous placement.
    pub assignments_as_of: Option<Date>,
}

/// Turns tables into facts and checks them as a whole. The result holds the rows without an error; whether the run goes
/// on with them is for the caller to say. Without `thresholds` or `jumps` what needs them is not checked.
#[must_use]
pub fn check(
    tables: &Tables,
    agreement: &Agreement,
    thresholds: Option<&Thresholds>,
    run: Run,
    dates: AcceptedDates,
    jumps: Option<&JumpLimits>,
) -> Checked<Accepted> {
    let repeated = data::all_repeated(tables);
    let (city, mut kept) = city::assemble(tables, run.kind, &repeated);
    let data = Data::new(tables, agreement, thresholds, (run, dates, jumps), &city, &repeated);
    let mut findings = Vec::new();
    let mut checks = Vec::with_capacity(CHECKS.len());
    for check in CHECKS {
        let Seen { looked_at, findings: mut found, why } = (check.look)(&data);
        checks.push(CheckResult::of(check.name, CheckStage::Tables, looked_at, &found, why));
        found.sort_by(|a, b| (&a.place, a.code, &a.value).cmp(&(&b.place, b.code, &b.value)));
        findings.extend(found);
    }
    set_aside(tables, &findings, &mut kept);
    let stages = tables.given().map(|table| stage(table, &kept)).collect();
    let city = city::keep(city, tables, &kept);
    Checked { result: Accepted { city, stages, checks }, findings }
}

/// Rows kept, by table.
type Kept = BTreeMap<&'static str, BTreeSet<RowIndex>>;

/// Takes the rows an error points at out of the rows kept.
fn set_aside(tables: &Tables, findings: &[Finding], kept: &mut Kept) {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let mut places: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for place in errors.map(|finding| &finding.place) {
        if let (Some(table), Some(row)) = (place.table.as_deref(), place.row) {
            places.entry(table).or_default().insert(row);
        }
    }
    for table in tables.given() {
        if let (Some(places), Some(rows)) = (places.get(table.table.name), kept.get_mut(table.table.name)) {
            rows.retain(|row| !places.contains(&table.file_row(*row)));
        }
    }
}

fn stage(table: &InputTable, kept: &Kept) -> StageCount {
    let kept = kept.get(table.table.name);
    let all = kept.is_some_and(|kept| kept.len() == table.rows() as usize);
    let is_kept = |row: &RowIndex| all || kept.is_some_and(|kept| kept.contains(row));
    let aside = || (0..table.rows()).filter(|row| !is_kept(row));
    let set_aside: Vec<_> = aside().map(|row| cells::Row { table, row }.name()).collect();
    let rows_aside: Vec<_> = aside().map(|row| table.file_row(row)).collect();
    let kept = table.rows().saturating_sub(u32::try_from(set_aside.len()).unwrap_or(u32::MAX));
    StageCount { table: table.table.name, rows_in: table.rows(), kept, set_aside, rows_aside }
}

#[cfg(test)]
mod tests;
