//! How many homes of a kind a department has room for: youth homes (L9, L11), rooms of a dormitory (L12), homes let by the
//! C-criterion (L13), subsidised homes and shared homes for refugees (L14), and what exempting a co-housing community would
//! have to be made up for elsewhere (L10, §13.3).

use std::collections::BTreeMap;

use super::criteria::accessible_homes;
use super::in_force_subject;
use super::vacancies::{self, Earmarking, Vacancies};
use crate::agreement::{Agreement, LettingSubject, Shares, Staircase};
use crate::assumptions::Assumptions;
use crate::evaluation::Evaluation;
use crate::facts::{AssignedSource, Assignment, City, Decision, DecisionKind, Department, Regime, Run};
use crate::placement::{Outcome, Placement};
use crate::quantity::{Eighteenths, Ratio};

/// Room of one department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// Index into the city's departments.
    pub department: usize,
    /// What is in force.
    pub outcome: Outcome,
    /// Youth homes put at the municipality's disposal.
    pub youth: Youth,
    /// Youth homes and rooms let to assigned tenants, as reported; `None` where nobody told.
    pub assigned_youth: Option<u32>,
    /// L12; `None` where it is no dormitory.
    pub dormitory: Option<Dormitory>,
    /// L13: most homes let by the C-criterion; `None` where it stands on no staircase.
    pub accessible_homes: Option<u32>,
    /// L14: whether subsidised homes may be named among its family homes; `None` where it cannot be told.
    pub subsidised_homes: Option<bool>,
    /// L14: whether shared homes for refugees may be set up; `None` where it cannot be told.
    pub refugee_shared_homes: Option<bool>,
    /// L10, §13.3: homes a year expected to be made up for in the organisation's other departments if assignment is waived here;
    /// `None` where it cannot be waived.
    pub compensation: Option<Ratio>,
    /// The same of all communities of its organisation that can be waived.
    pub organisation_compensation: Option<Ratio>,
}

/// How much of a department's youth homes is at the municipality's disposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Youth {
    /// It has no youth homes.
    None,
    /// L9: its own share of all vacated homes.
    Own(Shares),
    /// L11: as much as of the family homes on its step.
    AsTheStep(Shares),
    /// It has youth homes, but stands on no staircase, or where it stands cannot be told.
    NotSaid,
}

impl Youth {
    /// The rule behind it.
    #[must_use]
    pub const fn rule(self) -> Option<&'static str> {
        match self {
            Self::Own(_) => Some("L9"),
            Self::AsTheStep(_) => Some("L11"),
            Self::None | Self::NotSaid => None,
        }
    }

    /// Share of assignment, and its extra term.
    #[must_use]
    pub const fn assignment(self) -> Option<(Eighteenths, Eighteenths)> {
        match self {
            Self::Own(shares) | Self::AsTheStep(shares) => Some((shares.assignment, shares.assignment_extra)),
            Self::None | Self::NotSaid => None,
        }
    }
}

/// A dormitory's room for assigned tenants (L12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dormitory {
    /// Shared kitchens; `None` where not given.
    pub kitchens: Option<u32>,
    /// Assigned tenants a kitchen.
    pub per_kitchen: u32,
    /// The decision that allows more than the agreement.
    pub decision_id: Option<String>,
    /// Kitchens × tenants a kitchen.
    pub cap: Option<u32>,
    /// What is left of it; `None` where the cap or the number of assigned tenants is not known, zero where it is passed.
    pub free: Option<u32>,
    /// Assigned tenants beyond the cap.
    pub over: Option<u32>,
}

/// The room of every department, in department order.
#[must_use]
pub fn capacity(
    city: &City,
    evaluation: &Evaluation,
    agreement: &Agreement,
    run: Run,
    assumptions: &Assumptions,
) -> Vec<Capacity> {
    let assigned = assigned_youth(&city.assignments);
    let limits = dormitory_limits(&city.decisions);
    let of = |placement: &Placement| {
        let department = city.departments.get(placement.department)?;
        let id = department.department_id.as_str();
        let outcome = placement.in_force();
        let assigned_youth = assigned.get(id).map(|(_, count)| *count);
        Some(Capacity {
            department: placement.department,
            outcome,
            youth: youth(department, placement),
            assigned_youth,
            dormitory: dormitory(department, limits.get(id).copied(), assigned_youth, agreement),
            accessible_homes: accessible_homes(department, outcome, agreement),
            subsidised_homes: subsidised_homes(department, city),
            refugee_shared_homes: refugee_shared_homes(outcome, agreement),
            compensation: vacancies::in_a_year(
                department,
                Earmarking::placed(department, city, placement, run),
                run.effective_date,
                assumptions.turnover(department, agreement).pct,
                agreement,
            )
            .and_then(|vacancies| compensation(department, placement, vacancies)),
            organisation_compensation: None,
        })
    };
    let mut rows: Vec<Capacity> = evaluation.placements.iter().filter_map(of).collect();
    let mut of_organisations: BTreeMap<&str, Ratio> = BTreeMap::new();
    let organisation = |row: &Capacity| city.departments.get(row.department).map(|it| it.organisation_id.as_str());
    for row in &rows {
        if let (Some(organisation), Some(homes)) = (organisation(row), row.compensation) {
            let sum = of_organisations.entry(organisation).or_insert(Ratio::ZERO);
            *sum = sum.plus(homes).unwrap_or(*sum);
        }
    }
    for row in rows.iter_mut().filter(|row| row.compensation.is_some()) {
        row.organisation_compensation = organisation(row).and_then(|id| of_organisations.get(id).copied());
    }
    rows
}

