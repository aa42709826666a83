//! How ids are written, and which id a spelling stands for that a spreadsheet has spoiled.

use std::fmt::Write as _;

pub use trappe_rules::columns::LostZeros;

use crate::source::SourceSpec;

/// The declared forms of ids; `config/defaults.toml`, `[ids]`. Without a form nothing is recognised and nothing repaired.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ids {
    /// Departments' ids: `0000-000`.
    pub department: Option<IdForm>,
    /// Organisations' ids: `0000`.
    pub organisation: Option<IdForm>,
    /// What is done with an id that is recognised behind another spelling, where an input does not say.
    pub lost_zeros: LostZeros,
}

impl Ids {
    /// The form of a column's ids. Areas and pools have ids of any form.
    pub(crate) fn form(&self, table: &str, column: &str) -> Option<&IdForm> {
        match (table, column) {
            ("pools", "unit_id") => None,
            (_, "department_id" | "unit_id" | "subject_id") => self.department.as_ref(),
            (_, "organisation_id") => self.organisation.as_ref(),
            _ => None,
        }
    }

    /// What is done in an input.
    pub(crate) fn policy(&self, spec: &SourceSpec) -> LostZeros {
        spec.lost_zeros.unwrap_or(self.lost_zeros)
    }
}

/// The form of an id: groups of digits with marks between them, written with a `0` for each digit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdForm {
    /// Digits of each group.
    groups: Vec<usize>,
    /// The mark before each group but the first.
    marks: Vec<char>,
}

/// What a spelling is, held against a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// An id of the form.
    Exact,
    /// Another spelling of the one id it can be.
    Of(String),
    /// A number that fits the last group only: what comes before it is missing.
    Part(String),
    /// Not of the form at all.
    Other,
}

impl IdForm {
    /// A form from its pattern (`0000-000`); `None` where it is none.
    #[must_use]
    pub fn parse(pattern: &str) -> Option<Self> {
        let (mut groups, mut marks) = (Vec::new(), Vec::new());
        let mut open = false;
        for letter in pattern.chars() {
            match (letter, open) {
                ('0', true) => *groups.last_mut()? += 1,
                ('0', false) => {
                    groups.push(1);
                    open = true;
                }
                (mark, true) if MARKS.contains(&mark) => {
                    marks.push(mark);
                    open = false;
                }
                _ => return None,
            }
        }
        (open && groups.iter().sum::<usize>() <= LONGEST).then_some(Self { groups, marks })
    }

    /// Whether an id is written in the form.
    pub(crate) fn fits(&self, id: &str) -> bool {
        let mut bytes = id.bytes();
        let mut marks = self.marks.iter();
        self.groups.iter().enumerate().all(|(index, width)| {
            let marked = index == 0 || bytes.next().map(char::from).as_ref() == marks.next();
            marked && (0..*width).all(|_| bytes.next().is_some_and(|byte| byte.is_ascii_digit()))
        }) && bytes.next().is_none()
    }

    /// What a spelling, tidied, is.
    pub(crate) fn spelling(&self, text: &str) -> Spelling {
        if self.fits(text) {
            return Spelling::Exact;
        }
        let Some(mut runs) = runs(text) else { return Spelling::Other };
        // 123045.0: a number that went through a programme that knows only numbers with decimals.
        if let [number, "0"] = runs.as_slice()
            && text.ends_with(".0")
            && (self.groups.len() == 1 || self.groups.first().is_some_and(|width| number.len() > *width))
        {
            runs.pop();
        }
        if runs.len() == self.groups.len() {
            return self.joined(&runs).map_or(Spelling::Other, Spelling::Of);
        }
        let (Some(first), [digits]) = (self.groups.first(), runs.as_slice()) else { return Spelling::Other };
        let places: usize = self.groups.iter().sum();
        if digits.len() > places {
            return Spelling::Other;
        }
        if digits.len() <= places - first {
            return Spelling::Part((*digits).to_owned());
        }
        let padded = format!("{digits:0>places$}");
        let mut rest = padded.as_str();
        let mut parts = Vec::with_capacity(self.groups.len());
        for width in &self.groups {
            let Some((part, after)) = rest.split_at_checked(*width) else { return Spelling::Other };
            parts.push(part);
            rest = after;
        }
        self.joined(&parts).map_or(Spelling::Other, Spelling::Of)
    }

