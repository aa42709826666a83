//! Workbooks of Excel 5 to 2003 (xls), read by calamine, which holds every sheet as a whole: how far the cells reach is
//! looked at first, in the stream's records, and what calamine does not tell of them.

mod facts;
mod records;
mod texts;

use std::io::Cursor;

use bytes::Bytes;
use calamine::Reader as _;

use super::book::Tab;
use super::compound::Compound;
use super::failed::Failed;
use super::sheet::{Builder, Sheet};
use super::values;
use crate::limits::Limits;
use facts::Facts;

/// What a stream of the workbook is called in what messages say.
const STREAM: &str = "Workbook";

/// An open xls workbook.
pub(crate) struct Xls {
    book: Box<calamine::Xls<Cursor<Bytes>>>,
    /// What calamine does not tell of the sheets, in their order.
    facts: Vec<Facts>,
}

impl Xls {
    pub(crate) fn open(bytes: Bytes, limits: &Limits) -> Result<Self, Failed> {
        let file = Compound::open(&bytes).ok_or_else(|| Failed::damaged("OLE", "no compound file"))?;
        if file.has("EncryptedPackage") {
            return Err(Failed::Protected);
        }
        let stream = file.stream(STREAM).or_else(|| file.stream("Book"));
        let facts = facts::read(&stream.ok_or_else(|| Failed::damaged(STREAM, "missing"))?, limits)?;
        drop(file);
        let book = calamine::Xls::new(Cursor::new(bytes)).map_err(|error| {
            let protected = matches!(error, calamine::XlsError::Password);
            if protected { Failed::Protected } else { Failed::damaged(STREAM, error) }
        })?;
        Ok(Self { book: Box::new(book), facts })
    }

    pub(crate) fn tabs(&self) -> Vec<Tab> {
        Tab::all(self.book.sheets_metadata())
    }

    pub(crate) fn sheet(&mut self, name: &str, limits: &Limits) -> Result<Sheet, Failed> {
        let range = self.book.worksheet_range(name).map_err(|error| Failed::damaged(name, error))?;
        let mut cells = Builder::new(limits);
        values::add_range(&range, &mut cells)?;
        drop(range);
        // Of two sheets of one name, calamine has the later one.
        let at = self.book.sheets_metadata().iter().rposition(|sheet| sheet.name == name);
        if let Some(facts) = at.and_then(|at| self.facts.get_mut(at)).map(std::mem::take) {
            cells.shape = facts.shape;
            let of_1904 = self.book.has_1904_epoch();
            cells.show_percent(&facts.percent);
            cells.change(&facts.moments, |number| values::moment(number, of_1904));
            cells.replace(facts.others);
        }
        for area in self.book.merge_cells_by_sheet_name(name).unwrap_or_default() {
            cells.merge(area.start, area.end);
        }
        Ok(cells.finish())
    }
}
