//! Empty input workbooks and a pipeline that names them, written into a folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use trappe_config::{agreement_period, embedded, load_agreement, load_state_lists};
use trappe_messages::Language;
use trappe_rules::agreement::Agreement;
use trappe_rules::quantity::Date;

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
    let unreadable = || Failed::Fault("the embedded configuration cannot be read".to_owned());
    let agreement = agreement().ok_or_else(unreadable)?;
    let list_date = latest_list(&agreement).ok_or_else(unreadable)?;
    let made = template::files(language, &agreement, list_date).map_err(|error| Failed::Fault(error.to_string()))?;
    let files: Vec<_> = made.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
    files::write(folder, &files).map_err(Failed::Refused)
}

/// The embedded agreement, as on its own first day.
fn agreement() -> Option<Agreement> {
    let file = embedded::AGREEMENT;
    let (first_day, _) = agreement_period(file.text)?;
    load_agreement(file.text, file.name, first_day, &BTreeMap::new()).result
}

/// The latest list all thresholds are known of.
fn latest_list(agreement: &Agreement) -> Option<Date> {
    let file = embedded::STATE_LISTS;
    let lists = load_state_lists(file.text, file.name).result?;
    lists.dates().filter(|date| lists.thresholds(agreement, *date).result.is_some()).max()
}
