//! Which rows hold the headings, which column is which, and which rows are data.

mod aside;
mod columns;
mod header;
mod naming;
mod rows;
mod totals;
mod units;

use trappe_rules::columns::{Column, Table};
use trappe_rules::finding::Finding;

use crate::grid::Grid;
use crate::headings::Headings;
use crate::ids::Ids;
use crate::report::Report;
use crate::source::SourceSpec;
use header::Header;
pub(crate) use header::{FEWEST, LOOKED_AT};
use naming::Naming;

/// Tables that may be empty: nothing decided, let or kept is a fact; no departments are not.
const MAY_BE_EMPTY: [&str; 5] = ["decisions", "lettings", "register", "pools", "wheel_state"];

/// Where everything is.
pub(crate) struct Layout {
    /// The columns that are there, in canonical order.
    pub(crate) columns: Vec<Found>,
    /// Column of the grid with the organisation's number, which may be one the table itself has no use for.
    pub(crate) organisation: Option<u32>,
    /// Rows of the grid that are data.
    pub(crate) rows: Vec<u32>,
}

/// A column that is there.
pub(crate) struct Found {
    pub(crate) column: &'static Column,
    /// Column in the grid.
    pub(crate) index: u32,
    /// Its heading as it stands; all of its cells where the headings take several rows.
    pub(crate) heading: String,
    /// Texts of the heading that had no part in naming the column: names of groups, units.
    pub(crate) without: Vec<String>,
}

/// Finds headings, columns and rows. `None` where there is no heading row.
pub(crate) fn find(
    grid: &Grid,
    table: &'static Table,
    spec: &SourceSpec,
    (headings, ids): (&Headings, &Ids),
    report: &mut Report,
) -> Option<Layout> {
    let naming = Naming::new(table, spec, headings);
    let header = header::find(grid, spec, &naming, report)?;
    naming.check_declared(grid, &header, report);
    let (columns, organisation) = columns::find(grid, &header, &naming, report);
    let (rows, astray) = rows::find(grid, &header, &columns, (table, ids), &naming, report);
    units::check(grid, &header, &columns, report);
    let mut filled: Vec<u32> = rows.iter().chain(&astray).copied().collect();
    filled.sort_unstable();
    rows::check_surplus(grid, &header, &filled, report);
    if rows.is_empty() {
        let finding = if MAY_BE_EMPTY.contains(&table.name) {
            Finding::note("table-empty-allowed", report.place())
        } else {
            Finding::error("table-empty", report.place())
        };
        report.push(finding);
    }
    Some(Layout { columns, organisation, rows })
}

/// How well a delimiter or a sheet fits a table; the larger the better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fit {
    /// Whether the headings name every needed column.
    pub(crate) complete: bool,
    /// Columns they name.
    pub(crate) shown: usize,
}

/// How well the cells fit the table.
pub(crate) fn fit(grid: &Grid, table: &'static Table, spec: &SourceSpec, headings: &Headings) -> Fit {
    let naming = Naming::new(table, spec, headings);
    let best: Option<Header> = header::best(grid, spec, &naming);
    best.map_or_else(Fit::default, |header| {
        let named = naming.named(&header.headings);
        Fit { complete: naming.is_complete(&named), shown: named.len() }
    })
}
