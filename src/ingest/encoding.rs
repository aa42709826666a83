//! Bytes of a text file → text: UTF-8 with or without its mark, UTF-16, Windows-1252, or what the pipeline says.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use trappe_rules::finding::Finding;

use crate::report::Report;

/// Decodes a text file; what cannot be decoded is a finding, never a replacement character.
pub(crate) fn decode(bytes: Vec<u8>, declared: Option<&str>, report: &mut Report) -> Option<String> {
    let encoding = match declared {
        Some(label) => {
            let Some(encoding) = Encoding::for_label(label.as_bytes()) else {
                report.push(Finding::error("encoding-unknown", report.place()).value(label));
                return None;
            };
            encoding
        }
        None => guess(&bytes),
    };
    let (encoding, mark) = Encoding::for_bom(&bytes).unwrap_or((encoding, 0));
    let bytes = if encoding == UTF_8 && mark == 0 {
        match String::from_utf8(bytes) {
            Ok(text) => return Some(text),
            Err(error) => error.into_bytes(),
        }
    } else {
        bytes
    };
    let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes.get(mark..).unwrap_or(&[]))
    else {
        report.push(Finding::error("encoding-wrong", report.place()).value(encoding.name()));
        return None;
    };
    Some(text.into_owned())
}

/// UTF-16 shows itself by a zero beside nearly every letter; text that is not UTF-8 is taken for Windows-1252, which
/// Danish spreadsheets write.
fn guess(bytes: &[u8]) -> &'static Encoding {
    const LOOKED_AT: usize = 4096;
    let start = bytes.get(..bytes.len().min(LOOKED_AT)).unwrap_or(bytes);
    let zeros = |offset: usize| start.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let half = start.len() / 4;
    if odd > half && even < odd / 4 {
        UTF_16LE
    } else if even > half && odd < even / 4 {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trappe_rules::columns::inputs::DEPARTMENTS;

    fn decoded(bytes: &[u8], declared: Option<&str>) -> Option<String> {
        decode(bytes.to_vec(), declared, &mut Report::new(&DEPARTMENTS, "test.csv"))
    }

    #[test]
    fn the_encodings_of_danish_files_are_told_apart() {
        let text = "Afdelingsnummer;Nørrebro\n0123-045;å\n";
        let utf16 = |mark: &[u8], big: bool| {
            let mut bytes = mark.to_vec();
            for unit in text.encode_utf16() {
                bytes.extend(if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
            }
            bytes
        };
        let windows: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        let mut marked = vec![0xef, 0xbb, 0xbf];
        marked.extend(text.as_bytes());
        for bytes in [
            text.as_bytes().to_vec(),
            marked,
            windows,
            utf16(&[0xff, 0xfe], false),
            utf16(&[0xfe, 0xff], true),
            utf16(&[], false),
            utf16(&[], true),
        ] {
            assert_eq!(decoded(&bytes, None).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_declared_encoding_that_is_wrong_is_a_finding() {
        assert_eq!(decoded(&[b'a', 0xe5], Some("utf-8")), None);
        assert_eq!(decoded(b"a", Some("utf-99")), None);
        assert_eq!(decoded(&[b'a', 0xe5], Some("latin1")).as_deref(), Some("aå"));
    }
}
