//! The phase-out by hand (H1–H7): which row a start leads to, on and beside each bound, where the start is read, what the
//! earmarked homes are meanwhile (E5), and the curve.

use proptest::prelude::*;
use trappe_rules::agreement::{Agreement, Staircase};
use trappe_rules::facts::{Department, PreviousPlacement};
use trappe_rules::letting::phase_out::{PhasedOut, Standing, Start, StartSource, curve, has_begun, remaining, row};
use trappe_rules::letting::vacancies::{Earmarking, earmarked_homes, in_a_year};
use trappe_rules::placement::Outcome;
use trappe_rules::quantity::{Date, Decimal, Ratio};

use super::hand_agreement::agreement;
use super::plain::{decimal, department};

const fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

fn started(step: Option<u8>, share: Option<&str>) -> Department {
    Department { start_step: step, start_assigned_pct: share.map(decimal), ..department(0) }
}

fn stood(staircase: Option<Staircase>, step: Option<u8>, households: Option<(u32, u32)>) -> PreviousPlacement {
    PreviousPlacement {
        row: 0,
        department_id: "0001-0000".to_owned(),
        staircase,
        step,
        step_in_force: None,
        effective_from: day(2024, 1, 1),
        status: None,
        unit_id: None,
        sharpened: None,
        assignment_suspended: None,
        letting_rule: None,
        decision_id: None,
        family_homes: households.map(|(_, homes)| homes),
        homes: None,
        assigned_households: households.map(|(households, _)| households),
    }
}

fn rule(start: Start, agreement: &Agreement) -> (&str, Option<Date>) {
    let row = row(start, agreement).unwrap();
    (row.id.as_str(), row.from)
}

/// H1–H6 below, on and above 20, 25 and 30 %.
#[test]
fn h_each_start_leads_to_its_row() {
    let (agreement, _) = agreement(&[]);
    for (step, share, id, year) in [
        (4, None, "H1", 2024),
        (4, Some("0"), "H1", 2024),
        (3, None, "H2", 2026),
        (2, Some("40"), "H2", 2026),
        (1, Some("100"), "H3", 2028),
        (1, Some("30.000001"), "H3", 2028),
        (1, Some("30"), "H3", 2028),
        (1, Some("29.999999"), "H4", 2030),
        (1, Some("25"), "H4", 2030),
        (1, Some("24.999999"), "H5", 2032),
        (1, Some("24.95"), "H5", 2032),
        (1, Some("20"), "H5", 2032),
        (1, Some("19.999999"), "H6", 2034),
        (1, Some("0"), "H6", 2034),
    ] {
        let start = Start::of(&started(Some(step), share), None, None);
        assert_eq!(rule(start, &agreement), (id, Some(day(year, 1, 1))), "step {step}, {share:?}");
        assert!(!has_begun(start, day(year - 1, 12, 31), &agreement));
        assert!(has_begun(start, day(year, 1, 1), &agreement));
    }
}

/// H7, I31: no date without a step, or on step 1 without a share; it never begins.
#[test]
fn h7_without_a_start_there_is_no_date() {
    let (agreement, _) = agreement(&[]);
    let none = started(None, Some("30"));
    let initial = |staircase, step| stood(staircase, step, None);
    for (department, initial, standing) in [
        (&none, None, Standing::NotKnown),
        (&none, Some(initial(Some(Staircase::Area), Some(1))), Standing::AreaStaircase),
        (&none, Some(initial(Some(Staircase::Youth), None)), Standing::NoStaircase),
        (&none, Some(initial(Some(Staircase::Outside), None)), Standing::NoStaircase),
        (&none, Some(initial(Some(Staircase::Department), None)), Standing::Undetermined),
        (&none, Some(initial(None, None)), Standing::Undetermined),
        (&started(Some(1), None), None, Standing::Step),
    ] {
        let start = Start::of(department, initial.as_ref(), None);
        assert_eq!(start.standing, standing);
        assert_eq!(rule(start, &agreement), ("H7", None), "{standing:?}");
        assert!(!has_begun(start, Date::MAX, &agreement));
    }
}

/// The department's own row first, then the initial run; each says where it was read.
#[test]
fn the_start_is_read_from_the_row_then_from_the_initial_run() {
    let (agreement, _) = agreement(&[]);
    // 30 of 120 family homes are exactly 25 %; 29 are not.
    let initial = stood(Some(Staircase::Department), Some(1), Some((30, 120)));
    let start = Start::of(&started(None, None), Some(&initial), None);
    assert_eq!((start.step, start.share), (Some(1), Some(Ratio::whole(25))));
    assert_eq!((start.standing_from, start.share_from), (Some(StartSource::Initial), Some(StartSource::Initial)));
    assert_eq!(rule(start, &agreement).0, "H4");
    let fewer = stood(Some(Staircase::Department), Some(1), Some((29, 120)));
    assert_eq!(rule(Start::of(&started(None, None), Some(&fewer), None), &agreement).0, "H5");
    // Each column by itself decides over the initial run.
    let start = Start::of(&started(None, Some("30")), Some(&initial), None);
    assert_eq!((start.standing_from, start.share_from), (Some(StartSource::Initial), Some(StartSource::Departments)));
    assert_eq!(rule(start, &agreement).0, "H3");
    let start = Start::of(&started(Some(4), None), Some(&initial), None);
    assert_eq!(rule(start, &agreement).0, "H1");
    // No homes: no share.
    let empty = stood(Some(Staircase::Department), Some(1), Some((0, 0)));
    assert_eq!(Start::of(&started(None, None), Some(&empty), None).share, None);
    // A contradiction is named.
    assert_eq!(Start::contradicted(&started(Some(4), None), Some(&initial)), Some(Outcome::Department(1)));
    assert_eq!(Start::contradicted(&started(Some(1), None), Some(&initial)), None);
    let area = stood(Some(Staircase::Area), Some(1), None);
    assert_eq!(Start::contradicted(&started(Some(1), None), Some(&area)), Some(Outcome::Area(1)));
    assert_eq!(Start::contradicted(&started(None, None), Some(&initial)), None);
}

