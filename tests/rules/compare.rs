//! Results of the code under test beside those of the reference, field by field.

use std::collections::BTreeMap;

use trappe_rules::agreement::{Agreement, Need, Shares, Staircase, Thresholds};
use trappe_rules::designation::Unchecked;
use trappe_rules::evaluation::{Evaluation, evaluate};
use trappe_rules::facts::{AssignedSource, City, Department, Designation, KeyFigures, Run};
use trappe_rules::figures::{CriterionFigure, UnitKind};
use trappe_rules::finding::{Argument, Checked, Finding};
use trappe_rules::placement::{Assigned, Change, Outcome, Placement};
use trappe_rules::pooling::Budget;
use trappe_rules::quantity::Ratio;

use super::fraction::Fraction;
use super::hand_agreement::regional_means;
use super::reference::{
    AreaFacts, Criterion, Fields, Listing, Place, Readings, SILENT, UnitBehind, area_facts, designation_row,
    distance_rows, joined, place, small, summed,
};

/// Steps of the search for pools: enough for the handful of small departments of a test's committee.
pub(crate) const BUDGET: Budget = Budget { search_steps: 20_000 };

/// Runs the code under test.
pub(crate) fn run(city: &City, agreement: &Agreement, thresholds: &Thresholds, run: Run) -> Evaluation {
    checked(city, agreement, thresholds, run).result
}

/// The same with what it found.
pub(crate) fn checked(city: &City, agreement: &Agreement, thresholds: &Thresholds, run: Run) -> Checked<Evaluation> {
    evaluate(city, agreement, thresholds, run, BUDGET)
}

fn option(value: Option<impl std::fmt::Display>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

fn fraction(value: Option<Ratio>) -> String {
    option(value.map(Fraction::from_ratio))
}

fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Area(step) => format!("area {step}"),
        Outcome::Department(step) => format!("department {step}"),
        Outcome::Youth => "youth".to_owned(),
        Outcome::Outside => "outside".to_owned(),
        Outcome::Undetermined(staircase) => format!("undetermined {}", option(staircase.map(Staircase::name))),
    }
}

fn assigned(assigned: &Assigned) -> String {
    format!(
        "{} of {} = {} %, band {}, {}, {} up, {} down",
        assigned.households,
        assigned.family_homes,
        Fraction::from_ratio(assigned.share),
        assigned.band,
        match assigned.source {
            AssignedSource::Organisation => "organisation",
            AssignedSource::Municipality => "municipality",
        },
        option(assigned.households_to_next_band),
        option(assigned.households_to_lower_band),
    )
}

fn eighteenths(shares: Shares) -> [u8; 6] {
    [
        shares.waiting_list.0,
        shares.waiting_list_extra.0,
        shares.flexible.0,
        shares.flexible_extra.0,
        shares.assignment.0,
        shares.assignment_extra.0,
    ]
}

/// A placement of the code under test, as text.
pub(crate) fn placement_fields(placement: &Placement) -> Fields {
    Fields::from([
        ("primary_type", placement.primary_type.name().to_owned()),
        ("unit_id", placement.unit_id.clone()),
        ("status", placement.status.name().to_owned()),
        ("outcome", outcome(placement.outcome())),
        ("computed", outcome(placement.computed())),
        ("need", option(placement.need.map(Need::name))),
        ("criteria_met", option(placement.criteria_met)),
        ("criteria_in_risk_zone", option(placement.criteria_in_risk_zone)),
        ("assigned", placement.assigned.as_ref().map_or_else(|| "-".to_owned(), assigned)),
        ("sharpened", joined(placement.sharpened.iter().map(|criterion| criterion.name()))),
        ("sharpened_pending", joined(placement.sharpened_pending.iter().map(|criterion| criterion.name()))),
        ("sharpened_unknown", joined(placement.sharpened_unknown.iter().map(|criterion| criterion.name()))),
        ("assignment_suspended", placement.assignment_suspended.to_string()),
        (
            "letting",
            option(placement.letting.as_ref().map(|one| format!("{} {:?}", one.rule, eighteenths(one.shares)))),
        ),
        (
            "next",
            option(
                placement
                    .letting
                    .as_ref()
                    .and_then(|one| one.next.as_ref())
                    .map(|(rule, from)| format!("{rule} from {from}")),
            ),
        ),
        ("rounding_sensitive", placement.rounding_sensitive.to_string()),
        ("possible_steps", joined(&placement.possible_steps)),
        ("step_in_force", option(placement.step_in_force)),
        (
            "previous",
            option(
                placement
                    .previous
                    .map(|(staircase, step)| format!("{} {}", option(staircase.map(Staircase::name)), option(step))),
            ),
        ),
        ("change", option(placement.change.map(Change::name))),
        ("exempt", option(placement.exempt_extra_assignment)),
        ("safeguard", option(placement.step_1_safeguard)),
        ("candidate", option(placement.exemption_candidate)),
        ("decision", option(placement.decision_id.as_ref())),
    ])
}

