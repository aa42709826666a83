//! Numbers as people write them and as spreadsheets store them.

use super::floats::from_scientific;
use super::*;

fn number(text: &str) -> Option<String> {
    match read(text) {
        Reading::Number { value, .. } => Some(value.to_string()),
        Reading::Either { .. } | Reading::Sign(_) | Reading::Nothing(_) => None,
    }
}

#[test]
fn numbers_as_danish_people_write_them() {
    for (text, expected) in [
        ("48", "48"),
        ("007", "7"),
        ("48,5", "48.5"),
        ("48.50", "48.50"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("27 068,72", "27068.72"),
        ("27\u{a0}068", "27068"),
        ("27'068.5", "27068.5"),
        ("27.068,72 kr.", "27068.72"),
        ("kr. 27.068,72", "27068.72"),
        ("1500,-", "1500"),
        ("-3", "-3"),
        ("\u{2212}3,5", "-3.5"),
        ("- 3", "-3"),
        ("35 %", "35"),
        ("35,5%", "35.5"),
        ("0,123", "0.123"),
        (",5", "0.5"),
        ("1234,567", "1234.567"),
        ("-", "0"),
        ("12345678901234567890", "12345678901234567890"),
        ("27\u{202f}068", "27068"),
        ("27\u{2009}068", "27068"),
        ("27\u{2019}068", "27068"),
        ("+3", "3"),
        ("\u{2013}3", "-3"),
        ("\u{2011}3", "-3"),
        ("35 PCT.", "35"),
        ("35 procent", "35"),
        ("27.068,72 kr/md.", "27068.72"),
        ("27.068,72 kr. pr. måned", "27068.72"),
        ("DKK 1.500,-", "1500"),
        ("1,2E+05", "120000"),
        ("1e5", "100000"),
        ("1.5e-07", "0.00000015"),
        ("1.234E+05", "123400"),
        ("-0", "0"),
    ] {
        assert_eq!(number(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn a_lone_point_before_three_digits_is_never_guessed() {
    for text in ["1.234", "1,234", "-12.345", "999,000 kr"] {
        assert!(matches!(read(text), Reading::Either { .. }), "{text}");
    }
    let Reading::Either { decimal, thousands, mark, .. } = read("1.234") else { panic!() };
    assert_eq!((decimal.to_string(), thousands.to_string(), mark), ("1.234".into(), "1234".into(), Mark::Point));
}

#[test]
fn what_is_no_number_is_not_made_one() {
    for text in [
        "abc",
        "1.2.3",
        "1,2,3",
        "12 3",
        "1.234.56",
        "1,234.567,8",
        "12-3",
        "1e",
        "e5",
        "1e+",
        "12.34e2",
        "12,",
        "--3",
        "0.123.456",
        "%",
        "½",
    ] {
        assert!(matches!(read(text), Reading::Nothing(_)), "{text}");
    }
}

#[test]
fn why_a_text_is_no_number() {
    for (text, expected) in [
        ("1,2 mio.", Why::OtherUnit),
        ("1,2 mio. kr.", Why::OtherUnit),
        ("500 t.kr.", Why::OtherUnit),
        ("500 tkr.", Why::OtherUnit),
        ("3 ‰", Why::OtherUnit),
        ("250.000 kr. pr. år", Why::OtherUnit),
        ("250.000 kr./år", Why::OtherUnit),
        ("2,1 pct.-point", Why::OtherUnit),
        ("€ 300", Why::OtherUnit),
        ("48*", Why::Beside),
        ("48 1)", Why::Beside),
        ("48 (2)", Why::Beside),
        ("48¹", Why::Beside),
        ("ca. 48", Why::Beside),
        ("~48", Why::Beside),
        ("48 boliger", Why::Beside),
        ("(3)", Why::Bookkeeping),
        ("(3,5)", Why::Bookkeeping),
        ("3-", Why::Bookkeeping),
        ("3,5\u{2212}", Why::Bookkeeping),
        ("４８", Why::Digits),
        ("٤٨", Why::Digits),
        ("12345678901234567890123456789012", Why::TooLong),
        ("1E+99", Why::TooLong),
        ("1E-39", Why::TooLong),
        ("47-49", Why::NoNumber),
        ("1.234.56", Why::NoNumber),
        ("abc", Why::NoNumber),
        ("12/3", Why::NoNumber),
    ] {
        assert_eq!(read(text), Reading::Nothing(expected), "{text}");
    }
    assert_eq!(read(&"9".repeat(10_000)), Reading::Nothing(Why::TooLong));
    assert_eq!(read(&"9 x".repeat(10_000)), Reading::Nothing(Why::NoNumber));
}

#[test]
fn an_exponent_may_hide_digits() {
    let unseen = |text: &str| matches!(read(text), Reading::Number { unseen: true, .. });
    assert_eq!(["1,2E+05", "1E5", "1.5e-07", "12"].map(unseen), [true, true, false, false]);
    let Reading::Number { mark, .. } = read("1,234E+05") else { panic!() };
    assert_eq!(mark, Some(Mark::Comma));
}

/// The quick way is a short cut, not another way.
#[test]
fn the_quick_way_and_the_long_way_agree() {
    let mut state = 3_u64;
    let mut quickly = 0;
    for _ in 0..200_000 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let text: String = (0..=(state >> 60) % 9)
            .map(|at| char::from(b"0123456789.,-00"[usize::try_from(state >> (at * 6 + 3) & 15).unwrap().min(14)]))
            .collect();
        let Some(quick) = quick(&text) else { continue };
        quickly += 1;
        let plainly = |reading| match reading {
            Reading::Number { value, mark, unit, unseen, .. } => {
                Reading::Number { value, plain: false, mark, unit, unseen }
            }
            other @ (Reading::Either { .. } | Reading::Sign(_) | Reading::Nothing(_)) => other,
        };
        assert_eq!(written(&text), Some(plainly(quick)), "{text}");
        if let Reading::Number { value, plain, .. } = quick {
            assert_eq!(plain, value.to_string() == text.replace(',', "."), "{text}");
        }
    }
    assert!(quickly > 10_000, "{quickly}");
}

#[test]
fn signs_of_the_statistics_office() {
    assert_eq!(read(".."), Reading::Sign(Absent::Withheld));
    assert_eq!(read("…"), Reading::Sign(Absent::Withheld));
    assert_eq!(read("."), Reading::Sign(Absent::CannotOccur));
}

#[test]
fn floats_become_the_shortest_decimal_that_reads_back() {
    for (value, text, dropped) in [
        (2.18, "2.18", false),
        (0.1 + 0.2, "0.3", true),
        (100.0 / 3.0, "33.3333333333333", true),
        (22904.3, "22904.3", false),
        (-0.0625, "-0.0625", false),
        (1e12, "1000000000000", false),
        (1.5e-7, "0.00000015", false),
        (39.999_999_999_999_99, "40", true),
        (0.070_710_678, "0.070710678", false),
    ] {
        let (decimal, was_dropped) = from_float(value).unwrap();
        assert_eq!((decimal.to_string().as_str(), was_dropped), (text, dropped), "{value}");
    }
    assert_eq!(from_float(f64::NAN), None);
    assert_eq!(from_float(f64::INFINITY), None);
    assert_eq!(from_float(1e300), None);
    assert_eq!(from_single(2.18).unwrap().0.to_string(), "2.18");
}

#[test]
fn the_fast_way_and_the_plain_way_agree() {
    let mut state = 1_u64;
    for _ in 0..20_000 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let whole = i32::try_from(state >> 40).unwrap();
        for scale in [1.0, 10.0, 100.0, 1000.0, 12_345.0] {
            let value = f64::from(whole) / scale;
            let slow = from_scientific(&format!("{value:e}")).unwrap();
            assert_eq!(from_float(value).unwrap(), slow, "{value:?}");
        }
    }
}
