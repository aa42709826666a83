//! What would change the step, as sentences: each figure alone, then the cheapest combination for every other step.

use super::{Line, outcome, term};
use crate::agreement::Criterion;
use crate::finding::{Argument, Message};
use crate::placement::Outcome;
use crate::whatif::{Change, Move, WhatIf};

pub(super) fn lines(what_if: &WhatIf) -> Vec<Line> {
    let mut lines = Vec::new();
    for criterion in Criterion::ALL {
        let none = || Message::new("explain-change-criterion-never").with("criterion", term(criterion.name()));
        lines.extend(alone(what_if.alone[criterion].as_ref(), none));
    }
    lines.extend(alone(what_if.households.as_ref(), || Message::new("explain-change-households-never")));
    // A single move has been told above.
    let told: Vec<&Change> = what_if.alone.0.iter().chain([&what_if.households]).flatten().collect();
    for change in what_if.cheapest.iter().filter(|change| !told.contains(change)) {
        if change.moves.len() > 1 {
            lines.push(Line::plain(Message::new("explain-change-together").with("count", change.moves.len())));
        }
        lines.extend(change.moves.iter().map(|it| Line::plain(sentence(*it))));
        lines.push(to(change.step));
    }
    if what_if.cheapest.is_empty() {
        lines.push(Line::plain(Message::new("explain-change-none")));
    }
    lines
}

/// One figure alone: what it takes, or that it never does.
fn alone(change: Option<&Change>, none: impl FnOnce() -> Message) -> Vec<Line> {
    match change {
        Some(change) => change.moves.iter().map(|it| Line::plain(sentence(*it))).chain([to(change.step)]).collect(),
        None => vec![Line::plain(none())],
    }
}

fn to(step: u8) -> Line {
    Line::plain(outcome("explain-change-to", Outcome::Department(step), &[]))
}

fn sentence(change: Move) -> Message {
    let direction = |more: bool| Argument::from(if more { "more" } else { "fewer" });
    let count = Argument::Count(i64::try_from(change.count()).unwrap_or(i64::MAX));
    match change {
        Move::Persons { criterion, more, .. } => Message::new("explain-change-persons")
            .with("criterion", term(criterion.name()))
            .with("which", criterion.name())
            .with("direction", direction(more))
            .with("count", count),
        Move::Households { more, .. } => {
            Message::new("explain-change-households").with("direction", direction(more)).with("count", count)
        }
    }
}
