//! Packages made by hand: both forms of the standard, prefixes, missing parts, odd archives, signatures, conversations.

use super::*;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// The least a workbook can be: one sheet, no styles, no relations of the sheet.
fn least(sheet: &str) -> Vec<(&'static str, String)> {
    vec![
        (
            "[Content_Types].xml",
            "<?xml version=\"1.0\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" \
             ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
             <Override PartName=\"/xl/worksheets/sheet1.xml\" \
             ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
                .to_owned(),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"a\" Type=\"{RELATIONS}/officeDocument\" \
                 Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"A &amp; B\" sheetId=\"1\" \
                 r:id=\"s\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"s\" Type=\"{RELATIONS}/worksheet\" \
                 Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", sheet.to_owned()),
    ]
}

fn least_packed(sheet: &str) -> Vec<u8> {
    let parts = least(sheet);
    packed(&parts.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>())
}

fn marked_sheet(sheet: &str, marks: &[Mark]) -> String {
    let copy = mark(&least_packed(sheet), marks, LIMITS).unwrap().package;
    part(&copy, "xl/worksheets/sheet1.xml")
}

#[test]
fn the_least_workbook_is_given_styles_comments_and_relations() {
    let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData/></worksheet>");
    let original = least_packed(&sheet);
    let copy = mark(&original, &[error_at("A & B", 3, 1), error_at("A & B", 2, 0)], LIMITS).unwrap().package;
    differs_in(
        &original,
        &copy,
        &["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"],
        &["xl/comments1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/drawings/vmlDrawing1.vml", "xl/styles.xml"],
    );
    assert_eq!(
        part(&copy, "xl/worksheets/sheet1.xml"),
        format!(
            "<worksheet xmlns=\"{MAIN}\"><sheetData><row r=\"2\"><c r=\"A2\" s=\"1\"/></row><row r=\"3\"><c r=\"B3\" \
             s=\"1\"/></row></sheetData><legacyDrawing xmlns:r=\"{RELATIONS}\" r:id=\"rId2\"/></worksheet>"
        )
    );
    if let Some(folder) = std::env::var_os("TRAPPE_MARKED") {
        fs::write(Path::new(&folder).join("least.xlsx"), &copy).unwrap();
    }
}

#[test]
fn rows_and_cells_are_made_in_their_places_and_the_rest_is_left() {
    let sheet = format!(
        "\u{feff}<?xml version='1.0' encoding='UTF-8'?>\r\n<x:worksheet xmlns:x='{MAIN}' xmlns:rel=\"{RELATIONS}\">\
         <x:dimension ref='B2:C4'/><!-- kept --><x:sheetData>\n <x:row><x:c><x:v>1</x:v></x:c><x:c r='C1'  t=\"str\" s='0'>\
         <x:f>A1</x:f><x:v>&lt;</x:v></x:c></x:row>\n <x:row r='4' spans=\"2:3\" ht='30'/>\n <x:row r=\"6\"></x:row>\n\
         </x:sheetData><x:mergeCells count='1'><x:mergeCell ref='E7:F9'/></x:mergeCells><x:pageMargins left='1'/>\
         <x:tableParts count='0'/><x:extLst/></x:worksheet>"
    );
    let marks = [
        error_at("A & B", 1, 0),
        error_at("A & B", 1, 1),
        error_at("A & B", 1, 2),
        error_at("A & B", 1, 3),
        error_at("A & B", 3, 0),
        error_at("A & B", 4, 3),
        error_at("A & B", 6, 0),
        error_at("A & B", 8, 5),
    ];
    assert_eq!(
        marked_sheet(&sheet, &marks),
        format!(
            "\u{feff}<?xml version='1.0' encoding='UTF-8'?>\r\n<x:worksheet xmlns:x='{MAIN}' xmlns:rel=\"{RELATIONS}\">\
             <x:dimension ref='A1:E7'/><!-- kept --><x:sheetData>\n <x:row><x:c s=\"1\"><x:v>1</x:v></x:c><x:c r=\"B1\" \
             s=\"1\"/><x:c r='C1'  t=\"str\" s='1'><x:f>A1</x:f><x:v>&lt;</x:v></x:c><x:c r=\"D1\" s=\"1\"/></x:row>\n \
             <x:row r=\"3\"><x:c r=\"A3\" s=\"1\"/></x:row><x:row r='4' spans=\"2:4\" ht='30'><x:c r=\"D4\" s=\"1\"/>\
             </x:row>\n <x:row r=\"6\"><x:c r=\"A6\" s=\"1\"/></x:row>\n<x:row r=\"7\"><x:c r=\"E7\" s=\"1\"/></x:row>\
             </x:sheetData><x:mergeCells count='1'><x:mergeCell ref='E7:F9'/></x:mergeCells><x:pageMargins left='1'/>\
             <x:legacyDrawing rel:id=\"rId2\"/><x:tableParts count='0'/><x:extLst/></x:worksheet>"
        )
    );
}

