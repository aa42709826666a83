//! The Copenhagen sample over the years: the chain of pipelines run in order, read back from what each wrote; every
//! planted case of `cases.csv` comes out as its README says.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use tempfile::TempDir;

use crate::run::{danish_csv, expected_csv, root, run_into};

/// The chain, in the order the pipelines say they are run in; the last but one of 2024 stands beside it.
const CHAIN: [&str; 7] = [
    "initial-2022",
    "annual-2024",
    "annual-2024-corrected",
    "annual-2025",
    "midterm-2026",
    "midterm-2026-approved",
    "annual-2026",
];

type Rows = BTreeMap<String, BTreeMap<String, String>>;

/// What every run wrote, by pipeline and department.
struct Chain {
    placements: BTreeMap<&'static str, Rows>,
    diagnostics: BTreeMap<&'static str, Vec<BTreeMap<String, String>>>,
    manifests: BTreeMap<&'static str, String>,
    cases: Vec<BTreeMap<String, String>>,
}

impl Chain {
    fn row(&self, pipeline: &str, department: &str) -> &BTreeMap<String, String> {
        self.placements[pipeline].get(department).unwrap_or_else(|| panic!("{pipeline}: no {department}"))
    }

    /// Whom a case is about; the first of several.
    fn subject(&self, case: &str) -> &str {
        &self.cases.iter().find(|row| row["case"] == case).unwrap_or_else(|| panic!("no case {case}"))["subject_id"]
    }

    /// Staircase and step, status, change, in one word each.
    fn told(&self, pipeline: &str, department: &str) -> String {
        let row = self.row(pipeline, department);
        let columns = ["staircase", "step", "status", "change"].map(|column| row[column].as_str());
        columns.join(" ")
    }

    /// The rows of an area's departments.
    fn of_area(&self, pipeline: &str, area: &str) -> Vec<&BTreeMap<String, String>> {
        let rows = self.placements[pipeline].values();
        rows.filter(|row| row["area_id"] == area && row["primary_type"] == "family").collect()
    }

    /// Findings of a code: how many.
    fn findings(&self, pipeline: &str, code: &str) -> usize {
        self.diagnostics[pipeline].iter().filter(|row| row["code"] == code).count()
    }
}

/// The chain, run once for all tests: pipelines copied beside an `out` of their own.
fn chain() -> &'static Chain {
    static RUN: OnceLock<Chain> = OnceLock::new();
    RUN.get_or_init(|| {
        let home = TempDir::new().unwrap();
        let folder = home.path().join("pipelines");
        std::fs::create_dir(&folder).unwrap();
        let mut chain = Chain {
            placements: BTreeMap::new(),
            diagnostics: BTreeMap::new(),
            manifests: BTreeMap::new(),
            cases: expected_csv(&root().join("data-samples/copenhagen/cases.csv")),
        };
        for name in CHAIN {
            let file = format!("{name}.toml");
            let text = std::fs::read_to_string(root().join("pipelines").join(&file)).unwrap();
            let here = |folder: &str| format!("\"{}/{folder}/", root().display());
            let text = text.replace("\"../data-samples/", &here("data-samples"));
            let text = text.replace("\"../config/", &here("config"));
            let pipeline = folder.join(file);
            std::fs::write(&pipeline, text).unwrap();
            let target = home.path().join("out").join(name);
            run_into(&pipeline, &target, &[]);
            read(&mut chain, name, &target);
        }
        chain
    })
}

fn read(chain: &mut Chain, name: &'static str, target: &Path) {
    let rows = danish_csv(&target.join("placements.csv"));
    let rows = rows.into_iter().map(|row| (row["department_id"].clone(), row)).collect();
    chain.placements.insert(name, rows);
    chain.diagnostics.insert(name, danish_csv(&target.join("diagnostics.csv")));
    chain.manifests.insert(name, std::fs::read_to_string(target.join("manifest.json")).unwrap());
}

