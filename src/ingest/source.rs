//! What to read: the file as the pipeline names it, and what the pipeline says of it.

mod content;
mod steady;

use std::collections::BTreeMap;
use std::path::PathBuf;

use sha2::{Digest, Sha256};
use trappe_rules::finding::{Argument, Finding};
use trappe_rules::quantity::Absent;

use crate::ids::LostZeros;
use crate::limits::Limits;
use crate::report::Report;
use content::Content;
use steady::Outcome;

/// One input as the pipeline names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceSpec {
    /// Where the file lies.
    pub path: PathBuf,
    /// The file as the pipeline names it, for messages.
    pub shown: String,
    /// Sheet of a workbook; needed where several sheets would do.
    pub sheet: Option<String>,
    /// Heading row, from 1, either of two; found by its headings where not given.
    pub header_row: Option<u32>,
    /// Rows the headings take, 1 or 2; found by them where not given.
    pub header_rows: Option<u32>,
    /// What is done with ids that lost their zeros; as for every input where not given.
    pub lost_zeros: Option<LostZeros>,
    /// Heading → canonical column, beside what the catalogue of headings knows.
    pub columns: BTreeMap<String, String>,
    /// Decimal mark of numbers written as text; found by the column where not given.
    pub decimal_mark: Option<char>,
    /// What stands between the cells of a text file; found by its headings where not given.
    pub delimiter: Option<char>,
    /// Encoding of a text file by its name on the web (`windows-1252`); found by its bytes where not given.
    pub encoding: Option<String>,
    /// Canonical column → decimals its published figures stand for (D8).
    pub decimals: BTreeMap<String, u32>,
    /// Words that stand for a figure that is not there, beside what the catalogue of signs knows.
    pub signs: BTreeMap<String, Absent>,
}

/// Kinds of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    Delimited,
    Xlsx,
    Xlsb,
    Xls,
    Ods,
    Parquet,
}

impl FileKind {
    /// The term for it.
    const fn term(self) -> &'static str {
        match self {
            Self::Delimited => "term-kind-text",
            Self::Xlsx => "term-kind-xlsx",
            Self::Xlsb => "term-kind-xlsb",
            Self::Xls => "term-kind-xls",
            Self::Ods => "term-kind-ods",
            Self::Parquet => "term-kind-parquet",
        }
    }
}

/// Endings by kind, as messages list them.
const ENDINGS: [(&str, FileKind); 10] = [
    ("csv", FileKind::Delimited),
    ("tsv", FileKind::Delimited),
    ("txt", FileKind::Delimited),
    ("xlsx", FileKind::Xlsx),
    ("xlsm", FileKind::Xlsx),
    ("xlsb", FileKind::Xlsb),
    ("xls", FileKind::Xls),
    ("ods", FileKind::Ods),
    ("parquet", FileKind::Parquet),
    ("pq", FileKind::Parquet),
];

/// A file in memory.
pub(crate) struct Opened {
    pub(crate) kind: FileKind,
    pub(crate) bytes: Vec<u8>,
}

impl Opened {
    pub(crate) fn size(&self) -> u64 {
        u64::try_from(self.bytes.len()).unwrap_or(u64::MAX)
    }

    pub(crate) fn sha256(&self) -> [u8; 32] {
        Sha256::digest(&self.bytes).into()
    }
}

/// Reads the file; every reason not to is a finding.
pub(crate) fn open(spec: &SourceSpec, limits: &Limits, report: &mut Report) -> Option<Opened> {
    let path = spec.path.to_string_lossy();
    if spec.shown.contains("://") || path.contains("://") {
        report.push(Finding::error("input-is-address", report.place()).value(spec.shown.as_str()));
        return None;
    }
    if spec.path.is_dir() {
        report.push(Finding::error("input-is-folder", report.place()).value(spec.shown.as_str()));
        return None;
    }
    match steady::read(&spec.path, limits.file_bytes) {
        Outcome::Read { bytes, again } => {
            if again {
                report.push(Finding::note("input-changed", report.place()).value(spec.shown.as_str()));
            }
            return opened(bytes, spec, limits, report);
        }
        Outcome::Changing => {
            report.push(Finding::error("input-changing", report.place()).value(spec.shown.as_str()));
        }
        Outcome::TooLarge => too_large(spec, limits, report),
        Outcome::NotAFile => {
            report.push(Finding::error("input-not-a-file", report.place()).value(spec.shown.as_str()));
        }
        Outcome::Failed(error) if error.kind() == std::io::ErrorKind::NotFound => {
            report.push(Finding::error("input-file-missing", report.place()).value(spec.shown.as_str()));
        }
        Outcome::Failed(error) => unreadable(&error, report),
    }
    None
}

