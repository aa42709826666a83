//! Expected lettings by hand (E1, E2, E5, L, N2, H), and that they add up at every level.
//!
//! 180 homes of which a tenth falls vacant give 18 vacancies a year: every eighteenth of the shares is one home.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use trappe_rules::assumptions::{Assumptions, Origin};
use trappe_rules::evaluation::evaluate;
use trappe_rules::facts::{City, Department, Designation, Given, Homes, Regime, Run};
use trappe_rules::letting::expected::{DepartmentLettings, ExpectedLettings, Level, NotExpected, Range, sums};
use trappe_rules::letting::wheel::{Group, NoWheel};
use trappe_rules::outlook::outlook;
use trappe_rules::pooling::Budget;
use trappe_rules::quantity::{Date, Ratio};

use super::generator::{city as generated, initial_run};
use super::hand_agreement::agreement;
use super::plain::{all_clear, decimal, from_day, one_area, one_department};
use super::runs::high;

const BUDGET: Budget = Budget { search_steps: 100_000 };

/// Tenths of homes.
fn tenths(number: i128) -> Ratio {
    Ratio::new(number, 10).unwrap()
}

/// A department of 180 family homes of which 10 % fall vacant, with figures and assigned households.
fn city(given: &[Given; 4], assigned: u32, change: impl FnOnce(&mut Department)) -> City {
    let mut city = one_department(given, assigned);
    grown(&mut city, change);
    city
}

fn grown(city: &mut City, change: impl FnOnce(&mut Department)) {
    let department = &mut city.departments[0];
    department.homes.family = 180;
    department.turnover_pct = Some(decimal("10"));
    change(department);
}

fn of(city: &City, run: Run, assumptions: &Assumptions) -> Result<ExpectedLettings, NotExpected> {
    let (agreement, thresholds) = agreement(&[]);
    let evaluation = evaluate(city, &agreement, &thresholds, run, BUDGET).result;
    outlook(city, &evaluation, &agreement, run, assumptions).result.expected_lettings.remove(0).expected
}

fn on(year: i16, city: &City) -> Result<ExpectedLettings, NotExpected> {
    of(city, from_day(year, 1, 1), &Assumptions::default())
}

/// Vacancies and earmarked ones, then low and high of waiting list, flexible and assignment, in tenths of homes.
#[track_caller]
fn assert_tenths(expected: &Result<ExpectedLettings, NotExpected>, by_hand: [i128; 8]) {
    let told = expected.as_ref().unwrap();
    let by_type = told.lettings;
    let numbers = [
        told.vacancies.all,
        told.vacancies.earmarked,
        by_type.waiting_list.low,
        by_type.waiting_list.high,
        by_type.flexible.low,
        by_type.flexible.high,
        by_type.assignment.low,
        by_type.assignment.high,
    ];
    assert_eq!(numbers, by_hand.map(tenths), "{numbers:?}");
}

/// L3: waiting list at least 4, flexible at most 6, assignment 6 + 2: what is not flexible is by waiting list.
#[test]
fn step_1_is_a_range() {
    let told = on(2024, &city(&all_clear(), 0, |_| {}));
    assert_tenths(&told, [180, 0, 40, 100, 0, 60, 80, 80]);
    let told = told.unwrap();
    assert!(told.is_range);
    assert_eq!(told.extra, [0, 0, 20].map(tenths));
}

/// L4, L5: 2 + 2, 8, 6 until 2025; 2 + 1, 8, 6 + 1 from 2026.
#[test]
fn step_2_in_both_periods() {
    let city = city(&high(), 0, |_| {});
    for year in [2024, 2025] {
        let told = on(year, &city);
        assert_tenths(&told, [180, 0, 40, 40, 80, 80, 60, 60]);
        assert_eq!(told.unwrap().extra, [20, 0, 0].map(tenths));
    }
    for year in [2026, 2027] {
        let told = on(year, &city);
        assert_tenths(&told, [180, 0, 30, 30, 80, 80, 70, 70]);
        assert_eq!(told.unwrap().extra, [10, 0, 10].map(tenths));
    }
}

/// L6–L8: a fifth and a fourth assigned.
#[test]
fn steps_3_and_4() {
    assert_tenths(&on(2024, &city(&high(), 36, |_| {})), [180, 0, 0, 0, 140, 140, 40, 40]);
    assert_tenths(&on(2026, &city(&high(), 36, |_| {})), [180, 0, 0, 0, 130, 130, 50, 50]);
    assert_tenths(&on(2024, &city(&high(), 45, |_| {})), [180, 0, 0, 0, 150, 150, 30, 30]);
}

/// L1, L2: step 1 lets 12 by flexible criteria and 6 by assignment, step 2 all by sharpened ones.
#[test]
fn the_area_staircase() {
    for (designation, by_hand) in [
        (Designation::Prevention, [180, 0, 0, 0, 120, 120, 60, 60]),
        (Designation::Vulnerable, [180, 0, 0, 0, 180, 180, 0, 0]),
    ] {
        let mut city = one_area(Some(designation), &high());
        grown(&mut city, |_| {});
        assert_tenths(&on(2024, &city), by_hand);
    }
}

