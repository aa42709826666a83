//! Figures held against others of their row, their year and their region.

use super::{Sample, cell};

#[test]
fn a_group_is_no_larger_than_the_one_it_is_part_of() {
    // 30–59 within 18–64.
    let larger = Sample::clean().changed("areas", ";330;500;", ";330;801;");
    assert_eq!(larger.only("age-group-exceeds-whole"), cell("S2", "801"));
    let all = Sample::clean().changed("areas", ";330;500;", ";330;800;");
    assert_eq!(all.checked().findings, []);
    // The income's group within everyone.
    let earners = Sample::clean().changed("areas", ";24000;700;400;1200;33,3", ";24000;700;230;690;33,3");
    assert_eq!(earners.found("age-group-exceeds-whole")[0].place.cell().as_deref(), Some("M2"));
}

#[test]
fn groups_do_not_double_from_year_to_year() {
    let sample =
        |before: &str| Sample::clean().changed("areas", "200;1400;200;1400", &format!("200;{before};200;1400"));
    assert_eq!(sample("699").only("base-years-differ"), cell("M3", "1400"));
    assert_eq!(sample("700").checked().findings, []);
}

#[test]
fn shares_do_not_leap_from_year_to_year() {
    // 200 of 1,400 are 14.3 percent; 620 are 44.3, just under thirty points more.
    let sample = |count: &str| Sample::clean().changed("areas", "200;1400;200;1400", &format!("200;1400;{count};1400"));
    assert_eq!(sample("621").only("share-years-differ"), cell("L3", "621"));
    assert_eq!(sample("620").checked().findings, []);
    let convicted = Sample::clean().changed("areas", ";10;2100;12;2100;", ";10;2100;221;2100;");
    assert_eq!(convicted.only("share-years-differ"), cell("P3", "221"));
}

#[test]
fn a_fraction_among_percentages_is_told() {
    let sample = |education: &str| {
        Sample::clean().changed(
            "indicators",
            "0202-001;..;..;..;..;..;..;..;300;20;120;;;25,5;1,10;16,7;",
            &format!("0202-001;..;..;..;..;..;..;..;300;;;;;25,5;1,10;{education};"),
        )
    };
    assert_eq!(sample("0,2").only("percent-like-fraction"), cell("P3", "0,2"));
    assert_eq!(sample("1").only("percent-like-fraction"), cell("P3", "1"));
    assert_eq!(sample("1,1").checked().findings, []);
    assert_eq!(sample("0").checked().findings, []);
}

#[test]
fn an_income_of_a_year_or_in_thousands_is_told() {
    let income = |kroner: &str| Sample::clean().changed("areas", ";30000;1200;", &format!(";{kroner};1200;"));
    let unit = |kroner: &str| {
        let findings = income(kroner).found("income-unlikely");
        findings[0].arguments.iter().find(|(name, _)| *name == "unit").map(|(_, unit)| unit.clone())
    };
    assert_eq!(income("360000").only("income-unlikely"), cell("T3", "360000"));
    assert_eq!(unit("360000"), Some("year".into()));
    assert_eq!(unit("30"), Some("thousand".into()));
    assert_eq!(unit("3000"), Some("other".into()));
    // Three times the region's 41,644.18, and a third of it, are the bounds.
    assert_eq!(income("124932").checked().findings, []);
    assert_eq!(income("13882").checked().findings, []);
    assert_eq!(income("13881").only("income-unlikely"), cell("T3", "13881"));
}

#[test]
fn a_published_income_with_a_digit_too_few_or_many_is_told() {
    let sample = |percent: &str| Sample::clean().changed("indicators", ";16,7;71,2;", &format!(";16,7;{percent};"));
    assert_eq!(sample("7,1").only("income-pct-unlikely"), cell("Q3", "7,1"));
    assert_eq!(sample("712,0").only("income-pct-unlikely"), cell("Q3", "712,0"));
    assert_eq!(sample("33,4").checked().findings, []);
    assert_eq!(sample("300,0").checked().findings, []);
    // A fraction is told as one, and once.
    assert_eq!(sample("0,7").only("percent-like-fraction"), cell("Q3", "0,7"));
}

#[test]
fn convictions_many_times_the_threshold_are_told() {
    // The vulnerable threshold of the list is 2.18.
    let sample = |share: &str| Sample::clean().changed("indicators", ";25,5;1,10;", &format!(";25,5;{share};"));
    assert_eq!(sample("11,0").only("convictions-unlikely"), cell("O3", "11,0"));
    assert_eq!(sample("10,9").checked().findings, []);
}

#[test]
fn departments_clearly_more_than_their_area_are_told() {
    let sample =
        |residents: &str| Sample::clean().changed("departments", ";500;0;0;1200", &format!(";500;0;0;{residents}"));
    assert_eq!(sample("1321").only("area-residents-exceeded"), cell("E2", "1200"));
    assert_eq!(sample("1320").only("area-residents-differ"), cell("E2", "1200"));
}
