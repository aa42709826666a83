//! What a run came to, on one screen: departments and homes a step, what is undetermined, findings, where the results lie,
//! how long it took.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use trappe_messages::{Catalogue, Language};
use trappe_rules::agreement::Staircase;
use trappe_rules::finding::{Argument, Finding, Message, Severity};
use trappe_rules::placement::Status;
use trappe_rules::quantity::Decimal;

use super::engine::{Ordered, Ran};
use super::plan::Format;
use super::render;
use crate::committee::StepRow;
use crate::emit::findings::SCHEMA_VERSION;
use crate::sample::Written;

mod checked;

pub(super) use checked::checked;

/// A line of the table, in its order: the area staircase, the department staircase from the highest step down, the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    Area(Reverse<i64>),
    Department(Reverse<i64>),
    Youth,
    Outside,
    Undetermined,
}

impl Row {
    fn of(row: &StepRow) -> Self {
        let is = |staircase: Staircase| row.staircase.as_deref() == Some(staircase.name());
        match row.step {
            _ if row.status == Status::Undetermined.name() => Self::Undetermined,
            Some(step) if is(Staircase::Area) => Self::Area(Reverse(step)),
            Some(step) if is(Staircase::Department) => Self::Department(Reverse(step)),
            _ if is(Staircase::Youth) => Self::Youth,
            _ => Self::Outside,
        }
    }

    fn label(self) -> Message {
        let step = |key: &'static str, step: i64| Message::new(key).with("step", Argument::Count(step));
        match self {
            Self::Area(Reverse(at)) => step("summary-area", at),
            Self::Department(Reverse(at)) => step("summary-department", at),
            Self::Youth => Message::new("summary-youth"),
            Self::Outside => Message::new("summary-outside"),
            Self::Undetermined => Message::new("summary-undetermined"),
        }
    }
}

/// Departments and family homes a line.
fn counted(steps: &[StepRow]) -> BTreeMap<Row, (i64, i64)> {
    let mut rows: BTreeMap<Row, (i64, i64)> = BTreeMap::new();
    for step in steps {
        let (departments, homes) = rows.entry(Row::of(step)).or_default();
        *departments += step.departments;
        *homes += step.family_homes;
    }
    rows
}

/// How many departments are undetermined.
pub(super) fn undetermined(done: &Ran) -> i64 {
    counted(&done.steps).get(&Row::Undetermined).map_or(0, |(departments, _)| *departments)
}

/// The summary of a run.
pub(super) fn text(done: &Ran, findings: &[Finding], catalogue: &Catalogue, format: Format) -> String {
    match format {
        Format::Json => json_of(done, findings),
        Format::Text => {
            let mut text = table(&counted(&done.steps), catalogue);
            let line = |text: &mut String, key: &str, value: &str| {
                let _ = writeln!(text, "{}: {value}", catalogue.term(key));
            };
            text.push('\n');
            if let Some(list_date) = done.invented {
                let told = Message::new("explain-invented").with("list_date", list_date);
                let _ = writeln!(text, "{}", catalogue.text(&told));
            }
            line(&mut text, "summary-findings", &render::counts(findings.iter(), catalogue));
            line(&mut text, "summary-folder", &from_here(&done.folder));
            line(&mut text, "summary-time", &seconds(done.timing.total, catalogue.language()));
            text
        }
    }
}

fn table(rows: &BTreeMap<Row, (i64, i64)>, catalogue: &Catalogue) -> String {
    let total = rows.values().fold((0, 0), |total, row| (total.0 + row.0, total.1 + row.1));
    let mut lines =
        vec![["summary-where", "summary-departments", "summary-family-homes"].map(|key| catalogue.term(key))];
    let number = |number: i64| catalogue.language().count(number);
    let cells = |label: String, (departments, homes): (i64, i64)| [label, number(departments), number(homes)];
    lines.extend(rows.iter().map(|(row, counted)| cells(catalogue.text(&row.label()), *counted)));
    lines.push(cells(catalogue.term("summary-total"), total));
    aligned(&lines, 1)
}

/// So many columns to the left, the others to the right.
pub(super) fn aligned<const N: usize>(lines: &[[String; N]], left: usize) -> String {
    let mut widths = [0; N];
    for line in lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut text = String::new();
    for line in lines {
        for (index, (width, cell)) in widths.iter().zip(line).enumerate() {
            let gap = if index == 0 { "" } else { "  " };
            let _ =
                if index < left { write!(text, "{gap}{cell:<width$}") } else { write!(text, "{gap}{cell:>width$}") };
        }
        text.push('\n');
    }
    text
}

