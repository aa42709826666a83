//! L17, L18 and E4 by hand: the working stands beside every case.

use trappe_rules::agreement::{Agreement, Shares};
use trappe_rules::assumptions::Assumptions;
use trappe_rules::facts::{City, Decision, DecisionKind, Department, LettingEntry, LettingKind, Regime};
use trappe_rules::letting::safeguard::{Carries, Known, Safeguards, carries};
use trappe_rules::letting::vacancies::Earmarking;
use trappe_rules::outlook::outlook;
use trappe_rules::placement::{Outcome, Placement};
use trappe_rules::quantity::{Absent, Date, Figure, Ratio};
use trappe_rules::realised::realised;

use super::compare::checked;
use super::hand_agreement::agreement;
use super::plain::{all_clear, decimal, department, first, from_day, one_department, percent};

use LettingKind::{Assigned, Flexible, OfferedToMunicipality as Offered, Other, WaitingList};

const STEP_1: Outcome = Outcome::Department(1);
const STEP_2: Outcome = Outcome::Department(2);

fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

fn entry(year: i16, kind: LettingKind, homes: Figure<u32>) -> LettingEntry {
    LettingEntry { row: 0, department_id: department(0).department_id, year, kind, homes }
}

/// Offered and used homes by year, from the first year on.
fn offered_and_used(from: i16, years: &[(u32, u32)]) -> Vec<LettingEntry> {
    let rows = (from..).zip(years);
    rows.flat_map(|(year, (offered, used))| [entry(year, Offered, Ok(*offered)), entry(year, Assigned, Ok(*used))])
        .collect()
}

/// The homes of a year let by waiting list, flexibly, to assigned households and otherwise.
fn let_in(year: i16, homes: [u32; 4]) -> Vec<LettingEntry> {
    let kinds = [WaitingList, Flexible, Assigned, Other];
    kinds.into_iter().zip(homes).map(|(kind, homes)| entry(year, kind, Ok(homes))).collect()
}

/// What L17 and L18 ask, on a day in a department.
fn asked(
    department: &Department,
    outcome: Outcome,
    lettings: &[LettingEntry],
    on: Date,
    agreement: &Agreement,
) -> Carries {
    let by_id = realised(lettings);
    let earmarking = Earmarking::alone(department);
    let known = Known { lettings: by_id.get(department.department_id.as_str()), earmarking };
    carries(department, outcome, false, known, on, agreement).unwrap()
}

/// The expected share of assignment in 2026 (E4), and whether it exceeds one third.
fn expected(department: &Department, outcome: Outcome, years: &[(u32, u32)]) -> (Option<Ratio>, Option<bool>) {
    let (agreement, _) = agreement(&[]);
    let lettings = offered_and_used(2023, years);
    let third = asked(department, outcome, &lettings, day(2026, 2, 1), &agreement).one_third;
    (third.expected, third.expected_over)
}

/// E4's break-even use rates: 3/4 on step 1, 6/7 on step 2. There and below nothing exceeds one third; above, it does.
#[test]
fn e4_the_break_even_use_rates_are_three_quarters_and_six_sevenths() {
    for (outcome, years, share, over) in [
        // 8/18 × 3/4 = 24/72 = 1/3.
        (STEP_1, [(4, 3), (4, 3), (4, 3)], (1, 3), false),
        // 8/18 × 10/13 = 80/234 = 40/117, against 39/117.
        (STEP_1, [(4, 3), (4, 3), (5, 4)], (40, 117), true),
        // 8/18 × 8/12 = 8/27, against 9/27.
        (STEP_1, [(4, 3), (4, 3), (4, 2)], (8, 27), false),
        // 7/18 × 6/7 = 6/18 = 1/3.
        (STEP_2, [(7, 6), (4, 4), (3, 2)], (1, 3), false),
        // 7/18 × 7/8 = 49/144, against 48/144.
        (STEP_2, [(7, 6), (1, 1), (0, 0)], (49, 144), true),
        // 7/18 × 5/6 = 35/108, against 36/108.
        (STEP_2, [(6, 5), (0, 0), (0, 0)], (35, 108), false),
    ] {
        let found = expected(&department(0), outcome, &years);
        assert_eq!(found, (Ratio::new(share.0, share.1), Some(over)), "{outcome:?} {years:?}");
    }
}

