//! What a file is by its content: its first bytes, and for an archive the names of its parts.

use std::borrow::Cow;

use super::FileKind;
use crate::workbook::{compound, part_names};

/// What a file is by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// A kind that is read.
    Table(FileKind),
    /// Lines of text with marks between what could be cells.
    Lines,
    /// A workbook that opens with a password.
    Protected,
    /// A kind that is known and not read; the term for it.
    Other(&'static str),
    /// Text, or bytes of no known kind.
    Unknown,
}

/// Beginnings of kinds that are not read.
const OTHERS: [(&[u8], &str); 10] = [
    (b"%PDF", "term-kind-pdf"),
    (b"{\\rtf", "term-kind-document"),
    (b"\x1f\x8b", "term-kind-archive"),
    (b"7z\xbc\xaf\x27\x1c", "term-kind-archive"),
    (b"Rar!", "term-kind-archive"),
    (b"BZh", "term-kind-archive"),
    (b"\xfd7zXZ", "term-kind-archive"),
    (b"\x89PNG", "term-kind-picture"),
    (b"\xff\xd8\xff", "term-kind-picture"),
    (b"SQLite format 3", "term-kind-database"),
];
/// Bytes looked at to tell text from other bytes.
const LOOKED_AT: usize = 1 << 16;

/// What the bytes are.
pub(super) fn of(bytes: &[u8]) -> Content {
    if bytes.starts_with(b"PAR1") {
        return Content::Table(FileKind::Parquet);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes);
    }
    if bytes.starts_with(&compound::MAGIC) {
        return contained(bytes);
    }
    if let Some((_, term)) = OTHERS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return Content::Other(term);
    }
    text(bytes)
}

/// An archive, by its parts.
fn packed(bytes: &[u8]) -> Content {
    let Some(names) = part_names(bytes) else { return Content::Unknown };
    let has = |beginning: &str| names.iter().any(|name| name.to_lowercase().replace('\\', "/").starts_with(beginning));
    if has("xl/workbook.bin") {
        Content::Table(FileKind::Xlsb)
    } else if has("xl/") {
        Content::Table(FileKind::Xlsx)
    } else if has("word/") || has("ppt/") {
        Content::Other("term-kind-document")
    } else if has("mimetype") && has("meta-inf/manifest.xml") {
        // Texts and drawings of OpenDocument look the same from here; their content tells.
        Content::Table(FileKind::Ods)
    } else {
        Content::Other("term-kind-archive")
    }
}

/// A compound file, by its streams.
fn contained(bytes: &[u8]) -> Content {
    let Some(file) = compound::Compound::open(bytes) else { return Content::Unknown };
    if file.has("EncryptedPackage") {
        Content::Protected
    } else if file.has("Workbook") || file.has("Book") {
        Content::Table(FileKind::Xls)
    } else {
        Content::Other("term-kind-document")
    }
}

/// Text: a page of the web, XML, or lines of cells.
fn text(bytes: &[u8]) -> Content {
    let beginning = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let wide = beginning.starts_with(b"\xff\xfe") || beginning.starts_with(b"\xfe\xff");
    let letters: Cow<'_, [u8]> =
        if wide { beginning.iter().copied().filter(|byte| *byte != 0).collect() } else { beginning.into() };
    let is_blank = |byte: &u8| char::from(*byte).is_whitespace();
    let marked = letters.iter().skip_while(|byte| matches!(byte, 0xef | 0xbb | 0xbf | 0xfe | 0xff));
    let start: String = marked.skip_while(|byte| is_blank(byte)).take(2000).map(|byte| char::from(*byte)).collect();
    let start = start.to_lowercase();
    if ["<!doctype html", "<html", "<table", "<head", "<body", "<meta"].iter().any(|mark| start.starts_with(mark)) {
        return Content::Other("term-kind-web-page");
    }
    if start.starts_with("<?xml") || start.starts_with("<workbook") {
        let html = start.contains("<html");
        return Content::Other(if html { "term-kind-web-page" } else { "term-kind-xml" });
    }
    let is_text = |byte: &u8| !byte.is_ascii_control() || matches!(byte, b'\t' | b'\r' | b'\n');
    let mut lines = letters.split(|byte| *byte == b'\n');
    let first = lines.find(|line| !line.iter().all(is_blank)).unwrap_or(&[]);
    let is_parted = first.iter().any(|byte| matches!(byte, b';' | b',' | b'\t'));
    if is_parted && letters.iter().all(is_text) && letters.contains(&b'\n') { Content::Lines } else { Content::Unknown }
}

/// Whether so many bytes are control characters that it is no text. Zeros are not counted: beside letters they are those of
/// UTF-16, and at the end of a text what a broken disk leaves.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    const ONE_IN: usize = 20;
    const FEWEST: usize = 16;
    let beginning = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let controls = beginning.iter().filter(|byte| matches!(byte, 1..=8 | 11 | 14..=31 | 127)).count();
    controls >= FEWEST && controls > beginning.len() / ONE_IN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_by_their_first_bytes() {
        for (bytes, expected) in [
            (b"PAR1....".as_slice(), Content::Table(FileKind::Parquet)),
            (b"%PDF-1.7", Content::Other("term-kind-pdf")),
            (b"<html><table>", Content::Other("term-kind-web-page")),
            (b"\xef\xbb\xbf  <!DOCTYPE html>", Content::Other("term-kind-web-page")),
            (b"<?xml version=\"1.0\"?><Workbook>", Content::Other("term-kind-xml")),
            (b"a;b\n1;2\n", Content::Lines),
            (b"\xff\xfea\0;\0b\0\n\x001\0;\x002\0\n\0", Content::Lines),
            (b"N\xf8rre;S\xf8nder\n1;2\n", Content::Lines),
            (b"a;b\n\x01\x02", Content::Unknown),
            (b"hello", Content::Unknown),
            (b"PK\x03\x04 cut off", Content::Unknown),
        ] {
            assert_eq!(of(bytes), expected, "{bytes:?}");
        }
    }
}