/// The file whose bytes these are, by its ending and its content; every reason it cannot be read is a finding.
pub(crate) fn opened(bytes: Vec<u8>, spec: &SourceSpec, limits: &Limits, report: &mut Report) -> Option<Opened> {
    let ending = spec.path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let kind = ending.as_deref().and_then(|ending| ENDINGS.iter().find(|(known, _)| *known == ending));
    let Some((_, kind)) = kind else {
        let known = ENDINGS.iter().map(|(ending, _)| format!(".{ending}")).collect::<Vec<_>>().join(", ");
        let found = ending.map_or_else(|| spec.shown.clone(), |ending| format!(".{ending}"));
        report.push(Finding::error("input-kind-unknown", report.place()).value(found).with("known", known));
        return None;
    };
    if bytes.is_empty() {
        report.push(Finding::error("input-file-empty", report.place()).value(spec.shown.as_str()));
        return None;
    }
    if u64::try_from(bytes.len()).is_ok_and(|size| size > limits.file_bytes) {
        too_large(spec, limits, report);
        return None;
    }
    let kind = agreed(*kind, ending.as_deref().unwrap_or(""), &bytes, report)?;
    Some(Opened { kind, bytes })
}

/// The kind a file is read as: what its content says for certain, where its ending says otherwise. A kind that is not read
/// is refused by its name.
fn agreed(named: FileKind, ending: &str, bytes: &[u8], report: &mut Report) -> Option<FileKind> {
    let said = format!(".{ending}");
    let found = match content::of(bytes) {
        Content::Table(kind) => kind,
        Content::Lines => FileKind::Delimited,
        Content::Protected => {
            report.push(Finding::error("workbook-protected", report.place()));
            return None;
        }
        Content::Other(term) => {
            let finding = Finding::error("input-is-other", report.place()).value(said);
            report.push(finding.with("kind", Argument::Term(term.into())));
            return None;
        }
        // Text that may be a table of one column; or what is left of a file of its kind.
        Content::Unknown if begins_as(named, bytes) => return Some(named),
        Content::Unknown => {
            report.push(Finding::error("input-kind-contradicted", report.place()).value(said));
            return None;
        }
    };
    if found != named {
        let finding = Finding::note("kind-by-content", report.place()).value(said);
        report.push(finding.with("kind", Argument::Term(found.term().into())));
    }
    Some(found)
}

/// Whether a file begins as those of its kind do, whatever follows.
fn begins_as(kind: FileKind, bytes: &[u8]) -> bool {
    match kind {
        FileKind::Xlsx | FileKind::Xlsb | FileKind::Ods => bytes.starts_with(b"PK"),
        FileKind::Xls => bytes.starts_with(&crate::workbook::compound::MAGIC),
        FileKind::Parquet => bytes.starts_with(b"PAR"),
        FileKind::Delimited => !content::is_binary(bytes),
    }
}

fn too_large(spec: &SourceSpec, limits: &Limits, report: &mut Report) {
    let megabytes = limits.file_bytes / 1_000_000;
    let finding = Finding::error("input-file-too-large", report.place()).value(spec.shown.as_str());
    report.push(finding.with("megabytes", megabytes.to_string()));
}

/// A file that is there and cannot be read as what it claims to be.
pub(crate) fn unreadable(error: &dyn std::fmt::Display, report: &mut Report) {
    let finding = Finding::error("input-unreadable", report.place()).with("reason", error.to_string());
    report.push(finding);
}

/// A sheet was named for a file that has none.
pub(crate) fn refuse_sheet(spec: &SourceSpec, report: &mut Report) -> Option<()> {
    let Some(sheet) = &spec.sheet else { return Some(()) };
    report.push(Finding::error("sheet-without-workbook", report.place()).value(sheet.as_str()));
    None
}
