//! What looks wrong in a text file before anything is known of its columns' kinds: spoiled letters, control characters,
//! quotation marks out of place, and rows that break off.

use std::fmt::Write as _;

use trappe_rules::columns::Kind;
use trappe_rules::finding::{Argument, Finding, Severity};

use super::Delimited;
use super::split::short;
use crate::grid::{Cell, Grid};
use crate::layout::Layout;
use crate::report::Report;

/// Letters of a cell shown in a finding.
const SHOWN: usize = 60;

/// Bytes looked at in one go.
const BLOCK: usize = 4096;

/// Tells everything doubtful. `windows`: the bytes were taken for Windows-1252 because they were nothing else.
pub(super) fn tell(grid: &Delimited, windows: bool, report: &mut Report) {
    garbled(grid, windows, report);
    for cell in controlled(grid) {
        let Some((place, text)) = here(grid, cell, report) else { continue };
        let Some(control) = text.chars().find(|letter| letter.is_control()) else { continue };
        let finding = Finding::warning("control-character", place).value(visible(&text));
        report.push(finding.with("codes", format!("U+{:04X}", u32::from(control))));
    }
    for cell in &grid.split.misplaced {
        let Some((place, text)) = here(grid, *cell, report) else { continue };
        // Lines or delimiters inside may be rows and cells that were swallowed.
        let swallowed = text.contains(['\n', '\r', char::from(grid.delimiter)]);
        let severity = if swallowed { Severity::Error } else { Severity::Warning };
        report.push(Finding::new(severity, "quote-misplaced", place).value(visible(&text)));
    }
    for cell in &grid.split.of_lines {
        let Some((place, text)) = here(grid, *cell, report) else { continue };
        let delimiters = text.matches(char::from(grid.delimiter)).count();
        let lines = text.lines().count();
        let (row, _) = grid.place_of(*cell);
        let width = grid.width(row) as usize + delimiters;
        if delimiters >= lines.saturating_sub(1) && delimiters + 1 >= width.div_ceil(2) {
            report.push(Finding::warning("quote-over-rows", place).value(visible(&text)).with("lines", lines));
        }
    }
}

/// Cells with control characters.
fn controlled(grid: &Delimited) -> Vec<u32> {
    let is_control = |byte: u8| byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r');
    let bytes = grid.split.text.as_bytes();
    // Most texts have none, and a look without stopping at the first is quick.
    if !bytes.chunks(BLOCK).any(|block| block.iter().fold(false, |found, byte| found | is_control(*byte))) {
        return Vec::new();
    }
    let mut cells: Vec<u32> =
        (0..).zip(bytes).filter(|(_, byte)| is_control(**byte)).map(|(at, _)| grid.cell_at(at)).collect();
    cells.dedup();
    cells
}

/// A cell's place and text.
fn here(grid: &Delimited, cell: u32, report: &Report) -> Option<(trappe_rules::finding::Place, String)> {
    let (row, column) = grid.place_of(cell);
    let Cell::Text(text) = grid.cell(row, column) else { return None };
    let mut place = report.cell(grid.file_row(row), column, "");
    place.column = None;
    Some((place, text.to_owned()))
}

/// The beginning of a text, with what cannot be seen written out.
fn visible(text: &str) -> String {
    let mut shown = String::new();
    for letter in text.chars().take(SHOWN) {
        match letter {
            '\n' => shown.push('⏎'),
            '\r' => {}
            _ if letter.is_control() => {
                let _ = write!(shown, "\\x{:02X}", u32::from(letter));
            }
            _ => shown.push(letter),
        }
    }
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// Letters that were spoiled before the file came here: a replacement character, UTF-8 read as Windows-1252 ("NÃ¸rrebro"),
/// or, where nothing but a guess says Windows-1252, what the letters of DOS and old Macs become.
fn garbled(grid: &Delimited, windows: bool, report: &mut Report) {
    let text = grid.split.text.as_str();
    let mut cells: Vec<u32> = text.match_indices('\u{fffd}').map(|(byte, _)| grid.cell_at(byte)).collect();
    for (byte, letter) in text.match_indices('Ã') {
        let cell = grid.cell_at(byte);
        let end = grid.split.ends.get(cell as usize).map_or(text.len(), |end| *end as usize);
        let next = text.get(byte + letter.len()..end).and_then(|rest| rest.chars().next());
        if next.is_some_and(is_second_byte) {
            cells.push(cell);
        }
    }
    if windows {
        cells.extend((0..short(grid.split.ends.len())).filter(|cell| is_spoiled(grid.text_of(*cell))));
    }
    cells.sort_unstable();
    cells.dedup();
    for cell in cells {
        if let Some((place, text)) = here(grid, cell, report) {
            report.push(Finding::warning("letters-garbled", place).value(visible(&text)));
        }
    }
}

/// Whether letters of a cell are what those of DOS and old Macs become in Windows-1252.
fn is_spoiled(text: &str) -> bool {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or(' ');
        let within = before.is_alphabetic() && after.is_alphabetic();
        if matches!(letter, '\u{80}'..='\u{9f}')
            || (within && matches!(letter, '†' | '‘' | '›' | 'Œ' | '¾' | '¿' | '¢'))
        {
            return true;
        }
        before = letter;
    }
    false
}

/// Whether a letter is what Windows-1252 makes of the second byte of a letter in UTF-8.
fn is_second_byte(letter: char) -> bool {
    let bytes = [letter].iter().collect::<String>();
    let (encoded, _, unmappable) = encoding_rs::WINDOWS_1252.encode(&bytes);
    !unmappable && matches!(encoded.as_ref(), [0x80..=0xbf])
}

/// Rows that break off before a column that every row needs: the file was cut off, or a line break stands in a cell that is
/// not quoted. A choice may be empty, and programs leave out empty cells at the end of a row.
pub(crate) fn short_rows(grid: &Grid, layout: &Layout, report: &mut Report) {
    let Grid::Delimited(grid) = grid else { return };
    let needed =
        layout.columns.iter().filter(|found| found.column.required && !matches!(found.column.kind, Kind::Choice(_)));
    let needed: Vec<_> = needed.collect();
    let Some(furthest) = needed.iter().map(|found| found.index).max() else { return };
    for row in layout.rows.iter().copied().filter(|row| grid.width(*row) <= furthest) {
        let width = grid.width(row);
        let cut = needed.iter().filter(|found| found.index >= width);
        let cut = cut.map(|found| Argument::from(found.column.name)).collect();
        let last = grid.cell(row, width.saturating_sub(1));
        let finding = Finding::error("row-too-short", report.row(grid.file_row(row)))
            .value(visible(last.as_text().unwrap_or("")))
            .with("cells", width)
            .with("missing", Argument::List(cut));
        report.push(finding);
    }
}