fn json_of(done: &Ran, findings: &[Finding]) -> String {
    let rows: Vec<Value> = done
        .steps
        .iter()
        .map(|row| {
            json!({
                "staircase": row.staircase,
                "step": row.step,
                "status": row.status,
                "departments": row.departments,
                "family_homes": row.family_homes,
            })
        })
        .collect();
    let found = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    document(json!({
        "schema_version": SCHEMA_VERSION,
        "placements": rows,
        "undetermined": undetermined(done),
        "findings": {
            "errors": found(Severity::Error), "warnings": found(Severity::Warning), "notes": found(Severity::Note),
        },
        "invented": done.invented.is_some(),
        "folder": done.folder,
        "microseconds": done.timing.total,
    }))
}

/// What each stage of a run took, for the log.
pub(super) fn stages(done: &Ran) -> String {
    let mut text = String::new();
    for (stage, microseconds) in &done.timing.stages {
        let _ = writeln!(text, "{stage}: {microseconds} µs");
    }
    text
}

/// A path as seen from the working folder, without detours (`out/run`, not `pipelines/../out/run`).
pub(super) fn from_here(path: &Path) -> String {
    let real = std::fs::canonicalize(path);
    let here = std::env::current_dir().and_then(std::fs::canonicalize);
    let shown = match (&real, &here) {
        (Ok(real), Ok(here)) => real.strip_prefix(here).unwrap_or(real),
        (Ok(_) | Err(_), _) => path,
    };
    shown.display().to_string()
}

/// The list to order key figures by.
pub(super) fn ordered(ordered: &Ordered, catalogue: &Catalogue, format: Format) -> String {
    if format == Format::Json {
        return document(json!({
            "schema_version": SCHEMA_VERSION,
            "departments": ordered.departments,
            "pools": ordered.pools,
            "pooled_departments": ordered.pooled,
            "unpooled": ordered.unpooled,
            "files": ordered.files,
        }));
    }
    let message = Message::new("summary-units")
        .with("departments", ordered.departments)
        .with("pools", ordered.pools)
        .with("pooled", ordered.pooled)
        .with("unpooled", ordered.unpooled);
    let mut text = format!("{}\n", catalogue.text(&message));
    for file in &ordered.files {
        let _ = writeln!(text, "{}: {}", catalogue.term("summary-file"), from_here(file));
    }
    text
}

/// A sample that was written.
pub(super) fn sample(written: &Written, folder: &Path, catalogue: &Catalogue, format: Format) -> String {
    let Written { departments, areas, units } = *written;
    if format == Format::Json {
        return document(json!({
            "schema_version": SCHEMA_VERSION,
            "departments": departments,
            "areas": areas,
            "units": units,
            "folder": folder,
        }));
    }
    let message = Message::new("summary-sample")
        .with("departments", departments)
        .with("areas", areas)
        .with("units", units)
        .with("folder", folder.display().to_string());
    format!("{}\n", catalogue.text(&message))
}

/// Files written, one a line.
pub(super) fn files(files: &[PathBuf], format: Format) -> String {
    if format == Format::Json {
        return document(json!({ "schema_version": SCHEMA_VERSION, "files": files }));
    }
    let mut text = String::new();
    for file in files {
        let _ = writeln!(text, "{}", file.display());
    }
    text
}

fn document(value: Value) -> String {
    let mut text = format!("{value:#}");
    drop(value);
    text.push('\n');
    text
}

/// `0,04 s`, of microseconds.
fn seconds(microseconds: u64, language: Language) -> String {
    let hundredths = i64::try_from(microseconds / 10_000).unwrap_or(i64::MAX);
    format!("{} s", language.number(Decimal::new(hundredths, 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(staircase: Option<&str>, step: Option<i64>, status: &str, departments: i64, family_homes: i64) -> StepRow {
        let (staircase, status) = (staircase.map(str::to_owned), status.to_owned());
        StepRow { staircase, step, status, departments, homes: family_homes, family_homes }
    }

    #[test]
    fn steps_stand_in_the_order_of_the_staircases_and_numbers_to_the_right() {
        let rows = counted(&[
            row(Some("area"), Some(1), "placed", 38, 13_400),
            row(Some("department"), Some(1), "placed", 306, 27_200),
            row(Some("department"), Some(1), "decided", 1, 53),
            row(Some("department"), Some(4), "placed", 16, 3_324),
            row(Some("department"), None, "undetermined", 1, 60),
            row(None, None, "undetermined", 1, 30),
        ]);
        let expected = "\
Indplacering              Afdelinger  Familieboliger
Områdetrappen, trin 1             38          13.400
Afdelingstrappen, trin 4          16           3.324
Afdelingstrappen, trin 1         307          27.253
Uafklaret                          2              90
I alt                            363          44.067
";
        assert_eq!(table(&rows, Catalogue::of(Language::Danish)), expected);
    }

    #[test]
    fn time_is_written_in_hundredths() {
        assert_eq!(seconds(1_239_000, Language::Danish), "1,23 s");
        assert_eq!(seconds(4_000, Language::English), "0.00 s");
    }
}
