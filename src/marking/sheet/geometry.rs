//! How large a comment's box is, and over which cells it lies. Only looks hang on it, no finding.

use super::Outline;
use super::reference::{LAST_COLUMN, LAST_ROW};

/// Pixels of a column and a row that nothing is said of.
pub(crate) const ORDINARY_COLUMN: u32 = 64;
/// See above.
pub(crate) const ORDINARY_ROW: u32 = 20;

/// Most rows a box is reckoned over.
pub(crate) const TALLEST: u32 = 60;

const WIDTH: u32 = 320;
const LINE: u32 = 15;
/// Letters of the comment's font that fit a line.
const LETTERS: usize = 48;
const MARGIN: u32 = 12;
const MOST_LINES: u32 = 40;

/// Pixels of a column whose width is told in letters: seven a letter.
pub(crate) fn column_pixels(letters: &str) -> Option<u32> {
    scaled(letters, 7, 1)
}

/// Pixels of a row whose height is told in points.
pub(crate) fn row_pixels(points: &str) -> Option<u32> {
    scaled(points, 4, 3)
}

/// `text` times `by` over `over`, in whole pixels, from decimal text with up to three digits of fraction.
fn scaled(text: &str, by: u32, over: u32) -> Option<u32> {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let whole: u32 = whole.parse().ok().filter(|whole| *whole < 100_000)?;
    let fraction: String = fraction.chars().take_while(char::is_ascii_digit).chain("000".chars()).take(3).collect();
    let thousandths = whole * 1000 + fraction.parse::<u32>().ok()?;
    Some(thousandths * by / over / 1000)
}

/// The box beside a cell (row from 1, column from 0) for a text: columns and rows it begins and ends in, with the pixels into each.
pub(crate) fn anchor(outline: &Outline, row: u32, column: u32, text: &str) -> [u32; 8] {
    let width = |column: u32| {
        let said = outline.columns.iter().find(|it| it.span.0 <= column && column <= it.span.1);
        said.and_then(|it| it.pixels).unwrap_or(outline.column_pixels)
    };
    let height = |row: u32| outline.heights.get(&(row + 1)).copied().unwrap_or(outline.row_pixels);
    // Near the edge of the sheet the box stands over the cell instead of beyond the edge.
    let left = (column + 1).min(LAST_COLUMN - 6);
    let top = row.saturating_sub(2).min(LAST_ROW - TALLEST);
    let (right, right_pixels) = walked(left, LAST_COLUMN, 15 + WIDTH, width);
    let (bottom, bottom_pixels) = walked(top, (top + TALLEST).min(LAST_ROW - 1), 4 + tall(text), height);
    [left, 15, top, 4, right, right_pixels, bottom, bottom_pixels]
}

fn tall(text: &str) -> u32 {
    let lines: usize = text.lines().map(|line| line.chars().count().div_ceil(LETTERS).max(1)).sum();
    u32::try_from(lines).unwrap_or(MOST_LINES).clamp(2, MOST_LINES) * LINE + MARGIN
}

/// Where one comes from `start` after so many pixels, and how far into the last step.
fn walked(start: u32, last: u32, pixels: u32, size: impl Fn(u32) -> u32) -> (u32, u32) {
    let (mut at, mut left) = (start, pixels);
    while at < last && left >= size(at) {
        left -= size(at);
        at += 1;
    }
    (at, left.min(size(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_from_decimal_text() {
        assert_eq!(column_pixels("9.140625"), Some(63));
        assert_eq!(row_pixels("15"), Some(20));
        assert_eq!(row_pixels("12.75"), Some(17));
        assert_eq!(column_pixels("-3"), None);
        assert_eq!(column_pixels("1e9"), None);
        assert_eq!(column_pixels("999999999"), None);
    }

    #[test]
    fn a_box_grows_with_its_text() {
        assert!(tall("short") < tall(&"long ".repeat(100)));
        assert_eq!(walked(1, 100, 130, |_| 64), (3, 2));
        assert_eq!(walked(1, 3, 1000, |_| 64), (3, 64));
    }
}
