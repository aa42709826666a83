//! The line of the table shown with a finding: from the cells of the file while it is read, from the table afterwards.

use trappe_rules::columns::Table;
use trappe_rules::finding::{Excerpt, ExcerptCell, Finding, Place, Severity};

use crate::cells::written;
use crate::grid::Grid;
use crate::layout::{Found, Layout};
use crate::report::Report;
use crate::table::InputTable;

/// Most findings of one file that are given their line: who has a thousand alike needs no more of them, and memory is bounded.
pub const MOST: usize = 1_000;

/// Gives the errors and warnings of one file the line they are about.
pub(crate) fn fill(grid: &Grid, layout: Option<&Layout>, table: &'static Table, report: &mut Report) {
    let lettered = report.lettered;
    for finding in report.findings_mut().iter_mut().filter(|finding| is_shown(finding)).take(MOST) {
        finding.excerpt = of_grid(grid, layout, table, &finding.place, lettered).map(Box::new);
    }
}

/// Whether a finding of this kind is shown with its line.
fn is_shown(finding: &Finding) -> bool {
    finding.severity < Severity::Note && finding.excerpt.is_none() && finding.place.row.is_some()
}

fn of_grid(
    grid: &Grid,
    layout: Option<&Layout>,
    table: &'static Table,
    place: &Place,
    lettered: bool,
) -> Option<Excerpt> {
    let row = row_of(grid, place.row?)?;
    // Above the data the cells are themselves the headings.
    let is_data = layout.is_some_and(|layout| layout.rows.first().is_some_and(|first| *first <= row));
    let known: &[Found] = layout.filter(|_| is_data).map_or(&[], |layout| &layout.columns);
    let found = |index: u32| known.iter().find(|found| found.index == index);
    let width = known.iter().map(|found| found.index.saturating_add(1)).max().unwrap_or(0).max(grid.width(row));
    let shown: Vec<u32> =
        (0..width).filter(|index| found(*index).is_some() || !grid.cell(row, *index).is_empty()).collect();
    let index_of = |name: &str| known.iter().find(|found| found.column.name == name).map(|found| found.index);
    let at = |index: Option<u32>| index.and_then(|index| shown.binary_search(&index).ok());
    let marked = at(place.column_index.or_else(|| index_of(place.column.as_deref()?)));
    let key = at(table.key.first().and_then(|key| index_of(key)));
    let excerpt = Excerpt::around(shown.len(), key, marked, |position| {
        let index = shown.get(position).copied().unwrap_or(0);
        let heading = found(index).map(|found| found.heading.as_str());
        ExcerptCell::new(lettered.then_some(index), heading, &written(grid.cell(row, index)))
    });
    (!excerpt.cells.is_empty()).then_some(excerpt)
}

/// The row of the grid that is a row of the file; rows of the file rise.
fn row_of(grid: &Grid, file_row: u32) -> Option<u32> {
    let (mut low, mut high) = (0, grid.rows());
    while low < high {
        let middle = low + (high - low) / 2;
        if grid.file_row(middle) < file_row {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    (low < grid.rows() && grid.file_row(low) == file_row).then_some(low)
}

impl InputTable {
    /// The line of the table at a place of this file; `None` where the place is in none of its rows.
    #[must_use]
    pub fn excerpt(&self, place: &Place) -> Option<Excerpt> {
        let row = u32::try_from(self.file_rows().binary_search(&place.row?).ok()?).ok()?;
        let mut columns: Vec<_> = self.read_columns().iter().collect();
        columns.sort_by_key(|column| column.index);
        let position = |name: &str| columns.iter().position(|column| column.name == name);
        let key = self.table.key.first().and_then(|key| position(key));
        let marked = place.column.as_deref().and_then(position);
        let excerpt = Excerpt::around(columns.len(), key, marked, |position| {
            let Some(column) = columns.get(position) else { return ExcerptCell::default() };
            let value = self.as_written(row, column.name);
            ExcerptCell::new(column.index, Some(&column.heading), value.as_deref().unwrap_or(""))
        });
        (!excerpt.cells.is_empty()).then_some(excerpt)
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use trappe_rules::columns::inputs;

    use super::*;
    use crate::{Limits, Reader, SourceSpec};

    fn read(text: &str) -> (Option<InputTable>, Vec<Finding>) {
        let limits = Limits { file_bytes: 1 << 20, unpacked_bytes: 1 << 20, cells: 1 << 20, findings_of_a_kind: 1_000 };
        let spec = SourceSpec { path: PathBuf::from("assignments.csv"), ..SourceSpec::default() };
        let checked = Reader::embedded(limits).read_bytes(&inputs::ASSIGNMENTS, &spec, text.as_bytes().to_vec());
        (checked.result, checked.findings)
    }

    const TEXT: &str = "Afdelingsnr.;Bemærkning;Anviste husstande;Opgjort pr.\n0123-045;ny;4,5;2023-12-01\n";

    #[test]
    fn a_finding_of_the_reader_shows_its_line_with_headings_and_letters() {
        let (_, findings) = read(TEXT);
        let finding = findings.iter().find(|it| it.place.row == Some(2) && it.severity == Severity::Error).unwrap();
        let excerpt = finding.excerpt.as_ref().unwrap();
        let values: Vec<_> = excerpt.cells.iter().map(|cell| cell.value.as_str()).collect();
        assert_eq!(values, ["0123-045", "ny", "4,5", "2023-12-01"]);
        let marked = &excerpt.cells[excerpt.marked.unwrap()];
        assert_eq!((marked.value.as_str(), marked.column_index), ("4,5", Some(2)));
        assert!(marked.heading.is_some());
    }

    #[test]
    fn a_table_shows_the_line_of_a_place_in_it() {
        let (table, _) = read(&TEXT.replace("4,5", "4"));
        let table = table.unwrap();
        let excerpt = table.excerpt(&table.place(0, "department_id")).unwrap();
        assert_eq!(excerpt.marked, Some(0));
        assert_eq!(excerpt.cells[0].value, "0123-045");
        assert!(table.excerpt(&Place { row: Some(9), ..table.table_place() }).is_none());
    }
}
