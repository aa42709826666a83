//! One sheet of an xlsx workbook: its cells, and the rows, columns and merged cells it tells of, in one pass.

use std::rc::Rc;

use quick_xml::events::BytesStart;

use super::super::failed::Failed;
use super::super::formats::Format;
use super::super::moments::{self, Epoch};
use super::super::sheet::{Builder, MOST_COLUMNS, Sheet, Stored};
use super::super::xml::{Step, Xml, attribute, is_yes, local, name, raw_attributes, says_yes};
use super::places::{self, area, place};
use crate::limits::Limits;

/// What the cells of a sheet need of their workbook.
pub(super) struct Context<'a> {
    pub(super) texts: &'a [Rc<str>],
    pub(super) formats: &'a [Format],
    pub(super) epoch: Epoch,
    pub(super) uncomputed: bool,
}

/// Reads the whole sheet.
pub(super) fn read(xml: Xml<'_>, book: &Context<'_>, limits: &Limits) -> Result<Sheet, Failed> {
    let mut reading = Reading { xml, book, cells: Builder::new(limits), row: 0, column: 0, value: String::new() };
    reading.all()?;
    Ok(reading.cells.finish())
}

struct Reading<'a, 'x> {
    xml: Xml<'x>,
    book: &'a Context<'a>,
    cells: Builder,
    /// Where the next row and cell stand that do not say so themselves, from 0.
    row: u32,
    column: u32,
    /// Text being put together, kept for its room.
    value: String,
}

impl Reading<'_, '_> {
    fn all(&mut self) -> Result<(), Failed> {
        let (mut buffer, mut inner) = (Vec::new(), Vec::new());
        let mut sheet = false;
        loop {
            match self.xml.next(&mut buffer)? {
                Step::Open(element) => match name(&element) {
                    "c" => self.cell(&element, &mut inner)?,
                    "row" => self.begin_row(&element),
                    "autoFilter" => self.cells.shape.hidden.filtered = true,
                    other => {
                        sheet |= other == "worksheet";
                        self.beside(&element);
                    }
                },
                Step::Lone(element) => match name(&element) {
                    "c" => self.column = self.place(&element)?.1.saturating_add(1),
                    "row" => {
                        self.begin_row(&element);
                        self.row = self.row.saturating_add(1);
                    }
                    _ => self.beside(&element),
                },
                Step::Close(element) if local(element.name().into_inner()) == "row" => {
                    self.row = self.row.saturating_add(1);
                }
                Step::End if sheet => return Ok(()),
                Step::End => return Err(self.xml.damaged("no worksheet")),
                Step::Close(_) | Step::Between => {}
            }
        }
    }

    /// What the sheet says of columns and merged cells.
    fn beside(&mut self, element: &BytesStart<'_>) {
        let number = |wanted| attribute(element, wanted).and_then(|value| value.trim().parse::<u32>().ok());
        match name(element) {
            "col" if says_yes(element, "hidden") || is_nothing(attribute(element, "width").as_deref()) => {
                if let (Some(first), Some(last)) = (number("min"), number("max")) {
                    self.cells
                        .shape
                        .hidden
                        .columns
                        .add(first.saturating_sub(1), last.saturating_sub(1).min(MOST_COLUMNS));
                }
            }
            "mergeCell" => {
                if let Some((start, end)) = attribute(element, "ref").and_then(|name| area(&name)) {
                    self.cells.merge(start, end);
                }
            }
            _ => {}
        }
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) {
        self.column = 0;
        let mut hidden = false;
        for (name, value) in raw_attributes(element.attributes_raw()) {
            match name {
                "r" => {
                    if let Some(row) = value.trim().parse::<u32>().ok().and_then(|row| row.checked_sub(1)) {
                        self.row = row;
                    }
                }
                "hidden" => hidden |= is_yes(value),
                "ht" => hidden |= is_nothing(Some(value)),
                _ => {}
            }
        }
        if hidden {
            self.cells.shape.hidden.rows.add(self.row, self.row);
        }
    }

    /// Where a cell stands: where it says, or after the one before it.
    fn place(&self, element: &BytesStart<'_>) -> Result<(u32, u32), Failed> {
        match raw_attributes(element.attributes_raw()).find(|(name, _)| *name == "r") {
            Some((_, name)) => place(name).ok_or_else(|| self.xml.damaged(format!("no cell is called {name}"))),
            None => Ok((self.row, self.column)),
        }
    }

