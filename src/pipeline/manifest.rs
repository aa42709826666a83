//! `manifest.json`: what a run was made of and what it made. The same run gives the same bytes; times stand in
//! `timing.json`.

use serde::{Deserialize, Serialize};

use super::receipt::sha256;
use crate::emit::SCHEMA_VERSION;

/// Name of the manifest in a run's folder.
pub const MANIFEST: &str = "manifest.json";

/// Name of the file with the times, the one that is never compared.
pub const TIMING: &str = "timing.json";

/// The programme's name in a manifest.
pub const PROGRAMME: &str = "trappe";

/// A run's record. File names are those the pipeline uses, never absolute paths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this record, of the tables and of the receipt.
    pub schema_version: u32,
    /// Always `trappe`: by it a folder is known as one of ours.
    pub programme: String,
    /// Version of the programme.
    pub programme_version: String,
    /// SHA-256 over inputs, configuration, versions and canonical tables; filled in when the folder is completed.
    pub receipt_id: String,
    /// What was run.
    pub run: RunRecord,
    /// The pipeline file.
    pub pipeline: Source,
    /// Configuration files, embedded or not, in the order they were read.
    pub configuration: Vec<Source>,
    /// Keys overridden on the command line (`run.list_date=2024-12-01`), in the order given.
    pub overrides: Vec<String>,
    /// Files read.
    pub inputs: Vec<InputRecord>,
    /// Whether the thresholds are invented, for samples.
    #[serde(default)]
    pub invented: bool,
    /// Thresholds in force.
    pub thresholds: Vec<ThresholdRecord>,
    /// Interpretations in force.
    pub interpretations: Vec<InterpretationRecord>,
    /// What is assumed of the years ahead, by the pipeline or else the agreement.
    #[serde(default)]
    pub assumptions: Vec<AssumptionRecord>,
    /// Decisions in force.
    pub decisions: Vec<DecisionRecord>,
    /// Counts in and out of each stage, in order.
    pub stages: Vec<StageRecord>,
    /// Canonical tables; filled in when the folder is completed.
    pub tables: Vec<TableRecord>,
    /// Files written, in name order, without this one; filled in when the folder is completed.
    pub outputs: Vec<OutputRecord>,
    /// Files written that differ from run to run.
    pub not_compared: Vec<String>,
}

/// What was run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunRecord {
    /// `initial`, `annual`, `midterm`, `final`.
    pub kind: String,
    /// The list, `2022-12-01`.
    pub list_date: String,
    /// The day the letting shares are those of.
    pub effective_date: String,
    /// `da` or `en`.
    pub language: String,
    /// The day whose knowledge of the state's lists was used; `None`: what was known when it ran.
    #[serde(default)]
    pub known_on: Option<String>,
}

/// A text the run was configured by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// What it is: `pipeline`, `agreement`, `state_lists`, `headings_da` …; unique, and the name of its copy in `basis/`.
    pub role: String,
    /// The file as the pipeline names it; `None` for one embedded in the programme.
    pub file: Option<String>,
    /// SHA-256 of the text.
    pub sha256: String,
    /// The text as it was.
    pub text: String,
}

impl Source {
    /// A text with its hash.
    #[must_use]
    pub fn new(role: impl Into<String>, file: Option<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { role: role.into(), file, sha256: sha256(text.as_bytes()), text }
    }
}

/// A file read into a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputRecord {
    /// Canonical table.
    pub table: String,
    /// The file as the pipeline names it.
    pub file: String,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// SHA-256 of the file's bytes.
    pub sha256: String,
    /// Rows read.
    pub rows: usize,
}

/// A threshold in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThresholdRecord {
    /// Criterion (`employment` …, `origin`).
    pub criterion: String,
    /// Which of its bounds: `vulnerable`, `risk_zone`, `prevention`, `parallel`.
    pub level: String,
    /// `>`, `>=`, `<`, `<=`.
    pub operator: String,
    /// The number as decimal text.
    pub value: String,
    /// `percent`, `kroner` …
    pub unit: String,
    /// Where it comes from: published or derived, with its place.
    pub source: String,
}

/// An interpretation in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterpretationRecord {
    /// `I1` …
    pub id: String,
    /// The reading chosen.
    pub value: String,
    /// Who chose it: `agreement` or `pipeline`.
    pub chosen_by: String,
}

/// An assumption of the years ahead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssumptionRecord {
    /// Key of `[assumptions]`.
    pub key: String,
    /// The number as decimal text; `None` where nothing is assumed: each department's own figures are used.
    pub value: Option<String>,
    /// Whose it is: `pipeline`, `agreement`; `None` where nothing is assumed.
    pub assumed_by: Option<String>,
}

/// A decision in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionRecord {
    /// Number.
    pub decision_id: String,
    /// What it is about.
    pub kind: String,
    /// Department, area or run.
    pub subject_id: String,
    /// What was decided.
    pub value: Option<String>,
    /// Day it was made.
    pub date: String,
    /// First day it holds.
    pub valid_from: Option<String>,
    /// Last day it holds.
    pub valid_to: Option<String>,
}

/// Rows in and out of a stage: `rows_in = rows_out + set_aside`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageRecord {
    /// The stage and what it counts (`check departments`).
    pub stage: String,
    /// Rows in.
    pub rows_in: usize,
    /// Rows that went on.
    pub rows_out: usize,
    /// Rows set aside, each with a finding.
    pub set_aside: usize,
}

/// A canonical table, whichever files it is written as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRecord {
    /// Canonical name.
    pub table: String,
    /// Rows.
    pub rows: usize,
    /// SHA-256 of its canonical form.
    pub sha256: String,
}

/// A file written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutputRecord {
    /// Path in the folder, with `/`.
    pub file: String,
    /// The table it holds, where it holds one.
    pub table: Option<String>,
    /// Rows of the table.
    pub rows: Option<usize>,
    /// Size.
    pub bytes: usize,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// What a run took; never compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timing {
    /// Version of this record.
    pub schema_version: u32,
    /// When the run began, in UTC.
    pub started: String,
    /// Each stage and its wall time in microseconds, in order.
    pub stages: Vec<(String, u64)>,
    /// The whole, in microseconds.
    pub total: u64,
}

impl Manifest {
    /// A record of a run of which nothing but the basics is known yet.
    #[must_use]
    pub fn new(run: RunRecord, pipeline: Source) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            programme: PROGRAMME.to_owned(),
            programme_version: env!("CARGO_PKG_VERSION").to_owned(),
            receipt_id: String::new(),
            run,
            pipeline,
            configuration: Vec::new(),
            overrides: Vec::new(),
            inputs: Vec::new(),
            invented: false,
            thresholds: Vec::new(),
            interpretations: Vec::new(),
            assumptions: Vec::new(),
            decisions: Vec::new(),
            stages: Vec::new(),
            tables: Vec::new(),
            outputs: Vec::new(),
            not_compared: Vec::new(),
        }
    }
}
