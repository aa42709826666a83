//! Which row holds the headings, which column is which, and which rows are data.

mod rows;

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::columns::{Column, Table};
use trappe_rules::finding::{Argument, Finding};

use crate::grid::{Cell, Grid};
use crate::headings::{Headings, NO_NEAREST, fold, nearest};
use crate::report::Report;
use crate::source::SourceSpec;

/// Rows looked at for the headings.
const LOOKED_AT: u32 = 60;
/// Fewest headings that make a heading row.
pub(crate) const FEWEST: usize = 2;
/// Tables that may be empty: nothing decided, let or kept is a fact; no departments are not.
const MAY_BE_EMPTY: [&str; 4] = ["decisions", "lettings", "register", "pools"];

/// Where everything is.
pub(crate) struct Layout {
    /// The columns that are there, in canonical order.
    pub(crate) columns: Vec<Found>,
    /// Rows of the grid that are data.
    pub(crate) rows: Vec<u32>,
}

/// A column that is there.
pub(crate) struct Found {
    pub(crate) column: &'static Column,
    /// Column in the grid.
    pub(crate) index: u32,
    /// Its heading as it stands.
    pub(crate) heading: String,
}

/// Finds headings, columns and rows. `None` where there is no heading row.
pub(crate) fn find(
    grid: &Grid,
    table: &'static Table,
    spec: &SourceSpec,
    headings: &Headings,
    report: &mut Report,
) -> Option<Layout> {
    let naming = Naming::new(table, spec, headings);
    let row = match spec.header_row {
        Some(wanted) => declared_row(grid, wanted, &naming, report)?,
        None => best_row(grid, &naming).filter(|(_, shown)| *shown >= FEWEST).map_or_else(
            || {
                not_found(grid, None, table, report);
                None
            },
            |(row, _)| Some(row),
        )?,
    };
    naming.check_declared(grid, row, report);
    let columns = columns(grid, row, &naming, report);
    let rows = rows::find(grid, row, &columns, table, report);
    rows::check_surplus(grid, row, &rows, report);
    if rows.is_empty() {
        let finding = if MAY_BE_EMPTY.contains(&table.name) {
            Finding::note("table-empty-allowed", report.place())
        } else {
            Finding::error("table-empty", report.place())
        };
        report.push(finding);
    }
    Some(Layout { columns, rows })
}

/// How well a delimiter or a sheet fits a table; the larger the better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fit {
    /// Whether one row names every needed column.
    pub(crate) complete: bool,
    /// Columns that row names.
    pub(crate) shown: usize,
}

/// How well the cells fit the table.
pub(crate) fn fit(grid: &Grid, table: &'static Table, spec: &SourceSpec, headings: &Headings) -> Fit {
    let naming = Naming::new(table, spec, headings);
    let Some((row, shown)) = best_row(grid, &naming).filter(|(_, shown)| *shown > 0) else { return Fit::default() };
    Fit { complete: complete(&named(grid, row, &naming), table), shown }
}

/// What the headings of this table mean: the pipeline's own mapping first, then the catalogue.
struct Naming<'a> {
    table: &'static Table,
    headings: &'a Headings,
    /// Folded heading → canonical name, as declared.
    declared: BTreeMap<String, &'a str>,
    /// Headings as declared, for messages.
    spec: &'a SourceSpec,
}

impl<'a> Naming<'a> {
    fn new(table: &'static Table, spec: &'a SourceSpec, headings: &'a Headings) -> Self {
        let declared = spec.columns.iter().map(|(heading, name)| (fold(heading), name.as_str())).collect();
        Self { table, headings, declared, spec }
    }

    /// The column a heading names.
    fn column(&self, heading: &str) -> Option<&'static Column> {
        if let Some(name) = self.declared.get(&fold(heading)) {
            return self.table.column(name);
        }
        let name = self.headings.column(self.table, heading)?;
        // A declared heading takes the place of every other one.
        (!self.declared.values().any(|declared| *declared == name)).then(|| self.table.column(name)).flatten()
    }

    /// A mapping that names no column of the table, or a heading that is not in the file.
    fn check_declared(&self, grid: &Grid, row: u32, report: &mut Report) {
        let there: Vec<String> = heading_cells(grid, row).map(|(_, heading)| heading).collect();
        for (heading, name) in &self.spec.columns {
            if self.table.column(name).is_none() {
                let known = self.table.columns.iter().map(|column| (column.name, column.name));
                let finding = Finding::error("mapped-column-unknown", report.place())
                    .value(name.as_str())
                    .with("heading", heading.as_str())
                    .with("nearest", nearest(name, known).unwrap_or(NO_NEAREST));
                report.push(finding);
            }
            if !there.iter().any(|other| fold(other) == fold(heading)) {
                let finding = Finding::error("mapped-heading-missing", report.row(grid.file_row(row)))
                    .value(heading.as_str())
                    .with("mapped", name.as_str())
                    .with("headings", Argument::List(there.iter().map(|other| other.as_str().into()).collect()));
                report.push(finding);
            }
        }
    }
}

/// The cells of a row that could be headings.
fn heading_cells(grid: &Grid, row: u32) -> impl Iterator<Item = (u32, String)> {
    (0..grid.width(row)).filter_map(move |column| match grid.cell(row, column) {
        Cell::Text(text) => Some((column, text.split_whitespace().collect::<Vec<_>>().join(" "))),
        Cell::Whole(number) => Some((column, number.to_string())),
        Cell::Float { value, .. } => Some((column, value.to_string())),
        Cell::Empty
        | Cell::Single(_)
        | Cell::Exact(_)
        | Cell::Date(_)
        | Cell::Boolean(_)
        | Cell::Fault(_)
        | Cell::NotCalculated => None,
    })
}

