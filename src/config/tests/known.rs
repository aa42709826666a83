//! What was known when (T9): former values, values known from a day on.

use trappe_rules::agreement::{Criterion, Thresholds};
use trappe_rules::finding::{Argument, Checked};

use super::{agreement_with, day, lines, told};
use crate::load_state_lists;

const PREVENTION: &str =
    "convictions_prevention = { value = 1.45, status = \"quoted\", source = \"s\", checked = 2024-01-01 }";

/// A file whose vulnerable threshold stands in line 3, with more keys in its record.
fn file(more: &str) -> String {
    let record = format!("value = 2.18, status = \"quoted\", source = \"s\", checked = 2024-01-01{more}");
    format!("invented = false\n[lists.2022-12-01]\nconvictions_vulnerable = {{ {record} }}\n{PREVENTION}\n")
}

/// The thresholds as known on a day, or now.
fn known(more: &str, on: Option<&str>) -> Checked<Option<Thresholds>> {
    let read = load_state_lists(&file(more), "x.toml");
    assert!(read.findings.is_empty(), "{}", lines(&read.findings));
    let lists = read.result.unwrap();
    let lists = on.map_or_else(|| lists.clone(), |on| lists.clone().known_on(day(on)));
    lists.thresholds(&agreement_with(&[]), day("2022-12-01"))
}

fn vulnerable(read: &Checked<Option<Thresholds>>) -> Option<String> {
    Some(read.result.as_ref()?.criteria[Criterion::Convictions].vulnerable.value.to_string())
}

const FORMER: &str = ", former = [{ value = 2.35, until = 2023-01-31, source = \"first\" }, { value = 2.30, until = 2024-05-31, source = \"second\", checked = 2023-02-01 }]";

/// The last day a former value was taken for right is included.
#[test]
fn a_day_chooses_the_value_that_was_taken_for_right_on_it() {
    for (on, value) in [
        ("2022-12-02", "2.35"),
        ("2023-01-31", "2.35"),
        ("2023-02-01", "2.30"),
        ("2024-05-31", "2.30"),
        ("2024-06-01", "2.18"),
        ("2030-01-01", "2.18"),
    ] {
        assert_eq!(vulnerable(&known(FORMER, Some(on))).as_deref(), Some(value), "{on}");
    }
    let then = known(FORMER, Some("2024-05-31"));
    assert_eq!(told(&then.findings)[0].0, "threshold-as-known");
    let until = ("until", Argument::Date(day("2024-05-31")));
    assert!(then.findings[0].arguments.contains(&until), "{}", lines(&then.findings));
    let published = &then.result.unwrap().published[0];
    assert_eq!((published.source.as_str(), published.checked), ("second", day("2023-02-01")));
    // What is derived follows the value: 0.95 * 2.35 = 2.2325.
    let zone = known(FORMER, Some("2023-01-01")).result.unwrap().criteria[Criterion::Convictions].risk_zone.value;
    assert_eq!(zone.to_string(), "2.23");
}

/// Without a day it is what is known now, and that it was corrected is told.
#[test]
fn without_a_day_it_is_what_is_known_now() {
    let now = known(FORMER, None);
    assert_eq!((vulnerable(&now).as_deref(), told(&now.findings)[0].0), (Some("2.18"), "threshold-corrected"));
    assert!(known("", None).findings.is_empty() && known("", Some("1999-01-01")).findings.is_empty());
}

/// A former value may have been uncertain, and used because someone answered for it.
#[test]
fn a_former_value_has_a_status_of_its_own() {
    let former = |more: &str| {
        format!(", former = [{{ value = 2.35, until = 2023-01-31, source = \"s\", status = \"uncertain\"{more} }}]")
    };
    let uncertain = known(&former(""), Some("2023-01-01"));
    assert!(uncertain.result.is_none(), "{}", lines(&uncertain.findings));
    let accepted = known(&former(", accepted = \"AB\""), Some("2023-01-01"));
    let codes: Vec<_> = accepted.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["threshold-accepted", "threshold-as-known"]);
    assert!(known(&former(""), Some("2023-02-01")).result.is_some());
}

/// What was not known on the day is not there, and the list is incomplete as it was then.
#[test]
fn what_was_not_known_yet_is_left_out() {
    let from = ", known_from = 2023-06-01";
    let before = known(from, Some("2023-05-31"));
    let codes: Vec<_> = before.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["thresholds-incomplete", "threshold-known-later"]);
    assert!(before.result.is_none());
    for on in [Some("2023-06-01"), None] {
        assert_eq!(vulnerable(&known(from, on)).as_deref(), Some("2.18"));
    }
}

#[test]
fn mistakes_are_told_with_line_and_column() {
    for (more, code, at) in [
        (", former = []", "config-wrong-type", "[]"),
        (", former = 3", "config-wrong-type", "3 }"),
        (", former = [3]", "config-wrong-type", "3] }"),
        (", former = [{ value = 2, source = \"s\" }]", "config-missing-key", "{ value = 2,"),
        (", former = [{ value = 2, until = 2023-01-31 }]", "config-missing-key", "{ value = 2,"),
        (", former = [{ value = 0, until = 2023-01-31, source = \"s\" }]", "config-out-of-range", "0, until"),
        (", former = [{ value = 2, until = 2023, source = \"s\" }]", "config-wrong-type", "2023, source"),
        (", former = [{ value = 2, until = 2023-01-31, source = \"s\", form = 1 }]", "config-unknown-key", "form = 1"),
        (
            ", former = [{ value = 2, until = 2023-01-31, source = \"s\" }, { value = 3, until = 2023-01-31, source = \"s\" }]",
            "config-former-order",
            "2023-01-31, source = \"s\" }]",
        ),
        (
            ", known_from = 2023-02-01, former = [{ value = 2, until = 2023-01-31, source = \"s\" }]",
            "config-known-late",
            "2023-02-01",
        ),
        (", known_from = \"2023\"", "config-wrong-type", "\"2023\""),
    ] {
        let text = file(more);
        let read = load_state_lists(&text, "x.toml");
        let line = text.lines().nth(2).unwrap();
        let column = u32::try_from(line.find(at).unwrap_or_else(|| panic!("{at} in {line}"))).unwrap();
        assert_eq!(told(&read.findings), [(code, 3, column)], "{more}: {}", lines(&read.findings));
        assert!(read.result.is_none());
    }
}
