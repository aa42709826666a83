//! Kept pools (P6): an id of their own, members of one local committee.

use std::collections::BTreeSet;

use super::cells::Row;
use super::data::Data;
use super::{Check, Code, Seen, Why};

const ID_TAKEN: Code = Code::error("pool-id-taken", "P7");
const COMMITTEES: Code = Code::warning("pool-across-committees", "P2");

pub(super) const CHECK: Check = Check { name: "kept-pools", codes: &[ID_TAKEN, COMMITTEES], look: run };

fn run(data: &Data<'_>) -> Seen {
    let Some(table) = &data.tables.pools else { return Seen::or(Why::NoTable("pools")) };
    let mut findings = Vec::new();
    for (pool, members) in &data.kept_pools {
        let member = data.city.kept_members.iter().find(|member| member.unit_id == **pool);
        let Some(row) = member.map(|member| Row { table, row: member.row }) else { continue };
        if data.department_ids.contains(pool) {
            findings.push(ID_TAKEN.at(row.place("unit_id")).value(*pool));
        }
        let committees = members.iter().filter_map(|member| data.departments.get(member));
        let committees: BTreeSet<_> = committees.map(|department| department.local_committee.as_str()).collect();
        if committees.len() > 1 {
            let names = committees.into_iter().collect::<Vec<_>>().join(", ");
            findings.push(COMMITTEES.at(row.place("unit_id")).value(*pool).with("committees", names));
        }
    }
    Seen::of(data.kept_pools.len(), findings)
}
