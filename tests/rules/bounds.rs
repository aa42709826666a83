//! Bounds and bands worked by hand: what lies on a bound, on either side, and what cannot be told.

use trappe_rules::agreement::{Band, BoundRule, LettingSubject, Matrix, Need, Staircase};
use trappe_rules::designation::{Unchecked, differs};
use trappe_rules::facts::Designation;
use trappe_rules::quantity::{Date, Operator, Ratio, shown};

use super::hand_agreement::agreement;
use super::plain::decimal;

fn ratio(over: i128, under: i128) -> Ratio {
    Ratio::new(over, under).unwrap()
}

/// D4, I4, I5: a share on a band's bound lies in it where the bound is included, in the band below where it is not.
#[test]
fn a_share_on_a_bound_goes_by_whether_the_bound_is_included() {
    let (agreement, _) = agreement(&[]);
    let source = agreement.matrix.source.clone();
    let of = |included: [bool; 2]| {
        let [twenty, twenty_five] = included;
        let band =
            |name: &str, from: &str, from_included| Band { name: name.to_owned(), from: decimal(from), from_included };
        let bands = vec![band("low", "0", true), band("middle", "20", twenty), band("high", "25", twenty_five)];
        Matrix { bands, steps: vec![[1, 1, 2], [1, 2, 3], [1, 3, 4]], source: source.clone() }
    };
    // Shares in tenths of a percent.
    for (included, expected) in [
        ([true, true], [(0, 0), (199, 0), (200, 1), (201, 1), (249, 1), (250, 2), (251, 2), (1000, 2)]),
        ([false, true], [(0, 0), (199, 0), (200, 0), (201, 1), (249, 1), (250, 2), (251, 2), (1000, 2)]),
        ([false, false], [(0, 0), (199, 0), (200, 0), (201, 1), (249, 1), (250, 1), (251, 2), (1000, 2)]),
    ] {
        for (share, band) in expected {
            assert_eq!(of(included).band(ratio(share, 10)), band, "{share} tenths, {included:?}");
        }
    }
    let matrix = of([true, true]);
    let steps = |band| [Need::Low, Need::Medium, Need::High].map(|need| matrix.step(band, need));
    assert_eq!(steps(0), [Some(1), Some(1), Some(2)]);
    assert_eq!(steps(2), [Some(1), Some(3), Some(4)]);
    assert_eq!(steps(3), [None; 3]);
}

/// S5: list and computation differ, agree, or cannot be told; short of history it is a parallel society at least (S3).
#[test]
fn a_designation_differs_agrees_or_cannot_be_told() {
    let prevention = Some(Designation::Prevention);
    let vulnerable = Some(Designation::Vulnerable);
    let parallel = Some(Designation::Parallel);
    let transformation = Some(Designation::Transformation);
    let short = Err(Unchecked::HistoryTooShort);
    let missing = Err(Unchecked::FigureMissing);
    for (published, computed, expected) in [
        (None, Ok(None), Some(false)),
        (prevention, Ok(prevention), Some(false)),
        (transformation, Ok(transformation), Some(false)),
        (None, Ok(prevention), Some(true)),
        (vulnerable, Ok(prevention), Some(true)),
        (parallel, Ok(None), Some(true)),
        (None, short, Some(true)),
        (prevention, short, Some(true)),
        (vulnerable, short, Some(true)),
        (parallel, short, None),
        (transformation, short, None),
        (None, missing, None),
        (vulnerable, missing, None),
        (transformation, missing, None),
    ] {
        assert_eq!(differs(published, computed), expected, "{published:?}, {computed:?}");
    }
}

/// T1–T4: each operator below, on and above its bound.
#[test]
fn an_operator_decides_on_its_bound() {
    let at = |operator: Operator| [39, 40, 41].map(|value| operator.holds(Ratio::whole(value), Ratio::whole(40)));
    assert_eq!(at(Operator::MoreThan), [false, false, true]);
    assert_eq!(at(Operator::AtLeast), [false, true, true]);
    assert_eq!(at(Operator::LessThan), [true, false, false]);
    assert_eq!(at(Operator::AtMost), [true, true, false]);
}

