//! Texts of xls: of two bytes a letter, of one, or of a code page, and going on from one record into the next.

use std::rc::Rc;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::super::bytes::{byte, index, short};
use super::super::failed::Failed;
use super::STREAM;
use super::records::{Record, Records};
use crate::limits::Limits;

/// How the letters of a workbook are written.
pub(super) struct Letters {
    /// Excel 97 and later: each text says whether its letters are of one byte or two.
    pub(super) wide: bool,
    /// The code page of older ones.
    encoding: &'static Encoding,
}

impl Default for Letters {
    fn default() -> Self {
        Self { wide: true, encoding: WINDOWS_1252 }
    }
}

impl Letters {
    /// The code page a workbook says it is in.
    pub(super) fn code_page(&mut self, number: Option<u16>) {
        let Some(number) = number else { return };
        let label = match number {
            10_000 | 0x8000 => "macintosh".to_owned(),
            874 | 1250..=1258 => format!("windows-{number}"),
            932 => "shift_jis".to_owned(),
            936 => "gbk".to_owned(),
            949 => "euc-kr".to_owned(),
            950 => "big5".to_owned(),
            866 => "ibm866".to_owned(),
            _ => return,
        };
        self.encoding = Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252);
    }

    /// A text whose length is one byte.
    pub(super) fn brief(&self, data: &[u8]) -> Option<String> {
        self.text(usize::from(byte(data, 0)?), data.get(1..)?)
    }

    /// A text whose length is two bytes.
    pub(super) fn long(&self, data: &[u8]) -> Option<String> {
        self.text(usize::from(short(data, 0)?), data.get(2..)?)
    }

    fn text(&self, length: usize, data: &[u8]) -> Option<String> {
        if !self.wide {
            let bytes = data.get(..length.min(data.len()))?;
            return Some(self.encoding.decode_without_bom_handling(bytes).0.into_owned());
        }
        let is_wide = byte(data, 0)? & 1 != 0;
        let letters = data.get(1..)?;
        Some(decoded(letters, length, is_wide).0)
    }
}

/// The texts that cells name by number. One may go on in the next record, anywhere in its letters; there it says
/// anew how wide they are.
pub(super) fn shared(record: &Record<'_>, stream: &[u8], limits: &Limits) -> Result<Vec<Rc<str>>, Failed> {
    let mut pieces = Pieces { all: Records::pieces(record, stream), piece: 0, at: 8 };
    let count = index(record.data, 4).unwrap_or(0);
    let (mut texts, mut room) = (Vec::new(), limits.text_bytes());
    for _ in 0..count {
        let Some(text) = pieces.text() else { break };
        let held = u64::try_from(text.len()).unwrap_or(u64::MAX).saturating_add(32);
        room = room.checked_sub(held).ok_or(Failed::TooLarge(None))?;
        texts.push(Rc::from(text));
    }
    if texts.len() < count { Err(Failed::damaged(STREAM, "the shared texts are cut off")) } else { Ok(texts) }
}

/// Letters of one or two bytes, and the bytes they took.
fn decoded(bytes: &[u8], length: usize, is_wide: bool) -> (String, usize) {
    if is_wide {
        let units: Vec<u16> = bytes.chunks_exact(2).take(length).filter_map(|two| short(two, 0)).collect();
        (String::from_utf16_lossy(&units), units.len() * 2)
    } else {
        let bytes = bytes.get(..length).unwrap_or(bytes);
        (bytes.iter().map(|byte| char::from(*byte)).collect(), bytes.len())
    }
}

/// The pieces of a record, read as one.
struct Pieces<'a> {
    all: Vec<&'a [u8]>,
    piece: usize,
    at: usize,
}

impl<'a> Pieces<'a> {
    /// What is left of the piece; the next one where nothing is.
    fn rest(&mut self) -> Option<&'a [u8]> {
        loop {
            let rest = self.all.get(self.piece)?.get(self.at..).unwrap_or(&[]);
            if !rest.is_empty() {
                return Some(rest);
            }
            self.piece += 1;
            self.at = 0;
        }
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = byte(self.rest()?, 0)?;
        self.at += 1;
        Some(byte)
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        (0..bytes).try_fold(0_usize, |sum, at| Some(sum | usize::from(self.byte()?) << (8 * at)))
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            let step = self.rest()?.len().min(bytes);
            self.at += step;
            bytes -= step;
        }
        Some(())
    }

    fn text(&mut self) -> Option<String> {
        let length = self.number(2)?;
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { self.number(2)? } else { 0 };
        let spoken = if flags & 4 != 0 { self.number(4)? } else { 0 };
        let (mut text, mut left, mut is_wide) = (String::new(), length, flags & 1 != 0);
        while left > 0 {
            let before = self.piece;
            let mut rest = self.rest()?;
            if self.piece != before {
                is_wide = byte(rest, 0)? & 1 != 0;
                self.at += 1;
                rest = rest.get(1..)?;
            }
            let (part, taken) = decoded(rest, left, is_wide);
            if taken == 0 {
                return None;
            }
            left -= if is_wide { taken / 2 } else { taken };
            self.at += taken;
            text.push_str(&part);
        }
        self.skip(runs.checked_mul(4)?.checked_add(spoken)?)?;
        Some(text)
    }
}
