//! Bad input, one thing at a time, as the user meets it: exit status, code, place, value, help; all errors at once; nothing
//! written and the earlier run left whole.

use std::fs;

use crate::desk::Desk;

#[test]
fn a_missing_file() {
    let desk = Desk::new();
    fs::remove_file(desk.path("assignments.csv")).unwrap();
    desk.refuses(&[("input-file-missing", "assignments.csv", "", "assignments.csv")]);
}

#[test]
fn a_missing_table_does_not_hide_what_is_wrong_with_the_others() {
    let desk = Desk::new();
    fs::remove_file(desk.path("areas.csv")).unwrap();
    desk.change("departments.csv", "0101-005,", "0101-003,");
    desk.change("indicators.csv", "41.0,1.20", "140,1.20");
    desk.change("assignments.csv", "0101-004,10", "0101-004,41");
    desk.refuses(&[
        ("input-file-missing", "areas.csv", "", "areas.csv"),
        ("key-duplicate", "departments.csv", "A6", "0101-003"),
        ("percentage-out-of-range", "indicators.csv", "N2", "140"),
        ("assigned-exceeds-homes", "assignments.csv", "B5", "41"),
    ]);
}

#[test]
fn a_missing_sheet() {
    let desk = Desk::new();
    desk.as_workbook("areas", "Boligområder");
    desk.change("p.toml", "\"areas.xlsx\"", "{ path = \"areas.xlsx\", sheet = \"Områder\" }");
    desk.refuses(&[("sheet-missing", "areas.xlsx", "", "Områder")]);
}

#[test]
fn a_missing_column() {
    let desk = Desk::new();
    desk.change("departments.csv", ",family_homes,", ",boliger,");
    desk.refuses(&[("column-missing", "departments.csv", "1", "")]);
}

#[test]
fn a_duplicate_id() {
    let desk = Desk::new();
    desk.change("departments.csv", "0101-005,", "0101-003,");
    desk.refuses(&[("key-duplicate", "departments.csv", "A6", "0101-003")]);
}

#[test]
fn an_unknown_id() {
    let desk = Desk::new();
    desk.change("assignments.csv", "0101-004,", "0101-044,");
    desk.refuses(&[("department-unknown", "assignments.csv", "A5", "0101-044")]);
    let told = desk.told("check", &[]);
    assert!(told.messages.contains("The nearest known department is 0101-004."), "{}", told.messages);
}

#[test]
fn an_unknown_unit_among_the_key_figures() {
    let desk = Desk::new();
    desk.change("indicators.csv", "0101-006,", "0101-066,");
    desk.refuses(&[("unit-unknown", "indicators.csv", "A3", "0101-066")]);
    // Together with what else is wrong.
    desk.change("assignments.csv", "0101-004,10", "0101-004,41");
    desk.refuses(&[
        ("unit-unknown", "indicators.csv", "A3", "0101-066"),
        ("assigned-exceeds-homes", "assignments.csv", "B5", "41"),
    ]);
}

/// D3.
#[test]
fn more_assigned_households_than_family_homes() {
    let desk = Desk::new();
    desk.change("assignments.csv", "0101-004,10", "0101-004,41");
    desk.refuses(&[("assigned-exceeds-homes", "assignments.csv", "B5", "41")]);
}

#[test]
fn as_many_assigned_households_as_family_homes_are_right() {
    let desk = Desk::new();
    desk.change("assignments.csv", "0101-004,10", "0101-004,40");
    assert_eq!(desk.told("check", &[]).status, Some(0));
}

#[test]
fn a_count_above_its_base() {
    let desk = Desk::new();
    desk.change("indicators.csv", "9,450,124,200", "9,450,224,200");
    desk.refuses(&[("count-exceeds-base", "indicators.csv", "J4", "224")]);
}

#[test]
fn a_base_of_zero() {
    let desk = Desk::new();
    desk.change("indicators.csv", "9,450,124,200", "9,450,124,0");
    desk.refuses(&[("base-zero", "indicators.csv", "K4", "0")]);
}

