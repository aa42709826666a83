//! Headings in two rows, units, years, and what is told of columns.

use rust_xlsxwriter::{Format, Workbook};
use trappe_rules::columns::inputs::{AREAS, ASSIGNMENTS, DEPARTMENTS, HISTORY, INDICATORS, LETTINGS};

use super::{arguments, column, errors, read, source, text, text_with, told};
use crate::InputTable;

const LOWER: [&str; 5] = ["", "Antal", "Base", "Antal", "Base"];

/// A workbook of figures with a group above each two columns, merged or not, and a title above.
fn grouped(merged: bool) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Nøgletal for afdelinger og puljer").unwrap();
    sheet.write(2, 1, "Enhed").unwrap();
    if merged {
        let format = Format::new();
        sheet.merge_range(2, 2, 2, 3, "Beskæftigelse", &format).unwrap();
        sheet.merge_range(2, 4, 2, 5, "Uddannelse", &format).unwrap();
    } else {
        sheet.write(2, 2, "Beskæftigelse").unwrap();
        sheet.write(2, 4, "Uddannelse").unwrap();
    }
    for (index, heading) in (1_u16..).zip(LOWER).filter(|(_, heading)| !heading.is_empty()) {
        sheet.write(3, index, heading).unwrap();
    }
    for (row, (unit, figures)) in (5_u32..).zip([("0101-001", [30, 200, 40, 100]), ("0101-002", [50, 210, 45, 110])]) {
        sheet.write(row, 1, unit).unwrap();
        for (index, figure) in (2_u16..).zip(figures) {
            sheet.write(row, index, figure).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn check_grouped(table: &InputTable) {
    assert_eq!(column(table, "unit_id"), ["0101-001", "0101-002"]);
    assert_eq!(column(table, "employment_count"), ["30", "50"]);
    assert_eq!(column(table, "employment_base"), ["200", "210"]);
    assert_eq!(column(table, "education_count"), ["40", "45"]);
    assert_eq!(column(table, "education_base"), ["100", "110"]);
    assert_eq!(table.heading("education_base"), Some("Uddannelse Base"));
}

#[test]
fn groups_above_the_headings_merged_or_written_once() {
    for merged in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let spec = source(folder.path(), "input.xlsx", &grouped(merged));
        let checked = read(&INDICATORS, &spec);
        assert_eq!(told(&checked.findings), ["note headings-two-rows 4"], "merged: {merged}");
        assert_eq!(arguments(&checked.findings[0])["upper"], "Count(3)");
        check_grouped(&checked.result.unwrap());
    }
}

#[test]
fn a_declared_row_may_be_either_of_the_two() {
    for row in [3, 4] {
        let folder = tempfile::tempdir().unwrap();
        let mut spec = source(folder.path(), "input.xlsx", &grouped(true));
        spec.header_row = Some(row);
        check_grouped(&read(&INDICATORS, &spec).result.unwrap());
        spec.header_rows = Some(2);
        check_grouped(&read(&INDICATORS, &spec).result.unwrap());
    }
    let folder = tempfile::tempdir().unwrap();
    let mut spec = source(folder.path(), "input.xlsx", &grouped(true));
    spec.header_rows = Some(1);
    assert!(!errors(&read(&INDICATORS, &spec).findings).is_empty());
}

#[test]
fn three_rows_of_headings() {
    // The name of the first column stands below both of the others.
    let checked = text(&INDICATORS, ";Andel;;Bruttoindkomst\n;ledige;dømte;\nEnhed;;;\n0101-001;34,9;1,61;25486\n");
    assert_eq!(told(&checked.findings), ["note headings-three-rows 3"]);
    let table = checked.result.unwrap();
    for (name, figure) in [("employment_pct", "34.9"), ("convictions_pct", "1.61"), ("income_mean", "25486")] {
        assert_eq!(column(&table, name), [figure], "{name}");
    }
    assert_eq!(table.heading("employment_pct"), Some("Andel ledige"));
}

#[test]
fn the_name_of_a_group_decides_what_its_columns_are() {
    // As many columns are named by the lower row alone: it would make counts of the shares.
    let checked = text(&INDICATORS, ";Andel;\nEnhed;ledige;dømte\n0101-001;34,9;1,61\n");
    assert_eq!(told(&checked.findings), ["note headings-two-rows 2"]);
    assert_eq!(column(&checked.result.unwrap(), "employment_pct"), ["34.9"]);
}

#[test]
fn a_group_that_speaks_against_its_columns_is_told() {
    // "Procent ledige" is no heading that is known, and "ledige" is a count.
    let contradicts = |input: &str| {
        let findings = text(&INDICATORS, input).findings;
        told(&findings).into_iter().filter(|line| line.contains("contradicts")).collect::<Vec<_>>()
    };
    let found = contradicts(";Procent;\nEnhed;ledige;dømte\n0101-001;34,9;1,61\n");
    assert_eq!(found, ["error heading-unit-contradicts B1 Procent", "error heading-unit-contradicts C1 Procent"]);
    // Shares of men, which no column is, under two names of groups.
    let found = contradicts(";Andel;\n;mænd;kvinder\nEnhed;ledige;dømte\n0101-001;34,9;1,61\n");
    assert_eq!(found, ["error heading-unit-contradicts B1 Andel", "error heading-unit-contradicts C1 Andel"]);
    // The title of the table says nothing of single columns, and a heading with a measure of its own is believed.
    let found = contradicts("Andel beboere i procent;;\nEnhed;Antal ledige;dømte\n0101-001;34;2\n");
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn units_in_a_second_row_say_which_column_is_meant() {
    let checked = text(&INDICATORS, "Enhed;Dømte;;Indkomst\n;antal;pct.;kr.\n0101-001;5;1,20;24.986,51\n");
    assert_eq!(told(&checked.findings), ["note headings-two-rows 2"]);
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "convictions_count"), ["5"]);
    assert_eq!(column(&table, "convictions_pct"), ["1.20"]);
    assert_eq!(table.value(0, "income_mean"), crate::Value::Number("24986.51".parse().unwrap()));
}

