//! Findings, checks and tables as one JSON document, described by `docs/schemas/findings.schema.json`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};
use trappe_rules::finding::{Cause, Excerpt, Finding, Severity, column_letters};

use super::{NOT_DATA, SCHEMA_VERSION, States, Told, heading, ordered, pages, rows_left_out, title, why};
use crate::check::{CheckResult, StageCount};
use crate::emit::visible::is_hidden;

/// Everything told, as one document.
#[must_use]
pub fn document(told: &Told<'_>) -> Value {
    let mut known = BTreeMap::new();
    let findings: Vec<Value> = ordered(told.findings).into_iter().map(|it| object(it, told, &mut known)).collect();
    let mut document = summary(told);
    if let Value::Object(members) = &mut document {
        members.insert("findings".to_owned(), Value::Array(findings));
    }
    document
}

/// The same without the findings themselves.
#[must_use]
pub fn summary(told: &Told<'_>) -> Value {
    let count = |severity| told.findings.iter().filter(|finding| finding.severity == severity).count();
    let states = States::of(told.checks);
    json!({
        "schema_version": SCHEMA_VERSION,
        "language": told.catalogue.language().code(),
        "counts": {
            "errors": count(Severity::Error),
            "warnings": count(Severity::Warning),
            "notes": count(Severity::Note),
            "checks_run": states.run(),
            "checks_passed": states.passed,
            "checks_failed": states.failed,
            "checks_not_checked": states.not_checked,
        },
        "checks": told.checks.iter().map(|it| check(it, told)).collect::<Vec<_>>(),
        "tables": told.stages.iter().map(|stage| table(stage, told)).collect::<Vec<_>>(),
    })
}

/// A document as text. What a terminal would obey is written by number.
#[must_use]
pub fn text(document: &Value) -> String {
    let plain = format!("{document:#}\n");
    if !plain.chars().any(|letter| letter != '\n' && is_hidden(letter)) {
        return plain;
    }
    let mut escaped = String::with_capacity(plain.len());
    for letter in plain.chars() {
        if letter != '\n' && is_hidden(letter) {
            let _ = write!(escaped, "\\u{:04x}", u32::from(letter));
        } else {
            escaped.push(letter);
        }
    }
    escaped
}

fn object<'a>(finding: &'a Finding, told: &Told<'_>, known: &mut BTreeMap<&'a str, Option<String>>) -> Value {
    let texts = told.catalogue.finding(finding);
    let place = &finding.place;
    let page = known.entry(finding.code).or_insert_with(|| pages::page(finding.code));
    json!({
        "severity": finding.severity.name(),
        "code": finding.code,
        "table": place.table,
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell(),
        "row": place.row,
        "column": place.column,
        "heading": heading(finding),
        "subject": place.subject,
        "value": finding.value,
        "rule": finding.needed_by(),
        "message": texts.message,
        "help": texts.help,
        "consequence": texts.consequence,
        "page": page,
        "excerpt": finding.excerpt.as_deref().map(excerpt),
        "cause": finding.cause.as_deref().map(cause),
    })
}

fn excerpt(excerpt: &Excerpt) -> Value {
    let cells: Vec<Value> = excerpt
        .cells
        .iter()
        .map(|cell| {
            json!({
                "column": cell.column_index.and_then(column_letters),
                "heading": cell.heading,
                "value": cell.value,
            })
        })
        .collect();
    json!({ "cells": cells, "marked": excerpt.marked })
}

fn cause(cause: &Cause) -> Value {
    let place = &cause.place;
    json!({
        "code": cause.code,
        "table": place.table,
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell(),
        "row": place.row,
        "column": place.column,
        "subject": place.subject,
    })
}

fn check(check: &CheckResult, told: &Told<'_>) -> Value {
    json!({
        "name": check.name,
        "title": title(check, told.catalogue),
        "stage": check.stage.name(),
        "state": check.state.name(),
        "why": why(check, told.catalogue),
        "looked_at": check.looked_at,
        "errors": check.errors,
        "warnings": check.warnings,
        "notes": check.notes,
    })
}

fn table(stage: &StageCount, told: &Told<'_>) -> Value {
    let of_table = |finding: &&Finding| finding.place.table.as_deref() == Some(stage.table);
    let not_data: Vec<u32> = told
        .findings
        .iter()
        .filter(of_table)
        .filter(|finding| NOT_DATA.contains(&finding.code))
        .flat_map(rows_left_out)
        .collect();
    json!({
        "table": stage.table,
        "rows": stage.rows_in,
        "kept": stage.kept,
        "set_aside": stage.set_aside,
        "set_aside_rows": stage.rows_aside,
        "not_data_rows": not_data,
    })
}