/// E5: two earmarked homes of a hundred tip the balance: (2 + 1/3 × 98) / 100 = 104/300, against 100/300. From the phase-out on
/// they are like the others.
#[test]
fn e4_earmarked_homes_count_as_assigned() {
    let rate = [(7, 6), (4, 4), (3, 2)];
    // H4: to 2030.
    let earmarked = Department {
        special_homes: Some(2),
        start_step: Some(1),
        start_assigned_pct: Some(decimal("25")),
        ..department(0)
    };
    assert_eq!(expected(&earmarked, STEP_2, &rate), (Ratio::new(104, 300), Some(true)));
    // H2: to 2026; I31, H7: no date.
    let ended = Department { start_step: Some(2), ..earmarked.clone() };
    assert_eq!(expected(&ended, STEP_2, &rate), (Ratio::new(1, 3), Some(false)));
    let no_date = Department { start_step: None, ..earmarked.clone() };
    assert_eq!(expected(&no_date, STEP_2, &rate), (Ratio::new(104, 300), Some(true)));
    // N6: for good.
    let for_good = Department { special_homes: None, assigned_only_homes: Some(2), ..ended.clone() };
    assert_eq!(expected(&for_good, STEP_2, &rate), (Ratio::new(104, 300), Some(true)));
    // The share does not hang on the turnover; without any there is nothing to take a share of.
    let other = Department { turnover_pct: Some(decimal("3")), ..earmarked.clone() };
    assert_eq!(expected(&other, STEP_2, &rate), (Ratio::new(104, 300), Some(true)));
    let none = Department { turnover_pct: Some(decimal("0")), ..earmarked };
    assert_eq!(expected(&none, STEP_2, &rate), (None, None));
}

/// E4: without every one of the three years, or without an offer, there is no use rate, and nothing is expected.
#[test]
fn e4_without_lettings_it_is_unknown() {
    assert_eq!(expected(&department(0), STEP_2, &[(7, 7), (7, 7)]), (None, None));
    assert_eq!(expected(&department(0), STEP_2, &[(0, 0), (0, 0), (0, 0)]), (None, None));
    let (agreement, _) = agreement(&[]);
    let mut withheld = offered_and_used(2023, &[(7, 7), (7, 7), (7, 7)]);
    withheld[3].homes = Err(Absent::Withheld);
    let third = asked(&department(0), STEP_2, &withheld, day(2026, 2, 1), &agreement).one_third;
    assert_eq!((third.expected_over, third.missing_years), (None, vec![2024]));
    assert_eq!((third.first_year, third.year_before, third.offered, third.used), (2023, 2025, Some(21), None));
}

/// The safeguard of a department of so many family homes with a turnover of 7.5 %, by offered and used homes from 2019 on.
fn safeguarded(homes: u32, years: &[(u32, u32)], choices: &[(&str, &str)]) -> Option<bool> {
    let (agreement, _) = agreement(choices);
    let mut small = Department { turnover_pct: Some(decimal("7.5")), ..department(0) };
    small.homes.family = homes;
    let lettings = offered_and_used(2019, years);
    asked(&small, STEP_1, &lettings, day(2024, 2, 1), &agreement).is_safeguarded()
}

const ALL_USED: [(u32, u32); 5] = [(2, 2), (0, 0), (1, 1), (3, 2), (0, 1)];

/// L17: 90 homes × 7.5 % × 8/18 = 6.75 × 4/9 = 3: enough; 89: 6.675 × 4/9 = 2.97: not.
#[test]
fn l17_three_expected_assignments_are_enough() {
    assert_eq!(safeguarded(90, &ALL_USED, &[]), Some(true));
    assert_eq!(safeguarded(89, &ALL_USED, &[]), Some(false));
}

/// I35: by 6/18 it takes 120 homes: 120 × 7.5 % × 6/18 = 9 × 1/3 = 3.
#[test]
fn i35_the_share_that_is_expected_can_be_six_eighteenths() {
    let six = [("I35", "six_eighteenths")];
    assert_eq!(safeguarded(90, &ALL_USED, &six), Some(false));
    assert_eq!(safeguarded(119, &ALL_USED, &six), Some(false));
    assert_eq!(safeguarded(120, &ALL_USED, &six), Some(true));
}

