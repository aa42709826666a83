//! Files that are not what they are called, broken ones, and such as would take more than a machine has.

use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use trappe_rules::columns::inputs::POOLS;

use super::package::{Xlsx, archive, ods, read_as, read_within, texts};
use crate::tests::{arguments, column, told};

const CSV: &[u8] = b"unit_id;department_id\nP-1;a\n";

fn pools() -> Xlsx {
    Xlsx::rows(&format!("{}{}", texts(1, &["unit_id", "department_id"]), texts(2, &["P-1", "a"])))
}

fn small(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks").join(name)).unwrap()
}

/// The codes found in a file of this name.
fn codes(name: &str, bytes: &[u8]) -> Vec<&'static str> {
    read_as(&POOLS, name, bytes.to_vec()).findings.into_iter().map(|finding| finding.code).collect()
}

#[test]
fn files_are_read_as_what_they_are() {
    for (name, bytes, kind) in [
        ("a.csv", pools().bytes(), "term-kind-xlsx"),
        ("a.xls", pools().bytes(), "term-kind-xlsx"),
        ("a.ods", pools().bytes(), "term-kind-xlsx"),
        ("a.parquet", pools().bytes(), "term-kind-xlsx"),
        ("a.xls", CSV.to_vec(), "term-kind-text"),
        ("a.xlsx", CSV.to_vec(), "term-kind-text"),
        ("a.xlsx", small("xlwt.xls"), "term-kind-xls"),
        ("a.xlsx", small("libreoffice.ods"), "term-kind-ods"),
    ] {
        let checked = read_as(&POOLS, name, bytes);
        let finding = checked.findings.iter().find(|finding| finding.code == "kind-by-content").unwrap();
        assert_eq!(arguments(finding)["kind"], format!("Term(\"{kind}\")"), "{name}");
        assert_eq!(column(&checked.result.unwrap(), "unit_id")[0], "P-1", "{name}");
    }
    assert_eq!(codes("a.xlsm", &pools().bytes()), Vec::<&str>::new());
    assert_eq!(codes("a.XLSX", &pools().bytes()), Vec::<&str>::new());
}

#[test]
fn other_kinds_are_refused_by_name() {
    for (name, bytes, expected) in [
        ("a.xls", b"<html><body><table><tr><td>unit_id</td></tr></table></body></html>".to_vec(), "input-is-other"),
        (
            "a.xls",
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".to_vec(),
            "input-is-other",
        ),
        ("a.csv", b"%PDF-1.7\n".to_vec(), "input-is-other"),
        ("a.xlsx", archive(&[("word/document.xml", "<x/>")]), "input-is-other"),
        ("a.xlsx", archive(&[("tabel.xlsx", "PK")]), "input-is-other"),
        ("a.xlsx", vec![0; 100], "input-kind-contradicted"),
        ("a.xls", b"en linje".to_vec(), "input-kind-contradicted"),
    ] {
        assert_eq!(codes(name, &bytes), [expected], "{name}");
    }
}

/// The file with every occurrence of some bytes replaced by as many others.
fn patched(mut bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let places: Vec<usize> =
        bytes.windows(from.len()).enumerate().filter(|(_, window)| *window == from).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + from.len()].copy_from_slice(to);
    }
    bytes
}

