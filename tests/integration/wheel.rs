//! The letting wheels of the sample `wheel`, as worked by hand in its README, and `trappe wheel` (L15–L18).

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::run::{danish_csv, expected_csv, pipeline, root, run_into};

const PIPELINE: &str = "pipelines/wheel.toml";

fn trappe(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_trappe"))
        .args(arguments)
        .current_dir(root())
        .env("NO_COLOR", "1")
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .unwrap()
}

/// What a command says on standard output, where it is done.
fn said(arguments: &[&str]) -> String {
    let run = trappe(arguments);
    assert_eq!(run.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

/// The letter the README has for letting types.
fn letter(types: &str) -> char {
    match types {
        "waiting_list" => 'V',
        "flexible_a" => 'A',
        "flexible_relevant" => 'R',
        "flexible_sharpened" => 'S',
        "assignment" => 'K',
        "waiting_list;flexible_a;flexible_b" => 'a',
        "waiting_list;flexible_b" => 'b',
        other => panic!("{other}"),
    }
}

/// Homes and what bends them, by department, from a run's `wheel`.
fn homes(folder: &Path) -> BTreeMap<String, (String, String)> {
    let mut homes: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    for row in danish_csv(&folder.join("wheel.csv")) {
        let (letters, bent) = homes.entry(row["department_id"].clone()).or_default();
        letters.push(letter(&row["letting_types"]));
        assert_eq!(row["home"], letters.len().to_string());
        if !row["bent_by"].is_empty() {
            bent.push(format!("{}:{}", row["home"], row["bent_by"]));
        }
    }
    homes.into_iter().map(|(id, (letters, bent))| (id, (letters, bent.join(" ")))).collect()
}

/// L15, L16, L18, I8, I21, I22: every home and every state, none missing and none too many; a run's `wheel_state` read by the
/// next run gives the same.
#[test]
fn the_wheels_are_as_worked() {
    let folder = TempDir::new().unwrap();
    let (first, second) = (folder.path().join("first"), folder.path().join("second"));
    let done = run_into(&pipeline("wheel.toml"), &first, &[]);
    let told: Vec<_> = done.findings.iter().filter(|finding| finding.code.starts_with("wheel-")).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].code, "wheel-state-without-wheel");
    assert_eq!(told[0].place.subject.as_deref(), Some("0102-006"));
    assert_eq!(told[0].place.row, Some(5));

    let worked = expected_csv(&root().join("data-samples/wheel/expected.csv"));
    let expected: BTreeMap<_, _> =
        worked.iter().map(|row| (row["department_id"].clone(), (row["homes"].clone(), row["bent"].clone()))).collect();
    assert_eq!(homes(&first), expected);
    let states = danish_csv(&first.join("wheel_state.csv"));
    for row in &worked {
        let state = states.iter().find(|state| state["department_id"] == row["department_id"]).unwrap();
        assert_eq!((&state["next_position"], &state["round"]), (&row["next_position"], &row["round"]));
    }
    let kept = states.iter().find(|state| state["department_id"] == "0102-006").unwrap();
    assert_eq!(kept["next_position"], "4", "a state is kept where there is no wheel now");
    assert_eq!(states.len(), worked.len() + 1);

    let again = format!("inputs.wheel_state={}", first.join("wheel_state.csv").display());
    run_into(&pipeline("wheel.toml"), &second, &[&again]);
    assert_eq!(homes(&second), homes(&first));
    assert_eq!(
        fs::read(second.join("wheel_state.csv")).unwrap(),
        fs::read(first.join("wheel_state.csv")).unwrap(),
        "a run lets no homes"
    );
}