/// L17: the years count together; every home is used, there is one at least, and every year is known.
#[test]
fn l17_every_home_put_at_disposal_was_used() {
    let nothing = [(0, 0); 5];
    assert_eq!(safeguarded(90, &nothing, &[]), Some(false));
    // Nothing offered: homes used need not be known.
    let (agreement, _) = agreement(&[]);
    let offered: Vec<_> = (2019..2024).map(|year| entry(year, Offered, Ok(0))).collect();
    let found = asked(&department(0), STEP_1, &offered, day(2024, 2, 1), &agreement);
    assert_eq!(found.is_safeguarded(), Some(false));
    let one_left = [(2, 2), (0, 0), (1, 1), (3, 2), (0, 0)];
    assert_eq!(safeguarded(90, &one_left, &[]), Some(false));
    let one_more = [(2, 2), (0, 0), (1, 1), (3, 3), (0, 1)];
    assert_eq!(safeguarded(90, &one_more, &[]), Some(true));
    // 2023 is missing: it cannot be told, but that too few are expected can.
    assert_eq!(safeguarded(90, &ALL_USED[..4], &[]), None);
    assert_eq!(safeguarded(89, &ALL_USED[..4], &[]), Some(false));
    assert_eq!(safeguarded(90, &[], &[]), None);
}

/// L17: homes of a shared flat are out of the reckoning from the start where the phase-out began with the agreement (H1).
#[test]
fn l17_reckons_with_the_vacancies_of_the_agreements_first_year() {
    let (agreement, _) = agreement(&[]);
    let mut shared = Department { turnover_pct: Some(decimal("7.5")), shared_homes_youth: Some(1), ..department(0) };
    shared.homes.family = 90;
    let lettings = offered_and_used(2019, &ALL_USED);
    let on = day(2026, 2, 1);
    let held = |start| {
        let department = Department { start_step: start, ..shared.clone() };
        asked(&department, STEP_1, &lettings, on, &agreement).full_use.unwrap()
    };
    assert_eq!(held(Some(4)).expected, Ratio::new(89 * 75 * 4, 9000));
    assert_eq!(held(Some(4)).holds(), Some(false));
    assert_eq!((held(Some(2)).expected, held(Some(2)).holds()), (Some(Ratio::whole(3)), Some(true)));
    assert_eq!((held(None).offered, held(None).used), (Some(6), Some(6)));
}

/// L18, annex 15: exactly one third of the homes let is not over; one home more to assigned households is.
#[test]
fn l18_realised_assignment_is_held_against_one_third() {
    let (agreement, _) = agreement(&[]);
    let over = |homes, outcome, on: Date| {
        let third = asked(&department(0), outcome, &let_in(on.year() - 1, homes), on, &agreement).one_third;
        third.realised_over
    };
    for (homes, expected) in [
        ([4, 1, 3, 1], false), // 3 of 9
        ([4, 0, 4, 1], true),  // 4 of 9
        ([4, 1, 4, 1], true),  // 4 of 10
        ([4, 1, 3, 2], false), // 3 of 10
        ([0, 0, 1, 0], true),
        ([0, 0, 0, 0], false),
    ] {
        for (outcome, on) in [(STEP_1, day(2024, 2, 1)), (STEP_2, day(2025, 12, 1)), (STEP_2, day(2027, 1, 1))] {
            assert_eq!(over(homes, outcome, on), Some(expected), "{homes:?} {outcome:?} {on}");
        }
    }
    // One kind is missing: it cannot be told.
    let mut rows = let_in(2025, [4, 0, 4, 1]);
    rows.pop();
    assert_eq!(asked(&department(0), STEP_2, &rows, day(2026, 2, 1), &agreement).one_third.realised_over, None);
}

