//! A packed workbook: its parts, and how much of them is read.
//!
//! What the archive says of its sizes is held against the limit first, and not believed: what is unpacked is counted
//! again while it is read.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::rc::Rc;

use bytes::Bytes;
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::failed::Failed;
use crate::limits::Limits;

/// More parts than the largest workbook has.
pub(crate) const MOST_PARTS: u64 = 10_000;
/// Bytes between two marks of a part (tags, records): a cell holds 32,767 letters, so none is longer.
const LONGEST: u64 = 4_000_000;

/// An open archive.
pub(crate) struct Package {
    archive: ZipArchive<Cursor<Bytes>>,
    budget: Rc<Budget>,
}

/// One part being read.
pub(crate) type Part<'a> = Gauge<ZipFile<'a, Cursor<Bytes>>>;

impl Package {
    /// Opens the archive, unless it says itself that it is too much.
    pub(crate) fn open(bytes: Bytes, limits: &Limits) -> Result<Self, Failed> {
        let told = entries(&bytes);
        if told > MOST_PARTS {
            return Err(Failed::TooManyParts(told));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Failed::damaged("zip", error))?;
        let parts = u64::try_from(archive.len()).unwrap_or(u64::MAX);
        if parts > MOST_PARTS {
            return Err(Failed::TooManyParts(parts));
        }
        let mut unpacked = 0_u64;
        for index in 0..archive.len() {
            let entry = archive.by_index_data(index).map_err(|error| Failed::damaged("zip", error))?;
            unpacked = unpacked.saturating_add(entry.size());
        }
        if unpacked > limits.unpacked_bytes {
            return Err(Failed::TooLarge(Some(unpacked)));
        }
        let budget = Rc::new(Budget { left: Cell::new(limits.unpacked_bytes), ..Budget::default() });
        Ok(Self { archive, budget })
    }

    /// Unpacks every part once and throws it away, where the archive could hold more than it says: packing makes nothing
    /// smaller than a thousandth, so that what is packed small enough needs no counting.
    pub(crate) fn holds_what_it_says(&mut self) -> Result<(), Failed> {
        const MOST_PACKED: u64 = 1032;
        let mut packed = 0_u64;
        for index in 0..self.archive.len() {
            let entry = self.archive.by_index_data(index).map_err(|error| Failed::damaged("zip", error))?;
            packed = packed.saturating_add(entry.compressed_size());
        }
        if packed.saturating_mul(MOST_PACKED) <= self.budget.left.get() {
            return Ok(());
        }
        let whole = self.budget.left.get();
        for name in self.names().collect::<Vec<_>>() {
            let Some(mut part) = self.part(&name)? else { continue };
            let budget = part.budget();
            let mut some = [0_u8; 1 << 14];
            loop {
                budget.mark();
                match part.read(&mut some) {
                    Ok(0) => break,
                    Ok(_) => {}
                    Err(error) => return Err(budget.explain(&name, error)),
                }
            }
        }
        self.budget.left.set(whole);
        Ok(())
    }

    /// Whether a part that is held in memory as a whole is small enough, and has no entities of its own.
    pub(crate) fn is_plain(&mut self, name: &str, most: u64) -> Result<(), Failed> {
        const LOOKED_AT: u64 = 4096;
        let Some(part) = self.part(name)? else { return Ok(()) };
        let size = part.size();
        if size > most {
            return Err(Failed::TooLarge(Some(size)));
        }
        let mut beginning = Vec::new();
        part.take(LOOKED_AT).read_to_end(&mut beginning).map_err(|error| Failed::damaged(name, error))?;
        if beginning.windows(9).any(|letters| letters.eq_ignore_ascii_case(b"<!doctype")) {
            return Err(Failed::Entities { part: name.to_owned() });
        }
        Ok(())
    }

