//! R2: whose figures and pools matter. What is missing for departments carried over is nobody's trouble.

use std::collections::BTreeSet;

use crate::facts::RunKind;
use crate::finding::{Checked, Finding, Severity};
use crate::placement::Subject;
use crate::pooling::Pooling;

/// The departments that D2–D4 place in this run, and the local committees they are in.
pub(super) struct Needed<'a> {
    departments: BTreeSet<&'a str>,
    committees: BTreeSet<&'a str>,
}

impl<'a> Needed<'a> {
    pub(super) fn of(subjects: &[Subject<'a>], kind: RunKind) -> Self {
        let needed = || subjects.iter().filter(|subject| subject.needs_figures(kind)).map(|subject| subject.department);
        Self {
            departments: needed().map(|department| department.department_id.as_str()).collect(),
            committees: needed().map(|department| department.local_committee.as_str()).collect(),
        }
    }

    /// Whether a unit is one of these departments, or a pool of which one is a member.
    pub(super) fn has_unit(&self, pooling: &Pooling, unit_id: &str) -> bool {
        let is_needed = |id: &str| self.departments.contains(id);
        pooling.pool(unit_id).map_or_else(
            || is_needed(unit_id),
            |pool| pool.members.iter().any(|member| is_needed(&member.department_id)),
        )
    }

    /// The pooling as it is, with what is to be said of those departments and their committees only.
    pub(super) fn findings_of(&self, mut pooling: Checked<Pooling>) -> Checked<Pooling> {
        let said_of = |finding: &Finding| {
            let subject = finding.place.subject.as_deref();
            match (finding.severity, finding.place.table.as_deref(), subject) {
                (Severity::Warning | Severity::Note, Some("departments"), Some(id)) => self.departments.contains(id),
                (Severity::Warning | Severity::Note, Some("pools"), Some(id)) => {
                    let is_committee = pooling.result.certificates.iter().any(|it| it.local_committee == id);
                    !is_committee || self.committees.contains(id)
                }
                _ => true,
            }
        };
        pooling.findings.retain(said_of);
        pooling
    }

    /// The pools, unpooled departments and committees some department to be placed is in.
    pub(super) fn of_pooling(&self, pooling: &Pooling) -> Pooling {
        pooling.only(|id| self.departments.contains(id))
    }
}
