//! `basis/reading.json`: what of a run's record stands in no table and no text – how the run was asked for, and what
//! reading the original files found. With it a run can be repeated without the original files, notes included.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use trappe_rules::finding::{Argument, Cause, Finding, Place, Severity};

use super::Stop;
use super::prepare::Prepared;
use super::read::{Read, Reading};
use crate::emit::SCHEMA_VERSION;

/// The file, in a run's folder.
pub(super) const READING: &str = "basis/reading.json";

/// Longest name of a code, a rule or an argument.
const LONGEST_NAME: usize = 100;

/// The record as a file.
pub(super) fn text(prepared: &Prepared, read: &Read) -> Result<Vec<u8>, Stop> {
    let record = Record {
        schema_version: SCHEMA_VERSION,
        pipeline: prepared.source.file.clone(),
        overrides: prepared.overrides.clone(),
        read: read.reading.read.iter().map(Found::of).collect(),
        resolved: read.reading.resolved.iter().map(Found::of).collect(),
    };
    let failed = |error: &serde_json::Error| {
        let place = Place { file: Some(READING.to_owned()), ..Place::default() };
        Stop::Fault(vec![Finding::error("file-not-written", place).with("error", error.to_string())])
    };
    let mut bytes = serde_json::to_vec_pretty(&record).map_err(|error| failed(&error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The record of a file; says what is wrong with one that is none.
pub(super) fn parsed(bytes: &[u8]) -> Result<Asked, String> {
    let record: Record = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    if record.schema_version != SCHEMA_VERSION {
        return Err(format!("schema_version {}", record.schema_version));
    }
    let findings = |found: Vec<Found>| found.into_iter().map(Found::finding).collect::<Result<_, String>>();
    let reading = Reading { read: findings(record.read)?, resolved: findings(record.resolved)? };
    Ok(Asked { pipeline: record.pipeline, overrides: record.overrides, reading })
}

/// How a run was asked for, and what reading its files found.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// The pipeline's file.
    pub(super) pipeline: Option<String>,
    /// Keys overridden.
    pub(super) overrides: Vec<String>,
    /// What reading found.
    pub(super) reading: Reading,
}

#[derive(Serialize, Deserialize)]
struct Record {
    schema_version: u32,
    /// The pipeline's file.
    pipeline: Option<String>,
    /// Keys overridden.
    overrides: Vec<String>,
    /// Found by the readers.
    read: Vec<Found>,
    /// Found when names were read as what they mean.
    resolved: Vec<Found>,
}

/// A finding without the line of its file: that stands in the tables.
#[derive(Serialize, Deserialize)]
struct Found {
    severity: Weight,
    code: String,
    place: Where,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    arguments: Vec<(String, Given)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cause: Option<(String, Where)>,
}

/// Errors stop a run, so no record has one.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Weight {
    Error,
    Warning,
    Note,
}

#[derive(Serialize, Deserialize)]
struct Where {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    table: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    row: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    column_index: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    column: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    in_text: bool,
}

/// An argument; numbers and days as text.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Given {
    Text(String),
    Count(i64),
    Number(String),
    Date(String),
    Term(String),
    List(Vec<Given>),
}

impl Found {
    fn of(finding: &Finding) -> Self {
        Self {
            severity: match finding.severity {
                Severity::Error => Weight::Error,
                Severity::Warning => Weight::Warning,
                Severity::Note => Weight::Note,
            },
            code: finding.code.to_owned(),
            place: Where::of(&finding.place),
            value: finding.value.clone(),
            rule: finding.rule.map(str::to_owned),
            arguments: finding.arguments.iter().map(|(name, it)| ((*name).to_owned(), Given::of(it))).collect(),
            cause: finding.cause.as_ref().map(|cause| (cause.code.to_owned(), Where::of(&cause.place))),
        }
    }

    fn finding(self) -> Result<Finding, String> {
        let severity = match self.severity {
            Weight::Error => Severity::Error,
            Weight::Warning => Severity::Warning,
            Weight::Note => Severity::Note,
        };
        let mut finding = Finding::new(severity, name(&self.code)?, self.place.place());
        finding.value = self.value;
        finding.rule = self.rule.as_deref().map(name).transpose()?;
        for (key, given) in self.arguments {
            finding.arguments.push((name(&key)?, given.argument()?));
        }
        if let Some((code, place)) = self.cause {
            finding.cause = Some(Box::new(Cause { code: name(&code)?, place: place.place() }));
        }
        Ok(finding)
    }
}

