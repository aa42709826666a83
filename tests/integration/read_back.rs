//! Results read back by another reader than the one that wrote them: CSV by the `csv` crate, Parquet by pyarrow, workbooks
//! by calamine.

use std::fs;

use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};
use tempfile::TempDir;
use trappe::emit::{self, CanonicalLabels, Convention, Format, Table, Values, csv::unguarded};
use trappe::pipeline::folder::RunFolder;
use trappe_rules::columns::Kind;

use crate::invented_tables::{PROVENANCE, dress, manifest, tables};
use crate::python::python;

const ROWS: usize = 70;

/// A value as plain JSON; decimals with six decimals, so that readers need not agree on trailing zeros.
fn plain(values: &Values, row: usize) -> Value {
    match values {
        Values::Text(values) => json!(values[row]),
        Values::Whole(values) => json!(values[row]),
        Values::Decimal(values) => json!(values[row].map(|mut value| {
            value.rescale(6);
            if value.is_zero() { "0.000000".to_owned() } else { value.to_string() }
        })),
        Values::Boolean(values) => json!(values[row]),
        Values::Date(values) => json!(values[row].map(|date| date.to_string())),
    }
}

#[test]
fn csv_reads_back_as_it_was() {
    for (convention, delimiter, comma) in [(Convention::Danish, b';', ','), (Convention::English, b',', '.')] {
        for table in tables(ROWS, 3) {
            let bytes = emit::csv::bytes(&table, convention).unwrap();
            let text = std::str::from_utf8(&bytes).unwrap().strip_prefix('\u{feff}').unwrap();
            let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
            let names: Vec<_> = table.schema.columns.iter().map(|column| column.name).collect();
            assert_eq!(reader.headers().unwrap(), names);
            let records: Vec<_> = reader.records().map(Result::unwrap).collect();
            assert_eq!(records.len(), ROWS);
            for (row, record) in records.iter().enumerate() {
                for ((column, values), cell) in table.iter().zip(record) {
                    let found = match column.kind {
                        _ if cell.is_empty() => Value::Null,
                        Kind::Id | Kind::Text | Kind::Choice(_) | Kind::Joined => json!(unguarded(cell)),
                        Kind::Whole | Kind::Year => json!(cell.parse::<i64>().unwrap()),
                        Kind::Decimal | Kind::Percent | Kind::Kroner => {
                            assert!(!cell.contains(if comma == ',' { '.' } else { ',' }));
                            let (whole, decimals) = cell.split_once(comma).unwrap_or((cell, ""));
                            json!(format!("{whole}.{decimals:0<6}"))
                        }
                        Kind::Boolean => json!(cell.parse::<bool>().unwrap()),
                        Kind::Date => json!(cell),
                    };
                    assert_eq!(found, plain(values, row), "{}.{} row {row}", table.schema.name, column.name);
                    // What a spreadsheet would take for a formula is nowhere.
                    let risky = cell.starts_with(['=', '@', '\t', '\r'])
                        || (cell.starts_with(['+', '-'])
                            && cell[1..].contains(|c: char| !c.is_ascii_digit() && c != '.' && c != ','));
                    assert!(!risky, "{cell}");
                }
            }
        }
    }
}

#[test]
fn parquet_reads_back_in_python_with_types_hashes_and_receipt() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("run");
    let mut folder = RunFolder::begin(&target).unwrap();
    let tables: Vec<_> = tables(ROWS, 3)
        .into_iter()
        .enumerate()
        .map(|(index, table)| if index == 4 { empty(&table) } else { table })
        .collect();
    for table in &tables {
        folder.write_table(table, &[Format::Csv, Format::Parquet], &dress()).unwrap();
    }
    folder.write_basis(&[("areas", emit::parquet::record_batch(&tables[1]).unwrap())], &[], PROVENANCE).unwrap();
    folder.commit(manifest()).unwrap();
    let expected = home.path().join("expected.json");
    fs::write(&expected, described(&tables).to_string()).unwrap();

    let told = python("read_back.py", [&target, &expected]);
    assert_eq!(told.trim(), format!("{} tables, {} rows read back", tables.len(), ROWS * (tables.len() - 1)));
}

fn empty(table: &Table) -> Table {
    let columns = table.schema.columns.iter().map(|column| Values::empty(column.kind)).collect();
    Table { schema: table.schema, columns }
}

