use trappe_rules::facts::Designation;

use super::{CheckState, Sample, cell};

#[test]
fn a_designated_area_without_departments_is_told() {
    let empty = Sample::clean().changed("areas", "2100;2022-12-01;;", "2100;2022-12-01;vulnerable;");
    assert_eq!(empty.only("area-without-departments"), cell("A3", "K02"));
    let elsewhere = Sample::clean().changed(
        "areas",
        "Solgården;;;2100;2022-12-01;",
        "Solgården;Slagelse;;2100;2022-12-01;vulnerable",
    );
    assert_eq!(elsewhere.checked().findings, []);
}

#[test]
fn s1_a_designated_area_has_at_least_a_thousand_residents() {
    let sample = |residents: &str| {
        Sample::clean()
            .changed("areas", "Lærkehegn;;;1200", &format!("Lærkehegn;;;{residents}"))
            .changed(
                "areas",
                ";20;1200;22;1200;330;500;24000;700;400;1200;33,3",
                ";20;900;22;900;330;500;24000;700;300;900;33,3",
            )
            .changed("departments", ";500;0;0;1200", &format!(";500;0;0;{residents}"))
    };
    assert_eq!(sample("999").only("designated-below-residents"), cell("E2", "999"));
    assert_eq!(sample("1000").checked().findings, []);
}

#[test]
fn a8_residents_the_departments_do_not_account_for_are_noted() {
    let fewer = Sample::clean().changed("departments", ";500;0;0;1200", ";500;0;0;1199");
    assert_eq!(fewer.only("area-residents-differ"), cell("E2", "1200"));
}

#[test]
fn s6_prevention_goes_with_no_other_designation() {
    let history = "area_id;list_date;designation\nK01;2021-12-01;prevention\nK01;2021-12-01;parallel\nK01;2020-12-01;vulnerable\nK01;2020-12-01;parallel\n";
    let sample = Sample::clean().with("history", history);
    assert_eq!(sample.only("designations-contradict"), cell("C2", "prevention; parallel"));
}

#[test]
fn t8_another_list_date_is_an_error() {
    let other = Sample::clean().changed("areas", "2100;2022-12-01", "2100;2021-12-01");
    assert_eq!(other.only("list-date-other"), cell("F3", "2021-12-01"));
    let none =
        Sample::clean().changed("areas", "1200;2022-12-01", "1200;").changed("areas", "2100;2022-12-01", "2100;");
    let checked = none.checked();
    assert_eq!(checked.findings, []);
    let state = checked.result.checks.iter().find(|check| check.name == "list-date").map(|check| check.state);
    assert_eq!(state, Some(CheckState::NotChecked));
}

#[test]
fn t10_figures_are_of_the_year_before() {
    let other = Sample::clean().changed("indicators", "60,0;2021", "60,0;2022");
    assert_eq!(other.only("figures-year-other"), cell("R2", "2022"));
    let mut named = Sample::clean().changed("indicators", "60,0;2021", "60,0;2022");
    named.1.figures_year = Some(2022);
    assert!(named.checked().findings.iter().all(|finding| finding.code != "figures-year-other"));
    let none = Sample::clean().changed("indicators", "60,0;2021", "60,0;").changed("indicators", "71,2;2021", "71,2;");
    let (_, value) = none.only("figures-year-not-given");
    assert_eq!(value, "");
    let finding = &none.found("figures-year-not-given")[0];
    assert!(finding.arguments.contains(&("rows", 2_u32.into())), "{finding:?}");
}

#[test]
fn s6_an_area_on_several_lists_is_one_area() {
    let again = "K02;Solgården;;;2100;2022-12-01;parallel;;;200;1400;200;1400;10;2100;12;2100;100;900;30000;1200;300;2100;14,3;2021";
    let sample =
        Sample::clean().changed("areas", "2100;2022-12-01;;", "2100;2022-12-01;vulnerable;").row("areas", again);
    let checked = sample.checked();
    let codes: Vec<_> = checked.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["area-without-departments"]);
    let areas: Vec<_> =
        checked.result.city.areas.iter().map(|area| (area.area_id.as_str(), area.designation)).collect();
    assert_eq!(areas, [("K01", Some(Designation::Prevention)), ("K02", Some(Designation::Parallel))]);
    let stage = checked.result.stages.iter().find(|stage| stage.table == "areas").unwrap();
    assert_eq!((stage.rows_in, stage.kept), (3, 3));

    let other = sample.changed("areas", "2100;2022-12-01;parallel", "2099;2022-12-01;parallel");
    let found = other.found("area-rows-differ");
    assert_eq!((found[0].place.cell().as_deref(), found[0].value.as_deref()), (Some("E4"), Some("2099")));
}

#[test]
fn s6_several_designations_in_one_cell_are_the_most_severe() {
    let sample =
        |cell: &str| Sample::clean().changed("areas", "1200;2022-12-01;prevention", &format!("1200;2022-12-01;{cell}"));
    let joined = sample("\"Udsat boligområde; Omdannelsesområde\"");
    assert_eq!(joined.checked().findings, []);
    assert_eq!(joined.checked().result.city.areas[0].designation, Some(Designation::Transformation));
    let read = |cell: &str| sample(cell).read("areas").1.iter().map(|finding| finding.code).collect::<Vec<_>>();
    assert_eq!(read("\"vulnerable, parallel\""), Vec::<&str>::new());
    assert_eq!(read("\"Forebyggelsesområde, Parallelsamfund\""), ["designations-contradict"]);
    assert_eq!(read("\"prevention; ghetto\""), ["not-a-choice"]);
}