    /// The id of an organisation's number and what comes after it; `None` where they do not make one.
    pub(crate) fn join(&self, organisation: &str, rest: &str) -> Option<String> {
        (self.groups.len() == 2).then(|| self.joined(&[organisation, rest])).flatten()
    }

    /// The id whose groups these are, filled up with zeros; `None` where one is too long, or the first is nothing.
    fn joined(&self, groups: &[&str]) -> Option<String> {
        if groups.len() != self.groups.len() || groups.first()?.bytes().all(|digit| digit == b'0') {
            return None;
        }
        let mut id = String::new();
        for (index, (digits, width)) in groups.iter().zip(&self.groups).enumerate() {
            if digits.is_empty() || digits.len() > *width || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
                return None;
            }
            if let Some(mark) = index.checked_sub(1).and_then(|before| self.marks.get(before)) {
                id.push(*mark);
            }
            // Writing to a string cannot fail.
            let _ = write!(id, "{digits:0>width$}");
        }
        Some(id)
    }
}

/// Marks a form may have, and that are taken for one another.
const MARKS: [char; 5] = ['-', '/', '.', '_', ' '];
/// Most digits of an id.
const LONGEST: usize = 18;

/// The runs of digits with one mark, blanks around it, between them; `None` where there is anything else.
fn runs(text: &str) -> Option<Vec<&str>> {
    let mut runs = Vec::new();
    for part in text.split(['-', '/', '.', '_']) {
        let mut words = part.split(' ').filter(|word| !word.is_empty()).peekable();
        words.peek()?;
        runs.extend(words);
    }
    runs.iter().all(|run| run.bytes().all(|digit| digit.is_ascii_digit())).then_some(runs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> IdForm {
        IdForm::parse("0000-000").unwrap()
    }

    #[test]
    fn one_id_behind_many_spellings() {
        for written in ["123045", "123-45", "123-045", "0123045", "0123 - 045", "0123/045", "123045.0", "123.045"] {
            assert_eq!(form().spelling(written), Spelling::Of("0123-045".to_owned()), "{written}");
        }
        assert_eq!(form().spelling("0123-045"), Spelling::Exact);
    }

    #[test]
    fn what_is_no_id_of_the_form_is_left_alone() {
        for written in
            ["pool-12ab", "K01", "01230456", "12345-1", "0123-0456", "0123-045-1", "000-012", "-123", "", "1-"]
        {
            assert_eq!(form().spelling(written), Spelling::Other, "{written}");
        }
        for written in ["45", "045", "1"] {
            assert_eq!(form().spelling(written), Spelling::Part(written.to_owned()), "{written}");
        }
    }

    #[test]
    fn an_organisation_and_a_department_make_an_id() {
        assert_eq!(form().join("123", "45").as_deref(), Some("0123-045"));
        assert_eq!(form().join("12345", "45"), None);
        assert_eq!(form().join("0", "45"), None);
        let organisation = IdForm::parse("0000").unwrap();
        assert_eq!(organisation.spelling("123"), Spelling::Of("0123".to_owned()));
        assert_eq!(organisation.spelling("123.0"), Spelling::Of("0123".to_owned()));
        assert_eq!(organisation.join("1", "2"), None);
    }

    #[test]
    fn forms_that_are_none() {
        for pattern in ["", "-000", "000-", "00--0", "0a0", "000x"] {
            assert_eq!(IdForm::parse(pattern), None, "{pattern}");
        }
    }
}