#[test]
fn workbooks_under_a_password() {
    // What Excel makes of an xlsx with a password: a compound file of another stream.
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let mut from = wide("Workbook");
    let mut to = wide("EncryptedPackage");
    from.resize(64, 0);
    from.extend([18, 0]);
    to.resize(64, 0);
    to.extend([34, 0]);
    let package = patched(small("xlwt.xls"), &from, &to);
    // The record that says whose workbook it is, as the one that says how it is encrypted.
    let record = patched(small("xlwt.xls"), &[0x5c, 0, 0x70, 0], &[0x2f, 0, 0x70, 0]);
    let manifest =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let mimetype = ("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    let open = archive(&[mimetype, ("META-INF/manifest.xml", manifest), ("content.xml", "x")]);
    for (name, bytes) in [("a.xlsx", package), ("a.xls", record), ("a.ods", open)] {
        assert_eq!(codes(name, &bytes), ["workbook-protected"], "{name}");
    }
}

#[test]
fn truncated_and_broken_workbooks() {
    for name in ["xlwt.xls", "sheetjs.xlsb", "libreoffice.ods"] {
        let whole = small(name);
        for part in [10, 3, 2] {
            let found = codes(name, &whole[..whole.len() - whole.len() / part]);
            assert!(found.contains(&"workbook-damaged"), "{name} {part} {found:?}");
        }
    }
    let whole = pools().bytes();
    assert_eq!(codes("a.xlsx", &whole[..whole.len() - 100]), ["workbook-damaged"]);
    for sheet in ["<sheetData><row><c r=\"A1\"><v>1</v></c>", "<sheetData><row></c></row></sheetData>"] {
        assert_eq!(codes("a.xlsx", &Xlsx::sheet(sheet).bytes()), ["workbook-damaged"], "{sheet}");
    }
    for cell in [
        "<c t=\"s\"><v>7</v></c>",
        "<c r=\"1\"><v>7</v></c>",
        "<c r=\"XFE1\"><v>7</v></c>",
        "<c r=\"A1048577\"><v>7</v></c>",
    ] {
        assert_eq!(codes("a.xlsx", &Xlsx::rows(&format!("<row>{cell}</row>")).bytes()), ["workbook-damaged"], "{cell}");
    }
}

#[test]
fn entities_and_depth() {
    let mut laughing = pools();
    laughing.prolog = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
    assert_eq!(codes("a.xlsx", &laughing.bytes()), ["workbook-entities"]);
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    assert_eq!(codes("a.xlsx", &Xlsx::sheet(&deep).bytes()), ["workbook-damaged"]);
}

#[test]
fn what_unpacks_to_more_than_is_read() {
    let bomb = || {
        let blank = " ".repeat(20_000_000);
        Xlsx::rows(&format!("{}{blank}", texts(1, &["unit_id", "department_id"]))).bytes()
    };
    let bytes = bomb();
    assert!(bytes.len() < 200_000);
    let honest = read_within(&POOLS, "a.xlsx", bytes, 10_000_000);
    assert_eq!(told(&honest.findings), ["error workbook-too-large"]);
    assert_eq!(arguments(&honest.findings[0])["megabytes"], "Text(\"20\")");
    // The same, with an archive that says that the sheet is small.
    let mut lying = bomb();
    let size = 20_000_000_u32.to_le_bytes();
    let high = &size[2..];
    let places: Vec<usize> = (0..lying.len() - 4)
        .filter(|at| {
            lying[*at + 2..*at + 4] == *high && lying[*at..*at + 2] > *[0x00, 0x2d].as_slice() && lying[*at + 1] >= 0x2d
        })
        .collect();
    let sizes: Vec<usize> = places
        .into_iter()
        .filter(|at| u32::from_le_bytes(lying[*at..*at + 4].try_into().unwrap()).abs_diff(20_000_000) < 1000)
        .collect();
    assert_eq!(sizes.len(), 2, "the local header and the central directory");
    for at in sizes {
        lying[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    let found = told(&read_within(&POOLS, "a.xlsx", lying, 10_000_000).findings);
    assert!(
        found == ["error workbook-too-large"] || found == ["error workbook-damaged xl/worksheets/sheet1.xml"],
        "{found:?}"
    );
}

#[test]
fn a_cell_of_millions_of_letters_and_texts_named_over_and_over() {
    let long = Xlsx::rows(&format!("<row><c t=\"inlineStr\"><is><t>{}</t></is></c></row>", "a".repeat(5_000_000)));
    assert_eq!(codes("a.xlsx", &long.bytes()), ["workbook-damaged"]);
    let mut named = pools();
    let rows = "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>".repeat(10);
    named.sheet = named.sheet.replace("</sheetData>", &format!("{rows}</sheetData>"));
    assert!(read_as(&POOLS, "a.xlsx", named.bytes()).result.is_some());
    // A long text, shared by many cells: what they hold together is counted.
    let text: &'static str = Box::leak(format!("<si><t>{}</t></si>", "a".repeat(30_000)).into_boxed_str());
    let mut shared = Xlsx::rows(&"<row><c t=\"s\"><v>0</v></c></row>".repeat(1000));
    shared.texts = text;
    assert_eq!(told(&read_within(&POOLS, "a.xlsx", shared.bytes(), 80_000_000).findings), ["error workbook-too-large"]);
}

#[test]
fn thousands_of_parts() {
    let names: Vec<String> = (0..10_001).map(|part| format!("xl/{part}.xml")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(codes("a.xlsx", &archive(&parts)), ["workbook-parts-many"]);
}

#[test]
fn lone_cells_in_the_last_corner() {
    let corner = "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>x</v></c></row>";
    let mut package = pools();
    package.sheet = package.sheet.replace("</sheetData>", &format!("{corner}</sheetData>"));
    assert_eq!(
        told(&read_as(&POOLS, "a.xlsx", package.bytes()).findings),
        ["warning column-without-heading XFD1048576"]
    );

    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |one: &str, other: &str| format!("<table:table-row>{}{}</table:table-row>", cell(one), cell(other));
    let table = |last: &str| {
        ods(&format!(
            "<table:table table:name=\"Ark1\">{}{}<table:table-row table:number-rows-repeated=\"1048573\"/>{last}</table:table>",
            row("unit_id", "department_id"),
            row("P-1", "a"),
        ))
    };
    let far = table(&format!(
        "<table:table-row><table:table-cell table:number-columns-repeated=\"16383\"/>{}</table:table-row>",
        cell("x")
    ));
    assert_eq!(told(&read_as(&POOLS, "a.ods", far).findings), ["error sheet-too-wide Ark1"]);
    // Content that says it stands in every cell of the sheet.
    let full = ods(&format!(
        "<table:table table:name=\"Ark1\">{}<table:table-row table:number-rows-repeated=\"1048575\">{}</table:table-row></table:table>",
        row("unit_id", "department_id"),
        cell("x").replace("<table:table-cell ", "<table:table-cell table:number-columns-repeated=\"16384\" ")
    ));
    assert_eq!(told(&read_as(&POOLS, "a.ods", full).findings), ["error sheet-too-wide Ark1"]);
}

#[test]
fn a_device_is_no_file() {
    let spec =
        crate::SourceSpec { path: "/dev/null".into(), shown: "x.csv".to_owned(), ..crate::SourceSpec::default() };
    if Path::new("/dev/null").exists() {
        assert_eq!(told(&crate::tests::read(&POOLS, &spec).findings), ["error input-not-a-file x.csv"]);
    }
}

/// Small numbers that look random.
fn dice(seed: u32) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below.max(1)
    }
}

/// Damages the bytes of every part, and packs them anew: the archive itself is whole.
fn repacked(bytes: &[u8], random: &mut impl FnMut(usize) -> usize) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut into = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = Vec::new();
        let mut file = from.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        file.read_to_end(&mut part).unwrap();
        damage(&mut part, random);
        into.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        into.write_all(&part).unwrap();
    }
    into.finish().unwrap().into_inner()
}

