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
    /// How many of the units closest to a change are listed, of each kind (K4); `None` where the file does not say, and none
    /// are listed.
    pub closest_units: Option<u32>,
    /// What is unlikely to change so much from one run to the next; `None` where the file does not say, and nothing is
    /// checked.
    pub jumps: Option<JumpLimits>,
}

/// Bounds beyond which a change since the run before is told of; they are of plausibility and decide nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JumpLimits {
    /// Percent of a department's homes; more is told.
    pub homes_pct: u32,
    /// Homes; no more than this is never told.
    pub homes: u32,
    /// Percentage points of a department's assigned share; more is told.
    pub assigned_points: u32,
    /// Assigned households; no more than this is never told.
    pub assigned_households: u32,
    /// Percent by which the homes of a department may differ from those of two that are gone, to be taken for both of them.
    pub merged_homes_pct: u32,
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
    let closest_units = root.maybe_section("key_figures", &mut problems).and_then(|mut section| {
        let closest = section.read("closest_units", &mut problems, section::whole::<u32>);
        section.close(&mut problems);
        closest
    });
    let jumps = root.maybe_section("jumps", &mut problems).and_then(|mut section| {
        let mut limit = |key| section.read(key, &mut problems, section::whole::<u32>);
        let (homes_pct, homes) = (limit("homes_pct"), limit("homes"));
        let (assigned_points, assigned_households) = (limit("assigned_points"), limit("assigned_households"));
        let merged_homes_pct = limit("merged_homes_pct");
        section.close(&mut problems);
        Some(JumpLimits {
            homes_pct: homes_pct?,
            homes: homes?,
            assigned_points: assigned_points?,
            assigned_households: assigned_households?,
            merged_homes_pct: merged_homes_pct?,
        })
    });
    root.close(&mut problems);
    section::in_file_order(&mut problems);
    let result = pooling.zip(reading).map(|(pooling_search_steps, reading)| Defaults {
        pooling_search_steps,
        reading,
        ids,
        closest_units,
        jumps,
    });
    Checked { result: result.filter(|_| problems.is_empty()), findings: problems }
}
