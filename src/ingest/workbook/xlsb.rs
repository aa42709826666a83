//! Binary workbooks (xlsb), read by calamine cell by cell. What they hide cannot be told.

mod records;

use std::io::Cursor;

use bytes::Bytes;
use calamine::Reader as _;

use super::book::Tab;
use super::failed::Failed;
use super::package::Package;
use super::sheet::{Builder, Sheet};
use super::values;
use crate::limits::Limits;
use records::Records;

/// Cells that calamine passes over without a word: results of formulas that are errors, and cells that do not say in which
/// column they stand.
const PASSED_OVER: std::ops::RangeInclusive<u16> = 0x000b..=0x0012;

/// An open xlsb workbook.
pub(crate) struct Xlsb {
    book: Box<calamine::Xlsb<Cursor<Bytes>>>,
    /// The part of a sheet with cells that would be passed over.
    unread: Option<String>,
}

impl Xlsb {
    pub(crate) fn open(bytes: Bytes, limits: &Limits) -> Result<Self, Failed> {
        let mut package = Package::open(bytes.clone(), limits)?;
        package.holds_what_it_says()?;
        package.is_plain("xl/sharedStrings.bin", limits.text_bytes())?;
        let mut unread = None;
        for part in package.names().filter(|name| name.starts_with("xl/worksheets/")).collect::<Vec<_>>() {
            if Records::needed(&mut package, &part)?.any(|kind| PASSED_OVER.contains(&kind))? {
                unread = Some(part);
                break;
            }
        }
        let book =
            calamine::Xlsb::new(Cursor::new(bytes)).map_err(|error| Failed::damaged("xl/workbook.bin", error))?;
        Ok(Self { book: Box::new(book), unread })
    }

    pub(crate) fn tabs(&self) -> Vec<Tab> {
        Tab::all(self.book.sheets_metadata())
    }

    pub(crate) fn sheet(&mut self, name: &str, limits: &Limits) -> Result<Sheet, Failed> {
        if let Some(part) = &self.unread {
            return Err(Failed::CellsUnread(part.clone()));
        }
        let mut cells = Builder::new(limits);
        cells.shape.unknown = true;
        let damaged = |error: calamine::XlsbError| Failed::damaged(name, error);
        let mut reader = self.book.worksheet_cells_reader(name).map_err(damaged)?;
        while let Some(cell) = reader.next_cell().map_err(damaged)? {
            if let Some(stored) = values::of_ref(cell.get_value(), false) {
                cells.add(cell.get_position(), stored)?;
            }
        }
        Ok(cells.finish())
    }
}
