//! Rows of a file as they stood, every column of them, also those the table does not use: for a file to send back.

use trappe_rules::finding::column_letters;

use crate::cells::written;
use crate::grid::{Cell, Grid};
use crate::layout::{self, Layout};
use crate::source::{self, SourceSpec};
use crate::{InputTable, Reader, numbers};

/// Some rows of a file with the file's own headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenRows {
    /// File as the pipeline names it.
    pub file: String,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// The heading of every column, or its letter where it has none.
    pub headings: Vec<String>,
    /// The row in the file, from 1, and its cells.
    pub rows: Vec<(u32, Vec<Written>)>,
}

/// A cell as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// Text, and everything a text file holds.
    Text(String),
    /// A number of a workbook or of Parquet, with a decimal point.
    Number(String),
}

impl Reader {
    /// The rows of the file a table was read from, by their row in the file, rising; `None` where the file is no longer the same.
    #[must_use]
    pub fn rows_as_written(&self, read: &InputTable, spec: &SourceSpec, rows: &[u32]) -> Option<WrittenRows> {
        let mut report = self.report(read.table, spec);
        let opened = source::open(spec, &self.limits, &mut report)?;
        if opened.sha256() != read.sha256 {
            return None;
        }
        let (sheet, grid) = crate::grid_of(opened, read.table, spec, self, &mut report)?;
        let layout = layout::find(&grid, read.table, spec, (&self.headings, &self.ids), &mut report)?;
        Some(of_grid(&grid, &layout, (&spec.shown, sheet), rows))
    }
}

fn of_grid(grid: &Grid, layout: &Layout, (file, sheet): (&str, Option<String>), wanted: &[u32]) -> WrittenRows {
    let rows: Vec<(u32, u32)> = layout
        .rows
        .iter()
        .map(|row| (grid.file_row(*row), *row))
        .filter(|(file_row, _)| wanted.binary_search(file_row).is_ok())
        .collect();
    let heading_row = heading_row(grid, layout);
    let named = layout.columns.iter().map(|found| found.index.saturating_add(1)).max().unwrap_or(0);
    let headed = heading_row.map_or(0, |row| grid.width(row));
    let width = rows.iter().map(|(_, row)| grid.width(*row)).max().unwrap_or(0).max(named).max(headed);
    let headings = (0..width).map(|index| heading(grid, layout, heading_row, index)).collect();
    let cells = |row: u32| (0..width).map(|index| as_written(grid.cell(row, index))).collect();
    WrittenRows {
        file: file.to_owned(),
        sheet,
        headings,
        rows: rows.into_iter().map(|(file_row, row)| (file_row, cells(row))).collect(),
    }
}

/// The last row above the data that holds one of the headings found.
fn heading_row(grid: &Grid, layout: &Layout) -> Option<u32> {
    let first = layout.rows.first()?;
    (0..*first).rev().find(|row| {
        layout.columns.iter().any(|found| {
            let text = grid.cell(*row, found.index).as_text().map(squeezed);
            text.is_some_and(|text| found.heading.contains(&text))
        })
    })
}

fn heading(grid: &Grid, layout: &Layout, heading_row: Option<u32>, index: u32) -> String {
    if let Some(found) = layout.columns.iter().find(|found| found.index == index) {
        return found.heading.clone();
    }
    let text = heading_row.and_then(|row| grid.cell(row, index).as_text()).map(squeezed);
    text.or_else(|| column_letters(index)).unwrap_or_else(|| index.to_string())
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn as_written(cell: Cell<'_>) -> Written {
    match cell {
        Cell::Float { value, percent: true } => match numbers::from_float(value) {
            Some((share, _)) => {
                Written::Number(format!("{} %", (share * rust_decimal::Decimal::ONE_HUNDRED).normalize()))
            }
            None => Written::Number(value.to_string()),
        },
        Cell::Float { .. } | Cell::Single(_) | Cell::Whole(_) | Cell::Exact(_) => {
            Written::Number(written(cell).into_owned())
        }
        Cell::Empty | Cell::Text(_) | Cell::Date(_) | Cell::Boolean(_) | Cell::Fault(_) | Cell::NotCalculated => {
            Written::Text(written(cell).into_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use trappe_rules::columns::inputs;

    use super::*;
    use crate::Limits;

    #[test]
    fn rows_come_back_with_every_column_under_its_own_heading() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("assignments.csv");
        let text = "Til indplacering\nAfdelingsnr.;Bemærkning;Anviste husstande;Kilde\n\
                    0123-045;ny;4,5;organisation;løs\n0123-046;;3;organisation\n";
        std::fs::write(&path, text).unwrap();
        let spec = SourceSpec { path: path.clone(), shown: "assignments.csv".to_owned(), ..SourceSpec::default() };
        let limits = Limits { file_bytes: 1 << 20, unpacked_bytes: 1 << 20, cells: 1 << 20, findings_of_a_kind: 1_000 };
        let reader = Reader::embedded(limits);
        let table = reader.read(&inputs::ASSIGNMENTS, &spec).result.unwrap();
        let rows = reader.rows_as_written(&table, &spec, &[3]).unwrap();
        assert_eq!(rows.headings, ["Afdelingsnr.", "Bemærkning", "Anviste husstande", "Kilde", "E"]);
        let text = |text: &str| Written::Text(text.to_owned());
        assert_eq!(rows.rows, [(3, ["0123-045", "ny", "4,5", "organisation", "løs"].map(text).to_vec())]);
        std::fs::write(&path, "changed").unwrap();
        assert_eq!(reader.rows_as_written(&table, &spec, &[3]), None);
    }
}
