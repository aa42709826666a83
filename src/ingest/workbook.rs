//! Workbooks: which sheet, and its cells as they stand.
//!
//! Cells are streamed where the format allows it (xlsx, xlsb), so that a lone cell in the last corner costs nothing.

mod sheet;

use std::io::Cursor;

use calamine::{Data, DataRef, Ods, Reader as _, SheetType, SheetVisible, Xls, Xlsb, Xlsx, XlsxCellReader};
use trappe_rules::columns::Table;
use trappe_rules::finding::{Argument, Finding};

use crate::Reader;
use crate::grid::Grid;
use crate::headings::{Headings, NO_NEAREST, fold, nearest};
use crate::layout::{self, Fit};
use crate::limits::Limits;
use crate::report::Report;
use crate::source::{FileKind, Opened, SourceSpec, unreadable};
pub(crate) use sheet::Sheet;
use sheet::{Builder, Full};

type Bytes = Cursor<Vec<u8>>;

/// An open workbook.
struct Book {
    format: Format,
    limits: Limits,
}

/// Workbooks of every format.
enum Format {
    Xlsx(Box<Xlsx<Bytes>>, Calculation),
    Xlsb(Box<Xlsb<Bytes>>),
    Xls(Box<Xls<Bytes>>),
    Ods(Box<Ods<Bytes>>),
}

/// Whether the results of formulas that a file holds were ever computed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Calculation {
    Done,
    /// The workbook asks to be computed when it is opened: its writer did not compute, and wrote zeros.
    Pending,
}

/// Opens the workbook, finds the sheet and reads it: its name and its cells.
pub(crate) fn read(
    opened: Opened,
    table: &'static Table,
    spec: &SourceSpec,
    reader: &Reader,
    report: &mut Report,
) -> Option<(String, Grid)> {
    let mut book = match Book::open(opened, reader.limits) {
        Ok(book) => book,
        Err(reason) => {
            unreadable(&reason, report);
            return None;
        }
    };
    let sheets = book.sheets();
    if let Some(wanted) = &spec.sheet {
        let name = named(wanted, &sheets, report)?;
        let grid = book.sheet(&name, report)?;
        return Some((name, grid));
    }
    if let [only] = sheets.as_slice() {
        let grid = book.sheet(only, report)?;
        return Some((only.clone(), grid));
    }
    fitting(&mut book, &sheets, table, spec, &reader.headings, report)
}

/// The sheet the pipeline names; case and blanks around make no difference.
fn named(wanted: &str, sheets: &[String], report: &mut Report) -> Option<String> {
    let same = |sheet: &&String| sheet.as_str() == wanted;
    let alike = |sheet: &&String| fold(sheet) == fold(wanted);
    if let Some(sheet) = sheets.iter().find(same).or_else(|| sheets.iter().find(alike)) {
        return Some(sheet.clone());
    }
    let near = nearest(wanted, sheets.iter().map(|sheet| (sheet.as_str(), sheet.as_str())));
    let finding = Finding::error("sheet-missing", report.place())
        .value(wanted)
        .with("sheets", list(sheets))
        .with("nearest", near.unwrap_or(NO_NEAREST));
    report.push(finding);
    None
}

/// The one sheet that shows the table's headings.
fn fitting(
    book: &mut Book,
    sheets: &[String],
    table: &'static Table,
    spec: &SourceSpec,
    headings: &Headings,
    report: &mut Report,
) -> Option<(String, Grid)> {
    let mut fits: Vec<(Fit, String, Grid)> = Vec::new();
    for name in sheets {
        let grid = book.sheet(name, report)?;
        let fit = layout::fit(&grid, table, spec, headings);
        if fit.shown >= layout::FEWEST {
            fits.push((fit, name.clone(), grid));
        }
    }
    fits.sort_by_key(|(fit, _, _)| std::cmp::Reverse(*fit));
    let Some(best) = fits.first().map(|(fit, _, _)| *fit) else {
        report.push(Finding::error("sheet-without-headings", report.place()).with("sheets", list(sheets)));
        return None;
    };
    // Sheets that hold all needed columns, or failing that as many as the best one, are equally good.
    let equal = |fit: &Fit| fit.complete == best.complete && (best.complete || fit.shown == best.shown);
    let candidates: Vec<String> =
        fits.iter().filter(|(fit, _, _)| equal(fit)).map(|(_, name, _)| name.clone()).collect();
    if candidates.len() == 1 {
        return fits.into_iter().next().map(|(_, name, grid)| (name, grid));
    }
    report.push(Finding::error("sheet-ambiguous", report.place()).with("sheets", list(&candidates)));
    None
}

