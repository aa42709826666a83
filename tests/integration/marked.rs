//! `--mark`: copies of the workbooks with the wrong cells marked, and of nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use crate::desk::Desk;

/// A desk with workbooks of key figures and areas, two wrong cells in the first, and a wrong text beside them.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.change("indicators.csv", "41.0,1.20", "140,-3");
    desk.change("assignments.csv", "0101-004,", "0101-044,");
    desk.as_workbook("indicators", "Nøgletal");
    desk.as_workbook("areas", "Områder");
    desk
}

fn part(package: &Path, name: &str) -> Option<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(package).unwrap())).unwrap();
    let mut text = String::new();
    archive.by_name(name).ok()?.read_to_string(&mut text).unwrap();
    Some(text)
}

fn commented(comments: &str) -> BTreeSet<&str> {
    comments.split("<comment ref=\"").skip(1).filter_map(|part| part.split('"').next()).collect()
}

#[test]
fn the_wrong_cells_are_marked_in_a_copy_and_the_file_is_not_touched() {
    let desk = desk();
    let before = fs::read(desk.path("indicators.xlsx")).unwrap();
    let findings = desk.path("findings");
    for command in ["check", "run"] {
        let told = desk.told(command, &["--findings", findings.to_str().unwrap(), "--mark"]);
        assert_eq!(told.status, Some(3), "{}", told.messages);
        assert_eq!(fs::read(desk.path("indicators.xlsx")).unwrap(), before);

        let cells: BTreeSet<&str> = told
            .findings
            .iter()
            .filter(|it| it["file"] == "indicators.xlsx")
            .filter_map(|it| it["cell"].as_str())
            .collect();
        assert_eq!(cells, BTreeSet::from(["N4", "O4"]), "{}", told.messages);
        let copy = findings.join("marked/indicators.xlsx");
        let comments = part(&copy, "xl/comments1.xml").unwrap();
        assert_eq!(commented(&comments), cells, "{comments}");
        assert!(comments.contains("140") && comments.contains("Needed by indicators.employment_pct"), "{comments}");

        // A text cannot be marked, and the reader is told; a workbook without findings needs no copy.
        let other = told.findings.iter().filter(|it| it["code"] == "marking-other-format");
        let other: BTreeSet<&str> = other.filter_map(|it| it["file"].as_str()).collect();
        assert_eq!(other, BTreeSet::from(["assignments.csv", "departments.csv"]), "{}", told.messages);
        assert_eq!(desk.files("findings/marked").len(), 1);
    }
    // The same values are read from the copy, and the same is found in it.
    fs::copy(findings.join("marked/indicators.xlsx"), desk.path("indicators.xlsx")).unwrap();
    let again = desk.told("check", &[]);
    let cells = again.findings.iter().filter(|it| it["file"] == "indicators.xlsx");
    assert_eq!(cells.filter_map(|it| it["cell"].as_str()).collect::<BTreeSet<_>>(), BTreeSet::from(["N4", "O4"]));
}

#[test]
fn copies_go_when_there_is_nothing_to_mark_and_only_come_when_asked_for() {
    let desk = desk();
    let findings = desk.path("findings");
    let options = ["--findings", findings.to_str().unwrap()];
    desk.told("check", &options);
    assert!(!findings.join("marked").exists());
    desk.told("check", &[&options[..], &["--mark"]].concat());
    assert!(findings.join("marked/indicators.xlsx").is_file());
    desk.told("check", &options);
    assert!(!findings.join("marked").exists(), "an old copy would speak of old findings");
}

#[test]
fn two_files_of_one_name_have_a_copy_each() {
    let desk = Desk::new();
    desk.change("departments.csv", "Bolig Ask,Vanløse,,160,", "Bolig Ask,Vanløse,,mange,");
    desk.change("areas.csv", "OMR-1,Tårnhøjen,1250,2022-12-01,", "OMR-1,Tårnhøjen,1250,2021-12-01,");
    desk.as_workbook("departments", "Afdelinger");
    desk.as_workbook("areas", "Områder");
    fs::create_dir(desk.path("other")).unwrap();
    fs::rename(desk.path("areas.xlsx"), desk.path("other/departments.xlsx")).unwrap();
    desk.change("p.toml", "\"areas.xlsx\"", "\"other/departments.xlsx\"");
    let findings = desk.path("findings");
    let told = desk.told("check", &["--findings", findings.to_str().unwrap(), "--mark"]);
    let names: Vec<String> = desk
        .files("findings/marked")
        .into_keys()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(names, ["departments-2.xlsx", "departments.xlsx"], "{}", told.messages);
}
