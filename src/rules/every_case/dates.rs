//! The days cases are looked at on: those of the agreement itself.

use crate::agreement::Agreement;
use crate::facts::{Run, RunKind};
use crate::quantity::Date;

/// A stretch of the agreement in which letting does not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
}

/// The agreement cut wherever shares or wheels of some step begin.
#[must_use]
pub fn periods(agreement: &Agreement) -> Vec<Period> {
    let begun = agreement.letting.iter().map(|rule| rule.from).chain(agreement.wheels.iter().map(|wheel| wheel.from));
    let mut first: Vec<Date> = begun.filter(|day| agreement.from < *day && *day <= agreement.to).collect();
    first.push(agreement.from);
    first.sort_unstable();
    first.dedup();
    let last = first.iter().skip(1).filter_map(|day| day.yesterday().ok()).chain([agreement.to]);
    first.iter().zip(last).map(|(first, last)| Period { first: *first, last }).collect()
}

/// R1–R4: one initial run, an annual run on every list, a midterm where a new period begins, a final run on the last list.
pub(super) fn runs(agreement: &Agreement, periods: &[Period]) -> Vec<Run> {
    let lists = lists(agreement);
    let latest = |day: Date| lists.iter().copied().rfind(|list| *list <= day);
    let on = |kind, list_date, effective_date| Run { kind, list_date, effective_date };
    let mut runs = vec![on(RunKind::Initial, agreement.initial_list_date, agreement.from)];
    runs.extend(lists.iter().map(|list| on(RunKind::Annual, *list, *list)));
    let midterms = periods.iter().skip(1).map(|period| period.first);
    runs.extend(midterms.map(|day| on(RunKind::Midterm, latest(day).unwrap_or(agreement.initial_list_date), day)));
    runs.extend(lists.last().map(|list| on(RunKind::Final, *list, *list)));
    runs
}

/// The days of the state's lists within the agreement.
fn lists(agreement: &Agreement) -> Vec<Date> {
    let years = agreement.from.year()..=agreement.to.year();
    years
        .filter_map(|year| Date::new(year, agreement.list_month, agreement.list_day).ok())
        .filter(|day| agreement.from <= *day && *day <= agreement.to)
        .collect()
}
