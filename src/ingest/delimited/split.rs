//! Text → rows of cells, by the reader of the csv package (its core, which reads cell by cell and says how far it came).
//!
//! The package knows the format: marks around cells, doubled marks, every end of line, lines without anything that are no
//! rows. Added here is what it does not tell: the line of a row in an editor, and what is out of place in cells that
//! begin with a quotation mark, looked for in their raw text. Blanks before an opening mark and after a closing one are
//! dropped. What breaks the rules is read on and kept in [`Split`], for the findings.

//!
//! Most texts have no quotation mark at all. Their cells are what stands between delimiters and ends of lines, and stay
//! where they lie.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use memchr::{memchr, memchr3_iter};

/// A row of a text file.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// Its first cell.
    pub(super) first: u32,
    /// Where that begins in the text.
    pub(super) start: u32,
    /// Its line in an editor, from 1.
    pub(super) line: u32,
    /// Cells it has, the empty ones at its end among them.
    pub(super) width: u32,
}

/// The cells of a text, and where they are.
#[derive(Default)]
pub(super) struct Split {
    /// The text of all cells, one after the other.
    pub(super) text: String,
    /// Past the last byte of each cell.
    pub(super) ends: Vec<u32>,
    /// Bytes between two cells of a row: the delimiter, where the cells lie as they came.
    pub(super) apart: u32,
    pub(super) rows: Vec<Row>,
    /// Line of a row whose last quotation mark has no fellow.
    pub(super) unclosed: Option<u32>,
    /// Cells with text after their closing quotation mark.
    pub(super) misplaced: Vec<u32>,
    /// Cells of several lines.
    pub(super) of_lines: Vec<u32>,
    /// There are more cells than are read.
    pub(super) too_many: bool,
}

/// A place in a text; texts are held to what 32 bits reach before they are split.
pub(super) fn short(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// How much of a text is split.
#[derive(Clone, Copy)]
pub(super) struct Most {
    /// Cells.
    pub(super) cells: u64,
    /// Rows.
    pub(super) rows: usize,
}

/// Splits a text of at most [`u32::MAX`] bytes, from a byte on whose line is `line`.
pub(super) fn split(text: String, from: usize, line: u32, delimiter: u8, most: Most) -> Split {
    let cells = usize::try_from(most.cells).unwrap_or(usize::MAX).min(u32::MAX as usize);
    let rest = text.as_bytes().get(from..).unwrap_or(&[]);
    let is_plain = memchr(b'"', rest).is_none() && (delimiter == b'\t' || delimiter.is_ascii_graphic());
    if is_plain {
        between(text, from, line, delimiter, (cells, most.rows))
    } else {
        marked(rest, line, delimiter, (cells, most.rows))
    }
}

/// The cells of a text without quotation marks.
fn between(text: String, from: usize, line: u32, delimiter: u8, (most, rows): (usize, usize)) -> Split {
    let mut split = Split { apart: 1, ..Split::default() };
    let bytes = text.as_bytes();
    let mut row = Row { first: 0, start: short(from), line, width: 0 };
    // Where the cell begins, and how many cells there are up to the last one that is not empty.
    let (mut begun, mut filled) = (from, 0);
    let ends = memchr3_iter(delimiter, b'\n', b'\r', bytes.get(from..).unwrap_or(&[])).map(|at| from + at);
    for at in ends.chain([bytes.len()]) {
        // The second byte of an end of line.
        if at < begun {
            continue;
        }
        let byte = bytes.get(at).copied();
        let is_last = byte != Some(delimiter);
        let is_empty = at == begun;
        if !(is_last && is_empty && row.width == 0) {
            row.width = row.width.saturating_add(1);
            split.ends.push(short(at));
            if !is_empty {
                filled = split.ends.len();
            }
        }
        begun = at + 1;
        if is_last {
            begun += usize::from(byte == Some(b'\r') && bytes.get(begun) == Some(&b'\n'));
            if row.width > 0 {
                // Empty cells at the end of a row take no room.
                split.ends.truncate(filled);
                split.rows.push(row);
                split.too_many = filled > most;
                if split.too_many || split.rows.len() >= rows {
                    break;
                }
            }
            row = Row { first: short(filled), start: short(begun), line: row.line.saturating_add(1), width: 0 };
        }
    }
    split.text = text;
    split
}

/// The cells of a text with quotation marks.
fn marked(text: &[u8], line: u32, delimiter: u8, (most, rows): (usize, usize)) -> Split {
    let mut splitter = Splitter {
        bytes: text,
        at: 0,
        line,
        delimiter,
        reader: ReaderBuilder::new().delimiter(delimiter).build(),
        // Cells are never longer than what they are read from; one byte more, so that the room is never all taken.
        cells: vec![0; text.len() + 1],
        taken: 0,
        split: Split::default(),
    };
    while splitter.row() {
        if splitter.split.ends.len() > most {
            splitter.split.too_many = true;
            break;
        }
        if splitter.split.rows.len() >= rows {
            break;
        }
    }
    let Splitter { mut cells, taken, mut split, .. } = splitter;
    cells.truncate(taken);
    cells.shrink_to_fit();
    // Delimiters, marks and ends of lines are single bytes, so what is left without them is as whole as the text was.
    split.text = String::from_utf8(cells).unwrap_or_default();
    split.ends.shrink_to_fit();
    split
}

struct Splitter<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u32,
    delimiter: u8,
    reader: Reader,
    cells: Vec<u8>,
    /// Bytes of the cells so far.
    taken: usize,
    split: Split,
}

