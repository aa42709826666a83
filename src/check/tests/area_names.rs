//! Areas referred to by name, committees in another spelling.

use trappe_config::{AreaNames, load_area_names};

use super::{Sample, Tables, agreement, cell, is_told_whole, run, thresholds};
use crate::check::{AcceptedDates, check, follow, resolve};
use trappe_rules::finding::Finding;

fn names() -> AreaNames {
    let aliases = "\n[aliases.\"Lærkehegn\"]\nalso = [\"Lærkevangen\"]\nsource = \"invented\"\nchecked = 2026-01-01\n";
    let text = format!("{}{aliases}", trappe_config::embedded::AREA_NAMES.text);
    load_area_names(&text, "area-names.toml").result.unwrap()
}

/// Tables after names were read, and everything found, with the codes of the causes.
fn resolved(sample: &Sample) -> (Tables, Vec<Finding>) {
    let (mut tables, agreement) = (sample.tables(), agreement());
    let found = resolve(&mut tables, &agreement, &names());
    let mut findings = check(&tables, &agreement, Some(&thresholds(&agreement)), run(), sample.1, None).findings;
    follow(&mut findings, found);
    findings.iter().for_each(is_told_whole);
    (tables, findings)
}

fn told(findings: &[Finding]) -> Vec<String> {
    let told = |finding: &Finding| {
        let cell = finding.place.cell();
        format!("{} {} {}", finding.code, cell.as_deref().unwrap_or(""), finding.value.as_deref().unwrap_or(""))
    };
    findings.iter().map(told).collect()
}

fn area_of(tables: &Tables, row: u32) -> String {
    tables.departments.as_written(row, "area_id").map_or_else(String::new, std::borrow::Cow::into_owned)
}

#[test]
fn an_area_by_its_name_is_read_as_its_id() {
    for name in ["Lærkehegn", "LÆRKEHEGN mv.", "Lærkehegn m.fl", "Lærkevangen"] {
        let sample = Sample::clean().changed("departments", ";K01;whole;", &format!(";{name};whole;"));
        let (tables, findings) = resolved(&sample);
        assert_eq!(told(&findings), [format!("area-by-name H2 {name}")]);
        let departments = check(&tables, &agreement(), None, run(), sample.1, None).result.city.departments;
        assert!(departments.iter().any(|department| department.area_ids == ["K01"]), "{name}");
        assert_eq!(area_of(&tables, 0), name);
    }
}

#[test]
fn parts_of_a_name_come_in_any_order() {
    let sample = Sample::clean()
        .changed("areas", ";Lærkehegn;", ";Skovparken/Skovvejen m.fl.;")
        .changed("departments", ";K01;whole;", ";Skovvejen / Skovparken;whole;")
        .with("history", "area_id;list_date;designation\nSkovvejen/Skovparken m.fl;2021-12-01;prevention\n");
    let (tables, findings) = resolved(&sample);
    assert_eq!(
        told(&findings),
        ["area-by-name H2 Skovvejen / Skovparken", "area-by-name A2 Skovvejen/Skovparken m.fl"]
    );
    assert_eq!(check(&tables, &agreement(), None, run(), sample.1, None).result.city.history[0].area_id, "K01");
}

#[test]
fn two_areas_of_one_name_are_named_both() {
    let sample = Sample::clean().changed("areas", ";Solgården;", ";Lærkehegn mv.;").changed(
        "departments",
        ";K01;whole;",
        ";lærkehegn;whole;",
    );
    let (_, findings) = resolved(&sample);
    let ambiguous = findings.iter().find(|finding| finding.code == "area-name-ambiguous").unwrap();
    assert_eq!(cell(&ambiguous.place.cell().unwrap(), ambiguous.value.as_deref().unwrap()), cell("H2", "lærkehegn"));
    assert!(format!("{:?}", ambiguous.arguments).contains("K01 (Lærkehegn)"), "{ambiguous:?}");
    assert!(format!("{:?}", ambiguous.arguments).contains("K02 (Lærkehegn mv.)"), "{ambiguous:?}");
    let unknown = findings.iter().find(|finding| finding.code == "area-unknown").unwrap();
    assert_eq!(unknown.cause.as_ref().map(|cause| cause.code), Some("area-name-ambiguous"));
    // The municipality tells them apart.
    let sample = sample.changed("areas", "K02;Lærkehegn mv.;;", "K02;Lærkehegn mv.;Ternby;");
    assert_eq!(told(&resolved(&sample).1), ["area-by-name H2 lærkehegn"]);
}

#[test]
fn an_unknown_area_names_the_nearest() {
    let sample = Sample::clean().changed("areas", ";Solgården;", ";Lærkevej/Ternevej;").changed(
        "departments",
        ";K01;whole;",
        ";Ternevej;whole;",
    );
    let (_, findings) = resolved(&sample);
    let unknown = findings.iter().find(|finding| finding.code == "area-unknown").unwrap();
    assert!(format!("{:?}", unknown.arguments).contains("K02 (Lærkevej/Ternevej)"), "{unknown:?}");
    let sample = Sample::clean().changed("departments", ";K01;whole;", ";Lærkehegm;whole;");
    let (_, findings) = resolved(&sample);
    let unknown = findings.iter().find(|finding| finding.code == "area-unknown").unwrap();
    assert!(format!("{:?}", unknown.arguments).contains("K01 (Lærkehegn)"), "{unknown:?}");
}

