//! New build by hand (N1–N6): the years and their days, figure 12's bounds and what they come to for the whole department,
//! agreements from before the period, and decisions.

use proptest::prelude::*;
use trappe_rules::agreement::Agreement;
use trappe_rules::facts::{Decision, DecisionKind, Department, Homes, Regime};
use trappe_rules::letting::new_build::{
    Agreed, Basis, Overshoot, Phase, Term, Waived, agreed_contrary, agreed_share, by_figure, cheap_homes, cheap_share,
    term, waived, waived_contrary,
};
use trappe_rules::letting::vacancies::{Earmarking, earmarked_homes};
use trappe_rules::letting::{Terms, letting};
use trappe_rules::placement::{Letting, Outcome};
use trappe_rules::quantity::{Date, Eighteenths, Ratio};

use super::hand_agreement::{agreement, written};
use super::plain::department;

const fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

fn ratio(numerator: i128, denominator: i128) -> Ratio {
    Ratio::new(numerator, denominator).unwrap()
}

/// Of 100 family homes, taken into use on a day.
fn taken(first: Date, cheap: u32) -> Department {
    Department { taken_into_use: Some(first), cheap_homes: Some(cheap), ..department(0) }
}

fn on_step(step: u8, department: &Department, terms: Terms, on: Date, agreement: &Agreement) -> Letting {
    letting(department, Outcome::Department(step), terms, on, agreement).unwrap()
}

fn agreed(assignment: u8, from: Date, to: Option<Date>) -> Agreed {
    Agreed { assignment: Eighteenths(assignment), from, to }
}

/// N2, N3: four years from being taken into use, the day before the anniversary the last; 29 February 2024 has one in 2028.
#[test]
fn n3_the_years_end_the_day_before_the_anniversary() {
    let (agreement, _) = agreement(&[]);
    for (first, last, by_step) in [
        (day(2024, 1, 1), day(2027, 12, 31), day(2028, 1, 1)),
        (day(2024, 2, 29), day(2028, 2, 28), day(2028, 2, 29)),
        (day(2024, 3, 1), day(2028, 2, 29), day(2028, 3, 1)),
        (day(2025, 6, 15), day(2029, 6, 14), day(2029, 6, 15)),
        (day(2027, 12, 31), day(2031, 12, 30), day(2031, 12, 31)),
    ] {
        let term = term(&taken(first, 0), &agreement).unwrap();
        assert_eq!(term, Term { basis: Basis::Period, first, last });
        assert_eq!(term.by_step_from(), Some(by_step));
        let phases = [first.yesterday().unwrap(), first, last, by_step].map(|on| term.phase(on));
        assert_eq!(phases, [Phase::FirstLetting, Phase::Relettings, Phase::Relettings, Phase::ByStep]);
    }
    // D6: the period's first and last day are in it.
    assert_eq!(term(&taken(day(2028, 1, 1), 10), &agreement), None);
    assert_eq!(term(&department(0), &agreement), None);
}

/// A period of other years, where 29 February has no anniversary: the years end with that month.
#[test]
fn n3_a_leap_day_without_an_anniversary() {
    let (mut agreement, _) = agreement(&[]);
    agreement.new_build.years = 3;
    let term = term(&taken(day(2024, 2, 29), 0), &agreement).unwrap();
    assert_eq!((term.last, term.by_step_from()), (day(2027, 2, 28), Some(day(2027, 3, 1))));
}

/// N5: with cheap homes, taken into use before the period, the years reaching into it; 1 January 2020 ends on 31 December 2023.
#[test]
fn n5_an_agreement_from_before_holds_to_the_end_of_its_years() {
    let (agreement, _) = agreement(&[]);
    let of = |first, cheap| term(&taken(first, cheap), &agreement).map(|term| (term.basis, term.last));
    assert_eq!(of(day(2020, 1, 1), 10), None);
    assert_eq!(of(day(2020, 1, 2), 10), Some((Basis::Earlier, day(2024, 1, 1))));
    assert_eq!(of(day(2023, 12, 31), 10), Some((Basis::Earlier, day(2027, 12, 30))));
    assert_eq!(of(day(2024, 1, 1), 10), Some((Basis::Period, day(2027, 12, 31))));
    // Without cheap homes there is nothing agreed.
    assert_eq!(of(day(2023, 12, 31), 0), None);
    let unknown = Department { cheap_homes: None, ..taken(day(2023, 12, 31), 0) };
    assert_eq!(term(&unknown, &agreement), None);
}

