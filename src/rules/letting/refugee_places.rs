//! The yearly places in shared homes for refugees, shared out among the organisations with departments on step 1 in proportion to
//! their assigned homes of the year before (L14; §8.5.3, annex 9): largest remainder, ties by id.

use std::collections::{BTreeMap, BTreeSet};

use crate::agreement::Agreement;
use crate::evaluation::Evaluation;
use crate::facts::{City, Department, LettingKind, Run};
use crate::finding::{Checked, Finding, Place};
use crate::placement::Outcome;
use crate::quantity::{Date, Ratio};
use crate::realised::realised;

/// What is shared out, and how it came out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RefugeePlaces {
    /// The calendar year the places are of.
    pub year: i16,
    /// The year the assigned homes are of.
    pub assigned_in: i16,
    /// Places in all.
    pub places: u32,
    /// Why none are shared out; `None` where they are.
    pub not_shared: Option<NotShared>,
    /// Organisations with departments on step 1, by id.
    pub organisations: Vec<Organisation>,
}

/// Why no places are shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotShared {
    /// No organisation has a department on step 1.
    NobodyOnTheStep,
    /// Nothing is told of the lettings of the year before.
    NoLettings,
    /// Of some department the assigned homes of that year are not told.
    Incomplete,
    /// There were no assigned homes to go by.
    NoneAssigned,
}

impl NotShared {
    /// Value in `refugee_places.not_shared`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NobodyOnTheStep => "nobody_on_the_step",
            Self::NoLettings => "no_lettings",
            Self::Incomplete => "incomplete",
            Self::NoneAssigned => "none_assigned",
        }
    }
}

/// One organisation's part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub organisation_id: String,
    /// Its name.
    pub organisation: String,
    /// Its departments on the step.
    pub departments_on_step: usize,
    /// Homes let to assigned households in the year before, in all its departments; `None` where one is not told.
    pub assigned: Option<u32>,
    /// Departments of which they are not told, by id.
    pub missing: Vec<String>,
    /// Its part; `None` where no places are shared out.
    pub part: Option<Part>,
}

/// A quota and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Places × its assigned homes / all assigned homes; exact.
    pub quota: Ratio,
    /// The whole places of the quota.
    pub whole: u32,
    /// What is left of it.
    pub remainder: Ratio,
    /// Its places: the whole ones, and one more for the largest remainders.
    pub places: u32,
}

/// Shares out the places of the effective date's year.
#[must_use]
pub fn refugee_places(city: &City, evaluation: &Evaluation, agreement: &Agreement, run: Run) -> Checked<RefugeePlaces> {
    let year = run.effective_date.year();
    let assigned_in = year.saturating_sub(1);
    let steps = &agreement.letting_limits.refugee_shared_homes_steps;
    let mut on_step: BTreeMap<&str, usize> = BTreeMap::new();
    for placement in &evaluation.placements {
        let Outcome::Department(step) = placement.in_force() else { continue };
        if let Some(department) = city.departments.get(placement.department).filter(|_| steps.contains(&step)) {
            *on_step.entry(&department.organisation_id).or_insert(0) += 1;
        }
    }
    let mut organisations = organisations(city, &on_step, assigned_in);
    let places = agreement.letting_limits.refugee_places;
    let told = city.lettings.iter().any(|entry| entry.year == assigned_in);
    let counts: Option<Vec<u32>> = organisations.iter().map(|organisation| organisation.assigned).collect();
    let not_shared = match &counts {
        _ if organisations.is_empty() => Some(NotShared::NobodyOnTheStep),
        _ if !told => Some(NotShared::NoLettings),
        None => Some(NotShared::Incomplete),
        Some(counts) if counts.iter().all(|count| *count == 0) => Some(NotShared::NoneAssigned),
        Some(_) => None,
    };
    if let (None, Some(counts)) = (not_shared, counts) {
        for (organisation, part) in organisations.iter_mut().zip(share_out(places, &counts)) {
            organisation.part = Some(part);
        }
    }
    let result = RefugeePlaces { year, assigned_in, places, not_shared, organisations };
    let findings = findings(&result);
    Checked { result, findings }
}

