//! The tags of an XML part with their places, and edits of the text between them. A part is never written anew: what is
//! not edited keeps its bytes.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

/// What is wrong with the XML of a part.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    /// It is not well-formed.
    #[error("not well-formed XML at byte {at}: {reason}")]
    Malformed {
        /// Where reading stopped.
        at: usize,
        /// What the parser said.
        reason: String,
    },
    /// It says to be in another encoding than UTF-8, or its bytes are not UTF-8.
    #[error("encoded as {0}, not as UTF-8")]
    Encoding(String),
    /// It declares a document type, which workbooks must not.
    #[error("declares a document type")]
    DocumentType,
    /// An element that must be there is missing.
    #[error("without the element {0}")]
    Missing(&'static str),
}

/// Which half of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `<a>`.
    Open,
    /// `<a/>`.
    Empty,
    /// `</a>`.
    Close,
}

/// One tag with its place in the part.
#[derive(Clone, Debug)]
pub(crate) struct Tag<'a> {
    pub(crate) kind: Kind,
    /// From `<` to after `>`.
    pub(crate) range: Range<usize>,
    /// Depth of the element; the root has 0.
    pub(crate) depth: usize,
    source: &'a str,
}

impl<'a> Tag<'a> {
    /// The name with its prefix.
    pub(crate) fn name(&self) -> &'a str {
        let inner = self.source.trim_start_matches(['<', '/']);
        let end = inner.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>');
        end.map_or(inner, |end| &inner[..end])
    }

    /// The prefix with its colon; empty when there is none.
    pub(crate) fn prefix(&self) -> &'a str {
        let name = self.name();
        name.find(':').map_or("", |colon| &name[..=colon])
    }

    /// The name without prefix.
    pub(crate) fn local(&self) -> &'a str {
        let name = self.name();
        name.rsplit(':').next().unwrap_or(name)
    }

    /// Whether it opens an element (or is one) of this name.
    pub(crate) fn opens(&self, local: &str) -> bool {
        self.kind != Kind::Close && self.local() == local
    }

    /// The value of an attribute as it stands, and its place.
    pub(crate) fn raw(&self, name: &str) -> Option<(&'a str, Range<usize>)> {
        self.attributes().find(|(found, _, _)| *found == name).map(|(_, value, range)| (value, range))
    }

    /// The value of an attribute, its entities resolved.
    pub(crate) fn value(&self, name: &str) -> Option<Cow<'a, str>> {
        self.raw(name).map(|(value, _)| unescaped(value))
    }

    /// The value of an attribute as a number.
    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.value(name)?.trim().parse().ok()
    }

    /// Whether a flag is set (`1`, `true`, `on`).
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.value(name).is_some_and(|value| matches!(value.trim(), "1" | "true" | "on"))
    }

    /// Every attribute: name with prefix, value as it stands, place of the value.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str, Range<usize>)> {
        let source = self.source;
        let begin = self.range.start;
        let mut at = self.after_name() - begin;
        std::iter::from_fn(move || {
            let equals = at + source.get(at..)?.find('=')?;
            let name = source[at..equals].trim();
            let quote_at = equals + 1 + source[equals + 1..].find(['"', '\''])?;
            let quote = char::from(*source.as_bytes().get(quote_at)?);
            let end = quote_at + 1 + source[quote_at + 1..].find(quote)?;
            at = end + 1;
            Some((name, &source[quote_at + 1..end], begin + quote_at + 1..begin + end))
        })
    }

    /// The place after the name, where an attribute may be put.
    pub(crate) fn after_name(&self) -> usize {
        let lead = self.source.len() - self.source.trim_start_matches(['<', '/']).len();
        self.range.start + lead + self.name().len()
    }

    /// The place of the `/>` of an element without content.
    pub(crate) fn slash(&self) -> Range<usize> {
        self.range.end.saturating_sub(2)..self.range.end
    }
}

/// The tags of a part, one after the other.
pub(crate) struct Tags<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    offset: usize,
    depth: usize,
}

