//! How long the shared texts of an xls workbook are: a cell names its text by number, and calamine keeps a copy for each.

use super::super::bytes::{byte, short};

/// Letters of each text, in order; `pieces` are the record and those that continue it.
pub(super) fn lengths(pieces: &[&[u8]]) -> Vec<u64> {
    let mut walk = Walk { pieces, piece: 0, at: 8 };
    std::iter::from_fn(|| walk.text()).collect()
}

/// The pieces of a record, read as one.
struct Walk<'a> {
    pieces: &'a [&'a [u8]],
    piece: usize,
    at: usize,
}

impl<'a> Walk<'a> {
    /// What is left of the piece; the next one where nothing is.
    fn rest(&mut self) -> Option<&'a [u8]> {
        loop {
            let rest = self.pieces.get(self.piece)?.get(self.at..).unwrap_or(&[]);
            if !rest.is_empty() {
                return Some(rest);
            }
            (self.piece, self.at) = (self.piece + 1, 0);
        }
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        (0..bytes).try_fold(0_usize, |sum, at| {
            let byte = byte(self.rest()?, 0)?;
            self.at += 1;
            Some(sum | usize::from(byte) << (8 * at))
        })
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            let step = self.rest()?.len().min(bytes);
            self.at += step;
            bytes -= step;
        }
        Some(())
    }

    fn text(&mut self) -> Option<u64> {
        let (length, flags) = (self.number(2)?, self.number(1)?);
        let runs = if flags & 8 != 0 { self.number(2)? } else { 0 };
        let spoken = if flags & 4 != 0 { self.number(4)? } else { 0 };
        let (mut left, mut width) = (length, if flags & 1 == 0 { 1 } else { 2 });
        while left > 0 {
            let before = self.piece;
            let mut rest = self.rest()?.len();
            if self.piece != before {
                // A text that goes on says anew how wide its letters are.
                width = if self.number(1)? & 1 == 0 { 1 } else { 2 };
                rest -= 1;
            }
            let letters = (rest / width).min(left);
            if letters == 0 && rest > 0 {
                return None;
            }
            left -= letters;
            self.at += letters * width;
        }
        self.skip(runs.checked_mul(4)?.checked_add(spoken)?)?;
        u64::try_from(length).ok()
    }
}

/// The text a cell names.
pub(super) fn of_cell(lengths: &[u64], data: &[u8]) -> u64 {
    let number = short(data, 6).zip(short(data, 8)).map(|(low, high)| usize::from(low) | usize::from(high) << 16);
    number.and_then(|number| lengths.get(number)).copied().unwrap_or(u64::from(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_go_on_in_another_record() {
        let first = [0, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, b'a', b'b', 4, 0, 0, b'c'];
        let second = [1, b'd', 0, b'e', 0, b'f', 0, 1, 0, 8, 1, 0, b'g', 9, 9, 9, 9];
        assert_eq!(lengths(&[&first, &second]), [2, 4, 1]);
        assert_eq!(lengths(&[&first]), [2]);
        assert_eq!(of_cell(&[2, 4], &[0, 0, 0, 0, 0, 0, 1, 0, 0, 0]), 4);
        assert_eq!(of_cell(&[2, 4], &[0, 0, 0, 0, 0, 0, 2, 0, 0, 0]), 65_535);
    }
}