fn list(names: &[String]) -> Argument {
    Argument::List(names.iter().map(|name| Argument::from(name.as_str())).collect())
}

impl Book {
    fn open(opened: Opened, limits: Limits) -> Result<Self, String> {
        Format::open(opened).map(|format| Self { format, limits })
    }

    /// The worksheets a reader of the workbook sees.
    fn sheets(&self) -> Vec<String> {
        let sheets = match &self.format {
            Format::Xlsx(book, _) => book.sheets_metadata(),
            Format::Xlsb(book) => book.sheets_metadata(),
            Format::Xls(book) => book.sheets_metadata(),
            Format::Ods(book) => book.sheets_metadata(),
        };
        sheets
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
            .map(|sheet| sheet.name.clone())
            .collect()
    }

    fn sheet(&mut self, name: &str, report: &mut Report) -> Option<Grid> {
        match self.cells(name) {
            Ok(sheet) => Some(Grid::Sheet(sheet)),
            Err(Failed::Full(Full)) => {
                report.push(
                    Finding::error("sheet-too-large", report.place())
                        .value(name)
                        .with("most", self.limits.cells.to_string()),
                );
                None
            }
            Err(Failed::Unreadable(reason)) => {
                unreadable(&format!("{name}: {reason}"), report);
                None
            }
        }
    }

    fn cells(&mut self, name: &str) -> Result<Sheet, Failed> {
        let mut cells = Builder::new(self.limits.cells);
        match &mut self.format {
            Format::Xlsx(book, calculation) => {
                book.merge_cells_by_sheet_name(name)?.iter().for_each(|area| cells.merge(area.start, area.end));
                if stream_xlsx(&mut book.worksheet_cells_reader(name)?, &mut cells)? {
                    mark_formulas(&mut book.worksheet_cells_reader(name)?, *calculation, &mut cells)?;
                }
            }
            Format::Xlsb(book) => {
                let mut reader = book.worksheet_cells_reader(name)?;
                while let Some(cell) = reader.next_cell()? {
                    cells.add_ref(cell.get_position(), cell.get_value(), false)?;
                }
            }
            Format::Xls(book) => {
                book.merge_cells_by_sheet_name(name)?.iter().for_each(|area| cells.merge(area.start, area.end));
                add_range(&book.worksheet_range(name)?, &mut cells)?;
            }
            Format::Ods(book) => add_range(&book.worksheet_range(name)?, &mut cells)?,
        }
        Ok(cells.finish())
    }
}

impl Format {
    fn open(opened: Opened) -> Result<Self, String> {
        let calculation = if opened.kind == FileKind::Xlsx { calculation(&opened.bytes) } else { Calculation::Done };
        let bytes = Cursor::new(opened.bytes);
        match opened.kind {
            FileKind::Xlsb => {
                Xlsb::new(bytes).map(|book| Self::Xlsb(Box::new(book))).map_err(|error| error.to_string())
            }
            FileKind::Xls => Xls::new(bytes).map(|book| Self::Xls(Box::new(book))).map_err(|error| error.to_string()),
            FileKind::Ods => Ods::new(bytes).map(|book| Self::Ods(Box::new(book))).map_err(|error| error.to_string()),
            FileKind::Xlsx | FileKind::Delimited | FileKind::Parquet => {
                Xlsx::new(bytes).map(|book| Self::Xlsx(Box::new(book), calculation)).map_err(|error| error.to_string())
            }
        }
    }
}

