//! What columns and values are called in the files people make: `config/headings/*.toml`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::columns::{Kind, Table, inputs};
use trappe_rules::finding::{Checked, Finding, Place};
use unicode_normalization::UnicodeNormalization;

use crate::spelling::has_no_width;

/// The files of `config/headings/`, as they are embedded: name and text.
pub const EMBEDDED: [(&str, &str); 13] = [
    ("areas.toml", include_str!("../../config/headings/areas.toml")),
    ("assignments.toml", include_str!("../../config/headings/assignments.toml")),
    ("booleans.toml", include_str!("../../config/headings/booleans.toml")),
    ("decisions.toml", include_str!("../../config/headings/decisions.toml")),
    ("departments.toml", include_str!("../../config/headings/departments.toml")),
    ("history.toml", include_str!("../../config/headings/history.toml")),
    ("indicators.toml", include_str!("../../config/headings/indicators.toml")),
    ("key-figures.toml", include_str!("../../config/headings/key-figures.toml")),
    ("lettings.toml", include_str!("../../config/headings/lettings.toml")),
    ("pools.toml", include_str!("../../config/headings/pools.toml")),
    ("previous.toml", include_str!("../../config/headings/previous.toml")),
    ("register.toml", include_str!("../../config/headings/register.toml")),
    ("wheel_state.toml", include_str!("../../config/headings/wheel_state.toml")),
];

/// Index of a word that stands for none of a choice column's values.
const NONE: u8 = u8::MAX;

/// Names of columns and values, folded: case, marks and Danish letters make no difference.
#[derive(Clone, Debug, Default)]
pub struct Headings {
    tables: BTreeMap<&'static str, Names>,
    booleans: BTreeMap<String, bool>,
}

#[derive(Clone, Debug, Default)]
struct Names {
    columns: BTreeMap<String, &'static str>,
    unused: BTreeSet<String>,
    /// Headings that name a column only where no other does.
    fallback: BTreeMap<String, &'static str>,
    values: BTreeMap<&'static str, BTreeMap<String, u8>>,
}

impl Headings {
    /// The headings of `config/headings/` as embedded in the programme.
    #[must_use]
    pub fn embedded() -> Self {
        Self::parse(&EMBEDDED).result
    }

    /// Headings from files: name and text. What is wrong in them is found, all of it, and left out.
    #[must_use]
    pub fn parse(files: &[(&str, &str)]) -> Checked<Self> {
        let mut headings = Self::default();
        for table in inputs::TABLES {
            headings.tables.insert(table.name, Names::canonical(table));
        }
        for (word, value) in [("true", true), ("false", false)] {
            headings.booleans.insert(word.to_owned(), value);
        }
        let mut findings = Vec::new();
        for (file, text) in files {
            headings.add(file, text, &mut findings);
        }
        Checked { result: headings, findings }
    }

