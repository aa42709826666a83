//! Workbooks of `OpenDocument` (ods), read by calamine, which holds every sheet as a whole: how far the cells reach is looked
//! at first, and what is hidden and merged, since calamine tells neither.
//!
//! Cells and rows that repeat are written once with a count, so a small file can say that a billion cells hold something:
//! the count is looked at before anything is made of it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use bytes::Bytes;
use calamine::Reader as _;
use quick_xml::events::BytesStart;

use super::book::Tab;
use super::failed::Failed;
use super::package::Package;
use super::sheet::{Builder, MOST_COLUMNS, MOST_ROWS, Shape, Sheet, Stored};
use super::values;
use super::xml::{Step, Xml, attribute, local, name};
use crate::limits::Limits;

const CONTENT: &str = "content.xml";
/// Cells shown as percentages that are remembered: more than any table has.
const MOST_PERCENT: usize = 1_000_000;

/// An open ods workbook.
pub(crate) struct Ods {
    book: Box<calamine::Ods<Cursor<Bytes>>>,
    /// What calamine does not tell of the sheets.
    facts: BTreeMap<String, Facts>,
}

/// What calamine does not tell of a sheet.
#[derive(Default)]
struct Facts {
    shape: Shape,
    /// Formulas whose result was never computed, and cells that show an error: row and column from 0.
    others: BTreeMap<(u32, u32), Stored>,
    /// Cells shown as percentages.
    percent: BTreeSet<(u32, u32)>,
}

impl Ods {
    pub(crate) fn open(bytes: Bytes, limits: &Limits) -> Result<Self, Failed> {
        let mut package = Package::open(bytes.clone(), limits)?;
        package.holds_what_it_says()?;
        if encrypted(&mut package)? {
            return Err(Failed::Protected);
        }
        let facts = contents(&mut package, limits)?;
        let book = calamine::Ods::new(Cursor::new(bytes)).map_err(|error| Failed::damaged(CONTENT, error))?;
        Ok(Self { book: Box::new(book), facts })
    }

    pub(crate) fn tabs(&self) -> Vec<Tab> {
        Tab::all(self.book.sheets_metadata())
    }

    pub(crate) fn sheet(&mut self, name: &str, limits: &Limits) -> Result<Sheet, Failed> {
        let mut cells = Builder::new(limits);
        let range = self.book.worksheet_range(name).map_err(|error| Failed::damaged(name, error))?;
        values::add_range(&range, &mut cells)?;
        if let Some(facts) = self.facts.remove(name) {
            cells.shape = facts.shape;
            cells.replace(facts.others);
            cells.show_percent(&facts.percent);
        }
        Ok(cells.finish())
    }
}

/// Looks through the sheets, which all stand in one part.
fn contents(package: &mut Package, limits: &Limits) -> Result<BTreeMap<String, Facts>, Failed> {
    let mut xml = Xml::needed(package, CONTENT)?;
    let (mut buffer, mut facts, mut is_spreadsheet) = (Vec::new(), BTreeMap::new(), false);
    let mut places = limits.places();
    loop {
        let (element, is_open) = match xml.next(&mut buffer)? {
            Step::Open(element) => (element, true),
            Step::Lone(element) => (element, false),
            Step::End if is_spreadsheet => return Ok(facts),
            Step::End => return Err(xml.damaged("no spreadsheet")),
            Step::Close(_) | Step::Between => continue,
        };
        match name(&element) {
            "spreadsheet" => is_spreadsheet = true,
            "table" if is_open && element.name().into_inner().starts_with("table:") => {
                let name = attribute(&element, "name").map_or_else(String::new, Cow::into_owned);
                let sheet = Reading::new(&mut xml, limits).all(&mut buffer).map_err(|failed| failed.in_sheet(&name))?;
                let (found, reach) = sheet;
                places = places.checked_sub(reach).ok_or_else(|| Failed::TooManyPlaces.in_sheet(&name))?;
                facts.insert(name, found);
            }
            _ => {}
        }
    }
}

/// Whether the package says that its parts are encrypted.
fn encrypted(package: &mut Package) -> Result<bool, Failed> {
    let Some(mut xml) = Xml::part(package, "META-INF/manifest.xml")? else { return Ok(false) };
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Step::Open(element) | Step::Lone(element) if name(&element) == "encryption-data" => return Ok(true),
            Step::End => return Ok(false),
            Step::Open(_) | Step::Lone(_) | Step::Close(_) | Step::Between => {}
        }
    }
}

/// One table being looked through.
struct Reading<'x, 'p> {
    xml: &'x mut Xml<'p>,
    cells: Builder,
    others: BTreeMap<(u32, u32), Stored>,
    percent: BTreeSet<(u32, u32)>,
    row: u32,
    column: u32,
    /// Rows the row being read stands for.
    rows: u32,
    /// Last row and column with something in it, counted from 1.
    last: (u64, u64),
}

impl<'x, 'p> Reading<'x, 'p> {
    fn new(xml: &'x mut Xml<'p>, limits: &Limits) -> Self {
        let cells = Builder::new(limits);
        Self { xml, cells, others: BTreeMap::new(), percent: BTreeSet::new(), row: 0, column: 0, rows: 1, last: (0, 0) }
    }

