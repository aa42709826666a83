//! A, D, R and L for one department.

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::agreement::Staircase;
use trappe_rules::facts::{
    AssignedSource, City, Decision, DecisionKind, Department, Homes, KeyFigures, PreviousPlacement, Run, RunKind,
};

use super::super::fraction::Fraction;
use super::areas::{AreaFacts, Listing};
use super::carried::carried;
use super::figures::{Criterion, Place, State, count_of, mean_of, measure, option, published_state, rounded_states};
use super::letting::{Lets, Terms, letting};
use super::runs::{Becomes, becomes, change_fields, step_in_force, stood_on};
use super::{Fields, Readings, RegionalMeans, SILENT, every_combination, joined};

/// I14, decisions aside.
fn type_of(homes: Homes) -> &'static str {
    let (family, youth, elderly) = (u64::from(homes.family), u64::from(homes.youth), u64::from(homes.elderly));
    if youth > family + elderly {
        "youth"
    } else if family > youth && family > elderly {
        "family"
    } else if elderly > youth && elderly > family {
        "elderly"
    } else {
        "tie"
    }
}

fn decision<'a>(city: &'a City, kind: DecisionKind, subject: &str) -> Option<&'a Decision> {
    city.decisions.iter().find(|decision| decision.kind == kind && decision.subject_id == subject)
}

/// I14.
pub(crate) fn primary_type(city: &City, department: &Department) -> String {
    decision(city, DecisionKind::PrimaryType, &department.department_id)
        .and_then(|decision| decision.value.clone())
        .unwrap_or_else(|| type_of(department.homes).to_owned())
}

/// Where a department would stand, before D2–D4.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Before {
    Tie,
    Youth,
    Elderly,
    /// A8.
    PartlyInArea,
    Area(String, u8),
    /// D6 in a designated area.
    NewInArea(u8),
    /// D6.
    New,
    /// D2–D4.
    ByFigures,
}

fn before(city: &City, department: &Department, areas: &BTreeMap<String, AreaFacts>) -> Before {
    match primary_type(city, department).as_str() {
        "tie" => return Before::Tie,
        "youth" => return Before::Youth,
        "elderly" => return Before::Elderly,
        _ => {}
    }
    if department.partly_in_area || department.area_ids.len() > 1 {
        return Before::PartlyInArea;
    }
    let new = department.taken_into_use.is_some_and(|taken| (2024..=2027).contains(&taken.year()));
    let stands = department.area_ids.first().and_then(|id| Some((id.clone(), areas.get(id)?.step?)));
    match (stands, new) {
        (Some((id, step)), false) => Before::Area(id, step),
        (Some((_, step)), true) => Before::NewInArea(step),
        (None, true) => Before::New,
        (None, false) => Before::ByFigures,
    }
}

/// P1: to be placed by D2–D4, and too small for figures of its own.
pub(crate) fn small(
    city: &City,
    department: &Department,
    areas: &BTreeMap<String, AreaFacts>,
    readings: Readings,
) -> bool {
    let few_homes = department.homes.family + department.homes.youth + department.homes.elderly < 50;
    let few_residents = department.residents < 100;
    let small = if readings.small_when_either { few_homes || few_residents } else { few_homes && few_residents };
    small && before(city, department, areas) == Before::ByFigures
}

/// Assigned households and family homes (D3, D5).
struct Assigned {
    households: u32,
    homes: u32,
    source: &'static str,
}

fn assigned(city: &City, department: &Department) -> Option<Assigned> {
    let reported = |source| {
        city.assignments
            .iter()
            .find(|row| row.department_id == department.department_id && row.source == source)
            .and_then(|row| row.assigned_households.ok())
    };
    let (households, source) = reported(AssignedSource::Organisation)
        .map(|households| (households, "organisation"))
        .or_else(|| reported(AssignedSource::Municipality).map(|households| (households, "municipality")))?;
    (department.homes.family > 0).then_some(Assigned { households, homes: department.homes.family, source })
}

