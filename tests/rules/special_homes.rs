//! Criteria of placements, room for homes of special kinds and the places for refugees, by hand (A3–A5, A7, L9–L14, I34).

use trappe_rules::agreement::{Binds, Boundary, Criterion, MovingRight, Thresholds};
use trappe_rules::assumptions::Assumptions;
use trappe_rules::evaluation::evaluate;
use trappe_rules::facts::{
    City, Decision, DecisionKind, Department, Designation, DevelopmentPlan, HistoryEntry, Homes, LettingEntry,
    LettingKind, Regime, Run, RunKind,
};
use trappe_rules::letting::capacity::Youth;
use trappe_rules::letting::criteria::{Asked, Criteria, Duty, Form, Lettings, Priority, least_income};
use trappe_rules::letting::refugee_places::{NotShared, Part, share_out};
use trappe_rules::outlook::{Outlook, outlook};
use trappe_rules::quantity::{Date, Decimal, Eighteenths, Ratio};

use super::compare;
use super::hand_agreement::agreement;
use super::plain::{all_clear, decimal, department, figures, from_day, households, one_area, one_department, percent};

/// What follows for a city from 1 January 2024.
fn ahead(city: &City, choices: &[(&str, &str)]) -> (Outlook, Vec<&'static str>) {
    let (agreement, thresholds) = agreement(choices);
    let run = from_day(2024, 1, 1);
    let evaluation = compare::run(city, &agreement, &thresholds, run);
    let checked = outlook(city, &evaluation, &agreement, run, &Assumptions::default());
    (checked.result, checked.findings.iter().map(|finding| finding.code).collect())
}

fn only(city: &City) -> Criteria {
    ahead(city, &[]).0.criteria.remove(0)
}

/// Criterion, form, duty of every row.
fn told(criteria: &Criteria) -> Vec<(&'static str, &'static str, &'static str)> {
    criteria.rows.iter().map(|row| (row.asked.name(), row.form.name(), row.duty.name())).collect()
}

const A: [(&str, &str, &str); 2] = [("a1_work", "ordinary", "must"), ("a2_education", "ordinary", "must")];
const C: (&str, &str, &str) = ("c_disability", "ordinary", "may");

/// A3, §6.1.2: nothing in the risk zone, so the ordinary A-criteria, one of which is enough; C at most 5 % of 100 homes.
#[test]
fn a3_a_prevention_area_asks_for_the_ordinary_criteria() {
    let criteria = only(&one_area(Some(Designation::Prevention), &all_clear()));
    assert_eq!(told(&criteria), [A[0], A[1], C]);
    assert_eq!(criteria.rows[0].or, [Asked::A2]);
    assert_eq!(criteria.rows[2].at_most_homes, Some(5));
    assert_eq!(criteria.rows[2].lettings, Some(Lettings::AccessibleHomes));
    assert_eq!(criteria.order, [Priority::All, Priority::Seniority]);
    let moves = criteria.internal.unwrap();
    assert_eq!((moves.boundary, moves.from_outside, moves.within), (Boundary::Area, Binds::Must, Binds::May));
}

/// A3: employment in the risk zone takes the place of the A-criteria and goes first; income adds itself.
#[test]
fn a3_employment_in_the_risk_zone_replaces_the_ordinary_criteria() {
    let mut given = all_clear();
    given[0] = percent("36", Some(100_000));
    given[3] = percent("57", Some(100_000));
    let criteria = only(&one_area(Some(Designation::Prevention), &given));
    assert_eq!(told(&criteria), [("employment", "sharpened", "must"), ("income", "sharpened", "must"), C]);
    assert_eq!(criteria.rows[0].instead_of, [Asked::A1, Asked::A2]);
    assert_eq!(criteria.order, [Priority::All, Priority::Employment, Priority::Others, Priority::Seniority]);
    // Only education: the A-criteria stay, and are the obligatory ones that go first.
    let mut given = all_clear();
    given[2] = percent("58", Some(100_000));
    let criteria = only(&one_area(Some(Designation::Prevention), &given));
    assert_eq!(told(&criteria), [A[0], A[1], ("education", "sharpened", "must"), C]);
    assert_eq!(criteria.order, [Priority::All, Priority::A, Priority::Others, Priority::Seniority]);
}

