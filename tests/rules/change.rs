//! Two runs held against each other (K2, K7a): properties of every pair of cities, and one department moved by each single
//! cause, worked by hand.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use trappe_rules::agreement::Staircase;
use trappe_rules::change::{
    Cause, Compared, Comparison, Component, Corrections, LoneRows, MoveKind, Side, Standing, Taken, compare, mixed,
    one_by_one,
};
use trappe_rules::evaluation::{Evaluation, evaluate};
use trappe_rules::facts::{
    City, Decision, DecisionKind, Designation, HistoryEntry, KeptMember, PreviousPlacement, RegisterEntry, Run, RunKind,
};
use trappe_rules::placement::Status;
use trappe_rules::quantity::{Date, Decimal};

use super::compare::BUDGET;
use super::generator::{Dice, city, figures_of_pools, initial_run};
use super::hand_agreement::{LIST_DATE, agreement};
use super::plain::{all_clear, area, department, figures, from_day, households, one_area, one_department, percent};

/// The list two years later, with the thresholds of 2022.
const LATER: Date = Date::constant(2024, 12, 1);

fn results(side: &Side) -> Evaluation {
    evaluate(&side.city, &side.agreement, &side.thresholds, side.run, side.budget).result
}

fn compared(old: &Side, new: &Side) -> Comparison {
    let (before, after) = (results(old), results(new));
    let (old, new) = (Compared { side: old, evaluation: &before }, Compared { side: new, evaluation: &after });
    compare(old, new, &one_by_one)
}

fn side(city: City) -> Side {
    let (agreement, thresholds) = agreement(&[]);
    Side { city, agreement, thresholds, run: from_day(2024, 1, 1), budget: BUDGET }
}

/// The same on the list of two years later.
fn later(mut side: Side) -> Side {
    (side.run.list_date, side.thresholds.list_date) = (LATER, LATER);
    side
}

fn random_side(seed: u64) -> Side {
    let mut side = Side { run: initial_run(seed), ..side(city(seed)) };
    let pools: Vec<String> = results(&side).pooling.pools.iter().map(|pool| pool.unit_id.clone()).collect();
    figures_of_pools(seed, &mut side.city, &pools);
    side
}

/// Another run of much the same city: about every part of it differs somewhere.
fn changed_side(seed: u64, old: &Side) -> Side {
    let dice = &mut Dice::new(seed ^ 0x00C0_FFEE);
    let mut new = old.clone();
    let other = random_side(seed + 1_000_000);
    if dice.below(2) == 0 {
        new = later(new);
        new.thresholds.criteria.0[0].vulnerable.value = Decimal::from(38);
    }
    if dice.below(4) == 0 {
        new.thresholds.criteria.0[2].vulnerable.value = Decimal::from(58);
    }
    if dice.below(4) == 0 {
        new.agreement.small_area_residents = 900;
    }
    if dice.below(3) == 0 {
        new.run.effective_date = initial_run(seed + 1).effective_date;
    }
    let city = &mut new.city;
    for (mine, theirs) in city.departments.iter_mut().zip(&other.city.departments) {
        if dice.below(8) == 0 {
            (mine.homes, mine.residents) = (theirs.homes, theirs.residents);
        }
        if dice.below(12) == 0 {
            mine.area_ids.clone_from(&theirs.area_ids);
        }
    }
    for (mine, theirs) in city.areas.iter_mut().zip(&other.city.areas) {
        if dice.below(4) == 0 {
            (mine.designation, mine.residents) = (theirs.designation, theirs.residents);
        }
        if dice.below(4) == 0 {
            mine.figures = theirs.figures;
            mine.figures.figures_year = mine.figures.figures_year.map(|year| year + 1);
        }
    }
    for (mine, theirs) in city.indicators.values_mut().zip(other.city.indicators.values()) {
        if dice.below(3) == 0 {
            *mine = *theirs;
        }
    }
    for (mine, theirs) in city.assignments.iter_mut().zip(&other.city.assignments) {
        if dice.below(3) == 0 {
            mine.assigned_households = theirs.assigned_households;
        }
    }
    city.assignments.retain(|_| dice.below(20) != 0);
    city.history.retain(|_| dice.below(6) != 0);
    city.decisions.retain(|_| dice.below(3) != 0);
    city.departments.retain(|_| dice.below(15) != 0);
    if dice.below(4) == 0 {
        city.kept_members.clear();
    }
    let mut stranger = department(77);
    stranger.local_committee.clone_from(&city.departments[0].local_committee);
    stranger.homes.family = 20 + 50 * dice.below(2);
    city.departments.push(stranger);
    city.departments.sort_by(|one, other| one.department_id.cmp(&other.department_id));
    city.register.push(RegisterEntry {
        row: 0,
        topic: "evictions".to_owned(),
        department_id: None,
        organisation_id: None,
        year: 2023,
        value: Ok(Decimal::from(3)),
        source: None,
    });
    new
}