/// N5: the other homes are let by the step, not by N2; the cheap homes are earmarked to the last day (E5).
#[test]
fn n5_the_other_homes_are_let_by_step() {
    let (agreement, _) = agreement(&[]);
    let earlier = taken(day(2022, 6, 1), 12);
    let on = day(2026, 5, 31);
    let letting = on_step(2, &earlier, Terms::default(), on, &agreement);
    assert_eq!((letting.rule.as_str(), written(letting.shares)), ("L5", [2, 1, 8, 0, 6, 1]));
    let alone = Earmarking::alone(&earlier);
    assert_eq!(earmarked_homes(&earlier, alone, on, &agreement), 12);
    assert_eq!(earmarked_homes(&earlier, alone, day(2026, 6, 1), &agreement), 0);
    // N6: a lasting right stays.
    let lasting = Department { assigned_only_homes: Some(5), ..earlier };
    assert_eq!(earmarked_homes(&lasting, alone, on, &agreement), 17);
    assert_eq!(earmarked_homes(&lasting, alone, day(2026, 6, 1), &agreement), 5);
}

/// N5: less assignment as agreed before, term by term to the type of L16, the extra term first.
#[test]
fn n5_a_reduced_share_takes_the_extra_term_first() {
    let (agreement, _) = agreement(&[]);
    let earlier = taken(day(2022, 6, 1), 12);
    let shares = |step, share, on| {
        let terms = Terms { agreed: Some(agreed(share, day(2024, 1, 1), None)), ..Terms::default() };
        written(on_step(step, &earlier, terms, on, &agreement).shares)
    };
    let on = day(2026, 3, 1);
    // Step 1, 6 + 2: to the waiting list.
    assert_eq!(shares(1, 8, on), [4, 0, 6, 0, 6, 2]);
    assert_eq!(shares(1, 7, on), [4, 1, 6, 0, 6, 1]);
    assert_eq!(shares(1, 6, on), [4, 2, 6, 0, 6, 0]);
    assert_eq!(shares(1, 2, on), [8, 2, 6, 0, 2, 0]);
    assert_eq!(shares(1, 0, on), [10, 2, 6, 0, 0, 0]);
    // Step 2, 6 + 1.
    assert_eq!(shares(2, 4, on), [4, 2, 8, 0, 4, 0]);
    // Steps 3 and 4: to flexible letting.
    assert_eq!(shares(3, 3, on), [0, 0, 13, 2, 3, 0]);
    assert_eq!(shares(4, 0, on), [0, 0, 16, 2, 0, 0]);
    // No less than the step's is no reduction; after the years the step's hold.
    assert_eq!(shares(2, 7, on), [2, 1, 8, 0, 6, 1]);
    assert_eq!(shares(2, 18, on), [2, 1, 8, 0, 6, 1]);
    assert_eq!(shares(2, 4, day(2026, 6, 1)), [2, 1, 8, 0, 6, 1]);
    // R5: the day the years end is told.
    let terms = Terms { agreed: Some(agreed(4, day(2024, 1, 1), None)), ..Terms::default() };
    assert_eq!(on_step(2, &earlier, terms, on, &agreement).next, Some(("L5".to_owned(), day(2026, 6, 1))));
}

