//! Areas referred to by name, committees in another spelling.

use trappe_config::{AreaNames, load_area_names};

use super::{Sample, Tables, agreement, cell, is_told_whole, run, thresholds};
use crate::check::{check, follow, resolve};
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
