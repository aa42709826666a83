//! The message catalogues, Danish and English: a [`Message`] or a [`Finding`] in, text out.
//!
//! The texts are Fluent files in `config/messages/`, embedded in the binary. Nothing else in the project holds a sentence
//! meant for an analyst. A key that is not there gives the key itself; a test finds it before a reader does.

#[cfg(test)]
mod completeness;
mod embedded;
#[cfg(test)]
mod explained;
mod language;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use trappe_rules::finding::{Argument, Finding, Message};
use unic_langid::LanguageIdentifier;

pub use language::Language;

/// Arguments whose whole numbers are names, not amounts: a year is 2022, never 2.022.
const UNGROUPED: &[&str] = &["year", "row", "line", "position", "id"];

/// What stands where a text asks for something that is not known.
const UNKNOWN: &str = "–";

/// What a reader is told about a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingText {
    /// What was found and what was expected.
    pub message: String,
    /// What to do.
    pub help: String,
    /// What it means for a placement; `None` where none suffers.
    pub consequence: Option<String>,
}

/// The texts of one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The catalogue of a language; read once, at first use.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static DANISH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::read(Language::Danish).0);
        static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::read(Language::English).0);
        match language {
            Language::Danish => &DANISH,
            Language::English => &ENGLISH,
        }
    }

    /// The language it speaks.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A message as text.
    #[must_use]
    pub fn text(&self, message: &Message) -> String {
        let mut arguments = FluentArgs::new();
        self.put(&mut arguments, &message.arguments);
        self.written(&message.key, None, &arguments).unwrap_or_else(|| message.key.clone().into_owned())
    }

    /// A finding's texts.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> FindingText {
        let key = format!("finding-{}", finding.code);
        let place = &finding.place;
        let mut arguments = FluentArgs::new();
        let known = |value: Option<&str>| value.unwrap_or(UNKNOWN).to_owned();
        arguments.set("value", known(finding.value.as_deref()));
        arguments.set("column", known(place.column.as_deref()));
        arguments.set("subject", known(place.subject.as_deref()));
        arguments.set("table", known(place.table.as_deref()));
        arguments.set("file", known(place.file.as_deref()));
        arguments.set("sheet", known(place.sheet.as_deref()));
        arguments.set("cell", known(place.cell().as_deref()));
        arguments.set("row", known(place.row.map(|row| row.to_string()).as_deref()));
        arguments.set("rule", known(finding.rule));
        self.put(&mut arguments, &finding.arguments);
        let attribute = |name: &str| self.written(&key, Some(name), &arguments);
        FindingText {
            message: attribute("message").unwrap_or_else(|| key.clone()),
            help: attribute("help").unwrap_or_else(|| key.clone()),
            consequence: attribute("consequence"),
        }
    }

    /// A term (`term-employment`) or any text without arguments.
    #[must_use]
    pub fn term(&self, key: &str) -> String {
        self.written(key, None, &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// An argument as it stands in a text of this language.
    #[must_use]
    pub fn argument(&self, argument: &Argument) -> String {
        match argument {
            Argument::Text(text) => text.clone(),
            Argument::Count(count) => self.language.count(*count),
            Argument::Number(number) => self.language.number(*number),
            Argument::Date(date) => self.language.date(*date),
            Argument::Term(key) => self.term(key),
            Argument::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.argument(item)).collect();
                self.language.list(&items)
            }
        }
    }

    fn put<'a>(&self, arguments: &mut FluentArgs<'a>, given: &[(&'a str, Argument)]) {
        for (name, argument) in given {
            let value = match argument {
                // A count stays a number, so that the plural form can follow it.
                Argument::Count(count) if !UNGROUPED.contains(name) => FluentValue::from(*count),
                Argument::Count(count) => FluentValue::from(count.to_string()),
                Argument::Text(_) | Argument::Number(_) | Argument::Date(_) | Argument::Term(_) | Argument::List(_) => {
                    FluentValue::from(self.argument(argument))
                }
            };
            arguments.set(Cow::Borrowed(*name), value);
        }
    }

    /// The text of a key or of one of its attributes; `None` when the catalogue has none.
    fn written(&self, key: &str, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned())
    }

    /// Reads the embedded files of a language; the problems are for the tests.
    fn read(language: Language) -> (Self, Vec<String>) {
        let mut problems = Vec::new();
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_else(|_| LanguageIdentifier::default());
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Danish => danish_numbers,
            Language::English => english_numbers,
        }));
        for (name, text) in embedded::files(language) {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, errors)| {
                problems.extend(errors.iter().map(|error| format!("{name} at byte {}: {error}", error.pos.start)));
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                problems.extend(errors.iter().map(|error| format!("{name}: {error}")));
            }
        }
        (Self { language, bundle }, problems)
    }
}

fn danish_numbers<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, Language::Danish)
}

fn english_numbers<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, Language::English)
}

/// A count in a text, grouped in the language's manner; other values as they are.
fn grouped(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    number.as_string().parse().ok().map(|count| language.count(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_written_in_the_readers_manner() {
        let list = Argument::List(vec!["a".into(), "b".into(), Argument::Term("term-employment".into())]);
        assert_eq!(Catalogue::of(Language::Danish).argument(&list), "a, b og ledighed");
        assert_eq!(Catalogue::of(Language::English).argument(&list), "a, b and employment");
        assert_eq!(Catalogue::of(Language::Danish).argument(&Argument::Count(3478)), "3.478");
    }

    #[test]
    fn a_key_that_is_not_there_is_shown_as_it_is() {
        let danish = Catalogue::of(Language::Danish);
        assert_eq!(danish.text(&Message::new("no-such-key")), "no-such-key");
        let finding = Finding::error("no-such-code", trappe_rules::finding::Place::default());
        assert_eq!(danish.finding(&finding).message, "finding-no-such-code");
        assert_eq!(danish.finding(&finding).consequence, None);
    }

    #[test]
    fn counts_choose_their_plural_form_and_are_grouped() {
        let persons = |count: i64| Message::new("text-persons").with("count", Argument::Count(count));
        assert_eq!(Catalogue::of(Language::Danish).text(&persons(1)), "1 person");
        assert_eq!(Catalogue::of(Language::Danish).text(&persons(3478)), "3.478 personer");
        assert_eq!(Catalogue::of(Language::English).text(&persons(1)), "1 person");
        assert_eq!(Catalogue::of(Language::English).text(&persons(3478)), "3,478 persons");
    }
}
