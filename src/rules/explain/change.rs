//! What would change the step, as sentences.

use super::{Line, term};
use crate::agreement::Criterion;
use crate::finding::{Argument, Message};
use crate::whatif::{Change, Move, WhatIf};

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
