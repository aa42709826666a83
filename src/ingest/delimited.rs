//! Text files of delimited cells.

mod doubts;
mod split;

use trappe_rules::columns::{Table, inputs, outputs};
use trappe_rules::finding::Finding;

use crate::grid::{Cell, Grid};
use crate::report::Report;
use crate::source::SourceSpec;
use crate::{Limits, Reader, encoding, layout};
use split::{Most, Row, Split, short};

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

/// The cells of a text file, and where they are.
pub(crate) struct Delimited {
    split: Split,
    /// Written by this programme, which guards text a spreadsheet would take for a formula.
    ours: bool,
    delimiter: u8,
}

impl Delimited {
    /// The cells of a text from a byte on, whose line is `line`.
    fn of(text: String, from: usize, line: u32, delimiter: u8, most: Most) -> Self {
        Self { split: split::split(text, from, line, delimiter, most), ours: false, delimiter }
    }

    pub(crate) fn rows(&self) -> u32 {
        short(self.split.rows.len())
    }

    pub(crate) fn width(&self, row: u32) -> u32 {
        self.split.rows.get(row as usize).map_or(0, |row| row.width)
    }

    #[inline]
    pub(crate) fn cell(&self, row: u32, column: u32) -> Cell<'_> {
        let rows = &self.split.rows;
        let at = row as usize;
        let Some(row) = rows.get(at) else { return Cell::Empty };
        let index = row.first as usize + column as usize;
        let next = rows.get(at + 1).map_or(self.split.ends.len(), |next| next.first as usize);
        if index >= next {
            return Cell::Empty;
        }
        let text = self.text(row, index);
        match text.as_bytes().first() {
            None => Cell::Empty,
            Some(b'\'') if self.ours => Cell::text(&text[1..]),
            Some(b'#') if !self.ours && FAULTS.contains(&text.trim_end()) => Cell::Fault(text.trim_end()),
            Some(_) => Cell::text(text),
        }
    }

    /// The text of a cell of a row.
    #[inline]
    fn text(&self, row: &Row, index: usize) -> &str {
        let end = |index: usize| self.split.ends.get(index).map_or(0, |end| *end as usize);
        let start = if index == row.first as usize {
            row.start as usize
        } else {
            end(index.wrapping_sub(1)) + self.split.apart as usize
        };
        self.split.text.get(start..end(index)).unwrap_or("")
    }

    /// The text of a cell by its number.
    fn text_of(&self, cell: u32) -> &str {
        let (row, _) = self.place_of(cell);
        self.split.rows.get(row as usize).map_or("", |row| self.text(row, cell as usize))
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

    /// The cell a byte of the cells' text stands in.
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
    let most = Most { cells: reader.limits.cells, rows: usize::MAX };
    let mut grid = Delimited::of(decoded.text, start, line, delimiter, most);
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
    let most = Most { cells: u64::MAX, rows: layout::LOOKED_AT };
    let fit = |delimiter: u8| {
        let grid = Delimited::of(looked_at.to_owned(), 0, 1, delimiter, most);
        layout::fit(&Grid::Delimited(grid), table, spec, &reader.headings)
    };
    // One that stands nowhere makes lines of one cell, which are never a whole table: it is tried only where none is.
    let is_there = DELIMITERS.map(|delimiter| looked_at.as_bytes().contains(&delimiter));
    let mut fits = [None; DELIMITERS.len()];
    for ((known, delimiter), _) in fits.iter_mut().zip(DELIMITERS).zip(is_there).filter(|(_, is_there)| *is_there) {
        let shown = fit(delimiter);
        if shown.complete {
            return delimiter;
        }
        *known = Some(shown);
    }
    let mut best = (layout::Fit::default(), b';');
    for (known, delimiter) in fits.into_iter().zip(DELIMITERS) {
        let shown = known.unwrap_or_else(|| fit(delimiter));
        if shown > best.0 {
            best = (shown, delimiter);
        }
    }
    best.1
}

#[cfg(test)]
mod tests;