/// E5: earmarked until the day before; then special homes are in the wheel, shared homes give no vacancies.
#[test]
fn h_earmarked_homes_until_the_phase_out_begins() {
    let (agreement, _) = agreement(&[]);
    let homes = Department { special_homes: Some(10), shared_homes_youth: Some(5), ..started(Some(2), None) };
    let of = |on| {
        let earmarking = Earmarking::alone(&homes);
        let vacancies = in_a_year(&homes, earmarking, on, decimal("10"), &agreement).unwrap();
        (earmarked_homes(&homes, earmarking, on, &agreement), vacancies.all, vacancies.earmarked)
    };
    // 100 family homes: 10 vacancies, 1.5 of them earmarked; then 95 homes give 9.5, none earmarked.
    assert_eq!(of(day(2025, 12, 31)), (15, Ratio::whole(10), Ratio::new(3, 2).unwrap()));
    assert_eq!(of(day(2026, 1, 1)), (0, Ratio::new(19, 2).unwrap(), Ratio::ZERO));
}

/// 10 homes, 10 % a year, from 1 January 2026: 10, 9, 8.1, 7.29.
#[test]
fn homes_left_by_hand() {
    let left = |year| remaining(10, Some(day(2026, 1, 1)), decimal("10"), day(year, 1, 1)).unwrap();
    assert_eq!([2024, 2026, 2027, 2028, 2029].map(left), ["10", "10", "9", "8.1", "7.29"].map(decimal));
    let half = |on| remaining(10, Some(day(2026, 7, 1)), decimal("10"), on).unwrap();
    // Only whole years count.
    assert_eq!([day(2027, 1, 1), day(2027, 6, 30), day(2027, 7, 1)].map(half), ["10", "10", "9"].map(decimal));
    assert_eq!(remaining(10, None, decimal("10"), day(2044, 1, 1)), Some(decimal("10")));
    assert_eq!(remaining(10, Some(day(2026, 1, 1)), decimal("100"), day(2027, 1, 1)), Some(Decimal::ZERO));
    // Nine decimals, halves away from zero: 1 × 0.905² = 0.819025, × 0.905 … = 0.670801950625 after four years.
    let one = remaining(1, Some(day(2026, 1, 1)), decimal("9.5"), day(2030, 1, 1));
    assert_eq!(one, Some(decimal("0.670801951")));
}

fn phased(special: u32, shared: u32, from: Option<Date>, turnover: &str) -> PhasedOut {
    PhasedOut {
        department: 0,
        special: Some(special),
        shared: Some(shared),
        start: Start::default(),
        rule: "H1".to_owned(),
        from,
        why: None,
        begun: false,
        compensation: None,
        turnover_pct: decimal(turnover),
        special_left: None,
        shared_left: None,
    }
}

/// Two departments: 10 earmarked homes from 2024 at half a year's turnover of 50 %, 4 shared from 2026 at 100 %.
#[test]
fn the_curve_of_the_city_by_hand() {
    let (agreement, _) = agreement(&[]);
    let two = [phased(10, 0, Some(day(2024, 1, 1)), "50"), phased(0, 4, Some(day(2026, 1, 1)), "100")];
    let points: Vec<_> = curve(&two, &agreement)
        .into_iter()
        .map(|it| (it.on.year(), it.special.to_string(), it.shared.to_string(), it.without_date, it.begun))
        .collect();
    let point = |year, special: &str, shared: &str, begun| (year, special.to_owned(), shared.to_owned(), 0, begun);
    // 2028: 0.625 home is fewer than one, the last row.
    assert_eq!(
        points,
        [
            point(2024, "10", "4", 1),
            point(2025, "5", "4", 1),
            point(2026, "2.5", "4", 2),
            point(2027, "1.25", "0", 2),
            point(2028, "0.625", "0", 2),
        ]
    );
    // Homes without a date stay, and do not prolong the curve; the horizon ends what falls too slowly.
    let stays = [phased(10, 0, Some(day(2024, 1, 1)), "100"), phased(3, 2, None, "10")];
    let points = curve(&stays, &agreement);
    assert_eq!(points.len(), 2);
    assert_eq!((points[1].special, points[1].shared, points[1].without_date), (decimal("3"), decimal("2"), 5));
    let slow = curve(&[phased(100, 0, Some(day(2034, 1, 1)), "1")], &agreement);
    assert_eq!(slow.last().unwrap().on, day(agreement.expected.phase_out_to, 1, 1));
    assert_eq!(curve(&[], &agreement), []);
}

proptest! {
    /// Never more than the year before, never below none, all of them until the first day.
    #[test]
    fn homes_left_never_rise(homes in 0_u32..100_000, begins in 2024_i16..2040, turnover in 0_u32..=10_000) {
        let turnover = Decimal::new(i64::from(turnover), 2);
        let left = |year| remaining(homes, Some(day(begins, 1, 1)), turnover, day(year, 1, 1)).unwrap();
        for year in 2023..2060 {
            prop_assert!(left(year + 1) <= left(year));
            prop_assert!(left(year) >= Decimal::ZERO);
            if year <= begins {
                prop_assert_eq!(left(year), Decimal::from(homes));
            }
        }
    }
}
