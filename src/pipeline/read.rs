//! Reads and checks every input of a pipeline.

use rayon::prelude::*;
use trappe_config::InputSpec;
use trappe_ingest::{InputTable, Reader, SourceSpec};
use trappe_rules::columns::{Table, inputs};
use trappe_rules::finding::{Checked, Finding};

use super::prepare::Prepared;
use crate::check::{self, Accepted, AcceptedDates, Tables};

/// The inputs of a run: as read, and as accepted.
#[derive(Debug)]
pub struct Read {
    /// As read; cells know their place.
    pub tables: Tables,
    /// The facts.
    pub accepted: Accepted,
    /// Headings as used.
    pub findings: Vec<Finding>,
}

/// Reads every input, several files at a time, and checks them together. `Err`: a table that must be there could not be
/// read; all findings of all files are in it.
///
/// # Errors
/// Everything found, when departments or areas could not be read at all.
pub fn read(prepared: &Prepared, reader: &Reader) -> Result<Read, Vec<Finding>> {
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
    let tables = Tables {
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
    let checked = check::check(&tables, agreement, thresholds, prepared.run(), dates);
    let accepted = checked.into_result(&mut findings);
    if complete { Ok(Read { tables, accepted, findings }) } else { Err(findings) }
}

fn source(prepared: &Prepared, spec: &InputSpec) -> SourceSpec {
    SourceSpec {
        path: prepared.home.join(&spec.path),
        shown: spec.path.clone(),
        sheet: spec.sheet.clone(),
        header_row: spec.header_row,
        columns: spec.columns.clone(),
        decimal_mark: spec.decimal_mark,
        delimiter: spec.delimiter,
        encoding: spec.encoding.clone(),
        decimals: spec.decimals.clone(),
        signs: spec.signs.clone(),
    }
}
