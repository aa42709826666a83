use std::collections::BTreeMap;

use trappe_rules::agreement::{Agreement, Thresholds};
use trappe_rules::finding::{Checked, Finding};
use trappe_rules::quantity::Date;

use crate::{FINDING_CODES, StateLists, embedded, load_agreement, load_state_lists};

mod agreement_errors;
mod catalogue;
mod choices;
mod figures;
mod known;
mod pipelines;
mod published;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn load(text: &str, choices: &[(&str, &str)]) -> Checked<Option<Agreement>> {
    let choices: BTreeMap<String, String> =
        choices.iter().map(|(id, choice)| ((*id).to_owned(), (*choice).to_owned())).collect();
    load_agreement(text, "agreement.toml", day("2024-02-01"), &choices)
}

fn agreement_with(choices: &[(&str, &str)]) -> Agreement {
    let read = load(embedded::AGREEMENT.text, choices);
    assert!(read.findings.is_empty(), "{}", lines(&read.findings));
    read.result.unwrap()
}

fn state_lists() -> StateLists {
    let read = load_state_lists(embedded::STATE_LISTS.text, "state-lists.toml");
    assert!(read.findings.is_empty(), "{}", lines(&read.findings));
    read.result.unwrap()
}

fn thresholds_with(choices: &[(&str, &str)]) -> Thresholds {
    let read = state_lists().thresholds(&agreement_with(choices), day("2022-12-01"));
    assert!(read.findings.is_empty(), "{}", lines(&read.findings));
    read.result.unwrap()
}

fn lines(findings: &[Finding]) -> String {
    let lines: Vec<String> = findings.iter().map(|finding| format!("{finding:?}")).collect();
    lines.join("\n")
}

/// Code, line from 1 and column from 0 of each finding.
fn told(findings: &[Finding]) -> Vec<(&'static str, u32, u32)> {
    for finding in findings {
        assert!(FINDING_CODES.contains(&finding.code), "{} is not among the codes", finding.code);
    }
    let place = |finding: &Finding| {
        (finding.code, finding.place.row.unwrap_or(0), finding.place.column_index.unwrap_or(u32::MAX))
    };
    findings.iter().map(place).collect()
}

/// Line from 1 and column from 0 of the first place `marker` stands in `text`.
fn position(text: &str, marker: &str) -> (u32, u32) {
    let before = &text[..text.find(marker).unwrap_or_else(|| panic!("{marker} is not there"))];
    let line = u32::try_from(before.matches('\n').count()).unwrap() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count();
    (line, u32::try_from(column).unwrap())
}
