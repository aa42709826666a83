//! One row a department that is new build, or was when the agreement began; and what is to be told of it (N4).

use super::{Agreed, Basis, Phase, Term, Waived, by_figure, cheap_homes, cheap_share, eighteenths, homes, term};
use crate::agreement::{Agreement, Shares};
use crate::facts::{City, Decision, Department, Run};
use crate::finding::{Finding, Place};
use crate::placement::{Because, Placement};
use crate::quantity::{Date, Decimal, Eighteenths, Ratio};

/// A department in its years as new build, or after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDepartment {
    /// Index into the city's departments.
    pub department: usize,
    /// Why, and from when to when.
    pub term: Term,
    /// Where it is in its years on the effective date.
    pub phase: Phase,
    /// Family and youth homes.
    pub homes: u32,
    /// Particularly cheap homes, as given.
    pub cheap: Option<u32>,
    /// Of these, waived by a decision in force on the effective date, with its number.
    pub waived: Option<(u32, String)>,
    /// Cheap homes with a full right, of all homes, percent.
    pub cheap_share: Option<Ratio>,
    /// Homes with a lasting full right (N6).
    pub assigned_only: Option<u32>,
    /// Assignment of the other homes by figure 12; `None` for N5, which it is not about.
    pub by_figure: Option<Eighteenths>,
    /// Assignment of the other homes by a decision, with its number.
    pub agreed: Option<(Eighteenths, String)>,
    /// Shares of the other homes in relettings; `None` where nothing says, and after the years.
    pub others: Option<Shares>,
    /// The whole department's assignment in relettings (N4).
    pub overshoot: Option<Overshoot>,
    /// Step in force on the effective date.
    pub step: Option<u8>,
    /// N3: the step it lets by after its years, where these end within the agreement and the step is known.
    pub step_after: Option<u8>,
    /// D6: the step its figures would give.
    pub step_by_figures: Option<u8>,
}

/// The whole department's assignment, held against the share the agreement aims to stay within (N4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overshoot {
    /// Fully assigned homes and the others' share of assignment, of all homes, percent.
    pub whole: Ratio,
    /// Percentage points beyond the aim; negative within it.
    pub points: Ratio,
    /// Share of fully assigned homes, percent, beyond which the others' share leads past the aim; negative where it does so
    /// without any. `None` where the others are fully assigned.
    pub from_share: Option<Ratio>,
}

impl Overshoot {
    /// Of so many homes, fully assigned ones among them, and the others' share.
    #[must_use]
    pub fn of(homes: u32, full: u32, others: Eighteenths, aim: Ratio) -> Option<Self> {
        let hundred = Ratio::whole(100);
        let full = Ratio::whole(i128::from(full)).over(Ratio::whole(i128::from(homes)))?;
        let others = eighteenths(others)?;
        let rest = Ratio::ONE.minus(others)?;
        let whole = full.plus(others.times(Ratio::ONE.minus(full)?)?)?;
        // full + others × (1 − full) = aim, solved for full.
        let from_share = aim.minus(others)?.over(rest).and_then(|share| share.times(hundred));
        Some(Self { whole: whole.times(hundred)?, points: whole.minus(aim)?.times(hundred)?, from_share })
    }

    /// Whether it is beyond the aim; the aim itself is not.
    #[must_use]
    pub fn exceeds(self) -> bool {
        self.points > Ratio::ZERO
    }
}

/// Every department that is new build, or was when the agreement began, in department order.
#[must_use]
pub fn overview(city: &City, placements: &[Placement], agreement: &Agreement, run: Run) -> Vec<NewDepartment> {
    placements
        .iter()
        .filter_map(|placement| {
            let department = city.departments.get(placement.department)?;
            let term = term(department, agreement)?;
            Some(of(department, term, placement, &city.decisions, agreement, run.effective_date))
        })
        .collect()
}

