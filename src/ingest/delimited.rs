//! Text files of delimited cells.

use trappe_rules::columns::Table;
use trappe_rules::finding::Finding;

use crate::grid::{Cell, Grid};
use crate::headings::Headings;
use crate::report::Report;
use crate::source::{SourceSpec, unreadable};
use crate::{encoding, layout};

/// What may stand between cells, in the order tried; the first that shows most headings wins.
const DELIMITERS: [char; 4] = [';', '\t', ',', '|'];

/// Letters of the file looked at to find the delimiter.
const LOOKED_AT: usize = 64 * 1024;

/// The cells of a text file in one buffer.
pub(crate) struct Delimited {
    text: String,
    /// End of each cell in `text`.
    ends: Vec<usize>,
    /// First cell and line of each row.
    rows: Vec<(usize, u32)>,
}

impl Delimited {
    pub(crate) fn rows(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    fn span(&self, row: u32) -> (usize, usize) {
        let row = row as usize;
        let start = self.rows.get(row).map_or(self.ends.len(), |(first, _)| *first);
        let end = self.rows.get(row.saturating_add(1)).map_or(self.ends.len(), |(first, _)| *first);
        (start, end)
    }

    pub(crate) fn width(&self, row: u32) -> u32 {
        let (start, end) = self.span(row);
        u32::try_from(end - start).unwrap_or(u32::MAX)
    }

    pub(crate) fn cell(&self, row: u32, column: u32) -> Cell<'_> {
        let (start, end) = self.span(row);
        let index = start + column as usize;
        if index >= end {
            return Cell::Empty;
        }
        let from = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let to = self.ends.get(index).copied().unwrap_or(from);
        Cell::text(self.text.get(from..to).unwrap_or(""))
    }

    pub(crate) fn file_row(&self, row: u32) -> u32 {
        self.rows.get(row as usize).map_or(0, |(_, line)| *line)
    }
}

/// Reads a text file.
pub(crate) fn read(
    bytes: Vec<u8>,
    table: &'static Table,
    spec: &SourceSpec,
    headings: &Headings,
    report: &mut Report,
) -> Option<Grid> {
    let text = encoding::decode(bytes, spec.encoding.as_deref(), report)?;
    let delimiter = match spec.delimiter {
        Some(delimiter) => {
            let Some(delimiter) = u8::try_from(delimiter).ok().filter(u8::is_ascii) else {
                report.push(Finding::error("delimiter-unknown", report.place()).value(delimiter.to_string()));
                return None;
            };
            delimiter
        }
        None => guess_delimiter(&text, table, spec, headings),
    };
    match split(&text, delimiter) {
        Ok(grid) => {
            if let Some(line) = unclosed(&text, &grid) {
                report.push(Finding::error("quote-unclosed", report.row(line)));
                return None;
            }
            Some(Grid::Delimited(grid))
        }
        Err(error) => {
            unreadable(&error, report);
            None
        }
    }
}

/// The line from which a quotation mark without its fellow swallows the rest of the file.
fn unclosed(text: &str, grid: &Delimited) -> Option<u32> {
    let odd = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    let last = grid.rows().checked_sub(1)?;
    let swallowed = |column| grid.cell(last, column).as_text().is_some_and(|cell| cell.contains(['\n', '\r']));
    (odd && (0..grid.width(last)).any(swallowed)).then(|| grid.file_row(last))
}

fn guess_delimiter(text: &str, table: &'static Table, spec: &SourceSpec, headings: &Headings) -> u8 {
    let mut looked_at = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(looked_at) {
        looked_at -= 1;
    }
    let start = text.get(..looked_at).unwrap_or(text);
    let mut best = (layout::Fit::default(), b';');
    for delimiter in DELIMITERS.into_iter().filter_map(|delimiter| u8::try_from(delimiter).ok()) {
        let Ok(grid) = split(start, delimiter) else { continue };
        let shown = layout::fit(&Grid::Delimited(grid), table, spec, headings);
        if shown > best.0 {
            best = (shown, delimiter);
        }
        if shown.complete {
            break;
        }
    }
    best.1
}

fn split(text: &str, delimiter: u8) -> Result<Delimited, csv::Error> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut grid = Delimited { text: String::with_capacity(text.len()), ends: Vec::new(), rows: Vec::new() };
    let mut record = csv::StringRecord::new();
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    while reader.read_record(&mut record)? {
        let line = record.position().map_or(0, |position| lines.of(position.byte()));
        grid.rows.push((grid.ends.len(), line));
        for cell in &record {
            grid.text.push_str(cell);
            grid.ends.push(grid.text.len());
        }
    }
    Ok(grid)
}

/// Line numbers as an editor shows them: the reader passes over empty lines before it tells where a record starts.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn of(&mut self, byte: u64) -> u32 {
        let start = usize::try_from(byte).unwrap_or(self.text.len()).max(self.at);
        let rest = self.text.get(start..).unwrap_or(&[]);
        let skipped = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        let passed = self.text.get(self.at..start + skipped).unwrap_or(&[]);
        let mut breaks = 0_u32;
        let mut carriage = false;
        for byte in passed {
            if *byte == b'\r' || (*byte == b'\n' && !carriage) {
                breaks = breaks.saturating_add(1);
            }
            carriage = *byte == b'\r';
        }
        self.at = start + skipped;
        self.line = self.line.saturating_add(breaks);
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_know_their_line_in_an_editor() {
        for newline in ["\n", "\r\n", "\r"] {
            let text = ["titel", "", "a;b", "1;\"to", "linjer\"", "", "", "3;4"].join(newline);
            let grid = split(&text, b';').unwrap();
            let lines: Vec<u32> = (0..grid.rows()).map(|row| grid.file_row(row)).collect();
            assert_eq!(lines, [1, 3, 4, 8], "{newline:?}");
            assert_eq!(grid.cell(3, 1), Cell::Text("4"));
            assert_eq!(grid.cell(0, 1), Cell::Empty);
        }
    }
}
