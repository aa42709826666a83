//! What a check saw, and how it came out: passed, failed, or could not be checked – and why not.

use trappe_rules::finding::{Finding, Message, Place, Severity};

use super::Code;

/// Where in the run a check is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckStage {
    /// While files are read: can it be opened, are the headings known, is every cell of its column's kind.
    Reading,
    /// On the tables as a whole.
    Tables,
    /// While the rules are applied.
    Rules,
}

impl CheckStage {
    /// Stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Tables => "tables",
            Self::Rules => "rules",
        }
    }
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckState {
    /// It looked at something, and found no error and no warning.
    Passed,
    /// It found an error or a warning.
    Failed,
    /// There was nothing it could look at.
    NotChecked,
}

impl CheckState {
    /// Stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::NotChecked => "not_checked",
        }
    }
}

/// Why nothing could be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A table is not in the run, or could not be read.
    NoTable(&'static str),
    /// A column is not in its table, or empty in every row.
    NoColumn(&'static str, &'static str),
    /// What would be held against each other does not stand side by side anywhere.
    NothingToCompare,
    /// The list's thresholds are not known.
    NoThresholds,
    /// The agreement names none of what is looked for.
    NotInAgreement,
    /// The defaults name no bounds for it.
    NoLimits,
    /// The data have errors, so the rules were not applied.
    DataHaveErrors,
}

impl Why {
    /// The reason as a text of the catalogue.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::NoTable(table) => Message::new("unchecked-no-table").with("table", table),
            Self::NoColumn(table, column) => {
                Message::new("unchecked-no-column").with("table", table).with("column", column)
            }
            Self::NothingToCompare => Message::new("unchecked-nothing-to-compare"),
            Self::NoThresholds => Message::new("unchecked-no-thresholds"),
            Self::NotInAgreement => Message::new("unchecked-not-in-agreement"),
            Self::NoLimits => Message::new("unchecked-no-limits"),
            Self::DataHaveErrors => Message::new("unchecked-data-have-errors"),
        }
    }
}

/// A check and how it came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckResult {
    /// Stable name of the check (`counts`); its title in the catalogue is `check-title-NAME`, one line about it
    /// `check-about-NAME`.
    pub name: &'static str,
    /// Where in the run it is made.
    pub stage: CheckStage,
    /// How it came out.
    pub state: CheckState,
    /// Why it could not be checked; `None` in the other states.
    pub why: Option<Why>,
    /// How many rows, cells or comparisons it looked at. A check that looked at nothing never passes.
    pub looked_at: u64,
    /// Errors it found, those that follow from others included.
    pub errors: u32,
    /// Warnings it found.
    pub warnings: u32,
    /// Notes it found.
    pub notes: u32,
}

impl CheckResult {
    /// What a check came to by what it looked at and what it found; `why` is told only where it looked at nothing.
    #[must_use]
    pub fn of<'a>(
        name: &'static str,
        stage: CheckStage,
        looked_at: u64,
        found: impl IntoIterator<Item = &'a Finding>,
        why: Why,
    ) -> Self {
        let (mut errors, mut warnings, mut notes) = (0_u32, 0_u32, 0_u32);
        for finding in found {
            match finding.severity {
                Severity::Error => errors += 1,
                Severity::Warning => warnings += 1,
                Severity::Note => notes += 1,
            }
        }
        let came_out = match (errors + warnings, looked_at) {
            (1.., _) => CheckState::Failed,
            (0, 0) => CheckState::NotChecked,
            (0, _) => CheckState::Passed,
        };
        let why = (came_out == CheckState::NotChecked).then_some(why);
        Self { name, stage, state: came_out, why, looked_at, errors, warnings, notes }
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> Message {
        Message::new(format!("check-title-{}", self.name))
    }

    /// One line about what it looks at.
    #[must_use]
    pub fn about(&self) -> Message {
        Message::new(format!("check-about-{}", self.name))
    }
}

pub(super) const NOTHING: Code = Code::error("nothing-checked", "T9");

/// Zero checks made is never success: an error where every one of `checks` looked at nothing.
#[must_use]
pub fn nothing_checked(checks: &[CheckResult]) -> Option<Finding> {
    checks.iter().all(|check| check.state == CheckState::NotChecked).then(|| NOTHING.at(Place::default()))
}

/// What a check saw.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) looked_at: u64,
    pub(super) findings: Vec<Finding>,
    /// Why nothing was looked at, where nothing was.
    pub(super) why: Why,
}

impl Seen {
    /// Nothing yet; `why` is told if it stays so.
    pub(super) const fn or(why: Why) -> Self {
        Self { looked_at: 0, findings: Vec::new(), why }
    }

    /// So many rows or cells, with what was found.
    pub(super) fn of(looked_at: usize, findings: impl IntoIterator<Item = Finding>) -> Self {
        let looked_at = u64::try_from(looked_at).unwrap_or(u64::MAX);
        Self { looked_at, findings: findings.into_iter().collect(), why: Why::NothingToCompare }
    }

    /// One more row or cell was looked at.
    pub(super) const fn look(&mut self) {
        self.looked_at += 1;
    }

    /// So many more rows or cells were looked at.
    pub(super) fn look_at(&mut self, count: usize) {
        self.looked_at += u64::try_from(count).unwrap_or(u64::MAX);
    }

    /// One more was looked at, and this found.
    pub(super) fn looked(&mut self, found: impl IntoIterator<Item = Finding>) {
        self.look();
        self.findings.extend(found);
    }

    /// Something was found.
    pub(super) fn found(&mut self, found: impl IntoIterator<Item = Finding>) {
        self.findings.extend(found);
    }

    /// Together with what else was seen.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.looked_at += other.looked_at;
        self.findings.extend(other.findings);
        self
    }
}
