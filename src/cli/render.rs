//! Findings as a reader sees them: by file and sheet, the most severe first; each with the line of the table it is about,
//! its place, what needs it, and help. Many alike are folded, and so is what follows from another.

mod folding;
mod line;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use trappe_messages::Catalogue;
use trappe_rules::columns::inputs;
use trappe_rules::finding::{Argument, Finding, Message, Place, Severity};

use crate::emit::visible::{cut, visible};
use folding::{Group, Told};

/// Width where nobody says how wide the terminal is.
pub(super) const WIDTH: usize = 100;

/// Narrowest width a line of a table is drawn for.
const NARROWEST: usize = 40;

/// Most characters of a value in a text.
const LONGEST: usize = 160;

/// Most others that are named one by one.
const NAMED: usize = 20;

/// With or without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    Plain,
    Colour,
}

/// How findings are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) paint: Paint,
    /// Columns of the terminal.
    pub(super) width: usize,
}

impl Look {
    /// Without colour, as wide as a page.
    #[cfg(test)]
    pub(super) const PLAIN: Self = Self { paint: Paint::Plain, width: WIDTH };
}

/// All findings in the manner of a compiler, and how many there are; empty when there are none.
pub(super) fn text(findings: &[&Finding], catalogue: &Catalogue, look: Look) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let teller = Teller { catalogue, ink: Ink(look.paint), width: look.width.max(NARROWEST) };
    let mut text = String::new();
    for group in folding::groups(findings) {
        text.push_str(&teller.heading(&group));
        for told in &group.told {
            text.push_str(&teller.told(told));
            text.push('\n');
        }
    }
    text.push_str(&counts(findings.iter().copied(), catalogue));
    text.push('\n');
    text
}

/// `2 errors, 1 warning, 0 notes`.
pub(super) fn counts<'a>(findings: impl Iterator<Item = &'a Finding>, catalogue: &Catalogue) -> String {
    let (mut errors, mut warnings, mut notes) = (0_usize, 0_usize, 0_usize);
    for finding in findings {
        match finding.severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
            Severity::Note => notes += 1,
        }
    }
    let message = Message::new("cli-counts").with("errors", errors).with("warnings", warnings).with("notes", notes);
    catalogue.text(&message)
}

/// Colour where it is wanted.
#[derive(Clone, Copy)]
struct Ink(Paint);

impl Ink {
    fn put(self, code: &str, text: &str) -> String {
        match self.0 {
            Paint::Plain => text.to_owned(),
            Paint::Colour => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        }
    }

    fn severity(self, severity: Severity, text: &str) -> String {
        let code = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Note => "1;36",
        };
        self.put(code, text)
    }

    fn heading(self, text: &str) -> String {
        self.put("1", text)
    }

    fn quiet(self, text: &str) -> String {
        self.put("2", text)
    }
}

struct Teller<'a> {
    catalogue: &'a Catalogue,
    ink: Ink,
    width: usize,
}