/// Departments and family homes on area steps 1 and 2, then on department steps 1 to 4.
const COUNTS: &[(&str, [(usize, u32); 6])] = &[
    ("initial-2022", [(38, 13_400), (1, 560), (307, 27_253), (20, 3_968), (21, 4_202), (16, 3_324)]),
    ("annual-2024", [(45, 15_011), (0, 0), (301, 26_513), (21, 4_033), (21, 4_055), (15, 3_068)]),
    ("annual-2024-corrected", [(45, 15_011), (0, 0), (302, 26_631), (21, 4_033), (20, 3_937), (15, 3_068)]),
    ("annual-2025", [(46, 14_126), (2, 1_452), (301, 26_300), (21, 4_033), (22, 4_195), (16, 3_220)]),
    ("midterm-2026", [(46, 13_947), (2, 1_452), (306, 27_041), (19, 4_239), (25, 3_711), (11, 3_014)]),
    ("midterm-2026-approved", [(46, 13_947), (2, 1_452), (306, 27_041), (20, 4_686), (25, 3_711), (10, 2_567)]),
    ("annual-2026", [(46, 14_878), (0, 0), (308, 27_407), (20, 4_686), (25, 3_711), (11, 2_832)]),
];

/// Proposals of the midterm.
const PROPOSED: usize = 45;

/// A6: what figures of their own give the departments of K-15.
const AFTER_RENOVATION: [&str; 2] = ["department 4 placed moved", "department 1 placed moved"];

/// What becomes of each planted department: case; pipeline; staircase, step, status, change; a rule that is the reason.
const COURSE: &[(&str, &str, &str, &str)] = &[
    // R2: undetermined until its figures come; corrected, they give another step.
    ("figures-come", "initial-2022", "department  undetermined ", "D7"),
    ("figures-come", "annual-2024", "department 3 placed moved", "R2"),
    ("figures-come", "annual-2024-corrected", "department 1 placed moved", "R2"),
    ("figures-come", "annual-2025", "department 3 carried_over same", "R2"),
    ("figures-come", "midterm-2026", "department 3 carried_over same", "R3"),
    ("assigned-come", "initial-2022", "department  undetermined ", "D7"),
    ("assigned-come", "annual-2024", "department  undetermined same", "D7"),
    ("assigned-come", "annual-2025", "department 4 placed moved", "R2"),
    // R6: a step decided, carried over while nobody is placed anew, and proposed anew at the midterm.
    ("step-decided", "annual-2024", "department 2 decided up", "R6"),
    ("step-decided", "annual-2025", "department 2 carried_over same", "R2"),
    ("step-decided", "midterm-2026", "department 1 proposed down", "R3"),
    ("step-decided", "midterm-2026-approved", "department 1 placed down", "R6"),
    ("primary-type-decided", "annual-2024", "  undetermined same", "D1"),
    ("primary-type-decided", "annual-2025", "department 1 decided moved", "R6"),
    // A6: the area left the lists.
    ("area-left-pooled", "annual-2024", "area 1 placed same", "A1"),
    ("area-left-pooled", "annual-2025", "department 1 placed moved", "A6"),
    ("area-left-own-figures", "annual-2025", "department 1 placed moved", "A6"),
    ("area-left-own-figures-high", "annual-2025", "department 3 placed moved", "A6"),
    ("area-left-without-figures", "annual-2025", "area 1 carried_over same", "A6"),
    ("area-left-without-figures", "midterm-2026", "department 2 placed moved", "A6"),
    // D6: new build, outside the lists and on them.
    ("new-build", "annual-2025", "department 1 placed new", "D6"),
    ("new-build", "midterm-2026", "department 1 placed same", "D6"),
    ("new-build-in-area", "annual-2025", "area  undetermined new", "D6"),
    ("new-build-in-area", "midterm-2026", "area 1 decided moved", "R6"),
    ("new-build-in-area", "annual-2026", "area 1 decided same", "R6"),
    // R2: new since the run before.
    ("merged", "annual-2025", "department 1 placed new", "R2"),
    ("merged", "midterm-2026", "department 1 carried_over same", "R3"),
    // R3: proposed, approved, rejected, kept.
    ("fresh-figures-change-nothing", "annual-2025", "department 4 carried_over same", "R2"),
    ("fresh-figures-change-nothing", "midterm-2026", "department 1 proposed down", "R3"),
    ("grown", "midterm-2026", "department 1 carried_over same", "R3"),
    ("proposed-up-and-rejected", "midterm-2026", "department 4 proposed up", "R3"),
    ("proposed-up-and-rejected", "midterm-2026-approved", "department 2 carried_over same", "R6"),
    ("proposed-up-and-rejected", "annual-2026", "department 2 carried_over same", "R2"),
    ("proposed-up", "midterm-2026", "department 3 proposed up", "R3"),
    ("proposed-up", "midterm-2026-approved", "department 3 placed up", "R6"),
    ("proposed-up", "annual-2026", "department 3 carried_over same", "R2"),
    ("proposed-down", "midterm-2026", "department 1 proposed down", "R3"),
    ("proposed-down", "midterm-2026-approved", "department 1 placed down", "R6"),
    ("kept-by-figures", "midterm-2026", "department 3 carried_over same", "R3"),
    // L18: exempt for the calendar year by decision.
    ("exempt", "midterm-2026", "department 2 carried_over same", "L18"),
    ("exempt", "annual-2026", "department 2 carried_over same", "L18"),
    // L18: on step 1 only a decision exempts; whoever is a candidate stays as it is.
    ("exempt-on-step-1", "midterm-2026", "department 1 carried_over same", "L18"),
    ("exemption-candidate", "midterm-2026", "department 1 carried_over same", "L3"),
    ("exempt-of-itself", "midterm-2026-approved", "department 2 carried_over same", "D4"),
    ("safeguard", "midterm-2026", "department 1 carried_over same", "L3"),
    // L9–L12: youth homes and concepts of their own.
    ("youth", "initial-2022", "youth  placed ", "L9"),
    ("youth-in-area", "midterm-2026", "youth  placed same", "L9"),
    ("dormitory", "midterm-2026", "youth  placed same", "L9"),
    ("almenbolig-plus", "midterm-2026", "department 1 carried_over same", "L10"),
    ("co-housing", "midterm-2026", "department 1 carried_over same", "L10"),
    // N1, N2: each row of figure 12, and one not taken into use yet; the first one's share is 12 %.
    ("new-build-under-10", "annual-2025", "department 1 placed new", "N2"),
    ("new-build", "annual-2025", "department 1 placed new", "N2"),
    ("new-build-15-to-20", "annual-2025", "department 1 placed new", "N2"),
    ("new-build-20-or-more", "annual-2025", "department 1 placed new", "N2"),
    ("new-build-first-letting", "annual-2026", "department 1 placed new", "N1"),
];

