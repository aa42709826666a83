//! Parts that are XML, event by event.

use std::borrow::Cow;
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};

use super::failed::Failed;
use super::package::{Budget, Package, Part};

/// Deeper than any part of a workbook is nested.
pub(crate) const DEEPEST: u32 = 200;

/// Bytes of the longest text of a cell: 32,767 letters in a spreadsheet.
const LONGEST_TEXT: usize = 1_000_000;

/// One step through a part.
pub(crate) enum Step<'b> {
    /// An element is opened.
    Open(BytesStart<'b>),
    /// An element with nothing in it.
    Lone(BytesStart<'b>),
    /// An element is closed.
    Close(BytesEnd<'b>),
    /// What stands between elements.
    Between,
    /// The end of the part.
    End,
}

/// An XML part being read.
pub(crate) struct Xml<'a> {
    reader: Reader<Part<'a>>,
    budget: Rc<Budget>,
    part: String,
    depth: u32,
}

impl<'a> Xml<'a> {
    /// Opens a part; `None` where there is none of the name.
    pub(crate) fn part(package: &'a mut Package, name: &str) -> Result<Option<Self>, Failed> {
        Ok(package.part(name)?.map(|part| Self::new(part, name)))
    }

    /// Opens a part a workbook must have.
    pub(crate) fn needed(package: &'a mut Package, name: &str) -> Result<Self, Failed> {
        package.needed(name).map(|part| Self::new(part, name))
    }

    fn new(part: Part<'a>, name: &str) -> Self {
        let budget = part.budget();
        let mut reader = Reader::from_reader(part);
        reader.config_mut().allow_dangling_amp = true;
        Self { reader, budget, part: name.to_owned(), depth: 0 }
    }

    /// The next step; `End` only where every element is closed.
    pub(crate) fn next<'b>(&mut self, buffer: &'b mut Vec<u8>) -> Result<Step<'b>, Failed> {
        Ok(match self.event(buffer)? {
            Event::Start(element) => Step::Open(element),
            Event::Empty(element) => Step::Lone(element),
            Event::End(element) => Step::Close(element),
            Event::Eof => Step::End,
            Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => Step::Between,
        })
    }

    fn event<'b>(&mut self, buffer: &'b mut Vec<u8>) -> Result<Event<'b>, Failed> {
        buffer.clear();
        self.budget.mark();
        let event = match self.reader.read_event_into(buffer) {
            Ok(event) => event,
            Err(error) => return Err(self.budget.explain(&self.part, error)),
        };
        match &event {
            Event::Start(_) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(self.damaged("nested too deeply"));
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => return Err(Failed::Entities { part: self.part.clone() }),
            Event::Eof if self.depth > 0 => return Err(self.damaged("cut off")),
            Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::GeneralRef(_)
            | Event::Eof => {}
        }
        Ok(event)
    }

    /// Reads to the end of the element that was opened last.
    pub(crate) fn skip(&mut self, buffer: &mut Vec<u8>) -> Result<(), Failed> {
        let outer = self.depth.saturating_sub(1);
        while self.depth > outer {
            self.event(buffer)?;
        }
        Ok(())
    }

    /// Appends the text in the element that was opened last, without that of elements within.
    pub(crate) fn text(&mut self, buffer: &mut Vec<u8>, into: &mut String) -> Result<(), Failed> {
        let outer = self.depth.saturating_sub(1);
        while self.depth > outer {
            let inside = self.depth == outer + 1;
            match self.event(buffer)? {
                Event::Text(text) if inside => into.push_str(&text.xml10_content()),
                Event::CData(text) if inside => into.push_str(&text.xml10_content()),
                Event::GeneralRef(reference) if inside => resolve(&reference, into),
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
            if into.len() > LONGEST_TEXT {
                return Err(self.damaged("a text of millions of letters"));
            }
        }
        Ok(())
    }

    /// Something is wrong with the part.
    pub(crate) fn damaged(&self, reason: impl std::fmt::Display) -> Failed {
        Failed::damaged(&self.part, reason)
    }
}

/// Appends what `&…;` stands for; entities of a document's own stand for nothing.
pub(crate) fn resolve(reference: &BytesRef<'_>, into: &mut String) {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        into.push(letter);
    } else if let Some(text) = resolve_predefined_entity(&reference.xml10_content()) {
        into.push_str(text);
    }
}

/// The name of an element without its prefix.
pub(crate) fn name<'e>(element: &'e BytesStart<'_>) -> &'e str {
    local(element.name().into_inner())
}

/// A name without its prefix.
pub(crate) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The value of an attribute, by its name without prefix.
pub(crate) fn attribute<'e>(element: &'e BytesStart<'_>, wanted: &str) -> Option<Cow<'e, str>> {
    raw_attributes(element.attributes_raw())
        .find(|(name, _)| local(name) == wanted && !name.starts_with("xmlns"))
        .map(|(_, value)| unescaped(value))
}

/// Whether an attribute is there and says yes.
pub(crate) fn says_yes(element: &BytesStart<'_>, wanted: &str) -> bool {
    attribute(element, wanted).is_some_and(|value| is_yes(&value))
}

/// Yes, as XML says it.
pub(crate) fn is_yes(value: &str) -> bool {
    matches!(value.trim(), "1" | "true" | "on")
}

/// A value with what its `&…;` stand for.
pub(crate) fn unescaped(value: &str) -> Cow<'_, str> {
    if value.contains('&') {
        quick_xml::escape::unescape(value).unwrap_or(Cow::Borrowed(value))
    } else {
        Cow::Borrowed(value)
    }
}

/// Names and values of attributes as they stand.
pub(crate) fn raw_attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, after) = after.get(1..)?.split_once(quote)?;
        rest = after;
        Some((name.trim(), value))
    })
}
