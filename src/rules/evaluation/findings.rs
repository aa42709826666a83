//! What the rules themselves have to say about a run: candidates, differences, what could not be told.

use std::collections::BTreeMap;

use crate::agreement::{Agreement, Criterion};
use crate::designation;
use crate::designation::Unchecked;
use crate::facts::{Area, City, DecisionKind, Designation, Run};
use crate::figures::{UnitFigures, UnitKind};
use crate::finding::Severity::{Error, Note, Warning};
use crate::finding::{Argument, Finding, Place};
use crate::placement::{AreaStanding, Because, Decisions, Listing, Outcome, Placement, Standing};

/// What findings are read from.
pub(super) struct Told<'a> {
    pub(super) city: &'a City,
    pub(super) areas: &'a BTreeMap<&'a str, AreaStanding<'a>>,
    pub(super) decisions: &'a Decisions<'a>,
    pub(super) run: Run,
    pub(super) agreement: &'a Agreement,
}

impl Told<'_> {
    /// Everything to be said, areas first, then units that are looked at, then departments, then decisions.
    pub(super) fn about<'b>(
        &self,
        units: impl Iterator<Item = &'b UnitFigures>,
        placements: &[Placement],
        findings: &mut Vec<Finding>,
    ) {
        for standing in self.areas.values() {
            about_area(standing, self.decisions, self.agreement, findings);
        }
        for unit in units.filter(|unit| unit.kind == UnitKind::Pool && unit.given.is_none()) {
            findings.push(Finding::warning("unit-without-figures", subject("indicators", &unit.unit_id)).rule("D7"));
        }
        for placement in placements {
            about_placement(self.city, placement, findings);
        }
        self.about_decisions(placements, findings);
    }
}

pub(super) fn subject(table: &'static str, id: &str) -> Place {
    Place { subject: Some(id.to_owned()), ..Place::table(table) }
}

fn term(designation: Option<Designation>) -> Argument {
    Argument::Term(match designation {
        None => "term-undesignated".into(),
        Some(designation) => format!("term-{}", designation.name()).into(),
    })
}

pub(super) fn criteria(criteria: &[Criterion]) -> Argument {
    Argument::List(criteria.iter().map(|it| Argument::Term(format!("term-{}", it.name()).into())).collect())
}

/// S5, A2, A3 (Z3b), A7.
fn about_area(
    standing: &AreaStanding<'_>,
    decisions: &Decisions<'_>,
    agreement: &Agreement,
    findings: &mut Vec<Finding>,
) {
    let area: &Area = standing.area;
    let place = subject("areas", &area.area_id);
    let about =
        |code, rule, severity| Finding::new(severity, code, place.clone()).rule(rule).with("name", area.name.as_str());
    let computed = standing.computed;
    match designation::differs(area.designation, computed) {
        Some(true) => {
            let computed = computed.unwrap_or_else(|_| designation::would_be(standing.by_figures.published));
            let finding = about("designation-differs", "S5", Warning);
            let listed = |designation: Option<Designation>| if designation.is_some() { "yes" } else { "no" };
            findings.push(
                finding
                    .with("published", term(area.designation))
                    .with("published_any", listed(area.designation))
                    .with("computed", term(computed))
                    .with("computed_any", listed(computed)),
            );
        }
        Some(false) => {}
        None => {
            let code = match computed {
                Err(Unchecked::HistoryTooShort) => "designation-history-short",
                _ => "designation-unchecked",
            };
            findings.push(about(code, "S5", Note));
        }
    }
    if standing.candidate {
        findings.push(
            about("small-area-candidate", "A2", Note)
                .with("residents", area.residents)
                .with("computed", term(designation::would_be(standing.by_figures.published))),
        );
    }
    let decided = decisions.get(&(area.area_id.as_str(), DecisionKind::AreaStaircase));
    if let (Some(decision), Standing::Listed | Standing::None) = (decided, standing.standing) {
        let code = match (standing.standing, standing.may_be_placed) {
            (Standing::Listed, _) => "decision-area-listed",
            (_, false) => "decision-area-conditions",
            (_, true) if standing.by_figures.published.only().is_ok() => "decision-area-not-designated",
            (_, true) => "decision-area-not-known",
        };
        findings.push(
            about(code, "A2", Error).with("decision", decision.decision_id.as_str()).with("residents", area.residents),
        );
    }
    if standing.plan_history_short {
        findings.push(about("plan-history-short", "A7", Warning));
    }
    if standing.listing == Listing::NotKnown && standing.sharpened_decision.is_none() {
        let any = if standing.in_question().is_empty() { "no" } else { "yes" };
        let finding = about("newly-listed-unknown", "A5", Warning).with("criteria", criteria(&standing.in_question()));
        findings.push(finding.with("any", any));
    }
    let pending = standing.sharpened_on(standing.step(), agreement).pending;
    if !pending.is_empty() {
        findings.push(about("sharpened-pending", "A5", Note).with("criteria", criteria(&pending)));
    }
    let unknown = standing.not_told(agreement);
    if !unknown.is_empty() {
        findings.push(about("sharpened-unknown", "Z3b", Warning).with("criteria", criteria(&unknown)));
    }
}

