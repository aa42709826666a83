//! What the command line asks of the library, and what it gets back. Every answer carries its findings, whether or not it
//! came to a result.

use std::path::{Path, PathBuf};
use std::time::Duration;

use trappe_messages::Language;
use trappe_rules::evaluation::Evaluation;
use trappe_rules::explain::Section;
use trappe_rules::facts::City;
use trappe_rules::finding::Finding;

/// A pipeline, and what was said of it beside.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// The pipeline's file.
    pub(super) pipeline: PathBuf,
    /// Keys overridden, in the order given.
    pub(super) overrides: Vec<(String, String)>,
    /// Folder for the results, relative to the working folder; `None`: the pipeline's.
    pub(super) out: Option<PathBuf>,
    /// Folder for the findings as a table, also when the data have errors.
    pub(super) findings: Option<PathBuf>,
    /// Whether each stage is logged to standard error.
    pub(super) verbose: bool,
}

/// A result or why there is none, with everything found on the way.
pub(super) struct Answer<T> {
    /// The run's language, or the system's when the pipeline could not be read.
    pub(super) language: Language,
    /// Everything found.
    pub(super) findings: Vec<Finding>,
    /// The result.
    pub(super) result: Result<T, Stop>,
}

/// Why there is no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The pipeline or the configuration is wrong, or the id unknown; the findings say how.
    Configuration,
    /// The data have errors; the findings say which.
    Data,
    /// The programme or the machine failed.
    Machine(String),
}

/// A run that was written.
pub(super) struct Ran {
    pub(super) city: City,
    pub(super) evaluation: Evaluation,
    /// The run's folder.
    pub(super) folder: PathBuf,
    pub(super) elapsed: Duration,
}

/// A table that was read: its name, rows read and rows set aside.
pub(super) struct TableRead {
    pub(super) name: String,
    pub(super) rows: usize,
    pub(super) set_aside: usize,
}

/// The list to order key figures by.
pub(super) struct Ordered {
    /// Departments by themselves, pools and unpooled departments.
    pub(super) departments: usize,
    pub(super) pools: usize,
    pub(super) pooled_departments: usize,
    pub(super) unpooled: usize,
    /// The files written.
    pub(super) files: Vec<PathBuf>,
    pub(super) elapsed: Duration,
}

pub(super) fn run(request: &Request) -> Answer<Ran> {
    not_yet(request)
}

pub(super) fn check(request: &Request) -> Answer<Vec<TableRead>> {
    not_yet(request)
}

pub(super) fn pools(request: &Request) -> Answer<Ordered> {
    not_yet(request)
}

pub(super) fn explain(request: &Request, _id: &str) -> Answer<Vec<Section>> {
    not_yet(request)
}

pub(super) fn sample(_profile: &str, _seed: u64, _folder: &Path) -> Answer<()> {
    Answer { language: super::system_language(), findings: Vec::new(), result: Err(not_yet_text()) }
}

fn not_yet<T>(_request: &Request) -> Answer<T> {
    Answer { language: super::system_language(), findings: Vec::new(), result: Err(not_yet_text()) }
}

fn not_yet_text() -> Stop {
    Stop::Machine("not yet".to_owned())
}