/// Names, types and values of tables for another reader.
fn described(tables: &[Table]) -> Value {
    tables
        .iter()
        .map(|table| {
            let rows = table.rows().unwrap();
            let columns: Vec<_> = table
                .iter()
                .map(|(column, values)| {
                    let kind = match values {
                        Values::Text(_) => "text",
                        Values::Whole(_) => "whole",
                        Values::Decimal(_) => "decimal",
                        Values::Boolean(_) => "boolean",
                        Values::Date(_) => "date",
                    };
                    let values: Vec<_> = (0..rows).map(|row| plain(values, row)).collect();
                    json!({"name": column.name, "type": kind, "required": column.required, "values": values})
                })
                .collect();
            json!({"table": table.schema.name, "columns": columns})
        })
        .collect()
}

#[test]
fn accepted_rows_read_back_from_the_basis() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("run");
    let pipeline = crate::run::pipeline("tiny.toml");
    let done = crate::run::run_into(&pipeline, &target, &[]);
    let evaluated = crate::run::evaluated(&pipeline);
    let mut count = 0;
    for table in evaluated.read.tables.given() {
        let bytes = fs::read(target.join(format!("basis/{}.parquet", table.table.name))).unwrap();
        let read = trappe_ingest::from_parquet(table.table, bytes).unwrap();
        assert_eq!(trappe_ingest::to_arrow(&read).unwrap(), trappe_ingest::to_arrow(table).unwrap());
        count += 1;
    }
    assert_eq!(count, done.manifest.inputs.len());
    for source in done.manifest.configuration.iter().chain([&done.manifest.pipeline]) {
        let copy = fs::read_to_string(target.join(format!("basis/configuration/{}.toml", source.role))).unwrap();
        assert_eq!(copy, source.text);
    }
}

#[test]
fn workbooks_read_back_and_are_the_same_bytes_each_time() {
    let tables = tables(ROWS, 3);
    let all: Vec<_> = tables.iter().collect();
    let bytes = emit::xlsx::bytes(&all, &CanonicalLabels).unwrap();
    let mut workbook = Xlsx::new(std::io::Cursor::new(&bytes)).unwrap();
    for table in &tables {
        let range = workbook.worksheet_range(table.schema.name).unwrap();
        for (index, (column, values)) in table.iter().enumerate() {
            let cell = |row: usize| range.get((row, index)).cloned().unwrap_or(Data::Empty);
            assert_eq!(cell(0), Data::String(column.name.to_owned()));
            for row in 0..ROWS {
                let place = format!("{}.{} row {row}", table.schema.name, column.name);
                match (cell(row + 1), plain(values, row)) {
                    (Data::Empty, expected) => assert_eq!(expected, Value::Null, "{place}"),
                    (Data::String(text), Value::Number(number)) => assert_eq!(text, number.to_string(), "{place}"),
                    (Data::String(text), expected) => {
                        // A workbook's line ends are single; a number of too many digits has its own decimals.
                        let expected = expected.as_str().unwrap().replace("\r\n", "\n");
                        let number = matches!(values, Values::Decimal(_));
                        let expected = if number { expected.trim_end_matches('0') } else { &expected };
                        assert_eq!(text.replace("\r\n", "\n"), expected, "{place}");
                    }
                    (Data::Float(number), Value::String(expected)) => {
                        assert_eq!(Ok(number.to_bits()), expected.parse::<f64>().map(f64::to_bits), "{place}");
                    }
                    (Data::Float(number), Value::Number(expected)) => {
                        assert_eq!(number.to_bits(), expected.as_f64().unwrap().to_bits(), "{place}");
                    }
                    (Data::Bool(found), expected) => assert_eq!(json!(found), expected, "{place}"),
                    (Data::DateTime(found), expected) => {
                        let (year, month, day, ..) = found.to_ymd_hms_milli();
                        assert_eq!(json!(format!("{year:04}-{month:02}-{day:02}")), expected, "{place}");
                    }
                    (found, expected) => panic!("{place}: {found:?} for {expected}"),
                }
            }
        }
    }
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(emit::xlsx::bytes(&all, &CanonicalLabels).unwrap(), bytes);
}

#[test]
fn tables_without_rows_are_files_all_the_same() {
    for table in tables(0, 0) {
        for format in [Format::Parquet, Format::Csv, Format::Xlsx] {
            assert!(!emit::bytes(&table, format, &dress()).unwrap().is_empty());
        }
        let bytes = emit::csv::bytes(&table, Convention::Danish).unwrap();
        assert_eq!(std::str::from_utf8(&bytes).unwrap().lines().count(), 1);
    }
}
