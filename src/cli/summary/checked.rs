//! What a check came to: rows by table, the rows set aside by name, and the checks by how they came out.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use trappe_messages::Catalogue;
use trappe_rules::finding::{Finding, Message};

use super::{aligned, from_here};
use crate::check::CheckState;
use crate::cli::plan::Format;
use crate::cli::render;
use crate::emit::findings::{NOT_DATA, States, Told, json, rows_left_out, title, why};
use crate::emit::visible::cut;

/// Most rows that are named one by one.
const NAMED: usize = 10;

/// The summary of a check, or of a run that errors stopped.
pub(in crate::cli) fn checked(told: &Told<'_>, documents: &[PathBuf], format: Format) -> String {
    if format == Format::Json {
        return json::text(&json::summary(told));
    }
    let catalogue = told.catalogue;
    let mut text = tables(told);
    section(&mut text, "summary-rows-aside", set_aside(told), catalogue);
    section(&mut text, "summary-not-data", not_data(told), catalogue);
    if !text.is_empty() {
        text.push('\n');
    }
    let states = States::of(told.checks);
    let line = Message::new("summary-checks")
        .with("run", states.run())
        .with("passed", states.passed)
        .with("failed", states.failed)
        .with("not-checked", states.not_checked);
    let _ = writeln!(text, "{}", catalogue.text(&line));
    section(&mut text, "summary-checks-failed", failed(told), catalogue);
    section(&mut text, "summary-checks-not", not_made(told), catalogue);
    let _ =
        writeln!(text, "{}: {}", catalogue.term("summary-findings"), render::counts(told.findings.iter(), catalogue));
    if let Some(folder) = documents.first().and_then(|path| path.parent()) {
        let names: Vec<_> =
            documents.iter().map(|path| path.strip_prefix(folder).unwrap_or(path).to_string_lossy()).collect();
        let _ = writeln!(text, "{}: {} ({})", catalogue.term("summary-documents"), from_here(folder), names.join(", "));
    }
    text
}

fn tables(told: &Told<'_>) -> String {
    if told.stages.is_empty() {
        return String::new();
    }
    let catalogue = told.catalogue;
    let number = |count: usize| catalogue.language().count(i64::try_from(count).unwrap_or(i64::MAX));
    let row = |count: u32| catalogue.language().count(i64::from(count));
    let mut lines =
        vec![["summary-table", "summary-rows", "summary-kept", "summary-set-aside"].map(|key| catalogue.term(key))];
    lines.extend(
        told.stages
            .iter()
            .map(|stage| [stage.table.to_owned(), row(stage.rows_in), row(stage.kept), number(stage.set_aside.len())]),
    );
    aligned(&lines, 1)
}

/// A heading and its lines; nothing where there are none.
fn section(text: &mut String, key: &str, lines: Vec<String>, catalogue: &Catalogue) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(text, "{}:", catalogue.term(key));
    for line in lines {
        let _ = writeln!(text, "  {line}");
    }
}

fn set_aside(told: &Told<'_>) -> Vec<String> {
    let aside = told.stages.iter().filter(|stage| !stage.set_aside.is_empty());
    aside.map(|stage| named(stage.table, &stage.set_aside, told.catalogue)).collect()
}

/// `departments: 0123-045, 0123-046 and 12 more`.
fn named(table: &str, names: &[String], catalogue: &Catalogue) -> String {
    let message = Message::new("summary-names")
        .with("table", table)
        .with("names", names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", "))
        .with("more", names.len().saturating_sub(NAMED));
    catalogue.text(&message)
}

/// Rows that are no rows of the table, by what stands in them.
fn not_data(told: &Told<'_>) -> Vec<String> {
    let mut rows: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for finding in told.findings.iter().filter(|finding| NOT_DATA.contains(&finding.code)) {
        if let Some(table) = finding.place.table.as_deref() {
            let named = rows_left_out(finding).into_iter().map(|number| row(number, finding, told.catalogue));
            rows.entry(table).or_default().extend(named);
        }
    }
    rows.into_iter().map(|(table, names)| named(table, &names, told.catalogue)).collect()
}

/// `row 17 ("I alt")`.
fn row(number: u32, finding: &Finding, catalogue: &Catalogue) -> String {
    const LONGEST: usize = 40;
    let row = catalogue.text(&Message::new("cli-place-row").with("row", number));
    match finding.value.as_deref() {
        Some(value) => format!("{row} (\"{}\")", cut(value, LONGEST)),
        None => row,
    }
}

fn failed(told: &Told<'_>) -> Vec<String> {
    let failed = told.checks.iter().filter(|check| check.state == CheckState::Failed);
    failed.map(|check| title(check, told.catalogue)).collect()
}

/// A line for each reason, with the checks it kept from being made.
fn not_made(told: &Told<'_>) -> Vec<String> {
    let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
    for check in told.checks.iter().filter(|check| check.state == CheckState::NotChecked) {
        let (why, title) = (why(check, told.catalogue).into_iter().collect::<String>(), title(check, told.catalogue));
        match reasons.iter_mut().find(|(reason, _)| *reason == why) {
            Some((_, titles)) => titles.push(title),
            None => reasons.push((why, vec![title])),
        }
    }
    let line = |(why, titles): (String, Vec<String>)| {
        let message = Message::new("summary-check-why").with("titles", titles.join(", ")).with("why", why);
        told.catalogue.text(&message)
    };
    reasons.into_iter().map(line).collect()
}
