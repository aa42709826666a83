//! The programme's own limits.

use trappe_rules::finding::Checked;

use crate::ids::{self, IdForms};
use crate::section::{self, Section};
use crate::tree;

/// Limits that decide no step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defaults {
    /// Steps the search for pools may take in one local-committee area (P4).
    pub pooling_search_steps: u64,
    /// Bounds of reading one input file.
    pub reading: ReadingLimits,
    /// How ids are written.
    pub ids: IdForms,
    /// How many of the units closest to a change are listed, of each kind (K4).
    pub closest_units: u32,
}

/// Bounds of reading one input file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingLimits {
    /// Bytes of the file as it lies on the disk.
    pub file_bytes: u64,
    /// Bytes of all parts of a packed file together, unpacked.
    pub unpacked_bytes: u64,
    /// Cells of one sheet or table that hold something.
    pub cells: u64,
    /// Findings of one code and column that are kept one by one.
    pub findings_of_a_kind: u64,
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
    let reading = root.section("reading", &mut problems).and_then(|mut section| {
        let mut limit = |key| section.read(key, &mut problems, section::whole::<u64>);
        let (file_bytes, unpacked_bytes, cells) = (limit("file_bytes"), limit("unpacked_bytes"), limit("cells"));
        let findings_of_a_kind = limit("findings_of_a_kind");
        section.close(&mut problems);
        Some(ReadingLimits {
            file_bytes: file_bytes?,
            unpacked_bytes: unpacked_bytes?,
            cells: cells?,
            findings_of_a_kind: findings_of_a_kind?,
        })
    });
    let ids = ids::read(&mut root, &mut problems);
    let closest_units = root.section("key_figures", &mut problems).and_then(|mut section| {
        let closest = section.read("closest_units", &mut problems, section::whole::<u32>);
        section.close(&mut problems);
        closest
    });
    root.close(&mut problems);
    section::in_file_order(&mut problems);
    let result = match (pooling, reading, closest_units) {
        (Some(pooling_search_steps), Some(reading), Some(closest_units)) => {
            Some(Defaults { pooling_search_steps, reading, ids, closest_units })
        }
        (_, _, _) => None,
    };
    Checked { result: result.filter(|_| problems.is_empty()), findings: problems }
}