/// Departments, family homes and homes by place.
type Counts = BTreeMap<Standing, (u32, u64, u64)>;

fn counts(side: &Side) -> Counts {
    let mut counts = Counts::new();
    for placement in &results(side).placements {
        let homes = side.city.departments[placement.department].homes;
        let (departments, family, all) = counts.entry(Standing::of(placement)).or_default();
        *departments += 1;
        *family += u64::from(homes.family);
        *all += u64::from(homes.total());
    }
    counts
}

fn margins(comparison: &Comparison) -> [Counts; 2] {
    let mut margins = [Counts::new(), Counts::new()];
    for transition in &comparison.transitions {
        let ends = [
            (transition.from, transition.family_homes_before, transition.homes_before),
            (transition.to, transition.family_homes_after, transition.homes_after),
        ];
        for (margin, (place, family_homes, homes)) in margins.iter_mut().zip(ends) {
            let Some(place) = place else {
                assert_eq!((family_homes, homes), (0, 0));
                continue;
            };
            let (departments, family, all) = margin.entry(place).or_default();
            *departments += transition.departments;
            *family += family_homes;
            *all += homes;
        }
    }
    margins
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, rng_seed: RngSeed::Fixed(2026), ..ProptestConfig::default() })]

    #[test]
    fn a_run_against_itself_gives_no_move(seed in 0_u64..1_000_000) {
        let mut old = random_side(seed);
        let comparison = compared(&old, &old);
        prop_assert_eq!((&comparison.moves, &comparison.changed), (&Vec::new(), &Vec::new()));
        prop_assert!(comparison.transitions.iter().all(|transition| transition.from == transition.to));
        // Where in a file a row stands is no difference.
        let as_it_was = old.clone();
        old.city.departments.iter_mut().for_each(|fact| fact.row += 7);
        old.city.areas.iter_mut().for_each(|fact| fact.figures.row = None);
        prop_assert_eq!(compared(&as_it_was, &old).changed, Vec::new());
    }

    /// K2.
    #[test]
    fn margins_of_the_transitions_are_the_counts_of_the_two_runs(seed in 0_u64..1_000_000) {
        let old = random_side(seed);
        let new = changed_side(seed, &old);
        prop_assert_eq!(margins(&compared(&old, &new)), [counts(&old), counts(&new)]);
    }

    /// K7a: every move has a cause, each leads on from the one before, and the last leads to where the department stands.
    #[test]
    fn causes_are_never_empty_and_lead_from_the_old_place_to_the_new(seed in 0_u64..1_000_000) {
        let old = random_side(seed);
        let new = changed_side(seed, &old);
        let comparison = compared(&old, &new);
        for moved in &comparison.moves {
            prop_assert!(!moved.cause_names().is_empty(), "{moved:?}");
            let (Some(from), Some(to)) = (moved.from, moved.to) else { continue };
            let mut at = from;
            for cause in &moved.causes {
                prop_assert!(cause.from == at && cause.to != at, "{moved:?}");
                prop_assert!(comparison.changed.contains(&cause.component), "{moved:?}");
                at = cause.to;
            }
            prop_assert_eq!(at, to);
            // What moves no step: registers, and the day letting shares are those of.
            prop_assert!(new.run.kind != old.run.kind || !moved.causes.iter().any(|it| it.component == Component::Run));
        }
        let told: Vec<&str> = comparison.moves.iter().map(|moved| moved.department_id.as_str()).collect();
        prop_assert!(told.is_sorted());
    }

    #[test]
    fn changing_the_components_in_any_order_ends_in_the_new_run(seed in 0_u64..1_000_000) {
        let old = random_side(seed);
        let new = changed_side(seed, &old);
        let mut order = Component::ORDER;
        Dice::new(seed).shuffle(&mut order);
        let mut taken = Taken::new();
        prop_assert_eq!(&mixed(&old, &new, &taken), &old);
        for component in order {
            taken.insert(component);
            // Whatever the mixture, it can be evaluated, and nobody is lost in it.
            let between = mixed(&old, &new, &taken);
            prop_assert_eq!(results(&between).placements.len(), between.city.departments.len());
        }
        prop_assert_eq!(&mixed(&old, &new, &taken), &new);
        prop_assert_eq!(taken, Component::all());
    }

    /// Order effects are found by changing one component alone, and all but one.
    #[test]
    fn a_single_difference_is_the_only_cause_in_any_order(seed in 0_u64..1_000_000) {
        let old = random_side(seed);
        let mut new = old.clone();
        let other = random_side(seed + 1);
        for (mine, theirs) in new.city.assignments.iter_mut().zip(&other.city.assignments) {
            mine.assigned_households = theirs.assigned_households;
            mine.as_of = Some(LATER);
        }
        for mine in &mut new.city.assignments {
            mine.as_of = Some(LATER);
        }
        let mut before = old.clone();
        for mine in &mut before.city.assignments {
            mine.as_of = Some(LIST_DATE);
        }
        for moved in compared(&before, &new).moves {
            prop_assert_eq!(moved.cause_names(), ["assigned"]);
            prop_assert!(!moved.order.matter());
        }
    }
}

