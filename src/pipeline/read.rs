//! Reads and checks every input of a pipeline.

use rayon::prelude::*;
use trappe_config::InputSpec;
use trappe_ingest::{InputTable, LostZeros, Reader, SourceSpec};
use trappe_rules::columns::{Table, inputs};
use trappe_rules::finding::{Checked, Finding};

use super::prepare::Prepared;
use crate::check::{self, Accepted, AcceptedDates, CheckResult, StageCount, Tables};

/// The inputs of a run: as read, and as accepted.
#[derive(Debug)]
pub struct Read {
    /// As read; cells know their place.
    pub tables: Tables,
    /// The facts.
    pub accepted: Accepted,
    /// Everything found while reading and checking.
    pub findings: Vec<Finding>,
}

/// What is known where departments or areas could not be read at all.
#[derive(Debug)]
pub struct Unread {
    /// Everything found in all files.
    pub findings: Vec<Finding>,
    /// Rows of the tables that could be read.
    pub stages: Vec<StageCount>,
    /// The checks that could be made all the same.
    pub checks: Vec<CheckResult>,
}

/// Reads every input, several files at a time, and checks them together. `Err`: a table that must be there could not be
/// read; all findings of all files are in it.
///
/// # Errors
/// Everything found, when departments or areas could not be read at all.
pub fn read(prepared: &Prepared, reader: &Reader) -> Result<Read, Unread> {
    let specs: Vec<(&String, &InputSpec)> = prepared.pipeline.inputs.iter().collect();
    // Collected in the order of the names, whichever file is ready first.
    let tables: Vec<Checked<Option<InputTable>>> = specs
        .into_par_iter()
        .filter_map(|(name, spec)| {
            let table = inputs::by_name(name)?;
            Some(reader.read(table, &source(prepared, spec)))
        })
        .collect();
    let mut findings = Vec::new();
    let mut tables: Vec<InputTable> = tables.into_iter().filter_map(|table| table.into_result(&mut findings)).collect();
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
        history: take("history"),
        lettings: take("lettings"),
        register: take("register"),
        pools: take("pools"),
    };
    let dates = AcceptedDates {
        figures_year: prepared.pipeline.run.figures_year,
        assignments_as_of: prepared.pipeline.run.assignments_as_of,
    };
    let (agreement, thresholds) = (&prepared.agreement, Some(&prepared.thresholds));
    let mut checks = check::reading_results(prepared.pipeline.inputs.len(), &tables, &findings);
    let resolved = check::resolve(&mut tables, agreement, &prepared.area_names);
    let checked = check::check(&tables, agreement, thresholds, prepared.run(), dates);
    let mut accepted = checked.into_result(&mut findings);
    check::follow(&mut findings, resolved);
    checks.append(&mut accepted.checks);
    accepted.checks = checks;
    if complete {
        return Ok(Read { tables, accepted, findings });
    }
    let Accepted { mut stages, checks, .. } = accepted;
    stages.retain(|stage| stage.rows_in > 0);
    Err(Unread { findings, stages, checks })
}

fn source(prepared: &Prepared, spec: &InputSpec) -> SourceSpec {
    SourceSpec {
        path: prepared.home.join(&spec.path),
        shown: spec.path.clone(),
        sheet: spec.sheet.clone(),
        header_row: spec.header_row,
        header_rows: spec.header_rows,
        lost_zeros: spec.lost_zeros.map(lost_zeros),
        columns: spec.columns.clone(),
        decimal_mark: spec.decimal_mark,
        delimiter: spec.delimiter,
        encoding: spec.encoding.clone(),
        decimals: spec.decimals.clone(),
    }
}

/// What the configuration says of lost zeros, as the readers know it.
pub(super) const fn lost_zeros(declared: trappe_config::LostZeros) -> LostZeros {
    match declared {
        trappe_config::LostZeros::Repair => LostZeros::Repair,
        trappe_config::LostZeros::Report => LostZeros::Report,
    }
}
