//! What Samarbejdsforum decided in the years.

use super::super::table::{Cell, Heading, Table};

/// One decision.
#[derive(Clone, Debug)]
pub(super) struct Decision {
    pub(super) id: &'static str,
    pub(super) date: &'static str,
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    pub(super) kind: &'static str,
    pub(super) subject: String,
    pub(super) value: &'static str,
    pub(super) note: &'static str,
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

/// The table of decisions.
pub(super) fn table(decisions: &[Decision]) -> Table {
    let headings = HEADINGS.map(|(canonical, danish)| Heading { canonical, danish });
    let text = |text: &str| Cell::text((!text.is_empty()).then_some(text));
    let day = |day: &str| if day.is_empty() { Cell::Empty } else { Cell::day(day) };
    let row = |decision: &Decision| {
        vec![
            text(decision.id),
            day(decision.date),
            day(decision.from),
            day(decision.to),
            text(decision.kind),
            text(&decision.subject),
            text(decision.value),
            text(decision.note),
        ]
    };
    Table { headings: headings.to_vec(), rows: decisions.iter().map(row).collect() }
}