/// The one move of a city, its causes as `component from > to`.
fn only_move(old: &Side, new: &Side) -> (MoveKind, Vec<&'static str>) {
    let comparison = compared(old, new);
    let [moved] = comparison.moves.as_slice() else { panic!("{:?}", comparison.moves) };
    assert!(!moved.order.matter(), "{:?}", moved.order);
    (moved.kind, moved.cause_names())
}

/// Employment and education met, the others far off: high need, and step 2 with few assigned households (D2, D4).
fn high_need() -> [trappe_rules::facts::Given; 4] {
    let [_, convictions, _, income] = all_clear();
    [percent("41", Some(1000)), convictions, percent("61", Some(1000)), income]
}

#[test]
fn key_figures_of_a_new_year_move_a_department_up() {
    let (old, new) = (side(one_department(&all_clear(), 0)), later(side(one_department(&high_need(), 0))));
    assert_eq!(only_move(&old, &new), (MoveKind::Up, vec!["key_figures"]));
    assert_eq!(only_move(&new, &old), (MoveKind::Down, vec!["key_figures"]));
}

#[test]
fn the_same_key_figures_of_the_same_year_are_a_correction() {
    let (old, new) = (side(one_department(&all_clear(), 0)), side(one_department(&high_need(), 0)));
    assert_eq!(only_move(&old, &new), (MoveKind::Up, vec!["correction"]));
    // A year that is given decides, not the list of the run.
    let of_year = |year, side: &Side| {
        let mut side = side.clone();
        side.city.indicators.values_mut().for_each(|figures| figures.figures_year = Some(year));
        side
    };
    let told = |old: Side, new: Side| only_move(&old, &new).1;
    assert_eq!(told(of_year(2021, &old), of_year(2023, &new)), ["key_figures"]);
    assert_eq!(told(of_year(2021, &old), later(of_year(2021, &new))), ["correction"]);
}

