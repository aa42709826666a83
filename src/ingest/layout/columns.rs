//! Which column is which, and what is told of those that are not read.

use std::collections::BTreeMap;

use trappe_rules::columns::Column;
use trappe_rules::finding::{Argument, Finding, Severity};

use super::Found;
use super::header::Header;
use super::naming::{Named, Naming};
use crate::grid::Grid;
use crate::headings::{NO_NEAREST, fold};
use crate::report::Report;

/// The columns that are there, in canonical order, and where the organisation's number stands.
pub(super) fn find(
    grid: &Grid,
    header: &Header,
    naming: &Naming<'_>,
    report: &mut Report,
) -> (Vec<Found>, Option<u32>) {
    let file_row = grid.file_row(header.last);
    let named = naming.assign(&header.headings);
    let mut by_name: BTreeMap<&'static str, Vec<&Named<'_>>> = BTreeMap::new();
    let (mut unknown, mut unused) = (Vec::new(), Vec::new());
    let mut organisation = None;
    for one in &named {
        let heading = one.heading;
        let here = (heading.index, heading.shown.as_str());
        match one.column {
            Some(column) => by_name.entry(column.name).or_default().push(one),
            None if naming.is_organisation(heading) => organisation = organisation.or(Some(heading.index)),
            None if naming.is_unused(heading) => unused.push(here),
            None => unknown.push(here),
        }
    }
    for (index, heading) in &unknown {
        let missing = naming.headings.nearest_column(naming.table, heading).filter(|near| !by_name.contains_key(near));
        // Another column is no matter; one that may be a column the table lacks is left out of what is computed.
        let severity = if missing.is_some() { Severity::Warning } else { Severity::Note };
        let finding = Finding::new(severity, "column-unknown", report.cell(file_row, *index, heading))
            .value(*heading)
            .with("nearest", missing.unwrap_or(NO_NEAREST));
        report.push(finding);
    }
    if !unused.is_empty() {
        let list = unused.iter().map(|(_, heading)| Argument::from(*heading)).collect();
        let finding = Finding::note("column-unused", report.row(file_row));
        report.push(finding.with("headings", Argument::List(list)).with("count", unused.len()));
    }
    tell_how(grid, header, &named, report);
    let mut found = Vec::new();
    for column in naming.table.columns {
        match by_name.get(column.name).map(Vec::as_slice) {
            None | Some([]) => {
                if column.required {
                    report.push(missing(column, &unknown, naming, file_row, report));
                }
            }
            Some([one]) => found.push(Found {
                column,
                index: one.heading.index,
                heading: one.heading.shown.clone(),
                without: one.without.to_vec(),
            }),
            Some([first, second, ..]) => {
                let (one, other) = (first.heading.shown.as_str(), second.heading.shown.as_str());
                let code = if fold(one) == fold(other) { "heading-twice" } else { "column-twice" };
                let place = |index| report.cell(file_row, index, column.name);
                let cell = |index| place(index).cell().unwrap_or_else(|| index.saturating_add(1).to_string());
                let finding = Finding::error(code, place(second.heading.index))
                    .value(other)
                    .with("first", one)
                    .with("first-cell", cell(first.heading.index))
                    .with("second-cell", cell(second.heading.index));
                report.push(finding);
            }
        }
    }
    let own = found.iter().find(|found| found.column.name == "organisation_id").map(|found| found.index);
    (found, own.or(organisation))
}

/// Headings of two or three rows, and headings that were read by their years.
fn tell_how(grid: &Grid, header: &Header, named: &[Named<'_>], report: &mut Report) {
    if header.first != header.last {
        let between = header.first.saturating_add(1)..header.last;
        let code = if between.into_iter().any(|row| grid.filled(row, 0).next().is_some()) {
            "headings-three-rows"
        } else {
            "headings-two-rows"
        };
        let finding = Finding::note(code, report.row(grid.file_row(header.last)))
            .with("upper", grid.file_row(header.first))
            .with("lower", grid.file_row(header.last));
        report.push(finding);
    }
    let Some(latest) = named.iter().filter_map(|named| named.year).max() else { return };
    let of = |wanted: &dyn Fn(i32) -> bool| {
        let headings = named.iter().filter(|named| named.year.is_some_and(wanted));
        headings.map(|named| Argument::from(named.heading.shown.as_str())).collect::<Vec<_>>()
    };
    let (now, before) = (of(&|year| year == latest), of(&|year| year < latest));
    let finding = Finding::note("headings-by-year", report.row(grid.file_row(header.last)))
        .with("latest", latest.to_string())
        .with("before", (latest - 1).to_string())
        .with("count-before", before.len())
        .with("headings", Argument::List(now))
        .with("headings-before", Argument::List(before));
    report.push(finding);
}

fn missing(column: &Column, unknown: &[(u32, &str)], naming: &Naming<'_>, file_row: u32, report: &Report) -> Finding {
    let mut place = report.row(file_row);
    place.column = Some(column.name.to_owned());
    let all = || unknown.iter().map(|(_, heading)| *heading);
    let is_near = |heading: &&str| naming.headings.nearest_column(naming.table, heading) == Some(column.name);
    let list = |headings: &[&str]| Argument::List(headings.iter().map(|heading| Argument::from(*heading)).collect());
    let (near, unused): (Vec<&str>, Vec<&str>) = (all().filter(is_near).collect(), all().collect());
    Finding::error("column-missing", place)
        .with("near", list(&near))
        .with("near-count", near.len())
        .with("unused", list(&unused))
        .with("unused-count", unused.len())
}