/// L17, L18: nothing is asked where no letting is by the shares of step 1 or 2.
#[test]
fn l18_is_of_those_that_let_by_the_step() {
    let (agreement, _) = agreement(&[]);
    let found = |department: &Department, outcome, suspended| {
        carries(department, outcome, suspended, Known::default(), day(2026, 2, 1), &agreement)
            .map(|carries| carries.step)
    };
    assert_eq!(found(&department(0), STEP_1, false), Some(1));
    assert_eq!(found(&department(0), STEP_2, false), Some(2));
    assert_eq!(found(&department(0), STEP_2, true), None);
    for outcome in [Outcome::Department(3), Outcome::Area(1), Outcome::Youth, Outcome::Undetermined(None)] {
        assert_eq!(found(&department(0), outcome, false), None);
    }
    let concept = Department { regime: Some(Regime::AlmenboligPlus), ..department(0) };
    assert_eq!(found(&concept, STEP_1, false), None);
    let new = Department { taken_into_use: Some(day(2024, 7, 1)), ..department(0) };
    assert_eq!(found(&new, STEP_1, false), None);
}

/// A city of one department: on step 2 with two criteria in the risk zone and 20 % assigned, on step 1 with none.
fn city(step: u8, lettings: Vec<LettingEntry>) -> City {
    let mut given = all_clear();
    if step == 2 {
        given[0] = percent("36", Some(100_000));
        given[2] = percent("58", Some(100_000));
    }
    City { lettings, ..one_department(&given, 20) }
}

fn placed(city: &City, on: Date, choices: &[(&str, &str)]) -> (Placement, Safeguards, Vec<&'static str>) {
    let (agreement, thresholds) = agreement(choices);
    let run = from_day(on.year(), on.month(), on.day());
    let evaluation = checked(city, &agreement, &thresholds, run).result;
    let outlook = outlook(city, &evaluation, &agreement, run, &Assumptions::default());
    // Without lettings the places for refugees cannot be told either (L14); that is another test's.
    let codes = outlook.findings.iter().map(|finding| finding.code);
    let codes = codes.filter(|code| !code.starts_with("refugee-places")).collect();
    (first(&evaluation).clone(), outlook.result.safeguards, codes)
}

fn eighteenths(placement: &Placement) -> (&str, [u8; 6]) {
    let letting = placement.letting.as_ref().unwrap();
    let Shares { waiting_list, waiting_list_extra, flexible, flexible_extra, assignment, assignment_extra } =
        letting.shares;
    let of = [waiting_list, waiting_list_extra, flexible, flexible_extra, assignment, assignment_extra];
    (&letting.rule, of.map(|share| share.0))
}

const L5: (&str, [u8; 6]) = ("L5", [2, 1, 8, 0, 6, 1]);
const L5_EXEMPT: (&str, [u8; 6]) = ("L5", [2, 2, 8, 0, 6, 0]);

/// Three years of a use rate, the last with the homes let in all.
fn three_years(rate: (u32, u32), last: [u32; 4]) -> Vec<LettingEntry> {
    let mut rows = offered_and_used(2023, &[rate, rate]);
    rows.push(entry(2025, Offered, Ok(if rate.0 == 7 { 7 } else { last[2] })));
    rows.extend(let_in(2025, last));
    rows
}

/// L18: either way exempts of itself, and the extra term goes to the waiting list; neither does where neither holds.
#[test]
fn l18_step_2_is_exempt_of_itself() {
    let on = day(2026, 2, 1);
    // 20 of 21 used: 7/18 × 20/21 = 10/27 > 9/27; 6 of 30 let.
    let by_expected = city(2, three_years((7, 7), [20, 2, 6, 2]));
    let (placement, safeguards, codes) = placed(&by_expected, on, &[]);
    assert_eq!(eighteenths(&placement), L5_EXEMPT);
    assert_eq!((placement.exempt_extra_assignment, placement.exemption_candidate), (Some(true), Some(false)));
    assert_eq!(codes, ["exempt-of-itself"]);
    assert_eq!(safeguards.rows[0].carries.one_third.expected, Ratio::new(10, 27));
    assert!(safeguards.rows[0].of_itself);
    assert!(placement.trace.iter().any(|entry| entry.rule == "L18" && entry.held && entry.reading == Some("I28")));
    // 16 of 21: 7/18 × 16/21 = 8/27 < 9/27; 6 of 17 let, 18 > 17.
    let by_realised = city(2, three_years((7, 5), [9, 1, 6, 1]));
    let (placement, _, codes) = placed(&by_realised, on, &[]);
    assert_eq!(eighteenths(&placement), L5_EXEMPT);
    assert_eq!((placement.exempt_extra_assignment, placement.exemption_candidate), (Some(true), Some(true)));
    assert_eq!(codes, ["exempt-of-itself", "exemption-candidate"]);
    // 18 of 21, 6 of 18: one third exactly, both ways.
    let neither = city(2, three_years((7, 6), [10, 1, 6, 1]));
    let (placement, _, codes) = placed(&neither, on, &[]);
    assert_eq!(eighteenths(&placement), L5);
    assert_eq!((placement.exempt_extra_assignment, placement.exemption_candidate), (Some(false), Some(false)));
    assert_eq!(codes, [""; 0]);
    assert!(placement.trace.iter().any(|entry| entry.rule == "L18" && !entry.held));
}