    /// Names of the parts.
    pub(crate) fn names(&self) -> impl Iterator<Item = String> {
        self.archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned)
    }

    /// The part of this name; `None` where there is none. Names differ in case between programmes.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Part<'_>>, Failed> {
        let index = self.archive.index_for_name(name).or_else(|| {
            let alike = |other: &str| other.replace('\\', "/").eq_ignore_ascii_case(name);
            self.archive.file_names().position(|other| other.is_ok_and(|other| alike(&other)))
        });
        let Some(index) = index else { return Ok(None) };
        match self.archive.by_index(index) {
            Ok(file) => {
                Ok(Some(Gauge { inner: BufReader::with_capacity(1 << 16, file), budget: Rc::clone(&self.budget) }))
            }
            Err(ZipError::InvalidPassword) => Err(Failed::Protected),
            Err(ZipError::UnsupportedArchive(reason)) if reason == ZipError::PASSWORD_REQUIRED => {
                Err(Failed::Protected)
            }
            Err(error) => Err(Failed::damaged(name, error)),
        }
    }

    /// The part of this name, which a workbook must have.
    pub(crate) fn needed(&mut self, name: &str) -> Result<Part<'_>, Failed> {
        self.part(name)?.ok_or_else(|| Failed::damaged(name, "missing"))
    }
}

/// Names of the parts of an archive; `None` where it is broken, or has more than any workbook.
pub(crate) fn part_names(bytes: &[u8]) -> Option<Vec<String>> {
    if entries(bytes) > MOST_PARTS {
        return None;
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    Some(archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect())
}

/// What may still be read.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    /// Bytes of all parts together.
    left: Cell<u64>,
    /// Bytes since the last mark.
    since: Cell<u64>,
    spent: Cell<bool>,
}

impl Budget {
    /// A mark: the next stretch is counted anew.
    pub(crate) fn mark(&self) {
        self.since.set(0);
    }

    /// Why reading stopped: for lack of room, or for what the reader says.
    pub(crate) fn explain(&self, part: &str, reason: impl std::fmt::Display) -> Failed {
        if self.spent.get() { Failed::TooLarge(None) } else { Failed::damaged(part, reason) }
    }
}

/// A part that is counted while it is read.
pub(crate) struct Gauge<R> {
    inner: BufReader<R>,
    budget: Rc<Budget>,
}

impl Part<'_> {
    /// Bytes it says it has, unpacked.
    pub(crate) fn size(&self) -> u64 {
        self.inner.get_ref().size()
    }

    /// All of it.
    pub(crate) fn whole(mut self, name: &str) -> Result<Vec<u8>, Failed> {
        let budget = self.budget();
        let mut bytes = Vec::new();
        loop {
            budget.mark();
            match self.by_ref().take(1 << 20).read_to_end(&mut bytes) {
                Ok(0) => return Ok(bytes),
                Ok(_) => {}
                Err(error) => return Err(budget.explain(name, error)),
            }
        }
    }
}

impl<R> Gauge<R> {
    /// What may still be read.
    pub(crate) fn budget(&self) -> Rc<Budget> {
        Rc::clone(&self.budget)
    }
}

impl<R: Read> BufRead for Gauge<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.budget.left.get() == 0 {
            self.budget.spent.set(true);
            return Err(io::Error::other("more than is read"));
        }
        if self.budget.since.get() > LONGEST {
            return Err(io::Error::other("a cell of millions of letters"));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        let bytes = u64::try_from(amount).unwrap_or(u64::MAX);
        self.budget.left.set(self.budget.left.get().saturating_sub(bytes));
        self.budget.since.set(self.budget.since.get().saturating_add(bytes));
        self.inner.consume(amount);
    }
}

impl<R: Read> Read for Gauge<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let amount = available.len().min(buffer.len());
        if let (Some(from), Some(to)) = (available.get(..amount), buffer.get_mut(..amount)) {
            to.copy_from_slice(from);
        }
        self.consume(amount);
        Ok(amount)
    }
}

/// Parts the archive says it has: the last record of the file counts them, and is read before the list itself.
fn entries(bytes: &[u8]) -> u64 {
    const END: &[u8] = b"PK\x05\x06";
    const END_OF_LARGE: &[u8] = b"PK\x06\x06";
    let tail = bytes.get(bytes.len().saturating_sub(70_000)..).unwrap_or(bytes);
    let last = |mark: &[u8]| tail.windows(mark.len()).rposition(|window| window == mark);
    let Some(end) = last(END) else { return 0 };
    let number = |at: usize, width: usize| {
        let bytes = tail.get(at..at.checked_add(width)?)?;
        Some(bytes.iter().rev().fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte)))
    };
    let short = number(end + 10, 2).unwrap_or(0);
    if short < 0xffff {
        return short;
    }
    last(END_OF_LARGE).and_then(|at| number(at + 32, 8)).unwrap_or(short)
}
