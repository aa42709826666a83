//! Letting shares of a placed department on a day (rules L and N, R5).

use crate::agreement::{Agreement, LettingRule, LettingSubject, NewBuild, Shares, Staircase};
use crate::facts::{Department, Regime};
use crate::placement::{Letting, Outcome};
use crate::quantity::{Date, Eighteenths, Ratio};

/// The letting shares of a department in force on `day` and, where they change before the next 1 December, the next
/// rule and its first day (R5). `None` where the department stands nowhere that has shares, or none are in force.
#[must_use]
pub fn letting(
    department: &Department,
    outcome: Outcome,
    suspended: bool,
    day: Date,
    agreement: &Agreement,
) -> Option<Letting> {
    let subject = subject(department, outcome)?;
    let (rule, shares, last) = in_force(department, subject, suspended, day, agreement)?;
    let next =
        last.tomorrow().ok().filter(|first| *first <= agreement.to && *first < next_list(day, agreement)).and_then(
            |first| {
                let (next, next_shares, _) = in_force(department, subject, suspended, first, agreement)?;
                (next != rule || next_shares != shares).then_some((next, first))
            },
        );
    Some(Letting { rule, shares, next })
}

/// L9–L10 before the steps: what the shares of a department go by (I20: in a designated area the area staircase first).
fn subject(department: &Department, outcome: Outcome) -> Option<LettingSubject> {
    match outcome {
        Outcome::Area(step) => Some(LettingSubject::Step(Staircase::Area, step)),
        Outcome::Department(step) => Some(match department.regime {
            Some(regime @ (Regime::AlmenboligPlus | Regime::CoHousing)) => LettingSubject::Regime(regime),
            Some(Regime::Dormitory) | None => LettingSubject::Step(Staircase::Department, step),
        }),
        Outcome::Youth => Some(LettingSubject::Youth),
        Outcome::Outside | Outcome::Undetermined(_) => None,
    }
}

/// Rule, shares and last day of what is in force on a day.
fn in_force(
    department: &Department,
    subject: LettingSubject,
    suspended: bool,
    day: Date,
    agreement: &Agreement,
) -> Option<(String, Shares, Date)> {
    if let (LettingSubject::Step(Staircase::Department, _), Some(new)) = (subject, new_build(department, agreement)) {
        let (first, last) = new;
        if day < first {
            return Some((
                "N1".to_owned(),
                shares_of_others(&agreement.new_build, Eighteenths(0)),
                first.yesterday().ok()?,
            ));
        }
        if day <= last {
            // L16: suspended assignment goes to the waiting list, as on the step of new build.
            let assignment = if suspended { Eighteenths(0) } else { relet(department, agreement)? };
            return Some(("N2".to_owned(), shares_of_others(&agreement.new_build, assignment), last));
        }
    }
    let rule = agreement.letting_rule(subject, day)?;
    Some((rule.id.clone(), shares(rule, suspended)?, rule.to))
}

/// L16: while assignment is suspended the shares are those described for it; a rule that assigns nothing stays as it is (L2).
fn shares(rule: &LettingRule, suspended: bool) -> Option<Shares> {
    let assigns = rule.shares.assignment > Eighteenths(0) || rule.shares.assignment_extra > Eighteenths(0);
    if suspended && assigns { rule.suspended } else { Some(rule.shares) }
}

/// N2: first and last day of the years from being taken into use, for departments of rule D6.
fn new_build(department: &Department, agreement: &Agreement) -> Option<(Date, Date)> {
    let NewBuild { from, to, years, .. } = agreement.new_build;
    let first = department.taken_into_use.filter(|day| from <= *day && *day <= to)?;
    let after = first.checked_add(jiff::Span::new().try_years(years).ok()?).ok()?;
    Some((first, after.yesterday().ok()?))
}

/// N2: assignment of the other homes by the share of cheap homes among family and youth homes (I9). Where no number of
/// cheap homes is given there are taken to be none; the check of the data says so.
fn relet(department: &Department, agreement: &Agreement) -> Option<Eighteenths> {
    let homes = department.homes.family.saturating_add(department.homes.youth);
    let cheap = department.cheap_homes.map_or(Ratio::ZERO, |cheap| Ratio::whole(i128::from(cheap)));
    let share = cheap.times(Ratio::whole(100))?.over(Ratio::whole(i128::from(homes)))?;
    let mut bands = agreement.new_build.assignment_by_cheap_share.iter().rev();
    let reached = |from: Ratio| {
        share > from || share == from && (agreement.new_build.cheap_share_included || from == Ratio::ZERO)
    };
    bands.find(|(from, _)| reached(Ratio::from_decimal(*from))).map(|(_, eighteenths)| *eighteenths)
}

/// N1, N2: flexible letting at most as given, the waiting list the rest, no extra ninth.
fn shares_of_others(new_build: &NewBuild, assignment: Eighteenths) -> Shares {
    let flexible = new_build.flexible_at_most;
    Shares {
        waiting_list: Eighteenths(Shares::WHOLE.saturating_sub(flexible.0).saturating_sub(assignment.0)),
        flexible,
        assignment,
        ..Shares::default()
    }
}

/// The day of the next list after a day (R5: the next 1 December).
fn next_list(day: Date, agreement: &Agreement) -> Date {
    let in_year = |year: i16| Date::new(year, agreement.list_month, agreement.list_day).ok();
    in_year(day.year()).filter(|list| day < *list).or_else(|| in_year(day.year().checked_add(1)?)).unwrap_or(Date::MAX)
}
