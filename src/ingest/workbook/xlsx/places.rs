//! Places of cells as xlsx writes them (`B5`, `A1:C1`), and letters it writes by number (`_x000D_`).

use std::borrow::Cow;

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

/// Text with what `_x000D_` and its like stand for; `_x005F_` is a plain line that would begin one.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        units.extend(before.encode_utf16());
        let digits = after.get(..4).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
        if let Some(unit) = unit.filter(|_| after.get(4..5) == Some("_")) {
            units.push(unit);
            rest = after.get(5..).unwrap_or("");
        } else {
            units.extend("_x".encode_utf16());
            rest = after;
        }
    }
    units.extend(rest.encode_utf16());
    Cow::Owned(String::from_utf16_lossy(&units))
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

    #[test]
    fn letters_written_by_number() {
        for (text, expected) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xyz_", "_xyz_"),
            ("_x00e6_", "æ"),
            ("_xD83D__xDE00_", "😀"),
            ("_x000", "_x000"),
            ("a_xæøå", "a_xæøå"),
        ] {
            assert_eq!(unescaped(text), expected, "{text}");
        }
    }
}
