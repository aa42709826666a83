//! Cases worked by hand: thresholds of 2022, means of shares, persons, and readings that change a result.

use trappe_rules::agreement::{Criterion, Need};
use trappe_rules::facts::{City, Decision, DecisionKind, Designation, DevelopmentPlan, Given, HistoryEntry};
use trappe_rules::figures::CriterionFigure;
use trappe_rules::placement::{Outcome, Status};
use trappe_rules::quantity::{Absent, Date, Ratio};

use super::plain::{
    all_clear, area, criterion, decimal, department, evaluated, figures, first, from_day, one_area, one_department,
    percent, published, share, two_years,
};

fn ratio(over: i128, under: i128) -> Ratio {
    Ratio::new(over, under).unwrap()
}

/// One criterion of a department, the others clear.
fn of_department(index: usize, given: Given, choices: &[(&str, &str)]) -> CriterionFigure {
    let mut all = all_clear();
    all[index] = given;
    *criterion(&evaluated(&one_department(&all, 0), choices), "0001-0000", index)
}

/// One criterion of an area on a list, the others clear.
fn of_area(index: usize, given: Given, choices: &[(&str, &str)]) -> CriterionFigure {
    let mut all = all_clear();
    all[index] = given;
    *criterion(&evaluated(&one_area(Some(Designation::Prevention), &all), choices), "area-0000", index)
}

const EMPLOYMENT: usize = 0;
const CONVICTIONS: usize = 1;
const EDUCATION: usize = 2;
const INCOME: usize = 3;

/// C1, C2, C3 and C4 against T1–T4 (T6): below, on and above every threshold of 2022; met (Z1), in the risk zone (Z2),
/// prevention.
#[test]
fn thresholds_of_2022_below_on_and_above() {
    let table = [
        (EMPLOYMENT, "30", [false, false, false]),
        (EMPLOYMENT, "30.01", [false, false, true]),
        (EMPLOYMENT, "34.99", [false, false, true]),
        (EMPLOYMENT, "35", [false, false, true]),
        (EMPLOYMENT, "35.01", [false, true, true]),
        (EMPLOYMENT, "40", [false, true, true]),
        (EMPLOYMENT, "40.01", [true, true, true]),
        (CONVICTIONS, "1.44", [false, false, false]),
        (CONVICTIONS, "1.45", [false, false, true]),
        (CONVICTIONS, "2.06", [false, false, true]),
        (CONVICTIONS, "2.07", [false, true, true]),
        (CONVICTIONS, "2.17", [false, true, true]),
        (CONVICTIONS, "2.18", [true, true, true]),
        (EDUCATION, "57", [false, false, false]),
        (EDUCATION, "57.01", [false, true, false]),
        (EDUCATION, "60", [false, true, false]),
        (EDUCATION, "60.01", [true, true, true]),
        (INCOME, "65", [false, false, false]),
        (INCOME, "64.99", [false, false, true]),
        (INCOME, "57.8", [false, false, true]),
        (INCOME, "57.79", [false, true, true]),
        (INCOME, "55", [false, true, true]),
        (INCOME, "54.99", [true, true, true]),
    ];
    for (index, value, [met, in_risk_zone, prevention]) in table {
        let figure = of_department(index, percent(value, None), &[]);
        assert_eq!(figure.met, Some(met), "{index} {value}");
        assert_eq!(figure.in_risk_zone, Some(in_risk_zone), "{index} {value}");
        assert_eq!(figure.prevention_met, Some(prevention), "{index} {value}");
    }
}

/// T7, I33: 22,904.30 kroner are 55 % of the regional mean, and 27,068.72 are not below 65 %.
#[test]
fn income_in_kroner_is_held_against_the_region() {
    let kroner = |cents| Given::Income { mean: Ok(ratio(cents, 100)), base: Ok(decimal("500")) };
    assert_eq!(of_department(INCOME, kroner(2_290_430), &[]).measured.value, Ok(Ratio::whole(55)));
    assert_eq!(of_department(INCOME, kroner(2_290_430), &[]).met, Some(false));
    assert_eq!(of_department(INCOME, kroner(2_290_429), &[]).met, Some(true));
    assert_eq!(of_department(INCOME, kroner(2_706_872), &[]).prevention_met, Some(false));
    assert_eq!(of_department(INCOME, kroner(2_706_871), &[]).prevention_met, Some(true));
}

