//! Every code has its texts in both languages, and no text belongs to no code.

use crate::FINDING_CODES;

const CATALOGUES: [(&str, &str); 2] = [
    ("da", include_str!("../../../config/messages/da/config.ftl")),
    ("en", include_str!("../../../config/messages/en/config.ftl")),
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