    /// As these, but with one table more, whatever it is: known by its canonical names and by the headings given, heading
    /// and canonical name. It takes the place of a table of its name, so that what a run writes can be read.
    #[must_use]
    pub fn with_table<'a>(
        mut self,
        table: &'static Table,
        headings: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let mut names = Names::canonical(table);
        for (heading, name) in headings {
            if let Some(column) = table.column(name) {
                names.columns.insert(fold(heading), column.name);
            }
        }
        self.tables.insert(table.name, names);
        self
    }

    /// The canonical column a heading names.
    #[must_use]
    pub fn column(&self, table: &Table, heading: &str) -> Option<&'static str> {
        self.column_folded(table, &fold(heading))
    }

    /// As [`Headings::column`], of a heading that is [folded](fold) already.
    pub(crate) fn column_folded(&self, table: &Table, folded: &str) -> Option<&'static str> {
        self.tables.get(table.name)?.columns.get(folded).copied()
    }

    /// Whether a heading is known and knowingly not read.
    #[must_use]
    pub fn is_unused(&self, table: &Table, heading: &str) -> bool {
        self.tables.get(table.name).is_some_and(|names| names.unused.contains(&fold(heading)))
    }

    /// The column a heading names where no other heading does.
    pub(crate) fn fallback(&self, table: &Table, heading: &str) -> Option<&'static str> {
        self.tables.get(table.name)?.fallback.get(&fold(heading)).copied()
    }

    /// Index of the canonical value a word stands for in a choice column.
    #[must_use]
    pub fn choice(&self, table: &Table, column: &str, word: &str) -> Option<u8> {
        self.tables.get(table.name)?.values.get(column)?.get(&fold(word)).copied()
    }

    /// The words known for a choice column, folded, with the index of the value each stands for.
    pub(crate) fn choices(&self, table: &Table, column: &str) -> impl Iterator<Item = (&str, u8)> {
        let known = self.tables.get(table.name).and_then(|names| names.values.get(column));
        known.into_iter().flatten().map(|(word, index)| (word.as_str(), *index))
    }

    /// True or false, where the word says either.
    #[must_use]
    pub fn boolean(&self, word: &str) -> Option<bool> {
        self.booleans.get(&fold(word)).copied()
    }

    /// The canonical column whose name or heading looks most like this one; `None` when none is near.
    #[must_use]
    pub fn nearest_column(&self, table: &Table, heading: &str) -> Option<&'static str> {
        let names = self.tables.get(table.name)?;
        let known = names.columns.iter().map(|(alias, column)| (alias.as_str(), *column));
        nearest(&fold(heading), known)
    }

    fn add(&mut self, file: &str, text: &str, findings: &mut Vec<Finding>) {
        let place = Place { file: Some(file.to_owned()), ..Place::default() };
        let parsed = match text.parse::<toml::Table>() {
            Ok(parsed) => parsed,
            Err(error) => {
                let line =
                    error.span().and_then(|span| text.get(..span.start)).map(|before| before.matches('\n').count());
                let row = line.and_then(|line| u32::try_from(line).ok()).map(|line| line.saturating_add(1));
                let finding = Finding::error("headings-unreadable", Place { row, ..place });
                findings.push(finding.with("reason", error.message().to_owned()));
                return;
            }
        };
        let mut problem = |found: &str, known: Option<&str>| {
            let finding = Finding::error("headings-unknown", place.clone()).value(found);
            findings.push(finding.with("nearest", known.unwrap_or(NO_NEAREST)));
        };
        let tables: Vec<&'static Table> = words(parsed.get("tables"))
            .filter_map(|name| {
                let table = inputs::by_name(name);
                if table.is_none() {
                    problem(name, nearest(name, inputs::TABLES.iter().map(|table| (table.name, table.name))));
                }
                table
            })
            .collect();
        for (key, value) in &parsed {
            match key.as_str() {
                "tables" => {}
                "unused" => self.add_unused(&tables, value),
                "boolean" => self.add_booleans(value, &mut problem),
                "columns" => self.add_columns(&tables, value, &mut problem, |names| &mut names.columns),
                "fallback" => self.add_columns(&tables, value, &mut problem, |names| &mut names.fallback),
                "values" => self.add_values(&tables, value, &mut problem),
                other => problem(other, None),
            }
        }
    }

    fn add_unused(&mut self, tables: &[&'static Table], value: &toml::Value) {
        for table in tables {
            if let Some(names) = self.tables.get_mut(table.name) {
                names.unused.extend(words(Some(value)).map(fold));
            }
        }
    }

    fn add_booleans(&mut self, value: &toml::Value, problem: &mut impl FnMut(&str, Option<&str>)) {
        for (meaning, words_of) in value.as_table().into_iter().flatten() {
            let meaning = match meaning.as_str() {
                "true" => true,
                "false" => false,
                other => {
                    problem(other, Some("true"));
                    continue;
                }
            };
            for word in words(Some(words_of)) {
                if self.booleans.insert(fold(word), meaning).is_some_and(|other| other != meaning) {
                    problem(word, None);
                }
            }
        }
    }

    fn add_columns(
        &mut self,
        tables: &[&'static Table],
        value: &toml::Value,
        problem: &mut impl FnMut(&str, Option<&str>),
        known: fn(&mut Names) -> &mut BTreeMap<String, &'static str>,
    ) {
        for (name, aliases) in value.as_table().into_iter().flatten() {
            for table in tables {
                let Some(column) = table.column(name) else {
                    problem(name, nearest(name, table.columns.iter().map(|column| (column.name, column.name))));
                    continue;
                };
                let Some(names) = self.tables.get_mut(table.name) else { continue };
                for alias in words(Some(aliases)) {
                    if known(names).insert(fold(alias), column.name).is_some_and(|other| other != column.name) {
                        problem(alias, Some(column.name));
                    }
                }
            }
        }
    }

    fn add_values(
        &mut self,
        tables: &[&'static Table],
        value: &toml::Value,
        problem: &mut impl FnMut(&str, Option<&str>),
    ) {
        for (name, choices) in value.as_table().into_iter().flatten() {
            for table in tables {
                let Some(column) = table.column(name) else {
                    problem(name, nearest(name, table.columns.iter().map(|column| (column.name, column.name))));
                    continue;
                };
                let Kind::Choice(values) = column.kind else {
                    problem(name, None);
                    continue;
                };
                let Some(known) = self.tables.get_mut(table.name).and_then(|names| names.values.get_mut(column.name))
                else {
                    continue;
                };
                for (canonical, aliases) in choices.as_table().into_iter().flatten() {
                    // An empty name stands for "none of them".
                    let index = if canonical.is_empty() {
                        Some(NONE)
                    } else {
                        values.iter().position(|value| value == canonical).and_then(|index| u8::try_from(index).ok())
                    };
                    let Some(index) = index else {
                        problem(canonical, nearest(canonical, values.iter().map(|value| (*value, *value))));
                        continue;
                    };
                    for alias in words(Some(aliases)) {
                        if known.insert(fold(alias), index).is_some_and(|other| other != index) {
                            problem(alias, Some(canonical));
                        }
                    }
                }
            }
        }
    }
}

impl Names {
    fn canonical(table: &'static Table) -> Self {
        let mut names = Self::default();
        for column in table.columns {
            names.columns.insert(fold(column.name), column.name);
            if let Kind::Choice(values) = column.kind {
                let known = (0_u8..).zip(values).map(|(index, value)| (fold(value), index)).collect();
                names.values.insert(column.name, known);
            }
        }
        names
    }
}

fn words(value: Option<&toml::Value>) -> impl Iterator<Item = &str> {
    value.and_then(toml::Value::as_array).into_iter().flatten().filter_map(toml::Value::as_str)
}

/// The nearest of several names, where one is near enough to be what was meant.
pub(crate) fn nearest<'a, T>(found: &str, known: impl Iterator<Item = (&'a str, T)>) -> Option<T> {
    const NEAR: f64 = 0.75;
    let letters = found.chars().count();
    let mut best: Option<(f64, T)> = None;
    for (name, what) in known {
        // Texts of lengths so different are not near, and comparing takes time in the product of their lengths.
        let others = name.chars().count();
        if 4 * letters.min(others) < 3 * letters.max(others) {
            continue;
        }
        let nearness = strsim::normalized_damerau_levenshtein(found, name);
        if nearness >= NEAR && best.as_ref().is_none_or(|(so_far, _)| nearness > *so_far) {
            best = Some((nearness, what));
        }
    }
    best.map(|(_, what)| what)
}

