//! Reading the keys of one table: what is missing, of the wrong type or unknown goes into the problems, and reading
//! goes on. A key that was never asked for is unknown, so the reader is its own list of keys.

use std::str::FromStr;

use trappe_rules::finding::{Argument, Finding};
use trappe_rules::quantity::{Date, Decimal, Operator, Ratio};

use crate::tree::{Entry, Node, Spot, Value};

/// One table being read.
pub(crate) struct Section<'t> {
    path: String,
    spot: Spot,
    entries: &'t [Entry],
    asked: Vec<&'static str>,
}

impl<'t> Section<'t> {
    /// The whole file.
    pub(crate) fn root(node: &'t Node) -> Self {
        Self { path: String::new(), spot: node.spot.clone(), entries: node.entries(), asked: Vec::new() }
    }

    /// A value that should be a table.
    pub(crate) fn of(node: &'t Node, path: String, problems: &mut Vec<Finding>) -> Option<Self> {
        if !matches!(node.value, Value::Table(_)) {
            problems.push(wrong_type(node, &path, "table"));
            return None;
        }
        Some(Self { path, spot: node.spot.clone(), entries: node.entries(), asked: Vec::new() })
    }

    /// The path of a key in this table.
    pub(crate) fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Where the table begins.
    pub(crate) const fn spot(&self) -> &Spot {
        &self.spot
    }

    /// A finding on this table as a whole.
    pub(crate) fn finding(&self, code: &'static str) -> Finding {
        Finding::error(code, self.spot.place(&self.path))
    }

    /// A key that may be missing.
    pub(crate) fn get(&mut self, key: &'static str) -> Option<&'t Node> {
        self.asked.push(key);
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// A key that must be there.
    pub(crate) fn need(&mut self, key: &'static str, problems: &mut Vec<Finding>) -> Option<&'t Node> {
        let found = self.get(key);
        if found.is_none() {
            let place = self.spot.place(&self.path_of(key));
            problems.push(Finding::error("config-missing-key", place).with("key", key));
        }
        found
    }

    /// The entries of a table whose keys are names of the reader's own.
    pub(crate) const fn named(&self) -> &'t [Entry] {
        self.entries
    }

    /// A needed key read by `read`, which gives the name of the type it wants when it cannot.
    pub(crate) fn read<T>(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Finding>,
        read: fn(&Node) -> Result<T, &'static str>,
    ) -> Option<T> {
        let node = self.need(key, problems)?;
        taken(node, &self.path_of(key), problems, read)
    }

    /// A key that may be missing, read by `read`.
    pub(crate) fn maybe<T>(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Finding>,
        read: fn(&Node) -> Result<T, &'static str>,
    ) -> Option<T> {
        let node = self.get(key)?;
        taken(node, &self.path_of(key), problems, read)
    }

    /// A needed list, each item read by `read`.
    pub(crate) fn list<T>(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Finding>,
        read: fn(&Node) -> Result<T, &'static str>,
    ) -> Option<Vec<T>> {
        let node = self.need(key, problems)?;
        let path = self.path_of(key);
        let Value::List(items) = &node.value else {
            problems.push(wrong_type(node, &path, "list"));
            return None;
        };
        let read: Vec<Option<T>> = items.iter().map(|item| taken(item, &path, problems, read)).collect();
        read.into_iter().collect()
    }

    /// A needed table.
    pub(crate) fn section(&mut self, key: &'static str, problems: &mut Vec<Finding>) -> Option<Self> {
        let node = self.need(key, problems)?;
        Self::of(node, self.path_of(key), problems)
    }

    /// A table that may be missing.
    pub(crate) fn maybe_section(&mut self, key: &'static str, problems: &mut Vec<Finding>) -> Option<Self> {
        let node = self.get(key)?;
        Self::of(node, self.path_of(key), problems)
    }

    /// A needed table of tables, each under a name of its own, in the order of the file.
    pub(crate) fn sections(&mut self, key: &'static str, problems: &mut Vec<Finding>) -> Vec<(&'t str, Self)> {
        let Some(section) = self.section(key, problems) else { return Vec::new() };
        let each = |entry: &'t Entry| {
            let path = section.path_of(&entry.key);
            Some((entry.key.as_str(), Self::of(&entry.node, path, problems)?))
        };
        section.entries.iter().filter_map(each).collect()
    }

    /// Ends the reading: every key that was not asked for is unknown, and the nearest known one is named.
    pub(crate) fn close(self, problems: &mut Vec<Finding>) {
        for entry in self.entries.iter().filter(|entry| !self.asked.contains(&entry.key.as_str())) {
            let place = entry.spot.place(&self.path_of(&entry.key));
            problems.push(unknown("config-unknown-key", place, &entry.key, self.asked.iter().copied()));
        }
    }
}

/// In the order of the file, whatever order its parts were read in.
pub(crate) fn in_file_order(problems: &mut [Finding]) {
    problems.sort_by(|a, b| {
        let key = |finding: &'_ Finding| (finding.place.row, finding.place.column_index);
        a.place.file.cmp(&b.place.file).then_with(|| key(a).cmp(&key(b)))
    });
}

/// A finding on something unknown, with the nearest known name and all of them.
pub(crate) fn unknown<'n>(
    code: &'static str,
    place: trappe_rules::finding::Place,
    found: &str,
    known: impl IntoIterator<Item = &'n str>,
) -> Finding {
    let mut known: Vec<&str> = known.into_iter().collect();
    known.sort_unstable();
    known.dedup();
    let nearness = |name: &str| strsim::jaro_winkler(found, name);
    let nearest = known.iter().copied().max_by(|a, b| nearness(a).total_cmp(&nearness(b))).unwrap_or("");
    let list = known.iter().map(|name| Argument::from(*name)).collect();
    Finding::error(code, place).value(found).with("nearest", nearest).with("known", Argument::List(list))
}