/// Why a sheet could not be read.
enum Failed {
    Full(Full),
    Unreadable(String),
}

impl From<Full> for Failed {
    fn from(full: Full) -> Self {
        Self::Full(full)
    }
}

macro_rules! unreadable_from {
    ($($error:ty),+) => { $(impl From<$error> for Failed {
        fn from(error: $error) -> Self {
            Self::Unreadable(error.to_string())
        }
    })+ };
}
unreadable_from!(calamine::XlsxError, calamine::XlsbError, calamine::XlsError, calamine::OdsError);

/// Reads every cell; `true` when some could be formulas without a result.
fn stream_xlsx(reader: &mut XlsxCellReader<'_, Bytes>, cells: &mut Builder) -> Result<bool, Failed> {
    let percent: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().is_some_and(|format| shows_percent(&format.format_code)))
        .collect();
    let mut doubtful = false;
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let value = cell.get_value();
        doubtful |= *value == DataRef::Empty || is_zero(value);
        cells.add_ref(cell.get_position(), value, percent.get(style).copied().unwrap_or(false))?;
    }
    Ok(doubtful)
}

/// Marks the formulas that have no result, or a zero their writer put there unread.
fn mark_formulas(
    reader: &mut XlsxCellReader<'_, Bytes>,
    calculation: Calculation,
    cells: &mut Builder,
) -> Result<(), Failed> {
    while let Some(record) = reader.next_cell_with_formula_metadata()? {
        let unknown = record.value == DataRef::Empty || (calculation == Calculation::Pending && is_zero(&record.value));
        if unknown && record.formula.is_some() {
            cells.not_calculated(record.pos)?;
        }
    }
    Ok(())
}

fn is_zero(value: &DataRef<'_>) -> bool {
    // All bits but the sign's.
    matches!(value, DataRef::Float(number) if number.to_bits() << 1 == 0)
}

fn add_range(range: &calamine::Range<Data>, cells: &mut Builder) -> Result<(), Full> {
    let (first_row, first_column) = range.start().unwrap_or((0, 0));
    for (row, column, value) in range.used_cells() {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { return Err(Full) };
        cells.add((first_row.saturating_add(row), first_column.saturating_add(column)), value)?;
    }
    Ok(())
}

/// Whether a number format multiplies by a hundred: a percent sign that is not quoted or escaped.
fn shows_percent(format: &str) -> bool {
    let (mut quoted, mut escaped) = (false, false);
    for letter in format.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' if !quoted => escaped = true,
            '"' => quoted = !quoted,
            '%' if !quoted => return true,
            ';' if !quoted => return false,
            _ => {}
        }
    }
    false
}

/// Whether the workbook's writer left the computing to whoever opens it.
fn calculation(bytes: &[u8]) -> Calculation {
    let read = || {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
        let workbook = archive.by_name("xl/workbook.xml").ok()?;
        let mut text = String::new();
        std::io::Read::read_to_string(&mut std::io::Read::take(workbook, 1 << 20), &mut text).ok()?;
        Some(text)
    };
    let pending = |text: String| {
        let (_, rest) = text.split_once("<calcPr")?;
        let (attributes, _) = rest.split_once('>')?;
        let pending = attributes.contains("fullCalcOnLoad=\"1\"") || attributes.contains("fullCalcOnLoad=\"true\"");
        pending.then_some(Calculation::Pending)
    };
    read().and_then(pending).unwrap_or(Calculation::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_formats_that_show_percent() {
        for (format, expected) in
            [("0%", true), ("0.00%", true), ("0.0\" %\"", false), ("0\\%", false), ("General", false), ("0;-0%", false)]
        {
            assert_eq!(shows_percent(format), expected, "{format}");
        }
    }
}
