//! Copies of workbooks made by several programmes, and of ones made by hand for what no programme here writes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::xml::{all_tags, elements};
use crate::{Limits, Mark, Marked, MarkingError, Remark, Severity, mark};

mod by_hand;
mod damaged;
mod programmes;

const LIMITS: Limits = Limits { part_bytes: 64 * 1024 * 1024 };

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data-samples/awkward/marking");
    fs::read(folder.join(name)).unwrap()
}

/// A mark on a sheet: row from 1, column from 0.
fn at(sheet: &str, row: u32, column: impl Into<Option<u32>>, text: &str, severity: Severity) -> Mark {
    Mark { sheet: sheet.to_owned(), row, column: column.into(), severity, text: text.to_owned() }
}

fn error_at(sheet: &str, row: u32, column: impl Into<Option<u32>>) -> Mark {
    at(sheet, row, column, "error: wrong", Severity::Error)
}

/// Every entry with its unpacked bytes, in order.
fn entries(package: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(package)).unwrap();
    let count = archive.len();
    let read = |index| {
        let mut entry = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (entry.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

fn part(package: &[u8], name: &str) -> String {
    let found = entries(package).into_iter().find(|(known, _)| known == name);
    String::from_utf8(found.unwrap_or_else(|| panic!("no part {name}")).1).unwrap()
}

/// A package of these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The package with the text of its parts changed.
fn rewritten(package: &[u8], change: impl Fn(&str, &str) -> String) -> Vec<u8> {
    let parts: Vec<(String, Vec<u8>)> = entries(package);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        let text = String::from_utf8(bytes.clone());
        writer.write_all(&text.map_or(bytes, |text| change(&name, &text).into_bytes())).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Checks that the copy differs from its original in these parts and no others, and that what is new is well-formed.
fn differs_in(original: &[u8], copy: &[u8], changed: &[&str], new: &[&str]) {
    let (before, after) = (entries(original), entries(copy));
    let names = |entries: &[(String, Vec<u8>)]| entries.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let mut expected = names(&before);
    expected.extend(new.iter().map(|name| (*name).to_owned()));
    assert_eq!(names(&after), expected, "the parts and their order");
    let mut differing: BTreeSet<&str> = BTreeSet::new();
    for ((name, old), (_, now)) in before.iter().zip(&after) {
        if old != now {
            differing.insert(name);
        }
    }
    assert_eq!(differing, changed.iter().copied().collect(), "the parts that differ");
    for (name, bytes) in &after {
        let (is_new, known_odd) = (new.contains(&name.as_str()), name.contains("rawing"));
        if differing.contains(name.as_str()) || is_new {
            let text = std::str::from_utf8(bytes).unwrap();
            assert!(all_tags(text).is_ok() || (known_odd && !is_new), "{name}: {text}");
        }
    }
}

/// The text of every comment of a part, by cell.
fn comments(text: &str) -> BTreeMap<String, String> {
    let tags = all_tags(text).unwrap();
    let runs: Vec<_> = tags.iter().filter(|tag| tag.opens("t")).collect();
    let content = |range: std::ops::Range<usize>| {
        let inside = runs.iter().filter(|tag| range.contains(&tag.range.start));
        inside.map(|tag| text[tag.range.end..].split('<').next().unwrap()).collect::<String>()
    };
    elements(&tags, 2, "comment").map(|it| (it.open.value("ref").unwrap().into_owned(), content(it.range()))).collect()
}

/// The cells of a drawing's comment boxes: row and column from 0.
fn boxes(text: &str) -> Vec<(u32, u32)> {
    let number = |shape: &str, name: &str| {
        let rest = &shape[shape.find(&format!("<x:{name}>"))? + name.len() + 4..];
        rest[..rest.find('<')?].trim().parse().ok()
    };
    let notes = text.split("<v:shape ").filter(|shape| shape.contains("ObjectType=\"Note\""));
    notes.filter_map(|shape| Some((number(shape, "Row")?, number(shape, "Column")?))).collect()
}

/// The fill of each cell of a sheet that has a style.
fn fills(sheet: &str, styles: &str) -> BTreeMap<String, String> {
    let (sheet_tags, tags) = (all_tags(sheet).unwrap(), all_tags(styles).unwrap());
    let list = |name: &'static str| elements(&tags, 1, name).next().unwrap().range();
    let within = |name: &'static str, item: &'static str| {
        let range = list(name);
        elements(&tags, 2, item).filter(move |it| range.contains(&it.open.range.start)).collect::<Vec<_>>()
    };
    let (formats, fills) = (within("cellXfs", "xf"), within("fills", "fill"));
    let mut result = BTreeMap::new();
    for cell in sheet_tags.iter().filter(|tag| tag.opens("c")) {
        let (Some(name), Some(style)) = (cell.value("r"), cell.number("s")) else { continue };
        let format = &formats[usize::try_from(style).unwrap()];
        let fill = format.open.number("fillId").map_or(0, |fill| usize::try_from(fill).unwrap());
        let text = &styles[fills[fill].range()];
        let colour = text.split("rgb=\"").nth(1).map_or("", |rest| rest.split('"').next().unwrap());
        result.insert(name.into_owned(), colour.to_owned());
    }
    result
}
