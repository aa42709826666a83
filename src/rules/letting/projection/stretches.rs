//! The time ahead cut where something changes: at each new year, where other shares come into force, where the years of new
//! build end, and where a phase-out begins (L, N2, N3, H).

use super::super::new_build::{Term, eighteenths, term};
use super::super::vacancies::{Earmarking, earmarked_homes};
use super::super::{Terms, letting, next_list, phase_out};
use crate::agreement::{Agreement, Shares};
use crate::facts::{Department, Run};
use crate::placement::{Outcome, Placement};
use crate::quantity::{Date, Ratio};

/// Days in which nothing changes, all in one calendar year.
pub(super) struct Stretch {
    /// The calendar year.
    pub(super) year: i16,
    /// Its days over those of the year.
    pub(super) of_year: Ratio,
    /// The letting rule in force.
    pub(super) rule: String,
    /// The share of assignment, its extra term in it.
    pub(super) assignment: Ratio,
    /// Homes let to assigned households outside the wheel (E5).
    pub(super) earmarked: u32,
    /// Shared homes for young people whose phase-out has begun (E5).
    pub(super) kept: u32,
}

/// Every stretch from a day to the end of a year. After the agreement's last day its last shares are taken to stay in force.
/// `None` where none are.
pub(super) fn stretches(
    department: &Department,
    placement: &Placement,
    earmarking: Earmarking,
    start: Date,
    last_year: i16,
    agreement: &Agreement,
    run: Run,
) -> Option<Vec<Stretch>> {
    let terms = placement.terms;
    let next = next_list(run.effective_date, agreement);
    let outcome = placement.in_force();
    let mut days = vec![start];
    days.extend((start.year()..=last_year).filter_map(|year| Date::new(year, 1, 1).ok()));
    days.extend(agreement.letting.iter().map(|rule| rule.from));
    days.extend(term(department, agreement).and_then(Term::by_step_from));
    days.extend(phase_out::row(earmarking.start, agreement).and_then(|row| row.from));
    days.extend(terms.all_flexible.then_some(next));
    // What was agreed and waived may begin and end within the years of new build (R6).
    let agreed = terms.agreed.map(|agreed| (agreed.from, agreed.to));
    let waived = terms.waived.map(|waived| (waived.from, waived.to));
    for (from, to) in [agreed, waived].into_iter().flatten() {
        days.push(from);
        days.extend(to.and_then(|to| to.tomorrow().ok()));
    }
    let end = Date::new(last_year, 1, 1).ok()?.last_of_year();
    days.retain(|day| start <= *day && *day <= end);
    days.sort_unstable();
    days.dedup();
    let mut stretches = Vec::with_capacity(days.len());
    for (index, day) in days.iter().copied().enumerate() {
        let last = days.get(index + 1).and_then(|next| next.yesterday().ok()).unwrap_or(end);
        let terms = Terms {
            // I27: until the next list.
            all_flexible: terms.all_flexible && day < next,
            // L18: for the calendar year.
            exempt: terms.exempt && day.year() == run.effective_date.year(),
            ..terms
        };
        let (rule, shares) = shares_on(department, outcome, terms, day, agreement)?;
        let begun = phase_out::has_begun(earmarking.start, day, agreement);
        stretches.push(Stretch {
            year: day.year(),
            of_year: part_of_year(day, last)?,
            rule,
            assignment: eighteenths(shares.assignment)?.plus(eighteenths(shares.assignment_extra)?)?.reduced(),
            earmarked: earmarked_homes(department, earmarking, day, agreement),
            kept: department.shared_homes_youth.filter(|_| begun).map_or(0, |homes| homes.min(department.homes.family)),
        });
    }
    Some(stretches)
}

/// The rule and shares of a day.
fn shares_on(
    department: &Department,
    outcome: Outcome,
    terms: Terms,
    day: Date,
    agreement: &Agreement,
) -> Option<(String, Shares)> {
    let known = letting(department, outcome, terms, day, agreement);
    let known = known.or_else(|| {
        // N3: when the years of new build have ended too, the step's.
        let grown = Department { taken_into_use: None, ..department.clone() };
        if day > agreement.to { letting(&grown, outcome, terms, agreement.to, agreement) } else { None }
    });
    known.map(|letting| (letting.rule, letting.shares))
}

/// The days from one to another, both included, over the days of their year.
fn part_of_year(first: Date, last: Date) -> Option<Ratio> {
    let days = i128::from(last.day_of_year()) - i128::from(first.day_of_year()) + 1;
    Some(Ratio::new(days, i128::from(first.days_in_year()))?.reduced())
}
