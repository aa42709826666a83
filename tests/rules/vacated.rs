//! Realised lettings, homes that fall vacant and the phase-out, worked by hand (E1, E4, E5, H, N2, N6).

use trappe_rules::agreement::{LettingSubject, Staircase};
use trappe_rules::facts::{Department, LettingEntry, LettingKind};
use trappe_rules::letting::phase_out::{has_begun, row};
use trappe_rules::letting::vacancies::{Earmarking, earmarked_homes, in_a_year};
use trappe_rules::quantity::{Absent, Date, Decimal, Ratio};
use trappe_rules::realised::realised;

use super::hand_agreement::agreement;
use super::plain::{decimal, department};

const ID: &str = "0001-0000";

fn entry(department_id: &str, year: i16, kind: LettingKind, homes: Result<u32, Absent>) -> LettingEntry {
    LettingEntry { row: 0, department_id: department_id.to_owned(), year, kind, homes }
}

/// 2023: 10 by the waiting list, 6 flexible, 4 assigned, 1 otherwise: 21, of which 4; 8 were offered. 2024: 2 assigned of
/// 4 offered, the waiting list withheld.
fn lettings() -> Vec<LettingEntry> {
    use LettingKind::{Assigned, Flexible, OfferedToMunicipality, Other, WaitingList};
    vec![
        entry(ID, 2023, WaitingList, Ok(10)),
        entry(ID, 2023, Flexible, Ok(6)),
        entry(ID, 2023, Assigned, Ok(4)),
        entry(ID, 2023, Other, Ok(1)),
        entry(ID, 2023, OfferedToMunicipality, Ok(8)),
        entry(ID, 2024, WaitingList, Err(Absent::Withheld)),
        entry(ID, 2024, Flexible, Ok(6)),
        entry(ID, 2024, Assigned, Ok(2)),
        entry(ID, 2024, Other, Ok(0)),
        entry(ID, 2024, OfferedToMunicipality, Ok(4)),
        entry("0001-0001", 2023, Assigned, Ok(9)),
        entry("0001-0001", 2023, OfferedToMunicipality, Ok(0)),
    ]
}

/// A year without a row is not known; a withheld number is absent for its reason.
#[test]
fn realised_lettings_are_by_department_year_and_kind() {
    let rows = lettings();
    let all = realised(&rows);
    assert_eq!(all.keys().copied().collect::<Vec<_>>(), [ID, "0001-0001"]);
    let own = &all[ID];
    assert_eq!(own.homes(2023, LettingKind::Flexible), Some(Ok(6)));
    assert_eq!(own.homes(2024, LettingKind::WaitingList), Some(Err(Absent::Withheld)));
    assert_eq!(own.homes(2022, LettingKind::Flexible), None);
    assert_eq!(all["0001-0001"].homes(2023, LettingKind::Flexible), None);
    assert_eq!(own.over(2023..=2024, LettingKind::Assigned), Some(6));
    assert_eq!(own.over(2022..=2024, LettingKind::Assigned), None);
    assert_eq!(own.over(2023..=2024, LettingKind::WaitingList), None);
    assert_eq!(own.over(2023..2023, LettingKind::WaitingList), Some(0));
}

/// K6: all that was let, of which to assigned households; an offered home is counted where it was let.
#[test]
fn homes_let_in_a_year_are_those_of_every_kind_of_letting() {
    let rows = lettings();
    let all = realised(&rows);
    assert_eq!(all[ID].let_in(2023), Some((21, 4)));
    assert_eq!(all[ID].let_in(2024), None);
    assert_eq!(all["0001-0001"].let_in(2023), None);
}

/// E4: 6 of 12 offered over two years; nothing offered, or a year not known, gives none.
#[test]
fn the_use_rate_is_what_was_let_of_what_was_offered() {
    let rows = lettings();
    let all = realised(&rows);
    assert_eq!(all[ID].use_rate(2023..=2024), Ratio::new(1, 2));
    assert_eq!(all[ID].use_rate(2024..=2024), Ratio::new(2, 4));
    assert_eq!(all[ID].use_rate(2022..=2024), None);
    assert_eq!(all["0001-0001"].use_rate(2023..=2023), None);
}

fn started(step: Option<u8>, assigned_pct: Option<&str>) -> Department {
    Department { start_step: step, start_assigned_pct: assigned_pct.map(decimal), ..department(0) }
}

/// H1–H7: each row on its bound and below it; without step, or without the share its step asks for, it is H7.
#[test]
fn a_department_follows_the_row_of_its_step_and_share_at_the_start() {
    let (agreement, _) = agreement(&[]);
    for (step, share, expected) in [
        (Some(4), None, "H1"),
        (Some(4), Some("10"), "H1"),
        (Some(3), None, "H2"),
        (Some(2), Some("40"), "H2"),
        (Some(1), Some("30.1"), "H3"),
        (Some(1), Some("30"), "H3"),
        (Some(1), Some("29.99"), "H4"),
        (Some(1), Some("25"), "H4"),
        (Some(1), Some("24.99"), "H5"),
        (Some(1), Some("20"), "H5"),
        (Some(1), Some("19.99"), "H6"),
        (Some(1), Some("0"), "H6"),
        (Some(1), None, "H7"),
        (None, Some("30"), "H7"),
        (None, None, "H7"),
    ] {
        let department = started(step, share);
        assert_eq!(
            row(Earmarking::alone(&department).start, &agreement).map(|row| row.id.as_str()),
            Some(expected),
            "{step:?} {share:?}"
        );
    }
}

