//! L15–L18: the letting wheel of a department – which home goes to whom, from where the wheel stands.
//!
//! A wheel has nine positions; two of them, turned one after the other, are eighteen homes, over which the shares of the
//! letting rule come out ([`Turn::difference`] tells where they do not). What bends a wheel – suspended assignment (L16), a
//! newly listed area (I27), an exemption (L18), the safeguard (L17) – bends its positions, never its order.

mod counts;
mod standing;
mod state;

pub use counts::{Counts, Difference, Group, Span};
pub use standing::{Next, Standing, standings};
pub use state::{Round, State};

use std::borrow::Cow;

use super::Terms;
use crate::agreement::{Agreement, LettingSubject, LettingType, Shares, Staircase, Wheel};
use crate::facts::{Department, Regime};
use crate::finding::Argument;
use crate::placement::{Outcome, Placement};
use crate::quantity::{Date, Eighteenths};

/// The wheel of a department on a day, or why there is none.
///
/// `day` is a day of the calendar year the placement was made for, or a later one: an exemption holds for its year only
/// (L18). `effective` is the day the placement's shares are those of (R5). `may_withhold` is the step 1 safeguard (L17).
///
/// # Errors
/// The reason, where the department has no wheel.
pub fn turn<'a>(
    department: &Department,
    placement: &Placement,
    (effective, day): (Date, Date),
    may_withhold: bool,
    agreement: &'a Agreement,
) -> Result<Turn<'a>, NoWheel> {
    let terms = Terms {
        suspended: placement.assignment_suspended,
        all_flexible: lets_all_flexible(department, placement, effective, agreement),
        exempt: placement.exempt_extra_assignment == Some(true) && day.year() == effective.year(),
        ..placement.terms
    };
    turn_of(department, placement.in_force(), terms, may_withhold, day, agreement)
}

/// The wheel of a department that stands somewhere under certain terms, be it only supposed.
///
/// # Errors
/// The reason, where there is no wheel.
pub fn turn_of<'a>(
    department: &Department,
    outcome: Outcome,
    terms: Terms,
    may_withhold: bool,
    day: Date,
    agreement: &'a Agreement,
) -> Result<Turn<'a>, NoWheel> {
    let subject = super::in_force_subject(department, outcome).ok_or(match outcome {
        Outcome::Outside => NoWheel::Outside,
        Outcome::Undetermined(_) | Outcome::Area(_) | Outcome::Department(_) | Outcome::Youth => NoWheel::Undetermined,
    })?;
    let (rule, shares, last) =
        super::in_force(department, subject, terms, day, agreement).ok_or(NoWheel::NotInForce)?;
    let row = agreement.letting.iter().find(|row| row.id == rule);
    let no_wheel = match (subject, row) {
        (LettingSubject::Youth, _) => NoWheel::Youth,
        (LettingSubject::Regime(regime), _) => NoWheel::Regime(regime),
        (LettingSubject::Step(..), None) => NoWheel::NewBuild,
        (LettingSubject::Step(..), Some(_)) => NoWheel::NotInForce,
    };
    let row = row.ok_or(no_wheel)?;
    let wheel = agreement.wheel(subject, day).ok_or(no_wheel)?;
    let without = Terms { exempt: false, ..terms };
    let exempt = terms.exempt && super::exempts(department, outcome, without, day, agreement);
    let safeguard = &agreement.safeguard;
    let safeguarded = may_withhold && subject == LettingSubject::Step(Staircase::Department, safeguard.step);
    let bend = Bend {
        suspended: terms.suspended,
        all_flexible: terms.all_flexible,
        exempt,
        withheld_home: safeguarded.then_some(safeguard.withheld_home),
    };
    let last = last.min(wheel.to);
    let last = if exempt { last.min(day.last_of_year()) } else { last };
    let (range, flexible_a_at_most) = (row.range, row.flexible_a_at_most);
    Ok(Turn { wheel, rule, shares, range, flexible_a_at_most, last, bend })
}

/// I27: read off the shares, which are what was decided: nothing is assigned though nothing is suspended.
fn lets_all_flexible(department: &Department, placement: &Placement, day: Date, agreement: &Agreement) -> bool {
    let assigns = |shares: Shares| shares.assignment > Eighteenths(0) || shares.assignment_extra > Eighteenths(0);
    let by_rule = super::in_force_subject(department, placement.in_force()).and_then(|subject| {
        let newly_listed = matches!(subject, LettingSubject::Step(Staircase::Area, _));
        agreement.letting_rule(subject, day).filter(|_| newly_listed)
    });
    let assigned_by_rule = by_rule.is_some_and(|rule| assigns(rule.shares));
    let lets = placement.letting.as_ref().map(|letting| letting.shares);
    assigned_by_rule && !placement.assignment_suspended && lets.is_some_and(|shares| !assigns(shares))
}

