//! What would change a step, held against trying it: the persons or households it names lead to the step it names, and
//! one fewer does not.

use trappe_rules::agreement::Criterion;
use trappe_rules::facts::{AssignedSource, City, Designation, Given, KeyFigures, Share};
use trappe_rules::figures::State;
use trappe_rules::placement::{Assigned, Outcome};
use trappe_rules::quantity::{Decimal, Figure, Ratio};
use trappe_rules::whatif::{AreaMove, AreaWhatIf, Change, Move, WhatIf, what_if, what_if_area};

use super::compare::run;
use super::generator::{city, initial_run};
use super::hand_agreement::agreement;
use super::plain::{all_clear, evaluated, one_area, one_department, percent};

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

/// What would change a department of these figures, with so many of its family homes let to assigned households.
fn of_department(given: &[Given; 4], households: u32, family_homes: u32) -> WhatIf {
    let (agreement, _) = agreement(&[]);
    let share = Ratio::new(i128::from(households) * 100, i128::from(family_homes)).unwrap();
    let assigned = Assigned {
        households,
        family_homes,
        share,
        band: agreement.matrix.band(share),
        source: AssignedSource::Organisation,
        households_to_next_band: None,
        households_to_lower_band: None,
    };
    let evaluation = evaluated(&one_department(given, 0), &[]);
    what_if(evaluation.unit("0001-0000").unwrap(), &assigned, &agreement).unwrap()
}

fn persons(criterion: Criterion, more: bool, persons: u64, to: State) -> Move {
    Move::Persons { criterion, more, persons, to }
}

fn homes(more: bool, households: u64, band: usize) -> Move {
    Move::Households { more, households, band }
}

#[expect(clippy::unnecessary_wraps, reason = "held against what may be none")]
fn only(moves: &[Move], step: u8) -> Option<Change> {
    Some(Change { moves: moves.to_vec(), step })
}

/// D2, D4, Z5 by hand, with groups of 100,000: employment 45 is undone at 40 (5,000 fewer), convictions 3 below 2.18 (821).
/// 22 of 100 homes: three more are 25 %, three fewer 19 %. High need 2, 3, 4; medium 1, 2, 3; low 1.
#[test]
fn a_department_of_high_need_by_hand() {
    let [_, _, education, income] = all_clear();
    let found = of_department(&[percent("45", Some(100_000)), percent("3", Some(100_000)), education, income], 22, 100);
    let employment = persons(Criterion::Employment, false, 5_000, State::InRiskZone);
    let convictions = persons(Criterion::Convictions, false, 821, State::InRiskZone);
    assert_eq!(found.step, 3);
    assert_eq!(found.alone.0, [only(&[employment], 2), only(&[convictions], 2), None, None]);
    assert_eq!(found.households, only(&[homes(false, 3, 0)], 2));
    let [first, second, third] = found.cheapest.as_slice() else { panic!("{:?}", found.cheapest) };
    assert_eq!(Some(first.clone()), only(&[convictions, homes(false, 3, 0)], 1));
    assert_eq!(Some(second.clone()), only(&[homes(false, 3, 0)], 2));
    assert_eq!(Some(third.clone()), only(&[homes(true, 3, 2)], 4));
}

/// Employment 36 (zone > 35) and education 58 (zone > 57) in the zone: medium. Employment leaves it with 1,000 fewer, is met
/// (> 40) with 4,001 more; education 1,000 and 2,001. Low need is step 1 in any band; one met and one in the zone is medium.
#[test]
fn a_department_of_medium_need_by_hand() {
    let [_, convictions, _, income] = all_clear();
    let given = [percent("36", Some(100_000)), convictions, percent("58", Some(100_000)), income];
    let found = of_department(&given, 20, 100);
    let out = |criterion| only(&[persons(criterion, false, 1_000, State::Clear)], 1);
    assert_eq!(found.step, 2);
    assert_eq!(found.alone.0, [out(Criterion::Employment), None, out(Criterion::Education), None]);
    assert_eq!(found.households, only(&[homes(false, 1, 0)], 1));
    let met = [
        persons(Criterion::Employment, true, 4_001, State::Met),
        persons(Criterion::Education, true, 2_001, State::Met),
    ];
    // Convictions from 0.5 to 2.18 are 1,680 persons: with education, cheaper than employment.
    let cheaper = [persons(Criterion::Convictions, true, 1_680, State::Met), met[1]];
    assert_eq!(found.cheapest.first().cloned(), only(&[homes(false, 1, 0)], 1));
    assert_eq!(found.cheapest.get(1).cloned(), only(&[homes(true, 5, 2)], 3));
    let four = [cheaper[0], cheaper[1], homes(true, 5, 2)];
    assert_eq!(found.cheapest.get(2).cloned(), only(&four, 4));
    assert_eq!(found.cheapest.len(), 3);
}

