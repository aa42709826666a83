//! Where the headings stand: in one row, or in two or three of which the upper ones group.

use std::collections::BTreeSet;

use trappe_rules::finding::{Argument, Finding};

use super::naming::{Naming, YEARS};
use super::units;
use crate::grid::{Cell, Grid};
use crate::report::Report;
use crate::source::SourceSpec;

/// Rows the headings may begin in.
const BEGIN: u32 = 60;
/// Rows looked at for the headings, those that go on below where they begin among them.
pub(crate) const LOOKED_AT: usize = 64;
/// Fewest headings that make a heading row.
pub(crate) const FEWEST: usize = 2;
/// Rows of the file between the first and the second heading row, at most.
const APART: u32 = 2;
/// Rows above the headings looked at for names of groups.
const MOST_GROUPS: usize = 3;

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
    pub(super) names: Vec<Name>,
}

/// One thing a heading may be taken for.
pub(super) struct Name {
    pub(super) text: String,
    /// Texts above the column, or a unit below its name, that are left out of it.
    pub(super) without: Vec<String>,
}

impl Name {
    fn whole(text: &str) -> Self {
        Self { text: text.to_owned(), without: Vec::new() }
    }
}

impl Header {
    fn single(grid: &Grid, row: u32) -> Self {
        let headings = (0..grid.width(row))
            .filter_map(|index| Some((index, text(grid.cell(row, index))?)))
            .map(|(index, shown)| Heading { index, names: vec![Name::whole(&shown)], shown })
            .collect();
        Self { first: row, last: row, headings }
    }

    /// Rows as one heading a column, the upper ones naming groups; `None` where one cannot be a row of headings.
    fn stacked(grid: &Grid, rows: &[u32]) -> Option<Self> {
        if !rows.iter().all(|row| reads_as_headings(grid, *row)) {
            return None;
        }
        let mut headings = Vec::new();
        let mut groups: Vec<Option<(u32, String)>> = vec![None; rows.len()];
        let width = rows.iter().map(|row| grid.width(*row)).max().unwrap_or(0);
        for index in 0..width {
            let own: Vec<Option<String>> = rows.iter().map(|row| text(grid.cell(*row, index))).collect();
            if let Some(highest) = own.iter().position(Option::is_some) {
                // A group ends where one above it begins.
                groups.iter_mut().skip(highest).for_each(|group| *group = None);
            }
            for (group, own) in groups.iter_mut().zip(&own) {
                *group = own.clone().map(|own| (index, own)).or_else(|| group.take());
            }
            // Under the name of a group and with no name of its own, a column has no heading.
            let Some(lowest) = own.iter().rposition(Option::is_some) else { continue };
            let above = own.iter().zip(&groups).zip(rows).take(lowest).filter_map(|((own, group), row)| {
                let name = own.clone().or_else(|| inherited(grid, *row, index, group.as_ref()))?;
                Some(Part { name, own: own.is_some() })
            });
            let below = own.get(lowest).cloned().flatten().map(|name| Part { name, own: true });
            let parts: Vec<Part> = above.chain(below).collect();
            let shown = joined(parts.iter());
            headings.push(Heading { index, names: names(&parts), shown });
        }
        Some(Self { first: *rows.first()?, last: *rows.last()?, headings })
    }
}

/// The names of groups that stand above a column beyond the rows of its heading, and their rows. The title of a table, which
/// stands above its first column too, groups nothing.
pub(super) fn groups_above(grid: &Grid, header: &Header, index: u32) -> Vec<(u32, String)> {
    let Some(leftmost) = header.headings.first().map(|heading| heading.index) else { return Vec::new() };
    let next = |row: &u32| filled_before(grid, *row).filter(|upper| reads_as_headings(grid, *upper));
    let rows = std::iter::successors(next(&header.first), next).take(MOST_GROUPS);
    let above = rows.filter_map(|row| {
        if grid.merged(row, index).is_some_and(|(_, first)| first <= leftmost) {
            return None;
        }
        let own = text(grid.cell(row, index)).filter(|_| index > leftmost);
        let begun = (leftmost.saturating_add(1)..=index).rev().find(|column| !grid.cell(row, *column).is_empty());
        let group = begun.and_then(|column| Some((column, text(grid.cell(row, column))?)));
        Some((row, own.or_else(|| inherited(grid, row, index, group.as_ref()))?))
    });
    above.collect()
}

/// One text of a heading of several rows.
struct Part {
    name: String,
    /// It stands in the column itself, and is not the name of a group begun further left.
    own: bool,
}

