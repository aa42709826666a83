//! Kinds of decision this release computes with; another would be passed over in silence.

use trappe_rules::facts::DecisionKind;
use trappe_rules::finding::Finding;

use super::cells::Row;
use super::data::Data;
use super::{Check, Code, Look};

const UNSUPPORTED: Code = Code::error("decision-kind-unsupported", "R6");

pub(super) const CHECK: Check = Check { name: "decision-kinds", codes: &[UNSUPPORTED], look: Look::WhereGiven(run) };

/// Whether decisions of a kind take effect.
pub(super) const fn is_supported(kind: DecisionKind) -> bool {
    match kind {
        DecisionKind::AreaStaircase | DecisionKind::Step | DecisionKind::PrimaryType => true,
        DecisionKind::Approve
        | DecisionKind::Sharpened
        | DecisionKind::ExemptExtraAssignment
        | DecisionKind::KeepSuspension
        | DecisionKind::EndSuspension
        | DecisionKind::NewBuildShare
        | DecisionKind::CheapHomesWaived
        | DecisionKind::DormitoryLimit => false,
    }
}

fn run(data: &Data<'_>) -> Option<Vec<Finding>> {
    let table = data.tables.decisions.as_ref()?;
    let unsupported = data.city.decisions.iter().filter(|decision| !is_supported(decision.kind));
    let finding = |row: Row<'_>| UNSUPPORTED.at(row.place("kind")).value(row.text("kind").unwrap_or(""));
    Some(unsupported.map(|decision| finding(Row { table, row: decision.row })).collect())
}
