//! The next vacated homes of a department as text or JSON (L15–L18).

use std::fmt::Write as _;

use serde_json::{Value, json};
use trappe_messages::Catalogue;
use trappe_rules::agreement::{Criterion, LettingType, Shares};
use trappe_rules::explain::share;
use trappe_rules::finding::{Argument, Message};
use trappe_rules::letting::wheel::{Bent, Difference, Group, Home, Next, Round, State, Withheld};
use trappe_rules::placement::Outcome;
use trappe_rules::quantity::Date;

use super::engine::{Let, Wheeled};
use super::plan::Format;
use crate::emit::findings::SCHEMA_VERSION;
use crate::tables::rules_of;

/// The wheel of a department.
pub(super) fn text(wheeled: &Wheeled, catalogue: &Catalogue, format: Format) -> String {
    match format {
        Format::Text => plain(wheeled, catalogue),
        Format::Json => format!("{:#}\n", object(wheeled, catalogue)),
    }
}

fn plain(wheeled: &Wheeled, catalogue: &Catalogue) -> String {
    let mut text = String::new();
    let mut say = |message: Message| {
        let _ = writeln!(text, "{}", catalogue.text(&message));
    };
    say(Message::new("cli-wheel-department")
        .with("subject", wheeled.department_id.as_str())
        .with("name", wheeled.name.as_str())
        .with("case", case(wheeled.outcome))
        .with("step", wheeled.outcome.step().map_or(0, u32::from)));
    let (next, homes) = match (&wheeled.standing.next, &wheeled.next) {
        (Ok(next), Ok(homes)) => (next, homes),
        (Err(reason), _) | (_, Err(reason)) => {
            say(Message::new("explain-wheel-none").with("reason", reason.term()));
            if let Some(message) = shares(wheeled) {
                say(message);
            }
            return text;
        }
    };
    let place = wheeled.place.as_deref().unwrap_or("");
    say(Message::new("cli-wheel-turns")
        .with("wheel", next.wheel.as_str())
        .with("rule", next.rule.as_str())
        .with("place", place)
        .with("last", next.last));
    say(stands(wheeled.standing.state, wheeled.standing.given, wheeled.standing.as_of));
    if let Some(Let { homes, after, file }) = &wheeled.done {
        let _ = writeln!(text, "\n{}", catalogue.term("cli-wheel-let"));
        text.push_str(&table(homes, wheeled, catalogue));
        let message = Message::new("cli-wheel-written")
            .with("position", u32::from(after.next_position))
            .with("round", after.round.name())
            .with("file", file.display().to_string());
        let _ = writeln!(text, "\n{}", catalogue.text(&message));
    }
    let _ = writeln!(text, "\n{}", catalogue.term("cli-wheel-next"));
    text.push_str(&table(homes, wheeled, catalogue));
    let notes = notes(next, homes, catalogue);
    if !notes.is_empty() {
        let _ = writeln!(text);
    }
    for note in notes {
        let _ = writeln!(text, "{note}");
    }
    text
}

const fn case(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Area(_) => "area",
        Outcome::Department(_) => "department",
        Outcome::Youth => "youth",
        Outcome::Outside => "outside",
        Outcome::Undetermined(_) => "undetermined",
    }
}

fn stands(state: State, given: bool, as_of: Option<Date>) -> Message {
    let message = Message::new("explain-wheel-stands")
        .with("position", u32::from(state.next_position))
        .with("round", state.round.name())
        .with("given", if given { "yes" } else { "no" })
        .with("dated", if as_of.is_some() { "yes" } else { "no" });
    message.with("as_of", as_of.map_or_else(|| Argument::from(""), Argument::from))
}

/// The shares of a department that has no wheel.
fn shares(wheeled: &Wheeled) -> Option<Message> {
    let (
        rule,
        Shares { waiting_list, waiting_list_extra, flexible, flexible_extra, assignment, assignment_extra },
        place,
    ) = wheeled.letting.as_ref()?;
    Some(
        Message::new("cli-wheel-shares")
            .with("rule", rule.as_str())
            .with("waiting_list", share(*waiting_list, *waiting_list_extra))
            .with("flexible", share(*flexible, *flexible_extra))
            .with("assignment", share(*assignment, *assignment_extra))
            .with("placed", if place.is_some() { "yes" } else { "no" })
            .with("place", place.as_deref().unwrap_or("")),
    )
}

