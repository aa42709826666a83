//! Workbooks whose parts are written over many lines, indented (Gnumeric, SheetJS): calamine reads none with white space
//! between the cells, so it is given a copy without.

use std::io::{Cursor, Write};

use bytes::Bytes;
use quick_xml::events::Event;
use quick_xml::{Reader, Writer};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::super::failed::Failed;
use super::super::package::Package;
use super::super::xml::local;
use super::CONTENT;
use crate::limits::Limits;

/// What the package says it is.
const KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// The list of the parts, of which nothing is needed but that it is there.
const MANIFEST: &str = "META-INF/manifest.xml";

/// A package of the same cells, without the white space outside of texts.
pub(super) fn tidied(package: &mut Package, limits: &Limits) -> Result<Bytes, Failed> {
    package.is_plain(CONTENT, limits.text_bytes())?;
    let content = content(package)?;
    let written = |error: &dyn std::fmt::Display| Failed::damaged(CONTENT, error);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [("mimetype", KIND), (MANIFEST, b"<manifest/>".as_slice()), (CONTENT, content.as_slice())] {
        let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        archive.start_file(name, plain).map_err(|error| written(&error))?;
        archive.write_all(bytes).map_err(|error| written(&error))?;
    }
    archive.finish().map(|packed| Bytes::from(packed.into_inner())).map_err(|error| written(&error))
}

/// The content without the white space between its elements; within paragraphs it is text.
fn content(package: &mut Package) -> Result<Vec<u8>, Failed> {
    let part = package.needed(CONTENT)?;
    let budget = part.budget();
    let mut reader = Reader::from_reader(part);
    reader.config_mut().allow_dangling_amp = true;
    let mut writer = Writer::new(Vec::new());
    let (mut buffer, mut within) = (Vec::new(), 0_u32);
    loop {
        buffer.clear();
        budget.mark();
        let event = match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) => return Ok(writer.into_inner()),
            Ok(event) => event,
            Err(error) => return Err(budget.explain(CONTENT, error)),
        };
        match &event {
            Event::Start(element) if local(element.name().into_inner()) == "p" => within += 1,
            Event::End(element) if local(element.name().into_inner()) == "p" => within = within.saturating_sub(1),
            Event::Text(text) if within == 0 && text.xml10_content().trim().is_empty() => continue,
            Event::Comment(_) | Event::PI(_) if within == 0 => continue,
            Event::Start(_)
            | Event::End(_)
            | Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_)
            | Event::Eof => {}
        }
        writer.write_event(event).map_err(|error| budget.explain(CONTENT, error))?;
    }
}
