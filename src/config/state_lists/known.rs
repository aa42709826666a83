//! What was known when: a value that was corrected keeps what it was taken for before, so that an old run can be repeated.

use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Date, Decimal};

use super::{Published, RegionIncome, StateList, StateLists, Status, positive, status};
use crate::section::{self, Section};
use crate::tree::Spot;

/// What a value was taken for before it was corrected.
#[derive(Clone, Debug)]
pub struct Former {
    /// The value.
    pub value: Decimal,
    /// The last day it was taken for right.
    pub until: Date,
    /// How sure it was.
    pub status: Status,
    /// Where it was found.
    pub source: String,
    /// The day someone last checked it; the value's own where not given.
    pub checked: Option<Date>,
    /// Where it stands in the file.
    pub(crate) spot: Spot,
    /// Its key.
    pub(crate) path: String,
}

/// A value that was not known on the day asked for.
#[derive(Clone, Debug)]
pub(crate) struct Later {
    /// The first day it was known.
    pub(crate) from: Date,
    /// Where it stands in the file.
    pub(crate) spot: Spot,
    /// Its key.
    pub(crate) path: String,
}

impl StateLists {
    /// The same as it was known on a day: former values in the place of those that corrected them later, and without
    /// what was not known yet.
    #[must_use]
    pub fn known_on(mut self, day: Date) -> Self {
        for list in self.lists.values_mut() {
            list.know_on(day);
        }
        self
    }
}

impl StateList {
    fn know_on(&mut self, day: Date) {
        let own = [&mut self.convictions_vulnerable, &mut self.convictions_prevention, &mut self.national_share];
        let regions = self.regions.values_mut();
        let regional = regions.flat_map(|RegionIncome { vulnerable, prevention, mean }| [vulnerable, prevention, mean]);
        for slot in own.into_iter().chain(regional) {
            let Some(published) = slot.take() else { continue };
            match published.known_from {
                Some(from) if day < from => {
                    self.later.push(Later { from, spot: published.spot, path: published.path });
                }
                _ => *slot = Some(published.taken_on(day)),
            }
        }
    }

    /// Every value that is there, in the order of the file's description.
    pub(crate) fn values(&self) -> impl Iterator<Item = &Published> {
        let own = [&self.convictions_vulnerable, &self.convictions_prevention, &self.national_share];
        let regional = self.regions.values().flat_map(|income| [&income.vulnerable, &income.prevention, &income.mean]);
        own.into_iter().chain(regional).flatten()
    }
}

impl Published {
    fn taken_on(self, day: Date) -> Self {
        let Some(former) = self.former.iter().find(|former| day <= former.until).cloned() else {
            // What was corrected by then is no news.
            return self;
        };
        Self {
            value: former.value,
            status: former.status,
            source: former.source,
            checked: former.checked.unwrap_or(self.checked),
            known_from: self.known_from,
            former: Vec::new(),
            corrected: Some((former.until, self.value)),
            spot: former.spot,
            path: former.path,
        }
    }
}

/// The former values of a published one, the oldest first, and the day it was first known. Each was taken for right until a
/// later day than the one before it, and none before it was known.
pub(super) fn read(section: &mut Section<'_>, problems: &mut Vec<Finding>) -> (Option<Date>, Vec<Former>) {
    let from_place = section.get("known_from").map(|node| node.spot.place(&section.path_of("known_from")));
    let known_from = section.maybe("known_from", problems, section::date);
    let path = section.path_of("former");
    let items = section.maybe("former", problems, section::items).into_iter().flatten();
    let mut former: Vec<Former> = Vec::new();
    for item in items {
        let Some(mut section) = Section::of(&item, path.clone(), problems) else { continue };
        let until_node = section.get("until");
        let until = section.read("until", problems, section::date);
        let value = positive(&mut section, problems);
        let source = section.read("source", problems, section::text);
        let checked = section.maybe("checked", problems, section::date);
        let quoted = section.get("status").is_none();
        let accepted = section.maybe("accepted", problems, section::text);
        let status = if quoted { Some(Status::Quoted) } else { status(&mut section, accepted, problems) };
        let spot = section.spot().clone();
        section.close(problems);
        let (Some(until), Some(node)) = (until, until_node) else { continue };
        let place = || node.spot.place(&format!("{path}.until"));
        if let Some(before) = former.last().map(|before| before.until).filter(|before| *before >= until) {
            let told = Finding::error("config-former-order", place()).value(until.to_string());
            problems.push(told.with("before", before));
        }
        if let (Some(from), Some(place)) = (known_from.filter(|from| *from > until), &from_place) {
            let told = Finding::error("config-known-late", place.clone()).value(from.to_string());
            problems.push(told.with("until", until));
        }
        if let (Some(value), Some(status), Some(source)) = (value, status, source) {
            former.push(Former { value, until, status, source, checked, spot, path: path.clone() });
        }
    }
    (known_from, former)
}
