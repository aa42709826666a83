//! Clocks: for how many lists in a row an area has stood where it stands (K7b), counted back from the run's list.
//!
//! The history may have gaps, and a gap is no list at all: the counting stops there, and what it would be if the missing
//! lists said the same stands beside it. S3 and A7 count the same way, by [`count`].

use std::collections::{BTreeMap, BTreeSet};

use crate::agreement::Agreement;
use crate::designation::listed_before;
use crate::facts::{Area, City, Designation, HistoryEntry};
use crate::quantity::Date;

/// The clocks of one area on the run's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaClocks {
    /// Area.
    pub area_id: String,
    /// Its name; `None` for an area that only the history has.
    pub name: Option<String>,
    /// What the run's list says of it: the outer `None` where nobody says, the inner where it is on no list.
    pub designation: Option<Option<Designation>>,
    /// Lists in a row as a parallel society, a transformation area counting as one (S3).
    pub parallel: Clock,
    /// Lists in a row off the vulnerable list (A7).
    pub off: Clock,
}

/// Lists in a row, up to the run's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Lists in a row that are known, at most those needed.
    pub lists: u32,
    /// The same if every missing list said so; equal where the counting is complete.
    pub at_most: u32,
    /// Lists that are needed.
    pub needed: u32,
    /// How the counting came to its end.
    pub counted: Counted,
    /// Days of the lists that leave it open, the latest first; empty where the counting is complete.
    pub missing: Vec<Date>,
    /// The first list on which the number needed could be reached if nothing changes: with every missing list counted.
    /// `None` where the clock does not run – it is not known to stand there on the run's list – or has run out.
    pub earliest: Option<Date>,
    /// The list on which it is reached by the known lists alone. `None` as `earliest`.
    pub latest: Option<Date>,
}

/// How the counting came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// At a list that says otherwise, or at the number needed.
    Complete,
    /// At a list that is missing between others.
    Gap,
    /// Where the area's history begins.
    Start,
}

impl Counted {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Complete, Self::Gap, Self::Start];

    /// Value in `clocks`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Gap => "gap",
            Self::Start => "start",
        }
    }
}

/// Lists in a row, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InARow {
    /// Known in a row.
    pub lists: u32,
    /// In a row if every missing list said so.
    pub at_most: u32,
    /// Missing lists on the way, as how many years before the first one asked.
    pub missing: Vec<i16>,
}

/// Counts lists in a row back from year `0`: `holds` says of the list so many years before whether it does; `None` where
/// that list is not known. No more than `needed` are looked at.
#[must_use]
pub fn count(needed: u32, holds: impl Fn(i16) -> Option<bool>) -> InARow {
    let mut row = InARow::default();
    for years in 0..i16::try_from(needed).unwrap_or(i16::MAX) {
        match holds(years) {
            Some(false) => break,
            Some(true) if row.missing.is_empty() => row.lists += 1,
            Some(true) => {}
            None => row.missing.push(years),
        }
        row.at_most += 1;
    }
    row
}

/// The clocks of every area there is or was: those of the list, and those only the history has; in `area_id` order.
#[must_use]
pub fn clocks(city: &City, agreement: &Agreement, list_date: Date) -> Vec<AreaClocks> {
    let mut history: BTreeMap<&str, Vec<HistoryEntry>> = BTreeMap::new();
    for entry in &city.history {
        history.entry(&entry.area_id).or_default().push(entry.clone());
    }
    let areas: BTreeMap<&str, &Area> = city.areas.iter().map(|area| (area.area_id.as_str(), area)).collect();
    let ids: BTreeSet<&str> = areas.keys().chain(history.keys()).copied().collect();
    ids.into_iter()
        .map(|id| {
            let history = history.get(id).map_or(&[][..], Vec::as_slice);
            of_area(id, areas.get(id).copied(), history, agreement, list_date)
        })
        .collect()
}

