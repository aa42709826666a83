//! The comments of a sheet: what each says, and by whom. Old ones stay; a cell has one, so that a new text joins an old one.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::xml::{Element, Splices, Tag, XmlError, all_tags, elements, escaped, root};

/// Who speaks in what is added.
const AUTHOR: &str = "trappe";

/// Characters a comment may hold; the programmes stop at 32,767.
const LONGEST: usize = 30_000;

/// A text for a cell, named as in `F17`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    pub(crate) cell: String,
    pub(crate) text: String,
}

/// The part with what was added.
#[derive(Debug)]
pub(crate) struct Added {
    pub(crate) text: String,
    /// Cells that had a comment already, which has been made longer.
    pub(crate) joined: Vec<String>,
    /// Those among them whose comment stands for a conversation kept elsewhere in the workbook.
    pub(crate) threaded: Vec<String>,
}

/// Adds notes to a sheet's comments, or makes the part.
pub(crate) fn add(text: Option<String>, namespace: &str, notes: &[Note]) -> Result<Added, XmlError> {
    let text = text.unwrap_or_else(|| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <comments xmlns=\"{namespace}\"><authors/><commentList/></comments>"
        )
    });
    let tags = all_tags(&text)?;
    let root = root(&tags, "comments")?;
    let prefix = root.open.prefix();
    let mut splices = Splices::default();
    let (author, missing) = author(&text, &tags, prefix);
    let mut before_list = String::new();
    if let Some(new) = missing {
        match elements(&tags, 1, "authors").next() {
            Some(authors) => authors.append(&mut splices, &new),
            None => before_list = format!("<{prefix}authors>{new}</{prefix}authors>"),
        }
    }

    let old: Vec<Element<'_>> = elements(&tags, 2, "comment").collect();
    let (mut joined, mut threaded) = (Vec::new(), Vec::new());
    let mut new = String::new();
    for note in notes {
        let reference = |it: &&Element<'_>| it.open.value("ref").is_some_and(|cell| is_cell(&cell, &note.cell));
        if let Some(comment) = old.iter().find(reference) {
            join(&tags, comment, &note.text, &mut splices);
            if is_threaded(&text, &tags, comment) {
                threaded.push(note.cell.clone());
            }
            joined.push(note.cell.clone());
        } else {
            let run = run(prefix, &note.text);
            let _ = write!(
                new,
                "<{prefix}comment ref=\"{}\" authorId=\"{author}\"><{prefix}text>{run}</{prefix}text></{prefix}comment>",
                note.cell
            );
        }
    }
    match elements(&tags, 1, "commentList").next() {
        Some(list) => {
            splices.insert(list.open.range.start, before_list);
            if !new.is_empty() {
                list.append(&mut splices, &new);
            }
        }
        None => {
            root.append(&mut splices, &format!("{before_list}<{prefix}commentList>{new}</{prefix}commentList>"));
        }
    }
    let text = splices.apply_text(&text)?;
    Ok(Added { text, joined, threaded })
}

