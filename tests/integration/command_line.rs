//! The programme as it is called: exit status, streams, JSON.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn trappe(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_trappe"))
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .env("NO_COLOR", "1")
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .unwrap()
}

fn code(arguments: &[&str]) -> Option<i32> {
    trappe(arguments).status.code()
}

#[test]
fn a_run_is_0_and_with_strict_4_where_something_is_undetermined() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let out = out.to_str().unwrap();
    let run = trappe(&["run", "pipelines/tiny.toml", "--out", out]);
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
    assert!(String::from_utf8(run.stdout).unwrap().contains("Afdelingstrappen, trin 4"));
    assert_eq!(code(&["run", "pipelines/tiny.toml", "--out", out, "--strict"]), Some(4));
}

#[test]
fn wrong_usage_and_configuration_are_2() {
    assert_eq!(code(&["run"]), Some(2));
    assert_eq!(code(&["compare", "a", "b"]), Some(2));
    assert_eq!(code(&["run", "pipelines/no-such.toml"]), Some(2));
    assert_eq!(code(&["check", "pipelines/tiny.toml", "--set", "run.list_dat=2022-12-01"]), Some(2));
    assert_eq!(code(&["explain", "pipelines/tiny.toml", "9999-999"]), Some(2));
    assert_eq!(code(&["thresholds", "--list-date", "2031-12-01"]), Some(2));
    assert_eq!(code(&["schema", "departements"]), Some(2));
}

#[test]
fn data_with_errors_is_3_nothing_is_written_and_all_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (out, findings) = (folder.path().join("out"), folder.path().join("findings"));
    let set = "inputs.assignments=../data-samples/tiny/no-such-file.csv";
    let arguments =
        ["run", "pipelines/tiny.toml", "--set", set, "--out", out.to_str().unwrap(), "--format", "json", "--findings"];
    let run = trappe(&[&arguments[..], &[findings.to_str().unwrap()]].concat());
    assert_eq!(run.status.code(), Some(3), "{}", String::from_utf8_lossy(&run.stderr));
    assert!(!out.exists());
    assert!(findings.join("diagnostics.csv").is_file());
    let told: Value = serde_json::from_slice(&run.stderr).unwrap();
    assert_eq!(told["schema_version"], 1);
    assert_eq!(told["findings"][0]["severity"], "error");
    assert!(run.stdout.is_empty());
}

#[test]
fn help_and_version_are_results() {
    for arguments in [&["--help"][..], &["--version"], &["run", "--help"], &["config", "write", "--help"]] {
        let output = trappe(arguments);
        assert_eq!(output.status.code(), Some(0));
        assert!(!output.stdout.is_empty() && output.stderr.is_empty());
    }
}

#[test]
fn an_explanation_is_in_the_language_of_the_run() {
    let danish = String::from_utf8(trappe(&["explain", "pipelines/tiny.toml", "0101-001"]).stdout).unwrap();
    assert!(danish.contains("På områdetrappens trin 1."), "{danish}");
    let english = ["explain", "pipelines/tiny.toml", "0101-001", "--set", "run.language=en", "--format", "json"];
    let english: Value = serde_json::from_slice(&trappe(&english).stdout).unwrap();
    assert_eq!((&english["language"], &english["id"]), (&"en".into(), &"0101-001".into()));
    assert!(english.to_string().contains("On step 1 of the area staircase."));
}

#[test]
fn a_reader_who_goes_away_is_not_an_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_trappe"))
        .arg("schema")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}
