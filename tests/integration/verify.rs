//! A run's folder opened again, repeated from what it recorded, and held against what it holds.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use rayon::prelude::*;
use tempfile::TempDir;
use trappe::pipeline::manifest::Manifest;
use trappe::pipeline::receipt::sha256;
use trappe::pipeline::verify::{Verification, verify};
use trappe::pipeline::{self, Evaluated, reopen};
use trappe_messages::{Catalogue, Language};
use trappe_rules::finding::Finding;

use crate::run::{evaluated, pipeline, run_into};

/// Runs that follow each other, in order; every other pipeline stands by itself.
const CHAIN: [&str; 7] = [
    "initial-2022",
    "annual-2024",
    "annual-2024-corrected",
    "annual-2025",
    "midterm-2026",
    "midterm-2026-approved",
    "annual-2026",
];

/// Every pipeline of the samples with its run, made once for all tests, in a home of their own.
struct Runs {
    home: TempDir,
    names: Vec<String>,
}

impl Runs {
    fn pipeline(&self, name: &str) -> PathBuf {
        self.home.path().join(format!("pipelines/{name}.toml"))
    }

    fn folder(&self, name: &str) -> PathBuf {
        self.home.path().join("out").join(name)
    }
}

fn runs() -> &'static Runs {
    static RUNS: OnceLock<Runs> = OnceLock::new();
    RUNS.get_or_init(|| {
        let home = TempDir::new().unwrap();
        copied(&files(&crate::run::root().join("pipelines")), &home.path().join("pipelines"));
        for folder in ["data-samples", "config"] {
            std::os::unix::fs::symlink(crate::run::root().join(folder), home.path().join(folder)).unwrap();
        }
        let mut names: Vec<String> = CHAIN.iter().map(|name| (*name).to_owned()).collect();
        for file in files(&home.path().join("pipelines")).keys() {
            let name = file.strip_suffix(".toml").unwrap().to_owned();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let runs = Runs { home, names };
        for name in &runs.names {
            run_into(&runs.pipeline(name), &runs.folder(name), &[]);
        }
        runs
    })
}

fn reopened(folder: &Path) -> Evaluated {
    let reopened = reopen::reopen(folder).unwrap_or_else(|stop| panic!("{:?}", stop.findings()));
    assert_eq!(reopened.findings, [], "{}", folder.display());
    reopened.evaluated().unwrap_or_else(|stop| panic!("{:?}", stop.findings()))
}

#[test]
fn a_run_opened_again_gives_the_same_tables() {
    let runs = runs();
    for name in &runs.names {
        let again = pipeline::tables_of(&reopened(&runs.folder(name))).unwrap();
        assert_eq!(again, pipeline::tables_of(&evaluated(&runs.pipeline(name))).unwrap(), "{name}");
    }
}

#[test]
fn another_language_and_list_are_those_of_the_run() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("run");
    run_into(&pipeline("initial-2022.toml"), &target, &["run.language=en"]);
    let run = reopened(&target);
    assert_eq!(run.prepared.overrides, ["run.language=en"]);
    assert_eq!(run.prepared.language(), Language::English);
}

/// Verifies; what stopped it is a result too.
fn verified(folder: &Path, inputs: Option<&Path>) -> Result<Verification, Vec<Finding>> {
    verify(folder, inputs).map_err(|stop| stop.findings().to_vec())
}

fn holds(folder: &Path, inputs: Option<&Path>) -> Verification {
    let result = verified(folder, inputs).unwrap_or_else(|findings| panic!("{findings:#?}"));
    assert!(result.holds(), "{}: {:#?}", folder.display(), result.findings);
    result
}

fn differs(folder: &Path, inputs: Option<&Path>) -> Vec<Finding> {
    match verified(folder, inputs) {
        Ok(result) => {
            assert!(!result.holds(), "{} holds", folder.display());
            texts(&result.findings);
            result.findings
        }
        Err(findings) => {
            texts(&findings);
            findings
        }
    }
}

