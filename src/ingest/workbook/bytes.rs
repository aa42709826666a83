//! Numbers out of bytes, the lowest first; `None` beyond the end.

fn take<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

pub(super) fn byte(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.get(at).copied()
}

pub(super) fn short(bytes: &[u8], at: usize) -> Option<u16> {
    take(bytes, at).map(u16::from_le_bytes)
}

pub(super) fn whole(bytes: &[u8], at: usize) -> Option<u32> {
    take(bytes, at).map(u32::from_le_bytes)
}

/// A length or place in the file.
pub(super) fn index(bytes: &[u8], at: usize) -> Option<usize> {
    whole(bytes, at).and_then(|value| usize::try_from(value).ok())
}