/// The author's number, and the element to add when it is not there.
fn author(text: &str, tags: &[Tag<'_>], prefix: &str) -> (usize, Option<String>) {
    let authors: Vec<_> = elements(tags, 2, "author").collect();
    let known = authors.iter().position(|author| content(text, author) == AUTHOR);
    match known {
        Some(index) => (index, None),
        None => (authors.len(), Some(format!("<{prefix}author>{AUTHOR}</{prefix}author>"))),
    }
}

/// Puts a text at the end of an old comment. A bare text becomes a run first: the two must not stand beside each other.
fn join(tags: &[Tag<'_>], comment: &Element<'_>, added: &str, splices: &mut Splices) {
    let prefix = comment.open.prefix();
    let run = run(prefix, &format!("\n\n{added}"));
    let within = inside(tags, comment);
    let Some(body) = elements(within, 3, "text").next() else {
        comment.append(splices, &format!("<{prefix}text>{run}</{prefix}text>"));
        return;
    };
    let within = inside(tags, &body);
    if let Some(bare) = elements(within, 4, "t").next() {
        splices.insert(bare.range().start, format!("<{prefix}r>"));
        splices.insert(bare.range().end, format!("</{prefix}r>"));
    }
    let later = within.iter().find(|tag| tag.depth == 4 && (tag.opens("rPh") || tag.opens("phoneticPr")));
    match later {
        Some(later) => splices.insert(later.range.start, run),
        None => body.append(splices, &run),
    }
}

/// Whether a comment is the fallback of a conversation: its author is the conversation's key.
fn is_threaded(text: &str, tags: &[Tag<'_>], comment: &Element<'_>) -> bool {
    let author = comment.open.number("authorId").and_then(|index| usize::try_from(index).ok());
    let author = author.and_then(|index| elements(tags, 2, "author").nth(index));
    author.is_some_and(|author| content(text, &author).starts_with("tc={"))
}

fn inside<'t, 'a>(tags: &'t [Tag<'a>], element: &Element<'_>) -> &'t [Tag<'a>] {
    let first = tags.partition_point(|tag| tag.range.start < element.open.range.end);
    let last = tags.partition_point(|tag| tag.range.start < element.range().end);
    tags.get(first..last).unwrap_or(&[])
}

fn content<'a>(text: &'a str, element: &Element<'_>) -> &'a str {
    let end = element.close.as_ref().map_or(element.open.range.end, |close| close.range.start);
    text.get(element.open.range.end..end).unwrap_or("")
}

fn is_cell(found: &str, cell: &str) -> bool {
    found.trim().replace('$', "").eq_ignore_ascii_case(cell)
}

fn run(prefix: &str, text: &str) -> String {
    let p = prefix;
    format!(
        "<{p}r><{p}rPr><{p}sz val=\"9\"/><{p}color indexed=\"81\"/><{p}rFont val=\"Tahoma\"/><{p}family val=\"2\"/>\
         </{p}rPr><{p}t xml:space=\"preserve\">{}</{p}t></{p}r>",
        spoken(text)
    )
}

/// Text as a comment holds it: of bounded length, and `_x000D_` written so that no programme reads a character in it.
fn spoken(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text.as_str()),
    };
    let mut safe = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let code = text.get(at + 1..at + 7).map(str::as_bytes);
        let is_code = c == '_'
            && code
                .is_some_and(|code| code[0] == b'x' && code[5] == b'_' && code[1..5].iter().all(u8::is_ascii_hexdigit));
        safe.push_str(if is_code { "_x005F_" } else { "" });
        if !is_code {
            safe.push(c);
        }
    }
    escaped(&safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(cell: &str, text: &str) -> Note {
        Note { cell: cell.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_new_part_has_author_and_comments_in_order() {
        let added = add(None, "n", &[note("B2", "a < b"), note("C3", "_x000D_")]).unwrap();
        assert!(added.text.contains("<authors><author>trappe</author></authors><commentList><comment ref=\"B2\""));
        assert!(added.text.contains(">a &lt; b</t>") && added.text.contains(">_x005F_x000D_</t>"), "{}", added.text);
        all_tags(&added.text).unwrap();
    }

    #[test]
    fn old_comments_stay_and_a_cell_keeps_one() {
        let old = "<x:comments xmlns:x=\"n\"><x:authors><x:author>Ida</x:author><x:author>tc={1}</x:author></x:authors>\
                   <x:commentList><x:comment ref=\"B2\" authorId=\"0\"><x:text><x:t>Old</x:t></x:text></x:comment>\
                   <x:comment ref=\"C2\" authorId=\"1\"><x:text><x:r><x:t>Talk</x:t></x:r></x:text></x:comment>\
                   <x:comment ref=\"D2\" authorId=\"0\"><x:text/></x:comment></x:commentList></x:comments>";
        let notes = [note("B2", "new"), note("C2", "new"), note("D2", "new"), note("E2", "new")];
        let added = add(Some(old.to_owned()), "n", &notes).unwrap();
        assert_eq!(added.joined, ["B2", "C2", "D2"]);
        assert_eq!(added.threaded, ["C2"]);
        let text = added.text;
        assert!(text.contains("<x:text><x:r><x:t>Old</x:t></x:r><x:r><x:rPr>"), "{text}");
        assert!(text.contains("<x:author>tc={1}</x:author><x:author>trappe</x:author>"), "{text}");
        assert!(text.contains("<x:comment ref=\"E2\" authorId=\"2\">"), "{text}");
        assert_eq!(elements(&all_tags(&text).unwrap(), 2, "comment").count(), 4);
        // Once more: the author is known.
        let again = add(Some(text), "n", &[note("F2", "more")]).unwrap().text;
        assert_eq!(again.matches("<x:author>").count(), 3);
    }

    #[test]
    fn a_comment_has_a_longest_length() {
        let text = spoken(&"æ".repeat(LONGEST + 5));
        assert_eq!(text.chars().count(), LONGEST + 1);
    }
}