#[test]
fn thresholds_of_another_list_move_a_department_and_those_of_the_same_list_correct_it() {
    let old = side(one_department(&high_need(), 0));
    let mut corrected = old.clone();
    // Medium need: one criterion met, two in the risk zone (D2): step 1.
    corrected.thresholds.criteria.0[0].vulnerable.value = Decimal::from(45);
    corrected.thresholds.published.clear();
    assert_eq!(only_move(&old, &corrected), (MoveKind::Down, vec!["correction"]));
    assert_eq!(only_move(&old, &later(corrected.clone())), (MoveKind::Down, vec!["thresholds"]));
    // I13: where the state published the same, another agreement made other bounds of it.
    let mut reread = Side { thresholds: old.thresholds.clone(), ..old.clone() };
    reread.thresholds.criteria.0[0].vulnerable.value = Decimal::from(45);
    reread.agreement.readings.risk_zone_unrounded = true;
    assert_eq!(only_move(&old, &reread), (MoveKind::Down, vec!["agreement"]));
}

#[test]
fn the_agreement_moves_a_department() {
    let old = side(one_department(&high_need(), 0));
    let mut new = later(old.clone());
    new.agreement.matrix.steps[0][2] = 3;
    assert_eq!(only_move(&old, &new), (MoveKind::Up, vec!["agreement"]));
}

#[test]
fn the_list_moves_the_departments_of_an_area() {
    let of = |designation| {
        let mut city = one_area(designation, &all_clear());
        city.indicators.insert("0001-0000".to_owned(), figures(high_need()));
        city.assignments.push(households(&city.departments[0], 0));
        city.areas[0].list_date = None;
        side(city)
    };
    let (none, prevention, vulnerable) =
        (of(None), of(Some(Designation::Prevention)), of(Some(Designation::Vulnerable)));
    assert_eq!(only_move(&none, &later(prevention.clone())), (MoveKind::BetweenStaircases, vec!["list"]));
    assert_eq!(only_move(&prevention, &later(vulnerable.clone())), (MoveKind::Up, vec!["list"]));
    assert_eq!(only_move(&prevention, &vulnerable), (MoveKind::Up, vec!["correction"]));
}

#[test]
fn a_departments_own_facts_move_it() {
    let old = side(one_department(&high_need(), 0));
    let mut new = later(old.clone());
    // D6.
    new.city.departments[0].taken_into_use = Some(Date::constant(2024, 5, 1));
    assert_eq!(only_move(&old, &new), (MoveKind::Down, vec!["department"]));
}

/// P6: four small departments in two pools, paired otherwise in the new run; each pool with figures of its own.
#[test]
fn other_pools_move_their_members() {
    let of = |pairs: [[u32; 2]; 2], names: [&str; 2]| {
        let mut city = City::default();
        for number in 0..4 {
            let mut one = department(number);
            one.homes.family = 30;
            one.residents = 60;
            city.assignments.push(households(&one, 0));
            city.departments.push(one);
        }
        for ((pair, name), given) in pairs.into_iter().zip(names).zip([high_need(), all_clear()]) {
            for number in pair {
                let department_id = format!("0001-{number:04}");
                city.kept_members.push(KeptMember { row: 0, unit_id: name.to_owned(), department_id });
            }
            city.indicators.insert(name.to_owned(), figures(given));
        }
        side(city)
    };
    let (old, new) = (of([[0, 1], [2, 3]], ["p1", "p2"]), later(of([[0, 2], [1, 3]], ["p3", "p4"])));
    let comparison = compared(&old, &new);
    let told: Vec<_> =
        comparison.moves.iter().map(|it| (it.department_id.as_str(), it.kind, it.cause_names())).collect();
    assert_eq!(told, [("0001-0001", MoveKind::Down, vec!["pool"]), ("0001-0002", MoveKind::Up, vec!["pool"])]);
    assert_eq!(comparison.changed, [Component::Run, Component::Thresholds, Component::Pool]);
}

