//! X3: the documents of every case are what the programme makes of the configuration today.
//!
//! After a change that is meant, `TRAPPE_WRITE_CASES=1 cargo test --test integration every_case` writes them anew.

use std::collections::BTreeMap;
use std::fs;

use trappe_config::{embedded, load_agreement, load_state_lists};
use trappe_messages::{Catalogue, Language};
use trappe_rules::agreement::{Agreement, Thresholds};
use trappe_rules::every_case::every_case;
use trappe_rules::quantity::Date;

use crate::run::root;

fn agreement(choices: &[(&str, &str)]) -> (Agreement, Thresholds) {
    let choices: BTreeMap<String, String> =
        choices.iter().map(|(id, choice)| ((*id).to_owned(), (*choice).to_owned())).collect();
    let file = embedded::AGREEMENT;
    let agreement = load_agreement(file.text, file.name, Date::constant(2024, 1, 1), &choices).result.unwrap();
    let lists = load_state_lists(embedded::STATE_LISTS.text, embedded::STATE_LISTS.name).result.unwrap();
    let thresholds = lists.thresholds(&agreement, agreement.baseline.list_date).result.unwrap();
    (agreement, thresholds)
}

#[test]
fn the_documents_are_fresh() {
    let (agreement, thresholds) = agreement(&[]);
    let all = every_case(&agreement, &thresholds);
    for (language, name) in [(Language::Danish, "every-case.da.md"), (Language::English, "every-case.en.md")] {
        let path = root().join("docs").join(name);
        let made = trappe::every_case::markdown(&all, &agreement, Catalogue::of(language));
        if std::env::var_os("TRAPPE_WRITE_CASES").is_some() {
            fs::write(&path, &made).unwrap();
        }
        let written = fs::read_to_string(&path).unwrap_or_else(|error| error.to_string());
        assert!(written == made, "docs/{name} is not what the rules say today; it says itself how it is written anew");
        assert!(!made.contains("cases-"), "docs/{name}: a text is missing");
        assert!(made.lines().count() < 500, "docs/{name}: {} lines are too many to hold against", made.lines().count());
    }
}

/// Another reading is another document: the cases come from the rules, not from a second table.
#[test]
fn another_reading_gives_other_cases() {
    let (agreement, thresholds) = agreement(&[("I8", "annex_wheel")]);
    let all = every_case(&agreement, &thresholds);
    let made = trappe::every_case::markdown(&all, &agreement, Catalogue::of(Language::English));
    assert!(made.contains("(gives other shares than the figure)"), "{made}");
}
