//! Local committees are those of the agreement: a misspelt one would be pooled for itself (P2).

use super::data::Data;
use super::names::with_nearest;
use super::{Check, Code, Seen, Why};

const UNKNOWN: Code = Code::error("committee-unknown", "P2");

pub(super) const CHECK: Check = Check { name: "local-committees", codes: &[UNKNOWN], look: run };

/// Not checked where the agreement names none; a department of another municipality has committees of its own.
fn run(data: &Data<'_>) -> Seen {
    let known: std::collections::BTreeSet<_> = data.agreement.local_committees.iter().map(String::as_str).collect();
    if known.is_empty() {
        return Seen::or(Why::NotInAgreement);
    }
    let mut seen = Seen::or(Why::NothingToCompare);
    for row in super::cells::rows(&data.tables.departments) {
        let elsewhere =
            row.text("municipality").is_some_and(|municipality| municipality != data.agreement.municipality);
        let Some(committee) = row.text("local_committee").filter(|_| !elsewhere) else { continue };
        seen.look();
        if known.contains(committee) {
            continue;
        }
        let finding = UNKNOWN.at(row.place("local_committee")).value(committee);
        let names = data.agreement.local_committees.join(", ");
        seen.found([with_nearest(finding, committee, known.iter().copied()).with("known", names)]);
    }
    seen
}
