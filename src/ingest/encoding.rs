//! Bytes of a text file → text: UTF-8 with or without its mark, UTF-16, Windows-1252, or what the pipeline says.
//!
//! UTF-8 is checked where it lies and never copied. What cannot be decoded is told with its line and its bytes, and nothing
//! becomes a replacement character.

use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use trappe_rules::finding::Finding;

use crate::report::Report;

/// The mark UTF-8 may begin with.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A text as decoded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    /// Where it begins: behind the mark of UTF-8, which is kept so that nothing need be moved.
    pub(crate) start: usize,
    /// Taken for Windows-1252 because it was nothing else.
    pub(crate) windows: bool,
}

/// Decodes a text file.
pub(crate) fn decode(bytes: Vec<u8>, declared: Option<&str>, report: &mut Report) -> Option<Decoded> {
    let encoding = match declared.map(|label| (label, Encoding::for_label(label.as_bytes()))) {
        Some((label, None)) => {
            report.push(Finding::error("encoding-unknown", report.place()).value(label));
            return None;
        }
        // The plain name says nothing of the order of the bytes.
        Some((label, Some(encoding))) if label.eq_ignore_ascii_case("utf-16") => utf16(&bytes).or(Some(encoding)),
        Some((_, encoding)) => encoding,
        None => utf16(&bytes),
    };
    let (encoding, mark) = Encoding::for_bom(&bytes).map_or((encoding, 0), |(encoding, mark)| (Some(encoding), mark));
    match encoding {
        None => utf8_or_windows(bytes, report),
        Some(encoding) if encoding == UTF_8 && declared.is_none() => utf8_or_windows(bytes, report),
        Some(encoding) if encoding == UTF_8 => match String::from_utf8(bytes) {
            Ok(text) => Some(Decoded { text, start: mark, windows: false }),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let wrong = error.utf8_error().error_len().unwrap_or(1);
                let bytes = error.into_bytes();
                let line = 1 + breaks(bytes.get(..valid).unwrap_or(&[]));
                wrong_here(UTF_8, line, bytes.get(valid..valid + wrong).unwrap_or(&[]), report);
                None
            }
        },
        Some(encoding) => other(encoding, bytes.get(mark..).unwrap_or(&[]), report),
    }
}

/// UTF-16 shows itself by a zero beside nearly every letter.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    const LOOKED_AT: usize = 4096;
    let start = bytes.get(..bytes.len().min(LOOKED_AT)).unwrap_or(bytes);
    let zeros = |offset: usize| start.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let half = start.len() / 4;
    if odd > half && even < odd / 4 {
        Some(UTF_16LE)
    } else if even > half && odd < even / 4 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Text that is not UTF-8 is taken for Windows-1252, which Danish spreadsheets write – unless most of it shows itself to be
/// UTF-8: then two files were put together, and each line that does not fit is told.
fn utf8_or_windows(bytes: Vec<u8>, report: &mut Report) -> Option<Decoded> {
    let start = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Some(Decoded { text, start, windows: false }),
        Err(error) => error.into_bytes(),
    };
    // In Windows-1252 these would be "Ã" and "â€", which no Danish text has.
    let shows_utf8 = |text: &str| text.contains(|letter| matches!(letter, 'À'..='ÿ' | '\u{2010}'..='\u{203a}'));
    if start > 0 || bytes.utf8_chunks().any(|chunk| shows_utf8(chunk.valid())) {
        return Some(mixed(&bytes, start, report));
    }
    let decoded = other(WINDOWS_1252, &bytes, report)?;
    Some(Decoded { windows: true, ..decoded })
}

/// UTF-8 with other bytes in it: read on as the Windows-1252 they probably are, so that everything else is told too.
fn mixed(bytes: &[u8], start: usize, report: &mut Report) -> Decoded {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 64);
    let (mut line, mut counted, mut told) = (1_u32, 0, 0_u32);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if chunk.invalid().is_empty() {
            continue;
        }
        line = line.saturating_add(breaks(text.as_bytes().get(counted..).unwrap_or(&[])));
        counted = text.len();
        if line != told {
            let word =
                text.rsplit(|letter: char| letter.is_control() || matches!(letter, ';' | ',')).next().unwrap_or("");
            let hexadecimal = hexadecimal(chunk.invalid());
            let shown = format!("{word}\\x{}…", hexadecimal.replace(' ', "\\x"));
            let finding = Finding::error("encoding-mixed", report.row(line)).value(shown);
            report.push(finding.with("bytes", hexadecimal));
            told = line;
        }
        let (decoded, _) = WINDOWS_1252.decode_without_bom_handling(chunk.invalid());
        text.push_str(&decoded);
    }
    Decoded { text, start, windows: false }
}

