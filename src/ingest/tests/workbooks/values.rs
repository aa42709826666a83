//! What single cells hold.

use trappe_rules::columns::inputs::{ASSIGNMENTS, INDICATORS, POOLS};

use super::package::{Xlsx, ods, read_as, texts};
use crate::tests::{column, told};
use crate::{InputTable, Value};

/// A sheet of pools from these cells of the first column; each has its own way of being written.
fn units(package: &Xlsx) -> (Vec<String>, InputTable) {
    let checked = read_as(&POOLS, "pools.xlsx", package.bytes());
    (told(&checked.findings), checked.result.unwrap())
}

#[test]
fn cells_and_rows_that_do_not_say_where_they_stand() {
    let rows = "<row><c t=\"inlineStr\"><is><t>unit_id</t></is></c><c t=\"inlineStr\"><is><t>department_id</t></is></c></row>\
        <row><c t=\"str\"><v>P-1</v></c><c/><c t=\"str\"><v>x</v></c></row>\
        <row/>\
        <row><c r=\"B4\" t=\"str\"><v>0123-001</v></c><c r=\"A4\" t=\"str\"><v>P-2</v></c></row>\
        <row r=\"9\"><c t=\"str\"><v>P-3</v></c><c t=\"str\"><v>0123-002</v></c></row>\
        <row r=\"6\"><c r=\"A6\" t=\"str\"><v>P-4</v></c></row>";
    let (found, table) = units(&Xlsx::rows(rows));
    assert_eq!(found, ["warning column-without-heading C2"]);
    assert_eq!(column(&table, "unit_id"), ["P-1", "P-2", "P-4", "P-3"]);
    assert_eq!(column(&table, "department_id"), ["NotGiven", "0123-001", "NotGiven", "0123-002"]);
    assert_eq!((table.file_row(1), table.file_row(2), table.file_row(3)), (4, 6, 9));
}

#[test]
fn a_cell_that_stands_twice_is_told() {
    let rows = format!(
        "{}<row r=\"2\"><c r=\"A2\" t=\"str\"><v>P-1</v></c><c r=\"B2\" t=\"str\"><v>a</v></c><c r=\"A2\" t=\"str\"><v>P-2</v></c>\
         <c r=\"B2\" t=\"str\"><v>a</v></c></row>",
        texts(1, &["unit_id", "department_id"])
    );
    let (found, table) = units(&Xlsx::rows(&rows));
    assert_eq!(found, ["error cell-twice A2"]);
    assert_eq!(
        (column(&table, "unit_id"), column(&table, "department_id")),
        (vec!["P-2".to_owned()], vec!["a".to_owned()])
    );
}

#[test]
fn texts_in_pieces_with_sounds_blanks_and_letters_by_number() {
    let mut package = Xlsx::rows(
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c></row>\
         <row><c t=\"s\"><v>2</v></c><c t=\"inlineStr\"><is><r><t xml:space=\"preserve\">a &amp; </t></r><r><rPr><b/></rPr><t>b</t></r></is></c></row>",
    );
    package.texts = "<si><t xml:space=\"preserve\"> unit_id </t></si><si><r><t>depart</t></r><r><rPr/><t>ment_id</t></r></si>\
        <si><t>P-1</t><rPh sb=\"0\" eb=\"1\"><t>lyd</t></rPh><phoneticPr/></si><si><t>a_x000D_&#10;b_x005F_x0041_</t></si><si/>";
    let (found, table) = units(&package);
    assert_eq!(found, ["note ids-tidied B2 a\r\nb_x0041_"]);
    assert_eq!(column(&table, "unit_id"), ["P-1", "P-1"]);
    assert_eq!(table.value(0, "department_id"), Value::Text("a b_x0041_"));
    assert_eq!(table.value(1, "department_id"), Value::Text("a & b"));
}

/// A row of an id and this cell.
fn row_of(row: u32, cell: &str) -> String {
    format!("<row r=\"{row}\"><c t=\"str\"><v>d{row}</v></c>{cell}</row>")
}

/// Headings and one row a cell, in the column `assigned_households`.
fn counts(cells: &[&str], workbook: &'static str) -> (Vec<String>, Vec<String>) {
    let rows: Vec<String> = (2..).zip(cells).map(|(row, cell)| row_of(row, cell)).collect();
    let rows = rows.join("");
    let mut package = Xlsx::rows(&format!("{}{rows}", texts(1, &["department_id", "assigned_households"])));
    package.workbook = workbook;
    let checked = read_as(&ASSIGNMENTS, "a.xlsx", package.bytes());
    let found = told(&checked.findings).into_iter().filter(|text| !text.contains("column-missing")).collect();
    (found, column(&checked.result.unwrap(), "assigned_households"))
}

