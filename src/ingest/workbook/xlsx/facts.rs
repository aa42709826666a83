//! What a sheet's own XML says beside its values: hidden rows and columns, merged cells, formulas without a result.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};

use super::super::failed::Failed;
use super::super::package::Package;
use super::super::sheet::{Builder, MOST_COLUMNS};
use super::super::xml::{DEEPEST, Step, Xml, attribute, is_yes, local, name, raw_attributes, says_yes};
use super::places::{area, place};

/// What a sheet says beside its values and its shape.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// Formulas whose result was never computed: row and column from 0.
    pub(super) not_calculated: BTreeSet<(u32, u32)>,
}

/// Sheets up to this many bytes are looked through as a whole first.
const LOOKED_THROUGH: u64 = 64_000_000;

/// Whether the sheet has nothing to tell beside its values: most have not, and the long way through them would take as long
/// again as reading their values.
pub(super) fn are_none(package: &mut Package, name: &str) -> Result<bool, Failed> {
    let part = package.needed(name)?;
    if part.size() > LOOKED_THROUGH {
        return Ok(false);
    }
    let sheet = part.whole(name)?;
    Ok(std::str::from_utf8(&sheet).is_ok_and(tells_nothing))
}

/// Whether a text is one sheet that hides and merges nothing and has no formulas, every element in it closed, every cell
/// where a cell can be, and no text longer than a cell's: where it is not, the long way says what it tells, or what is wrong.
fn tells_nothing(sheet: &str) -> bool {
    const LONGEST: usize = 1_000_000;
    let mut reader = quick_xml::Reader::from_str(sheet);
    let (mut depth, mut is_sheet, mut before) = (0_u32, false, 0);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                is_sheet |= depth == 0 && name(&element) == "worksheet";
                depth += 1;
                if tells(&element) {
                    return false;
                }
            }
            Ok(Event::Empty(element)) if tells(&element) => return false,
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) => return is_sheet && depth == 0,
            Ok(Event::DocType(_)) | Err(_) => return false,
            Ok(_) => {}
        }
        let after = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        if after.saturating_sub(before) > LONGEST || depth > DEEPEST {
            return false;
        }
        before = after;
    }
}

/// Whether an element may tell something beside values.
fn tells(element: &BytesStart<'_>) -> bool {
    let attributes = element.attributes_raw();
    match name(element) {
        "c" => {
            // Mostly the place comes first.
            let first = attributes.trim_start().strip_prefix("r=\"").and_then(|rest| rest.split_once('"'));
            let named = first.map(|(name, _)| name);
            let named = named.or_else(|| raw_attributes(attributes).find(|(name, _)| *name == "r").map(|(_, at)| at));
            named.is_some_and(|name| place(name).is_none())
        }
        "row" | "col" => {
            let hides = |(name, value): (&str, &str)| match local(name) {
                "hidden" => true,
                "ht" | "width" => is_nothing(Some(value)),
                _ => false,
            };
            raw_attributes(attributes).any(hides)
        }
        "f" | "mergeCell" | "autoFilter" => true,
        // Values, most of them all.
        _ => false,
    }
}

/// Reads the whole sheet; what it hides and merges goes to `cells`. `uncomputed`: zeros beside formulas are no results.
pub(super) fn read(xml: Xml<'_>, uncomputed: bool, cells: &mut Builder) -> Result<Facts, Failed> {
    let mut reading =
        Reading { xml, uncomputed, cells, row: 0, column: 0, value: String::new(), facts: Facts::default() };
    reading.all()?;
    Ok(reading.facts)
}

struct Reading<'b, 'x> {
    xml: Xml<'x>,
    uncomputed: bool,
    cells: &'b mut Builder,
    /// Where the next row and cell stand that do not say so themselves, from 0.
    row: u32,
    column: u32,
    /// The value beside a formula.
    value: String,
    facts: Facts,
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

    /// A cell that is opened: where it holds a formula, whether it has a result.
    fn cell(&mut self, element: &BytesStart<'_>, buffer: &mut Vec<u8>) -> Result<(), Failed> {
        let place = self.place(element)?;
        self.column = place.1.saturating_add(1);
        let is_text = raw_attributes(element.attributes_raw())
            .any(|(name, kind)| name == "t" && matches!(kind, "str" | "inlineStr"));
        self.value.clear();
        let mut formula = false;
        // The cell's own start was the last event but one: its end comes when all within it is closed.
        let mut depth = 1_u32;
        while depth > 0 {
            match self.xml.next(buffer)? {
                Step::Open(inner) => match name(&inner) {
                    "v" if formula => self.xml.text(buffer, &mut self.value)?,
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
        // An empty text is a result; no result at all is none.
        let value = self.value.trim();
        if formula && !is_text && (value.is_empty() || (self.uncomputed && is_zero(value))) {
            self.facts.not_calculated.insert(place);
        }
        Ok(())
    }
}

/// A height or width of nothing.
fn is_nothing(size: Option<&str>) -> bool {
    size.and_then(|size| size.trim().parse::<f64>().ok()).is_some_and(|size| size <= 0.0)
}

fn is_zero(value: &str) -> bool {
    // All bits but the sign's.
    value.parse::<f64>().is_ok_and(|value| value.to_bits() << 1 == 0)
}