#[test]
fn assigned_households_of_another_day_move_a_department_and_of_the_same_day_correct_it() {
    let of = |assigned, as_of| {
        let mut side = side(one_department(&high_need(), assigned));
        side.city.assignments[0].as_of = Some(as_of);
        side
    };
    let (day, other) = (Date::constant(2023, 12, 1), Date::constant(2024, 12, 1));
    assert_eq!(only_move(&of(0, day), &later(of(25, other))), (MoveKind::Up, vec!["assigned"]));
    assert_eq!(only_move(&of(25, day), &later(of(0, day))), (MoveKind::Down, vec!["correction"]));
}

fn decided(mut side: Side, value: &str) -> Side {
    side.city.decisions.push(Decision {
        row: 0,
        decision_id: "SAF-1".to_owned(),
        date: Date::constant(2023, 12, 20),
        valid_from: None,
        valid_to: Some(Date::constant(2027, 12, 31)),
        kind: DecisionKind::Step,
        subject_id: "0001-0000".to_owned(),
        value: Some(value.to_owned()),
    });
    side
}

/// R6.
#[test]
fn a_decision_moves_a_department() {
    let old = side(one_department(&high_need(), 0));
    assert_eq!(only_move(&old, &decided(old.clone(), "department 4")), (MoveKind::Up, vec!["decision"]));
}

#[test]
fn departments_new_and_gone_are_their_own_cause() {
    let old = side(one_department(&high_need(), 0));
    let mut new = later(old.clone());
    let other = department(5);
    new.city.indicators.insert(other.department_id.clone(), figures(all_clear()));
    new.city.assignments.push(households(&other, 0));
    new.city.departments.push(other);
    assert_eq!(only_move(&old, &new), (MoveKind::New, vec!["new"]));
    assert_eq!(only_move(&new, &old), (MoveKind::Gone, vec!["gone"]));
    let comparison = compared(&old, &new);
    assert_eq!(margins(&comparison), [counts(&old), counts(&new)]);
}

/// A figure that is withheld now: D7.
#[test]
fn a_department_that_cannot_be_told_any_more_is_a_move() {
    let old = side(one_department(&high_need(), 0));
    let mut new = later(old.clone());
    new.city.indicators.clear();
    assert_eq!(only_move(&old, &new), (MoveKind::Undetermined, vec!["key_figures"]));
    assert_eq!(only_move(&new, &old), (MoveKind::Determined, vec!["key_figures"]));
}

/// Key figures and assigned households each move it, but the second moves nothing by itself: with low need every band is
/// step 1 (D4).
#[test]
fn causes_that_only_move_together_are_told() {
    let (old, new) = (side(one_department(&all_clear(), 0)), later(side(one_department(&high_need(), 30))));
    let mut new = new;
    new.city.assignments[0].as_of = Some(LATER);
    let mut old = old;
    old.city.assignments[0].as_of = Some(LIST_DATE);
    let comparison = compared(&old, &new);
    let [moved] = comparison.moves.as_slice() else { panic!("{comparison:?}") };
    let path: Vec<_> = moved.causes.iter().map(|cause| (cause.component, cause.from, cause.to)).collect();
    let step = Standing::Department;
    assert_eq!(path, [(Component::KeyFigures, step(1), step(2)), (Component::Assigned, step(2), step(4))]);
    assert!(moved.order.matter());
    assert_eq!(moved.order.together, [Component::Assigned]);
    assert_eq!((&moved.order.also, &moved.order.not_needed), (&vec![], &vec![]));
}

/// The department came to lie in an area, and the area came on the list: either alone moves nothing.
#[test]
fn a_component_that_was_needed_but_moved_nothing_is_told() {
    let mut city = one_department(&all_clear(), 0);
    city.areas.push(area(0, None, &figures(all_clear())));
    city.areas[0].list_date = None;
    let old = side(city);
    let mut new = later(old.clone());
    new.city.areas[0].designation = Some(Designation::Vulnerable);
    new.city.departments[0].area_ids.push("area-0000".to_owned());
    let comparison = compared(&old, &new);
    let [moved] = comparison.moves.as_slice() else { panic!("{comparison:?}") };
    assert_eq!(moved.cause_names(), ["department"]);
    assert_eq!((&moved.order.together, &moved.order.also), (&vec![Component::Department], &vec![Component::List]));
}

