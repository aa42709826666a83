//! Two run folders held against each other: every move with its causes, and every input that differs (K2, K3, K7a). Both
//! runs are computed again from what their folders hold, so that the steps between them can be computed too.

mod inputs;
mod settings;

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use trappe_rules::change::{self, Compared, Side, Standings, Taken};
use trappe_rules::evaluation::Evaluation;
use trappe_rules::finding::{Finding, Place};

use super::manifest::{MANIFEST, Manifest};
use super::{Evaluated, Stop, loose, receipt, tables_of};
use crate::check::Tables;
use crate::emit::{self, CanonicalLabels, Convention, Dress, Format, Table};
use crate::tables::{self, Change};

/// One of the two runs.
#[derive(Debug)]
pub struct Run {
    /// Its folder, as given.
    pub folder: PathBuf,
    /// Its record.
    pub manifest: Manifest,
    /// What it is computed from.
    pub side: Side,
    /// What came of it.
    pub evaluation: Evaluation,
    /// Its language.
    pub language: trappe_messages::Language,
    tables: Tables,
}

/// Two runs compared.
#[derive(Debug)]
pub struct Comparison {
    /// The run given first.
    pub old: Run,
    /// The run given second.
    pub new: Run,
    /// Transitions, moves and causes.
    pub moved: change::Comparison,
    /// Every input and setting that differs.
    pub changes: Vec<Change>,
    /// What the reader has to know of the two.
    pub findings: Vec<Finding>,
}

impl Run {
    /// A run as it was evaluated, with the record of its folder.
    #[must_use]
    pub fn of(folder: &Path, manifest: Manifest, evaluated: Evaluated) -> Self {
        let language = evaluated.prepared.language();
        let Evaluated { prepared, read, evaluation, .. } = evaluated;
        let (run, budget) = (prepared.run(), prepared.budget());
        let super::Prepared { agreement, thresholds, .. } = prepared;
        let side = Side { city: read.accepted.city, agreement, thresholds, run, budget };
        Self { folder: folder.to_owned(), manifest, side, evaluation, language, tables: read.tables }
    }

    /// The run as the rules compare it.
    #[must_use]
    pub const fn compared(&self) -> Compared<'_> {
        Compared { side: &self.side, evaluation: &self.evaluation }
    }
}

/// Compares two runs' folders, the first as the old one.
///
/// # Errors
/// [`Stop::Usage`] when a folder is no run's or cannot be computed again.
pub fn compare(old: &Path, new: &Path) -> Result<Comparison, Stop> {
    let mut findings = Vec::new();
    let old = opened(old, &mut findings)?;
    let new = opened(new, &mut findings)?;
    let mut comparison = of(old, new);
    comparison.findings.extend(findings);
    Ok(comparison)
}

/// Compares two runs at hand.
#[must_use]
pub fn of(old: Run, new: Run) -> Comparison {
    let moved = change::compare(old.compared(), new.compared(), &in_parallel);
    let version = |run: &Run| run.manifest.programme_version.clone();
    let mut changes = settings::changes((&version(&old), &old.side), (&version(&new), &new.side));
    changes.extend(inputs::changes((&old.tables, &old.side), (&new.tables, &new.side)));
    let findings = remarks(&old, &new);
    Comparison { old, new, moved, changes, findings }
}

impl Comparison {
    /// Whether the two runs are the same in all that is compared.
    #[must_use]
    pub fn unchanged(&self) -> bool {
        self.moved.moves.is_empty() && self.changes.is_empty() && self.moved.changed.is_empty()
    }

    /// `transitions`, `moves`, `changes`, in the new run's language.
    #[must_use]
    pub fn tables(&self) -> [Table; 3] {
        let catalogue = trappe_messages::Catalogue::of(self.new.language);
        [
            tables::transitions(&self.moved.transitions),
            tables::moves(&self.moved.moves, self.old.compared(), self.new.compared(), catalogue),
            tables::changes(&self.changes),
        ]
    }

    /// Writes the tables as CSV and Parquet, in the convention of the new run's language; gives the files.
    ///
    /// # Errors
    /// [`Stop::Usage`] when the folder is a run's, [`Stop::Fault`] when the disk or the programme fails.
    pub fn write(&self, folder: &Path) -> Result<Vec<PathBuf>, Stop> {
        if folder.join(MANIFEST).exists() {
            let place = Place { file: Some(folder.display().to_string()), ..Place::default() };
            return Err(Stop::Usage(vec![Finding::error("compare-target-is-run", place)]));
        }
        let (old, new) = (self.old.manifest.receipt_id.as_str(), self.new.manifest.receipt_id.as_str());
        let dress = Dress {
            convention: Convention::of(self.new.language),
            provenance: &[("old_receipt_id", old), ("new_receipt_id", new)],
            labels: &CanonicalLabels,
        };
        let mut files = Vec::new();
        for table in self.tables() {
            for format in [Format::Csv, Format::Parquet] {
                let bytes = emit::bytes(&table, format, &dress).map_err(|error| Stop::Fault(vec![error.finding()]))?;
                files.push((folder.join(format!("{}.{}", table.schema.name, format.extension())), bytes));
            }
        }
        loose::files_written(&files, folder)?;
        Ok(files.into_iter().map(|(path, _)| path).collect())
    }
}

/// Opens a run's folder and computes it again; says so where that is not what the folder records.
fn opened(folder: &Path, findings: &mut Vec<Finding>) -> Result<Run, Stop> {
    let reopened = super::reopen::reopen(folder)?;
    let manifest = reopened.manifest.clone();
    let evaluated = reopened.evaluated()?;
    let placements = tables_of(&evaluated)?.into_iter().next();
    let again = placements.map(|table| receipt::table_record(&table)).transpose();
    let again = again.map_err(|error| Stop::Fault(vec![error.finding()]))?;
    let recorded = manifest.tables.iter().find(|table| table.table == "placements");
    if recorded != again.as_ref() {
        let place = Place { file: Some(folder.display().to_string()), ..Place::default() };
        findings.push(Finding::warning("compare-recorded-otherwise", place));
    }
    Ok(Run::of(folder, manifest, evaluated))
}

/// What a reader has to know of the two runs before their comparison.
fn remarks(old: &Run, new: &Run) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (before, after) = (&old.side, &new.side);
    if before.agreement.id != after.agreement.id {
        findings.push(
            Finding::note("compare-agreements-differ", Place::default())
                .rule("K7a")
                .with("old", before.agreement.id.as_str())
                .with("new", after.agreement.id.as_str()),
        );
    }
    let when = |side: &Side| (side.run.list_date, side.run.effective_date);
    if when(before) > when(after) {
        findings.push(
            Finding::note("compare-older-second", Place::default())
                .rule("K2")
                .with("old", before.run.list_date)
                .with("old-effective", before.run.effective_date)
                .with("new", after.run.list_date)
                .with("new-effective", after.run.effective_date),
        );
    }
    findings
}

/// The cities between two runs, on all threads there are.
fn in_parallel(taken: &[Taken], evaluated: &(dyn Fn(&Taken) -> Standings + Sync)) -> Vec<Standings> {
    taken.par_iter().map(evaluated).collect()
}