/// L18: one way that holds is enough; where the one does not and the other is not known, nothing is exempt, and it is said.
#[test]
fn l18_what_is_not_known_exempts_nobody() {
    let on = day(2026, 2, 1);
    let (placement, safeguards, codes) = placed(&city(2, Vec::new()), on, &[]);
    assert_eq!(eighteenths(&placement), L5);
    assert_eq!((placement.exempt_extra_assignment, placement.exemption_candidate), (None, None));
    assert_eq!(codes, ["exemption-unknown"]);
    assert_eq!(safeguards.rows[0].carries.one_third.missing_years, [2023, 2024, 2025]);
    // The homes let in 2025 alone.
    let (placement, _, codes) = placed(&city(2, let_in(2025, [9, 1, 6, 1])), on, &[]);
    assert_eq!((eighteenths(&placement), placement.exempt_extra_assignment), (L5_EXEMPT, Some(true)));
    assert_eq!(codes, ["exempt-of-itself", "exemption-candidate"]);
    let (placement, _, codes) = placed(&city(2, let_in(2025, [10, 1, 6, 1])), on, &[]);
    assert_eq!((eighteenths(&placement), placement.exempt_extra_assignment), (L5, None));
    assert_eq!(codes, ["exemption-unknown"]);
    // Offered and used homes alone.
    let (placement, _, _) = placed(&city(2, offered_and_used(2023, &[(7, 7), (7, 7), (7, 6)])), on, &[]);
    assert_eq!((eighteenths(&placement), placement.exempt_extra_assignment), (L5_EXEMPT, Some(true)));
}

/// I28: both by decision. What would exempt of itself makes a candidate.
#[test]
fn i28_exempt_by_decision_alone() {
    let both = [("I28", "both_by_decision")];
    let lettings = three_years((7, 7), [20, 2, 6, 2]);
    let on = day(2026, 2, 1);
    let (placement, _, codes) = placed(&city(2, lettings.clone()), on, &both);
    assert_eq!(eighteenths(&placement), L5);
    assert_eq!((placement.exempt_extra_assignment, placement.exemption_candidate), (Some(false), Some(true)));
    assert_eq!(codes, ["exemption-candidate"]);
    let mut decided = city(2, lettings);
    decided.decisions.push(exemption(2026));
    let (placement, safeguards, _) = placed(&decided, on, &both);
    assert_eq!((eighteenths(&placement), placement.exempt_extra_assignment), (L5_EXEMPT, Some(true)));
    assert_eq!(safeguards.rows[0].decision_id.as_deref(), Some("SAF-7"));
    assert!(!safeguards.rows[0].of_itself);
}

fn exemption(year: i16) -> Decision {
    Decision {
        row: 0,
        decision_id: "SAF-7".to_owned(),
        date: day(year, 1, 15),
        valid_from: None,
        valid_to: None,
        kind: DecisionKind::ExemptExtraAssignment,
        subject_id: department(0).department_id,
        value: None,
    }
}

