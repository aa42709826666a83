//! Where the headings stand: in one row, or in two of which the upper one groups.

use trappe_rules::finding::{Argument, Finding};

use super::naming::{Naming, YEARS};
use super::units;
use crate::grid::{Cell, Grid};
use crate::report::Report;
use crate::source::SourceSpec;

/// Rows looked at for the headings.
const LOOKED_AT: u32 = 60;
/// Fewest headings that make a heading row.
pub(crate) const FEWEST: usize = 2;
/// Rows of the file between the first and the second heading row, at most.
const APART: u32 = 2;

/// The headings of a sheet or file.
pub(super) struct Header {
    /// First and last row of the grid they stand in.
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) headings: Vec<Heading>,
}

/// The heading of one column.
pub(super) struct Heading {
    /// Column in the grid.
    pub(super) index: u32,
    /// As a reader sees it.
    pub(super) shown: String,
    /// What it may be taken for, the first that is known.
    pub(super) names: Vec<String>,
}

impl Header {
    fn single(grid: &Grid, row: u32) -> Self {
        let headings = (0..grid.width(row))
            .filter_map(|index| Some((index, text(grid.cell(row, index))?)))
            .map(|(index, shown)| Heading { index, names: vec![shown.clone()], shown })
            .collect();
        Self { first: row, last: row, headings }
    }

    /// Two rows as one heading a column; `None` where either cannot be a row of headings.
    fn pair(grid: &Grid, upper: u32, lower: u32) -> Option<Self> {
        if !(reads_as_headings(grid, upper) && reads_as_headings(grid, lower)) {
            return None;
        }
        let mut headings = Vec::new();
        let mut group: Option<(u32, String)> = None;
        for index in 0..grid.width(upper).max(grid.width(lower)) {
            let own = text(grid.cell(upper, index));
            if let Some(own) = &own {
                group = Some((index, own.clone()));
            }
            let below = text(grid.cell(lower, index));
            let above = own.clone().or_else(|| inherited(grid, upper, index, group.as_ref()));
            let (shown, names) = match (above, below) {
                (None, None) => continue,
                (None, Some(below)) => (below.clone(), vec![below]),
                // Under the name of a group and with no name of its own, a column has no heading.
                (Some(_), None) if own.is_none() => continue,
                (Some(above), None) => (above.clone(), vec![above]),
                (Some(above), Some(below)) => {
                    let (joined, turned) = (format!("{above} {below}"), format!("{below} {above}"));
                    // A measure below a year is that year's, and not the one it would be alone.
                    let alone = if units::is_unit(&below) { own } else { (!is_year(&above)).then_some(below) };
                    (joined.clone(), [Some(joined), Some(turned), alone].into_iter().flatten().collect())
                }
            };
            headings.push(Heading { index, shown, names });
        }
        Some(Self { first: upper, last: lower, headings })
    }
}

/// The name of the group a cell of the upper row belongs to: of the merged cells it is part of, or of the cell to its
/// left where nothing is merged.
fn inherited(grid: &Grid, upper: u32, index: u32, group: Option<&(u32, String)>) -> Option<String> {
    if let Some((row, column)) = grid.merged(upper, index) {
        return text(grid.cell(row, column));
    }
    group.filter(|(first, _)| grid.merged(upper, *first).is_none()).map(|(_, name)| name.clone())
}

