//! The programme's own limits.

use trappe_rules::finding::Checked;

use crate::section::{self, Section};
use crate::tree;

/// Limits that decide no step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Defaults {
    /// Steps the search for pools may take in one local-committee area (P4).
    pub pooling_search_steps: u64,
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
    root.close(&mut problems);
    section::in_file_order(&mut problems);
    let result = pooling.map(|pooling_search_steps| Defaults { pooling_search_steps });
    Checked { result: result.filter(|_| problems.is_empty()), findings: problems }
}