/// Figure 12's bounds of the share of cheap homes, of 1,000 homes, and what the whole department comes to (N4):
/// under 10 %: 1/3 + 2/3 of the share, beyond one third from the first cheap home; 10–15 %: 2/9 + 7/9 of the share, beyond
/// it from 1/7 = 14.29 %; 15–20 %: 1/9 + 8/9 of the share, never (25 % would do it); 20 % and over: the share itself.
#[test]
fn n4_the_whole_department_by_figure_12() {
    let (agreement, _) = agreement(&[]);
    for (cheap, share, whole, exceeds) in [
        // 6/18: (c + (1000 − c) / 3) / 1000.
        (0, 6, ratio(100, 3), false),
        (1, 6, ratio(334, 10), true),
        (50, 6, ratio(110, 3), true),
        (99, 6, ratio(1198, 30), true),
        // 4/18: (c + 2 (1000 − c) / 9) / 1000.
        (100, 4, ratio(30, 1), false),
        (142, 4, ratio(2994, 90), false),
        (143, 4, ratio(3001, 90), true),
        (149, 4, ratio(3043, 90), true),
        // 2/18: (c + (1000 − c) / 9) / 1000.
        (150, 2, ratio(2200, 90), false),
        (199, 2, ratio(2592, 90), false),
        // 0.
        (200, 0, ratio(20, 1), false),
        (333, 0, ratio(333, 10), false),
        (334, 0, ratio(334, 10), true),
        (1000, 0, ratio(100, 1), true),
    ] {
        let homes = Homes { family: 1000, youth: 0, elderly: 0 };
        let new = Department { homes, ..taken(day(2024, 3, 1), cheap) };
        let by_figure = by_figure(cheap_share(&new, Some(cheap)).unwrap(), &agreement.new_build).unwrap();
        assert_eq!(by_figure, Eighteenths(share), "{cheap}");
        let overshoot = Overshoot::of(1000, cheap, by_figure, agreement.expected.aim).unwrap();
        assert_eq!(overshoot.whole, whole, "{cheap}");
        assert_eq!(overshoot.exceeds(), exceeds, "{cheap}");
    }
    // 99 of 1,000: 99 + 901/3 = 399.33 homes, 39.93 %, 6.6 points beyond.
    let overshoot = Overshoot::of(1000, 99, Eighteenths(6), agreement.expected.aim).unwrap();
    assert_eq!((overshoot.whole, overshoot.points), (ratio(1198, 30), ratio(66, 10)));
    // Beyond which share each band does it: 0, 1/7, 1/4 and 1/3.
    let from = |others| Overshoot::of(1000, 0, Eighteenths(others), agreement.expected.aim).unwrap().from_share;
    assert_eq!([6, 4, 2, 0].map(from), [(0, 1), (100, 7), (25, 1), (100, 3)].map(|(n, d)| Some(ratio(n, d))));
    // Fully assigned others: beyond it whatever the share.
    assert_eq!(from(18), None);
    assert_eq!(from(8), Some(ratio(-20, 1)));
}

/// N1, N2: the day before first letting, the first and the last day of the years; R5 tells what follows.
#[test]
fn n1_n2_on_their_days() {
    let (agreement, _) = agreement(&[]);
    let new = taken(day(2024, 2, 29), 12);
    let of = |on| {
        let letting = on_step(1, &new, Terms::default(), on, &agreement);
        (letting.rule, written(letting.shares), letting.next)
    };
    let n2 = Some(("N2".to_owned(), day(2024, 2, 29)));
    assert_eq!(of(day(2024, 2, 28)), ("N1".to_owned(), [12, 0, 6, 0, 0, 0], n2));
    assert_eq!(of(day(2024, 2, 29)), ("N2".to_owned(), [8, 0, 6, 0, 4, 0], None));
    assert_eq!(of(day(2027, 12, 31)), ("N2".to_owned(), [8, 0, 6, 0, 4, 0], None));
}

