//! Empty input workbooks and a pipeline that names them, written into a folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use trappe_config::{agreement_period, embedded, load_agreement};
use trappe_messages::Language;
use trappe_rules::agreement::Agreement;

use super::files;
use crate::template;

/// Why there is no template.
pub(super) enum Failed {
    /// The disk, or a file that is someone's own.
    Refused(files::Refused),
    /// A fault of the programme.
    Fault(String),
}

/// Writes the workbooks and the pipeline into `folder` and gives their paths.
pub(super) fn write(folder: &Path, language: Language) -> Result<Vec<PathBuf>, Failed> {
    let agreement = agreement().ok_or_else(|| Failed::Fault("the embedded agreement cannot be read".to_owned()))?;
    let made = template::files(language, &agreement).map_err(|error| Failed::Fault(error.to_string()))?;
    let files: Vec<_> = made.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
    files::write(folder, &files).map_err(Failed::Refused)
}

/// The embedded agreement, as on its own first day.
fn agreement() -> Option<Agreement> {
    let file = embedded::AGREEMENT;
    let (first_day, _) = agreement_period(file.text)?;
    load_agreement(file.text, file.name, first_day, &BTreeMap::new()).result
}
