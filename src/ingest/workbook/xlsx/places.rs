//! Places of cells as xlsx writes them (`B5`, `A1:C1`).

/// Row and column, from 0, of a cell named by letters and number.
pub(super) fn place(name: &str) -> Option<(u32, u32)> {
    let mut column = 0_u32;
    let mut row = None::<u32>;
    for byte in name.bytes() {
        match byte {
            b'$' => {}
            b'A'..=b'Z' | b'a'..=b'z' if row.is_none() => {
                column = column.checked_mul(26)?.checked_add(u32::from(byte.to_ascii_uppercase() - b'A') + 1)?;
            }
            b'0'..=b'9' if column > 0 => {
                row = Some(row.unwrap_or(0).checked_mul(10)?.checked_add(u32::from(byte - b'0'))?);
            }
            _ => return None,
        }
    }
    Some((row?.checked_sub(1)?, column.checked_sub(1)?))
}

/// First and last cell of a range; a single cell is both.
pub(crate) fn area(name: &str) -> Option<((u32, u32), (u32, u32))> {
    let (first, last) = name.split_once(':').unwrap_or((name, name));
    Some((place(first)?, place(last)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_by_letters_and_number() {
        for (name, expected) in [
            ("A1", Some((0, 0))),
            ("XFD1048576", Some((1_048_575, 16_383))),
            ("$B$5", Some((4, 1))),
            ("aa10", Some((9, 26))),
            ("A0", None),
            ("5", None),
            ("A", None),
            ("A1B", None),
            ("", None),
            ("ZZZZZZZZZZ1", None),
            ("A99999999999", None),
        ] {
            assert_eq!(place(name), expected, "{name}");
        }
        assert_eq!(area("A1:C2"), Some(((0, 0), (1, 2))));
        assert_eq!(area("B2"), Some(((1, 1), (1, 1))));
    }
}
