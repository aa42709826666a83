//! What would change a step, held against trying it: the persons or households it names lead to the step it names, and
//! one fewer does not.

use trappe_rules::agreement::Criterion;
use trappe_rules::facts::{City, Given, KeyFigures, Share};
use trappe_rules::placement::Outcome;
use trappe_rules::quantity::{Decimal, Figure};
use trappe_rules::whatif::{Move, what_if};

use super::compare::run;
use super::generator::{city, initial_run};
use super::hand_agreement::agreement;

const CITIES: u64 = 60;

/// Moved by so many persons in each year given (I24); `None` where the figure is no count, or would leave its group.
fn moved(given: &Given, persons: i64) -> Option<Given> {
    let add = |share: &Share| -> Option<Share> {
        let count: Decimal = share.count.ok()? + Decimal::from(persons);
        let fits = count >= Decimal::ZERO && count <= share.base.ok()?;
        fits.then_some(Share { count: Figure::Ok(count), base: share.base })
    };
    let Given::Counts { latest, previous } = given else { return None };
    let same_base = previous.is_none_or(|previous| previous.base == latest.base);
    let previous = match previous {
        Some(previous) => Some(add(previous)?),
        None => None,
    };
    same_base.then_some(Given::Counts { latest: add(latest)?, previous })
}

fn with(figures: &KeyFigures, criterion: Criterion, persons: i64) -> Option<KeyFigures> {
    let mut figures = *figures;
    let given = match criterion {
        Criterion::Employment => &mut figures.employment,
        Criterion::Convictions => &mut figures.convictions,
        Criterion::Education => &mut figures.education,
        Criterion::Income => return None,
    };
    *given = moved(given, persons)?;
    Some(figures)
}

#[test]
fn the_smallest_change_of_one_figure_changes_the_step() {
    let (agreement, thresholds) = agreement(&[]);
    let (mut persons_tried, mut households_tried) = (0, 0);
    for seed in 0..CITIES {
        let city = city(seed);
        let run_of = initial_run(seed);
        let evaluation = run(&city, &agreement, &thresholds, run_of);
        let step_in =
            |changed: &City, at: usize| run(changed, &agreement, &thresholds, run_of).placements[at].computed();
        for (at, placement) in evaluation.placements.iter().enumerate() {
            let id = &city.departments[placement.department].department_id;
            // A decision on the primary type leaves nothing computed to compare with.
            let by_rules = matches!(placement.computed(), Outcome::Department(_));
            let alone = by_rules
                && placement.unit_id == *id
                && placement.trace.iter().any(|entry| entry.rule == "D4" && entry.held);
            let (Some(assigned), Some(unit), true) = (&placement.assigned, evaluation.unit(&placement.unit_id), alone)
            else {
                continue;
            };
            let Some(what_if) = what_if(unit, assigned, &agreement) else { continue };
            assert_eq!(placement.computed(), Outcome::Department(what_if.step));
            for change in what_if.alone.0.iter().flatten() {
                let [Move::Persons { criterion, more, persons, .. }] = change.moves.as_slice() else { panic!() };
                let persons = i64::try_from(*persons).unwrap();
                let signed = |persons: i64| if *more { persons } else { -persons };
                let Some(figures) = with(&city.indicators[id], *criterion, signed(persons)) else { continue };
                let mut changed = city.clone();
                changed.indicators.insert(id.clone(), figures);
                assert_eq!(step_in(&changed, at), Outcome::Department(change.step), "city {seed}, {id}, {change:?}");
                let fewer = with(&city.indicators[id], *criterion, signed(persons - 1)).unwrap();
                changed.indicators.insert(id.clone(), fewer);
                assert_eq!(step_in(&changed, at), placement.computed(), "city {seed}, {id}, one fewer of {change:?}");
                persons_tried += 1;
            }
            if let Some(change) = &what_if.households {
                let [Move::Households { more, households, .. }] = change.moves.as_slice() else { panic!() };
                let households = u32::try_from(*households).unwrap();
                let set = |households: u32| {
                    let mut changed = city.clone();
                    let rows = changed.assignments.iter_mut();
                    for row in rows.filter(|row| row.department_id == *id && row.source == assigned.source) {
                        let now = assigned.households;
                        row.assigned_households = Ok(if *more { now + households } else { now - households });
                    }
                    step_in(&changed, at)
                };
                assert_eq!(set(households), Outcome::Department(change.step), "city {seed}, {id}, {change:?}");
                assert_eq!(set(households - 1), placement.computed(), "city {seed}, {id}, one fewer of {change:?}");
                households_tried += 1;
            }
        }
    }
    assert!(persons_tried > 50 && households_tried > 50, "{persons_tried} and {households_tried} tried");
}