#[test]
fn a_row_of_units_is_no_data() {
    let checked = text(&ASSIGNMENTS, "Afdelingsnr.;Antal anviste;Kilde\n(nr.);(antal);(tekst)\n0101-001;5;Kommunen\n");
    assert_eq!(told(&checked.findings), ["note row-units 2"]);
    assert_eq!(column(&checked.result.unwrap(), "assigned_households"), ["5"]);
}

#[test]
fn a_unit_that_is_not_the_columns_is_an_error() {
    let checked =
        text(&INDICATORS, "Enhed;Gennemsnitlig bruttoindkomst;Andel dømte\n;1.000 kr.;pct.\n0101-001;25;1,20\n");
    assert_eq!(
        told(&errors(&checked.findings).into_iter().cloned().collect::<Vec<_>>()),
        ["error heading-unit-contradicts B2 1.000 kr."]
    );
    assert_eq!(arguments(&checked.findings[1])["expected"], "Text(\"kroner\")");
}

#[test]
fn units_in_brackets_footnotes_and_divided_words_make_no_difference() {
    let checked = text(
        &DEPARTMENTS,
        "Afdelingsnr.;Afdelingsnavn;Selskabsnr.;Selskab;Lokaludvalg;Familieboliger (antal);Ung-\u{a0}domsboliger;Ældreboliger *;Antal beboere 1)\n\
         0101-001;Ternevang;0101;Ternen;Valby;1;2;3;4\n",
    );
    assert_eq!(told(&checked.findings), Vec::<String>::new());
    let table = checked.result.unwrap();
    for (name, value) in [("family_homes", "1"), ("youth_homes", "2"), ("elderly_homes", "3"), ("residents", "4")] {
        assert_eq!(column(&table, name), [value], "{name}");
    }
}

#[test]
fn a_first_row_of_data_is_no_heading_row() {
    // All words: names that are headings elsewhere, and nothing to tell them by but what they would name.
    let checked =
        text(&LETTINGS, "Afdelingsnr.;År;Type;Antal\n0101-001;2023;Venteliste;4\n0101-002;2023;Anvisning;5\n");
    assert_eq!(told(&checked.findings), Vec::<String>::new());
    assert_eq!(checked.result.unwrap().rows(), 2);
    let checked = text(&INDICATORS, "Enhed;Dømte;Bemærkninger\nPulje;..;Andel dømte\n0101-002;3;\n");
    assert_eq!(column(&checked.result.unwrap(), "unit_id"), ["Pulje", "0101-002"]);
}