#[test]
fn percentages_that_are_none() {
    for value in ["140", "-3"] {
        let desk = Desk::new();
        desk.change("indicators.csv", "41.0,1.20", &format!("{value},1.20"));
        desk.refuses(&[("percentage-out-of-range", "indicators.csv", "N2", value)]);
    }
}

#[test]
fn fractions_where_percent_is_meant() {
    let desk = Desk::new();
    for (percent, fraction) in [
        ("41.0,1.20", "0.41,1.20"),
        ("20.0,0.50", "0.2,0.50"),
        ("36.2", "0.362"),
        ("35.5,1.00", "0.355,1.00"),
        ("31.0", "0.31"),
        ("41.0,..", "0.41,.."),
        ("28.0", "0.28"),
    ] {
        desk.change("indicators.csv", percent, fraction);
    }
    desk.refuses(&[("fraction-for-percent", "indicators.csv", "N2", "0.41")]);
}

#[test]
fn counts_that_contradict_the_published_figure() {
    let desk = Desk::new();
    desk.change("indicators.csv", "24000.00,240,,,,,2021", "24000.00,240,45.0,,,,2021");
    desk.refuses(&[("published-contradicts-counts", "indicators.csv", "N4", "45.0")]);
}

#[test]
fn an_area_that_is_not_among_the_areas() {
    let desk = Desk::new();
    desk.change("departments.csv", "Valby,OMR-3,200", "Valby,OMR-4,200");
    desk.refuses(&[("area-unknown", "departments.csv", "F9", "OMR-4")]);
}

/// A warning does not stop the run, and with `--strict` gives exit 4.
#[test]
fn a_designated_area_without_departments() {
    let desk = Desk::new();
    let row = "OMR-9,Ærtebjerg,1700,2022-12-01,prevention,,,,420,,,,690,,330,,400,,690,41.0,2.05,58.0,60.5,68.0,2021";
    desk.write("areas.csv", format!("{}{row}\n", desk.text("areas.csv")));
    let told = desk.told("run", &[]);
    assert_eq!(told.status, Some(0), "{}", told.messages);
    assert!(told.has("area-without-departments"), "{}", told.messages);
    assert!(desk.path("out/placements.csv").is_file());
    assert_eq!(desk.told("check", &["--strict"]).status, Some(4));
}

#[test]
fn a_list_date_other_than_the_runs() {
    let desk = Desk::new();
    desk.change("areas.csv", "690,2022-12-01", "690,2021-12-01");
    desk.refuses(&[("list-date-other", "areas.csv", "D4", "2021-12-01")]);
}

/// The empty table is told, not every row of the others that refers to it.
#[test]
fn an_empty_table() {
    for table in ["departments", "areas", "assignments"] {
        let desk = Desk::new();
        let name = format!("{table}.csv");
        let heading = desk.text(&name).lines().next().unwrap().to_owned();
        desk.write(&name, format!("{heading}\n"));
        desk.refuses(&[("table-empty", &name, "", "")]);
    }
}

#[test]
fn an_optional_table_may_be_empty() {
    let desk = Desk::new();
    desk.change("p.toml", "[output]", "decisions = \"decisions.csv\"\n\n[output]");
    desk.write("decisions.csv", "decision_id,date,valid_from,valid_to,kind,subject_id,value,note\n");
    let told = desk.told("run", &[]);
    assert_eq!(told.status, Some(0), "{}", told.messages);
    told.has_exactly("error", &[]);
}

