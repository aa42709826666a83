//! Reads a file that may be changing while it is read.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

/// What reading a file came to.
#[derive(Debug)]
pub(super) enum Outcome {
    /// Its bytes; `again` where it changed at first and stood still the second time.
    Read { bytes: Vec<u8>, again: bool },
    /// It changed both times.
    Changing,
    /// It has more bytes than are read.
    TooLarge,
    /// A device or a pipe.
    NotAFile,
    /// It cannot be read.
    Failed(io::Error),
}

/// Reads the file at a path, at most so many bytes.
pub(super) fn read(path: &Path, most: u64) -> Outcome {
    let mark = || std::fs::metadata(path).map(|metadata| Mark::of(&metadata));
    twice(mark, || File::open(path).and_then(|file| bytes(file, most)), most)
}

/// What tells that a file is still the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    is_file: bool,
    length: u64,
    changed: Option<SystemTime>,
}

impl Mark {
    fn of(metadata: &Metadata) -> Self {
        Self { is_file: metadata.is_file(), length: metadata.len(), changed: metadata.modified().ok() }
    }
}

/// At most so many bytes and one more, by which it is known that there are more.
fn bytes(file: File, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads between two looks at the file, and once more where it changed between them.
fn twice(mark: impl Fn() -> io::Result<Mark>, read: impl Fn() -> io::Result<Vec<u8>>, most: u64) -> Outcome {
    for again in [false, true] {
        let before = match mark() {
            Ok(mark) if !mark.is_file => return Outcome::NotAFile,
            Ok(mark) if mark.length > most => return Outcome::TooLarge,
            Ok(mark) => mark,
            Err(error) => return Outcome::Failed(error),
        };
        let bytes = match read() {
            Ok(bytes) => bytes,
            Err(error) => return Outcome::Failed(error),
        };
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if length > most {
            return Outcome::TooLarge;
        }
        if length == before.length && mark().is_ok_and(|after| after == before) {
            return Outcome::Read { bytes, again };
        }
    }
    Outcome::Changing
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn mark(length: u64, second: u64) -> Mark {
        let changed = Some(SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(second));
        Mark { is_file: true, length, changed }
    }

    /// Reads a file that looks like this at each look.
    fn looked_at(looks: &[Mark]) -> Outcome {
        let look = Cell::new(0);
        let next = || {
            let at = look.replace(look.get() + 1);
            Ok(looks[at])
        };
        twice(next, || Ok(vec![0; 3]), 100)
    }

    #[test]
    fn a_file_that_changes_is_read_once_more() {
        let same = mark(3, 1);
        assert!(matches!(looked_at(&[same, same]), Outcome::Read { again: false, .. }));
        for changed in [mark(3, 2), mark(4, 1)] {
            assert!(matches!(looked_at(&[same, changed, same, same]), Outcome::Read { again: true, .. }));
            assert!(matches!(looked_at(&[same, changed, changed, same]), Outcome::Changing));
        }
        // Read in part only: its length said another number of bytes.
        assert!(matches!(looked_at(&[mark(9, 1), same, same]), Outcome::Read { again: true, .. }));
    }

    #[test]
    fn what_is_too_large_or_no_file_is_not_read() {
        assert!(matches!(looked_at(&[mark(101, 1)]), Outcome::TooLarge));
        assert!(matches!(looked_at(&[Mark { is_file: false, ..mark(3, 1) }]), Outcome::NotAFile));
        let same = mark(3, 1);
        assert!(matches!(twice(|| Ok(same), || Ok(vec![0; 200]), 100), Outcome::TooLarge));
    }
}
