//! The wheel (L15–L18) against the end of annex 4, written out by hand, and against the shares of the figures: over any
//! eighteen homes in a row it gives exactly those, wherever it starts.

use trappe_rules::agreement::{Agreement, LettingType, Shares, Staircase};
use trappe_rules::facts::{Department, Regime};
use trappe_rules::letting::Terms;
use trappe_rules::letting::wheel::{
    Bent, Counts, Difference, Group, Home, NoWheel, Round, Span, State, Turn, Withheld, turn_of,
};
use trappe_rules::placement::Outcome;
use trappe_rules::quantity::{Date, Eighteenths};

use super::hand_agreement::agreement;
use super::plain::department;

const PLAIN: Terms = Terms { suspended: false, all_flexible: false, exempt: false };
const SUSPENDED: Terms = Terms { suspended: true, ..PLAIN };
const ALL_FLEXIBLE: Terms = Terms { all_flexible: true, ..PLAIN };
const EXEMPT: Terms = Terms { exempt: true, ..PLAIN };

const fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

const IN_2024: Date = day(2024, 2, 1);
const IN_2026: Date = day(2026, 2, 1);

/// One letter a home: V waiting list, A flexible A, R flexible with the relevant sharpened criteria, S with all four, K
/// assignment; a and b where the organisation chooses between the waiting list and A or B, or B alone.
fn letters(homes: impl Iterator<Item = Home>) -> String {
    homes
        .map(|home| match home.types.as_slice() {
            [LettingType::WaitingList] => 'V',
            [LettingType::FlexibleA] => 'A',
            [LettingType::FlexibleRelevant] => 'R',
            [LettingType::FlexibleSharpened] => 'S',
            [LettingType::Assignment] => 'K',
            [LettingType::WaitingList, LettingType::FlexibleA, LettingType::FlexibleB] => 'a',
            [LettingType::WaitingList, LettingType::FlexibleB] => 'b',
            [LettingType::Assignment, LettingType::WaitingList] => 'w',
            other => panic!("{other:?}"),
        })
        .collect()
}

fn turning(outcome: Outcome, terms: Terms, day: Date, agreement: &Agreement) -> Turn<'_> {
    turn_of(&department(0), outcome, terms, false, day, agreement).unwrap()
}

fn eighteen(outcome: Outcome, terms: Terms, day: Date, agreement: &Agreement) -> String {
    letters(turning(outcome, terms, day, agreement).homes(State::START).take(18))
}

/// L15, I11, I22: the wheels at the end of annex 4, both rounds, position by position; I8: position 7 of step 1.
#[test]
fn the_wheels_of_annex_4() {
    let (agreement, _) = agreement(&[]);
    let told = |outcome, day| eighteen(outcome, PLAIN, day, &agreement);
    for day in [IN_2024, IN_2026] {
        assert_eq!(told(Outcome::Area(1), day), "KRRKRRKRRKRRKRRKRR");
        assert_eq!(told(Outcome::Area(2), day), "SSSSSSSSSSSSSSSSSS");
        assert_eq!(told(Outcome::Department(1), day), "aVKbVKKaKaVKbVKKaK");
        assert_eq!(told(Outcome::Department(4), day), "AAKAAAAAAAAKAAAAAK");
    }
    assert_eq!(told(Outcome::Department(2), IN_2024), "AVKAAKAKVAVKAAKAKV");
    assert_eq!(told(Outcome::Department(2), IN_2026), "AVKAAKAKVAVKAAKAKK");
    assert_eq!(told(Outcome::Department(3), IN_2024), "AAKAAKAAAAAKAAKAAA");
    assert_eq!(told(Outcome::Department(3), IN_2026), "AAKAAKAAAAAKAAKAAK");
}

