//! What sheets hide and merge, in every kind of workbook.

use std::path::Path;

use trappe_rules::columns::Table;
use trappe_rules::columns::inputs::{DEPARTMENTS, POOLS};
use trappe_rules::finding::Checked;

use super::package::{Xlsx, ods, read_as, texts};
use crate::tests::{arguments, column, read, told};
use crate::{InputTable, SourceSpec};

fn small(table: &'static Table, name: &str, sheet: Option<&str>) -> Checked<Option<InputTable>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks").join(name);
    let sheet = sheet.map(str::to_owned);
    read(table, &SourceSpec { path, shown: name.to_owned(), sheet, ..SourceSpec::default() })
}

#[test]
fn other_kinds_tell_what_they_hide_and_merge() {
    for name in ["xlwt.xls", "libreoffice.ods"] {
        let checked = small(&POOLS, name, None);
        let is_known = name == "libreoffice.ods";
        let hidden = if is_known { "warning rows-hidden 3" } else { "note hidden-unknown" };
        let expected = ["note sheets-hidden", hidden, "error cells-merged A7 P-9"];
        let found: Vec<String> = told(&checked.findings)
            .into_iter()
            .filter(|text| !text.contains("column-unknown") && !text.contains("columns-hidden"))
            .collect();
        assert_eq!(found, expected, "{name}");
        let hidden = checked.findings.iter().find(|finding| finding.code == "columns-hidden");
        assert_eq!(
            hidden.map(|finding| arguments(finding)["columns"].clone()),
            is_known.then(|| "List([Text(\"B\")])".to_owned()),
            "{name}"
        );
        let table = checked.result.unwrap();
        assert_eq!(column(&table, "unit_id"), ["P-1", "P-1", "P-2", "P-2", "P-3", "P-9", "NotGiven"], "{name}");
        let sheet = small(&POOLS, name, Some("Gamle"));
        assert_eq!(told(&sheet.findings).first().map(String::as_str), Some("note sheet-hidden Gamle"), "{name}");
    }
}

#[test]
fn cells_that_would_be_passed_over_are_told() {
    let found = small(&POOLS, "sheetjs.xlsb", None);
    assert_eq!(told(&found.findings), ["note sheets-hidden", "error workbook-cells-unread xl/worksheets/sheet1.bin"]);
}

/// A sheet of pools with these attributes on its five rows, and this beside the cells.
fn pools(attributes: [&str; 5], before: &str, after: &str) -> Checked<Option<InputTable>> {
    let mut rows = texts(1, &["unit_id", "department_id"]);
    for (row, attributes) in (2..).zip(attributes) {
        rows += &texts(row, &["P", "d"]).replace("<row ", &format!("<row {attributes} "));
    }
    read_as(&POOLS, "p.xlsx", Xlsx::sheet(&format!("{before}<sheetData>{rows}</sheetData>{after}")).bytes())
}

#[test]
fn hidden_rows_and_columns_are_read_and_told() {
    let checked =
        pools(["hidden=\"1\"", "hidden='true'", "", "ht=\"0\" customHeight=\"1\"", "hidden=\"0\" ht=\"15\""], "", "");
    assert_eq!(told(&checked.findings), ["warning rows-hidden 2"]);
    let finding = arguments(&checked.findings[0]);
    assert_eq!(
        (finding["rows"].as_str(), finding["count"].as_str()),
        ("List([Text(\"2–3\"), Text(\"5\")])", "Count(3)")
    );
    assert_eq!(finding["how"], "Text(\"hidden\")");
    assert_eq!(checked.result.unwrap().rows(), 5);

    let filter = "<autoFilter ref=\"A1:B6\"><filterColumn colId=\"0\"/></autoFilter>";
    let checked = pools(["hidden=\"1\"", "", "", "", ""], "", filter);
    assert_eq!(arguments(&checked.findings[0])["how"], "Text(\"filter\")");

    let columns = "<cols><col min=\"1\" max=\"1\" width=\"0\"/><col min=\"2\" max=\"16384\" hidden=\"1\" collapsed=\"1\"/></cols>";
    let checked = pools([""; 5], columns, "");
    assert_eq!(told(&checked.findings), ["note columns-hidden"]);
    assert_eq!(arguments(&checked.findings[0])["columns"], "List([Text(\"A–B\")])");
    assert_eq!(checked.findings[0].place.column_index, Some(0));

    // Hidden and empty, or above the table: nothing that is read in secret.
    let checked = pools([""; 5], "", "").findings;
    assert_eq!(told(&checked), Vec::<String>::new());
    let rows =
        format!("{}{}<row r=\"9\" hidden=\"1\"/>", texts(1, &["unit_id", "department_id"]), texts(2, &["a", "b"]));
    assert_eq!(told(&read_as(&POOLS, "p.xlsx", Xlsx::rows(&rows).bytes()).findings), Vec::<String>::new());
}