/// What a text gets as nearest name where none is near.
pub(crate) const NO_NEAREST: &str = "none";

/// A heading without what people write differently: case, marks, Danish letters as two, composed or not, white space.
#[must_use]
pub fn fold(heading: &str) -> String {
    let mut folded = String::with_capacity(heading.len());
    let mut gap = false;
    // Letters of western Europe that are written as one are composed already.
    let is_composed = heading.chars().all(|letter| letter < '\u{300}' && letter != '\u{ad}');
    let composed: Cow<'_, str> = if is_composed {
        Cow::Borrowed(heading)
    } else {
        Cow::Owned(heading.nfc().filter(|letter| !has_no_width(*letter)).collect())
    };
    for letter in composed.chars().flat_map(char::to_lowercase) {
        let plain: &str = match letter {
            'å' => "aa",
            'æ' | 'ä' => "ae",
            'ø' | 'ö' => "oe",
            'é' | 'è' => "e",
            'ü' => "u",
            '%' => "pct",
            _ if letter.is_alphanumeric() => {
                if gap && !folded.is_empty() {
                    folded.push(' ');
                }
                gap = false;
                folded.push(letter);
                continue;
            }
            _ => {
                gap = true;
                continue;
            }
        };
        if (gap || letter == '%') && !folded.is_empty() {
            folded.push(' ');
        }
        gap = letter == '%';
        folded.push_str(plain);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use trappe_rules::columns::inputs::{AREAS, DEPARTMENTS, INDICATORS, PREVIOUS};

    #[test]
    fn the_embedded_headings_are_sound() {
        let checked = Headings::parse(&EMBEDDED);
        assert_eq!(checked.findings, []);
    }

    #[test]
    fn danish_headings_name_their_columns() {
        let headings = Headings::embedded();
        for (table, heading, column) in [
            (&DEPARTMENTS, "Antal familieboliger", "family_homes"),
            (&DEPARTMENTS, "family_homes", "family_homes"),
            (&DEPARTMENTS, "LOKALUDVALG ", "local_committee"),
            (&DEPARTMENTS, "Boligområde", "area_id"),
            (&DEPARTMENTS, "Boligomraade", "area_id"),
            (&DEPARTMENTS, "Boligomra\u{30a}de", "area_id"),
            (&AREAS, "Andel dømte (%)", "convictions_pct"),
            (&INDICATORS, "Andel dømte", "convictions_pct"),
            (&AREAS, "Antal  beboere\n1. januar", "residents"),
        ] {
            assert_eq!(headings.column(table, heading), Some(column), "{heading}");
        }
        assert_eq!(headings.column(&DEPARTMENTS, "Bemærkninger"), None);
        assert_eq!(headings.nearest_column(&DEPARTMENTS, "Antal familieboligerr"), Some("family_homes"));
    }

    #[test]
    fn danish_terms_name_their_values() {
        let headings = Headings::embedded();
        let designations = ["Forebyggelsesområde", "udsat boligområde", "Parallelsamfund", "omdannelsesområde"];
        for (index, word) in (0_u8..).zip(designations) {
            assert_eq!(headings.choice(&AREAS, "designation", word), Some(index), "{word}");
        }
        assert_eq!(headings.choice(&AREAS, "designation", "ghetto"), None);
        assert_eq!(
            (headings.boolean("Ja"), headings.boolean("nej"), headings.boolean("måske")),
            (Some(true), Some(false), None)
        );
        assert!(headings.is_unused(&PREVIOUS, "reason"));
    }

    #[test]
    fn a_mistake_in_a_headings_file_is_found() {
        let files = [
            ("a.toml", "tables = [\"departmens\"]"),
            ("b.toml", "tables = [\"pools\"]\n[columns]\nunit = [\"x\"]"),
            ("c.toml", "x = "),
        ];
        let codes: Vec<_> =
            Headings::parse(&files).findings.iter().map(|finding| (finding.code, finding.place.row)).collect();
        assert_eq!(codes, [("headings-unknown", None), ("headings-unknown", None), ("headings-unreadable", Some(1))]);
    }
}