/// Why a department has no wheel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoWheel {
    /// It cannot be told where it stands.
    Undetermined,
    /// On no staircase (I19).
    Outside,
    /// Primarily youth homes: the agreement gives shares of all its homes, no order (L9).
    Youth,
    /// A letting concept of its own: shares, no order (L10).
    Regime(Regime),
    /// New build: shares, no order, until it lets by its step (N1, N2).
    NewBuild,
    /// No letting rule and no wheel is in force on the day.
    NotInForce,
}

impl NoWheel {
    /// Name in texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Undetermined => "undetermined",
            Self::Outside => "outside",
            Self::Youth => "youth",
            Self::Regime(_) => "regime",
            Self::NewBuild => "new_build",
            Self::NotInForce => "not_in_force",
        }
    }

    /// The reason as a term of the catalogue.
    #[must_use]
    pub const fn term(self) -> Argument {
        Argument::Term(Cow::Borrowed(match self {
            Self::Undetermined => "term-no-wheel-undetermined",
            Self::Outside => "term-no-wheel-outside",
            Self::Youth => "term-no-wheel-youth",
            Self::Regime(_) => "term-no-wheel-regime",
            Self::NewBuild => "term-no-wheel-new-build",
            Self::NotInForce => "term-no-wheel-not-in-force",
        }))
    }
}

/// What bends the wheel of a department.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bend {
    /// L16: each assignment position takes its fallback.
    pub suspended: bool,
    /// I27: likewise, in a newly listed area.
    pub all_flexible: bool,
    /// L18: the position that carries the extra term takes its fallback.
    pub exempt: bool,
    /// L17: the assignment home of each wheel that may go by waiting list once those before it were used.
    pub withheld_home: Option<u8>,
}

/// The wheel of a department, with what bends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn<'a> {
    /// The wheel of its step and the day's period.
    pub wheel: &'a Wheel,
    /// L1–L8.
    pub rule: String,
    /// The shares of that rule, bent alike.
    pub shares: Shares,
    /// Whether their waiting list is the least and their flexible part the most (L3).
    pub range: bool,
    /// Most of the flexible part by A-criteria, where limited (L3).
    pub flexible_a_at_most: Option<Eighteenths>,
    /// The last day all this holds.
    pub last: Date,
    /// What bends it.
    pub bend: Bend,
}

/// One vacated home, as the wheel lets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// From 1: the first to fall vacant.
    pub number: usize,
    /// Position on the wheel, from 1.
    pub position: u8,
    /// Which of the two alternating wheels.
    pub round: Round,
    /// How it is let; where there are several, the organisation chooses.
    pub types: Vec<LettingType>,
    /// How it is let when the municipality does not use it (I21); `None` where it is not assigned.
    pub fallback: Option<LettingType>,
    /// Whether it is of the part otherwise reserved for rehousing: the second term of the shares.
    pub extra: bool,
    /// Why it is not let as the wheel has it.
    pub bent: Option<Bent>,
    /// L17: whether it may go by waiting list.
    pub withheld: Option<Withheld>,
}

/// Why a home is not let as the wheel has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bent {
    /// L16.
    Suspended,
    /// I27.
    AllFlexible,
    /// L18.
    Exempt,
}

impl Bent {
    /// The rule or reading.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Suspended => "L16",
            Self::AllFlexible => "I27",
            Self::Exempt => "L18",
        }
    }
}

/// L17: how sure it is that a home may go by waiting list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Withheld {
    /// Those before it in this wheel were used: it may.
    May,
    /// It may if those before it are used.
    IfUsed,
}

impl Withheld {
    /// Value in `wheel.withheld`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::May => "may",
            Self::IfUsed => "if_used",
        }
    }
}

impl<'a> Turn<'a> {
    /// The homes that fall vacant from a state on, one after the other, without end. None where the state names a position
    /// the wheel has not.
    #[must_use]
    pub const fn homes(&self, state: State) -> Homes<'_, 'a> {
        Homes { turn: self, state, passed: None, number: 0 }
    }

    /// So many homes from a state on, by letting type.
    #[must_use]
    pub fn counts(&self, state: State, homes: usize) -> Counts {
        self.homes(state).take(homes).fold(Counts::default(), |counts, home| counts.and(&home))
    }

    /// Where the two alternating wheels and the shares of the rule disagree (I8, I10); empty where they agree.
    #[must_use]
    pub fn difference(&self) -> Vec<Difference> {
        counts::difference(&self.counts(State::START, usize::from(Shares::WHOLE)), self.shares, self.range)
    }

    /// Positions of the wheel.
    #[must_use]
    pub fn positions(&self) -> u8 {
        u8::try_from(self.wheel.positions.len()).unwrap_or(u8::MAX)
    }