/// 0: under 20 %; 1: from 20 and under 25 %; 2: from 25 %.
fn band(households: u32, homes: u32) -> usize {
    let share = Fraction::new(100 * i128::from(households), i128::from(homes));
    usize::from(share >= Fraction::whole(20)) + usize::from(share >= Fraction::whole(25))
}

fn assigned_fields(assigned: Option<&Assigned>, fields: &mut Fields) {
    let Some(Assigned { households, homes, source }) = assigned else {
        fields.insert("assigned", "-".to_owned());
        return;
    };
    let now = band(*households, *homes);
    let up = (0..=*homes).find(|more| band(households + more, *homes) > now);
    let down = (0..=*households).find(|fewer| band(households - fewer, *homes) < now);
    let show = |persons: Option<u32>| persons.map_or_else(|| "-".to_owned(), |persons| persons.to_string());
    let share = Fraction::new(100 * i128::from(*households), i128::from(*homes));
    fields.insert(
        "assigned",
        format!("{households} of {homes} = {share} %, band {now}, {source}, {} up, {} down", show(up), show(down)),
    );
}

/// Figure 5: by band, then need low, medium, high.
const MATRIX: [[u8; 3]; 3] = [[1, 1, 2], [1, 2, 3], [1, 3, 4]];

const NEEDS: [&str; 3] = ["low", "medium", "high"];

/// D2.
fn need(states: &[State]) -> usize {
    let met = states.iter().filter(|state| **state == State::Met).count();
    let in_zone = states.iter().filter(|state| matches!(state, State::Met | State::Zone)).count();
    match (met, in_zone) {
        (2.., _) => 2,
        (_, 2..) => 1,
        _ => 0,
    }
}

/// D2–D8 on the figures of a unit.
struct ByFigures {
    met: Option<usize>,
    in_zone: Option<usize>,
    need: Option<usize>,
    /// D7: steps possible as published.
    steps: BTreeSet<u8>,
    /// D7 and D8 together.
    rounded: BTreeSet<u8>,
}

fn by_figures(
    figures: Option<&KeyFigures>,
    residents: u32,
    mean_of_region: Option<Fraction>,
    assigned: Option<&Assigned>,
    readings: Readings,
) -> ByFigures {
    let anything = BTreeSet::from([State::Clear, State::Zone, State::Met]);
    let measures: Vec<_> = Criterion::ALL
        .into_iter()
        .map(|criterion| (criterion, measure(criterion, figures, residents, mean_of_region, readings)))
        .collect();
    let published: Vec<Option<State>> = measures
        .iter()
        .map(|(criterion, measure)| published_state(*criterion, *measure, Place::Elsewhere, readings))
        .collect();
    let as_published: Vec<BTreeSet<State>> =
        published.iter().map(|state| state.map_or_else(|| anything.clone(), |state| BTreeSet::from([state]))).collect();
    let as_rounded: Vec<BTreeSet<State>> = measures
        .iter()
        .map(|(criterion, measure)| {
            let states = rounded_states(*criterion, *measure, Place::Elsewhere, readings);
            if states.is_empty() { anything.clone() } else { states }
        })
        .collect();
    let bands: Vec<usize> =
        assigned.map_or_else(|| vec![0, 1, 2], |assigned| vec![band(assigned.households, assigned.homes)]);
    let needs = |sets: &[BTreeSet<State>]| -> BTreeSet<usize> {
        every_combination(sets).iter().map(|states| need(states)).collect()
    };
    let steps = |needs: &BTreeSet<usize>| -> BTreeSet<u8> {
        needs.iter().flat_map(|need| bands.iter().map(|band| MATRIX[*band][*need])).collect()
    };
    let needs_published = needs(&as_published);
    ByFigures {
        met: count_of(&published, |state| Some(state == State::Met)),
        in_zone: count_of(&published, State::in_zone),
        need: if needs_published.len() == 1 { needs_published.first().copied() } else { None },
        steps: steps(&needs_published),
        rounded: steps(&needs(&as_rounded)),
    }
}

