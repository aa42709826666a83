//! The single numbers of P, S, A, Z, D and L12–L14.

use std::collections::BTreeMap;

use trappe_rules::agreement::{LettingLimits, PoolingLimits};
use trappe_rules::facts::Designation;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use super::staircases::step_in;
use crate::record::{Gathered, source};
use crate::section::{self, Section};

/// R1, R5.
pub(super) struct Lists {
    pub(super) month: i8,
    pub(super) day: i8,
    pub(super) initial: Date,
}

/// S, A, Z3, D2, D5.
pub(super) struct Areas {
    pub(super) residents: u32,
    pub(super) criteria_needed: u8,
    pub(super) transformation_lists: u8,
    pub(super) small_residents: u32,
    pub(super) risk_zone_persons: u32,
    pub(super) suspension_lists: u8,
    pub(super) suspension_until: Date,
    pub(super) municipal_figures_from: Date,
    pub(super) steps: BTreeMap<Designation, u8>,
}

/// Reads `[lists]`.
pub(super) fn lists(root: &mut Section<'_>, gathered: &mut Gathered) -> Option<Lists> {
    let mut section = root.section("lists", &mut gathered.problems)?;
    let month = gathered.plain(&mut section, "month", "month", section::whole::<i8>);
    let day = gathered.plain(&mut section, "day", "day", section::whole::<i8>);
    let initial = gathered.plain(&mut section, "initial", "date", section::date);
    if let (Some(month), Some(day), Some(initial)) = (month, day, initial)
        && Date::new(initial.year(), month, day).is_err()
    {
        gathered.problems.push(section.finding("config-out-of-range").value(format!("{month}-{day}")));
    }
    section.close(&mut gathered.problems);
    Some(Lists { month: month?, day: day?, initial: initial? })
}

/// Reads `[pooling]` (P1, I1).
pub(super) fn pooling(root: &mut Section<'_>, gathered: &mut Gathered) -> Option<PoolingLimits> {
    let mut section = root.section("pooling", &mut gathered.problems)?;
    let homes = gathered.at_least(&mut section, "homes", "homes");
    let residents = gathered.at_least(&mut section, "residents", "residents");
    let either = section.read("either", &mut gathered.problems, section::boolean);
    section.close(&mut gathered.problems);
    Some(PoolingLimits { homes: homes?, residents: residents?, either: either? })
}

/// Reads `[areas]`.
pub(super) fn areas(root: &mut Section<'_>, gathered: &mut Gathered) -> Option<Areas> {
    let mut section = root.section("areas", &mut gathered.problems)?;
    let residents = gathered.at_least(&mut section, "residents", "residents");
    let criteria_needed = gathered.at_least(&mut section, "criteria_needed", "criteria");
    let transformation_lists = gathered.at_least(&mut section, "transformation_lists", "lists");
    let small_residents = gathered.at_least(&mut section, "small_residents", "residents");
    let risk_zone_persons = gathered.at_most(&mut section, "risk_zone_persons", "persons");
    let suspension_lists = gathered.at_least(&mut section, "suspension_lists", "lists");
    let suspension_until = gathered.plain(&mut section, "suspension_until", "date", section::date);
    let municipal_figures_from = gathered.plain(&mut section, "municipal_figures_from", "date", section::date);
    let steps = area_steps(&mut section, &mut gathered.problems);
    section.close(&mut gathered.problems);
    Some(Areas {
        residents: residents?,
        criteria_needed: small(criteria_needed?)?,
        transformation_lists: small(transformation_lists?)?,
        small_residents: small_residents?,
        risk_zone_persons: risk_zone_persons?,
        suspension_lists: small(suspension_lists?)?,
        suspension_until: suspension_until?,
        municipal_figures_from: municipal_figures_from?,
        steps: steps?,
    })
}

fn small(count: u32) -> Option<u8> {
    u8::try_from(count).ok()
}

/// A1.
fn area_steps(table: &mut Section<'_>, problems: &mut Vec<Finding>) -> Option<BTreeMap<Designation, u8>> {
    let mut section = table.section("steps", problems)?;
    let all = [Designation::Prevention, Designation::Vulnerable, Designation::Parallel, Designation::Transformation];
    // As many steps as there are designations at most; which of them share one is the agreement's choice.
    let most = u8::try_from(all.len()).ok();
    let mut steps = BTreeMap::new();
    for designation in all {
        if let Some(step) = step_in(&mut section, designation.name(), most, problems) {
            steps.insert(designation, step);
        }
    }
    source(&mut section, problems);
    section.close(problems);
    (steps.len() == all.len()).then_some(steps)
}

/// Reads `[letting_limits]` (L12–L14).
pub(super) fn letting_limits(
    root: &mut Section<'_>,
    steps: Option<u8>,
    gathered: &mut Gathered,
) -> Option<LettingLimits> {
    let mut section = root.section("letting_limits", &mut gathered.problems)?;
    let assigned_per_kitchen = gathered.at_most(&mut section, "assigned_per_kitchen", "tenants");
    let c_criterion_pct = gathered.percent(&mut section, "c_criterion");
    let mut steps_of = |key| super::staircases::steps_in(&mut section, key, steps, &mut gathered.problems);
    let a_only_steps = steps_of("a_only_steps");
    let b_steps = steps_of("b_steps");
    let refugee_shared_homes_steps = steps_of("refugee_shared_homes_steps");
    let refugee_places = gathered.at_most(&mut section, "refugee_places", "places");
    let subsidised_homes_until = gathered.plain(&mut section, "subsidised_homes_until", "date", section::date);
    source(&mut section, &mut gathered.problems);
    section.close(&mut gathered.problems);
    Some(LettingLimits {
        assigned_per_kitchen: assigned_per_kitchen?,
        c_criterion_pct: c_criterion_pct?,
        a_only_steps: a_only_steps?,
        b_steps: b_steps?,
        refugee_shared_homes_steps: refugee_shared_homes_steps?,
        refugee_places: refugee_places?,
        subsidised_homes_until: subsidised_homes_until?,
    })
}
