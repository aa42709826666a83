//! What `--findings` writes, read by other programs: JSON by a validator, the workbook's links by openpyxl, failing rows by
//! the `csv` crate; and what a second check into the same folder leaves.

use std::fs;

use serde_json::Value;

use crate::desk::Desk;
use crate::python::python;
use crate::run::root;

/// A desk with a workbook and a text that have errors, one finding that follows from another, and a total.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.change("departments.csv", "0101-005,", "0101-003,");
    desk.change("assignments.csv", "0101-004,10", "0101-044,10");
    desk.change("indicators.csv", "41.0,1.20", "140,=1+1");
    desk.as_workbook("departments", "Bo's afdelinger – Ærø");
    desk
}

fn check(desk: &Desk, folder: &str) -> Option<i32> {
    let (pipeline, folder) = (desk.path("p.toml"), desk.path(folder));
    desk.call(&["check", pipeline.to_str().unwrap(), "--findings", folder.to_str().unwrap()]).status.code()
}

fn names(desk: &Desk, folder: &str) -> Vec<String> {
    let files = desk.files(folder);
    files.keys().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn other_programs_read_json_and_links() {
    let desk = desk();
    assert_eq!(check(&desk, "fund"), Some(3));
    let clean = Desk::new();
    assert_eq!(check(&clean, "deep/er/fund"), Some(0));
    let schema = root().join("docs/schemas/findings.schema.json");
    let told = python("read_findings.py", &[schema, desk.path("fund"), clean.path("deep/er/fund")]);
    let told: Value = serde_json::from_str(&told).unwrap();
    assert!(told["findings"].as_u64().unwrap() > 4, "{told}");
    assert!(told["refused"].as_u64().unwrap() > 100, "{told}");
    let links = told["links"].as_array().unwrap();
    let to_cell = serde_json::json!(["departments.xlsx", "A8", "../departments.xlsx", "'Bo''s afdelinger – Ærø'!A8"]);
    assert!(links.contains(&to_cell), "{links:#?}");
    let to_file = serde_json::json!(["assignments.csv", "A5", "../assignments.csv", null]);
    assert!(links.contains(&to_file), "{links:#?}");
}

#[test]
fn the_same_findings_give_the_same_bytes() {
    let desk = desk();
    check(&desk, "one");
    check(&desk, "two");
    let bytes = |folder: &str| -> Vec<Vec<u8>> { desk.files(folder).into_values().collect() };
    assert_eq!(names(&desk, "one"), names(&desk, "two"));
    assert_eq!(bytes("one"), bytes("two"));
}

/// A run that errors stop writes the same documents as a check.
#[test]
fn a_run_that_stops_tells_as_much_as_a_check() {
    let desk = desk();
    check(&desk, "checked");
    let (pipeline, folder) = (desk.path("p.toml"), desk.path("ran"));
    let run = desk.call(&["run", pipeline.to_str().unwrap(), "--findings", folder.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(3));
    assert!(run.stdout.is_empty());
    let told = String::from_utf8(run.stderr).unwrap();
    assert!(told.contains("Set aside for errors:\n") && told.contains("checks made: "), "{told}");
    for name in ["findings.json", "findings.xlsx", "diagnostics.csv", "failing-rows-departments.csv"] {
        let read = |folder: &str| fs::read(desk.path(folder).join(name)).unwrap();
        assert!(read("checked") == read("ran"), "{name} differs");
    }
}

#[test]
fn rows_with_errors_come_back_as_they_stood() {
    let desk = desk();
    check(&desk, "fund");
    let text = desk.text("fund/failing-rows-indicators.csv");
    let mut reader = csv::Reader::from_reader(text.strip_prefix('\u{feff}').unwrap().as_bytes());
    let headings = reader.headers().unwrap().clone();
    let input = desk.text("indicators.csv");
    let mut original = csv::Reader::from_reader(input.as_bytes());
    let own = original.headers().unwrap().clone();
    assert_eq!(headings.iter().take(own.len()).collect::<Vec<_>>(), own.iter().collect::<Vec<_>>());
    assert_eq!(headings.iter().skip(own.len()).collect::<Vec<_>>(), ["File", "Sheet", "Row", "Codes", "What is wrong"]);
    let record = reader.records().next().unwrap().unwrap();
    let cell = |name: &str| record.get(headings.iter().position(|it| it == name).unwrap()).unwrap();
    assert_eq!((cell("unit_id"), cell("employment_pct"), cell("Row")), ("0101-003", "140", "2"));
    // A spreadsheet computes nothing of what stood in a file.
    assert_eq!(cell("convictions_pct"), "'=1+1");
    assert!(cell("Codes").contains("percentage-out-of-range"), "{}", cell("Codes"));
}

/// Files of an earlier check that no longer hold are taken away; what somebody else wrote, or wrote in, stays.
#[test]
fn a_second_check_leaves_nothing_that_is_no_longer_true() {
    let desk = desk();
    check(&desk, "fund");
    assert!(names(&desk, "fund").contains(&"failing-rows-assignments.csv".to_owned()));
    desk.write("fund/own.txt", "mine");
    desk.write("fund/failing-rows-none.csv", "mine too");
    let edited = desk.text("fund/failing-rows-indicators.csv") + "edited";
    desk.write("fund/failing-rows-indicators.csv", &edited);
    desk.change("assignments.csv", "0101-044,10", "0101-004,10");
    desk.change("indicators.csv", "140,=1+1", "41.0,1.20");
    let (pipeline, folder) = (desk.path("p.toml"), desk.path("fund"));
    let told = desk.call(&["check", pipeline.to_str().unwrap(), "--findings", folder.to_str().unwrap()]);
    let told = String::from_utf8(told.stderr).unwrap();
    assert!(told.contains("warning[findings-file-kept]"), "{told}");
    let left = names(&desk, "fund");
    assert!(!left.contains(&"failing-rows-assignments.csv".to_owned()), "{left:?}");
    assert!(left.contains(&"failing-rows-departments.csv".to_owned()), "{left:?}");
    for (name, text) in
        [("own.txt", "mine"), ("failing-rows-none.csv", "mine too"), ("failing-rows-indicators.csv", &edited)]
    {
        assert_eq!(desk.text(&format!("fund/{name}")), text);
    }
}

/// The terminal shows the line, and no escape sequence of a file reaches it.
#[test]
fn the_line_is_shown_and_escape_sequences_are_not_obeyed() {
    let desk = Desk::new();
    desk.change("assignments.csv", "0101-004,10", "0101-0\u{1b}[31m44,1\u{9b}0");
    let output = desk.call(&["check", desk.path("p.toml").to_str().unwrap()]);
    let told = String::from_utf8([output.stderr, output.stdout].concat()).unwrap();
    assert!(told.contains(" 5 │ 0101-0␛[31m44   │ 1<U+009B>0"), "{told}");
    assert!(!told.chars().any(|letter| letter.is_control() && letter != '\n'), "{told:?}");
}
