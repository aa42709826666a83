//! The letting wheel of one department: the next homes, and where it stands after some of them were let (L15–L18).

use std::path::{Path, PathBuf};

use trappe_rules::agreement::{Criterion, Shares};
use trappe_rules::columns::inputs::WHEEL_STATE;
use trappe_rules::facts::Department;
use trappe_rules::finding::{Argument, Finding, Place};
use trappe_rules::letting::wheel::{Home, NoWheel, Standing, State};
use trappe_rules::placement::{Outcome, Placement};
use trappe_rules::quantity::Date;

use super::explained;
use crate::pipeline::state_file::{self, NewState};
use crate::pipeline::{Evaluated, Stop};

/// What is asked of a wheel.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Turning {
    /// Homes to tell.
    pub(in crate::cli) homes: usize,
    /// Homes let by now, to be left behind.
    pub(in crate::cli) let_homes: Option<usize>,
    /// Assignment homes among them that the municipality used, where that is said.
    pub(in crate::cli) used: Option<u8>,
    /// The day they were let.
    pub(in crate::cli) on: Option<Date>,
    /// The file the state is written to.
    pub(in crate::cli) state: Option<PathBuf>,
}

/// A department's wheel, as far as it is told.
pub(in crate::cli) struct Wheeled {
    pub(in crate::cli) department_id: String,
    pub(in crate::cli) name: String,
    pub(in crate::cli) outcome: Outcome,
    /// Sharpened criteria, and those of which it cannot be told.
    pub(in crate::cli) sharpened: (Vec<Criterion>, Vec<Criterion>),
    /// Rule and shares in force, where there are any, and where they stand.
    pub(in crate::cli) letting: Option<(String, Shares, Option<String>)>,
    pub(in crate::cli) standing: Standing,
    /// The homes asked for, after those let by now.
    pub(in crate::cli) next: Result<Vec<Home>, NoWheel>,
    /// Where the wheel stands in the agreement.
    pub(in crate::cli) place: Option<String>,
    pub(in crate::cli) done: Option<Let>,
}

/// Homes let by now.
pub(in crate::cli) struct Let {
    pub(in crate::cli) homes: Vec<Home>,
    pub(in crate::cli) after: State,
    pub(in crate::cli) file: PathBuf,
}

/// The pipeline's keys with the file of states put into them, where it is there.
pub(super) fn overrides(given: &[String], state: Option<&Path>) -> Vec<String> {
    let there = state.filter(|state| state.exists()).and_then(|state| std::path::absolute(state).ok());
    given.iter().cloned().chain(there.map(|path| format!("inputs.wheel_state={}", path.display()))).collect()
}

/// The wheel of a department.
pub(super) fn wheeled(evaluated: &Evaluated, id: &str, asked: &Turning) -> Result<Wheeled, Stop> {
    let agreement = &evaluated.prepared.agreement;
    let (standing, placement, department) =
        found(evaluated, id).ok_or_else(|| Stop::Usage(vec![unknown(evaluated, id)]))?;
    let turn = standing.turn(department, placement, evaluated.prepared.run(), agreement);
    let place = turn.as_ref().ok().map(|turn| turn.wheel.source.place.clone());
    let mut state = standing.state;
    let mut done = None;
    if let Some(homes) = asked.let_homes {
        let no_wheel = |reason: NoWheel| {
            let place = Place { subject: Some(id.to_owned()), ..Place::default() };
            Stop::Usage(vec![Finding::error("wheel-nothing-to-let", place).value(id).with("reason", reason.term())])
        };
        let turn = turn.as_ref().map_err(|reason| no_wheel(*reason))?;
        let after = turn.after(state, homes, asked.used).ok_or_else(|| no_wheel(NoWheel::NotInForce))?;
        let homes = turn.homes(state).take(homes).collect();
        let new = NewState {
            department_id: department.department_id.clone(),
            department: standing.department,
            state: after,
            as_of: asked.on,
        };
        let file = state_file::write(evaluated, &new, asked.state.as_deref())?;
        done = Some(Let { homes, after, file });
        state = after;
    }
    let rule = |id: &str| agreement.letting.iter().find(|rule| rule.id == id).map(|rule| rule.source.place.clone());
    let letting = placement.letting.as_ref();
    Ok(Wheeled {
        department_id: department.department_id.clone(),
        name: department.name.clone(),
        outcome: placement.in_force(),
        sharpened: (placement.sharpened.clone(), placement.sharpened_unknown.clone()),
        letting: letting.map(|letting| (letting.rule.clone(), letting.shares, rule(&letting.rule))),
        next: turn.map(|turn| turn.homes(state).take(asked.homes).collect()),
        standing: standing.clone(),
        place,
        done,
    })
}

/// A department with its placement and its wheel.
pub(super) fn found<'a>(evaluated: &'a Evaluated, id: &str) -> Option<(&'a Standing, &'a Placement, &'a Department)> {
    let departments = &evaluated.read.accepted.city.departments;
    let at = departments.iter().position(|department| department.department_id == id)?;
    let standing = evaluated.outlook.wheels.iter().find(|standing| standing.department == at)?;
    let placement = evaluated.evaluation.placements.iter().find(|placement| placement.department == at)?;
    Some((standing, placement, departments.get(at)?))
}

/// What was found of the state given for a department.
pub(super) fn told(evaluated: &Evaluated, id: &str) -> Vec<Finding> {
    let of_it = |finding: &&Finding| {
        finding.place.table.as_deref() == Some(WHEEL_STATE.name) && finding.place.subject.as_deref() == Some(id)
    };
    evaluated.findings.iter().filter(of_it).cloned().collect()
}

/// No department has the id; a pool's or an area's names the departments there are in it.
fn unknown(evaluated: &Evaluated, id: &str) -> Finding {
    let departments = &evaluated.read.accepted.city.departments;
    let placed = evaluated.evaluation.placements.iter().filter(|placement| placement.unit_id == id);
    let of_unit = placed.filter_map(|placement| departments.get(placement.department));
    let of_area = departments.iter().filter(|department| department.area_ids.iter().any(|area| area == id));
    let mut members: Vec<&str> = of_unit.chain(of_area).map(|department| department.department_id.as_str()).collect();
    members.sort_unstable();
    members.dedup();
    if members.is_empty() {
        return explained::unknown(evaluated, id);
    }
    let members: Vec<Argument> = members.into_iter().map(Argument::from).collect();
    Finding::error("wheel-of-no-department", Place::default()).value(id).with("departments", Argument::List(members))
}