fn other(encoding: &'static Encoding, bytes: &[u8], report: &mut Report) -> Option<Decoded> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16 + 16);
    let mut read = 0;
    loop {
        let rest = bytes.get(read..).unwrap_or(&[]);
        let (result, more) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        read += more;
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve(text.len() / 4 + 64),
            DecoderResult::Malformed(wrong, after) => {
                let end = read.saturating_sub(usize::from(after));
                let start = end.saturating_sub(usize::from(wrong));
                wrong_here(encoding, 1 + breaks(text.as_bytes()), bytes.get(start..end).unwrap_or(&[]), report);
                return None;
            }
        }
    }
    text.shrink_to_fit();
    Some(Decoded { text, start: 0, windows: false })
}

fn wrong_here(encoding: &'static Encoding, line: u32, bytes: &[u8], report: &mut Report) {
    let finding = Finding::error("encoding-wrong", report.row(line)).value(encoding.name());
    report.push(finding.with("bytes", hexadecimal(bytes)));
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(" ")
}

/// Ends of lines: LF, CR LF or CR.
fn breaks(text: &[u8]) -> u32 {
    let mut breaks = 0_u32;
    let mut carriage = false;
    for byte in text {
        if *byte == b'\r' || (*byte == b'\n' && !carriage) {
            breaks = breaks.saturating_add(1);
        }
        carriage = *byte == b'\r';
    }
    breaks
}

#[cfg(test)]
mod tests {
    use super::*;
    use trappe_rules::columns::inputs::DEPARTMENTS;
    use trappe_rules::finding::{Argument, Checked};

    fn checked(bytes: &[u8], declared: Option<&str>) -> Checked<Option<String>> {
        let mut report = Report::new(&DEPARTMENTS, "test.csv", usize::MAX);
        let decoded = decode(bytes.to_vec(), declared, &mut report);
        let text = decoded.and_then(|decoded| decoded.text.get(decoded.start..).map(str::to_owned));
        Checked { result: text, findings: report.into_findings() }
    }

    fn decoded(bytes: &[u8], declared: Option<&str>) -> Option<String> {
        checked(bytes, declared).result
    }

    fn places(bytes: &[u8], declared: Option<&str>) -> Vec<(&'static str, Option<u32>, Option<Argument>)> {
        let told = checked(bytes, declared).findings;
        told.into_iter()
            .map(|finding| {
                (finding.code, finding.place.row, finding.arguments.into_iter().map(|(_, value)| value).next())
            })
            .collect()
    }

    const TEXT: &str = "Afdelingsnummer;Nørrebro\n0123-045;å\n";

    fn in_utf16(mark: &[u8], big: bool) -> Vec<u8> {
        let mut bytes = mark.to_vec();
        for unit in TEXT.encode_utf16() {
            bytes.extend(if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
        }
        bytes
    }

    #[test]
    fn the_encodings_of_danish_files_are_told_apart() {
        let windows: Vec<u8> = TEXT.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        let mut marked = MARK.to_vec();
        marked.extend(TEXT.as_bytes());
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked,
            windows.clone(),
            in_utf16(&[0xff, 0xfe], false),
            in_utf16(&[0xfe, 0xff], true),
            in_utf16(&[], false),
            in_utf16(&[], true),
        ] {
            assert_eq!(decoded(&bytes, None).as_deref(), Some(TEXT));
        }
        assert_eq!(decoded(&windows, Some("windows-1252")).as_deref(), Some(TEXT));
        for big in [false, true] {
            assert_eq!(decoded(&in_utf16(&[], big), Some("utf-16")).as_deref(), Some(TEXT), "{big}");
        }
    }

    #[test]
    fn a_declared_encoding_that_is_wrong_is_told_with_line_and_bytes() {
        assert_eq!(decoded(b"a\nb\xe5", Some("utf-8")), None);
        assert_eq!(
            places(b"a\nb\xe5r", Some("utf-8")),
            [("encoding-wrong", Some(2), Some(Argument::Text("E5".to_owned())))]
        );
        assert_eq!(decoded(b"a", Some("utf-99")), None);
        assert_eq!(decoded(&[b'a', 0xe5], Some("latin1")).as_deref(), Some("aå"));
        // Half a letter at the end, and half a pair.
        let mut cut = in_utf16(&[0xff, 0xfe], false);
        cut.pop();
        assert_eq!(places(&cut, None), [("encoding-wrong", Some(2), Some(Argument::Text("0A".to_owned())))]);
        let half = [0xff, 0xfe, b'a', 0, b'\n', 0, 0x00, 0xd8, b'b', 0];
        assert_eq!(places(&half, None)[0].1, Some(2));
    }

    #[test]
    fn two_encodings_in_one_file_are_told_line_by_line() {
        let bytes = b"id;navn\r\n1;N\xc3\xb8rrebro\r\n2;\xd8sterbro\r\n3;Amager\r\n4;V\xe6nge og \xe5\r\n";
        let mixed = |row, byte: &str| ("encoding-mixed", Some(row), Some(Argument::Text(byte.to_owned())));
        assert_eq!(places(bytes, None), [mixed(3, "D8"), mixed(5, "E6")]);
        assert!(decoded(bytes, None).unwrap().contains("Nørrebro\r\n2;Østerbro"));
        assert_eq!(checked(bytes, None).findings[0].value.as_deref(), Some("\\xD8…"));
    }
}