impl Splitter<'_> {
    /// Reads one row; `false` where there is none.
    fn row(&mut self) -> bool {
        loop {
            match self.bytes.get(self.at) {
                None => return false,
                Some(b'\n' | b'\r') => self.end_line(),
                Some(_) => break,
            }
        }
        let (first, start, line) = (short(self.split.ends.len()), short(self.taken), self.line);
        let (mut width, mut empty) = (0_u32, 0_usize);
        loop {
            let start = self.taken;
            // Empty cells are kept when another follows: those at the end of a row take no room.
            let last = self.cell(short(self.split.ends.len().saturating_add(empty)));
            width = width.saturating_add(1);
            if self.taken == start {
                empty += 1;
            } else {
                if empty > 0 {
                    self.split.ends.extend(std::iter::repeat_n(short(start), empty));
                    empty = 0;
                }
                self.split.ends.push(short(self.taken));
            }
            if last {
                break;
            }
        }
        self.split.rows.push(Row { first, start, line, width });
        true
    }

    /// Passes over one end of line.
    fn end_line(&mut self) {
        let both = self.bytes.get(self.at..self.at + 2) == Some(b"\r\n");
        self.at += if both { 2 } else { 1 };
        self.line = self.line.saturating_add(1);
    }

    /// Reads one cell; `true` where it is the last of its row.
    fn cell(&mut self, index: u32) -> bool {
        let mut rest = self.bytes.get(self.at..).unwrap_or(&[]);
        if rest.first() == Some(&b' ') && self.delimiter != b' ' {
            let blanks = rest.iter().take_while(|byte| **byte == b' ').count();
            if let Some(marked @ [b'"', ..]) = rest.get(blanks..) {
                self.at += blanks;
                rest = marked;
            }
        }
        let begun = self.at;
        let last = loop {
            let room = self.cells.get_mut(self.taken..).unwrap_or(&mut []);
            let (result, passed, written) = self.reader.read_field(rest, room);
            self.at += passed;
            self.taken += written;
            match result {
                ReadFieldResult::Field { record_end } => break record_end,
                ReadFieldResult::InputEmpty => rest = &[],
                ReadFieldResult::OutputFull | ReadFieldResult::End => break true,
            }
        };
        // Past the delimiter or the first byte of an end of line, but for the last cell of the text.
        let ended = !rest.is_empty();
        if let Some([b'"', raw @ ..]) = self.bytes.get(begun..self.at - usize::from(ended)) {
            self.marked(raw, index);
        }
        if last && ended {
            self.at -= 1;
            self.end_line();
        }
        last
    }

    /// Looks for what is out of place in a cell that begins with a quotation mark; `raw` is what comes after it.
    fn marked(&mut self, raw: &[u8], index: u32) {
        let Some(close) = closing(raw) else {
            self.split.unclosed = Some(self.line);
            return;
        };
        let (inside, after) = (raw.get(..close).unwrap_or(&[]), raw.get(close + 1..).unwrap_or(&[]));
        if inside.iter().any(|byte| matches!(byte, b'\n' | b'\r')) {
            self.split.of_lines.push(index);
            self.line = self.line.saturating_add(ends_of_lines(inside));
        }
        if after.iter().all(|byte| *byte == b' ') {
            self.taken -= after.len();
        } else {
            self.split.misplaced.push(index);
        }
    }
}

/// The first single quotation mark.
fn closing(raw: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += raw.get(at..)?.iter().position(|byte| *byte == b'"')?;
        if raw.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

/// Ends of lines; CR LF is one.
fn ends_of_lines(raw: &[u8]) -> u32 {
    let mut before = 0;
    let mut count = 0_u32;
    for byte in raw {
        if *byte == b'\r' || (*byte == b'\n' && before != b'\r') {
            count = count.saturating_add(1);
        }
        before = *byte;
    }
    count
}
