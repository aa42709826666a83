//! Where every department's wheel stands, and the next homes it lets (L15).

use std::collections::BTreeSet;

use super::{Bend, Difference, Home, NoWheel, State, Turn, turn};
use crate::agreement::{Agreement, Shares};
use crate::evaluation::Evaluation;
use crate::facts::{City, Department, Run};
use crate::finding::{Checked, Finding, Place};
use crate::placement::Placement;
use crate::quantity::Date;

/// The wheel of a department on the effective date of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Index into the city's departments.
    pub department: usize,
    /// Where it stands; from the start where nobody said.
    pub state: State,
    /// Whether somebody said where it stands.
    pub given: bool,
    /// The day it stood there, where that was said.
    pub as_of: Option<Date>,
    /// What it lets next, or why it has no wheel.
    pub next: Result<Next, NoWheel>,
}

/// What a wheel lets next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The wheel, as the configuration names it.
    pub wheel: String,
    /// L1–L8.
    pub rule: String,
    /// The shares it gives over eighteen homes.
    pub shares: Shares,
    /// Whether these are bounds (L3).
    pub range: bool,
    /// What bends it.
    pub bend: Bend,
    /// The last day it turns like this.
    pub last: Date,
    /// The wheel from the day after on, where there is one: it may be the same, bent no more.
    pub then: Option<String>,
    /// As many homes as the wheel has positions, from the next to fall vacant.
    pub homes: Vec<Home>,
    /// Where wheel and figure disagree.
    pub difference: Vec<Difference>,
}

impl Standing {
    /// The wheel itself, to let more homes than [`Next::homes`] tells.
    ///
    /// # Errors
    /// The reason, where the department has none.
    pub fn turn<'a>(
        &self,
        department: &Department,
        placement: &Placement,
        run: Run,
        agreement: &'a Agreement,
    ) -> Result<Turn<'a>, NoWheel> {
        let may_withhold = self.next.as_ref().is_ok_and(|next| next.bend.withheld_home.is_some());
        turn(department, placement, (run.effective_date, run.effective_date), may_withhold, agreement)
    }
}

/// The wheels of every department placed, in their order. `withholding` are those of the step 1 safeguard (L17), by index.
#[must_use]
pub fn standings(
    city: &City,
    evaluation: &Evaluation,
    withholding: &BTreeSet<usize>,
    agreement: &Agreement,
    run: Run,
) -> Checked<Vec<Standing>> {
    let mut findings = Vec::new();
    let standings = evaluation
        .placements
        .iter()
        .filter_map(|placement| Some((placement, city.departments.get(placement.department)?)))
        .map(|(placement, department)| {
            let entry = city.wheel_states.get(&department.department_id);
            let day = run.effective_date;
            let may_withhold = withholding.contains(&placement.department);
            let turn = turn(department, placement, (day, day), may_withhold, agreement);
            let state = entry.map_or(State::START, |entry| entry.state);
            if entry.is_some() {
                findings.extend(told(department, state, turn.as_ref().map_err(|reason| *reason)));
            }
            let state = turn.as_ref().map_or(state, |turn| turn.known(state));
            Standing {
                department: placement.department,
                state,
                given: entry.is_some(),
                as_of: entry.and_then(|entry| entry.as_of),
                next: turn.map(|turn| next(&turn, state, agreement)),
            }
        })
        .collect();
    Checked { result: standings, findings }
}

fn next(turn: &Turn<'_>, state: State, agreement: &Agreement) -> Next {
    let after = turn.last.tomorrow().ok();
    let then = after.and_then(|day| agreement.wheel(turn.wheel.subject, day)).map(|wheel| wheel.id.clone());
    Next {
        wheel: turn.wheel.id.clone(),
        rule: turn.rule.clone(),
        shares: turn.shares,
        range: turn.range,
        bend: turn.bend,
        last: turn.last,
        then,
        homes: turn.homes(state).take(usize::from(turn.positions())).collect(),
        difference: turn.difference(),
    }
}

/// What a state given for a department does not fit.
fn told(department: &Department, state: State, turn: Result<&Turn<'_>, NoWheel>) -> Option<Finding> {
    let place = |column: &str| {
        let subject = Some(department.department_id.clone());
        Place { column: Some(column.to_owned()), subject, ..Place::table("wheel_state") }
    };
    match turn {
        Err(reason) => {
            let told = Finding::warning("wheel-state-without-wheel", place("next_position")).rule("L15");
            Some(told.value(state.next_position.to_string()).with("reason", reason.term()))
        }
        Ok(turn) => {
            let passed = turn.assigned_before(state.next_position, state.round);
            let used = state.used.filter(|used| *used > passed)?;
            let told = Finding::warning("wheel-used-exceed-passed", place("used_assignments")).rule("L17");
            Some(told.value(used.to_string()).with("passed", u32::from(passed)))
        }
    }
}
