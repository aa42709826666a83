//! K4: the units closest to a change, and what it would take: persons of a unit, assigned households of a department.
//!
//! Every alternative goes through the same need and matrix as the placement itself (`trappe_rules::whatif`). Persons and
//! households count alike; the text says which.

use trappe_rules::agreement::Criterion;
use trappe_rules::figures::UnitKind;
use trappe_rules::finding::{Argument, Message};
use trappe_rules::placement::{Outcome, Placement};
use trappe_rules::whatif::{AreaMove, Change, Move, what_if, what_if_area};

use super::Sources;
use super::figure::{Figure, Figures, Part, Text};

/// One unit and the cheapest way to another place.
struct Way {
    id: String,
    name: Option<String>,
    column: &'static str,
    count: u64,
    unit: &'static str,
    to: Option<u8>,
    sentences: Vec<Message>,
}

/// Columns in the order they are told: a department to a higher step and to a lower one, an area to another designation.
const COLUMNS: [&str; 3] = ["up", "down", "designation"];

pub(super) fn add(sources: &Sources<'_>, figures: &mut Figures) {
    let mut ways: Vec<Way> = sources.evaluation.placements.iter().flat_map(|it| of_department(sources, it)).collect();
    ways.extend(of_areas(sources));
    for column in COLUMNS {
        let mut of_column: Vec<&Way> = ways.iter().filter(|way| way.column == column).collect();
        of_column.sort_by(|one, other| (one.count, &one.id).cmp(&(other.count, &other.id)));
        let last = sources.closest_units.checked_sub(1).and_then(|last| of_column.get(last)).map(|way| way.count);
        let listed = of_column.iter().enumerate().filter(|(at, way)| {
            // Those as close as the last of them too: no id decides who is seen.
            *at < sources.closest_units || Some(way.count) == last
        });
        for (_, way) in listed {
            let mut figure = Figure::of(Part::ClosestUnits, way.id.clone(), column, way.unit)
                .count(way.count)
                .text(Some(Text::Sentences(way.sentences.clone())));
            figure.name.clone_from(&way.name);
            if let Some(to) = way.to {
                figure.note = Some(Message::new("figures-note-to-step").with("step", Argument::Count(to.into())));
            }
            figures.push(figure);
        }
    }
}

/// The cheapest way up and the cheapest way down, of a department on the department staircase.
fn of_department(sources: &Sources<'_>, placement: &Placement) -> Vec<Way> {
    let Outcome::Department(step) = placement.outcome() else { return Vec::new() };
    let department = sources.city.departments.get(placement.department);
    let unit = sources.evaluation.unit(&placement.unit_id).filter(|unit| unit.kind != UnitKind::Area);
    let (Some(department), Some(unit), Some(assigned)) = (department, unit, &placement.assigned) else {
        return Vec::new();
    };
    // Where the step is not the figures' own (carried over, decided), a change of figures changes nothing by itself.
    let Some(what_if) = what_if(unit, assigned, sources.agreement).filter(|it| it.step == step) else {
        return Vec::new();
    };
    let cheapest = |wanted: fn(u8, u8) -> bool| {
        let reached = what_if.cheapest.iter().filter(|change| wanted(change.step, step));
        reached.min_by_key(|change| (count(change), change.step))
    };
    let way = |(column, change): (&'static str, &Change)| Way {
        id: department.department_id.clone(),
        name: Some(department.name.clone()),
        column,
        count: count(change),
        unit: unit_of(change),
        to: Some(change.step),
        sentences: change.moves.iter().map(sentence).collect(),
    };
    let ways = [("up", cheapest(|to, now| to > now)), ("down", cheapest(|to, now| to < now))];
    ways.into_iter().filter_map(|(column, change)| Some(way((column, change?)))).collect()
}

fn count(change: &Change) -> u64 {
    change.moves.iter().fold(0, |sum, it| sum.saturating_add(it.count()))
}

fn unit_of(change: &Change) -> &'static str {
    let is_persons = |it: &Move| matches!(it, Move::Persons { .. });
    match (change.moves.iter().any(is_persons), change.moves.iter().all(is_persons)) {
        (true, true) => "persons",
        (true, false) => "persons_and_households",
        (false, _) => "households",
    }
}

/// The cheapest way to another designation on the next list, of every area whose figures tell.
fn of_areas(sources: &Sources<'_>) -> Vec<Way> {
    let one = |area: &trappe_rules::facts::Area| {
        let unit = sources.evaluation.unit(&area.area_id).filter(|unit| unit.kind == UnitKind::Area)?;
        let what_if = what_if_area(unit, None, sources.agreement)?;
        let sum = |moves: &[AreaMove]| moves.iter().fold(0_u64, |sum, it| sum.saturating_add(it.persons));
        let (to, moves) = what_if.designations.iter().min_by_key(|(to, moves)| (sum(moves), *to))?;
        let name = to.map_or("undesignated", trappe_rules::facts::Designation::name);
        let designation = Argument::Term(format!("term-{name}").into());
        let mut sentences = vec![Message::new("figures-to-designation").with("designation", designation)];
        sentences.extend(moves.iter().map(|it| persons(it.criterion, it.more, it.persons)));
        Some(Way {
            id: area.area_id.clone(),
            name: Some(area.name.clone()),
            column: "designation",
            count: sum(moves),
            unit: "persons",
            to: None,
            sentences,
        })
    };
    sources.city.areas.iter().filter_map(one).collect()
}

fn sentence(change: &Move) -> Message {
    match *change {
        Move::Persons { criterion, more, persons: count, .. } => persons(criterion, more, count),
        Move::Households { more, households, .. } => {
            counted(Message::new("explain-change-households"), more, households)
        }
    }
}

fn persons(criterion: Criterion, more: bool, count: u64) -> Message {
    let message = Message::new("explain-change-persons")
        .with("criterion", Argument::Term(format!("term-{}", criterion.name()).into()))
        .with("which", criterion.name());
    counted(message, more, count)
}

/// With how many, and nothing of where it leads: that is said beside.
fn counted(message: Message, more: bool, count: u64) -> Message {
    message
        .with("direction", if more { "more" } else { "fewer" })
        .with("count", Argument::Count(i64::try_from(count).unwrap_or(i64::MAX)))
        .with("alone", "no")
        .with("step", "")
}
