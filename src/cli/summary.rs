//! What a run came to, on one screen: departments and homes a step, what is undetermined, findings, where the results lie,
//! how long it took.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use serde_json::{Value, json};
use trappe_messages::{Catalogue, Language};
use trappe_rules::agreement::Staircase;
use trappe_rules::evaluation::Evaluation;
use trappe_rules::facts::City;
use trappe_rules::finding::{Argument, Finding, Message, Severity};
use trappe_rules::placement::Outcome;
use trappe_rules::quantity::Decimal;

use super::engine::{Ordered, Ran, TableRead};
use super::plan::Format;
use super::render::{self, SCHEMA_VERSION};

/// Departments and homes in one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) departments: u64,
    pub(super) homes: u64,
    pub(super) family_homes: u64,
}

impl Counted {
    fn plus(self, other: Self) -> Self {
        Self {
            departments: self.departments + other.departments,
            homes: self.homes + other.homes,
            family_homes: self.family_homes + other.family_homes,
        }
    }
}

/// A line of the table, in its order: the area staircase, the department staircase from the highest step down, the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Row {
    Area(std::cmp::Reverse<u8>),
    Department(std::cmp::Reverse<u8>),
    Youth,
    Outside,
    Undetermined,
}

impl Row {
    fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Area(step) => Self::Area(std::cmp::Reverse(step)),
            Outcome::Department(step) => Self::Department(std::cmp::Reverse(step)),
            Outcome::Youth => Self::Youth,
            Outcome::Outside => Self::Outside,
            Outcome::Undetermined(_) => Self::Undetermined,
        }
    }

    fn label(self) -> Message {
        let step = |key: &'static str, step: u8| Message::new(key).with("step", Argument::Count(i64::from(step)));
        match self {
            Self::Area(std::cmp::Reverse(at)) => step("summary-area", at),
            Self::Department(std::cmp::Reverse(at)) => step("summary-department", at),
            Self::Youth => Message::new("summary-youth"),
            Self::Outside => Message::new("summary-outside"),
            Self::Undetermined => Message::new("summary-undetermined"),
        }
    }

    const fn staircase(self) -> Option<Staircase> {
        match self {
            Self::Area(_) => Some(Staircase::Area),
            Self::Department(_) => Some(Staircase::Department),
            Self::Youth => Some(Staircase::Youth),
            Self::Outside => Some(Staircase::Outside),
            Self::Undetermined => None,
        }
    }

    const fn step(self) -> Option<u8> {
        match self {
            Self::Area(std::cmp::Reverse(step)) | Self::Department(std::cmp::Reverse(step)) => Some(step),
            Self::Youth | Self::Outside | Self::Undetermined => None,
        }
    }
}

/// Departments, homes and family homes a step.
pub(super) fn counted(city: &City, evaluation: &Evaluation) -> BTreeMap<Row, Counted> {
    let mut rows: BTreeMap<Row, Counted> = BTreeMap::new();
    for placement in &evaluation.placements {
        let Some(department) = city.departments.get(placement.department) else { continue };
        let one = Counted {
            departments: 1,
            homes: u64::from(department.homes.total()),
            family_homes: u64::from(department.homes.family),
        };
        let row = rows.entry(Row::of(placement.outcome())).or_default();
        *row = row.plus(one);
    }
    rows
}

/// How many departments are undetermined.
pub(super) fn undetermined(evaluation: &Evaluation) -> usize {
    let is_undetermined = |outcome| matches!(outcome, Outcome::Undetermined(_));
    evaluation.placements.iter().filter(|placement| is_undetermined(placement.outcome())).count()
}

/// The summary of a run.
pub(super) fn text(ran: &Ran, findings: &[Finding], catalogue: &Catalogue, format: Format) -> String {
    let rows = counted(&ran.city, &ran.evaluation);
    match format {
        Format::Json => json_of(ran, &rows, findings),
        Format::Text => {
            let mut text = table(&rows, catalogue);
            let line = |text: &mut String, key: &str, value: &str| {
                let _ = writeln!(text, "{}: {value}", catalogue.term(key));
            };
            text.push('\n');
            line(&mut text, "summary-findings", &render::counts(findings.iter(), catalogue));
            line(&mut text, "summary-folder", &ran.folder.display().to_string());
            line(&mut text, "summary-time", &seconds(ran.elapsed, catalogue.language()));
            text
        }
    }
}

fn table(rows: &BTreeMap<Row, Counted>, catalogue: &Catalogue) -> String {
    let total = rows.values().copied().fold(Counted::default(), Counted::plus);
    let heads = ["summary-where", "summary-departments", "summary-homes", "summary-family-homes"];
    let mut lines = vec![heads.map(|key| catalogue.term(key))];
    let cells = |label: String, counted: Counted| {
        let number = |number: u64| catalogue.language().number(Decimal::from(number));
        [label, number(counted.departments), number(counted.homes), number(counted.family_homes)]
    };
    lines.extend(rows.iter().map(|(row, counted)| cells(catalogue.text(&row.label()), *counted)));
    lines.push(cells(catalogue.term("summary-total"), total));
    aligned(&lines)
}