/// The figures a department stands on: its own, or its pool's; and the residents and region behind them.
pub(crate) struct UnitBehind<'a> {
    pub(crate) unit_id: String,
    pub(crate) figures: Option<&'a KeyFigures>,
    pub(crate) residents: u32,
}

/// What a department lets by, where that is not where the row places it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum InForce {
    /// What the row says.
    TheRow,
    /// The step of the run before; nothing where there was none.
    TheStepBefore,
}

/// The row of `placements`.
#[expect(clippy::too_many_lines, reason = "one department from beginning to end, in the order of the rules")]
pub(crate) fn place(
    city: &City,
    department: &Department,
    areas: &BTreeMap<String, AreaFacts>,
    unit: &UnitBehind<'_>,
    means: &RegionalMeans,
    run: Run,
    readings: Readings,
) -> Fields {
    let id = &department.department_id;
    let later = run.kind != RunKind::Initial;
    let row_before = city.previous.get(id).filter(|_| later);
    // "department 3", where a step was in force; "youth", where its shares were.
    let step_before = row_before.and_then(|row| match stood_on(row)? {
        staircase @ (Staircase::Youth | Staircase::Outside) => Some(staircase.name().to_owned()),
        staircase @ (Staircase::Area | Staircase::Department) => {
            Some(format!("{} {}", staircase.name(), step_in_force(row)?))
        }
    });
    let before = before(city, department, areas);
    let assigned = assigned(city, department);
    let mut fields = Fields::from([
        ("primary_type", primary_type(city, department)),
        ("unit_id", id.clone()),
        ("status", "placed".to_owned()),
        ("need", "-".to_owned()),
        ("criteria_met", "-".to_owned()),
        ("criteria_in_risk_zone", "-".to_owned()),
        ("sharpened", String::new()),
        ("sharpened_pending", String::new()),
        ("sharpened_unknown", String::new()),
        ("assignment_suspended", "false".to_owned()),
        ("letting", "-".to_owned()),
        ("next", "-".to_owned()),
        ("rounding_sensitive", "false".to_owned()),
        ("possible_steps", String::new()),
        ("step_in_force", "-".to_owned()),
        ("exempt", "-".to_owned()),
        ("safeguard", "-".to_owned()),
        ("candidate", "-".to_owned()),
        ("decision", "-".to_owned()),
        ("midterm_would_give", "-".to_owned()),
    ]);
    assigned_fields(assigned.as_ref(), &mut fields);
    let undetermined = |staircase: &str| format!("undetermined {staircase}");
    let by_type = decision(city, DecisionKind::PrimaryType, id);
    let mut new_build = false;
    let mut in_force = InForce::TheRow;
    let mut outcome = match &before {
        Before::Tie => undetermined("-"),
        Before::PartlyInArea => {
            fields.insert("possible_steps", SILENT.to_owned());
            undetermined("-")
        }
        Before::Youth => "youth".to_owned(),
        Before::Elderly => "outside".to_owned(),
        Before::Area(area, step) => {
            fields.insert("unit_id", area.clone());
            area_fields(&areas[area], &mut fields);
            format!("area {step}")
        }
        Before::NewInArea(step) => {
            fields.insert("unit_id", SILENT.to_owned());
            fields.insert("possible_steps", step.to_string());
            undetermined("area")
        }
        Before::New => {
            new_build = true;
            // D6: the step its figures would give is shown; where, is not said.
            fields.insert("need", SILENT.to_owned());
            "department 1".to_owned()
        }
        Before::ByFigures => {
            let region = mean_of(department.region.as_ref(), means);
            let result = by_figures(unit.figures, unit.residents, region, assigned.as_ref(), readings);
            fields.insert("unit_id", unit.unit_id.clone());
            fields.insert("criteria_met", option(result.met));
            fields.insert("criteria_in_risk_zone", option(result.in_zone));
            fields.insert("need", result.need.map_or("-", |need| NEEDS[need]).to_owned());
            fields.insert("rounding_sensitive", (result.rounded != result.steps).to_string());
            if result.rounded.len() > 1 {
                fields.insert("possible_steps", joined(&result.rounded));
            }
            if result.steps.len() == 1 {
                format!("department {}", result.steps.first().unwrap())
            } else {
                undetermined("department")
            }
        }
    };
    // R6: before decisions a tie stands nowhere.
    let mut computed = if by_type.is_some() { undetermined("-") } else { outcome.clone() };
    let settled = before != Before::ByFigures;
    if outcome.starts_with("undetermined") {
        fields.insert("status", "undetermined".to_owned());
        if later && settled {
            in_force = InForce::TheStepBefore;
        }
    } else if outcome == "outside" {
        fields.insert("status", "outside".to_owned());
    }
    if let Before::Area(area, _) = &before
        && let Some(by_decision) = &areas[area].by_decision
    {
        fields.insert("status", "decided".to_owned());
        fields.insert("decision", by_decision.clone());
    }
    if let Some(decision) = by_type {
        if fields["status"] != "undetermined" {
            fields.insert("status", "decided".to_owned());
        }
        let by_area_too = fields["decision"] != "-";
        fields.insert("decision", if by_area_too { SILENT.to_owned() } else { decision.decision_id.clone() });
    }
    if before == Before::New && run.kind == RunKind::Final {
        fields.insert("status", "evaluated".to_owned());
        in_force = InForce::TheStepBefore;
    }
    // R2–R4: what becomes of what the figures give.
    if !settled {
        let fresh: Option<u8> = outcome.strip_prefix("department ").map(|step| step.parse().unwrap());
        match becomes(city, id, run, fresh) {
            Becomes::Placed => {}
            Becomes::Stays => {
                fields.insert("status", "carried_over".to_owned());
            }
            Becomes::Undetermined => in_force = InForce::TheStepBefore,
            Becomes::Proposed => {
                fields.insert("status", "proposed".to_owned());
                in_force = InForce::TheStepBefore;
            }
            Becomes::Evaluated => {
                fields.insert("status", "evaluated".to_owned());
                in_force = InForce::TheStepBefore;
            }
            Becomes::Approved(decision_id) => {
                fields.insert("status", "placed".to_owned());
                fields.insert("decision", decision_id);
            }
            Becomes::Rejected(decision_id) => {
                fields.insert("decision", decision_id);
                fields.insert("status", "carried_over".to_owned());
                if let Some(step) = &step_before {
                    outcome.clone_from(step);
                } else {
                    // There is no step to keep.
                    fields.insert("status", SILENT.to_owned());
                    outcome = SILENT.to_owned();
                }
            }
            Becomes::CarriedOver(step) => {
                for field in ["need", "criteria_met", "criteria_in_risk_zone"] {
                    fields.insert(field, "-".to_owned());
                }
                fields.insert("possible_steps", String::new());
                fields.insert("rounding_sensitive", "false".to_owned());
                fields.insert("status", "carried_over".to_owned());
                unit_before(row_before, id, &mut fields);
                // A note, and nothing more.
                if let Some(fresh) = fresh
                    && fresh != step
                    && unit.figures.is_some()
                {
                    fields.insert("midterm_would_give", fresh.to_string());
                }
                outcome = format!("department {step}");
                computed.clone_from(&outcome);
            }
            Becomes::AsBefore => {
                // Which figures are shown beside what is carried over, is not said; what is missing of them is a finding.
                for field in ["criteria_met", "criteria_in_risk_zone", "possible_steps", "rounding_sensitive"] {
                    fields.insert(field, SILENT.to_owned());
                }
                fields.insert("need", "-".to_owned());
                fields.insert("status", "carried_over".to_owned());
                unit_before(row_before, id, &mut fields);
                if let Some(step) = &step_before {
                    outcome.clone_from(step);
                } else {
                    fields.insert("status", SILENT.to_owned());
                    outcome = SILENT.to_owned();
                }
                computed.clone_from(&outcome);
                in_force = InForce::TheStepBefore;
            }
        }
        // The decision behind a row carried over may be told again.
        if fields["status"] == "carried_over"
            && fields["decision"] == "-"
            && row_before.is_some_and(|row| row.decision_id.is_some())
        {
            fields.insert("decision", SILENT.to_owned());
        }
    }
    if let Some(decision) = decision(city, DecisionKind::Step, id) {
        outcome = decision.value.clone().unwrap();
        if fields["rounding_sensitive"] == "false" {
            fields.insert("possible_steps", String::new());
        }
        fields.insert("status", "decided".to_owned());
        fields.insert("decision", decision.decision_id.clone());
        if fields["midterm_would_give"] != "-" {
            fields.insert("midterm_would_give", SILENT.to_owned());
        }
        in_force = InForce::TheRow;
        new_build = false;
        fields.insert("sharpened", String::new());
        fields.insert("sharpened_pending", String::new());
        fields.insert("sharpened_unknown", String::new());
        fields.insert("assignment_suspended", "false".to_owned());
        if outcome.starts_with("area") {
            let area = &areas[&department.area_ids[0]];
            area_criteria(area, &mut fields);
            fields.insert("assignment_suspended", (outcome == "area 2").to_string());
        }
    }
    // What shares, suspension and sharpened criteria follow.
    let holds = match in_force {
        InForce::TheRow => outcome.clone(),
        // R3: undetermined, it keeps its previous step; youth homes had none.
        InForce::TheStepBefore => step_before
            .clone()
            .filter(|step| step.contains(' ') || !outcome.starts_with("undetermined"))
            .unwrap_or_else(|| undetermined("-")),
    };
    // Area shares and criteria are those of before, where the row is not placed there now.
    let area_before = in_force == InForce::TheStepBefore && holds.starts_with("area");
    if in_force == InForce::TheStepBefore && fields["status"] != "carried_over" {
        fields.insert("step_in_force", holds.split(' ').nth(1).unwrap_or("-").replace("undetermined", "-"));
    }
    let plan = match department.area_ids.as_slice() {
        [one] if !department.partly_in_area || outcome.starts_with("area") => areas.get(one).and_then(|area| area.plan),
        _ => None,
    };
    // A8 and A7 together: whether a department partly in an area is one of its departments is what is undetermined.
    let not_wholly = department.partly_in_area || department.area_ids.len() > 1;
    let plan_untold = (before == Before::PartlyInArea || (before == Before::Tie && holds.contains(char::is_numeric)))
        && not_wholly
        && !outcome.starts_with("area")
        && department.area_ids.iter().any(|area| areas[area].plan.is_some());
    let mut suspended_before = false;
    if area_before && let Some(row) = row_before {
        // A6: criteria and suspension as before.
        match &row.sharpened {
            Some(sharpened) => fields.insert("sharpened", joined(sharpened.iter().map(|one| one.name()))),
            // Z3b: never silently outside.
            None if holds == "area 1" => {
                fields.insert("sharpened_unknown", joined(Criterion::ALL.into_iter().map(Criterion::name)))
            }
            None => fields.insert("sharpened", joined(Criterion::ALL.into_iter().map(Criterion::name))),
        };
        suspended_before = row.assignment_suspended.unwrap_or(holds == "area 2");
        fields.insert("assignment_suspended", suspended_before.to_string());
    }
    // A7: on the department staircase; on the area staircase it is among the area's own criteria.
    let suspended_by_plan = plan.is_some_and(|plan| plan.suspended);
    let on_department = holds.contains("department") || outcome.contains("department");
    if (on_department || outcome == "undetermined area" || area_before)
        && let Some(plan) = plan
    {
        match plan.convictions {
            Some(true) | None if !plan.suspended => {
                fields.insert("sharpened", SILENT.to_owned());
                fields.insert("sharpened_unknown", SILENT.to_owned());
            }
            Some(true) => {
                fields.insert("sharpened", with_convictions(&fields["sharpened"]));
                let told = |name: &&str| *name != Criterion::Convictions.name();
                let unknown = joined(fields["sharpened_unknown"].split(';').filter(told));
                fields.insert("sharpened_unknown", unknown);
            }
            Some(false) => {}
            None if fields["sharpened"].contains(Criterion::Convictions.name()) => {}
            None => {
                fields.insert("sharpened_unknown", with_convictions(&fields["sharpened_unknown"]));
            }
        }
    }
    if suspended_by_plan && (on_department || holds.contains("area") || outcome.contains("area")) {
        fields.insert("assignment_suspended", "true".to_owned());
    }
    let lets = match holds.as_str() {
        "youth" => Some(Lets::Youth),
        other => match other.split_once(' ') {
            Some(("area", step)) => Some(Lets::Area(step.parse().unwrap())),
            Some(("department", step)) => Some(Lets::Department(step.parse().unwrap())),
            _ => None,
        },
    };
    // I27: until a decision.
    let all_flexible = readings.newly_listed_all_flexible && holds == "area 1" && !area_before;
    let listing = department.area_ids.first().and_then(|area| areas.get(area)).map(|area| &area.listing);
    let exempt = decision(city, DecisionKind::ExemptExtraAssignment, id);
    if let Some(lets) = lets {
        let terms = Terms {
            new_build,
            suspended: suspended_by_plan || suspended_before,
            all_flexible: all_flexible && listing == Some(&Listing::New),
            exempt_in: exempt.map(|decision| decision.valid_from.unwrap_or(decision.date).year()),
        };
        let (mut now, mut next) = letting(lets, department, terms, run.effective_date);
        // L17, L18: of what lets by the shares of steps 1 and 2.
        let step = match now.split(' ').next() {
            Some("L3") => Some(1),
            Some("L4" | "L5") => Some(2),
            _ => None,
        };
        if let Some(step) = step.filter(|_| !terms.suspended) {
            let told = |value: Option<bool>| value.map_or_else(|| "-".to_owned(), |value| value.to_string());
            let carried = carried(city, department, step, run.effective_date, readings);
            fields.insert("safeguard", told(carried.safeguard));
            fields.insert("candidate", told(carried.candidate));
            if step == 1 || run.effective_date.year() >= 2026 {
                fields.insert("exempt", told(carried.of_itself));
            }
            if terms.exempt_in.is_none() && carried.of_itself == Some(true) {
                let exempt = Terms { exempt_in: Some(run.effective_date.year()), ..terms };
                (now, next) = letting(lets, department, exempt, run.effective_date);
            }
        }
        fields.insert("letting", now);
        fields.insert("next", next);
    }
    // I34 speaks of departments of youth homes; of one that is no more, and lets by L9 still, nothing is said.
    if holds == "youth" && outcome != "youth" && fields["assignment_suspended"] == "true" {
        fields.insert("letting", SILENT.to_owned());
    }
    // Nor of a family department that a rejection leaves on no staircase, in an area with a plan (A7).
    if matches!(outcome.as_str(), "youth" | "outside") && fields["primary_type"] == "family" && plan.is_some() {
        for field in ["sharpened", "sharpened_unknown", "assignment_suspended", "letting"] {
            fields.insert(field, SILENT.to_owned());
        }
    }
    if let Some(decision) = exempt {
        fields.insert("exempt", "true".to_owned());
        if fields["decision"] == "-" {
            fields.insert("decision", decision.decision_id.clone());
        }
    }
    if all_flexible && listing == Some(&Listing::CannotBeTold) {
        fields.insert("letting", SILENT.to_owned());
    }
    // N beside a step before that is another than the new build's own, or none; N where it is undetermined whether the
    // department is one of D6.
    let new = department.taken_into_use.is_some_and(|taken| (2024..=2027).contains(&taken.year()));
    let perhaps_new = new && before != Before::New && in_force == InForce::TheStepBefore;
    if perhaps_new || (before == Before::New && in_force == InForce::TheStepBefore && holds != "department 1") {
        fields.insert("letting", SILENT.to_owned());
        fields.insert("next", SILENT.to_owned());
    }
    // A6 says nothing of a suspension that held before by A7 and is ended by a decision now.
    let ended = department.area_ids.iter().any(|area| decision(city, DecisionKind::EndSuspension, area).is_some());
    if area_before && holds == "area 1" && suspended_before && ended {
        for field in ["assignment_suspended", "letting", "next"] {
            fields.insert(field, SILENT.to_owned());
        }
    }
    // A decision on the area: its number may stand beside its departments.
    let of_area = [DecisionKind::Sharpened, DecisionKind::KeepSuspension, DecisionKind::EndSuspension];
    let on_the_area = |area: &String| of_area.into_iter().any(|kind| decision(city, kind, area).is_some());
    if fields["decision"] == "-" && department.area_ids.iter().any(on_the_area) {
        fields.insert("decision", SILENT.to_owned());
    }
    // A2 placed its area, and its own agreement is awaited.
    if let (Before::NewInArea(_), [area]) = (&before, department.area_ids.as_slice())
        && areas[area].by_decision.is_some()
        && fields["status"] == "undetermined"
    {
        fields.insert("decision", SILENT.to_owned());
    }
    if plan_untold {
        for field in ["sharpened", "sharpened_unknown", "assignment_suspended", "letting", "next"] {
            fields.insert(field, SILENT.to_owned());
        }
    }
    if outcome == SILENT {
        for field in [
            "step_in_force",
            "sharpened",
            "sharpened_unknown",
            "assignment_suspended",
            "letting",
            "next",
            "exempt",
            "possible_steps",
        ] {
            fields.insert(field, SILENT.to_owned());
        }
        if computed == SILENT {
            fields.insert("need", SILENT.to_owned());
        }
    }
    // What is exempt, safeguarded or a candidate hangs on what it lets by.
    if fields["letting"] == SILENT {
        for field in ["exempt", "safeguard", "candidate"] {
            fields.insert(field, SILENT.to_owned());
        }
    }
    change_fields(city, id, run, &outcome, &mut fields);
    fields.insert("computed", computed);
    fields.insert("outcome", outcome);
    fields
}