/// Every finding has its words in both languages, with nothing left open.
fn texts(findings: &[Finding]) {
    for language in Language::ALL {
        for finding in findings {
            let text = Catalogue::of(language).finding(finding);
            for text in [&text.message, &text.help] {
                assert!(!text.starts_with("finding-") && !text.contains("{$"), "{finding:?}: {text}");
            }
        }
    }
}

fn of_code<'a>(findings: &'a [Finding], code: &str) -> Vec<&'a Finding> {
    findings.iter().filter(|finding| finding.code == code).collect()
}

fn names(findings: &[Finding], file: &str) -> bool {
    findings.iter().any(|finding| finding.place.file.as_deref().is_some_and(|named| named.ends_with(file)))
}

fn run_of(pipeline: &Path) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("run");
    run_into(pipeline, &target, &[]);
    (folder, target)
}

/// Every file below a folder, by path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().display().to_string(), fs::read(path).unwrap());
            }
        }
    }
    found
}

fn copied(files: &BTreeMap<String, Vec<u8>>, to: &Path) {
    for (name, bytes) in files {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// What was found in a copy of a run after one file of it was changed.
fn after(files: &BTreeMap<String, Vec<u8>>, name: &str, change: impl FnOnce(&mut Vec<u8>)) -> Vec<Finding> {
    let folder = TempDir::new().unwrap();
    let mut files = files.clone();
    change(files.get_mut(name).unwrap());
    copied(&files, folder.path());
    differs(folder.path(), None)
}

fn flip(bytes: &mut [u8], at: usize) {
    bytes[at] ^= 1;
}

#[test]
fn every_sample_run_holds_from_its_basis_and_from_its_files() {
    let runs = runs();
    for name in &runs.names {
        let folder = runs.folder(name);
        let before = files(&folder);
        let from_basis = holds(&folder, None);
        assert_eq!(from_basis.compared, Some(before.len() - 2), "{name}");
        holds(&folder, Some(&runs.home.path().join("pipelines")));
        assert_eq!(files(&folder), before, "nothing is written");
    }
}

/// What a run carries from the one before it is among its inputs.
#[test]
fn another_run_before_it_is_named() {
    let runs = runs();
    let home = TempDir::new().unwrap();
    fs::copy(runs.folder("annual-2024").join("placements.parquet"), home.path().join("placements.parquet")).unwrap();
    let data = files(&crate::run::root().join("data-samples/copenhagen"));
    copied(&data, &home.path().join("data-samples/copenhagen"));
    let findings = differs(&runs.folder("annual-2024"), Some(home.path()));
    let named: Vec<_> = of_code(&findings, "verify-input-differs").iter().map(|it| it.place.table.clone()).collect();
    // The initial run is the one before it, and the one its success criteria are held against.
    assert_eq!(named, [Some("initial".into()), Some("previous".into())], "{findings:#?}");
}

#[test]
fn a_run_holds_wherever_it_is_and_without_its_files() {
    let home = TempDir::new().unwrap();
    let data = crate::run::root().join("data-samples/tiny");
    copied(&files(&data), &home.path().join("data-samples/tiny"));
    copied(&files(&crate::run::root().join("config")), &home.path().join("config"));
    fs::create_dir_all(home.path().join("pipelines")).unwrap();
    let own = home.path().join("pipelines/tiny.toml");
    fs::copy(pipeline("tiny.toml"), &own).unwrap();
    let target = home.path().join("out/tiny");
    run_into(&own, &target, &[]);
    let elsewhere = TempDir::new().unwrap();
    let moved = elsewhere.path().join("archive");
    copied(&files(&target), &moved);
    holds(&moved, Some(&data));
    drop(home);
    holds(&moved, None);
    // Another working folder and another umask.
    let trappe = env!("CARGO_BIN_EXE_trappe");
    for (folder, run) in [("/", moved.display().to_string()), (elsewhere.path().to_str().unwrap(), "archive".into())] {
        let shell = format!("umask 077; cd '{folder}' && '{trappe}' verify '{run}' --format json");
        let told = Command::new("sh").args(["-c", &shell]).output().unwrap();
        assert_eq!(told.status.code(), Some(0), "{told:?}");
        let verdict: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
        assert_eq!((&verdict["holds"], &verdict["differences"]), (&true.into(), &0.into()));
    }
}

/// Where a pipeline lies when it is run makes no difference to what it gives.
#[test]
fn the_same_run_asked_for_by_another_path_is_the_same() {
    let (_one, first) = run_of(&pipeline("initial-2022.toml"));
    let (_two, second) = run_of(&crate::run::root().join("src/../pipelines/initial-2022.toml"));
    let (mut first, mut second) = (files(&first), files(&second));
    first.remove("timing.json");
    second.remove("timing.json");
    assert_eq!(first, second);
}

#[test]
fn one_byte_flipped_in_any_file_is_found_and_its_file_named() {
    let (_folder, target) = run_of(&pipeline("tiny.toml"));
    let files = files(&target);
    assert!(files.len() > 30, "{:?}", files.keys());
    let compared: Vec<&String> = files.keys().filter(|name| *name != "timing.json").collect();
    compared.par_iter().for_each(|name| {
        let length = files[*name].len();
        for at in [length / 3, length - 1] {
            let findings = after(&files, name, |bytes| flip(bytes, at));
            // Of a manifest that is no longer known as one the folder is named.
            let manifest = *name == "manifest.json";
            assert!(manifest || names(&findings, name), "{name} at {at}: {findings:#?}");
            assert!(!findings.is_empty());
        }
        // Cut off, gone.
        if *name != "manifest.json" {
            assert!(names(&after(&files, name, |bytes| bytes.truncate(length / 2)), name), "{name} cut off");
            let folder = TempDir::new().unwrap();
            copied(&files, folder.path());
            fs::remove_file(folder.path().join(name)).unwrap();
            let findings = differs(folder.path(), None);
            assert!(of_code(&findings, "run-file-missing").len() == 1 && names(&findings, name), "{findings:#?}");
        }
    });
    // Times are never compared.
    let folder = TempDir::new().unwrap();
    let mut files = files;
    files.get_mut("timing.json").unwrap()[5] ^= 1;
    copied(&files, folder.path());
    holds(folder.path(), None);
}

/// Every field of the manifest, and bytes all over it.
#[test]
fn whatever_is_changed_in_the_manifest_is_found() {
    let (_folder, target) = run_of(&pipeline("tiny.toml"));
    let files = files(&target);
    let bytes = &files["manifest.json"];
    let manifest: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let mut fields = Vec::new();
    leaves(&manifest, String::new(), &mut fields);
    assert!(fields.len() > 200, "{}", fields.len());
    // The first and the last of those of one name.
    let name = |field: &str| field.split('/').filter(|part| part.parse::<u32>().is_err()).collect::<Vec<_>>().join("/");
    let mut by_name: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for field in fields {
        by_name.entry(name(&field)).or_default().push(field);
    }
    let ends = |all: Vec<String>| [all.first().cloned(), all.last().cloned()].into_iter().flatten();
    let fields: BTreeSet<String> = by_name.into_values().flat_map(ends).collect();
    assert!(fields.len() > 60, "{fields:?}");
    fields.par_iter().for_each(|field| {
        let mut changed = manifest.clone();
        let leaf = changed.pointer_mut(field).unwrap();
        *leaf = match leaf {
            serde_json::Value::String(text) => format!("{text}x").into(),
            serde_json::Value::Number(number) => (number.as_u64().unwrap() + 1).into(),
            serde_json::Value::Bool(value) => (!*value).into(),
            serde_json::Value::Null | serde_json::Value::Array(_) | serde_json::Value::Object(_) => "x".into(),
        };
        let mut text = serde_json::to_vec_pretty(&changed).unwrap();
        text.push(b'\n');
        let findings = after(&files, "manifest.json", |bytes| *bytes = text);
        let known = ["/programme", "/schema_version"].contains(&field.as_str());
        assert!(known || names(&findings, "manifest.json"), "{field}: {findings:#?}");
    });
    let step = bytes.len() / 50;
    (0..50_usize).into_par_iter().for_each(|nth| {
        let findings = after(&files, "manifest.json", |bytes| flip(bytes, nth * step));
        assert!(!findings.is_empty());
    });
}

fn leaves(value: &serde_json::Value, path: String, into: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(members) => {
            members.iter().for_each(|(key, value)| leaves(value, format!("{path}/{key}"), into));
        }
        serde_json::Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| leaves(value, format!("{path}/{index}"), into));
        }
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => into.push(path),
    }
}

