//! `placements`: one row a department.

use trappe_messages::Catalogue;
use trappe_rules::agreement::{Agreement, Need, Staircase};
use trappe_rules::columns::outputs::PLACEMENTS;
use trappe_rules::explain;
use trappe_rules::facts::{AssignedSource, City, Department};
use trappe_rules::placement::{Change, Outcome, Placement};
use trappe_rules::quantity::Ratio;

use super::{Cell, Filling};
use crate::emit::Table;

/// `placements`, sentences in the language of the catalogue.
#[must_use]
pub fn placements(city: &City, placements: &[Placement], agreement: &Agreement, catalogue: &Catalogue) -> Table {
    let bands: Vec<Ratio> = agreement.matrix.bands.iter().map(|band| Ratio::from_decimal(band.from)).collect();
    let mut table = Filling::new(&PLACEMENTS, placements.len());
    for placement in placements {
        let Some(department) = city.departments.get(placement.department) else { continue };
        let reason = catalogue.text(&explain::reason(placement, agreement));
        table.row(identity(department, placement));
        table.row(standing(placement));
        table.row(grounds(department, placement, agreement, &bands));
        table.row(shares(placement));
        table.row(rest(department, placement, reason));
    }
    table.finish()
}

fn identity(department: &Department, placement: &Placement) -> [Cell; 7] {
    [
        Cell::text(&department.department_id),
        Cell::text(&department.name),
        Cell::text(&department.organisation),
        Cell::text(&department.local_committee),
        Cell::joined(&department.area_ids),
        Cell::text(&placement.unit_id),
        Cell::name(placement.primary_type.name()),
    ]
}

fn standing(placement: &Placement) -> [Cell; 6] {
    let name = |outcome: Outcome| Cell::maybe_name(outcome.staircase().map(Staircase::name));
    let (outcome, computed) = (placement.outcome(), placement.computed());
    [
        name(outcome),
        Cell::whole(outcome.step()),
        Cell::name(placement.status.name()),
        Cell::whole(placement.step_in_force),
        name(computed),
        Cell::whole(computed.step()),
    ]
}

fn grounds(department: &Department, placement: &Placement, agreement: &Agreement, bands: &[Ratio]) -> [Cell; 12] {
    let assigned = placement.assigned.as_ref();
    let band = assigned.and_then(|assigned| agreement.matrix.bands.get(assigned.band));
    [
        Cell::maybe_name(placement.need.map(Need::name)),
        Cell::whole(placement.criteria_met),
        Cell::whole(placement.criteria_in_risk_zone),
        Cell::whole(assigned.map(|assigned| assigned.households)),
        Cell::whole(Some(department.homes.family)),
        Cell::exact(assigned.map(|assigned| assigned.share), bands),
        Cell::maybe(band.map(|band| band.name.as_str())),
        Cell::maybe_name(assigned.map(|assigned| match assigned.source {
            AssignedSource::Organisation => "organisation",
            AssignedSource::Municipality => "municipality",
        })),
        Cell::criteria(&placement.sharpened),
        Cell::criteria(&placement.sharpened_pending),
        Cell::criteria(&placement.sharpened_unknown),
        Cell::Boolean(Some(placement.assignment_suspended)),
    ]
}

fn shares(placement: &Placement) -> [Cell; 9] {
    let letting = placement.letting.as_ref();
    let share = |of: fn(&trappe_rules::agreement::Shares) -> trappe_rules::quantity::Eighteenths| {
        Cell::whole(letting.map(|letting| of(&letting.shares).0))
    };
    let next = letting.and_then(|letting| letting.next.as_ref());
    [
        share(|shares| shares.waiting_list),
        share(|shares| shares.waiting_list_extra),
        share(|shares| shares.flexible),
        share(|shares| shares.flexible_extra),
        share(|shares| shares.assignment),
        share(|shares| shares.assignment_extra),
        Cell::maybe(letting.map(|letting| letting.rule.as_str())),
        Cell::maybe(next.map(|(rule, _)| rule.as_str())),
        Cell::Date(next.map(|(_, from)| *from)),
    ]
}

fn rest(department: &Department, placement: &Placement, reason: String) -> [Cell; 15] {
    let assigned = placement.assigned.as_ref();
    let undetermined = matches!(placement.outcome(), Outcome::Undetermined(_));
    let steps: Vec<String> = placement.possible_steps.iter().map(u8::to_string).collect();
    let mut rules: Vec<&str> = Vec::new();
    for entry in placement.trace.iter().filter(|entry| entry.held) {
        if !rules.contains(&entry.rule) {
            rules.push(entry.rule);
        }
    }
    [
        Cell::Boolean(placement.exempt_extra_assignment),
        Cell::Boolean(placement.exemption_candidate),
        Cell::Boolean(Some(placement.rounding_sensitive)),
        Cell::joined(&steps),
        Cell::Text(undetermined.then(|| reason.clone().into())),
        Cell::maybe_name(placement.previous.and_then(|(staircase, _)| staircase).map(Staircase::name)),
        Cell::whole(placement.previous.and_then(|(_, step)| step)),
        Cell::maybe_name(placement.change.map(Change::name)),
        Cell::maybe(placement.decision_id.as_deref()),
        Cell::Date(Some(placement.effective_from)),
        Cell::joined(&rules),
        Cell::text(reason),
        Cell::whole(assigned.and_then(|assigned| assigned.households_to_next_band)),
        Cell::whole(assigned.and_then(|assigned| assigned.households_to_lower_band)),
        Cell::whole(Some(department.homes.total())),
    ]
}
