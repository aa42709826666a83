//! Wrong usage, pipeline or configuration: exit 2, told in full, nothing touched; and what a command line owes its user
//! beside results: quiet, colour, pipes, other working folders.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use serde_json::Value;

use crate::desk::Desk;
use crate::run::records;

/// Exit 2 from `run`, the code told, nothing written.
fn is_refused(desk: &Desk, options: &[&str], code: &str, names: &[&str]) {
    let told = desk.told("run", options);
    assert_eq!(told.status, Some(2), "{code}: {}", told.messages);
    assert!(told.has(code), "{code}: {}", told.messages);
    assert!(!desk.path("out").exists());
    let finding = told.findings.iter().find(|finding| finding["code"] == code).unwrap();
    let text = format!("{} {}", finding["message"].as_str().unwrap(), finding["help"].as_str().unwrap());
    for name in names {
        assert!(text.contains(name), "{code} does not name {name}: {text}");
    }
}

#[test]
fn an_unknown_key_names_the_nearest() {
    let desk = Desk::new();
    desk.change("p.toml", "list_date", "list_dat");
    is_refused(&desk, &[], "config-unknown-key", &["\"list_dat\"", "\"list_date\""]);
    is_refused(&desk, &[], "config-missing-key", &["run.list_date"]);
}

/// T9: another year's thresholds are never used.
#[test]
fn a_list_date_without_thresholds_says_what_is_missing_and_where_to_write_it() {
    let desk = Desk::new();
    let names = ["1 December 2031", "lists.2031-12-01", "state-lists"];
    is_refused(&desk, &["--set", "run.list_date=2031-12-01"], "list-date-without-thresholds", &names);
}

#[test]
fn an_effective_date_outside_the_agreement_is_refused() {
    for date in ["2023-12-31", "2029-02-01"] {
        let set = format!("run.effective_date={date}");
        is_refused(&Desk::new(), &["--set", &set], "agreement-not-in-force", &["run.effective_date"]);
    }
}

/// R2–R4: every run but the initial one goes by the run before it.
#[test]
fn a_run_without_the_one_before_it_is_refused() {
    for kind in ["annual", "midterm", "final"] {
        let set = format!("run.kind={kind}");
        is_refused(&Desk::new(), &["--set", &set], "run-previous-missing", &[kind, "inputs", "placements.parquet"]);
    }
}

/// A run repeated must not read what it wrote.
#[test]
fn an_input_in_the_runs_own_folder_is_refused() {
    for path in ["out/placements.csv", "./nowhere/../out/placements.csv", "out/../out/placements.csv"] {
        let desk = Desk::new();
        let set = format!("inputs.previous={path}");
        let args = ["--set", "run.kind=annual", "--set", &set];
        is_refused(&desk, &args, "input-is-own-result", &["inputs.previous", "placements.csv", "out"]);
    }
}

#[test]
fn what_a_later_release_does_is_refused_until_it_is_there() {
    let desk = Desk::new();
    desk.change("p.toml", "[\"csv\"]", "[\"csv\", \"html\"]");
    is_refused(&desk, &[], "format-not-yet", &["html"]);
}

#[test]
fn unknown_interpretations_and_alternatives_are_refused() {
    let desk = Desk::new();
    let set = "interpretations.I2=at_least_951";
    is_refused(&desk, &["--set", set], "config-unknown-alternative", &["at_least_950", "more_than_950"]);
    is_refused(&desk, &["--set", "interpretations.I99=a"], "config-unknown-interpretation", &["I99"]);
}

#[test]
fn an_interpretation_chosen_on_the_command_line_stands_in_the_manifest() {
    let desk = Desk::new();
    let told = desk.told("run", &["--set", "interpretations.I2=at_least_950"]);
    assert_eq!(told.status, Some(0), "{}", told.messages);
    let manifest: Value = serde_json::from_str(&desk.text("out/manifest.json")).unwrap();
    let text = manifest.to_string();
    assert!(
        text.contains("interpretations.I2=at_least_950") || text.contains("\"I2\":\"at_least_950\""),
        "{manifest:#}"
    );
}

