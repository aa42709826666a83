//! The assigned share over time by hand, and its properties (E, L, H, D4).

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use trappe_rules::assumptions::{Assumptions, Origin};
use trappe_rules::evaluation::evaluate;
use trappe_rules::facts::{City, Department, Designation, Given, LettingEntry, LettingKind, Run};
use trappe_rules::letting::projection::{Course, NotProjected, Projected, UseRate, project, projections};
use trappe_rules::letting::vacancies::Earmarking;
use trappe_rules::pooling::Budget;
use trappe_rules::quantity::{Date, Ratio};
use trappe_rules::realised::realised;

use super::hand_agreement::agreement;
use super::plain::{all_clear, decimal, from_day, one_area, one_department};
use super::runs::{high, medium};

const BUDGET: Budget = Budget { search_steps: 100_000 };

fn ratio(numerator: i128, denominator: i128) -> Ratio {
    Ratio::new(numerator, denominator).unwrap()
}

/// A turnover of 10 % unless the pipeline says otherwise, up to a year.
fn until(to: i16) -> Assumptions {
    Assumptions { turnover_pct: Some(decimal("10")), to: Some(to), ..Assumptions::default() }
}

fn of(city: &City, run: Run, assumptions: &Assumptions) -> Result<Projected, NotProjected> {
    let (agreement, thresholds) = agreement(&[]);
    let evaluation = evaluate(city, &agreement, &thresholds, run, BUDGET).result;
    let realised = realised(&city.lettings);
    projections(city, &evaluation, &agreement, run, assumptions, &realised).remove(0).projected
}

/// A department of 100 family homes from 2024 on.
fn from_2024(given: &[Given; 4], assigned: u32, assumptions: &Assumptions) -> Projected {
    of(&one_department(given, assigned), from_day(2024, 1, 1), assumptions).unwrap()
}

/// Year and assigned households of every point, rounded to six decimals.
fn told(course: &Course) -> Vec<(i16, String)> {
    let households = |point: &trappe_rules::letting::projection::Point| {
        let (low, high) = (point.assigned.low().unwrap(), point.assigned.high().unwrap());
        assert!(low <= high && high.minus(low).unwrap() < ratio(1, 1_000_000_000), "{low} {high}");
        (point.year, low.rounded(6).unwrap().normalize().to_string())
    };
    course.points.iter().map(households).collect()
}

fn years(pairs: &[(i16, &str)]) -> Vec<(i16, String)> {
    pairs.iter().map(|(year, text)| (*year, (*text).to_owned())).collect()
}

/// Step 2: a tenth of 10 leave, and of ten vacancies a third is assigned until 2025 (L4), 7/18 from 2026 (L5):
/// 9 + 3.333333 = 12.333333; 11.1 + 3.333333 = 14.433333; 12.99 + 3.888889 = 16.878889; 15.191 + 3.888889 = 19.079889.
#[test]
fn the_shares_change_with_the_period() {
    let projected = from_2024(&high(), 10, &until(2027));
    let by_hand = [(2024, "10"), (2024, "12.333333"), (2025, "14.433333"), (2026, "16.878889"), (2027, "19.079889")];
    assert_eq!(told(&projected.full_use), years(&by_hand));
    assert_eq!(projected.rules, [["L4"], ["L4"], ["L4"], ["L5"], ["L5"]]);
    assert_eq!((projected.by_use_rate, projected.use_rate), (None, None));
    assert!(projected.full_use.passes.is_empty());
    let [start, .., last] = projected.full_use.points.as_slice() else { panic!() };
    assert_eq!((start.is_start, start.band, start.step, last.is_start), (true, Some(0), Some(2), false));
}

/// Half of the homes offered are used: 9 + 1.666667 = 10.666667; 9.6 + 1.666667 = 11.266667.
#[test]
fn the_use_rate_stands_beside_full_use() {
    let assumed = Assumptions { use_rate_pct: Some(decimal("50")), ..until(2025) };
    let projected = from_2024(&high(), 10, &assumed);
    assert_eq!(told(&projected.by_use_rate.unwrap())[1..], years(&[(2024, "10.666667"), (2025, "11.266667")]));
    assert_eq!(projected.use_rate, Some(UseRate { share: ratio(1, 2), origin: Origin::Pipeline }));
    assert_eq!(told(&projected.full_use)[1..], years(&[(2024, "12.333333"), (2025, "14.433333")]));
}

