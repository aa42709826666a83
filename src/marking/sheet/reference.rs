//! Names of cells and ranges, and the place of a cell that does not say its own.

use crate::MarkingError;
use crate::xml::Tag;

/// The last row of a sheet, from 1.
pub(crate) const LAST_ROW: u32 = 1_048_576;

/// The last column of a sheet, from 0.
pub(crate) const LAST_COLUMN: u32 = 16_383;

/// A rectangle of cells: rows from 1, columns from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CellRange {
    pub(crate) first: (u32, u32),
    pub(crate) last: (u32, u32),
}

impl CellRange {
    /// `B2:C4`, or `B2` alone.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.trim().split_once(':').unwrap_or((text.trim(), text.trim()));
        let (from, to) = (parse_cell(from)?, parse_cell(to)?);
        Some(Self { first: (from.0.min(to.0), from.1.min(to.1)), last: (from.0.max(to.0), from.1.max(to.1)) })
    }

    pub(crate) fn holds(&self, row: u32, column: u32) -> bool {
        (self.first.0..=self.last.0).contains(&row) && (self.first.1..=self.last.1).contains(&column)
    }

    /// The smallest rectangle that holds one more cell.
    pub(crate) fn with(self, row: u32, column: u32) -> Self {
        Self {
            first: (self.first.0.min(row), self.first.1.min(column)),
            last: (self.last.0.max(row), self.last.1.max(column)),
        }
    }

    pub(crate) fn name(&self) -> String {
        let (first, last) = (cell_name(self.first.0, self.first.1), cell_name(self.last.0, self.last.1));
        if first == last { first } else { format!("{first}:{last}") }
    }
}

/// `F17` of row 17 and column 5.
pub(crate) fn cell_name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.iter().rev().collect::<String>() + &row.to_string()
}

/// Row from 1 and column from 0 of `F17` or `$F$17`.
fn parse_cell(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().replace('$', "");
    let split = text.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, digits) = text.split_at(split);
    if letters.is_empty() || letters.len() > 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let column = letters.bytes().fold(0, |sum, byte| sum * 26 + u32::from(byte.to_ascii_uppercase() - b'A') + 1) - 1;
    let row = digits.parse().ok().filter(|row| (1..=LAST_ROW).contains(row))?;
    (column <= LAST_COLUMN).then_some((row, column))
}

/// The number of a row after `before`; one that does not say it is the next.
pub(super) fn row_of(tag: &Tag<'_>, before: u32) -> Result<u32, MarkingError> {
    let row = match tag.raw("r") {
        Some((said, _)) => said.trim().parse().ok(),
        None => Some(before + 1),
    };
    row.filter(|row| *row > before && *row <= LAST_ROW).ok_or(MarkingError::Disordered { at: tag.range.start })
}

/// The column of a cell where `next` is the first one free; one that does not say it has that.
pub(super) fn column_of(tag: &Tag<'_>, next: u32) -> Result<u32, MarkingError> {
    let column = match tag.value("r") {
        Some(said) => parse_cell(&said).map(|(_, column)| column),
        None => Some(next),
    };
    column
        .filter(|column| *column >= next && *column <= LAST_COLUMN)
        .ok_or(MarkingError::Disordered { at: tag.range.start })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_ranges_have_names() {
        for (name, place) in
            [("A1", (1, 0)), ("Z9", (9, 25)), ("AA10", (10, 26)), ("XFD1048576", (LAST_ROW, LAST_COLUMN))]
        {
            assert_eq!(parse_cell(name), Some(place));
            assert_eq!(cell_name(place.0, place.1), name);
        }
        for wrong in ["", "A", "1", "A0", "A-1", "XFE1", "A1048577", "ABCD1", "A1.5"] {
            assert_eq!(parse_cell(wrong), None, "{wrong}");
        }
        let range = CellRange::parse("$C$4:B2").unwrap();
        assert_eq!(range.name(), "B2:C4");
        assert!(range.holds(3, 2) && !range.holds(5, 2));
        assert_eq!(CellRange::parse("A1").unwrap().with(3, 2).name(), "A1:C3");
    }
}
