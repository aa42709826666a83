//! What a decision may say, by its kind; and the one form of it the rules see.

use std::borrow::Cow;
use std::collections::BTreeSet;

use trappe_rules::agreement::{Criterion, Shares};
use trappe_rules::facts::{Decision, DecisionKind};
use trappe_rules::finding::Finding;
use trappe_rules::letting::capacity::tenants_a_kitchen;
use trappe_rules::letting::new_build;

use super::{UNUSED, VALUE};
use crate::check::cells::{Row, parts};
use crate::check::data::Data;
use crate::check::start_steps::{department_steps, listed};

/// Values of `primary_type` (I14).
const PRIMARY_TYPES: [&str; 3] = ["family", "youth", "elderly"];
/// Values of `approve` (R3), each with its Danish word; the first where none is given.
const APPROVALS: [(&str, &str); 2] = [("approved", "godkendt"), ("rejected", "afvist")];
/// Values of `sharpened` that are no criteria (A5), each with its Danish word; the first where none is given.
const SHARPENED: [(&str, &str); 2] = [("confirmed", "bekræftet"), ("none", "ingen")];
/// The value of `cheap_homes_waived` that is no number (§11), with its Danish word.
const WAIVED: [(&str, &str); 1] = [(new_build::ALL, "alle")];
/// The criteria's Danish words, in C order.
const CRITERIA: [&str; 4] = ["ledighed", "dømte", "uddannelse", "indkomst"];

/// A value in the form the rules see: one word for each thing that can be decided, criteria in C order. What is not known
/// stays as it is.
pub(in crate::check) fn canonical(kind: DecisionKind, written: &str) -> Cow<'_, str> {
    match kind {
        DecisionKind::Approve => word(&APPROVALS, written).map(Cow::Borrowed),
        DecisionKind::Sharpened => word(&SHARPENED, written).map(Cow::Borrowed).or_else(|| criteria(written)),
        DecisionKind::CheapHomesWaived => word(&WAIVED, written).map(Cow::Borrowed),
        DecisionKind::AreaStaircase
        | DecisionKind::Step
        | DecisionKind::PrimaryType
        | DecisionKind::ExemptExtraAssignment
        | DecisionKind::KeepSuspension
        | DecisionKind::EndSuspension
        | DecisionKind::NewBuildShare
        | DecisionKind::DormitoryLimit => None,
    }
    .unwrap_or(Cow::Borrowed(written))
}

/// What a decision says although its value is empty.
pub(super) fn said(decision: &Decision) -> &str {
    let unsaid = match decision.kind {
        DecisionKind::Approve => APPROVALS[0].0,
        DecisionKind::Sharpened => SHARPENED[0].0,
        DecisionKind::AreaStaircase
        | DecisionKind::Step
        | DecisionKind::PrimaryType
        | DecisionKind::ExemptExtraAssignment
        | DecisionKind::KeepSuspension
        | DecisionKind::EndSuspension
        | DecisionKind::NewBuildShare
        | DecisionKind::CheapHomesWaived
        | DecisionKind::DormitoryLimit => "",
    };
    decision.value.as_deref().unwrap_or(unsaid)
}

pub(super) fn check(data: &Data<'_>, row: Row<'_>, decision: &Decision) -> Option<Finding> {
    let value = decision.value.as_deref().unwrap_or("");
    let one_of = |is_known: bool, known: String| if is_known { Ok(()) } else { Err(known) };
    let known = match decision.kind {
        DecisionKind::PrimaryType => one_of(PRIMARY_TYPES.contains(&value), PRIMARY_TYPES.join(", ")),
        DecisionKind::Step => is_step(data, value),
        DecisionKind::Approve => one_of(value.is_empty() || word(&APPROVALS, value).is_some(), names(&APPROVALS)),
        DecisionKind::Sharpened => {
            let is_known = value.is_empty() || word(&SHARPENED, value).is_some() || criteria(value).is_some();
            let criteria = Criterion::ALL.map(Criterion::name).join("; ");
            one_of(is_known, format!("{}, {criteria}", names(&SHARPENED)))
        }
        // What they decide is in their kind; the step of A2 is the one the area's computed designation gives.
        DecisionKind::AreaStaircase
        | DecisionKind::ExemptExtraAssignment
        | DecisionKind::KeepSuspension
        | DecisionKind::EndSuspension => {
            let finding = || UNUSED.at(row.place("value")).value(value).with("kind", decision.kind.name());
            return (!value.is_empty()).then(finding);
        }
        DecisionKind::NewBuildShare => one_of(new_build::agreed_share(value).is_some(), format!("0–{}", Shares::WHOLE)),
        DecisionKind::CheapHomesWaived => {
            one_of(new_build::waived(value).is_some(), format!("1, 2, 3 …, {}", names(&WAIVED)))
        }
        DecisionKind::DormitoryLimit => is_limit(data, value),
    };
    known.err().map(|known| VALUE.at(row.place("value")).value(value).with("known", known))
}

/// L12: assigned tenants a kitchen, more than the agreement allows without a decision.
fn is_limit(data: &Data<'_>, value: &str) -> Result<(), String> {
    let least = data.agreement.letting_limits.assigned_per_kitchen.saturating_add(1);
    let is_known = tenants_a_kitchen(value).is_some_and(|tenants| tenants >= least);
    if is_known { Ok(()) } else { Err(format!("{least}, {}, …", least.saturating_add(1))) }
}

/// `area 1`, `department 3` or a step; else what it may be.
fn is_step(data: &Data<'_>, value: &str) -> Result<(), String> {
    let department = department_steps(data);
    let area: BTreeSet<u8> = data.agreement.area_steps.values().copied().collect();
    let (steps, step) = match value.split_once(' ') {
        Some(("area", step)) => (area.clone(), step),
        Some(("department", step)) => (department.clone(), step),
        Some(_) => (BTreeSet::new(), value),
        None => (area.union(&department).copied().collect(), value),
    };
    let is_known = step.trim().parse().is_ok_and(|step: u8| steps.contains(&step));
    if is_known { Ok(()) } else { Err(format!("area {}; department {}", listed(&area), listed(&department))) }
}

/// The word of ours for one written in either language.
fn word(words: &[(&'static str, &str)], written: &str) -> Option<&'static str> {
    let written = written.trim().to_lowercase();
    words.iter().find(|(own, danish)| *own == written || *danish == written).map(|(own, _)| *own)
}

fn names(words: &[(&'static str, &str)]) -> String {
    words.iter().map(|(own, _)| *own).collect::<Vec<_>>().join(", ")
}

/// Criteria joined by `;` in either language, as one text in C order; `None` where one is not known.
fn criteria(written: &str) -> Option<Cow<'static, str>> {
    let named: BTreeSet<usize> = parts(written).map(criterion).collect::<Option<_>>()?;
    let named: Vec<_> = named.into_iter().filter_map(|at| Criterion::ALL.get(at)).map(|it| it.name()).collect();
    (!named.is_empty()).then(|| Cow::Owned(named.join(";")))
}

fn criterion(written: &str) -> Option<usize> {
    let written = written.to_lowercase();
    let own = Criterion::ALL.iter().position(|criterion| criterion.name() == written);
    own.or_else(|| CRITERIA.iter().position(|danish| *danish == written))
}