/// A4: all four, whatever the figures; assignment suspended.
#[test]
fn a4_a_vulnerable_area_asks_for_all_four() {
    let criteria = only(&one_area(Some(Designation::Vulnerable), &all_clear()));
    let four = ["employment", "convictions", "education", "income"].map(|name| (name, "sharpened", "must"));
    assert_eq!(told(&criteria), [four[0], four[1], four[2], four[3], C]);
    assert!(criteria.rows.iter().take(4).all(|row| row.rule == "A4" && row.lettings == Some(Lettings::Flexible)));
    assert!(criteria.assignment_suspended);
}

/// T7: 55 % of the region's mean of the list of 2022 are the 22,904.30 kroner published; a region not known has none.
#[test]
fn t7_the_income_asked_for_in_kroner() {
    let (agreement, thresholds) = agreement(&[]);
    let kroner = |department: &Department, thresholds: &Thresholds| {
        least_income(department, &agreement, thresholds).and_then(|income| income.rounded(2))
    };
    assert_eq!(kroner(&department(0), &thresholds), Some(decimal("22904.30")));
    let elsewhere = Department { region: Some("Ukendt".to_owned()), ..department(0) };
    assert_eq!(kroner(&elsewhere, &thresholds), None);
    // 55 % of the invented 36,000.
    let other = Department { region: Some("Andetsteds".to_owned()), ..department(0) };
    assert_eq!(kroner(&other, &thresholds), Some(Decimal::from(19_800)));
}

/// Figures that put a department on a step: need by employment and education, share by households of 100.
fn on_step(step: u8) -> City {
    let mut given = all_clear();
    if step > 1 {
        given[0] = percent("41", Some(100_000));
        given[2] = percent("61", Some(100_000));
    }
    one_department(
        &given,
        match step {
            3 => 22,
            4 => 30,
            _ => 10,
        },
    )
}

/// L13: on step 1 A (at most 4/18) and B (flexible letting at most 6/18) may be chosen; on 2–4 only A, which must. Internal
/// moves: from other departments a must on 3 and 4 only, where the right is suspended as a rule.
#[test]
fn l13_the_department_staircase_step_by_step() {
    let criteria = only(&on_step(1));
    let may = |name| (name, "ordinary", "may");
    assert_eq!(told(&criteria), [may("a1_work"), may("a2_education"), may("b_divorce"), C]);
    let most: Vec<_> = criteria.rows.iter().map(|row| row.at_most).collect();
    assert_eq!(most, [Some(Eighteenths(4)), Some(Eighteenths(4)), Some(Eighteenths(6)), None]);
    assert_eq!(criteria.order, [Priority::AsAgreed, Priority::Seniority]);
    for step in 2..=4 {
        let criteria = only(&on_step(step));
        assert_eq!(criteria.outcome.step(), Some(step));
        assert_eq!(told(&criteria), [A[0], A[1], C], "step {step}");
        let moves = criteria.internal.unwrap();
        let (outside, right) = if step == 2 {
            (Binds::May, MovingRight::MayBeSuspended)
        } else {
            (Binds::Must, MovingRight::SuspendedAsARule)
        };
        assert_eq!((moves.from_outside, moves.within, moves.right), (outside, Binds::May, right), "step {step}");
    }
}

/// L13: 5 % rounded down: 19 homes give none, 20 one, 39 one, 40 two.
#[test]
fn l13_the_c_criterion_is_rounded_down() {
    for (homes, most) in [(19, 0), (20, 1), (39, 1), (40, 2)] {
        let mut city = on_step(1);
        city.departments[0].homes.family = homes;
        city.assignments.clear();
        let (ahead, _) = ahead(&city, &[]);
        assert_eq!(ahead.capacity[0].accessible_homes, Some(most), "{homes}");
        let c = ahead.criteria[0].rows.iter().find(|row| row.asked == Asked::C).unwrap();
        assert_eq!(c.at_most_homes, Some(most), "{homes}");
    }
}

