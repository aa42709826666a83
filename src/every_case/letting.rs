//! Shares, criteria and wheel of what is in force, by period (L1–L10, L13, L15–L18).

use std::collections::BTreeSet;

use trappe_rules::agreement::{LettingSubject, LettingType};
use trappe_rules::every_case::{EveryCase, LettingCase, Period, Row, Turned};
use trappe_rules::explain::share;
use trappe_rules::finding::{Argument, Message};
use trappe_rules::letting::wheel::Home;
use trappe_rules::quantity::Eighteenths;

use super::page::Page;
use super::words::Words;

/// One table as a rule, one while assignment is suspended, one of the exempt.
pub(super) fn letting(page: &mut Page, words: &Words<'_>, all: &EveryCase) {
    page.section(&words.term("cases-letting"));
    page.paragraph(&words.term("cases-letting-about"));
    page.paragraph(&words.term("cases-letters"));
    let tables = [
        ("cases-letting-ordinary", false, false),
        ("cases-letting-suspended", true, false),
        ("cases-letting-exempt", false, true),
    ];
    let keys = [
        "cases-in-force",
        "cases-period",
        "cases-waiting-list",
        "cases-flexible",
        "cases-assignment",
        "cases-rule",
        "cases-place",
        "cases-criteria",
        "cases-wheel",
        "cases-fallback",
        "cases-combinations",
    ];
    let heads = keys.map(|key| words.term(key));
    for (title, suspended, exempt) in tables {
        let of_table: Vec<_> =
            all.letting.iter().filter(|row| (row.case.suspended, row.case.exempt) == (suspended, exempt)).collect();
        page.part(&words.term(title));
        let lines = over_periods(&of_table);
        page.table(&heads, lines.iter().map(|line| row(words, line, &all.periods)));
        page.paragraph(&words.total(of_table.iter().map(|row| row.combinations).sum()));
    }
    let agreement = words.agreement;
    let (safeguard, limits) = (&agreement.safeguard, &agreement.letting_limits);
    let withheld = Message::new("cases-safeguard")
        .with("step", u32::from(safeguard.step))
        .with("home", u32::from(safeguard.withheld_home))
        .with("place", safeguard.source.place.as_str());
    page.paragraph(&words.text(withheld));
    let most = Message::new("cases-c-criterion")
        .with("share", Argument::Number(limits.c_criterion_pct))
        .with("place", words.place("L13"));
    page.paragraph(&words.text(most));
    criteria_in_full(page, words, all);
    page.paragraph(&words.places(&BTreeSet::from(["L15", "L16", "L17", "L18", "R5"])));
}

/// What must be met, in one sentence each.
fn criteria_in_full(page: &mut Page, words: &Words<'_>, all: &EveryCase) {
    page.part(&words.term("cases-criteria-in-full"));
    page.paragraph(&words.term("cases-criteria-in-full-about"));
    let heads = ["cases-in-force", "cases-criteria", "cases-combinations"].map(|key| words.term(key));
    let lines = all.criteria.iter().map(|row| {
        vec![words.subject(row.case.subject), words.text(row.case.sentence.clone()), words.count(row.combinations)]
    });
    page.table(&heads, lines);
    page.paragraph(&words.total(all.criteria.iter().map(|row| row.combinations).sum()));
}

/// One line of a table: a case with the periods in a row in which it is the same.
struct Line<'a> {
    case: &'a LettingCase,
    last: usize,
    combinations: usize,
}

/// Joins what is the same in one period after the other.
fn over_periods<'a>(rows: &[&'a Row<LettingCase>]) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    for Row { case, combinations } in rows {
        let as_before = |line: &&mut Line<'_>| {
            LettingCase { period: case.period, ..line.case.clone() } == *case && line.last + 1 == case.period
        };
        match lines.last_mut().filter(as_before) {
            Some(line) => (line.last, line.combinations) = (case.period, line.combinations + combinations),
            None => lines.push(Line { case, last: case.period, combinations: *combinations }),
        }
    }
    lines
}