/// D8: an end that is itself excluded stands for the values just below it: 39.99… is not 40, nor past it.
#[test]
fn an_excluded_end_stands_for_what_lies_just_below() {
    let at = |operator: Operator, included| {
        [39, 40, 41].map(|end| operator.holds_up_to(Ratio::whole(end), Ratio::whole(40), included))
    };
    assert_eq!(at(Operator::MoreThan, false), [false, false, true]);
    assert_eq!(at(Operator::AtLeast, false), [false, false, true]);
    assert_eq!(at(Operator::LessThan, false), [true, true, false]);
    assert_eq!(at(Operator::AtMost, false), [true, true, false]);
    assert_eq!(at(Operator::MoreThan, true), [false, false, true]);
    assert_eq!(at(Operator::AtLeast, true), [false, true, true]);
    assert_eq!(at(Operator::LessThan, true), [true, false, false]);
    assert_eq!(at(Operator::AtMost, true), [true, true, false]);
}

/// T6: halves away from zero; below a half towards it.
#[test]
fn halves_are_rounded_away_from_zero() {
    for (over, under, decimals, expected) in [
        (2_071, 1_000, 2, "2.07"),
        (2_075, 1_000, 2, "2.08"),
        (20_749, 10_000, 2, "2.07"),
        (5_775, 100, 1, "57.8"),
        (1, 2, 0, "1"),
        (49, 100, 0, "0"),
        (-1, 2, 0, "-1"),
        (-49, 100, 0, "0"),
        (-2_075, 1_000, 2, "-2.08"),
        (-2_074, 1_000, 2, "-2.07"),
        (0, 7, 2, "0.00"),
        (1, 3, 4, "0.3333"),
        (2, 3, 4, "0.6667"),
    ] {
        let rounded = ratio(over, under).rounded(decimals).unwrap();
        assert_eq!(rounded, decimal(expected), "{over}/{under}");
        assert_eq!(rounded.scale(), decimals, "{over}/{under}");
    }
    // Beyond what a decimal or 128 bits hold there is no rounded number.
    assert_eq!(ratio(1, 3).rounded(29), None);
    assert_eq!(ratio(1, 3).rounded(39), None);
    assert_eq!(ratio(i128::MAX, 1).rounded(0), None);
}

#[test]
fn a_ratio_is_computed_and_written_in_lowest_terms() {
    let text = |ratio: Option<Ratio>| ratio.map(|ratio| ratio.to_string());
    assert_eq!(ratio(6, 4).to_string(), "3/2");
    assert_eq!(ratio(6, -4).to_string(), "-3/2");
    assert_eq!(ratio(-9, 3).to_string(), "-3/1");
    assert_eq!(ratio(0, 5).to_string(), "0/1");
    assert_eq!(ratio(7, 1).to_string(), "7/1");
    assert_eq!(text(Ratio::new(1, 0)), None);
    assert_eq!(text(Ratio::new(i128::MIN, -1)), None);
    assert_eq!(text(ratio(1, 2).plus(ratio(1, 3))).as_deref(), Some("5/6"));
    assert_eq!(text(ratio(1, 4).plus(ratio(3, 4))).as_deref(), Some("1/1"));
    assert_eq!(text(ratio(1, 2).minus(ratio(1, 3))).as_deref(), Some("1/6"));
    assert_eq!(text(ratio(2, 3).times(ratio(9, 4))).as_deref(), Some("3/2"));
    assert_eq!(text(ratio(2, 3).over(ratio(-4, 9))).as_deref(), Some("-3/2"));
    assert_eq!(text(ratio(2, 3).over(Ratio::ZERO)), None);
    assert_eq!(ratio(6, 4).parts(), (6, 4));
    assert_eq!(ratio(6, 4).reduced().parts(), (3, 2));
    assert_eq!(Ratio::from_decimal(decimal("57.80")).to_string(), "289/5");
    assert_eq!(Ratio::from_decimal(decimal("-0.25")).to_string(), "-1/4");
    // Reduced first where the product would not fit, and none where it still does not.
    let huge = i128::MAX / 3 * 3;
    assert_eq!(text(ratio(huge, 3).times(ratio(3, huge))).as_deref(), Some("1/1"));
    assert_eq!(text(ratio(i128::MAX, 1).plus(Ratio::ONE)), None);
    assert_eq!(text(ratio(i128::MAX, 1).times(Ratio::whole(2))), None);
}