#[test]
fn one_byte_flipped_in_any_original_file_is_found_and_the_input_named() {
    let path = pipeline("initial-2022.toml");
    let (_folder, target) = run_of(&path);
    let data = files(&crate::run::root().join("data-samples/copenhagen"));
    let manifest = holds(&target, None).manifest;
    assert!(manifest.inputs.len() >= 4);
    for input in &manifest.inputs {
        let name = Path::new(&input.file).file_name().unwrap().to_str().unwrap();
        for part in [2, 3] {
            let home = TempDir::new().unwrap();
            let mut data = data.clone();
            let bytes = data.get_mut(name).unwrap();
            let at = bytes.len() / part;
            flip(bytes, at);
            copied(&data, home.path());
            let findings = differs(&target, Some(home.path()));
            let named = of_code(&findings, "verify-input-differs");
            assert_eq!(named.len(), 1, "{name} at {at}: {findings:#?}");
            assert_eq!(named[0].place.table.as_deref(), Some(input.table.as_str()));
            assert!(named[0].place.file.as_deref().unwrap().ends_with(name));
        }
    }
    let empty = TempDir::new().unwrap();
    let missing = verified(&target, Some(empty.path())).unwrap_err();
    assert_eq!(of_code(&missing, "verify-input-missing").len(), manifest.inputs.len());
}

