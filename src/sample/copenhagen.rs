//! The Copenhagen sample: exact totals on every step, a realistic spread, and the cases worth meeting.

mod areas;
mod cases;
mod earmarked;

use std::collections::BTreeMap;

use super::city::{Assigned, City, Department, Maker};
use super::plan::{Need, Plan};
use super::{figures, small};

/// Housing associations, with weights: a few large, many small.
const ORGANISATIONS: [u32; 22] = [24, 21, 18, 16, 13, 11, 9, 8, 7, 6, 6, 5, 5, 4, 4, 3, 3, 3, 2, 2, 2, 2];

/// Draws the city of a seed.
pub(super) fn city(plan: &Plan, seed: u64) -> City {
    // Nobody knows where departments will have started before the first run has placed them.
    City { starts: BTreeMap::new(), ..drawn(plan, seed).city }
}

/// The city of a seed with the names it has not used, for what comes after.
pub(super) fn drawn(plan: &Plan, seed: u64) -> Maker<'_> {
    let mut maker = Maker::new(plan, seed, 0);
    for at in 0..ORGANISATIONS.len() {
        maker.organisation(9_101 + 7 * at);
    }
    let mut small = small_departments(&mut maker);
    let pools = small::pools(&maker, &small);
    let needs = (plan.small.high_pools, plan.small.medium_pools);
    let on_steps = small::place(&mut maker, &mut small, &pools, needs);
    let mut large = large_departments(&mut maker, on_steps);
    areas::designated(&mut maker);
    areas::undesignated(&mut maker, &mut large);
    cases::plant(&mut maker, &mut large);
    cases::beside(&mut maker);
    cases::lonely(&mut maker);
    earmarked::plant(&mut maker, &mut large);
    maker.city.departments.extend(small);
    maker.city.departments.extend(large.into_iter().map(|large| large.department));
    cases::by_municipality(&mut maker);
    maker.city.departments.sort_by(|one, other| one.id.cmp(&other.id));
    maker.city.areas.sort_by(|one, other| one.id.cmp(&other.id));
    maker.city.units.sort_by(|one, other| one.0.cmp(&other.0));
    maker
}

/// A department with figures of its own, and what it is made to be.
struct Large {
    department: Department,
    need: Need,
    band: usize,
    step: u8,
    /// Already something special.
    taken: bool,
}

/// A local committee by weight.
fn committee(maker: &mut Maker<'_>) -> String {
    let weights: Vec<u32> = maker.plan.committees.iter().map(|(_, weight)| *weight).collect();
    let at = maker.draw.weighted(&weights);
    maker.plan.committees[at].0.clone()
}

fn organisation(maker: &mut Maker<'_>) -> usize {
    maker.draw.weighted(&ORGANISATIONS)
}

/// All small departments that find a pool: a few organisations in each committee, so that most pools are of one.
fn small_departments(maker: &mut Maker<'_>) -> Vec<Department> {
    let committees: Vec<String> = maker
        .plan
        .committees
        .iter()
        .map(|(name, _)| name.clone())
        .filter(|name| *name != maker.plan.lonely_committee)
        .collect();
    let counts = maker.draw.partition(maker.plan.small.departments, committees.len(), 8, 18);
    let mut small = Vec::new();
    for (committee, count) in committees.iter().zip(counts) {
        let here: Vec<usize> = (0..maker.draw.between(3, 5)).map(|_| organisation(maker)).collect();
        for _ in 0..count {
            let organisation = here[maker.draw.index(here.len())];
            small.push(small::department(maker, organisation, committee));
        }
    }
    small
}

/// Departments that fill every step to its total.
fn large_departments(maker: &mut Maker<'_>, on_steps: [(usize, u32); 4]) -> Vec<Large> {
    let mut large = Vec::new();
    for (step, (small_count, small_homes)) in (1..).zip(on_steps) {
        let total = &maker.plan.steps[usize::from(step) - 1];
        let (count, homes) = (total.departments - small_count, total.homes - small_homes);
        let limits = &maker.plan.large;
        let sizes = maker.draw.partition(homes, count, limits.fewest_homes, limits.most_homes);
        let cells = cells(maker.plan, step);
        for (at, family) in sizes.into_iter().enumerate() {
            // Every cell of the matrix that gives the step comes up, the first of them most often.
            let (need, band) =
                if at < cells.len() { cells[at] } else { cells[maker.draw.index(cells.len()) * usize::from(step > 1)] };
            let (need, band) = if step == 1 && at >= cells.len() {
                if maker.draw.chance(8) { (Need::Medium, 0) } else { (Need::Low, maker.draw.weighted(&[60, 22, 18])) }
            } else {
                (need, band)
            };
            let (committee, organisation) = (committee(maker), organisation(maker));
            let mut department = maker.department(organisation, &committee, family);
            let households = maker.households(family, band).unwrap_or(0);
            department.assigned = Assigned::Households(households);
            let figures = figures::of_need(&mut maker.draw, maker.plan, department.residents, need);
            maker.city.units.push((department.id.clone(), figures));
            large.push(Large { department, need, band, step, taken: false });
        }
    }
    large
}

/// The cells of the matrix that give a step.
fn cells(plan: &Plan, step: u8) -> Vec<(Need, usize)> {
    let mut cells = Vec::new();
    for need in [Need::Low, Need::Medium, Need::High] {
        for band in 0..3 {
            if plan.matrix.step(need, band) == step {
                cells.push((need, band));
            }
        }
    }
    cells
}
