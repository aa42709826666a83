//! Every code has its texts in both languages, and no text belongs to no code.

use crate::{FINDING_CODES, embedded, tree};

const CATALOGUES: [(&str, &str); 2] = [
    (
        "da",
        concat!(
            include_str!("../../../config/messages/da/config.ftl"),
            include_str!("../../../config/messages/da/expected.ftl")
        ),
    ),
    (
        "en",
        concat!(
            include_str!("../../../config/messages/en/config.ftl"),
            include_str!("../../../config/messages/en/expected.ftl")
        ),
    ),
];

#[test]
fn every_code_has_its_texts_in_both_languages() {
    for (language, text) in CATALOGUES {
        for code in FINDING_CODES {
            let head = format!("\nfinding-{code} =");
            let start = text.find(&head).unwrap_or_else(|| panic!("{language}: {code} has no text"));
            let entry = &text[start + 1..];
            let entry = entry.split("\n\n").next().unwrap();
            for attribute in ["    .message = ", "    .help = "] {
                assert!(entry.contains(attribute), "{language}: {code} lacks{attribute}");
            }
        }
        let known = |line: &&str| FINDING_CODES.contains(&line.trim_start_matches("finding-").trim_end_matches(" ="));
        let heads: Vec<&str> = text.lines().filter(|line| line.starts_with("finding-")).collect();
        assert_eq!(heads.iter().filter(|line| known(line)).count(), heads.len(), "{language}");
        for expected in
            ["text", "boolean", "date", "whole", "number", "fraction", "operator", "eighteenths", "list", "table"]
        {
            assert!(text.contains(&format!("\nterm-config-{expected} = ")), "{language}: {expected}");
        }
        for rule in super::agreement_with(&[]).places.keys() {
            assert!(text.contains(&format!("\nrule-{} = ", rule.to_lowercase())), "{language}: {rule} has no title");
        }
    }
}

/// The documentation names every rule, every interpretation with its readings, and every key of the files.
#[test]
fn the_documentation_names_everything() {
    let rules = include_str!("../../../docs/agreement.md");
    let readings = include_str!("../../../docs/interpretations.md");
    let keys = include_str!("../../../docs/config.md");
    let agreement = super::agreement_with(&[]);
    for (rule, place) in &agreement.places {
        assert!(rules.contains(&format!("\n| {rule} | {place} |")), "{rule} {place}");
    }
    for reading in &agreement.interpretations {
        let line = readings.lines().find(|line| line.starts_with(&format!("| {} |", reading.id))).unwrap();
        assert!(line.contains(&reading.place), "{}", reading.id);
        assert!(line.contains(&format!("**`{}`**", reading.default)), "{}", reading.id);
        for alternative in &reading.alternatives {
            assert!(line.contains(&format!("`{alternative}`")), "{} {alternative}", reading.id);
        }
    }
    for file in embedded::FILES {
        let mut problems = Vec::new();
        let tree = tree::parse(file.text, file.name, &mut problems);
        for entry in tree.entries() {
            let table = format!("`{}", entry.key);
            assert!(keys.contains(&table), "{}: {}", file.name, entry.key);
            let named = ["letting", "wheels", "phase_out", "interpretations", "places", "readings", "lists", "aliases"];
            let of_any_table = ["force", "place", "checked"];
            let own =
                |key: &&tree::Entry| !named.contains(&entry.key.as_str()) && !of_any_table.contains(&key.key.as_str());
            for key in entry.node.entries().iter().filter(own) {
                let named = [format!(".{}`", key.key), format!(".{}.", key.key)].iter().any(|name| keys.contains(name));
                assert!(named, "{}: {}.{}", file.name, entry.key, key.key);
            }
        }
    }
}