#[test]
fn a_figure_changed_in_an_original_file_is_told_to_the_cell() {
    let (_folder, target) = run_of(&pipeline("tiny.toml"));
    let home = TempDir::new().unwrap();
    let mut data = files(&crate::run::root().join("data-samples/tiny"));
    let text = String::from_utf8(data["departments.csv"].clone()).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let delimiter = if lines[0].contains(';') { ';' } else { ',' };
    let column = lines[0].split(delimiter).position(|name| name.trim_start_matches('\u{feff}') == "name").unwrap();
    let mut cells: Vec<String> = lines[1].split(delimiter).map(str::to_owned).collect();
    cells[column].push_str(" Øst");
    lines[1] = cells.join(&delimiter.to_string());
    data.insert("departments.csv".to_owned(), (lines.join("\n") + "\n").into_bytes());
    copied(&data, home.path());
    let findings = differs(&target, Some(home.path()));
    assert_eq!(of_code(&findings, "verify-input-differs").len(), 1, "{findings:#?}");
    let cells = of_code(&findings, "verify-cell-differs");
    for (file, table) in [("basis/departments.parquet", "departments"), ("placements.parquet", "placements")] {
        let told = cells.iter().find(|cell| cell.place.file.as_deref() == Some(file));
        let told = told.unwrap_or_else(|| panic!("{file}: {findings:#?}"));
        assert_eq!(told.place.table.as_deref(), Some(table));
        assert_eq!(told.place.column.as_deref(), Some("name"));
    }
}