/// L9, L11 (§7.1, §7.3).
fn youth(department: &Department, placement: &Placement) -> Youth {
    if department.homes.youth == 0 {
        return Youth::None;
    }
    match (placement.in_force(), &placement.letting) {
        (Outcome::Youth, Some(letting)) => Youth::Own(letting.shares),
        (Outcome::Area(_) | Outcome::Department(_), Some(letting)) => Youth::AsTheStep(letting.shares),
        _ => Youth::NotSaid,
    }
}

/// Assigned young tenants by department, the organisation's number before the municipality's, as for family homes (D5).
fn assigned_youth(rows: &[Assignment]) -> BTreeMap<&str, (AssignedSource, u32)> {
    let mut found: BTreeMap<&str, (AssignedSource, u32)> = BTreeMap::new();
    for row in rows {
        let Ok(count) = row.assigned_youth else { continue };
        let told = found.entry(&row.department_id).or_insert((row.source, count));
        if row.source < told.0 {
            *told = (row.source, count);
        }
    }
    found
}

fn dormitory_limits(decisions: &[Decision]) -> BTreeMap<&str, &Decision> {
    let limits = decisions.iter().filter(|decision| decision.kind == DecisionKind::DormitoryLimit);
    limits.map(|decision| (decision.subject_id.as_str(), decision)).collect()
}

/// L12: what a decision allows a kitchen, in whole assigned tenants; `None` where it says no whole number.
#[must_use]
pub fn tenants_a_kitchen(value: &str) -> Option<u32> {
    value.trim().parse().ok()
}

/// L12: a dormitory's cap, used and free (§7.2). The decision's value is assigned tenants a kitchen.
#[must_use]
pub fn dormitory(
    department: &Department,
    decision: Option<&Decision>,
    assigned_youth: Option<u32>,
    agreement: &Agreement,
) -> Option<Dormitory> {
    if department.regime != Some(Regime::Dormitory) {
        return None;
    }
    let agreed = agreement.letting_limits.assigned_per_kitchen;
    let decided = decision.and_then(|it| Some((it, tenants_a_kitchen(it.value.as_deref()?)?)));
    let decided = decided.filter(|(_, most)| *most > agreed);
    let per_kitchen = decided.map_or(agreed, |(_, most)| most);
    let cap = department.shared_kitchens.map(|kitchens| kitchens.saturating_mul(per_kitchen));
    let known = cap.zip(assigned_youth);
    Some(Dormitory {
        kitchens: department.shared_kitchens,
        per_kitchen,
        decision_id: decided.map(|(decision, _)| decision.decision_id.clone()),
        cap,
        free: known.map(|(cap, used)| cap.saturating_sub(used)),
        over: known.map(|(cap, used)| used.saturating_sub(cap)),
    })
}

/// L14, §8.5.2: not in a department that is part of an area on a list. Of one that lies there in part only, or in several
/// areas of which some are on a list, it cannot be told (I36).
fn subsidised_homes(department: &Department, city: &City) -> Option<bool> {
    if department.homes.family == 0 {
        return Some(false);
    }
    let listed = |id: &&String| {
        let at = city.areas.binary_search_by(|area| area.area_id.as_str().cmp(id.as_str()));
        at.ok().and_then(|at| city.areas.get(at)).is_some_and(|area| area.designation.is_some())
    };
    let designated = department.area_ids.iter().filter(listed).count();
    match designated {
        0 => Some(true),
        _ if department.partly_in_area || designated < department.area_ids.len() => None,
        _ => Some(false),
    }
}

/// L14, §8.5.3: on the steps the agreement names only.
fn refugee_shared_homes(outcome: Outcome, agreement: &Agreement) -> Option<bool> {
    match outcome {
        Outcome::Department(step) => Some(agreement.letting_limits.refugee_shared_homes_steps.contains(&step)),
        Outcome::Area(_) | Outcome::Youth | Outcome::Outside | Outcome::Undetermined(Some(Staircase::Area)) => {
            Some(false)
        }
        Outcome::Undetermined(_) => None,
    }
}

/// L10, §13.3: what assignment would take of the homes vacated in a year in a co-housing community. Expected with the
/// department's turnover, or the one assumed (E1); earmarked homes stay assigned (E5).
fn compensation(department: &Department, placement: &Placement, vacancies: Vacancies) -> Option<Ratio> {
    let subject = in_force_subject(department, placement.in_force());
    if subject != Some(LettingSubject::Regime(Regime::CoHousing)) {
        return None;
    }
    let shares = placement.letting.as_ref()?.shares;
    let homes = vacancies.in_the_wheel()?;
    let eighteenths = i128::from(shares.assignment.0) + i128::from(shares.assignment_extra.0);
    homes.times(Ratio::new(eighteenths, i128::from(Shares::WHOLE))?)
}
