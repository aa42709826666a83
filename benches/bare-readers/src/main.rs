//! Reading and checking a clean city beside the bare reading of the same files: polars' csv reader for text, calamine
//! alone for workbooks. Both in one process, one after the other in turns, on one thread.
//!
//! `cargo run --release [-- FOLDER [RUNS]]` in this folder. The city is the made-up nation of `trappe sample`, made in
//! FOLDER (`target/bench-inputs/national` of the project when not given) where it is not there.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use calamine::{Reader as _, Xlsx};
use polars::prelude::{CsvReadOptions, SerReader};
use trappe::pipeline::{self, Request, read};
use trappe_ingest::Reader;
use trappe_rules::finding::Severity;

/// The tables of the city, as its pipeline names them.
const TABLES: [&str; 5] = ["departments", "areas", "indicators", "assignments", "history"];

fn main() {
    // One thread each, told to both pools before they start.
    if std::env::var_os("POLARS_MAX_THREADS").is_none() || std::env::var_os("RAYON_NUM_THREADS").is_none() {
        let status = std::process::Command::new(std::env::current_exe().unwrap())
            .args(std::env::args_os().skip(1))
            .env("POLARS_MAX_THREADS", "1")
            .env("RAYON_NUM_THREADS", "1")
            .status()
            .unwrap();
        std::process::exit(status.code().unwrap_or(1));
    }
    let mut arguments = std::env::args().skip(1);
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench-inputs/national");
    let folder = arguments.next().map_or(own, PathBuf::from);
    let runs = arguments.next().map_or(41, |runs| runs.parse().unwrap());
    if !folder.join("national-csv.toml").exists() {
        trappe::sample::write(trappe::sample::Profile::National { scale: 1 }, 1, &folder).unwrap();
    }
    let of_text = folder.join("national-csv.toml");
    let of_workbooks = workbooks(&folder, &of_text);

    println!("{:<26}{:>12}{:>16}{:>9}{:>22}", "", "bare ms", "read, check ms", "ratio", "quartiles of ratio");
    compare("csv, polars", runs, || bare_text(&folder), &of_text);
    compare("xlsx, calamine", runs, || bare_workbooks(&folder), &of_workbooks);
}

/// Takes turns, so that what else the machine does falls on both.
fn compare(name: &str, runs: usize, bare: impl Fn() -> usize, pipeline: &Path) {
    let prepared = pipeline::prepare(&Request { pipeline: pipeline.to_path_buf(), ..Request::default() }).unwrap();
    let reader = Reader::embedded(prepared.limits());
    let full = || {
        let read = read::read(&prepared, &reader).unwrap();
        let wrong = read.findings.iter().filter(|finding| finding.severity == Severity::Error);
        assert_eq!(wrong.count(), 0, "the city is clean");
        read.tables.departments.rows() as usize
    };
    let (mut alone, mut checked, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..=runs {
        let (one, rows) = timed(&bare);
        let (other, departments) = timed(full);
        assert!(rows > departments, "{rows} {departments}");
        // The first turn warms up.
        if run > 0 {
            alone.push(one);
            checked.push(other);
            ratios.push(other.as_secs_f64() / one.as_secs_f64());
        }
    }
    let milliseconds = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1e3
    };
    ratios.sort_by(f64::total_cmp);
    let ratio = |part: usize| ratios[(ratios.len() - 1) * part / 4];
    println!(
        "{name:<26}{:>12.2}{:>16.2}{:>9.2}{:>22}",
        milliseconds(&mut alone),
        milliseconds(&mut checked),
        ratio(2),
        format!("{:.2}–{:.2}", ratio(1), ratio(3))
    );
}

fn timed(work: impl FnOnce() -> usize) -> (Duration, usize) {
    let begun = Instant::now();
    let rows = work();
    (begun.elapsed(), rows)
}

fn bare_text(folder: &Path) -> usize {
    let read = |table: &&str| {
        let path = folder.join(format!("{table}.csv"));
        CsvReadOptions::default().try_into_reader_with_file_path(Some(path)).unwrap().finish().unwrap().height()
    };
    TABLES.iter().map(read).sum()
}

fn bare_workbooks(folder: &Path) -> usize {
    let read = |table: &&str| {
        let bytes = fs::read(folder.join(format!("{table}.xlsx"))).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let sheet = book.sheet_names()[0].clone();
        book.worksheet_range(&sheet).unwrap().rows().count()
    };
    TABLES.iter().map(read).sum()
}

/// The same tables as workbooks, numbers as numbers, and a pipeline that names them.
fn workbooks(folder: &Path, of_text: &Path) -> PathBuf {
    let mut pipeline = fs::read_to_string(of_text).unwrap();
    for table in TABLES {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).from_path(folder.join(format!("{table}.csv"))).unwrap();
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        let mut ids = Vec::new();
        for (row, record) in (0_u32..).zip(reader.records()) {
            let record = record.unwrap();
            if row == 0 {
                ids = record.iter().map(|heading| heading.ends_with("_id")).collect();
            }
            for (column, cell) in (0_u16..).zip(&record) {
                match cell.parse::<f64>() {
                    Ok(number) if !ids[usize::from(column)] => sheet.write_number(row, column, number).map(|_| ()).unwrap(),
                    _ if cell.is_empty() => {}
                    _ => sheet.write_string(row, column, cell).map(|_| ()).unwrap(),
                }
            }
        }
        book.save(folder.join(format!("{table}.xlsx"))).unwrap();
        pipeline = pipeline.replace(&format!("{table}.csv"), &format!("{table}.xlsx"));
    }
    let path = folder.join("national-xlsx.toml");
    fs::write(&path, pipeline).unwrap();
    path
}