/// The clocks of one area; `area` is its row of the run's list, where it has one.
#[must_use]
pub fn of_area(
    area_id: &str,
    area: Option<&Area>,
    history: &[HistoryEntry],
    agreement: &Agreement,
    list_date: Date,
) -> AreaClocks {
    let listed = |years: i16| match area {
        Some(area) if years == 0 => Some(area.designation),
        _ => listed_before(area_id, list_date, years, history),
    };
    let designation = listed(0);
    let of_area = history.iter().filter(|entry| entry.area_id == area_id && entry.list_date <= list_date);
    let first = of_area.map(|entry| entry.list_date.year()).min();
    let lists = Lists { agreement, list_date, first };
    let parallel = lists.clock(u32::from(agreement.baseline.parallel_lists), |years| {
        listed(years).map(|listed| listed >= Some(Designation::Parallel))
    });
    let off =
        lists.clock(suspension_lists(agreement), |years| listed(years).map(|listed| is_off(listed, years, agreement)));
    AreaClocks {
        area_id: area_id.to_owned(),
        name: area.map(|area| area.name.clone()),
        // S3 has followed already.
        parallel: if designation == Some(Some(Designation::Transformation)) { parallel.stopped() } else { parallel },
        off,
        designation,
    }
}

/// A7: the clock of an area of the list, off the vulnerable list.
#[must_use]
pub fn lists_off(area: &Area, history: &[HistoryEntry], agreement: &Agreement, list_date: Date) -> Clock {
    of_area(&area.area_id, Some(area), history, agreement, list_date).off
}

/// I26: by default the fourth list without the area ends the suspension; otherwise four years after it left, one list more.
fn suspension_lists(agreement: &Agreement) -> u32 {
    u32::from(agreement.suspension_lists) + u32::from(agreement.readings.suspension_four_years)
}

/// I3: what an area must have been off before; by default the vulnerable list, which it is off now in either reading.
fn is_off(listed: Option<Designation>, years: i16, agreement: &Agreement) -> bool {
    let until_transformation = agreement.readings.suspension_by_transformation && years > 0;
    listed < Some(if until_transformation { Designation::Transformation } else { Designation::Vulnerable })
}

/// The days of the lists around the run's own.
struct Lists<'a> {
    agreement: &'a Agreement,
    list_date: Date,
    /// Year of the first list the area's history has.
    first: Option<i16>,
}

impl Lists<'_> {
    fn clock(&self, needed: u32, holds: impl Fn(i16) -> Option<bool>) -> Clock {
        let InARow { lists, at_most, missing } = count(needed, &holds);
        let missing = if lists == needed { Vec::new() } else { missing };
        let year = |before: i16| self.list_date.year().checked_sub(before);
        let counted = match missing.first() {
            None => Counted::Complete,
            Some(before) if self.first.is_none_or(|first| year(*before).is_none_or(|year| year < first)) => {
                Counted::Start
            }
            Some(_) => Counted::Gap,
        };
        let runs = holds(0) == Some(true) && lists < needed;
        let reached = |lists: u32| self.day(i64::from(needed) - i64::from(lists)).filter(|_| runs);
        Clock {
            lists,
            at_most,
            needed,
            counted,
            missing: missing.into_iter().filter_map(|before| self.day(-i64::from(before))).collect(),
            earliest: reached(at_most),
            latest: reached(lists),
        }
    }

    /// The day of the list so many years after the run's.
    fn day(&self, years: i64) -> Option<Date> {
        let year = i16::try_from(i64::from(self.list_date.year()).checked_add(years)?).ok()?;
        if years == 0 {
            Some(self.list_date)
        } else {
            Date::new(year, self.agreement.list_month, self.agreement.list_day).ok()
        }
    }
}

impl Clock {
    /// The same without a day on which it runs out.
    fn stopped(self) -> Self {
        Self { earliest: None, latest: None, ..self }
    }
}
