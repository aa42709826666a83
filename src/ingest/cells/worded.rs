//! Texts, truth values and choices.

use trappe_rules::finding::{Argument, Severity};
use trappe_rules::quantity::{Absent, Figure};

use super::{Reading, written};
use crate::grid::Cell;
use crate::headings::{NO_NEAREST, fold, nearest};
use crate::table::Texts;

impl Reading<'_, '_> {
    pub(super) fn texts(&mut self) -> Texts {
        let mut texts = Texts::default();
        for (row, cell) in self.cells() {
            if cell.is_empty() || self.broken(row, cell) {
                texts.push(Err(Absent::NotGiven));
            } else {
                texts.push(Ok(&written(cell)));
            }
        }
        texts
    }

    pub(super) fn booleans(&mut self) -> Vec<Figure<bool>> {
        let mut values = Vec::with_capacity(self.rows.len());
        let mut words = Words::default();
        for (row, cell) in self.cells() {
            let value = match cell.as_text() {
                Some(text) => words.get(text, |text| self.headings.boolean(text)),
                None => self.headings.boolean(&written(cell)),
            };
            values.push(match (value, self.absence(row, cell)) {
                (Some(value), _) => {
                    if !matches!(cell, Cell::Boolean(_) | Cell::Text("true" | "false")) {
                        self.raw.push(row, &written(cell));
                    }
                    Ok(value)
                }
                (None, Some(reason)) => Err(reason),
                (None, None) => {
                    self.wrong("not-yes-or-no", row, cell);
                    Err(Absent::NotGiven)
                }
            });
        }
        values
    }

    pub(super) fn choices(&mut self, values: &'static [&'static str]) -> Vec<Figure<u8>> {
        let mut choices = Vec::with_capacity(self.rows.len());
        let mut words = Words::default();
        let (headings, table, name) = (self.headings, self.table, self.column_of().name);
        for (row, cell) in self.cells() {
            let word = written(cell);
            let same = values.iter().position(|value| *value == word).and_then(|index| u8::try_from(index).ok());
            let chosen = same.or_else(|| match cell.as_text() {
                Some(text) => words.get(text, |text| headings.choice(table, name, text)),
                None => headings.choice(table, name, &word),
            });
            choices.push(match (chosen, self.absence(row, cell)) {
                (Some(index), _) => {
                    if same.is_none() {
                        self.raw.push(row, &word);
                    }
                    // A word for "none of them" is an empty cell.
                    if usize::from(index) < values.len() { Ok(index) } else { Err(Absent::NotGiven) }
                }
                (None, Some(reason)) => Err(reason),
                (None, None) => self.joined_designations(row, cell, &word).unwrap_or_else(|| {
                    self.not_a_choice(row, &word, values);
                    Err(Absent::NotGiven)
                }),
            });
        }
        choices
    }

    /// S6: an area on several lists has the most severe designation, the last in the order of choices; prevention, the
    /// first, goes with no other. `None` where the cell is not several designations.
    fn joined_designations(&mut self, row: u32, cell: Cell<'_>, word: &str) -> Option<Figure<u8>> {
        let name = self.column_of().name;
        if name != "designation" || !word.contains([';', ',']) {
            return None;
        }
        let parts = word.split([';', ',']).map(str::trim).filter(|part| !part.is_empty());
        let named: Vec<u8> = parts.map(|part| self.headings.choice(self.table, name, part)).collect::<Option<_>>()?;
        let (least, most) = (named.iter().min()?, named.iter().max()?);
        if least != most && *least == 0 {
            self.wrong("designations-contradict", row, cell);
            return Some(Err(Absent::NotGiven));
        }
        self.raw.push(row, word);
        Some(Ok(*most))
    }

    fn not_a_choice(&mut self, row: u32, word: &str, values: &'static [&'static str]) {
        let name = self.column_of().name;
        let known = self.headings.choices(self.table, name);
        let near = nearest(&fold(word), known).and_then(|index| values.get(usize::from(index)).copied());
        let finding = self
            .finding(Severity::Error, "not-a-choice", row)
            .value(word)
            .with("choices", Argument::List(values.iter().map(|value| Argument::from(*value)).collect()))
            .with("nearest", near.unwrap_or(NO_NEAREST));
        self.raw.push(row, word);
        self.report.push(finding);
    }

    /// Why a cell of these kinds is absent; `None` where it is not, and where it could not be computed (reported).
    pub(super) fn absence(&mut self, row: u32, cell: Cell<'_>) -> Option<Absent> {
        if cell.is_empty() || self.broken(row, cell) {
            return Some(Absent::NotGiven);
        }
        let sign = match cell.as_text()? {
            ".." | "..." | "…" => Absent::Withheld,
            "." => Absent::CannotOccur,
            _ => return None,
        };
        self.raw.push(row, &written(cell));
        Some(sign)
    }
}

/// What the words of a column mean, each looked up once: a column has few.
struct Words<'a, T>(Vec<(&'a str, Option<T>)>);

impl<T> Default for Words<'_, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'a, T: Copy> Words<'a, T> {
    /// Words kept; a column of many different ones is not made slower by looking through them.
    const MOST: usize = 16;

    fn get(&mut self, word: &'a str, look_up: impl Fn(&str) -> Option<T>) -> Option<T> {
        if let Some((_, meaning)) = self.0.iter().find(|(known, _)| *known == word) {
            return *meaning;
        }
        let meaning = look_up(word);
        if self.0.len() < Self::MOST {
            self.0.push((word, meaning));
        }
        meaning
    }
}