#[test]
fn every_planted_department_goes_its_course() {
    let chain = chain();
    let mut differences = Vec::new();
    for (case, pipeline, expected, rule) in COURSE {
        let id = chain.subject(case);
        let told = chain.told(pipeline, id);
        let rules = &chain.row(pipeline, id)["rules"];
        if told != *expected || !rules.split(';').any(|it| it == *rule) {
            differences
                .push(format!("{case} {id}, {pipeline}: expected {expected:?} by {rule}, got {told:?}, {rules}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Departments that closed or were merged are in no later run.
#[test]
fn who_closed_is_gone() {
    let chain = chain();
    let gone = |case: &str, before: &str, after: &str| {
        for row in chain.cases.iter().filter(|row| row["case"] == case) {
            assert!(chain.placements[before].contains_key(&row["subject_id"]), "{row:?}");
            assert!(!chain.placements[after].contains_key(&row["subject_id"]), "{row:?}");
        }
    };
    gone("closed", "initial-2022", "annual-2024");
    gone("merged-from", "annual-2024", "annual-2025");
    assert_eq!(chain.findings("annual-2024", "previous-department-gone"), 1);
    assert_eq!(chain.findings("annual-2025", "previous-department-gone"), 2);
    assert_eq!(chain.findings("annual-2025", "departments-merged-perhaps"), 1);
    assert_eq!(chain.findings("annual-2025", "midterm-would-change"), 1);
}

/// Step, suspended, criteria in force, criteria pending of every family department of an area on the area staircase.
const AREAS: &[(&str, &str, [&str; 4])] = &[
    // A7: off the vulnerable list with a plan under way; ended by decision, and by another one on the next list.
    ("K-01", "initial-2022", ["2", "true", "employment;convictions;education;income", ""]),
    ("K-01", "annual-2024", ["1", "true", "convictions;income", ""]),
    ("K-01", "annual-2025", ["1", "false", "convictions;income", ""]),
    ("K-01", "annual-2026", ["1", "false", "convictions;income", ""]),
    // A7: the fourth list in a row ends it.
    ("K-03", "annual-2024", ["1", "true", "employment;convictions", ""]),
    ("K-03", "annual-2025", ["1", "false", "employment;convictions", ""]),
    // R6: and a decision keeps it on the next list.
    ("K-03", "annual-2026", ["1", "true", "employment;convictions", ""]),
    // A7: the plan is carried out; its convictions criterion goes with it.
    ("K-05", "annual-2024", ["1", "true", "employment;convictions;education;income", ""]),
    ("K-05", "annual-2025", ["1", "false", "employment;education;income", ""]),
    // A1, A4: from one list to another, and back.
    ("K-07", "annual-2025", ["2", "true", "employment;convictions;education;income", ""]),
    // Ten persons more would meet the convictions threshold: in the risk zone by persons (Z3).
    ("K-07", "annual-2026", ["1", "false", "employment;convictions", ""]),
    // A2: placed by decision, list by list.
    ("K-15", "annual-2024", ["1", "false", "convictions", ""]),
    ("K-15", "annual-2025", ["1", "false", "convictions", ""]),
    ("K-15", "midterm-2026", ["1", "false", "convictions", ""]),
    // A5: pending, then in force with the next list.
    ("K-18", "annual-2024", ["1", "false", "", "employment;education"]),
    ("K-18", "annual-2025", ["1", "false", "employment;education", ""]),
    // A5: pending, then confirmed by decision on the same list.
    ("K-19", "annual-2025", ["1", "false", "", "employment"]),
    ("K-19", "midterm-2026", ["1", "false", "employment", ""]),
    ("K-19", "annual-2026", ["1", "false", "employment", ""]),
];

#[test]
fn every_area_goes_its_course() {
    let chain = chain();
    let mut differences = Vec::new();
    for (area, pipeline, expected) in AREAS {
        let rows = chain.of_area(pipeline, area);
        assert!(!rows.is_empty(), "{pipeline}: nobody in {area}");
        for row in rows {
            let columns = ["step", "assignment_suspended", "sharpened_criteria", "sharpened_pending"];
            let told = columns.map(|column| row[column].as_str());
            if told != *expected || row["staircase"] != "area" {
                let id = &row["department_id"];
                differences.push(format!("{area} {id}, {pipeline}: expected {expected:?}, got {told:?}"));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// A2, A6: with the last decision gone the departments under renovation go back to the department staircase.
#[test]
fn the_renovation_is_decided_list_by_list_and_ends() {
    let chain = chain();
    for (pipeline, decision) in
        [("annual-2024", "SAF 2024-11"), ("annual-2025", "SAF 2025-14"), ("midterm-2026", "SAF 2025-14")]
    {
        for row in chain.of_area(pipeline, "K-15") {
            assert_eq!((row["status"].as_str(), row["decision_id"].as_str()), ("decided", decision));
        }
    }
    let after = chain.of_area("annual-2026", "K-15");
    let told = after.iter().map(|row| chain.told("annual-2026", &row["department_id"])).collect::<Vec<_>>();
    assert_eq!(told, AFTER_RENOVATION);
}

/// A small department keeps its pool's name as long as the pool has the same members (P7).
#[test]
fn pools_change_with_their_members_only() {
    let chain = chain();
    let unit = |pipeline: &str, case: &str| chain.row(pipeline, chain.subject(case))["unit_id"].clone();
    assert!(unit("annual-2025", "grown").starts_with("pool-"));
    assert_eq!(unit("midterm-2026", "grown"), chain.subject("grown"));
    assert!(unit("annual-2025", "area-left-pooled").starts_with("pool-"));
    assert_eq!(unit("annual-2025", "merged"), chain.subject("merged"));
    for (pipeline, least) in [("initial-2022", 1), ("midterm-2026", 1)] {
        let unpooled = chain.findings(pipeline, "department-unpooled");
        assert_eq!(unpooled, least, "{pipeline}");
        // Every pool has its figures: no need is unknown but for those that can be told apart.
        let rows = chain.placements[pipeline].values();
        let pooled: Vec<_> = rows.filter(|row| row["unit_id"].starts_with("pool-")).collect();
        assert!(pooled.len() > 130 && pooled.iter().all(|row| !row["need"].is_empty()), "{pipeline}");
    }
}

/// While a proposal waits, the step and shares in force stay; a rejected one keeps them (R3).
#[test]
fn proposals_are_not_in_force() {
    let chain = chain();
    let proposed = |pipeline: &str| {
        let rows = chain.placements[pipeline].values();
        rows.filter(|row| row["status"] == "proposed").cloned().collect::<Vec<_>>()
    };
    let waiting = proposed("midterm-2026");
    assert_eq!(waiting.len(), PROPOSED);
    for row in &waiting {
        let id = &row["department_id"];
        let before = &chain.row("annual-2025", id)["step"];
        assert_eq!(&row["step_in_force"], before, "{id}");
        assert_ne!(&row["step"], before, "{id}");
        let decided = chain.row("midterm-2026-approved", id);
        let rejected = chain.subject("proposed-up-and-rejected") == id;
        assert_eq!(&decided["step"], if rejected { before } else { &row["step"] }, "{id}");
        assert_eq!(decided["decision_id"], if rejected { "SAF 2026-07" } else { "SAF 2026-06" }, "{id}");
    }
    assert!(proposed("midterm-2026-approved").is_empty());
}

/// Every run's departments and family homes by step.
#[test]
fn every_run_has_its_counts() {
    let chain = chain();
    let steps = [
        ("area", "1"),
        ("area", "2"),
        ("department", "1"),
        ("department", "2"),
        ("department", "3"),
        ("department", "4"),
    ];
    let mut differences = Vec::new();
    for (pipeline, expected) in COUNTS {
        let count = |(staircase, step): (&str, &str)| {
            let rows = chain.placements[pipeline].values();
            let on: Vec<_> = rows.filter(|row| row["staircase"] == staircase && row["step"] == step).collect();
            let homes: u32 = on.iter().map(|row| row["family_homes"].parse::<u32>().unwrap()).sum();
            (on.len(), homes)
        };
        let counted = steps.map(count);
        if counted != *expected {
            differences.push(format!("(\"{pipeline}\", {counted:?}),"));
        }
    }
    assert!(differences.is_empty(), "counted:\n{}", differences.join("\n"));
}

/// T8: thresholds that were invented are said to be, in the findings and in the manifest; the real ones are not.
#[test]
fn invented_thresholds_are_said_to_be() {
    let chain = chain();
    for pipeline in CHAIN {
        let invented = pipeline != "initial-2022";
        assert_eq!(chain.findings(pipeline, "thresholds-invented"), usize::from(invented), "{pipeline}");
        // Which file they came from stands in the manifest in any case.
        let manifest: serde_json::Value = serde_json::from_str(&chain.manifests[pipeline]).unwrap();
        let files = manifest["configuration"].as_array().unwrap().iter().filter_map(|source| source["file"].as_str());
        let named = files.filter(|file| file.ends_with("state-lists-invented.toml")).count();
        assert_eq!(named, usize::from(invented), "{pipeline}");
        if let Some(said) = manifest.get("invented") {
            assert_eq!(said.as_bool(), Some(invented), "{pipeline}");
        }
    }
}

/// Assignment of the other homes by figure 12, in eighteenths: 3/9, 2/9, 1/9, 0.
#[test]
fn new_build_has_every_row_of_figure_12() {
    let chain = chain();
    let cases =
        [("new-build-under-10", "6"), ("new-build", "4"), ("new-build-15-to-20", "2"), ("new-build-20-or-more", "0")];
    for (case, assignment) in cases {
        let row = chain.row("annual-2025", chain.subject(case));
        assert_eq!((row["letting_rule"].as_str(), row["assignment"].as_str()), ("N2", assignment), "{case}");
    }
}

/// H: where a department with earmarked homes started is where the initial run placed it, and every row of the phase-out
/// has one.
#[test]
fn starts_are_those_of_the_initial_run() {
    let chain = chain();
    let departments = danish_csv(&root().join("data-samples/copenhagen/2024/departments.csv"));
    let started: Vec<_> = departments.iter().filter(|row| !row["Trin ved aftalens start"].is_empty()).collect();
    assert!(started.len() > 20, "{}", started.len());
    for row in started {
        let placed = chain.row("initial-2022", &row["Afdelingsnummer"]);
        assert_eq!(placed["step"], row["Trin ved aftalens start"], "{row:?}");
        assert_eq!(placed["staircase"], "department");
        let number = |text: &str| text.replace(',', ".").parse::<f64>().unwrap();
        let (share, start) = (number(&placed["assigned_share_pct"]), number(&row["Andel anviste ved aftalens start"]));
        assert!((share - start).abs() < 0.01, "{share} {start}");
    }
    for case in ["h1", "h2", "h3", "h4", "h5", "h6", "h7"] {
        let id = chain.subject(&format!("phase-out-{case}"));
        let here = danish_csv(&root().join("data-samples/copenhagen/midterm-2026/departments.csv"));
        let row = here.iter().find(|row| row["Afdelingsnummer"] == id).unwrap();
        assert!(!row["Antal særboliger"].is_empty(), "{case}");
    }
}

/// L17, L18: what the lettings of the planted departments say, by plain arithmetic; and the years before a run only.
#[test]
fn lettings_safeguard_and_exempt() {
    let chain = chain();
    let lettings = |folder: &str| danish_csv(&root().join(format!("data-samples/copenhagen/{folder}/lettings.csv")));
    for (folder, latest) in [("2024", "2023"), ("2025", "2024"), ("midterm-2026", "2025")] {
        assert_eq!(lettings(folder).iter().map(|row| row["År"].clone()).max().as_deref(), Some(latest));
    }
    let rows = lettings("midterm-2026");
    let homes = |case: &str, year: u16, kinds: &[&str]| -> u32 {
        let of = |row: &&BTreeMap<String, String>| {
            row["Afdelingsnummer"] == chain.subject(case)
                && row["År"] == year.to_string()
                && kinds.contains(&row["Udlejningstype"].as_str())
        };
        rows.iter().filter(of).map(|row| row["Antal"].parse::<u32>().unwrap()).sum()
    };
    for year in 2019..=2023 {
        let [assigned, offered] = [["Anvisning"], ["Stillet til rådighed"]].map(|kind| homes("safeguard", year, &kind));
        assert!(assigned > 0 && assigned == offered, "{year}: {assigned} of {offered}");
    }
    for case in ["exempt", "exempt-of-itself", "exempt-on-step-1", "exemption-candidate"] {
        let assigned = homes(case, 2025, &["Anvisning"]);
        let vacated = homes(case, 2025, &["Venteliste", "Fleksibel udlejning", "Anvisning", "Øvrige"]);
        assert!(3 * assigned > vacated, "{case}: {assigned} of {vacated}");
    }
    // The years before stay what they were.
    let of_2023 = |rows: &[BTreeMap<String, String>]| -> Vec<BTreeMap<String, String>> {
        let id = chain.subject("safeguard");
        rows.iter().filter(|row| row["År"] == "2023" && row["Afdelingsnummer"] == id).cloned().collect()
    };
    assert_eq!(of_2023(&rows), of_2023(&lettings("2024")));
}

/// The designation check finds no list of the later years in contradiction to its own figures (S5).
#[test]
fn the_invented_lists_agree_with_their_figures() {
    let chain = chain();
    for pipeline in &CHAIN[1..] {
        assert_eq!(chain.findings(pipeline, "designation-differs"), 0, "{pipeline}");
    }
}
