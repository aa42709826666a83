//! Bad input: each an own code and a place.

use trappe_rules::columns::inputs::{AREAS, ASSIGNMENTS, DECISIONS, DEPARTMENTS, INDICATORS, POOLS, REGISTER};

use super::{arguments, column, errors, read, source, text, text_with, told};
use crate::SourceSpec;

#[test]
fn files_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let missing =
        SourceSpec { path: folder.path().join("no.csv"), shown: "no.csv".to_owned(), ..SourceSpec::default() };
    let address = SourceSpec {
        path: "https://example.org/a.csv".into(),
        shown: "https://example.org/a.csv".to_owned(),
        ..SourceSpec::default()
    };
    let directory = SourceSpec { path: folder.path().to_owned(), shown: "data".to_owned(), ..SourceSpec::default() };
    let unknown = source(folder.path(), "a.docx", b"x");
    let empty = source(folder.path(), "a.csv", b"");
    let mut sheet = source(folder.path(), "b.csv", b"unit_id;department_id\na;b\n");
    sheet.sheet = Some("Ark1".to_owned());
    let mut encoding = source(folder.path(), "c.csv", b"a");
    encoding.encoding = Some("utf-99".to_owned());
    let mut wrong = source(folder.path(), "d.csv", &[0xe5, 0xe6]);
    wrong.encoding = Some("utf-8".to_owned());
    let mut delimiter = source(folder.path(), "e.csv", b"a");
    delimiter.delimiter = Some('§');
    let broken = source(folder.path(), "f.xlsx", b"not a workbook");
    let no_parquet = source(folder.path(), "g.parquet", b"not parquet");
    for (spec, code) in [
        (missing, "input-file-missing"),
        (address, "input-is-address"),
        (directory, "input-is-folder"),
        (unknown, "input-kind-unknown"),
        (empty, "input-file-empty"),
        (sheet, "sheet-without-workbook"),
        (encoding, "encoding-unknown"),
        (wrong, "encoding-wrong"),
        (delimiter, "delimiter-unknown"),
        (broken, "input-kind-contradicted"),
        (no_parquet, "input-kind-contradicted"),
    ] {
        let checked = read(&POOLS, &spec);
        assert!(checked.result.is_none(), "{code}");
        let [finding] = checked.findings.as_slice() else { panic!("{code}: {:?}", checked.findings) };
        assert_eq!(finding.code, code);
        assert_eq!(finding.place.file.as_deref(), Some(spec.shown.as_str()));
        assert_eq!(finding.place.table.as_deref(), Some("pools"));
    }
}

#[test]
fn heading_rows_that_are_not_there() {
    assert_eq!(told(&text(&POOLS, "a;b\n1;2\n").findings), ["error heading-row-missing"]);
    let wrong = text_with(&POOLS, "a;b\n1;2\n", |spec| spec.header_row = Some(1));
    assert_eq!(told(&wrong.findings), ["error heading-row-wrong 1"]);
    let beyond = text_with(&POOLS, "a;b\n1;2\n", |spec| spec.header_row = Some(9));
    assert_eq!(told(&beyond.findings), ["error heading-row-wrong 9"]);
    let elsewhere = text_with(&POOLS, "titel\nunit_id;department_id\na;b\n", |spec| spec.header_row = Some(1));
    assert_eq!(told(&elsewhere.findings), ["error heading-row-elsewhere 1"]);
    assert_eq!(arguments(&elsewhere.findings[0])["better"], "Count(2)");
}