/// Reads a value, or says which type it should have.
pub(crate) fn taken<T>(
    node: &Node,
    path: &str,
    problems: &mut Vec<Finding>,
    read: fn(&Node) -> Result<T, &'static str>,
) -> Option<T> {
    read(node).map_err(|expected| problems.push(wrong_type(node, path, expected))).ok()
}

fn wrong_type(node: &Node, path: &str, expected: &'static str) -> Finding {
    Finding::error("config-wrong-type", node.spot.place(path))
        .value(node.value.shown())
        .with("expected", Argument::Term(format!("term-config-{expected}").into()))
}

/// Text.
pub(crate) fn text(node: &Node) -> Result<String, &'static str> {
    if let Value::Text(text) = &node.value { Ok(text.clone()) } else { Err("text") }
}

/// `true` or `false`.
pub(crate) fn boolean(node: &Node) -> Result<bool, &'static str> {
    if let Value::Boolean(value) = node.value { Ok(value) } else { Err("boolean") }
}

/// A date.
pub(crate) fn date(node: &Node) -> Result<Date, &'static str> {
    if let Value::Date(date) = node.value { Ok(date) } else { Err("date") }
}

/// A whole number in the range of `T`.
pub(crate) fn whole<T: FromStr>(node: &Node) -> Result<T, &'static str> {
    if let Value::Number(number) = &node.value { number.parse().ok().ok_or("whole") } else { Err("whole") }
}

/// A number exactly as written.
pub(crate) fn decimal(node: &Node) -> Result<Decimal, &'static str> {
    if let Value::Number(number) = &node.value {
        Decimal::from_str_exact(number).ok().ok_or("number")
    } else {
        Err("number")
    }
}

/// A list with something in it.
pub(crate) fn items(node: &Node) -> Result<Vec<Node>, &'static str> {
    if let Value::List(items) = &node.value
        && !items.is_empty()
    {
        return Ok(items.clone());
    }
    Err("list")
}

/// A fraction written as text, `"1/3"`.
pub(crate) fn fraction(node: &Node) -> Result<Ratio, &'static str> {
    let Value::Text(text) = &node.value else { return Err("fraction") };
    let parts = text.split_once('/').and_then(|(above, below)| Ratio::new(above.parse().ok()?, below.parse().ok()?));
    parts.ok_or("fraction")
}

/// An operator by its sign.
pub(crate) fn operator(node: &Node) -> Result<Operator, &'static str> {
    let Value::Text(text) = &node.value else { return Err("operator") };
    let all = [Operator::MoreThan, Operator::AtLeast, Operator::LessThan, Operator::AtMost];
    all.into_iter().find(|operator| operator.sign() == text).ok_or("operator")
}
