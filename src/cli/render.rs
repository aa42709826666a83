//! Findings as a reader sees them: grouped by file, the most severe first; each with its place, what needs it, and help.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::{Value, json};
use trappe_messages::Catalogue;
use trappe_rules::columns::inputs;
use trappe_rules::finding::{Finding, Message, Place, Severity};

/// Version of the JSON the command line writes.
pub(super) const SCHEMA_VERSION: u32 = 1;

/// With or without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    Plain,
    Colour,
}

/// All findings in the manner of a compiler, and how many there are; empty when there are none.
pub(super) fn text(findings: &[&Finding], catalogue: &Catalogue, paint: Paint) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let mut text = String::new();
    let ordered = ordered(findings);
    let mut alike: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for finding in &ordered {
        if let (Severity::Note, Some(subject)) = (finding.severity, &finding.place.subject) {
            alike.entry(finding.code).or_default().push(subject);
        }
    }
    alike.retain(|_, subjects| subjects.len() > ALIKE);
    let mut told = BTreeSet::new();
    for finding in ordered {
        let others = alike.get(finding.code).filter(|_| finding.place.subject.is_some());
        if others.is_some() && !told.insert(finding.code) {
            continue;
        }
        text.push_str(&one(finding, catalogue, paint));
        if let Some([_, others @ ..]) = others.map(Vec::as_slice) {
            text.push_str(&more(others, catalogue));
        }
        text.push('\n');
    }
    text.push_str(&counts(findings.iter().copied(), catalogue));
    text.push('\n');
    text
}

/// All findings as JSON.
pub(super) fn json(findings: &[&Finding], catalogue: &Catalogue) -> String {
    let findings: Vec<Value> = ordered(findings).into_iter().map(|finding| object(finding, catalogue)).collect();
    let document = json!({ "schema_version": SCHEMA_VERSION, "findings": findings });
    format!("{document:#}\n")
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

/// Files in the order of their most severe finding, then by name; within a file by severity, then by place.
fn ordered<'a>(findings: &[&'a Finding]) -> Vec<&'a Finding> {
    let mut worst = BTreeMap::new();
    for finding in findings {
        let file = finding.place.file.as_deref();
        let severity = worst.entry(file).or_insert(finding.severity);
        *severity = (*severity).min(finding.severity);
    }
    let mut ordered = findings.to_vec();
    ordered.sort_by_key(|finding| {
        let file = finding.place.file.as_deref();
        let Place { sheet, row, column_index, column, subject, .. } = &finding.place;
        let place = (sheet.as_deref(), *row, *column_index, column.as_deref(), subject.as_deref());
        (worst.get(&file).copied(), file, finding.severity, place)
    });
    ordered
}

/// How many notes of one code are told one by one; of more, the first is told and the others are named below it. Errors
/// and warnings are always told one by one.
const ALIKE: usize = 3;

/// `16 others of the same kind: …`.
fn more(subjects: &[&str], catalogue: &Catalogue) -> String {
    let message = Message::new("cli-more").with("count", subjects.len()).with("subjects", subjects.join(", "));
    format!("  {:<7} {}\n", catalogue.term("cli-label-more"), catalogue.text(&message))
}

fn one(finding: &Finding, catalogue: &Catalogue, paint: Paint) -> String {
    let texts = catalogue.finding(finding);
    let severity = catalogue.term(&format!("term-{}", finding.severity.name()));
    let head = painted(&format!("{severity}[{}]", finding.code), finding.severity, paint);
    let mut text = format!("{head}: {}\n", texts.message);
    let parts = [
        ("cli-label-data", place(&finding.place, catalogue)),
        ("cli-label-needs", needs(finding, catalogue)),
        ("cli-label-consequence", texts.consequence),
        ("cli-label-help", Some(texts.help)),
    ];
    for (label, part) in parts {
        if let Some(part) = part {
            let part = part.replace('\n', "\n          ");
            let _ = writeln!(text, "  {:<7} {part}", catalogue.term(label));
        }
    }
    text
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

fn object(finding: &Finding, catalogue: &Catalogue) -> Value {
    let texts = catalogue.finding(finding);
    let place = &finding.place;
    json!({
        "severity": finding.severity.name(),
        "code": finding.code,
        "table": place.table,
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell(),
        "row": place.row,
        "column": place.column,
        "subject": place.subject,
        "value": finding.value,
        "rule": finding.needed_by(),
        "message": texts.message,
        "help": texts.help,
        "consequence": texts.consequence,
    })
}

fn painted(text: &str, severity: Severity, paint: Paint) -> String {
    let code = match (paint, severity) {
        (Paint::Plain, _) => return text.to_owned(),
        (Paint::Colour, Severity::Error) => "1;31",
        (Paint::Colour, Severity::Warning) => "1;33",
        (Paint::Colour, Severity::Note) => "1;36",
    };
    format!("\u{1b}[{code}m{text}\u{1b}[0m")
}

#[cfg(test)]
mod tests;