/// The text of a cell that could be a heading.
fn text(cell: Cell<'_>) -> Option<String> {
    match cell {
        Cell::Text(text) => Some(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Cell::Whole(number) => Some(number.to_string()),
        Cell::Float { value, .. } => Some(value.to_string()),
        Cell::Empty
        | Cell::Single(_)
        | Cell::Exact(_)
        | Cell::Date(_)
        | Cell::Boolean(_)
        | Cell::Fault(_)
        | Cell::NotCalculated => None,
    }
}

/// Words and years only: a row of data holds ids, figures or days.
fn reads_as_headings(grid: &Grid, row: u32) -> bool {
    let is_heading = |text: &str| {
        let is_word = text.chars().any(char::is_alphabetic) && !starts_like_an_id(text);
        is_word || is_year(text) || text.contains('%')
    };
    let could_be = |cell: Cell<'_>| cell.is_empty() || text(cell).is_some_and(|text| is_heading(&text));
    (0..grid.width(row)).all(|column| could_be(grid.cell(row, column)))
}

fn is_year(text: &str) -> bool {
    text.parse().is_ok_and(|year| YEARS.contains(&year))
}

/// `0123-045`, `K01`, `12 A`: digits before, or right after, the first letter.
fn starts_like_an_id(text: &str) -> bool {
    let mut letters = text.chars();
    let (first, second) = (letters.next(), letters.next());
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    is_digit(second) && !is_digit(first) || (is_digit(first) && !text.contains(' ') && !text.contains("årig"))
}

/// Finds the headings, where the pipeline says they are or by what they name; `None`, and a finding, where there are none.
pub(super) fn find(grid: &Grid, spec: &SourceSpec, naming: &Naming<'_>, report: &mut Report) -> Option<Header> {
    let Some(wanted) = spec.header_row else {
        let header = best(grid, spec, naming).filter(|header| naming.named(&header.headings).len() >= FEWEST);
        if header.is_none() {
            not_found(grid, None, naming, report);
        }
        return header;
    };
    let row =
        (0..grid.rows()).take_while(|row| grid.file_row(*row) <= wanted).find(|row| grid.file_row(*row) == wanted);
    let header = row
        .and_then(|row| declared(grid, row, spec, naming))
        .filter(|header| !naming.named(&header.headings).is_empty());
    if header.is_none() {
        let better = best(grid, spec, naming).filter(|header| naming.named(&header.headings).len() >= FEWEST);
        not_found(grid, Some(&(wanted, better)), naming, report);
    }
    header
}

/// The headings of a declared row, which may be either of two.
fn declared(grid: &Grid, row: u32, spec: &SourceSpec, naming: &Naming<'_>) -> Option<Header> {
    let single = Header::single(grid, row);
    let above = filled_before(grid, row).and_then(|upper| Header::pair(grid, upper, row));
    let below = filled_after(grid, row).and_then(|lower| Header::pair(grid, row, lower));
    let shown = |header: &Header| naming.named(&header.headings).len();
    let pair = [above, below].into_iter().flatten().max_by_key(shown);
    match spec.header_rows {
        Some(1) => Some(single),
        Some(_) => pair,
        None => Some(match pair {
            Some(pair) if is_better(grid, &pair, naming) => pair,
            _ => single,
        }),
    }
}

/// The first headings that name every needed column, or failing that the first with most.
pub(super) fn best(grid: &Grid, spec: &SourceSpec, naming: &Naming<'_>) -> Option<Header> {
    let mut best: Option<(usize, Header)> = None;
    for row in 0..grid.rows().min(LOOKED_AT) {
        if grid.width(row) == 0 {
            continue;
        }
        let header = from(grid, row, spec, naming);
        let named = naming.named(&header.headings);
        if naming.is_complete(&named) {
            return Some(header);
        }
        if best.as_ref().is_none_or(|(so_far, _)| named.len() > *so_far) {
            best = Some((named.len(), header));
        }
    }
    best.filter(|(shown, _)| *shown > 0).map(|(_, header)| header)
}

/// The headings that begin in a row.
fn from(grid: &Grid, row: u32, spec: &SourceSpec, naming: &Naming<'_>) -> Header {
    let pair = || filled_after(grid, row).and_then(|lower| Header::pair(grid, row, lower));
    let pair = match spec.header_rows {
        Some(1) => None,
        Some(_) => pair(),
        None => pair().filter(|pair| is_better(grid, pair, naming)),
    };
    pair.unwrap_or_else(|| Header::single(grid, row))
}

/// Whether two rows together say more than either alone: more columns, or others by the units of the lower row.
fn is_better(grid: &Grid, pair: &Header, naming: &Naming<'_>) -> bool {
    let together = naming.named(&pair.headings);
    let upper = naming.named(&Header::single(grid, pair.first).headings);
    let lower = naming.named(&Header::single(grid, pair.last).headings);
    let more = together.len() > upper.len().max(lower.len());
    let by_units = together != upper && together.len() >= upper.len() && units::are_units(grid, pair.last);
    together.len() >= FEWEST && (more || by_units)
}

fn filled_after(grid: &Grid, row: u32) -> Option<u32> {
    let near = |next: &u32| grid.file_row(*next).saturating_sub(grid.file_row(row)) <= APART;
    (row.saturating_add(1)..grid.rows()).take_while(near).find(|next| is_filled(grid, *next))
}

fn filled_before(grid: &Grid, row: u32) -> Option<u32> {
    let near = |before: &u32| grid.file_row(row).saturating_sub(grid.file_row(*before)) <= APART;
    (0..row).rev().take_while(near).find(|before| is_filled(grid, *before))
}

fn is_filled(grid: &Grid, row: u32) -> bool {
    grid.filled(row, 0).next().is_some()
}

fn not_found(grid: &Grid, declared: Option<&(u32, Option<Header>)>, naming: &Naming<'_>, report: &mut Report) {
    let needed =
        naming.table.columns.iter().filter(|column| column.required).map(|column| column.name.into()).collect();
    let (place, better) = match declared {
        Some((wanted, better)) => (report.row(*wanted), better.as_ref()),
        None => (report.place(), None),
    };
    let code = match (declared, better) {
        (_, Some(_)) => "heading-row-elsewhere",
        (Some(_), None) => "heading-row-wrong",
        (None, None) => "heading-row-missing",
    };
    let mut finding = Finding::error(code, place).with("needed", Argument::List(needed)).with("looked-at", LOOKED_AT);
    if let Some(header) = better {
        finding = finding.with("better", grid.file_row(header.last));
    }
    report.push(finding);
}
