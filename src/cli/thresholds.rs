//! The thresholds of a list date with derivation and source (T1–T8), from the embedded configuration.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use jiff::civil::Date;
use serde_json::{Value, json};
use trappe_config::{ThresholdRow, embedded, load_agreement, load_state_lists, thresholds_report};
use trappe_messages::{Catalogue, Language};
use trappe_rules::agreement::{Agreement, Force, Thresholds};
use trappe_rules::finding::{Argument, Finding, Message, Place};
use trappe_rules::quantity::Operator;

use super::engine::{Answer, Stop};
use super::plan::Format;
use crate::emit::findings::SCHEMA_VERSION;

/// What is printed.
pub(super) struct Report {
    list_date: Date,
    known_on: Option<Date>,
    invented: bool,
    rows: Vec<ThresholdRow>,
}

/// The thresholds of a list, of the latest one that has them all when no date is given; as known on a day, or now.
pub(super) fn read(
    (list_date, known_on): (Option<Date>, Option<Date>),
    file: Option<&Path>,
    language: Language,
) -> Answer<Report> {
    let mut findings = Vec::new();
    let report = (|| {
        let agreement = agreement(&mut findings)?;
        let (text, name) = match file {
            None => (embedded::STATE_LISTS.text.to_owned(), embedded::STATE_LISTS.name.to_owned()),
            Some(path) => (text_of(path, &mut findings)?, path.display().to_string()),
        };
        let lists = load_state_lists(&text, &name).into_result(&mut findings)?;
        let lists = known_on.map_or_else(|| lists.clone(), |day| lists.clone().known_on(day));
        let mut dates: Vec<Date> = list_date.map_or_else(|| lists.dates().collect(), |date| vec![date]);
        dates.sort_unstable();
        let thresholds = match dates.as_slice() {
            [only] => lists.thresholds(&agreement, *only).into_result(&mut findings),
            several => {
                let (complete, told) = several.iter().rev().find_map(|date| {
                    let read = lists.thresholds(&agreement, *date);
                    Some((read.result?, read.findings))
                })?;
                findings.extend(told);
                Some(complete)
            }
        }?;
        Some(report(&agreement, &thresholds, known_on))
    })();
    Answer { language, findings, looked: None, documents: Vec::new(), result: report.ok_or(Stop::Usage) }
}

fn text_of(path: &Path, findings: &mut Vec<Finding>) -> Option<String> {
    let unreadable = |error: std::io::Error| {
        let place = Place { file: Some(path.display().to_string()), ..Place::default() };
        findings.push(Finding::error("config-unreadable", place).with("error", error.to_string()));
    };
    std::fs::read_to_string(path).map_err(unreadable).ok()
}

/// The embedded agreement, as on its own first day: thresholds hang on a list date, not on an effective date.
fn agreement(findings: &mut Vec<Finding>) -> Option<Agreement> {
    let file = embedded::AGREEMENT;
    let on = |day| load_agreement(file.text, file.name, day, &BTreeMap::new());
    let asked = on(Date::MIN);
    let first_day = asked.findings.iter().flat_map(|finding| &finding.arguments).find_map(|argument| match argument {
        ("from", Argument::Date(from)) => Some(*from),
        _ => None,
    });
    match first_day {
        Some(day) => on(day).into_result(findings),
        None => asked.into_result(findings),
    }
}

fn report(agreement: &Agreement, thresholds: &Thresholds, known_on: Option<Date>) -> Report {
    Report {
        list_date: thresholds.list_date,
        known_on,
        invented: thresholds.invented,
        rows: thresholds_report(agreement, thresholds),
    }
}

/// The report as text or JSON.
pub(super) fn text(report: &Report, catalogue: &Catalogue, format: Format) -> String {
    if format == Format::Json {
        let rows: Vec<Value> = report.rows.iter().map(object).collect();
        let document = json!({
            "schema_version": SCHEMA_VERSION,
            "list_date": report.list_date.to_string(),
            "known_on": report.known_on.map(|day| day.to_string()),
            "invented": report.invented,
            "thresholds": rows,
        });
        return format!("{document:#}\n");
    }
    let heading = Message::new("cli-thresholds-title").with("list_date", report.list_date);
    let mut text = format!("{}\n", catalogue.text(&heading));
    if let Some(day) = report.known_on {
        let _ = writeln!(text, "{}", catalogue.text(&Message::new("cli-thresholds-known-on").with("day", day)));
    }
    if report.invented {
        let _ =
            writeln!(text, "{}", catalogue.text(&Message::new("explain-invented").with("list_date", report.list_date)));
    }
    for row in &report.rows {
        let _ = writeln!(text, "\n{}  {}", row.rule, catalogue.text(&headline(row)));
        if !row.derivation.is_empty() {
            let _ = writeln!(text, "    = {}", derivation(&row.derivation, catalogue.language()));
        }
        let _ = writeln!(text, "    {}", catalogue.text(&source(row)));
        if let Some(published) = &row.published {
            let message = Message::new("cli-threshold-published").with("source", published.as_str());
            let _ = writeln!(text, "    {}", catalogue.text(&message));
        }
        if let Some(accepted) = &row.accepted {
            let message = Message::new("cli-threshold-accepted").with("by", accepted.as_str());
            let _ = writeln!(text, "    {}", catalogue.text(&message));
        }
    }
    text
}

fn term(name: &str) -> Argument {
    Argument::Term(format!("term-{}", name.replace('_', "-")).into())
}

