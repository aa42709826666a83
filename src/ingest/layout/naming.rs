//! What the headings of a table mean: the pipeline's own mapping first, then the catalogue.

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::columns::{Column, Table, inputs};
use trappe_rules::finding::{Argument, Finding};

use super::header::{FEWEST, Header, Heading};
use super::units;
use crate::grid::Grid;
use crate::headings::{Headings, NO_NEAREST, fold, nearest};
use crate::report::Report;
use crate::source::SourceSpec;

/// What a heading of the latest year but one says of its year.
const YEAR_BEFORE: &str = "året før";
/// Years a heading may speak of.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// What the headings of a table mean.
pub(super) struct Naming<'a> {
    pub(super) table: &'static Table,
    pub(super) headings: &'a Headings,
    /// Folded heading → canonical name, as declared.
    declared: BTreeMap<String, &'a str>,
    /// Headings as declared, for messages.
    spec: &'a SourceSpec,
}

/// A heading and the column it names.
pub(super) struct Named<'h> {
    pub(super) heading: &'h Heading,
    pub(super) column: Option<&'static Column>,
    /// The year it was read by, where its text speaks of one.
    pub(super) year: Option<i32>,
}

impl<'a> Naming<'a> {
    pub(super) fn new(table: &'static Table, spec: &'a SourceSpec, headings: &'a Headings) -> Self {
        let declared = spec.columns.iter().map(|(heading, name)| (fold(heading), name.as_str())).collect();
        Self { table, headings, declared, spec }
    }