impl Teller<'_> {
    /// `== departments.xlsx, sheet "Afdelinger": 2 errors, 1 warning, 0 notes`.
    fn heading(&self, group: &Group<'_>) -> String {
        let name = match (group.file, group.sheet) {
            (None, _) => self.catalogue.term("cli-group-whole"),
            (Some(file), None) => visible(file, false).into_owned(),
            (Some(file), Some(sheet)) => {
                let sheet = Message::new("cli-place-sheet").with("sheet", visible(sheet, false).into_owned());
                format!("{}, {}", visible(file, false), self.catalogue.text(&sheet))
            }
        };
        let counts = counts(group.all.iter().copied(), self.catalogue);
        format!("{} {}\n\n", self.ink.heading(&format!("== {name}")), self.ink.quiet(&format!("({counts})")))
    }

    fn told(&self, told: &Told<'_>) -> String {
        let shown = harmless(told.finding);
        let mut text = self.one(&shown);
        if !told.others.is_empty() {
            text.push_str(&self.part("cli-label-more", &self.more(&told.others)));
        }
        if !told.following.is_empty() {
            text.push_str(&self.part("cli-label-follows", &self.follows(&told.following)));
        }
        text
    }

    fn one(&self, finding: &Finding) -> String {
        let texts = self.catalogue.finding(finding);
        let severity = self.catalogue.term(&format!("term-{}", finding.severity.name()));
        let head = self.ink.severity(finding.severity, &format!("{severity}[{}]", finding.code));
        let mut text = format!("{head}: {}\n", texts.message);
        if let Some(place) = place(&finding.place, self.catalogue) {
            text.push_str(&self.part("cli-label-data", &place));
        }
        text.push_str(&line::drawn(finding, self.width, self.ink).into_iter().collect::<String>());
        let parts = [
            ("cli-label-needs", needs(finding, self.catalogue)),
            ("cli-label-consequence", texts.consequence),
            ("cli-label-help", Some(texts.help)),
        ];
        for (label, part) in parts {
            if let Some(part) = part {
                text.push_str(&self.part(label, &part));
            }
        }
        text
    }

    fn part(&self, label: &str, part: &str) -> String {
        let part = part.replace('\n', "\n          ");
        format!("  {} {part}\n", self.ink.quiet(&format!("{:<7}", self.catalogue.term(label))))
    }

    /// `397 others like it in column F: rows 8, 9, 12–40`; notes name those they are about.
    fn more(&self, others: &[&Finding]) -> String {
        let first = others.first();
        let subjects: Vec<&str> = others.iter().filter_map(|finding| finding.place.subject.as_deref()).collect();
        let is_note = first.is_some_and(|finding| finding.severity == Severity::Note);
        if is_note && subjects.len() == others.len() {
            let mut named =
                visible(&subjects.iter().take(NAMED).copied().collect::<Vec<_>>().join(", "), false).into_owned();
            if subjects.len() > NAMED {
                named.push_str(", …");
            }
            return self.catalogue.text(&Message::new("cli-more").with("count", others.len()).with("subjects", named));
        }
        let column = first.and_then(|finding| column(&finding.place));
        let mut message = Message::new("cli-more-rows")
            .with("count", others.len())
            .with("in-column", if column.is_some() { "yes" } else { "no" })
            .with("column", column.into_iter().collect::<String>());
        let rows = folding::rows(others);
        message = message
            .with("in-rows", if rows.is_some() { "yes" } else { "no" })
            .with("rows", rows.into_iter().collect::<String>());
        self.catalogue.text(&message)
    }

    /// `12 others go when this is mended: department-unknown in assignments.csv, rows 5–16`.
    fn follows(&self, following: &[&Finding]) -> String {
        let mut kinds: BTreeMap<(&str, Option<&str>), Vec<&Finding>> = BTreeMap::new();
        for finding in following {
            kinds.entry((finding.code, finding.place.file.as_deref())).or_default().push(finding);
        }
        let kinds: Vec<String> = kinds
            .into_iter()
            .map(|((code, file), findings)| {
                let file = visible(file.unwrap_or(""), false).into_owned();
                let rows = folding::rows(&findings);
                let message = Message::new("cli-followed-by")
                    .with("code", code)
                    .with("in-file", if file.is_empty() { "no" } else { "yes" })
                    .with("file", file)
                    .with("in-rows", if rows.is_some() { "yes" } else { "no" })
                    .with("rows", rows.into_iter().collect::<String>());
                self.catalogue.text(&message)
            })
            .collect();
        let message = Message::new("cli-follows").with("count", following.len()).with("kinds", kinds.join("; "));
        self.catalogue.text(&message)
    }
}

/// The column of a place in a word: its letters where the file has them, its name elsewhere.
fn column(place: &Place) -> Option<String> {
    let letters = if place.in_text { None } else { place.column_index.and_then(trappe_rules::finding::column_letters) };
    letters.or_else(|| place.column.as_deref().map(|column| visible(column, false).into_owned()))
}