/// H2 from 1 January 2026; H7 never of itself.
#[test]
fn the_phase_out_begins_on_its_first_day() {
    let (agreement, _) = agreement(&[]);
    let of = |department: &Department, year, month, day| {
        has_begun(Earmarking::alone(department).start, Date::new(year, month, day).unwrap(), &agreement)
    };
    let second = started(Some(2), None);
    assert_eq!((of(&second, 2025, 12, 31), of(&second, 2026, 1, 1), of(&second, 2027, 1, 1)), (false, true, true));
    assert!(!of(&started(None, None), 2040, 1, 1));
}

/// 100 family homes: 10 cheap, 5 with a lasting right, 20 earmarked, 8 shared by young people; taken into use 1 July 2024,
/// so new until 30 June 2028 (N2). Step 1 with 20 % at the start: H5, from 2032.
fn with_earmarked() -> Department {
    Department {
        taken_into_use: Some(Date::constant(2024, 7, 1)),
        cheap_homes: Some(10),
        assigned_only_homes: Some(5),
        special_homes: Some(20),
        shared_homes_youth: Some(8),
        ..started(Some(1), Some("20"))
    }
}

/// E5, N6: new, and before the phase-out, all 43; then without the 10 cheap ones; after the phase-out has begun the 5.
#[test]
fn earmarked_homes_are_those_of_the_day() {
    let (agreement, _) = agreement(&[]);
    let on = |year, month, day| {
        earmarked_homes(
            &with_earmarked(),
            Earmarking::alone(&with_earmarked()),
            Date::new(year, month, day).unwrap(),
            &agreement,
        )
    };
    assert_eq!((on(2024, 7, 1), on(2028, 6, 30)), (43, 43));
    assert_eq!((on(2028, 7, 1), on(2031, 12, 31)), (33, 33));
    assert_eq!(on(2032, 1, 1), 5);
    // Never more than there are homes, and cheap homes of what is not new are none of these.
    let mut few = with_earmarked();
    few.homes.family = 40;
    assert_eq!(earmarked_homes(&few, Earmarking::alone(&few), Date::constant(2025, 1, 1), &agreement), 40);
    let old = Department { taken_into_use: None, ..with_earmarked() };
    assert_eq!(earmarked_homes(&old, Earmarking::alone(&old), Date::constant(2025, 1, 1), &agreement), 33);
}

/// E1, E5 at 10 %: 100 homes give 10 vacancies, 43 earmarked 4.3, and 5.7 to the wheel. Once the phase-out has begun the 8
/// shared homes give none: 92 and 5, 9.2 and 0.5.
#[test]
fn vacancies_are_the_turnover_of_the_homes() {
    let (agreement, _) = agreement(&[]);
    let tenths = |tenths| Ratio::new(tenths, 10).unwrap();
    let in_year = |year: i16| {
        let day = Date::new(year, 1, 1).unwrap();
        in_a_year(&with_earmarked(), Earmarking::alone(&with_earmarked()), day, Decimal::from(10), &agreement).unwrap()
    };
    let before = in_year(2025);
    assert_eq!((before.all, before.earmarked), (tenths(100), tenths(43)));
    assert_eq!(before.in_the_wheel(), Some(tenths(57)));
    let after = in_year(2032);
    assert_eq!((after.all, after.earmarked, after.in_the_wheel()), (tenths(92), tenths(5), Some(tenths(87))));
}

/// E4: of 10 vacancies 4.3 earmarked; of the 5.7 in the wheel step 1 gives 8 of 18 to assignment, used by half: 19/15. With
/// the 4.3 that is 167/30 of 10. Where nothing falls vacant there is no share.
#[test]
fn the_assigned_share_is_that_of_the_wheel_and_the_earmarked_together() {
    let (agreement, _) = agreement(&[]);
    let subject = LettingSubject::Step(Staircase::Department, 1);
    let rule = agreement.letting.iter().find(|rule| rule.subjects.contains(&subject)).unwrap();
    let day = Date::constant(2025, 1, 1);
    let of = |turnover: u32| {
        in_a_year(&with_earmarked(), Earmarking::alone(&with_earmarked()), day, Decimal::from(turnover), &agreement)
            .unwrap()
    };
    let half = Ratio::new(1, 2).unwrap();
    assert_eq!(of(10).assigned_share(half, rule.shares), Ratio::new(167, 300));
    assert_eq!(of(0).assigned_share(half, rule.shares), None);
}
