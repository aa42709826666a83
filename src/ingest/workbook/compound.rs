//! Compound files (OLE): the container of xls, and of workbooks under a password.

use super::bytes::{byte, index, short, whole};

/// How a compound file begins.
pub(crate) const MAGIC: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// Streams shorter than this stand in the small sectors.
const SMALL_BELOW: usize = 4096;
/// The first number that is no sector but a mark.
const MARKS: u32 = 0xffff_fffa;
/// Entries of a folder that are looked at.
const MOST_ENTRIES: usize = 100_000;

/// An open compound file.
pub(crate) struct Compound<'a> {
    bytes: &'a [u8],
    /// Bytes of a sector.
    sector: usize,
    /// For each sector the one after it.
    chain: Vec<u32>,
    /// The same for the small ones, and the stream they stand in.
    small_chain: Vec<u32>,
    small: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    length: usize,
}

impl<'a> Compound<'a> {
    /// `None` where it is no compound file, or a broken one.
    pub(crate) fn open(bytes: &'a [u8]) -> Option<Self> {
        if !bytes.starts_with(&MAGIC) {
            return None;
        }
        let sector = match short(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file =
            Self { bytes, sector, chain: Vec::new(), small_chain: Vec::new(), small: Vec::new(), entries: vec![] };
        file.read_chain()?;
        let folder = file.stream_at(whole(bytes, 48)?, usize::MAX, false)?;
        file.entries = folder.chunks_exact(128).take(MOST_ENTRIES).filter_map(entry).collect();
        let small_chain = file.stream_at(whole(bytes, 60)?, usize::MAX, false)?;
        file.small_chain = small_chain.chunks_exact(4).filter_map(|four| whole(four, 0)).collect();
        if has_circle(&file.small_chain) {
            return None;
        }
        let root = file.entries.first().map(|root| (root.start, root.length))?;
        file.small = file.stream_at(root.0, root.1, false)?;
        Some(file)
    }

    /// Whether there is a stream of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The stream of this name; `None` where there is none, or it is broken.
    pub(crate) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))?;
        self.stream_at(entry.start, entry.length, entry.length < SMALL_BELOW)
    }

    /// The list of sectors: where its own sectors are stands at the beginning of the file, and goes on from there.
    fn read_chain(&mut self) -> Option<()> {
        let most = self.bytes.len() / self.sector + 1;
        let mut parts: Vec<u32> = (0..109).filter_map(|at| whole(self.bytes, 76 + 4 * at)).collect();
        let mut next = whole(self.bytes, 68)?;
        for _ in 0..most {
            if next >= MARKS {
                break;
            }
            let numbers = self.sector(next)?;
            let last = numbers.len().checked_sub(4)?;
            parts.extend(numbers.get(..last)?.chunks_exact(4).filter_map(|four| whole(four, 0)));
            next = whole(numbers, last)?;
        }
        parts.retain(|part| *part < MARKS);
        // A list longer than the file says some of its sectors twice.
        if parts.len() > most {
            return None;
        }
        for part in parts {
            let numbers = self.sector(part)?;
            let numbers: Vec<u32> = numbers.chunks_exact(4).filter_map(|four| whole(four, 0)).collect();
            self.chain.extend(numbers);
        }
        (!has_circle(&self.chain)).then_some(())
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// The sectors from this one on, put together; no longer than the file, so that a circle ends.
    fn stream_at(&self, start: u32, length: usize, small: bool) -> Option<Vec<u8>> {
        let most = length.min(self.bytes.len());
        let (mut stream, mut next) = (Vec::new(), start);
        while next < MARKS && stream.len() < most {
            let number = usize::try_from(next).ok()?;
            let sector = if small {
                let from = number.checked_mul(64)?;
                self.small.get(from..from.checked_add(64)?.min(self.small.len()))?
            } else {
                self.sector(next)?
            };
            if sector.is_empty() {
                return None;
            }
            stream.extend_from_slice(sector);
            next = *(if small { &self.small_chain } else { &self.chain }).get(number)?;
        }
        stream.truncate(length);
        Some(stream)
    }
}

/// Whether some sector comes after itself, so that whoever follows it never ends.
fn has_circle(chain: &[u32]) -> bool {
    // By which walk each sector was first met; every sector is walked over once.
    let mut met = vec![0_usize; chain.len()];
    for start in 0..chain.len() {
        let (walk, mut at) = (start + 1, start);
        while let (Some(before), Some(next)) = (met.get_mut(at), chain.get(at)) {
            if *before == walk {
                return true;
            }
            if *before != 0 {
                break;
            }
            *before = walk;
            let Ok(next) = usize::try_from(*next) else { break };
            at = next;
        }
    }
    false
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(short(bytes, 64)?).checked_sub(2)?.min(62);
    let letters: Vec<u16> = (0..length / 2).filter_map(|at| short(bytes, 2 * at)).collect();
    if byte(bytes, 66)? == 0 {
        return None;
    }
    Some(Entry { name: String::from_utf16_lossy(&letters), start: whole(bytes, 116)?, length: index(bytes, 120)? })
}