/// C1, I23: 30 of 100 and 50 of 300 are 30 % and 16.67 %: their mean is 23.33 %; 80 of 400 would be 20 %.
#[test]
fn two_years_are_the_mean_of_two_shares() {
    let given = two_years(share("50", "300"), share("30", "100"));
    assert_eq!(of_department(EMPLOYMENT, given, &[]).measured.value, Ok(ratio(70, 3)));
    let pooled = of_department(EMPLOYMENT, given, &[("I23", "pooled_counts")]);
    assert_eq!(pooled.measured.value, Ok(Ratio::whole(20)));
}

/// I23 changes a step: 45 of 100 and 70 of 200 have the mean 40 (not met), the counts together 38.3; 46 and 70 have
/// 40.5 (met), together 38.7 (not).
#[test]
fn pooled_counts_change_what_is_met() {
    let on = two_years(share("45", "100"), share("70", "200"));
    assert_eq!(of_department(EMPLOYMENT, on, &[]).met, Some(false));
    let above = two_years(share("46", "100"), share("70", "200"));
    assert_eq!(of_department(EMPLOYMENT, above, &[]).met, Some(true));
    assert_eq!(of_department(EMPLOYMENT, above, &[("I23", "pooled_counts")]).met, Some(false));
}

/// C2: a year missing makes the mean missing; an empty group too.
#[test]
fn a_mean_needs_both_years() {
    let one = Given::Counts { latest: share("5", "100"), previous: None };
    assert!(of_department(CONVICTIONS, one, &[]).measured.value.is_err());
    let empty = two_years(share("5", "100"), share("0", "0"));
    assert_eq!(of_department(CONVICTIONS, empty, &[]).measured.value, Err(Absent::EmptyBase));
}

/// Z: `>` needs ⌊d⌋ + 1, `>=` needs ⌈d⌉.
#[test]
fn persons_pass_a_threshold_or_reach_it() {
    // Education 50 of 100: d = 10 exactly, and 10 more are 60 %, which is not more than 60 %.
    let education = of_department(EDUCATION, Given::Counts { latest: share("50", "100"), previous: None }, &[]);
    assert_eq!(education.gap_persons, Some(11));
    // 50 of 101: d = 10.6.
    let education = of_department(EDUCATION, Given::Counts { latest: share("50", "101"), previous: None }, &[]);
    assert_eq!(education.gap_persons, Some(11));
    // Convictions 2 % of 5,000 in both years: d = 9 exactly, and 109 of 5,000 are 2.18 %.
    let convictions = of_department(CONVICTIONS, two_years(share("100", "5000"), share("100", "5000")), &[]);
    assert_eq!(convictions.gap_persons, Some(9));
    // 99.5 on average: d = 9.5.
    let convictions = of_department(CONVICTIONS, two_years(share("99", "5000"), share("100", "5000")), &[]);
    assert_eq!(convictions.gap_persons, Some(10));
    // Employment with fractions: 39.5 of 100 in both years, d = 0.5.
    let employment = of_department(EMPLOYMENT, two_years(share("39.5", "100"), share("39.5", "100")), &[]);
    assert_eq!(employment.gap_persons, Some(1));
    assert_eq!(employment.gap_points, Some(ratio(1, 2)));
    assert_eq!(employment.gap_percent, Some(ratio(5, 4)));
    // Income 60 % of 120 persons: 120 × (1 − 55/60) = 10 exactly, so 11.
    assert_eq!(of_department(INCOME, percent("60", Some(120)), &[]).gap_persons, Some(11));
    // 59.9: 9.8.
    assert_eq!(of_department(INCOME, percent("59.9", Some(120)), &[]).gap_persons, Some(10));
    // Met: nobody more. Without a group: absent.
    assert_eq!(of_department(EDUCATION, percent("61", Some(100)), &[]).gap_persons, Some(0));
    assert_eq!(of_department(EDUCATION, percent("50", None), &[]).gap_persons, None);
}

