use std::collections::{BTreeMap, BTreeSet};

use trappe_config::{agreement_period, embedded, load_agreement, load_pipeline};
use trappe_ingest::Headings;
use trappe_rules::columns::Kind;

use super::*;

const LIST: Date = Date::constant(2022, 12, 1);

fn agreement() -> Agreement {
    let file = embedded::AGREEMENT;
    let (from, _) = agreement_period(file.text).unwrap();
    load_agreement(file.text, file.name, from, &BTreeMap::new()).result.unwrap()
}

#[test]
fn every_column_has_a_heading_the_readers_know_and_a_meaning() {
    let (known, agreement) = (Headings::embedded(), agreement());
    for language in Language::ALL {
        for table in inputs::TABLES {
            let words = Words::new(Catalogue::of(language), table, &agreement.local_committees);
            let headings: BTreeSet<_> = table.columns.iter().map(|column| words.heading(column)).collect();
            assert_eq!(headings.len(), table.columns.len(), "{} in {language:?}", table.name);
            for column in table.columns {
                let heading = words.heading(column);
                assert_eq!(known.column(table, &heading), Some(column.name), "{}: {heading}", table.name);
                let meaning = words.meaning(column);
                assert!(
                    !meaning.to_lowercase().starts_with("column-"),
                    "{}.{} in {language:?}",
                    table.name,
                    column.name
                );
                if language == Language::English {
                    assert_eq!(meaning.to_lowercase(), column.meaning.to_lowercase(), "{}.{}", table.name, column.name);
                }
            }
        }
    }
}

#[test]
fn every_word_of_a_list_is_one_the_readers_know() {
    let (known, agreement) = (Headings::embedded(), agreement());
    for language in Language::ALL {
        for table in inputs::TABLES {
            let words = Words::new(Catalogue::of(language), table, &agreement.local_committees);
            for column in table.columns {
                for (index, word) in (0_u8..).zip(words.choices(column)) {
                    match column.kind {
                        Kind::Choice(_) => {
                            assert_eq!(known.choice(table, column.name, &word), Some(index), "{}: {word}", column.name);
                        }
                        Kind::Boolean => assert_eq!(known.boolean(&word), Some(index == 0), "{word}"),
                        Kind::Text => assert!(agreement.local_committees.contains(&word)),
                        Kind::Id
                        | Kind::Whole
                        | Kind::Decimal
                        | Kind::Percent
                        | Kind::Kroner
                        | Kind::Year
                        | Kind::Date
                        | Kind::Joined => panic!("{} has no list", column.name),
                    }
                }
            }
        }
    }
}

#[test]
fn nothing_is_said_without_a_text() {
    let agreement = agreement();
    for language in Language::ALL {
        for table in inputs::TABLES {
            let words = Words::new(Catalogue::of(language), table, &agreement.local_committees);
            let mut said = vec![words.sheet(), words.about(), words.how()];
            said.extend(table.columns.iter().flat_map(|column| [words.kind(column), words.needed(column)]));
            for name in ["whole", "decimal", "percent", "year", "date", "choice", "committee", "title"] {
                said.push(words.say(&format!("error-{name}")));
            }
            assert!(said.iter().all(|text| !text.starts_with("template-")), "{said:?}");
            assert!(words.sheet().chars().count() <= 31);
        }
        let text = pipeline::text(Catalogue::of(language), &agreement, LIST);
        assert!(!text.contains("template-"), "{text}");
    }
}

#[test]
fn the_pipeline_is_one_and_names_every_workbook() {
    for language in Language::ALL {
        let files = files(language, &agreement(), LIST).unwrap();
        let text = String::from_utf8(files.last().unwrap().bytes.clone()).unwrap();
        let read = load_pipeline(&text, PIPELINE, &[]);
        assert_eq!(read.findings, []);
        let pipeline = read.result.unwrap();
        assert_eq!(pipeline.run.language.code(), language.code());
        assert_eq!(pipeline.inputs.keys().collect::<Vec<_>>(), ["areas", "assignments", "departments", "indicators"]);
        for table in inputs::TABLES {
            assert!(text.contains(&format!("{} = \"{}.xlsx\"", table.name, table.name)));
        }
    }
}

#[test]
fn the_same_language_gives_the_same_bytes() {
    for language in Language::ALL {
        assert_eq!(files(language, &agreement(), LIST).unwrap(), files(language, &agreement(), LIST).unwrap());
    }
}
