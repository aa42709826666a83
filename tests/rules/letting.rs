//! Letting shares on a day by hand (L, N, R5): the first and last days, the bands of new build, what bends the shares.

use trappe_rules::agreement::{Agreement, Shares};
use trappe_rules::facts::{Department, Homes, Regime};
use trappe_rules::letting::{Terms, exempts, letting};
use trappe_rules::placement::{Letting, Outcome};
use trappe_rules::quantity::{Date, Eighteenths};

use super::hand_agreement::{agreement, written};
use super::plain::department;

const PLAIN: Terms = Terms { suspended: false, all_flexible: false, exempt: false, agreed: None, waived: None };
const SUSPENDED: Terms = Terms { suspended: true, ..PLAIN };
const ALL_FLEXIBLE: Terms = Terms { all_flexible: true, ..PLAIN };
const EXEMPT: Terms = Terms { exempt: true, ..PLAIN };

const fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

fn shares(
    [waiting_list, waiting_list_extra, flexible, flexible_extra, assignment, assignment_extra]: [u8; 6],
) -> Shares {
    Shares {
        waiting_list: Eighteenths(waiting_list),
        waiting_list_extra: Eighteenths(waiting_list_extra),
        flexible: Eighteenths(flexible),
        flexible_extra: Eighteenths(flexible_extra),
        assignment: Eighteenths(assignment),
        assignment_extra: Eighteenths(assignment_extra),
    }
}

/// A department taken into use on a day, with so many cheap homes.
fn taken(day: Date, cheap: Option<u32>) -> Department {
    Department { taken_into_use: Some(day), cheap_homes: cheap, ..department(0) }
}

fn of(department: &Department, terms: Terms, on: Date, agreement: &Agreement) -> Option<Letting> {
    letting(department, Outcome::Department(1), terms, on, agreement)
}

/// Rule and shares of a plain department in a place, on a day.
fn told(outcome: Outcome, terms: Terms, on: Date, agreement: &Agreement) -> Option<(String, [u8; 6])> {
    letting(&department(0), outcome, terms, on, agreement).map(|it| (it.rule, written(it.shares)))
}

/// R5: a change on the next 1 December itself is not before it; a day earlier it is.
#[test]
fn a_change_is_near_before_the_next_first_of_december() {
    let (agreement, _) = agreement(&[]);
    let next = |first, on| {
        let letting = of(&taken(first, None), PLAIN, on, &agreement).unwrap();
        assert_eq!(letting.rule, "N1");
        letting.next
    };
    let n2 = |first| Some(("N2".to_owned(), first));
    assert_eq!(next(day(2024, 11, 30), day(2024, 11, 1)), n2(day(2024, 11, 30)));
    assert_eq!(next(day(2024, 12, 1), day(2024, 11, 1)), None);
    assert_eq!(next(day(2024, 12, 2), day(2024, 11, 30)), None);
    // On 1 December the next list is that of the year after.
    assert_eq!(next(day(2024, 12, 2), day(2024, 12, 1)), n2(day(2024, 12, 2)));
    assert_eq!(next(day(2025, 11, 30), day(2024, 12, 1)), n2(day(2025, 11, 30)));
    assert_eq!(next(day(2025, 12, 1), day(2024, 12, 1)), None);
    // The agreement's last day is in it.
    assert_eq!(next(day(2027, 12, 31), day(2027, 12, 1)), n2(day(2027, 12, 31)));
}

/// N2 lasts four years less a day; nothing is told beyond the agreement (T9).
#[test]
fn new_build_lets_by_n2_for_four_years() {
    let (agreement, _) = agreement(&[]);
    let rule = |first, on| of(&taken(first, None), PLAIN, on, &agreement).map(|it| (it.rule, it.next));
    let n2 = Some(("N2".to_owned(), None));
    assert_eq!(rule(day(2024, 1, 1), day(2024, 1, 1)), n2);
    assert_eq!(rule(day(2024, 1, 1), day(2027, 12, 31)), n2);
    assert_eq!(rule(day(2024, 1, 1), day(2028, 1, 1)), None);
    assert_eq!(rule(day(2024, 3, 1), day(2028, 2, 29)), n2);
    assert_eq!(rule(day(2024, 3, 1), day(2028, 3, 1)), None);
    // D6: taken into use in 2024–2027, first and last day included; otherwise by the step (L3).
    let l3 = Some(("L3".to_owned(), None));
    assert_eq!(rule(day(2023, 12, 31), day(2024, 6, 1)), l3);
    assert_eq!(rule(day(2027, 12, 31), day(2027, 12, 31)), n2);
    assert_eq!(rule(day(2028, 1, 1), day(2027, 12, 31)), l3);
}