/// A7: in an area with a development plan that is off the lists, convictions above the prevention threshold are asked of
/// everybody but the assigned, beside what the step gives.
#[test]
fn a7_a_plan_asks_for_convictions_on_the_department_staircase() {
    let mut given = all_clear();
    given[1] = percent("1.46", Some(100_000));
    let mut city = one_area(None, &given);
    city.areas[0].development_plan = Some(DevelopmentPlan::Active);
    city.indicators.insert(city.departments[0].department_id.clone(), figures(all_clear()));
    city.assignments.push(households(&city.departments[0].clone(), 10));
    let criteria = only(&city);
    let row = criteria.rows.iter().find(|row| row.asked == Asked::Sharpened(Criterion::Convictions)).unwrap();
    assert_eq!((row.form, row.duty, row.rule), (Form::Sharpened, Duty::Must, "A7"));
    assert_eq!(row.lettings, Some(Lettings::AllButAssignment));
    assert!(row.instead_of.is_empty() && criteria.assignment_suspended);
}

/// Z3b: a figure missing in a prevention area leaves its criterion open; the ordinary ones hold meanwhile.
#[test]
fn z3b_what_cannot_be_told_is_said() {
    let mut given = all_clear();
    given[0] = trappe_rules::facts::Given::Nothing(trappe_rules::quantity::Absent::Withheld);
    let criteria = only(&one_area(Some(Designation::Prevention), &given));
    assert_eq!(told(&criteria), [A[0], A[1], ("employment", "unknown", "cannot_tell"), C]);
}

/// L10: AlmenBolig+ lets by its own criteria, none of the three by more than half of its 101 homes; co-housing by those of
/// the community. In a designated area the area staircase goes first (I20).
#[test]
fn l10_concepts_let_by_criteria_of_their_own() {
    let mut city = on_step(1);
    city.departments[0].homes.family = 101;
    city.departments[0].regime = Some(Regime::AlmenboligPlus);
    let criteria = only(&city);
    let names = ["plus_families", "plus_without_children", "plus_experience"].map(|name| (name, "own", "must"));
    assert_eq!(told(&criteria), [names[0], names[1], names[2], ("plus_wish", "own", "if_none_else"), C]);
    assert!(criteria.rows.iter().take(3).all(|row| row.at_most_homes == Some(50)));
    city.departments[0].regime = Some(Regime::CoHousing);
    assert_eq!(told(&only(&city)), [("concept", "own", "must"), C]);
    let mut listed = one_area(Some(Designation::Vulnerable), &all_clear());
    listed.departments[0].regime = Some(Regime::CoHousing);
    assert_eq!(only(&listed).rows[0].asked, Asked::Sharpened(Criterion::Employment));
}

/// L9, I19, D7: the youth list, homes for the elderly, and a step that cannot be told.
#[test]
fn where_nothing_is_asked_it_is_said() {
    let mut city = on_step(1);
    city.departments[0].homes = Homes { family: 0, youth: 100, elderly: 0 };
    assert_eq!(told(&only(&city)), [("none", "youth_list", "none")]);
    city.departments[0].homes = Homes { family: 0, youth: 0, elderly: 100 };
    assert_eq!(told(&only(&city)), [("none", "outside", "none")]);
    let mut city = on_step(2);
    city.assignments.clear();
    assert_eq!(told(&only(&city)), [("none", "undetermined", "none"), C]);
}

