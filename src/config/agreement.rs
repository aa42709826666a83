//! The agreement file: read whole, every problem told at once.

use std::collections::BTreeMap;

use trappe_rules::agreement::{Agreement, Reading, Readings};
use trappe_rules::finding::{Checked, Finding};
use trappe_rules::quantity::Date;

use crate::record::Gathered;
use crate::section::{self, Section};
use crate::tree;

mod flexible;
mod interpretations;
mod letting;
mod limits;
mod outlook;
mod staircases;
mod thresholds;
mod wheels;

/// Reads an agreement for an effective date, with the interpretations a pipeline chooses.
///
/// `file` is the name problems are told with. The result is absent when anything is wrong.
#[must_use]
pub fn load_agreement(
    text: &str,
    file: &str,
    effective: Date,
    choices: &BTreeMap<String, String>,
) -> Checked<Option<Agreement>> {
    let mut problems = Vec::new();
    let mut tree = tree::parse(text, file, &mut problems);
    if !problems.is_empty() {
        section::in_file_order(&mut problems);
        return Checked { result: None, findings: problems };
    }
    let interpretations = interpretations::apply(&mut tree, choices, &mut problems);
    let mut gathered = Gathered { problems, records: Vec::new(), in_force: Some(effective) };
    let result = read(&mut Section::root(&tree), interpretations, effective, &mut gathered);
    let mut root = Section::root(&tree);
    for key in KEYS {
        root.get(key);
    }
    root.close(&mut gathered.problems);
    section::in_file_order(&mut gathered.problems);
    let wrong = gathered.problems.iter().any(|problem| problem.severity == trappe_rules::finding::Severity::Error);
    Checked { result: result.filter(|_| !wrong), findings: gathered.problems }
}

/// First and last day of an agreement, without reading the rest: what a report needs that has no effective date of its
/// own. Absent when the file does not say.
#[must_use]
pub fn agreement_period(text: &str) -> Option<(Date, Date)> {
    let mut problems = Vec::new();
    let tree = tree::parse(text, "", &mut problems);
    let mut section = Section::root(&tree).section("agreement", &mut problems)?;
    let from = section.read("from", &mut problems, section::date)?;
    Some((from, section.read("to", &mut problems, section::date)?))
}

/// The tables of an agreement file.
const KEYS: [&str; 20] = [
    "agreement",
    "criteria",
    "thresholds",
    "lists",
    "pooling",
    "areas",
    "matrix",
    "letting",
    "letting_limits",
    "flexible_criteria",
    "wheels",
    "safeguard",
    "exemption",
    "new_build",
    "phase_out",
    "expected",
    "baseline",
    "readings",
    "interpretations",
    "places",
];

/// The first table: which agreement this is.
struct Head {
    id: String,
    title: String,
    from: Date,
    to: Date,
    municipality: String,
    region: String,
    state_lists: String,
    local_committees: Vec<String>,
}

fn head(root: &mut Section<'_>, effective: Date, gathered: &mut Gathered) -> Option<Head> {
    let problems = &mut gathered.problems;
    let mut section = root.section("agreement", problems)?;
    let id = section.read("id", problems, section::text);
    let title = section.read("title", problems, section::text);
    let from = section.read("from", problems, section::date);
    let to = section.read("to", problems, section::date);
    let municipality = section.read("municipality", problems, section::text);
    let region = section.read("region", problems, section::text);
    let state_lists = section.read("state_lists", problems, section::text);
    let local_committees = section.list("local_committees", problems, section::text);
    let out_of_force = section.finding("agreement-not-in-force");
    section.close(problems);
    let (from, to) = (from?, to?);
    // T9: an effective date outside the period stops the run.
    if effective < from || to < effective {
        let told = out_of_force.value(effective.to_string()).rule("T9");
        problems.push(told.with("effective", effective).with("from", from).with("to", to));
        gathered.in_force = None;
    }
    Some(Head {
        id: id?,
        title: title?,
        from,
        to,
        municipality: municipality?,
        region: region?,
        state_lists: state_lists?,
        local_committees: local_committees?,
    })
}