#[test]
fn formulas_with_and_without_a_result() {
    let (found, values) = counts(
        &[
            "<c><f>1+1</f><v>2</v></c>",
            "<c><f>1+1</f></c>",
            "<c><f>1+1</f><v/></c>",
            "<c><f>1+1</f><v></v></c>",
            "<c t=\"str\"><f>\"\"</f><v></v></c>",
            "<c><f t=\"shared\" ref=\"B7:B8\" si=\"0\">1+2</f><v>3</v></c>",
            "<c><f t=\"shared\" si=\"0\"/><v>3</v></c>",
            "<c><f t=\"shared\" si=\"0\"/></c>",
            "<c><f t=\"array\" ref=\"B10\">SUM(1,2)</f><v>3</v></c>",
            "<c t=\"str\"><f>\"4\"</f><v>4</v></c>",
            "<c t=\"b\"><f>TRUE()</f><v>1</v></c>",
            "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
            "<c t=\"e\"><v>#REF!</v></c>",
            "<c t=\"e\"><f>NA()</f><v>#N/A</v></c>",
            "<c><f>1-1</f><v>0</v></c>",
        ],
        "",
    );
    assert_eq!(
        found,
        [
            "error formula-not-calculated B3 ",
            "error formula-not-calculated B4 ",
            "error formula-not-calculated B5 ",
            "error formula-not-calculated B9 ",
            "error not-a-number B12 true",
            "error cell-error B13 #DIV/0!",
            "error cell-error B14 #REF!",
            "error cell-error B15 #N/A",
        ]
    );
    assert_eq!(values.iter().filter(|value| *value != "NotGiven").collect::<Vec<_>>(), ["2", "3", "3", "3", "4", "0"]);
}

#[test]
fn a_zero_where_the_workbook_was_left_to_be_computed_is_no_result() {
    let (found, values) = counts(
        &["<c><f>1+1</f><v>0</v></c>", "<c><f>1+1</f><v>2</v></c>", "<c><v>0</v></c>"],
        "<calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>",
    );
    assert_eq!(found, ["error formula-not-calculated B2 "]);
    assert_eq!(values, ["NotGiven", "2", "0"]);
}

/// Headings and one row a cell, in the column `as_of`.
fn days(cells: &[&str], workbook: &'static str) -> Vec<String> {
    let rows: Vec<String> = (2..).zip(cells).map(|(row, cell)| row_of(row, cell)).collect();
    let rows = rows.join("");
    let mut package = Xlsx::rows(&format!("{}{rows}", texts(1, &["department_id", "as_of"])));
    package.workbook = workbook;
    column(&read_as(&ASSIGNMENTS, "a.xlsx", package.bytes()).result.unwrap(), "as_of")
}

#[test]
fn days_of_both_systems_and_written_out() {
    let cells = [
        "<c s=\"1\"><v>44896</v></c>",
        "<c s=\"3\"><v>44896</v></c>",
        "<c t=\"d\"><v>2022-12-01</v></c>",
        "<c t=\"d\"><v>2022-12-01T00:00:00.000</v></c>",
        "<c s=\"1\"><v>44896.5</v></c>",
        "<c s=\"1\"><v>60</v></c>",
        "<c s=\"1\"><v>61</v></c>",
        "<c s=\"1\"><v>0.5</v></c>",
        "<c s=\"6\"><v>44896</v></c>",
        "<c s=\"5\"><v>44896</v></c>",
    ];
    let (same, none) = ("2022-12-01", "NotGiven");
    assert_eq!(days(&cells, ""), [same, same, same, same, none, none, "1900-03-01", none, none, none]);
    let mac = ["<c s=\"1\"><v>43434</v></c>", "<c s=\"1\"><v>0</v></c>"];
    assert_eq!(days(&mac, "<workbookPr date1904=\"1\"/>"), [same, "1904-01-01"]);
}

#[test]
fn percent_by_number_and_by_text_of_the_format() {
    let rows = format!(
        "{}<row r=\"2\"><c t=\"str\"><v>a</v></c><c s=\"2\"><v>0.35</v></c></row>\
         <row r=\"3\"><c t=\"str\"><v>b</v></c><c s=\"4\"><v>0.405</v></c></row>\
         <row r=\"4\"><c t=\"str\"><v>c</v></c><c s=\"6\"><v>41</v></c></row>",
        texts(1, &["unit_id", "employment_pct"])
    );
    let table = read_as(&INDICATORS, "i.xlsx", Xlsx::rows(&rows).bytes()).result.unwrap();
    assert_eq!(column(&table, "employment_pct"), ["35", "40.5", "41"]);
}

#[test]
fn cells_of_opendocument() {
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let text = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let line = |id: &str, cell: &str| row(&format!("{}{cell}", text(id)));
    let rows = [
        row(&format!("{}{}", text("unit_id"), text("employment_<text:span>pct</text:span>"))),
        line(
            "a",
            "<table:table-cell office:value-type=\"percentage\" office:value=\"0.35\"><text:p>35 %</text:p></table:table-cell>",
        ),
        line("b<text:s text:c=\"2\"/>c", "<table:table-cell office:value-type=\"float\" office:value=\"41\"/>"),
        line("d", "<table:table-cell table:formula=\"of:=1+1\"/>"),
        line(
            "e",
            "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" \
             calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>",
        ),
        line(
            "f<office:annotation><text:p>en note</text:p></office:annotation>",
            "<table:table-cell office:value-type=\"float\" office:value=\"42\"/>",
        ),
    ];
    let checked = read_as(
        &INDICATORS,
        "i.ods",
        ods(&format!("<table:table table:name=\"Ark1\">{}</table:table>", rows.join(""))),
    );
    assert_eq!(
        told(&checked.findings),
        [
            "note percent-cells-converted B2",
            "note ids-tidied A3 b  c",
            "error formula-not-calculated B4 ",
            "error cell-error B5 #DIV/0!",
        ]
    );
    let table = checked.result.unwrap();
    assert_eq!(column(&table, "unit_id"), ["a", "b c", "d", "e", "f"]);
    assert_eq!(column(&table, "employment_pct"), ["35", "41", "NotGiven", "NotGiven", "42"]);
}
