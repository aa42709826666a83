use serde_json::{Value, json};
use trappe_messages::Language;
use trappe_rules::finding::{Excerpt, ExcerptCell};
use unicode_width::UnicodeWidthStr;

use crate::emit::findings::{Told as Document, json as documents};

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

fn told(findings: &[Finding], look: Look) -> String {
    text(&findings.iter().collect::<Vec<_>>(), Catalogue::of(Language::English), look)
}

fn rendered(paint: Paint) -> String {
    told(&findings(), Look { paint, width: WIDTH })
}

fn cell(index: u32, heading: &str, value: &str) -> ExcerptCell {
    ExcerptCell::new(Some(index), Some(heading), value)
}

/// A finding at F17 with its line.
fn with_line(value: &str) -> Finding {
    let cells =
        vec![cell(0, "Afdelingsnr.", "0123-045"), cell(4, "Boliger i alt", "60"), cell(5, "Familieboliger", value)];
    let excerpt = Excerpt { cells, marked: Some(2) };
    Finding { excerpt: Some(Box::new(excerpt)), ..Finding::error("a-error", at("a.xlsx", 17)).value(value) }
}

#[test]
fn a_finding_says_where_what_needs_it_and_what_to_do() {
    let expected = "\
== a.xlsx, sheet \"Afdelinger\" (1 error, 0 warnings, 1 note)

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
    assert!(rendered(Paint::Colour).contains("\n\u{1b}[1;31merror[a-error]\u{1b}[0m: "));
}

#[test]
fn danish_labels_line_up() {
    let finding = Finding::error("a-error", at("a.xlsx", 17)).rule("P1");
    let text = text(&[&finding], Catalogue::of(Language::Danish), Look::PLAIN);
    let labels: Vec<_> = text.lines().filter(|line| line.starts_with("  ")).map(|line| line.chars().nth(9)).collect();
    assert!(labels.iter().all(|character| *character == Some(' ')), "{text}");
    assert!(text.contains("\nfejl[a-error]"), "{text}");
}

#[test]
fn nothing_found_is_nothing_said() {
    assert_eq!(told(&[], Look::PLAIN), "");
}

#[test]
fn json_has_a_version_and_every_part_of_the_place() {
    let findings = findings();
    let catalogue = Catalogue::of(Language::English);
    let document = documents::document(&Document { findings: &findings, checks: &[], stages: &[], catalogue });
    let written = documents::text(&document);
    let read: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(read["schema_version"], 1);
    let first = &read["findings"][0];
    assert_eq!((&first["severity"], &first["cell"], &first["value"]), (&json!("error"), &json!("F17"), &json!("48,5")));
    assert_eq!(read["findings"][2]["file"], Value::Null);
}

#[test]
fn notes_of_one_kind_are_told_once_with_those_they_hold_for() {
    let note = |row: u32| Finding::note("b-note", Place { subject: Some(format!("0123-0{row}")), ..at("b.xlsx", row) });
    let of = |count: u32| {
        let findings: Vec<_> = (1..=count).map(note).collect();
        told(&findings, Look::PLAIN)
    };
    assert_eq!(of(3).matches("[b-note]").count(), 3);
    let four = of(4);
    assert_eq!(four.matches("[b-note]").count(), 1, "{four}");
    assert!(four.contains("  more    3 others of the same kind: 0123-02, 0123-03, 0123-04\n"), "{four}");
    assert!(four.ends_with("0 errors, 0 warnings, 4 notes\n"), "{four}");
}

#[test]
fn the_line_of_the_table_is_shown_with_the_cell_marked() {
    let text = told(&[with_line("48,5")], Look::PLAIN);
    let expected = "
       │ A Afdelingsnr. ┊ E Boliger i alt │ F Familieboliger
    17 │ 0123-045       ┊ 60              │ 48,5
       │                                    ^^^^
";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn a_narrow_terminal_shows_the_marked_cell_and_what_there_is_room_for() {
    let text = told(&[with_line("48,5")], Look { paint: Paint::Plain, width: 46 });
    assert!(text.contains("       │ A Afdelingsnr. ┊ F Familieboliger\n"), "{text}");
    let text = told(&[with_line("48,5")], Look { paint: Paint::Plain, width: 1 });
    assert!(text.contains("    17 │ 48,5\n") && text.contains("│ ^^^^\n"), "{text}");
}

#[test]
fn wide_and_combined_letters_line_up() {
    for value in ["表格", "A\u{30a}rhus", "ÆØÅ"] {
        let text = told(&[with_line(value)], Look::PLAIN);
        let lines: Vec<&str> = text.lines().filter(|line| line.contains('│')).collect();
        let before = |line: &str, part: &str| UnicodeWidthStr::width(line.split(part).next().unwrap());
        assert_eq!(before(lines[1], value), before(lines[2], "^"), "{text}");
        let carets = lines[2].matches('^').count();
        assert_eq!(carets, UnicodeWidthStr::width(value), "{text}");
    }
}