/// Largest remainder: every count its whole quota, and one place more for the largest remainders until all are given; of equal
/// remainders the earlier one goes first, so that counts in the order of ids give ties by id. Empty of places where there is
/// nothing to go by.
#[must_use]
pub fn share_out(places: u32, counts: &[u32]) -> Vec<Part> {
    let total: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let quota = |count: &u32| {
        let product = i128::from(*count) * i128::from(places);
        Ratio::new(product, i128::from(total)).unwrap_or(Ratio::ZERO)
    };
    let part = |count: &u32| {
        let quota = quota(count);
        let whole = quota.floor();
        let remainder = quota.minus(Ratio::whole(whole)).unwrap_or(Ratio::ZERO);
        let whole = u32::try_from(whole).unwrap_or(places);
        Part { quota, whole, remainder, places: whole }
    };
    let mut parts: Vec<Part> = counts.iter().map(part).collect();
    let given: u32 = parts.iter().map(|part| part.whole).sum();
    let left = if total == 0 { 0 } else { places.saturating_sub(given) };
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let remainder = |at: &usize| parts.get(*at).map(|part| part.remainder);
    order.sort_by(|one, other| remainder(other).cmp(&remainder(one)).then(one.cmp(other)));
    for at in order.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
        if let Some(part) = parts.get_mut(at) {
            part.places += 1;
        }
    }
    parts
}

/// The organisations with departments on the step, by id, with the assigned homes of all their departments.
fn organisations(city: &City, on_step: &BTreeMap<&str, usize>, year: i16) -> Vec<Organisation> {
    let realised = realised(&city.lettings);
    let mut found: BTreeMap<&str, Organisation> = BTreeMap::new();
    for department in &city.departments {
        let id = department.organisation_id.as_str();
        let Some(departments_on_step) = on_step.get(id) else { continue };
        let organisation = found.entry(id).or_insert_with(|| Organisation {
            organisation_id: id.to_owned(),
            organisation: department.organisation.clone(),
            departments_on_step: *departments_on_step,
            assigned: Some(0),
            missing: Vec::new(),
            part: None,
        });
        if !could_let_in(department, year) {
            continue;
        }
        let of_year = realised.get(department.department_id.as_str());
        let homes = of_year.and_then(|it| it.homes(year, LettingKind::Assigned)).and_then(Result::ok);
        if let Some(homes) = homes {
            organisation.assigned = organisation.assigned.map(|sum| sum.saturating_add(homes));
        } else {
            organisation.assigned = None;
            organisation.missing.push(department.department_id.clone());
        }
    }
    found.into_values().collect()
}

/// Whether lettings of family homes in a year can be expected of a department: it has family homes, and was in use before the
/// year was over.
fn could_let_in(department: &Department, year: i16) -> bool {
    let begun = |day: Date| day.year() <= year;
    department.homes.family > 0 && department.taken_into_use.is_none_or(begun)
}

fn findings(result: &RefugeePlaces) -> Vec<Finding> {
    let of =
        |finding: Finding| finding.rule("L14").with("year", year(result.assigned_in)).with("places", result.places);
    match result.not_shared {
        None | Some(NotShared::NobodyOnTheStep) => Vec::new(),
        Some(NotShared::NoLettings) => vec![of(Finding::note("refugee-places-no-lettings", Place::table("lettings")))],
        Some(NotShared::NoneAssigned) => {
            vec![of(Finding::note("refugee-places-none-assigned", Place::table("lettings")))]
        }
        Some(NotShared::Incomplete) => {
            let missing: BTreeSet<&String> = result.organisations.iter().flat_map(|it| &it.missing).collect();
            let shown: Vec<_> = missing.iter().take(SHOWN).map(|id| id.as_str().into()).collect();
            let finding = Finding::warning("refugee-places-incomplete", Place::table("lettings"));
            let finding = of(finding).with("departments", missing.len());
            vec![finding.with("shown", crate::finding::Argument::List(shown))]
        }
    }
}

/// Most departments named in a finding; the table has them all.
const SHOWN: usize = 5;

/// A calendar year as text: years are not counted.
fn year(year: i16) -> String {
    year.to_string()
}
