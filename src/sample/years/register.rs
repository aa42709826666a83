//! Key figures that others keep (K9), as far as they are known by a year.

use serde::Deserialize;

use super::super::table::{Cell, Heading, Table};

/// What is kept: topic, year, value in tenths, who keeps it.
const KEPT: &str = include_str!("register.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    figures: Vec<(String, u16, u64, String)>,
}

/// The table of the figures of years before one.
pub(super) fn table(before: u16) -> Table {
    let headings = [("topic", "Emne"), ("year", "År"), ("value", "Værdi"), ("source", "Kilde")];
    let headings = headings.map(|(canonical, danish)| Heading { canonical, danish });
    let kept = toml::from_str(KEPT).unwrap_or(Kept { figures: Vec::new() });
    let known = kept.figures.into_iter().filter(|(_, year, ..)| *year < before);
    let row = |(topic, year, tenths, source): (String, u16, u64, String)| {
        let value = if tenths.is_multiple_of(10) { Cell::Whole(tenths / 10) } else { Cell::Decimal(tenths, 1) };
        vec![Cell::Text(topic), Cell::Whole(year.into()), value, Cell::Text(source)]
    };
    Table { headings: headings.to_vec(), rows: known.map(row).collect() }
}
