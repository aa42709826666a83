//! The programme's own limits.

use trappe_rules::finding::Checked;

use crate::section::{self, Section};
use crate::tree;

/// Limits that decide no step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Defaults {
    /// Steps the search for pools may take in one local-committee area (P4).
    pub pooling_search_steps: u64,
    /// Fewest decimals of a shown figure.
    pub display_decimals: u32,
    /// Most decimals of a shown figure (D9).
    pub display_decimals_most: u32,
    /// Rows looked through for a heading row.
    pub heading_rows: u32,
    /// Findings of one kind listed before they are counted instead.
    pub findings_of_a_kind: u32,
}

/// Reads the limits. The result is absent when anything is wrong.
#[must_use]
pub fn load_defaults(text: &str, file: &str) -> Checked<Option<Defaults>> {
    let mut problems = Vec::new();
    let tree = tree::parse(text, file, &mut problems);
    let mut root = Section::root(&tree);
    let pooling = root.section("pooling", &mut problems).and_then(|mut section| {
        let steps = section.read("search_steps", &mut problems, section::whole::<u64>);
        section.close(&mut problems);
        steps
    });
    let display = root.section("display", &mut problems).map(|mut section| {
        let decimals = section.read("decimals", &mut problems, section::whole::<u32>);
        let most = section.read("decimals_most", &mut problems, section::whole::<u32>);
        section.close(&mut problems);
        (decimals, most)
    });
    let reading = root.section("reading", &mut problems).map(|mut section| {
        let rows = section.read("heading_rows", &mut problems, section::whole::<u32>);
        let findings = section.read("findings_of_a_kind", &mut problems, section::whole::<u32>);
        section.close(&mut problems);
        (rows, findings)
    });
    root.close(&mut problems);
    section::in_file_order(&mut problems);
    let result = (|| {
        let ((decimals, most), (rows, findings)) = (display?, reading?);
        Some(Defaults {
            pooling_search_steps: pooling?,
            display_decimals: decimals?,
            display_decimals_most: most?,
            heading_rows: rows?,
            findings_of_a_kind: findings?,
        })
    })();
    Checked { result: result.filter(|_| problems.is_empty()), findings: problems }
}
