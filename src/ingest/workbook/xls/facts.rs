//! What the records of an xls workbook say that calamine does not tell: hidden rows and columns, formulas without a result,
//! cells shown as percentages, days in formats of a writer's own; and how much room its cells take.

use std::collections::{BTreeMap, BTreeSet};

use super::super::bytes::{byte, index, short, whole};
use super::super::failed::Failed;
use super::super::formats::{shows_moment, shows_percent};
use super::super::sheet::{Shape, Stored};
use super::STREAM;
use super::records::{Record, Records};
use super::texts;
use crate::limits::Limits;

/// Kinds of record that are looked at.
mod kind {
    pub(super) const BEGIN: u16 = 0x0809;
    pub(super) const END: u16 = 0x000a;
    pub(super) const PASSWORD: u16 = 0x002f;
    pub(super) const FORMAT: u16 = 0x041e;
    pub(super) const CELL_FORMAT: u16 = 0x00e0;
    pub(super) const SHEET: u16 = 0x0085;
    pub(super) const TEXTS: u16 = 0x00fc;
    pub(super) const GOES_ON: u16 = 0x003c;
    pub(super) const SHARED_TEXT: u16 = 0x00fd;
    pub(super) const SIZE: u16 = 0x0200;
    pub(super) const ROW: u16 = 0x0208;
    pub(super) const COLUMNS: u16 = 0x007d;
    pub(super) const FILTERED: u16 = 0x009b;
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const PACKED: u16 = 0x027e;
    pub(super) const MANY_PACKED: u16 = 0x00bd;
    /// Texts, truth values and errors: their row and column stand first, as in the cells above.
    pub(super) const OTHER_CELLS: [u16; 3] = [0x00d6, 0x0204, 0x0205];
}

/// Rows and columns of the largest sheet of the format: what a sheet says of its size is no more.
const LARGEST: u64 = 65_536 * 256;
/// A formula that is to be computed when the workbook is opened.
const COMPUTE_ON_LOAD: u16 = 0x0003;

/// What calamine does not tell of a sheet.
#[derive(Default)]
pub(super) struct Facts {
    /// What is hidden.
    pub(super) shape: Shape,
    /// Formulas whose result was never computed: row and column from 0.
    pub(super) others: BTreeMap<(u32, u32), Stored>,
    /// Cells shown as percentages.
    pub(super) percent: BTreeSet<(u32, u32)>,
    /// Numbers shown as days, by formats that calamine passes over.
    pub(super) moments: BTreeSet<(u32, u32)>,
}

/// How a cell shows its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    Plain,
    Percent,
    Moment,
}

/// Looks through the sheets, in the order in which the workbook lists them.
///
/// Calamine holds every sheet as a whole: each place between the first and the last cell takes room, and what a sheet says
/// of its size is believed, so both are held against a bound first.
pub(super) fn read(stream: &[u8], limits: &Limits) -> Result<Vec<Facts>, Failed> {
    let Globals { starts, formats, texts } = globals(stream)?;
    let mut room = limits.text_bytes();
    let (mut places, mut walked) = (0_u64, 0_usize);
    let mut sheets = Vec::new();
    for (start, name) in starts {
        let part = stream.get(start..).ok_or_else(|| Failed::damaged(STREAM, "a sheet beyond the end"))?;
        let mut reading = Reading {
            formats: &formats,
            texts: &texts,
            limits,
            room,
            facts: Facts::default(),
            last: None,
            bare: Vec::new(),
            computed: false,
        };
        walked = walked.saturating_add(reading.all(part)?);
        if walked > stream.len() {
            return Err(Failed::damaged(STREAM, "sheets within each other"));
        }
        places = places.saturating_add(reading.last.map_or(0, |(row, column)| (row + 1).saturating_mul(column + 1)));
        if places > limits.places() {
            return Err(Failed::TooManyPlaces.in_sheet(&name));
        }
        room = reading.room;
        sheets.push(reading.finish());
    }
    Ok(sheets)
}

/// What stands before the sheets.
struct Globals {
    /// Where they begin, and their names.
    starts: Vec<(usize, String)>,
    /// How the cells of each format show their numbers.
    formats: Vec<Shown>,
    /// Letters of the shared texts.
    texts: Vec<u64>,
}

