//! What the programme writes, its own readers read back equal: every table that goes out, in every format and language;
//! what comes in, as the samples and a run's basis hold it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use trappe::emit::{self, CanonicalLabels, Convention, Dress, Format, Labels, Table, Values};
use trappe::pipeline::{self, Request};
use trappe::sample::{self, Profile};
use trappe_ingest::{InputTable, Limits, Reader, SourceSpec, Value};
use trappe_messages::{Catalogue, Language};
use trappe_rules::columns;
use trappe_rules::columns::inputs;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Decimal;

use crate::invented_tables::tables;

const ROWS: usize = 200;

/// The limits of the programme.
pub(crate) fn limits() -> Limits {
    let request = Request { pipeline: crate::run::pipeline("tiny.toml"), ..Request::default() };
    pipeline::prepare(&request).unwrap_or_else(|stop| panic!("{:?}", stop.findings())).limits()
}

/// A file as a pipeline would name it.
pub(crate) fn source(path: &Path) -> SourceSpec {
    let shown = path.file_name().unwrap().to_string_lossy().into_owned();
    SourceSpec { path: path.to_owned(), shown, ..SourceSpec::default() }
}

/// What a value of a table is once written and read. Readers take white space off around a text, whole tables through: a
/// text of white space alone is no text.
fn written(values: &Values, row: usize) -> Option<String> {
    match values {
        Values::Text(values) => {
            let text = values[row].as_deref()?.trim();
            (!text.is_empty()).then(|| text.to_owned())
        }
        Values::Whole(values) => values[row].map(|value| value.to_string()),
        Values::Decimal(values) => values[row].map(plain),
        Values::Boolean(values) => values[row].map(|value| value.to_string()),
        Values::Date(values) => values[row].map(|value| value.to_string()),
    }
}

/// A number without zeros at its end and without a sign before zero.
fn plain(value: Decimal) -> String {
    let value = value.normalize();
    if value.is_zero() { "0".to_owned() } else { value.to_string() }
}

fn read(value: Value<'_>) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.to_owned()),
        Value::Number(number) => Some(plain(number)),
        Value::Date(day) => Some(day.to_string()),
        Value::Boolean(value) => Some(value.to_string()),
        Value::Absent(_) => None,
    }
}

/// The readers as they are in the programme, knowing a table that goes out by its headings.
fn reader(schema: &'static columns::Table, labels: &dyn Labels) -> Reader {
    let embedded = Reader::embedded(limits());
    let headings: Vec<_> = schema.columns.iter().map(|column| (labels.heading(schema, column), column.name)).collect();
    let known = headings.iter().map(|(heading, name)| (heading.as_str(), *name));
    Reader { headings: embedded.headings.clone().with_table(schema, known), ..embedded }
}

/// A table written in a format and read by the readers, with nothing declared but its headings.
fn read_back(table: &Table, format: Format, dress: &Dress<'_>) -> (InputTable, Vec<Finding>) {
    let bytes = emit::bytes(table, format, dress).unwrap();
    let schema = table.schema;
    let reader = reader(schema, dress.labels);
    let name = format!("{}.{}", schema.name, format.extension());
    let read = reader.read_bytes(schema, &source(Path::new(&name)), bytes);
    (read.result.unwrap_or_else(|| panic!("{name}: {:?}", read.findings)), read.findings)
}

fn dresses() -> Vec<Dress<'static>> {
    let labels: [&'static dyn Labels; 3] =
        [Catalogue::of(Language::Danish), Catalogue::of(Language::English), &CanonicalLabels];
    let conventions = [Convention::Danish, Convention::English, Convention::English];
    conventions
        .into_iter()
        .zip(labels)
        .map(|(convention, labels)| Dress { convention, provenance: &[], labels })
        .collect()
}

#[test]
fn every_table_that_goes_out_reads_back_equal() {
    let mut cells = 0;
    for dress in dresses() {
        for format in [Format::Parquet, Format::Csv, Format::Xlsx] {
            for table in tables(ROWS, 3) {
                let (found, findings) = read_back(&table, format, &dress);
                let name = format!("{} as {format:?} ({:?})", table.schema.name, dress.convention);
                assert_eq!(findings, [], "{name}");
                assert_eq!(found.rows() as usize, ROWS, "{name}");
                for (column, values) in table.iter() {
                    for row in 0..ROWS {
                        let value = read(found.value(u32::try_from(row).unwrap(), column.name));
                        assert_eq!(value, written(values, row), "{name}, {} row {row}", column.name);
                        cells += 1;
                    }
                }
            }
        }
    }
    assert!(cells > 100_000, "{cells}");
}