/// L15: the last day of a wheel and the first of the next.
#[test]
fn a_wheel_turns_to_the_last_day_of_its_period() {
    let (agreement, _) = agreement(&[]);
    let turn = turning(Outcome::Department(2), PLAIN, day(2025, 12, 31), &agreement);
    assert_eq!(
        (turn.wheel.id.as_str(), turn.rule.as_str(), turn.last),
        ("department_2_first", "L4", day(2025, 12, 31))
    );
    let turn = turning(Outcome::Department(2), PLAIN, day(2026, 1, 1), &agreement);
    assert_eq!(
        (turn.wheel.id.as_str(), turn.rule.as_str(), turn.last),
        ("department_2_second", "L5", day(2027, 12, 31))
    );
    let exempt = turning(Outcome::Department(2), EXEMPT, day(2026, 1, 1), &agreement);
    assert_eq!(exempt.last, day(2026, 12, 31), "an exemption holds for its calendar year");
    let after = turn_of(&department(0), Outcome::Department(2), PLAIN, false, day(2028, 1, 1), &agreement);
    assert_eq!(after, Err(NoWheel::NotInForce));
}

/// L16: each assignment position takes its fallback (I21).
#[test]
fn suspended_assignment_takes_the_fallback() {
    let (agreement, _) = agreement(&[]);
    let told = |outcome| eighteen(outcome, SUSPENDED, IN_2026, &agreement);
    assert_eq!(told(Outcome::Area(1)), "RRRRRRRRRRRRRRRRRR");
    assert_eq!(told(Outcome::Area(2)), "SSSSSSSSSSSSSSSSSS");
    assert_eq!(told(Outcome::Department(1)), "aVVbVVVaVaVVbVVVaV");
    assert_eq!(told(Outcome::Department(2)), "AVVAAVAVVAVVAAVAVV");
    assert_eq!(told(Outcome::Department(3)), "AAAAAAAAAAAAAAAAAA");
    assert_eq!(told(Outcome::Department(4)), "AAAAAAAAAAAAAAAAAA");
    let turn = turning(Outcome::Department(2), SUSPENDED, IN_2026, &agreement);
    let third = turn.homes(State::START).nth(2).unwrap();
    assert_eq!((third.bent, third.fallback), (Some(Bent::Suspended), None), "there is nothing left to fall back from");
}

/// I27, the other reading: a newly listed area lets all by flexible criteria.
#[test]
fn a_newly_listed_area_may_let_all_by_flexible_criteria() {
    let (agreement, _) = agreement(&[("I27", "all_flexible")]);
    assert_eq!(eighteen(Outcome::Area(1), ALL_FLEXIBLE, IN_2024, &agreement), "RRRRRRRRRRRRRRRRRR");
    let turn = turning(Outcome::Area(1), ALL_FLEXIBLE, IN_2024, &agreement);
    assert_eq!(turn.homes(State::START).next().unwrap().bent, Some(Bent::AllFlexible));
}

/// L18: exempt, the ninth of step 2 stays waiting list in both rounds, and position 7 of step 1 becomes it; on the other
/// steps, and where there is no extra term, an exemption bends nothing.
#[test]
fn an_exemption_takes_the_extra_term_only() {
    let (agreement, _) = agreement(&[]);
    let told = |outcome, day| eighteen(outcome, EXEMPT, day, &agreement);
    assert_eq!(told(Outcome::Department(2), IN_2026), "AVKAAKAKVAVKAAKAKV");
    assert_eq!(told(Outcome::Department(1), IN_2026), "aVKbVKVaKaVKbVKVaK");
    assert_eq!(told(Outcome::Department(2), IN_2024), "AVKAAKAKVAVKAAKAKV");
    assert_eq!(told(Outcome::Department(3), IN_2026), "AAKAAKAAAAAKAAKAAK");
    let turn = turning(Outcome::Department(2), EXEMPT, IN_2026, &agreement);
    let bent: Vec<usize> =
        turn.homes(State::START).take(18).filter(|home| home.bent == Some(Bent::Exempt)).map(|it| it.number).collect();
    assert_eq!(bent, [18], "only where the wheel would have assigned");
}

/// L16 goes before L18: suspended, an exemption has nothing to take.
#[test]
fn suspension_goes_before_exemption() {
    let (agreement, _) = agreement(&[]);
    let both = Terms { suspended: true, ..EXEMPT };
    let turn = turning(Outcome::Department(2), both, IN_2026, &agreement);
    assert_eq!((turn.bend.exempt, turn.last), (false, day(2027, 12, 31)));
    assert_eq!(letters(turn.homes(State::START).take(18)), "AVVAAVAVVAVVAAVAVV");
}

