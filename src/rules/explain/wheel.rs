//! The letting wheel of a department as sentences (L15–L18).

use super::{Line, Part, Section, words};
use crate::agreement::{Agreement, LettingType};
use crate::finding::{Argument, Message};
use crate::letting::wheel::{Group, Home, Next, Standing};

/// Where the wheel stands and what it lets next, or why there is none.
#[must_use]
pub fn wheel(standing: &Standing, agreement: &Agreement) -> Section {
    let lines = match &standing.next {
        Ok(next) => turning(standing, next, agreement),
        Err(reason) => {
            vec![Line::of("L15", agreement, Message::new("explain-wheel-none").with("reason", reason.term()))]
        }
    };
    Section::new(Part::Wheel, lines)
}

fn turning(standing: &Standing, next: &Next, agreement: &Agreement) -> Vec<Line> {
    let state = standing.state;
    let as_of = standing.as_of.map_or_else(|| Argument::from(""), Argument::from);
    let turns = Message::new("explain-wheel-turns")
        .with("wheel", next.wheel.as_str())
        .with("last", next.last)
        .with("rule", next.rule.as_str());
    let stands = Message::new("explain-wheel-stands")
        .with("position", u32::from(state.next_position))
        .with("round", state.round.name())
        .with("given", words::yes(standing.given))
        .with("dated", words::yes(standing.as_of.is_some()))
        .with("as_of", as_of);
    let homes: Vec<Argument> = next.homes.iter().map(let_by).collect();
    let listed =
        Message::new("explain-wheel-next").with("count", next.homes.len()).with("homes", Argument::List(homes));
    let mut lines = vec![Line::of("L15", agreement, turns), Line::plain(stands), Line::plain(listed)];
    let mut bent: Vec<&'static str> = next.homes.iter().filter_map(|home| Some(home.bent?.rule())).collect();
    bent.dedup();
    lines.extend(bent.first().map(|rule| Line::plain(Message::new("explain-wheel-bent").with("rule", *rule))));
    if next.homes.iter().any(|home| home.withheld.is_some()) {
        lines.push(Line::of("L17", agreement, Message::new("explain-wheel-withheld")));
    }
    for difference in &next.difference {
        let group = Argument::Term(group(difference.group).into());
        let message = Message::new("explain-wheel-difference")
            .with("wheel", difference.wheel)
            .with("figure", difference.figure)
            .with("group", group)
            .with("rule", next.rule.as_str());
        lines.push(Line { reading: Some(chosen(next)), ..Line::plain(message) });
    }
    if let (Some(then), Ok(from)) = (&next.then, next.last.tomorrow()) {
        lines.push(Line::plain(Message::new("explain-wheel-then").with("wheel", then.as_str()).with("from", from)));
    }
    lines
}

/// The reading by which a wheel and its figure disagree: I8 is of the step whose shares are bounds, I10 of another.
const fn chosen(next: &Next) -> &'static str {
    if next.range { "I8" } else { "I10" }
}

fn let_by(home: &Home) -> Argument {
    let term = match home.types.as_slice() {
        [LettingType::WaitingList] => "term-letting-waiting-list",
        [LettingType::FlexibleA] => "term-letting-flexible-a",
        [LettingType::FlexibleB] => "term-letting-flexible-b",
        [LettingType::FlexibleRelevant] => "term-letting-flexible-relevant",
        [LettingType::FlexibleSharpened] => "term-letting-flexible-sharpened",
        [LettingType::Assignment] => "term-letting-assignment",
        _ => "term-letting-choice",
    };
    Argument::Term(term.into())
}

/// A column of the figures as a term.
const fn group(group: Group) -> &'static str {
    match group {
        Group::WaitingList => "term-letting-waiting-list",
        Group::Flexible => "term-letting-flexible",
        Group::Assignment => "term-letting-assignment",
    }
}