/// What is to be known of a wheel, each in a sentence.
fn notes(next: &Next, homes: &[Home], catalogue: &Catalogue) -> Vec<String> {
    let mut notes = Vec::new();
    let mut bent: Vec<_> = homes.iter().filter_map(|home| home.bent).collect();
    bent.sort_unstable();
    bent.dedup();
    notes.extend(bent.into_iter().map(|bent| Message::new("explain-wheel-bent").with("rule", bent.rule())));
    if homes.iter().any(|home| home.types.len() > 1) {
        notes.push(Message::new("cli-wheel-choice"));
    }
    if homes.iter().any(|home| home.extra) {
        notes.push(Message::new("cli-wheel-extra"));
    }
    if homes.iter().any(|home| home.withheld.is_some()) {
        notes.push(Message::new("explain-wheel-withheld"));
    }
    for difference in &next.difference {
        let group = Argument::Term(group(*difference).into());
        let message = Message::new("explain-wheel-difference").with("group", group).with("rule", next.rule.as_str());
        notes.push(message.with("wheel", difference.wheel).with("figure", difference.figure));
    }
    if let (Some(then), Ok(from)) = (&next.then, next.last.tomorrow()) {
        notes.push(Message::new("explain-wheel-then").with("wheel", then.as_str()).with("from", from));
    }
    notes.iter().map(|message| catalogue.text(message)).collect()
}

/// A column of the figures as a term.
const fn group(difference: Difference) -> &'static str {
    match difference.group {
        Group::WaitingList => "term-letting-waiting-list",
        Group::Flexible => "term-letting-flexible",
        Group::Assignment => "term-letting-assignment",
    }
}

/// Homes as rows; the widths of the columns are those of their longest cells.
fn table(homes: &[Home], wheeled: &Wheeled, catalogue: &Catalogue) -> String {
    let headings = ["cli-wheel-home", "cli-wheel-position", "cli-wheel-round", "cli-wheel-by", "cli-wheel-fallback"];
    let mut rows: Vec<[String; 5]> = vec![headings.map(|key| catalogue.term(key))];
    for home in homes {
        let types: Vec<String> = home.types.iter().map(|letting| named(*letting, wheeled, catalogue)).collect();
        let mut by = types.join(&format!(" {} ", catalogue.term("cli-wheel-or")));
        let marks = [home.bent.map(Bent::rule), home.withheld.map(|_| "L17"), home.extra.then_some("*")];
        for mark in marks.into_iter().flatten() {
            let _ = write!(by, " {}", if mark == "*" { mark.to_owned() } else { format!("[{mark}]") });
        }
        rows.push([
            home.number.to_string(),
            home.position.to_string(),
            catalogue.term(match home.round {
                Round::First => "cli-wheel-first",
                Round::Second => "cli-wheel-second",
            }),
            by,
            home.fallback.map_or_else(String::new, |fallback| named(fallback, wheeled, catalogue)),
        ]);
    }
    let mut widths = [0_usize; 5];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = String::new();
    for row in rows {
        let line: Vec<String> = row
            .iter()
            .zip(widths)
            .enumerate()
            .map(|(index, (cell, width))| if index < 2 { format!("{cell:>width$}") } else { format!("{cell:<width$}") })
            .collect();
        let _ = writeln!(text, "  {}", line.join("  ").trim_end());
    }
    text
}

/// A letting type, with the criteria that are sharpened named.
fn named(letting: LettingType, wheeled: &Wheeled, catalogue: &Catalogue) -> String {
    let (sharpened, unknown) = &wheeled.sharpened;
    match letting {
        LettingType::WaitingList => catalogue.term("term-letting-waiting-list"),
        LettingType::FlexibleA => catalogue.term("term-letting-flexible-a"),
        LettingType::FlexibleB => catalogue.term("term-letting-flexible-b"),
        LettingType::FlexibleRelevant => {
            let case = match (sharpened.is_empty(), unknown.is_empty()) {
                (_, false) => "unknown",
                (true, true) => "none",
                (false, true) => "known",
            };
            let criteria = if unknown.is_empty() { sharpened } else { unknown };
            catalogue.text(&Message::new("cli-wheel-relevant").with("case", case).with("criteria", listed(criteria)))
        }
        LettingType::FlexibleSharpened => {
            catalogue.text(&Message::new("cli-wheel-sharpened").with("criteria", listed(&Criterion::ALL)))
        }
        LettingType::Assignment => catalogue.term("term-letting-assignment"),
    }
}

