//! Which rules speak: the ids in the traces and findings of all samples, and those that never do, each with its reason.

use std::collections::BTreeSet;

use crate::run::{evaluated, pipeline};

/// Every pipeline whose run is looked at.
const PIPELINES: [&str; 4] = ["tiny.toml", "bounds.toml", "initial-2022.toml", "initial-2022-with-decision.toml"];

/// Rules of the placement that no sample lets speak, and why.
const SILENT: &[(&str, &str)] = &[
    ("L5", "letting shares of 2026–27: an initial run is of 2024 (tested in the rules package)"),
    ("L7", "letting shares of 2026–27: an initial run is of 2024 (tested in the rules package)"),
    ("N1", "first letting: taken into use after the effective date (tested in the rules package)"),
    ("P6", "kept pools: no sample has an earlier run's pools (tested in the rules package)"),
];

/// Rules that a trace can name: those that place a department or give it its letting shares.
const OF_A_TRACE: &[&str] = &[
    "D1", "A1", "A2", "A3", "A4", "A7", "A8", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "P1", "P2", "P3", "P5", "P6",
    "R6", "L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "N1", "N2",
];

#[test]
fn every_rule_of_a_trace_speaks_in_a_sample_or_says_why_not() {
    let mut spoken = BTreeSet::new();
    let mut held = BTreeSet::new();
    for name in PIPELINES {
        let run = evaluated(&pipeline(name));
        for entry in run.evaluation.placements.iter().flat_map(|placement| &placement.trace) {
            spoken.insert(entry.rule);
            if entry.held {
                held.insert(entry.rule);
            }
        }
    }
    let expected: BTreeSet<&str> = OF_A_TRACE.iter().copied().collect();
    let silent: BTreeSet<&str> = SILENT.iter().map(|(rule, _)| *rule).collect();
    let never: BTreeSet<&str> = expected.difference(&held).copied().collect();
    assert!(spoken.is_subset(&expected), "not known here: {:?}", spoken.difference(&expected).collect::<Vec<_>>());
    assert_eq!(never, silent, "held in a sample: {held:?}");
}