/// A7 beside what the step gives, in C order.
fn with_convictions(sharpened: &str) -> String {
    let names: Vec<&str> = sharpened.split(';').collect();
    joined(
        Criterion::ALL
            .into_iter()
            .map(Criterion::name)
            .filter(|name| names.contains(name) || *name == Criterion::Convictions.name()),
    )
}

/// R2: the unit of the run before, where it is known.
fn unit_before(row: Option<&PreviousPlacement>, id: &str, fields: &mut Fields) {
    let unit = row.and_then(|row| row.unit_id.clone()).unwrap_or_else(|| id.to_owned());
    fields.insert("unit_id", unit);
}

fn area_criteria(area: &AreaFacts, fields: &mut Fields) {
    fields.insert("sharpened", area.sharpened_names());
    fields.insert("sharpened_pending", joined(area.pending.iter().map(|criterion| criterion.name())));
    fields.insert("sharpened_unknown", joined(area.unknown.iter().map(|criterion| criterion.name())));
    // D8 speaks of other sharpened criteria; whether of those that are not in force too, is not said.
    if !matches!(area.listing, Listing::Before | Listing::NewConfirmed) {
        fields.insert("rounding_sensitive", SILENT.to_owned());
    }
    if area.after_plan && area.step == Some(1) {
        for field in ["sharpened", "sharpened_unknown", "rounding_sensitive"] {
            fields.insert(field, SILENT.to_owned());
        }
    }
}

fn area_fields(area: &AreaFacts, fields: &mut Fields) {
    fields.insert("criteria_met", option(area.met));
    fields.insert("criteria_in_risk_zone", option(area.in_zone));
    fields.insert("assignment_suspended", (area.step == Some(2)).to_string());
    fields.insert("rounding_sensitive", area.rounding_sensitive.to_string());
    area_criteria(area, fields);
    // Where it would stand off the area staircase, its own figures would have to tell.
    let possible = if area.may_be_off { SILENT.to_owned() } else { joined(&area.possible_steps) };
    fields.insert("possible_steps", possible);
}
