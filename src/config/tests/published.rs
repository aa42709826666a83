//! What the state published: known, missing, uncertain, invented (T6–T9).

use trappe_rules::agreement::Criterion;
use trappe_rules::finding::{Argument, Severity};
use trappe_rules::quantity::Ratio;

use super::{agreement_with, day, lines, position, state_lists, told};
use crate::{embedded, load_state_lists};

/// A list with the figures of 2022; `more` goes into the region's table or after it.
fn lists(convictions: &str, region: &str) -> String {
    format!("invented = true\n[lists.2022-12-01]\n{convictions}\n[lists.2022-12-01.regions.\"Nord\"]\n{region}\n")
}

fn value(key: &str, value: &str) -> String {
    format!("{key} = {{ value = {value}, status = \"quoted\", source = \"here\", checked = 2024-01-01 }}")
}

/// T9, T8: the lists that are not there, and those that lack a threshold.
#[test]
fn t9_a_list_without_thresholds_stops_the_run() {
    let agreement = agreement_with(&[]);
    for date in ["2023-12-01", "2024-12-01", "2017-12-01"] {
        let read = state_lists().thresholds(&agreement, day(date));
        assert_eq!(told(&read.findings), [("list-date-without-thresholds", 1, 0)]);
        assert_eq!(read.findings[0].place.column, Some(format!("lists.{date}")), "where to write it");
        assert!(read.result.is_none());
    }
    let read = state_lists().thresholds(&agreement, day("2021-12-01"));
    let (line, column) = position(embedded::STATE_LISTS.text, "[lists.2021-12-01]");
    assert_eq!(told(&read.findings), [("thresholds-incomplete", line, column)], "{}", lines(&read.findings));
    let key = Some("lists.2021-12-01.convictions_prevention");
    assert_eq!(read.findings[0].place.column.as_deref(), key);
    assert!(read.result.is_none());
}

/// T9: 2018 is not confirmed, and prevention areas were not in the law then.
#[test]
fn an_uncertain_threshold_cannot_be_used_in_silence() {
    let agreement = agreement_with(&[]);
    let read = state_lists().thresholds(&agreement, day("2018-12-01"));
    let codes: Vec<&str> = read.findings.iter().map(|finding| finding.code).collect();
    assert!(codes.contains(&"threshold-uncertain"), "{codes:?}");
    assert!(codes.contains(&"threshold-not-in-force"), "{codes:?}");
    assert!(read.result.is_none());
    let accepted = lists(
        &format!(
            "convictions_vulnerable = {{ value = 2.18, status = \"uncertain\", accepted = \"AB, 1 May\", source = \"x\", checked = 2024-01-01 }}\n{}",
            value("convictions_prevention", "1.45")
        ),
        "",
    );
    let read = load_state_lists(&accepted, "x.toml").result.unwrap().thresholds(&agreement, day("2022-12-01"));
    assert_eq!(told(&read.findings), [("threshold-accepted", 3, 25), ("thresholds-invented", 1, 0)]);
    assert_eq!(read.findings[0].severity, Severity::Warning);
    let thresholds = read.result.unwrap();
    assert_eq!(thresholds.published[0].accepted.as_deref(), Some("AB, 1 May"));
    assert!(thresholds.invented);
}

/// T6: from the national share, each threshold on its own, and the unrounded value is then known (D8).
#[test]
fn t6_thresholds_may_come_from_the_national_share() {
    let agreement = agreement_with(&[]);
    let text = lists(&value("national_share", "0.7263"), "");
    let read = load_state_lists(&text, "x.toml").result.unwrap().thresholds(&agreement, day("2022-12-01"));
    let bounds = read.result.unwrap().criteria[Criterion::Convictions].clone();
    assert_eq!(
        (bounds.vulnerable.value.to_string(), bounds.prevention.value.to_string()),
        ("2.18".into(), "1.45".into())
    );
    assert_eq!(bounds.vulnerable.unrounded, Ratio::new(21_789, 10_000));
    assert_eq!(bounds.prevention.unrounded, Ratio::new(14_526, 10_000));
    assert_eq!(bounds.vulnerable.derivation, "3 * 0.7263 = 2.1789");
    assert_eq!(bounds.risk_zone.value.to_string(), "2.07", "from the published one (I13)");
    let unrounded = agreement_with(&[("I13", "unrounded")]);
    let read = load_state_lists(&text, "x.toml").result.unwrap().thresholds(&unrounded, day("2022-12-01"));
    let bounds = read.result.unwrap().criteria[Criterion::Convictions].clone();
    assert_eq!(bounds.risk_zone.value.to_string(), "2.069955", "0.95 * 2.1789 (I13)");
}

