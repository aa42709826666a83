//! H, E and the baseline of K.

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::agreement::{
    Baseline, BaselineFigure, BaselineRow, Expected, LettingSubject, PhaseOut, Source, Staircase, Success,
};
use trappe_rules::facts::Designation;
use trappe_rules::finding::{Finding, Place};
use trappe_rules::quantity::Decimal;

use super::staircases::steps_in;
use crate::periods::{self, subject_name};
use crate::record::{Gathered, source};
use crate::section::{self, Section, unknown};

/// Reads `[phase_out]` (H1–H7).
pub(super) fn phase_out(root: &mut Section<'_>, steps: Option<u8>, gathered: &mut Gathered) -> Vec<PhaseOut> {
    let problems = &mut gathered.problems;
    let (mut rows, mut spots) = (Vec::new(), Vec::new());
    for (id, mut section) in root.sections("phase_out", problems) {
        let steps = steps_in(&mut section, "steps", steps, problems);
        let assigned_from = section.maybe("assigned_from", problems, section::decimal);
        let from = section.maybe("start", problems, section::date);
        let source = source(&mut section, problems);
        let (section_spot, path) = (section.spot().clone(), section.path_of("").trim_end_matches('.').to_owned());
        section.close(problems);
        if let (Some(steps), Some(source)) = (steps, source) {
            spots.push(section_spot.place(&path));
            rows.push(PhaseOut { id: id.to_owned(), steps, assigned_from, from, source });
        }
    }
    check_shares(&rows, &spots, problems);
    rows
}

/// For each step the rows must cover every assigned share once: one of them from zero, none twice from the same.
fn check_shares(rows: &[PhaseOut], spots: &[Place], problems: &mut Vec<Finding>) {
    let steps: BTreeSet<u8> = rows.iter().flat_map(|row| row.steps.iter().copied()).collect();
    for step in steps {
        let mut starts = BTreeMap::new();
        for (row, spot) in rows.iter().zip(spots).filter(|(row, _)| row.steps.contains(&step)) {
            let start = row.assigned_from.unwrap_or(Decimal::ZERO);
            if starts.insert(start, (row, spot)).is_some() {
                let told = Finding::error("config-bands-overlap", spot.clone()).value(row.id.clone());
                problems.push(told.with("at", start));
            }
        }
        if let Some((first, (row, spot))) = starts.first_key_value()
            && *first > Decimal::ZERO
        {
            problems.push(Finding::error("config-bands-gap", (*spot).clone()).value(row.id.clone()).with("at", *first));
        }
    }
}

/// Reads `[expected]` (E).
pub(super) fn expected(root: &mut Section<'_>, gathered: &mut Gathered) -> Option<Expected> {
    let mut section = root.section("expected", &mut gathered.problems)?;
    let turnover_pct = gathered.plain(&mut section, "turnover", "percent", section::decimal);
    let use_rate_years = gathered.plain(&mut section, "use_rate_years", "years", section::whole::<u8>);
    let aim = section.read("aim", &mut gathered.problems, section::fraction);
    let phase_out_to = section.read("phase_out_to", &mut gathered.problems, section::whole::<i16>);
    section.close(&mut gathered.problems);
    Some(Expected {
        turnover_pct: turnover_pct?,
        use_rate_years: use_rate_years?,
        aim: aim?,
        phase_out_to: phase_out_to?,
    })
}

/// Reads `[baseline]` (K).
pub(super) fn baseline(
    root: &mut Section<'_>,
    steps: (Option<u8>, Option<u8>),
    gathered: &mut Gathered,
) -> Option<Baseline> {
    let mut section = root.section("baseline", &mut gathered.problems)?;
    let list_date = section.read("list_date", &mut gathered.problems, section::date);
    let parallel_lists = gathered.at_least(&mut section, "parallel_lists", "lists");
    let designated_share_pct = gathered.percent(&mut section, "designated_share");
    let problems = &mut gathered.problems;
    let source = source(&mut section, problems);
    let rows = rows(&mut section, steps, source.as_ref(), problems);
    let figures = figures(&mut section, source.as_ref(), problems);
    let topics = topics(&mut section, &figures, problems);
    let success = success(&mut section, steps.1, problems);
    section.close(problems);
    Some(Baseline {
        list_date: list_date?,
        rows,
        figures,
        topics,
        success: success?,
        parallel_lists: u8::try_from(parallel_lists?).ok()?,
        designated_share_pct: designated_share_pct?,
    })
}

