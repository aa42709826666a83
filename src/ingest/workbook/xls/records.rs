//! The records of a stream: kind, length, data.

use super::super::bytes::short;

/// What goes on from the record before, where that one is full.
pub(super) const GOES_ON: u16 = 0x003c;

/// One record.
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) data: &'a [u8],
    /// Where it begins in the stream.
    pub(super) at: usize,
}

/// The records of a stream, up to the first that is cut off.
pub(super) struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    pub(super) const fn new(stream: &'a [u8]) -> Self {
        Self { stream, at: 0 }
    }

    /// The data of this record and of those it goes on in.
    pub(super) fn pieces(record: &Record<'a>, stream: &'a [u8]) -> Vec<&'a [u8]> {
        let mut pieces = vec![record.data];
        let mut rest = Self { stream, at: record.at };
        rest.next();
        pieces.extend(rest.take_while(|record| record.kind == GOES_ON).map(|record| record.data));
        pieces
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, length) = (short(self.stream, self.at)?, short(self.stream, self.at.checked_add(2)?)?);
        let start = self.at.checked_add(4)?;
        let end = start.checked_add(usize::from(length))?;
        let record = Record { kind, data: self.stream.get(start..end)?, at: self.at };
        self.at = end;
        Some(record)
    }
}
