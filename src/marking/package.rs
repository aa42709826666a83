//! The zip file a workbook is: parts by name, and a copy in which all that was not written is carried over packed as it was.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::MarkingError;
use crate::xml::decoded;

/// The parts of a workbook.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Names in the order of the archive's directory, as parts are compared.
    names: Vec<String>,
    written: BTreeMap<usize, Vec<u8>>,
    added: Vec<(String, Vec<u8>)>,
    part_bytes: u64,
}

impl<'a> Package<'a> {
    /// Opens the bytes of a file; no part may unpack to more than `part_bytes`.
    pub(crate) fn open(bytes: &'a [u8], part_bytes: u64) -> Result<Self, MarkingError> {
        let archive = ZipArchive::new(Cursor::new(bytes))?;
        let names = archive.file_names_raw().map(|name| compared(&String::from_utf8_lossy(name))).collect();
        Ok(Self { archive, names, written: BTreeMap::new(), added: Vec::new(), part_bytes })
    }

    /// Whether there is such a part.
    pub(crate) fn has(&self, part: &str) -> bool {
        self.index(part).is_some() || self.addition(part).is_some()
    }

    /// The names of all parts, in small letters.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// A part's bytes as they are now; `None` when there is no such part.
    pub(crate) fn bytes(&mut self, part: &str) -> Result<Option<Vec<u8>>, MarkingError> {
        if let Some(added) = self.addition(part) {
            return Ok(Some(self.added[added].1.clone()));
        }
        let Some(index) = self.index(part) else { return Ok(None) };
        if let Some(written) = self.written.get(&index) {
            return Ok(Some(written.clone()));
        }
        let mut bytes = Vec::new();
        self.archive
            .by_index(index)?
            .take(self.part_bytes.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| MarkingError::Damaged { part: part.to_owned(), reason: error.to_string() })?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > self.part_bytes) {
            return Err(MarkingError::TooLarge { part: part.to_owned(), bytes: self.part_bytes });
        }
        Ok(Some(bytes))
    }

    /// A part's text as it is now.
    pub(crate) fn text(&mut self, part: &str) -> Result<Option<String>, MarkingError> {
        let bytes = self.bytes(part)?;
        bytes.map(decoded).transpose().map_err(|error| MarkingError::xml(part, error))
    }

    /// The same of a part that must be there.
    pub(crate) fn required(&mut self, part: &str) -> Result<String, MarkingError> {
        self.text(part)?.ok_or_else(|| MarkingError::PartMissing(part.to_owned()))
    }

    /// Writes a part, new or instead of what it was.
    pub(crate) fn write(&mut self, part: &str, bytes: Vec<u8>) {
        if let Some(added) = self.addition(part) {
            self.added[added].1 = bytes;
        } else if let Some(index) = self.index(part) {
            self.written.insert(index, bytes);
        } else {
            self.added.push((part.to_owned(), bytes));
        }
    }

    /// A name that no part has yet: the first free number between `before` and `after`.
    pub(crate) fn free_name(&self, before: &str, after: &str) -> String {
        let names = (1_u32..).map(|number| format!("{before}{number}{after}"));
        names.into_iter().find(|name| !self.has(name)).unwrap_or_else(|| format!("{before}{after}"))
    }

    /// The copy. Entries keep their order, names, dates and comments; new ones follow, dated 1980.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, MarkingError> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.set_raw_comment(self.archive.comment().into())?;
        for index in 0..self.archive.len() {
            let entry = self.archive.by_index_raw(index)?;
            let Some(bytes) = self.written.get(&index) else {
                writer.raw_copy_file(entry)?;
                continue;
            };
            let options = entry.options().compression_method(packed(entry.compression()));
            let name = entry.name()?.into_owned();
            drop(entry);
            writer.start_file(name, options)?;
            writer.write_all(bytes).map_err(zip::result::ZipError::from)?;
        }
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for (name, bytes) in &self.added {
            writer.start_file(name.as_str(), options)?;
            writer.write_all(bytes).map_err(zip::result::ZipError::from)?;
        }
        Ok(writer.finish()?.into_inner())
    }

    fn index(&self, part: &str) -> Option<usize> {
        let part = compared(part);
        self.names.iter().position(|name| *name == part)
    }

    fn addition(&self, part: &str) -> Option<usize> {
        let part = compared(part);
        self.added.iter().position(|(name, _)| compared(name) == part)
    }
}

/// Names of parts are equal without regard to case; some programmes write backslashes.
fn compared(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

/// What is written anew is packed as it was, where it was packed in a manner that can be written.
fn packed(method: CompressionMethod) -> CompressionMethod {
    if method == CompressionMethod::Stored { CompressionMethod::Stored } else { CompressionMethod::Deflated }
}
