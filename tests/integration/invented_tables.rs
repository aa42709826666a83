//! Output tables filled with values that are hard to write, and a run's folder made of them.

use trappe::emit::{CanonicalLabels, Convention, Dress, Format, Table, Values};
use trappe::pipeline::folder::{Committed, FolderError, RunFolder};
use trappe::pipeline::manifest::{InputRecord, Manifest, RunRecord, Source, Timing};
use trappe_rules::columns::outputs::ALL;
use trappe_rules::columns::{self, Column, Kind};
use trappe_rules::quantity::{Date, Decimal};

const TEXTS: &[&str] = &[
    "Ærøgården; \"Øst\"",
    "=1+1",
    "-3",
    "'quoted",
    "two\nlines",
    "+45 12 34",
    "0123-045",
    " leading space",
    "@sum",
    "𝛼 – ü",
    "- uvis",
    "carriage\r\nreturn",
    "NA",
    "\t",
    "A\u{30a}se \u{1f600}",
    "\u{a0}hard spaces\u{a0}",
    "''two",
    "_x0041_ & <b>",
    "i alt",
    "a;b,c\td",
    "1.234",
    "..",
    "true",
    "#REF!",
    "<5",
];
const DECIMALS: &[&str] = &[
    "0",
    "-0.0",
    "40.0",
    "40.000001",
    "-999999999999.999999",
    "12.5",
    "0.000001",
    "2.0300",
    "12.345",
    "1234.567",
    "123456789012.3456",
    "-0.5",
    "99999999999.9",
];
const WHOLES: &[i64] = &[0, 1, 18, 13_400, i64::MAX, i64::MIN, 9_007_199_254_740_993, -1, 999_999_999_999_999];
/// Years a workbook does not count from, its first days, a leap day, and a late one.
const DAYS: &[(i16, i8, i8)] = &[
    (2024, 2, 1),
    (1850, 5, 1),
    (1899, 12, 31),
    (1900, 1, 1),
    (1900, 2, 28),
    (1900, 3, 1),
    (2000, 2, 29),
    (2199, 12, 31),
];

/// Every output table with `rows` rows; `shift` gives other values.
pub(crate) fn tables(rows: usize, shift: usize) -> Vec<Table> {
    ALL.iter().map(|schema| table(schema, rows, shift)).collect()
}

fn table(schema: &'static columns::Table, rows: usize, shift: usize) -> Table {
    let columns =
        schema.columns.iter().enumerate().map(|(index, column)| values(column, rows, shift + index)).collect();
    Table { schema, columns }
}

fn values(column: &Column, rows: usize, shift: usize) -> Values {
    let absent = |row: usize| !column.required && (row + shift).is_multiple_of(5);
    let pick = |row: usize, count: usize| (row + shift) % count;
    let text = |choices: &[&str]| {
        (0..rows).map(|row| (!absent(row)).then(|| choices[pick(row, choices.len())].to_owned().into())).collect()
    };
    match column.kind {
        Kind::Id | Kind::Text | Kind::Joined => Values::Text(text(TEXTS)),
        Kind::Choice(choices) => Values::Text(text(choices)),
        Kind::Whole | Kind::Year => {
            Values::Whole((0..rows).map(|row| (!absent(row)).then(|| WHOLES[pick(row, WHOLES.len())])).collect())
        }
        Kind::Decimal | Kind::Percent | Kind::Kroner => {
            let decimal = |row| DECIMALS[pick(row, DECIMALS.len())].parse::<Decimal>().unwrap();
            Values::Decimal((0..rows).map(|row| (!absent(row)).then(|| decimal(row))).collect())
        }
        Kind::Boolean => Values::Boolean((0..rows).map(|row| (!absent(row)).then(|| pick(row, 2) == 0)).collect()),
        Kind::Date => {
            let date = |row| {
                let (year, month, day) = DAYS[pick(row, DAYS.len())];
                Date::constant(year, month, day)
            };
            Values::Date((0..rows).map(|row| (!absent(row)).then(|| date(row))).collect())
        }
    }
}

/// What the metadata of Parquet files says beside the versions.
pub(crate) const PROVENANCE: &[(&str, &str)] = &[("list_date", "2022-12-01")];

/// How the files of a run in Danish look.
pub(crate) fn dress() -> Dress<'static> {
    Dress { convention: Convention::Danish, provenance: PROVENANCE, labels: &CanonicalLabels }
}

/// A manifest as a pipeline would begin it.
pub(crate) fn manifest() -> Manifest {
    let run = RunRecord {
        kind: "initial".to_owned(),
        list_date: "2022-12-01".to_owned(),
        effective_date: "2024-02-01".to_owned(),
        language: "da".to_owned(),
        known_on: None,
    };
    let pipeline = Source::new("pipeline", Some("initial-2022.toml".to_owned()), "[run]\nkind = \"initial\"\n");
    let mut manifest = Manifest::new(run, pipeline);
    manifest.configuration =
        vec![Source::new("state_lists", None, "# opfundet\n"), Source::new("agreement", None, "# æ\n")];
    manifest.overrides = vec!["run.list_date=2022-12-01".to_owned()];
    manifest.inputs = vec![InputRecord {
        table: "departments".to_owned(),
        file: "../data-samples/departments.csv".to_owned(),
        sheet: None,
        sha256: trappe::pipeline::receipt::sha256(b"departments"),
        rows: 3,
    }];
    manifest
}

/// Writes a small run into a folder that has begun.
pub(crate) fn write_run(mut folder: RunFolder, rows: usize, shift: usize) -> Result<Committed, FolderError> {
    for table in &tables(rows, shift)[4..6] {
        folder.write_table(table, &[Format::Parquet, Format::Csv], &dress())?;
    }
    let manifest = manifest();
    let basis = trappe::emit::parquet::record_batch(&tables(rows, shift)[3])?;
    let configuration: Vec<_> = manifest.configuration.iter().chain([&manifest.pipeline]).collect();
    folder.write_basis(&[("departments", basis)], &configuration, PROVENANCE)?;
    let micros = u64::try_from(shift).unwrap();
    folder.write_timing(&Timing { schema_version: 1, started: "now".to_owned(), stages: Vec::new(), total: micros })?;
    folder.commit(manifest)
}
