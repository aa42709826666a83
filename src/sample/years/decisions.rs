//! What Samarbejdsforum decided in the years.

use std::io;

use serde::Deserialize;

use super::super::table::{Cell, Heading, Table};
use super::course::Course;

const DECIDED: &str = include_str!("decisions.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Decided {
    decisions: Vec<Decision>,
}

/// One decision.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    id: String,
    date: String,
    from: String,
    kind: String,
    subject: Option<String>,
    /// The case whose department it is about.
    case: Option<String>,
    value: Option<String>,
    note: String,
    runs: Vec<String>,
}

const HEADINGS: [(&str, &str); 8] = [
    ("decision_id", "Beslutningsnummer"),
    ("date", "Beslutningsdato"),
    ("valid_from", "Gælder fra"),
    ("valid_to", "Gælder til"),
    ("kind", "Type"),
    ("subject_id", "Vedrører"),
    ("value", "Værdi"),
    ("note", "Bemærkning"),
];

/// The decisions a run is given, in the order they were made.
pub(super) fn table(course: &Course<'_>, pipeline: &str) -> io::Result<Table> {
    let decided: Decided =
        toml::from_str(DECIDED).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
    let of_run = decided.decisions.into_iter().filter(|decision| decision.runs.iter().any(|run| run == pipeline));
    let row = |decision: Decision| {
        let of_case = || decision.case.as_deref().and_then(|case| course.find(case));
        Some(vec![
            Cell::Text(decision.id.clone()),
            Cell::day(&decision.date),
            Cell::day(&decision.from),
            Cell::Empty,
            Cell::Text(decision.kind.clone()),
            Cell::Text(decision.subject.clone().or_else(of_case)?),
            Cell::text(decision.value.as_deref()),
            Cell::Text(decision.note.clone()),
        ])
    };
    let headings = HEADINGS.map(|(canonical, danish)| Heading { canonical, danish });
    Ok(Table { headings: headings.to_vec(), rows: of_run.filter_map(row).collect() })
}
