use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use trappe_messages::{Catalogue, Language};

use super::*;
use crate::check::{CheckResult, StageCount};

fn at(file: &str, sheet: Option<&str>, row: u32) -> Place {
    Place {
        table: Some("departments".into()),
        file: Some(file.to_owned()),
        sheet: sheet.map(str::to_owned),
        row: Some(row),
        column_index: Some(5),
        column: Some("family_homes".to_owned()),
        subject: Some("0123-045".to_owned()),
        in_text: false,
    }
}

fn findings() -> Vec<Finding> {
    vec![
        Finding::warning("not-whole", at("data/b.csv", None, 3)),
        Finding::error("not-whole", at("data/Ærø's [ny] 100%.xlsx", Some("Bo's ark"), 17)).value("=1+1\u{1b}[31m"),
        Finding::error("table-empty", Place::table("areas")),
    ]
}

fn written(findings: &[Finding]) -> Vec<u8> {
    let checks: &[CheckResult] = &[];
    let stages = [StageCount {
        table: "departments",
        rows_in: 3,
        kept: 2,
        set_aside: vec!["0123-045".to_owned()],
        rows_aside: vec![17],
    }];
    let told = Told { findings, checks, stages: &stages, catalogue: Catalogue::of(Language::Danish) };
    let target = |path: &str, cells| Target { path: path.to_owned(), cells };
    let targets = BTreeMap::from([
        ("data/b.csv".to_owned(), target("../data/b.csv", false)),
        ("data/Ærø's [ny] 100%.xlsx".to_owned(), target("../data/Ærø's [ny] 100%.xlsx", true)),
    ]);
    bytes(&told, &targets).unwrap()
}

#[test]
fn an_overview_and_a_sheet_for_each_file() {
    let mut workbook = Xlsx::new(Cursor::new(written(&findings()))).unwrap();
    assert_eq!(workbook.sheet_names(), ["Overblik", "Uden fil", "Ærø's _ny_ 100%.xlsx", "b.csv"]);
    let page = workbook.worksheet_range("Ærø's _ny_ 100%.xlsx").unwrap();
    let text = |column: u32| page.get_value((1, column)).cloned();
    assert_eq!(text(0), Some(Data::String("fejl".to_owned())));
    assert_eq!(text(1), Some(Data::String("F17".to_owned())));
    // What a spreadsheet would compute or a terminal obey is text.
    assert_eq!(text(4), Some(Data::String("=1+1␛[31m".to_owned())));
    let overview = workbook.worksheet_range("Overblik").unwrap();
    let all: Vec<String> = overview.cells().map(|(_, _, cell)| cell.to_string()).collect();
    assert!(all.iter().any(|cell| cell.starts_with("Ingen kontroller er udført")), "{all:?}");
    assert!(all.iter().any(|cell| cell == "Afdelinger"), "{all:?}");
}

#[test]
fn the_same_findings_give_the_same_bytes() {
    assert_eq!(written(&findings()), written(&findings()));
}

#[test]
fn nothing_found_is_said() {
    let mut workbook = Xlsx::new(Cursor::new(written(&[]))).unwrap();
    assert_eq!(workbook.sheet_names(), ["Overblik"]);
    let overview = workbook.worksheet_range("Overblik").unwrap();
    assert!(overview.cells().any(|(_, _, cell)| *cell == "Intet at bemærke"));
}
