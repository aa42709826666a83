//! What a pipeline assumes of the years ahead (E1, E4): a table that may be missing, and every key of it too.

use std::ops::RangeInclusive;

use trappe_rules::assumptions::Assumptions;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Date, Decimal};

use crate::section::{self, Section};

/// Years a projection may reach beyond the effective date: as far as the phase-out has dates, and some.
const MOST_YEARS: i16 = 50;

/// Reads `[assumptions]`. `effective_date` is the run's, where it could be read.
pub(super) fn read(
    root: &mut Section<'_>,
    effective_date: Option<Date>,
    problems: &mut Vec<Finding>,
) -> Option<Assumptions> {
    let Some(mut section) = root.maybe_section("assumptions", problems) else { return Some(Assumptions::default()) };
    let before = problems.len();
    let assumptions = Assumptions {
        turnover_pct: percent(&mut section, "turnover_pct", problems),
        assigned_turnover_pct: percent(&mut section, "assigned_turnover_pct", problems),
        other_turnover_pct: percent(&mut section, "other_turnover_pct", problems),
        use_rate_pct: percent(&mut section, "use_rate_pct", problems),
        to: year(&mut section, effective_date, problems),
    };
    section.close(problems);
    (problems.len() == before).then_some(assumptions)
}

/// A number from 0 to 100.
fn percent(section: &mut Section<'_>, key: &'static str, problems: &mut Vec<Finding>) -> Option<Decimal> {
    let value = section.maybe(key, problems, section::decimal)?;
    within(section, key, &value, &(Decimal::ZERO..=Decimal::ONE_HUNDRED), problems)
}

/// A year from that of the effective date on.
fn year(section: &mut Section<'_>, effective_date: Option<Date>, problems: &mut Vec<Finding>) -> Option<i16> {
    let year = section.maybe("to", problems, section::whole::<i16>)?;
    // Without an effective date, that one was told.
    let first = effective_date?.year();
    within(section, "to", &year, &(first..=first.saturating_add(MOST_YEARS)), problems)
}

fn within<T: PartialOrd + Copy + ToString>(
    section: &mut Section<'_>,
    key: &'static str,
    value: &T,
    bounds: &RangeInclusive<T>,
    problems: &mut Vec<Finding>,
) -> Option<T> {
    if bounds.contains(value) {
        return Some(*value);
    }
    let place = section.get(key)?.spot.place(&section.path_of(key));
    let told = Finding::error("assumption-out-of-range", place).rule("E1").value(value.to_string());
    problems.push(told.with("from", bounds.start().to_string()).with("to", bounds.end().to_string()));
    None
}
