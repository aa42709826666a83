//! Text → rows of cells: where each cell begins and ends in the text, in one pass.
//!
//! The rules are those of the csv format as programs write it: a cell that begins with a quotation mark goes on to the next
//! single one, a doubled one inside stands for itself, a line ends with LF, CR LF or CR, and lines without anything are
//! no rows. Blanks before an opening mark and after a closing one are dropped. What breaks the rules is read on and kept
//! in [`Split`], for the findings.

/// A row of a text file.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// Its first cell.
    pub(super) first: u32,
    /// Its first byte in the text.
    pub(super) start: u32,
    /// Its line in an editor, from 1.
    pub(super) line: u32,
    /// Cells it has, the empty ones at its end among them.
    pub(super) width: u32,
}

/// Where everything is in a text.
#[derive(Default)]
pub(super) struct Split {
    /// Past the last byte of each cell. The next cell of the row begins one byte on.
    pub(super) ends: Vec<u32>,
    pub(super) rows: Vec<Row>,
    /// Cells whose text is not as it stands in the file.
    pub(super) mended: Mended,
    /// Line of a row whose last quotation mark has no fellow.
    pub(super) unclosed: Option<u32>,
    /// Cells with text after their closing quotation mark.
    pub(super) misplaced: Vec<u32>,
    /// Cells of several lines.
    pub(super) of_lines: Vec<u32>,
    /// Cells with control characters.
    pub(super) controlled: Vec<u32>,
    /// There are more cells than are read.
    pub(super) too_many: bool,
}

/// Texts of cells with doubled quotation marks, or with text outside their marks.
#[derive(Default)]
pub(super) struct Mended {
    buffer: String,
    /// Cell, and the end of its text in the buffer; cells rising.
    ends: Vec<(u32, u32)>,
}

impl Mended {
    fn push(&mut self, cell: u32, pieces: &[&str]) {
        for piece in pieces {
            self.buffer.push_str(piece);
        }
        self.ends.push((cell, short(self.buffer.len())));
    }

    pub(super) fn get(&self, cell: u32) -> Option<&str> {
        let index = self.ends.binary_search_by_key(&cell, |(cell, _)| *cell).ok()?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |(_, end)| *end);
        let (_, end) = self.ends.get(index)?;
        self.buffer.get(start as usize..*end as usize)
    }
}

/// A place in a text; texts are held to what 32 bits reach before they are split.
pub(super) fn short(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Splits a text of at most [`u32::MAX`] bytes from `start` on, the line of which is `line`, into at most `most` cells.
pub(super) fn split(text: &str, start: usize, line: u32, delimiter: u8, most: u64) -> Split {
    let most = usize::try_from(most).unwrap_or(usize::MAX).min(u32::MAX as usize);
    let mut splitter = Splitter::new(text, start, line, delimiter);
    while splitter.row() {
        if splitter.split.ends.len() > most {
            splitter.split.too_many = true;
            break;
        }
    }
    splitter.split.ends.shrink_to_fit();
    splitter.split
}

/// What a byte means outside quotation marks: nothing, the end of a cell, or a control character.
const PLAIN: u8 = 0;
const END: u8 = 1;
const CONTROL: u8 = 2;

struct Splitter<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    line: u32,
    delimiter: u8,
    classes: [u8; 256],
    split: Split,
}

impl<'a> Splitter<'a> {
    fn new(text: &'a str, start: usize, line: u32, delimiter: u8) -> Self {
        let mut classes = [PLAIN; 256];
        for (byte, class) in (0..=u8::MAX).zip(&mut classes) {
            if byte == delimiter || matches!(byte, b'\n' | b'\r') {
                *class = END;
            } else if byte.is_ascii_control() && byte != b'\t' {
                *class = CONTROL;
            }
        }
        Self { text, bytes: text.as_bytes(), at: start, line, delimiter, classes, split: Split::default() }
    }