fn joined<'p>(parts: impl Iterator<Item = &'p Part>) -> String {
    parts.map(|part| part.name.as_str()).collect::<Vec<_>>().join(" ")
}

/// What a column may be taken for by the texts above it, from the highest to the lowest: all of them first, then without
/// the highest, and so on.
fn names(parts: &[Part]) -> Vec<Name> {
    let mut names = Vec::new();
    for from in 0..parts.len() {
        let (Some(without), Some(rest)) = (parts.get(..from), parts.get(from..)) else { break };
        // A measure below a year is that year's, and not the one it would be alone.
        if without.iter().any(|part| is_year(&part.name)) {
            break;
        }
        let without: Vec<String> = without.iter().map(|part| part.name.clone()).collect();
        names.push(Name { text: joined(rest.iter()), without: without.clone() });
        let Some((below, above)) = rest.split_last().filter(|(_, above)| !above.is_empty()) else { break };
        names.push(Name { text: joined(rest.iter().rev()), without: without.clone() });
        // What stands above a unit may be the whole name, and the unit alone is none.
        if units::is_unit(&below.name) {
            if above.last().is_some_and(|part| part.own) {
                let text = joined(above.iter());
                names.push(Name { text, without: [without, vec![below.name.clone()]].concat() });
            }
            if above.len() == 1 {
                break;
            }
        }
    }
    names
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
    let (above, below) = (filled_before(grid, row), filled_after(grid, row));
    let mut stacks = vec![above.map(|upper| vec![upper, row]), below.map(|lower| vec![row, lower])];
    if spec.header_rows.is_none() {
        stacks.push(above.and_then(|middle| Some(vec![filled_before(grid, middle)?, middle, row])));
        stacks.push(above.zip(below).map(|(upper, lower)| vec![upper, row, lower]));
        stacks.push(below.and_then(|middle| Some(vec![row, middle, filled_after(grid, middle)?])));
    }
    let stacks = stacks.into_iter().flatten();
    match spec.header_rows {
        Some(1) => Some(single),
        Some(_) => most(stacks.filter_map(|rows| Header::stacked(grid, &rows)).collect(), naming),
        None => {
            let better = stacks.filter_map(|rows| better(grid, &rows, naming)).collect();
            Some(most(better, naming).unwrap_or(single))
        }
    }
}

/// The first headings that name every needed column, or failing that the first with most.
pub(super) fn best(grid: &Grid, spec: &SourceSpec, naming: &Naming<'_>) -> Option<Header> {
    let mut best: Option<(usize, Header)> = None;
    for row in 0..grid.rows().min(BEGIN) {
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

/// Of these headings, the first of those that name most columns.
fn most(headers: Vec<Header>, naming: &Naming<'_>) -> Option<Header> {
    headers.into_iter().rev().max_by_key(|header| naming.named(&header.headings).len())
}

/// The headings that begin in a row.
fn from(grid: &Grid, row: u32, spec: &SourceSpec, naming: &Naming<'_>) -> Header {
    let lower = || filled_after(grid, row);
    let stacked = match spec.header_rows {
        Some(1) => None,
        Some(_) => lower().and_then(|lower| Header::stacked(grid, &[row, lower])),
        None => lower().and_then(|middle| {
            let three = filled_after(grid, middle).and_then(|lower| better(grid, &[row, middle, lower], naming));
            three.or_else(|| better(grid, &[row, middle], naming))
        }),
    };
    stacked.unwrap_or_else(|| Header::single(grid, row))
}

/// Rows together, where they say more than fewer of them do: more columns, or as many and others, by the groups above them
/// or the units below.
fn better(grid: &Grid, rows: &[u32], naming: &Naming<'_>) -> Option<Header> {
    let stacked = Header::stacked(grid, rows)?;
    let together = naming.named(&stacked.headings);
    let mut fewer: Vec<BTreeSet<&str>> =
        rows.iter().map(|row| naming.named(&Header::single(grid, *row).headings)).collect();
    if rows.len() > 2 {
        let pairs = rows.windows(2).filter_map(|pair| Header::stacked(grid, pair));
        fewer.extend(pairs.map(|pair| naming.named(&pair.headings)));
    }
    let most = fewer.iter().map(BTreeSet::len).max().unwrap_or(0);
    let is_more = together.len() > most || (together.len() == most && !fewer.contains(&together));
    (together.len() >= FEWEST && is_more).then_some(stacked)
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
    let mut finding = Finding::error(code, place).with("needed", Argument::List(needed)).with("looked-at", BEGIN);
    if let Some(header) = better {
        finding = finding.with("better", grid.file_row(header.last));
    }
    report.push(finding);
}