fn of(
    department: &Department,
    term: Term,
    placement: &Placement,
    decisions: &[Decision],
    agreement: &Agreement,
    day: Date,
) -> NewDepartment {
    let phase = term.phase(day);
    let about = |decision: &&Decision| decision.subject_id == department.department_id;
    let decided = || decisions.iter().filter(about).filter(|_| phase != Phase::ByStep);
    let waived = decided().find_map(|it| Some((Waived::decided(it).filter(|it| it.holds(day))?, it)));
    let agreed = decided().find_map(|it| Some((Agreed::of(it).filter(|it| it.holds(day))?, it)));
    let cheap = cheap_homes(department, waived.map(|(waived, _)| waived), day).filter(|_| phase != Phase::ByStep);
    let share = cheap_share(department, cheap).filter(|_| phase != Phase::ByStep);
    let by_figure =
        share.filter(|_| term.basis == Basis::Period).and_then(|share| by_figure(share, &agreement.new_build));
    let agreed = agreed.map(|(agreed, decision)| (agreed.assignment, decision.decision_id.clone()));
    let others = others(placement, phase, agreed.as_ref().map(|(share, _)| *share), by_figure, agreement);
    let full = cheap.unwrap_or(0).saturating_add(department.assigned_only_homes.unwrap_or(0));
    let homes = homes(department);
    let ends_within = term.by_step_from().is_some_and(|from| from <= agreement.to);
    NewDepartment {
        department: placement.department,
        term,
        phase,
        homes,
        cheap: department.cheap_homes,
        waived: waived
            .zip(department.cheap_homes)
            .map(|((waived, it), cheap)| (waived.of(cheap), it.decision_id.clone())),
        cheap_share: share,
        assigned_only: department.assigned_only_homes,
        by_figure,
        agreed,
        others,
        overshoot: others
            .and_then(|shares| Overshoot::of(homes, full.min(homes), assigned(shares), agreement.expected.aim)),
        step: placement.in_force().step(),
        step_after: placement.in_force().step().filter(|_| ends_within),
        step_by_figures: placement.trace.iter().rev().find_map(|entry| {
            let Because::Cell { step, .. } = entry.because else { return None };
            step.filter(|_| entry.rule == "D4" && !entry.held)
        }),
    }
}

/// Shares of the other homes in relettings: of new build that lets by N1 today those it will let by.
fn others(
    placement: &Placement,
    phase: Phase,
    agreed: Option<Eighteenths>,
    by_figure: Option<Eighteenths>,
    agreement: &Agreement,
) -> Option<Shares> {
    let letting = placement.letting.as_ref()?;
    let of = |assignment| super::shares_of_others(&agreement.new_build, assignment);
    match phase {
        Phase::ByStep => None,
        Phase::FirstLetting if letting.rule == "N1" && placement.assignment_suspended => Some(of(Eighteenths(0))),
        Phase::FirstLetting if letting.rule == "N1" => agreed.or(by_figure).map(of),
        Phase::FirstLetting | Phase::Relettings => Some(letting.shares),
    }
}

/// All assignment, an extra term included.
fn assigned(shares: Shares) -> Eighteenths {
    Eighteenths(shares.assignment.0.saturating_add(shares.assignment_extra.0))
}

/// N4: departments in their years whose whole assignment exceeds the aim.
#[must_use]
pub fn told(rows: &[NewDepartment], city: &City, agreement: &Agreement) -> Vec<Finding> {
    let finding = |row: &NewDepartment| {
        let department = city.departments.get(row.department)?;
        let overshoot = row.overshoot.filter(|overshoot| overshoot.exceeds() && row.phase != Phase::ByStep)?;
        let place = Place { subject: Some(department.department_id.clone()), ..Place::table("departments") };
        let shown = |value: Ratio| crate::quantity::shown(value, &[Ratio::ZERO], 1, 6);
        let aim = agreement.expected.aim.times(Ratio::whole(100))?;
        let decided = match (&row.agreed, row.term.basis) {
            (Some(_), _) => "agreed",
            (None, Basis::Period) if row.by_figure == row.others.map(assigned) => "figure",
            (None, Basis::Period) => "area",
            (None, Basis::Earlier) => "earlier",
        };
        let whole = crate::quantity::shown(overshoot.whole, &[aim], 1, 6)?;
        let finding = Finding::warning("new-build-over-aim", place).rule("N4").with("name", &*department.name);
        let finding = finding.with("case", decided).with("share", whole).with("points", shown(overshoot.points)?);
        let number = |share: Option<Ratio>| share.and_then(|it| it.rounded(1)).unwrap_or(Decimal::ZERO);
        Some(finding.with("cheap_share", number(row.cheap_share)).with("aim", number(Some(aim))))
    };
    rows.iter().filter_map(finding).collect()
}
