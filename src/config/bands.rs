//! A set of bands in percent that must cover everything from zero up, without a gap and without an overlap.

use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Decimal, Operator};

use crate::section::{self, Section};
use crate::tree::Spot;

/// A band with what belongs to it.
pub(crate) struct BandOf<T> {
    /// Its name.
    pub(crate) name: String,
    /// Percent from which it holds.
    pub(crate) from: Decimal,
    /// Whether exactly `from` is in it.
    pub(crate) from_included: bool,
    /// What belongs to it.
    pub(crate) value: T,
}

struct Edges {
    spot: Spot,
    path: String,
    from: Option<(Decimal, bool)>,
    to: Option<(Decimal, bool)>,
}

/// Reads the bands under `key`, in the order of the file, which must be from the lowest up.
pub(crate) fn read<T>(
    table: &mut Section<'_>,
    key: &'static str,
    problems: &mut Vec<Finding>,
    mut value: impl FnMut(&mut Section<'_>, &mut Vec<Finding>) -> Option<T>,
) -> Option<Vec<BandOf<T>>> {
    let mut bands = Vec::new();
    let mut edges: Vec<Edges> = Vec::new();
    let mut whole = true;
    let path = table.path_of(key);
    let spot = table.spot().clone();
    for (name, mut section) in table.sections(key, problems) {
        let before = problems.len();
        let from = edge(&mut section, "from", "from_operator", [Operator::AtLeast, Operator::MoreThan], problems);
        let to = edge(&mut section, "to", "to_operator", [Operator::AtMost, Operator::LessThan], problems);
        let read = value(&mut section, problems);
        edges.push(Edges { spot: section.spot().clone(), path: section.path_of(""), from, to });
        section.close(problems);
        let (at, included) = from.unwrap_or((Decimal::ZERO, true));
        match read {
            Some(value) if problems.len() == before => {
                bands.push(BandOf { name: name.to_owned(), from: at, from_included: included, value });
            }
            _ => whole = false,
        }
    }
    if edges.is_empty() {
        problems.push(Finding::error("config-bands-gap", spot.place(&path)));
        return None;
    }
    whole &= !whole || contiguous(&edges, problems);
    whole.then_some(bands)
}

fn edge(
    section: &mut Section<'_>,
    at: &'static str,
    sign: &'static str,
    [with, without]: [Operator; 2],
    problems: &mut Vec<Finding>,
) -> Option<(Decimal, bool)> {
    let value = section.maybe(at, problems, section::decimal);
    let node = section.get(sign);
    if value.is_none() && node.is_none() {
        return None;
    }
    let operator = section.read(sign, problems, section::operator)?;
    if operator != with && operator != without {
        let place = node?.spot.place(&section.path_of(sign));
        let known = [with.sign(), without.sign()];
        problems.push(section::unknown("config-unknown-value", place, operator.sign(), known));
    }
    Some((value?, operator == with))
}

/// Whether the bands meet edge to edge from zero (or no lower edge) to no upper edge.
fn contiguous(edges: &[Edges], problems: &mut Vec<Finding>) -> bool {
    let before = problems.len();
    let mut tell = |code, edges: &Edges, at: Decimal| {
        let path = edges.path.trim_end_matches('.');
        problems.push(Finding::error(code, edges.spot.place(path)).value(at.to_string()).with("at", at));
    };
    if let Some(first) = edges.first()
        && let Some((at, included)) = first.from
        && (at > Decimal::ZERO || !included)
    {
        tell("config-bands-gap", first, at);
    }
    for pair in edges.windows(2) {
        let [lower, upper] = pair else { continue };
        match (lower.to, upper.from) {
            (Some((end, end_in)), Some((start, start_in))) => {
                if end > start || (end == start && end_in && start_in) {
                    tell("config-bands-overlap", upper, start);
                } else if end < start || (!end_in && !start_in) {
                    tell("config-bands-gap", upper, end);
                }
            }
            (None, Some((at, _))) | (Some((at, _)), None) => tell("config-bands-overlap", upper, at),
            (None, None) => tell("config-bands-overlap", upper, Decimal::ZERO),
        }
    }
    if let Some(last) = edges.last()
        && let Some((at, _)) = last.to
    {
        tell("config-bands-gap", last, at);
    }
    problems.len() == before
}
