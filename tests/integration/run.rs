//! Runs of sample pipelines, for the tests that look at what comes out.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use trappe::pipeline::{self, Done, Evaluated, Request, Stop};
use trappe_messages::{Catalogue, Language};

/// The checkout.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A pipeline of `pipelines/`.
pub(crate) fn pipeline(name: &str) -> PathBuf {
    root().join("pipelines").join(name)
}

/// A run of a pipeline into a folder.
pub(crate) fn run_into(pipeline: &Path, folder: &Path, overrides: &[&str]) -> Done {
    let request = Request {
        pipeline: pipeline.to_owned(),
        overrides: overrides.iter().map(|text| (*text).to_owned()).collect(),
        out: Some(folder.to_owned()),
    };
    pipeline::run(&request).unwrap_or_else(|stop| panic!("{}", told(&stop)))
}

/// A pipeline evaluated, nothing written.
pub(crate) fn evaluated(pipeline: &Path) -> Evaluated {
    let request = Request { pipeline: pipeline.to_owned(), ..Request::default() };
    pipeline::evaluated(&request).unwrap_or_else(|stop| panic!("{}", told(&stop)))
}

fn told(stop: &Stop) -> String {
    let catalogue = Catalogue::of(Language::English);
    let line = |finding| format!("{finding:?}: {}\n", catalogue.finding(finding).message);
    stop.findings().iter().map(line).collect()
}

/// A table of a run's folder as CSV: one map of column → cell a row. Danish conventions.
pub(crate) fn danish_csv(file: &Path) -> Vec<BTreeMap<String, String>> {
    records(file, b';')
}

/// A committed table of expected values: UTF-8, commas.
pub(crate) fn expected_csv(file: &Path) -> Vec<BTreeMap<String, String>> {
    records(file, b',')
}

/// A table as CSV with a delimiter.
pub(crate) fn records(file: &Path, delimiter: u8) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}