fn shown(grid: &Grid, row: u32, naming: &Naming<'_>) -> usize {
    named(grid, row, naming).len()
}

/// The columns a row names.
fn named(grid: &Grid, row: u32, naming: &Naming<'_>) -> BTreeSet<&'static str> {
    heading_cells(grid, row).filter_map(|(_, heading)| naming.column(&heading)).map(|column| column.name).collect()
}

/// Whether the columns named make the table.
fn complete(named: &BTreeSet<&'static str>, table: &'static Table) -> bool {
    named.len() >= FEWEST && table.columns.iter().all(|column| !column.required || named.contains(column.name))
}

/// The first row that names every needed column, or failing that the first with most headings.
fn best_row(grid: &Grid, naming: &Naming<'_>) -> Option<(u32, usize)> {
    let mut best: Option<(u32, usize)> = None;
    for row in 0..grid.rows().min(LOOKED_AT) {
        let named = named(grid, row, naming);
        if complete(&named, naming.table) {
            return Some((row, named.len()));
        }
        if best.is_none_or(|(_, so_far)| named.len() > so_far) {
            best = Some((row, named.len()));
        }
    }
    best
}

fn declared_row(grid: &Grid, wanted: u32, naming: &Naming<'_>, report: &mut Report) -> Option<u32> {
    let row =
        (0..grid.rows()).take_while(|row| grid.file_row(*row) <= wanted).find(|row| grid.file_row(*row) == wanted);
    if let Some(row) = row.filter(|row| shown(grid, *row, naming) > 0) {
        return Some(row);
    }
    not_found(grid, Some((wanted, best_row(grid, naming).filter(|(_, shown)| *shown >= FEWEST))), naming.table, report);
    None
}

fn not_found(grid: &Grid, declared: Option<(u32, Option<(u32, usize)>)>, table: &'static Table, report: &mut Report) {
    let needed = table.columns.iter().filter(|column| column.required).map(|column| column.name.into()).collect();
    let (place, better) = match declared {
        Some((wanted, better)) => (report.row(wanted), better),
        None => (report.place(), None),
    };
    let code = match (declared, better) {
        (_, Some(_)) => "heading-row-elsewhere",
        (Some(_), None) => "heading-row-wrong",
        (None, None) => "heading-row-missing",
    };
    let mut finding = Finding::error(code, place).with("needed", Argument::List(needed)).with("looked-at", LOOKED_AT);
    if let Some((row, _)) = better {
        finding = finding.with("better", grid.file_row(row));
    }
    report.push(finding);
}

fn columns(grid: &Grid, row: u32, naming: &Naming<'_>, report: &mut Report) -> Vec<Found> {
    let file_row = grid.file_row(row);
    let mut by_name: BTreeMap<&'static str, Vec<(u32, String)>> = BTreeMap::new();
    let mut unknown = Vec::new();
    for (index, heading) in heading_cells(grid, row) {
        match naming.column(&heading) {
            Some(column) => by_name.entry(column.name).or_default().push((index, heading)),
            None if naming.headings.is_unused(naming.table, &heading) => {}
            None => unknown.push((index, heading)),
        }
    }
    for (index, heading) in &unknown {
        let missing = naming.headings.nearest_column(naming.table, heading).filter(|near| !by_name.contains_key(near));
        let finding = Finding::note("column-unknown", report.cell(file_row, *index, heading))
            .value(heading.as_str())
            .with("nearest", missing.unwrap_or(NO_NEAREST));
        report.push(finding);
    }
    let mut found = Vec::new();
    for column in naming.table.columns {
        match by_name.get(column.name).map(Vec::as_slice) {
            None | Some([]) => {
                if column.required {
                    report.push(column_missing(column, &unknown, naming, file_row, report));
                }
            }
            Some([(index, heading)]) => found.push(Found { column, index: *index, heading: heading.clone() }),
            Some([(first, one), (second, other), ..]) => {
                let code = if fold(one) == fold(other) { "heading-twice" } else { "column-twice" };
                let place = |index| report.cell(file_row, index, column.name);
                let cell = |index| place(index).cell().unwrap_or_else(|| index.saturating_add(1).to_string());
                let finding = Finding::error(code, place(*second))
                    .value(other.as_str())
                    .with("first", one.as_str())
                    .with("first-cell", cell(*first))
                    .with("second-cell", cell(*second));
                report.push(finding);
            }
        }
    }
    found
}

fn column_missing(
    column: &Column,
    unknown: &[(u32, String)],
    naming: &Naming<'_>,
    file_row: u32,
    report: &Report,
) -> Finding {
    let mut place = report.row(file_row);
    place.column = Some(column.name.to_owned());
    let all = || unknown.iter().map(|(_, heading)| heading.as_str());
    let is_near = |heading: &&str| naming.headings.nearest_column(naming.table, heading) == Some(column.name);
    let list = |headings: &[&str]| Argument::List(headings.iter().map(|heading| Argument::from(*heading)).collect());
    let (near, unused): (Vec<&str>, Vec<&str>) = (all().filter(is_near).collect(), all().collect());
    Finding::error("column-missing", place)
        .with("near", list(&near))
        .with("near-count", near.len())
        .with("unused", list(&unused))
        .with("unused-count", unused.len())
}
