//! A5: a prevention area new on this list lets by the ordinary criteria until its sharpened ones are decided.

use super::SharpenedDecision;
use super::subject::Decisions;
use crate::agreement::Criterion;
use crate::designation;
use crate::facts::{Area, DecisionKind, Designation, HistoryEntry, Run, RunKind};

/// Whether the listing of a prevention area is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    /// It is not, or the question does not arise: an initial run, another designation, no designation.
    NotNew,
    /// On no list the year before.
    New,
    /// Neither the history nor the run before tells.
    NotKnown,
}

impl Listing {
    /// By the list one year before; where the history has no row of it, by the run before.
    pub(super) fn of(area: &Area, history: &[HistoryEntry], stood_before: bool, run: Run) -> Self {
        if run.kind == RunKind::Initial || area.designation != Some(Designation::Prevention) {
            return Self::NotNew;
        }
        match designation::listed_before(&area.area_id, run.list_date, 1, history) {
            Some(None) => Self::New,
            Some(Some(_)) => Self::NotNew,
            None if stood_before => Self::NotNew,
            None => Self::NotKnown,
        }
    }
}

const CONFIRMED: [&str; 3] = ["", "confirmed", "bekræftet"];
const NONE: [&str; 2] = ["none", "ingen"];

/// R6: the decision on the sharpened criteria of a listing that is new, or of which that cannot be told.
pub(super) fn decided<'a>(area: &Area, listing: Listing, decisions: &Decisions<'a>) -> Option<SharpenedDecision<'a>> {
    let decision = decisions.get(&(area.area_id.as_str(), DecisionKind::Sharpened)).copied()?;
    if listing == Listing::NotNew {
        return None;
    }
    let value = decision.value.as_deref().unwrap_or("").trim().to_lowercase();
    let criteria = if CONFIRMED.contains(&value.as_str()) {
        None
    } else if NONE.contains(&value.as_str()) {
        Some(Vec::new())
    } else {
        let named: Vec<&str> = value.split(';').map(str::trim).collect();
        let is_named = |criterion: &Criterion| named.contains(&criterion.name());
        let criteria: Vec<_> = Criterion::ALL.into_iter().filter(is_named).collect();
        // A name that is no criterion is told by the check of the decisions; nothing follows from half a decision.
        Some(criteria).filter(|criteria| criteria.len() == named.len()).map(Some)?
    };
    Some(SharpenedDecision { decision, criteria })
}
