//! The departments of a run that L17 and L18 speak of, each with its calculation, and what is to be said of them.

use std::collections::BTreeMap;

use super::{Carries, Known, carries};
use crate::agreement::{Agreement, LettingSubject, Staircase};
use crate::evaluation::Evaluation;
use crate::facts::{City, Run};
use crate::finding::{Checked, Finding, Place};
use crate::letting::phase_out::Start;
use crate::letting::vacancies::Earmarking;
use crate::placement::{Because, Placement};
use crate::quantity::{Date, Eighteenths};
use crate::realised::Realised;

/// One department in force on step 1 or 2 of the department staircase that lets by the step's shares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeguardRow {
    /// Index into the city's departments.
    pub department: usize,
    /// The calculation.
    pub carries: Carries,
    /// L18: whether it is exempt from the extra term; `None` where it cannot be told, and where there is none.
    pub exempt: Option<bool>,
    /// L18: whether it is so of itself.
    pub of_itself: bool,
    /// R6: the decision that exempts it.
    pub decision_id: Option<String>,
    /// L18: whether Samarbejdsforum may exempt it.
    pub candidate: Option<bool>,
    /// R5: the year that begins before the next list and of which it cannot be told yet whether it is exempt.
    pub open_year: Option<i16>,
}

/// Every such department of a run, in department order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Safeguards {
    /// One row a department.
    pub rows: Vec<SafeguardRow>,
}

impl Safeguards {
    /// The row of a department, by its index.
    #[must_use]
    pub fn of(&self, department: usize) -> Option<&SafeguardRow> {
        let found = self.rows.binary_search_by_key(&department, |row| row.department).ok()?;
        self.rows.get(found)
    }
}

/// The safeguards of a run, and what is to be said of them: candidates, those exempt of themselves, what cannot be told.
#[must_use]
pub fn safeguards(
    city: &City,
    evaluation: &Evaluation,
    realised: &BTreeMap<&str, Realised<'_>>,
    run: Run,
    agreement: &Agreement,
) -> Checked<Safeguards> {
    let day = run.effective_date;
    let mut rows = Vec::new();
    for placement in &evaluation.placements {
        let Some(department) = city.departments.get(placement.department) else { continue };
        let id = department.department_id.as_str();
        let start = Start::of(department, city.initial.get(id), None);
        let earmarking = Earmarking { start, waived: placement.terms.waived };
        let known = Known { lettings: realised.get(id), earmarking };
        let found = carries(department, placement.in_force(), placement.assignment_suspended, known, day, agreement);
        let Some(carries) = found else { continue };
        let (of_itself, decision_id) = exempt_by(placement);
        rows.push(SafeguardRow {
            department: placement.department,
            open_year: open_year(&carries, day, agreement),
            exempt: placement.exempt_extra_assignment,
            of_itself,
            decision_id,
            candidate: placement.exemption_candidate,
            carries,
        });
    }
    rows.sort_by_key(|row| row.department);
    let findings = about(city, &rows, agreement);
    Checked { result: Safeguards { rows }, findings }
}

/// What exempts a department, read off its trace.
fn exempt_by(placement: &Placement) -> (bool, Option<String>) {
    let held = || placement.trace.iter().filter(|entry| entry.held);
    let decision = held().find_map(|entry| {
        let Because::Exempt { decision_id, .. } = &entry.because else { return None };
        Some(decision_id.clone())
    });
    (held().any(|entry| matches!(entry.because, Because::OneThird { .. })), decision)
}

/// The next year, where it begins before the next list and has an extra term its step may be exempt from of itself: its
/// year before is not over yet.
fn open_year(carries: &Carries, day: Date, agreement: &Agreement) -> Option<i16> {
    let exemption = &agreement.exemption;
    let first = day.last_of_year().tomorrow().ok()?;
    let year = first.year();
    let asks = exemption.of_itself
        && carries.step == exemption.step
        && (exemption.first_year..=exemption.last_year).contains(&year)
        && first < crate::letting::next_list(day, agreement);
    let rule = agreement.letting_rule(LettingSubject::Step(Staircase::Department, carries.step), first)?;
    (asks && rule.shares.assignment_extra > Eighteenths(0)).then_some(year)
}

fn about(city: &City, rows: &[SafeguardRow], agreement: &Agreement) -> Vec<Finding> {
    let mut findings = Vec::new();
    for row in rows {
        let Some(department) = city.departments.get(row.department) else { continue };
        let place = || Place { subject: Some(department.department_id.clone()), ..Place::table("departments") };
        let told = |finding: Finding| {
            let third = &row.carries.one_third;
            finding
                .rule("L18")
                .with("name", department.name.as_str())
                .with("step", u32::from(row.carries.step))
                .with("year", third.year.to_string())
                .with("before", third.year_before.to_string())
                .with("assigned", third.assigned.unwrap_or(0))
                .with("homes", third.let_homes.unwrap_or(0))
                .with("realised", if third.realised_over == Some(true) { "yes" } else { "no" })
                .with("expected", if third.expected_over == Some(true) { "yes" } else { "no" })
        };
        if row.of_itself {
            findings.push(told(Finding::note("exempt-of-itself", place())));
        }
        if row.candidate == Some(true) {
            findings.push(told(Finding::note("exemption-candidate", place())));
        }
    }
    findings.extend(about_all(city, rows, agreement));
    findings
}

/// What is said once a run, with how many departments it is of.
fn about_all(city: &City, rows: &[SafeguardRow], agreement: &Agreement) -> Vec<Finding> {
    let place = || Place::table("lettings");
    let count = |wanted: &dyn Fn(&&SafeguardRow) -> bool| rows.iter().filter(wanted).count();
    let mut findings = Vec::new();
    let unknown =
        |row: &&SafeguardRow| row.decision_id.is_none() && row.carries.is_exempt_of_itself(agreement).is_none();
    if let Some(row) = rows.iter().find(unknown) {
        let finding = Finding::warning("exemption-unknown", place()).rule("L18").with("departments", count(&unknown));
        findings.push(finding.with("year", row.carries.one_third.year.to_string()));
    }
    if let Some((row, year)) = rows.iter().find_map(|row| Some((row, row.open_year?))) {
        let open = count(&|row: &&SafeguardRow| row.open_year.is_some());
        let finding = Finding::note("exemption-not-yet", place()).rule("L18").with("departments", open);
        let finding = finding.with("year", year.to_string());
        findings.push(finding.with("before", row.carries.one_third.year.to_string()));
    }
    let not_told = |row: &&SafeguardRow| row.carries.full_use.as_ref().is_some_and(|use_| use_.holds().is_none());
    // Without any lettings there is nothing to complete, and the table says the same of every department.
    if let Some(full_use) =
        rows.iter().filter(|_| !city.lettings.is_empty()).find(not_told).and_then(|row| row.carries.full_use.as_ref())
    {
        let finding = Finding::note("safeguard-unknown", place()).rule("L17").with("departments", count(&not_told));
        let finding = finding.with("first", full_use.first_year.to_string());
        findings.push(finding.with("last", full_use.last_year.to_string()));
    }
    findings
}