/// Every part is read before any is given up, so that all problems are told.
fn read(
    root: &mut Section<'_>,
    interpretations: Vec<Reading>,
    effective: Date,
    gathered: &mut Gathered,
) -> Option<Agreement> {
    let head = head(root, effective, gathered);
    let period = head.as_ref().map(|head| (head.from, head.to));
    let criteria = thresholds::measures(root, gathered);
    let bounds = thresholds::bounds(root, gathered);
    let lists = limits::lists(root, gathered);
    let pooling = limits::pooling(root, gathered);
    let areas = limits::areas(root, gathered);
    let area_steps = areas.as_ref().and_then(|areas| areas.steps.values().copied().max());
    let matrix = staircases::matrix(root, gathered);
    let steps = (area_steps, matrix.as_ref().map(|(_, steps)| *steps));
    let letting = letting::rules(root, period, steps, gathered);
    let letting_limits = limits::letting_limits(root, steps.1, gathered);
    let flexible_criteria = flexible::flexible_criteria(root, period, steps, gathered);
    let wheels = wheels::wheels(root, period, steps, gathered);
    let safeguard = wheels::safeguard(root, steps.1, gathered);
    let exemption = wheels::exemption(root, steps.1, gathered);
    let new_build = staircases::new_build(root, steps.1, gathered);
    let phase_out = outlook::phase_out(root, steps.1, gathered);
    let expected = outlook::expected(root, gathered);
    let baseline = outlook::baseline(root, steps, gathered);
    let readings = readings(root, gathered);
    let places = places(root, gathered);
    let (head, criteria, bounds, lists, areas) = (head?, criteria?, bounds?, lists?, areas?);
    Some(Agreement {
        id: head.id,
        title: head.title,
        state_lists: head.state_lists,
        from: head.from,
        to: head.to,
        municipality: head.municipality,
        region: head.region,
        local_committees: head.local_committees,
        measures: criteria.four,
        origin_measure: criteria.origin,
        bounds: bounds.four,
        origin_prevention: bounds.origin_prevention,
        origin_parallel: bounds.origin_parallel,
        list_month: lists.month,
        list_day: lists.day,
        initial_list_date: lists.initial,
        pooling: pooling?,
        area_residents: areas.residents,
        criteria_needed: areas.criteria_needed,
        transformation_lists: areas.transformation_lists,
        small_area_residents: areas.small_residents,
        risk_zone_persons: areas.risk_zone_persons,
        area_steps: areas.steps,
        matrix: matrix?.0,
        letting: letting?,
        letting_limits: letting_limits?,
        flexible_criteria: flexible_criteria?,
        wheels: wheels?,
        safeguard: safeguard?,
        exemption: exemption?,
        new_build: new_build?,
        phase_out,
        expected: expected?,
        baseline: baseline?,
        suspension_lists: areas.suspension_lists,
        suspension_until: areas.suspension_until,
        municipal_figures_from: areas.municipal_figures_from,
        readings: readings?,
        interpretations,
        places: places?,
        records: std::mem::take(&mut gathered.records),
    })
}

/// The readings rules branch on, after the interpretations have set them.
fn readings(root: &mut Section<'_>, gathered: &mut Gathered) -> Option<Readings> {
    let problems = &mut gathered.problems;
    let mut section = root.section("readings", problems)?;
    let mut read = |key: &'static str| section.read(key, problems, section::boolean);
    let income_persons = read("income_persons");
    let pooled_counts = read("pooled_counts");
    let latest_year_only = read("latest_year_only");
    let plan_convictions_at_least = read("plan_convictions_at_least");
    let suspension_four_years = read("suspension_four_years");
    let suspension_by_transformation = read("suspension_by_transformation");
    let newly_listed_all_flexible = read("newly_listed_all_flexible");
    let new_build_by_figures = read("new_build_by_figures");
    let youth_suspended = read("youth_suspended");
    let risk_zone_unrounded = read("risk_zone_unrounded");
    section.close(problems);
    Some(Readings {
        income_persons: income_persons?,
        pooled_counts: pooled_counts?,
        latest_year_only: latest_year_only?,
        plan_convictions_at_least: plan_convictions_at_least?,
        suspension_four_years: suspension_four_years?,
        suspension_by_transformation: suspension_by_transformation?,
        newly_listed_all_flexible: newly_listed_all_flexible?,
        new_build_by_figures: new_build_by_figures?,
        youth_suspended: youth_suspended?,
        risk_zone_unrounded: risk_zone_unrounded?,
    })
}

/// Rule id → place.
fn places(root: &mut Section<'_>, gathered: &mut Gathered) -> Option<BTreeMap<String, String>> {
    let problems: &mut Vec<Finding> = &mut gathered.problems;
    let section = root.section("places", problems)?;
    let mut places = BTreeMap::new();
    for entry in section.named() {
        let path = section.path_of(&entry.key);
        if let Some(place) = section::taken(&entry.node, &path, problems, section::text) {
            places.insert(entry.key.clone(), place);
        }
    }
    Some(places)
}