impl<'a> Tags<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let offset = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self { text, reader: Reader::from_str(&text[offset..]), offset, depth: 0 }
    }

    /// The next tag; `None` after the root's end.
    pub(crate) fn next(&mut self) -> Result<Option<Tag<'a>>, XmlError> {
        loop {
            let start = self.position();
            let event = self.reader.read_event().map_err(|error| self.malformed(error.to_string()))?;
            let (kind, depth) = match event {
                Event::Start(_) => {
                    self.depth += 1;
                    (Kind::Open, self.depth - 1)
                }
                Event::Empty(_) => (Kind::Empty, self.depth),
                Event::End(_) => {
                    self.depth = self.depth.checked_sub(1).ok_or_else(|| self.malformed("an end too many"))?;
                    (Kind::Close, self.depth)
                }
                Event::Decl(declaration) => {
                    self.accept(&declaration)?;
                    continue;
                }
                Event::DocType(_) => return Err(XmlError::DocumentType),
                Event::Eof if self.depth > 0 => return Err(self.malformed("it ends inside an element")),
                Event::Eof => return Ok(None),
                Event::Text(_) | Event::CData(_) | Event::Comment(_) | Event::PI(_) | Event::GeneralRef(_) => continue,
            };
            let range = start..self.position();
            let source = self.text.get(range.clone()).filter(|source| source.starts_with('<') && source.ends_with('>'));
            let source = source.ok_or_else(|| self.malformed("a tag without bounds"))?;
            return Ok(Some(Tag { kind, range, depth, source }));
        }
    }

    fn accept(&self, declaration: &quick_xml::events::BytesDecl<'_>) -> Result<(), XmlError> {
        let Some(encoding) = declaration.encoding() else { return Ok(()) };
        let encoding = encoding.map_err(|error| self.malformed(error.to_string()))?;
        let known = ["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|known| encoding.eq_ignore_ascii_case(known));
        if known { Ok(()) } else { Err(XmlError::Encoding(encoding.into_owned())) }
    }

    fn position(&self) -> usize {
        self.offset + usize::try_from(self.reader.buffer_position()).unwrap_or(self.text.len())
    }

    fn malformed(&self, reason: impl Into<String>) -> XmlError {
        XmlError::Malformed { at: self.position(), reason: reason.into() }
    }
}

/// The bytes of a part as text.
pub(crate) fn decoded(bytes: Vec<u8>) -> Result<String, XmlError> {
    if bytes.starts_with(&[0xFE, 0xFF]) || bytes.starts_with(&[0xFF, 0xFE]) {
        return Err(XmlError::Encoding("UTF-16".to_owned()));
    }
    String::from_utf8(bytes).map_err(|error| XmlError::Encoding(format!("something else ({})", error.utf8_error())))
}

/// All tags of a part at once, for parts without a sheet's size.
pub(crate) fn all_tags(text: &str) -> Result<Vec<Tag<'_>>, XmlError> {
    let mut tags = Tags::of(text);
    let mut all = Vec::new();
    while let Some(tag) = tags.next()? {
        all.push(tag);
    }
    Ok(all)
}

/// An element: its opening tag, and its closing one unless it is empty.
#[derive(Clone, Debug)]
pub(crate) struct Element<'a> {
    pub(crate) open: Tag<'a>,
    pub(crate) close: Option<Tag<'a>>,
}

impl Element<'_> {
    /// From the opening `<` to after the closing `>`.
    pub(crate) fn range(&self) -> Range<usize> {
        self.open.range.start..self.close.as_ref().map_or(self.open.range.end, |close| close.range.end)
    }

    /// Puts text at the end of the content.
    pub(crate) fn append(&self, splices: &mut Splices, content: &str) {
        match &self.close {
            Some(close) => splices.insert(close.range.start, content),
            None => splices.replace(self.open.slash(), format!(">{content}</{}>", self.open.name())),
        }
    }
}

/// The elements of a name at a depth, in order.
pub(crate) fn elements<'t, 'a>(
    tags: &'t [Tag<'a>],
    depth: usize,
    local: &'t str,
) -> impl Iterator<Item = Element<'a>> + use<'t, 'a> {
    tags.iter().enumerate().filter(move |(_, tag)| tag.depth == depth && tag.opens(local)).map(move |(index, open)| {
        let close = match open.kind {
            Kind::Open => tags[index + 1..].iter().find(|tag| tag.depth == depth).cloned(),
            Kind::Empty | Kind::Close => None,
        };
        Element { open: open.clone(), close }
    })
}

/// The root, which must have this name.
pub(crate) fn root<'a>(tags: &[Tag<'a>], local: &'static str) -> Result<Element<'a>, XmlError> {
    elements(tags, 0, local).next().ok_or(XmlError::Missing(local))
}

