//! Workbooks of Excel 5 to 2003 (xls): a stream of records, one after the other.

mod records;
mod texts;

use std::collections::BTreeMap;
use std::rc::Rc;

use super::book::Tab;
use super::bytes::{byte, fault, index, packed, real, short};
use super::compound::Compound;
use super::failed::Failed;
use super::formats::Format;
use super::moments::{Epoch, shown};
use super::sheet::{Builder, Sheet, Stored};
use crate::limits::Limits;
use records::{Record, Records};
use texts::Letters;

/// What a stream of the workbook is called in what messages say.
const STREAM: &str = "Workbook";

/// An open xls workbook.
pub(crate) struct Xls {
    stream: Vec<u8>,
    sheets: Vec<(Tab, usize)>,
    texts: Vec<Rc<str>>,
    formats: Vec<Format>,
    epoch: Epoch,
    letters: Letters,
}

/// Kinds of record that are read.
mod kind {
    pub(super) const BEGIN: u16 = 0x0809;
    pub(super) const END: u16 = 0x000a;
    pub(super) const PASSWORD: u16 = 0x002f;
    pub(super) const LETTERS: u16 = 0x0042;
    pub(super) const EPOCH: u16 = 0x0022;
    pub(super) const FORMAT: u16 = 0x041e;
    pub(super) const CELL_FORMAT: u16 = 0x00e0;
    pub(super) const SHEET: u16 = 0x0085;
    pub(super) const TEXTS: u16 = 0x00fc;
    pub(super) const ROW: u16 = 0x0208;
    pub(super) const COLUMNS: u16 = 0x007d;
    pub(super) const MERGED: u16 = 0x00e5;
    pub(super) const FILTERED: u16 = 0x009b;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const PACKED: u16 = 0x027e;
    pub(super) const MANY_PACKED: u16 = 0x00bd;
    pub(super) const TEXT: u16 = 0x0204;
    pub(super) const RICH_TEXT: u16 = 0x00d6;
    pub(super) const SHARED_TEXT: u16 = 0x00fd;
    pub(super) const TRUTH: u16 = 0x0205;
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const FORMULA_TEXT: u16 = 0x0207;
}

impl Xls {
    pub(crate) fn open(bytes: Vec<u8>, limits: &Limits) -> Result<Self, Failed> {
        let stream = {
            let file = Compound::open(&bytes).ok_or_else(|| Failed::damaged("OLE", "no compound file"))?;
            if file.has("EncryptedPackage") {
                return Err(Failed::Protected);
            }
            let stream = file.stream(STREAM).or_else(|| file.stream("Book"));
            stream.ok_or_else(|| Failed::damaged(STREAM, "missing"))?
        };
        drop(bytes);
        let mut book = Self {
            stream: Vec::new(),
            sheets: Vec::new(),
            texts: Vec::new(),
            formats: Vec::new(),
            epoch: Epoch::default(),
            letters: Letters::default(),
        };
        book.globals(&stream, limits)?;
        book.stream = stream;
        Ok(book)
    }

    pub(crate) fn tabs(&self) -> Vec<Tab> {
        self.sheets.iter().map(|(tab, _)| tab.clone()).collect()
    }

    pub(crate) fn sheet(&mut self, name: &str, limits: &Limits) -> Result<Sheet, Failed> {
        let start = self.sheets.iter().find(|(tab, _)| tab.name == name).map(|(_, start)| *start);
        let stream =
            start.and_then(|start| self.stream.get(start..)).ok_or_else(|| Failed::damaged(name, "missing"))?;
        let cells = Builder::new(limits);
        let mut reading = Reading { book: self, cells, formula: None, computed: false, bare: Vec::new(), depth: 0 };
        for record in Records::new(stream) {
            if !reading.record(&record)? {
                return reading.finish();
            }
        }
        Err(Failed::damaged(name, "cut off"))
    }