/// Z5: the way back.
#[test]
fn fewer_persons_undo_it() {
    // 61 of 100: one fewer is 60 %, no longer more than 60.
    let education = of_department(EDUCATION, Given::Counts { latest: share("61", "100"), previous: None }, &[]);
    assert_eq!(education.slack_persons, Some(1));
    // 62 of 100: two.
    let education = of_department(EDUCATION, Given::Counts { latest: share("62", "100"), previous: None }, &[]);
    assert_eq!(education.slack_persons, Some(2));
    // Convictions on the threshold: 109 of 5,000; one fewer is below it.
    let convictions = of_department(CONVICTIONS, two_years(share("109", "5000"), share("109", "5000")), &[]);
    assert_eq!((convictions.met, convictions.slack_persons), (Some(true), Some(1)));
    // In the risk zone only: 59 of 100, out of it at 57.
    let education = of_department(EDUCATION, Given::Counts { latest: share("59", "100"), previous: None }, &[]);
    assert_eq!((education.met, education.slack_persons), (Some(false), Some(2)));
    // Income 54 %: 54 × (100 + k) / 100 reaches 55 at k = 2.
    assert_eq!(of_department(INCOME, percent("54", Some(100)), &[]).slack_persons, Some(2));
    // Outside: none.
    assert_eq!(of_department(EDUCATION, percent("40", Some(100)), &[]).slack_persons, None);
}

/// Z3, I6: ten persons are near, eleven are not; under the other reading ten are not either.
#[test]
fn ten_persons_are_near_on_the_area_staircase() {
    let ten = Given::Counts { latest: share("51", "100"), previous: None };
    let eleven = Given::Counts { latest: share("50", "100"), previous: None };
    let nine = Given::Counts { latest: share("52", "100"), previous: None };
    assert_eq!(of_area(EDUCATION, ten, &[]).gap_persons, Some(10));
    assert_eq!(of_area(EDUCATION, ten, &[]).in_risk_zone, Some(true));
    assert!(of_area(EDUCATION, ten, &[]).by_persons);
    assert_eq!(of_area(EDUCATION, eleven, &[]).in_risk_zone, Some(false));
    let fewer = [("I6", "fewer_than_ten")];
    assert_eq!(of_area(EDUCATION, ten, &fewer).in_risk_zone, Some(false));
    assert_eq!(of_area(EDUCATION, nine, &fewer).in_risk_zone, Some(true));
    assert_eq!(of_department(EDUCATION, ten, &[]).in_risk_zone, Some(false), "Z4");
}

/// Z3 holds on the area staircase only: an area on no list has no person rule.
#[test]
fn an_area_on_no_list_has_no_person_rule() {
    let mut given = all_clear();
    given[EDUCATION] = Given::Counts { latest: share("51", "100"), previous: None };
    let evaluation = evaluated(&one_area(None, &given), &[]);
    let education = criterion(&evaluation, "area-0000", EDUCATION);
    assert_eq!((education.in_risk_zone, education.by_persons), (Some(false), false));
}

/// I7: 61.1 % of 100 persons: ten without income make it 54.99 %.
#[test]
fn the_person_reading_of_income_can_be_switched_off() {
    assert_eq!(of_area(INCOME, percent("61.1", Some(100)), &[]).in_risk_zone, Some(true));
    assert_eq!(of_area(INCOME, percent("61.2", Some(100)), &[]).in_risk_zone, Some(false));
    let off = of_area(INCOME, percent("61.1", Some(100)), &[("I7", "off")]);
    assert_eq!((off.in_risk_zone, off.gap_persons), (Some(false), None));
}

