//! The cells of one sheet that hold something, and what the sheet hides.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use trappe_rules::quantity::Date;

use super::failed::Failed;
use crate::grid::Cell;
use crate::limits::Limits;

/// Sparse rows of cells.
pub(crate) struct Sheet {
    /// Row in the file, from 1, and its first cell.
    rows: Vec<(u32, usize)>,
    /// Row and column in the file, from 0, and cell; row by row, columns rising.
    cells: Vec<((u32, u32), Stored)>,
    /// What the sheet says beside its cells.
    pub(crate) shape: Shape,
}

/// What a sheet says beside its cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shape {
    pub(crate) hidden: Hidden,
    /// Merged cells, more than one each, by their first row.
    pub(crate) merged: Vec<Area>,
    /// Cells that stand twice in the file, with different content; the later one is kept.
    pub(crate) twice: Vec<(u32, u32)>,
    /// What is hidden cannot be told in this kind of workbook.
    pub(crate) unknown: bool,
}

/// Rows and columns that are not shown, from 0.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hidden {
    pub(crate) rows: Runs,
    pub(crate) columns: Runs,
    /// A filter is on, and hides the rows it does not let through.
    pub(crate) filtered: bool,
}

/// Ranges of numbers, both ends in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Runs(Vec<(u32, u32)>);

impl Runs {
    /// Adds a range; where it follows the last one, they are one.
    pub(crate) fn add(&mut self, first: u32, last: u32) {
        match self.0.last_mut() {
            Some((from, end)) if *from <= first && first <= end.saturating_add(1) => *end = (*end).max(last),
            _ => self.0.push((first, last.max(first))),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The ranges in order, as they were added.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, u32)> {
        self.0.iter().copied()
    }

    /// In order, none touching another.
    pub(crate) fn sorted(&self) -> Self {
        let mut ranges = self.0.clone();
        ranges.sort_unstable();
        let mut sorted = Self::default();
        for (first, last) in ranges {
            sorted.add(first, last);
        }
        sorted
    }

    /// Whether a number is in a range; the ranges are [`Runs::sorted`].
    pub(crate) fn holds(&self, number: u32) -> bool {
        let at = self.0.partition_point(|(first, _)| *first <= number);
        at.checked_sub(1).and_then(|at| self.0.get(at)).is_some_and(|(_, last)| number <= *last)
    }
}

/// A rectangle of cells: rows and columns of the file from 0, both ends in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Area {
    pub(crate) rows: (u32, u32),
    pub(crate) columns: (u32, u32),
}

impl Area {
    pub(crate) fn holds(&self, row: u32, column: u32) -> bool {
        (self.rows.0..=self.rows.1).contains(&row) && (self.columns.0..=self.columns.1).contains(&column)
    }
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stored {
    Text(Rc<str>),
    Float { value: f64, percent: bool },
    Date(Date),
    Boolean(bool),
    Fault(Rc<str>),
    NotCalculated,
}

impl Stored {
    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    pub(crate) const fn number(value: f64) -> Self {
        Self::Float { value, percent: false }
    }

    /// Bytes of text in it.
    fn held(&self) -> usize {
        match self {
            Self::Text(text) | Self::Fault(text) => text.len(),
            Self::Float { .. } | Self::Date(_) | Self::Boolean(_) | Self::NotCalculated => 0,
        }
    }
}

impl Sheet {
    pub(crate) fn rows(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    fn row(&self, row: u32) -> &[((u32, u32), Stored)] {
        let row = row as usize;
        let Some((_, start)) = self.rows.get(row) else { return &[] };
        let end = self.rows.get(row + 1).map_or(self.cells.len(), |(_, next)| *next);
        self.cells.get(*start..end).unwrap_or(&[])
    }

    pub(crate) fn width(&self, row: u32) -> u32 {
        self.row(row).last().map_or(0, |((_, column), _)| column.saturating_add(1))
    }

    /// The columns of a row that hold something, from this one on.
    pub(crate) fn filled(&self, row: u32, from: u32) -> impl Iterator<Item = u32> {
        let cells = self.row(row);
        let start = cells.partition_point(|((_, column), _)| *column < from);
        cells.get(start..).unwrap_or(&[]).iter().map(|((_, column), _)| *column)
    }

    pub(crate) fn cell(&self, row: u32, column: u32) -> Cell<'_> {
        let cells = self.row(row);
        // Mostly a row is full from its first column on.
        let direct = cells.get(column as usize).filter(|((_, at), _)| *at == column);
        let found = direct.or_else(|| {
            let index = cells.binary_search_by_key(&column, |((_, column), _)| *column).ok()?;
            cells.get(index)
        });
        match found.map(|(_, stored)| stored) {
            None => Cell::Empty,
            Some(Stored::Text(text)) => Cell::text(text),
            Some(Stored::Float { value, percent }) => Cell::Float { value: *value, percent: *percent },
            Some(Stored::Date(day)) => Cell::Date(*day),
            Some(Stored::Boolean(value)) => Cell::Boolean(*value),
            Some(Stored::Fault(text)) => Cell::Fault(text),
            Some(Stored::NotCalculated) => Cell::NotCalculated,
        }
    }