    /// What stands before the sheets.
    fn globals(&mut self, stream: &[u8], limits: &Limits) -> Result<(), Failed> {
        let (mut own, mut cells) = (BTreeMap::new(), Vec::new());
        let mut ended = false;
        for record in Records::new(stream) {
            let data = record.data;
            match record.kind {
                kind::BEGIN if record.at == 0 => self.letters.wide = short(data, 0) == Some(0x0600),
                // Excel's own empty password hides nothing, but encrypts all the same.
                kind::PASSWORD => return Err(Failed::Protected),
                kind::LETTERS => self.letters.code_page(short(data, 0)),
                kind::EPOCH if short(data, 0) == Some(1) => self.epoch = Epoch::Of1904,
                kind::FORMAT => {
                    if let (Some(id), Some(text)) = (short(data, 0), data.get(2..)) {
                        let text = if self.letters.wide { self.letters.long(text) } else { self.letters.brief(text) };
                        own.insert(id, Format::of(text.as_deref().unwrap_or("")));
                    }
                }
                kind::CELL_FORMAT => cells.push(short(data, 2).unwrap_or(0)),
                kind::SHEET => self.tab(data),
                kind::TEXTS => self.texts = texts::shared(&record, stream, limits)?,
                kind::END => {
                    ended = true;
                    break;
                }
                _ => {}
            }
        }
        if !ended {
            return Err(Failed::damaged(STREAM, "cut off"));
        }
        let format = |id: u16| own.get(&id).copied().unwrap_or_else(|| Format::built_in(u32::from(id)));
        self.formats = cells.into_iter().map(format).collect();
        Ok(())
    }

    fn tab(&mut self, data: &[u8]) {
        // 0: a worksheet; charts, macros and modules have other numbers.
        if byte(data, 5) != Some(0) {
            return;
        }
        if let (Some(start), Some(name)) = (index(data, 0), data.get(6..).and_then(|name| self.letters.brief(name))) {
            let shown = byte(data, 4).is_some_and(|state| state.trailing_zeros() >= 2);
            self.sheets.push((Tab { name: name.replace('\0', ""), shown }, start));
        }
    }
}

/// One sheet being read.
struct Reading<'a> {
    book: &'a Xls,
    cells: Builder,
    /// The cell of a formula whose text stands in the next record.
    formula: Option<(u32, u32)>,
    /// Whether any formula has a result, and those that have none.
    computed: bool,
    bare: Vec<(u32, u32)>,
    /// Charts within the sheet, one in the other: their records are not the sheet's.
    depth: u32,
}

