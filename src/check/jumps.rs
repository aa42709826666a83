//! What changed more since the run before than homes are built, torn down and let in a year: a slip in one of the two
//! numbers, or a change worth knowing of. The bounds are the programme's own (`[jumps]` of the defaults), no rule.
//!
//! Held against each other without dividing; only what is told is divided. Steps that jump are no slip but the run's result.

use trappe_config::JumpLimits;
use trappe_rules::facts::{Assignment, Department};
use trappe_rules::quantity::Decimal;

use super::cells::{Row, rows};
use super::data::Data;
use super::{Check, Code, Seen, Why};

const HOMES: Code = Code::warning("homes-jump", "D3");
const ASSIGNED: Code = Code::warning("assigned-share-jump", "D3");

/// The one of homes comes first: with other homes the share of them is another.
pub(super) const OF_HOMES: Check = Check {
    name: "homes-since",
    codes: &[HOMES],
    look: |data| run(data, homes, Why::NoColumn("previous", "family_homes")),
};
pub(super) const OF_SHARES: Check = Check {
    name: "assigned-shares-since",
    codes: &[ASSIGNED],
    look: |data| run(data, assigned, Why::NoColumn("previous", "assigned_households")),
};

/// A department then, held against what it is now.
type Compare = fn(&Data<'_>, Row<'_>, &Department, &JumpLimits, &mut Seen);

fn run(data: &Data<'_>, compare: Compare, why: Why) -> Seen {
    let Some(table) = data.previous else { return Seen::or(Why::NoTable("previous")) };
    let Some(limits) = data.jumps else { return Seen::or(Why::NoLimits) };
    let mut seen = Seen::or(why);
    for row in rows(table) {
        if let Some(department) = row.text("department_id").and_then(|id| data.departments.get(id)) {
            compare(data, row, department, limits, &mut seen);
        }
    }
    seen
}

/// Family homes, else all homes: one finding a department.
fn homes(data: &Data<'_>, then: Row<'_>, now: &Department, limits: &JumpLimits, seen: &mut Seen) {
    let compared = [("family_homes", now.homes.family), ("homes", now.homes.total())];
    let compared = compared.into_iter().filter_map(|(column, now)| Some((column, then.whole(column).ok()?, now)));
    let mut found = None;
    for (column, then, now) in compared {
        seen.look();
        let change = u64::from(then.abs_diff(now));
        let is_jump = change * 100 > u64::from(then) * u64::from(limits.homes_pct) && change > u64::from(limits.homes);
        found = found.or(is_jump.then_some((column, then, now)));
    }
    seen.found(found.map(|(column, before, homes)| {
        let place = data.department_row(now).place("family_homes");
        HOMES.at(place).value(homes.to_string()).with("before", before).with("of", column)
    }));
}

/// The assigned share (D3), in percentage points.
fn assigned(data: &Data<'_>, then: Row<'_>, now: &Department, limits: &JumpLimits, seen: &mut Seen) {
    let of = |column: &str| then.whole(column).ok();
    let (Some(households_then), Some(homes_then)) = (of("assigned_households"), of("family_homes")) else { return };
    let Some((reported, households)) = reported(data, now) else { return };
    let homes = now.homes.family;
    if homes == 0 || homes_then == 0 {
        return;
    }
    seen.look();
    seen.found(leap([households_then, homes_then, households, homes], limits).and_then(|(before, share)| {
        let table = data.tables.assignments.as_ref()?;
        let row = Row { table, row: reported.row };
        let finding = ASSIGNED.at(row.place("assigned_households")).value(row.written("assigned_households"));
        Some(finding.with("share", share).with("before", before).with("households", households_then))
    }));
}

/// The number D3 goes by: the organisation's where it gave one, else the municipality's (D5).
fn reported<'a>(data: &Data<'a>, department: &Department) -> Option<(&'a Assignment, u32)> {
    let all = &data.city.assignments;
    let from = all.partition_point(|row| row.department_id < department.department_id);
    let mut own = all.get(from..)?.iter().take_while(|row| row.department_id == department.department_id);
    own.find_map(|row| Some((row, row.assigned_households.ok()?)))
}

/// Both shares in percent, to be told, where they are too many points apart.
fn leap([then, homes_then, now, homes]: [u32; 4], limits: &JumpLimits) -> Option<(Decimal, Decimal)> {
    let wide = u128::from;
    let crossed = (wide(now) * wide(homes_then)).abs_diff(wide(then) * wide(homes));
    let is_jump = crossed * 100 > wide(homes) * wide(homes_then) * wide(limits.assigned_points)
        && then.abs_diff(now) > limits.assigned_households;
    let percent = |count: u32, base: u32| {
        Some(Decimal::from(count).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base.into())?.round_dp(1))
    };
    if is_jump { Some((percent(then, homes_then)?, percent(now, homes)?)) } else { None }
}