#[test]
fn a_pipeline_that_is_no_text_is_refused() {
    let desk = Desk::new();
    for content in [&b"\xff\xfe[\0r\0u\0n\0]\0"[..], b"[run]\nkind = \"\xe6\"\n"] {
        desk.write("p.toml", content);
        is_refused(&desk, &[], "pipeline-unreadable", &["UTF-8"]);
    }
    desk.write("p.toml", "[run\nkind = ");
    is_refused(&desk, &[], "config-syntax", &["TOML"]);
    desk.write("p.toml", "");
    is_refused(&desk, &[], "config-missing-key", &[]);
    fs::remove_file(desk.path("p.toml")).unwrap();
    is_refused(&desk, &[], "pipeline-unreadable", &[]);
    fs::create_dir(desk.path("p.toml")).unwrap();
    is_refused(&desk, &[], "pipeline-unreadable", &[]);
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let desk = Desk::new();
    fs::create_dir(desk.path("mine")).unwrap();
    desk.write("mine/thesis.txt", "years of work");
    let before = desk.files("mine");
    is_refused(&desk, &["--out", desk.path("mine").to_str().unwrap()], "output-folder-no-manifest", &["mine"]);
    assert_eq!(desk.files("mine"), before);
    // Nor one of ours into which somebody put a file of their own.
    assert_eq!(desk.told("run", &["--set", "output.folder=ours"]).status, Some(0));
    desk.write("ours/thesis.txt", "years of work");
    let before = desk.files("ours");
    let told = desk.told("run", &["--set", "output.folder=ours"]);
    assert_eq!(told.status, Some(2), "{}", told.messages);
    assert!(told.messages.contains("thesis.txt"), "{}", told.messages);
    assert_eq!(desk.files("ours"), before);
}

#[test]
fn an_unknown_id_names_the_nearest() {
    let desk = Desk::new();
    let output = desk.call(&["explain", desk.path("p.toml").to_str().unwrap(), "0101-0O1"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("0101-001"));
}

/// Paths in a pipeline start from its own folder, `--out` from the working folder.
#[test]
fn a_run_works_from_anywhere_and_again_into_the_same_folder() {
    let desk = Desk::new();
    for _ in 0..2 {
        assert_eq!(desk.told("run", &[]).status, Some(0));
        assert_eq!(records(&desk.path("out/placements.csv"), b',').len(), 19);
    }
    fs::create_dir(desk.path("elsewhere")).unwrap();
    let output =
        desk.command().current_dir(desk.path("elsewhere")).args(["run", "../p.toml", "--out", "here"]).output();
    assert_eq!(output.unwrap().status.code(), Some(0));
    assert_eq!(records(&desk.path("elsewhere/here/placements.csv"), b',').len(), 19);
}

#[test]
fn quiet_says_errors_and_nothing_else() {
    let desk = Desk::new();
    let output = desk.call(&["run", desk.path("p.toml").to_str().unwrap(), "--quiet"]);
    assert_eq!((output.status.code(), output.stdout.len(), output.stderr.len()), (Some(0), 0, 0));
    desk.change("assignments.csv", "0101-004,10", "0101-004,41");
    let output = desk.call(&["run", desk.path("p.toml").to_str().unwrap(), "--quiet"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(3), 0));
    assert!(told.contains("error[assigned-exceeds-homes]") && !told.contains("warning["), "{told}");
}

#[test]
fn no_colour_where_there_is_no_terminal_or_it_is_not_wanted() {
    let desk = Desk::new();
    for no_color in ["", "1"] {
        let mut command = desk.command();
        command.env("NO_COLOR", no_color).args(["check", desk.path("p.toml").to_str().unwrap()]);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(!output.stderr.contains(&0x1b) && !output.stdout.contains(&0x1b));
    }
}

/// As `| head -c 10` does: reads a little and goes.
#[test]
fn a_reader_who_had_enough_is_no_error_and_no_noise() {
    let desk = Desk::new();
    let pipeline = desk.path("p.toml");
    let pipeline = pipeline.to_str().unwrap();
    for arguments in [&["explain", pipeline, "0101-001"][..], &["schema"], &["run", pipeline], &["check", pipeline]] {
        let mut child = desk.command().args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut little = [0; 10];
        child.stdout.take().unwrap().read_exact(&mut little).unwrap();
        let output = child.wait_with_output().unwrap();
        let messages = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {messages}");
        assert!(!messages.contains("panicked") && !messages.contains("roken pipe"), "{messages}");
    }
    let mut child = desk.command().args(["check", pipeline]).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
