//! What the flexible criteria ask, and moves inside an organisation (A3, A4, L13; annex 4 IV and V).

use trappe_rules::agreement::{Ages, Binds, Boundary, FlexibleCriteria, InternalMoves, LettingSubject, MovingRight};
use trappe_rules::facts::Regime;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Date, Decimal};

use super::letting::subjects;
use crate::periods::{self, Period};
use crate::record::{Gathered, Points, source};
use crate::section::{self, Section, unknown};

/// Reads `[flexible_criteria]`.
pub(super) fn flexible_criteria(
    root: &mut Section<'_>,
    period: Option<(Date, Date)>,
    steps: (Option<u8>, Option<u8>),
    gathered: &mut Gathered,
) -> Option<FlexibleCriteria> {
    let mut section = root.section("flexible_criteria", &mut gathered.problems)?;
    let weekly_hours = small(gathered.at_least(&mut section, "weekly_hours", "hours"));
    let senior_age = small(gathered.at_least(&mut section, "senior_age", "years"));
    let partner_years = small(gathered.at_least(&mut section, "partner_years", "years"));
    let separation_years = small(gathered.at_most(&mut section, "separation_years", "years"));
    let employment = ages(&mut section, "employment_age_from", Some("employment_age_to"), gathered);
    let convictions_documented = ages(&mut section, "convictions_documented_from", None, gathered);
    let years_before = "convictions_years_before";
    let convictions_years_before = gathered.plain(&mut section, years_before, "calendar_years", section::whole::<u8>);
    let education = ages(&mut section, "education_age_from", Some("education_age_to"), gathered);
    let income = ages(&mut section, "income_age_from", Some("income_age_to"), gathered);
    let income_pct = percent(&mut section, "income", Points::Up, gathered);
    let own_criterion_pct = percent(&mut section, "own_criterion", Points::Down, gathered);
    let internal_moves = internal_moves(&mut section, period, steps, &mut gathered.problems);
    section.close(&mut gathered.problems);
    Some(FlexibleCriteria {
        weekly_hours: weekly_hours?,
        senior_age: senior_age?,
        partner_years: partner_years?,
        separation_years: separation_years?,
        employment: employment?,
        convictions_documented: convictions_documented?,
        convictions_years_before: convictions_years_before?,
        education: education?,
        income: income?,
        income_pct: income_pct?,
        own_criterion_pct: own_criterion_pct?,
        internal_moves,
    })
}

fn small(number: Option<u32>) -> Option<u8> {
    number.and_then(|number| u8::try_from(number).ok())
}

/// An age group by its two ends; one whose end lies before its beginning is none.
fn ages(
    section: &mut Section<'_>,
    from_key: &'static str,
    to_key: Option<&'static str>,
    gathered: &mut Gathered,
) -> Option<Ages> {
    let from = small(gathered.at_least(section, from_key, "years"));
    let Some(to_key) = to_key else { return Some(Ages { from: from?, to: None }) };
    let to = small(gathered.at_most(section, to_key, "years"));
    let (from, to) = (from?, to?);
    if to < from {
        let at = section.spot().place(&section.path_of(to_key));
        gathered.problems.push(Finding::error("config-out-of-range", at).value(to.to_string()));
        return None;
    }
    Some(Ages { from, to: Some(to) })
}

fn percent(section: &mut Section<'_>, key: &'static str, points: Points, gathered: &mut Gathered) -> Option<Decimal> {
    Some(gathered.parameter(section, key, &["percent"], points, section::decimal)?.value)
}

/// Every step has moves of its own once, and so has every letting concept with shares of its own.
fn internal_moves(
    table: &mut Section<'_>,
    period: Option<(Date, Date)>,
    steps: (Option<u8>, Option<u8>),
    problems: &mut Vec<Finding>,
) -> Vec<InternalMoves> {
    let known = periods::subjects(steps.0.unwrap_or(u8::MAX), steps.1.unwrap_or(u8::MAX));
    let (spot, path) = (table.spot().clone(), table.path_of("internal_moves"));
    let mut rows: Vec<InternalMoves> = Vec::new();
    let mut spans = Vec::new();
    for (_, mut section) in table.sections("internal_moves", problems) {
        let subjects = subjects(&mut section, &known, problems);
        let boundary = named(&mut section, "boundary", &Boundary::ALL, Boundary::name, problems);
        let from_outside = named(&mut section, "from_outside", &Binds::ALL, Binds::name, problems);
        let within = named(&mut section, "within", &Binds::ALL, Binds::name, problems);
        let right = named(&mut section, "right", &MovingRight::ALL, MovingRight::name, problems);
        let source = source(&mut section, problems);
        let at = (section.spot().clone(), section.path_of("").trim_end_matches('.').to_owned());
        section.close(problems);
        if let (Some(subjects), Some((from, to))) = (&subjects, period) {
            let span = |subject: &LettingSubject| Period {
                subject: *subject,
                from,
                to,
                spot: at.0.clone(),
                path: at.1.clone(),
            };
            spans.extend(subjects.iter().map(span));
        }
        let (Some(subjects), Some(boundary), Some(from_outside), Some(within), Some(right), Some(source)) =
            (subjects, boundary, from_outside, within, right, source)
        else {
            continue;
        };
        rows.push(InternalMoves { subjects, boundary, from_outside, within, right, source });
    }
    if let (Some(period), (Some(_), Some(_))) = (period, steps) {
        let needed: Vec<LettingSubject> = known.into_iter().filter(|subject| has_moves(*subject)).collect();
        periods::check(&spans, &needed, period, (&spot, &path), problems);
    }
    rows
}

/// Departments of youth homes let by the youth list, and dormitories by their step.
const fn has_moves(subject: LettingSubject) -> bool {
    !matches!(subject, LettingSubject::Youth | LettingSubject::Regime(Regime::Dormitory))
}

/// A value that is one of a closed set of names.
fn named<T: Copy>(
    section: &mut Section<'_>,
    key: &'static str,
    all: &[T],
    name: fn(T) -> &'static str,
    problems: &mut Vec<Finding>,
) -> Option<T> {
    let node = section.get(key);
    let written = section.read(key, problems, section::text)?;
    let found = all.iter().copied().find(|value| name(*value) == written);
    if let (None, Some(node)) = (found, node) {
        let place = node.spot.place(&section.path_of(key));
        problems.push(unknown("config-unknown-value", place, &written, all.iter().map(|value| name(*value))));
    }
    found
}
