//! Reads and checks every input of a pipeline.

use std::collections::BTreeMap;

use rayon::prelude::*;
use trappe_config::InputSpec;
use trappe_ingest::{InputTable, Reader, SourceSpec};
use trappe_rules::columns::{Table, inputs};
use trappe_rules::finding::{Checked, Finding};

use super::excerpts;
use super::prepare::Prepared;
use crate::check::{self, Accepted, AcceptedDates, Tables};

/// The inputs of a run: as read, and as accepted.
#[derive(Debug)]
pub struct Read {
    /// As read; cells know their place.
    pub tables: Tables,
    /// The facts.
    pub accepted: Accepted,
    /// What was found on the way.
    pub findings: Vec<Finding>,
    /// What of it was found in the original files: the rows read do not show it.
    pub reading: Reading,
}

/// What only the original files show, kept with the rows read so that a run can be repeated without them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Found by the readers.
    pub read: Vec<Finding>,
    /// Found when names of areas and local committees were read as what they mean.
    pub resolved: Vec<Finding>,
}

/// A table that must be there could not be read; what is known of the others.
#[derive(Debug)]
pub struct Incomplete(pub Read);

/// Reads every input, several files at a time, and checks them together.
///
/// # Errors
/// When departments or areas could not be read at all; all findings of all files are in it.
pub fn read(prepared: &Prepared, reader: &Reader) -> Result<Read, Box<Incomplete>> {
    read_from(prepared, reader, |_, spec| source(prepared, spec))
}

/// As [`read`], of files that lie where `whereabouts` says.
///
/// # Errors
/// As [`read`].
pub(super) fn read_from(
    prepared: &Prepared,
    reader: &Reader,
    whereabouts: impl Fn(&str, &InputSpec) -> SourceSpec + Sync,
) -> Result<Read, Box<Incomplete>> {
    let specs: Vec<(&String, &InputSpec)> = prepared.pipeline.inputs.iter().collect();
    // Collected in the order of the names, whichever file is ready first.
    let tables: Vec<Checked<Option<InputTable>>> = specs
        .into_par_iter()
        .filter_map(|(name, spec)| {
            let table = inputs::by_name(name)?;
            Some(reader.read(table, &whereabouts(name, spec)))
        })
        .collect();
    let mut findings = Vec::new();
    let tables = tables.into_iter().filter_map(|table| table.into_result(&mut findings)).collect();
    assembled(prepared, tables, findings, None)
}

/// Checks tables together, of which the readers found `findings`. Where it is known what the names in them were read as, as
/// with the rows of a run's record, they are not read anew.
///
/// # Errors
/// As [`read`].
pub(super) fn assembled(
    prepared: &Prepared,
    mut tables: Vec<InputTable>,
    mut findings: Vec<Finding>,
    resolved: Option<Vec<Finding>>,
) -> Result<Read, Box<Incomplete>> {
    let mut take = |name: &str| {
        let at = tables.iter().position(|table| table.table.name == name)?;
        Some(tables.swap_remove(at))
    };
    let (departments, areas) = (take(inputs::DEPARTMENTS.name), take(inputs::AREAS.name));
    // What is wrong with the other tables is told all the same.
    let complete = departments.is_some() && areas.is_some();
    let unread = |table: &'static Table| InputTable::unread(table, table.name.to_owned());
    let mut tables = Tables {
        departments: departments.unwrap_or_else(|| unread(&inputs::DEPARTMENTS)),
        areas: areas.unwrap_or_else(|| unread(&inputs::AREAS)),
        indicators: take("indicators"),
        assignments: take("assignments"),
        decisions: take("decisions"),
        previous: take("previous"),
        initial: take("initial"),
        history: take("history"),
        lettings: take("lettings"),
        register: take("register"),
        pools: take("pools"),
        wheel_state: take("wheel_state"),
    };
    let dates = AcceptedDates {
        figures_year: prepared.pipeline.run.figures_year,
        assignments_as_of: prepared.pipeline.run.assignments_as_of,
    };
    let (agreement, thresholds) = (&prepared.agreement, Some(&prepared.thresholds));
    check::name_subjects(&mut findings, &tables);
    let mut checks = check::reading_results(prepared.pipeline.inputs.len(), &tables, &findings);
    let read = findings.clone();
    let resolved = resolved.unwrap_or_else(|| check::resolve(&mut tables, agreement, &prepared.area_names));
    let reading = Reading { read, resolved: resolved.clone() };
    let checked = check::check(&tables, agreement, thresholds, prepared.run(), dates, prepared.defaults.jumps.as_ref());
    let mut accepted = checked.into_result(&mut findings);
    check::follow(&mut findings, resolved);
    findings.extend(check::nothing_checked(&accepted.checks));
    checks.append(&mut accepted.checks);
    accepted.checks = checks;
    check::link(&mut findings, 0, &BTreeMap::new());
    excerpts::fill(&mut findings, &tables);
    let read = Read { tables, accepted, findings, reading };
    if complete { Ok(read) } else { Err(Box::new(Incomplete(read))) }
}

/// Where an input lies and how it is to be read.
pub(super) fn source(prepared: &Prepared, spec: &InputSpec) -> SourceSpec {
    SourceSpec {
        path: prepared.home.join(&spec.path),
        shown: spec.path.clone(),
        sheet: spec.sheet.clone(),
        header_row: spec.header_row,
        header_rows: spec.header_rows,
        lost_zeros: spec.lost_zeros,
        columns: spec.columns.clone(),
        decimal_mark: spec.decimal_mark,
        delimiter: spec.delimiter,
        encoding: spec.encoding.clone(),
        decimals: spec.decimals.clone(),
        signs: spec.signs.clone(),
    }
}
