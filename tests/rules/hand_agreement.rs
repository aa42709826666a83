//! The agreement from its configuration, and by hand what matters of it, as a second opinion.

use std::collections::BTreeMap;

use trappe_config::{load_agreement, load_state_lists};
use trappe_rules::agreement::{Agreement, Criterion, CriterionBounds, LettingSubject, Shares, Staircase, Thresholds};
use trappe_rules::facts::{Designation, Regime};
use trappe_rules::quantity::{Date, Decimal, Operator, Ratio};

use super::fraction::Fraction;
use super::reference::{Readings, RegionalMeans};

/// The agreement's region.
pub(crate) const REGION: &str = "Hovedstaden";

/// A region with an invented mean of 36,000 kroner.
pub(crate) const OTHER_REGION: &str = "Andetsteds";

/// A region of which nothing is known.
pub(crate) const UNKNOWN_REGION: &str = "Ukendt";

/// 1 December 2022, the one list of which every threshold is known.
pub(crate) const LIST_DATE: Date = Date::constant(2022, 12, 1);

/// The agreement and the thresholds of the list of 2022, with readings chosen (`("I2", "at_least_950")`).
pub(crate) fn agreement(choices: &[(&str, &str)]) -> (Agreement, Thresholds) {
    let choices = choices.iter().map(|(id, choice)| ((*id).to_owned(), (*choice).to_owned())).collect();
    let text = include_str!("../../config/copenhagen-2024-2027.toml");
    let loaded = load_agreement(text, "copenhagen-2024-2027.toml", Date::constant(2024, 1, 1), &choices);
    let agreement = loaded.result.unwrap_or_else(|| panic!("{:?}", loaded.findings));
    let lists = load_state_lists(include_str!("../../config/state-lists.toml"), "state-lists.toml");
    let thresholds = lists.result.unwrap().thresholds(&agreement, LIST_DATE);
    let mut thresholds = thresholds.result.unwrap_or_else(|| panic!("{:?}", thresholds.findings));
    thresholds.regional_income.insert(OTHER_REGION.to_owned(), Ratio::whole(36_000));
    (agreement, thresholds)
}

/// T7 by hand: 22,904.30 kroner are 55 % of the region's mean.
pub(crate) fn regional_means() -> RegionalMeans {
    BTreeMap::from([
        (REGION.to_owned(), Fraction::new(2_290_430, 55)),
        (OTHER_REGION.to_owned(), Fraction::whole(36_000)),
    ])
}

/// The reference's readings for the same choices.
pub(crate) fn readings(choices: &[(&str, &str)]) -> Readings {
    let mut readings = Readings::DEFAULT;
    for choice in choices {
        match *choice {
            ("I1", "both_limits") => readings.small_when_either = false,
            ("I2", "at_least_950") => readings.small_area_from = 950,
            ("I6", "fewer_than_ten") => readings.ten_included = false,
            ("I7", "off") => readings.income_persons = false,
            ("I23", "pooled_counts") => readings.pooled_counts = true,
            ("I3", "annex_5") => readings.off_transformation_list = true,
            ("I25", "at_least") => readings.plan_at_least = true,
            ("I26", "four_years") => readings.lists_off = 5,
            ("I27", "all_flexible") => readings.newly_listed_all_flexible = true,
            ("I24", "latest_year_only") => readings.latest_year_only = true,
            ("I28", "both_by_decision") => readings.exempt_of_itself = false,
            ("I35", "six_eighteenths") => readings.safeguard_share = 6,
            other => panic!("the reference does not read {other:?}"),
        }
    }
    readings
}