/// N2, I9: of 100 family and youth homes. A share on a band's bound is in that band, or by the other reading below it; no
/// cheap homes, or none given, is the lowest band in both.
#[test]
fn a_share_of_cheap_homes_on_a_bound_goes_by_the_reading() {
    let (mut agreement, _) = agreement(&[]);
    for (included, expected) in [
        (true, [(0, 6), (9, 6), (10, 4), (11, 4), (14, 4), (15, 2), (16, 2), (19, 2), (20, 0), (21, 0), (100, 0)]),
        (false, [(0, 6), (9, 6), (10, 6), (11, 4), (14, 4), (15, 4), (16, 2), (19, 2), (20, 2), (21, 0), (100, 0)]),
    ] {
        agreement.new_build.cheap_share_included = included;
        for (cheap, assignment) in expected {
            // The base is family and youth homes; homes for the elderly are outside it.
            for homes in [(100, 0, 0), (60, 40, 0), (60, 40, 50)] {
                let (family, youth, elderly) = homes;
                let new = Department { homes: Homes { family, youth, elderly }, ..taken(day(2024, 3, 1), Some(cheap)) };
                let letting = of(&new, PLAIN, day(2024, 3, 1), &agreement).unwrap();
                let expected = [12 - assignment, 0, 6, 0, assignment, 0];
                assert_eq!(written(letting.shares), expected, "{cheap} cheap of {homes:?}, {included}");
            }
        }
        let none_given = of(&taken(day(2024, 3, 1), None), PLAIN, day(2024, 3, 1), &agreement).unwrap();
        assert_eq!(written(none_given.shares), [6, 0, 6, 0, 6, 0]);
    }
    // N1 assigns none of the others; L16 with N2: what would be assigned goes to the waiting list.
    let n1 = of(&taken(day(2024, 3, 1), None), PLAIN, day(2024, 2, 29), &agreement).unwrap();
    assert_eq!((n1.rule.as_str(), written(n1.shares)), ("N1", [12, 0, 6, 0, 0, 0]));
    let suspended = of(&taken(day(2024, 3, 1), None), SUSPENDED, day(2024, 3, 1), &agreement).unwrap();
    assert_eq!((suspended.rule.as_str(), written(suspended.shares)), ("N2", [12, 0, 6, 0, 0, 0]));
    // Without a family or youth home there is nothing to take a share of.
    let empty = Department { homes: Homes { family: 0, youth: 0, elderly: 9 }, ..taken(day(2024, 3, 1), Some(1)) };
    assert_eq!(of(&empty, PLAIN, day(2024, 3, 1), &agreement), None);
}

/// L16, L18, I27: the shares a rule has, suspended, all flexible and exempt, in every place that lets.
#[test]
fn what_bends_the_shares() {
    let (agreement, _) = agreement(&[]);
    let on = day(2026, 5, 1);
    for (outcome, rule, plain, suspended, exempt) in [
        (Outcome::Area(1), "L1", [0, 0, 12, 0, 6, 0], [0, 0, 18, 0, 0, 0], [0, 0, 12, 0, 6, 0]),
        (Outcome::Area(2), "L2", [0, 0, 18, 0, 0, 0], [0, 0, 18, 0, 0, 0], [0, 0, 18, 0, 0, 0]),
        (Outcome::Department(1), "L3", [4, 0, 6, 0, 6, 2], [10, 2, 6, 0, 0, 0], [4, 2, 6, 0, 6, 0]),
        (Outcome::Department(2), "L5", [2, 1, 8, 0, 6, 1], [8, 2, 8, 0, 0, 0], [2, 2, 8, 0, 6, 0]),
        (Outcome::Department(3), "L7", [0, 0, 12, 1, 4, 1], [0, 0, 16, 2, 0, 0], [0, 0, 12, 1, 4, 1]),
        (Outcome::Department(4), "L8", [0, 0, 14, 1, 2, 1], [0, 0, 16, 2, 0, 0], [0, 0, 14, 1, 2, 1]),
    ] {
        let of = |terms| told(outcome, terms, on, &agreement);
        assert_eq!(of(PLAIN), Some((rule.to_owned(), plain)));
        assert_eq!(of(SUSPENDED), Some((rule.to_owned(), suspended)), "{rule} suspended");
        assert_eq!(of(EXEMPT), Some((rule.to_owned(), exempt)), "{rule} exempt");
        // L18: a decision can exempt where that changes the shares; suspended there is nothing to be exempt from.
        let may = |terms| exempts(&department(0), outcome, terms, on, &agreement);
        assert_eq!(may(PLAIN), plain != exempt, "{rule}");
        assert!(!may(SUSPENDED), "{rule}");
    }
    assert_eq!(told(Outcome::Area(1), ALL_FLEXIBLE, on, &agreement), Some(("L1".to_owned(), [0, 0, 18, 0, 0, 0])));
    assert_eq!(told(Outcome::Youth, PLAIN, on, &agreement), Some(("L9".to_owned(), [14, 0, 0, 0, 4, 0])));
    for outcome in [Outcome::Outside, Outcome::Undetermined(None)] {
        assert_eq!(told(outcome, PLAIN, on, &agreement), None);
        assert!(!exempts(&department(0), outcome, PLAIN, on, &agreement));
    }
}