    fn cell(&mut self, element: &BytesStart<'_>, buffer: &mut Vec<u8>) -> Result<(), Failed> {
        let place = self.place(element)?;
        let (mut kind, mut style) = (Kind::Number, 0_usize);
        for (name, value) in raw_attributes(element.attributes_raw()) {
            match name {
                "t" => kind = Kind::of(value),
                "s" => style = value.trim().parse().unwrap_or(0),
                _ => {}
            }
        }
        self.column = place.1.saturating_add(1);
        self.value.clear();
        let (mut formula, mut inline) = (false, false);
        // The cell's own start was the last event but one: its end comes when all within it is closed.
        let mut depth = 1_u32;
        while depth > 0 {
            match self.xml.next(buffer)? {
                Step::Open(inner) => match name(&inner) {
                    "v" if !inline => self.xml.text(buffer, &mut self.value)?,
                    "is" => {
                        inline = true;
                        self.value.clear();
                        rich(&mut self.xml, buffer, &mut self.value)?;
                    }
                    "f" => {
                        formula = true;
                        self.xml.skip(buffer)?;
                    }
                    _ => depth += 1,
                },
                Step::Lone(inner) => formula |= name(&inner) == "f",
                Step::Close(_) => depth -= 1,
                Step::End => return Err(self.xml.damaged("cut off")),
                Step::Between => {}
            }
        }
        let kind = if inline { Kind::Inline } else { kind };
        let format = self.book.formats.get(style).copied().unwrap_or(Format::Plain);
        match self.stored(kind, format, formula)? {
            Some(stored) => self.cells.add(place, stored),
            None => Ok(()),
        }
    }

    /// What a cell of this kind and format holds; `None` for nothing.
    fn stored(&self, kind: Kind, format: Format, formula: bool) -> Result<Option<Stored>, Failed> {
        let value = self.value.as_str();
        let plain = value.trim();
        Ok(match kind {
            // An empty text is a result; no result at all is none.
            Kind::Shared | Kind::Number | Kind::Boolean | Kind::Fault | Kind::Day if plain.is_empty() => {
                formula.then_some(Stored::NotCalculated)
            }
            Kind::Shared => {
                let text = plain.parse().ok().and_then(|index: usize| self.book.texts.get(index));
                let text = text.ok_or_else(|| self.xml.damaged(format!("there is no shared text {plain}")))?;
                (!text.is_empty()).then(|| Stored::Text(Rc::clone(text)))
            }
            Kind::Text | Kind::Inline => (!value.is_empty()).then(|| Stored::text(&places::unescaped(value))),
            Kind::Boolean => Some(match plain {
                "1" | "true" | "TRUE" => Stored::Boolean(true),
                "0" | "false" | "FALSE" => Stored::Boolean(false),
                other => Stored::text(other),
            }),
            Kind::Fault => Some(Stored::Fault(plain.into())),
            Kind::Day => Some(moments::iso(plain)),
            Kind::Number => Some(match plain.parse::<f64>() {
                Ok(number) if number.is_finite() => {
                    let zero = number.to_bits() << 1 == 0;
                    if formula && zero && self.book.uncomputed {
                        Stored::NotCalculated
                    } else {
                        moments::shown(number, format, self.book.epoch)
                    }
                }
                _ => Stored::text(plain),
            }),
        })
    }
}

/// What a cell says its value is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    /// The number of a shared text.
    Shared,
    Text,
    Inline,
    Boolean,
    Fault,
    Day,
}

impl Kind {
    fn of(name: &str) -> Self {
        match name {
            "s" => Self::Shared,
            "str" => Self::Text,
            "inlineStr" | "is" => Self::Inline,
            "b" => Self::Boolean,
            "e" => Self::Fault,
            "d" => Self::Day,
            _ => Self::Number,
        }
    }
}

/// A height or width of nothing.
fn is_nothing(size: Option<&str>) -> bool {
    size.and_then(|size| size.trim().parse::<f64>().ok()).is_some_and(|size| size <= 0.0)
}

/// Appends the text of the element whose start was the last event: of its runs too, but not of how it is pronounced.
pub(super) fn rich(xml: &mut Xml<'_>, buffer: &mut Vec<u8>, into: &mut String) -> Result<(), Failed> {
    let mut depth = 1_u32;
    while depth > 0 {
        match xml.next(buffer)? {
            Step::Open(element) => match name(&element) {
                "t" => xml.text(buffer, into)?,
                "rPh" => xml.skip(buffer)?,
                _ => depth += 1,
            },
            Step::Close(_) => depth -= 1,
            Step::End => return Err(xml.damaged("cut off")),
            Step::Lone(_) | Step::Between => {}
        }
    }
    Ok(())
}
