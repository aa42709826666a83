//! The files of `data-samples/awkward/`, made by other programmes.

use std::path::Path;

use trappe_rules::columns::Table;
use trappe_rules::columns::inputs::{AREAS, ASSIGNMENTS, DEPARTMENTS, HISTORY, INDICATORS, POOLS, REGISTER};
use trappe_rules::finding::Checked;

use super::{arguments, column, read, told};
use crate::{InputTable, SourceSpec};

fn sample(table: &'static Table, name: &str) -> Checked<Option<InputTable>> {
    sample_with(table, name, |_| {})
}

fn sample_with(table: &'static Table, name: &str, change: impl FnOnce(&mut SourceSpec)) -> Checked<Option<InputTable>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data-samples/awkward");
    let mut spec = SourceSpec { path: folder.join(name), shown: name.to_owned(), ..SourceSpec::default() };
    change(&mut spec);
    read(table, &spec)
}

#[test]
fn a_workbook_with_titles_notes_and_numbers_as_text() {
    let checked = sample(&DEPARTMENTS, "departments.xlsx");
    assert_eq!(
        told(&checked.findings),
        [
            "note column-unused 4",
            "note percent-cells-converted M5",
            "warning row-total 11 I alt",
            "note row-note 13 Kilde: boligorganisationernes indberetning",
            "note row-note 14 * opgjort før ommærkning af boliger",
        ]
    );
    let table = checked.result.unwrap();
    assert_eq!(table.sheet.as_deref(), Some("Afdelinger"));
    assert_eq!(
        column(&table, "department_id"),
        ["0123-001", "0123-002", "0123-003", "0456-001", "0456-002", "0456-003"]
    );
    assert_eq!(table.value(2, "name"), crate::Value::Text("Pilegården"));
    assert_eq!(column(&table, "family_homes"), ["1048", "60", "31", "412", "88", "0"]);
    assert_eq!(column(&table, "youth_homes"), ["0", "10", "0", "0", "0", "120"]);
    assert_eq!(column(&table, "residents"), ["2113", "131", "74", "901", "214", "131"]);
    assert_eq!(column(&table, "turnover_pct"), ["9.5", "10", "8.25", "10.5", "5", "45"]);
    assert_eq!(
        column(&table, "taken_into_use"),
        ["1972-04-01", "1956-11-15", "1934-09-01", "1981-06-01", "2012-02-01", "1969-08-01"]
    );
    assert_eq!(column(&table, "regime")[3..], ["NotGiven", "almenbolig_plus", "dormitory"]);
    assert_eq!(table.place(0, "family_homes").cell().as_deref(), Some("G5"));
}

#[test]
fn old_workbook_formats_hold_the_same_table() {
    for name in ["areas.ods", "areas.xls"] {
        let checked = sample(&AREAS, name);
        assert_eq!(told(&checked.findings), ["note row-note 8 .. oplysning ikke offentliggjort"], "{name}");
        let table = checked.result.unwrap();
        assert_eq!(column(&table, "area_id"), ["B-01", "B-02", "B-03"]);
        assert_eq!(column(&table, "residents"), ["2113", "966", "3050"]);
        assert_eq!(column(&table, "list_date"), ["2022-12-01"; 3]);
        assert_eq!(column(&table, "designation"), ["prevention", "NotGiven", "transformation"]);
        assert_eq!(column(&table, "development_plan"), ["NotGiven", "NotGiven", "active"]);
        assert_eq!(column(&table, "renovation_rehousing"), ["false", "true", "false"]);
        assert_eq!(column(&table, "education_pct"), ["57.4", "Withheld", "66"]);
        assert_eq!((table.decimals("employment_pct"), table.decimals("convictions_pct")), (2, 2));
    }
}

#[test]
fn text_files_of_other_encodings() {
    let checked = sample(&INDICATORS, "indicators.csv");
    assert_eq!(told(&checked.findings), ["note column-unused 3", "note row-note 9 Kilde: udtræk fra registrene"]);
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "income_mean"), ["25486.10", "31004", "24195.50", "44010.00"]);
    assert_eq!(column(&table, "convictions_pct"), ["1.61", "Withheld", "0", "0.4"]);
    assert_eq!(table.place(0, "unit_id").row, Some(4));

    let checked = sample(&ASSIGNMENTS, "assignments.txt");
    assert_eq!(told(&checked.findings), Vec::<String>::new());
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "assigned_households"), ["262", "11", "NotGiven", "5", "1002"]);
    assert_eq!(column(&table, "source")[2..4], ["organisation", "municipality"]);
    assert_eq!(column(&table, "as_of")[2..4], ["NotGiven", "2024-01-01"]);
}