/// E4: 6 of 8 homes offered in the three years before were used, whatever the pipeline assumes; a year unknown leaves it to
/// the pipeline; more used than offered count as all.
#[test]
fn realised_lettings_give_the_use_rate() {
    let letting = |year, kind, homes| LettingEntry {
        row: 0,
        department_id: "0001-0000".to_owned(),
        year,
        kind,
        homes: Ok(homes),
    };
    let mut city = one_department(&high(), 10);
    for year in 2021..=2023 {
        city.lettings.push(letting(year, LettingKind::Assigned, 2));
        city.lettings.push(letting(year, LettingKind::OfferedToMunicipality, if year == 2021 { 4 } else { 2 }));
    }
    let assumed = Assumptions { use_rate_pct: Some(decimal("50")), ..until(2024) };
    let rate = |city: &City| of(city, from_day(2024, 1, 1), &assumed).unwrap().use_rate;
    assert_eq!(rate(&city), Some(UseRate { share: ratio(3, 4), origin: Origin::Lettings }));
    city.lettings[0].homes = Ok(99);
    assert_eq!(rate(&city), Some(UseRate { share: Ratio::ONE, origin: Origin::Lettings }));
    city.lettings.remove(0);
    assert_eq!(rate(&city), Some(UseRate { share: ratio(1, 2), origin: Origin::Pipeline }));
}

/// Step 1, 8/18 = 4/9 of ten vacancies: 18 becomes 20.644, 23.024, 25.166, 27.094, 28.829, 30.391, 31.796, 33.061, 34.199.
/// It passes 20 % in 2024, 25 % in 2026 and one third in 2032; with a medium need its step would be 2, then 3.
#[test]
fn bounds_passed_upwards() {
    let passed = |given: &[Given; 4]| {
        let projected = from_2024(given, 18, &until(2032));
        let passes = projected.full_use.passes;
        passes.iter().map(|pass| (pass.bound_pct, pass.upwards, pass.year, pass.step)).collect::<Vec<_>>()
    };
    let third = ratio(100, 3);
    let pct = Ratio::whole;
    let steps = |steps: [u8; 3]| {
        vec![
            (pct(20), true, 2024, Some(steps[0])),
            (pct(25), true, 2026, Some(steps[1])),
            (third, true, 2032, Some(steps[2])),
        ]
    };
    assert_eq!(passed(&medium()), steps([2, 3, 3]));
    assert_eq!(passed(&all_clear()), steps([1, 1, 1]));
}

/// Step 4, 3/18 of ten vacancies (the last shares stay after 2027): 30 becomes 28.667, 27.467, 26.387, 25.415 and in 2028
/// 24.540: below 25 %, where a high need gives step 3.
#[test]
fn bounds_passed_downwards() {
    let projected = from_2024(&high(), 30, &until(2028));
    let [pass] = projected.full_use.passes.as_slice() else { panic!("{:?}", projected.full_use.passes) };
    assert_eq!((pass.bound_pct, pass.upwards, pass.year, pass.step), (Ratio::whole(25), false, 2028, Some(3)));
    assert_eq!(pass.before_pct.rounded(3).unwrap().to_string(), "25.415");
    assert_eq!(projected.rules.last().unwrap(), &["L8"]);
    // To the end of the agreement it does not.
    assert!(from_2024(&high(), 30, &until(2027)).full_use.passes.is_empty());
}

/// A share of one third exactly that stays so is told without rounding: it is not over one third.
#[test]
fn a_bound_reached_exactly() {
    let mut city = one_area(Some(Designation::Prevention), &high());
    city.departments[0].homes.family = 90;
    city.assignments.push(super::plain::households(&city.departments[0], 30));
    let projected = of(&city, from_day(2024, 1, 1), &until(2030)).unwrap();
    // L1: a third, as its assigned share: as many come as leave.
    for point in &projected.full_use.points {
        assert_eq!(point.assigned.low(), point.assigned.high());
        assert_eq!((point.share_pct, point.over_aim, point.step), (ratio(100, 3), Some(false), None));
    }
    assert_eq!(projected.full_use.long_run_pct, Some(ratio(100, 3)));
}