/// L9 is of all the vacated homes, L10 of the family homes.
#[test]
fn youth_homes_and_concepts_of_their_own() {
    let youth = city(&all_clear(), 0, |department| department.homes = Homes { family: 20, youth: 150, elderly: 10 });
    let told = on(2024, &youth);
    assert_tenths(&told, [180, 0, 140, 140, 0, 0, 40, 40]);
    assert_eq!(told.unwrap().homes, 180);
    for regime in [Regime::AlmenboligPlus, Regime::CoHousing] {
        let concept = city(&high(), 0, |department| department.regime = Some(regime));
        assert_tenths(&on(2026, &concept), [180, 0, 120, 120, 0, 0, 60, 60]);
    }
}

/// N2, E5: 18 cheap homes of 180 are 10 %, so 4/18. Of 18 vacancies 1.8 are of cheap homes; of the other 16.2 the waiting list
/// gets at least 8/18 (7.2), flexible letting at most 6/18 (5.4), assignment 4/18 (3.6) and the 1.8.
#[test]
fn new_build_with_cheap_homes() {
    let taken = city(&all_clear(), 0, |department| {
        department.taken_into_use = Some(Date::constant(2025, 1, 1));
        department.cheap_homes = Some(18);
    });
    assert_tenths(&on(2026, &taken), [180, 18, 72, 126, 0, 54, 54, 54]);
    // N1: nothing is let anew before it is taken into use.
    assert_eq!(on(2024, &taken), Err(NotExpected::FirstLetting));
}

/// E5, H2: 18 særboliger of a department that started on step 2 are let outside the wheel until 2025, and in it from 2026.
#[test]
fn earmarked_homes_before_and_after_their_phase_out() {
    let special = city(&high(), 0, |department| {
        department.special_homes = Some(18);
        department.start_step = Some(2);
    });
    // 16.2 in the wheel: 3.6, 7.2, 5.4 + 1.8.
    assert_tenths(&on(2025, &special), [180, 18, 36, 36, 72, 72, 72, 72]);
    assert_tenths(&on(2026, &special), [180, 0, 30, 30, 80, 80, 70, 70]);
    // Shared homes are let no more: 162 homes give 16.2 vacancies, 3/18, 8/18 and 7/18 of them.
    let shared = city(&high(), 0, |department| {
        department.shared_homes_youth = Some(18);
        department.start_step = Some(2);
    });
    assert_tenths(&on(2025, &shared), [180, 18, 36, 36, 72, 72, 72, 72]);
    assert_tenths(&on(2026, &shared), [162, 0, 27, 27, 72, 72, 63, 63]);
    // N6 has no end.
    let lasting = city(&high(), 0, |department| department.assigned_only_homes = Some(18));
    assert_tenths(&on(2024, &lasting), [180, 18, 36, 36, 72, 72, 72, 72]);
}

/// E1: the department's own turnover, else the pipeline's, else the agreement's 9.5 % (17.1 of 180).
#[test]
fn whose_turnover() {
    let own = city(&all_clear(), 0, |_| {});
    let unknown = city(&all_clear(), 0, |department| department.turnover_pct = None);
    let assumed = Assumptions { turnover_pct: Some(decimal("5")), ..Assumptions::default() };
    let run = from_day(2024, 1, 1);
    let told = |city: &City, assumptions: &Assumptions| {
        let told = of(city, run, assumptions).unwrap();
        (told.vacancies.all, told.turnover.origin)
    };
    assert_eq!(told(&own, &assumed), (tenths(180), Origin::Department));
    assert_eq!(told(&unknown, &assumed), (tenths(90), Origin::Pipeline));
    assert_eq!(told(&unknown, &Assumptions::default()), (tenths(171), Origin::Agreement));
}

/// Nothing is expected where nothing is known; a department without family homes expects none of them.
#[test]
fn what_cannot_be_told_is_absent() {
    let mut undetermined = city(&high(), 30, |_| {});
    undetermined.assignments.clear();
    assert_eq!(on(2024, &undetermined), Err(NotExpected::Undetermined));
    let elderly = city(&all_clear(), 0, |department| department.homes = Homes { family: 1, youth: 0, elderly: 99 });
    assert_eq!(on(2024, &elderly), Err(NotExpected::Outside));
}

/// Homes of the simulated wheel: all, then least and most of waiting list, flexible letting and assignment.
fn wheel(expected: &Result<ExpectedLettings, NotExpected>) -> [u32; 7] {
    let counts = expected.as_ref().unwrap().wheel.unwrap();
    let [waiting, flexible, assignment] = Group::ALL.map(|group| counts.both(group));
    [counts.homes, waiting.least, waiting.most, flexible.least, flexible.most, assignment.least, assignment.most]
}

