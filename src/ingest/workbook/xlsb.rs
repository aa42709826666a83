//! Binary workbooks (xlsb): parts of records, one after the other.

mod records;

use std::collections::BTreeMap;
use std::rc::Rc;

use super::book::Tab;
use super::bytes::{byte, fault, index, packed, real, short, whole};
use super::failed::Failed;
use super::formats::Format;
use super::moments::{Epoch, shown};
use super::package::Package;
use super::sheet::{Builder, MOST_COLUMNS, Sheet, Stored};
use super::xlsx::relations;
use crate::limits::Limits;
use records::{Records, text};

const WORKBOOK: &str = "xl/workbook.bin";

/// Kinds of record that are read.
mod kind {
    pub(super) const WORKBOOK: u16 = 0x0099;
    pub(super) const SHEET: u16 = 0x009c;
    pub(super) const FORMAT: u16 = 0x002c;
    pub(super) const CELL_FORMATS: u16 = 0x0269;
    pub(super) const CELL_FORMATS_END: u16 = 0x026a;
    pub(super) const CELL_FORMAT: u16 = 0x002f;
    pub(super) const TEXT: u16 = 0x0013;
    pub(super) const ROW: u16 = 0x0000;
    pub(super) const COLUMNS: u16 = 0x003c;
    pub(super) const MERGED: u16 = 0x00b0;
    pub(super) const FILTERED: u16 = 0x00a1;
    pub(super) const SHEET_END: u16 = 0x0082;
}

/// An open xlsb workbook.
pub(crate) struct Xlsb {
    package: Package,
    sheets: Vec<(Tab, String)>,
    texts: Vec<Rc<str>>,
    formats: Vec<Format>,
    epoch: Epoch,
}

impl Xlsb {
    pub(crate) fn open(mut package: Package, limits: &Limits) -> Result<Self, Failed> {
        let relations = relations(&mut package, WORKBOOK)?;
        let part =
            |kind: &str| relations.values().find(|relation| relation.is(kind)).map(|relation| relation.target.clone());
        let formats = formats(&mut package, part("styles").as_deref())?;
        let texts = texts(&mut package, part("sharedStrings").as_deref(), limits)?;
        let (mut sheets, mut epoch) = (Vec::new(), Epoch::default());
        let mut records = Records::needed(&mut package, WORKBOOK)?;
        let mut data = Vec::new();
        while let Some(kind) = records.next(&mut data)? {
            match kind {
                kind::WORKBOOK if byte(&data, 0).is_some_and(|flags| flags & 1 != 0) => epoch = Epoch::Of1904,
                kind::SHEET => {
                    let Some((id, after)) = text(&data, 8) else { continue };
                    let Some((name, _)) = text(&data, after) else { continue };
                    if let Some(relation) = relations.get(&id).filter(|relation| relation.is("worksheet")) {
                        let shown = whole(&data, 0) == Some(0);
                        sheets.push((Tab { name, shown }, relation.target.clone()));
                    }
                }
                _ => {}
            }
        }
        drop(records);
        Ok(Self { package, sheets, texts, formats, epoch })
    }

    pub(crate) fn tabs(&self) -> Vec<Tab> {
        self.sheets.iter().map(|(tab, _)| tab.clone()).collect()
    }

    pub(crate) fn sheet(&mut self, name: &str, limits: &Limits) -> Result<Sheet, Failed> {
        let part = self.sheets.iter().find(|(tab, _)| tab.name == name).map(|(_, part)| part.clone());
        let part = part.ok_or_else(|| Failed::damaged(name, "missing"))?;
        let mut records = Records::needed(&mut self.package, &part)?;
        let mut reading = Reading {
            texts: &self.texts,
            formats: &self.formats,
            epoch: self.epoch,
            part: &part,
            cells: Builder::new(limits),
            row: 0,
            column: 0,
        };
        let mut data = Vec::new();
        while let Some(kind) = records.next(&mut data)? {
            if kind == kind::SHEET_END {
                return Ok(reading.cells.finish());
            }
            reading.record(kind, &data)?;
        }
        Err(Failed::damaged(&part, "cut off"))
    }
}

/// The texts that cells name by number.
fn texts(package: &mut Package, part: Option<&str>, limits: &Limits) -> Result<Vec<Rc<str>>, Failed> {
    let Some(part) = part.filter(|part| package.has(part)) else { return Ok(Vec::new()) };
    let mut records = Records::needed(package, part)?;
    let (mut texts, mut data, mut room) = (Vec::new(), Vec::new(), limits.text_bytes());
    while let Some(kind) = records.next(&mut data)? {
        if kind == kind::TEXT {
            let (text, _) = text(&data, 1).ok_or_else(|| Failed::damaged(part, "a text is cut off"))?;
            let held = u64::try_from(text.len()).unwrap_or(u64::MAX).saturating_add(32);
            room = room.checked_sub(held).ok_or(Failed::TooLarge(None))?;
            texts.push(Rc::from(text));
        }
    }
    Ok(texts)
}

