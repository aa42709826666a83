//! Text files.

use trappe_rules::columns::inputs::{AREAS, ASSIGNMENTS, DEPARTMENTS, INDICATORS, POOLS};
use trappe_rules::quantity::{Absent, Decimal};

use super::{column, read, source, text, text_with, told};
use crate::Value;

const DANISH: &str = "\
Oversigt over afdelinger;;;;;;;;;;
;;;;;;;;;;
LBF-nummer;Afdeling;Org.nr.;Boligorganisation;Lokaludvalg;Boligområde;Familieboliger;Ungdomsboliger;Ældreboliger;Beboere;Ibrugtaget
0123-045;Birkegården;0123;Boligforeningen Ahorn;Nørrebro;B-01;1.048;-;12;2 113;1.4.1972
0123-046;\"Elmegården; syd\";0123;Boligforeningen Ahorn;Nørrebro;;60;10;0;131;
I alt;;;;;;1108;10;12;2244;

Kilde: boligorganisationerne;;;;;;;;;;
";

#[test]
fn a_danish_spreadsheet_saved_as_text_is_read_as_it_came() {
    let checked = text(&DEPARTMENTS, DANISH);
    assert_eq!(told(&checked.findings), ["warning row-total 6 I alt", "note row-note 8 Kilde: boligorganisationerne"]);
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "department_id"), ["0123-045", "0123-046"]);
    assert_eq!(column(&table, "name"), ["Birkegården", "Elmegården; syd"]);
    assert_eq!(column(&table, "family_homes"), ["1048", "60"]);
    assert_eq!(column(&table, "youth_homes"), ["0", "10"]);
    assert_eq!(column(&table, "residents"), ["2113", "131"]);
    assert_eq!(column(&table, "area_id"), ["B-01", "NotGiven"]);
    assert_eq!(column(&table, "taken_into_use"), ["1972-04-01", "NotGiven"]);
    assert_eq!((table.file_row(0), table.file_row(1)), (4, 5));
    assert_eq!(table.raw(0, "family_homes"), Some("1.048"));
    assert_eq!(table.raw(1, "family_homes"), None);
    assert_eq!(table.as_written(1, "family_homes").as_deref(), Some("60"));
    let place = table.place(0, "family_homes");
    assert_eq!(place.cell().as_deref(), Some("G4"));
    assert_eq!(place.subject.as_deref(), Some("0123-045"));
    assert!(!table.has("regime"));
    assert_eq!(table.value(0, "regime"), Value::Absent(Absent::NotGiven));
}

#[test]
fn the_same_table_in_every_encoding_and_with_every_delimiter() {
    let folder = tempfile::tempdir().unwrap();
    let plain = column(&text(&DEPARTMENTS, DANISH).result.unwrap(), "local_committee");
    let windows: Vec<u8> = DANISH.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let utf16: Vec<u8> = DANISH.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let tabs = DANISH.replace(';', "\t").into_bytes();
    let commas = DANISH.replace("\"Elmegården; syd\"", "\"Elmegården, syd\"").replace(';', ",").into_bytes();
    for (name, bytes) in [("w.csv", windows), ("u.csv", utf16), ("t.tsv", tabs), ("c.txt", commas)] {
        let checked = read(&DEPARTMENTS, &source(folder.path(), name, &bytes));
        assert_eq!(column(&checked.result.unwrap(), "local_committee"), plain, "{name}");
    }
}

#[test]
fn signs_of_withheld_figures_keep_their_reason() {
    let checked =
        text(&INDICATORS, "Enhed;Andel dømte;Bruttoindkomst;Antal dømte\na;..;.;-\nb;1,45;22.904,30 kr.;…\nc;;;0\n");
    assert_eq!(told(&checked.findings), Vec::<String>::new());
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "convictions_pct"), ["Withheld", "1.45", "NotGiven"]);
    assert_eq!(column(&table, "income_mean"), ["CannotOccur", "22904.30", "NotGiven"]);
    assert_eq!(column(&table, "convictions_count"), ["0", "Withheld", "0"]);
    assert_eq!(table.raw(0, "convictions_pct"), Some(".."));
}