/// An agreed share of the others holds in its period only; flexible letting gives way where there is no room for it.
#[test]
fn n2_an_agreed_share_takes_the_place_of_figure_12() {
    let (agreement, _) = agreement(&[]);
    let new = taken(day(2024, 3, 1), 5);
    let on = day(2025, 2, 1);
    let of = |share| {
        let terms = Terms { agreed: Some(agreed(share, day(2025, 1, 1), Some(day(2025, 6, 30)))), ..Terms::default() };
        on_step(1, &new, terms, on, &agreement)
    };
    assert_eq!(written(of(0).shares), [12, 0, 6, 0, 0, 0]);
    assert_eq!(written(of(4).shares), [8, 0, 6, 0, 4, 0]);
    assert_eq!(written(of(12).shares), [0, 0, 6, 0, 12, 0]);
    assert_eq!(written(of(15).shares), [0, 0, 3, 0, 15, 0]);
    assert_eq!(written(of(18).shares), [0, 0, 0, 0, 18, 0]);
    // R5: figure 12 again from 1 July; an agreed share that is figure 12's own changes nothing.
    assert_eq!(of(4).next, Some(("N2".to_owned(), day(2025, 7, 1))));
    assert_eq!(of(6).next, None);
    // It does not hold before its first day, which R5 tells.
    let later = Terms { agreed: Some(agreed(4, day(2025, 4, 1), None)), ..Terms::default() };
    let before = on_step(1, &new, later, on, &agreement);
    assert_eq!((written(before.shares), before.next), ([6, 0, 6, 0, 6, 0], Some(("N2".to_owned(), day(2025, 4, 1)))));
    // Suspended there is none (L16).
    let suspended = Terms { suspended: true, agreed: Some(agreed(4, on, None)), ..Terms::default() };
    assert_eq!(written(on_step(1, &new, suspended, on, &agreement).shares), [12, 0, 6, 0, 0, 0]);
}

/// §11: homes waived are let in the wheel, and count as other homes in figure 12 too: 16 of 100 are 2/18, 12 are 4/18.
#[test]
fn n2_waived_cheap_homes_are_other_homes() {
    let (agreement, _) = agreement(&[]);
    let new = taken(day(2024, 3, 1), 16);
    let on = day(2025, 2, 1);
    let of = |homes| {
        let waived = Some(Waived { homes, from: day(2025, 1, 1), to: Some(day(2025, 6, 30)) });
        let letting = on_step(1, &new, Terms { waived, ..Terms::default() }, on, &agreement);
        let earmarking = Earmarking { waived, ..Earmarking::alone(&new) };
        let earmarked = [on, day(2025, 7, 1)].map(|on| earmarked_homes(&new, earmarking, on, &agreement));
        (letting.shares.assignment.0, earmarked, letting.next.map(|(_, first)| first))
    };
    assert_eq!(of(Some(1)), (2, [15, 16], None));
    assert_eq!(of(Some(2)), (4, [14, 16], Some(day(2025, 7, 1))));
    assert_eq!(of(Some(6)), (4, [10, 16], Some(day(2025, 7, 1))));
    assert_eq!(of(Some(7)), (6, [9, 16], Some(day(2025, 7, 1))));
    assert_eq!(of(None), (6, [0, 16], Some(day(2025, 7, 1))));
    assert_eq!(cheap_homes(&department(0), None, on), None);
}

/// What the two kinds may say.
#[test]
fn values_of_the_decisions() {
    assert_eq!(["0", "4", " 18 ", "19", "-1", "2/9", "4,0", ""].map(agreed_share), {
        let some = |share| Some(Eighteenths(share));
        [some(0), some(4), some(18), None, None, None, None, None]
    });
    assert_eq!(["all", "3", "0", "-3", "alle", ""].map(waived), [Some(None), Some(Some(3)), None, None, None, None]);
}

fn decision(kind: DecisionKind, value: &str) -> Decision {
    Decision {
        row: 0,
        decision_id: "SF-1".to_owned(),
        date: day(2025, 1, 10),
        valid_from: None,
        valid_to: Some(day(2026, 1, 9)),
        kind,
        subject_id: "0001-0000".to_owned(),
        value: Some(value.to_owned()),
    }
}

/// A decision holds from its date where it names no first day, to the last day it names.
#[test]
fn a_decision_holds_in_its_period() {
    let share = Agreed::of(&decision(DecisionKind::NewBuildShare, "4")).unwrap();
    assert_eq!(share, agreed(4, day(2025, 1, 10), Some(day(2026, 1, 9))));
    let days = [day(2025, 1, 9), day(2025, 1, 10), day(2026, 1, 9), day(2026, 1, 10)];
    assert_eq!(days.map(|on| share.holds(on)), [false, true, true, false]);
    let homes = Waived::decided(&decision(DecisionKind::CheapHomesWaived, "all")).unwrap();
    assert_eq!(days.map(|on| homes.holds(on)), [false, true, true, false]);
    assert_eq!(Agreed::of(&decision(DecisionKind::CheapHomesWaived, "4")), None);
    assert_eq!(Waived::decided(&decision(DecisionKind::NewBuildShare, "4")), None);
}

