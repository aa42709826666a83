//! Ids as spreadsheets leave them.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use trappe_rules::columns::Table;
use trappe_rules::columns::inputs::{ASSIGNMENTS, DEPARTMENTS, HISTORY, INDICATORS, POOLS, REGISTER};
use trappe_rules::finding::Checked;

use super::{arguments, column, reader, source, told};
use crate::{IdForm, Ids, InputTable, LostZeros};

fn ids(lost_zeros: LostZeros) -> Ids {
    Ids { department: IdForm::parse("0000-000"), organisation: IdForm::parse("0000"), lost_zeros }
}

fn read(table: &'static Table, content: &str, lost_zeros: LostZeros) -> Checked<Option<InputTable>> {
    let folder = tempfile::tempdir().unwrap();
    let spec = source(folder.path(), "input.csv", content.as_bytes());
    reader().with_ids(ids(lost_zeros)).read(table, &spec)
}

#[test]
fn zeros_and_hyphens_are_put_back() {
    let content = "unit_id;department_id\nP1;123045\nP1;123-46\nP2;0123047\nP2;0123-048\nP2;123049.0\n";
    let checked = read(&POOLS, content, LostZeros::Repair);
    assert_eq!(told(&checked.findings), ["note ids-repaired B2 123045"]);
    assert_eq!(arguments(&checked.findings[0])["count"], "Count(4)");
    assert_eq!(arguments(&checked.findings[0])["read"], "Text(\"0123-045\")");
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "department_id"), ["0123-045", "0123-046", "0123-047", "0123-048", "0123-049"]);
    assert_eq!((table.raw(0, "department_id"), table.raw(3, "department_id")), (Some("123045"), None));
    assert_eq!(column(&table, "unit_id"), ["P1", "P1", "P2", "P2", "P2"]);
}

#[test]
fn or_reported_with_the_id_that_was_meant() {
    let checked = read(&POOLS, "unit_id;department_id\nP1;123045\nP1;0123-046\n", LostZeros::Report);
    assert_eq!(told(&checked.findings), ["error id-zeros-lost B2 123045"]);
    assert_eq!(arguments(&checked.findings[0])["suggested"], "Text(\"0123-045\")");
    assert_eq!(column(&checked.result.unwrap(), "department_id"), ["NotGiven", "0123-046"]);
    // An input may say otherwise than the run.
    let folder = tempfile::tempdir().unwrap();
    let mut spec = source(folder.path(), "input.csv", b"unit_id;department_id\nP1;123045\n");
    spec.lost_zeros = Some(LostZeros::Repair);
    let checked = reader().with_ids(ids(LostZeros::Report)).read(&POOLS, &spec);
    assert_eq!(told(&checked.findings), ["note ids-repaired B2 123045"]);
}

#[test]
fn no_repair_takes_the_id_of_another_row() {
    let checked = read(&POOLS, "unit_id;department_id\nP1;123045\nP1;0123-045\n", LostZeros::Repair);
    assert_eq!(told(&checked.findings), ["error id-repair-collides B2 123045"]);
    assert_eq!(column(&checked.result.unwrap(), "department_id"), ["NotGiven", "0123-045"]);
    // Where a department has several rows, it is no other row's.
    let content = "department_id;assigned_households;source\n123045;1;organisation\n0123-045;2;municipality\n";
    assert_eq!(told(&read(&ASSIGNMENTS, content, LostZeros::Repair).findings), ["note ids-repaired A2 123045"]);
}

#[test]
fn pools_and_areas_keep_their_ids() {
    let content = "unit_id;convictions_pct;education_pct\npool-01ab;1,1;2,2\n7;1,1;2,2\n123045;1,1;2,2\n";
    let checked = read(&INDICATORS, content, LostZeros::Repair);
    assert_eq!(told(&checked.findings), ["note ids-repaired A4 123045"]);
    assert_eq!(column(&checked.result.unwrap(), "unit_id"), ["pool-01ab", "7", "0123-045"]);
    let content = "area_id;list_date;designation\n12345;2021-12-01;prevention\n";
    let checked = read(&HISTORY, content, LostZeros::Repair);
    assert_eq!(column(&checked.result.unwrap(), "area_id"), ["12345"]);
    assert_eq!(told(&checked.findings), Vec::<String>::new());
}