/// I24: 195 residents' worth of convictions: 1.18 % of 1,000 are ten persons in each year away, and twenty in one.
#[test]
fn persons_of_the_latest_year_only_move_the_mean_by_half() {
    let given = percent("1.18", Some(1000));
    assert_eq!(of_area(CONVICTIONS, given, &[]).gap_persons, Some(10));
    assert_eq!(of_area(CONVICTIONS, given, &[]).in_risk_zone, Some(true));
    let half = of_area(CONVICTIONS, given, &[("I24", "latest_year_only")]);
    assert_eq!((half.gap_persons, half.in_risk_zone), (Some(20), Some(false)));
}

/// Z3a: the residents are the group of convictions where it is not given.
#[test]
fn residents_are_the_group_of_convictions() {
    let figure = of_area(CONVICTIONS, percent("1.18", None), &[]);
    assert_eq!((figure.gap_persons, figure.by_persons), (Some(10), true));
}

/// Z3b: without a group it cannot be told, and is listed.
#[test]
fn what_cannot_be_told_is_listed() {
    let mut given = all_clear();
    given[EDUCATION] = percent("51", None);
    let evaluation = evaluated(&one_area(Some(Designation::Prevention), &given), &[]);
    let placement = first(&evaluation);
    assert_eq!(placement.outcome(), Outcome::Area(1));
    assert_eq!(placement.sharpened_unknown, [Criterion::Education]);
    assert!(placement.sharpened.is_empty());
}

/// A small area with two criteria met and a decision to place it.
fn small_area(residents: u32, rehousing: bool) -> City {
    let mut given = all_clear();
    given[EMPLOYMENT] = percent("41", Some(600));
    given[EDUCATION] = percent("61", Some(400));
    let mut city = one_area(None, &given);
    city.areas[0].figures.origin = percent("20", Some(900));
    city.areas[0].residents = residents;
    city.areas[0].renovation_rehousing = rehousing;
    city.decisions.push(Decision {
        row: 0,
        decision_id: "SAF-1".to_owned(),
        date: Date::constant(2023, 12, 20),
        valid_from: Some(Date::constant(2022, 12, 1)),
        valid_to: Some(Date::constant(2027, 12, 31)),
        kind: DecisionKind::AreaStaircase,
        subject_id: "area-0000".to_owned(),
        value: None,
    });
    city
}

/// A2, I2: more than 950, or residents rehoused; the other reading takes 950 itself.
#[test]
fn a_small_area_is_placed_from_951_residents() {
    let outcome = |residents, rehousing, choices: &[(&str, &str)]| {
        first(&evaluated(&small_area(residents, rehousing), choices)).outcome()
    };
    let off_the_staircase = Outcome::Undetermined(Some(trappe_rules::agreement::Staircase::Department));
    assert_eq!(outcome(951, false, &[]), Outcome::Area(2));
    assert_eq!(outcome(950, false, &[]), off_the_staircase);
    assert_eq!(outcome(950, false, &[("I2", "at_least_950")]), Outcome::Area(2));
    assert_eq!(outcome(700, true, &[]), Outcome::Area(2));
}

/// A2: without a decision the area is a candidate, and its department is on the department staircase.
#[test]
fn a_small_area_without_a_decision_is_a_candidate() {
    let mut city = small_area(966, false);
    city.decisions.clear();
    let evaluation = evaluated(&city, &[]);
    assert!(evaluation.designation_check[0].candidate);
    assert_eq!(evaluation.designation_check[0].computed, Ok(None));
    assert_eq!(first(&evaluation).unit_id, "0001-0000");
}

/// A2: origin missing leaves vulnerable area or parallel society: step 2 either way, so the decision places it.
#[test]
fn a_missing_figure_that_changes_nothing_does_not_stop_a_small_area() {
    let mut city = small_area(966, false);
    city.areas[0].figures.origin = Given::Nothing(Absent::Withheld);
    assert_eq!(first(&evaluated(&city, &[])).outcome(), Outcome::Area(2));
    city.decisions.clear();
    assert!(evaluated(&city, &[]).designation_check[0].candidate);
}