/// 5 % of assigned and 10 % of other households leave, a third is assigned: the share goes to
/// (1/3 · 0.10) / (0.05 · 2/3 + 1/3 · 0.10) = 1/2, from below and from above.
#[test]
fn the_fixed_point_is_reached() {
    let assumed = Assumptions {
        assigned_turnover_pct: Some(decimal("5")),
        other_turnover_pct: Some(decimal("10")),
        ..until(2600)
    };
    for assigned in [0, 50, 100] {
        let mut city = one_area(Some(Designation::Prevention), &high());
        city.assignments.push(super::plain::households(&city.departments[0], assigned));
        let course = of(&city, from_day(2024, 1, 1), &assumed).unwrap().full_use;
        assert_eq!(course.long_run_pct, Some(Ratio::whole(50)));
        let last = course.points.last().unwrap().share_pct;
        assert!(last.minus(Ratio::whole(50)).unwrap() < ratio(1, 1_000_000) && last > ratio(49_999_999, 1_000_000));
    }
}

/// From 2 July 2026 half a year (183 of 365 days) is left: of 15 assigned households 1.5 · 183/365 = 0.752055 leave, and of
/// 10 · 183/365 = 5.013699 vacancies 7/18 (1.949772) are assigned.
#[test]
fn the_first_year_is_what_is_left_of_it() {
    let city = one_department(&high(), 15);
    let projected = of(&city, from_day(2026, 7, 2), &until(2026)).unwrap();
    // 15 − 0.752055 + 1.949772.
    assert_eq!(told(&projected.full_use), years(&[(2026, "15"), (2026, "16.197717")]));
}

/// E5, H2: ten særboliger of 100 homes, ten assigned households in them. Until 2025 one of them falls vacant a year and is assigned,
/// of the other nine vacancies a third: 10 − 1 + 1 + 3 = 13; 13 − 1.3 + 1 + 3 = 15.7. From 2026 all are in the wheel, at 7/18:
/// 15.7 − 1.57 + 3.888889 = 18.018889.
#[test]
fn earmarked_homes_are_let_to_assigned_households_until_their_phase_out() {
    let with = |change: fn(&mut Department)| {
        let mut city = one_department(&high(), 10);
        city.departments[0].start_step = Some(2);
        change(&mut city.departments[0]);
        told(&of(&city, from_day(2024, 1, 1), &until(2026)).unwrap().full_use)[1..].to_vec()
    };
    let special = with(|department| department.special_homes = Some(10));
    assert_eq!(special, years(&[(2024, "13"), (2025, "15.7"), (2026, "18.018889")]));
    // Shared homes stay lived in, and are let no more: of the other 5.7 assigned 0.57 leave, of 9 vacancies 7/18 come.
    let shared = with(|department| department.shared_homes_youth = Some(10));
    assert_eq!(shared, years(&[(2024, "13"), (2025, "15.7"), (2026, "18.63")]));
}

/// N1, N2, D6: 20 of 100 homes are cheap, so all first assigned households live there, and the others are assigned none
/// (20 % and over: 0/18): 20 to the end of the four years, on step 1 all the time.
#[test]
fn new_build_begins_with_its_first_letting() {
    let mut city = one_department(&high(), 99);
    city.departments[0].taken_into_use = Some(Date::constant(2025, 7, 1));
    city.departments[0].cheap_homes = Some(20);
    let projected = of(&city, from_day(2024, 1, 1), &until(2029)).unwrap();
    let points = told(&projected.full_use);
    assert_eq!(points[..5], years(&[(2025, "20"), (2025, "20"), (2026, "20"), (2027, "20"), (2028, "20")]));
    // From 1 July 2029 by step 1: 184 of 365 days, 2 of 20 leave and 4/9 of ten vacancies come.
    assert_eq!(points[5..], years(&[(2029, "21.232268")]));
    assert_eq!(projected.rules.last().unwrap(), &["N2", "L3"]);
    let steps: Vec<_> = projected.full_use.points.iter().map(|point| point.step).collect();
    assert_eq!(steps, [Some(1), Some(1), Some(1), Some(1), Some(1), Some(3)]);
    assert_eq!(of(&city, from_day(2024, 1, 1), &until(2024)), Err(NotProjected::FirstLetting));
}

