use super::{AcceptedDates, CheckState, Sample, agreement, cell, check, run};

#[test]
fn a_count_is_no_more_than_its_base() {
    let more = Sample::clean().changed("areas", ";100;900;", ";901;900;");
    assert_eq!(more.only("count-exceeds-base"), cell("R3", "901"));
    let with_decimals = Sample::clean().changed("indicators", "59,5;200", "200,5;200");
    assert_eq!(with_decimals.found("count-exceeds-base")[0].place.cell().as_deref(), Some("D2"));
    let all = Sample::clean().changed("areas", ";100;900;", ";900;900;");
    assert_eq!(all.checked().findings, []);
}

#[test]
fn z3a_convictions_without_a_base_are_held_against_residents() {
    let sample = |count: &str| Sample::clean().changed("indicators", ";4;220;4;220;", &format!(";4;220;{count};;"));
    assert_eq!(sample("221").found("count-exceeds-base")[0].place.cell().as_deref(), Some("H2"));
    assert_eq!(sample("4").checked().findings, []);
}

#[test]
fn a_base_of_zero_is_an_error_where_a_count_is_given() {
    let zero = Sample::clean().changed("areas", ";100;900;", ";0;0;");
    assert_eq!(zero.only("base-zero"), cell("S3", "0"));
    let income = Sample::clean().changed("areas", "30000;1200", "30000;0");
    assert_eq!(income.only("base-zero"), cell("U3", "0"));
    let without_count = Sample::clean().changed("areas", ";100;900;", ";..;0;");
    assert_eq!(without_count.checked().findings, []);
}

#[test]
fn a_base_above_the_residents_is_told() {
    let sample = |base: &str| Sample::clean().changed("areas", "200;1400;200;1400", &format!("200;1400;200;{base}"));
    let above = sample("2101");
    assert_eq!(above.found("base-exceeds-residents")[0].place.cell().as_deref(), Some("M3"));
    // That it is more than everyone is the same trouble.
    let expected = [("base-exceeds-residents", None), ("age-group-exceeds-whole", Some("base-exceeds-residents"))];
    assert_eq!(above.followed(), expected);
    let all = sample("2100");
    assert_eq!(all.checked().findings, []);
}

#[test]
fn a_published_figure_agrees_with_the_counts_to_half_a_unit() {
    // 40/100 is 40 percent: with one decimal 39.95 to 40.05 agree.
    let off = Sample::clean().changed("indicators", ";40,0;", ";40,1;");
    assert_eq!(off.only("published-contradicts-counts"), cell("P2", "40,1"));
    let origin = Sample::clean().changed("areas", ";33,3;", ";34,3;");
    assert_eq!(origin.only("published-contradicts-counts"), cell("X2", "34,3"));
    let employment = Sample::clean().changed("indicators", ";30,0;1,82", ";30,2;1,82");
    assert_eq!(employment.only("published-contradicts-counts"), cell("N2", "30,2"));
    let convictions = Sample::clean().changed("indicators", ";30,0;1,82", ";30,0;1,83");
    assert_eq!(convictions.only("published-contradicts-counts"), cell("O2", "1,83"));
    // T7: 24,986.51 kroner of the region's 41,644.18 are 60.0 percent.
    let income = Sample::clean().changed("indicators", ";60,0;", ";60,2;");
    assert_eq!(income.only("published-contradicts-counts"), cell("Q2", "60,2"));
    // Exactly half a unit off agrees: 1/8 is 12.5 percent, published without decimals.
    let half = |published: &str| {
        Sample::clean()
            .changed("indicators", ";40;100;", ";1;8;")
            .changed("indicators", ";40,0;", &format!(";{published};"))
            .changed("indicators", ";16,7;", ";17;")
    };
    assert_eq!(half("12").checked().findings, []);
    assert_eq!(half("13").checked().findings, []);
    assert_eq!(half("14").only("published-contradicts-counts"), cell("P2", "14"));
}

#[test]
fn t7_an_income_in_kroner_needs_its_regions_mean() {
    let region = Sample::clean().changed("areas", "Solgården;;;2100", "Solgården;;Region Atlantis;2100");
    assert_eq!(region.only("region-without-income"), cell("T3", "Region Atlantis"));
}

#[test]
fn without_thresholds_incomes_are_not_checked() {
    let tables = Sample::clean().tables();
    let checked = check(&tables, &agreement(), None, run(), AcceptedDates::default(), None);
    assert_eq!(checked.findings, []);
    let state = checked.result.checks.iter().find(|check| check.name == "regional-incomes").map(|check| check.state);
    assert_eq!(state, Some(CheckState::NotChecked));
}