/// D8 under A2: 40.0 with one decimal may be 40.04, and then the area would be vulnerable instead of prevention.
#[test]
fn rounding_may_move_a_small_area_to_another_step() {
    let mut city = small_area(966, false);
    city.areas[0].figures.employment = published("40.0", Some(600));
    city.areas[0].figures.origin = percent("35", Some(900));
    let evaluation = evaluated(&city, &[]);
    let placement = first(&evaluation);
    assert_eq!(placement.outcome(), Outcome::Area(1));
    assert!(placement.rounding_sensitive);
    assert_eq!(placement.possible_steps, [1, 2]);
}

/// R6: a decision that takes a department off the area staircase takes its suspension and sharpened criteria with it.
#[test]
fn a_department_decided_off_the_area_staircase_lets_by_its_step() {
    let mut city = one_area(Some(Designation::Vulnerable), &all_clear());
    city.decisions.push(Decision {
        subject_id: "0001-0000".to_owned(),
        value: Some("department 2".to_owned()),
        kind: DecisionKind::Step,
        ..small_area(0, false).decisions[0].clone()
    });
    let evaluation = evaluated(&city, &[]);
    let placement = first(&evaluation);
    assert_eq!((placement.outcome(), placement.computed()), (Outcome::Department(2), Outcome::Area(2)));
    assert_eq!(placement.status, Status::Decided);
    assert!(placement.sharpened.is_empty() && !placement.assignment_suspended);
    assert_eq!(placement.letting.as_ref().map(|letting| letting.shares.assignment.0), Some(6));
}

/// R6, A3, A4: a decision that puts a department partly in an area on the area staircase brings what that step has.
#[test]
fn a_department_decided_onto_the_area_staircase_lets_by_its_area() {
    let mut given = all_clear();
    given[EMPLOYMENT] = percent("36", Some(100_000));
    for (designation, step, sharpened) in [
        (Designation::Prevention, 1, vec![Criterion::Employment]),
        (Designation::Vulnerable, 2, Criterion::ALL.to_vec()),
    ] {
        let mut city = one_area(Some(designation), &given);
        city.departments[0].partly_in_area = true;
        city.decisions.push(Decision {
            subject_id: "0001-0000".to_owned(),
            value: Some(format!("area {step}")),
            kind: DecisionKind::Step,
            ..small_area(0, false).decisions[0].clone()
        });
        let evaluation = evaluated(&city, &[]);
        let placement = first(&evaluation);
        assert_eq!((placement.outcome(), placement.computed()), (Outcome::Area(step), Outcome::Undetermined(None)));
        assert_eq!(placement.sharpened, sharpened);
        assert_eq!(placement.assignment_suspended, step == 2);
    }
}

/// D6, A2: new build in an area placed by a decision is as undetermined as in a listed one.
#[test]
fn new_build_in_a_designated_area_is_undetermined() {
    let mut listed = one_area(Some(Designation::Vulnerable), &all_clear());
    let mut placed = small_area(966, false);
    for city in [&mut listed, &mut placed] {
        city.departments[0].taken_into_use = Some(Date::constant(2025, 1, 1));
        let evaluation = evaluated(city, &[]);
        let placement = first(&evaluation);
        let undetermined = Outcome::Undetermined(Some(trappe_rules::agreement::Staircase::Area));
        assert_eq!((placement.outcome(), placement.computed()), (undetermined, undetermined));
        assert_eq!(placement.possible_steps, [2]);
        assert!(placement.letting.is_none());
    }
}

/// D8 on area step 1: 35.00 is not more than 35, and without a group persons cannot tell; 35.004 is in the zone.
#[test]
fn rounding_may_settle_what_persons_cannot_tell() {
    let mut given = all_clear();
    given[EMPLOYMENT] = published("35.00", None);
    let evaluation = evaluated(&one_area(Some(Designation::Prevention), &given), &[]);
    assert_eq!(first(&evaluation).sharpened_unknown, [Criterion::Employment]);
    assert!(first(&evaluation).rounding_sensitive);
}

