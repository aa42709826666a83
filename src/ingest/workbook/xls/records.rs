//! The records of a stream: kind, length, data.

use super::super::bytes::short;

/// One record.
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) data: &'a [u8],
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
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, length) = (short(self.stream, self.at)?, short(self.stream, self.at.checked_add(2)?)?);
        let start = self.at.checked_add(4)?;
        let end = start.checked_add(usize::from(length))?;
        self.at = end;
        Some(Record { kind, data: self.stream.get(start..end)? })
    }
}
