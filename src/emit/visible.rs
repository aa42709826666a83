//! Text from others' files, fit to be shown: what would move a cursor, colour a screen or turn the reading direction is
//! written so that it is seen and does nothing.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Text without control characters: those of one byte as their pictures (`␛`), the others by number (`<U+202E>`). Line
/// breaks stay where `lines` says so, and are `⏎` otherwise.
#[must_use]
pub fn visible(text: &str, lines: bool) -> Cow<'_, str> {
    let harmless = |letter: char| !is_hidden(letter) || (lines && letter == '\n');
    if text.chars().all(harmless) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            _ if harmless(letter) => shown.push(letter),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => shown.push('⏎'),
            '\t' => shown.push(' '),
            '\u{7f}' => shown.push('␡'),
            '\0'..='\u{1f}' => shown.push(char::from_u32(0x2400 + u32::from(letter)).unwrap_or('�')),
            _ => {
                let _ = write!(shown, "<U+{:04X}>", u32::from(letter));
            }
        }
    }
    Cow::Owned(shown)
}

/// Characters that do something instead of being seen: control characters, and those that turn the reading direction.
#[must_use]
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The first `most` characters, with `…` for the rest.
#[must_use]
pub fn cut(text: &str, most: usize) -> Cow<'_, str> {
    if text.char_indices().nth(most).is_none() {
        return Cow::Borrowed(text);
    }
    let end = text.char_indices().nth(most.saturating_sub(1)).map_or(0, |(end, _)| end);
    Cow::Owned(format!("{}…", text.get(..end).unwrap_or(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_terminal_obeys_is_left() {
        assert_eq!(visible("a\u{1b}[31mb\u{7}", true), "a␛[31mb␇");
        assert_eq!(visible("a\u{9b}31m\u{202e}b", true), "a<U+009B>31m<U+202E>b");
        assert_eq!(visible("to\r\nlinjer\tmed", false), "to⏎linjer med");
        assert_eq!(visible("to\nlinjer", true), "to\nlinjer");
        assert!(matches!(visible("Ærtebjerg – 48,5 %", false), Cow::Borrowed(_)));
    }

    #[test]
    fn a_long_text_is_cut_to_so_many_characters() {
        assert_eq!(cut("æøå", 3), "æøå");
        assert_eq!(cut("æøåa", 3), "æø…");
    }
}
