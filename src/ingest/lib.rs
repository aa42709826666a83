//! Reads csv, workbooks and parquet into tables of cells that know where they came from.
//!
//! One file goes through four steps: [`source`] opens it and says what kind it is; `delimited`, `workbook` or
//! `columnar` turn it into a grid of cells; `layout` finds the heading row and which column is which, by
//! [`headings`]; `cells` types every column by its [`Kind`](trappe_rules::columns::Kind). What comes out is an
//! [`InputTable`] and everything found on the way. Nothing is dropped: every row of the file is a row of the table or
//! is named in a finding.

pub mod basis;
mod cells;
mod columnar;
pub mod dates;
mod delimited;
mod encoding;
mod excerpts;
mod grid;
pub mod headings;
pub mod ids;
mod layout;
pub mod limits;
pub mod numbers;
mod report;
mod rows_as_written;
pub mod signs;
pub mod source;
pub mod spelling;
pub mod table;
mod workbook;

pub use basis::{from_parquet, to_arrow, to_parquet};
pub use excerpts::MOST as MOST_EXCERPTS;
pub use headings::Headings;
pub use ids::{IdForm, Ids, LostZeros};
pub use limits::Limits;
pub use rows_as_written::{Written, WrittenRows};
pub use signs::Signs;
pub use source::SourceSpec;
pub use table::{ColumnIndex, InputTable, Value};

use trappe_rules::columns::Table;
use trappe_rules::finding::Checked;

use grid::Grid;
use report::Report;
use source::{FileKind, Opened};

/// How files are read: what all files of a run share.
#[derive(Clone, Debug)]
pub struct Reader {
    /// What columns and values are called.
    pub headings: Headings,
    /// What stands for a figure that is not there.
    pub signs: Signs,
    /// What a file may take.
    pub limits: Limits,
    /// How ids are written.
    pub ids: Ids,
}

impl Reader {
    /// The headings and signs embedded in the programme, within the limits given; ids of no declared form.
    #[must_use]
    pub fn embedded(limits: Limits) -> Self {
        Self { headings: Headings::embedded(), signs: Signs::embedded(), limits, ids: Ids::default() }
    }

    /// The same with the forms ids are declared to have.
    #[must_use]
    pub fn with_ids(self, ids: Ids) -> Self {
        Self { ids, ..self }
    }

    /// Reads one input file as one table.
    ///
    /// `None` where nothing could be read: no file, no sheet, no heading row. Otherwise the table holds every data row,
    /// and cells that are not of their column's kind are absent in it and named in the findings.
    #[must_use]
    pub fn read(&self, table: &'static Table, spec: &SourceSpec) -> Checked<Option<InputTable>> {
        let mut report = self.report(table, spec);
        let result = source::open(spec, &self.limits, &mut report)
            .and_then(|opened| read(opened, table, spec, self, &mut report));
        Checked { result, findings: report.into_findings() }
    }

    pub(crate) fn report(&self, table: &'static Table, spec: &SourceSpec) -> Report {
        Report::new(table, &spec.shown, usize::try_from(self.limits.findings_of_a_kind).unwrap_or(usize::MAX))
    }

    /// As [`Reader::read`], of a file that is in memory already; `spec.path` says by its ending what kind it is.
    #[must_use]
    pub fn read_bytes(&self, table: &'static Table, spec: &SourceSpec, bytes: Vec<u8>) -> Checked<Option<InputTable>> {
        let mut report = self.report(table, spec);
        let result = source::opened(bytes, spec, &self.limits, &mut report)
            .and_then(|opened| read(opened, table, spec, self, &mut report));
        Checked { result, findings: report.into_findings() }
    }
}

fn read(
    opened: Opened,
    table: &'static Table,
    spec: &SourceSpec,
    reader: &Reader,
    report: &mut Report,
) -> Option<InputTable> {
    let (headings, ids) = (&reader.headings, &reader.ids);
    let (bytes, sha256) = (opened.size(), opened.sha256());
    let (sheet, grid) = grid_of(opened, table, spec, reader, report)?;
    let layout = layout::find(&grid, table, spec, (headings, ids), report);
    if let Some(layout) = &layout {
        match &grid {
            Grid::Sheet(sheet) => workbook::tell(sheet, layout, table, report),
            Grid::Columnar(columns) => columnar::tell(columns, layout, report),
            Grid::Delimited(_) => delimited::short_rows(&grid, layout, report),
        }
    }
    let columns = layout.as_ref().map(|layout| cells::read(&grid, layout, table, spec, reader, report));
    excerpts::fill(&grid, layout.as_ref(), table, report);
    let (layout, columns) = (layout?, columns?);
    let rows = layout.rows.iter().map(|row| grid.file_row(*row)).collect();
    Some(InputTable::new(table, spec.shown.clone(), sheet, sha256, bytes, rows, columns))
}

/// The cells of the file, and the sheet they stand on.
fn grid_of(
    opened: Opened,
    table: &'static Table,
    spec: &SourceSpec,
    reader: &Reader,
    report: &mut Report,
) -> Option<(Option<String>, Grid)> {
    Some(match opened.kind {
        FileKind::Delimited => {
            source::refuse_sheet(spec, report)?;
            (None, delimited::read(opened.bytes, table, spec, reader, report)?)
        }
        FileKind::Parquet => {
            report.lettered = false;
            source::refuse_sheet(spec, report)?;
            (None, guarded(report, |report| columnar::read(opened.bytes, &reader.limits, report))?)
        }
        FileKind::Xlsx | FileKind::Xlsb | FileKind::Xls | FileKind::Ods => {
            let (sheet, grid) = guarded(report, |report| workbook::read(opened, table, spec, reader, report))?;
            report.sheet = Some(sheet.clone());
            (Some(sheet), grid)
        }
    })
}

thread_local! {
    /// Whether this thread reads with a reader of others' making.
    static GUARDED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Whether this thread is reading a file with a reader of others' making, whose panic is caught and becomes a finding:
/// a hook for panics has nothing to tell of it.
#[must_use]
pub fn is_guarded() -> bool {
    GUARDED.get()
}

/// Reads with a reader of others' making: where a damaged file makes it panic, the file is unreadable.
fn guarded<T>(report: &mut Report, read: impl FnOnce(&mut Report) -> Option<T>) -> Option<T> {
    unwinding(|| read(report)).unwrap_or_else(|| {
        source::unreadable(&"damaged", report);
        None
    })
}

/// Reads with a reader of others' making; `None` where it panics.
fn unwinding<T>(read: impl FnOnce() -> T) -> Option<T> {
    GUARDED.set(true);
    let attempt = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
    GUARDED.set(false);
    attempt.ok()
}

#[cfg(test)]
mod tests;