    /// Reads one row; `false` where there is none.
    fn row(&mut self) -> bool {
        loop {
            match self.bytes.get(self.at) {
                None => return false,
                Some(b'\n' | b'\r') => self.end_line(),
                Some(_) => break,
            }
        }
        let split = &self.split;
        let (first, line) = (short(split.ends.len()), self.line);
        let start = short(self.at);
        let (mut width, mut empty) = (0_u32, 0_usize);
        loop {
            let cell = self.at;
            // Empty cells are kept when another follows: those at the end of a row take no room.
            let index = self.split.ends.len().saturating_add(empty);
            self.cell(short(index));
            width = width.saturating_add(1);
            if self.at == cell {
                empty += 1;
            } else {
                let skipped = cell - empty;
                self.split.ends.extend((skipped..cell).map(short));
                self.split.ends.push(short(self.at));
                empty = 0;
            }
            if self.bytes.get(self.at) != Some(&self.delimiter) {
                break;
            }
            self.at += 1;
        }
        self.split.rows.push(Row { first, start, line, width });
        if self.at < self.bytes.len() {
            self.end_line();
        }
        true
    }

    /// Passes over one end of line.
    fn end_line(&mut self) {
        let both = self.bytes.get(self.at..self.at + 2) == Some(b"\r\n");
        self.at += if both { 2 } else { 1 };
        self.line = self.line.saturating_add(1);
    }

    /// Passes over one cell.
    fn cell(&mut self, index: u32) {
        let rest = self.bytes.get(self.at..).unwrap_or(&[]);
        if matches!(rest.first(), Some(b'"' | b' ')) {
            let blanks = rest.iter().take_while(|byte| **byte == b' ').count();
            if rest.get(blanks) == Some(&b'"') {
                self.at += blanks;
                self.quoted(index);
                return;
            }
        }
        self.unquoted(index);
    }

    fn unquoted(&mut self, index: u32) {
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or(&[]);
            let Some(passed) = rest.iter().position(|byte| self.classes[usize::from(*byte)] != PLAIN) else {
                self.at = self.bytes.len();
                return;
            };
            self.at += passed;
            if rest.get(passed).is_some_and(|byte| self.classes[usize::from(*byte)] == END) {
                return;
            }
            self.at += 1;
            self.controlled(index);
        }
    }

    /// A cell whose opening mark is here.
    fn quoted(&mut self, index: u32) {
        let row_line = self.line;
        let inside = self.at + 1;
        let (mut doubled, mut of_lines) = (false, false);
        self.at = inside;
        let close = loop {
            match self.bytes.get(self.at) {
                None => {
                    self.split.unclosed = Some(row_line);
                    break self.at;
                }
                Some(b'"') if self.bytes.get(self.at + 1) == Some(&b'"') => {
                    doubled = true;
                    self.at += 2;
                }
                Some(b'"') => break self.at,
                Some(b'\n' | b'\r') => {
                    of_lines = true;
                    self.end_line();
                }
                Some(byte) => {
                    if self.classes[usize::from(*byte)] == CONTROL {
                        self.controlled(index);
                    }
                    self.at += 1;
                }
            }
        };
        if of_lines {
            self.split.of_lines.push(index);
        }
        self.at = self.bytes.len().min(close + 1);
        let after = self.at;
        while self.bytes.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        let ended = self.bytes.get(self.at).is_none_or(|byte| self.classes[usize::from(*byte)] == END);
        let text = self.text;
        let inner = text.get(inside..close).unwrap_or("");
        let single = if doubled { inner.replace("\"\"", "\"") } else { String::new() };
        let inner = if doubled { single.as_str() } else { inner };
        if !ended {
            self.unquoted(index);
            self.split.misplaced.push(index);
            self.split.mended.push(index, &[inner, text.get(after..self.at).unwrap_or("")]);
        } else if doubled {
            self.split.mended.push(index, &[inner]);
        }
    }

    fn controlled(&mut self, index: u32) {
        if self.split.controlled.last() != Some(&index) {
            self.split.controlled.push(index);
        }
    }
}
