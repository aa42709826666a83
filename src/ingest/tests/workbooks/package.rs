//! Small packages written by hand.

use std::io::{Cursor, Write};

use trappe_rules::columns::Table;
use trappe_rules::finding::Checked;
use zip::write::SimpleFileOptions;

use crate::tests::reader;
use crate::{InputTable, Limits, Reader, SourceSpec};

/// An archive of these parts.
pub(super) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What differs between xlsx packages.
#[derive(Clone, Debug)]
pub(super) struct Xlsx {
    /// Inside of `worksheet`.
    pub(super) sheet: String,
    /// Beside `sheets` in `workbook`.
    pub(super) workbook: &'static str,
    /// Inside of `sst`.
    pub(super) texts: &'static str,
    /// Before the sheet's root.
    pub(super) prolog: &'static str,
}

impl Xlsx {
    /// A package of one sheet with these rows.
    pub(super) fn rows(rows: &str) -> Self {
        Self::sheet(&format!("<sheetData>{rows}</sheetData>"))
    }

    pub(super) fn sheet(sheet: &str) -> Self {
        Self { sheet: sheet.to_owned(), workbook: "", texts: "", prolog: "" }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let sheet = format!("{}<worksheet>{}</worksheet>", self.prolog, self.sheet);
        let workbook = format!(
            "<workbook xmlns:r=\"{RELATIONS}\">{}<sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            self.workbook
        );
        let relation = |id: u8, kind: &str, target: &str| {
            format!("<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
        };
        let root = format!("<Relationships>{}</Relationships>", relation(1, "officeDocument", "/xl/workbook.xml"));
        let inner = format!(
            "<Relationships>{}{}{}</Relationships>",
            relation(1, "worksheet", "worksheets/sheet1.xml"),
            relation(2, "sharedStrings", "sharedStrings.xml"),
            relation(3, "styles", "styles.xml")
        );
        // 1: a day, 2: percent, 3: a day in Danish, 4: percent of the workbook's own, 5: a length of time, 6: kroner.
        let styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-406]d. mmmm åååå\"/>\
            <numFmt numFmtId=\"165\" formatCode=\"0.0\\ %\"/><numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/>\
            <numFmt numFmtId=\"167\" formatCode=\"#,##0\\ &quot;kr. md&quot;\"/></numFmts>\
            <cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>\
            <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/>\
            <xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/></cellXfs></styleSheet>";
        let texts = format!("<sst>{}</sst>", self.texts);
        archive(&[
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", &root),
            ("xl/workbook.xml", &workbook),
            ("xl/_rels/workbook.xml.rels", &inner),
            ("xl/styles.xml", styles),
            ("xl/sharedStrings.xml", &texts),
            ("xl/worksheets/sheet1.xml", &sheet),
        ])
    }
}

/// An ods package with this inside of `office:spreadsheet`.
pub(super) fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\">\
         <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("content.xml", &content),
    ])
}

/// Inline texts as a row of cells.
pub(super) fn texts(row: u32, texts: &[&str]) -> String {
    let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let cells: Vec<String> = texts.iter().map(cell).collect();
    format!("<row r=\"{row}\">{}</row>", cells.join(""))
}

/// Reads bytes under a name.
pub(super) fn read_as(table: &'static Table, name: &str, bytes: Vec<u8>) -> Checked<Option<InputTable>> {
    let spec = SourceSpec { path: name.into(), shown: name.to_owned(), ..SourceSpec::default() };
    reader().read_bytes(table, &spec, bytes)
}

/// The same where no more than so many bytes are unpacked.
pub(super) fn read_within(
    table: &'static Table,
    name: &str,
    bytes: Vec<u8>,
    unpacked_bytes: u64,
) -> Checked<Option<InputTable>> {
    let spec = SourceSpec { path: name.into(), shown: name.to_owned(), ..SourceSpec::default() };
    let limits = Limits { unpacked_bytes, ..reader().limits };
    Reader { limits, ..reader() }.read_bytes(table, &spec, bytes)
}
