//! What can be wrong with data, configuration or results: a code, a place, the rule that needs it. Text is made
//! elsewhere, from the catalogue of the reader's language; a finding holds only facts.

mod excerpt;

use std::borrow::Cow;

use crate::columns::inputs;
use crate::quantity::{Date, Decimal};

pub use excerpt::{Excerpt, ExcerptCell};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The run stops: a decision would be wrong or impossible.
    Error,
    /// The run goes on, and the reader must know.
    Warning,
    /// Worth knowing; nothing to do.
    Note,
}

impl Severity {
    /// The word in `diagnostics.severity`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Where in the data. Every part may be unknown; `row` counts from 1 in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Canonical name of the table (`departments`).
    pub table: Option<Cow<'static, str>>,
    /// File as the pipeline names it.
    pub file: Option<String>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Row in the file, from 1.
    pub row: Option<u32>,
    /// Column in the file, from 0: its letter is made from it (`F17`).
    pub column_index: Option<u32>,
    /// Canonical name of the column, or the heading where there is none.
    pub column: Option<String>,
    /// The subject, a department or area id, where known.
    pub subject: Option<String>,
    /// Whether row and column count the lines and characters of a text, such as a pipeline, instead of cells.
    pub in_text: bool,
}

impl Place {
    /// A table as a whole.
    #[must_use]
    pub fn table(table: &'static str) -> Self {
        Self { table: Some(Cow::Borrowed(table)), ..Self::default() }
    }

    /// Line and column of a text, both from 1; `None` in a table, or when either is unknown.
    #[must_use]
    pub fn line_and_column(&self) -> Option<(u32, u32)> {
        if self.in_text { Some((self.row?, self.column_index?.saturating_add(1))) } else { None }
    }

    /// The cell in a spreadsheet's manner (`F17`); `None` in a text, or when row or column is unknown.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        if self.in_text {
            return None;
        }
        Some(column_letters(self.column_index?)? + &self.row?.to_string())
    }
}

/// The letters above a column in a spreadsheet, the column counted from 0 (`F`); `None` where the number is beyond counting.
#[must_use]
pub fn column_letters(mut index: u32) -> Option<String> {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(index % 26).ok()?));
        if index < 26 {
            break;
        }
        index = index / 26 - 1;
    }
    Some(letters.iter().rev().collect())
}

/// A value in a message; how it is written depends on the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// Text as it is.
    Text(String),
    /// A whole number, a count of something; plural forms follow it.
    Count(i64),
    /// A number with decimals as they stand.
    Number(Decimal),
    /// A date.
    Date(Date),
    /// A term of the catalogue (`term-employment`), translated where it stands.
    Term(Cow<'static, str>),
    /// A list of ids or terms, joined in the reader's manner.
    List(Vec<Argument>),
}

