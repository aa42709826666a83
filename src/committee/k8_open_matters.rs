//! K8: what is open, or was settled by something else than figures alone: a count and a list of each.

use std::borrow::Cow;

use trappe_rules::facts::{AssignedSource, Department};
use trappe_rules::placement::{Placement, Status};

use super::figure::{Figure, Figures, Part, Text, whole};
use super::{Sources, SummaryError, frame};

/// One thing listed.
struct Item {
    id: String,
    name: Option<String>,
    unit: &'static str,
    value: Option<i64>,
    text: Option<String>,
}

pub(super) fn add(sources: &Sources<'_>, figures: &mut Figures) -> Result<(), SummaryError> {
    let evaluation = sources.evaluation;
    let city = sources.city;
    let pools = evaluation.pooling.pools.iter().map(|pool| {
        let members: Vec<&str> = pool.members.iter().map(|member| member.department_id.as_str()).collect();
        Item {
            id: pool.unit_id.clone(),
            name: None,
            unit: "departments",
            value: i64::try_from(members.len()).ok(),
            text: Some(members.join(";")),
        }
    });
    list("pools", "pools", pools.collect(), figures);
    let unpooled = evaluation.pooling.unpooled.iter().map(|it| {
        let at = city.departments.binary_search_by(|known| known.department_id.cmp(&it.department_id));
        let department = at.ok().and_then(|at| city.departments.get(at));
        Item {
            id: it.department_id.clone(),
            name: department.map(|department| department.name.clone()),
            unit: "homes",
            value: Some(i64::from(it.homes)),
            text: None,
        }
    });
    list("unpooled", "departments", unpooled.collect(), figures);
    let because: Vec<Option<&str>> = frame::texts(sources.placements, "undetermined_because")?.collect();
    let placed = || {
        let placed = evaluation.placements.iter().zip(because.iter().copied());
        placed
            .filter_map(|(placement, because)| Some((city.departments.get(placement.department)?, placement, because)))
    };
    let undetermined = placed().filter(|(_, placement, _)| placement.status == Status::Undetermined);
    let items = undetermined.map(|(department, _, because)| homes(department, because.map(str::to_owned)));
    list("undetermined", "departments", items.collect(), figures);
    let sensitive = placed().filter(|(_, placement, _)| placement.rounding_sensitive);
    let items = sensitive.map(|(department, placement, _)| homes(department, possible(placement)));
    list("rounding_sensitive", "departments", items.collect(), figures);
    let fallback = placed().filter_map(|(department, placement, _)| {
        let assigned = placement.assigned.filter(|assigned| assigned.source == AssignedSource::Municipality)?;
        Some(Item {
            unit: "households",
            value: Some(i64::from(assigned.households)),
            text: Some(department.organisation.clone()),
            ..homes(department, None)
        })
    });
    list("municipal_fallback", "departments", fallback.collect(), figures);
    let candidates = evaluation.designation_check.iter().filter(|check| check.candidate).filter_map(|check| {
        let area = city.areas.get(check.area)?;
        Some(Item {
            id: area.area_id.clone(),
            name: Some(area.name.clone()),
            unit: "residents",
            value: Some(i64::from(area.residents)),
            text: check.computed.ok().flatten().map(|computed| computed.name().to_owned()),
        })
    });
    list("candidates", "areas", candidates.collect(), figures);
    let decisions = city.decisions.iter().map(|decision| {
        let subject = if decision.subject_id.is_empty() { "run" } else { decision.subject_id.as_str() };
        Item {
            id: format!("{}/{}/{subject}", decision.decision_id, decision.kind.name()),
            name: None,
            unit: "decisions",
            value: None,
            text: decision.value.clone(),
        }
    });
    list("decisions", "decisions", decisions.collect(), figures);
    Ok(())
}

/// The count, then each of them: the column is its id.
fn list(row: &'static str, unit: &'static str, items: Vec<Item>, figures: &mut Figures) {
    let count = i128::try_from(items.len()).unwrap_or(i128::MAX);
    figures.push(Figure::of(Part::OpenMatters, row, "count", unit).count(count));
    for item in items {
        let mut figure = Figure::of(Part::OpenMatters, row, Cow::Owned(item.id), item.unit)
            .value(item.value.map(whole))
            .text(item.text.map(Text::Plain));
        figure.name = item.name;
        figures.push(figure);
    }
}

fn homes(department: &Department, text: Option<String>) -> Item {
    Item {
        id: department.department_id.clone(),
        name: Some(department.name.clone()),
        unit: "homes",
        value: Some(i64::from(department.homes.total())),
        text,
    }
}

/// The steps it may be on.
fn possible(placement: &Placement) -> Option<String> {
    let steps: Vec<String> = placement.possible_steps.iter().map(u8::to_string).collect();
    (!steps.is_empty()).then(|| steps.join(";"))
}
