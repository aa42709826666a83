//! Two decisions on one subject that hold on one day and say two things.

use std::collections::BTreeMap;

use trappe_rules::facts::{Decision, DecisionKind};
use trappe_rules::finding::Finding;

use super::CONTRADICT;
use super::period::overlap;
use super::value::said;
use crate::check::cells::Row;

/// What two decisions may contradict each other in. That an area is placed on its staircase (A2) or a department exempt,
/// decided twice, is no contradiction.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Topic {
    Step,
    PrimaryType,
    Approval,
    Sharpened,
    Suspension,
    NewBuildShare,
    CheapHomesWaived,
    DormitoryLimit,
}

impl Topic {
    const fn of(kind: DecisionKind) -> Option<Self> {
        match kind {
            DecisionKind::Step => Some(Self::Step),
            DecisionKind::PrimaryType => Some(Self::PrimaryType),
            DecisionKind::Approve => Some(Self::Approval),
            DecisionKind::Sharpened => Some(Self::Sharpened),
            DecisionKind::KeepSuspension | DecisionKind::EndSuspension => Some(Self::Suspension),
            DecisionKind::NewBuildShare => Some(Self::NewBuildShare),
            DecisionKind::CheapHomesWaived => Some(Self::CheapHomesWaived),
            DecisionKind::DormitoryLimit => Some(Self::DormitoryLimit),
            DecisionKind::AreaStaircase | DecisionKind::ExemptExtraAssignment => None,
        }
    }
}

/// One finding a decision, against the first it contradicts.
pub(super) fn contradictions<'a>(decisions: &[Decision], row: impl Fn(&Decision) -> Row<'a>) -> Vec<Finding> {
    let mut earlier: BTreeMap<(Topic, &str), Vec<&Decision>> = BTreeMap::new();
    let mut findings = Vec::new();
    for decision in decisions {
        let Some(topic) = Topic::of(decision.kind) else { continue };
        let others = earlier.entry((topic, &decision.subject_id)).or_default();
        let contradicts = |other: &&&Decision| {
            (other.kind != decision.kind || said(other) != said(decision)) && overlap(other, decision)
        };
        if let Some(other) = others.iter().find(contradicts) {
            let (column, one, another) = match topic {
                Topic::Suspension => ("kind", decision.kind.name(), other.kind.name()),
                Topic::Step
                | Topic::PrimaryType
                | Topic::Approval
                | Topic::Sharpened
                | Topic::NewBuildShare
                | Topic::CheapHomesWaived
                | Topic::DormitoryLimit => ("value", said(decision), said(other)),
            };
            let finding = CONTRADICT.at(row(decision).place(column)).value(one);
            let finding = finding.with("decision", decision.decision_id.as_str());
            findings.push(finding.with("other", other.decision_id.as_str()).with("other_value", another));
        }
        others.push(decision);
    }
    findings
}
