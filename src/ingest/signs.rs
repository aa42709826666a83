//! What stands in a cell instead of a figure: `config/signs.toml`, and what a pipeline adds.

use std::collections::BTreeMap;

use trappe_rules::finding::{Checked, Finding, Place};
use trappe_rules::quantity::Absent;

use crate::headings::{NO_NEAREST, nearest};
use crate::numbers;

/// The file as it is embedded.
pub const EMBEDDED: (&str, &str) = ("signs.toml", include_str!("../../config/signs.toml"));

/// Longer texts are no signs.
const LONGEST: usize = 40;

/// Words for figures that are not there, and why they are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs(BTreeMap<String, Absent>);

impl Signs {
    /// The signs of `config/signs.toml` as embedded in the programme.
    #[must_use]
    pub fn embedded() -> Self {
        Self::parse(EMBEDDED.0, EMBEDDED.1).result
    }

    /// Signs from a file. What is wrong in it is found, all of it, and left out.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> Checked<Self> {
        let mut signs = Self::default();
        let mut findings = Vec::new();
        let place = |row| Place { file: Some(file.to_owned()), row, ..Place::default() };
        let parsed = match text.parse::<toml::Table>() {
            Ok(parsed) => parsed,
            Err(error) => {
                let before = error.span().and_then(|span| text.get(..span.start));
                let line = before.and_then(|before| u32::try_from(before.matches('\n').count() + 1).ok());
                findings
                    .push(Finding::error("signs-unreadable", place(line)).with("reason", error.message().to_owned()));
                return Checked { result: signs, findings };
            }
        };
        let line_of = |word: &str| {
            let quoted = toml::Value::String(word.to_owned()).to_string();
            let line = text.lines().position(|line| line.contains(&quoted) || line.starts_with(word))?;
            u32::try_from(line + 1).ok()
        };
        let mut problem = |found: &str, near: Option<&str>| {
            let finding = Finding::error("signs-unknown", place(line_of(found))).value(found);
            findings.push(finding.with("nearest", near.unwrap_or(NO_NEAREST)));
        };
        for (name, words) in &parsed {
            let known = Absent::SIGNS.iter().find(|(known, _)| known == name);
            let (Some((_, reason)), Some(words)) = (known, words.as_array()) else {
                problem(name, nearest(name, Absent::SIGNS.iter().map(|(known, _)| (*known, *known))));
                continue;
            };
            for word in words {
                let Some(word) = word.as_str().filter(|word| is_sign(word)) else {
                    problem(word.as_str().unwrap_or(&word.to_string()), None);
                    continue;
                };
                if signs.0.insert(fold(word), *reason).is_some_and(|other| other != *reason) {
                    problem(word, None);
                }
            }
        }
        Checked { result: signs, findings }
    }

    /// The same with words of one input; they go before those that were known.
    #[must_use]
    pub(crate) fn with(&self, own: &BTreeMap<String, Absent>) -> Self {
        let mut signs = self.clone();
        signs.0.extend(own.iter().filter(|(word, _)| is_sign(word)).map(|(word, reason)| (fold(word), *reason)));
        signs
    }

    /// Why a figure is not there, where a cell's text says so.
    #[must_use]
    pub fn reason(&self, text: &str) -> Option<Absent> {
        if text.len() > LONGEST {
            return None;
        }
        self.0.get(&fold(text)).copied()
    }
}

/// Whether a word may stand for a figure that is not there: not one that reads as a figure itself.
fn is_sign(word: &str) -> bool {
    let folded = fold(word);
    !folded.is_empty()
        && word.len() <= LONGEST
        && matches!(numbers::read(&folded.replace('#', "5")), numbers::Reading::Nothing(_))
}

/// A text without case and blanks, whole numbers as `#`.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase).filter(|letter| !letter.is_whitespace()) {
        let digit = letter.is_ascii_digit();
        if !(digit && folded.ends_with('#')) {
            folded.push(if digit { '#' } else { letter });
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_signs_are_sound() {
        let checked = Signs::parse(EMBEDDED.0, EMBEDDED.1);
        assert!(checked.findings.is_empty(), "{:?}", checked.findings);
        let signs = checked.result;
        for text in [
            "under 5",
            "Under 5",
            "<5",
            "< 5",
            "<10",
            "*",
            "x",
            "X",
            "Fortrolig",
            "DISKRETIONERET",
            "n.a.",
            "i.o.",
            "I.O.",
            "≤ 4",
        ] {
            assert_eq!(signs.reason(text), Some(Absent::Withheld), "{text}");
        }
        assert_eq!(signs.reason("ikke relevant"), Some(Absent::CannotOccur));
        assert_eq!(signs.reason("NaN"), Some(Absent::NotGiven));
        for text in ["5", "0", "-", "35 %", "1.234", "48*", "over 5", "", "5 <", "halvtreds"] {
            assert_eq!(signs.reason(text), None, "{text}");
        }
    }

    #[test]
    fn a_pipeline_adds_its_own_and_they_go_first() {
        let own = BTreeMap::from([
            ("Hemmeligt".to_owned(), Absent::Withheld),
            ("ukendt".to_owned(), Absent::NotGiven),
            ("12".to_owned(), Absent::Withheld),
        ]);
        let signs = Signs::embedded().with(&own);
        assert_eq!(signs.reason("hemmeligt"), Some(Absent::Withheld));
        assert_eq!(signs.reason("ukendt"), Some(Absent::NotGiven));
        assert_eq!(signs.reason("12"), None, "a number is never a sign");
    }

    #[test]
    fn mistakes_in_the_file_are_told_with_their_line() {
        let told = |text: &str| {
            let findings = Signs::parse("s.toml", text).findings;
            findings.iter().map(|finding| (finding.code, finding.place.row, finding.value.clone())).collect::<Vec<_>>()
        };
        let unknown = |row, value: &str| vec![("signs-unknown", Some(row), Some(value.to_owned()))];
        assert_eq!(told("witheld = [\"x\"]"), unknown(1, "witheld"));
        assert_eq!(told("withheld = [\n  \"x\",\n  \"-\",\n]"), unknown(3, "-"));
        // The tables of a file come in the order of its lines.
        assert_eq!(told("withheld = [\"x\"]\nnot_given = [\"X\"]"), unknown(2, "X"));
        assert_eq!(told("withheld = "), [("signs-unreadable", Some(1), None)]);
    }
}