impl Where {
    fn of(place: &Place) -> Self {
        Self {
            table: place.table.as_deref().map(str::to_owned),
            file: place.file.clone(),
            sheet: place.sheet.clone(),
            row: place.row,
            column_index: place.column_index,
            column: place.column.clone(),
            subject: place.subject.clone(),
            in_text: place.in_text,
        }
    }

    fn place(self) -> Place {
        Place {
            table: self.table.map(Cow::Owned),
            file: self.file,
            sheet: self.sheet,
            row: self.row,
            column_index: self.column_index,
            column: self.column,
            subject: self.subject,
            in_text: self.in_text,
        }
    }
}

impl Given {
    fn of(argument: &Argument) -> Self {
        match argument {
            Argument::Text(text) => Self::Text(text.clone()),
            Argument::Count(count) => Self::Count(*count),
            Argument::Number(number) => Self::Number(number.to_string()),
            Argument::Date(date) => Self::Date(date.to_string()),
            Argument::Term(term) => Self::Term(term.clone().into_owned()),
            Argument::List(list) => Self::List(list.iter().map(Self::of).collect()),
        }
    }

    fn argument(self) -> Result<Argument, String> {
        Ok(match self {
            Self::Text(text) => Argument::Text(text),
            Self::Count(count) => Argument::Count(count),
            Self::Number(number) => Argument::Number(number.parse().map_err(|error| format!("{number}: {error}"))?),
            Self::Date(date) => Argument::Date(date.parse().map_err(|error| format!("{date}: {error}"))?),
            Self::Term(term) => Argument::Term(Cow::Owned(term)),
            Self::List(list) => Argument::List(list.into_iter().map(Self::argument).collect::<Result<_, _>>()?),
        })
    }
}

/// A name of the programme's own, as it lives in the programme: findings borrow theirs. Each name is kept once, and there are
/// as many as the programme has.
fn name(text: &str) -> Result<&'static str, String> {
    static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b' ' | b'\'');
    if text.len() > LONGEST_NAME || !text.bytes().all(plain) {
        return Err(format!("no name: {}", text.escape_debug()));
    }
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = names.get(text) {
        return Ok(known);
    }
    let kept: &'static str = Box::leak(text.to_owned().into_boxed_str());
    names.insert(kept);
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use trappe_rules::quantity::{Date, Decimal};

    fn finding() -> Finding {
        let place = Place {
            file: Some("a.csv".to_owned()),
            row: Some(7),
            column_index: Some(2),
            column: Some("Andel dømte".to_owned()),
            subject: Some("0001".to_owned()),
            ..Place::table("indicators")
        };
        let mut finding = Finding::note("some-code", place.clone())
            .value("æ \"x\"\n")
            .rule("D8")
            .with("text", "t")
            .with("count", 3_u32)
            .with("number", "12.50".parse::<Decimal>().unwrap())
            .with("date", "2022-12-01".parse::<Date>().unwrap())
            .with("list", Argument::List(vec![Argument::Term("term-x".into()), "y".into()]));
        finding.cause = Some(Box::new(Cause { code: "other", place }));
        finding
    }

    #[test]
    fn a_finding_comes_back_as_it_was() {
        let bytes = serde_json::to_vec(&Found::of(&finding())).unwrap();
        assert_eq!(serde_json::from_slice::<Found>(&bytes).unwrap().finding().unwrap(), finding());
    }

    #[test]
    fn what_is_no_record_is_refused() {
        assert!(parsed(b"{}").is_err());
        let record = |version: u32| {
            format!("{{\"schema_version\":{version},\"pipeline\":null,\"overrides\":[],\"read\":[],\"resolved\":[]}}")
        };
        assert!(parsed(record(99).as_bytes()).is_err());
        assert_eq!(parsed(record(SCHEMA_VERSION).as_bytes()).unwrap().reading, Reading::default());
        let mut wrong = Found::of(&finding());
        wrong.code = "\u{1b}[2J".to_owned();
        assert!(wrong.finding().is_err());
    }
}