fn listed(criteria: &[Criterion]) -> Argument {
    let term = |criterion: &Criterion| Argument::Term(format!("term-{}", criterion.name()).into());
    Argument::List(criteria.iter().map(term).collect())
}

fn object(wheeled: &Wheeled, catalogue: &Catalogue) -> Value {
    let next = wheeled.standing.next.as_ref();
    let letting = wheeled.letting.as_ref().map(|(rule, shares, place)| {
        json!({
            "rule": rule,
            "place": place,
            "waiting_list": shares.waiting_list.0, "waiting_list_extra": shares.waiting_list_extra.0,
            "flexible": shares.flexible.0, "flexible_extra": shares.flexible_extra.0,
            "assignment": shares.assignment.0, "assignment_extra": shares.assignment_extra.0,
        })
    });
    let homes = |homes: &[Home]| -> Vec<Value> {
        homes.iter().map(|home| self::home(home, next.ok(), wheeled, catalogue)).collect()
    };
    json!({
        "schema_version": SCHEMA_VERSION,
        "id": wheeled.department_id,
        "language": catalogue.language().code(),
        "name": wheeled.name,
        "staircase": wheeled.outcome.staircase().map(trappe_rules::agreement::Staircase::name),
        "step": wheeled.outcome.step(),
        "no_wheel": next.err().map(|reason| json!({ "reason": reason.name(), "text": catalogue.argument(&reason.term()) })),
        "shares_in_eighteenths": letting,
        "wheel": next.ok().map(|next| json!({
            "id": next.wheel, "place": wheeled.place, "valid_to": next.last.to_string(), "then": next.then,
        })),
        "state": state(wheeled.standing.state, wheeled.standing.as_of),
        "state_given": wheeled.standing.given,
        "let": wheeled.done.as_ref().map(|done| json!({
            "homes": homes(&done.homes), "state": state(done.after, None), "file": done.file.display().to_string(),
        })),
        "homes": wheeled.next.as_ref().ok().map(|listed| homes(listed)),
        "difference": next.ok().map(|next| next.difference.iter().map(|difference| json!({
            "letting": difference.group.name(), "wheel": difference.wheel, "figure": difference.figure, "of": Shares::WHOLE,
        })).collect::<Vec<_>>()),
    })
}

fn state(state: State, as_of: Option<Date>) -> Value {
    json!({
        "next_position": state.next_position,
        "round": state.round.name(),
        "used_assignments": state.used,
        "as_of": as_of.map(|day| day.to_string()),
    })
}

fn home(home: &Home, next: Option<&Next>, wheeled: &Wheeled, catalogue: &Catalogue) -> Value {
    let criteria: Vec<&str> = wheeled.sharpened.0.iter().map(|criterion| criterion.name()).collect();
    let sharpened = home.types.iter().find_map(|letting| match letting {
        LettingType::FlexibleRelevant => Some(criteria.clone()),
        LettingType::FlexibleSharpened => Some(Criterion::ALL.iter().map(|criterion| criterion.name()).collect()),
        LettingType::WaitingList | LettingType::FlexibleA | LettingType::FlexibleB | LettingType::Assignment => None,
    });
    json!({
        "number": home.number,
        "position": home.position,
        "round": home.round.name(),
        "letting_types": home.types.iter().map(|letting| letting.name()).collect::<Vec<_>>(),
        "sharpened_criteria": sharpened,
        "fallback": home.fallback.map(LettingType::name),
        "extra": home.extra,
        "bent_by": home.bent.map(Bent::rule),
        "withheld": home.withheld.map(Withheld::name),
        "rules": next.map(|next| rules_of(home, next)),
        "text": home.types.iter().map(|letting| named(*letting, wheeled, catalogue)).collect::<Vec<_>>(),
    })
}