    /// How a position is let: its types, whether it carries the extra term, and what bent it.
    fn at(&self, position: u8, round: Round) -> Option<(Vec<LettingType>, bool, Option<Bent>)> {
        let Self { wheel, bend, .. } = self;
        let usual = wheel.positions.get(usize::from(position).checked_sub(1)?)?;
        let alternate = wheel.last_alternates.as_ref().filter(|_| position == self.positions());
        let types = match (round, alternate) {
            (Round::Second, Some(types)) => types,
            (Round::First | Round::Second, _) => usual,
        };
        let extra = wheel.extra_positions.contains(&position);
        let bent = if bend.suspended {
            Some(Bent::Suspended)
        } else if bend.all_flexible {
            Some(Bent::AllFlexible)
        } else {
            (bend.exempt && extra).then_some(Bent::Exempt)
        };
        let instead = wheel.fallback.zip(bent).filter(|_| types.contains(&LettingType::Assignment));
        Some(match instead {
            Some((fallback, bent)) => (vec![fallback], extra, Some(bent)),
            None => (types.clone(), extra, None),
        })
    }

    /// A state with what is known of the use: nothing where more homes were used than there were.
    #[must_use]
    pub fn known(&self, state: State) -> State {
        let passed = self.assigned_before(state.next_position, state.round);
        let used = if passed == 0 { Some(0) } else { state.used.filter(|used| *used <= passed) };
        State { used, ..state }
    }

    /// Assignment homes of a round before a position.
    fn assigned_before(&self, position: u8, round: Round) -> u8 {
        let assigned = (1..position).filter_map(|before| self.at(before, round));
        let assigned = assigned.filter(|(types, ..)| types.contains(&LettingType::Assignment)).count();
        u8::try_from(assigned).unwrap_or(u8::MAX)
    }

    /// L17: whether the home at a position may be withheld. `used` is how many of the `passed` assignment homes of this
    /// round were used, where that is known.
    fn withheld(&self, position: u8, round: Round, (passed, used): (u8, Option<u8>)) -> Option<Withheld> {
        let before = self.assigned_before(position, round);
        self.bend.withheld_home.filter(|home| before.checked_add(1) == Some(*home))?;
        match used {
            Some(used) if used < passed => None,
            Some(_) if passed == before => Some(Withheld::May),
            Some(_) | None => Some(Withheld::IfUsed),
        }
    }

    /// The state after so many more homes. `used` is how many of the assignment homes among them the municipality used,
    /// where that is known (L17). `None` where the state names a position the wheel has not.
    #[must_use]
    pub fn after(&self, state: State, homes: usize, used: Option<u8>) -> Option<State> {
        let mut walk = self.homes(state);
        let let_homes: Vec<Home> = walk.by_ref().take(homes).collect();
        (let_homes.len() == homes).then_some(())?;
        let next = walk.state;
        let assigned = let_homes.iter().filter(|home| home.types.contains(&LettingType::Assignment));
        let (all, of_round) = (assigned.clone().count(), self.assigned_before(next.next_position, next.round));
        let same_wheel = homes < usize::from(self.positions()) && next.next_position > state.next_position;
        let known = used.map(usize::from);
        let used = match known {
            _ if of_round == 0 => Some(0),
            _ if same_wheel || homes == 0 => {
                let before = state.used.or((self.assigned_before(state.next_position, state.round) == 0).then_some(0));
                let more = used.or((all == 0).then_some(0));
                before.zip(more).and_then(|(before, more)| before.checked_add(more))
            }
            // Homes of an earlier wheel are among them: only all or none says how many were of this one.
            Some(used) if used >= all => Some(of_round),
            Some(0) => Some(0),
            Some(_) | None => None,
        };
        Some(State { used, ..next })
    }
}

/// The homes of a wheel, one after the other ([`Turn::homes`]).
#[derive(Clone, Debug)]
pub struct Homes<'t, 'a> {
    turn: &'t Turn<'a>,
    state: State,
    /// Assignment homes of the round the state was taken in that lay before it; `None` before the first home.
    passed: Option<u8>,
    number: usize,
}

impl Iterator for Homes<'_, '_> {
    type Item = Home;

    fn next(&mut self) -> Option<Home> {
        let State { next_position: position, round, used } = self.state;
        let (mut types, extra, bent) = self.turn.at(position, round)?;
        let passed = *self.passed.get_or_insert_with(|| self.turn.assigned_before(position, round));
        let withheld = self.turn.withheld(position, round, (passed, used.or((passed == 0).then_some(0))));
        let assigned = types.contains(&LettingType::Assignment);
        let withheld = withheld.filter(|_| assigned);
        let fallback = self.turn.wheel.fallback.filter(|_| assigned);
        if withheld == Some(Withheld::May) {
            types.extend(fallback);
        }
        self.number = self.number.saturating_add(1);
        self.state = if position < self.turn.positions() {
            State { next_position: position.saturating_add(1), round, used }
        } else {
            self.passed = Some(0);
            State { next_position: State::START.next_position, round: round.other(), used: Some(0) }
        };
        Some(Home { number: self.number, position, round, types, fallback, extra, bent, withheld })
    }
}