/// D4: where a band holds no whole number of homes, nothing leads to it. Of three homes one is 33 %, the highest band.
#[test]
fn a_band_too_narrow_for_a_home_is_passed_over() {
    let [_, convictions, _, income] = all_clear();
    let medium = [percent("36", Some(100_000)), convictions, percent("58", Some(100_000)), income];
    let third = of_department(&medium, 1, 3);
    assert_eq!(third.households, only(&[homes(false, 1, 0)], 1));
    // Step 2 is the middle band of medium need, so only persons lead there.
    assert!(third.cheapest.iter().all(|change| change.step != 2 || change.moves.len() > 1), "{third:?}");
    assert_eq!(of_department(&medium, 0, 3).households, only(&[homes(true, 1, 2)], 3));
    // Of five homes one is 20 %, of four 25 %; a single home is let to one or to none.
    assert_eq!(of_department(&medium, 0, 5).households, only(&[homes(true, 1, 1)], 2));
    assert_eq!(of_department(&medium, 0, 4).households, only(&[homes(true, 1, 2)], 3));
    assert_eq!(of_department(&medium, 0, 1).households, only(&[homes(true, 1, 2)], 3));
}

/// What would change an area of these figures and this share of non-western origin, on a step.
fn of_area(given: &[Given; 4], origin: &str, step: Option<u8>) -> AreaWhatIf {
    let mut city = one_area(Some(Designation::Prevention), given);
    city.areas[0].figures.origin = percent(origin, Some(1_000));
    let evaluation = evaluated(&city, &[]);
    what_if_area(evaluation.unit("area-0000").unwrap(), step, &agreement(&[]).0).unwrap()
}

fn area_figures(employment: &str, convictions: &str, education: &str) -> [Given; 4] {
    [employment, convictions, education, "90"].map(|value| percent(value, Some(1_000)))
}

const fn fewer(criterion: Criterion, persons: u64) -> AreaMove {
    AreaMove { criterion, more: false, persons }
}

const fn more(criterion: Criterion, persons: u64) -> AreaMove {
    AreaMove { criterion, more: true, persons }
}

/// S1, S2, S4, Z5 by hand, with groups of 1,000. Prevention: employment > 30, convictions >= 1.45, education > 60, income
/// < 65, origin > 30; vulnerable: > 40, >= 2.18, > 60, < 55; parallel: origin > 50.
#[test]
fn designations_an_area_is_near_by_hand() {
    use Criterion::{Convictions, Education, Employment};
    let (prevention, vulnerable, parallel) =
        (Some(Designation::Prevention), Some(Designation::Vulnerable), Some(Designation::Parallel));
    // Employment 32 and convictions 1.5 meet the prevention bounds: one convicted fewer undoes it, 81 and 7 more are vulnerable.
    let lower = area_figures("32", "1.5", "20");
    let up = vec![more(Employment, 81), more(Convictions, 7)];
    let down = vec![fewer(Convictions, 1)];
    assert_eq!(of_area(&lower, "40", None).designations, [(None, down.clone()), (vulnerable, up.clone())]);
    assert_eq!(of_area(&lower, "60", None).designations, [(None, down), (parallel, up.clone())]);
    // Origin at 30 is not above it: no prevention area, so nothing is undone.
    assert_eq!(of_area(&lower, "30", None).designations, [(vulnerable, up)]);
    // Employment alone: convictions 0.5 reach 1.45 with ten more.
    let one = of_area(&area_figures("32", "0.5", "20"), "40", None).designations;
    assert_eq!(
        one,
        [(prevention, vec![more(Convictions, 10)]), (vulnerable, vec![more(Employment, 81), more(Convictions, 17)])]
    );
    // Both met: nine convicted fewer leave the prevention bound met, 16 fewer not.
    let upper = of_area(&area_figures("45", "3", "20"), "40", None).designations;
    assert_eq!(upper, [(None, vec![fewer(Convictions, 16)]), (prevention, vec![fewer(Convictions, 9)])]);
    // Education has one bound for both: ten fewer undo both at once, and ten convicted more make it prevention again.
    let both = of_area(&area_figures("45", "0.5", "61"), "40", None).designations;
    assert_eq!(
        both,
        [(None, vec![fewer(Education, 10)]), (prevention, vec![more(Convictions, 10), fewer(Education, 10)])]
    );
}

/// A3, Z2, Z3 by hand: employment 32 is in the zone (> 35) with 31 more; convictions 1.5 are seven persons from 2.18, so in it by
/// persons, and out of it with four fewer (eleven persons away); education 20 with 371 more (> 57), income 90 with 358 (< 57.8).
#[test]
fn sharpened_criteria_an_area_is_near_by_hand() {
    let figures = area_figures("32", "1.5", "20");
    let expected = [
        more(Criterion::Employment, 31),
        fewer(Criterion::Convictions, 4),
        more(Criterion::Education, 371),
        more(Criterion::Income, 358),
    ];
    assert_eq!(of_area(&figures, "40", Some(1)).sharpened, expected);
    assert_eq!(of_area(&figures, "40", Some(2)).sharpened, []);
    assert_eq!(of_area(&figures, "40", None).sharpened, []);
}