/// L9, L11: 4/18 of a youth department's homes; in a mixed one as much as of the family homes, 6/18 + 2/18 on step 1.
#[test]
fn l9_l11_youth_homes() {
    let of = |homes, choices: &[(&str, &str)], designation| {
        let mut city = if designation { one_area(Some(Designation::Vulnerable), &all_clear()) } else { on_step(1) };
        city.departments[0].homes = homes;
        ahead(&city, choices).0.capacity[0].youth
    };
    let mixed = Homes { family: 100, youth: 20, elderly: 0 };
    let youth = Homes { family: 10, youth: 90, elderly: 0 };
    let share = |youth: Youth| youth.rule().zip(youth.assignment().map(|(own, extra)| (own.0, extra.0)));
    assert_eq!(share(of(mixed, &[], false)), Some(("L11", (6, 2))));
    assert_eq!(share(of(youth, &[], false)), Some(("L9", (4, 0))));
    // I34: not suspended in a vulnerable area, unless the other reading is chosen; L11 follows the step there.
    assert_eq!(share(of(youth, &[], true)), Some(("L9", (4, 0))));
    assert_eq!(share(of(youth, &[("I34", "suspended")], true)), Some(("L9", (0, 0))));
    assert_eq!(share(of(mixed, &[], true)), Some(("L11", (0, 0))));
    assert_eq!(of(Homes { family: 100, youth: 0, elderly: 0 }, &[], false), Youth::None);
}

/// A dormitory of 90 rooms with 8 kitchens and so many assigned tenants.
fn dormitory(assigned: Option<u32>) -> City {
    let mut city = City::default();
    let department = Department {
        homes: Homes { family: 0, youth: 90, elderly: 0 },
        regime: Some(Regime::Dormitory),
        shared_kitchens: Some(8),
        ..department(0)
    };
    let mut row = households(&department, 0);
    row.assigned_youth = assigned.ok_or(trappe_rules::quantity::Absent::NotGiven);
    city.assignments.push(row);
    city.departments.push(department);
    city
}

/// L12: one assigned tenant for each of 8 kitchens; a decision of two a kitchen makes it 16.
#[test]
fn l12_a_dormitory_has_room_for_one_a_kitchen() {
    let room = |city: &City| ahead(city, &[]).0.capacity[0].dormitory.clone().unwrap();
    let told = |city: &City| {
        let room = room(city);
        (room.cap, room.free, room.over)
    };
    assert_eq!(told(&dormitory(Some(7))), (Some(8), Some(1), Some(0)));
    assert_eq!(told(&dormitory(Some(8))), (Some(8), Some(0), Some(0)));
    assert_eq!(told(&dormitory(Some(9))), (Some(8), Some(0), Some(1)));
    assert_eq!(told(&dormitory(None)), (Some(8), None, None));
    let mut decided = dormitory(Some(9));
    decided.decisions.push(Decision {
        row: 0,
        decision_id: "1".to_owned(),
        date: Date::constant(2023, 12, 15),
        valid_from: None,
        valid_to: None,
        kind: DecisionKind::DormitoryLimit,
        subject_id: decided.departments[0].department_id.clone(),
        value: Some("2".to_owned()),
    });
    assert_eq!(told(&decided), (Some(16), Some(7), Some(0)));
    assert_eq!(room(&decided).decision_id.as_deref(), Some("1"));
    let mut unknown = dormitory(Some(7));
    unknown.departments[0].shared_kitchens = None;
    assert_eq!(told(&unknown), (None, None, None));
}

/// L14: subsidised homes outside the lists only, shared homes for refugees on department step 1 only.
#[test]
fn l14_homes_of_special_kinds_by_list_and_step() {
    let special = |city: &City| {
        let room = &ahead(city, &[]).0.capacity[0];
        (room.subsidised_homes, room.refugee_shared_homes)
    };
    assert_eq!(special(&on_step(1)), (Some(true), Some(true)));
    assert_eq!(special(&on_step(2)), (Some(true), Some(false)));
    assert_eq!(special(&one_area(Some(Designation::Prevention), &all_clear())), (Some(false), Some(false)));
    assert_eq!(special(&dormitory(None)), (Some(false), Some(false)));
    let mut partly = one_area(Some(Designation::Prevention), &all_clear());
    partly.departments[0].partly_in_area = true;
    assert_eq!(special(&partly), (None, None));
}