#[test]
fn several_errors_are_all_told_at_once() {
    let desk = Desk::new();
    desk.change("departments.csv", "0101-005,", "0101-003,");
    desk.change("departments.csv", "Valby,OMR-3,200", "Valby,OMR-4,200");
    desk.change("indicators.csv", "9,450,124,200", "9,450,224,200");
    desk.change("indicators.csv", "41.0,1.20", "140,-3");
    desk.change("assignments.csv", "0101-004,10", "0101-004,41");
    desk.change("areas.csv", "690,2022-12-01", "690,2021-12-01");
    desk.refuses(&[
        ("key-duplicate", "departments.csv", "A6", "0101-003"),
        ("area-unknown", "departments.csv", "F9", "OMR-4"),
        ("count-exceeds-base", "indicators.csv", "J4", "224"),
        ("percentage-out-of-range", "indicators.csv", "N2", "140"),
        ("percentage-out-of-range", "indicators.csv", "O2", "-3"),
        ("assigned-exceeds-homes", "assignments.csv", "B5", "41"),
        ("list-date-other", "areas.csv", "D4", "2021-12-01"),
    ]);
}

/// The same in workbooks, with a title above the headings: the cell is the workbook's own.
#[test]
fn errors_in_a_workbook_name_sheet_and_cell() {
    let desk = Desk::new();
    desk.change("assignments.csv", "0101-004,10", "0101-004,41");
    desk.change("indicators.csv", "41.0,1.20", "140,1.20");
    desk.as_workbook("assignments", "Anviste");
    desk.as_workbook("indicators", "Nøgletal");
    desk.refuses(&[
        ("assigned-exceeds-homes", "assignments.xlsx", "B7", "41"),
        ("percentage-out-of-range", "indicators.xlsx", "N4", "140"),
    ]);
    let told = desk.told("check", &[]);
    let sheets: Vec<_> = told.findings.iter().filter(|it| it["severity"] == "error").map(|it| &it["sheet"]).collect();
    assert_eq!(sheets, ["Anviste", "Nøgletal"]);
}

#[test]
fn what_is_no_table_at_all_is_told_as_that() {
    let workbook = fs::read(crate::run::root().join("data-samples/copenhagen/areas.xlsx")).unwrap();
    let binary: Vec<u8> = (0..=255).cycle().take(20_000).collect();
    let cases: [(&str, &[u8], &str); 6] = [
        ("areas.csv", b"", "input-file-empty"),
        ("areas.csv", &binary, "input-kind-contradicted"),
        ("areas.csv", b"\xff\xfe", "heading-row-missing"),
        ("areas.xlsx", &workbook[..workbook.len() / 2], "workbook-damaged"),
        ("areas.xlsx", b"", "input-file-empty"),
        ("areas.parquet", b"PAR1 and nothing else", "input-unreadable"),
    ];
    for (name, content, code) in cases {
        let desk = Desk::new();
        desk.write(name, content);
        if name != "areas.csv" {
            desk.change("p.toml", "areas.csv", name);
        }
        let told = desk.told("check", &[]);
        assert_eq!(told.status, Some(3), "{name}: {}", told.messages);
        assert!(told.has(code), "{name}, {code}: {}", told.messages);
        assert!(!told.messages.contains("panicked"), "{}", told.messages);
    }
}

#[test]
fn a_folder_is_no_input() {
    let desk = Desk::new();
    desk.change("p.toml", "\"areas.csv\"", "\".\"");
    desk.refuses(&[("input-is-folder", ".", "", ".")]);
}

/// Semicolons and UTF-16, or the letters of old Windows; ids and names with Danish letters stay what they are.
#[test]
fn files_as_other_programmes_save_them_are_read() {
    let desk = Desk::new();
    desk.change("departments.csv", "0101-001,Tårnhøjen", "0101-Ø1,Ærø Åsted");
    desk.change("assignments.csv", "0101-001,", "0101-Ø1,");
    let text = desk.text("departments.csv");
    let semicolons = text.replace(',', ";");
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(semicolons.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    for content in [utf16, windows] {
        desk.write("departments.csv", content);
        let told = desk.told("run", &[]);
        assert_eq!(told.status, Some(0), "{}", told.messages);
        let placed = crate::run::records(&desk.path("out/placements.csv"), b',');
        assert!(placed.iter().any(|row| row["department_id"] == "0101-Ø1"));
        let told = desk.told_of("0101-Ø1");
        assert!(told.contains("Ærø Åsted"), "{told}");
    }
}
