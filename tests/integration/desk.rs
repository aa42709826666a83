//! The desk of somebody who uses the programme: a folder with the files of `tiny`, a pipeline, and the binary.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::run::root;

const TABLES: [&str; 4] = ["departments", "areas", "indicators", "assignments"];

const PIPELINE: &str = r#"[run]
kind = "initial"
list_date = 2022-12-01
effective_date = 2024-02-01
language = "en"

[inputs]
departments = "departments.csv"
areas = "areas.csv"
indicators = "indicators.csv"
assignments = "assignments.csv"

[output]
folder = "out"
formats = ["csv"]
"#;

/// A folder of its own, removed at the end.
pub(crate) struct Desk {
    folder: TempDir,
}

/// What the programme said.
pub(crate) struct Told {
    pub(crate) status: Option<i32>,
    pub(crate) messages: String,
    pub(crate) findings: Vec<Value>,
}

/// What a finding must hold: code, file, cell (or row where there is none), value.
pub(crate) type Expected<'a> = (&'a str, &'a str, &'a str, &'a str);

impl Desk {
    /// The files of `tiny`, as they should be.
    pub(crate) fn new() -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        for table in TABLES {
            let name = format!("{table}.csv");
            fs::copy(root().join("data-samples/tiny").join(&name), desk.path(&name)).unwrap();
        }
        desk.write("p.toml", PIPELINE);
        desk
    }

    /// A path on the desk.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    /// Reads a text.
    pub(crate) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Replaces one text, which must be there once, in a file.
    pub(crate) fn change(&self, name: &str, from: &str, to: &str) {
        let text = self.text(name);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {name}");
        self.write(name, text.replace(from, to));
    }

    /// A table as a workbook instead of a text, with a title above the headings; the pipeline reads the workbook.
    pub(crate) fn as_workbook(&self, table: &str, sheet: &str) {
        let name = format!("{table}.csv");
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let page = workbook.add_worksheet();
        page.set_name(sheet).unwrap();
        page.write(0, 0, "Leveret til indplaceringen").unwrap();
        let mut rows = csv::ReaderBuilder::new().has_headers(false).from_path(self.path(&name)).unwrap();
        for (row, record) in (2..).zip(rows.records()) {
            for (column, cell) in (0..).zip(record.unwrap().iter()) {
                match cell.parse::<f64>() {
                    Ok(number) => page.write(row, column, number).unwrap(),
                    Err(_) => page.write(row, column, cell).unwrap(),
                };
            }
        }
        workbook.save(self.path(&format!("{table}.xlsx"))).unwrap();
        self.change("p.toml", &name, &format!("{table}.xlsx"));
    }

    /// Calls the programme in the folder above the desk, so that nothing is found by chance.
    pub(crate) fn call(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    /// The programme, ready to be called.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trappe"));
        command.current_dir(self.folder.path().parent().unwrap()).env("LC_ALL", "C").env_remove("NO_COLOR");
        command
    }

    /// A command on the desk's pipeline, with findings as JSON.
    pub(crate) fn told(&self, command: &str, options: &[&str]) -> Told {
        let pipeline = self.path("p.toml");
        let arguments = [&[command, pipeline.to_str().unwrap(), "--format", "json"], options].concat();
        let output = self.call(&arguments);
        let messages = String::from_utf8(output.stderr).unwrap();
        let read: Value = serde_json::from_str(&messages).unwrap_or_else(|error| panic!("{error}:\n{messages}"));
        let findings = read["findings"].as_array().unwrap().clone();
        Told { status: output.status.code(), messages, findings }
    }

    /// What is explained of a department, as text.
    pub(crate) fn told_of(&self, id: &str) -> String {
        let output = self.call(&["explain", self.path("p.toml").to_str().unwrap(), id]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Every file below a folder of the desk, with its bytes.
    pub(crate) fn files(&self, name: &str) -> BTreeMap<PathBuf, Vec<u8>> {
        fn walk(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, found);
                } else {
                    found.insert(path.clone(), fs::read(path).unwrap());
                }
            }
        }
        let mut found = BTreeMap::new();
        walk(&self.path(name), &mut found);
        found
    }

    /// The data are refused: exit 3 from `check` and `run`, exactly the expected errors told with a help each, the earlier
    /// run untouched and no other written.
    pub(crate) fn refuses(&self, expected: &[Expected<'_>]) {
        fs::create_dir_all(self.path("out")).unwrap();
        self.write("out/manifest.json", "the earlier run");
        let before = self.files("out");
        for (command, options) in [("check", &[][..]), ("run", &[]), ("run", &["--out", "new"])] {
            let told = self.told(command, options);
            assert_eq!(told.status, Some(3), "{command}: {}", told.messages);
            told.has_exactly("error", expected);
        }
        assert_eq!(self.files("out"), before);
        assert!(!self.folder.path().parent().unwrap().join("new").exists());
        self.reads_well();
    }

    /// What is told as text, in both languages, names every error and its help, and no fault of the programme.
    fn reads_well(&self) {
        let pipeline = self.path("p.toml");
        for (language, help) in [("da", "  hjælp   "), ("en", "  help    ")] {
            let language = format!("run.language={language}");
            let output = self.call(&["check", pipeline.to_str().unwrap(), "--set", &language]);
            let text = String::from_utf8(output.stderr).unwrap();
            assert!(text.contains(help) && !text.contains("panicked") && !text.contains("finding-"), "{text}");
            assert!(!text.contains('\u{1b}'), "colour without a terminal:\n{text}");
        }
    }
}

impl Told {
    /// The findings of one severity are the expected ones, each with a help.
    pub(crate) fn has_exactly(&self, severity: &str, expected: &[Expected<'_>]) {
        let text = |value: &Value| value.as_str().map_or_else(String::new, str::to_owned);
        let of_severity = self.findings.iter().filter(|finding| finding["severity"] == severity);
        let mut got: Vec<[String; 4]> = of_severity
            .map(|finding| {
                assert!(text(&finding["help"]).len() > 10 && text(&finding["message"]).len() > 10, "{finding}");
                let row = || finding["row"].as_u64().map_or_else(String::new, |row| row.to_string());
                let cell = finding["cell"].as_str().map_or_else(row, str::to_owned);
                [text(&finding["code"]), text(&finding["file"]), cell, text(&finding["value"])]
            })
            .collect();
        let mut wanted: Vec<[String; 4]> =
            expected.iter().map(|(code, file, cell, value)| [*code, *file, *cell, *value].map(str::to_owned)).collect();
        got.sort();
        wanted.sort();
        assert_eq!(got, wanted);
    }

    /// Whether a finding of this code was told.
    pub(crate) fn has(&self, code: &str) -> bool {
        self.findings.iter().any(|finding| finding["code"] == code)
    }
}
