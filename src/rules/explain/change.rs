//! What would change the step, as sentences.

use super::{Line, designation, term};
use crate::agreement::Criterion;
use crate::finding::{Argument, Message};
use crate::whatif::{AreaMove, AreaWhatIf, Change, Move, WhatIf};

pub(super) fn lines(what_if: &WhatIf) -> Vec<Line> {
    let mut lines = Vec::new();
    for criterion in Criterion::ALL {
        match &what_if.alone[criterion] {
            Some(change) => lines.extend(change.moves.iter().map(|it| sentence(it, Some(change.step)))),
            None => lines.push(Message::new("explain-change-none").with("criterion", term(criterion.name()))),
        }
    }
    match &what_if.households {
        Some(change) => lines.extend(change.moves.iter().map(|it| sentence(it, Some(change.step)))),
        None => lines.push(Message::new("explain-change-no-households")),
    }
    for change in &what_if.cheapest {
        lines.push(cheapest(change));
        lines.extend(change.moves.iter().map(|it| sentence(it, None)));
    }
    lines.into_iter().map(Line::plain).collect()
}

/// An area: the list decides its step; what its figures would have to be for another designation, or other criteria.
pub(super) fn area_lines(what_if: &AreaWhatIf) -> Vec<Line> {
    let mut lines = vec![Message::new("explain-change-area")];
    for (to, moves) in &what_if.designations {
        let together = if moves.len() > 1 { "yes" } else { "no" };
        lines.push(
            Message::new("explain-change-area-designation")
                .with("designation", designation(*to))
                .with("listed", if to.is_some() { "yes" } else { "no" })
                .with("together", together),
        );
        lines.extend(moves.iter().map(|it| persons(it.criterion, it.more, it.persons)));
    }
    lines.extend(what_if.sharpened.iter().map(sharpened));
    lines.into_iter().map(Line::plain).collect()
}

/// R2, A6: when the step of a department that stands as before is computed again.
pub(super) fn as_before(waits: bool) -> Message {
    Message::new("explain-change-as-before").with("waits", if waits { "yes" } else { "no" })
}

fn sharpened(change: &AreaMove) -> Message {
    Message::new("explain-change-sharpened")
        .with("criterion", term(change.criterion.name()))
        .with("which", change.criterion.name())
        .with("direction", if change.more { "more" } else { "fewer" })
        .with("count", Argument::Count(i64::try_from(change.persons).unwrap_or(i64::MAX)))
}

/// So many persons, as part of a combination.
fn persons(criterion: Criterion, more: bool, persons: u64) -> Message {
    Message::new("explain-change-persons")
        .with("criterion", term(criterion.name()))
        .with("which", criterion.name())
        .with("direction", if more { "more" } else { "fewer" })
        .with("count", Argument::Count(i64::try_from(persons).unwrap_or(i64::MAX)))
        .with("alone", "no")
        .with("step", "")
}

fn cheapest(change: &Change) -> Message {
    Message::new("explain-change-cheapest")
        .with("step", Argument::Count(i64::from(change.step)))
        .with("together", if change.moves.len() > 1 { "yes" } else { "no" })
}

/// One move; with the step it leads to where it does so alone.
fn sentence(change: &Move, step: Option<u8>) -> Message {
    let direction = |more: bool| Argument::from(if more { "more" } else { "fewer" });
    let message = match *change {
        Move::Persons { criterion, more, .. } => Message::new("explain-change-persons")
            .with("criterion", term(criterion.name()))
            .with("which", criterion.name())
            .with("direction", direction(more)),
        Move::Households { more, .. } => Message::new("explain-change-households").with("direction", direction(more)),
    };
    message
        .with("count", Argument::Count(i64::try_from(change.count()).unwrap_or(i64::MAX)))
        .with("alone", if step.is_some() { "yes" } else { "no" })
        .with("step", step.map_or_else(|| Argument::from(""), |step| Argument::Count(i64::from(step))))
}
