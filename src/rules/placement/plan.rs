//! A7: a development plan keeps assignment suspended after its area has left the vulnerable list.

use super::subject::Decisions;
use crate::agreement::Agreement;
use crate::clocks::{self, Clock};
use crate::facts::{Area, Decision, DecisionKind, Designation, DevelopmentPlan, HistoryEntry, Run};

/// A decision on the suspension of an area (R6), held against its conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuspensionDecision<'a> {
    /// It stays, although lists or date have ended it.
    Kept(&'a Decision),
    /// It ends, although neither has ended it.
    Ended(&'a Decision),
    /// The area has no plan under way, or is on the vulnerable list: nothing to decide.
    NotInQuestion(&'a Decision),
    /// It is as decided already.
    AsItIs(&'a Decision),
}

/// A7: a development plan in force outside the vulnerable list.
pub(super) struct Plan {
    /// Whether assignment is suspended, decisions included.
    pub(super) holds: bool,
    /// The history is too short to count, and no decision says more.
    pub(super) history_short: bool,
    /// Lists in a row off the vulnerable list, as far as the history tells.
    pub(super) lists_off: u32,
}

/// Whether A7 speaks of an area: a plan under way, off the vulnerable list.
fn in_question(area: &Area) -> bool {
    area.development_plan == Some(DevelopmentPlan::Active) && area.designation < Some(Designation::Vulnerable)
}

impl Plan {
    /// With the decisions on the area, each held against its conditions.
    pub(super) fn of<'a>(
        area: &Area,
        history: &[HistoryEntry],
        decisions: &Decisions<'a>,
        run: Run,
        agreement: &Agreement,
    ) -> (Self, Vec<SuspensionDecision<'a>>) {
        let by_itself = Self::by_itself(area, history, run, agreement);
        let held = by_itself.holds;
        let decided = |kind| decisions.get(&(area.area_id.as_str(), kind)).copied();
        let judged = |decision: &'a Decision, keeps: bool| match (in_question(area), held == keeps) {
            (false, _) => SuspensionDecision::NotInQuestion(decision),
            (true, true) => SuspensionDecision::AsItIs(decision),
            (true, false) if keeps => SuspensionDecision::Kept(decision),
            (true, false) => SuspensionDecision::Ended(decision),
        };
        let kept = decided(DecisionKind::KeepSuspension).map(|decision| judged(decision, true));
        let ended = decided(DecisionKind::EndSuspension).map(|decision| judged(decision, false));
        let all: Vec<_> = kept.into_iter().chain(ended).collect();
        let plan = all.iter().fold(by_itself, |plan, decision| match decision {
            SuspensionDecision::Kept(_) => Self { holds: true, history_short: false, ..plan },
            SuspensionDecision::Ended(_) => Self { holds: false, history_short: false, ..plan },
            SuspensionDecision::NotInQuestion(_) | SuspensionDecision::AsItIs(_) => plan,
        });
        (plan, all)
    }

    /// Without decisions.
    fn by_itself(area: &Area, history: &[HistoryEntry], run: Run, agreement: &Agreement) -> Self {
        if !in_question(area) {
            return Self { holds: false, history_short: false, lists_off: 0 };
        }
        let Clock { lists, needed, missing, .. } = clocks::lists_off(area, history, agreement, run.list_date);
        let ended = lists >= needed || run.effective_date >= agreement.suspension_until;
        Self { holds: !ended, history_short: !missing.is_empty() && !ended, lists_off: lists }
    }
}
