//! TOML text as a tree whose every key and value knows its line and column. Numbers stay the text they were written
//! as, so that nothing passes through a float.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use trappe_rules::finding::{Finding, Place};
use trappe_rules::quantity::Date;

/// Reads a text; what cannot be read at all is told in `problems`, the rest is still returned.
pub(crate) fn parse(text: &str, file: &str, problems: &mut Vec<Finding>) -> Node {
    let lines = Lines::of(text, file);
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let spot = lines.spot(error.span().unwrap_or(0..0));
        problems.push(Finding::error("config-syntax", spot.place("")).value(error.message()));
    }
    Node { spot: lines.spot(0..0), value: Value::Table(lines.entries(table.get_ref())) }
}

/// Where a key or value stands.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    /// File as the reader knows it.
    file: Arc<str>,
    /// Line, from 1.
    line: u32,
    /// Column in characters, from 0.
    column: u32,
}

impl Spot {
    /// As the place of a finding; `path` is the key with its tables (`letting.L3.flexible`).
    pub(crate) fn place(&self, path: &str) -> Place {
        Place {
            file: Some(self.file.to_string()),
            row: Some(self.line),
            column_index: Some(self.column),
            column: (!path.is_empty()).then(|| path.to_owned()),
            in_text: true,
            ..Place::default()
        }
    }
}

/// A value with its place.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// Where it stands.
    pub(crate) spot: Spot,
    /// What it is.
    pub(crate) value: Value,
}

/// A value of TOML.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// Text.
    Text(String),
    /// A number as written, without underscores.
    Number(String),
    /// `true` or `false`.
    Boolean(bool),
    /// A date without a time.
    Date(Date),
    /// A date with a time, or one that is in no calendar.
    OtherTime(String),
    /// A list.
    List(Vec<Node>),
    /// A table, keys in the order of the file.
    Table(Vec<Entry>),
}

impl Value {
    /// The value as it may be shown to the reader.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) | Self::OtherTime(text) => text.clone(),
            Self::Boolean(value) => value.to_string(),
            Self::Date(date) => date.to_string(),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(|item| item.value.shown()).collect();
                format!("[{}]", items.join(", "))
            }
            Self::Table(_) => "{…}".to_owned(),
        }
    }
}

/// A key of a table.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The key.
    pub(crate) key: String,
    /// Where the key stands.
    pub(crate) spot: Spot,
    /// What it holds.
    pub(crate) node: Node,
}

impl Node {
    /// The entries of a table; none for anything else.
    pub(crate) fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Table(entries) => entries,
            Value::Text(_)
            | Value::Number(_)
            | Value::Boolean(_)
            | Value::Date(_)
            | Value::OtherTime(_)
            | Value::List(_) => &[],
        }
    }

    /// Puts `value` at a dotted path, keeping what stands beside it; `false` when a table on the way is something
    /// else, or when the path is not there and `create` is not wanted.
    pub(crate) fn set(&mut self, path: &[&str], value: &Node, create: bool) -> bool {
        let (Some((key, rest)), Value::Table(entries)) = (path.split_first(), &mut self.value) else {
            return false;
        };
        if let Some(entry) = entries.iter_mut().find(|entry| entry.key == *key) {
            if rest.is_empty() {
                entry.node = value.clone();
                return true;
            }
            return entry.node.set(rest, value, create);
        }
        if !create {
            return false;
        }
        let mut node = value.clone();
        if !rest.is_empty() {
            node = Node { spot: value.spot.clone(), value: Value::Table(Vec::new()) };
            node.set(rest, value, true);
        }
        entries.push(Entry { key: (*key).to_owned(), spot: value.spot.clone(), node });
        true
    }
}

/// The starts of the lines of a text.
struct Lines<'t> {
    text: &'t str,
    file: Arc<str>,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str, file: &str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, file: Arc::from(file), starts }
    }

    fn spot(&self, span: Range<usize>) -> Spot {
        let at = span.start;
        let line = self.starts.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|line| self.starts.get(line)).copied().unwrap_or(0);
        let column = self.text.get(start..at).map_or(0, |before| before.chars().count());
        Spot {
            file: Arc::clone(&self.file),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }

    fn entries(&self, table: &DeTable<'_>) -> Vec<Entry> {
        let entry = |(key, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
            let key: &Spanned<std::borrow::Cow<'_, str>> = key;
            Entry { key: key.get_ref().to_string(), spot: self.spot(key.span()), node: self.node(value) }
        };
        table.iter().map(entry).collect()
    }

    fn node(&self, value: &Spanned<DeValue<'_>>) -> Node {
        let read = match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(number) => Value::Number(number.to_string()),
            DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
            DeValue::Boolean(value) => Value::Boolean(*value),
            DeValue::Datetime(time) => match (time.date, time.time) {
                (Some(date), None) => match civil(date) {
                    Some(date) => Value::Date(date),
                    None => Value::OtherTime(time.to_string()),
                },
                _ => Value::OtherTime(time.to_string()),
            },
            DeValue::Array(items) => Value::List(items.iter().map(|item| self.node(item)).collect()),
            DeValue::Table(table) => Value::Table(self.entries(table)),
        };
        Node { spot: self.spot(value.span()), value: read }
    }
}

fn civil(date: toml::value::Date) -> Option<Date> {
    let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
    Date::new(i16::try_from(date.year).ok()?, month, day).ok()
}
