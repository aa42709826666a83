//! What is a correction and what is a new year: a value that differs between two runs for the same row of the same list,
//! year or day is a correction; a value of another list, year or day is not (K7a).

use super::{Component, Side};
use crate::facts::{Area, Assignment, HistoryEntry, KeyFigures, Run};
use crate::quantity::Date;

/// Two runs, as far as it matters for telling corrections from new years.
#[derive(Clone, Copy, Debug)]
pub struct Corrections {
    old: Run,
    new: Run,
    thresholds: Component,
}

impl Corrections {
    /// Of two runs.
    #[must_use]
    pub fn between(old: &Side, new: &Side) -> Self {
        let (before, after) = (&old.thresholds, &new.thresholds);
        let as_published = before.published == after.published && before.regional_income == after.regional_income;
        let thresholds = if before.list_date != after.list_date {
            Component::Thresholds
        } else if as_published && old.agreement != new.agreement {
            // The state published the same: it is the agreement or an interpretation that makes other bounds of it (I13).
            Component::Agreement
        } else {
            Component::Correction
        };
        Self { old: old.run, new: new.run, thresholds }
    }

    /// Whether both runs are of one list.
    #[must_use]
    pub fn same_list(self) -> bool {
        self.old.list_date == self.new.list_date
    }

    /// What changed thresholds belong to.
    #[must_use]
    pub const fn thresholds(self) -> Component {
        self.thresholds
    }

    /// Whether both runs are of one list and kind: what carries no date of its own is then of the same day.
    #[must_use]
    pub fn same_run(self) -> bool {
        self.same_list() && self.old.kind == self.new.kind
    }

    /// What a department's changed facts belong to: its row carries no date.
    #[must_use]
    pub fn department(self) -> Component {
        if self.same_run() { Component::Correction } else { Component::Department }
    }

    /// What an area's changed facts belong to, its key figures aside.
    #[must_use]
    pub fn area(self, old: &Area, new: &Area) -> Component {
        if self.one_list(old, new) { Component::Correction } else { Component::List }
    }

    /// What an area's changed key figures belong to.
    #[must_use]
    pub fn area_figures(self, old: &Area, new: &Area) -> Component {
        let years = (old.figures.figures_year, new.figures.figures_year);
        figures(years, self.one_list(old, new))
    }

    /// What the changed key figures of a department or a pool belong to.
    #[must_use]
    pub fn indicators(self, old: &KeyFigures, new: &KeyFigures) -> Component {
        figures((old.figures_year, new.figures_year), self.same_list())
    }

    /// What changed assigned households belong to.
    #[must_use]
    pub fn assignment(self, old: &Assignment, new: &Assignment) -> Component {
        if self.one_day(old.as_of, new.as_of) { Component::Correction } else { Component::Assigned }
    }

    /// What another designation on the same earlier list belongs to: that list has not changed since.
    #[must_use]
    pub const fn history(self, _: &HistoryEntry, _: &HistoryEntry) -> Component {
        Component::Correction
    }

    /// What a changed row of `previous` belongs to: both runs of one kind follow the same run before.
    #[must_use]
    pub fn previous(self) -> Component {
        if self.same_run() { Component::Correction } else { Component::Run }
    }

    fn one_list(self, old: &Area, new: &Area) -> bool {
        old.list_date.unwrap_or(self.old.list_date) == new.list_date.unwrap_or(self.new.list_date)
    }

    fn one_day(self, old: Option<Date>, new: Option<Date>) -> bool {
        match (old, new) {
            (Some(old), Some(new)) => old == new,
            (None, _) | (_, None) => self.same_run(),
        }
    }
}

fn figures(years: (Option<i16>, Option<i16>), same_list: bool) -> Component {
    let same = match years {
        (Some(old), Some(new)) => old == new,
        (None, _) | (_, None) => same_list,
    };
    if same { Component::Correction } else { Component::KeyFigures }
}