/// The first column to the left, the others to the right.
fn aligned<const N: usize>(lines: &[[String; N]]) -> String {
    let mut widths = [0; N];
    for line in lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut text = String::new();
    for line in lines {
        for (index, (width, cell)) in widths.iter().zip(line).enumerate() {
            let _ = if index == 0 { write!(text, "{cell:<width$}") } else { write!(text, "  {cell:>width$}") };
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}

fn json_of(ran: &Ran, rows: &BTreeMap<Row, Counted>, findings: &[Finding]) -> String {
    let rows: Vec<Value> = rows
        .iter()
        .map(|(row, counted)| {
            json!({
                "staircase": row.staircase().map(Staircase::name),
                "step": row.step(),
                "departments": counted.departments,
                "homes": counted.homes,
                "family_homes": counted.family_homes,
            })
        })
        .collect();
    let found = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let document = json!({
        "schema_version": SCHEMA_VERSION,
        "placements": rows,
        "undetermined": undetermined(&ran.evaluation),
        "findings": {
            "errors": found(Severity::Error), "warnings": found(Severity::Warning), "notes": found(Severity::Note),
        },
        "folder": ran.folder,
        "milliseconds": u64::try_from(ran.elapsed.as_millis()).ok(),
    });
    format!("{document:#}\n")
}

/// The tables a check read.
pub(super) fn tables(tables: &[TableRead], catalogue: &Catalogue, format: Format) -> String {
    if format == Format::Json {
        let tables: Vec<Value> = tables
            .iter()
            .map(|table| json!({ "table": table.name, "rows": table.rows, "set_aside": table.set_aside }))
            .collect();
        return format!("{:#}\n", json!({ "schema_version": SCHEMA_VERSION, "tables": tables }));
    }
    let number = |count: usize| catalogue.language().count(i64::try_from(count).unwrap_or(i64::MAX));
    let mut lines = vec![["summary-table", "summary-rows", "summary-set-aside"].map(|key| catalogue.term(key))];
    lines.extend(tables.iter().map(|table| [table.name.clone(), number(table.rows), number(table.set_aside)]));
    aligned(&lines)
}

/// The list to order key figures by.
pub(super) fn ordered(ordered: &Ordered, catalogue: &Catalogue, format: Format) -> String {
    if format == Format::Json {
        let document = json!({
            "schema_version": SCHEMA_VERSION,
            "departments": ordered.departments,
            "pools": ordered.pools,
            "pooled_departments": ordered.pooled_departments,
            "unpooled": ordered.unpooled,
            "files": ordered.files,
            "milliseconds": u64::try_from(ordered.elapsed.as_millis()).ok(),
        });
        return format!("{document:#}\n");
    }
    let message = Message::new("summary-units")
        .with("departments", ordered.departments)
        .with("pools", ordered.pools)
        .with("pooled", ordered.pooled_departments)
        .with("unpooled", ordered.unpooled);
    let mut text = format!("{}\n", catalogue.text(&message));
    for file in &ordered.files {
        let _ = writeln!(text, "{}: {}", catalogue.term("summary-file"), file.display());
    }
    let _ = writeln!(text, "{}: {}", catalogue.term("summary-time"), seconds(ordered.elapsed, catalogue.language()));
    text
}

/// `0,04 s`.
fn seconds(elapsed: Duration, language: Language) -> String {
    let hundredths = i64::try_from(elapsed.as_millis() / 10).unwrap_or(i64::MAX);
    format!("{} s", language.number(Decimal::new(hundredths, 2)))
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;

    use super::*;

    #[test]
    fn steps_stand_in_the_order_of_the_staircases_and_numbers_to_the_right() {
        let counted = |departments, homes| Counted { departments, homes, family_homes: homes };
        let rows = BTreeMap::from([
            (Row::Undetermined, counted(2, 90)),
            (Row::Department(Reverse(1)), counted(307, 27_253)),
            (Row::Department(Reverse(4)), counted(16, 3_324)),
            (Row::Area(Reverse(1)), counted(38, 13_400)),
        ]);
        let expected = "\
Indplacering              Afdelinger  Boliger  Familieboliger
Områdetrappen, trin 1             38   13.400          13.400
Afdelingstrappen, trin 4          16    3.324           3.324
Afdelingstrappen, trin 1         307   27.253          27.253
Uafklaret                          2       90              90
I alt                            363   44.067          44.067
";
        assert_eq!(table(&rows, Catalogue::of(Language::Danish)), expected);
    }

    #[test]
    fn time_is_written_in_hundredths() {
        assert_eq!(seconds(Duration::from_millis(1_239), Language::Danish), "1,23 s");
        assert_eq!(seconds(Duration::from_millis(4), Language::English), "0.00 s");
    }
}