impl From<&str> for Argument {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Argument {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Date> for Argument {
    fn from(value: Date) -> Self {
        Self::Date(value)
    }
}

impl From<Decimal> for Argument {
    fn from(value: Decimal) -> Self {
        Self::Number(value)
    }
}

impl From<u32> for Argument {
    fn from(value: u32) -> Self {
        Self::Count(i64::from(value))
    }
}

impl From<usize> for Argument {
    fn from(value: usize) -> Self {
        Self::Count(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

/// A text to be written: a key of the message catalogue and what goes into it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    /// Key in the catalogue.
    pub key: Cow<'static, str>,
    /// Named arguments.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), arguments: Vec::new() }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

/// One thing found. `code` is stable and never reused; the catalogue holds, for each language, `finding-CODE` with the
/// attributes `.message`, `.help` and, where a placement suffers, `.consequence`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// Stable name in kebab case (`homes-not-whole`).
    pub code: &'static str,
    /// Where.
    pub place: Place,
    /// The value found, as it stood.
    pub value: Option<String>,
    /// Rule id or `data.md` column that needs it (`P1`, `departments.family_homes`).
    pub rule: Option<&'static str>,
    /// What the texts need beside place and value.
    pub arguments: Vec<(&'static str, Argument)>,
    /// The finding it follows from, where it would go with that one.
    pub cause: Option<Box<Cause>>,
    /// The line of the table it is about, where that was at hand.
    pub excerpt: Option<Box<Excerpt>>,
}

/// What another finding follows from: mending it mends the other too.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cause {
    /// Its code.
    pub code: &'static str,
    /// Where it is.
    pub place: Place,
}

impl Finding {
    /// A finding of a code at a place.
    #[must_use]
    pub const fn new(severity: Severity, code: &'static str, place: Place) -> Self {
        Self { severity, code, place, value: None, rule: None, arguments: Vec::new(), cause: None, excerpt: None }
    }

    /// An error.
    #[must_use]
    pub const fn error(code: &'static str, place: Place) -> Self {
        Self::new(Severity::Error, code, place)
    }

    /// A warning.
    #[must_use]
    pub const fn warning(code: &'static str, place: Place) -> Self {
        Self::new(Severity::Warning, code, place)
    }

    /// A note.
    #[must_use]
    pub const fn note(code: &'static str, place: Place) -> Self {
        Self::new(Severity::Note, code, place)
    }

    /// With the value found.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// With the rule or column that needs it.
    #[must_use]
    pub const fn rule(mut self, rule: &'static str) -> Self {
        self.rule = Some(rule);
        self
    }

    /// With one more argument for its texts.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The rule that needs it; where no rule is named, the column it stands in (`departments.family_homes`), else its
    /// table, else the key of the configuration. `None` only for what is no matter of the data, such as a full disk.
    #[must_use]
    pub fn needed_by(&self) -> Option<Cow<'_, str>> {
        if let Some(rule) = self.rule {
            return Some(Cow::Borrowed(rule));
        }
        let column = self.place.column.as_deref();
        let Some(table) = self.place.table.as_deref() else { return column.map(Cow::Borrowed) };
        let described = inputs::by_name(table);
        let known = |column: &&str| described.is_some_and(|it| it.columns.iter().any(|known| known.name == *column));
        Some(match column.filter(known) {
            Some(column) => Cow::Owned(format!("{table}.{column}")),
            None => Cow::Borrowed(table),
        })
    }

    /// Following from another finding.
    #[must_use]
    pub fn because(mut self, cause: &Self) -> Self {
        self.cause = Some(Box::new(Cause { code: cause.code, place: cause.place.clone() }));
        self
    }
}

/// A stage's result together with what it found: a stage does not fail on data.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// The result.
    pub result: T,
    /// What was found on the way.
    pub findings: Vec<Finding>,
}

impl<T> Checked<T> {
    /// A result with nothing to say.
    pub const fn clean(result: T) -> Self {
        Self { result, findings: Vec::new() }
    }

    /// Hands the findings over to `findings` and keeps the result.
    pub fn into_result(self, findings: &mut Vec<Finding>) -> T {
        findings.extend(self.findings);
        self.result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_needs_it_is_a_rule_else_a_column_else_a_table() {
        let at = |table, column: &str| Place { column: Some(column.to_owned()), ..Place::table(table) };
        let finding = |place| Finding::error("any", place);
        let column = finding(at("departments", "residents"));
        assert_eq!(column.needed_by().as_deref(), Some("departments.residents"));
        assert_eq!(column.rule("P1").needed_by().as_deref(), Some("P1"));
        // A heading that is no column of the table names nothing.
        assert_eq!(finding(at("departments", "Bemærkning")).needed_by().as_deref(), Some("departments"));
        let key = Place { column: Some("run.list_date".to_owned()), ..Place::default() };
        assert_eq!(finding(key).needed_by().as_deref(), Some("run.list_date"));
        assert_eq!(finding(Place::default()).needed_by(), None);
    }

    #[test]
    fn places_in_a_text_are_lines_and_columns() {
        let place = Place { row: Some(3), column_index: Some(0), in_text: true, ..Place::default() };
        assert_eq!((place.cell(), place.line_and_column()), (None, Some((3, 1))));
        let place = Place { in_text: false, ..place };
        assert_eq!((place.cell().as_deref(), place.line_and_column()), (Some("A3"), None));
    }

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        let cell = |column, row| Place { row: Some(row), column_index: Some(column), ..Place::default() }.cell();
        assert_eq!(cell(0, 1).as_deref(), Some("A1"));
        assert_eq!(cell(25, 9).as_deref(), Some("Z9"));
        assert_eq!(cell(26, 9).as_deref(), Some("AA9"));
        assert_eq!(cell(701, 17).as_deref(), Some("ZZ17"));
        assert_eq!(cell(702, 17).as_deref(), Some("AAA17"));
    }
}