#[test]
fn a_committee_in_another_spelling_is_the_same() {
    let sample = Sample::clean().changed("departments", ";Nørrebro;", ";NO\u{338}RREBRO;");
    assert!(resolved(&sample).1.iter().any(|finding| finding.code == "committee-unknown"));
    let sample = Sample::clean().changed("departments", ";Nørrebro;", ";NØRREBRO;");
    let (tables, findings) = resolved(&sample);
    assert_eq!(told(&findings), ["committee-respelt E2 NØRREBRO"]);
    let departments = check(&tables, &agreement(), None, run(), sample.1, None).result.city.departments;
    assert!(departments.iter().all(|department| department.local_committee != "NØRREBRO"));
}

#[test]
fn a_decision_about_an_areas_staircase_may_name_it() {
    let head = "decision_id;date;kind;subject_id;value\n";
    let decision =
        format!("{head}B1;2024-01-15;area_staircase;Solgården;\nB2;2024-01-15;step;Solgården;department 2\n");
    let (tables, findings) = resolved(&Sample::clean().with("decisions", &decision));
    assert!(told(&findings).contains(&"area-by-name D2 Solgården".to_owned()), "{:?}", told(&findings));
    assert_eq!(tables.decisions.unwrap().as_written(1, "subject_id").as_deref(), Some("Solgården"));
}

/// K7b: an area that is on no list now and not in `areas` is one area under all its names.
#[test]
fn areas_only_the_history_has_are_joined_by_their_names() {
    let history = "area_id;list_date;designation;municipality\n\
        Birkehøj/Elmehøj;2020-12-01;parallel;Ternby\nElmehøj/Birkehøj mv.;2021-12-01;parallel;Ternby\n\
        Kløverparken;2021-12-01;vulnerable;Ternby\nKløverparken;2021-12-01;prevention;Havneby\n\
        Q12-1;2020-12-01;;\nQ12/1;2021-12-01;;\n";
    let (tables, findings) = resolved(&Sample::clean().with("history", history));
    let joined: Vec<_> = told(&findings).into_iter().filter(|told| told.starts_with("history-names")).collect();
    assert_eq!(
        joined,
        [
            "history-names-joined A2 Birkehøj/Elmehøj",
            "history-names-joined A5 Kløverparken",
            "history-names-joined A4 Kløverparken"
        ]
    );
    let history = check(&tables, &agreement(), None, run(), AcceptedDates::default(), None).result.city.history;
    let ids: Vec<_> = history.iter().map(|entry| (entry.area_id.as_str(), entry.list_date.year())).collect();
    assert_eq!(
        ids,
        [
            ("Elmehøj/Birkehøj mv.", 2020),
            ("Elmehøj/Birkehøj mv.", 2021),
            ("Kløverparken (Havneby)", 2021),
            ("Kløverparken (Ternby)", 2021),
            // Ids are no names.
            ("Q12-1", 2020),
            ("Q12/1", 2021),
        ]
    );
}

/// The state's lists are the whole country's: an area of another municipality is another area.
#[test]
fn the_municipality_of_an_earlier_list_tells_areas_apart() {
    let of = |municipality: &str| {
        let history =
            format!("area_id;list_date;designation;municipality\nLærkehegn mv.;2021-12-01;parallel;{municipality}\n");
        let (tables, _) = resolved(&Sample::clean().with("history", &history));
        check(&tables, &agreement(), None, run(), AcceptedDates::default(), None).result.city.history[0].area_id.clone()
    };
    assert_eq!([of("København"), of(""), of("Ternby")], ["K01", "K01", "Lærkehegn mv."]);
}

/// K7b: which list it was is not guessed; the row is kept apart, and the lists stay gaps.
#[test]
fn an_open_year_is_told_and_its_row_kept_apart() {
    let history = "area_id;list_date;designation\nLærkehegn;2021 eller 2022;prevention\nLærkehegn;2019-12-01;parallel\n\
        Solgården;to af 2018-2021;vulnerable\n";
    let sample = Sample::clean().with("history", history);
    let (_, read) = sample.read("history");
    assert_eq!(told(&read), ["history-year-open B2 2021 eller 2022", "history-year-open B4 to af 2018-2021"]);
    read.iter().for_each(is_told_whole);
    let (tables, findings) = resolved(&sample);
    assert!(findings.iter().all(|finding| !matches!(finding.code, "value-missing" | "key-missing")), "{findings:#?}");
    let accepted = check(&tables, &agreement(), None, run(), AcceptedDates::default(), None).result;
    let stage = accepted.stages.iter().find(|stage| stage.table == "history").unwrap();
    assert_eq!((stage.rows_in, stage.kept, stage.rows_aside.as_slice()), (3, 1, &[2, 4][..]));
    let clocks = trappe_rules::clocks::clocks(&accepted.city, &agreement(), run().list_date);
    let missing = |id: &str| {
        let area = clocks.iter().find(|area| area.area_id == id).unwrap();
        area.off.missing.iter().map(|day| day.year()).collect::<Vec<_>>()
    };
    // Lærkehegn is a prevention area on this list, and was a parallel society on that of 2019.
    assert_eq!(missing("K01"), [2021, 2020]);
    assert_eq!(missing("K02"), [2021, 2020, 2019]);
}
