//! Rows that are no data: totals, repeated headings, notes, another table.

use trappe_rules::columns::Table;
use trappe_rules::columns::inputs::{ASSIGNMENTS, DEPARTMENTS, REGISTER};

use super::{arguments, column, reader, source, text, told};
use crate::{IdForm, Ids};

const HEAD: &str =
    "Afdelingsnr.;Afdelingsnavn;Selskabsnr.;Selskab;Lokaludvalg;Familieboliger;Ungdomsboliger;Ældreboliger;Beboere\n";

fn with_forms(table: &'static Table, content: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let spec = source(folder.path(), "input.csv", content.as_bytes());
    let ids = Ids { department: IdForm::parse("0000-000"), organisation: IdForm::parse("0000"), ..Ids::default() };
    told(&reader().with_ids(ids).read(table, &spec).findings)
}

#[test]
fn sums_are_set_aside_by_name() {
    let rows = "0101-001;Ternevang;0101;Ternen;Valby;1;0;0;2\n\
                ;Boligforeningen Ternen i alt;;;;1;0;0;2\n\
                I alt København;;;;;1;0;0;2\n\
                0101-002;Altanhuset;0101;Ternen;Valby;1;0;0;2\n\
                ;;;Hele byen;;2;0;0;4\n";
    let checked = text(&DEPARTMENTS, &format!("{HEAD}{rows}"));
    assert_eq!(
        told(&checked.findings),
        [
            "warning row-total 3 Boligforeningen Ternen i alt",
            "warning row-total 4 I alt København",
            "warning row-total 6 Hele byen"
        ]
    );
    assert_eq!(column(&checked.result.unwrap(), "department_id"), ["0101-001", "0101-002"]);
}

#[test]
fn what_may_be_a_sum_or_a_department_is_asked_about() {
    let rows = "0101-001;Ternen i alt;0101;Ternen;Valby;1;0;0;2\n0101-002;Ternevang;0101;Ternen;Valby;1;0;0;2\n";
    let checked = text(&DEPARTMENTS, &format!("{HEAD}{rows}"));
    assert_eq!(told(&checked.findings), ["error row-total-doubtful B2 Ternen i alt"]);
    assert_eq!(checked.findings[0].place.subject.as_deref(), Some("0101-001"));
    assert_eq!(checked.result.unwrap().rows(), 2);
    // The organisation's number is no department's: by the declared form the row is a sum.
    let rows = "0101;Ternen i alt;0101;Ternen;;1;0;0;2\n0101-002;Ternevang;0101;Ternen;Valby;1;0;0;2\n";
    assert_eq!(with_forms(&DEPARTMENTS, &format!("{HEAD}{rows}")), ["warning row-total 2 Ternen i alt"]);
}

#[test]
fn a_key_figure_of_all_homes_is_no_sum_of_rows() {
    let content = "Emne;Afdelingsnr.;År;Værdi;Kilde\nBoliger i alt;;2023;400;LBF\nBoliger i alt;;2024;401;LBF\n";
    let checked = text(&REGISTER, content);
    assert_eq!(told(&checked.findings), Vec::<String>::new());
    assert_eq!(checked.result.unwrap().rows(), 2);
}

#[test]
fn headings_at_the_top_of_every_page() {
    let head = "Afdelingsnr.;Antal anviste;Kilde\n";
    let content =
        format!("{head}0101-001;5;Kommunen\n\n;;Side 2 af 3\n{head}0101-002;6;Kommunen\n{head}0101-003;7;Kommunen\n");
    let checked = text(&ASSIGNMENTS, &content);
    assert_eq!(told(&checked.findings), ["note row-note 4 Side 2 af 3", "note row-repeated-headings 5"]);
    assert_eq!(arguments(&checked.findings[1])["count"], "Count(2)");
    assert_eq!(column(&checked.result.unwrap(), "assigned_households"), ["5", "6", "7"]);
}

#[test]
fn a_second_table_below_is_not_read_as_the_first() {
    let content = "Afdelingsnr.;Antal anviste;Kilde\n0101-001;5;Kommunen\n\nLokaludvalg;Antal beboere;Region\nValby;400;Ø\nIndre By;500;Ø\n";
    let checked = text(&ASSIGNMENTS, content);
    assert_eq!(told(&checked.findings), ["error table-second 4"]);
    let arguments = arguments(&checked.findings[0]);
    assert_eq!((arguments["last"].as_str(), arguments["count"].as_str()), ("Count(6)", "Count(3)"));
    assert_eq!(checked.result.unwrap().rows(), 1);
}

#[test]
fn blank_rows_and_columns_anywhere() {
    let content =
        ";;;;\n;;Afdelingsnr.;;Antal anviste;Kilde\n;;;;;\n;;0101-001;;5;Kommunen\n;;;;;\n;;0101-002;;6;Kommunen\n";
    let checked = text(&ASSIGNMENTS, content);
    assert_eq!(told(&checked.findings), Vec::<String>::new());
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "department_id"), ["0101-001", "0101-002"]);
    assert_eq!(table.place(1, "assigned_households").cell().as_deref(), Some("E6"));
}
