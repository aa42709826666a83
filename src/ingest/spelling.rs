//! Spellings of one text that say the same: composed and decomposed letters, blanks, marks of no width, dashes, case.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A text with composed letters, one plain blank between words, none around it, and no marks of no width.
#[must_use]
pub fn tidy(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut tidied = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.nfc().filter(|letter| !has_no_width(*letter)) {
        if letter.is_whitespace() {
            gap = true;
            continue;
        }
        if gap && !tidied.is_empty() {
            tidied.push(' ');
        }
        gap = false;
        tidied.push(letter);
    }
    if tidied == text { Cow::Borrowed(text) } else { Cow::Owned(tidied) }
}

/// An id tidied, every dash written as a hyphen.
#[must_use]
pub fn tidy_id(text: &str) -> Cow<'_, str> {
    match tidy(text) {
        tidied if tidied.is_ascii() || !tidied.contains(is_dash) => tidied,
        tidied => Cow::Owned(hyphened(&tidied)),
    }
}

/// What two spellings of one name have in common: tidied, dashes as hyphens, small letters.
#[must_use]
pub fn alike(name: &str) -> String {
    hyphened(&tidy(name)).to_lowercase()
}

/// A number that is the same for names that are [`alike`], and hardly ever for others.
#[must_use]
pub fn alike_mark(name: &str) -> u64 {
    if is_plain(name) {
        return mark_of(name.chars().flat_map(char::to_lowercase).map(u32::from));
    }
    mark_of(alike(name).chars().map(u32::from))
}

/// A number that stands for several, in their order (FNV-1a).
#[must_use]
pub fn mark_of(parts: impl IntoIterator<Item = u32>) -> u64 {
    let mix = |mark: u64, part: u32| (mark ^ u64::from(part)).wrapping_mul(0x0100_0000_01b3);
    parts.into_iter().fold(0xcbf2_9ce4_8422_2325, mix)
}

fn hyphened(text: &str) -> String {
    text.chars().map(|letter| if is_dash(letter) { '-' } else { letter }).collect()
}

/// ASCII and the composed letters of western Europe, with no blanks but single ones between words.
fn is_plain(text: &str) -> bool {
    // Most ids and many names.
    if text.bytes().all(|letter| letter.is_ascii_graphic()) {
        return true;
    }
    let mut gap = true;
    for letter in text.chars() {
        if !matches!(letter, ' '..='~' | '\u{c0}'..='\u{ff}') || (gap && letter == ' ') {
            return false;
        }
        gap = letter == ' ';
    }
    !gap || text.is_empty()
}

/// Soft hyphens, joiners and marks of order: nothing a reader sees.
pub(crate) const fn has_no_width(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Dashes people and programmes write for a hyphen.
const fn is_dash(letter: char) -> bool {
    matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_say_the_same() {
        for (written, expected) in [
            ("0123-045", "0123-045"),
            (" 0123\u{2013}045 ", "0123-045"),
            ("0123\u{2011}\u{200b}045", "0123-045"),
            ("Bla\u{30a}ga\u{30a}rden", "Blågården"),
            ("Ørne\u{ad}vej", "Ørnevej"),
            ("Ryparken\u{a0} II", "Ryparken II"),
            ("", ""),
        ] {
            assert_eq!(tidy_id(written), expected, "{written}");
        }
        assert_eq!(alike("NØRREBRO "), alike("Nørrebro"));
        assert!(matches!(tidy("Ålholm Bakke"), Cow::Borrowed(_)));
        for names in [["Ørne\u{ad}VEJ", "ørnevej"], ["A  \u{2013} B", "a - b"], ["Bla\u{30a}", "blå"]] {
            assert_eq!(alike_mark(names[0]), alike_mark(names[1]), "{names:?}");
        }
        assert_ne!(alike_mark("Ørnevej"), alike_mark("Ørnevejen"));
    }
}
