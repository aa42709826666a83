//! Local committees are those of the agreement: a misspelt one would be pooled for itself (P2).

use trappe_rules::finding::Finding;

use super::data::Data;
use super::names::with_nearest;
use super::{Check, Code, Look};

const UNKNOWN: Code = Code::error("committee-unknown", "P2");

pub(super) const CHECK: Check = Check { name: "local-committees", codes: &[UNKNOWN], look: Look::WhereGiven(run) };

/// Not checked where the agreement names none; a department of another municipality has committees of its own.
fn run(data: &Data<'_>) -> Option<Vec<Finding>> {
    let known: std::collections::BTreeSet<_> = data.agreement.local_committees.iter().map(String::as_str).collect();
    if known.is_empty() {
        return None;
    }
    let mut findings = Vec::new();
    for row in super::cells::rows(&data.tables.departments) {
        let elsewhere =
            row.text("municipality").is_some_and(|municipality| municipality != data.agreement.municipality);
        let Some(committee) = row.text("local_committee").filter(|committee| !elsewhere && !known.contains(committee))
        else {
            continue;
        };
        let finding = UNKNOWN.at(row.place("local_committee")).value(committee);
        let names = data.agreement.local_committees.join(", ");
        findings.push(with_nearest(finding, committee, &known).with("known", names));
    }
    Some(findings)
}