/// T6: halves are rounded up.
#[test]
fn t6_halves_go_up() {
    let agreement = agreement_with(&[]);
    let text = lists(&value("national_share", "0.725"), "");
    let read = load_state_lists(&text, "x.toml").result.unwrap().thresholds(&agreement, day("2022-12-01"));
    let bounds = read.result.unwrap().criteria[Criterion::Convictions].clone();
    assert_eq!(
        (bounds.vulnerable.value.to_string(), bounds.prevention.value.to_string()),
        ("2.18".into(), "1.45".into())
    );
    assert_eq!(bounds.prevention.unrounded, None, "1.45 is exact");
}

/// T7: amounts that do not belong to one mean are told; a region that is not there is not known.
#[test]
fn t7_amounts_must_agree() {
    let agreement = agreement_with(&[]);
    let convictions =
        format!("{}\n{}", value("convictions_vulnerable", "2.18"), value("convictions_prevention", "1.45"));
    let thresholds = |region: &str| {
        let read = load_state_lists(&lists(&convictions, region), "x.toml");
        assert!(read.findings.is_empty(), "{}", lines(&read.findings));
        read.result.unwrap().thresholds(&agreement, day("2022-12-01"))
    };
    let both = format!("{}\n{}", value("income_vulnerable", "22904.30"), value("income_prevention", "27068.73"));
    let read = thresholds(&both);
    assert_eq!(told(&read.findings), [("config-incomes-disagree", 7, 20), ("thresholds-invented", 1, 0)]);
    assert!(read.result.is_none());
    let read = thresholds(&format!("{}\n{}", value("income_vulnerable", "22904.30"), value("income_mean", "41644.19")));
    assert_eq!(told(&read.findings)[0], ("config-incomes-disagree", 7, 14));
    let mean = thresholds(&value("income_mean", "41644.18")).result.unwrap().regional_income["Nord"];
    assert_eq!(mean, Ratio::new(4_164_418, 100).unwrap());
    let prevention = thresholds(&value("income_prevention", "27068.72")).result.unwrap().regional_income["Nord"];
    assert_eq!(prevention.rounded(2).unwrap().to_string(), "41644.18");
    assert!(thresholds("").result.unwrap().regional_income.is_empty(), "absent, not nothing");
}

#[test]
fn mistakes_in_a_state_lists_file_are_told_with_line_and_column() {
    let text = "invented = 1\n[lists.2022-13-01]\n[lists.2022-12-01]\nconvictions_vulnerabel = 1\nconvictions_prevention = { value = -1.45, status = \"quoted\", source = \"x\", checked = 2024-01-01 }\nnational_share = { value = 1, status = \"guessed\", source = \"x\", checked = 2024-01-01 }\n";
    let read = load_state_lists(text, "x.toml");
    let expected = [
        ("config-wrong-type", 1, 11),
        ("config-wrong-type", 2, 0),
        ("config-unknown-key", 4, 0),
        ("config-out-of-range", 5, 35),
        ("config-unknown-value", 6, 39),
    ];
    assert_eq!(told(&read.findings), expected, "{}", lines(&read.findings));
    let nearest = &read.findings[2].arguments[0];
    assert_eq!(*nearest, ("nearest", Argument::from("convictions_vulnerable")));
    assert!(read.result.is_none());
}

/// What the file of the programme knows, and what it must not pretend to know.
#[test]
fn the_years_are_as_known() {
    let lists = state_lists();
    let dates: Vec<String> = lists.dates().map(|date| date.to_string()).collect();
    assert_eq!(dates, ["2018-12-01", "2019-12-01", "2020-12-01", "2021-12-01", "2022-12-01"]);
    for date in lists.dates().filter(|date| date.year() < 2022) {
        let list = lists.list(date).unwrap();
        assert!(list.convictions_prevention.is_none() && list.national_share.is_none() && list.regions.is_empty());
    }
    assert!(lists.list(day("2022-12-01")).unwrap().national_share.is_none());
}
