//! A row of units under the headings: not data, and a unit that is not the column's is an error.

use trappe_rules::columns::Kind;
use trappe_rules::finding::Finding;

use super::Found;
use super::header::Header;
use crate::grid::Grid;
use crate::headings::fold;
use crate::report::Report;

/// What a word under a heading says of its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    /// So many of something.
    Count,
    Percent,
    /// Kroner a month.
    Kroner,
    /// What no column is measured in: thousands of kroner, kroner a year.
    Foreign,
    /// A date, a text, a number to go by.
    Plain,
}

/// Words for units, folded.
const WORDS: &[(Unit, &[&str])] = &[
    (
        Unit::Count,
        &[
            "antal",
            "stk",
            "personer",
            "boliger",
            "husstande",
            "antal personer",
            "antal boliger",
            "pers",
            "count",
            "number",
        ],
    ),
    (Unit::Percent, &["pct", "procent", "i pct", "i procent", "percent", "per cent"]),
    (
        Unit::Kroner,
        &["kr", "kroner", "dkk", "kr pr maaned", "kr pr md", "kr md", "kr maaned", "kroner pr maaned", "kr pr mdr"],
    ),
    (
        Unit::Foreign,
        &[
            "1000 kr",
            "1 000 kr",
            "tkr",
            "t kr",
            "mio kr",
            "kr pr aar",
            "kr aar",
            "kroner pr aar",
            "1000 kr pr aar",
            "1 000 kr pr aar",
            "promille",
            "andel",
            "pr 1000",
            "pr 1 000",
        ],
    ),
    (Unit::Plain, &["nr", "nummer", "tekst", "navn", "dato", "dd mm aaaa", "aaaa mm dd", "ja nej", "aar", "id"]),
];

fn unit(text: &str) -> Option<Unit> {
    let folded = fold(text);
    WORDS.iter().find(|(_, words)| words.contains(&folded.as_str())).map(|(unit, _)| *unit)
}

/// Whether a text is the name of a unit.
pub(super) fn is_unit(text: &str) -> bool {
    unit(text).is_some()
}

/// Whether a row holds units and nothing else.
pub(super) fn are_units(grid: &Grid, row: u32) -> bool {
    let mut count = 0;
    for cell in grid.filled(row, 0).map(|column| grid.cell(row, column)) {
        if !cell.as_text().is_some_and(is_unit) {
            return false;
        }
        count += 1;
    }
    count > 0
}

/// The row of units right below the headings, or the lower of two heading rows.
pub(super) fn row(grid: &Grid, header: &Header) -> Option<u32> {
    if header.first != header.last {
        return Some(header.last);
    }
    let filled = |row: &u32| grid.filled(*row, 0).next().is_some();
    (header.last.saturating_add(1)..grid.rows()).find(filled).filter(|row| are_units(grid, *row))
}

/// Whether a column is measured in the unit a text names; `None` where it names none.
pub(super) fn fits(text: &str, kind: Kind) -> Option<bool> {
    let unit = unit(text)?;
    Some(match kind {
        Kind::Percent => matches!(unit, Unit::Percent | Unit::Plain),
        Kind::Kroner => matches!(unit, Unit::Kroner | Unit::Plain),
        Kind::Whole | Kind::Decimal => matches!(unit, Unit::Count | Unit::Plain),
        Kind::Id | Kind::Text | Kind::Year | Kind::Date | Kind::Boolean | Kind::Choice(_) | Kind::Joined => true,
    })
}

/// A column whose unit is not the one it is read in.
pub(super) fn check(grid: &Grid, header: &Header, columns: &[Found], report: &mut Report) {
    let Some(row) = row(grid, header) else { return };
    for found in columns {
        let Some(text) = grid.cell(row, found.index).as_text() else { continue };
        if fits(text, found.column.kind) != Some(false) {
            continue;
        }
        let place = report.cell(grid.file_row(row), found.index, found.column.name);
        let expected = match found.column.kind {
            Kind::Percent => "percent",
            Kind::Kroner => "kroner",
            Kind::Whole
            | Kind::Decimal
            | Kind::Id
            | Kind::Text
            | Kind::Year
            | Kind::Date
            | Kind::Boolean
            | Kind::Choice(_)
            | Kind::Joined => "count",
        };
        let finding = Finding::error("heading-unit-contradicts", place).value(text);
        report.push(finding.with("heading", found.heading.as_str()).with("expected", expected));
    }
}
