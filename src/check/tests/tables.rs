//! What the tables say of each other: places, organisations, days, earlier lists, placements, lettings, others' figures.

use super::{Sample, cell};

#[test]
fn a_misspelt_municipality_or_region_is_told() {
    let municipality = Sample::clean().changed("departments", "Valby;;", "Valby;Kobenhavn;");
    assert_eq!(municipality.only("municipality-misspelt"), cell("F4", "Kobenhavn"));
    let other = Sample::clean().changed("departments", "Valby;;", "Valby;Slagelse;");
    assert_eq!(other.checked().findings, []);
    for name in ["Hovedstden", "Region Hovedstaden"] {
        let region = Sample::clean().changed("departments", "Valby;;", &format!("Valby;;{name}"));
        assert_eq!(region.only("region-misspelt"), cell("G4", name));
    }
}

#[test]
fn a_department_lies_where_its_area_does() {
    let own = Sample::clean().changed("departments", "Nørrebro;;;K01", "Nørrebro;Slagelse;;K01");
    assert_eq!(own.found("department-area-elsewhere")[0].place.cell().as_deref(), Some("F2"));
    let area = Sample::clean().changed("areas", "Lærkehegn;;;1200", "Lærkehegn;Slagelse;;1200");
    assert_eq!(area.only("department-area-elsewhere"), cell("H2", "København"));
}

#[test]
fn an_organisation_has_one_id_and_its_departments_begin_with_it() {
    let other = Sample::clean().changed("departments", "Vibehus;0101;", "Vibehus;0110;");
    let codes: Vec<_> = other.checked().findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["organisation-id-differs", "organisation-two-ids"]);
    assert_eq!(other.found("organisation-two-ids")[0].place.cell().as_deref(), Some("C3"));
    assert_eq!(other.found("organisation-id-differs")[0].value.as_deref(), Some("0110"));
    // One trouble.
    assert_eq!(other.followed()[1], ("organisation-two-ids", Some("organisation-id-differs")));
}

#[test]
fn one_department_under_two_organisations_is_told() {
    let twice = "0202-009;Vibehus;0202;Boligselskabet Ternen;Nørrebro;;;;;100;10;0;220;;;;;;2";
    let sample = Sample::clean().row("departments", twice).row("assignments", "0202-009;25;organisation;2023-12-01");
    assert_eq!(sample.only("department-under-two-organisations"), cell("C5", "0202"));
    let larger = twice.replace(";100;10;", ";101;10;");
    let other = Sample::clean().row("departments", &larger).row("assignments", "0202-009;25;organisation;2023-12-01");
    assert_eq!(other.checked().findings, []);
}

#[test]
fn a_date_in_some_rows_only_is_told() {
    let list = Sample::clean().changed("areas", "2100;2022-12-01", "2100;");
    assert_eq!(list.only("list-date-missing"), cell("F3", ""));
    let counted = Sample::clean().changed("assignments", "18;organisation;2023-12-01", "18;organisation;");
    assert_eq!(counted.only("assigned-day-missing"), cell("D3", ""));
    let other = Sample::clean().changed("assignments", "18;organisation;2023-12-01", "18;organisation;2013-12-01");
    assert_eq!(other.found("assigned-days-differ").len(), 1);
}

#[test]
fn no_department_in_any_area_is_told_once() {
    let none = Sample::clean().changed("departments", ";K01;whole;", ";;;");
    assert_eq!(none.found("no-department-names-an-area")[0].place.column.as_deref(), Some("area_id"));
    assert!(none.checked().findings.iter().all(|finding| finding.code != "area-without-departments"));
}

#[test]
fn d5_the_municipality_knows_no_more_than_the_organisation() {
    let sample = |households: &str| {
        Sample::clean().row("assignments", &format!("0101-002;{households};municipality;2023-12-01"))
    };
    assert_eq!(sample("26").found("assigned-sources-contradict")[0].place.cell().as_deref(), Some("B4"));
    assert_eq!(sample("25").only("assigned-by-both"), cell("C4", "municipality"));
}

fn history(rows: &str) -> Sample {
    Sample::clean().with("history", &format!("area_id;list_date;designation\n{rows}\n"))
}

