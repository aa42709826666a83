//! Workbooks of Excel 5 to 2003 (xls), read by calamine, which holds a sheet as a whole: how far its cells reach is looked
//! at first, in the stream's records. What such a workbook hides cannot be told.

mod records;

use std::io::Cursor;

use bytes::Bytes;
use calamine::Reader as _;

use super::book::Tab;
use super::bytes::short;
use super::compound::Compound;
use super::failed::Failed;
use super::sheet::{Builder, Sheet};
use super::values;
use crate::limits::Limits;
use records::Records;

/// What a stream of the workbook is called in what messages say.
const STREAM: &str = "Workbook";

/// Kinds of record that are looked at.
mod kind {
    pub(super) const BEGIN: u16 = 0x0809;
    pub(super) const PASSWORD: u16 = 0x002f;
    /// Cells: their row and column stand first.
    pub(super) const CELLS: [u16; 9] = [0x0006, 0x00bd, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e, 0x0206];
}

/// An open xls workbook.
pub(crate) struct Xls {
    book: Box<calamine::Xls<Cursor<Bytes>>>,
}

impl Xls {
    pub(crate) fn open(bytes: Bytes, limits: &Limits) -> Result<Self, Failed> {
        let file = Compound::open(&bytes).ok_or_else(|| Failed::damaged("OLE", "no compound file"))?;
        if file.has("EncryptedPackage") {
            return Err(Failed::Protected);
        }
        let stream = file.stream(STREAM).or_else(|| file.stream("Book"));
        let stream = stream.ok_or_else(|| Failed::damaged(STREAM, "missing"))?;
        reach(&stream, limits)?;
        let book = calamine::Xls::new(Cursor::new(bytes)).map_err(|error| {
            let protected = matches!(error, calamine::XlsError::Password);
            if protected { Failed::Protected } else { Failed::damaged(STREAM, error) }
        })?;
        Ok(Self { book: Box::new(book) })
    }

    pub(crate) fn tabs(&self) -> Vec<Tab> {
        Tab::all(self.book.sheets_metadata())
    }

    pub(crate) fn sheet(&mut self, name: &str, limits: &Limits) -> Result<Sheet, Failed> {
        let range = self.book.worksheet_range(name).map_err(|error| Failed::damaged(name, error))?;
        let mut cells = Builder::new(limits);
        cells.shape.unknown = true;
        for area in self.book.merge_cells_by_sheet_name(name).unwrap_or_default() {
            cells.merge(area.start, area.end);
        }
        values::add_range(&range, &mut cells)?;
        Ok(cells.finish())
    }
}

/// Every place between the first and the last cell of a sheet takes room, for all sheets together.
fn reach(stream: &[u8], limits: &Limits) -> Result<(), Failed> {
    let (mut places, mut last) = (0_u64, None::<(u64, u64)>);
    let of = |last: Option<(u64, u64)>| last.map_or(0, |(row, column)| (row + 1).saturating_mul(column + 1));
    for record in Records::new(stream) {
        match record.kind {
            kind::PASSWORD => return Err(Failed::Protected),
            kind::BEGIN => places = places.saturating_add(of(last.take())),
            cell if kind::CELLS.contains(&cell) => {
                if let (Some(row), Some(column)) = (short(record.data, 0), short(record.data, 2)) {
                    let (rows, columns) = last.unwrap_or((0, 0));
                    last = Some((rows.max(u64::from(row)), columns.max(u64::from(column))));
                }
            }
            _ => {}
        }
    }
    if places.saturating_add(of(last)) > limits.places() { Err(Failed::TooManyPlaces) } else { Ok(()) }
}
