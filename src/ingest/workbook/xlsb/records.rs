//! The records of a part: kind and length of as many bytes as they need, then data, which is passed over.

use std::io::{BufRead, Read};
use std::rc::Rc;

use super::super::failed::Failed;
use super::super::package::{Budget, Package, Part};

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

    /// Whether there is a record of a kind.
    pub(super) fn any(mut self, is_wanted: impl Fn(u16) -> bool) -> Result<bool, Failed> {
        while let Some(kind) = self.next()? {
            if is_wanted(kind) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The kind of the next record; `None` at the end of the part.
    fn next(&mut self) -> Result<Option<u16>, Failed> {
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
        self.skip(length)?;
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