/// Every state a wheel can be in.
fn states() -> impl Iterator<Item = State> {
    [Round::First, Round::Second].into_iter().flat_map(|round| {
        (1..=9).flat_map(move |next_position| [None, Some(0), Some(3)].map(|used| State { next_position, round, used }))
    })
}

/// The shares of a count, where nobody chooses; bounds where the organisation does (L3).
fn shares_of(counts: &Counts, range: bool) -> Shares {
    let eighteenths = |span: Span, least: bool| {
        assert!(range || span.least == span.most, "{span:?}");
        Eighteenths(u8::try_from(if least { span.least } else { span.most }).unwrap())
    };
    Shares {
        waiting_list: eighteenths(counts.waiting_list, true),
        waiting_list_extra: eighteenths(counts.waiting_list_extra, true),
        flexible: eighteenths(counts.flexible, false),
        flexible_extra: eighteenths(counts.flexible_extra, false),
        assignment: eighteenths(counts.assignment, false),
        assignment_extra: eighteenths(counts.assignment_extra, false),
    }
}

const STEPS: [Outcome; 6] = [
    Outcome::Area(1),
    Outcome::Area(2),
    Outcome::Department(1),
    Outcome::Department(2),
    Outcome::Department(3),
    Outcome::Department(4),
];

/// The agreement as it is by default, and under every alternative of every interpretation that changes what a wheel is made
/// of, with the choice.
fn every_reading() -> Vec<(Option<(String, String)>, Agreement)> {
    let (by_default, _) = agreement(&[]);
    let made_of = |it: &Agreement| (it.wheels.clone(), it.letting.clone(), it.exemption.clone(), it.safeguard.clone());
    let usual = made_of(&by_default);
    let alternatives: Vec<(String, String)> = by_default
        .interpretations
        .iter()
        .flat_map(|reading| reading.alternatives.iter().map(|other| (reading.id.clone(), other.clone())))
        .collect();
    let others = alternatives.into_iter().filter_map(|(id, other)| {
        let (read, _) = agreement(&[(&id, &other)]);
        (made_of(&read) != usual).then_some((Some((id, other)), read))
    });
    std::iter::once((None, by_default.clone())).chain(others).collect()
}

/// L15: over any eighteen homes in a row the wheel gives exactly the shares of L with their extra terms – from any start,
/// for every step, on every day the agreement is in force on which something begins or ends, under every reading of every
/// interpretation, suspended and not, exempt and not, newly listed and not. Where a reading cannot (I8, I10), the wheel says
/// so, and the difference is that of its eighteen homes.
#[test]
fn any_eighteen_homes_give_the_shares_of_the_figures() {
    let (mut held, mut differ) = (0, Vec::new());
    let readings = every_reading();
    let touching: Vec<&str> = readings.iter().filter_map(|(choice, _)| Some(choice.as_ref()?.0.as_str())).collect();
    assert_eq!(touching, ["I8", "I10", "I35"]);
    for (chosen, agreement) in readings {
        for outcome in STEPS {
            for year in 2024..=2027 {
                for day in [day(year, 1, 1), day(year, 7, 1), day(year, 12, 31)] {
                    for bits in 0..8 {
                        let terms =
                            Terms { suspended: bits & 1 != 0, exempt: bits & 2 != 0, all_flexible: bits & 4 != 0 };
                        if terms.all_flexible && outcome != Outcome::Area(1) {
                            continue;
                        }
                        let turn = turning(outcome, terms, day, &agreement);
                        assert!(turn.last >= day);
                        for state in states() {
                            let counts = turn.counts(state, 18);
                            assert_eq!(counts.homes, 18);
                            if turn.difference().is_empty() {
                                assert_eq!(
                                    shares_of(&counts, turn.range),
                                    turn.shares,
                                    "{chosen:?} {outcome:?} {day} {terms:?} {state:?}"
                                );
                                held += 1;
                            }
                            if let Some(most) = turn.flexible_a_at_most {
                                assert_eq!(counts.flexible_a.most, u32::from(most.0), "L3: A at most 4 of 18");
                                assert_eq!(counts.both(Group::Flexible), Span { least: 0, most: 6 });
                                assert_eq!(counts.flexible_b.most, 6);
                            }
                        }
                        if !turn.difference().is_empty() {
                            differ.push((chosen.clone().unwrap(), outcome, year, terms, turn.difference()));
                        }
                    }
                }
            }
        }
    }
    assert!(held > 50_000, "{held}");
    let of = |group, wheel, figure| Difference { group, wheel, figure };
    for ((id, to), outcome, year, terms, difference) in differ {
        match (id.as_str(), to.as_str()) {
            // I8: three assignment positions and three of waiting list beside figure 6.
            ("I8", "annex_wheel") => {
                assert_eq!(outcome, Outcome::Department(1));
                assert!(!terms.suspended && !terms.exempt, "then wheel and figure agree");
                assert_eq!(difference, [of(Group::WaitingList, 6, 4), of(Group::Assignment, 6, 8)]);
            }
            // I10: the wheel of 2024–2025 in the first year of figure 8's second column.
            ("I10", "to_2026") => {
                assert_eq!((outcome, year), (Outcome::Department(3), 2026));
                assert!(!terms.suspended);
                assert_eq!(difference, [of(Group::Flexible, 14, 13), of(Group::Assignment, 4, 5)]);
            }
            other => panic!("{other:?} {outcome:?} {year} {terms:?} {difference:?}"),
        }
    }
}