#[test]
fn whole_parts_are_below_and_above() {
    for (over, under, floor, ceiling) in
        [(7, 2, 3, 4), (-7, 2, -4, -3), (6, 2, 3, 3), (-6, 2, -3, -3), (0, 9, 0, 0), (1, 9, 0, 1)]
    {
        assert_eq!((ratio(over, under).floor(), ratio(over, under).ceiling()), (floor, ceiling), "{over}/{under}");
    }
}

/// Ratios whose cross products pass 128 bits, worked as whole part and rest.
#[test]
fn comparison_is_exact_at_any_size() {
    let big = i128::MAX / 2;
    // 1 + 1/(n − 1) falls as n grows; −1 − 1/(n − 1) grows.
    assert!(ratio(big - 1, big - 2) > ratio(big, big - 1));
    assert!(ratio(big, big - 1) < ratio(big - 1, big - 2));
    assert!(ratio(-big, big - 1) > ratio(-(big - 1), big - 2));
    // 1 − 1/n grows with n.
    assert!(ratio(big - 1, big) > ratio(big - 2, big - 1));
    assert!(ratio(big - 2, big - 1) < ratio(big - 1, big));
    // A whole number against one and a bit, either way round.
    assert!(ratio(2 * (big / 2), big / 2) > ratio(big, big - 1));
    assert!(ratio(big, big - 1) < ratio(2 * (big / 2), big / 2));
    assert!(ratio(big - 1, big - 1) < ratio(big, big - 2));
    assert!(ratio(big, big - 2) > ratio(big - 1, big - 1));
    assert_eq!(ratio(2 * (big / 2), big / 2), ratio(2 * (big / 2 - 1), big / 2 - 1));
    assert_ne!(ratio(big, big - 1), ratio(big - 1, big - 2));
}

/// D9: more decimals where rounding would cross the bound; at the last of them the number is moved to its own side.
#[test]
fn a_shown_number_stays_on_its_side() {
    let show = |over, under, decimals, most| {
        shown(ratio(over, under), &[Ratio::whole(40)], decimals, most).unwrap().to_string()
    };
    assert_eq!(show(3_996, 100, 1, 3), "39.96");
    assert_eq!(show(4_004, 100, 1, 3), "40.04");
    assert_eq!(show(3_994, 100, 1, 3), "39.9");
    assert_eq!(show(40, 1, 1, 3), "40.0");
    // 39.9999 and 40.0001 at three decimals.
    assert_eq!(show(399_999, 10_000, 1, 3), "39.999");
    assert_eq!(show(400_001, 10_000, 1, 3), "40.001");
    // Nothing between two bounds can be shown: as rounded.
    let between = shown(ratio(400_001, 10_000), &[Ratio::whole(40), ratio(400_002, 10_000)], 1, 3).unwrap();
    assert_eq!(between.to_string(), "40.000");
}

/// L, T9: the first and the last day of a rule are in it, and no other.
#[test]
fn a_rule_holds_from_its_first_day_to_its_last() {
    let (agreement, _) = agreement(&[]);
    let of = |year, month, day| {
        let subject = LettingSubject::Step(Staircase::Department, 2);
        agreement.letting_rule(subject, Date::constant(year, month, day)).map(|rule| rule.id.as_str())
    };
    assert_eq!(
        [of(2023, 12, 31), of(2024, 1, 1), of(2025, 12, 31), of(2026, 1, 1), of(2027, 12, 31), of(2028, 1, 1)],
        [None, Some("L4"), Some("L4"), Some("L5"), Some("L5"), None]
    );
    let basis = &agreement.bounds.0[0].vulnerable;
    let bounded =
        BoundRule { from: Date::constant(2024, 1, 1), to: Some(Date::constant(2025, 12, 31)), ..basis.clone() };
    let on = |rule: &BoundRule| {
        [(2023, 12, 31), (2024, 1, 1), (2025, 12, 31), (2026, 1, 1)]
            .map(|(y, m, d)| rule.holds_on(Date::constant(y, m, d)))
    };
    assert_eq!(on(&bounded), [false, true, true, false]);
    assert_eq!(on(&BoundRule { to: None, ..bounded }), [false, true, true, true]);
}