/// P5, N2, D7, D8, A8, I14, D6.
fn about_placement(city: &City, placement: &Placement, findings: &mut Vec<Finding>) {
    let Some(department) = city.departments.get(placement.department) else { return };
    let place = subject("departments", &department.department_id);
    let about = |finding: Finding| finding.with("name", department.name.as_str());
    let possible = || Argument::List(placement.possible_steps.iter().map(|step| (*step).to_string().into()).collect());
    let undetermined = matches!(placement.outcome(), Outcome::Undetermined(_));
    let waits =
        placement.trace.iter().any(|entry| matches!(&entry.because, Because::OffTheLists { waits_for: Some(_), .. }));
    for entry in &placement.trace {
        match (&entry.because, entry.rule) {
            // A6: named with the department's previous placement, below.
            (Because::Missing { .. }, _) if waits => {}
            (Because::OffTheLists { since, waits_for: Some(waits_for) }, _) => {
                let finding = Finding::warning("carried-over-off-the-lists", place.clone()).rule("A6");
                let figures = missing_figures(&waits_for.criteria, waits_for.assigned);
                let steps = waits_for.steps.iter().map(|step| step.to_string().into()).collect();
                let finding = about(finding).with("since", *since).with("figures", figures);
                findings.push(finding.with("steps", Argument::List(steps)));
            }
            (Because::MidtermWouldGive { step }, _) => {
                let now = placement.outcome().step().map_or_else(|| "–".to_owned(), |step| step.to_string());
                let finding = Finding::note("midterm-would-change", place.clone()).rule("R3");
                findings.push(about(finding).with("step", now).with("other", step.to_string()));
            }
            (Because::Missing { criteria: missing, assigned, .. }, _) if !undetermined => {
                let finding = Finding::note("missing-without-effect", place.clone()).rule("D7");
                findings.push(about(finding).with("figures", missing_figures(missing, *assigned)));
            }
            (Because::Missing { criteria: missing, assigned, .. }, _) => {
                let in_force = placement.step_in_force.map_or_else(|| "none".to_owned(), |step| step.to_string());
                let finding = Finding::warning("undetermined-missing-figures", place.clone()).rule("D7");
                let finding =
                    about(finding).with("in_force", in_force).with("figures", missing_figures(missing, *assigned));
                findings.push(finding.with("steps", possible()));
            }
            (Because::InAreas { .. }, _) if entry.held => {
                findings.push(about(Finding::warning("undetermined-split-area", place.clone()).rule("A8")));
            }
            (Because::TakenIntoUse(_), "D6") if entry.held && undetermined => {
                findings.push(about(Finding::warning("undetermined-new-build", place.clone()).rule("D6")));
            }
            _ => {}
        }
    }
    if undetermined && placement.primary_type == crate::placement::PrimaryType::Tie {
        findings.push(about(Finding::warning("undetermined-primary-type", place.clone()).rule("I14")));
    }
    if placement.rounding_sensitive {
        let finding = Finding::note("rounding-sensitive", place.clone()).rule("D8");
        // On area step 1 it is the sharpened criteria that rounding may change, and there are no steps to name.
        let steps = if placement.possible_steps.is_empty() { Argument::from("one") } else { possible() };
        findings.push(about(finding).with("steps", steps));
    }
    let new_build = placement.letting.as_ref().is_some_and(|letting| letting.rule == "N2");
    if new_build && department.cheap_homes.is_none() {
        findings.push(about(Finding::warning("cheap-homes-not-given", place).rule("N2")));
    }
}

/// Criteria and, where they are missing too, assigned households.
fn missing_figures(missing: &[Criterion], assigned: bool) -> Argument {
    let criteria = missing.iter().map(|criterion| Argument::Term(format!("term-{}", criterion.name()).into()));
    let assigned = assigned.then(|| Argument::Term("term-assigned-households".into()));
    Argument::List(criteria.chain(assigned).collect())
}
