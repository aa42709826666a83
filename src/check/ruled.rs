//! What the rules find on their way, told as checks: pools, designations held against key figures (S5), small areas,
//! placements. A list of which code belongs to which; what was looked at is read off the evaluation.

use trappe_rules::evaluation::Evaluation;
use trappe_rules::facts::{City, Department};
use trappe_rules::figures::UnitKind;
use trappe_rules::finding::Finding;

use super::outcome::{CheckResult, CheckStage, Why};

/// A check the rules make, and everything it may find.
#[derive(Clone, Copy, Debug)]
pub struct RuledCheck {
    /// Stable name.
    pub name: &'static str,
    /// Its codes.
    pub codes: &'static [&'static str],
    looked_at: fn(&City, &Evaluation) -> usize,
    why: Why,
}

/// Every check made while the rules are applied, in their order.
pub const RULED: &[RuledCheck] = &[
    RuledCheck {
        name: "designations-by-figures",
        codes: &["designation-differs", "designation-history-short", "designation-unchecked"],
        looked_at: |_, evaluation| evaluation.designation_check.iter().filter(|check| check.differs.is_some()).count(),
        why: Why::NothingToCompare,
    },
    RuledCheck {
        name: "small-areas",
        codes: &[
            "small-area-candidate",
            "decision-area-listed",
            "decision-area-conditions",
            "decision-area-not-designated",
            "decision-area-not-known",
        ],
        looked_at: |city, _| city.areas.iter().filter(|area| area.designation.is_none()).count(),
        why: Why::NothingToCompare,
    },
    RuledCheck {
        name: "area-criteria",
        codes: &[
            "sharpened-unknown",
            "plan-history-short",
            "newly-listed-unknown",
            "sharpened-pending",
            "decision-sharpened-conditions",
            "decision-suspension-conditions",
        ],
        looked_at: |_, evaluation| evaluation.units.iter().filter(|unit| unit.kind == UnitKind::Area).count(),
        why: Why::NothingToCompare,
    },
    RuledCheck {
        name: "kept-pools-hold",
        codes: &[
            "kept-pool-member-gone",
            "kept-pool-empty",
            "kept-pool-below-limits",
            "kept-pool-dissolved",
            "kept-pool-member-twice",
            "kept-pool-across-committees",
        ],
        looked_at: |city, _| city.kept_members.len(),
        why: Why::NoTable("pools"),
    },
    RuledCheck {
        name: "pooling",
        codes: &[
            "pooling-department-twice",
            "pooling-not-small",
            "department-unpooled",
            "pooling-not-proven",
            "pooling-others-equally-good",
            "pooling-others-not-known",
        ],
        looked_at: |_, evaluation| evaluation.pooling.certificates.iter().map(|certificate| certificate.small).sum(),
        why: Why::NothingToCompare,
    },
    RuledCheck {
        name: "units-with-figures",
        codes: &["unit-unknown", "unit-without-figures", "pool-base-exceeds-residents"],
        looked_at: |city, evaluation| city.indicators.len() + evaluation.pooling.pools.len(),
        why: Why::NoTable("indicators"),
    },
    RuledCheck {
        name: "placements",
        codes: &[
            "missing-without-effect",
            "undetermined-missing-figures",
            "undetermined-split-area",
            "undetermined-new-build",
            "undetermined-primary-type",
            "rounding-sensitive",
            "cheap-homes-not-given",
            "carried-over-off-the-lists",
            "midterm-would-change",
            "decision-approve-conditions",
            "decision-exempt-conditions",
        ],
        looked_at: |_, evaluation| evaluation.placements.len(),
        why: Why::NothingToCompare,
    },
    RuledCheck {
        name: "wheels",
        codes: &["wheel-state-without-wheel", "wheel-used-exceed-passed"],
        looked_at: |city, _| city.wheel_states.len(),
        why: Why::NoTable("wheel_state"),
    },
    RuledCheck {
        name: "new-build",
        codes: &["new-build-over-aim", "decision-new-build-share-conditions", "decision-cheap-homes-conditions"],
        looked_at: |city, _| city.departments.iter().filter(|department| department.taken_into_use.is_some()).count(),
        why: Why::NothingToCompare,
    },
    RuledCheck {
        name: "phase-out",
        codes: &["phase-out-no-date", "phase-out-start-unknown", "start-step-differs"],
        looked_at: |city, _| city.departments.iter().filter(|department| has_phased_out(department)).count(),
        why: Why::NothingToCompare,
    },
    RuledCheck {
        name: "refugee-places",
        codes: &["refugee-places-incomplete", "refugee-places-no-lettings", "refugee-places-none-assigned"],
        looked_at: |city, _| city.lettings.len(),
        why: Why::NoTable("lettings"),
    },
    RuledCheck {
        name: "safeguards",
        codes: &[
            "exempt-of-itself",
            "exemption-candidate",
            "exemption-unknown",
            "exemption-not-yet",
            "safeguard-unknown",
        ],
        looked_at: |city, _| city.lettings.len(),
        why: Why::NoTable("lettings"),
    },
];

/// H: whether homes of a department are phased out.
fn has_phased_out(department: &Department) -> bool {
    [department.special_homes, department.shared_homes_youth].into_iter().flatten().any(|homes| homes > 0)
}

/// The checks the rules made; without an evaluation, since the data have errors, none could be made.
#[must_use]
pub fn ruled_results(evaluated: Option<(&City, &Evaluation)>, found: &[Finding]) -> Vec<CheckResult> {
    let result = |check: &RuledCheck| match evaluated {
        None => CheckResult::of(check.name, CheckStage::Rules, 0, [], Why::DataHaveErrors),
        Some((city, evaluation)) => {
            let found = found.iter().filter(|finding| check.codes.contains(&finding.code));
            CheckResult::of(check.name, CheckStage::Rules, (check.looked_at)(city, evaluation) as u64, found, check.why)
        }
    };
    RULED.iter().map(result).collect()
}