/// I8, I10: where wheel and figure disagree, explanation, command and JSON say so.
#[test]
fn a_wheel_that_cannot_give_its_figure_says_so() {
    let set = ["--set", "interpretations.I8=annex_wheel", "--set", "interpretations.I10=to_2026"];
    let with = |arguments: &[&str]| said(&[arguments, &set].concat());
    let english = ["--set", "run.language=en"];
    let step_1 = with(&[&["wheel", PIPELINE, "0103-001"][..], &english].concat());
    assert!(
        step_1.contains("Over eighteen homes the wheel gives 6 to assignment, the shares of L3 give 8."),
        "{step_1}"
    );
    assert!(step_1.contains("Over eighteen homes the wheel gives 6 to waiting list, the shares of L3 give 4."));
    let step_3 = with(&["explain", PIPELINE, "0103-002"]);
    assert!(
        step_3.contains("Over atten boliger giver hjulet 4 til kommunal anvisning; andelene i L7 giver 5. (I10)"),
        "{step_3}"
    );
    let json: Value = serde_json::from_str(&with(&["wheel", PIPELINE, "0103-002", "--format", "json"])).unwrap();
    assert_eq!(json["difference"][0]["letting"], "flexible");
    assert_eq!((&json["difference"][0]["wheel"], &json["difference"][0]["figure"]), (&14.into(), &13.into()));
    let usual: Value = serde_json::from_str(&said(&["wheel", PIPELINE, "0103-002", "--format", "json"])).unwrap();
    assert_eq!(usual["difference"], Value::Array(Vec::new()));
}

#[test]
fn the_next_homes_are_told_with_criteria_and_fallback() {
    let told = said(&["wheel", PIPELINE, "0101-001", "--homes", "3"]);
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[0].contains("0101-001 Tårnhøjen, trin 1 på områdetrappen"), "{told}");
    assert!(told.contains("kommunal anvisning"), "{told}");
    assert!(told.contains("skærpede: dømte"), "{told}");
    assert_eq!(told.lines().filter(|line| line.contains("første")).count(), 3 + 1, "{told}");

    let json: Value =
        serde_json::from_str(&said(&["wheel", PIPELINE, "0101-003", "--homes", "18", "--format", "json"])).unwrap();
    assert_eq!(json["schema_version"], 1);
    assert_eq!(json["homes"].as_array().unwrap().len(), 18);
    let third = &json["homes"][2];
    assert_eq!((&third["position"], &third["round"], &third["bent_by"]), (&9.into(), &"second".into(), &"L18".into()));
    assert_eq!(json["wheel"]["valid_to"], "2026-12-31", "an exemption holds for its year");
    assert_eq!(json["homes"][1]["fallback"], "waiting_list");
    assert_eq!(json["state"]["used_assignments"], 2);
}

/// L9, L10, N2, I19: the reason, and the shares where there are any; exit status as `explain`.
#[test]
fn a_department_without_a_wheel_says_why() {
    for (id, reason, shares) in [
        ("0101-005", "L9", "7/9"),
        ("0101-006", "L10", "6/9"),
        ("0102-006", "N1, N2", "flexible letting 3/9"),
        ("0102-005", "I19", ""),
        ("0103-004", "cannot be told", ""),
    ] {
        let told = said(&["wheel", PIPELINE, id, "--set", "run.language=en"]);
        assert!(told.contains("It has no wheel") && told.contains(reason) && told.contains(shares), "{told}");
        let explained = said(&["explain", PIPELINE, id, "--set", "run.language=en"]);
        assert!(explained.contains("It has no wheel"), "{explained}");
        let json: Value = serde_json::from_str(&said(&["wheel", PIPELINE, id, "--format", "json"])).unwrap();
        assert!(json["no_wheel"]["reason"].is_string() && json["homes"].is_null());
        let state = ["wheel", PIPELINE, id, "--let", "1"];
        assert_eq!(trappe(&state).status.code(), Some(2), "{id}: nothing to let");
    }
}

#[test]
fn an_id_that_is_no_department_is_refused_with_those_it_may_be() {
    for (id, told) in [("0101-0O3", "0101-003"), ("OMR-1", "0102-001")] {
        let run = trappe(&["wheel", PIPELINE, id]);
        assert_eq!(run.status.code(), Some(2));
        assert!(run.stdout.is_empty());
        assert!(String::from_utf8(run.stderr).unwrap().contains(told), "{id}");
    }
    for wrong in [["--homes", "0"], ["--let", "0"], ["--used", "1"]] {
        assert_eq!(
            trappe(&[&["wheel", PIPELINE, "0101-003"][..], &wrong].concat()).status.code(),
            Some(2),
            "{wrong:?}"
        );
    }
}

/// A copy of the sample's states.
fn states() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("states.csv");
    fs::copy(root().join("data-samples/wheel/wheel_state.csv"), &file).unwrap();
    (folder, file)
}

