//! What each fuzz target does with its bytes; the ordinary tests do the same with the kept corpus.

#![allow(dead_code, reason = "each target uses one of these")]

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use trappe_ingest::{Headings, InputTable, Limits, Reader, SourceSpec};
use trappe_rules::columns::{Table, inputs};
use trappe_rules::finding::Checked;

/// Small enough that memory shows when something grows out of bounds.
static READER: LazyLock<Reader> =
    LazyLock::new(|| Reader::embedded(Limits { file_bytes: 1_000_000, unpacked_bytes: 8_000_000, cells: 100_000 }));

/// Every function by its target's name.
pub const ALL: [(&str, fn(&[u8])); 8] = [
    ("numbers", numbers),
    ("dates", dates),
    ("headings", headings),
    ("text_file", text_file),
    ("workbook", workbook),
    ("workbook_parts", workbook_parts),
    ("parquet", parquet),
    ("pipeline", pipeline),
];

/// A number as a cell holds it.
pub fn numbers(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = trappe_ingest::numbers::read(text.trim());
    }
}

/// A date as a cell holds it.
pub fn dates(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = trappe_ingest::dates::read(text.trim());
    }
}

/// A file of `config/headings/`, and a heading.
pub fn headings(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let headings = Headings::parse(&[("h.toml", text)]).result;
    let line = text.lines().next().unwrap_or("");
    for table in inputs::TABLES {
        let _ = headings.column(table, line);
        let _ = headings.nearest_column(table, line);
    }
}

/// A text file; the first two bytes say which table and what the pipeline says of it.
pub fn text_file(data: &[u8]) {
    let Some((table, choice, rest)) = chosen(data) else { return };
    let mut spec = named("input.csv");
    spec.delimiter = [None, Some(';'), Some(','), Some('\t')].get(usize::from(choice & 3)).copied().flatten();
    spec.decimal_mark = [None, Some(','), Some('.'), None].get(usize::from(choice >> 2 & 3)).copied().flatten();
    spec.encoding = [None, Some("utf-16"), Some("windows-1252"), Some("utf-8")]
        .get(usize::from(choice >> 4 & 3))
        .copied()
        .flatten()
        .map(str::to_owned);
    spec.header_row = (choice & 0x40 != 0).then_some(1);
    whole(READER.read_bytes(table, &spec, rest.to_vec()), &spec);
}

/// A workbook of any format as its bytes lie on the disk.
pub fn workbook(data: &[u8]) {
    let Some((table, choice, rest)) = chosen(data) else { return };
    let endings = ["input.xlsx", "input.xls", "input.ods", "input.xlsb"];
    let spec = named(endings.get(usize::from(choice & 3)).copied().unwrap_or("input.xlsx"));
    whole(READER.read_bytes(table, &spec, rest.to_vec()), &spec);
}

/// An xlsx whose sheet, styles, strings and workbook part are the parts of the input between zero bytes: packed here, so
/// that what is tried is the reading and not the unpacking.
pub fn workbook_parts(data: &[u8]) {
    let Some((table, choice, rest)) = chosen(data) else { return };
    let mut parts = rest.split(|byte| *byte == 0);
    let mut part = |own: &'static str| {
        let given = parts.next().filter(|part| !part.is_empty());
        given.map_or_else(|| own.as_bytes().to_vec(), <[u8]>::to_vec)
    };
    let files = [
        ("xl/worksheets/sheet1.xml", part(SHEET)),
        ("xl/styles.xml", part(STYLES)),
        ("xl/sharedStrings.xml", part(STRINGS)),
        ("xl/workbook.xml", part(WORKBOOK)),
        ("xl/worksheets/_rels/sheet1.xml.rels", part(RELATIONS_OF_SHEET)),
        ("xl/_rels/workbook.xml.rels", part(RELATIONS)),
        ("[Content_Types].xml", CONTENT_TYPES.as_bytes().to_vec()),
        ("_rels/.rels", PACKAGE.as_bytes().to_vec()),
    ];
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in files {
        if package.start_file(name, options).and_then(|()| Ok(package.write_all(&bytes)?)).is_err() {
            return;
        }
    }
    let Ok(package) = package.finish() else { return };
    let mut spec = named("input.xlsx");
    spec.header_row = (choice & 1 != 0).then_some(2);
    whole(READER.read_bytes(table, &spec, package.into_inner()), &spec);
}

/// A Parquet file.
pub fn parquet(data: &[u8]) {
    let Some((table, _, rest)) = chosen(data) else { return };
    let spec = named("input.parquet");
    whole(READER.read_bytes(table, &spec, rest.to_vec()), &spec);
}

/// A pipeline, and what else is configured in TOML.
pub fn pipeline(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let _ = trappe_config::load_pipeline(text, "p.toml", &[]);
    let _ = trappe_config::load_defaults(text, "defaults.toml");
    let _ = trappe_config::load_state_lists(text, "state-lists.toml");
}

/// A panic of a reader of others' making is caught and told as a damaged file; one of trappe's own stops the fuzzing.
pub fn only_our_panics() {
    std::panic::set_hook(Box::new(|panic| {
        if !trappe_ingest::reads_with_care() {
            eprintln!("{panic}\n{}", std::backtrace::Backtrace::force_capture());
            std::process::abort();
        }
    }));
}

/// What holds of every table that was read, whatever the file.
fn whole(read: Checked<Option<InputTable>>, spec: &SourceSpec) {
    let Some(table) = read.result else {
        assert!(!read.findings.is_empty(), "{}: nothing read and nothing said", spec.shown);
        return;
    };
    for row in 0..table.rows() {
        for column in table.columns() {
            let _ = table.as_written(row, column);
            assert!(table.place(row, column).file.is_some());
        }
    }
}

fn named(name: &str) -> SourceSpec {
    SourceSpec { path: PathBuf::from(name), shown: name.to_owned(), ..SourceSpec::default() }
}

fn chosen(data: &[u8]) -> Option<(&'static Table, u8, &[u8])> {
    let [table, choice, rest @ ..] = data else { return None };
    let table = inputs::TABLES.get(usize::from(*table) % inputs::TABLES.len())?;
    Some((*table, *choice, rest))
}

const SHEET: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>"#;
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>"#;
const STRINGS: &str = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"><si><t>unit_id</t></si></sst>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS_OF_SHEET: &str =
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"#;
const PACKAGE: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