#[test]
fn an_empty_cell_is_marked_once() {
    assert_eq!(told(&[with_line("")], Look::PLAIN).matches('^').count(), 1);
}

/// Names, values and headings come from others' files.
#[test]
fn nothing_a_terminal_would_obey_comes_out_of_a_file() {
    let evil = "\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\r\nerror[faked]: x";
    let mut place = at(evil, 17);
    (place.sheet, place.column, place.subject) = (Some(evil.into()), Some(evil.into()), Some(evil.into()));
    let cells = vec![cell(0, evil, evil)];
    let finding = Finding {
        excerpt: Some(Box::new(Excerpt { cells, marked: Some(0) })),
        ..Finding::error("not-whole", place).value(evil).with("heading", evil)
    };
    let follower = Finding::error("b-error", at(evil, 3)).because(&finding);
    let alike: Vec<Finding> =
        (1..9).map(|row| Finding::note("c-note", Place { subject: Some(evil.into()), ..at(evil, row) })).collect();
    let all: Vec<Finding> = [finding, follower].into_iter().chain(alike).collect();
    let text = told(&all, Look::PLAIN);
    assert!(!text.chars().any(|letter| letter != '\n' && crate::emit::visible::is_hidden(letter)), "{text:?}");
    assert!(!text.lines().any(|line| line.starts_with("error[faked]")), "{text}");
    let catalogue = Catalogue::of(Language::English);
    let document = documents::document(&Document { findings: &all, checks: &[], stages: &[], catalogue });
    let text = documents::text(&document);
    assert!(!text.chars().any(|letter| letter != '\n' && crate::emit::visible::is_hidden(letter)), "{text:?}");
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), document);
}

#[test]
fn many_alike_in_one_column_are_told_three_times_and_counted() {
    let of = |rows: &[u32]| -> Vec<Finding> {
        rows.iter().map(|row| Finding::error("a-error", at("a.xlsx", *row))).collect()
    };
    let rows: Vec<u32> = [2, 3, 4, 8, 9].into_iter().chain(12..=40).collect();
    let text = told(&of(&rows), Look::PLAIN);
    assert_eq!(text.matches("error[a-error]").count(), 3, "{text}");
    assert!(text.contains("  more    … and 31 others like it in column F: rows 8, 9, 12–40\n"), "{text}");
    assert!(text.ends_with("34 errors, 0 warnings, 0 notes\n"), "{text}");
    assert_eq!(told(&of(&[2, 3, 4]), Look::PLAIN).matches("error[a-error]").count(), 3);
    // Another column is another kind.
    let mut two = of(&[2, 3, 4]);
    two.push(Finding::error("a-error", Place { column_index: Some(6), ..at("a.xlsx", 5) }));
    assert_eq!(told(&two, Look::PLAIN).matches("error[a-error]").count(), 4);
}

#[test]
fn what_follows_from_a_finding_is_folded_under_it() {
    let cause = Finding::error("a-error", at("a.xlsx", 17));
    let first = Finding::error("b-error", at("b.xlsx", 5)).because(&cause);
    let second = Finding::error("b-error", at("b.xlsx", 6)).because(&first);
    let text = told(&[first, cause, second], Look::PLAIN);
    assert_eq!(text.matches("error[").count(), 1, "{text}");
    let expected = "  thus    2 more findings follow from this and go with it: b-error in b.xlsx, rows 5, 6\n";
    assert!(text.contains(expected), "{text}");
    assert!(text.ends_with("3 errors, 0 warnings, 0 notes\n"), "{text}");
}

/// Whose cause is not told, or who go round in a circle, are told themselves; what follows from one that is folded is
/// counted with it.
#[test]
fn no_finding_is_lost_by_folding() {
    let absent = Finding::error("a-error", at("a.xlsx", 17));
    let alone = Finding::error("b-error", at("b.xlsx", 5)).because(&absent);
    assert!(told(&[alone], Look::PLAIN).contains("error[b-error]"));
    let one = Finding::error("c-error", at("c.xlsx", 1));
    let other = Finding::error("d-error", at("c.xlsx", 2)).because(&one);
    let one = one.because(&other);
    let text = told(&[one, other], Look::PLAIN);
    assert!(text.contains("error[c-error]") && text.contains("error[d-error]"), "{text}");
    let mut many: Vec<Finding> = (1..=9).map(|row| Finding::error("a-error", at("a.xlsx", row))).collect();
    let last = Finding::error("e-error", at("e.xlsx", 1)).because(&many[8]);
    many.push(last);
    assert!(told(&many, Look::PLAIN).contains("e-error in e.xlsx, rows 1"));
}
