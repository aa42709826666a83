//! What would change the step, as sentences.

use super::{Line, outcome, term};
use crate::agreement::Criterion;
use crate::finding::{Argument, Message};
use crate::placement::Outcome;

/// One thing that would have to be different.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// So many persons more (or fewer) with the property; for income, without income.
    Persons {
        /// Whose figure.
        criterion: Criterion,
        /// More or fewer.
        more: bool,
        /// How many.
        persons: u64,
    },
    /// So many assigned households more (or fewer).
    Households {
        /// More or fewer.
        more: bool,
        /// How many.
        households: u32,
    },
}

/// What would lead to another outcome: one move, or several together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// All of them together.
    pub moves: Vec<Move>,
    /// Where the department would stand.
    pub to: Outcome,
}

pub(super) fn lines(changes: &[Change]) -> Vec<Line> {
    if changes.is_empty() {
        return vec![Line::plain(Message::new("explain-change-none"))];
    }
    changes
        .iter()
        .flat_map(|change| {
            let combination = change.moves.len() > 1;
            let heading = combination
                .then(|| Message::new("explain-change-together").with("count", change.moves.len()))
                .map(Line::plain);
            let moves = change.moves.iter().map(|change| Line::plain(sentence(*change)));
            let to = Line::plain(outcome("explain-change-to", change.to, &[]));
            heading.into_iter().chain(moves).chain([to])
        })
        .collect()
}

fn sentence(change: Move) -> Message {
    let direction = |more: bool| Argument::from(if more { "more" } else { "fewer" });
    match change {
        Move::Persons { criterion, more, persons } => Message::new("explain-change-persons")
            .with("criterion", term(criterion.name()))
            .with("which", criterion.name())
            .with("direction", direction(more))
            .with("count", Argument::Count(i64::try_from(persons).unwrap_or(i64::MAX))),
        Move::Households { more, households } => {
            Message::new("explain-change-households").with("direction", direction(more)).with("count", households)
        }
    }
}