#[test]
fn columns_that_are_missing_twice_or_unknown() {
    let checked =
        text(&ASSIGNMENTS, "LBF-nr.;Anviste husstandee;Kilde;Kilde;Farve\n0123-045;3;Kommunen;Kommunen;rød\n");
    assert_eq!(
        told(&checked.findings),
        [
            "error column-missing 1",
            "warning column-unknown B1 Anviste husstandee",
            "error heading-twice D1 Kilde",
            "note column-unknown E1 Farve",
        ]
    );
    let missing = &checked.findings[0];
    assert_eq!(missing.place.column.as_deref(), Some("assigned_households"));
    assert!(arguments(missing)["near"].contains("Anviste husstandee"));
    assert_eq!(arguments(&checked.findings[1])["nearest"], "Text(\"assigned_households\")");
    let two = text(&POOLS, "Pulje;Enhed;Medlem\na;b;c\n");
    assert_eq!(told(&two.findings), ["error column-twice B1 Enhed"]);
    assert!(!two.result.unwrap().has("unit_id"));
}

#[test]
fn a_mapping_that_fits_nothing() {
    let checked = text_with(&POOLS, "Pulje;Medlem\na;b\n", |spec| {
        spec.columns.insert("Navn".to_owned(), "unit_idd".to_owned());
    });
    assert_eq!(
        told(&checked.findings),
        ["error mapped-column-unknown unit_idd", "error mapped-heading-missing 1 Navn"]
    );
}

#[test]
fn tables_without_rows() {
    assert_eq!(told(&text(&ASSIGNMENTS, "department_id;assigned_households;source\n").findings), ["error table-empty"]);
    let decisions = text(&DECISIONS, "decision_id;date;kind;subject_id\n\n");
    assert_eq!(told(&decisions.findings), ["note table-empty-allowed"]);
    assert_eq!(decisions.result.unwrap().rows(), 0);
}

#[test]
fn numbers_that_are_not_what_their_column_needs() {
    let checked = text(
        &DEPARTMENTS,
        "department_id,name,organisation_id,organisation,local_committee,family_homes,youth_homes,elderly_homes,residents,turnover_pct,taken_into_use,regime\n\
         0123-045,A,0123,O,L,\"48,5\",-3,mange,9999999999999,140,31-02-2020,AlmenBolig++\n\
         0123-046,B,0123,O,L,\"48,0\",0,12 %,100,-3,2020,kollektiv\n",
    );
    assert_eq!(
        told(&checked.findings),
        [
            "error not-whole F2 48,5",
            "error negative G2 -3",
            "error not-a-number H2 mange",
            "error number-out-of-range I2 9999999999999",
            "error percentage-out-of-range J2 140",
            "error not-a-date K2 31-02-2020",
            "error not-a-number H3 12 %",
            "error percentage-out-of-range J3 -3",
            "error date-is-period K3 2020",
            "error not-a-choice L3 kollektiv",
        ]
    );
    assert_eq!(checked.findings[0].place.subject.as_deref(), Some("0123-045"));
    let table = checked.result.unwrap();
    assert_eq!(table.rows(), 2);
    assert_eq!(column(&table, "family_homes"), ["NotGiven", "48"]);
    assert_eq!(table.raw(0, "family_homes"), Some("48,5"));
    assert_eq!(column(&table, "regime"), ["almenbolig_plus", "NotGiven"]);
}

#[test]
fn percentages_above_a_hundred_and_signed_figures_where_they_may_be() {
    let income = text(&INDICATORS, "unit_id;income_pct\na;104,5\n");
    assert_eq!(told(&income.findings), Vec::<String>::new());
    let register = text(&REGISTER, "topic;year;value;source\nventetid;2022;-3,5;kommunen\nventetid;22;1;kommunen\n");
    assert_eq!(told(&register.findings), ["error not-a-year B3 22"]);
}

#[test]
fn a_choice_names_the_nearest() {
    let checked = text(&ASSIGNMENTS, "department_id;assigned_households;source\na;1;Komunen\n");
    assert_eq!(told(&checked.findings), ["error not-a-choice C2 Komunen"]);
    assert_eq!(arguments(&checked.findings[0])["nearest"], "Text(\"municipality\")");
}