impl Reading<'_> {
    /// An empty text is a result; but where no formula of a sheet has another, its writer did not compute.
    fn finish(mut self) -> Result<Sheet, Failed> {
        if !self.computed {
            for place in self.bare {
                self.cells.add(place, Stored::NotCalculated)?;
            }
        }
        Ok(self.cells.finish())
    }

    /// Takes a record; `false` at the end of the sheet.
    fn record(&mut self, record: &Record<'_>) -> Result<bool, Failed> {
        match record.kind {
            kind::BEGIN if record.at > 0 => self.depth += 1,
            kind::END if self.depth > 0 => self.depth -= 1,
            kind::END => return Ok(false),
            _ if self.depth > 0 => {}
            _ => self.within(record)?,
        }
        Ok(true)
    }

    fn within(&mut self, record: &Record<'_>) -> Result<(), Failed> {
        let data = record.data;
        match record.kind {
            kind::ROW => {
                // A row of no height, or one that says it is hidden.
                let hidden = short(data, 12).is_some_and(|flags| flags & 0x20 != 0);
                if let Some(row) = short(data, 0).filter(|_| hidden) {
                    self.cells.shape.hidden.rows.add(row.into(), row.into());
                }
            }
            kind::COLUMNS => {
                let hidden = short(data, 8).is_some_and(|flags| flags & 1 != 0) || short(data, 4) == Some(0);
                if let (Some(first), Some(last)) = (short(data, 0), short(data, 2).filter(|_| hidden)) {
                    self.cells.shape.hidden.columns.add(first.into(), last.into());
                }
            }
            kind::FILTERED => self.cells.shape.hidden.filtered = true,
            kind::MERGED => {
                for area in data.get(2..).unwrap_or(&[]).chunks_exact(8) {
                    let end = |at| short(area, at).map(u32::from);
                    if let (Some(top), Some(bottom), Some(left), Some(right)) = (end(0), end(2), end(4), end(6)) {
                        self.cells.merge((top, left), (bottom, right));
                    }
                }
            }
            _ => self.cell(record)?,
        }
        Ok(())
    }

    fn cell(&mut self, record: &Record<'_>) -> Result<(), Failed> {
        let data = record.data;
        let Some(place) = short(data, 0).zip(short(data, 2)).map(|(row, column)| (row.into(), column.into())) else {
            return Ok(());
        };
        let letters = &self.book.letters;
        let stored = match record.kind {
            kind::NUMBER => real(data, 6).map(|value| self.number(value, data, 4)),
            kind::PACKED => packed(data, 6).map(|value| self.number(value, data, 4)),
            kind::MANY_PACKED => return self.many(place, data),
            kind::TEXT | kind::RICH_TEXT => {
                data.get(6..).and_then(|text| letters.long(text)).map(|text| Stored::text(&text))
            }
            kind::SHARED_TEXT => {
                let text = index(data, 6).and_then(|index| self.book.texts.get(index));
                let text = text.ok_or_else(|| Failed::damaged(STREAM, "a shared text is missing"))?;
                Some(Stored::Text(Rc::clone(text)))
            }
            kind::TRUTH => truth(byte(data, 6), byte(data, 7)),
            kind::FORMULA => self.result(place, data),
            kind::FORMULA_TEXT => {
                // This record has no place of its own.
                let Some(place) = self.formula.take() else { return Ok(()) };
                let Some(text) = letters.long(data).filter(|text| !text.is_empty()) else { return Ok(()) };
                return self.cells.add(place, Stored::text(&text));
            }
            _ => return Ok(()),
        };
        match stored.filter(|stored| !stored.is_nothing()) {
            Some(stored) => self.cells.add(place, stored),
            None => Ok(()),
        }
    }

    fn number(&self, value: f64, data: &[u8], format: usize) -> Stored {
        let format = short(data, format).and_then(|id| self.book.formats.get(usize::from(id)));
        shown(value, format.copied().unwrap_or(Format::Plain), self.book.epoch)
    }

    /// Several numbers of one row: format and number of each, then the last column.
    fn many(&mut self, (row, first): (u32, u32), data: &[u8]) -> Result<(), Failed> {
        let numbers = data.get(4..data.len().saturating_sub(2)).unwrap_or(&[]);
        for (column, six) in (first..).zip(numbers.chunks_exact(6)) {
            if let Some(value) = packed(six, 2) {
                let stored = self.number(value, six, 0);
                self.cells.add((row, column), stored)?;
            }
        }
        Ok(())
    }

    /// The result of a formula as it was last computed; a text follows in a record of its own.
    fn result(&mut self, place: (u32, u32), data: &[u8]) -> Option<Stored> {
        self.formula = None;
        if short(data, 12) == Some(0xffff) && byte(data, 6) == Some(3) {
            self.bare.push(place);
            return None;
        }
        // A zero in a formula that asks to be computed when the file is opened is what its writer put there unread.
        if short(data, 14).is_some_and(|flags| flags & COMPUTE_ON_LOAD != 0)
            && data.get(6..14).is_some_and(|value| value.iter().all(|byte| *byte == 0))
        {
            return Some(Stored::NotCalculated);
        }
        self.computed = true;
        if short(data, 12) != Some(0xffff) {
            return real(data, 6).map(|value| self.number(value, data, 4));
        }
        match byte(data, 6)? {
            0 => self.formula = Some(place),
            1 => return truth(byte(data, 8), Some(0)),
            2 => return truth(byte(data, 8), Some(1)),
            _ => {}
        }
        None
    }
}

/// Flag of a formula: to be computed when the file is opened.
const COMPUTE_ON_LOAD: u16 = 2;

/// A truth value, or an error.
fn truth(value: Option<u8>, is_fault: Option<u8>) -> Option<Stored> {
    let value = value?;
    Some(if is_fault? == 0 { Stored::Boolean(value != 0) } else { Stored::Fault(fault(value).into()) })
}