/// Sign, value, and the value before rounding where that is another (T1–T6), by hand.
type Hand = (Operator, &'static str, Option<(i128, i128)>);

const BY_HAND: [(Criterion, [Hand; 3]); 4] = [
    (
        Criterion::Employment,
        [(Operator::MoreThan, "40", None), (Operator::MoreThan, "30", None), (Operator::MoreThan, "35", None)],
    ),
    (
        Criterion::Convictions,
        [
            (Operator::AtLeast, "2.18", None),
            (Operator::AtLeast, "1.45", None),
            (Operator::AtLeast, "2.07", Some((2071, 1000))),
        ],
    ),
    (
        Criterion::Education,
        [(Operator::MoreThan, "60", None), (Operator::MoreThan, "60", None), (Operator::MoreThan, "57", None)],
    ),
    (
        Criterion::Income,
        [
            (Operator::LessThan, "55", None),
            (Operator::LessThan, "65", None),
            (Operator::LessThan, "57.8", Some((5775, 100))),
        ],
    ),
];

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// T1–T7.
#[test]
fn thresholds_of_2022_are_those_of_figure_1() {
    let (_, thresholds) = agreement(&[]);
    for (criterion, by_hand) in BY_HAND {
        let CriterionBounds { vulnerable, prevention, risk_zone } = &thresholds.criteria[criterion];
        for (bound, (operator, value, unrounded)) in [vulnerable, prevention, risk_zone].into_iter().zip(by_hand) {
            assert_eq!(bound.operator, operator, "{criterion:?} {value}");
            assert_eq!(bound.value, decimal(value), "{criterion:?} {value}");
            let unrounded = unrounded.map(|(over, under)| Ratio::new(over, under).unwrap());
            assert_eq!(bound.unrounded, unrounded, "{criterion:?} {value}");
        }
    }
    assert_eq!(thresholds.origin_prevention.value, decimal("30"));
    assert_eq!(thresholds.origin_prevention.operator, Operator::MoreThan);
    assert_eq!(thresholds.origin_parallel.value, decimal("50"));
    assert_eq!(thresholds.origin_parallel.operator, Operator::MoreThan);
    let mean = Fraction::from_ratio(thresholds.regional_income[REGION]);
    assert_eq!(mean, regional_means()[REGION]);
}

/// P1, S1, A1, A2, Z3, D2, D4.
#[test]
fn limits_are_those_of_the_agreement() {
    let (agreement, _) = agreement(&[]);
    assert_eq!((agreement.pooling.homes, agreement.pooling.residents, agreement.pooling.either), (50, 100, true));
    assert_eq!(
        (agreement.area_residents, agreement.small_area_residents, agreement.risk_zone_persons),
        (1000, 951, 10)
    );
    assert_eq!((agreement.criteria_needed, agreement.transformation_lists), (2, 4));
    let steps = [
        (Designation::Prevention, 1),
        (Designation::Vulnerable, 2),
        (Designation::Parallel, 2),
        (Designation::Transformation, 2),
    ];
    assert_eq!(agreement.area_steps, BTreeMap::from(steps));
    assert_eq!(agreement.matrix.steps, [[1, 1, 2], [1, 2, 3], [1, 3, 4]]);
    let bands: Vec<_> = agreement.matrix.bands.iter().map(|band| (band.from, band.from_included)).collect();
    assert_eq!(bands, [(decimal("0"), true), (decimal("20"), true), (decimal("25"), true)]);
}

pub(crate) fn written(shares: Shares) -> [u8; 6] {
    [
        shares.waiting_list.0,
        shares.waiting_list_extra.0,
        shares.flexible.0,
        shares.flexible_extra.0,
        shares.assignment.0,
        shares.assignment_extra.0,
    ]
}

/// L1–L10, L16: figures 3 and 6–9, in eighteenths.
#[test]
fn letting_shares_are_those_of_the_figures() {
    let (agreement, _) = agreement(&[]);
    let area = |step| LettingSubject::Step(Staircase::Area, step);
    let department = |step| LettingSubject::Step(Staircase::Department, step);
    let expected = [
        ("L1", area(1), 2024, 2027, [0, 0, 12, 0, 6, 0], Some([0, 0, 18, 0, 0, 0])),
        ("L2", area(2), 2024, 2027, [0, 0, 18, 0, 0, 0], None),
        ("L3", department(1), 2024, 2027, [4, 0, 6, 0, 6, 2], Some([10, 2, 6, 0, 0, 0])),
        ("L4", department(2), 2024, 2025, [2, 2, 8, 0, 6, 0], Some([8, 2, 8, 0, 0, 0])),
        ("L5", department(2), 2026, 2027, [2, 1, 8, 0, 6, 1], Some([8, 2, 8, 0, 0, 0])),
        ("L6", department(3), 2024, 2025, [0, 0, 12, 2, 4, 0], Some([0, 0, 16, 2, 0, 0])),
        ("L7", department(3), 2026, 2027, [0, 0, 12, 1, 4, 1], Some([0, 0, 16, 2, 0, 0])),
        ("L8", department(4), 2024, 2027, [0, 0, 14, 1, 2, 1], Some([0, 0, 16, 2, 0, 0])),
        ("L9", LettingSubject::Youth, 2024, 2027, [14, 0, 0, 0, 4, 0], None),
        ("L10", LettingSubject::Regime(Regime::AlmenboligPlus), 2024, 2027, [12, 0, 0, 0, 6, 0], None),
        ("L10", LettingSubject::Regime(Regime::CoHousing), 2024, 2027, [12, 0, 0, 0, 6, 0], None),
    ];
    for (id, subject, from, to, shares, suspended) in expected {
        let rule = agreement.letting.iter().find(|rule| rule.id == id && rule.subjects.contains(&subject)).unwrap();
        assert_eq!((rule.from, rule.to), (Date::constant(from, 1, 1), Date::constant(to, 12, 31)), "{id}");
        assert_eq!(written(rule.shares), shares, "{id}");
        assert_eq!(rule.range, id == "L3", "{id}");
        if let Some(suspended) = suspended {
            assert_eq!(rule.suspended.map(written), Some(suspended), "{id} suspended");
        }
        assert_eq!(shares.iter().sum::<u8>(), 18, "{id}");
    }
    let ids: Vec<&str> = agreement.letting.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(ids, ["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10"]);
}

/// D6, N2.
#[test]
fn new_build_is_as_figure_12_says() {
    let (agreement, _) = agreement(&[]);
    let new = &agreement.new_build;
    assert_eq!((new.from, new.to), (Date::constant(2024, 1, 1), Date::constant(2027, 12, 31)));
    assert_eq!((new.step, new.years, new.flexible_at_most.0), (1, 4, 6));
    let shares: Vec<_> = new.assignment_by_cheap_share.iter().map(|(from, share)| (*from, share.0)).collect();
    assert_eq!(shares, [(decimal("0"), 6), (decimal("10"), 4), (decimal("15"), 2), (decimal("20"), 0)]);
}