/// I8: the annex's own wheel, position by position, and that suspended or exempt it gives the figures, extra term and all.
#[test]
fn the_annexs_own_wheel_of_step_1() {
    let (agreement, _) = agreement(&[("I8", "annex_wheel")]);
    let turn = turning(Outcome::Department(1), PLAIN, IN_2024, &agreement);
    assert_eq!(letters(turn.homes(State::START).take(18)), "aVKbVKVaKaVKbVKVaK");
    let differs: Vec<_> = turn.difference().into_iter().map(|it| (it.group.name(), it.wheel, it.figure)).collect();
    assert_eq!(differs, [("waiting_list", 6, 4), ("assignment", 6, 8)]);
    for terms in [SUSPENDED, EXEMPT] {
        let turn = turning(Outcome::Department(1), terms, IN_2024, &agreement);
        assert_eq!(shares_of(&turn.counts(State::START, 18), true), turn.shares, "{terms:?}");
    }
}

/// I10: to the end of 2026 the wheel of 2024–2025, which lets one of eighteen more by flexible criteria.
#[test]
fn the_step_3_wheel_to_2026() {
    let (agreement, _) = agreement(&[("I10", "to_2026")]);
    let turn = turning(Outcome::Department(3), PLAIN, IN_2026, &agreement);
    assert_eq!(
        (turn.wheel.id.as_str(), turn.rule.as_str(), turn.last),
        ("department_3_first", "L7", day(2026, 12, 31))
    );
    let differs: Vec<_> = turn.difference().into_iter().map(|it| (it.group.name(), it.wheel, it.figure)).collect();
    assert_eq!(differs, [("flexible", 14, 13), ("assignment", 4, 5)]);
    assert_eq!(turning(Outcome::Department(3), PLAIN, day(2027, 1, 1), &agreement).difference(), []);
}

/// A number of homes that is no eighteen, by hand: step 1 from position 6 of the first wheel, five homes: assignment,
/// assignment (extra), choice of A and B, assignment, choice of A and B.
#[test]
fn homes_are_counted_from_where_the_wheel_stands() {
    let (agreement, _) = agreement(&[]);
    let turn = turning(Outcome::Department(1), PLAIN, IN_2024, &agreement);
    let counts = turn.counts(State { next_position: 6, round: Round::First, used: None }, 5);
    assert_eq!(counts.assignment, Span::exactly(2));
    assert_eq!(counts.assignment_extra, Span::exactly(1));
    assert_eq!(counts.waiting_list, Span { least: 0, most: 2 });
    assert_eq!(counts.flexible, Span { least: 0, most: 2 });
    assert_eq!((counts.flexible_a, counts.flexible_b), (Span { least: 0, most: 2 }, Span { least: 0, most: 2 }));
    assert_eq!(counts.homes, 5);
    assert_eq!(turn.counts(State::START, 0), Counts::default());
}