fn rows(
    table: &mut Section<'_>,
    steps: (Option<u8>, Option<u8>),
    source: Option<&Source>,
    problems: &mut Vec<Finding>,
) -> Vec<BaselineRow> {
    let lists = [Designation::Prevention, Designation::Vulnerable, Designation::Parallel, Designation::Transformation];
    let on_steps: Vec<(String, (Staircase, u8))> = periods::subjects(steps.0.unwrap_or(0), steps.1.unwrap_or(0))
        .into_iter()
        .filter_map(|subject| match subject {
            LettingSubject::Step(staircase, step) => Some((subject_name(subject).replace(' ', "_"), (staircase, step))),
            LettingSubject::Youth | LettingSubject::Regime(_) => None,
        })
        .collect();
    let mut rows = Vec::new();
    for (name, mut section) in table.sections("rows", problems) {
        let designation = lists.into_iter().find(|designation| designation.name() == name);
        let step = on_steps.iter().find(|(known, _)| known == name).map(|(_, step)| *step);
        if designation.is_none() && step.is_none() && steps.0.is_some() && steps.1.is_some() {
            let known = lists.map(Designation::name).into_iter().chain(on_steps.iter().map(|(name, _)| name.as_str()));
            problems.push(unknown("config-unknown-key", section.spot().place(&section.path_of("")), name, known));
        }
        let areas = section.maybe("areas", problems, section::whole::<u32>);
        let departments = section.read("departments", problems, section::whole::<u32>);
        let homes = section.read("homes", problems, section::whole::<u32>);
        let about = section.read("about", problems, section::boolean);
        section.close(problems);
        if let (Some(departments), Some(homes), Some(about), Some(source)) = (departments, homes, about, source) {
            rows.push(BaselineRow { designation, step, areas, departments, homes, about, source: source.clone() });
        }
    }
    rows
}

fn figures(table: &mut Section<'_>, source: Option<&Source>, problems: &mut Vec<Finding>) -> Vec<BaselineFigure> {
    let mut figures = Vec::new();
    for (topic, mut section) in table.sections("figures", problems) {
        let value = section.read("value", problems, section::decimal);
        let unit = section.read("unit", problems, section::text);
        let year = section.read("year", problems, section::whole::<i16>);
        let about = section.read("about", problems, section::boolean);
        section.close(problems);
        if let (Some(value), Some(unit), Some(year), Some(about), Some(source)) = (value, unit, year, about, source) {
            let topic = topic.to_owned();
            figures.push(BaselineFigure { topic, value, unit, year, about, source: source.clone() });
        }
    }
    figures
}

/// Topics without a figure, and their units (K9). A topic with a figure has its unit there.
fn topics(table: &mut Section<'_>, figures: &[BaselineFigure], problems: &mut Vec<Finding>) -> Vec<(String, String)> {
    let mut topics = Vec::new();
    let Some(section) = table.section("topics", problems) else { return topics };
    for entry in section.named() {
        let path = section.path_of(&entry.key);
        let unit = section::taken(&entry.node, &path, problems, section::text);
        if let Some(unit) = unit.filter(|_| figures.iter().all(|figure| figure.topic != entry.key)) {
            topics.push((entry.key.clone(), unit));
        }
    }
    topics
}

/// What the success criteria are about (K7).
fn success(table: &mut Section<'_>, steps: Option<u8>, problems: &mut Vec<Finding>) -> Option<Success> {
    let mut section = table.section("success", problems)?;
    let place = section.read("place", problems, section::text);
    let department_steps = steps_in(&mut section, "department_steps", steps, problems);
    let waiting_time = section.read("waiting_time", problems, section::text);
    let waiting_time_least_able = section.read("waiting_time_least_able", problems, section::text);
    section.close(problems);
    let mut department_steps = department_steps?;
    department_steps.sort_unstable();
    department_steps.dedup();
    Some(Success {
        department_steps,
        waiting_time: waiting_time?,
        waiting_time_least_able: waiting_time_least_able?,
        place: place?,
    })
}