/// L10, §13.3: 100 homes × 9.5 % × 6/18 = 19/6; with another community of 40 homes and a turnover of 15 %, 2 more.
#[test]
fn l10_what_a_waiver_would_have_to_be_made_up_for() {
    let mut city = on_step(1);
    city.departments[0].regime = Some(Regime::CoHousing);
    let mut second = Department { regime: Some(Regime::CoHousing), turnover_pct: Some(decimal("15")), ..department(1) };
    second.homes.family = 40;
    city.indicators.insert(second.department_id.clone(), figures(all_clear()));
    city.assignments.push(households(&second, 1));
    city.departments.push(second);
    city.departments[1].residents = 200;
    city.departments[1].homes.family = 60;
    let (ahead, _) = ahead(&city, &[]);
    let of = |at: usize| (ahead.capacity[at].compensation, ahead.capacity[at].organisation_compensation);
    // 60 × 15 % × 6/18 = 3.
    let (first, sum) = (Ratio::new(19, 6), Ratio::new(37, 6));
    assert_eq!(of(0), (first, sum));
    assert_eq!(of(1), (Some(Ratio::whole(3)), sum));
}

fn assigned(department: &Department, homes: u32) -> LettingEntry {
    LettingEntry {
        row: 0,
        department_id: department.department_id.clone(),
        year: 2023,
        kind: LettingKind::Assigned,
        homes: Ok(homes),
    }
}

/// Three organisations of one department each on step 1, with so many assigned homes in 2023.
fn three(homes: [Option<u32>; 3]) -> City {
    let mut city = City::default();
    for (number, homes) in (0_u32..).zip(homes) {
        let department = Department { organisation_id: format!("000{}", number + 1), ..department(number) };
        city.indicators.insert(department.department_id.clone(), figures(all_clear()));
        city.assignments.push(households(&department, 5));
        city.lettings.extend(homes.map(|homes| assigned(&department, homes)));
        city.departments.push(department);
    }
    city
}

fn places(city: &City) -> (Option<NotShared>, Vec<Option<u32>>) {
    let places = ahead(city, &[]).0.refugee_places;
    (places.not_shared, places.organisations.iter().map(|it| it.part.map(|part| part.places)).collect())
}

/// L14: 50 × 10/30 = 16 2/3, 50 × 13/30 = 21 2/3, 50 × 7/30 = 11 2/3: all remainders are equal, 48 whole places, so the two
/// left go to the first two ids.
#[test]
fn l14_fifty_places_by_largest_remainder_ties_by_id() {
    assert_eq!(places(&three([Some(10), Some(13), Some(7)])), (None, vec![Some(17), Some(22), Some(11)]));
    // 50 × 1/7 = 7 1/7, 50 × 2/7 = 14 2/7, 50 × 4/7 = 28 4/7: the one left goes to the largest remainder.
    assert_eq!(places(&three([Some(1), Some(2), Some(4)])), (None, vec![Some(7), Some(14), Some(29)]));
    assert_eq!(places(&three([Some(0), Some(0), Some(4)])), (None, vec![Some(0), Some(0), Some(50)]));
}

/// L14: what is not told is not guessed.
#[test]
fn l14_no_places_where_the_lettings_are_not_told() {
    let none = vec![None, None, None];
    assert_eq!(places(&three([None, None, None])), (Some(NotShared::NoLettings), none.clone()));
    assert_eq!(places(&three([Some(1), None, Some(4)])), (Some(NotShared::Incomplete), none.clone()));
    assert_eq!(places(&three([Some(0), Some(0), Some(0)])), (Some(NotShared::NoneAssigned), none));
    // Nor can the safeguard (L17); that is another test's.
    let mut codes = ahead(&three([Some(1), None, Some(4)]), &[]).1;
    codes.retain(|code| !code.starts_with("safeguard"));
    assert_eq!(codes, ["refugee-places-incomplete"]);
    // One taken into use after the year had nothing to let; one off the step takes no part, nor has it to be told.
    let mut new = three([Some(1), None, Some(4)]);
    new.departments[1].taken_into_use = Some(Date::constant(2024, 1, 1));
    assert_eq!(places(&new), (None, vec![Some(10), Some(0), Some(40)]));
    let mut off = three([Some(1), None, Some(4)]);
    off.departments[1].homes = Homes { family: 0, youth: 0, elderly: 100 };
    assert_eq!(places(&off), (None, vec![Some(10), Some(40)]));
}