#[test]
fn a_row_as_a_whole_is_marked_on_its_first_cell_that_holds_something() {
    let sheet = format!(
        "<worksheet xmlns=\"{MAIN}\"><sheetData><row r=\"2\"><c r=\"A2\" s=\"0\"/><c r=\"B2\"><v>1</v></c></row>\
         </sheetData></worksheet>"
    );
    let marked = marked_sheet(&sheet, &[error_at("A & B", 2, None), error_at("A & B", 9, None)]);
    assert!(marked.contains("<c r=\"A2\" s=\"0\"/><c s=\"1\" r=\"B2\">"), "{marked}");
    assert!(marked.contains("<row r=\"9\"><c r=\"A9\" s=\"1\"/></row>"), "{marked}");
}

#[test]
fn the_strict_form_keeps_its_own_names() {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    let original = rewritten(&sample("openpyxl.xlsx"), |_, text| {
        let text = text.replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships");
        text.replace(MAIN, strict)
    });
    let copy = mark(&original, &[error_at("Låst", 2, 1)], LIMITS).unwrap().package;
    let relations = part(&copy, "xl/worksheets/_rels/sheet3.xml.rels");
    assert!(relations.contains("\"http://purl.oclc.org/ooxml/officeDocument/relationships/comments\""), "{relations}");
    assert!(part(&copy, "xl/comments1.xml").contains(&format!("<comments xmlns=\"{strict}\">")));
    let sheet = part(&copy, "xl/worksheets/sheet3.xml");
    assert!(sheet.contains("xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\" r:id="), "{sheet}");
    if let Some(folder) = std::env::var_os("TRAPPE_MARKED") {
        fs::write(Path::new(&folder).join("strict.xlsx"), &copy).unwrap();
    }
}

#[test]
fn signatures_and_conversations_are_spoken_of() {
    let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData/></worksheet>");
    let mut parts = least(&sheet);
    parts.push(("_xmlsignatures/origin.sigs", String::new()));
    parts.push(("xl/threadedComments/threadedComment1.xml", "<ThreadedComments/>".to_owned()));
    parts.push((
        "xl/comments1.xml",
        format!(
            "<comments xmlns=\"{MAIN}\"><authors><author>tc={{1}}</author></authors><commentList><comment ref=\"B2\" \
             authorId=\"0\"><text><t>Talk</t></text></comment></commentList></comments>"
        ),
    ));
    parts.push((
        "xl/worksheets/_rels/sheet1.xml.rels",
        format!(
            "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{RELATIONS}/comments\" \
             Target=\"../comments1.xml\"/></Relationships>"
        ),
    ));
    let original = packed(&parts.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>());
    let copy = mark(&original, &[error_at("A & B", 2, 1)], LIMITS).unwrap();
    let threaded = Remark::Threaded { sheet: "A & B".to_owned(), row: 2, column: 1 };
    assert_eq!(copy.remarks, [Remark::SignatureBroken, threaded]);
    assert_eq!(comments(&part(&copy.package, "xl/comments1.xml"))["B2"], "Talk\n\nerror: wrong");
    assert_eq!(part(&copy.package, "xl/threadedComments/threadedComment1.xml"), "<ThreadedComments/>");
}

#[test]
fn the_archive_keeps_its_comment_order_dates_and_packing() {
    let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData/></worksheet>");
    let date = zip::DateTime::from_date_and_time(2019, 5, 17, 12, 30, 0).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.set_comment("sent by Ida").unwrap();
    for (index, (name, text)) in least(&sheet).iter().enumerate() {
        let method = if index % 2 == 0 { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(date);
        writer.start_file(*name, options.large_file(index == 2)).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    let original = writer.finish().unwrap().into_inner();
    let copy = mark(&original, &[error_at("A & B", 1, 0)], LIMITS).unwrap().package;
    let (mut before, mut after) =
        (ZipArchive::new(Cursor::new(&original[..])).unwrap(), ZipArchive::new(Cursor::new(&copy[..])).unwrap());
    assert_eq!(after.comment(), b"sent by Ida");
    for index in 0..before.len() {
        let (old, new) = (before.by_index(index).unwrap(), after.by_index(index).unwrap());
        assert_eq!(new.name().unwrap(), old.name().unwrap());
        assert_eq!((new.compression(), new.last_modified()), (old.compression(), old.last_modified()));
    }
    let added = after.by_name("xl/comments1.xml").unwrap();
    assert_eq!(added.last_modified(), Some(zip::DateTime::default()));
}

#[test]
fn entries_whose_sizes_follow_them_and_names_with_backslashes_are_read() {
    let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData/></worksheet>");
    // Written to a stream, an entry's sizes stand after it.
    let mut writer = ZipWriter::new_stream(Vec::new());
    for (name, text) in least(&sheet) {
        writer.start_file(name.replace('/', "\\"), SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    let original = writer.finish().unwrap().into_inner();
    let copy = mark(&original, &[error_at("A & B", 1, 0)], LIMITS).unwrap().package;
    assert!(part(&copy, "xl\\worksheets\\sheet1.xml").contains("<c r=\"A1\" s=\"1\"/>"));
}