    /// Reads to the end of the table whose start was the last step: what it says, and how many places its cells span.
    fn all(mut self, buffer: &mut Vec<u8>) -> Result<(Facts, u64), Failed> {
        loop {
            match self.xml.next(buffer)? {
                Step::Open(element) => match name(&element) {
                    "table-row" => self.begin_row(&element),
                    "table-cell" | "covered-table-cell" => {
                        let covered = name(&element) == "covered-table-cell";
                        let cell = Written::of(&element);
                        let text = self.text(buffer)?;
                        self.place(&cell, text.as_deref(), covered);
                    }
                    "table-column" => self.columns(&element),
                    // Drawings, forms, and what else stands beside the cells; a table within a table is part of none.
                    "shapes" | "forms" | "table" | "named-expressions" | "table-source" | "dde-source" | "scenario" => {
                        self.xml.skip(buffer)?;
                    }
                    _ => {}
                },
                Step::Lone(element) => match name(&element) {
                    "table-row" => {
                        self.begin_row(&element);
                        self.row = self.row.saturating_add(self.rows);
                    }
                    "table-cell" | "covered-table-cell" => {
                        let covered = name(&element) == "covered-table-cell";
                        self.place(&Written::of(&element), None, covered);
                    }
                    "table-column" => self.columns(&element),
                    _ => {}
                },
                Step::Close(element) => match local(element.name().into_inner()) {
                    "table-row" => self.row = self.row.saturating_add(self.rows),
                    "table" => {
                        let reach = self.last.0.saturating_mul(self.last.1);
                        return Ok((
                            Facts { shape: self.cells.shape, others: self.others, percent: self.percent },
                            reach,
                        ));
                    }
                    _ => {}
                },
                Step::End => return Err(self.xml.damaged("cut off")),
                Step::Between => {}
            }
        }
    }

    fn columns(&mut self, element: &BytesStart<'_>) {
        let count = times(element, "number-columns-repeated");
        let last = self.column.saturating_add(count - 1);
        if !is_shown(element) && self.column < MOST_COLUMNS {
            self.cells.shape.hidden.columns.add(self.column, last.min(MOST_COLUMNS));
        }
        self.column = last.saturating_add(1);
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) {
        self.column = 0;
        self.rows = times(element, "number-rows-repeated");
        if !is_shown(element) && self.row < MOST_ROWS {
            let last = self.row.saturating_add(self.rows - 1).min(MOST_ROWS);
            let hidden = &mut self.cells.shape.hidden;
            hidden.rows.add(self.row, last);
            hidden.filtered |= attribute(element, "visibility").is_some_and(|how| how == "filter");
        }
    }

    /// What the cell whose start was the last step shows, to its end; `None` where it shows nothing.
    fn text(&mut self, buffer: &mut Vec<u8>) -> Result<Option<String>, Failed> {
        let mut text = String::new();
        let mut depth = 1_u32;
        while depth > 0 {
            match self.xml.next(buffer)? {
                Step::Open(element) => match name(&element) {
                    "p" => self.xml.text(buffer, &mut text)?,
                    // Comments, drawings and tables in a cell are not its value.
                    "annotation" | "frame" | "table" | "shapes" | "g" | "custom-shape" => self.xml.skip(buffer)?,
                    _ => depth += 1,
                },
                Step::Close(_) => depth -= 1,
                Step::End => return Err(self.xml.damaged("cut off")),
                Step::Lone(_) | Step::Between => {}
            }
        }
        Ok((!text.is_empty()).then_some(text))
    }

    fn place(&mut self, cell: &Written, text: Option<&str>, covered: bool) {
        let at = self.column;
        self.column = at.saturating_add(cell.times);
        if !covered && (cell.columns > 1 || cell.rows > 1) {
            let last = (self.row.saturating_add(cell.rows - 1), at.saturating_add(cell.columns - 1));
            self.cells.merge((self.row, at), last);
        }
        if cell.kind.is_some() || text.is_some() {
            let end = u64::from(self.row).saturating_add(u64::from(self.rows));
            self.last = (self.last.0.max(end), self.last.1.max(u64::from(self.column)));
        }
        if cell.kind.as_deref() == Some("percentage") {
            // Further than a sheet reaches there are no cells; how far these reach is held against a bound.
            for row in self.row..self.row.saturating_add(self.rows).min(MOST_ROWS) {
                self.percent.extend((at..self.column.min(MOST_COLUMNS)).map(|column| (row, column)));
                if self.percent.len() > MOST_PERCENT {
                    break;
                }
            }
        }
        if cell.times == 1 && self.rows == 1 && !covered {
            if cell.fault {
                self.others.insert((self.row, at), Stored::Fault(text.unwrap_or("#").into()));
            } else if cell.formula && cell.kind.is_none() && text.is_none() {
                self.others.insert((self.row, at), Stored::NotCalculated);
            }
        }
    }
}

/// A cell as its element says it.
struct Written {
    /// What kind of value it holds, if any (`office:value-type`).
    kind: Option<String>,
    formula: bool,
    fault: bool,
    times: u32,
    columns: u32,
    rows: u32,
}

impl Written {
    fn of(element: &BytesStart<'_>) -> Self {
        // `calcext:value-type` stands beside `office:value-type` and tells of errors.
        let mut all = super::xml::raw_attributes(element.attributes_raw());
        Self {
            kind: attribute(element, "value-type").map(Cow::into_owned),
            formula: attribute(element, "formula").is_some(),
            fault: all.any(|(name, kind)| name == "calcext:value-type" && kind == "error"),
            times: times(element, "number-columns-repeated"),
            columns: times(element, "number-columns-spanned"),
            rows: times(element, "number-rows-spanned"),
        }
    }
}

/// How often something stands; at least once.
fn times(element: &BytesStart<'_>, wanted: &str) -> u32 {
    attribute(element, wanted).and_then(|times| times.trim().parse::<u32>().ok()).map_or(1, |times| times.max(1))
}

fn is_shown(element: &BytesStart<'_>) -> bool {
    attribute(element, "visibility").is_none_or(|how| how == "visible")
}
