use trappe_messages::Language;

use super::*;

fn at(file: &str, row: u32) -> Place {
    Place {
        table: Some("departments".into()),
        file: Some(file.to_owned()),
        sheet: Some("Afdelinger".to_owned()),
        row: Some(row),
        column_index: Some(5),
        column: Some("family_homes".to_owned()),
        subject: Some("0123-045".to_owned()),
        in_text: false,
    }
}

fn findings() -> Vec<Finding> {
    vec![
        Finding::note("b-note", at("b.xlsx", 2)),
        Finding::warning("b-warning", at("b.xlsx", 3)),
        Finding::error("a-error", at("a.xlsx", 17)).value("48,5").rule("P1"),
        Finding::note("a-note", at("a.xlsx", 1)),
        Finding::warning("nowhere", Place::default()),
    ]
}

fn rendered(paint: Paint) -> String {
    let findings = findings();
    text(&findings.iter().collect::<Vec<_>>(), Catalogue::of(Language::English), paint)
}

#[test]
fn a_finding_says_where_what_needs_it_and_what_to_do() {
    let expected = "\
error[a-error]: finding-a-error
  data    a.xlsx, sheet \"Afdelinger\", cell F17 (0123-045)
  needs   departments.family_homes; rule P1
  help    finding-a-error
";
    assert!(rendered(Paint::Plain).starts_with(expected), "{}", rendered(Paint::Plain));
}

#[test]
fn files_stand_together_and_the_most_severe_first() {
    let text = rendered(Paint::Plain);
    let codes: Vec<_> =
        text.lines().filter_map(|line| line.split_once('[')?.1.split_once(']')).map(|it| it.0).collect();
    assert_eq!(codes, ["a-error", "a-note", "nowhere", "b-warning", "b-note"]);
    assert!(text.ends_with("1 error, 2 warnings, 2 notes\n"), "{text}");
}

#[test]
fn colour_only_where_asked_for() {
    assert!(!rendered(Paint::Plain).contains('\u{1b}'));
    assert!(rendered(Paint::Colour).starts_with("\u{1b}[1;31merror[a-error]\u{1b}[0m: "));
}

#[test]
fn danish_labels_line_up() {
    let finding = Finding::error("a-error", at("a.xlsx", 17)).rule("P1");
    let text = text(&[&finding], Catalogue::of(Language::Danish), Paint::Plain);
    let labels: Vec<_> = text.lines().filter(|line| line.starts_with("  ")).map(|line| line.chars().nth(9)).collect();
    assert!(labels.iter().all(|character| *character == Some(' ')), "{text}");
    assert!(text.starts_with("fejl[a-error]"), "{text}");
}

#[test]
fn nothing_found_is_nothing_said() {
    assert_eq!(text(&[], Catalogue::of(Language::English), Paint::Plain), "");
}

#[test]
fn json_has_a_version_and_every_part_of_the_place() {
    let findings = findings();
    let written = json(&findings.iter().collect::<Vec<_>>(), Catalogue::of(Language::English));
    let read: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(read["schema_version"], 1);
    let first = &read["findings"][0];
    assert_eq!((&first["severity"], &first["cell"], &first["value"]), (&json!("error"), &json!("F17"), &json!("48,5")));
    assert_eq!(read["findings"][2]["file"], Value::Null);
}

#[test]
fn notes_of_one_kind_are_told_once_with_those_they_hold_for() {
    let note = |row: u32| Finding::note("b-note", Place { subject: Some(format!("0123-0{row}")), ..at("b.xlsx", row) });
    let told = |count: u32| {
        let findings: Vec<_> = (1..=count).map(note).collect();
        text(&findings.iter().collect::<Vec<_>>(), Catalogue::of(Language::English), Paint::Plain)
    };
    assert_eq!(told(3).matches("[b-note]").count(), 3);
    let four = told(4);
    assert_eq!(four.matches("[b-note]").count(), 1, "{four}");
    assert!(four.contains("  more    3 others of the same kind: 0123-02, 0123-03, 0123-04\n"), "{four}");
    assert!(four.ends_with("0 errors, 0 warnings, 4 notes\n"), "{four}");
}
