//! R6: decisions contrary to their conditions, each named.

use std::collections::BTreeMap;

use super::findings::{Told, subject};
use crate::facts::{Decision, DecisionKind, RunKind};
use crate::finding::Finding;
use crate::letting::Terms;
use crate::letting::new_build::{Agreed, Waived, agreed_contrary, waived_contrary};
use crate::placement::{Because, Listing, Outcome, Placement, RUN_SUBJECTS, SuspensionDecision};

impl Told<'_> {
    /// Approvals, sharpened criteria, suspension and exemptions that their rule does not allow.
    pub(super) fn about_decisions(&self, placements: &[Placement], findings: &mut Vec<Finding>) {
        let by_id: BTreeMap<&str, &Placement> = placements
            .iter()
            .filter_map(|it| Some((self.city.departments.get(it.department)?.department_id.as_str(), it)))
            .collect();
        for decision in &self.city.decisions {
            let placement = by_id.get(decision.subject_id.as_str()).copied();
            let contrary = match decision.kind {
                DecisionKind::Approve => self.approval(decision, placement),
                DecisionKind::Sharpened => self.sharpened(decision),
                DecisionKind::KeepSuspension | DecisionKind::EndSuspension => self.suspension(decision),
                DecisionKind::ExemptExtraAssignment => exemption(decision, placement),
                DecisionKind::NewBuildShare => self.new_build_share(decision, placement),
                DecisionKind::CheapHomesWaived => self.cheap_homes_waived(decision, placement),
                // A2 is told with its area; the others have no conditions but those the check of the decisions asks.
                DecisionKind::AreaStaircase
                | DecisionKind::Step
                | DecisionKind::PrimaryType
                | DecisionKind::DormitoryLimit => None,
            };
            findings.extend(contrary);
        }
    }

    /// R3: in a midterm run, of a proposal.
    fn approval(&self, decision: &Decision, placement: Option<&Placement>) -> Option<Finding> {
        let of_run = RUN_SUBJECTS.contains(&decision.subject_id.as_str());
        let case = if self.run.kind != RunKind::Midterm {
            "no-midterm"
        } else if of_run || placement.is_none_or(is_proposed) {
            return None;
        } else {
            "no-proposal"
        };
        Some(contrary("decision-approve-conditions", "R3", decision, case))
    }

    /// A5: of a prevention area that is newly listed.
    fn sharpened(&self, decision: &Decision) -> Option<Finding> {
        let area = self.areas.get(decision.subject_id.as_str())?;
        let case = if area.listing == Listing::New {
            return None;
        } else if area.listing == Listing::NotKnown {
            "not-known"
        } else if self.run.kind == RunKind::Initial {
            "initial"
        } else if area.area.designation == Some(crate::facts::Designation::Prevention) {
            "not-new"
        } else {
            "no-prevention-area"
        };
        Some(contrary("decision-sharpened-conditions", "A5", decision, case))
    }

    /// A7: of an area whose plan is under way, off the vulnerable list, and other than it is already.
    fn suspension(&self, decision: &Decision) -> Option<Finding> {
        let area = self.areas.get(decision.subject_id.as_str())?;
        area.suspension_decisions.iter().find_map(|judged| {
            let case = match judged {
                SuspensionDecision::NotInQuestion(told) if told.kind == decision.kind => "no-plan",
                SuspensionDecision::AsItIs(told) if told.kind == decision.kind => {
                    if decision.kind == DecisionKind::KeepSuspension { "holds-already" } else { "ended-already" }
                }
                SuspensionDecision::Kept(_)
                | SuspensionDecision::Ended(_)
                | SuspensionDecision::NotInQuestion(_)
                | SuspensionDecision::AsItIs(_) => return None,
            };
            Some(contrary("decision-suspension-conditions", "A7", decision, case))
        })
    }

    /// N2, N5: of new build in its years that lets the other homes by shares of its own, or by a step with more assignment.
    fn new_build_share(&self, decision: &Decision, placement: Option<&Placement>) -> Option<Finding> {
        let placement = placement?;
        let department = self.city.departments.get(placement.department)?;
        let terms = Terms {
            suspended: placement.assignment_suspended,
            exempt: placement.exempt_extra_assignment == Some(true),
            ..Terms::default()
        };
        let (agreed, day) = (Agreed::of(decision)?, self.run.effective_date);
        let outcome = placement.in_force();
        let case = match outcome {
            Outcome::Undetermined(_) | Outcome::Outside => Some("other-shares"),
            Outcome::Area(_) | Outcome::Department(_) | Outcome::Youth => {
                agreed_contrary(department, outcome, terms, agreed, day, self.agreement)
            }
        };
        case.map(|case| contrary("decision-new-build-share-conditions", "N2", decision, case))
    }

    /// §11: of new build in its years, and no more cheap homes than there are.
    fn cheap_homes_waived(&self, decision: &Decision, placement: Option<&Placement>) -> Option<Finding> {
        let department = self.city.departments.get(placement?.department)?;
        let case = waived_contrary(department, Waived::decided(decision)?, self.run.effective_date, self.agreement)?;
        Some(contrary("decision-cheap-homes-conditions", "N2", decision, case))
    }
}

fn is_proposed(placement: &Placement) -> bool {
    placement.trace.iter().any(|entry| matches!(entry.because, Because::Proposed { .. }))
}

/// L18: of a department in force on a step with an extra term of assignment that may be exempt from it.
fn exemption(decision: &Decision, placement: Option<&Placement>) -> Option<Finding> {
    let placement = placement.filter(|placement| placement.exempt_extra_assignment != Some(true))?;
    let case = match placement.in_force() {
        Outcome::Department(_) if placement.assignment_suspended => "suspended",
        Outcome::Department(_) => "no-extra-term",
        Outcome::Area(_) | Outcome::Youth | Outcome::Outside | Outcome::Undetermined(_) => "no-department-staircase",
    };
    Some(contrary("decision-exempt-conditions", "L18", decision, case))
}

fn contrary(code: &'static str, rule: &'static str, decision: &Decision, case: &'static str) -> Finding {
    let place = subject("decisions", &decision.subject_id);
    Finding::error(code, place).rule(rule).with("decision", decision.decision_id.as_str()).with("case", case)
}