#[test]
fn parquet_of_many_types() {
    let table = sample(&HISTORY, "history.parquet");
    assert_eq!(told(&table.findings), Vec::<String>::new());
    let table = table.result.unwrap();
    assert_eq!(column(&table, "area_id"), ["B-01", "B-02", "B-02", "B-03"]);
    assert_eq!(column(&table, "list_date"), ["2021-12-01", "2021-12-01", "2020-12-01", "2021-12-01"]);
    assert_eq!(column(&table, "designation"), ["prevention", "NotGiven", "vulnerable", "transformation"]);
    assert_eq!((table.file_row(0), table.place(0, "area_id").column_index), (1, None));

    let checked = sample(&REGISTER, "register.parquet");
    assert_eq!(told(&checked.findings), ["note digits-rounded 3"]);
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "value"), ["302", "299.7", "0.3"]);
    assert_eq!(table.raw(2, "value"), Some("0.30000000000000004"));
    assert_eq!(column(&table, "year"), ["2022", "2023", "2022"]);

    let table = sample(&INDICATORS, "indicators.parquet").result.unwrap();
    assert_eq!(column(&table, "convictions_pct"), ["2.18", "NotGiven"]);
    assert_eq!(column(&table, "employment_pct"), ["33.25", "NotGiven"]);
}

#[test]
fn cells_a_spreadsheet_spoiled() {
    for (table, name, expected) in [
        (&POOLS, "faults/ids-as-numbers.xlsx", "error id-not-text B2 123001"),
        (&INDICATORS, "faults/never-calculated.xlsx", "error formula-not-calculated B2 "),
        (&INDICATORS, "faults/broken-formula.xlsx", "error cell-error B2 #REF!"),
        (&INDICATORS, "faults/fractions.xlsx", "error fraction-for-percent B2 0.349"),
        (&ASSIGNMENTS, "faults/percent-in-a-count.xlsx", "error percent-unexpected B2 0.25 (%)"),
        (&POOLS, "faults/two-sheets.xlsx", "error sheet-ambiguous"),
    ] {
        assert_eq!(told(&sample(table, name).findings), [expected], "{name}");
    }
}

#[test]
fn a_lone_cell_in_the_last_corner_costs_nothing() {
    let checked = sample(&POOLS, "faults/far-corner.xlsx");
    assert_eq!(told(&checked.findings), ["warning column-without-heading XFD1048576"]);
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "unit_id"), ["P-1", "NotGiven"]);
    assert_eq!(table.file_row(1), 1_048_576);
}

#[test]
fn a_sheet_that_is_not_there_names_those_that_are() {
    let checked = sample_with(&DEPARTMENTS, "departments.xlsx", |spec| spec.sheet = Some("Afdelingen".to_owned()));
    assert!(checked.result.is_none());
    assert_eq!(told(&checked.findings), ["error sheet-missing Afdelingen"]);
    let arguments = arguments(&checked.findings[0]);
    assert_eq!(arguments["sheets"], "List([Text(\"Afdelinger\"), Text(\"Noter\")])");
    assert_eq!(arguments["nearest"], "Text(\"Afdelinger\")");
    let checked = sample_with(&DEPARTMENTS, "departments.xlsx", |spec| spec.sheet = Some("afdelinger ".to_owned()));
    assert_eq!(checked.result.unwrap().rows(), 6);
    let checked = sample(&POOLS, "departments.xlsx");
    assert_eq!(checked.findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["sheet-without-headings"]);
}

/// Damaged copies of each file.
const ROUNDS: usize = 60;

#[test]
fn damaged_files_are_found_not_fallen_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = 11_u32;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for (table, name) in [
        (&DEPARTMENTS, "departments.xlsx"),
        (&AREAS, "areas.ods"),
        (&AREAS, "areas.xls"),
        (&HISTORY, "history.parquet"),
        (&REGISTER, "register.parquet"),
        (&INDICATORS, "indicators.csv"),
    ] {
        let whole = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data-samples/awkward").join(name));
        let whole = whole.unwrap();
        for round in 0..ROUNDS {
            let mut bytes = whole.clone();
            if round % 2 == 0 {
                bytes.truncate(random(whole.len()));
            }
            for _ in 0..random(4) {
                let at = random(bytes.len().max(1));
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(random(256)).unwrap();
                }
            }
            let spec = super::source(folder.path(), name, &bytes);
            let checked = read(table, &spec);
            assert!(checked.result.is_some() || !checked.findings.is_empty(), "{name} {round}");
        }
    }
}
