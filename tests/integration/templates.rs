//! The workbooks of `trappe template`: unfilled they say only that they are empty; filled in by another program they read
//! back as they were filled in.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value as Json, json};
use trappe_ingest::{InputTable, Reader, Value};
use trappe_messages::{Catalogue, Language};
use trappe_rules::columns::{Column, Kind, Table, inputs};
use trappe_rules::finding::Finding;

use crate::python::python;
use crate::round_trip::{limits, source};

fn trappe(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_trappe")).args(arguments).env("LC_ALL", "en_GB.UTF-8").output().unwrap()
}

fn template(folder: &Path, language: Language) {
    let made = trappe(&["template", folder.to_str().unwrap(), "--language", language.code()]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert_eq!(String::from_utf8(made.stdout).unwrap().lines().count(), inputs::TABLES.len() + 1);
}

fn read(table: &'static Table, folder: &Path) -> (InputTable, Vec<Finding>) {
    let path = folder.join(format!("{}.xlsx", table.name));
    let checked = Reader::embedded(limits()).read(table, &source(&path));
    (checked.result.unwrap_or_else(|| panic!("{}: {:?}", path.display(), checked.findings)), checked.findings)
}

#[test]
fn an_unfilled_template_is_read_as_an_empty_table_and_nothing_else_is_found() {
    for language in Language::ALL {
        let home = tempfile::tempdir().unwrap();
        template(home.path(), language);
        for table in inputs::TABLES {
            let (read, findings) = read(table, home.path());
            let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
            assert!(matches!(codes[..], ["table-empty" | "table-empty-allowed"]), "{} {codes:?}", table.name);
            // Every column is known, and the sheet to fill in was chosen, not the guide.
            assert_eq!(read.columns().count(), table.columns.len(), "{}", table.name);
            let sheet = Catalogue::of(language).term(&format!("template-sheet-{}", table.name.replace('_', "-")));
            assert_eq!(read.sheet, Some(sheet));
        }
    }
}

#[test]
fn a_second_template_into_the_same_folder_is_fine_and_a_filled_one_stays() {
    let home = tempfile::tempdir().unwrap();
    template(home.path(), Language::Danish);
    template(home.path(), Language::Danish);
    let folder = home.path().to_str().unwrap();
    let other = trappe(&["template", folder]);
    assert_eq!(other.status.code(), Some(2), "the system's language is another");
    let mine = home.path().join("areas.xlsx");
    fs::write(&mine, "mine").unwrap();
    fs::remove_file(home.path().join("pools.xlsx")).unwrap();
    let refused = trappe(&["template", folder, "--language", "da"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("areas.xlsx findes og er anderledes"));
    assert_eq!(fs::read_to_string(mine).unwrap(), "mine");
    assert!(!home.path().join("pools.xlsx").exists());
}

/// What is filled in, and what is read of it.
fn filled(catalogue: &Catalogue, table: &Table, column: &Column, row: usize) -> (Json, String) {
    let is_first = row == 0;
    let same = |text: &str| (json!(text), text.to_owned());
    let number = |first: Json, other: Json| {
        let number = if is_first { first } else { other };
        (number.clone(), number.to_string().trim_end_matches(".0").to_owned())
    };
    match column.kind {
        Kind::Id if column.name == "organisation_id" => same(if is_first { "0123" } else { "0007" }),
        Kind::Id => same(["0123-045", "0007-001", "0123-046"][row]),
        Kind::Text if column.name == "local_committee" => same(if is_first { "Nørrebro" } else { "Amager Øst" }),
        Kind::Text => same(if is_first { "Ærøgården; \"Øst\"" } else { "Bjerget" }),
        Kind::Joined => same("employment;income"),
        Kind::Whole => number(json!(0), json!(13_400)),
        Kind::Year => number(json!(2022), json!(2023)),
        Kind::Percent | Kind::Decimal | Kind::Kroner => number(json!(40.5), json!(7)),
        Kind::Date => {
            let day = if is_first { "1999-12-31" } else { "2024-02-01" };
            (json!({ "date": day }), day.to_owned())
        }
        Kind::Boolean => {
            let word = catalogue.term(if is_first { "template-yes" } else { "template-no" });
            (json!(word), is_first.to_string())
        }
        Kind::Choice(values) => {
            let value = values[row % values.len()];
            let key = format!("value-{}-{}", column.name, value).replace('_', "-");
            assert!(table.column(column.name).is_some());
            (json!(catalogue.term(&key)), value.to_owned())
        }
    }
}

fn text(value: Value<'_>) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.to_owned()),
        Value::Number(number) => Some(number.normalize().to_string()),
        Value::Date(day) => Some(day.to_string()),
        Value::Boolean(value) => Some(value.to_string()),
        Value::Absent(_) => None,
    }
}

#[test]
fn templates_filled_in_by_another_program_read_back_without_a_finding() {
    for language in Language::ALL {
        let catalogue = Catalogue::of(language);
        let home = tempfile::tempdir().unwrap();
        let (templates, done) = (home.path().join("templates"), home.path().join("filled"));
        fs::create_dir(&done).unwrap();
        template(&templates, language);
        let mut given = BTreeMap::new();
        let mut expected = BTreeMap::new();
        for table in inputs::TABLES {
            let kinds: BTreeMap<_, _> = table.columns.iter().map(|column| (column.name, column.kind.name())).collect();
            let mut rows = Vec::new();
            for row in 0..3 {
                let mut cells = BTreeMap::new();
                // The last row has what is required only.
                for column in table.columns.iter().filter(|column| row < 2 || column.required) {
                    let (cell, value) = filled(catalogue, table, column, row);
                    cells.insert(column.name, cell);
                    expected.insert((table.name, column.name, row), value);
                }
                rows.push(cells);
            }
            given.insert(table.name, json!({ "kinds": kinds, "rows": rows }));
        }
        let rows = home.path().join("rows.json");
        fs::write(&rows, json!(given).to_string()).unwrap();
        let told = python("fill_templates.py", [&templates, &done, &rows]);
        assert_eq!(told.trim(), format!("{} workbooks, {} cells filled in", inputs::TABLES.len(), expected.len()));
        let offers: Json = serde_json::from_str(&fs::read_to_string(done.join("offers.json")).unwrap()).unwrap();
        assert_eq!(offers["departments"]["local_committee"].as_array().unwrap().len(), 12);
        for table in inputs::TABLES {
            let (read, findings) = read(table, &done);
            assert_eq!(findings, [], "{} in {language:?}", table.name);
            assert_eq!(read.rows(), 3);
            for column in table.columns {
                for row in 0..3 {
                    let found = text(read.value(row, column.name));
                    let at = format!("{}.{} row {row} in {language:?}", table.name, column.name);
                    assert_eq!(found.as_ref(), expected.get(&(table.name, column.name, row as usize)), "{at}");
                }
            }
        }
    }
}

/// The tables of the tiny sample written into the templates, and the pipeline that came with them: the same placements.
#[test]
fn a_run_of_filled_templates_places_as_the_sample_itself() {
    let home = tempfile::tempdir().unwrap();
    let (templates, done) = (home.path().join("templates"), home.path().join("filled"));
    fs::create_dir(&done).unwrap();
    template(&templates, Language::Danish);
    let mut given = BTreeMap::new();
    for table in inputs::TABLES {
        let kinds: BTreeMap<_, _> = table.columns.iter().map(|column| (column.name, column.kind.name())).collect();
        let path = crate::run::root().join(format!("data-samples/tiny/{}.csv", table.name));
        let records = if path.exists() { crate::run::expected_csv(&path) } else { Vec::new() };
        let rows: Vec<BTreeMap<String, Json>> = records.into_iter().map(|record| cells(table, record)).collect();
        given.insert(table.name, json!({ "kinds": kinds, "rows": rows }));
    }
    let rows = home.path().join("rows.json");
    fs::write(&rows, json!(given).to_string()).unwrap();
    python("fill_templates.py", [&templates, &done, &rows]);
    let pipeline = done.join("pipeline.toml");
    // Decimals are declared, since a workbook does not keep them (D8).
    let decimals = "employment_pct = 1, convictions_pct = 2, education_pct = 1, income_pct = 1";
    let text = fs::read_to_string(templates.join("pipeline.toml")).unwrap();
    let declare = |text: String, table: &str, decimals: &str| {
        let line = format!("{table} = {{ path = \"{table}.xlsx\", decimals = {{ {decimals} }} }}");
        text.replacen(&format!("\n{table} = \"{table}.xlsx\""), &format!("\n{line}"), 1)
    };
    let text = declare(text, "indicators", decimals);
    let text = declare(text, "areas", &format!("{decimals}, origin_pct = 1"));
    fs::write(&pipeline, text).unwrap();
    let sample = crate::run::pipeline("tiny.toml");
    let effective = ["run.effective_date=2024-02-01"];
    crate::run::run_into(&sample, &home.path().join("sample"), &[]);
    crate::run::run_into(&pipeline, &home.path().join("own"), &effective);
    let placements = |run: &str| crate::run::danish_csv(&home.path().join(run).join("placements.csv"));
    assert_eq!(placements("own"), placements("sample"));
    assert!(placements("own").len() > 10);
}

/// The cells of a record by their kinds.
fn cells(table: &Table, record: BTreeMap<String, String>) -> BTreeMap<String, Json> {
    let filled = record.into_iter().filter(|(_, cell)| !cell.is_empty());
    filled
        .map(|(name, cell)| {
            let value = match table.column(&name).unwrap().kind {
                Kind::Whole | Kind::Year | Kind::Decimal | Kind::Percent | Kind::Kroner => {
                    cell.parse::<f64>().map_or(json!(cell), |number| json!(number))
                }
                Kind::Date => json!({ "date": cell }),
                Kind::Id | Kind::Text | Kind::Boolean | Kind::Choice(_) | Kind::Joined => json!(cell),
            };
            (name, value)
        })
        .collect()
}
