//! Columns of ids: tidied, and read back from what a spreadsheet made of them where their form is declared.

use std::borrow::Cow;
use std::collections::BTreeSet;

use trappe_rules::finding::{Finding, Severity};
use trappe_rules::quantity::{Absent, Figure};

use super::{Reading, written};
use crate::grid::Cell;
use crate::ids::{LostZeros, Spelling};
use crate::numbers;
use crate::spelling::tidy_id;
use crate::table::Texts;

/// Something told once a column: how often, and the first cell as written and as read.
#[derive(Default)]
struct Told {
    count: usize,
    first: Option<(u32, String, String)>,
}

impl Told {
    fn add(&mut self, row: u32, written: &str, read: &str) {
        self.count += 1;
        self.first.get_or_insert_with(|| (row, written.to_owned(), read.to_owned()));
    }
}

/// What a column of ids shows as it is read.
#[derive(Default)]
struct Seen<'a> {
    /// Ids of the column that stand in their form; looked up when the first one is repaired.
    exact: Option<BTreeSet<&'a str>>,
    /// Letters composed, dashes made hyphens, blanks taken out.
    tidied: Told,
    /// Zeros and marks put back.
    repaired: Told,
    /// Joined with the organisation's number.
    joined: Told,
    /// The last part alone.
    parts: Told,
}

impl<'a> Reading<'a, '_> {
    /// Ids are text. A number has lost its leading zeros: where the form of the column's ids is declared and exactly one
    /// id can be meant, it is read as that one or reported, as the pipeline says.
    pub(super) fn ids(&mut self) -> Texts {
        let mut seen = Seen::default();
        let mut texts = Texts::default();
        for (row, cell) in self.cells() {
            let cell = self.unmarked(row, cell);
            let id = self.id(row, cell, &mut seen);
            texts.push(id.as_deref().map_err(|absent| *absent));
        }
        self.tell_ids(&seen);
        texts
    }

    fn id(&mut self, row: u32, cell: Cell<'a>, seen: &mut Seen<'a>) -> Figure<Cow<'a, str>> {
        if cell.is_empty() || self.broken(row, cell) {
            return Err(Absent::NotGiven);
        }
        let Some(text) = spelt(cell) else {
            let code = if matches!(cell, Cell::Date(_)) { "id-is-date" } else { "id-not-text" };
            self.wrong(code, row, cell);
            return Err(Absent::NotGiven);
        };
        let was_text = cell.as_text();
        let tidied = was_text.is_some_and(|before| before != text);
        let Some(form) = self.ids.form(self.table.name, self.column_of().name) else {
            if was_text.is_none() {
                self.wrong("id-not-text", row, cell);
                return Err(Absent::NotGiven);
            }
            return Ok(self.as_spelt(row, cell, text, tidied, seen));
        };
        match form.spelling(&text) {
            Spelling::Of(id) => self.repaired(row, cell, id, seen),
            Spelling::Part(part) => {
                match self.organisation(row).and_then(|organisation| form.join(&organisation, &part)) {
                    Some(id) => {
                        let before = written(cell);
                        seen.joined.add(row, &before, &id);
                        self.raw.push(row, &before);
                        Ok(Cow::Owned(id))
                    }
                    // A number with no organisation beside it; pools and areas may well be called 7.
                    None if was_text.is_some() && self.column_of().name != "department_id" => {
                        Ok(self.as_spelt(row, cell, text, tidied, seen))
                    }
                    None => {
                        let before = written(cell);
                        seen.parts.add(row, &before, &part);
                        self.raw.push(row, &before);
                        Err(Absent::NotGiven)
                    }
                }
            }
            Spelling::Other if was_text.is_none() => {
                self.wrong("id-not-text", row, cell);
                Err(Absent::NotGiven)
            }
            Spelling::Exact | Spelling::Other => Ok(self.as_spelt(row, cell, text, tidied, seen)),
        }
    }

    fn as_spelt(
        &mut self,
        row: u32,
        cell: Cell,
        text: Cow<'a, str>,
        tidied: bool,
        seen: &mut Seen<'a>,
    ) -> Cow<'a, str> {
        if tidied {
            let before = written(cell);
            seen.tidied.add(row, &before, &text);
            self.raw.push(row, &before);
        }
        text
    }

    fn repaired(&mut self, row: u32, cell: Cell, id: String, seen: &mut Seen<'a>) -> Figure<Cow<'a, str>> {
        let before = written(cell);
        let code = if self.is_taken(&id, seen) {
            "id-repair-collides"
        } else if self.ids.policy(self.spec) == LostZeros::Report {
            "id-zeros-lost"
        } else {
            seen.repaired.add(row, &before, &id);
            self.raw.push(row, &before);
            return Ok(Cow::Owned(id));
        };
        let finding = self.finding(Severity::Error, code, row).value(before.as_ref()).with("suggested", id);
        self.raw.push(row, &before);
        self.report.push(finding);
        Err(Absent::NotGiven)
    }

    /// Whether another row has the id as it stands, in a table where no two may have the same.
    fn is_taken(&self, id: &str, seen: &mut Seen<'a>) -> bool {
        let Some(form) =
            self.ids.form(self.table.name, self.column_of().name).filter(|_| self.table.key == [self.column_of().name])
        else {
            return false;
        };
        let exact = || self.cells().filter_map(|(_, cell)| cell.as_text()).filter(|text| form.fits(text)).collect();
        seen.exact.get_or_insert_with(exact).contains(id)
    }

    /// Digits of the organisation's number in the same row.
    fn organisation(&self, row: u32) -> Option<String> {
        let grid_row = self.rows.get(row as usize).copied()?;
        let text = spelt(self.grid.cell(grid_row, self.organisation?))?;
        let digits = text.strip_suffix(".0").unwrap_or(&text);
        digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.to_owned())
    }

    fn tell_ids(&mut self, seen: &Seen<'_>) {
        for (severity, code, told) in [
            (Severity::Note, "ids-tidied", &seen.tidied),
            (Severity::Note, "ids-repaired", &seen.repaired),
            (Severity::Note, "ids-joined", &seen.joined),
            (Severity::Error, "ids-in-part", &seen.parts),
        ] {
            if let Some((row, before, read)) = &told.first {
                let finding: Finding = self.finding(severity, code, *row);
                let finding = finding.value(before.as_str()).with("read", read.as_str()).with("count", told.count);
                self.report.push(finding);
            }
        }
    }
}

/// An id as a cell spells it: text tidied, a whole number in digits; `None` for anything else.
fn spelt(cell: Cell<'_>) -> Option<Cow<'_, str>> {
    match cell {
        Cell::Text(text) => Some(tidy_id(text)),
        Cell::Whole(number) => (number >= 0).then(|| Cow::Owned(number.to_string())),
        Cell::Float { value, percent: false } => {
            let (decimal, rounded) = numbers::from_float(value)?;
            (!rounded && decimal.is_integer() && !decimal.is_sign_negative())
                .then(|| Cow::Owned(decimal.trunc().to_string()))
        }
        Cell::Single(value) => {
            let (decimal, rounded) = numbers::from_single(value)?;
            (!rounded && decimal.is_integer() && !decimal.is_sign_negative())
                .then(|| Cow::Owned(decimal.trunc().to_string()))
        }
        Cell::Exact(value) => {
            (value.is_integer() && !value.is_sign_negative()).then(|| Cow::Owned(value.trunc().to_string()))
        }
        Cell::Empty | Cell::Float { .. } | Cell::Date(_) | Cell::Boolean(_) | Cell::Fault(_) | Cell::NotCalculated => {
            None
        }
    }
}
