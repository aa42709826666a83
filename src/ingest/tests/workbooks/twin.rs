//! Two readers of workbooks, ours and one of others' making, find the same cells.

use std::path::{Path, PathBuf};

use calamine::{Data, Reader as _};
use trappe_rules::columns::inputs::POOLS;

use crate::SourceSpec;
use crate::grid::Cell;
use crate::report::Report;
use crate::source;
use crate::tests::{reader, told};
use crate::workbook;

/// A cell: row and column from 0, and what it holds.
type Content = ((u32, u32), String);

/// Every cell of a sheet that holds something: row and column from 0, and what it holds.
fn ours(path: &Path, sheet: &str) -> Result<Vec<Content>, String> {
    let spec = SourceSpec {
        path: path.to_owned(),
        shown: path.display().to_string(),
        sheet: Some(sheet.to_owned()),
        ..SourceSpec::default()
    };
    let mut report = Report::new(&POOLS, "file");
    let reader = reader();
    let opened = source::open(&spec, &reader.limits, &mut report);
    let read = opened.and_then(|opened| workbook::read(opened, &POOLS, &spec, &reader, &mut report));
    let Some((_, grid)) = read else { return Err(format!("{:?}", told(&report.into_findings()))) };
    let mut cells = Vec::new();
    for row in 0..grid.rows() {
        for column in 0..grid.width(row) {
            let text = match grid.cell(row, column) {
                Cell::Empty => continue,
                Cell::Text(text) | Cell::Fault(text) => text.to_owned(),
                Cell::Float { value, .. } => value.to_string(),
                Cell::Date(day) => day.to_string(),
                Cell::Boolean(value) => value.to_string(),
                Cell::NotCalculated => "not calculated".to_owned(),
                other @ (Cell::Single(_) | Cell::Whole(_) | Cell::Exact(_)) => format!("{other:?}"),
            };
            cells.push(((grid.file_row(row) - 1, column), text));
        }
    }
    Ok(cells)
}

/// The same by a reader of others' making.
fn theirs(range: &calamine::Range<Data>) -> Vec<Content> {
    let (first_row, first_column) = range.start().unwrap_or((0, 0));
    let mut cells = Vec::new();
    for (row, column, value) in range.used_cells() {
        let text = match value {
            Data::Empty => continue,
            Data::Int(value) => value.to_string(),
            Data::Float(value) => value.to_string(),
            Data::String(text) | Data::DurationIso(text) => text.trim().to_owned(),
            Data::DateTimeIso(text) => text.replace('T', " "),
            Data::Bool(value) => value.to_string(),
            Data::DateTime(moment) if moment.is_datetime() && moment.as_f64() >= 1.0 => {
                let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
                let time = format!(" {hour:02}:{minute:02}:{second:02}");
                format!("{year:04}-{month:02}-{day:02}{}", if time == " 00:00:00" { "" } else { &time })
            }
            Data::DateTime(moment) => moment.as_f64().to_string(),
            Data::Error(error) => error.to_string(),
        };
        if !text.is_empty() {
            cells
                .push(((first_row + u32::try_from(row).unwrap(), first_column + u32::try_from(column).unwrap()), text));
        }
    }
    cells
}

/// Where two readers differ on the workbooks of a folder.
fn differences(folder: &Path) -> Vec<String> {
    let mut differences = Vec::new();
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for path in files {
        // The other reader makes room for every cell before the last one, and leaves out cells of xlsb that stand after
        // another without saying where.
        let name = path.to_string_lossy();
        if name.contains("corner") || name.ends_with("sheetjs.xlsb") {
            continue;
        }
        let Ok(mut book) = calamine::open_workbook_auto(&path) else { continue };
        for name in book.sheet_names() {
            let Ok(range) = book.worksheet_range(&name) else { continue };
            let (ours, theirs) = (ours(&path, &name), theirs(&range));
            let shown = path.file_name().unwrap().to_string_lossy().into_owned();
            match ours {
                Err(reason) if !reason.contains("sheet-missing") => {
                    differences.push(format!("{shown} {name}: {reason}"));
                }
                Err(_) => {}
                Ok(ours) => {
                    let only = |these: &[Content], those: &[Content], who: &str| {
                        let missing = these.iter().filter(|cell| !those.contains(cell));
                        missing.map(|cell| format!("{shown} {name}: only {who} {cell:?}")).collect::<Vec<_>>()
                    };
                    // What was never computed is nothing or a zero there.
                    let results = |cells: Vec<Content>| -> Vec<Content> {
                        let unknown = |place| ours.iter().any(|(at, text)| *at == place && text == "not calculated");
                        cells.into_iter().filter(|(place, _)| !unknown(*place)).collect()
                    };
                    let (ours, theirs) = (results(ours.clone()), results(theirs));
                    differences.extend(only(&ours, &theirs, "ours"));
                    differences.extend(only(&theirs, &ours, "theirs"));
                }
            }
        }
    }
    differences
}

#[test]
fn cells_are_those_another_reader_finds() {
    let awkward = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data-samples/awkward");
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks");
    for folder in [awkward.clone(), awkward.join("faults"), small] {
        let differences = differences(&folder);
        assert!(differences.is_empty(), "{differences:#?}");
    }
}

/// The same on a folder of one's own: `TRAPPE_WORKBOOKS=… cargo test -p trappe-ingest another_reader -- --ignored`.
#[test]
#[ignore = "needs a folder of workbooks"]
fn cells_of_other_workbooks_are_those_another_reader_finds() {
    let folder = std::env::var("TRAPPE_WORKBOOKS").unwrap();
    let differences = differences(Path::new(&folder));
    assert!(differences.is_empty(), "{differences:#?}");
}
