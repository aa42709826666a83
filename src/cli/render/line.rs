//! The line of the table as in a compiler's message: its number, its cells under their headings, the cell it is about marked.

use std::fmt::Write as _;

use trappe_rules::finding::{Excerpt, ExcerptCell, Finding, column_letters};
use unicode_width::UnicodeWidthStr;

use super::Ink;
use crate::emit::visible::visible;

/// Widest a cell is shown.
const WIDEST: usize = 28;

/// Columns before the line's number, as before a finding's other parts.
const INDENT: usize = 2;

/// The three lines: headings, cells, mark. `None` where the finding has no line.
pub(super) fn drawn(finding: &Finding, width: usize, ink: Ink) -> Option<String> {
    let excerpt = finding.excerpt.as_deref()?;
    let number = finding.place.row?.to_string();
    let gutter = number.len().max(4);
    let room = width.saturating_sub(INDENT + gutter + 3);
    let cells: Vec<Shown> = excerpt.cells.iter().map(Shown::of).collect();
    let window = window(excerpt, &cells, room);
    let (mut heads, mut values, mut marks) = (String::new(), String::new(), String::new());
    let mut before: Option<usize> = None;
    for index in window {
        let Some(shown) = cells.get(index) else { continue };
        if let Some(before) = before {
            let between = if follows(excerpt, before, index) { " │ " } else { " ┊ " };
            heads.push_str(between);
            values.push_str(between);
            marks.push_str("   ");
        }
        before = Some(index);
        push(&mut heads, &shown.head, shown.width);
        push(&mut values, &shown.value, shown.width);
        if excerpt.marked == Some(index) {
            let carets = UnicodeWidthStr::width(shown.value.as_str()).max(1);
            marks.push_str(&ink.severity(finding.severity, &"^".repeat(carets)));
            marks.push_str(&" ".repeat(shown.width.saturating_sub(carets)));
        } else {
            marks.push_str(&" ".repeat(shown.width));
        }
    }
    let indent = " ".repeat(INDENT);
    let bar = ink.quiet("│");
    let mut text = format!("{indent}{:gutter$} {bar} {}\n", "", ink.quiet(heads.trim_end()));
    let _ = writeln!(text, "{indent}{} {bar} {}", ink.quiet(&format!("{number:>gutter$}")), values.trim_end());
    if excerpt.marked.is_some() {
        let _ = writeln!(text, "{indent}{:gutter$} {bar} {}", "", marks.trim_end());
    }
    Some(text)
}

/// A cell as it is drawn.
struct Shown {
    head: String,
    value: String,
    width: usize,
}

impl Shown {
    fn of(cell: &ExcerptCell) -> Self {
        let letters = cell.column_index.and_then(column_letters);
        let heading = cell.heading.as_deref().map(|heading| visible(heading, false));
        let head = match (letters, heading) {
            (Some(letters), Some(heading)) => format!("{letters} {heading}"),
            (Some(letters), None) => letters,
            (None, heading) => heading.map_or_else(String::new, Into::into),
        };
        let (head, value) = (fitted(&head), fitted(&visible(&cell.value, false)));
        let width = UnicodeWidthStr::width(head.as_str()).max(UnicodeWidthStr::width(value.as_str())).max(1);
        Self { head, value, width }
    }
}

/// Text no wider than a cell is shown.
fn fitted(text: &str) -> String {
    if UnicodeWidthStr::width(text) <= WIDEST {
        return text.to_owned();
    }
    let mut short = String::new();
    for letter in text.chars() {
        let longer = format!("{short}{letter}");
        if UnicodeWidthStr::width(longer.as_str()) >= WIDEST {
            break;
        }
        short = longer;
    }
    short + "…"
}

fn push(line: &mut String, text: &str, width: usize) {
    line.push_str(text);
    line.push_str(&" ".repeat(width.saturating_sub(UnicodeWidthStr::width(text))));
}

/// The cells there is room for: the marked one, the first – which names the row – and the nearest, in the file's order.
fn window(excerpt: &Excerpt, cells: &[Shown], room: usize) -> Vec<usize> {
    const BETWEEN: usize = 3;
    let middle = excerpt.marked.unwrap_or(0);
    let mut nearest: Vec<usize> = (1..cells.len()).collect();
    nearest.sort_by_key(|index| (index.abs_diff(middle), *index < middle));
    let mut shown = Vec::new();
    let mut used = 0;
    let first = [middle, 0];
    for index in first.into_iter().chain(nearest) {
        let Some(cell) = cells.get(index).filter(|_| !shown.contains(&index)) else { continue };
        let more = cell.width + if shown.is_empty() { 0 } else { BETWEEN };
        // The marked cell is shown whatever room there is.
        if used + more > room && !shown.is_empty() {
            break;
        }
        used += more;
        shown.push(index);
    }
    shown.sort_unstable();
    shown
}

/// Whether nothing stands between two cells that are drawn side by side.
fn follows(excerpt: &Excerpt, before: usize, index: usize) -> bool {
    let column = |index: usize| excerpt.cells.get(index).and_then(|cell| cell.column_index);
    match (column(before), column(index)) {
        (Some(one), Some(other)) => one.saturating_add(1) == other,
        (_, _) => before + 1 == index,
    }
}