/// A city of one prevention area with an active plan, and the lists before it.
fn plan_area(convictions: &str, before: &[Option<Designation>]) -> City {
    let mut given = all_clear();
    given[CONVICTIONS] = percent(convictions, Some(100_000));
    let mut city = one_area(Some(Designation::Prevention), &given);
    city.areas[0].development_plan = Some(DevelopmentPlan::Active);
    for (years, designation) in (1..).zip(before) {
        city.history.push(HistoryEntry {
            row: 0,
            area_id: "area-0000".to_owned(),
            list_date: Date::new(2022 - years, 12, 1).unwrap(),
            designation: *designation,
        });
    }
    city
}

/// A7, I26: suspended until the fourth list in a row without the area; a list not known keeps it.
#[test]
fn suspension_ends_with_the_fourth_list_off() {
    let vulnerable = Some(Designation::Vulnerable);
    let prevention = Some(Designation::Prevention);
    for (before, suspended) in [
        (vec![], true),
        (vec![None, None], true),
        (vec![None, prevention, None], false),
        (vec![None, None, vulnerable], true),
        (vec![None, None, None, vulnerable], false),
    ] {
        let evaluation = evaluated(&plan_area("0.5", &before), &[]);
        let placement = first(&evaluation);
        assert_eq!(placement.outcome(), Outcome::Area(1));
        assert_eq!(placement.assignment_suspended, suspended, "{before:?}");
        let shares = placement.letting.as_ref().unwrap().shares;
        let expected = if suspended { (18, 0) } else { (12, 6) };
        assert_eq!((shares.flexible.0, shares.assignment.0), expected, "{before:?}");
    }
    let mut carried_out = plan_area("0.5", &[]);
    carried_out.areas[0].development_plan = Some(DevelopmentPlan::CarriedOut);
    assert!(!first(&evaluated(&carried_out, &[])).assignment_suspended);
}

/// A7, I25: convictions beyond the prevention threshold are sharpened, at the threshold only by the other reading.
#[test]
fn convictions_are_sharpened_beyond_the_prevention_threshold() {
    let sharpened = |convictions, choices: &[(&str, &str)]| {
        first(&evaluated(&plan_area(convictions, &[]), choices)).sharpened.clone()
    };
    assert_eq!(sharpened("1.46", &[]), [Criterion::Convictions]);
    assert!(sharpened("1.45", &[]).is_empty());
    assert_eq!(sharpened("1.45", &[("I25", "at_least")]), [Criterion::Convictions]);
    assert!(sharpened("1.44", &[("I25", "at_least")]).is_empty());
}

/// A7 on the department staircase: the area's convictions count, not the department's, and L16 takes the assignment.
#[test]
fn a_plan_suspends_assignment_on_the_department_staircase_too() {
    let mut city = plan_area("1.46", &[]);
    city.areas[0].designation = None;
    city.indicators.insert("0001-0000".to_owned(), figures(all_clear()));
    let evaluation = evaluated(&city, &[]);
    let placement = first(&evaluation);
    assert_eq!(placement.outcome(), Outcome::Department(1));
    assert!(placement.assignment_suspended);
    assert_eq!(placement.sharpened, [Criterion::Convictions]);
    let shares = placement.letting.as_ref().unwrap().shares;
    let written = (shares.waiting_list.0, shares.waiting_list_extra.0, shares.flexible.0, shares.assignment.0);
    assert_eq!(written, (10, 2, 6, 0));
}

/// A3, A7: an undetermined department of an area with a plan has no criteria of a step it does not stand on.
#[test]
fn an_undetermined_department_has_no_criteria_of_a_step() {
    let mut city = plan_area("0.5", &[]);
    city.areas[0].figures.employment = percent("36", Some(100_000));
    city.departments[0].taken_into_use = Some(Date::constant(2025, 1, 1));
    let evaluation = evaluated(&city, &[]);
    assert_eq!(first(&evaluation).status, Status::Undetermined);
    assert!(first(&evaluation).sharpened.is_empty());
}

