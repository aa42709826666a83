//! What follows from what.

use std::collections::BTreeMap;

use trappe_rules::finding::{Argument, Finding, Place};

use super::super::link;
use super::Sample;

#[test]
fn what_a_lost_row_should_have_said_follows_from_it() {
    // The count is no number: the department lacks it for that reason.
    let unreadable = Sample::clean().changed("assignments", "0202-001;18", "0202-001;atten");
    assert_eq!(unreadable.followed(), [("not-a-number", None), ("assigned-missing", Some("not-a-number"))]);
    // The id is misspelt: the nearest known one lacks it.
    let misspelt = Sample::clean().changed("assignments", "0202-001;18", "0202-011;18");
    assert_eq!(misspelt.followed(), [("department-unknown", None), ("assigned-missing", Some("department-unknown"))]);
    let area = Sample::clean().changed("departments", ";K01;", ";K0l;").changed(
        "areas",
        "2100;2022-12-01;;",
        "2100;2022-12-01;;",
    );
    let followed = area.followed();
    assert_eq!(followed[0], ("area-unknown", None));
    assert!(followed.contains(&("area-without-departments", Some("area-unknown"))), "{followed:?}");
}

#[test]
fn a_row_that_stands_twice_has_its_other_troubles_from_that() {
    let again = "0101-002;Andet navn;0101;Boligforeningen Lærken;Nørebro;;;;;ni;0;0;200;;;;;;9";
    let followed = Sample::clean().row("departments", again).followed();
    let root = ("key-duplicate", None);
    assert!(followed.contains(&root), "{followed:?}");
    for other in followed.iter().filter(|it| **it != root) {
        assert_eq!(other.1, Some("key-duplicate"), "{followed:?}");
    }
    assert!(followed.len() >= 4, "{followed:?}");
}

#[test]
fn one_wrong_cell_of_a_criterion_is_one_trouble() {
    // 901 of 900 in education, and the published share says so too.
    let more = Sample::clean().changed("indicators", ";40;100;", ";140;100;");
    let expected = [("count-exceeds-base", None), ("published-contradicts-counts", Some("count-exceeds-base"))];
    assert_eq!(more.followed(), expected);
    // Residents too few make every group too large.
    let few = Sample::clean().changed("areas", "Solgården;;;2100", "Solgården;;;210");
    let followed = few.followed();
    assert_eq!(followed[0], ("base-exceeds-residents", None));
    assert!(followed.len() > 3 && followed[1..].iter().all(|(_, cause)| cause.is_some()), "{followed:?}");
}

#[test]
fn the_wrong_list_has_the_wrong_year() {
    let mut sample = Sample::clean();
    for table in ["areas", "indicators"] {
        let text = sample.0.get_mut(table).unwrap();
        *text = text.replace("2022-12-01", "2021-12-01").replace(";2021\n", ";2020\n");
    }
    let followed = sample.followed();
    assert_eq!(followed[0], ("list-date-other", None));
    let years: Vec<_> = followed.iter().filter(|(code, _)| *code == "figures-year-other").collect();
    assert_eq!(years, [&("figures-year-other", Some("list-date-other")); 2]);
}

fn about(finding: fn(&'static str, Place) -> Finding, code: &'static str, table: &'static str, id: &str) -> Finding {
    finding(code, Place { subject: Some(id.to_owned()), row: Some(2), ..Place::table(table) })
}

fn cause_of(finding: &Finding) -> Option<&'static str> {
    finding.cause.as_ref().map(|cause| cause.code)
}

#[test]
fn what_the_rules_say_follows_from_what_the_checks_said() {
    let mut findings = vec![
        about(Finding::warning, "assigned-missing", "departments", "0101-001"),
        about(Finding::warning, "department-partly-in-area", "departments", "0101-002"),
        about(Finding::warning, "undetermined-missing-figures", "departments", "0101-001"),
        about(Finding::warning, "undetermined-split-area", "departments", "0101-002"),
        about(Finding::warning, "undetermined-missing-figures", "departments", "0101-003"),
    ];
    link(&mut findings, 0, &BTreeMap::new());
    let causes: Vec<_> = findings.iter().map(cause_of).collect();
    assert_eq!(causes, [None, None, Some("assigned-missing"), Some("department-partly-in-area"), None]);
}

#[test]
fn a_member_of_a_pool_without_figures_follows_from_the_pool() {
    let mut findings = vec![
        about(Finding::warning, "unit-without-figures", "indicators", "pulje-1"),
        about(Finding::warning, "undetermined-missing-figures", "departments", "0101-001"),
    ];
    link(&mut findings, 0, &BTreeMap::from([("0101-001", "pulje-1")]));
    assert_eq!(cause_of(&findings[1]), Some("unit-without-figures"));
}

#[test]
fn what_a_table_that_cannot_be_read_should_have_said_follows_from_it() {
    let mut findings = vec![
        Finding::error("input-file-missing", Place::table("assignments")),
        Finding::warning("assigned-no-table", Place::table("assignments")),
        Finding::warning("unit-without-figures", Place::table("indicators")),
    ];
    link(&mut findings, 0, &BTreeMap::new());
    assert_eq!(findings.iter().map(cause_of).collect::<Vec<_>>(), [None, Some("input-file-missing"), None]);
}

#[test]
fn what_follows_is_told_of_the_first_cause_and_never_of_itself() {
    let cell = || Place { row: Some(2), column: Some("area_id".to_owned()), ..Place::table("departments") };
    let unknown =
        |area: &'static str| Finding::error("area-unknown", cell()).value(area).with("nearest", Argument::from("K02"));
    let mut findings = vec![
        unknown("K0l"),
        unknown("K03"),
        about(Finding::warning, "area-without-departments", "areas", "K02"),
        about(Finding::warning, "designation-differs", "areas", "K02"),
    ];
    link(&mut findings, 0, &BTreeMap::new());
    let causes: Vec<_> = findings.iter().map(cause_of).collect();
    assert_eq!(causes, [None, None, Some("area-unknown"), None]);
    // Linked again from where the rules' findings begin, what is linked stays.
    let before = findings.clone();
    link(&mut findings, 4, &BTreeMap::new());
    assert_eq!(findings, before);
}