/// E3: eighteen whole homes are two rounds of the wheel, and give what the shares give.
#[test]
fn the_simulated_wheel_gives_whole_homes_in_its_order() {
    assert_eq!(wheel(&on(2024, &city(&all_clear(), 0, |_| {}))), [18, 4, 10, 0, 6, 8, 8]);
    assert_eq!(wheel(&on(2024, &city(&high(), 0, |_| {}))), [18, 4, 4, 8, 8, 6, 6]);
    let few = |homes, turnover: &str| {
        let turnover = decimal(turnover);
        city(&high(), 0, move |department| {
            department.homes.family = homes;
            department.turnover_pct = Some(turnover);
        })
    };
    assert_eq!(wheel(&on(2024, &few(100, "3.8")))[0], 4);
    // Halves upwards, and less than a half is no home.
    assert_eq!([wheel(&on(2024, &few(100, "3.5")))[0], wheel(&on(2024, &few(100, "3.49")))[0]], [4, 3]);
    // Earmarked homes are outside the wheel: of 18 vacancies 1.8 are, so sixteen are let in it.
    let special = city(&high(), 0, |department| department.assigned_only_homes = Some(18));
    assert_eq!(wheel(&on(2024, &special))[0], 16);
    // The agreement has no wheel for homes primarily for young people, concepts of their own and new build.
    let concept = city(&high(), 0, |department| department.regime = Some(Regime::AlmenboligPlus));
    assert_eq!(on(2024, &concept).unwrap().wheel, Err(NoWheel::Regime(Regime::AlmenboligPlus)));
}

fn total(ranges: [Range; 3], pick: [fn(Range) -> Ratio; 3]) -> Ratio {
    let parts = ranges.into_iter().zip(pick).map(|(range, pick)| pick(range));
    parts.fold(Ratio::ZERO, |sum, part| sum.plus(part).unwrap())
}

/// Every way to fill the types adds up to the vacancies: the least of the waiting list with the most of flexible letting, and
/// the other way round.
#[track_caller]
fn assert_adds_up(vacancies: Ratio, ranges: [Range; 3]) {
    let (low, high) = (|range: Range| range.low, |range: Range| range.high);
    assert_eq!(total(ranges, [low, high, low]), vacancies);
    assert_eq!(total(ranges, [high, low, high]), vacancies);
    let [_, _, assignment] = ranges;
    assert_eq!(assignment.low, assignment.high);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, rng_seed: RngSeed::Fixed(2027), ..ProptestConfig::default() })]

    /// E1, E2: expected lettings add up to vacancies in every department and at every level, and every level to the city.
    #[test]
    fn expected_lettings_add_up_to_vacancies(seed in any::<u64>(), hundredths in 0_u32..=10_000) {
        let (agreement, thresholds) = agreement(&[]);
        let (mut city, run) = (generated(seed), initial_run(seed));
        for (index, department) in city.departments.iter_mut().enumerate() {
            let index = u32::try_from(index).unwrap();
            department.special_homes = index.is_multiple_of(3).then_some(index % 40);
            department.shared_homes_youth = index.is_multiple_of(4).then_some(index % 7);
            department.turnover_pct = index.is_multiple_of(2).then(|| format!("{}.{:06}", index % 90, index * 7919).parse().unwrap());
        }
        let turnover_pct = Some(format!("{}.{:02}", hundredths / 100, hundredths % 100).parse().unwrap());
        let assumptions = Assumptions { turnover_pct, ..Assumptions::default() };
        let evaluation = evaluate(&city, &agreement, &thresholds, run, BUDGET).result;
        let result = outlook(&city, &evaluation, &agreement, run, &assumptions).result;
        let rows: &[DepartmentLettings] = &result.expected_lettings;
        prop_assert_eq!(rows.len(), evaluation.placements.len());
        let mut all = Ratio::ZERO;
        for expected in rows.iter().filter_map(|row| row.expected.as_ref().ok()) {
            let by_type = expected.lettings;
            assert_adds_up(expected.vacancies.all, [by_type.waiting_list, by_type.flexible, by_type.assignment]);
            prop_assert!(by_type.assignment.low >= expected.vacancies.earmarked);
            all = all.plus(expected.vacancies.all).unwrap();
        }
        let mut levels: BTreeMap<Level, (Ratio, u32, u32)> = BTreeMap::new();
        let summed = sums(&city, &evaluation, rows);
        for row in &summed {
            let sum = row.sum.unwrap();
            assert_adds_up(sum.vacancies, [sum.lettings.waiting_list, sum.lettings.flexible, sum.lettings.assignment]);
            let level = levels.entry(row.level).or_insert((Ratio::ZERO, 0, 0));
            *level = (level.0.plus(sum.vacancies).unwrap(), level.1 + row.departments, level.2 + row.counted);
        }
        let counted = u32::try_from(rows.iter().filter(|row| row.expected.is_ok()).count()).unwrap();
        for level in Level::ALL {
            prop_assert_eq!(levels.get(&level), Some(&(all, u32::try_from(rows.len()).unwrap(), counted)), "{:?}", level);
        }
        prop_assert_eq!(summed, result.expected_sums);
    }
}
