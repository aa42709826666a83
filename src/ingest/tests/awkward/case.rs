//! The list `data-samples/awkward/cases.toml`: each file, how it is read, and what it must give.

use std::collections::BTreeMap;
use std::path::PathBuf;

use trappe_rules::columns::{Table, inputs};
use trappe_rules::finding::Checked;
use trappe_rules::quantity::Absent;

use super::super::{reader, told};
use super::folder;
use crate::{IdForm, Ids, InputTable, LostZeros, SourceSpec, Value};

/// One file and one way of reading it.
pub(super) struct Case {
    /// File below the folder.
    pub(super) file: String,
    /// Program that wrote it.
    pub(super) made_by: String,
    /// What is awkward about it.
    pub(super) awkward: String,
    table: &'static Table,
    spec: SourceSpec,
    unpacked_bytes: Option<u64>,
    findings: Vec<String>,
    /// Rows as canonical text; `None` where no table may come of the file.
    rows: Option<String>,
    sheet: Option<String>,
}

/// Every case of the list, in its order.
pub(super) fn all() -> Vec<Case> {
    let text = std::fs::read_to_string(folder().join("cases.toml")).unwrap();
    let list: toml::Table = text.parse().unwrap_or_else(|error| panic!("cases.toml: {error}"));
    for key in list.keys() {
        assert!(["rows", "case"].contains(&key.as_str()), "cases.toml: unknown \"{key}\"");
    }
    let shared = list["rows"].as_table().unwrap();
    list["case"].as_array().unwrap().iter().map(|case| parse(case.as_table().unwrap(), shared)).collect()
}

fn parse(case: &toml::Table, shared: &toml::Table) -> Case {
    let file = text(case, "file").unwrap();
    for key in case.keys() {
        let known = ["file", "table", "made_by", "awkward", "read", "findings", "rows", "same_rows_as", "in_sheet"];
        assert!(known.contains(&key.as_str()), "{file}: unknown \"{key}\"");
    }
    let table = inputs::by_name(&text(case, "table").unwrap()).unwrap_or_else(|| panic!("{file}: unknown table"));
    let mut spec = SourceSpec { path: folder().join(&file), shown: file.clone(), ..SourceSpec::default() };
    let mut unpacked_bytes = None;
    for (key, value) in case.get("read").and_then(toml::Value::as_table).into_iter().flatten() {
        let word = value.as_str().map(str::to_owned);
        match key.as_str() {
            "sheet" => spec.sheet = word,
            "encoding" => spec.encoding = word,
            "delimiter" => spec.delimiter = word.unwrap().chars().next(),
            "decimal_mark" => spec.decimal_mark = word.unwrap().chars().next(),
            "header_row" => spec.header_row = Some(u32::try_from(value.as_integer().unwrap()).unwrap()),
            "unpacked_bytes" => unpacked_bytes = Some(u64::try_from(value.as_integer().unwrap()).unwrap()),
            "columns" => {
                let columns = value.as_table().unwrap().iter();
                spec.columns = columns.map(|(key, value)| (key.clone(), value.as_str().unwrap().to_owned())).collect();
            }
            other => panic!("{file}: unknown \"read.{other}\""),
        }
    }
    let rows = text(case, "rows").or_else(|| {
        let name = text(case, "same_rows_as")?;
        Some(text(shared, &name).unwrap_or_else(|| panic!("{file}: no rows \"{name}\"")))
    });
    let findings = case["findings"].as_array().unwrap_or_else(|| panic!("{file}: no findings"));
    Case {
        made_by: text(case, "made_by").unwrap_or_else(|| panic!("{file}: made by none")),
        awkward: text(case, "awkward").unwrap_or_else(|| panic!("{file}: not awkward")),
        findings: findings.iter().map(|line| line.as_str().unwrap().to_owned()).collect(),
        sheet: text(case, "in_sheet"),
        file,
        table,
        spec,
        unpacked_bytes,
        rows,
    }
}

fn text(table: &toml::Table, key: &str) -> Option<String> {
    table.get(key).and_then(toml::Value::as_str).map(str::to_owned)
}

impl Case {
    /// Reads the file as the case says.
    fn read(&self) -> Checked<Option<InputTable>> {
        // Ids as the configuration declares them.
        let (department, organisation) = (IdForm::parse("0000-000"), IdForm::parse("0000"));
        let mut reader = reader().with_ids(Ids { department, organisation, lost_zeros: LostZeros::Repair });
        if let Some(most) = self.unpacked_bytes {
            reader.limits.unpacked_bytes = most;
        }
        reader.read(self.table, &self.spec)
    }

    /// What differs from what the file must give; empty where nothing does.
    pub(super) fn differences(&self) -> String {
        let checked = self.read();
        let mut differences = Vec::new();
        let mut differ = |what: &str, expected: &str, found: &str| {
            if expected != found {
                differences.push(format!("{}: {what}\n--- expected\n{expected}\n--- found\n{found}\n\n", self.file));
            }
        };
        differ("findings", &self.findings.join("\n"), &told(&checked.findings).join("\n"));
        let header = self.rows.as_deref().and_then(|rows| rows.lines().next()).unwrap_or("");
        let found = checked.result.as_ref().map(|table| canonical(table, header));
        let expected = self.rows.as_deref().unwrap_or("no table");
        differ("table", expected.trim_end(), found.as_deref().unwrap_or("no table"));
        if self.sheet.is_some() {
            let found = checked.result.as_ref().and_then(|table| table.sheet.as_deref());
            differ("sheet", self.sheet.as_deref().unwrap_or(""), found.unwrap_or("none"));
        }
        differences.concat()
    }
}

/// The table as text: columns as the header orders them, then those it does not name; `@row` is the row of the file.
fn canonical(table: &InputTable, header: &str) -> String {
    let mut columns: Vec<&str> =
        header.split(';').filter(|name| *name == "@row" || table.columns().any(|column| column == *name)).collect();
    for column in table.columns() {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    let mut lines = vec![columns.join(";")];
    for row in 0..table.rows() {
        let cells = columns.iter().map(|column| {
            if *column == "@row" { table.file_row(row).to_string() } else { cell(table.value(row, column)) }
        });
        lines.push(cells.collect::<Vec<_>>().join(";"));
    }
    lines.join("\n")
}

/// A cell as text; absences as the statistics office writes them.
fn cell(value: Value<'_>) -> String {
    match value {
        Value::Absent(Absent::Withheld) => "..".to_owned(),
        Value::Absent(Absent::CannotOccur) => ".".to_owned(),
        Value::Absent(Absent::NotGiven) => String::new(),
        Value::Absent(reason) => format!("{reason:?}"),
        // Line breaks within a cell would end the line here.
        Value::Text(text) => text.replace('\r', "").replace('\n', "⏎"),
        Value::Number(number) => number.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Boolean(value) => value.to_string(),
    }
}

/// Files of the folder: the samples, without the list, the README and what makes them.
pub(super) fn files() -> BTreeMap<String, u64> {
    fn walk(folder: PathBuf, below: &str, files: &mut BTreeMap<String, u64>) {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = format!("{below}{}", entry.file_name().to_str().unwrap());
            match entry.metadata().unwrap() {
                metadata if metadata.is_file() => {
                    files.insert(name, metadata.len());
                }
                _ if name == "make" => {}
                _ => walk(entry.path(), &format!("{name}/"), files),
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(folder(), "", &mut files);
    files.retain(|name, _| !["README.md", "cases.toml"].contains(&name.as_str()));
    files
}
