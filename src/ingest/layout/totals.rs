//! Rows that are the sum of others. A sum must never become a department, nor a department be taken for a sum.

use trappe_rules::columns::{Kind, Table};

use super::Found;
use crate::grid::{Cell, Grid};
use crate::headings::fold;
use crate::ids::{IdForm, Ids, Spelling};
use crate::spelling::tidy_id;

/// Words that alone make a row a sum.
const WORDS: [&str; 13] = [
    "i alt",
    "ialt",
    "total",
    "sum",
    "hovedtotal",
    "grand total",
    "subtotal",
    "mellemsum",
    "hele byen",
    "hele kommunen",
    "hele landet",
    "tilsammen",
    "gennemsnit",
];
/// First and last words of a sum's name: "I alt København", "Boligforeningen Lærken i alt".
const ENDS: [&str; 6] = ["i alt", "ialt", "total", "subtotal", "mellemsum", "tilsammen"];
/// Cells looked at in a row without an id.
const LOOKED_AT: usize = 3;
/// Tables whose texts name things other than units: "Boliger i alt" is a key figure, not a sum of rows.
const OTHER_TEXTS: [&str; 2] = ["register", "decisions"];

/// What a row is, by its words.
pub(super) enum Row {
    /// Nothing in it speaks of a sum.
    Single,
    /// A sum, by this word.
    Sum(String),
    /// A row with an id of its own whose name is that of a sum: id, name, column of the name.
    Doubtful(String, String, u32),
}

/// Where the words for a sum would stand.
pub(super) struct Totals<'a> {
    /// Column of the rows' ids, and the form they have.
    key: Option<(u32, Option<&'a IdForm>)>,
    /// Column of the rows' names.
    name: Option<u32>,
    /// Whether a name that begins or ends in such a word is a sum's.
    by_ends: bool,
}

impl<'a> Totals<'a> {
    pub(super) fn of(columns: &[Found], table: &'static Table, ids: &'a Ids) -> Self {
        let key = columns.iter().find(|found| table.key.contains(&found.column.name));
        let name = columns.iter().find(|found| found.column.kind == Kind::Text && found.column.name == "name");
        Self {
            key: key.map(|found| (found.index, ids.form(table.name, found.column.name))),
            name: name.map(|found| found.index),
            by_ends: !OTHER_TEXTS.contains(&table.name),
        }
    }

    /// What a row is.
    pub(super) fn read(&self, grid: &Grid, row: u32) -> Row {
        let as_sum = |cell: Cell<'_>| cell.as_text().filter(|text| is_sum(text, self.by_ends)).map(str::to_owned);
        let key = self.key.map_or(Cell::Empty, |(column, _)| grid.cell(row, column));
        if let Some(word) = as_sum(key) {
            return Row::Sum(word);
        }
        if key.is_empty() {
            let filled = grid.filled(row, 0).map(|column| grid.cell(row, column));
            return filled.take(LOOKED_AT).find_map(as_sum).map_or(Row::Single, Row::Sum);
        }
        let Some((at, name)) = self.name.and_then(|at| Some((at, as_sum(grid.cell(row, at))?))) else {
            return Row::Single;
        };
        let written = match key {
            Cell::Text(text) => tidy_id(text).into_owned(),
            Cell::Whole(number) => number.to_string(),
            Cell::Float { value, .. } => value.to_string(),
            Cell::Empty
            | Cell::Single(_)
            | Cell::Exact(_)
            | Cell::Date(_)
            | Cell::Boolean(_)
            | Cell::Fault(_)
            | Cell::NotCalculated => String::new(),
        };
        // "0123" with "Boligforeningen Lærken i alt": a number, but no department's.
        let is_other =
            self.key.and_then(|(_, form)| form).is_some_and(|form| form.spelling(&written) == Spelling::Other);
        if is_other { Row::Sum(name) } else { Row::Doubtful(written, name, at) }
    }
}

/// Whether a text is the name of a sum.
fn is_sum(text: &str, by_ends: bool) -> bool {
    // Most texts hold none of the words; this is cheaper than folding them.
    if !may_hold_a_word(text) {
        return false;
    }
    let folded = fold(text);
    if WORDS.contains(&folded.as_str()) {
        return true;
    }
    by_ends
        && ENDS.iter().any(|end| {
            folded.strip_suffix(end).is_some_and(|rest| rest.ends_with(' '))
                || folded.strip_prefix(end).is_some_and(|rest| rest.starts_with(' '))
        })
}

/// Whether some three letters of a text, large or small, begin one of the words.
fn may_hold_a_word(text: &str) -> bool {
    const fn three(letters: [u8; 3]) -> u32 {
        u32::from_be_bytes([0, letters[0], letters[1], letters[2]])
    }
    const ALT: u32 = three(*b"alt");
    const TOT: u32 = three(*b"tot");
    const SUM: u32 = three(*b"sum");
    const HEL: u32 = three(*b"hel");
    const TIL: u32 = three(*b"til");
    const GEN: u32 = three(*b"gen");
    const MEL: u32 = three(*b"mel");
    let mut last = 0;
    text.bytes().any(|letter| {
        // Large letters differ from small ones in one bit.
        last = ((last << 8) | u32::from(letter | 0x20)) & 0x00ff_ffff;
        matches!(last, ALT | TOT | SUM | HEL | TIL | GEN | MEL)
    })
}

#[cfg(test)]
mod tests {
    use super::is_sum;

    #[test]
    fn names_of_sums() {
        for name in ["I alt", "I ALT:", "I alt København", "Hele byen", "Boligforeningen Lærken i alt", "Subtotal 0101"]
        {
            assert!(is_sum(name, true), "{name}");
        }
        for name in ["Altanhuset", "Sumpen", "Totalgården", "Hele Vejen", "Tilsted", "Piletræet i Altinget"] {
            assert!(!is_sum(name, true), "{name}");
        }
        assert!(!is_sum("Boliger i alt", false));
        assert!(is_sum("i alt", false));
    }
}