/// Two causes either of which would have done it.
#[test]
fn a_cause_that_another_would_have_replaced_is_told() {
    let old = side(one_department(&high_need(), 0));
    let mut new = later(decided(old.clone(), "department 4"));
    new.city.assignments[0].assigned_households = Ok(30);
    new.city.assignments[0].as_of = Some(LATER);
    let comparison = compared(&old, &new);
    let [moved] = comparison.moves.as_slice() else { panic!("{comparison:?}") };
    // Without `as_of` in the old run and another list, the households are those of a new year.
    assert_eq!(moved.cause_names(), ["assigned"]);
    assert_eq!(moved.order.not_needed, [Component::Assigned]);
    assert_eq!(moved.order.also, [Component::Decision]);
}

#[test]
fn what_moves_back_and_forth_is_told_with_every_place_passed_through() {
    let old = side(one_department(&high_need(), 0));
    let mut new = later(decided(old.clone(), "department 3"));
    new.city.indicators.insert("0001-0000".to_owned(), figures(all_clear()));
    let comparison = compared(&old, &new);
    let [moved] = comparison.moves.as_slice() else { panic!("{comparison:?}") };
    let step = Standing::Department;
    let path: Vec<_> = moved.causes.iter().map(|cause| (cause.component, cause.to)).collect();
    assert_eq!(path, [(Component::KeyFigures, step(1)), (Component::Decision, step(3))]);
    assert_eq!(moved.order.not_needed, [Component::KeyFigures]);
}

#[test]
fn a_history_row_of_the_same_list_is_a_correction_and_a_row_more_is_the_list() {
    let entry = |year, designation| HistoryEntry {
        row: 0,
        area_id: "area-0000".to_owned(),
        list_date: Date::constant(year, 12, 1),
        designation,
    };
    let with = |entries: &[HistoryEntry]| {
        let mut side = side(one_area(None, &all_clear()));
        side.city.history = entries.to_vec();
        side
    };
    let changed = |old: &Side, new: &Side| compared(old, new).changed;
    let old = with(&[entry(2021, None)]);
    assert_eq!(changed(&old, &with(&[entry(2021, Some(Designation::Parallel))])), [Component::Correction]);
    assert_eq!(changed(&old, &with(&[entry(2021, None), entry(2020, None)])), [Component::List]);
}

#[test]
fn what_carries_no_date_is_a_correction_between_runs_of_one_list_and_kind() {
    let old = side(one_department(&high_need(), 0));
    let mut annual = old.clone();
    annual.run.kind = RunKind::Annual;
    assert_eq!(Corrections::between(&old, &old).department(), Component::Correction);
    assert_eq!(Corrections::between(&old, &annual).department(), Component::Department);
    assert_eq!(Corrections::between(&old, &later(old.clone())).department(), Component::Department);
    assert_eq!(Corrections::between(&annual, &annual).previous(), Component::Correction);
    assert_eq!(Corrections::between(&annual, &later(annual.clone())).previous(), Component::Run);
}

fn previous(step: u8) -> PreviousPlacement {
    PreviousPlacement {
        row: 0,
        department_id: "0001-0000".to_owned(),
        staircase: Some(Staircase::Department),
        step: Some(step),
        step_in_force: None,
        effective_from: Date::constant(2024, 1, 1),
        status: Some(Status::Placed),
        unit_id: None,
        sharpened: None,
        assignment_suspended: None,
        letting_rule: None,
        decision_id: None,
        family_homes: None,
        homes: None,
        assigned_households: None,
    }
}