/// Edits of a part, told by its own places.
#[derive(Debug, Default)]
pub(crate) struct Splices(Vec<(Range<usize>, String)>);

impl Splices {
    /// Puts text at a place; several at one place stand in the order they came.
    pub(crate) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    /// Puts text instead of what stands there.
    pub(crate) fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.0.push((range, text.into()));
    }

    /// Sets an attribute of a tag.
    pub(crate) fn set(&mut self, tag: &Tag<'_>, name: &str, value: &str) {
        match tag.raw(name) {
            Some((_, range)) => self.replace(range, value),
            None => self.insert(tag.after_name(), format!(" {name}=\"{value}\"")),
        }
    }

    /// The part with the edits made.
    pub(crate) fn apply(mut self, bytes: &[u8]) -> Result<Vec<u8>, XmlError> {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let added: usize = self.0.iter().map(|(_, text)| text.len()).sum();
        let mut result = Vec::with_capacity(bytes.len() + added);
        let mut at = 0;
        for (range, text) in self.0 {
            let kept = bytes.get(at..range.start);
            result.extend_from_slice(
                kept.ok_or_else(|| XmlError::Malformed { at, reason: "elements overlap".to_owned() })?,
            );
            result.extend_from_slice(text.as_bytes());
            at = range.end;
        }
        result.extend_from_slice(bytes.get(at..).unwrap_or(&[]));
        Ok(result)
    }

    /// The same for text.
    pub(crate) fn apply_text(self, text: &str) -> Result<String, XmlError> {
        decoded(self.apply(text.as_bytes())?)
    }
}

/// Text as the content of an element or of an attribute; what XML cannot hold becomes the replacement character.
pub(crate) fn escaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '"' => result.push_str("&quot;"),
            '\t' | '\n' => result.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => result.push(char::REPLACEMENT_CHARACTER),
            other => result.push(other),
        }
    }
    result
}

fn unescaped(value: &str) -> Cow<'_, str> {
    quick_xml::escape::unescape(value).unwrap_or(Cow::Borrowed(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_know_their_places_and_attributes() {
        let text = "\u{feff}<?xml version='1.0' encoding='utf-8'?>\n<x:a  b = 'c>d' e=\"&lt;\"><!-- <f> --><g/></x:a>";
        let tags = all_tags(text).unwrap();
        let names: Vec<_> = tags.iter().map(|tag| (tag.name(), tag.kind, tag.depth)).collect();
        assert_eq!(names, [("x:a", Kind::Open, 0), ("g", Kind::Empty, 1), ("x:a", Kind::Close, 0)]);
        assert_eq!((tags[0].prefix(), tags[0].local()), ("x:", "a"));
        assert_eq!(tags[0].value("b").as_deref(), Some("c>d"));
        assert_eq!(tags[0].value("e").as_deref(), Some("<"));
        assert_eq!(&text[tags[0].raw("e").unwrap().1], "&lt;");
        assert_eq!(&text[tags[1].slash()], "/>");
    }

    #[test]
    fn edits_leave_the_rest() {
        let text = "<a><b c='1'/></a>";
        let tags = all_tags(text).unwrap();
        let mut splices = Splices::default();
        splices.set(&tags[1], "c", "2");
        splices.set(&tags[1], "d", "3");
        root(&tags, "a").unwrap().append(&mut splices, "<e/>");
        elements(&tags, 1, "b").next().unwrap().append(&mut splices, "f");
        assert_eq!(splices.apply_text(text).unwrap(), "<a><b d=\"3\" c='2'>f</b><e/></a>");
    }

    #[test]
    fn what_is_not_xml_in_utf_8_is_an_error() {
        for text in ["<a>", "<a></b>", "<a", "</a>", "<a b='></a>"] {
            assert!(all_tags(text).is_err(), "{text}");
        }
        let declared = all_tags("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>").unwrap_err();
        assert_eq!(declared, XmlError::Encoding("ISO-8859-1".to_owned()));
        assert_eq!(all_tags("<!DOCTYPE a><a/>").unwrap_err(), XmlError::DocumentType);
        assert!(matches!(decoded(b"\xff\xfe<\0".to_vec()), Err(XmlError::Encoding(_))));
    }

    #[test]
    fn text_is_escaped_for_xml() {
        assert_eq!(escaped("a<b> & \"c\"\u{1}\n"), "a&lt;b&gt; &amp; &quot;c&quot;\u{fffd}\n");
    }
}
