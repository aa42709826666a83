//! Letting shares of a placed department on a day (rules L and N, R5).

pub mod capacity;
pub mod criteria;
pub mod expected;
pub mod new_build;
pub mod phase_out;
pub mod projection;
pub mod refugee_places;
pub mod safeguard;
pub mod vacancies;
pub mod wheel;

use crate::agreement::{Agreement, LettingRule, LettingSubject, Shares, Staircase};
use crate::facts::{Department, Regime};
use crate::placement::{Letting, Outcome};
use crate::quantity::{Date, Eighteenths};
use new_build::{Agreed, Basis, Waived};

/// What bends the shares of a rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// L16: assignment is suspended.
    pub suspended: bool,
    /// A5, I27: a newly listed prevention area lets all its homes by flexible criteria.
    pub all_flexible: bool,
    /// L18: exempt from the extra term of assignment, for the calendar year of the day asked about.
    pub exempt: bool,
    /// R6, N2, N5: the assignment agreed for the other homes of new build.
    pub agreed: Option<Agreed>,
    /// R6, §11: particularly cheap homes of new build whose full right is waived.
    pub waived: Option<Waived>,
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
    let subject = in_force_subject(department, outcome)?;
    let on = |on: Date| {
        let then = Terms { exempt: terms.exempt && on.year() == day.year(), ..terms };
        let (rule, shares, last) = in_force(department, subject, then, on, agreement)?;
        Some((rule, shares, if then.exempt { last.min(on.last_of_year()) } else { last }))
    };
    let (rule, shares, mut last) = on(day)?;
    let within = |first: &Date| *first <= agreement.to && *first < next_list(day, agreement);
    // What ends need not change the shares: the first that does is told.
    let mut next = None;
    while let Some(first) = last.tomorrow().ok().filter(within)
        && let Some((then, then_shares, then_last)) = on(first)
    {
        if then != rule || then_shares != shares {
            next = Some((then, first));
            break;
        }
        last = then_last.max(first);
    }
    Some(Letting { rule, shares, next })
}

/// L18, R6: whether a decision can exempt a department from an extra term of assignment on a day: there is one, on the
/// step the agreement exempts of itself, or on the one where a decision does.
#[must_use]
pub fn exempts(department: &Department, outcome: Outcome, terms: Terms, day: Date, agreement: &Agreement) -> bool {
    let shares = |terms| {
        let subject = in_force_subject(department, outcome)?;
        in_force(department, subject, terms, day, agreement).map(|(_, shares, _)| shares)
    };
    let with = shares(terms);
    let without = shares(Terms { exempt: true, ..terms });
    with.is_some_and(|with| with.assignment_extra > Eighteenths(0)) && with != without
}

/// L9–L10 before the steps: what the shares of a department go by (I20: in a designated area the area staircase first).
pub(crate) fn in_force_subject(department: &Department, outcome: Outcome) -> Option<LettingSubject> {
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
    let term = new_build::term(department, agreement).filter(|term| day <= term.last);
    let agreed = terms.agreed.filter(|agreed| agreed.holds(day));
    if let (LettingSubject::Step(Staircase::Department, _), Some(term)) = (subject, term)
        && term.basis == Basis::Period
    {
        let others = |assignment| new_build::shares_of_others(&agreement.new_build, assignment);
        if day < term.first {
            return Some(("N1".to_owned(), others(Eighteenths(0)), term.first.yesterday().ok()?));
        }
        // L16: suspended assignment goes to the waiting list, as on the step of new build.
        let assignment = match agreed {
            _ if terms.suspended => Eighteenths(0),
            Some(agreed) => agreed.assignment,
            None => {
                let cheap = new_build::cheap_homes(department, terms.waived, day);
                new_build::by_figure(new_build::cheap_share(department, cheap)?, &agreement.new_build)?
            }
        };
        let until = terms.waived.map_or(term.last, |waived| bounded(term.last, day, waived.from, waived.to));
        return Some(("N2".to_owned(), others(assignment), agreed_until(terms, day, until)));
    }
    let rule = agreement.letting_rule(subject, day)?;
    let shares = shares(rule, subject, terms, agreement)?;
    let Some(term) = term else { return Some((rule.id.clone(), shares, rule.to)) };
    // N5: less assignment of the other homes, as agreed before the period, until the years are over.
    let reduced = agreed.filter(|_| !terms.suspended);
    match reduced.and_then(|agreed| new_build::reduced(shares, agreed.assignment, rule)) {
        Some(less) => Some((rule.id.clone(), less, agreed_until(terms, day, term.last.min(rule.to)))),
        None => Some((rule.id.clone(), shares, agreed_until(terms, day, rule.to))),
    }
}

/// The last day of shares that hold until `last` by the rules: an agreed share may begin or end before.
fn agreed_until(terms: Terms, day: Date, last: Date) -> Date {
    terms.agreed.map_or(last, |agreed| bounded(last, day, agreed.from, agreed.to))
}

/// The last day from `day` on that nothing changes which holds from one day to another.
fn bounded(last: Date, day: Date, from: Date, to: Option<Date>) -> Date {
    if day < from {
        from.yesterday().map_or(last, |before| before.min(last))
    } else {
        to.filter(|to| day <= *to).map_or(last, |to| to.min(last))
    }
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

/// The day of the next list after a day (R5: the next 1 December).
fn next_list(day: Date, agreement: &Agreement) -> Date {
    let in_year = |year: i16| Date::new(year, agreement.list_month, agreement.list_day).ok();
    in_year(day.year()).filter(|list| day < *list).or_else(|| in_year(day.year().checked_add(1)?)).unwrap_or(Date::MAX)
}