/// A column of numbers of three decimals alone is not one of thousands.
#[test]
fn three_decimals_are_not_thousands() {
    for dress in dresses() {
        for table in tables(5, 0) {
            let columns = table.columns.iter().map(|values| match values {
                Values::Decimal(values) => {
                    Values::Decimal(values.iter().map(|_| Some("12.345".parse().unwrap())).collect())
                }
                Values::Text(_) | Values::Whole(_) | Values::Boolean(_) | Values::Date(_) => values.clone(),
            });
            let table = Table { schema: table.schema, columns: columns.collect() };
            let (found, findings) = read_back(&table, Format::Csv, &dress);
            assert_eq!(findings, [], "{}", table.schema.name);
            for (column, values) in table.iter().filter(|(_, values)| matches!(values, Values::Decimal(_))) {
                for row in 0..5 {
                    assert_eq!(read(found.value(row, column.name)).as_deref(), Some("12.345"), "{values:?}");
                }
            }
        }
    }
}

/// The test can fail: one value changed is seen.
#[test]
fn a_changed_value_does_not_read_back_equal() {
    let table = &tables(3, 1)[1];
    let dress = &dresses()[0];
    let (found, _) = read_back(table, Format::Csv, dress);
    let mut other = table.clone();
    let changed = other.columns.iter().position(|values| matches!(values, Values::Decimal(_))).unwrap();
    other.columns[changed] = Values::Decimal(vec![Some("0.000002".parse().unwrap()); 3]);
    let column = table.schema.columns[changed].name;
    assert_ne!(read(found.value(0, column)), written(&other.columns[changed], 0));
}

#[test]
fn the_tables_of_a_run_read_back_equal() {
    let home = tempfile::tempdir().unwrap();
    let pipeline = crate::run::pipeline("initial-2022-with-decision.toml");
    let evaluated = crate::run::evaluated(&pipeline);
    let target = home.path().join("run");
    crate::run::run_into(&pipeline, &target, &[]);
    for table in pipeline::tables_of(&evaluated).unwrap() {
        for format in [Format::Parquet, Format::Csv, Format::Xlsx] {
            let schema: &'static columns::Table = table.schema;
            let path = target.join(format!("{}.{}", schema.name, format.extension()));
            let checked = reader(schema, Catalogue::of(Language::Danish)).read(schema, &source(&path));
            let found = checked.result.unwrap();
            let told: Vec<_> = checked.findings.iter().filter(|it| !it.code.starts_with("table-empty")).collect();
            assert!(told.is_empty(), "{}: {told:?}", path.display());
            assert_eq!(found.rows() as usize, table.rows().unwrap(), "{}", path.display());
            for (column, values) in table.iter() {
                for row in 0..found.rows() {
                    let value = read(found.value(row, column.name));
                    let at = format!("{}, {} row {row}", path.display(), column.name);
                    assert_eq!(value, written(values, row as usize), "{at}");
                }
            }
        }
    }
}

/// The national sample is written as CSV and as Parquet: both read as the same tables.
#[test]
fn a_sample_reads_the_same_from_each_of_its_formats() {
    let home = tempfile::tempdir().unwrap();
    sample::write(Profile::National { scale: 1 }, 7, home.path()).unwrap();
    let reader = Reader::embedded(limits());
    let mut compared = 0;
    for table in inputs::TABLES {
        let file = |ending: &str| home.path().join(format!("{}.{ending}", table.name));
        if !file("csv").exists() {
            continue;
        }
        let tables = ["csv", "parquet"].map(|ending| reader.read(table, &source(&file(ending))).result.unwrap());
        let [text, columnar] = &tables;
        assert_eq!(text.rows(), columnar.rows());
        assert!(text.columns().eq(columnar.columns()), "{}", table.name);
        for column in text.columns() {
            for row in 0..text.rows() {
                let (one, other) = (read(text.value(row, column)), read(columnar.value(row, column)));
                assert_eq!(one, other, "{}.{column} row {row}", table.name);
                compared += 1;
            }
        }
    }
    assert!(compared > 10_000, "{compared}");
}

/// Every input of the samples, as a run's basis holds it: values, reasons of absence, cells as they stood.
#[test]
fn the_inputs_of_the_samples_read_back_from_the_basis() {
    let mut tables = BTreeMap::new();
    for name in ["tiny.toml", "bounds.toml", "initial-2022-with-decision.toml"] {
        let home = tempfile::tempdir().unwrap();
        let (pipeline, target) = (crate::run::pipeline(name), home.path().join("run"));
        crate::run::run_into(&pipeline, &target, &[]);
        for table in crate::run::evaluated(&pipeline).read.tables.given() {
            let bytes = fs::read(target.join(format!("basis/{}.parquet", table.table.name))).unwrap();
            let read = trappe_ingest::from_parquet(table.table, bytes).unwrap();
            assert_eq!(trappe_ingest::to_arrow(&read).unwrap(), trappe_ingest::to_arrow(table).unwrap());
            *tables.entry(table.table.name).or_insert(0) += table.rows();
        }
    }
    assert_eq!(tables.len(), 6, "{tables:?}");
    assert!(tables.values().all(|rows| *rows > 0), "{tables:?}");
}
