//! The state's real lists as a history (K7b): what `data-samples/state-lists/README.md` works out by hand comes out.

use std::collections::BTreeMap;
use std::process::Command;

use tempfile::TempDir;
use trappe_rules::finding::{Argument, Finding};

use crate::python::python;
use crate::run::{danish_csv, pipeline, root, run_into};

type Row = BTreeMap<String, String>;

fn of<'a>(clocks: &'a [Row], area_id: &str) -> &'a Row {
    clocks.iter().find(|row| row["area_id"] == area_id).unwrap_or_else(|| panic!("no clocks of {area_id}"))
}

/// Known, at most, needed, how it was counted, lists missing by year, years it is reached.
fn shown(row: &Row, clock: &str) -> String {
    let cell = |column: &str| row[&format!("{clock}_{column}")].replace("-12-01", "");
    let [lists, at_most, needed] = ["lists", "lists_at_most", "lists_needed"].map(cell);
    let [counted, missing, earliest, latest] = ["counted", "missing", "earliest", "latest"].map(cell);
    format!("{lists}-{at_most}/{needed} {counted} [{missing}] {earliest}..{latest}")
}

#[test]
fn clocks_of_the_real_lists_are_those_worked_by_hand() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("run");
    let done = run_into(&pipeline("state-lists.toml"), &target, &[]);
    let clocks = danish_csv(&target.join("clocks.csv"));
    for (area, designation, parallel, off) in [
        ("Mjølnerparken", "transformation", "5-5/5 complete [] ..", "0-0/4 complete [] .."),
        ("Tingbjerg/Utterslevhuse", "prevention", "0-0/5 complete [] ..", "1-1/4 complete [] 2025..2025"),
        ("Aldersrogade", "prevention", "0-0/5 complete [] ..", "1-1/4 complete [] 2025..2025"),
        ("Lundtoftegade", "prevention", "0-0/5 complete [] ..", "2-3/4 gap [2020] 2023..2024"),
        ("Blågården", "prevention", "0-0/5 complete [] ..", "2-4/4 gap [2020;2019] 2022..2024"),
        ("Bellahøj", "prevention", "0-0/5 complete [] ..", "2-4/4 start [2020;2019] 2022..2024"),
        ("Gadelandet/Husumgård", "", "0-5/5 gap [2022;2021;2020;2019] ..", "0-4/4 gap [2022;2021;2020;2019] .."),
        ("Skovvejen/Skovparken", "transformation", "5-5/5 complete [] ..", "0-0/4 complete [] .."),
        ("Agervang", "", "0-5/5 gap [2022;2020] ..", "0-1/4 gap [2022] .."),
        ("Askerød", "parallel", "1-5/5 gap [2021;2020;2019;2018] 2022..2026", "0-0/4 complete [] .."),
    ] {
        let row = of(&clocks, area);
        assert_eq!(row["designation"], designation, "{area}");
        assert_eq!(row["listed_known"], (!designation.is_empty()).to_string(), "{area}");
        assert_eq!(shown(row, "parallel"), parallel, "{area}");
        assert_eq!(shown(row, "off"), off, "{area}");
    }
    let is_area = |name: &str| clocks.iter().any(|row| row["area_id"] == name);
    assert!(!is_area("Skovparken/Skovvejen") && !is_area("Ringparken, Slagelse"), "two areas for one");

    let told = |code: &str| -> Vec<&Finding> { done.findings.iter().filter(|it| it.code == code).collect() };
    let open: Vec<_> = told("history-year-open").iter().filter_map(|it| it.place.subject.clone()).collect();
    let left_open =
        ["Akacieparken", "Degnegården mv.", "Gadelandet/Husumgård", "Lundevænget/Ryparken II", "Stærevej mv."];
    assert_eq!(open.iter().map(String::as_str).collect::<std::collections::BTreeSet<_>>(), left_open.into());
    let two_of = told("history-year-open").into_iter().find(|it| it.value.as_deref() == Some("two of 2018-2021"));
    let years = ["2018", "2019", "2020", "2021"].map(Argument::from).to_vec();
    assert!(two_of.unwrap().arguments.contains(&("years", Argument::List(years))));
    let joined: Vec<_> = told("history-names-joined").iter().filter_map(|it| it.value.clone()).collect();
    for name in ["Skovparken/Skovvejen", "Ringparken, Slagelse", "Solbakken mv", "Nørager/Søstjernevej m.fl"] {
        assert!(joined.iter().any(|joined| joined == name), "{name} among {joined:?}");
    }
}

#[test]
fn an_area_of_the_history_is_explained() {
    let explained = |id: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_trappe"))
            .args(["explain", "pipelines/state-lists.toml", id, "--set", "run.language=en"])
            .current_dir(root())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let lundtoftegade = explained("Lundtoftegade");
    for sentence in [
        "Lists in a row as a parallel society: 0 of 5.",
        "Lists in a row off the vulnerable list: at least 2, at most 3 of 4; the list of 1 December 2020 is not given.",
        "from the list of 1 December 2023 at the earliest, from that of 1 December 2024 at the latest.",
    ] {
        assert!(lundtoftegade.contains(sentence), "{sentence} is not in\n{lundtoftegade}");
    }
    // An area of the table areas has its clocks beside its figures.
    assert!(explained("OMR-1").contains("Lists in a row off the vulnerable list: at least 1"));
}

/// The history is what the script makes of the facts.
#[test]
fn the_history_is_made_of_the_facts() {
    let folder = TempDir::new().unwrap();
    let sample = root().join("data-samples/state-lists");
    let copy = folder.path();
    std::fs::create_dir(copy.join("facts")).unwrap();
    std::fs::copy(sample.join("make.py"), copy.join("make.py")).unwrap();
    for entry in std::fs::read_dir(sample.join("facts")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, copy.join("facts").join(path.file_name().unwrap())).unwrap();
    }
    let none: [&str; 0] = [];
    python(copy.join("make.py").to_str().unwrap(), none);
    let read = |path: std::path::PathBuf| std::fs::read(path).unwrap();
    assert!(read(copy.join("history.csv")) == read(sample.join("history.csv")), "run make.py again");
}
