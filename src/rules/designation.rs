//! The state's designation, computed (S1–S4) and held against the list (S5); small areas (A2).
//!
//! The published list decides. What is computed here changes a step only through a decision on a small area (A2).

use crate::agreement::{Agreement, Criterion};
use crate::evaluation::Unchecked;
use crate::facts::{Area, Designation, HistoryEntry};
use crate::figures::UnitFigures;
use crate::quantity::Date;

/// The designation an area's figures give, the limit of residents set aside: S1–S4 without their first condition.
///
/// # Errors
/// [`Unchecked`] when a figure it hangs on is missing, or when only the history could tell a transformation area from a
/// parallel society (S3).
pub fn by_figures(
    figures: &UnitFigures,
    area_id: &str,
    list_date: Date,
    history: &[HistoryEntry],
    agreement: &Agreement,
) -> Result<Option<Designation>, Unchecked> {
    let needed = usize::from(agreement.criteria_needed);
    let count = |met: fn(&crate::figures::CriterionFigure) -> Option<bool>| {
        at_least(needed, Criterion::ALL.map(|criterion| met(&figures.criteria[criterion])))
    };
    let origin = figures.origin.as_ref();
    match count(|figure| figure.met) {
        None => Err(Unchecked::FigureMissing),
        Some(true) => match origin.and_then(|origin| origin.parallel_met) {
            None => Err(Unchecked::FigureMissing),
            Some(false) => Ok(Some(Designation::Vulnerable)),
            Some(true) => match long_parallel(area_id, list_date, history, agreement.transformation_lists) {
                None => Err(Unchecked::HistoryTooShort),
                Some(true) => Ok(Some(Designation::Transformation)),
                Some(false) => Ok(Some(Designation::Parallel)),
            },
        },
        Some(false) => {
            let criteria = count(|figure| figure.prevention_met);
            let origin = origin.and_then(|origin| origin.prevention_met);
            match (criteria, origin) {
                (Some(true), Some(true)) => Ok(Some(Designation::Prevention)),
                (Some(false), _) | (_, Some(false)) => Ok(None),
                (None, _) | (_, None) => Err(Unchecked::FigureMissing),
            }
        }
    }
}

/// S1, S4: the same for an area of its actual size; below the limit it is designated nothing.
///
/// # Errors
/// As [`by_figures`].
pub fn computed(
    area: &Area,
    by_figures: Result<Option<Designation>, Unchecked>,
    agreement: &Agreement,
) -> Result<Option<Designation>, Unchecked> {
    if area.residents < agreement.area_residents { Ok(None) } else { by_figures }
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

/// A2: the designation a small area would have; one that only the history could refine counts as a parallel society.
#[must_use]
pub fn would_be(by_figures: Result<Option<Designation>, Unchecked>) -> Option<Designation> {
    match by_figures {
        Ok(designation) => designation,
        Err(Unchecked::HistoryTooShort) => Some(Designation::Parallel),
        Err(Unchecked::FigureMissing) => None,
    }
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
    history
        .iter()
        .filter(|entry| entry.area_id == area_id && entry.list_date.year() == year)
        .map(|entry| entry.designation)
        .max()
}

/// S3: a parallel society (or transformation area) on each of the `lists` lists before; `None` where a gap leaves it open.
fn long_parallel(area_id: &str, list_date: Date, history: &[HistoryEntry], lists: u8) -> Option<bool> {
    let before = |years| listed_before(area_id, list_date, i16::from(years), history);
    let parallel = (1..=lists).map(|years| before(years).map(|listed| listed >= Some(Designation::Parallel)));
    at_least(usize::from(lists), parallel)
}

/// Whether at least `needed` hold, when some are not known.
fn at_least(needed: usize, facts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let (mut held, mut unknown) = (0, 0);
    for fact in facts {
        match fact {
            Some(true) => held += 1,
            Some(false) => {}
            None => unknown += 1,
        }
    }
    if held >= needed {
        Some(true)
    } else if held + unknown < needed {
        Some(false)
    } else {
        None
    }
}
