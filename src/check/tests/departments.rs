use super::{Sample, cell};

#[test]
fn a_repeated_or_missing_key_is_an_error() {
    let again = "0101-002;Andet navn;0101;Boligforeningen Lærken;Nørrebro;;;;;90;0;0;200;;;;;;";
    assert_eq!(Sample::clean().row("departments", again).only("key-duplicate"), cell("A5", "0101-002"));
    let none = ";Navnløs;0101;Boligforeningen Lærken;Nørrebro;;;;;90;0;0;200;;;;;;";
    assert_eq!(Sample::clean().row("departments", none).only("key-missing"), cell("A5", ""));
    let area = "K02;Igen;;;2000;2022-12-01;;;;;;;;;;;;;;;;;;;";
    assert_eq!(Sample::clean().row("areas", area).only("key-duplicate"), cell("A4", "K02 2022-12-01"));
    let unit = "0202-001;;;;;;;;;;;;;;;;;";
    assert_eq!(Sample::clean().row("indicators", unit).only("key-duplicate"), cell("A4", "0202-001"));
    let twice = Sample::clean().row("assignments", "0202-001;17;organisation;2023-12-01");
    assert_eq!(twice.only("key-duplicate"), cell("A4", "0202-001 organisation"));
    let history =
        "area_id;list_date;designation\nK01;2021-12-01;prevention\nK01;1. december 2021;Forebyggelsesområde\n";
    assert_eq!(Sample::clean().with("history", history).found("key-duplicate").len(), 1);
}

#[test]
fn a_missing_or_withheld_value_is_an_error() {
    let residents = Sample::clean().changed("departments", ";0;8;300;", ";0;8;;");
    assert_eq!(residents.found("value-missing")[0].place.cell().as_deref(), Some("M4"));
    let withheld = Sample::clean().changed("departments", ";0;8;300;", ";0;8;..;");
    assert_eq!(withheld.found("value-missing")[0].value.as_deref(), Some(".."));
    // The reader told that "mange" is no number.
    let told = Sample::clean().changed("departments", ";0;8;300;", ";0;8;mange;").checked();
    assert!(told.findings.iter().all(|finding| finding.code != "value-missing"));
}

#[test]
fn a1_an_area_listed_but_absent_is_an_error() {
    let unknown = Sample::clean().changed("departments", "Nørrebro;;;;;100", "Nørrebro;;;K20;;100");
    assert_eq!(unknown.only("area-unknown"), cell("H3", "K20"));
    let finding = &unknown.found("area-unknown")[0];
    let nearest = trappe_rules::finding::Argument::List(vec!["K02 (Solgården)".into()]);
    assert!(finding.arguments.contains(&("nearest", nearest)), "{finding:?}");
}

#[test]
fn p2_a_misspelt_committee_is_an_error() {
    let misspelt = Sample::clean().changed("departments", "Ternen;Valby", "Ternen;Valbyy");
    assert_eq!(misspelt.only("committee-unknown"), cell("E4", "Valbyy"));
    let finding = &misspelt.found("committee-unknown")[0];
    assert!(finding.arguments.contains(&("nearest", "Valby".into())), "{finding:?}");
    let elsewhere = Sample::clean().changed("departments", "Ternen;Valby;", "Ternen;Trelleborg;Slagelse");
    assert_eq!(elsewhere.checked().findings, []);
}

#[test]
fn one_department_under_two_ids_is_told() {
    let twice = "0101-003;VIBEHUS;0101;Boligforeningen Lærken;Nørrebro;;;;;0;90;0;100;;;;;;";
    assert_eq!(Sample::clean().row("departments", twice).only("department-named-twice"), cell("B5", "VIBEHUS"));
    let names = Sample::clean().changed("departments", "Vibehus;0101;Boligforeningen Lærken", "Vibehus;0101;Lærken");
    assert_eq!(names.only("organisation-two-names"), cell("D3", "Lærken"));
}

#[test]
fn homes_among_homes_are_no_more_than_there_are() {
    let none = Sample::clean().changed("departments", ";100;10;0;220", ";0;0;0;220");
    assert_eq!(none.found("homes-none")[0].place.cell().as_deref(), Some("J3"));
    for (from, to, at, value) in [
        (";3;2;", ";501;2;", "Q2", "501"),
        (";3;2;", ";3;501;", "R2", "501"),
        ("1975-05-01;;;", "1975-05-01;;501;", "P2", "501"),
        ("1975-05-01;;;", "1975-05-01;501;;", "O2", "501"),
    ] {
        assert_eq!(Sample::clean().changed("departments", from, to).only("homes-exceed-whole"), cell(at, value));
    }
    // N2: cheap homes are a share of family and youth homes together.
    let mixed = ";100;10;0;220;;110;;;;2";
    assert_eq!(Sample::clean().changed("departments", ";100;10;0;220;;;;;;2", mixed).checked().findings, []);
}

#[test]
fn residents_are_held_against_homes() {
    let sample = |residents: &str| {
        Sample::clean().without("indicators").changed("departments", ";0;8;300;", &format!(";0;8;{residents};"))
    };
    assert_eq!(sample("0").only("residents-none"), cell("M4", "0"));
    // 128 homes: eight a home are 1,024, one for three homes 43.
    assert_eq!(sample("1025").only("residents-unlikely"), cell("M4", "1025"));
    assert_eq!(sample("1024").checked().findings, []);
    assert_eq!(sample("42").only("residents-unlikely"), cell("M4", "42"));
    assert_eq!(sample("43").checked().findings, []);
    assert_eq!(sample("0").changed("departments", ";0;8;0;;", ";0;8;0;2022-06-01;").checked().findings, []);
}

#[test]
fn a_start_step_is_one_of_the_staircase() {
    let wrong = Sample::clean().changed("departments", ";0;8;300;;;;;;1", ";0;8;300;;;;;;5");
    assert_eq!(wrong.only("start-step-unknown"), cell("S4", "5"));
    let zero = Sample::clean().changed("departments", ";0;8;300;;;;;;1", ";0;8;300;;;;;;0");
    assert_eq!(zero.only("start-step-unknown"), cell("S4", "0"));
}

#[test]
fn d6_a_day_after_the_agreement_is_told() {
    let last = Sample::clean().changed("departments", ";1975-05-01;", ";2027-12-31;");
    assert_eq!(last.checked().findings, []);
    let late = Sample::clean().changed("departments", ";1975-05-01;", ";2028-01-01;");
    assert_eq!(late.only("taken-into-use-too-late"), cell("N2", "2028-01-01"));
}

#[test]
fn a8_a_department_partly_in_an_area_is_told() {
    let part = Sample::clean().changed("departments", "K01;whole", "K01;part");
    assert_eq!(part.only("department-partly-in-area"), cell("I2", "K01"));
    let several = Sample::clean().changed("departments", "K01;whole", "\"K02; K01\";");
    assert_eq!(several.only("department-partly-in-area"), cell("H2", "K01; K02"));
    let decided = "decision_id;date;kind;subject_id;value\n7;2023-12-15;step;0101-001;area 1\n";
    let decided = Sample::clean().changed("departments", "K01;whole", "K01;part").with("decisions", decided);
    assert_eq!(decided.checked().findings, []);
    let nowhere = Sample::clean().changed("departments", "Nørrebro;;;;;100", "Nørrebro;;;;part;100");
    assert_eq!(nowhere.only("area-part-without-area"), cell("I3", "part"));
}