#[test]
fn an_edited_row_is_told_by_table_key_and_column() {
    let (_folder, target) = run_of(&pipeline("tiny.toml"));
    let files = files(&target);
    let text = String::from_utf8(files["placements.csv"].clone()).unwrap();
    let line = text.lines().nth(2).unwrap().to_owned();
    let mut cells: Vec<&str> = line.split(';').collect();
    let column = text.lines().next().unwrap().split(';').position(|name| name == "step").unwrap();
    let other = if cells[column] == "1" { "2" } else { "1" };
    let (key, was) = (cells[0].to_owned(), cells[column].to_owned());
    cells[column] = other;
    let edited = text.replace(&line, &cells.join(";"));
    let findings = after(&files, "placements.csv", |bytes| *bytes = edited.clone().into_bytes());
    let told = of_code(&findings, "verify-cell-differs");
    assert_eq!(told.len(), 1, "{findings:#?}");
    let place = &told[0].place;
    assert_eq!(
        (place.table.as_deref(), place.subject.as_deref(), place.column.as_deref()),
        (Some("placements"), Some(key.as_str()), Some("step"))
    );
    assert_eq!(told[0].value.as_deref(), Some(other));
    assert!(told[0].arguments.contains(&("made", was.as_str().into())));
    assert_eq!(of_code(&findings, "run-file-changed").len(), 1);
    // The same with its SHA-256 put into the manifest: a forgery is found all the same.
    let folder = TempDir::new().unwrap();
    let mut forged = files.clone();
    forged.insert("placements.csv".to_owned(), edited.clone().into_bytes());
    forge(&mut forged, "placements.csv");
    copied(&forged, folder.path());
    let findings = differs(folder.path(), None);
    assert_eq!(of_code(&findings, "verify-cell-differs").len(), 1, "{findings:#?}");
    assert!(of_code(&findings, "run-file-changed").is_empty());
    assert!(!of_code(&findings, "verify-manifest-differs").is_empty() || !names(&findings, "manifest.json"));
    // A row taken out, and one too many.
    let without = text.replace(&format!("{line}\n"), "");
    let findings = after(&files, "placements.csv", |bytes| *bytes = without.into_bytes());
    assert_eq!(of_code(&findings, "verify-row-missing")[0].place.subject.as_deref(), Some(key.as_str()));
    let more = format!("{text}{}\n", line.replacen(&key, "9999-999", 1));
    let findings = after(&files, "placements.csv", |bytes| *bytes = more.into_bytes());
    assert_eq!(of_code(&findings, "verify-row-extra")[0].place.subject.as_deref(), Some("9999-999"));
}

/// Makes the manifest say of a file what it is now.
fn forge(files: &mut BTreeMap<String, Vec<u8>>, name: &str) {
    let mut manifest: Manifest = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let output = manifest.outputs.iter_mut().find(|output| output.file == name).unwrap();
    output.sha256 = sha256(&files[name]);
    output.bytes = files[name].len();
    let mut bytes = serde_json::to_vec_pretty(&manifest).unwrap();
    bytes.push(b'\n');
    files.insert("manifest.json".to_owned(), bytes);
}

/// A setting changed in both copies of a text, hashes and receipt put right: the results are no longer those of the text.
#[test]
fn another_configuration_behind_the_same_results_is_found() {
    let (_folder, target) = run_of(&pipeline("tiny.toml"));
    let mut files = files(&target);
    let mut manifest: Manifest = serde_json::from_slice(&files["manifest.json"]).unwrap();
    manifest.pipeline.text = manifest.pipeline.text.replace("language = \"da\"", "language = \"en\"");
    let text = manifest.pipeline.text.clone();
    assert!(text.contains("\"en\""), "{text}");
    manifest.pipeline.sha256 = sha256(text.as_bytes());
    manifest.receipt_id = pipeline::receipt::receipt_id(&manifest);
    files.insert("manifest.json".to_owned(), serde_json::to_vec(&manifest).unwrap());
    files.insert("basis/configuration/pipeline.toml".to_owned(), text.into_bytes());
    forge(&mut files, "basis/configuration/pipeline.toml");
    let folder = TempDir::new().unwrap();
    copied(&files, folder.path());
    let findings = differs(folder.path(), None);
    let cells = of_code(&findings, "verify-cell-differs");
    assert!(cells.iter().any(|cell| cell.place.column.as_deref() == Some("reason")), "{findings:#?}");
    let fields = of_code(&findings, "verify-manifest-differs");
    assert!(fields.iter().any(|field| field.place.column.as_deref() == Some("run.language")), "{fields:#?}");
}