#[test]
fn merged_cells_among_the_data_are_told() {
    let merged = |reference: &str| {
        let rows = format!(
            "{}{}{}",
            texts(1, &["department_id", "name", "regime"]),
            texts(2, &["0123-001", "A", ""]),
            texts(3, &["", "", ""])
        );
        let sheet = format!(
            "<sheetData>{rows}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"{reference}\"/></mergeCells>"
        );
        // A third row keeps the table from ending.
        let sheet = sheet.replace("</sheetData>", &format!("{}</sheetData>", texts(4, &["0123-002", "B", "almen"])));
        let findings = read_as(&DEPARTMENTS, "d.xlsx", Xlsx::sheet(&sheet).bytes()).findings;
        let merged: Vec<_> = findings.into_iter().filter(|finding| finding.code == "cells-merged").collect();
        merged.first().map(|finding| {
            (told(&merged)[0].clone(), arguments(finding)["range"].clone(), arguments(finding)["columns"].clone())
        })
    };
    let text = |text: &str| format!("Text(\"{text}\")");
    // Empty rows are no rows: nothing is lost there.
    assert_eq!(merged("A2:A3"), None);
    assert_eq!(
        merged("B2:C2"),
        Some(("warning cells-merged B2 A".to_owned(), text("B2:C2"), "List([Text(\"regime\")])".to_owned()))
    );
    // Headings over several columns are no data; nor is a merged cell without a value.
    assert_eq!(merged("A1:C1"), None);
    assert_eq!(merged("C2:C4"), None);
    assert_eq!(merged("A2"), None);
    assert_eq!(merged("nothing"), None);
}

#[test]
fn merged_keys_are_errors() {
    let rows =
        format!("{}{}{}", texts(1, &["unit_id", "department_id"]), texts(2, &["P-1", "a"]), texts(3, &["", "b"]));
    let sheet = format!("<sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");
    let checked = read_as(&POOLS, "p.xlsx", Xlsx::sheet(&sheet).bytes());
    assert_eq!(told(&checked.findings), ["error cells-merged A2 P-1"]);
}

#[test]
fn opendocument_tells_what_it_hides_and_repeats() {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |attributes: &str, one: &str, other: &str| {
        format!("<table:table-row {attributes}>{}{}</table:table-row>", cell(one), cell(other))
    };
    let table = format!(
        "<table:table table:name=\"Ark1\"><table:table-column/><table:table-column table:visibility=\"collapse\" \
         table:number-columns-repeated=\"3\"/>{}{}<table:table-row-group>{}</table:table-row-group>{}\
         <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         </table:table><table:table table:name=\"Gemt\" table:style-name=\"ta2\"/>",
        row("", "unit_id", "department_id"),
        row("table:number-rows-repeated=\"3\"", "P-1", "a"),
        row("table:visibility=\"filter\"", "P-2", "b"),
        row("table:visibility=\"collapse\"", "P-3", "c"),
    );
    let checked = read_as(&POOLS, "p.ods", ods(&table));
    assert_eq!(told(&checked.findings), ["note sheets-hidden", "note columns-hidden", "warning rows-hidden 5"]);
    assert_eq!(arguments(&checked.findings[2])["how"], "Text(\"filter\")");
    assert_eq!(column(&checked.result.unwrap(), "unit_id"), ["P-1", "P-1", "P-1", "P-2", "P-3"]);
}
