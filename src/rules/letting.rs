//! Letting shares of a placed department on a day (rules L and N, R5).

pub mod phase_out;
pub mod vacancies;
pub mod wheel;

use crate::agreement::{Agreement, LettingRule, LettingSubject, NewBuild, Shares, Staircase};
use crate::facts::{Department, Regime};
use crate::placement::{Letting, Outcome};
use crate::quantity::{Date, Eighteenths, Ratio};

/// What bends the shares of a rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// L16: assignment is suspended.
    pub suspended: bool,
    /// A5, I27: a newly listed prevention area lets all its homes by flexible criteria.
    pub all_flexible: bool,
    /// L18: exempt from the extra term of assignment, for the calendar year of the day asked about.
    pub exempt: bool,
}

/// The letting shares of a department in force on `day` and, where they change before the next 1 December, the next
/// rule and its first day (R5). `None` where the department stands nowhere that has shares, or none are in force.
#[must_use]
pub fn letting(
    department: &Department,
    outcome: Outcome,
    terms: Terms,
    day: Date,
    agreement: &Agreement,
) -> Option<Letting> {
    let subject = subject(department, outcome)?;
    let (rule, shares, last) = in_force(department, subject, terms, day, agreement)?;
    let last = if terms.exempt { last.min(day.last_of_year()) } else { last };
    let next =
        last.tomorrow().ok().filter(|first| *first <= agreement.to && *first < next_list(day, agreement)).and_then(
            |first| {
                let then = Terms { exempt: terms.exempt && first.year() == day.year(), ..terms };
                let (next, next_shares, _) = in_force(department, subject, then, first, agreement)?;
                (next != rule || next_shares != shares).then_some((next, first))
            },
        );
    Some(Letting { rule, shares, next })
}

/// L18, R6: whether a decision can exempt a department from an extra term of assignment on a day: there is one, on the
/// step the agreement exempts of itself, or on the one where a decision does.
#[must_use]
pub fn exempts(department: &Department, outcome: Outcome, terms: Terms, day: Date, agreement: &Agreement) -> bool {
    let shares = |terms| {
        let subject = subject(department, outcome)?;
        in_force(department, subject, terms, day, agreement).map(|(_, shares, _)| shares)
    };
    let with = shares(terms);
    let without = shares(Terms { exempt: true, ..terms });
    with.is_some_and(|with| with.assignment_extra > Eighteenths(0)) && with != without
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
    terms: Terms,
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
            let assignment = if terms.suspended { Eighteenths(0) } else { relet(department, agreement)? };
            return Some(("N2".to_owned(), shares_of_others(&agreement.new_build, assignment), last));
        }
    }
    let rule = agreement.letting_rule(subject, day)?;
    Some((rule.id.clone(), shares(rule, subject, terms, agreement)?, rule.to))
}

/// L16: while assignment is suspended the shares are those described for it; a rule that assigns nothing stays as it is
/// (L2). L18: without the extra term of assignment where the department is exempt.
fn shares(rule: &LettingRule, subject: LettingSubject, terms: Terms, agreement: &Agreement) -> Option<Shares> {
    let extra = rule.shares.assignment_extra > Eighteenths(0);
    let assigns = rule.shares.assignment > Eighteenths(0) || extra;
    if terms.suspended && assigns {
        return rule.suspended;
    }
    if terms.all_flexible {
        return Some(Shares { flexible: Eighteenths(Shares::WHOLE), ..Shares::default() });
    }
    Some(match subject {
        LettingSubject::Step(Staircase::Department, step) if terms.exempt && extra => {
            if step == agreement.exemption.step {
                agreement.exemption.shares
            } else if step == agreement.safeguard.step {
                agreement.exemption.step_1_by_decision
            } else {
                rule.shares
            }
        }
        LettingSubject::Step(..) | LettingSubject::Youth | LettingSubject::Regime(_) => rule.shares,
    })
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