    /// The column each heading names.
    pub(super) fn assign<'h>(&self, headings: &'h [Heading]) -> Vec<Named<'h>> {
        let mut named: Vec<Named<'h>> = headings
            .iter()
            .map(|heading| Named {
                heading,
                column: heading.names.iter().find_map(|name| self.column(name)),
                year: None,
            })
            .collect();
        self.fall_back(&mut named);
        let dated: Vec<Option<(i32, String)>> =
            named.iter().map(|named| if named.column.is_some() { None } else { self.dated(named.heading) }).collect();
        let Some(latest) = dated.iter().flatten().map(|(year, _)| *year).max() else { return named };
        for (named, (year, measure)) in
            named.iter_mut().zip(&dated).filter_map(|(named, dated)| Some((named, dated.as_ref()?)))
        {
            named.column = match latest - year {
                0 => self.column(measure).filter(|column| !self.is_mean_of_years(column)),
                1 => self.column(&format!("{measure} {YEAR_BEFORE}")),
                _ => None,
            };
            named.year = named.column.map(|_| *year);
        }
        named
    }

    /// Gives a column no heading names to the first that may stand for it: a list with names of areas and no ids.
    fn fall_back(&self, named: &mut [Named<'_>]) {
        let mut taken: BTreeSet<&str> =
            named.iter().filter_map(|named| named.column).map(|column| column.name).collect();
        for named in named.iter_mut().filter(|named| named.column.is_none()) {
            let known = named.heading.names.iter().filter_map(|name| self.headings.fallback(self.table, name));
            let free = known.filter(|name| !taken.contains(name)).min();
            named.column = free.and_then(|name| self.table.column(name));
            taken.extend(free);
        }
    }

    /// Canonical names of the columns the headings name.
    pub(super) fn named(&self, headings: &[Heading]) -> BTreeSet<&'static str> {
        self.assign(headings).iter().filter_map(|named| named.column).map(|column| column.name).collect()
    }

    /// Whether the columns named make the table.
    pub(super) fn is_complete(&self, named: &BTreeSet<&'static str>) -> bool {
        named.len() >= FEWEST && self.table.columns.iter().all(|column| !column.required || named.contains(column.name))
    }

    /// The column a text names, without the marks of a footnote and with its syllables together.
    fn column(&self, heading: &str) -> Option<&'static Column> {
        let plain = || {
            let bare = heading.trim_end_matches(|letter: char| {
                letter.is_whitespace() || matches!(letter, '*' | '¹' | '²' | '³' | '⁴' | '⁵' | '†')
            });
            bare.strip_suffix(')')
                .and_then(|rest| rest.strip_suffix(|digit: char| digit.is_ascii_digit()))
                .map_or(bare, |rest| if rest.ends_with('(') { rest.trim_end_matches('(') } else { rest })
        };
        self.exactly(heading)
            .or_else(|| Some(plain()).filter(|plain| *plain != heading).and_then(|plain| self.exactly(plain)))
            .or_else(|| self.in_unit(heading))
            .or_else(|| {
                heading.contains("- ").then(|| heading.replace("- ", "")).and_then(|whole| self.exactly(&whole))
            })
    }

    /// `Familieboliger (antal)`: the column of what stands before the brackets, where they name its unit.
    fn in_unit(&self, heading: &str) -> Option<&'static Column> {
        let (measure, unit) = heading.strip_suffix(')')?.rsplit_once('(')?;
        self.exactly(measure).filter(|column| units::fits(unit, column.kind) == Some(true))
    }

    fn exactly(&self, heading: &str) -> Option<&'static Column> {
        let folded = fold(heading);
        if let Some(name) = self.declared.get(&folded) {
            return self.table.column(name);
        }
        let name = self.headings.column_folded(self.table, &folded)?;
        // A declared heading takes the place of every other one.
        (!self.declared.values().any(|declared| *declared == name)).then(|| self.table.column(name)).flatten()
    }

    /// The year a heading speaks of, and what it says without it, where that is a column or one of the year before.
    fn dated(&self, heading: &Heading) -> Option<(i32, String)> {
        heading.names.iter().find_map(|name| {
            let words: Vec<&str> = name.split_whitespace().collect();
            let year =
                |word: &str| word.trim_matches(['(', ')', ',', ':']).parse().ok().filter(|year| YEARS.contains(year));
            let (year, rest) = match words.as_slice() {
                [first, rest @ ..] if year(first).is_some() => (year(first)?, rest),
                [rest @ .., last] if year(last).is_some() => (year(last)?, rest),
                _ => return None,
            };
            let measure = rest.join(" ");
            let known = self.column(&measure).is_some() || self.column(&format!("{measure} {YEAR_BEFORE}")).is_some();
            known.then_some((year, measure))
        })
    }

    /// Whether a published share is the mean of two years: a heading with one year says something else (T10).
    fn is_mean_of_years(&self, column: &Column) -> bool {
        column
            .name
            .strip_suffix("_pct")
            .is_some_and(|criterion| self.table.column(&format!("{criterion}_count_prev")).is_some())
    }

    /// Whether a heading is that of the organisation's number, in whichever table.
    pub(super) fn is_organisation(&self, heading: &Heading) -> bool {
        heading.names.iter().any(|name| self.headings.column(&inputs::DEPARTMENTS, name) == Some("organisation_id"))
    }

    /// Whether a heading is known and knowingly not read.
    pub(super) fn is_unused(&self, heading: &Heading) -> bool {
        heading.names.iter().any(|name| self.headings.is_unused(self.table, name))
    }

    /// A mapping that names no column of the table, or a heading that is not in the file.
    pub(super) fn check_declared(&self, grid: &Grid, header: &Header, report: &mut Report) {
        let there = || header.headings.iter().map(|heading| Argument::from(heading.shown.as_str())).collect();
        for (heading, name) in &self.spec.columns {
            if self.table.column(name).is_none() {
                let known = self.table.columns.iter().map(|column| (column.name, column.name));
                let finding = Finding::error("mapped-column-unknown", report.place())
                    .value(name.as_str())
                    .with("heading", heading.as_str())
                    .with("nearest", nearest(name, known).unwrap_or(NO_NEAREST));
                report.push(finding);
            }
            if !header.headings.iter().flat_map(|there| &there.names).any(|other| fold(other) == fold(heading)) {
                let finding = Finding::error("mapped-heading-missing", report.row(grid.file_row(header.last)))
                    .value(heading.as_str())
                    .with("mapped", name.as_str())
                    .with("headings", Argument::List(there()));
                report.push(finding);
            }
        }
    }
}
