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

pub(super) fn real(bytes: &[u8], at: usize) -> Option<f64> {
    take(bytes, at).map(f64::from_le_bytes)
}

/// A length or place in the file.
pub(super) fn index(bytes: &[u8], at: usize) -> Option<usize> {
    whole(bytes, at).and_then(|value| usize::try_from(value).ok())
}

/// A number packed into 30 bits: whole or the upper half of a real one, as it is or a hundred times too large.
pub(super) fn packed(bytes: &[u8], at: usize) -> Option<f64> {
    let bits = whole(bytes, at)?;
    let (hundredfold, is_whole) = (bits & 1 == 1, bits & 2 == 2);
    let value = if is_whole {
        f64::from(i32::from_le_bytes(bits.to_le_bytes()) >> 2)
    } else {
        f64::from_bits(u64::from(bits & 0xffff_fffc) << 32)
    };
    Some(if hundredfold { value / 100.0 } else { value })
}

/// What a spreadsheet shows for an error of this number.
pub(super) const fn fault(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2a => "#N/A",
        0x2b => "#GETTING_DATA",
        _ => "#?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_packed_into_thirty_bits() {
        for (bits, expected) in [
            (0x0000_0006_u32, 1.0),
            (0xffff_fffe, -1.0),
            (0x3ff0_0000, 1.0),
            (0x3ff0_0001, 0.01),
            ((12_345 << 2) | 3, 123.45),
        ] {
            let value = packed(&bits.to_le_bytes(), 0).unwrap();
            assert!((value - expected).abs() < 1e-12, "{bits:x} {value}");
        }
        assert_eq!(packed(&[1, 2], 0), None);
    }
}