#[test]
fn what_cannot_be_told_is_absent() {
    let run = from_day(2024, 1, 1);
    let mut unknown = one_department(&all_clear(), 0);
    unknown.assignments.clear();
    assert_eq!(of(&unknown, run, &until(2027)), Err(NotProjected::AssignedUnknown));
    let mut undetermined = one_department(&high(), 0);
    undetermined.assignments.clear();
    assert_eq!(of(&undetermined, run, &until(2027)), Err(NotProjected::NoShares));
    let mut youth = one_department(&all_clear(), 0);
    youth.departments[0].homes.youth = 101;
    assert_eq!(of(&youth, run, &until(2027)), Err(NotProjected::NotFamily));
    let mut impossible = one_department(&all_clear(), 0);
    impossible.departments[0].turnover_pct = Some(decimal("101"));
    assert_eq!(of(&impossible, run, &until(2027)), Err(NotProjected::OutOfBounds));
}

/// A department, its assigned households and what is assumed of it.
#[derive(Clone, Debug)]
struct Any {
    homes: u32,
    assigned: u32,
    special: u32,
    shared: u32,
    start_step: Option<u8>,
    given: usize,
    rates: [u32; 2],
    uses: [u32; 2],
}

fn any_department() -> impl Strategy<Value = Any> {
    (
        1_u32..5000,
        0_u32..=100,
        0_u32..=100,
        0_u32..=50,
        proptest::option::of(1_u8..=4),
        0_usize..3,
        [0_u32..=10_000, 0_u32..=10_000],
        [0_u32..=100, 0_u32..=100],
    )
        .prop_map(|(homes, assigned, special, shared, start_step, given, rates, uses)| Any {
            homes,
            assigned: homes * assigned / 100,
            special: homes * special / 100,
            shared: homes * shared / 100,
            start_step,
            given,
            rates,
            uses,
        })
}

fn hundredths(number: u32) -> trappe_rules::quantity::Decimal {
    decimal(&format!("{}.{:02}", number / 100, number % 100))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, rng_seed: RngSeed::Fixed(2028), ..ProptestConfig::default() })]

    /// Shares stay within 0 and 100 %; a higher share of lettings, by a higher use of the homes offered, never gives a lower one,
    /// and full use none lower than any.
    #[test]
    fn shares_stay_within_bounds_and_grow_with_the_share_of_lettings(any in any_department()) {
        let (agreement, thresholds) = agreement(&[]);
        let run = from_day(2024, 3, 1);
        let mut city = one_department(&[all_clear(), medium(), high()][any.given], any.assigned);
        let department = &mut city.departments[0];
        department.homes.family = any.homes;
        department.special_homes = Some(any.special);
        department.shared_homes_youth = Some(any.shared);
        department.start_step = any.start_step;
        let [assigned_turnover_pct, other_turnover_pct] = any.rates.map(|rate| Some(hundredths(rate)));
        let assumed = Assumptions { assigned_turnover_pct, other_turnover_pct, ..until(2036) };
        let evaluation = evaluate(&city, &agreement, &thresholds, run, BUDGET).result;
        let by = |used: u32| {
            let rate = UseRate { share: ratio(i128::from(used), 100), origin: Origin::Pipeline };
            let placement = &evaluation.placements[0];
            project(&city.departments[0], placement, Earmarking::alone(&city.departments[0]), &agreement, run, &assumed, Some(rate))
        };
        // Small departments without a pool have no step.
        let [Ok(one), Ok(other)] = any.uses.map(by) else { return Ok(()) };
        let (less, more) = if any.uses[0] <= any.uses[1] { (&one, &other) } else { (&other, &one) };
        let courses = [less.by_use_rate.as_ref().unwrap(), more.by_use_rate.as_ref().unwrap(), &one.full_use];
        let homes = Ratio::whole(i128::from(any.homes));
        for course in courses {
            for point in &course.points {
                prop_assert!(point.assigned.low().unwrap() >= Ratio::ZERO && point.assigned.high().unwrap() <= homes);
            }
        }
        for (lower, higher) in [(courses[0], courses[1]), (courses[1], courses[2])] {
            for (low, high) in lower.points.iter().zip(&higher.points) {
                prop_assert!(low.assigned.low() <= high.assigned.low() && low.assigned.high() <= high.assigned.high());
            }
        }
        prop_assert_eq!(courses[2].points.len(), 14);
    }
}