fn distance_fields(figure: &CriterionFigure) -> Fields {
    Fields::from([
        ("value", fraction(figure.measured.value.ok())),
        ("met", option(figure.met)),
        ("in_risk_zone", option(figure.in_risk_zone)),
        ("by_persons", figure.by_persons.to_string()),
        ("gap_points", fraction(figure.gap_points)),
        ("gap_percent", fraction(figure.gap_percent)),
        ("gap_persons", option(figure.gap_persons)),
        ("slack_persons", option(figure.slack_persons)),
        ("zone_gap_persons", option(figure.zone_gap_persons)),
        ("zone_slack_persons", option(figure.zone_slack_persons)),
        ("prevention_met", option(figure.prevention_met)),
        ("prevention_gap_persons", option(figure.prevention_gap_persons)),
        ("prevention_slack_persons", option(figure.prevention_slack_persons)),
    ])
}

fn differ(subject: &str, expected: &Fields, got: &Fields, differences: &mut Vec<String>) {
    assert!(expected.keys().eq(got.keys()), "the same fields");
    for (field, expected) in expected {
        let got = &got[field];
        if expected != got && expected != SILENT {
            differences.push(format!("{subject}: {field}: expected {expected:?}, got {got:?}"));
        }
    }
}

/// The facts of every area, as the reference sees them.
pub(crate) fn areas(city: &City, run: Run, readings: Readings) -> BTreeMap<String, AreaFacts> {
    let means = regional_means();
    city.areas.iter().map(|area| (area.area_id.clone(), area_facts(city, area, run, &means, readings))).collect()
}

/// Everything in which an evaluation differs from the reference; empty when nothing does.
pub(crate) fn differences(city: &City, checked: &Checked<Evaluation>, run: Run, readings: Readings) -> Vec<String> {
    let Checked { result: evaluation, findings } = checked;
    let mut differences = Vec::new();
    let areas = areas(city, run, readings);
    pools_are_right(city, evaluation, &areas, readings, &mut differences);
    placements(city, checked, &areas, run, readings, &mut differences);
    newly_listed(&areas, findings, &mut differences);
    units(city, evaluation, &areas, readings, &mut differences);
    let means = regional_means();
    if evaluation.designation_check.len() != city.areas.len() {
        differences.push("designation_check: not one row an area".to_owned());
    }
    for check in &evaluation.designation_check {
        let area = &city.areas[check.area];
        let got = Fields::from([
            ("published", option(check.published.map(Designation::name))),
            (
                "computed",
                match check.computed {
                    Ok(computed) => option(computed.map(Designation::name)),
                    Err(Unchecked::FigureMissing) => "figure missing".to_owned(),
                    Err(Unchecked::HistoryTooShort) => "history too short".to_owned(),
                },
            ),
            ("candidate", check.candidate.to_string()),
        ]);
        let expected = designation_row(city, area, run, &means, readings);
        differ(&area.area_id, &expected, &got, &mut differences);
    }
    differences
}

