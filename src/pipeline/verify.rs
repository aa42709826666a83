//! A run made again from what it recorded, in memory, and every file held against the folder's byte for byte. Where they are
//! not the same, it is said which input, text, table, row and column is another, as nearly as can be told.
//!
//! Nothing is written. Times are never compared, and where the folder lies, who asks and from where makes no difference.

mod again;
mod cells;
mod manifests;
mod originals;

use std::path::Path;

use trappe_messages::Language;
use trappe_rules::finding::{Finding, Severity};

use super::manifest::{MANIFEST, Manifest};
use super::reopen::{Folder, of_file};
use super::{Clock, Stop, evaluated_from};

/// What came of it.
#[derive(Debug)]
pub struct Verification {
    /// The run's manifest.
    pub manifest: Manifest,
    /// Everything that is not as it was; an error is a difference.
    pub findings: Vec<Finding>,
    /// Files made again and held against those of the folder; `None` where the run could not be repeated.
    pub compared: Option<usize>,
}

impl Verification {
    /// Whether every file is what the run makes again.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.compared.is_some() && self.differences() == 0
    }

    /// How much is not as it was.
    #[must_use]
    pub fn differences(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
    }

    /// The run's language; `None` where its record names none that is known.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        Language::from_code(&self.manifest.run.language)
    }
}

/// Verifies a run's folder: from `basis/`, or from its original files where `originals` says in which folder they lie.
///
/// # Errors
/// [`Stop::Usage`] when it is no run's folder or one that cannot be read, or when original files are not there;
/// [`Stop::Fault`] when the programme fails.
pub fn verify(folder: &Path, originals: Option<&Path>) -> Result<Verification, Stop> {
    let folder = Folder::open(folder)?;
    let mut findings = folder.findings.clone();
    let compared = match repeated(&folder, originals, &mut findings) {
        Ok(compared) => Some(compared),
        Err(Repeat::Refused(stop)) => return Err(stop),
        Err(Repeat::Not(reasons)) => {
            let count = reasons.len();
            findings.extend(reasons);
            findings.push(Finding::error("verify-not-repeated", of_file(MANIFEST)).with("count", count));
            None
        }
    };
    findings.dedup();
    Ok(Verification { manifest: folder.manifest, findings, compared })
}

/// Why a run was not repeated.
enum Repeat {
    /// Nothing can be said.
    Refused(Stop),
    /// What it is repeated from is damaged; the findings say what.
    Not(Vec<Finding>),
}

impl From<Stop> for Repeat {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Fault(_) => Self::Refused(stop),
            Stop::Usage(findings) => Self::Not(findings),
            Stop::Data(check) => {
                Self::Not(check.findings.into_iter().filter(|it| it.severity == Severity::Error).collect())
            }
        }
    }
}

/// Repeats the run and says what is another; gives how many files were compared.
fn repeated(folder: &Folder, originals: Option<&Path>, findings: &mut Vec<Finding>) -> Result<usize, Repeat> {
    let prepared = folder.prepared()?;
    let read = match originals {
        None => Ok(folder.read(&prepared)?),
        Some(originals) => {
            let files = originals::found(folder, &prepared, originals).map_err(Repeat::Refused)?;
            originals::read(&prepared, &files, findings)
        }
    };
    let evaluated = evaluated_from(prepared, read, Clock::start())?;
    Ok(again::held_against(folder, &evaluated, findings)?)
}