/// L10: a letting concept of its own lets by it on the department staircase, on the area staircase by the area (I20).
#[test]
fn a_concept_goes_before_the_department_staircase_only() {
    let (agreement, _) = agreement(&[]);
    for (regime, rule) in [(Regime::AlmenboligPlus, "L10"), (Regime::CoHousing, "L10"), (Regime::Dormitory, "L4")] {
        let own = Department { regime: Some(regime), ..department(0) };
        let on = |outcome| letting(&own, outcome, PLAIN, day(2024, 5, 1), &agreement).unwrap().rule;
        assert_eq!((on(Outcome::Department(2)), on(Outcome::Area(1))), (rule.to_owned(), "L1".to_owned()));
    }
}

/// L16: a rule that assigns nothing stays as it is, whatever is described; L18: without an extra term nothing is exempt.
/// Shown with an agreement that says otherwise.
#[test]
fn nothing_is_taken_from_what_assigns_nothing() {
    let (mut agreement, _) = agreement(&[]);
    let l2 = agreement.letting.iter_mut().find(|rule| rule.id == "L2").unwrap();
    l2.suspended = Some(shares([18, 0, 0, 0, 0, 0]));
    let on = day(2025, 5, 1);
    assert_eq!(told(Outcome::Area(2), SUSPENDED, on, &agreement), Some(("L2".to_owned(), [0, 0, 18, 0, 0, 0])));
    agreement.exemption.shares = shares([18, 0, 0, 0, 0, 0]);
    let step_2 = Outcome::Department(2);
    assert_eq!(told(step_2, EXEMPT, on, &agreement), Some(("L4".to_owned(), [2, 2, 8, 0, 6, 0])));
    assert!(!exempts(&department(0), step_2, PLAIN, on, &agreement));
    assert_eq!(told(step_2, EXEMPT, day(2026, 5, 1), &agreement), Some(("L5".to_owned(), [18, 0, 0, 0, 0, 0])));
    // Assignment in the extra term alone is assignment.
    let l4 = agreement.letting.iter_mut().find(|rule| rule.id == "L4").unwrap();
    l4.shares = shares([16, 0, 0, 0, 0, 2]);
    assert_eq!(told(step_2, SUSPENDED, on, &agreement), Some(("L4".to_owned(), [8, 2, 8, 0, 0, 0])));
}

/// L18: an exemption is of its calendar year; in the last weeks the shares of the year after stand beside it (R5).
#[test]
fn an_exemption_ends_with_its_year() {
    let (agreement, _) = agreement(&[]);
    let next =
        |step, terms, on| letting(&department(0), Outcome::Department(step), terms, on, &agreement).unwrap().next;
    let l5 = Some(("L5".to_owned(), day(2027, 1, 1)));
    assert_eq!(next(2, EXEMPT, day(2026, 11, 30)), None);
    assert_eq!(next(2, EXEMPT, day(2026, 12, 1)), l5);
    assert_eq!(next(2, PLAIN, day(2026, 12, 1)), None);
    // On step 3 it changes nothing, so nothing changes with it; the agreement ends with 2027.
    assert_eq!(next(3, EXEMPT, day(2026, 12, 1)), None);
    assert_eq!(next(2, EXEMPT, day(2027, 12, 1)), None);
}
