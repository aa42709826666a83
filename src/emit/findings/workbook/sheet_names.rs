//! Names a sheet may have: at most 31 characters, none of `[]:*?/\`, no apostrophe at the ends, each once.

use std::collections::BTreeSet;

const LONGEST: usize = 31;

/// The names given so far; spreadsheets do not tell capitals from small letters.
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// With names that are taken. One is taken by spreadsheets themselves.
    pub(super) fn taken(names: &[String]) -> Self {
        Self(names.iter().map(|name| name.to_lowercase()).chain(["history".to_owned()]).collect())
    }

    /// A name as like the wanted one as can be.
    pub(super) fn name(&mut self, wanted: &str) -> String {
        let legal: String = wanted
            .chars()
            .map(|letter| if letter.is_control() || "[]:*?/\\".contains(letter) { '_' } else { letter })
            .collect();
        let legal = legal.trim().trim_matches('\'').trim();
        let base = if legal.is_empty() { "-" } else { legal };
        let mut name = shortened(base, LONGEST);
        let mut number = 2_u32;
        while !self.0.insert(name.to_lowercase()) {
            let ending = format!(" ({number})");
            name = shortened(base, LONGEST - ending.len()) + &ending;
            number = number.saturating_add(1);
        }
        name
    }
}

/// As many characters as spreadsheets count, which is in halves of UTF-16.
fn shortened(text: &str, most: usize) -> String {
    let mut length = 0;
    let fits = |letter: &char| {
        length += letter.len_utf16();
        length <= most
    };
    text.chars().take_while(fits).collect::<String>().trim_end_matches(['\'', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_legal_and_each_once() {
        let mut names = Names::taken(&["Overblik".to_owned()]);
        assert_eq!(names.name("Ærøskøbing.xlsx"), "Ærøskøbing.xlsx");
        assert_eq!(names.name("ÆRØSKØBING.xlsx"), "ÆRØSKØBING.xlsx (2)");
        assert_eq!(names.name("overblik"), "overblik (2)");
        assert_eq!(names.name("History"), "History (2)");
        assert_eq!(names.name("a[1]:b*?.csv"), "a_1__b__.csv");
        assert_eq!(names.name("'"), "-");
        let long = "Boligorganisationernes indberetning 2023.xlsx";
        assert_eq!(names.name(long), "Boligorganisationernes indberet");
        assert_eq!(names.name(long), "Boligorganisationernes indb (2)");
        assert!(names.name(&"𝄞".repeat(40)).encode_utf16().count() <= 31);
    }
}