/// D4, I4, I5: 19 of 100, 20, 24 and 25; 24.95 % of 2,000 homes lies between.
#[test]
fn bands_have_no_gap() {
    for (homes, assigned, step) in
        [(100, 19, 2), (100, 20, 3), (100, 24, 3), (2000, 499, 3), (100, 25, 4), (2000, 399, 2), (2000, 500, 4)]
    {
        let mut given = all_clear();
        given[EMPLOYMENT] = percent("41", None);
        given[INCOME] = percent("54", None);
        let mut city = one_department(&given, assigned);
        city.departments[0].homes.family = homes;
        let evaluation = evaluated(&city, &[]);
        assert_eq!(first(&evaluation).outcome(), Outcome::Department(step), "{assigned} of {homes}");
        assert_eq!(first(&evaluation).need, Some(Need::High));
    }
}

/// D7: a figure missing that no combination hangs on; one that the step hangs on.
#[test]
fn a_missing_figure_matters_only_where_it_may_change_the_step() {
    let mut given = all_clear();
    given[EMPLOYMENT] = percent("41", None);
    given[INCOME] = percent("54", None);
    given[EDUCATION] = Given::Nothing(Absent::Withheld);
    let evaluation = evaluated(&one_department(&given, 25), &[]);
    assert_eq!(first(&evaluation).outcome(), Outcome::Department(4));
    given[INCOME] = percent("56", None);
    let evaluation = evaluated(&one_department(&given, 25), &[]);
    assert_eq!(first(&evaluation).status, Status::Undetermined);
    assert_eq!(first(&evaluation).possible_steps, [3, 4]);
    let evaluation = evaluated(&one_department(&given, 0), &[]);
    assert_eq!(first(&evaluation).possible_steps, [1, 2]);
}

/// D8: 40.0 may be 40.04; 39.9 may not, nor may a count.
#[test]
fn a_rounded_figure_may_hide_another_step() {
    let mut given = all_clear();
    given[INCOME] = percent("54", None);
    for (employment, sensitive) in [
        (published("40.0", None), true),
        (published("39.9", None), false),
        (published("40", None), true),
        (published("41", None), false),
        (two_years(share("40", "100"), share("40", "100")), false),
    ] {
        given[EMPLOYMENT] = employment;
        let evaluation = evaluated(&one_department(&given, 25), &[]);
        assert_eq!(first(&evaluation).rounding_sensitive, sensitive, "{employment:?}");
    }
}

/// D8: 57.77 % stands between the published 57.8 and the unrounded 57.75.
#[test]
fn a_value_between_published_and_unrounded_threshold_is_sensitive() {
    let mut given = all_clear();
    given[EMPLOYMENT] = percent("36", None);
    for (income, sensitive) in [("57.77", true), ("57.7", false), ("57.81", false)] {
        given[INCOME] = percent(income, None);
        let evaluation = evaluated(&one_department(&given, 25), &[]);
        assert_eq!(first(&evaluation).rounding_sensitive, sensitive, "{income}");
    }
}

/// A8, I36: named in two areas, or partly inside one.
#[test]
fn a_department_partly_in_an_area_is_undetermined() {
    let mut city = one_area(Some(Designation::Prevention), &all_clear());
    city.departments[0].partly_in_area = true;
    assert_eq!(first(&evaluated(&city, &[])).outcome(), Outcome::Undetermined(None));
    city.departments[0].partly_in_area = false;
    city.areas.push(area(1, None, &figures(all_clear())));
    city.departments[0].area_ids.push("area-0001".to_owned());
    assert_eq!(first(&evaluated(&city, &[])).status, Status::Undetermined);
}

