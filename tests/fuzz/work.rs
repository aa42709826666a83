//! What each fuzz target does with its bytes; the ordinary tests do the same with the kept corpus.

#![expect(dead_code, reason = "each target uses one of these")]

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::PathBuf;
use std::sync::LazyLock;

use trappe_ingest::{Headings, InputTable, Limits, Reader, Signs, SourceSpec};
use trappe_marking::{Mark, MarkingError, Severity};
use trappe_rules::columns::{Table, inputs};
use trappe_rules::finding::Checked;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Small enough that memory shows when something grows out of bounds.
static READER: LazyLock<Reader> = LazyLock::new(|| {
    Reader::embedded(Limits {
        file_bytes: 1_000_000,
        unpacked_bytes: 8_000_000,
        cells: 100_000,
        findings_of_a_kind: 50,
    })
});

/// What one target does with its bytes.
pub(crate) type Work = fn(&[u8]);

/// Every function by its target's name.
pub(crate) const ALL: [(&str, Work); 11] = [
    ("numbers", numbers),
    ("dates", dates),
    ("headings", headings),
    ("signs", signs),
    ("configuration", configuration),
    ("pipeline", pipeline),
    ("text_file", text_file),
    ("workbook", workbook),
    ("workbook_parts", workbook_parts),
    ("parquet", parquet),
    ("marking", marking),
];

/// A number as a cell holds it.
pub(crate) fn numbers(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = trappe_ingest::numbers::read(text.trim());
    }
}

/// A date as a cell holds it.
pub(crate) fn dates(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = trappe_ingest::dates::read(text.trim());
    }
}

/// A file of `config/headings/`, and its first line as a heading.
pub(crate) fn headings(data: &[u8]) {
    static EMBEDDED: LazyLock<Headings> = LazyLock::new(Headings::embedded);
    let Ok(text) = std::str::from_utf8(data) else { return };
    let headings = Headings::parse(&[("h.toml", text)]).result;
    let line = text.lines().next().unwrap_or("");
    let folded = trappe_ingest::headings::fold(line);
    assert_eq!(trappe_ingest::headings::fold(&folded), folded, "what is folded stays as it is: {line:?}");
    let table = inputs::TABLES.get(text.len() % inputs::TABLES.len()).copied().unwrap_or(&inputs::DEPARTMENTS);
    for headings in [&headings, &EMBEDDED] {
        let _ = headings.column(table, line);
        let _ = headings.nearest_column(table, line);
        let _ = headings.boolean(line);
    }
}

/// A file of signs, and its first line as a cell.
pub(crate) fn signs(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let line = text.lines().next().unwrap_or("");
    let signs = Signs::parse("signs.toml", text).result;
    for signs in [&signs, &READER.signs] {
        let _ = signs.reason(line);
    }
}