/// The finding with every text that may come from a file made fit for a terminal, and cut where it is long.
fn harmless(finding: &Finding) -> Finding {
    let shown = |text: &str| cut(&visible(text, false), LONGEST).into_owned();
    let option = |text: &Option<String>| text.as_deref().map(shown);
    let place = &finding.place;
    Finding {
        place: Place {
            file: option(&place.file),
            sheet: option(&place.sheet),
            column: option(&place.column),
            subject: option(&place.subject),
            ..place.clone()
        },
        value: option(&finding.value),
        arguments: finding.arguments.iter().map(|(name, argument)| (*name, harmless_argument(argument))).collect(),
        ..finding.clone()
    }
}

fn harmless_argument(argument: &Argument) -> Argument {
    match argument {
        Argument::Text(text) => Argument::Text(cut(&visible(text, false), LONGEST).into_owned()),
        Argument::List(items) => Argument::List(items.iter().map(harmless_argument).collect()),
        Argument::Count(_) | Argument::Number(_) | Argument::Date(_) | Argument::Term(_) => argument.clone(),
    }
}

/// `departments.xlsx, sheet "Afdelinger", cell F17 (0123-045)`; the table where there is no file.
fn place(place: &Place, catalogue: &Catalogue) -> Option<String> {
    let mut parts = Vec::new();
    parts.extend(place.file.clone().or_else(|| place.table.as_deref().map(str::to_owned)));
    parts.extend(
        place.sheet.as_deref().map(|sheet| catalogue.text(&Message::new("cli-place-sheet").with("sheet", sheet))),
    );
    if let (Some(cell), None, Some(row), Some(column)) = (place.cell(), &place.sheet, place.row, &place.column) {
        // A text has no letters above its columns.
        let message = Message::new("cli-place-record").with("row", row).with("column", column.as_str());
        parts.push(catalogue.text(&message.with("cell", cell)));
    } else if let Some(cell) = place.cell() {
        parts.push(catalogue.text(&Message::new("cli-place-cell").with("cell", cell)));
    } else if let Some((line, column)) = place.line_and_column() {
        parts.push(catalogue.text(&Message::new("cli-place-line").with("line", line).with("column", column)));
    } else {
        parts.extend(place.row.map(|row| catalogue.text(&Message::new("cli-place-row").with("row", row))));
        parts.extend(place.column.clone());
    }
    let mut text = parts.join(", ");
    if let Some(subject) = &place.subject {
        let _ = write!(text, "{}({subject})", if text.is_empty() { "" } else { " " });
    }
    (!text.is_empty()).then_some(text)
}

/// `departments.family_homes; rule P1`: the column, and the rule.
fn needs(finding: &Finding, catalogue: &Catalogue) -> Option<String> {
    let column = match (&finding.place.table, &finding.place.column) {
        (Some(table), Some(column)) if known(table, column) => Some(format!("{table}.{column}")),
        _ => None,
    };
    // Of the description of the data, only the column says anything to a reader.
    let rule = finding.rule.map(|rule| rule.strip_prefix("data.md ").unwrap_or(rule));
    let rule = rule.filter(|rule| !rule.contains(' ') && *rule != "keys");
    let rule = rule.filter(|rule| column.as_deref() != Some(rule)).map(|rule| {
        if rule.contains('.') { rule.to_owned() } else { catalogue.text(&Message::new("cli-rule").with("rule", rule)) }
    });
    let parts: Vec<String> = column.into_iter().chain(rule).collect();
    // Where no column is known, the table needs it: a file that is not there.
    let table = || finding.place.table.is_some() && finding.rule.is_none();
    (!parts.is_empty())
        .then(|| parts.join("; "))
        .or_else(|| finding.needed_by().filter(|_| table()).map(std::borrow::Cow::into_owned))
}

/// Whether the column is one of the table's: what is found may be a heading that is not.
fn known(table: &str, column: &str) -> bool {
    inputs::by_name(table).is_none_or(|table| table.columns.iter().any(|it| it.name == column))
}

#[cfg(test)]
mod tests;
