//! The state's designation, computed (S1–S4) and held against the list (S5); small areas (A2).
//!
//! The published list decides. What is computed here changes a step only through a decision on a small area (A2).

use crate::agreement::{Agreement, Criterion};
use crate::clocks::count;
use crate::facts::{Area, Designation, HistoryEntry};
use crate::figures::{Level, Levels, PossibleLevels, UnitFigures};
use crate::quantity::Date;

/// Why a designation could not be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {
    /// A figure it hangs on is missing.
    FigureMissing,
    /// S3: the history is too short to tell a transformation area from a parallel society.
    HistoryTooShort,
}

/// The designations an area's figures allow, the limit of residents set aside: S1–S4 without their first condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Possible(u8);

impl Possible {
    /// From no designation to the most severe.
    const ALL: [Option<Designation>; 5] = [
        None,
        Some(Designation::Prevention),
        Some(Designation::Vulnerable),
        Some(Designation::Parallel),
        Some(Designation::Transformation),
    ];

    fn with(self, designation: Option<Designation>) -> Self {
        let at = Self::ALL.iter().position(|known| *known == designation).unwrap_or(0);
        Self(self.0 | 1 << at)
    }

    /// Each of them, from none to the most severe.
    pub fn iter(self) -> impl Iterator<Item = Option<Designation>> {
        Self::ALL
            .into_iter()
            .enumerate()
            .filter(move |(at, _)| self.0 & 1 << at != 0)
            .map(|(_, designation)| designation)
    }

    /// The one designation there is.
    ///
    /// # Errors
    /// [`Unchecked`] when there are several: because a figure is missing, or because only the history could tell a
    /// transformation area from a parallel society (S3).
    pub fn only(self) -> Result<Option<Designation>, Unchecked> {
        let mut all = self.iter();
        match (all.next(), all.next()) {
            (Some(only), None) => Ok(only),
            (Some(least), Some(_)) if least >= Some(Designation::Parallel) => Err(Unchecked::HistoryTooShort),
            (_, _) => Err(Unchecked::FigureMissing),
        }
    }

    /// The steps of the area staircase they lead to, ascending; `None` when one of them leads to none.
    #[must_use]
    pub fn steps(self, agreement: &Agreement) -> Option<Vec<u8>> {
        let mut steps: Vec<u8> =
            self.iter().map(|designation| agreement.area_steps.get(&designation?).copied()).collect::<Option<_>>()?;
        steps.sort_unstable();
        steps.dedup();
        Some(steps)
    }
}

/// What an area's figures allow: as published (missing ones being anything, D7), and with rounding (D8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByFigures {
    /// On the figures as published.
    pub published: Possible,
    /// With every value that published figures and bounds may stand for.
    pub rounded: Possible,
}

/// S1–S4 on every combination of the levels the criteria and the origin may be on.
#[must_use]
pub fn by_figures(
    figures: &UnitFigures,
    area_id: &str,
    list_date: Date,
    history: &[HistoryEntry],
    agreement: &Agreement,
) -> ByFigures {
    let long = long_parallel(area_id, list_date, history, agreement.transformation_lists);
    let origin = figures.origin.map(|origin| origin.levels);
    let possible = |of: fn(PossibleLevels) -> Levels| {
        let criteria = Criterion::ALL.map(|criterion| of(figures.criteria[criterion].levels));
        combinations(criteria, origin.map_or(Levels::ANY, of), long, agreement)
    };
    ByFigures { published: possible(|levels| levels.published), rounded: possible(|levels| levels.rounded) }
}

fn combinations(criteria: [Levels; 4], origin: Levels, long: Option<bool>, agreement: &Agreement) -> Possible {
    let needed = usize::from(agreement.criteria_needed);
    let [first, second, third, fourth] = criteria;
    let mut possible = Possible::default();
    for a in first.iter() {
        for b in second.iter() {
            for c in third.iter() {
                for d in fourth.iter() {
                    let count = |least: Level| [a, b, c, d].into_iter().filter(|level| *level >= least).count();
                    for origin in origin.iter() {
                        let vulnerable = count(Level::Upper) >= needed;
                        let prevention = count(Level::Lower) >= needed && origin >= Level::Lower;
                        possible = match (vulnerable, origin, long) {
                            (false, _, _) => possible.with(prevention.then_some(Designation::Prevention)),
                            (true, Level::Neither | Level::Lower, _) => possible.with(Some(Designation::Vulnerable)),
                            (true, Level::Upper, Some(false)) => possible.with(Some(Designation::Parallel)),
                            (true, Level::Upper, Some(true)) => possible.with(Some(Designation::Transformation)),
                            (true, Level::Upper, None) => {
                                possible.with(Some(Designation::Parallel)).with(Some(Designation::Transformation))
                            }
                        };
                    }
                }
            }
        }
    }
    possible
}

/// S1, S4: the same for an area of its actual size; below the limit it is designated nothing.
///
/// # Errors
/// As [`Possible::only`].
pub fn computed(area: &Area, by_figures: ByFigures, agreement: &Agreement) -> Result<Option<Designation>, Unchecked> {
    if area.residents < agreement.area_residents { Ok(None) } else { by_figures.published.only() }
}

/// S5: whether list and computation differ; `None` when it could not be checked.
#[must_use]
pub fn differs(published: Option<Designation>, computed: Result<Option<Designation>, Unchecked>) -> Option<bool> {
    match computed {
        Ok(computed) => Some(published != computed),
        // Whatever the history says, it is a parallel society at least.
        Err(Unchecked::HistoryTooShort) if published < Some(Designation::Parallel) => Some(true),
        Err(Unchecked::HistoryTooShort | Unchecked::FigureMissing) => None,
    }
}

/// A2: whether an unlisted area is small enough, and large enough or documented, to be placed by a decision.
#[must_use]
pub fn may_be_placed(area: &Area, agreement: &Agreement) -> bool {
    area.designation.is_none()
        && area.residents < agreement.area_residents
        && (area.residents >= agreement.small_area_residents || area.renovation_rehousing)
}

/// A2: the designation a small area would have, for the reader: the least severe of those that are possible.
#[must_use]
pub fn would_be(by_figures: Possible) -> Option<Designation> {
    by_figures.iter().flatten().next()
}

/// What the history says of an area on the list `years` before `list_date`: the outer `None` is a gap.
#[must_use]
pub fn listed_before(
    area_id: &str,
    list_date: Date,
    years: i16,
    history: &[HistoryEntry],
) -> Option<Option<Designation>> {
    let year = list_date.year().checked_sub(years)?;
    // What is of another day is no list, whatever year it is of.
    let is_list = |day: Date| (day.month(), day.day()) == (list_date.month(), list_date.day());
    history
        .iter()
        .filter(|entry| entry.area_id == area_id && entry.list_date.year() == year && is_list(entry.list_date))
        .map(|entry| entry.designation)
        .max()
}

/// S3: a parallel society (or transformation area) on each of the `lists` lists before; `None` where a gap leaves it open.
fn long_parallel(area_id: &str, list_date: Date, history: &[HistoryEntry], lists: u8) -> Option<bool> {
    let needed = u32::from(lists);
    let before = |years: i16| listed_before(area_id, list_date, years + 1, history);
    let row = count(needed, |years| before(years).map(|listed| listed >= Some(Designation::Parallel)));
    // Less than that many, whatever the missing lists said; more, whatever they said; or it hangs on them.
    if row.at_most < needed { Some(false) } else { (row.lists == needed).then_some(true) }
}
