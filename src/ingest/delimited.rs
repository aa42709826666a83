//! Text files of delimited cells.

mod doubts;
mod split;

use trappe_rules::columns::{Table, inputs, outputs};
use trappe_rules::finding::Finding;

use crate::grid::{Cell, Grid};
use crate::report::Report;
use crate::source::SourceSpec;
use crate::{Limits, Reader, encoding, layout};
use split::{Split, short};

pub(crate) use doubts::short_rows;

/// What may stand between cells, in the order tried; the first that shows most headings wins.
const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// Letters of the file looked at to find the delimiter.
const LOOKED_AT: usize = 64 * 1024;

/// What a spreadsheet shows instead of a value, as it stands in a text file it saved.
const FAULTS: [&str; 18] = [
    "#DIV/0!",
    "#REF!",
    "#VALUE!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#N/A",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
    "#DIVISION/0!",
    "#REFERENCE!",
    "#VÆRDI!",
    "#NAVN?",
    "#NUM!",
    "#NUL!",
    "#I/T",
    "#OVERLØB!",
];

/// The cells of a text file: the text as it was decoded, and where its cells are.
pub(crate) struct Delimited {
    text: String,
    split: Split,
    /// Written by this programme, which guards text a spreadsheet would take for a formula.
    ours: bool,
    delimiter: u8,
}

impl Delimited {
    fn of(text: String, start: usize, line: u32, delimiter: u8, most: u64) -> Self {
        let split = split::split(&text, start, line, delimiter, most);
        Self { text, split, ours: false, delimiter }
    }

    pub(crate) fn rows(&self) -> u32 {
        short(self.split.rows.len())
    }

    pub(crate) fn width(&self, row: u32) -> u32 {
        self.split.rows.get(row as usize).map_or(0, |row| row.width)
    }

    pub(crate) fn cell(&self, row: u32, column: u32) -> Cell<'_> {
        let rows = &self.split.rows;
        let at = row as usize;
        let Some(row) = rows.get(at) else { return Cell::Empty };
        let index = row.first as usize + column as usize;
        let next = rows.get(at + 1).map_or(self.split.ends.len(), |next| next.first as usize);
        if index >= next {
            return Cell::Empty;
        }
        let from = if column == 0 { row.start as usize } else { self.end(index - 1) + 1 };
        let text = self.text_of(from, index);
        match text.as_bytes().first() {
            None => Cell::Empty,
            Some(b'\'') if self.ours => Cell::text(&text[1..]),
            Some(b'#') if !self.ours && FAULTS.contains(&text.trim_end()) => Cell::Fault(text.trim_end()),
            Some(_) => Cell::text(text),
        }
    }

    fn end(&self, index: usize) -> usize {
        self.split.ends.get(index).map_or(0, |end| *end as usize)
    }

    /// The cell without the marks around it.
    fn text_of(&self, from: usize, index: usize) -> &str {
        let text = self.text.get(from..self.end(index)).unwrap_or("");
        if !matches!(text.as_bytes().first(), Some(b'"' | b' ')) {
            return text;
        }
        let Some(inside) = text.trim_matches(' ').strip_prefix('"') else { return text };
        self.split.mended.get(short(index)).unwrap_or_else(|| inside.strip_suffix('"').unwrap_or(inside))
    }

    pub(crate) fn file_row(&self, row: u32) -> u32 {
        self.split.rows.get(row as usize).map_or(0, |row| row.line)
    }

    /// Whether this programme wrote the file, so that a leading apostrophe was its guard.
    pub(crate) const fn is_guarded(&self) -> bool {
        self.ours
    }

    /// Row and column of a cell.
    fn place_of(&self, cell: u32) -> (u32, u32) {
        let row = self.split.rows.partition_point(|row| row.first <= cell).saturating_sub(1);
        let first = self.split.rows.get(row).map_or(0, |row| row.first);
        (short(row), cell.saturating_sub(first))
    }

    /// The cell a byte of the text stands in.
    fn cell_at(&self, byte: usize) -> u32 {
        short(self.split.ends.partition_point(|end| (*end as usize) <= byte))
    }

    /// Whether this programme wrote the file: a byte-order mark, and a first line of columns of its own tables.
    fn is_ours(&self) -> bool {
        let known = |name: &str| {
            let mut tables = inputs::TABLES.iter().copied().chain(outputs::ALL.iter().copied());
            tables.any(|table| table.column(name).is_some())
        };
        let width = self.width(0);
        self.file_row(0) == 1
            && width as usize >= layout::FEWEST
            && (0..width).all(|column| self.cell(0, column).as_text().is_some_and(known))
    }
}

/// Reads a text file.
pub(crate) fn read(
    bytes: Vec<u8>,
    table: &'static Table,
    spec: &SourceSpec,
    reader: &Reader,
    report: &mut Report,
) -> Option<Grid> {
    let decoded = encoding::decode(bytes, spec.encoding.as_deref(), report)?;
    if u32::try_from(decoded.text.len()).is_err() {
        too_many(&reader.limits, report);
        return None;
    }
    let (start, line, written) = after_sep(&decoded.text, decoded.start);
    let delimiter = match spec.delimiter {
        Some(delimiter) => {
            let Some(delimiter) = u8::try_from(delimiter).ok().filter(u8::is_ascii) else {
                report.push(Finding::error("delimiter-unknown", report.place()).value(delimiter.to_string()));
                return None;
            };
            delimiter
        }
        None => written.unwrap_or_else(|| guess_delimiter(&decoded.text, start, table, spec, reader)),
    };
    let mut grid = Delimited::of(decoded.text, start, line, delimiter, reader.limits.cells);
    if grid.split.too_many {
        too_many(&reader.limits, report);
        return None;
    }
    if let Some(line) = grid.split.unclosed {
        report.push(Finding::error("quote-unclosed", report.row(line)));
        return None;
    }
    grid.ours = decoded.start > 0 && grid.is_ours();
    doubts::tell(&grid, decoded.windows, report);
    Some(Grid::Delimited(grid))
}

fn too_many(limits: &Limits, report: &mut Report) {
    report.push(Finding::error("text-too-large", report.place()).with("most", limits.cells.to_string()));
}

/// Excel's own first line (`sep=;`): where the table begins, on which line, and the delimiter named.
fn after_sep(text: &str, start: usize) -> (usize, u32, Option<u8>) {
    let whole = text.get(start..).unwrap_or("");
    let first = whole.split(['\n', '\r']).next().unwrap_or("");
    let line = first.trim_matches('"');
    let named = match (line.get(..4), line.as_bytes().get(4..)) {
        (Some(word), Some([delimiter])) if word.eq_ignore_ascii_case("sep=") => *delimiter,
        _ => return (start, 1, None),
    };
    let rest = whole.get(first.len()..).unwrap_or("");
    let end = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
    (start + first.len() + end, 2, Some(named).filter(u8::is_ascii))
}

fn guess_delimiter(text: &str, start: usize, table: &'static Table, spec: &SourceSpec, reader: &Reader) -> u8 {
    let mut end = text.len().min(start + LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let looked_at = text.get(start..end).unwrap_or(text);
    let mut best = (layout::Fit::default(), b';');
    for delimiter in DELIMITERS {
        let grid = Delimited::of(looked_at.to_owned(), 0, 1, delimiter, u64::MAX);
        let shown = layout::fit(&Grid::Delimited(grid), table, spec, &reader.headings);
        if shown > best.0 {
            best = (shown, delimiter);
        }
        if shown.complete {
            break;
        }
    }
    best.1
}

#[cfg(test)]
mod tests;
