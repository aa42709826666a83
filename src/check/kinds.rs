//! Kinds of decision this release computes with; another would be passed over in silence.

use trappe_rules::facts::DecisionKind;

use super::cells::Row;
use super::data::Data;
use super::{Check, Code, Seen, Why};

const UNSUPPORTED: Code = Code::error("decision-kind-unsupported", "R6");

pub(super) const CHECK: Check = Check { name: "decision-kinds", codes: &[UNSUPPORTED], look: run };

/// Whether decisions of a kind take effect.
pub(super) const fn is_supported(kind: DecisionKind) -> bool {
    match kind {
        DecisionKind::AreaStaircase
        | DecisionKind::Step
        | DecisionKind::PrimaryType
        | DecisionKind::Approve
        | DecisionKind::Sharpened
        | DecisionKind::ExemptExtraAssignment
        | DecisionKind::KeepSuspension
        | DecisionKind::EndSuspension
        | DecisionKind::NewBuildShare
        | DecisionKind::CheapHomesWaived
        | DecisionKind::DormitoryLimit => true,
    }
}

fn run(data: &Data<'_>) -> Seen {
    let Some(table) = &data.tables.decisions else { return Seen::or(Why::NoTable("decisions")) };
    let unsupported = data.city.decisions.iter().filter(|decision| !is_supported(decision.kind));
    let finding = |row: Row<'_>| UNSUPPORTED.at(row.place("kind")).value(row.text("kind").unwrap_or(""));
    Seen::of(data.city.decisions.len(), unsupported.map(|decision| finding(Row { table, row: decision.row })))
}
