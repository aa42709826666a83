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