/// S3: four lists before as a parallel society; transformation counts as one; one list short is not enough.
#[test]
fn a_transformation_area_was_a_parallel_society_on_four_lists_before() {
    use trappe_rules::designation::Unchecked;
    let mut city = small_area(1000, false);
    city.decisions.clear();
    city.areas[0].designation = Some(Designation::Transformation);
    city.areas[0].figures.origin = percent("50.01", Some(900));
    let computed = |city: &City| evaluated(city, &[]).designation_check[0].computed;
    assert_eq!(computed(&city), Err(Unchecked::HistoryTooShort));
    for years in 1..=4 {
        assert_eq!(computed(&city), Err(Unchecked::HistoryTooShort));
        let designation = if years == 1 { Designation::Transformation } else { Designation::Parallel };
        city.history.push(HistoryEntry {
            row: 0,
            area_id: "area-0000".to_owned(),
            list_date: Date::new(2022 - years, 12, 1).unwrap(),
            designation: Some(designation),
        });
    }
    assert_eq!(computed(&city), Ok(Some(Designation::Transformation)));
    city.history[3].designation = Some(Designation::Vulnerable);
    assert_eq!(computed(&city), Ok(Some(Designation::Parallel)));
    city.areas[0].figures.origin = percent("50", Some(900));
    assert_eq!(computed(&city), Ok(Some(Designation::Vulnerable)));
    city.areas[0].residents = 999;
    assert_eq!(computed(&city), Ok(None));
}

/// R5: on 1 December 2025 step 2 lets by L4, and by L5 from 1 January; a day before, the change is not yet near.
#[test]
fn the_next_letting_rule_stands_beside_the_one_in_force() {
    let (agreement, thresholds) = super::hand_agreement::agreement(&[]);
    let mut given = all_clear();
    given[EMPLOYMENT] = percent("41", None);
    given[INCOME] = percent("54", None);
    let city = one_department(&given, 0);
    let letting = |run| {
        let evaluation = super::compare::run(&city, &agreement, &thresholds, run);
        let letting = first(&evaluation).letting.clone().unwrap();
        (letting.rule, letting.next)
    };
    let next = Some(("L5".to_owned(), Date::constant(2026, 1, 1)));
    assert_eq!(letting(from_day(2025, 11, 30)), ("L4".to_owned(), None));
    assert_eq!(letting(from_day(2025, 12, 1)), ("L4".to_owned(), next));
    assert_eq!(letting(from_day(2026, 1, 1)), ("L5".to_owned(), None));
}

/// D6, N1, N2: new build is on step 1 and not small; cheap homes lower what is assigned of the others.
#[test]
fn new_build_lets_by_its_share_of_cheap_homes() {
    let (agreement, thresholds) = super::hand_agreement::agreement(&[]);
    for (cheap, assignment) in [(9, 6), (10, 4), (14, 4), (15, 2), (19, 2), (20, 0), (40, 0)] {
        let mut city = City::default();
        let mut department = department(0);
        department.taken_into_use = Some(Date::constant(2024, 3, 1));
        department.cheap_homes = Some(cheap);
        department.residents = 0;
        city.departments.push(department);
        let evaluation = super::compare::run(&city, &agreement, &thresholds, from_day(2024, 3, 1));
        assert_eq!(first(&evaluation).outcome(), Outcome::Department(1));
        assert!(evaluation.pooling.unpooled.is_empty() && evaluation.pooling.pools.is_empty());
        let letting = first(&evaluation).letting.clone().unwrap();
        assert_eq!((letting.rule.as_str(), letting.shares.assignment.0), ("N2", assignment), "{cheap} cheap homes");
        assert_eq!((letting.shares.flexible.0, letting.shares.total()), (6, 18));
        let evaluation = super::compare::run(&city, &agreement, &thresholds, from_day(2024, 2, 29));
        let letting = first(&evaluation).letting.clone().unwrap();
        assert_eq!((letting.rule.as_str(), letting.shares.assignment.0), ("N1", 0));
        assert_eq!(letting.next, Some(("N2".to_owned(), Date::constant(2024, 3, 1))));
    }
}