/// What is configured in TOML beside pipelines, headings and signs; the first byte says which file it is.
pub(crate) fn configuration(data: &[u8]) {
    let Some((which, text)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let file = "file.toml";
    match which % 4 {
        0 => said(&trappe_config::load_defaults(text, file)),
        1 => said(&trappe_config::load_area_names(text, file)),
        2 => said(&trappe_config::load_state_lists(text, file)),
        _ => {
            if let Some((from, _)) = trappe_config::agreement_period(text) {
                said(&trappe_config::load_agreement(text, file, from, &BTreeMap::new()));
            }
        }
    }
}

/// A pipeline; its last line once more as a value that is set over it.
pub(crate) fn pipeline(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    said(&trappe_config::load_pipeline(text, "p.toml", &[]));
    if let Some(last) = text.lines().next_back() {
        said(&trappe_config::load_pipeline(text, "p.toml", &[last.to_owned()]));
    }
}

/// A text file; the first two bytes say which table and what the pipeline says of it.
pub(crate) fn text_file(data: &[u8]) {
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
    whole(READER.read_bytes(table, &spec, rest.to_vec()));
}

/// A workbook of any format as its bytes lie on the disk.
pub(crate) fn workbook(data: &[u8]) {
    let Some((table, choice, rest)) = chosen(data) else { return };
    let endings = ["input.xlsx", "input.xls", "input.ods", "input.xlsb"];
    let mut spec = named(endings.get(usize::from(choice & 3)).copied().unwrap_or("input.xlsx"));
    spec.header_row = (choice & 4 != 0).then_some(1);
    whole(READER.read_bytes(table, &spec, rest.to_vec()));
}

/// A workbook whose parts are packed here, so that what is tried is the reading and not the unpacking.
pub(crate) fn workbook_parts(data: &[u8]) {
    let Some((table, choice, rest)) = chosen(data) else { return };
    let (name, parts) = match choice & 3 {
        0 | 1 => ("input.xlsx", XLSX),
        2 => ("input.ods", ODS),
        _ => ("input.xlsb", XLSB),
    };
    let Some(package) = packed(rest, parts) else { return };
    let mut spec = named(name);
    spec.header_row = (choice & 4 != 0).then_some(2);
    whole(READER.read_bytes(table, &spec, package));
}

/// A Parquet file.
pub(crate) fn parquet(data: &[u8]) {
    let Some((table, _, rest)) = chosen(data) else { return };
    let spec = named("input.parquet");
    whole(READER.read_bytes(table, &spec, rest.to_vec()));
}

/// A workbook to mark: as it lies on the disk, or in parts as for [`workbook_parts`]. The first bytes are the row and the
/// column of a mark. A marked copy can be marked again.
pub(crate) fn marking(data: &[u8]) {
    let [row, column, rest @ ..] = data else { return };
    let package = if rest.starts_with(b"PK") { Some(rest.to_vec()) } else { packed(rest, XLSX) };
    let Some(package) = package else { return };
    let mark = |row: u8, column: Option<u8>, severity, text: &str| Mark {
        sheet: "A".to_owned(),
        row: u32::from(row),
        column: column.map(u32::from),
        severity,
        text: text.to_owned(),
    };
    let marks = [
        mark(*row, Some(*column), Severity::Error, "wrong <here> & \"there\""),
        mark(*row, None, Severity::Warning, "the row"),
        mark(row.wrapping_add(*column), Some(*row), Severity::Note, "\u{1}\n]]>"),
    ];
    let limits = trappe_marking::Limits { part_bytes: 1_000_000 };
    let Ok(marked) = trappe_marking::mark(&package, &marks, limits) else { return };
    let limits = trappe_marking::Limits { part_bytes: 4_000_000 };
    let again: Result<_, MarkingError> = trappe_marking::mark(&marked.package, &marks, limits);
    assert!(again.is_ok(), "the marked copy cannot be read: {again:?}");
}

/// A panic of a reader of others' making is caught and told as a damaged file; one of trappe's own stops the fuzzing.
pub(crate) fn only_our_panics() {
    std::panic::set_hook(Box::new(|panic| {
        if !trappe_ingest::is_guarded() {
            let _ = writeln!(std::io::stderr(), "{panic}\n{}", std::backtrace::Backtrace::force_capture());
            std::process::abort();
        }
    }));
}

/// Where nothing is read, something is said.
fn said<T>(read: &Checked<Option<T>>) {
    assert!(read.result.is_some() || !read.findings.is_empty(), "nothing read and nothing said");
}

/// What holds of every table that was read, whatever the file.
fn whole(read: Checked<Option<InputTable>>) {
    said(&read);
    let Some(table) = read.result else { return };
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

/// What stands between the parts of a workbook in an input.
const BETWEEN: &[u8] = b"\n--\n";

/// A package of the parts an input holds, in the order of `known`; a part that is empty is the known one, and where that
/// is empty too there is none.
fn packed(mut rest: &[u8], known: &[(&str, &str)]) -> Option<Vec<u8>> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, own) in known {
        let end = rest.windows(BETWEEN.len()).position(|bytes| bytes == BETWEEN);
        let (part, after) = match end {
            Some(end) => (rest.get(..end)?, rest.get(end + BETWEEN.len()..)?),
            None => (rest, &[][..]),
        };
        rest = after;
        let part = if part.is_empty() { own.as_bytes() } else { part };
        if !part.is_empty() {
            package.start_file(*name, options).ok()?;
            package.write_all(part).ok()?;
        }
    }
    Some(package.finish().ok()?.into_inner())
}

/// The parts of a workbook that Excel writes, those an input changes first.
const XLSX: &[(&str, &str)] = &[
    ("xl/worksheets/sheet1.xml", SHEET),
    ("xl/styles.xml", STYLES),
    ("xl/sharedStrings.xml", STRINGS),
    ("xl/workbook.xml", WORKBOOK),
    ("xl/worksheets/_rels/sheet1.xml.rels", RELATIONS_OF_SHEET),
    ("xl/_rels/workbook.xml.rels", RELATIONS),
    ("xl/comments1.xml", ""),
    ("xl/drawings/vmlDrawing1.vml", ""),
    ("[Content_Types].xml", CONTENT_TYPES),
    ("_rels/.rels", PACKAGE),
];

/// The same of an open document.
const ODS: &[(&str, &str)] = &[
    ("content.xml", CONTENT),
    ("META-INF/manifest.xml", MANIFEST),
    ("styles.xml", ""),
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
];

/// The same of a binary workbook.
const XLSB: &[(&str, &str)] = &[
    ("xl/worksheets/sheet1.bin", ""),
    ("xl/workbook.bin", ""),
    ("xl/sharedStrings.bin", ""),
    ("xl/styles.bin", ""),
    ("xl/_rels/workbook.bin.rels", ""),
    ("[Content_Types].xml", ""),
    ("_rels/.rels", ""),
];

const SHEET: &str =
    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>"#;
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>"#;
const STRINGS: &str =
    r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"><si><t>unit_id</t></si></sst>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS_OF_SHEET: &str =
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"#;
const PACKAGE: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const CONTENT: &str = r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>unit_id</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;
const MANIFEST: &str = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#;
