//! Which page of the documents describes a finding: every code has a section of its own in `docs/findings/`.

/// The pages, by name; a test holds the list against the folder.
const PAGES: &[(&str, &str)] = &[
    ("check.md", include_str!("../../../docs/findings/check.md")),
    ("clocks.md", include_str!("../../../docs/findings/clocks.md")),
    ("compare.md", include_str!("../../../docs/findings/compare.md")),
    ("configuration.md", include_str!("../../../docs/findings/configuration.md")),
    ("criteria.md", include_str!("../../../docs/findings/criteria.md")),
    ("expected.md", include_str!("../../../docs/findings/expected.md")),
    ("headings.md", include_str!("../../../docs/findings/headings.md")),
    ("ingest.md", include_str!("../../../docs/findings/ingest.md")),
    ("marking.md", include_str!("../../../docs/findings/marking.md")),
    ("new-build.md", include_str!("../../../docs/findings/new-build.md")),
    ("output.md", include_str!("../../../docs/findings/output.md")),
    ("parquet.md", include_str!("../../../docs/findings/parquet.md")),
    ("rows.md", include_str!("../../../docs/findings/rows.md")),
    ("rules.md", include_str!("../../../docs/findings/rules.md")),
    ("safeguards.md", include_str!("../../../docs/findings/safeguards.md")),
    ("text.md", include_str!("../../../docs/findings/text.md")),
    ("verify.md", include_str!("../../../docs/findings/verify.md")),
    ("wheel.md", include_str!("../../../docs/findings/wheel.md")),
    ("workbook.md", include_str!("../../../docs/findings/workbook.md")),
];

/// The section about a code (`docs/findings/check.md#key-duplicate`); `None` where no page has one.
#[must_use]
pub fn page(code: &str) -> Option<String> {
    let has = |text: &str| text.lines().any(|line| line.strip_prefix("## ").is_some_and(|title| title.trim() == code));
    PAGES.iter().find(|(_, text)| has(text)).map(|(name, _)| format!("docs/findings/{name}#{code}"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The index of the pages is none.
    #[test]
    fn the_list_is_the_folder() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings");
        let mut there: BTreeSet<String> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert!(there.remove("README.md"));
        assert_eq!(PAGES.iter().map(|(name, _)| (*name).to_owned()).collect::<BTreeSet<_>>(), there);
    }

    #[test]
    fn a_code_leads_to_its_section() {
        assert_eq!(page("key-duplicate").as_deref(), Some("docs/findings/check.md#key-duplicate"));
        assert_eq!(page("no-such-code"), None);
    }
}