/// P1, P2, P5: who is in a pool, and what a pool must reach.
fn pools_are_right(
    city: &City,
    evaluation: &Evaluation,
    areas: &BTreeMap<String, AreaFacts>,
    readings: Readings,
    differences: &mut Vec<String>,
) {
    let pooling = &evaluation.pooling;
    for department in &city.departments {
        let id = &department.department_id;
        let pooled =
            pooling.pools.iter().flat_map(|pool| &pool.members).filter(|member| member.department_id == *id).count();
        let unpooled = pooling.unpooled.iter().filter(|unpooled| unpooled.department_id == *id).count();
        let expected = usize::from(small(city, department, areas, readings));
        if pooled + unpooled != expected {
            differences.push(format!("{id}: small {expected}, in {pooled} pools, unpooled {unpooled}"));
        }
    }
    let kept: Vec<&str> = city.kept_members.iter().map(|kept| kept.unit_id.as_str()).collect();
    for pool in &pooling.pools {
        let members = members(city, evaluation, &pool.unit_id);
        let homes: u32 = members.iter().map(|member| member.homes.total()).sum();
        let residents: u32 = members.iter().map(|member| member.residents).sum();
        if (pool.homes, pool.residents) != (homes, residents) {
            differences.push(format!("{}: totals {} {}", pool.unit_id, pool.homes, pool.residents));
        }
        let reaches = homes >= 50 && residents >= 100;
        let stays = kept.contains(&pool.unit_id.as_str()) && city.indicators.contains_key(&pool.unit_id);
        if !reaches && !stays {
            differences.push(format!("{}: {homes} homes and {residents} residents are too few", pool.unit_id));
        }
        if members.iter().any(|member| member.local_committee != pool.local_committee) {
            differences.push(format!("{}: members of other committees (P2)", pool.unit_id));
        }
    }
}

fn members<'a>(city: &'a City, evaluation: &Evaluation, unit_id: &str) -> Vec<&'a Department> {
    let pool = evaluation.pooling.pools.iter().find(|pool| pool.unit_id == unit_id).unwrap();
    let ids: Vec<&str> = pool.members.iter().map(|member| member.department_id.as_str()).collect();
    city.departments.iter().filter(|department| ids.contains(&department.department_id.as_str())).collect()
}

/// A5: one warning an area of which it cannot be told whether it is newly listed.
fn newly_listed(areas: &BTreeMap<String, AreaFacts>, findings: &[Finding], differences: &mut Vec<String>) {
    for (id, area) in areas {
        let got = findings.iter().filter(|one| one.code == "newly-listed-unknown" && is_about(one, id)).count();
        let expected = usize::from(area.listing == Listing::CannotBeTold);
        if got != expected {
            differences.push(format!("{id}: newly-listed-unknown: expected {expected} warnings, got {got}"));
        }
    }
}

fn is_about(finding: &Finding, id: &str) -> bool {
    finding.place.subject.as_deref() == Some(id)
}

/// R2: the note that a midterm would give another step.
fn midterm_would_give(findings: &[Finding], id: &str) -> String {
    let note = findings.iter().find(|one| one.code == "midterm-would-change" && is_about(one, id));
    let other = |note: &Finding| note.arguments.iter().find(|(name, _)| *name == "other").map(|(_, step)| step.clone());
    match note.map(other) {
        None => "-".to_owned(),
        Some(Some(Argument::Text(step))) => step,
        Some(other) => format!("{other:?}"),
    }
}

fn placements(
    city: &City,
    checked: &Checked<Evaluation>,
    areas: &BTreeMap<String, AreaFacts>,
    run: Run,
    readings: Readings,
    differences: &mut Vec<String>,
) {
    let Checked { result: evaluation, findings } = checked;
    if evaluation.placements.len() != city.departments.len() {
        differences.push("placements: not one row a department".to_owned());
    }
    for placement in &evaluation.placements {
        let department = &city.departments[placement.department];
        let expected = expected_placement(city, evaluation, areas, department, run, readings);
        let mut got = placement_fields(placement);
        got.insert("midterm_would_give", midterm_would_give(findings, &department.department_id));
        differ(&department.department_id, &expected, &got, differences);
    }
}