/// Each condition named.
#[test]
fn conditions_of_the_decisions() {
    let (agreement, _) = agreement(&[]);
    let on = day(2026, 2, 1);
    let share = |department: &Department, outcome, suspended, share| {
        let terms = Terms { suspended, ..Terms::default() };
        agreed_contrary(department, outcome, terms, agreed(share, day(2026, 1, 1), None), on, &agreement)
    };
    let (step_1, new) = (Outcome::Department(1), taken(day(2025, 3, 1), 5));
    assert_eq!(share(&new, step_1, false, 18), None);
    // Agreed on while building.
    assert_eq!(share(&taken(day(2026, 9, 1), 5), step_1, false, 4), None);
    assert_eq!(share(&department(0), step_1, false, 4), Some("not-new-build"));
    assert_eq!(share(&taken(day(2022, 1, 31), 5), step_1, false, 4), Some("over"));
    assert_eq!(share(&new, step_1, true, 4), Some("suspended"));
    assert_eq!(share(&new, Outcome::Area(1), false, 4), Some("other-shares"));
    let concept = Department { regime: Some(Regime::CoHousing), ..new.clone() };
    assert_eq!(share(&concept, step_1, false, 4), Some("other-shares"));
    let earlier = taken(day(2022, 6, 1), 5);
    assert_eq!(share(&earlier, Outcome::Department(2), false, 6), None);
    assert_eq!(share(&earlier, Outcome::Department(2), false, 7), Some("not-reduced"));
    assert_eq!(share(&earlier, Outcome::Department(2), true, 6), Some("suspended"));

    let waive = |department: &Department, homes| {
        waived_contrary(department, Waived { homes, from: day(2026, 1, 1), to: None }, on, &agreement)
    };
    assert_eq!(waive(&new, Some(5)), None);
    assert_eq!(waive(&new, None), None);
    assert_eq!(waive(&new, Some(6)), Some("too-many"));
    assert_eq!(waive(&taken(day(2025, 3, 1), 0), None), Some("no-cheap-homes"));
    assert_eq!(waive(&department(0), None), Some("not-new-build"));
    assert_eq!(waive(&taken(day(2022, 1, 31), 5), None), Some("over"));
    assert_eq!(waive(&taken(day(2022, 2, 2), 5), None), None);
}

proptest! {
    /// Whatever is agreed or waived, the shares of the others add up to eighteen, and the whole is between its parts.
    #[test]
    fn shares_of_new_build_add_up(
        cheap in 0_u32..=100,
        share in 0_u8..=18,
        step in 1_u8..=4,
        year in 2020_i16..=2027,
        homes in proptest::option::of(1_u32..=100),
    ) {
        let (agreement, _) = agreement(&[]);
        let new = taken(day(year, 7, 1), cheap);
        let from = day(2024, 1, 1);
        let terms = Terms {
            agreed: Some(agreed(share, from, None)),
            waived: Some(Waived { homes, from, to: None }),
            ..Terms::default()
        };
        for on in [day(2024, 6, 30), day(2026, 1, 1), day(2027, 12, 31)] {
            let letting = on_step(step, &new, terms, on, &agreement);
            prop_assert_eq!(letting.shares.total(), 18);
            let all = letting.shares.assignment.0 + letting.shares.assignment_extra.0;
            let overshoot = Overshoot::of(100, cheap, Eighteenths(all), agreement.expected.aim).unwrap();
            prop_assert!(overshoot.whole >= Ratio::whole(i128::from(cheap)));
            prop_assert!(overshoot.whole <= Ratio::whole(100));
            if let Some(from) = overshoot.from_share {
                prop_assert_eq!(overshoot.exceeds(), Ratio::whole(i128::from(cheap)) > from);
            }
        }
    }
}