/// L18: on step 1 realised assignment makes a candidate, each year; only a decision exempts (4 + 2, 6, 6).
#[test]
fn l18_step_1_is_exempt_by_decision_alone() {
    for year in [2024, 2025, 2026, 2027] {
        let mut city = city(1, let_in(year - 1, [9, 1, 6, 1]));
        let on = day(year, 2, 1);
        let (placement, _, codes) = placed(&city, on, &[]);
        assert_eq!(eighteenths(&placement), ("L3", [4, 0, 6, 0, 6, 2]), "{year}");
        assert_eq!((placement.exempt_extra_assignment, placement.exemption_candidate), (Some(false), Some(true)));
        assert!(codes.contains(&"exemption-candidate"), "{codes:?}");
        city.decisions.push(exemption(year));
        let (placement, safeguards, _) = placed(&city, on, &[]);
        assert_eq!(eighteenths(&placement), ("L3", [4, 2, 6, 0, 6, 0]), "{year}");
        assert_eq!(placement.exempt_extra_assignment, Some(true));
        assert_eq!(safeguards.of(0).and_then(|row| row.decision_id.as_deref()), Some("SAF-7"));
    }
}

/// L18: before 2026 step 2 has no extra term to be exempt from; what was realised is reported all the same.
#[test]
fn l18_before_2026_there_is_nothing_to_be_exempt_from() {
    let lettings = let_in(2024, [9, 1, 6, 1]);
    let (placement, safeguards, codes) = placed(&city(2, lettings), day(2025, 12, 1), &[]);
    assert_eq!(eighteenths(&placement), ("L4", [2, 2, 8, 0, 6, 0]));
    assert_eq!((placement.exempt_extra_assignment, placement.exemption_candidate), (None, Some(true)));
    // R5: the shares of 2026 come before the next list, and 2025 is not over.
    assert_eq!(placement.letting.unwrap().next, Some(("L5".to_owned(), day(2026, 1, 1))));
    assert_eq!(safeguards.rows[0].open_year, Some(2026));
    assert_eq!(codes, ["exemption-candidate", "exemption-not-yet"]);
    let (_, safeguards, _) = placed(&city(2, Vec::new()), day(2025, 11, 30), &[]);
    assert_eq!(safeguards.rows[0].open_year, None);
}

/// R5: an exemption of itself ends with its year; of the next nothing can be told yet, and after 2027 there is none.
#[test]
fn l18_an_exemption_ends_with_its_year() {
    let (placement, safeguards, codes) = placed(&city(2, let_in(2025, [9, 1, 6, 1])), day(2026, 12, 1), &[]);
    assert_eq!(eighteenths(&placement), L5_EXEMPT);
    assert_eq!(placement.letting.unwrap().next, Some(("L5".to_owned(), day(2027, 1, 1))));
    assert_eq!(safeguards.rows[0].open_year, Some(2027));
    assert_eq!(codes, ["exempt-of-itself", "exemption-candidate", "exemption-not-yet"]);
    let (placement, safeguards, _) = placed(&city(2, let_in(2026, [9, 1, 6, 1])), day(2027, 12, 1), &[]);
    assert_eq!(eighteenths(&placement), L5_EXEMPT);
    assert_eq!((placement.letting.unwrap().next, safeguards.rows[0].open_year), (None, None));
}

/// L17 on the placement: told on step 1 alone, and nothing is let otherwise for it.
#[test]
fn l17_stands_on_the_placement() {
    let lettings = offered_and_used(2019, &ALL_USED);
    // 100 homes × 9.5 % × 8/18 = 4.2.
    let (placement, _, _) = placed(&city(1, lettings.clone()), day(2024, 2, 1), &[]);
    assert_eq!(placement.step_1_safeguard, Some(true));
    assert_eq!(eighteenths(&placement), ("L3", [4, 0, 6, 0, 6, 2]));
    assert!(placement.trace.iter().any(|entry| entry.rule == "L17" && entry.held && entry.reading == Some("I35")));
    let (placement, _, _) = placed(&city(2, lettings.clone()), day(2024, 2, 1), &[]);
    assert_eq!(placement.step_1_safeguard, None);
    let (placement, _, codes) = placed(&city(1, lettings[..6].to_vec()), day(2024, 2, 1), &[]);
    assert_eq!(placement.step_1_safeguard, None);
    assert_eq!(codes, ["safeguard-unknown"]);
}