#[test]
fn an_organisations_number_beside_the_departments() {
    let content = "Selskabsnr;Afdelingsnr;Antal anviste;Kilde\n123;45;3;Kommunen\n0456;001;2;Kommunen\n";
    let checked = read(&ASSIGNMENTS, content, LostZeros::Report);
    assert_eq!(told(&checked.findings), ["note ids-joined B2 45"]);
    assert_eq!(column(&checked.result.unwrap(), "department_id"), ["0123-045", "0456-001"]);
    let content = "Emne;Selskabsnr.;Afdelingsnr.;År;Værdi;Kilde\nDeling;0123;45;2023;4;LBF\nDeling;0456;;2023;5;LBF\n";
    let checked = read(&REGISTER, content, LostZeros::Repair);
    assert_eq!(told(&checked.findings), ["note ids-joined C2 45"]);
    assert_eq!(column(&checked.result.unwrap(), "department_id"), ["0123-045", "NotGiven"]);
    // Without it, one finding says how.
    let checked =
        read(&ASSIGNMENTS, "Afdelingsnr;Antal anviste;Kilde\n45;3;Kommunen\n1;2;Kommunen\n", LostZeros::Repair);
    assert_eq!(told(&checked.findings), ["error ids-in-part A2 45"]);
    assert_eq!(arguments(&checked.findings[0])["count"], "Count(2)");
}

#[test]
fn letters_dashes_and_blanks_of_another_make_are_the_same_id() {
    let content = "unit_id;department_id\nPu\u{ad}lje \u{a0}A\u{30a};0123\u{2013}045\nPulje Å;0123\u{2011}046\n";
    let checked = read(&POOLS, content, LostZeros::Report);
    assert_eq!(
        told(&checked.findings),
        ["note ids-tidied A2 Pu\u{ad}lje \u{a0}A\u{30a}", "note ids-tidied B2 0123–045"]
    );
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "unit_id"), ["Pulje Å", "Pulje Å"]);
    assert_eq!(column(&table, "department_id"), ["0123-045", "0123-046"]);
    assert_eq!(table.raw(0, "department_id"), Some("0123–045"));
}

#[test]
fn cells_of_a_workbook() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (index, heading) in (0_u16..).zip(["unit_id", "department_id"]) {
        sheet.write(0, index, heading).unwrap();
    }
    for (row, unit) in (1_u32..).zip(["P1", "P2", "P3", "P4"]) {
        sheet.write(row, 0, unit).unwrap();
    }
    sheet.write(1, 1, 123_045).unwrap();
    let day = Format::new().set_num_format("dd-mm-yyyy");
    sheet.write_datetime_with_format(2, 1, ExcelDateTime::from_ymd(2026, 2, 1).unwrap(), &day).unwrap();
    sheet.write(3, 1, 123.5).unwrap();
    sheet.write(4, 1, true).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let spec = source(folder.path(), "input.xlsx", &book.save_to_buffer().unwrap());
    let checked = reader().with_ids(ids(LostZeros::Repair)).read(&POOLS, &spec);
    assert_eq!(
        told(&checked.findings),
        [
            "note ids-repaired B2 123045",
            "error id-is-date B3 2026-02-01",
            "error id-not-text B4 123.5",
            "error id-not-text B5 true"
        ]
    );
    assert_eq!(column(&checked.result.unwrap(), "department_id"), ["0123-045", "NotGiven", "NotGiven", "NotGiven"]);
    // No form is declared: which zeros were lost cannot be known.
    assert_eq!(told(&reader().read(&POOLS, &spec).findings)[0], "error id-not-text B2 123045");
}

#[test]
fn a_department_and_its_organisation_lose_zeros_together() {
    let content = "department_id;name;organisation_id;organisation;local_committee;family_homes;youth_homes;elderly_homes;residents\n\
                   123045;Ternevang;123;Ternen;Valby;1;0;0;2\n45;Tårnvang;0123;Ternen;Valby;1;0;0;2\n";
    let checked = read(&DEPARTMENTS, content, LostZeros::Repair);
    assert_eq!(
        told(&checked.findings),
        ["note ids-repaired A2 123045", "note ids-repaired C2 123", "note ids-joined A3 45"]
    );
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "department_id"), ["0123-045", "0123-045"]);
    assert_eq!(column(&table, "organisation_id"), ["0123", "0123"]);
}