#[test]
fn s3_earlier_lists_are_whole_and_of_the_day_of_a_list() {
    assert_eq!(history("K01;2021-12-01;prevention\nK01;2020-12-01;").checked().findings, []);
    assert_eq!(history("K01;2021-12-11;prevention").only("history-not-a-list-date"), cell("B2", "2021-12-11"));
    assert_eq!(history("K01;2023-12-01;prevention").only("history-later-list"), cell("B2", "2023-12-01"));
    let gap = history("K01;2019-12-01;prevention\nK01;2021-12-01;prevention");
    assert_eq!(gap.only("history-list-missing"), cell("", "2020"));
    // Another area has the list, so it is one area that is missing from it.
    let other = "K01;2019-12-01;\nK01;2021-12-01;prevention\nK02;2019-12-01;\nK02;2020-12-01;\nK02;2021-12-01;";
    assert_eq!(history(other).only("history-area-missing"), cell("B3", "2020"));
    assert_eq!(history("K01;2022-12-01;prevention").checked().findings, []);
    assert_eq!(history("K01;2022-12-01;vulnerable").only("history-contradicts-list"), cell("C2", "vulnerable"));
}

#[test]
fn s6_an_area_is_on_a_list_or_on_none() {
    let both = history("K01;2021-12-01;prevention\nK01;2021-12-01;");
    assert_eq!(both.only("designated-and-not"), cell("C3", "prevention"));
}

fn lettings(rows: &str) -> Sample {
    Sample::clean().with("lettings", &format!("department_id;year;kind;homes\n{rows}\n"))
}

#[test]
fn lettings_are_of_years_gone_by_and_no_more_than_homes() {
    let all = "0101-002;2022;waiting_list;60\n0101-002;2022;assigned;40\n0101-002;2022;offered_to_municipality;40";
    assert_eq!(lettings(all).checked().findings, []);
    assert_eq!(lettings("0101-002;2025;assigned;4").only("lettings-year-in-future"), cell("B2", "2025"));
    assert_eq!(lettings("0101-002;2018;assigned;4").only("lettings-year-unused"), cell("B2", "2018"));
    let more = all.replace("waiting_list;60", "waiting_list;61");
    assert_eq!(lettings(&more).only("lettings-exceed-homes"), cell("D2", "101"));
    let offered = all.replace("municipality;40", "municipality;39");
    assert_eq!(lettings(&offered).only("assigned-exceed-offered"), cell("D3", "40"));
}

#[test]
fn k9_figures_of_others_are_about_someone_known() {
    let register = |row: &str| {
        let heading = "topic;department_id;organisation_id;year;value;source";
        Sample::clean().with("register", &format!("{heading}\n{row}\n"))
    };
    assert_eq!(register("waiting time;0101-002;0101;2022;302;kommunen").checked().findings, []);
    let future = register("waiting time;;;2025;302;kommunen");
    assert_eq!(future.only("register-year-in-future"), cell("D2", "2025"));
    let unknown = register("waiting time;;0909;2022;302;kommunen");
    assert_eq!(unknown.only("organisation-unknown"), cell("C2", "0909"));
    let other = register("waiting time;0101-002;0202;2022;302;kommunen");
    assert_eq!(other.only("register-subjects-differ"), cell("C2", "0202"));
}

/// L15: a wheel stands at one of its nine positions; a day before the agreement is warned of, one after the effective date
/// noted. On the bounds themselves nothing is said.
#[test]
fn a_wheel_stands_at_one_of_its_positions() {
    let with = |row: &str| {
        let text = format!("department_id;next_position;round;used_assignments;as_of\n{row}\n");
        Sample::clean().with("wheel_state", &text)
    };
    for fine in ["0101-002;1;1;;", "0101-002;9;Andet;2;2024-01-01", "0101-002;9;second;;2024-02-01"] {
        assert_eq!(with(fine).checked().findings, [], "{fine}");
    }
    assert_eq!(with("0101-002;0;1;;").only("wheel-position-out-of-range"), cell("B2", "0"));
    assert_eq!(with("0101-002;10;1;;").only("wheel-position-out-of-range"), cell("B2", "10"));
    assert_eq!(with("0101-002;3;1;;2023-12-31").only("wheel-state-before-agreement"), cell("E2", "2023-12-31"));
    assert_eq!(with("0101-002;3;1;;2024-02-02").only("wheel-state-ahead"), cell("E2", "2024-02-02"));
    assert_eq!(with("0101-099;3;1;;").only("department-unknown"), cell("A2", "0101-099"));
}
