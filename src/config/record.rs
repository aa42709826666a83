//! One parameter of the agreement: value, operator, unit, validity, place in the text, force, day checked.

use trappe_rules::agreement::{Force, Record, Source};
use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Date, Decimal, Operator};

use crate::section::{self, Section, unknown};
use crate::tree::Node;

/// What reading the agreement gathers on the way.
pub(crate) struct Gathered {
    /// Everything found wrong.
    pub(crate) problems: Vec<Finding>,
    /// Every parameter read.
    pub(crate) records: Vec<Record>,
    /// The day parameters must be in force; `None` when the agreement as a whole is not, which has been told already.
    pub(crate) in_force: Option<Date>,
}

/// Which way a bound must point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Points {
    /// No bound: it has no operator.
    Nowhere,
    /// `>` or `>=`.
    Up,
    /// `<` or `<=`.
    Down,
    /// Any operator.
    Anywhere,
}

/// A parameter with its record.
pub(crate) struct Parameter<T> {
    /// Its value.
    pub(crate) value: T,
    /// All that is said of it.
    pub(crate) record: Record,
    /// Decimals it is published with, where that is said (T6).
    pub(crate) decimals: Option<u32>,
}

impl Gathered {
    /// A needed parameter. `units` are those it may have.
    pub(crate) fn parameter<T>(
        &mut self,
        table: &mut Section<'_>,
        key: &'static str,
        units: &[&'static str],
        points: Points,
        read: fn(&Node) -> Result<T, &'static str>,
    ) -> Option<Parameter<T>> {
        let mut section = table.section(key, &mut self.problems)?;
        let spot = section.spot().clone();
        let path = table.path_of(key);
        let shown = section.get("value").map(|node| node.value.shown());
        let value = section.read("value", &mut self.problems, read);
        let unit = self.unit(&mut section, units);
        let operator = self.bound(&mut section, points);
        let decimals = section.maybe("decimals", &mut self.problems, section::whole::<u32>);
        let from = section.read("from", &mut self.problems, section::date);
        let to = section.maybe("to", &mut self.problems, section::date);
        let source = source(&mut section, &mut self.problems);
        section.close(&mut self.problems);
        let (value, shown, unit, from, source) = (value?, shown?, unit?, from?, source?);
        let operator = operator?;
        let holds = |day: Date| from <= day && to.is_none_or(|to| day <= to);
        if let Some(day) = self.in_force.filter(|day| !holds(*day)) {
            self.problems
                .push(Finding::error("config-not-in-force", spot.place(&path)).value(shown.clone()).with("day", day));
        }
        let record = Record { key: path, value: shown, operator, unit, from, to, source };
        self.records.push(record.clone());
        Some(Parameter { value, record, decimals })
    }

    fn unit(&mut self, section: &mut Section<'_>, units: &[&'static str]) -> Option<String> {
        let node = section.get("unit");
        let unit = section.read("unit", &mut self.problems, section::text)?;
        if units.contains(&unit.as_str()) {
            return Some(unit);
        }
        let place = node?.spot.place(&section.path_of("unit"));
        self.problems.push(unknown("config-unknown-value", place, &unit, units.iter().copied()));
        None
    }

    /// `None` when it is wrong; `Some(None)` where there is rightly none.
    #[expect(clippy::option_option, reason = "outside: whether it was read; inside: whether the parameter is a bound")]
    fn bound(&mut self, section: &mut Section<'_>, points: Points) -> Option<Option<Operator>> {
        if points == Points::Nowhere {
            return Some(None);
        }
        let node = section.get("operator");
        let operator = section.read("operator", &mut self.problems, section::operator)?;
        let up = matches!(operator, Operator::MoreThan | Operator::AtLeast);
        if points == Points::Anywhere || up == (points == Points::Up) {
            return Some(Some(operator));
        }
        let wanted: &[&str] = if points == Points::Up { &[">", ">="] } else { &["<", "<="] };
        let place = node?.spot.place(&section.path_of("operator"));
        self.problems.push(unknown("config-unknown-value", place, operator.sign(), wanted.iter().copied()));
        None
    }

    /// A needed bound on a count from below, as the smallest whole number that suffices.
    pub(crate) fn at_least(&mut self, table: &mut Section<'_>, key: &'static str, unit: &'static str) -> Option<u32> {
        let read = self.parameter(table, key, &[unit], Points::Up, section::whole::<u32>)?;
        if read.record.operator == Some(Operator::MoreThan) { read.value.checked_add(1) } else { Some(read.value) }
    }

    /// A needed bound on a count from above, as the largest whole number that suffices.
    pub(crate) fn at_most(&mut self, table: &mut Section<'_>, key: &'static str, unit: &'static str) -> Option<u32> {
        let read = self.parameter(table, key, &[unit], Points::Down, section::whole::<u32>)?;
        if read.record.operator == Some(Operator::LessThan) { read.value.checked_sub(1) } else { Some(read.value) }
    }

    /// A needed number that is no bound.
    pub(crate) fn plain<T>(
        &mut self,
        table: &mut Section<'_>,
        key: &'static str,
        unit: &'static str,
        read: fn(&Node) -> Result<T, &'static str>,
    ) -> Option<T> {
        Some(self.parameter(table, key, &[unit], Points::Nowhere, read)?.value)
    }

    /// A needed bound in percent whose operator the rule itself states.
    pub(crate) fn percent(&mut self, table: &mut Section<'_>, key: &'static str) -> Option<Decimal> {
        Some(self.parameter(table, key, &["percent"], Points::Anywhere, section::decimal)?.value)
    }
}

/// Place, force and day checked, from the table they stand in.
pub(crate) fn source(section: &mut Section<'_>, problems: &mut Vec<Finding>) -> Option<Source> {
    let place = section.read("place", problems, section::text);
    let node = section.get("force");
    let force = section.read("force", problems, section::text);
    let checked = section.read("checked", problems, section::date);
    let force = match force?.as_str() {
        "law" => Force::Law,
        "agreement" => Force::Agreement,
        other => {
            let place = node?.spot.place(&section.path_of("force"));
            problems.push(unknown("config-unknown-value", place, other, ["law", "agreement"]));
            return None;
        }
    };
    Some(Source { place: place?, force, checked: checked? })
}