#[test]
fn fractions_where_percent_is_meant() {
    let column = |name: &str, values: [&str; 4]| {
        let rows: Vec<String> = (0..).zip(values).map(|(row, value)| format!("{row};{value}")).collect();
        told(&text(&INDICATORS, &format!("unit_id;{name}\n{}", rows.join("\n"))).findings)
    };
    assert_eq!(column("employment_pct", ["0,35", "0,4", "1", "0,21"]), ["error fraction-for-percent B2 0.35"]);
    assert_eq!(column("income_pct", ["0,55", "0,6", "1,2", "0,7"]), ["error fraction-for-percent B2 0.55"]);
    assert_eq!(column("convictions_pct", ["0,021", "0,014", "0", "0,007"]), ["error fraction-for-percent B2 0.021"]);
    assert_eq!(column("employment_pct", ["", "0,4", "..", "0"]), ["warning fraction-for-percent B3 0.4"]);
    for (name, values) in [
        ("convictions_pct", ["0,7", "0,4", "0,9", "0,8"]),
        ("employment_pct", ["0", "0", "1", "0"]),
        ("employment_pct", ["0,4", "0,4", "1,1", "0"]),
        ("employment_pct", ["0,4 %", "0,4 %", "0,9 %", "0,2 %"]),
    ] {
        assert_eq!(column(name, values), Vec::<String>::new(), "{name} {values:?}");
    }
}

#[test]
fn every_cell_is_told_at_once_and_no_row_is_lost() {
    let rows: Vec<String> = (0..500).map(|row| format!("u{row};v;y")).collect();
    let checked = text(&INDICATORS, &format!("unit_id;employment_pct;income_mean\n{}", rows.join("\n")));
    assert_eq!(errors(&checked.findings).len(), 1000);
    assert_eq!(checked.result.unwrap().rows(), 500);
}

#[test]
fn cells_that_stand_under_no_heading() {
    let checked = text(&POOLS, "unit_id;department_id;\na;b;x\nc;d;e;f;g\n");
    assert_eq!(told(&checked.findings), ["warning column-without-heading C2", "error row-too-long D3 f"]);
    assert_eq!(arguments(&checked.findings[0])["count"], "Count(2)");
}

#[test]
fn words_that_are_neither_yes_nor_no() {
    let content = "area_id;name;residents;designation;renovation_rehousing\n1;A;1000;;måske\n2;B;1000;Ingen;..\n";
    let checked = text(&AREAS, content);
    assert_eq!(told(&checked.findings), ["error not-yes-or-no E2 måske"]);
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "renovation_rehousing"), ["NotGiven", "Withheld"]);
    assert_eq!(column(&table, "designation"), ["NotGiven", "NotGiven"]);
}

#[test]
fn numbers_of_many_decimals_are_kept_and_told() {
    let checked = text(&INDICATORS, "unit_id;employment_pct\na;39,9999999999999\n");
    assert_eq!(told(&checked.findings), ["note decimals-many B2"]);
    assert_eq!(column(&checked.result.unwrap(), "employment_pct"), ["39.9999999999999"]);
}

#[test]
fn no_bytes_make_the_readers_panic() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = 7_u32;
    for round in 0..40_u32 {
        let bytes: Vec<u8> = (0..round * 10)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                // Mostly what delimited text is made of.
                b"unit_id;department_id\n\"\r,.\t-0123%\xff\x00\xe6"[state as usize >> 8 & 31]
            })
            .collect();
        for ending in ["csv", "xlsx", "xls", "xlsb", "ods", "parquet"] {
            let _ = read(&POOLS, &source(folder.path(), &format!("x.{ending}"), &bytes));
        }
    }
}

#[test]
fn a_quotation_mark_without_its_fellow_loses_no_rows_in_silence() {
    let checked = text(&POOLS, "unit_id;department_id\na;b\n\"c;d\ne;f\n");
    assert!(checked.result.is_none());
    assert_eq!(told(&checked.findings), ["error quote-unclosed 3"]);
    let inches = text(&POOLS, "unit_id;department_id\na;5\" rør\n");
    assert_eq!(told(&inches.findings), Vec::<String>::new());
}
