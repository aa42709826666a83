//! An explanation as text or JSON.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};
use trappe_messages::Catalogue;
use trappe_rules::explain::{Line, Section};
use trappe_rules::finding::Argument;

use super::plan::Format;
use crate::emit::findings::SCHEMA_VERSION;

/// The sections of one department, pool or area.
pub(super) fn text(id: &str, sections: &[Section], catalogue: &Catalogue, format: Format) -> String {
    match format {
        Format::Text => plain(sections, catalogue),
        Format::Json => {
            let sections: Vec<Value> = sections.iter().map(|section| object(section, catalogue)).collect();
            let language = catalogue.language().code();
            let document = json!({
                "schema_version": SCHEMA_VERSION, "id": id, "language": language, "sections": sections,
            });
            format!("{document:#}\n")
        }
    }
}

fn plain(sections: &[Section], catalogue: &Catalogue) -> String {
    let mut text = String::new();
    for (index, section) in sections.iter().enumerate() {
        let gap = if index == 0 { "" } else { "\n" };
        let _ = writeln!(text, "{gap}{}", catalogue.text(&section.title));
        for line in &section.lines {
            let rule = line.rule.as_deref().unwrap_or("");
            let indent =
                if line.rule.is_none() && section.lines.iter().any(|line| line.rule.is_some()) { 6 } else { 0 };
            let _ = write!(text, "  ");
            if line.rule.is_some() {
                let _ = write!(text, "{rule:<4}  ");
            } else {
                let _ = write!(text, "{:indent$}", "");
            }
            if let Some(held) = line.held {
                let mark = if held { "cli-holds" } else { "cli-does-not-hold" };
                let _ = write!(text, "{}: ", catalogue.term(mark));
            }
            let _ = writeln!(text, "{}{}", catalogue.text(&line.text), place(line, catalogue));
        }
    }
    text
}

/// How the places of the configuration begin where neither the law nor the agreement has the rule.
const OWN_RULE: &str = "egen regel";

/// ` (6.1.2; I2)`: the place in the law or the agreement and the reading.
fn place(line: &Line, catalogue: &Catalogue) -> String {
    let own = catalogue.term("cli-own-rule");
    let place = line.place.as_deref().map(|place| if place.starts_with(OWN_RULE) { own.as_str() } else { place });
    let parts: Vec<&str> = place.into_iter().chain(line.reading).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}

fn object(section: &Section, catalogue: &Catalogue) -> Value {
    let lines: Vec<Value> = section
        .lines
        .iter()
        .map(|line| {
            let facts: Map<String, Value> =
                line.text.arguments.iter().map(|(name, argument)| ((*name).to_owned(), fact(argument))).collect();
            json!({
                "rule": line.rule,
                "reading": line.reading,
                "place": line.place,
                "held": line.held,
                "key": line.text.key,
                "facts": facts,
                "text": catalogue.text(&line.text),
            })
        })
        .collect();
    json!({ "part": section.part.name(), "title": catalogue.text(&section.title), "lines": lines })
}

/// A fact as a machine reads it: numbers as decimal text, dates as ISO dates, terms by their canonical name.
fn fact(argument: &Argument) -> Value {
    match argument {
        Argument::Text(text) => json!(text),
        Argument::Count(count) => json!(count),
        Argument::Number(number) => json!(number.to_string()),
        Argument::Date(date) => json!(date.to_string()),
        Argument::Term(key) => json!(key.strip_prefix("term-").unwrap_or(key)),
        Argument::List(items) => Value::Array(items.iter().map(fact).collect()),
    }
}

#[cfg(test)]
mod tests {
    use trappe_messages::Language;
    use trappe_rules::explain::Part;
    use trappe_rules::finding::Message;

    use super::*;

    fn sections() -> Vec<Section> {
        let message = Message::new("explain-because-pool").with("pool", "valby-1");
        let line = Line {
            rule: Some("P3".into()),
            reading: Some("I1"),
            place: Some("databilag".to_owned()),
            held: Some(true),
            text: message,
        };
        let title = Message::new("explain-title-rules");
        vec![Section { part: Part::Rules, title, lines: vec![line] }]
    }

    #[test]
    fn a_rule_stands_with_its_place_and_whether_it_held() {
        assert_eq!(
            text("0123-045", &sections(), Catalogue::of(Language::English), Format::Text),
            "Rules, in the order applied\n  P3    holds: It stands on the figures of pool valby-1. (databilag; I1)\n"
        );
    }

    #[test]
    fn json_carries_facts_and_sentences() {
        let written = text("0123-045", &sections(), Catalogue::of(Language::Danish), Format::Json);
        let read: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["schema_version"], 1);
        let line = &read["sections"][0]["lines"][0];
        assert_eq!(line["facts"]["pool"], "valby-1");
        assert_eq!(line["text"], "Afdelingen står på nøgletallene for pulje valby-1.");
    }
}