#[test]
fn d8_a_column_shows_its_decimals_or_the_pipeline_declares_them() {
    let content = "unit_id;employment_pct;education_pct\na;40;57\nb;40,00;60,5\n";
    let table = text(&INDICATORS, content).result.unwrap();
    assert_eq!(
        (table.decimals("employment_pct"), table.decimals("education_pct"), table.decimals("income_pct")),
        (2, 1, 0)
    );
    let declared = text_with(&INDICATORS, content, |spec| {
        spec.decimals.insert("education_pct".to_owned(), 0);
    });
    assert_eq!(declared.result.unwrap().decimals("education_pct"), 0);
}

#[test]
fn the_column_decides_what_a_lone_point_is() {
    let with =
        |values: [&str; 2]| text(&INDICATORS, &format!("unit_id;income_mean\na;{}\nb;{}\n", values[0], values[1]));
    for (values, expected) in [
        (["27.068", "22.904,30"], ["27068", "22904.30"]),
        (["27.068", "22904.3"], ["27.068", "22904.3"]),
        (["27,068", "22904.3"], ["27068", "22904.3"]),
        (["27.068", "1.022.904"], ["27068", "1022904"]),
    ] {
        let checked = with(values);
        assert_eq!(told(&checked.findings), Vec::<String>::new(), "{values:?}");
        assert_eq!(column(&checked.result.unwrap(), "income_mean"), expected, "{values:?}");
    }
    let checked = with(["27.068", "300"]);
    assert_eq!(told(&checked.findings), ["error number-ambiguous B2 27.068"]);
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "income_mean"), ["NotGiven", "300"]);
    let content = "unit_id;income_mean\na;27.068\n";
    let declared = text_with(&INDICATORS, content, |spec| spec.decimal_mark = Some(','));
    assert_eq!(column(&declared.result.unwrap(), "income_mean"), ["27068"]);
    let contradicted = text_with(&INDICATORS, "unit_id;income_mean\na;27.5\n", |spec| spec.decimal_mark = Some(','));
    assert_eq!(told(&contradicted.findings), ["error decimal-mark-contradicted B2 27.5"]);
    let mixed = with(["27,5", "28.5"]);
    assert_eq!(told(&mixed.findings), ["warning decimal-marks-mixed B3"]);
}

#[test]
fn a_pipelines_own_headings_go_first() {
    let content = "Nr;Antal;Hvem;Anviste husstande\n0123-045;12;Kommunen;99\n";
    let checked = text_with(&ASSIGNMENTS, content, |spec| {
        spec.columns.insert("Nr".to_owned(), "department_id".to_owned());
        spec.columns.insert("Antal".to_owned(), "assigned_households".to_owned());
        spec.columns.insert("hvem".to_owned(), "source".to_owned());
    });
    assert_eq!(told(&checked.findings), ["note column-unknown D1 Anviste husstande"]);
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "assigned_households"), ["12"]);
    assert_eq!(column(&table, "source"), ["municipality"]);
    assert_eq!(table.raw(0, "source"), Some("Kommunen"));
    assert_eq!(table.heading("assigned_households"), Some("Antal"));
}

#[test]
fn ids_keep_their_leading_zeros_and_handles_read_fast() {
    let table = text(&POOLS, "unit_id,department_id\n007,0001-002\n").result.unwrap();
    let handle = table.column_handle("unit_id").unwrap();
    assert_eq!(table.text_at(0, handle), Ok("007"));
    assert_eq!(table.number_at(0, handle), Err(Absent::NotGiven));
    assert_eq!(table.value(5, "unit_id"), Value::Absent(Absent::NotGiven));
}

#[test]
fn words_of_the_law_become_canonical_values() {
    let content = "Område-id;Boligområde;Antal beboere;Udpegning;Udviklingsplan;Genhusning\n\
        1;Lindeparken;1200;Forebyggelsesområde;;nej\n2;Askevang;2300;Omdannelsesområde;Aktiv;Ja\n3;Pilebo;1100;;;\n";
    let table = text(&AREAS, content).result.unwrap();
    assert_eq!(column(&table, "designation"), ["prevention", "transformation", "NotGiven"]);
    assert_eq!(column(&table, "development_plan"), ["NotGiven", "active", "NotGiven"]);
    assert_eq!(column(&table, "renovation_rehousing"), ["false", "true", "NotGiven"]);
    assert_eq!(table.value(0, "residents"), Value::Number(Decimal::from(1200)));
}
