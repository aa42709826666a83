//! `key_figures`: every figure of K, one row each, in the order of the committee's tables.

use std::borrow::Cow;

use trappe_messages::Catalogue;
use trappe_rules::columns::outputs::KEY_FIGURES;
use trappe_rules::finding::{Argument, Message};

use super::{Cell, Filling};
use crate::committee::{Figure, Figures, Text};
use crate::emit::Table;

/// `key_figures`, labels and sentences in the language of the catalogue.
#[must_use]
pub fn key_figures(figures: &Figures, catalogue: &Catalogue) -> Table {
    let mut table = Filling::new(&KEY_FIGURES, figures.len());
    for figure in figures.iter() {
        table.row(row(figure, catalogue));
    }
    table.finish()
}

fn row(figure: &Figure, catalogue: &Catalogue) -> [Cell; 16] {
    let shown = |value| Cell::exact(value, &figure.bounds);
    let text = figure.text.as_ref().map(|text| match text {
        Text::Name(name) => Cow::Borrowed(*name),
        Text::Plain(text) => Cow::Owned(text.clone()),
        Text::Sentences(messages) => {
            let sentences: Vec<String> = messages.iter().map(|message| catalogue.text(message)).collect();
            Cow::Owned(sentences.join(" "))
        }
    });
    let part = figure.part.name();
    [
        Cell::name(part),
        Cell::text(figure.row.clone()),
        Cell::text(figure.column.clone()),
        shown(figure.value),
        shown(figure.previous),
        shown(figure.baseline),
        shown(figure.initial),
        Cell::Boolean(figure.baseline.map(|_| figure.about)),
        Cell::text(figure.unit.clone()),
        Cell::Text(text),
        Cell::maybe(figure.name.as_deref()),
        Cell::Text(figure.note.as_ref().map(|note| catalogue.text(note).into())),
        Cell::name(figure.part.rule()),
        Cell::text(word(&format!("table-{part}"), catalogue).unwrap_or_else(|| part.to_owned())),
        Cell::text(row_label(figure, catalogue)),
        Cell::text(label(&figure.column, catalogue)),
    ]
}

/// The name of whose row it is; of a topic of one department or association, both.
fn row_label(figure: &Figure, catalogue: &Catalogue) -> String {
    let own = word(&figure.row, catalogue).or_else(|| step(&figure.row, catalogue));
    match (own, figure.row.split_once('/'), &figure.name) {
        (Some(own), _, _) => own,
        (None, Some((first, id)), name) => {
            let whose = name.clone().unwrap_or_else(|| label(id, catalogue));
            format!("{}: {whose}", label(first, catalogue))
        }
        (None, None, Some(name)) => name.clone(),
        (None, None, None) => figure.row.clone().into_owned(),
    }
}

/// The words for a row or column; ids and years as they are.
fn label(id: &str, catalogue: &Catalogue) -> String {
    word(id, catalogue).or_else(|| step(id, catalogue)).unwrap_or_else(|| id.to_owned())
}

/// The catalogue's words for a name of the programme.
fn word(id: &str, catalogue: &Catalogue) -> Option<String> {
    let key = format!("term-figures-{}", id.replace('_', "-"));
    let text = catalogue.term(&key);
    (text != key).then_some(text)
}

/// `department_4`: the step of a staircase.
fn step(id: &str, catalogue: &Catalogue) -> Option<String> {
    let (staircase, step) = id.rsplit_once('_')?;
    let step = Argument::Count(step.parse().ok()?);
    let key = match staircase {
        "area" => "summary-area",
        "department" => "summary-department",
        _ => return None,
    };
    Some(catalogue.text(&Message::new(key).with("step", step)))
}
