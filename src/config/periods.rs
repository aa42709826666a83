//! Periods that must cover the agreement's, subject by subject, without a gap and without an overlap.

use std::collections::BTreeMap;

use trappe_rules::agreement::{LettingSubject, Staircase};
use trappe_rules::facts::Regime;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use crate::tree::Spot;

/// A period of a subject, with where it stands.
pub(crate) struct Period {
    /// Whose.
    pub(crate) subject: LettingSubject,
    /// First day.
    pub(crate) from: Date,
    /// Last day.
    pub(crate) to: Date,
    /// Where it stands.
    pub(crate) spot: Spot,
    /// Its key.
    pub(crate) path: String,
}

/// Name of a subject in the configuration.
pub(crate) fn subject_name(subject: LettingSubject) -> String {
    match subject {
        LettingSubject::Step(staircase, step) => format!("{} {step}", staircase.name()),
        LettingSubject::Youth => "youth".to_owned(),
        LettingSubject::Regime(Regime::AlmenboligPlus) => "almenbolig_plus".to_owned(),
        LettingSubject::Regime(Regime::CoHousing) => "co_housing".to_owned(),
        LettingSubject::Regime(Regime::Dormitory) => "dormitory".to_owned(),
    }
}

/// Every subject that may have shares of its own, given the steps there are.
pub(crate) fn subjects(area_steps: u8, department_steps: u8) -> Vec<LettingSubject> {
    let area = (1..=area_steps).map(|step| LettingSubject::Step(Staircase::Area, step));
    let department = (1..=department_steps).map(|step| LettingSubject::Step(Staircase::Department, step));
    let regimes = [Regime::AlmenboligPlus, Regime::CoHousing, Regime::Dormitory].map(LettingSubject::Regime);
    area.chain(department).chain([LettingSubject::Youth]).chain(regimes).collect()
}

/// Checks that each of `needed`, and every subject that is there at all, is covered from `from` to `to`. `whole` is the
/// place told where nothing is there.
pub(crate) fn check(
    periods: &[Period],
    needed: &[LettingSubject],
    (from, to): (Date, Date),
    whole: (&Spot, &str),
    problems: &mut Vec<Finding>,
) {
    let mut by_subject: BTreeMap<LettingSubject, Vec<&Period>> =
        needed.iter().map(|name| (*name, Vec::new())).collect();
    for period in periods {
        by_subject.entry(period.subject).or_default().push(period);
    }
    for (subject, mut periods) in by_subject {
        periods.sort_by_key(|period| (period.from, period.to));
        let mut missing = Some(from);
        for period in periods {
            let place = period.spot.place(&period.path);
            let told =
                |code, day: Date| Finding::error(code, place.clone()).value(subject_name(subject)).with("day", day);
            match missing {
                Some(day) if period.from > day => problems.push(told("config-period-gap", day)),
                Some(day) if period.from < day => problems.push(told("config-period-overlap", period.from)),
                None => problems.push(told("config-period-overlap", period.from)),
                Some(_) => {}
            }
            let next = period.to.tomorrow().ok().filter(|next| *next <= to);
            missing = missing.and(next).max(missing.filter(|day| *day > period.to));
            if period.from < from || period.to > to || period.from > period.to {
                problems.push(told("config-period-outside", period.from).with("from", from).with("to", to));
            }
        }
        if let Some(day) = missing {
            let finding = Finding::error("config-period-gap", whole.0.place(whole.1));
            problems.push(finding.value(subject_name(subject)).with("day", day));
        }
    }
}
