//! Small departments, their pools, and figures of the pools.

use trappe_rules::pooling::{Budget, Pool, pool};

use super::city::{Assigned, Department, Maker};
use super::figures;
use super::plan::Need;

/// Steps a pooling may search; the sample is made so that far fewer do.
const SEARCH_STEPS: u64 = 200_000;

/// One small department of an organisation in a committee.
pub(super) fn department(maker: &mut Maker<'_>, organisation: usize, committee: &str) -> Department {
    let homes = if maker.draw.chance(4) {
        // Homes enough, residents too few.
        [maker.draw.between(50, 56), 0, 0]
    } else {
        let family = maker.draw.between(13, 44);
        let youth = if maker.draw.chance(8) { maker.draw.between(1, 5) } else { 0 };
        [family, youth, 0]
    };
    let mut department = maker.plain_department(organisation, committee, homes);
    if department.homes() >= maker.plan.small.homes_below {
        let most = maker.plan.small.residents_below - 1;
        department.residents = department.residents.min(maker.draw.between(most - 8, most));
    }
    department
}

/// The pools of small departments, as the programme will make them.
pub(super) fn pools(maker: &Maker<'_>, small: &[Department]) -> Vec<Pool> {
    let small: Vec<_> = small.iter().map(|department| department.as_small(&maker.city.organisations)).collect();
    pool(&small, &[], &maker.limits(), Budget { search_steps: SEARCH_STEPS }).result.pools
}

/// Gives every pool its need and figures, every member its assigned households; the steps come out of both.
///
/// Returns the departments and family homes that stand on each step, from step 1 up.
pub(super) fn place(
    maker: &mut Maker<'_>,
    small: &mut [Department],
    pools: &[Pool],
    needs: (usize, usize),
) -> [(usize, u32); 4] {
    let few: Vec<usize> =
        (0..pools.len()).filter(|at| pools[*at].members.len() <= maker.plan.small.most_members).collect();
    let mut order = few;
    maker.draw.shuffle(&mut order);
    let (high, medium) = needs;
    let mut on_steps = [(0, 0); 4];
    for (at, pool) in pools.iter().enumerate() {
        let need = match order.iter().position(|chosen| *chosen == at) {
            Some(rank) if rank < high => Need::High,
            Some(rank) if rank < high + medium => Need::Medium,
            Some(_) | None => Need::Low,
        };
        let figures = figures::of_need(&mut maker.draw, maker.plan, pool.residents, need);
        maker.city.units.push((pool.unit_id.clone(), figures));
        for member in &pool.members {
            let Some(department) = small.iter_mut().find(|department| department.id == member.department_id) else {
                continue;
            };
            maker.city.pool_of.insert(member.department_id.clone(), pool.unit_id.clone());
            let band = maker.draw.weighted(&[55, 25, 20]);
            let households = maker.households(department.family, band);
            let households = households.or_else(|| maker.households(department.family, 0)).unwrap_or(0);
            department.assigned = Assigned::Households(households);
            let band = maker.plan.assigned.band(households, department.family);
            let step = usize::from(maker.plan.matrix.step(need, band));
            if let Some(on_step) = on_steps.get_mut(step.wrapping_sub(1)) {
                on_step.0 += 1;
                on_step.1 += department.family;
            }
        }
    }
    on_steps
}