/// A state continues where it was left: any homes in two goes are those in one.
#[test]
fn a_state_continues_where_it_was_left() {
    let (agreement, _) = agreement(&[]);
    for outcome in STEPS {
        let turn = turning(outcome, PLAIN, IN_2026, &agreement);
        for state in states() {
            let whole = letters(turn.homes(state).take(20));
            for first in 0..=20 {
                let after = turn.after(state, first, None).unwrap();
                let (one, other) =
                    (letters(turn.homes(state).take(first)), letters(turn.homes(after).take(20 - first)));
                assert_eq!(format!("{one}{other}"), whole, "{outcome:?} {state:?} {first}");
            }
        }
    }
}

/// A position the wheel has not gives no home, and no state after it.
#[test]
fn a_position_that_is_not_there_gives_nothing() {
    let (agreement, _) = agreement(&[]);
    let turn = turning(Outcome::Department(1), PLAIN, IN_2024, &agreement);
    for next_position in [0, 10, 255] {
        let state = State { next_position, round: Round::First, used: None };
        assert_eq!(turn.homes(state).count(), 0);
        assert_eq!(turn.after(state, 1, None), None);
    }
}

fn safeguarded(terms: Terms, agreement: &Agreement) -> Turn<'_> {
    turn_of(&department(0), Outcome::Department(1), terms, true, IN_2024, agreement).unwrap()
}

/// L17: the fourth assignment home of a wheel is the one at position 9. It may be withheld once those at 3, 6 and 7 were
/// used, may not where one was not, and may if they will be where they are still to come or not known.
#[test]
fn the_fourth_assignment_home_may_be_withheld() {
    let (agreement, _) = agreement(&[]);
    let turn = safeguarded(PLAIN, &agreement);
    let told = |next_position, used, homes| {
        let state = State { next_position, round: Round::First, used };
        let withheld = turn.homes(state).take(homes).map(|home| home.withheld);
        withheld.collect::<Vec<_>>()
    };
    assert_eq!(told(9, Some(3), 1), [Some(Withheld::May)]);
    assert_eq!(told(9, Some(2), 1), [None]);
    assert_eq!(told(9, None, 1), [Some(Withheld::IfUsed)]);
    assert_eq!(told(8, Some(3), 2), [None, Some(Withheld::May)]);
    assert_eq!(told(7, Some(2), 3), [None, None, Some(Withheld::IfUsed)]);
    assert_eq!(told(7, Some(1), 3), [None, None, None], "one of the two before was not used");
    assert_eq!(told(1, Some(0), 9)[8], Some(Withheld::IfUsed));
    assert_eq!(told(1, None, 9)[8], Some(Withheld::IfUsed));
    assert_eq!(told(9, Some(2), 10)[9], Some(Withheld::IfUsed), "the next wheel begins anew");
    let state = State { next_position: 9, round: Round::Second, used: Some(3) };
    let home = turn.homes(state).next().unwrap();
    assert_eq!(home.types, [LettingType::Assignment, LettingType::WaitingList]);
    assert_eq!(home.fallback, Some(LettingType::WaitingList));
}

/// L17 counted: two of the eight assignment homes in eighteen may go by waiting list; the most stays what figure 6 gives.
#[test]
fn homes_that_may_be_withheld_are_counted_as_either() {
    let (agreement, _) = agreement(&[]);
    let counts = safeguarded(PLAIN, &agreement).counts(State::START, 18);
    assert_eq!(counts.both(Group::Assignment), Span { least: 6, most: 8 });
    assert_eq!(counts.waiting_list, Span { least: 4, most: 12 });
    assert_eq!(safeguarded(PLAIN, &agreement).difference(), []);
}