fn headline(row: &ThresholdRow) -> Message {
    Message::new("cli-threshold")
        .with("criterion", term(row.criterion))
        .with("bound", term(row.bound.name()))
        .with("regional", if row.region.is_some() { "yes" } else { "no" })
        .with("region", row.region.as_deref().unwrap_or(""))
        .with("bounded", if row.operator.is_some() { "yes" } else { "no" })
        .with("operator", row.operator.map_or_else(|| Argument::from(""), operator))
        .with("value", Argument::Number(row.value))
        .with("unit", row.unit)
}

fn operator(operator: Operator) -> Argument {
    term(match operator {
        Operator::MoreThan => "more-than",
        Operator::AtLeast => "at-least",
        Operator::LessThan => "less-than",
        Operator::AtMost => "at-most",
    })
}

/// Arithmetic with the decimal mark of the language.
fn derivation(derivation: &str, language: Language) -> String {
    let mut text = String::new();
    let characters: Vec<char> = derivation.chars().collect();
    for (index, character) in characters.iter().enumerate() {
        let after_digit = index.checked_sub(1).and_then(|at| characters.get(at)).is_some_and(char::is_ascii_digit);
        let before_digit = characters.get(index + 1).is_some_and(char::is_ascii_digit);
        let is_mark = *character == '.' && after_digit && before_digit;
        text.push(if is_mark { language.decimal_mark() } else { *character });
    }
    text.replace(" * ", " × ")
}

fn source(row: &ThresholdRow) -> Message {
    Message::new("cli-threshold-source")
        .with("place", row.place.as_str())
        .with("force", term(force(row.force)))
        .with("checked", row.checked)
}

const fn force(force: Force) -> &'static str {
    match force {
        Force::Law => "law",
        Force::Agreement => "agreement",
    }
}

fn object(row: &ThresholdRow) -> Value {
    json!({
        "rule": row.rule,
        "criterion": row.criterion,
        "bound": row.bound.name(),
        "region": row.region,
        "operator": row.operator.map(Operator::sign),
        "value": row.value.to_string(),
        "unit": row.unit,
        "unrounded": row.unrounded.map(|unrounded| unrounded.to_string()),
        "derivation": row.derivation,
        "place": row.place,
        "force": force(row.force),
        "checked": row.checked.to_string(),
        "published": row.published,
        "accepted": row.accepted,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t1_to_t7_of_the_2022_list_are_told_with_derivation_and_source() {
        let date = Date::new(2022, 12, 1).unwrap();
        let answer = read((Some(date), None), None, Language::Danish);
        let report = answer.result.unwrap();
        let text = text(&report, Catalogue::of(Language::Danish), Format::Text);
        for part in ["T1  ledighed", "mere end 40 %", "mindst 2,18 %", "× 2,18", "kr.", "22.904,30"] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
        for rule in ["T1", "T2", "T3", "T4", "T5", "T7"] {
            assert!(report.rows.iter().any(|row| row.rule == rule), "{rule}");
        }
    }

    #[test]
    fn t9_a_list_date_without_thresholds_is_a_fault_of_the_configuration() {
        let answer = read((Date::new(2031, 12, 1).ok(), None), None, Language::English);
        assert_eq!(answer.result.err(), Some(Stop::Usage));
        assert!(!answer.findings.is_empty());
    }

    /// What was known when, and what is invented, is said in text and JSON.
    #[test]
    fn a_former_value_and_an_invented_file_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("lists.toml");
        let value = |value: &str, more: &str| {
            format!("{{ value = {value}, status = \"quoted\", source = \"s\", checked = 2024-01-01{more} }}")
        };
        let former = ", former = [{ value = 2.30, until = 2024-05-31, source = \"s\" }]";
        let lists = format!(
            "invented = true\n[lists.2022-12-01]\nconvictions_vulnerable = {}\nconvictions_prevention = {}\n",
            value("2.18", former),
            value("1.45", "")
        );
        std::fs::write(&file, lists).unwrap();
        let known = |day: Option<&str>| {
            let answer = read((None, day.map(|day| day.parse().unwrap())), Some(&file), Language::English);
            let codes: Vec<_> = answer.findings.iter().map(|finding| finding.code).collect();
            (answer.result.unwrap(), codes)
        };
        let english = Catalogue::of(Language::English);
        let (report, codes) = known(Some("2024-05-31"));
        assert_eq!(codes, ["threshold-as-known", "thresholds-invented"]);
        let told = text(&report, english, Format::Text);
        for part in ["at least 2.30 %", "As known on 31 May 2024", "are invented, for samples only"] {
            assert!(told.contains(part), "{part} is not in\n{told}");
        }
        let json: Value = serde_json::from_str(&text(&report, english, Format::Json)).unwrap();
        assert_eq!((&json["known_on"], &json["invented"]), (&json!("2024-05-31"), &json!(true)));
        for day in [Some("2024-06-01"), None] {
            let (report, codes) = known(day);
            assert_eq!(codes, ["threshold-corrected", "thresholds-invented"]);
            assert!(text(&report, english, Format::Text).contains("at least 2.18 %"));
        }
        let gone = read((None, None), Some(&folder.path().join("none.toml")), Language::English);
        assert_eq!(gone.findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["config-unreadable"]);
    }

    #[test]
    fn json_keeps_values_exact() {
        let report = read((Date::new(2022, 12, 1).ok(), None), None, Language::English).result.unwrap();
        let read: Value = serde_json::from_str(&text(&report, Catalogue::of(Language::English), Format::Json)).unwrap();
        assert_eq!(read["thresholds"][0]["value"], "40");
        assert_eq!(read["thresholds"][0]["operator"], ">");
    }
}