/// Reads what stands before the sheets.
fn globals(stream: &[u8]) -> Result<Globals, Failed> {
    let (mut starts, mut own, mut cells) = (Vec::new(), BTreeMap::new(), Vec::new());
    let (mut wide, mut pieces, mut within) = (true, Vec::new(), false);
    for record in Records::new(stream) {
        let data = record.data;
        within = record.kind == kind::TEXTS || (within && record.kind == kind::GOES_ON);
        match record.kind {
            _ if within => pieces.push(data),
            kind::BEGIN => wide = short(data, 0) == Some(0x0600),
            kind::END => break,
            // Excel's own empty password hides nothing, but encrypts all the same.
            kind::PASSWORD => return Err(Failed::Protected),
            kind::SHEET => {
                let name = data.get(7..).unwrap_or(&[]);
                starts.extend(index(data, 0).map(|start| (start, letters(name, wide))));
            }
            kind::FORMAT => {
                if let Some(id) = short(data, 0) {
                    // Its length takes two bytes, or one.
                    own.insert(id, letters(data.get(if wide { 4 } else { 3 }..).unwrap_or(&[]), wide));
                }
            }
            kind::CELL_FORMAT => cells.push(short(data, 2).unwrap_or(0)),
            _ => {}
        }
    }
    let formats = cells.into_iter().map(|id| shown(id, own.get(&id).map(String::as_str))).collect();
    Ok(Globals { starts, formats, texts: texts::lengths(&pieces) })
}

/// What a format of this number shows; those that calamine takes for days are left to it.
fn shown(id: u16, text: Option<&str>) -> Shown {
    let is_told = matches!(id, 5..=8 | 14..=58 | 63..=66 | 164..=382);
    match text {
        Some(text) if shows_percent(text) => Shown::Percent,
        Some(text) if !is_told && shows_moment(text) => Shown::Moment,
        None if matches!(id, 9 | 10) => Shown::Percent,
        Some(_) | None => Shown::Plain,
    }
}

/// A text after its length: `wide`, its first byte says whether its letters take two bytes each. Letters beyond those of
/// English stand for themselves only there.
fn letters(text: &[u8], wide: bool) -> String {
    match text.split_first().filter(|_| wide) {
        Some((flags, text)) if flags & 1 == 1 => {
            let units: Vec<u16> = (0..text.len() / 2).filter_map(|at| short(text, 2 * at)).collect();
            String::from_utf16_lossy(&units)
        }
        Some((_, text)) => text.iter().map(|letter| char::from(*letter)).collect(),
        None => text.iter().map(|letter| char::from(*letter)).collect(),
    }
}

/// One sheet being looked through.
struct Reading<'a> {
    formats: &'a [Shown],
    texts: &'a [u64],
    limits: &'a Limits,
    /// Letters the texts of cells may still have: each cell has a copy of its own.
    room: u64,
    facts: Facts,
    /// Last row and column with a cell, from 0.
    last: Option<(u64, u64)>,
    /// Formulas with an empty text for a result, and whether any has another.
    bare: Vec<(u32, u32)>,
    computed: bool,
}