    /// The first cell of the merged cells this one is part of, in rows of the grid.
    pub(crate) fn merged(&self, row: u32, column: u32) -> Option<(u32, u32)> {
        let in_file = self.file_row(row).checked_sub(1)?;
        let area = self.shape.merged.iter().find(|area| area.holds(in_file, column))?;
        Some((self.at(area.rows.0)?, area.columns.0))
    }

    /// The row of the grid that is this row of the file, from 0.
    pub(crate) fn at(&self, in_file: u32) -> Option<u32> {
        let row = self.rows.binary_search_by_key(&in_file.saturating_add(1), |(row, _)| *row).ok()?;
        u32::try_from(row).ok()
    }

    pub(crate) fn file_row(&self, row: u32) -> u32 {
        self.rows.get(row as usize).map_or(0, |(row, _)| *row)
    }
}

/// Rows and columns a sheet has at most.
pub(crate) const MOST_ROWS: u32 = 1_048_576;
pub(crate) const MOST_COLUMNS: u32 = 16_384;
/// Merged cells that are kept: far more than a table has.
const MOST_MERGED: usize = 20_000;
/// Cells that stand twice that are kept to be told.
const MOST_TWICE: usize = 100;

/// Collects cells in any order.
pub(crate) struct Builder {
    /// Cells a sheet may hold.
    most: usize,
    /// Bytes of text its cells may hold together.
    room: usize,
    cells: Vec<((u32, u32), Stored)>,
    pub(crate) shape: Shape,
}

impl Builder {
    pub(crate) fn new(limits: &Limits) -> Self {
        let fit = |limit: u64| usize::try_from(limit).unwrap_or(usize::MAX);
        Self { most: fit(limits.cells), room: fit(limits.text_bytes()), cells: Vec::new(), shape: Shape::default() }
    }

    /// Adds a cell: row and column from 0.
    pub(crate) fn add(&mut self, place: (u32, u32), stored: Stored) -> Result<(), Failed> {
        if place.0 >= MOST_ROWS || place.1 >= MOST_COLUMNS {
            return Err(Failed::damaged("sheet", "a cell outside of every sheet"));
        }
        if self.cells.len() >= self.most {
            return Err(Failed::TooManyCells);
        }
        self.room = self.room.checked_sub(stored.held()).ok_or(Failed::TooLarge(None))?;
        self.cells.push((place, stored));
        Ok(())
    }

    /// Puts these in the place of the cells that stand there.
    pub(crate) fn replace(&mut self, others: BTreeMap<(u32, u32), Stored>) {
        if !others.is_empty() {
            self.cells.retain(|(place, _)| !others.contains_key(place));
            self.cells.extend(others);
        }
    }

    /// The numbers at these places are shown as percentages.
    pub(crate) fn show_percent(&mut self, places: &BTreeSet<(u32, u32)>) {
        for (place, stored) in &mut self.cells {
            if let Stored::Float { percent, .. } = stored {
                *percent |= places.contains(place);
            }
        }
    }

    /// These cells are merged: first and last, row and column from 0.
    pub(crate) fn merge(&mut self, start: (u32, u32), end: (u32, u32)) {
        let area = Area { rows: (start.0, end.0), columns: (start.1, end.1) };
        if start != end && start.0 <= end.0 && start.1 <= end.1 && self.shape.merged.len() < MOST_MERGED {
            self.shape.merged.push(area);
        }
    }

    pub(crate) fn finish(mut self) -> Sheet {
        if !self.cells.is_sorted_by(|(before, _), (after, _)| before < after) {
            // Stable: of two cells at one place, the later one is kept.
            self.cells.sort_by_key(|(place, _)| *place);
            let twice = &mut self.shape.twice;
            self.cells.dedup_by(|later, earlier| {
                let same = later.0 == earlier.0;
                if same {
                    if later.1 != earlier.1 && twice.len() < MOST_TWICE {
                        twice.push(later.0);
                    }
                    std::mem::swap(later, earlier);
                }
                same
            });
        }
        self.shape.merged.sort_unstable();
        let hidden = &mut self.shape.hidden;
        (hidden.rows, hidden.columns) = (hidden.rows.sorted(), hidden.columns.sorted());
        let mut rows: Vec<(u32, usize)> = Vec::new();
        for (index, ((row, _), _)) in self.cells.iter().enumerate() {
            let file_row = row.saturating_add(1);
            if rows.last().is_none_or(|(last, _)| *last != file_row) {
                rows.push((file_row, index));
            }
        }
        Sheet { rows, cells: self.cells, shape: self.shape }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_follow_each_other_are_one() {
        let mut runs = Runs::default();
        for row in [4, 5, 6, 13, 9, 7] {
            runs.add(row, row);
        }
        let sorted = runs.sorted();
        assert_eq!(sorted, Runs(vec![(4, 7), (9, 9), (13, 13)]));
        assert_eq!((sorted.holds(3), sorted.holds(4), sorted.holds(7), sorted.holds(8)), (false, true, true, false));
        assert!(sorted.holds(13) && !sorted.holds(14));
    }
}