/// L17: there is no fourth assignment home where the extra term is exempt or in the annex's own wheel, none where
/// assignment is suspended, and no safeguard on another step.
#[test]
fn without_a_fourth_assignment_home_nothing_is_withheld() {
    let (by_default, _) = agreement(&[]);
    let (annex, _) = agreement(&[("I8", "annex_wheel")]);
    for turn in [safeguarded(EXEMPT, &by_default), safeguarded(SUSPENDED, &by_default), safeguarded(PLAIN, &annex)] {
        assert!(turn.homes(State::START).take(18).all(|home| home.withheld.is_none()), "{turn:?}");
    }
    let turn = turn_of(&department(0), Outcome::Department(2), PLAIN, true, IN_2026, &by_default).unwrap();
    assert_eq!(turn.bend.withheld_home, None);
}

/// L17: what is known of the use of this wheel's assignment homes goes with the state.
#[test]
fn the_state_counts_the_used_assignment_homes_of_its_wheel() {
    let (agreement, _) = agreement(&[]);
    let turn = safeguarded(PLAIN, &agreement);
    let at = |next_position, round, used| State { next_position, round, used };
    let (first, second) = (Round::First, Round::Second);
    // Two homes without assignment, then one with.
    assert_eq!(turn.after(State::START, 2, None), Some(at(3, first, Some(0))));
    assert_eq!(turn.after(State::START, 3, Some(1)), Some(at(4, first, Some(1))));
    assert_eq!(turn.after(State::START, 3, None), Some(at(4, first, None)), "nobody said");
    assert_eq!(turn.after(at(4, first, Some(1)), 4, Some(2)), Some(at(8, first, Some(3))));
    assert_eq!(turn.after(at(4, first, None), 1, None), Some(at(5, first, None)), "not known before, nor after");
    // A new wheel begins with none, whatever was before.
    assert_eq!(turn.after(at(9, first, None), 1, None), Some(at(1, second, Some(0))));
    assert_eq!(turn.after(at(9, second, None), 3, None), Some(at(3, first, Some(0))));
    // Over the end of a wheel: homes 9, 1, 2 and 3 – only all or none of the two assigned say of the last.
    assert_eq!(turn.after(at(9, first, Some(3)), 4, Some(2)), Some(at(4, second, Some(1))));
    assert_eq!(turn.after(at(9, first, Some(3)), 4, Some(0)), Some(at(4, second, Some(0))));
    assert_eq!(turn.after(at(9, first, Some(3)), 4, Some(1)), Some(at(4, second, None)));
    assert_eq!(turn.after(at(4, first, Some(1)), 0, None), Some(at(4, first, Some(1))), "nothing let");
    assert_eq!(turn.after(at(4, first, Some(1)), 18, Some(8)), Some(at(4, first, Some(1))));
}

/// Whoever has no wheel has a reason: L9, L10, N1, N2, I19, and what cannot be told.
#[test]
fn a_department_without_a_wheel_has_a_reason() {
    let (agreement, _) = agreement(&[]);
    let told = |department: &Department, outcome| {
        turn_of(department, outcome, PLAIN, false, IN_2024, &agreement).map(|turn| turn.wheel.id.clone())
    };
    let plain = department(0);
    assert_eq!(told(&plain, Outcome::Youth), Err(NoWheel::Youth));
    assert_eq!(told(&plain, Outcome::Outside), Err(NoWheel::Outside));
    assert_eq!(told(&plain, Outcome::Undetermined(Some(Staircase::Area))), Err(NoWheel::Undetermined));
    let own = Department { regime: Some(Regime::CoHousing), ..department(0) };
    assert_eq!(told(&own, Outcome::Department(1)), Err(NoWheel::Regime(Regime::CoHousing)));
    assert_eq!(told(&own, Outcome::Area(1)), Ok("area_1".to_owned()), "I20: the area staircase first");
    for taken in [day(2024, 1, 15), day(2024, 6, 1)] {
        let new = Department { taken_into_use: Some(taken), ..department(0) };
        assert_eq!(told(&new, Outcome::Department(1)), Err(NoWheel::NewBuild));
    }
    let names = [NoWheel::Youth, NoWheel::NewBuild, NoWheel::NotInForce].map(NoWheel::name);
    assert_eq!(names, ["youth", "new_build", "not_in_force"]);
}
