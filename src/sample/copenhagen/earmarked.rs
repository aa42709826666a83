//! Homes that are not let by the wheel: særboliger and shared homes for young people in every row of their phase-out (H),
//! cheap homes by an earlier agreement (N5), homes with a lasting right of assignment (N6). Nothing is drawn here, so that
//! the rest of the city stays as it is.

use super::super::city::{Assigned, Department, Maker};
use super::super::plan::EarmarkedPlan;
use super::Large;

/// A row of the phase-out: the step, and on the divided one how many edges the assigned share has reached.
type Row = (u8, usize);

/// Plants what is missing, and notes where departments with earmarked homes started.
pub(super) fn plant(maker: &mut Maker<'_>, large: &mut [Large]) {
    let plan = &maker.plan.earmarked;
    let divided = (0..=plan.edges.len()).map(|reached| (plan.divided_step, reached));
    for row in plan.whole_steps.iter().map(|step| (*step, 0)).chain(divided) {
        let here = |large: &&mut Large| row_of(large, plan) == Some(row);
        if !large.iter_mut().filter(here).any(|large| large.department.special.is_some())
            && let Some(last) = large.iter_mut().filter(here).max_by(by_id)
        {
            last.department.special = Some(part(&last.department, plan.special));
        }
        if !large.iter_mut().filter(here).any(|large| large.department.shared.is_some())
            && let Some(last) = large.iter_mut().filter(here).max_by(by_id)
        {
            last.department.shared = Some(part(&last.department, plan.shared));
        }
    }
    earlier(maker, large);
    for large in large.iter() {
        let Large { department, step, .. } = large;
        if department.special.is_none() && department.shared.is_none() {
            continue;
        }
        if let Some(share) = share(department) {
            maker.city.starts.insert(department.id.clone(), (*step, share));
        }
    }
}

/// The last departments on step 1 that are nothing special: those before them are wanted for cases of the years.
fn earlier(maker: &Maker<'_>, large: &mut [Large]) {
    let cases = &maker.plan.cases;
    let mut plain: Vec<&mut Large> = large
        .iter_mut()
        .filter(|large| !large.taken && large.step == maker.plan.earmarked.divided_step)
        .filter(|large| large.department.special.is_none() && large.department.shared.is_none())
        .filter(|large| large.department.youth + large.department.elderly == 0)
        .collect();
    plain.sort_by(|one, other| other.department.id.cmp(&one.department.id));
    for (at, large) in plain.into_iter().take(3).enumerate() {
        large.taken = true;
        if at == 0 {
            large.department.taken_into_use = cases.earlier_taken_into_use;
            large.department.cheap = Some(part(&large.department, 15));
        } else {
            large.department.assigned_only = Some(cases.assigned_only);
        }
    }
}

fn row_of(large: &Large, plan: &EarmarkedPlan) -> Option<Row> {
    let share = share(&large.department)?;
    let reached = plan.edges.iter().filter(|edge| **edge <= share).count();
    Some((large.step, if large.step == plan.divided_step { reached } else { 0 }))
}

/// Assigned share in hundredths of a percent, rounded down so that it stays on its side of every edge.
const fn share(department: &Department) -> Option<u32> {
    match department.assigned {
        Assigned::Households(households) => (households * 10_000).checked_div(department.family),
        Assigned::Withheld | Assigned::NotGiven => None,
    }
}

fn part(department: &Department, percent: u32) -> u32 {
    (department.family * percent / 100).max(1)
}

fn by_id(one: &&mut Large, other: &&mut Large) -> std::cmp::Ordering {
    one.department.id.cmp(&other.department.id)
}