/// L14: places add up, and each is the quota rounded down or up, for whatever counts; equal counts differ by one at most, and
/// the order of the others changes nothing.
#[test]
fn l14_places_add_up_and_meet_quota() {
    let mut seed = 12_345_u64;
    let mut next = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((seed >> 33) % below).unwrap()
    };
    for _ in 0..5_000 {
        let organisations = 1 + next(60);
        let counts: Vec<u32> = (0..organisations).map(|_| next(40)).collect();
        let places = 1 + next(200);
        let parts: Vec<Part> = share_out(places, &counts);
        if counts.iter().all(|count| *count == 0) {
            assert!(parts.iter().all(|part| part.places == 0));
            continue;
        }
        assert_eq!(parts.iter().map(|part| part.places).sum::<u32>(), places, "{counts:?}");
        for (part, count) in parts.iter().zip(&counts) {
            let given = i128::from(part.places);
            assert!(part.quota.floor() <= given && given <= part.quota.ceiling(), "{counts:?}");
            assert!(*count > 0 || part.places == 0);
        }
        for (one, a) in parts.iter().zip(&counts) {
            for (other, b) in parts.iter().zip(&counts) {
                assert!(a != b || one.places.abs_diff(other.places) <= 1);
                assert!(a <= b || one.places >= other.places, "more assigned homes never give fewer places");
            }
        }
    }
}

/// Rows in another order give the same places.
#[test]
fn l14_the_order_of_the_lettings_changes_nothing() {
    let city = three([Some(10), Some(13), Some(7)]);
    let mut turned = city.clone();
    turned.lettings.reverse();
    turned.assignments.reverse();
    assert_eq!(ahead(&city, &[]).0, ahead(&turned, &[]).0);
}

/// A5: a prevention area that was on no list before: the ordinary criteria must, those of the risk zone wait.
#[test]
fn a5_a_newly_listed_area_waits_for_its_sharpened_criteria() {
    let mut given = all_clear();
    given[0] = percent("36", Some(100_000));
    given[2] = percent("58", Some(100_000));
    let mut city = one_area(Some(Designation::Prevention), &given);
    let area_id = city.areas[0].area_id.clone();
    city.history.push(HistoryEntry { row: 0, area_id, list_date: Date::constant(2021, 12, 1), designation: None });
    let (agreement, thresholds) = agreement(&[]);
    let run = Run { kind: RunKind::Annual, ..from_day(2024, 12, 1) };
    let evaluation = evaluate(&city, &agreement, &thresholds, run, compare::BUDGET).result;
    let criteria = outlook(&city, &evaluation, &agreement, run, &Assumptions::default()).result.criteria.remove(0);
    let waits = |name| (name, "pending", "waits");
    assert_eq!(told(&criteria), [A[0], A[1], waits("employment"), waits("education"), C]);
    assert!(criteria.rows.iter().filter(|row| row.form == Form::Pending).all(|row| row.rule == "A5"));
    assert_eq!(criteria.order, [Priority::All, Priority::Seniority]);
}

/// N1, N2, §11: new build lets as step 1, but for its assignment: the limits of A and B stay.
#[test]
fn n2_new_build_asks_as_step_1() {
    for day in [Date::constant(2024, 1, 1), Date::constant(2024, 3, 1)] {
        let mut city = on_step(1);
        city.departments[0].taken_into_use = Some(day);
        city.departments[0].cheap_homes = Some(12);
        let criteria = only(&city);
        let most: Vec<_> = criteria.rows.iter().map(|row| (row.asked, row.at_most)).collect();
        let (a, b) = (Some(Eighteenths(4)), Some(Eighteenths(6)));
        assert_eq!(most, [(Asked::A1, a), (Asked::A2, a), (Asked::B, b), (Asked::C, None)], "{day}");
    }
}