/// A run of a kind and a list, after one that had the department on a step.
fn after(mut side: Side, kind: RunKind, year: i16, step: u8) -> Side {
    let list_date = Date::new(year, 12, 1).unwrap();
    side.run = Run { kind, list_date, effective_date: Date::new(year + 1, 2, 1).unwrap() };
    side.thresholds.list_date = list_date;
    let row = previous(step);
    side.city.previous.insert(row.department_id.clone(), row);
    side
}

/// R2: carried over without key figures or assigned households of its own; R3 looks at both. What the annual run did not have
/// cannot have changed from anything, and the wait for it is no move.
#[test]
fn figures_that_an_annual_run_did_not_have_are_told_as_that() {
    let mut without = one_department(&all_clear(), 0);
    without.indicators.clear();
    let annual = after(side(without.clone()), RunKind::Annual, 2025, 1);
    let midterm = after(side(one_department(&high_need(), 0)), RunKind::Midterm, 2026, 1);
    let comparison = compared(&annual, &midterm);
    let [moved] = comparison.moves.as_slice() else { panic!("{comparison:?}") };
    let step = Standing::Department;
    let cause = |component, from, to, absent_before| Cause { component, from, to, absent_before };
    assert_eq!((moved.kind, moved.to), (MoveKind::Up, Some(step(2))));
    assert_eq!(moved.causes, [cause(Component::KeyFigures, step(1), step(2), true)]);
    assert!(!moved.order.matter(), "{:?}", moved.order);

    // Neither figures nor households: the move hangs on both.
    without.assignments.clear();
    let annual = after(side(without), RunKind::Annual, 2025, 1);
    let midterm = after(side(one_department(&high_need(), 30)), RunKind::Midterm, 2026, 1);
    let comparison = compared(&annual, &midterm);
    let [moved] = comparison.moves.as_slice() else { panic!("{comparison:?}") };
    assert_eq!(
        moved.causes,
        [cause(Component::KeyFigures, step(1), step(1), true), cause(Component::Assigned, step(1), step(4), true)]
    );
    assert!(!moved.order.matter(), "{:?}", moved.order);
}

/// R3 against R2 where the annual run had figures, unlooked at: they changed like any others.
#[test]
fn figures_that_an_annual_run_had_are_told_as_changed() {
    let annual = after(side(one_department(&all_clear(), 0)), RunKind::Annual, 2025, 1);
    let midterm = after(side(one_department(&high_need(), 0)), RunKind::Midterm, 2026, 1);
    assert_eq!(only_move(&annual, &midterm), (MoveKind::Up, vec!["key_figures"]));
    // The same figures in both: it is the kind of the run that looks at them now.
    let annual = after(side(one_department(&high_need(), 0)), RunKind::Annual, 2025, 1);
    assert_eq!(only_move(&annual, &midterm), (MoveKind::Up, vec!["run"]));
}

/// R2: what an annual run carries over comes from the run before it.
#[test]
fn another_run_before_moves_what_is_carried_over() {
    let of = |year, step| after(side(one_department(&all_clear(), 0)), RunKind::Annual, year, step);
    assert_eq!(only_move(&of(2024, 1), &of(2025, 3)), (MoveKind::Up, vec!["run"]));
    assert_eq!(only_move(&of(2024, 1), &of(2024, 3)), (MoveKind::Up, vec!["correction"]));
    assert_eq!(compared(&of(2024, 1), &of(2025, 1)).moves, []);
}

/// A1, A6 in an annual run: the list moves a department on to the area staircase and off it.
#[test]
fn an_annual_run_moves_departments_by_the_list() {
    let of = |designation, year| {
        let mut city = one_area(designation, &all_clear());
        city.indicators.insert("0001-0000".to_owned(), figures(high_need()));
        city.assignments.push(households(&city.departments[0], 0));
        city.areas[0].list_date = None;
        let mut side = after(side(city), RunKind::Annual, year, 1);
        if designation.is_none() {
            let row = side.city.previous.get_mut("0001-0000").unwrap();
            row.staircase = Some(Staircase::Area);
        }
        side
    };
    let (listed, off) = (of(Some(Designation::Vulnerable), 2024), of(None, 2025));
    assert_eq!(only_move(&listed, &off), (MoveKind::BetweenStaircases, vec!["list"]));
}

