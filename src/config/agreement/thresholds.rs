//! C1–C5 and T1–T6: who is counted, and how the thresholds come about.

use trappe_rules::agreement::{Basis, BoundRule, BoundRules, Criterion, Measure, PerCriterion};

use crate::record::{Gathered, Parameter, Points, source};
use crate::section::{self, Section};

const PERCENT: &str = "percent";
const TIMES_NATIONAL: &str = "times_national_share";
const POINTS_BELOW: &str = "points_below_vulnerable";
const TIMES_VULNERABLE: &str = "times_vulnerable";

/// C1–C5.
pub(super) struct Measures {
    /// C1–C4.
    pub(super) four: PerCriterion<Measure>,
    /// C5.
    pub(super) origin: Measure,
}

/// T1–T5.
pub(super) struct Bounds {
    /// T1–T4.
    pub(super) four: PerCriterion<BoundRules>,
    /// T5.
    pub(super) origin_prevention: BoundRule,
    /// T5.
    pub(super) origin_parallel: BoundRule,
}

/// Reads `[criteria]`.
pub(super) fn measures(root: &mut Section<'_>, gathered: &mut Gathered) -> Option<Measures> {
    let mut table = root.section("criteria", &mut gathered.problems)?;
    let four = Criterion::ALL.map(|criterion| measure(&mut table, criterion.name(), gathered));
    let origin = measure(&mut table, "origin", gathered);
    table.close(&mut gathered.problems);
    let [employment, convictions, education, income] = four;
    Some(Measures { four: PerCriterion([employment?, convictions?, education?, income?]), origin: origin? })
}

fn measure(table: &mut Section<'_>, name: &'static str, gathered: &mut Gathered) -> Option<Measure> {
    let problems = &mut gathered.problems;
    let mut section = table.section(name, problems)?;
    let age_from = section.maybe("age_from", problems, section::whole::<u8>);
    let age_to = section.maybe("age_to", problems, section::whole::<u8>);
    let years = section.read("years", problems, section::whole::<u8>);
    let lag = section.read("lag", problems, section::whole::<i16>);
    let source = source(&mut section, problems);
    section.close(problems);
    Some(Measure { age_from, age_to, years: years?, lag: lag?, source: source? })
}

/// Reads `[thresholds]`.
pub(super) fn bounds(root: &mut Section<'_>, gathered: &mut Gathered) -> Option<Bounds> {
    let mut table = root.section("thresholds", &mut gathered.problems)?;
    let four = Criterion::ALL.map(|criterion| criterion_bounds(&mut table, criterion, gathered));
    let origin = table.section("origin", &mut gathered.problems).map(|mut section| {
        let prevention = bound(&mut section, "prevention", &[PERCENT], gathered);
        let parallel = bound(&mut section, "parallel", &[PERCENT], gathered);
        section.close(&mut gathered.problems);
        (prevention, parallel)
    });
    table.close(&mut gathered.problems);
    let [employment, convictions, education, income] = four;
    let (origin_prevention, origin_parallel) = origin?;
    Some(Bounds {
        four: PerCriterion([employment?, convictions?, education?, income?]),
        origin_prevention: origin_prevention?,
        origin_parallel: origin_parallel?,
    })
}

fn criterion_bounds(table: &mut Section<'_>, criterion: Criterion, gathered: &mut Gathered) -> Option<BoundRules> {
    let mut section = table.section(criterion.name(), &mut gathered.problems)?;
    let vulnerable = bound(&mut section, "vulnerable", &[PERCENT, TIMES_NATIONAL], gathered);
    let prevention = bound(&mut section, "prevention", &[PERCENT, TIMES_NATIONAL], gathered);
    let risk_zone = bound(&mut section, "risk_zone", &[PERCENT, POINTS_BELOW, TIMES_VULNERABLE], gathered);
    section.close(&mut gathered.problems);
    Some(BoundRules { vulnerable: vulnerable?, prevention: prevention?, risk_zone: risk_zone? })
}

fn bound(
    table: &mut Section<'_>,
    key: &'static str,
    units: &[&'static str],
    gathered: &mut Gathered,
) -> Option<BoundRule> {
    let Parameter { value, record, decimals } =
        gathered.parameter(table, key, units, Points::Anywhere, section::decimal)?;
    let basis = match record.unit.as_str() {
        TIMES_NATIONAL => Basis::TimesNational(value),
        POINTS_BELOW => Basis::PointsBelowVulnerable(value),
        TIMES_VULNERABLE => Basis::TimesVulnerable(value),
        _ => Basis::Percent(value),
    };
    let operator = record.operator?;
    Some(BoundRule { basis, operator, decimals, from: record.from, to: record.to, source: record.source })
}
