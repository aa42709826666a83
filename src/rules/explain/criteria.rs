//! What must be met by those a home is let to, and the room there is, as sentences (A3–A5, L9–L14).

use super::letting::share;
use super::words::{criteria as terms, yes};
use super::{Line, Part, Section, number};
use crate::agreement::{Agreement, Binds, Boundary, Criterion, LettingSubject, MovingRight, Staircase};
use crate::facts::Regime;
use crate::finding::{Argument, Message};
use crate::letting::capacity::Capacity;
use crate::letting::criteria::{Asked, Criteria, CriterionRow, Duty, Form, Priority, ages};
use crate::placement::Outcome;
use crate::quantity::{Eighteenths, Ratio};

/// What a department lets by, in one sentence.
#[must_use]
pub fn criteria_sentence(criteria: &Criteria, agreement: &Agreement) -> Message {
    let of_form = |form: Form| -> Vec<Criterion> {
        let named = criteria.rows.iter().filter(|row| row.form == form);
        named
            .filter_map(|row| if let Asked::Sharpened(criterion) = row.asked { Some(criterion) } else { None })
            .collect()
    };
    let at_most = |asked: Asked| {
        let row = criteria.rows.iter().find(|row| row.asked == asked);
        row.and_then(|row| row.at_most).map_or_else(|| "–".to_owned(), |most| share(most, Eighteenths(0)))
    };
    let (sharpened, pending, unknown) = (of_form(Form::Sharpened), of_form(Form::Pending), of_form(Form::Unknown));
    Message::new("criteria-sentence")
        .with("case", case(criteria))
        .with("ordinary", yes(criteria.rows.iter().any(|row| row.asked == Asked::A1)))
        .with("hours", u32::from(agreement.flexible_criteria.weekly_hours))
        .with("at_most_a", at_most(Asked::A1))
        .with("at_most", at_most(Asked::B))
        .with("any_sharpened", yes(!sharpened.is_empty()))
        .with("sharpened", terms(&sharpened))
        .with("any_pending", yes(!pending.is_empty()))
        .with("pending", terms(&pending))
        .with("any_unknown", yes(!unknown.is_empty()))
        .with("unknown", terms(&unknown))
        .with("suspended", yes(criteria.assignment_suspended))
        .with("internal", internal_case(criteria))
}

/// The criteria of a department, one line each, with the order of applicants and moves inside the organisation.
#[must_use]
pub fn criteria_section(criteria: &Criteria, income: Option<Ratio>, agreement: &Agreement) -> Section {
    let mut lines = vec![Line::plain(criteria_sentence(criteria, agreement))];
    lines.extend(criteria.rows.iter().filter_map(|row| line(row, income, agreement)));
    if !criteria.order.is_empty() {
        let order = criteria.order.iter().map(|priority| priority_term(*priority)).collect();
        lines.push(Line::plain(Message::new("criteria-order").with("order", Argument::List(order))));
    }
    lines.extend(internal(criteria));
    Section::new(Part::Criteria, lines)
}

/// The room of a department: youth homes, a dormitory's cap, homes of special kinds; `None` where there is nothing to say.
#[must_use]
pub fn capacity_section(capacity: &Capacity, agreement: &Agreement) -> Option<Section> {
    let mut lines = Vec::new();
    if let (Some(rule), Some((share_of, extra))) = (capacity.youth.rule(), capacity.youth.assignment()) {
        let message = Message::new("capacity-youth").with("share", share(share_of, extra)).with("rule", rule);
        lines.push(Line::of(rule, agreement, message));
    }
    if let Some(dormitory) = &capacity.dormitory {
        let count = |count: Option<u32>| count.map_or_else(|| Argument::from("–"), Argument::from);
        let message = Message::new("capacity-dormitory")
            .with("kitchens", count(dormitory.kitchens))
            .with("per_kitchen", dormitory.per_kitchen)
            .with("cap", count(dormitory.cap))
            .with("used", count(capacity.assigned_youth))
            .with("free", count(dormitory.free))
            .with("decided", yes(dormitory.decision_id.is_some()))
            .with("decision", dormitory.decision_id.as_deref().unwrap_or("–"));
        lines.push(Line::of("L12", agreement, message));
    }
    if let Some(homes) = capacity.accessible_homes {
        let pct = agreement.letting_limits.c_criterion_pct;
        lines.push(Line::of(
            "L13",
            agreement,
            Message::new("capacity-accessible").with("homes", homes).with("pct", pct),
        ));
    }
    let told = |may: Option<bool>| may.map_or("unknown", yes);
    let message = Message::new("capacity-special")
        .with("subsidised", told(capacity.subsidised_homes))
        .with("until", agreement.letting_limits.subsidised_homes_until)
        .with("refugees", told(capacity.refugee_shared_homes));
    if capacity.accessible_homes.is_some() {
        lines.push(Line::of("L14", agreement, message));
    }
    if let Some(homes) = capacity.compensation {
        let message = Message::new("capacity-compensation").with("homes", number(homes, &[], 1));
        lines.push(Line::of("L10", agreement, message));
    }
    (!lines.is_empty()).then(|| Section::new(Part::Capacity, lines))
}

