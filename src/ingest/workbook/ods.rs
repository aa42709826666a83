//! Workbooks of `OpenDocument` (ods), read in one pass: all sheets stand in one part.
//!
//! Cells and rows that repeat are written once with a count, so a small file can say that a billion cells hold something:
//! the count is looked at before anything is made of it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use quick_xml::events::BytesStart;

use super::book::Tab;
use super::failed::Failed;
use super::moments;
use super::package::Package;
use super::sheet::{Builder, MOST_COLUMNS, MOST_ROWS, Sheet, Stored};
use super::xml::{Said, Step, Xml, attribute, local, name};
use crate::limits::Limits;

const CONTENT: &str = "content.xml";
/// Cells made of repetition that are read without the file holding a fitting number of its own.
const REPEATED_FREELY: u64 = 1_000_000;
/// Cells made of repetition for each one that is written out.
const REPEATED_EACH: u64 = 16;

/// An open ods workbook.
pub(crate) struct Ods {
    package: Package,
    /// Sheets in order; those that were asked for are gone.
    sheets: Vec<(Tab, Option<Sheet>)>,
}

impl Ods {
    pub(crate) fn open(mut package: Package, limits: &Limits) -> Result<Self, Failed> {
        if encrypted(&mut package)? {
            return Err(Failed::Protected);
        }
        let mut book = Self { package, sheets: Vec::new() };
        book.contents(limits)?;
        Ok(book)
    }

    pub(crate) fn tabs(&self) -> Vec<Tab> {
        self.sheets.iter().map(|(tab, _)| tab.clone()).collect()
    }

    pub(crate) fn sheet(&mut self, name: &str) -> Result<Sheet, Failed> {
        let found = self.sheets.iter_mut().find(|(tab, _)| tab.name == name);
        found.and_then(|(_, sheet)| sheet.take()).ok_or_else(|| Failed::damaged(name, "missing"))
    }