/// What the numbers of each cell format are shown as.
fn formats(package: &mut Package, part: Option<&str>) -> Result<Vec<Format>, Failed> {
    let Some(part) = part.filter(|part| package.has(part)) else { return Ok(Vec::new()) };
    let mut records = Records::needed(package, part)?;
    let (mut own, mut formats, mut data, mut in_cells) = (BTreeMap::new(), Vec::new(), Vec::new(), false);
    while let Some(kind) = records.next(&mut data)? {
        match kind {
            kind::FORMAT => {
                if let (Some(id), Some((text, _))) = (short(&data, 0), text(&data, 2)) {
                    own.insert(id, Format::of(&text));
                }
            }
            kind::CELL_FORMATS => in_cells = true,
            kind::CELL_FORMATS_END => in_cells = false,
            kind::CELL_FORMAT if in_cells => {
                let id = short(&data, 2).unwrap_or(0);
                formats.push(own.get(&id).copied().unwrap_or_else(|| Format::built_in(u32::from(id))));
            }
            _ => {}
        }
    }
    Ok(formats)
}

/// One sheet being read.
struct Reading<'a> {
    texts: &'a [Rc<str>],
    formats: &'a [Format],
    epoch: Epoch,
    part: &'a str,
    cells: Builder,
    row: u32,
    /// Where the next cell stands that does not say so itself.
    column: u32,
}

impl Reading<'_> {
    fn record(&mut self, kind: u16, data: &[u8]) -> Result<(), Failed> {
        match kind {
            kind::ROW => {
                self.row = whole(data, 0).unwrap_or(u32::MAX);
                self.column = 0;
                if byte(data, 11).is_some_and(|flags| flags & 0x10 != 0) {
                    self.cells.shape.hidden.rows.add(self.row, self.row);
                }
            }
            kind::COLUMNS => {
                let hidden = short(data, 16).is_some_and(|flags| flags & 1 != 0) || whole(data, 8) == Some(0);
                if let (Some(first), Some(last)) = (whole(data, 0), whole(data, 4).filter(|_| hidden)) {
                    self.cells.shape.hidden.columns.add(first, last.min(MOST_COLUMNS));
                }
            }
            kind::MERGED => {
                let end = |at| whole(data, at);
                if let (Some(top), Some(bottom), Some(left), Some(right)) = (end(0), end(4), end(8), end(12)) {
                    self.cells.merge((top, left), (bottom, right));
                }
            }
            kind::FILTERED => self.cells.shape.hidden.filtered = true,
            // Cells that say their column, and those that stand after the one before them.
            1..=11 | 62 => self.cell(kind, data, whole(data, 0), 4)?,
            12..=18 => self.cell(kind - 11, data, Some(self.column), 0)?,
            _ => {}
        }
        Ok(())
    }

    /// A cell: its style at `at`, then its value.
    fn cell(&mut self, kind: u16, data: &[u8], column: Option<u32>, at: usize) -> Result<(), Failed> {
        let damaged = |reason: &str| Failed::damaged(self.part, reason);
        let column = column.ok_or_else(|| damaged("a cell is cut off"))?;
        self.column = column.saturating_add(1);
        let style = whole(data, at).map_or(0, |style| style & 0x00ff_ffff);
        let format = usize::try_from(style).ok().and_then(|style| self.formats.get(style));
        let format = format.copied().unwrap_or(Format::Plain);
        let at = at + 4;
        let words = |at| text(data, at).map(|(text, _)| Stored::text(&text));
        let stored = match kind {
            1 => return Ok(()),
            2 => packed(data, at).map(|value| shown(value, format, self.epoch)),
            3 | 11 => byte(data, at).map(|code| Stored::Fault(fault(code).into())),
            4 | 10 => byte(data, at).map(|value| Stored::Boolean(value != 0)),
            5 | 9 => real(data, at).map(|value| shown(value, format, self.epoch)),
            6 | 8 => words(at),
            62 => words(at + 1),
            7 => {
                let text = index(data, at).and_then(|index| self.texts.get(index));
                Some(Stored::Text(Rc::clone(text.ok_or_else(|| damaged("a shared text is missing"))?)))
            }
            _ => None,
        };
        let stored = stored.ok_or_else(|| damaged("a cell is cut off"))?;
        if stored.is_nothing() { Ok(()) } else { self.cells.add((self.row, column), stored) }
    }
}
