//! The inputs of a pipeline: a path, or a path with how the file is to be read.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use trappe_rules::columns::LostZeros;
use trappe_rules::finding::{Finding, Place};
use trappe_rules::quantity::Absent;

use super::local;
use crate::ids;
use crate::section::{self, Section, unknown};
use crate::tree::{Node, Value};

/// The tables a pipeline may name, those that must be there first.
pub const INPUT_TABLES: [&str; 12] = [
    "departments",
    "areas",
    "indicators",
    "assignments",
    "decisions",
    "previous",
    "initial",
    "history",
    "lettings",
    "register",
    "pools",
    "wheel_state",
];

/// How many of [`INPUT_TABLES`] every pipeline needs.
const NEEDED: usize = 2;

/// An input file and how it is to be read; what is absent is found out from the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputSpec {
    /// Path as written, relative to the pipeline.
    pub path: String,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Row of the headings, from 1; either of two.
    pub header_row: Option<u32>,
    /// Rows the headings take: 1 or 2.
    pub header_rows: Option<u32>,
    /// Heading in the file → canonical column.
    pub columns: BTreeMap<String, String>,
    /// Decimal mark: `,` or `.`.
    pub decimal_mark: Option<char>,
    /// What separates the columns of a text file: `,`, `;`, `|` or a tab.
    pub delimiter: Option<char>,
    /// Encoding of a text file (`utf-8`, `utf-16`, `windows-1252`).
    pub encoding: Option<String>,
    /// Decimals a published column is rounded to, by canonical column (D8).
    pub decimals: BTreeMap<String, u32>,
    /// What is done with ids that lost their zeros.
    pub lost_zeros: Option<LostZeros>,
    /// Words that stand for a figure that is not there, and why it is not.
    pub signs: BTreeMap<String, Absent>,
    /// Where the input stands in the pipeline.
    pub place: Place,
}

/// Reads `[inputs]`.
pub(super) fn read(root: &mut Section<'_>, problems: &mut Vec<Finding>) -> BTreeMap<String, InputSpec> {
    let mut inputs = BTreeMap::new();
    let Some(mut section) = root.section("inputs", problems) else { return inputs };
    for (index, table) in INPUT_TABLES.into_iter().enumerate() {
        let node = if index < NEEDED { section.need(table, problems) } else { section.get(table) };
        let Some(node) = node else { continue };
        if let Some(spec) = input(node, section.path_of(table), problems) {
            inputs.insert(table.to_owned(), spec);
        }
    }
    section.close(problems);
    inputs
}

fn input(node: &Node, path: String, problems: &mut Vec<Finding>) -> Option<InputSpec> {
    let place = node.spot.place(&path);
    if let Value::Text(text) = &node.value {
        return local(text, node, &path, problems).then(|| InputSpec {
            path: text.clone(),
            sheet: None,
            header_row: None,
            header_rows: None,
            columns: BTreeMap::new(),
            decimal_mark: None,
            delimiter: None,
            encoding: None,
            decimals: BTreeMap::new(),
            lost_zeros: None,
            signs: BTreeMap::new(),
            place,
        });
    }
    let before = problems.len();
    let mut section = Section::of(node, path, problems)?;
    section.need("path", problems);
    let file = super::path(&mut section, "path", problems);
    let sheet = section.maybe("sheet", problems, section::text);
    let header_row = row(&mut section, "header_row", 1..=u32::MAX, problems);
    let header_rows = row(&mut section, "header_rows", 1..=2, problems);
    let columns = map(&mut section, "columns", problems, section::text);
    let decimal_mark = mark(&mut section, "decimal_mark", &[",", "."], problems);
    let delimiter = mark(&mut section, "delimiter", &[",", ";", "|", "\t"], problems);
    let encoding = encoding(&mut section, problems);
    let decimals = map(&mut section, "decimals", problems, section::whole::<u32>);
    let lost_zeros = ids::lost_zeros(&mut section, problems);
    let signs = signs(&mut section, problems);
    section.close(problems);
    if problems.len() > before {
        return None;
    }
    Some(InputSpec {
        path: file?,
        sheet,
        header_row,
        header_rows,
        columns,
        decimal_mark,
        delimiter,
        encoding,
        decimals,
        lost_zeros,
        signs,
        place,
    })
}

/// `signs = { withheld = ["u.o."] }`. A word is no figure, and has one meaning.
fn signs(section: &mut Section<'_>, problems: &mut Vec<Finding>) -> BTreeMap<String, Absent> {
    let mut signs = BTreeMap::new();
    let Some(mut reasons) = section.maybe_section("signs", problems) else { return signs };
    for (name, reason) in Absent::SIGNS {
        let Some(node) = reasons.get(name) else { continue };
        let path = reasons.path_of(name);
        for word in section::taken(node, &path, problems, section::items).into_iter().flatten() {
            let Some(text) = section::taken(&word, &path, problems, section::text) else { continue };
            let is_figure = text.trim().is_empty() || !text.contains(|letter: char| !is_of_figures(letter));
            let twice = signs.insert(text.clone(), reason).is_some_and(|other| other != reason);
            if is_figure || twice {
                problems.push(Finding::error("config-out-of-range", word.spot.place(&path)).value(text));
            }
        }
    }
    reasons.close(problems);
    signs
}

/// Whether a figure, or a sign of Statistics Denmark, could consist of it.
fn is_of_figures(letter: char) -> bool {
    letter.is_ascii_digit()
        || letter.is_whitespace()
        || matches!(letter, '.' | ',' | '-' | '–' | '\u{2212}' | '+' | '…' | '#')
}

fn row(
    section: &mut Section<'_>,
    key: &'static str,
    bounds: RangeInclusive<u32>,
    problems: &mut Vec<Finding>,
) -> Option<u32> {
    let node = section.get(key);
    let row = section.maybe(key, problems, section::whole::<u32>)?;
    if !bounds.contains(&row) {
        let place = node?.spot.place(&section.path_of(key));
        problems.push(Finding::error("config-out-of-range", place).value(row.to_string()));
        return None;
    }
    Some(row)
}

fn mark(
    section: &mut Section<'_>,
    key: &'static str,
    known: &[&'static str],
    problems: &mut Vec<Finding>,
) -> Option<char> {
    let node = section.get(key);
    let text = section.maybe(key, problems, section::text)?;
    if known.contains(&text.as_str()) {
        return text.chars().next();
    }
    let place = node?.spot.place(&section.path_of(key));
    problems.push(unknown("config-unknown-value", place, &text, known.iter().copied()));
    None
}

fn encoding(section: &mut Section<'_>, problems: &mut Vec<Finding>) -> Option<String> {
    const KNOWN: [&str; 3] = ["utf-8", "utf-16", "windows-1252"];
    let node = section.get("encoding");
    let name = section.maybe("encoding", problems, section::text)?.to_lowercase();
    if KNOWN.contains(&name.as_str()) {
        return Some(name);
    }
    let place = node?.spot.place(&section.path_of("encoding"));
    problems.push(unknown("config-unknown-value", place, &name, KNOWN));
    None
}

/// A table of the reader's own names.
fn map<T>(
    section: &mut Section<'_>,
    key: &'static str,
    problems: &mut Vec<Finding>,
    read: fn(&Node) -> Result<T, &'static str>,
) -> BTreeMap<String, T> {
    let mut map = BTreeMap::new();
    if let Some(names) = section.maybe_section(key, problems) {
        for entry in names.named() {
            if let Some(value) = section::taken(&entry.node, &names.path_of(&entry.key), problems, read) {
                map.insert(entry.key.clone(), value);
            }
        }
    }
    map
}
