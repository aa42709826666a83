//! One row a department with homes that are phased out, and what is to be told of it.

use super::{Standing, Start, has_begun, remaining, row};
use crate::agreement::{Agreement, Staircase};
use crate::facts::{City, Department, Run};
use crate::finding::{Finding, Place};
use crate::letting::vacancies::Earmarking;
use crate::placement::{Outcome, Placement};
use crate::quantity::{Date, Decimal, Eighteenths};

/// A department with earmarked homes, or shared homes for young people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhasedOut {
    /// Index into the city's departments.
    pub department: usize,
    /// Earmarked homes; `None` where not given.
    pub special: Option<u32>,
    /// Shared homes for young people; `None` where not given.
    pub shared: Option<u32>,
    /// Step and share at the agreement's start.
    pub start: Start,
    /// H1–H7.
    pub rule: String,
    /// First day of the phase-out; `None`: the agreement has none (H7).
    pub from: Option<Date>,
    /// Why there is no day, as in tables.
    pub why: Option<&'static str>,
    /// Whether it has begun on the effective date.
    pub begun: bool,
    /// The extra term of assignment that compensates for the phase-out; `None` where its step has none.
    pub compensation: Option<Eighteenths>,
    /// Turnover the homes left are expected by, percent a year.
    pub turnover_pct: Decimal,
    /// Earmarked homes expected left the day after the agreement ends.
    pub special_left: Option<Decimal>,
    /// Shared homes expected left then.
    pub shared_left: Option<Decimal>,
}

impl PhasedOut {
    /// Homes of both kinds.
    #[must_use]
    pub fn homes(&self) -> u32 {
        self.special.unwrap_or(0).saturating_add(self.shared.unwrap_or(0))
    }
}

/// Every department with homes that are phased out, in department order. `turnover` gives a department's vacated homes a
/// year in percent.
#[must_use]
pub fn overview(
    city: &City,
    placements: &[Placement],
    agreement: &Agreement,
    run: Run,
    turnover: impl Fn(&Department) -> Decimal,
) -> Vec<PhasedOut> {
    let mut rows = Vec::new();
    for placement in placements {
        let Some(department) = city.departments.get(placement.department) else { continue };
        if department.special_homes.unwrap_or(0) == 0 && department.shared_homes_youth.unwrap_or(0) == 0 {
            continue;
        }
        let start = Earmarking::of(department, city, Some(placement), run).start;
        let Some(found) = row(start, agreement) else { continue };
        let turnover_pct = turnover(department);
        let after = agreement.to.tomorrow().ok();
        let left = |homes: Option<u32>| remaining(homes?, found.from, turnover_pct, after?);
        rows.push(PhasedOut {
            department: placement.department,
            special: department.special_homes,
            shared: department.shared_homes_youth,
            start,
            rule: found.id.clone(),
            from: found.from,
            why: found.from.is_none().then(|| start.standing.name().unwrap_or("share_not_known")),
            begun: has_begun(start, run.effective_date, agreement),
            compensation: compensation(placement, agreement),
            turnover_pct,
            special_left: left(department.special_homes),
            shared_left: left(department.shared_homes_youth),
        });
    }
    rows
}

/// The extra term of assignment in force on a step that phases out whatever the share (§9: steps 2–4; on step 1 the extra
/// ninth is no compensation). It may be none yet.
#[must_use]
pub fn compensation(placement: &Placement, agreement: &Agreement) -> Option<Eighteenths> {
    let Outcome::Department(step) = placement.in_force() else { return None };
    let compensates = agreement.phase_out.iter().any(|row| row.assigned_from.is_none() && row.steps.contains(&step));
    let letting = placement.letting.as_ref().filter(|_| compensates)?;
    // New build and letting concepts let by shares of their own.
    let of_step = agreement.letting.iter().find(|rule| rule.id == letting.rule)?;
    let subject = crate::agreement::LettingSubject::Step(Staircase::Department, step);
    of_step.subjects.contains(&subject).then_some(letting.shares.assignment_extra)
}

/// H7: departments the agreement has no date for, those whose start is not known apart; and starts that contradict the
/// initial run's.
#[must_use]
pub fn told(rows: &[PhasedOut], city: &City) -> Vec<Finding> {
    let mut findings = Vec::new();
    for row in rows {
        let Some(department) = city.departments.get(row.department) else { continue };
        let id = department.department_id.as_str();
        let place = Place { subject: Some(id.to_owned()), ..Place::table("departments") };
        let initial = city.initial.get(id);
        if let Some(then) = Start::contradicted(department, initial) {
            let staircase = then.staircase().map_or("none", Staircase::name);
            let step = then.step().map_or_else(|| "–".to_owned(), |step| step.to_string());
            let own = department.start_step.map_or_else(|| "–".to_owned(), |step| step.to_string());
            let finding = Finding::warning("start-step-differs", place.clone()).rule("H1").with("own", own);
            findings.push(finding.with("staircase", staircase).with("step", step).with("name", &*department.name));
        }
        if row.from.is_some() {
            continue;
        }
        let finding = match row.start.standing {
            Standing::NotKnown => Finding::warning("phase-out-start-unknown", place).with("missing", "step"),
            Standing::Step => Finding::warning("phase-out-start-unknown", place).with("missing", "share"),
            Standing::AreaStaircase | Standing::NoStaircase | Standing::Undetermined => {
                Finding::note("phase-out-no-date", place).with("case", row.why.unwrap_or("undetermined"))
            }
        };
        findings.push(finding.rule("H7").with("name", &*department.name).with("homes", row.homes()));
    }
    findings
}
