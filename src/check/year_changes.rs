//! A group, and the share of it that is counted, change little from one year to the next: a factor or a great many
//! percentage points are a slip in one of the two numbers, or columns of two years that belong to two units.

use trappe_rules::finding::Finding;
use trappe_rules::quantity::Decimal;

use super::cells::{Row, rows};
use super::data::Data;
use super::facts::figures::{FigureColumns, Found};
use super::{Check, Code, Seen, Why};

const BASES: Code = Code::warning("base-years-differ", "C1");
const SHARES: Code = Code::warning("share-years-differ", "C1");

pub(super) const CHECK: Check = Check { name: "year-changes", codes: &[BASES, SHARES], look: run };

/// More than this many times as large is unlikely; a bound of plausibility, no rule.
const MOST_TIMES: u32 = 2;
/// More percentage points than this are unlikely; a bound of plausibility, no rule.
const MOST_POINTS: u32 = 30;
/// The same of convictions, which are few.
const MOST_POINTS_CONVICTIONS: u32 = 10;

fn run(data: &Data<'_>) -> Seen {
    let mut seen = Seen::or(Why::NothingToCompare);
    for table in [Some(&data.tables.areas), data.tables.indicators.as_ref()].into_iter().flatten() {
        let columns = FigureColumns::of(table);
        for row in rows(table) {
            for found in &columns.counted {
                compare(row, found, &mut seen);
            }
        }
    }
    seen
}

fn compare(row: Row<'_>, found: &Found, seen: &mut Seen) {
    let (Some(names), Some(earlier)) = (found.columns.previous, found.previous) else { return };
    let [count, base] = found.latest.map(|column| row.number_at(column).ok());
    let [count_before, base_before] = earlier.map(|column| row.number_at(column).ok());
    let (Some(base), Some(base_before)) = (base, base_before) else { return };
    if base.is_zero() || base_before.is_zero() {
        return;
    }
    seen.look();
    let larger = |one: Decimal, other: Decimal| other.checked_mul(MOST_TIMES.into()).is_some_and(|most| one > most);
    if larger(base, base_before) || larger(base_before, base) {
        let finding = BASES.at(row.place(found.columns.latest[1])).value(row.written(found.columns.latest[1]));
        seen.found([finding.with("before", base_before).with("before_column", names[1])]);
        return;
    }
    if let (Some(count), Some(count_before)) = (count, count_before) {
        seen.found(leap(row, found, names[0], [count, base, count_before, base_before]));
    }
}

/// A share that is many percentage points from the one before. Held against each other without dividing; only what is told
/// is divided.
fn leap(row: Row<'_>, found: &Found, name: &'static str, numbers: [Decimal; 4]) -> Option<Finding> {
    let [count, base, count_before, base_before] = numbers;
    let most = if found.columns.base_may_be_residents { MOST_POINTS_CONVICTIONS } else { MOST_POINTS };
    let crossed = count.checked_mul(base_before)?.checked_sub(count_before.checked_mul(base)?)?.abs();
    let bound = base.checked_mul(base_before)?.checked_mul(most.into())?;
    if crossed.checked_mul(Decimal::ONE_HUNDRED)? <= bound {
        return None;
    }
    let column = found.columns.latest[0];
    let finding = SHARES.at(row.place(column)).value(row.written(column));
    let finding = finding.with("share", percent(count, base)?.round_dp(1));
    Some(finding.with("before", percent(count_before, base_before)?.round_dp(1)).with("before_column", name))
}

/// Percent, to be told only: nothing is decided on it.
fn percent(count: Decimal, base: Decimal) -> Option<Decimal> {
    count.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base)
}