impl Reading<'_> {
    /// Looks through a sheet to its end, without the charts within it; the bytes it takes.
    fn all(&mut self, stream: &[u8]) -> Result<usize, Failed> {
        let (mut depth, mut records) = (0_u32, Records::new(stream));
        for record in records.by_ref() {
            match record.kind {
                kind::BEGIN => depth += 1,
                kind::END if depth <= 1 => break,
                kind::END => depth -= 1,
                _ if depth > 1 => {}
                _ => self.record(&record)?,
            }
        }
        Ok(records.read())
    }

    /// An empty text is a result; but where no formula of a sheet has another, its writer did not compute.
    fn finish(mut self) -> Facts {
        if !self.computed {
            self.facts.others.extend(self.bare.into_iter().map(|place| (place, Stored::NotCalculated)));
        }
        self.facts
    }

    fn record(&mut self, record: &Record<'_>) -> Result<(), Failed> {
        let data = record.data;
        let hidden = &mut self.facts.shape.hidden;
        match record.kind {
            kind::SIZE => return has_room(data),
            kind::ROW => {
                // A row of no height, or one that says it is hidden.
                let is_hidden = short(data, 12).is_some_and(|flags| flags & 0x20 != 0);
                if let Some(row) = short(data, 0).filter(|_| is_hidden) {
                    hidden.rows.add(row.into(), row.into());
                }
            }
            kind::COLUMNS => {
                let is_hidden = short(data, 8).is_some_and(|flags| flags & 1 != 0) || short(data, 4) == Some(0);
                if let (Some(first), Some(last)) = (short(data, 0), short(data, 2).filter(|_| is_hidden)) {
                    hidden.columns.add(first.into(), last.into());
                }
            }
            kind::FILTERED => hidden.filtered = true,
            kind::FORMULA | kind::NUMBER | kind::PACKED | kind::MANY_PACKED => self.number(record)?,
            kind::SHARED_TEXT => {
                self.place(data);
                let letters = texts::of_cell(self.texts, data);
                self.room = self.room.checked_sub(letters).ok_or(Failed::TooLarge(None))?;
            }
            other if kind::OTHER_CELLS.contains(&other) => {
                self.place(data);
            }
            _ => {}
        }
        Ok(())
    }

    /// Where a cell stands.
    fn place(&mut self, data: &[u8]) -> Option<(u32, u32)> {
        let (row, column) = (short(data, 0)?, short(data, 2)?);
        let (rows, columns) = self.last.unwrap_or((0, 0));
        self.last = Some((rows.max(row.into()), columns.max(column.into())));
        Some((row.into(), column.into()))
    }

    fn number(&mut self, record: &Record<'_>) -> Result<(), Failed> {
        let data = record.data;
        let Some((row, first)) = self.place(data) else { return Ok(()) };
        if record.kind == kind::MANY_PACKED {
            // Format and number of each, then the last column.
            let numbers = data.get(4..data.len().saturating_sub(2)).unwrap_or(&[]);
            for (column, six) in (first..).zip(numbers.chunks_exact(6)) {
                self.format((row, column), short(six, 0))?;
            }
            let last = (first..).zip(numbers.chunks_exact(6)).last().map_or(first, |(column, _)| column);
            self.last = self.last.map(|(rows, columns)| (rows, columns.max(last.into())));
            return Ok(());
        }
        if record.kind == kind::FORMULA {
            self.result((row, first), data);
        }
        self.format((row, first), short(data, 4))
    }

    fn format(&mut self, place: (u32, u32), format: Option<u16>) -> Result<(), Failed> {
        match format.and_then(|format| self.formats.get(usize::from(format))) {
            Some(Shown::Percent) => self.facts.percent.insert(place),
            Some(Shown::Moment) => self.facts.moments.insert(place),
            Some(Shown::Plain) | None => return Ok(()),
        };
        let kept = u64::try_from(self.facts.percent.len() + self.facts.moments.len()).unwrap_or(u64::MAX);
        if kept > self.limits.places() { Err(Failed::TooManyCells) } else { Ok(()) }
    }

    /// Whether a formula has a result: a zero beside one that is still to be computed is none.
    fn result(&mut self, place: (u32, u32), data: &[u8]) {
        if short(data, 12) == Some(0xffff) && byte(data, 6) == Some(3) {
            self.bare.push(place);
            return;
        }
        let zero = whole(data, 6) == Some(0) && whole(data, 10) == Some(0);
        if zero && short(data, 14).is_some_and(|flags| flags & COMPUTE_ON_LOAD != 0) {
            self.facts.others.insert(place, Stored::NotCalculated);
        } else {
            self.computed = true;
        }
    }
}

/// What a sheet says of its size: room is made for it before anything is read.
fn has_room(data: &[u8]) -> Result<(), Failed> {
    let of_short = |at| short(data, at).map(u64::from);
    let of_whole = |at| whole(data, at).map(u64::from);
    let (rows, columns) = match data.len() {
        10 => (of_short(0).zip(of_short(2)), of_short(4).zip(of_short(6))),
        _ => (of_whole(0).zip(of_whole(4)), of_short(8).zip(of_short(10))),
    };
    let (Some((top, bottom)), Some((left, right))) = (rows, columns) else { return Ok(()) };
    let is_sound = bottom == 0 || right == 0 || top < bottom;
    let left = if left > 0xff || right < left { 0 } else { left };
    if is_sound && bottom.saturating_sub(top).saturating_mul(right.saturating_sub(left)) <= LARGEST {
        Ok(())
    } else {
        Err(Failed::damaged(STREAM, "a sheet larger than any"))
    }
}
