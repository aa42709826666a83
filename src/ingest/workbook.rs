//! Workbooks: which sheet, its cells as they stand, and what it hides.
//!
//! The cells are read by calamine; what it does not tell – hidden rows and columns, merged cells, formulas without a result –
//! is read from the file's own parts, and how much there is to unpack and to hold is counted first (`package`), so that a
//! lone cell in the last corner costs nothing or is refused. A file that is not what it says is a finding and never a panic.

mod book;
mod bytes;
pub(crate) mod compound;
mod facts;
mod failed;
mod ods;
mod package;
mod sheet;
mod values;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

use trappe_rules::columns::Table;
use trappe_rules::finding::{Argument, Finding};

use crate::Reader;
use crate::grid::Grid;
use crate::headings::{Headings, NO_NEAREST, fold, nearest};
use crate::layout::{self, Fit};
use crate::limits::Limits;
use crate::report::Report;
use crate::source::{Opened, SourceSpec};
use book::{Book, Tab};
pub(crate) use facts::tell;
pub(crate) use package::part_names;
pub(crate) use sheet::Sheet;

/// An open workbook and its worksheets.
struct Open<'a> {
    book: Book,
    tabs: Vec<Tab>,
    limits: &'a Limits,
}

/// Opens the workbook, finds the sheet and reads it: its name and its cells.
pub(crate) fn read(
    opened: Opened,
    table: &'static Table,
    spec: &SourceSpec,
    reader: &Reader,
    report: &mut Report,
) -> Option<(String, Grid)> {
    let limits = &reader.limits;
    let book = match Book::open(opened.kind, opened.bytes, limits) {
        Ok(book) => book,
        Err(failed) => {
            failed.tell(None, limits, report);
            return None;
        }
    };
    let mut open = Open { tabs: book.tabs(), book, limits };
    if let Some(wanted) = &spec.sheet {
        let tab = named(wanted, &open.tabs, report)?;
        if !tab.shown {
            let mut place = report.place();
            place.sheet = Some(tab.name.clone());
            report.push(Finding::note("sheet-hidden", place).value(tab.name.as_str()));
        }
        let grid = open.sheet(&tab.name, report)?;
        return Some((tab.name, grid));
    }
    let shown = open.names(true);
    open.tell_hidden(report);
    if shown.is_empty() {
        report.push(Finding::error("workbook-without-sheets", report.place()));
        return None;
    }
    if let [only] = shown.as_slice() {
        let grid = open.sheet(only, report)?;
        return Some((only.clone(), grid));
    }
    fitting(&mut open, &shown, table, spec, &reader.headings, report)
}

/// The sheet the pipeline names; case and blanks around make no difference, and hidden sheets have names too.
fn named(wanted: &str, tabs: &[Tab], report: &mut Report) -> Option<Tab> {
    let same = |tab: &&Tab| tab.name == wanted;
    let alike = |tab: &&Tab| fold(&tab.name) == fold(wanted);
    if let Some(tab) = tabs.iter().find(same).or_else(|| tabs.iter().find(alike)) {
        return Some(tab.clone());
    }
    let names: Vec<String> = tabs.iter().filter(|tab| tab.shown).map(|tab| tab.name.clone()).collect();
    let near = nearest(wanted, tabs.iter().map(|tab| (tab.name.as_str(), tab.name.as_str())));
    let finding = Finding::error("sheet-missing", report.place())
        .value(wanted)
        .with("sheets", list(&names))
        .with("nearest", near.unwrap_or(NO_NEAREST));
    report.push(finding);
    None
}

/// The one sheet that shows the table's headings.
fn fitting(
    open: &mut Open<'_>,
    sheets: &[String],
    table: &'static Table,
    spec: &SourceSpec,
    headings: &Headings,
    report: &mut Report,
) -> Option<(String, Grid)> {
    let mut fits: Vec<(Fit, String, Grid)> = Vec::new();
    for name in sheets {
        let grid = open.sheet(name, report)?;
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

impl Open<'_> {
    /// Names of the worksheets that a reader of the workbook sees, or of those hidden.
    fn names(&self, shown: bool) -> Vec<String> {
        self.tabs.iter().filter(|tab| tab.shown == shown).map(|tab| tab.name.clone()).collect()
    }

    /// Hidden sheets are not looked through for the table; they are named.
    fn tell_hidden(&self, report: &mut Report) {
        let hidden = self.names(false);
        if !hidden.is_empty() {
            let finding = Finding::note("sheets-hidden", report.place());
            report.push(finding.with("sheets", list(&hidden)).with("count", hidden.len()));
        }
    }

    fn sheet(&mut self, name: &str, report: &mut Report) -> Option<Grid> {
        match self.book.sheet(name, self.limits) {
            Ok(sheet) => Some(Grid::Sheet(sheet)),
            Err(failed) => {
                failed.tell(Some(name), self.limits, report);
                None
            }
        }
    }
}