/// What the reference says of a department. Of the evaluation it takes the pools alone, which [`pools_are_right`] tries.
pub(crate) fn expected_placement(
    city: &City,
    evaluation: &Evaluation,
    areas: &BTreeMap<String, AreaFacts>,
    department: &Department,
    run: Run,
    readings: Readings,
) -> Fields {
    let id = &department.department_id;
    let pool = evaluation
        .pooling
        .pools
        .iter()
        .find(|pool| pool.members.iter().any(|member| member.department_id == *id))
        .map(|pool| pool.unit_id.clone());
    let sums: Option<KeyFigures>;
    let unit = match pool {
        Some(pool) => {
            let members = members(city, evaluation, &pool);
            sums = summed(city, &members);
            UnitBehind {
                figures: city.indicators.get(&pool).or(sums.as_ref()),
                residents: members.iter().map(|member| member.residents).sum(),
                unit_id: pool,
            }
        }
        None => UnitBehind {
            unit_id: id.clone(),
            figures: city.indicators.get(id).filter(|_| !small(city, department, areas, readings)),
            residents: department.residents,
        },
    };
    place(city, department, areas, &unit, &regional_means(), run, readings)
}

fn units(
    city: &City,
    evaluation: &Evaluation,
    areas: &BTreeMap<String, AreaFacts>,
    readings: Readings,
    differences: &mut Vec<String>,
) {
    let means = regional_means();
    let region = |region: Option<&String>| super::reference::mean_of(region, &means);
    for unit in &evaluation.units {
        let sums: Option<KeyFigures>;
        let (figures, residents, region, place) = match unit.kind {
            UnitKind::Area => {
                let area = city.areas.iter().find(|area| area.area_id == unit.unit_id).unwrap();
                let place = areas[&area.area_id].place();
                (Some(&area.figures), area.residents, region(area.region.as_ref()), place)
            }
            UnitKind::Department => {
                let department =
                    city.departments.iter().find(|department| department.department_id == unit.unit_id).unwrap();
                // P5: a small one stands here only when no pooling can serve it.
                let unpooled = small(city, department, areas, readings);
                let figures = city.indicators.get(&unit.unit_id).filter(|_| !unpooled);
                (figures, department.residents, region(department.region.as_ref()), Place::Elsewhere)
            }
            UnitKind::Pool => {
                let members = members(city, evaluation, &unit.unit_id);
                sums = summed(city, &members);
                let figures = city.indicators.get(&unit.unit_id).or(sums.as_ref());
                let residents = members.iter().map(|member| member.residents).sum();
                (figures, residents, region(members[0].region.as_ref()), Place::Elsewhere)
            }
        };
        let is_area = unit.kind == UnitKind::Area;
        let rows = distance_rows(figures, residents, region, place, is_area, readings);
        for ((criterion, expected), figure) in rows.iter().zip(&unit.criteria.0) {
            assert_eq!(criterion.name(), figure.criterion.name());
            differ(
                &format!("{} {} of {:?} {place:?}", unit.unit_id, criterion.name(), unit.kind),
                expected,
                &distance_fields(figure),
                differences,
            );
        }
    }
    let has = |kind: UnitKind, id: &str| evaluation.units.iter().any(|unit| unit.kind == kind && unit.unit_id == id);
    for area in &city.areas {
        if !has(UnitKind::Area, &area.area_id) {
            differences.push(format!("{}: area without distances", area.area_id));
        }
    }
    for pool in &evaluation.pooling.pools {
        if !has(UnitKind::Pool, &pool.unit_id) {
            differences.push(format!("{}: pool without distances", pool.unit_id));
        }
    }
    for placement in &evaluation.placements {
        let id = &city.departments[placement.department].department_id;
        let own = placement.unit_id == *id && placement.criteria_met.is_some() && city.indicators.contains_key(id);
        let unpooled = evaluation.pooling.unpooled.iter().any(|unpooled| unpooled.department_id == *id);
        if own && !unpooled && !has(UnitKind::Department, id) {
            differences.push(format!("{id}: department without distances"));
        }
    }
}

/// C order is the same on both sides.
#[test]
fn criteria_have_the_same_order_on_both_sides() {
    let ours: Vec<&str> = Criterion::ALL.iter().map(|criterion| criterion.name()).collect();
    let theirs: Vec<&str> = trappe_rules::agreement::Criterion::ALL.iter().map(|criterion| criterion.name()).collect();
    assert_eq!(ours, theirs);
}