    fn contents(&mut self, limits: &Limits) -> Result<(), Failed> {
        let mut xml = Xml::needed(&mut self.package, CONTENT)?;
        let (mut buffer, mut style) = (Vec::new(), None);
        // Styles of tables that are not shown.
        let mut unseen = BTreeSet::new();
        let (mut left, mut is_spreadsheet) = (limits.cells, false);
        loop {
            let (element, is_open) = match xml.next(&mut buffer)? {
                Step::Open(element) => (element, true),
                Step::Lone(element) => (element, false),
                Step::End if is_spreadsheet => return Ok(()),
                Step::End => return Err(xml.damaged("no spreadsheet")),
                Step::Close(_) | Step::Between => continue,
            };
            match name(&element) {
                "spreadsheet" => is_spreadsheet = true,
                "style" => style = attribute(&element, "name").map(Cow::into_owned),
                "table-properties" if attribute(&element, "display").is_some_and(|shown| shown == "false") => {
                    unseen.extend(style.take());
                }
                "table" if element.name().into_inner().starts_with("table:") => {
                    let shown = !attribute(&element, "style-name").is_some_and(|style| unseen.contains(style.as_ref()));
                    let name = attribute(&element, "name").map_or_else(String::new, Cow::into_owned);
                    let within = Limits { cells: left, ..*limits };
                    let sheet = if is_open {
                        let sheet = Reading::new(&mut xml, &within).all(&mut buffer);
                        sheet.map_err(|failed| failed.in_sheet(&name))?
                    } else {
                        Builder::new(&within).finish()
                    };
                    left = left.saturating_sub(sheet.count());
                    self.sheets.push((Tab { name, shown }, Some(sheet)));
                }
                _ => {}
            }
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

/// One table being read.
struct Reading<'x, 'p> {
    xml: &'x mut Xml<'p>,
    cells: Builder,
    row: u32,
    column: u32,
    /// Cells of the row, and how often each stands.
    line: Vec<(u32, u32, Stored)>,
    written: u64,
    repeated: u64,
}

impl<'x, 'p> Reading<'x, 'p> {
    fn new(xml: &'x mut Xml<'p>, limits: &Limits) -> Self {
        Self { xml, cells: Builder::new(limits), row: 0, column: 0, line: Vec::new(), written: 0, repeated: 0 }
    }

    /// Reads to the end of the table whose start was the last step.
    fn all(mut self, buffer: &mut Vec<u8>) -> Result<Sheet, Failed> {
        let mut rows = 1_u32;
        loop {
            match self.xml.next(buffer)? {
                Step::Open(element) => match name(&element) {
                    "table-row" => rows = self.begin_row(&element),
                    "table-cell" => {
                        let cell = Written::of(&element);
                        self.cell(&cell, false, buffer)?;
                    }
                    "covered-table-cell" => {
                        let cell = Written::of(&element);
                        self.cell(&cell, true, buffer)?;
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
                        let rows = self.begin_row(&element);
                        self.end_row(rows)?;
                    }
                    "table-cell" | "covered-table-cell" => {
                        let cell = Written::of(&element);
                        let covered = name(&element) == "covered-table-cell";
                        self.place(&cell, "", covered)?;
                    }
                    "table-column" => self.columns(&element),
                    _ => {}
                },
                Step::Close(element) => match local(element.name().into_inner()) {
                    "table-row" => self.end_row(rows)?,
                    "table" => return Ok(self.cells.finish()),
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

    /// The rows it stands for.
    fn begin_row(&mut self, element: &BytesStart<'_>) -> u32 {
        self.column = 0;
        self.line.clear();
        let rows = times(element, "number-rows-repeated");
        if !is_shown(element) && self.row < MOST_ROWS {
            let last = self.row.saturating_add(rows - 1).min(MOST_ROWS);
            let hidden = &mut self.cells.shape.hidden;
            hidden.rows.add(self.row, last);
            hidden.filtered |= attribute(element, "visibility").is_some_and(|how| how == "filter");
        }
        rows
    }

    fn end_row(&mut self, rows: u32) -> Result<(), Failed> {
        let line = std::mem::take(&mut self.line);
        let cells: u64 = line.iter().map(|(_, times, _)| u64::from(*times)).sum();
        let written = u64::try_from(line.len()).unwrap_or(u64::MAX);
        let all = cells.saturating_mul(u64::from(rows));
        self.cells.has_room(all)?;
        self.written = self.written.saturating_add(written);
        self.repeated = self.repeated.saturating_add(all.saturating_sub(written));
        if self.repeated > REPEATED_FREELY.saturating_add(self.written.saturating_mul(REPEATED_EACH)) {
            return Err(Failed::TooManyCells);
        }
        if !line.is_empty() {
            for row in self.row..self.row.saturating_add(rows) {
                for (column, times, stored) in &line {
                    for column in *column..column.saturating_add(*times) {
                        self.cells.add((row, column), stored.clone())?;
                    }
                }
            }
        }
        self.row = self.row.saturating_add(rows);
        self.line = line;
        Ok(())
    }

    /// Reads to the end of the cell whose start was the last step.
    fn cell(&mut self, cell: &Written, covered: bool, buffer: &mut Vec<u8>) -> Result<(), Failed> {
        let mut text = String::new();
        let (mut depth, mut paragraphs) = (1_u32, 0_u32);
        while depth > 0 {
            match self.xml.next(buffer)? {
                Step::Open(element) => match name(&element) {
                    "p" => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                        self.xml.paragraph(buffer, &mut text, said)?;
                    }
                    // Comments, drawings and tables in a cell are not its value.
                    "annotation" | "frame" | "table" | "shapes" | "g" | "custom-shape" => self.xml.skip(buffer)?,
                    _ => depth += 1,
                },
                Step::Close(_) => depth -= 1,
                Step::End => return Err(self.xml.damaged("cut off")),
                Step::Lone(_) | Step::Between => {}
            }
        }
        self.place(cell, &text, covered)
    }

    /// Puts a cell in its place.
    fn place(&mut self, cell: &Written, text: &str, covered: bool) -> Result<(), Failed> {
        let at = self.column;
        self.column = at.saturating_add(cell.times);
        if !covered && (cell.columns > 1 || cell.rows > 1) {
            let last = (self.row.saturating_add(cell.rows - 1), at.saturating_add(cell.columns - 1));
            self.cells.merge((self.row, at), last);
        }
        // What a merged cell covers is kept in the file, and not shown.
        let stored = if covered { None } else { cell.stored(text) };
        let Some(stored) = stored else { return Ok(()) };
        if at >= MOST_COLUMNS || self.column > MOST_COLUMNS {
            return Err(Failed::TooManyCells);
        }
        self.line.push((at, cell.times, stored));
        Ok(())
    }
}

/// A cell as its element says it.
struct Written {
    kind: Option<String>,
    value: Option<String>,
    formula: bool,
    fault: bool,
    times: u32,
    columns: u32,
    rows: u32,
}

impl Written {
    fn of(element: &BytesStart<'_>) -> Self {
        let of = |wanted| attribute(element, wanted).map(Cow::into_owned);
        // `calcext:value-type` stands beside `office:value-type` and tells of errors.
        let whole = |wanted: &str| {
            let mut all = super::xml::raw_attributes(element.attributes_raw());
            all.find(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned())
        };
        let kind = whole("office:value-type").or_else(|| of("value-type"));
        let value = match kind.as_deref() {
            Some("date") => of("date-value"),
            Some("time") => of("time-value"),
            Some("boolean") => of("boolean-value"),
            Some("string") => of("string-value"),
            _ => of("value"),
        };
        Self {
            value,
            formula: of("formula").is_some(),
            fault: whole("calcext:value-type").is_some_and(|kind| kind == "error"),
            times: times(element, "number-columns-repeated"),
            columns: times(element, "number-columns-spanned"),
            rows: times(element, "number-rows-spanned"),
            kind,
        }
    }

    /// What the cell holds; `None` for nothing.
    fn stored(&self, text: &str) -> Option<Stored> {
        if self.fault {
            return Some(Stored::Fault(text.into()));
        }
        let value = self.value.as_deref();
        let number = || value.and_then(|value| value.trim().parse::<f64>().ok()).filter(|value| value.is_finite());
        let shown = || (!text.is_empty()).then(|| Stored::text(text));
        match self.kind.as_deref() {
            Some("float" | "currency") => number().map(Stored::number).or_else(shown),
            Some("percentage") => number().map(|value| Stored::Float { value, percent: true }).or_else(shown),
            Some("boolean") => Some(Stored::Boolean(value == Some("true"))),
            Some("date") => value.map(moments::iso).or_else(shown),
            Some("time") => shown().or_else(|| value.map(Stored::text)),
            Some("string") => match value {
                Some(value) if !value.is_empty() => Some(Stored::text(value)),
                _ => shown(),
            },
            _ if self.formula && text.is_empty() => Some(Stored::NotCalculated),
            _ => shown(),
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

/// Blanks, tabs and line breaks are elements of their own.
fn said(element: &BytesStart<'_>) -> Said {
    match name(element) {
        "s" => {
            let count = attribute(element, "c").and_then(|count| count.parse::<usize>().ok()).unwrap_or(1);
            Said::Text(" ".repeat(count.min(1000)))
        }
        "tab" => Said::Text("\t".to_owned()),
        "line-break" => Said::Text("\n".to_owned()),
        "annotation" | "note" | "ruby-text" => Said::Nothing,
        _ => Said::Within,
    }
}