#[test]
fn years_in_the_headings_are_the_latest_and_the_one_before() {
    let checked = text(
        &INDICATORS,
        "Enhed;Antal dømte 2020;Antal dømte 2021;Antal med kun grundskole 2020;Antal med kun grundskole 2021\n0101-001;4;5;40;41\n",
    );
    assert_eq!(
        told(&checked.findings),
        ["note headings-by-year 1", "note column-unknown D1 Antal med kun grundskole 2020"]
    );
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "convictions_count_prev"), ["4"]);
    assert_eq!(column(&table, "convictions_count"), ["5"]);
    assert_eq!(column(&table, "education_count"), ["41"]);
    // T10: a share that is the mean of two years has no single year.
    let checked = text(&INDICATORS, "Enhed;Andel dømte 2021;Andel med grundskole 2021\n0101-001;1,20;40,0\n");
    let table = checked.result.unwrap();
    assert!(!table.has("convictions_pct") && table.has("education_pct"));
}

#[test]
fn years_above_the_measures() {
    let checked = text(
        &INDICATORS,
        "Enhed;2020;;2021;\n;Antal dømte;18-64-årige;Antal dømte;18-64-årige\n0101-001;4;100;5;101\n",
    );
    assert_eq!(told(&checked.findings), ["note headings-two-rows 2", "note headings-by-year 2"]);
    let table = checked.result.unwrap();
    for (name, value) in [
        ("convictions_count_prev", "4"),
        ("employment_base_prev", "100"),
        ("convictions_count", "5"),
        ("employment_base", "101"),
    ] {
        assert_eq!(column(&table, name), [value], "{name}");
    }
}

#[test]
fn the_wording_of_the_states_lists() {
    let checked = text(
        &AREAS,
        "Kommune;Boligområde;Område nr.;Antal beboere;Andel beboere uden for arbejdsmarkedet;\
         Dømte for overtrædelse af straffeloven, våbenloven eller lov om euforiserende stoffer;\
         Andel beboere 30-59 år med grundskole;Gennemsnitlig bruttoindkomst i pct. af regionens;\
         Andel af indvandrere og efterkommere fra ikke-vestlige lande;Kategori\n\
         Ternby;Lærkehegn;7;1.200;41,2;2,31;61,0;52,1;48,3;Forebyggelsesområde\n",
    );
    assert_eq!(errors(&checked.findings), Vec::<&trappe_rules::finding::Finding>::new());
    let table = checked.result.unwrap();
    for name in ["employment_pct", "convictions_pct", "education_pct", "income_pct", "origin_pct"] {
        assert!(table.has(name), "{name}");
    }
    assert_eq!(column(&table, "name"), ["Lærkehegn"]);
}

#[test]
fn unused_columns_are_told_once_and_candidates_by_name() {
    let content =
        "Afdelingsnr.;Boligorganisation;Antal anviste;Kilde;Bemærkning;Sagsbehandler\n0101-001;X;5;Kommunen;;\n";
    let checked = text(&ASSIGNMENTS, content);
    assert_eq!(told(&checked.findings), ["note column-unused 1", "note column-unknown F1 Sagsbehandler"]);
    assert_eq!(
        arguments(&checked.findings[0])["headings"],
        "List([Text(\"Boligorganisation\"), Text(\"Bemærkning\")])"
    );
    let content = "Afdelingsnr.;Antal anviste;Anviste husstande;Kilde\n0101-001;5;6;Kommunen\n";
    let checked = text(&ASSIGNMENTS, content);
    assert_eq!(told(&checked.findings), ["error column-twice C1 Anviste husstande"]);
    assert_eq!(arguments(&checked.findings[0])["first"], "Text(\"Antal anviste\")");
    let checked = text_with(&ASSIGNMENTS, content, |spec| {
        spec.columns.insert("Anviste husstande".to_owned(), "assigned_households".to_owned());
    });
    assert_eq!(column(&checked.result.unwrap(), "assigned_households"), ["6"]);
}

#[test]
fn a_list_of_names_without_ids_is_read_by_name() {
    let checked =
        text(&HISTORY, "Kommune;Boligområde;Listedato;Kategori\nTernby;Lærkehegn;2021-12-01;Parallelsamfund\n");
    assert_eq!(told(&checked.findings), [""; 0]);
    let table = checked.result.unwrap();
    assert_eq!(
        (column(&table, "area_id"), column(&table, "municipality")),
        (vec!["Lærkehegn".into()], vec!["Ternby".into()])
    );
    let content = "Boligområde;Område-id;Listedato;Kategori\nLærkehegn;K01;2021-12-01;Parallelsamfund\n";
    let checked = text(&HISTORY, content);
    assert_eq!(told(&checked.findings), ["note column-unused 1"]);
    assert_eq!(column(&checked.result.unwrap(), "area_id"), ["K01"]);
}