fn case(criteria: &Criteria) -> &'static str {
    match (criteria.subject, criteria.outcome) {
        (Some(LettingSubject::Step(Staircase::Area, _)), _) => "area",
        (Some(LettingSubject::Step(..)), _) if criteria.rows.iter().any(|row| row.asked == Asked::B) => "chosen",
        (Some(LettingSubject::Step(..)), _) => "a_only",
        (Some(LettingSubject::Regime(Regime::AlmenboligPlus)), _) => "plus",
        (Some(LettingSubject::Regime(_)), _) => "concept",
        (Some(LettingSubject::Youth), _) => "youth",
        (None, Outcome::Outside) => "outside",
        (None, _) => "undetermined",
    }
}

fn internal_case(criteria: &Criteria) -> &'static str {
    let Some(moves) = &criteria.internal else { return "none" };
    match (moves.from_outside, moves.boundary) {
        (Binds::Must, Boundary::Area) => "area_must",
        (Binds::Must, Boundary::Department) => "department_must",
        (Binds::May, _) => "may",
        (Binds::No, _) => "none",
    }
}

/// One criterion: what it asks, of whom.
fn line(row: &CriterionRow, income: Option<Ratio>, agreement: &Agreement) -> Option<Line> {
    let figures = &agreement.flexible_criteria;
    let ages = ages(row.asked, agreement);
    let age = |age: Option<u8>| age.map_or_else(|| Argument::from("–"), |age| Argument::Count(i64::from(age)));
    let known = |given: bool| yes(given);
    let message = Message::new("criteria-row")
        .with("criterion", row.asked.name())
        .with("duty", duty(row))
        .with("age_from", age(ages.map(|ages| ages.from)))
        .with("age_to", age(ages.and_then(|ages| ages.to)))
        .with("hours", u32::from(figures.weekly_hours))
        .with("senior_age", u32::from(figures.senior_age))
        .with("partner_years", u32::from(figures.partner_years))
        .with("separation_years", u32::from(figures.separation_years))
        .with("documented_from", u32::from(figures.convictions_documented.from))
        .with("years_before", u32::from(figures.convictions_years_before))
        .with("income_pct", figures.income_pct)
        .with("income_known", known(income.is_some()))
        .with("income", income.map_or_else(|| Argument::from("–"), |income| number(income, &[], 2)))
        .with("limited", if row.at_most.is_some() { "share" } else { limited_homes(row) })
        .with("at_most", row.at_most.map_or_else(String::new, |most| share(most, Eighteenths(0))))
        .with("homes", row.at_most_homes.unwrap_or(0));
    (row.asked != Asked::Nothing).then(|| Line::of(row.rule, agreement, message))
}

const fn limited_homes(row: &CriterionRow) -> &'static str {
    if row.at_most_homes.is_some() { "homes" } else { "no" }
}

const fn duty(row: &CriterionRow) -> &'static str {
    match row.duty {
        Duty::Must => "must",
        Duty::May => "may",
        Duty::IfNoneElse => "if_none_else",
        Duty::Waits => "waits",
        Duty::CannotTell | Duty::None => "cannot_tell",
    }
}

fn priority_term(priority: Priority) -> Argument {
    Argument::Term(
        match priority {
            Priority::All => "term-priority-all",
            Priority::Employment => "term-priority-employment",
            Priority::A => "term-priority-a-criteria",
            Priority::Others => "term-priority-others",
            Priority::AsAgreed => "term-priority-as-agreed",
            Priority::Equal => "term-priority-equal",
            Priority::Wish => "term-priority-wish",
            Priority::Seniority => "term-priority-seniority",
        }
        .into(),
    )
}

fn internal(criteria: &Criteria) -> Option<Line> {
    let moves = criteria.internal.as_ref()?;
    let message = Message::new("criteria-internal")
        .with("boundary", moves.boundary.name())
        .with("from_outside", moves.from_outside.name())
        .with("within", moves.within.name())
        .with("right", if moves.right == MovingRight::SuspendedAsARule { "as_a_rule" } else { "may" });
    let mut line = Line::plain(message);
    line.place = Some(moves.source.place.clone());
    Some(line)
}