/// The clerk: three homes are let, two of them assigned and used; one row changes, every other byte stays, and the wheel goes
/// on from there.
#[test]
fn homes_let_move_the_wheel_and_nothing_else() {
    let (folder, file) = states();
    let before = fs::read_to_string(&file).unwrap();
    let state = file.to_str().unwrap();
    let arguments =
        ["wheel", PIPELINE, "0101-004", "--let", "3", "--used", "2", "--on", "2026-02-03", "--state", state];
    let told = said(&arguments);
    assert!(told.contains("Hjulet står nu på plads 9 i første"), "{told}");
    let after = fs::read_to_string(&file).unwrap();
    let changed = "0101-004;9;1;3;2026-02-03;\"ny lejer i 3. bolig; indflyttet\"";
    let wanted = before.replace("0101-004;6;1;1;31-01-2026;\"ny lejer i 3. bolig; indflyttet\"", changed);
    assert_eq!(after, wanted);
    let json: Value =
        serde_json::from_str(&said(&["wheel", PIPELINE, "0101-004", "--state", state, "--format", "json"])).unwrap();
    assert_eq!((&json["homes"][0]["position"], &json["state"]["used_assignments"]), (&9.into(), &3.into()));
    // A department that was not in it gets a row at the end.
    said(&["wheel", PIPELINE, "0102-004", "--let", "10", "--state", state]);
    assert_eq!(fs::read_to_string(&file).unwrap(), format!("{wanted}0102-004;2;2;0;;\n"));
    let files: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["states.csv"], "nothing is left beside it");
}

/// A file that is not there is made, with the states that were said; it reads as it was written.
#[test]
fn a_new_file_of_states_is_made() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("new.csv");
    let state = file.to_str().unwrap();
    said(&["wheel", PIPELINE, "0102-004", "--let", "2", "--state", state]);
    let rows = danish_csv(&file);
    let ids: Vec<&str> = rows.iter().map(|row| row["department_id"].as_str()).collect();
    assert_eq!(ids, ["0101-003", "0101-004", "0102-003", "0102-004", "0102-006", "0103-002", "0103-003", "0103-006"]);
    assert_eq!((&*rows[3]["next_position"], &*rows[3]["round"], &*rows[3]["used_assignments"]), ("3", "first", "0"));
    let json: Value =
        serde_json::from_str(&said(&["wheel", PIPELINE, "0102-004", "--state", state, "--format", "json"])).unwrap();
    assert_eq!(json["homes"][0]["position"], 3);
}

/// What cannot be written is refused, and nothing is touched.
#[test]
fn what_cannot_be_edited_is_left_alone() {
    let run = trappe(&["wheel", "pipelines/tiny.toml", "0101-003", "--let", "1"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8(run.stderr).unwrap().contains("--state"));

    let (_folder, file) = states();
    let text = fs::read_to_string(&file).unwrap();
    let windows: Vec<u8> = text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
    fs::write(&file, &windows).unwrap();
    let run = trappe(&["wheel", PIPELINE, "0101-004", "--let", "1", "--state", file.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(2), "{}", String::from_utf8_lossy(&run.stderr));
    assert_eq!(fs::read(&file).unwrap(), windows);
}

/// L15: a position the wheel has not is an error of the data, an unknown department too.
#[test]
fn a_state_that_cannot_be_is_told() {
    let (_folder, file) = states();
    for (from, to, code) in [
        ("0101-003;7;2", "0101-003;10;2", "wheel-position-out-of-range"),
        ("0101-003;7;2", "0101-003;0;2", "wheel-position-out-of-range"),
        ("0101-003;7;2", "0109-003;7;2", "department-unknown"),
    ] {
        let text = fs::read_to_string(root().join("data-samples/wheel/wheel_state.csv")).unwrap();
        fs::write(&file, text.replace(from, to)).unwrap();
        let run = trappe(&["wheel", PIPELINE, "0101-004", "--state", file.to_str().unwrap()]);
        assert_eq!(run.status.code(), Some(3));
        assert!(String::from_utf8(run.stderr).unwrap().contains(code), "{to}");
    }
    let text = fs::read_to_string(root().join("data-samples/wheel/wheel_state.csv")).unwrap();
    fs::write(&file, text.replace("0101-004;6;1;1;31-01-2026", "0101-004;6;1;2;31-01-2023")).unwrap();
    let run = trappe(&["wheel", PIPELINE, "0101-004", "--state", file.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(0));
    let told = String::from_utf8(run.stderr).unwrap();
    assert!(told.contains("wheel-used-exceed-passed") && told.contains("wheel-state-before-agreement"), "{told}");
}