fn row(words: &Words<'_>, line: &Line<'_>, periods: &[Period]) -> Vec<String> {
    let case = line.case;
    let shares = case.shares;
    let bounded = |key: &'static str, share: String| {
        if case.range && share != "0" { words.text(Message::new(key).with("share", share)) } else { share }
    };
    let place = if case.exempt { "L18" } else { &case.rule };
    let (wheel, fallback) = match &case.wheel {
        Some(turned) => (wheel(words, turned), fallback(words, turned)),
        None => (words.term("cases-wheel-none"), "–".to_owned()),
    };
    vec![
        words.subject(case.subject),
        period(periods, case.period, line.last),
        bounded("cases-at-least", share(shares.waiting_list, shares.waiting_list_extra)),
        bounded("cases-at-most", share(shares.flexible, shares.flexible_extra)),
        share(shares.assignment, shares.assignment_extra),
        if case.exempt { format!("{}, L18", case.rule) } else { case.rule.clone() },
        words.place(place),
        criteria(words, case),
        wheel,
        fallback,
        words.count(line.combinations),
    ]
}

/// The years of the periods, as the figures name them.
fn period(periods: &[Period], first: usize, last: usize) -> String {
    match (periods.get(first), periods.get(last)) {
        (Some(first), Some(last)) => format!("{}–{}", first.first.year(), last.last.year()),
        _ => String::new(),
    }
}

/// By what the flexible homes of the wheel are let.
fn criteria(words: &Words<'_>, case: &LettingCase) -> String {
    let has = |letting: LettingType| {
        let homes = case.wheel.as_ref().map_or(&[][..], |turned| &turned.homes);
        homes.iter().any(|home| home.types.contains(&letting))
    };
    match case.subject {
        LettingSubject::Youth => words.term("cases-criteria-youth"),
        LettingSubject::Regime(_) => words.term("cases-criteria-concept"),
        LettingSubject::Step(..) if has(LettingType::FlexibleSharpened) => words.term("cases-criteria-sharpened"),
        LettingSubject::Step(..) if has(LettingType::FlexibleRelevant) => {
            words.text(Message::new("cases-criteria-relevant").with("section", words.term("cases-zones")))
        }
        LettingSubject::Step(..) if has(LettingType::FlexibleB) => {
            let most = case.flexible_a_at_most.map_or_else(String::new, |most| share(most, Eighteenths(0)));
            words.text(Message::new("cases-criteria-a-b").with("most", most))
        }
        LettingSubject::Step(..) if has(LettingType::FlexibleA) => words.term("cases-criteria-a"),
        LettingSubject::Step(..) => words.term("cases-criteria-none"),
    }
}

fn letter(words: &Words<'_>, letting: LettingType) -> String {
    words.term(match letting {
        LettingType::WaitingList => "cases-letter-waiting-list",
        LettingType::FlexibleA => "cases-letter-flexible-a",
        LettingType::FlexibleB => "cases-letter-flexible-b",
        LettingType::FlexibleRelevant => "cases-letter-flexible-relevant",
        LettingType::FlexibleSharpened => "cases-letter-flexible-sharpened",
        LettingType::Assignment => "cases-letter-assignment",
    })
}

/// The wheel, twice where the second turn is another.
fn wheel(words: &Words<'_>, turned: &Turned) -> String {
    let home = |home: &Home| {
        let letters: Vec<String> = home.types.iter().map(|letting| letter(words, *letting)).collect();
        format!("{}{}", letters.join("/"), if home.extra { "⁺" } else { "" })
    };
    let mut turns: Vec<String> = turned
        .homes
        .chunks(turned.positions.max(1))
        .map(|turn| turn.iter().map(home).collect::<Vec<_>>().join(" "))
        .collect();
    turns.dedup();
    let wheel = turns.join("<br>");
    if turned.differs { format!("{wheel} {}", words.term("cases-wheel-differs")) } else { wheel }
}

fn fallback(words: &Words<'_>, turned: &Turned) -> String {
    let all: BTreeSet<LettingType> = turned.homes.iter().filter_map(|home| home.fallback).collect();
    let letters: Vec<String> = all.into_iter().map(|letting| letter(words, letting)).collect();
    if letters.is_empty() { "–".to_owned() } else { letters.join("/") }
}