fn damage(bytes: &mut Vec<u8>, random: &mut impl FnMut(usize) -> usize) {
    for _ in 0..random(4) {
        let at = random(bytes.len());
        match random(4) {
            0 => bytes.truncate(at),
            1 => {
                let end = (at + random(40)).min(bytes.len());
                bytes.drain(at..end);
            }
            2 => {
                let (from, length) = (random(bytes.len()), random(60));
                let copy: Vec<u8> = bytes.iter().skip(from).take(length).copied().collect();
                bytes.splice(at..at, copy);
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(random(256)).unwrap();
                }
            }
        }
    }
}

/// Damages each kind of workbook so often; every file gives a table or a reason.
fn damaged(rounds: u32) {
    let package = pools().bytes();
    for (name, whole) in [
        ("a.xls", small("xlwt.xls")),
        ("b.xls", small("sheetjs-biff5.xls")),
        ("c.xlsb", small("sheetjs.xlsb")),
        ("d.ods", small("libreoffice.ods")),
        ("e.xlsx", package),
    ] {
        for round in 0..rounds {
            let mut random = dice(round);
            let bytes = if whole.starts_with(b"PK") {
                repacked(&whole, &mut random)
            } else {
                let mut bytes = whole.clone();
                damage(&mut bytes, &mut random);
                bytes
            };
            let checked = read_within(&POOLS, name, bytes, 50_000_000);
            assert!(checked.result.is_some() || !checked.findings.is_empty(), "{name} {round}");
        }
    }
}

#[test]
fn damaged_parts_give_a_table_or_a_reason() {
    damaged(60);
}

#[test]
#[ignore = "takes minutes"]
fn many_damaged_parts_give_a_table_or_a_reason() {
    damaged(2_000);
}