/// Results that are the same in files of other bytes, by another version.
#[test]
fn another_version_is_told_as_the_reason() {
    let path = pipeline("tiny.toml");
    let (_folder, target) = run_of(&path);
    let mut files = files(&target);
    let table = pipeline::tables_of(&evaluated(&path)).unwrap().into_iter().next().unwrap();
    files.insert("placements.parquet".to_owned(), trappe::emit::parquet::bytes(&table, &[("x", "y")]).unwrap());
    let mut manifest: Manifest = serde_json::from_slice(&files["manifest.json"]).unwrap();
    manifest.programme_version = "0.0.9".to_owned();
    manifest.receipt_id = pipeline::receipt::receipt_id(&manifest);
    files.insert("manifest.json".to_owned(), serde_json::to_vec(&manifest).unwrap());
    forge(&mut files, "placements.parquet");
    let folder = TempDir::new().unwrap();
    copied(&files, folder.path());
    let findings = differs(folder.path(), None);
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["run-of-other-version", "verify-form-of-version"], "{findings:#?}");
}

#[test]
fn what_is_not_of_the_run_is_named() {
    let (_folder, target) = run_of(&pipeline("tiny.toml"));
    fs::write(target.join("notes.txt"), "mine").unwrap();
    fs::create_dir_all(target.join("basis/more/of")).unwrap();
    let findings = differs(&target, None);
    let extra: Vec<_> =
        of_code(&findings, "run-file-extra").into_iter().map(|it| it.place.file.clone().unwrap()).collect();
    assert_eq!(extra, ["basis/more", "notes.txt"]);
}

fn exit(arguments: &[&str]) -> (Option<i32>, String) {
    let told = Command::new(env!("CARGO_BIN_EXE_trappe")).args(arguments).env("LC_ALL", "C").output().unwrap();
    let text = String::from_utf8_lossy(&told.stderr).into_owned() + &String::from_utf8_lossy(&told.stdout);
    assert!(!text.contains("a fault of the programme"), "{text}");
    (told.status.code(), text)
}

#[test]
fn the_exit_status_says_what_came_of_it() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("run");
    run_into(&pipeline("tiny.toml"), &target, &["run.language=en"]);
    let run = target.to_str().unwrap().to_owned();
    let (code, text) = exit(&["verify", &run]);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("holds.") && text.contains("Receipt "), "{text}");
    let (code, text) =
        exit(&["verify", &run, "--inputs", crate::run::root().join("data-samples/tiny").to_str().unwrap()]);
    assert_eq!(code, Some(0), "{text}");
    assert_eq!(exit(&["verify", &run, "--inputs", home.path().to_str().unwrap()]).0, Some(2));
    // No run's folder: nothing there, a file, a folder of something else, one without its manifest.
    assert_eq!(exit(&["verify", home.path().join("none").to_str().unwrap()]).0, Some(2));
    assert_eq!(exit(&["verify", target.join("manifest.json").to_str().unwrap()]).0, Some(2));
    assert_eq!(exit(&["verify", home.path().to_str().unwrap()]).0, Some(2));
    let manifest = fs::read_to_string(target.join("manifest.json")).unwrap();
    // A newer schema version, and a manifest cut off.
    let newer = manifest.replacen("\"schema_version\": 1", "\"schema_version\": 2", 1);
    fs::write(target.join("manifest.json"), newer).unwrap();
    let (code, text) = exit(&["verify", &run]);
    assert!(code == Some(2) && text.contains("schema version 2"), "{text}");
    fs::write(target.join("manifest.json"), &manifest[..manifest.len() / 2]).unwrap();
    let (code, text) = exit(&["verify", &run]);
    assert!(code == Some(2) && text.contains("manifest.json"), "{text}");
    fs::write(target.join("manifest.json"), &manifest).unwrap();
    fs::remove_dir_all(target.join("basis")).unwrap();
    let (code, text) = exit(&["verify", &run, "--format", "json"]);
    assert!(code == Some(5) && text.contains("\"repeated\": false"), "{text}");
}