/// R3, R6: an approval changes who decides, not where the department stands.
#[test]
fn a_rejected_proposal_is_a_decision() {
    let midterm = after(side(one_department(&high_need(), 0)), RunKind::Midterm, 2026, 1);
    let mut rejected = midterm.clone();
    rejected.city.decisions.push(Decision {
        row: 0,
        decision_id: "SAF-2".to_owned(),
        date: Date::constant(2026, 12, 20),
        valid_from: None,
        valid_to: None,
        kind: DecisionKind::Approve,
        subject_id: "0001-0000".to_owned(),
        value: Some("rejected".to_owned()),
    });
    assert_eq!(only_move(&midterm, &rejected), (MoveKind::Down, vec!["decision"]));
}

/// Departments and placements are found by the index a move gives, and none by an index there is not.
#[test]
fn a_move_leads_to_its_department_and_its_placement() {
    let mut city = one_department(&high_need(), 0);
    let other = department(5);
    city.indicators.insert(other.department_id.clone(), figures(all_clear()));
    city.departments.push(other);
    let side = side(city);
    let evaluation = results(&side);
    let run = Compared { side: &side, evaluation: &evaluation };
    let ids = [Some(0), Some(1), Some(2), None].map(|at| run.department(at).map(|it| it.department_id.as_str()));
    assert_eq!(ids, [Some("0001-0000"), Some("0001-0005"), None, None]);
    let placed = [Some(0), Some(1), Some(2), None].map(|at| run.placement(at).map(|it| it.department));
    assert_eq!(placed, [Some(0), Some(1), None, None]);
}

/// K7a: other thresholds of the same list are a correction, unless the state published the same – its values and its mean
/// incomes – and the agreement makes other bounds of it (I13); those of another list are the list's.
#[test]
fn other_thresholds_belong_to_the_list_the_agreement_or_a_correction() {
    let old = side(one_department(&all_clear(), 0));
    let of = |agreement: bool, published: bool, income: bool, list: bool| {
        let mut new = old.clone();
        if agreement {
            new.agreement.title.push('.');
        }
        if published {
            new.thresholds.published.clear();
        }
        if income {
            new.thresholds.regional_income.clear();
        }
        if list {
            new.thresholds.list_date = LATER;
        }
        Corrections::between(&old, &new).thresholds()
    };
    assert_eq!(of(true, false, false, false), Component::Agreement);
    assert_eq!(of(false, false, false, false), Component::Correction);
    assert_eq!(of(true, true, false, false), Component::Correction);
    assert_eq!(of(true, false, true, false), Component::Correction);
    assert_eq!(of(true, true, true, false), Component::Correction);
    assert_eq!(of(true, false, false, true), Component::Thresholds);
}

/// K7a: figures of a department that one run has come with it; those of a pool with the pool, unless only one of the runs
/// has figures at all.
#[test]
fn figures_only_one_run_has_come_with_their_unit() {
    let new_department = department(5);
    let mut new = side(one_department(&all_clear(), 0));
    new.city.departments.push(new_department);
    let of = |old: &Side, new: &Side| {
        let rows = LoneRows::of(old, new);
        ["0001-0000", "0001-0005", "pool"].map(|unit| rows.of_unit(unit))
    };
    let old = side(one_department(&all_clear(), 0));
    let both = [Component::KeyFigures, Component::Department, Component::Pool];
    assert_eq!((of(&old, &new), of(&new, &old)), (both, both));
    let mut without = old;
    without.city.indicators.clear();
    let one = [Component::KeyFigures, Component::Department, Component::KeyFigures];
    assert_eq!((of(&without, &new), of(&new, &without)), (one, one));
    new.city.indicators.clear();
    assert_eq!(of(&without, &new), one);
}
