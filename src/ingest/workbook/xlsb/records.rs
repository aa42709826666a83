//! The records of a part: kind and length of as many bytes as they need, then data.

use std::io::{BufRead, Read};
use std::rc::Rc;

use super::super::bytes::{index, short};
use super::super::failed::Failed;
use super::super::package::{Budget, Package, Part};

/// Bytes of the longest record that is read: a cell's text is 65,534 of them.
const LONGEST: usize = 1_000_000;

/// The records of a part.
pub(super) struct Records<'a> {
    part: Part<'a>,
    budget: Rc<Budget>,
    name: String,
}

impl<'a> Records<'a> {
    pub(super) fn needed(package: &'a mut Package, name: &str) -> Result<Self, Failed> {
        let part = package.needed(name)?;
        Ok(Self { budget: part.budget(), part, name: name.to_owned() })
    }

    /// The kind of the next record, and its data in `data`; `None` at the end of the part.
    pub(super) fn next(&mut self, data: &mut Vec<u8>) -> Result<Option<u16>, Failed> {
        self.budget.mark();
        match self.part.fill_buf() {
            Ok([]) => return Ok(None),
            Ok(_) => {}
            Err(error) => return Err(self.budget.explain(&self.name, error)),
        }
        let first = self.byte()?;
        let kind = if first < 0x80 {
            u16::from(first)
        } else {
            u16::from(first & 0x7f) | (u16::from(self.byte()? & 0x7f) << 7)
        };
        let mut length = 0_usize;
        for step in 0..4 {
            let byte = self.byte()?;
            length |= usize::from(byte & 0x7f) << (7 * step);
            if byte < 0x80 {
                break;
            }
        }
        data.clear();
        if length > LONGEST {
            self.skip(length)?;
            return Ok(Some(u16::MAX));
        }
        data.resize(length, 0);
        self.part.read_exact(data).map_err(|error| self.budget.explain(&self.name, error))?;
        Ok(Some(kind))
    }

    fn byte(&mut self) -> Result<u8, Failed> {
        let mut one = [0_u8];
        self.part.read_exact(&mut one).map_err(|error| self.budget.explain(&self.name, error))?;
        let [byte] = one;
        Ok(byte)
    }

    fn skip(&mut self, mut bytes: usize) -> Result<(), Failed> {
        while bytes > 0 {
            self.budget.mark();
            let step = match self.part.fill_buf() {
                Ok([]) => return Err(Failed::damaged(&self.name, "cut off")),
                Ok(buffer) => buffer.len().min(bytes),
                Err(error) => return Err(self.budget.explain(&self.name, error)),
            };
            self.part.consume(step);
            bytes -= step;
        }
        Ok(())
    }
}

/// A text with its length before it, and where what follows begins.
pub(super) fn text(data: &[u8], at: usize) -> Option<(String, usize)> {
    let length = index(data, at)?;
    let start = at.checked_add(4)?;
    // No length at all: no text.
    if length == 0xffff_ffff {
        return Some((String::new(), start));
    }
    let end = start.checked_add(length.checked_mul(2)?)?;
    let units: Vec<u16> = data.get(start..end)?.chunks_exact(2).filter_map(|two| short(two, 0)).collect();
    Some((String::from_utf16_lossy(&units), end))
}
