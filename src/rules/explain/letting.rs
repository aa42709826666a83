//! Letting shares as the agreement writes them: two terms a type, in ninths where they are whole ninths (rule L).

use super::Line;
use crate::agreement::Agreement;
use crate::finding::{Argument, Message};
use crate::placement::Letting;
use crate::quantity::Eighteenths;

/// One type's share with its extra term: `3/9 + 1/18`; `0` for none.
#[must_use]
pub fn share(share: Eighteenths, extra: Eighteenths) -> String {
    let terms: Vec<String> = [share, extra].into_iter().filter(|term| term.0 > 0).map(written).collect();
    if terms.is_empty() { "0".to_owned() } else { terms.join(" + ") }
}

fn written(share: Eighteenths) -> String {
    if share.0.is_multiple_of(2) { format!("{}/9", share.0 / 2) } else { format!("{}/18", share.0) }
}

/// The shares, and those that follow them (R5).
pub(super) fn lines(letting: &Letting, agreement: &Agreement) -> Vec<Line> {
    let shares = letting.shares;
    let rule = agreement.letting.iter().find(|rule| rule.id == letting.rule);
    let range = rule.is_some_and(|rule| rule.range);
    let message = Message::new("explain-letting")
        .with("range", if range { "yes" } else { "no" })
        .with("waiting_list", share(shares.waiting_list, shares.waiting_list_extra))
        .with("flexible", share(shares.flexible, shares.flexible_extra))
        .with("assignment", share(shares.assignment, shares.assignment_extra));
    let mut line = Line::of(letting.rule.clone(), agreement, message);
    if let Some(rule) = rule {
        line.place = Some(rule.source.place.clone());
    }
    let mut lines = vec![line];
    if let Some(most) = rule.and_then(|rule| rule.flexible_a_at_most) {
        let most = share(most, Eighteenths(0));
        lines.push(Line::of(
            letting.rule.clone(),
            agreement,
            Message::new("explain-letting-a-criteria").with("share", Argument::from(most)),
        ));
    }
    if let Some((next, from)) = &letting.next {
        let message = Message::new("explain-letting-next").with("next", next.as_str()).with("from", *from);
        lines.push(Line::of("R5", agreement, message));
    }
    lines
}
