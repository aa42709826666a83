//! K9: the key figures that others keep, by year, beside their baseline; those nobody gave are listed as missing.

use std::collections::BTreeSet;

use trappe_rules::facts::{City, RegisterEntry};
use trappe_rules::finding::{Argument, Message};
use trappe_rules::quantity::{Absent, Ratio};

use super::Sources;
use super::figure::{Figure, Figures, Part, Text};

/// Column of a topic nobody gave.
const MISSING: &str = "missing";

/// A topic and what annex 15 says of it.
struct Topic<'a> {
    name: &'a str,
    unit: String,
    /// Figure, year, and whether it is "about".
    baseline: Option<(Ratio, i16, bool)>,
}

/// One row a topic, department or association of a topic; one column a year.
pub(super) fn add(sources: &Sources<'_>, figures: &mut Figures) {
    for topic in topics(sources) {
        let mut entries = entries(sources.city, topic.name).peekable();
        let of_city = |column: String| {
            let mut figure = Figure::of(Part::Register, topic.name.to_owned(), column, topic.unit.clone());
            if let Some((value, _, about)) = topic.baseline {
                (figure.baseline, figure.about) = (Some(value), about);
            }
            figure
        };
        if entries.peek().is_none() {
            let note = match topic.baseline {
                Some((_, year, _)) => {
                    Message::new("figures-note-missing-with-baseline").with("year", Argument::Text(year.to_string()))
                }
                None => Message::new("figures-note-missing"),
            };
            figures.push(of_city(MISSING.to_owned()).note(Some(note)));
            continue;
        }
        for entry in entries {
            let year = entry.year.to_string();
            let figure = match entry.department_id.as_ref().or(entry.organisation_id.as_ref()) {
                None => of_city(year),
                Some(id) => {
                    let row = format!("{}/{id}", topic.name);
                    let mut figure = Figure::of(Part::Register, row, year, topic.unit.clone());
                    figure.name = name(sources.city, id);
                    figure
                }
            };
            let note = entry.value.err().map(|absent| Message::new("figures-note-absent").with("why", why(absent)));
            let value = entry.value.ok().map(Ratio::from_decimal);
            figures.push(figure.value(value).text(entry.source.clone().map(Text::Plain)).note(note));
        }
    }
}

/// Those with a baseline in the order of the agreement, those without, then those only the register has.
fn topics<'a>(sources: &Sources<'a>) -> Vec<Topic<'a>> {
    let baseline = &sources.agreement.baseline;
    let mut topics: Vec<Topic<'a>> = Vec::new();
    for figure in &baseline.figures {
        let value = Ratio::from_decimal(figure.value);
        let baseline = Some((value, figure.year, figure.about));
        topics.push(Topic { name: &figure.topic, unit: figure.unit.clone(), baseline });
    }
    for (name, unit) in &baseline.topics {
        topics.push(Topic { name, unit: unit.clone(), baseline: None });
    }
    let known: BTreeSet<&str> = topics.iter().map(|topic| topic.name).collect();
    let others: BTreeSet<&str> = sources.city.register.iter().map(|entry| entry.topic.as_str()).collect();
    let others = others.difference(&known).copied();
    topics.extend(others.map(|name| Topic { name, unit: "as_given".to_owned(), baseline: None }));
    topics
}

/// What is given of a topic: the city, then associations and departments, each by year.
fn entries<'a>(city: &'a City, topic: &str) -> impl Iterator<Item = &'a RegisterEntry> {
    let mut entries: Vec<&RegisterEntry> = city.register.iter().filter(|entry| entry.topic == topic).collect();
    entries.sort_by_key(|entry| (entry.department_id.as_ref(), entry.organisation_id.as_ref(), entry.year));
    entries.into_iter()
}

/// The name of a department or of an association.
fn name(city: &City, id: &str) -> Option<String> {
    let department = city.departments.iter().find(|it| it.department_id == id).map(|it| it.name.clone());
    department.or_else(|| city.departments.iter().find(|it| it.organisation_id == id).map(|it| it.organisation.clone()))
}

fn why(absent: Absent) -> Argument {
    let term = match absent {
        Absent::NotGiven => "term-absent-not-given",
        Absent::Withheld => "term-absent-withheld",
        Absent::CannotOccur => "term-absent-cannot-occur",
        Absent::EmptyBase => "term-absent-empty-base",
        Absent::TooPrecise => "term-absent-too-precise",
        Absent::Unpooled => "term-absent-unpooled",
    };
    Argument::Term(term.into())
}
