//! Realised lettings of the table `lettings`, by department and calendar year (K6, L17, L18, E4).

use std::collections::BTreeMap;

use crate::facts::{LettingEntry, LettingKind};
use crate::quantity::{Figure, Ratio};

/// Realised lettings of one department: homes by calendar year and kind, as given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Realised<'a> {
    by_year: BTreeMap<(i16, LettingKind), &'a LettingEntry>,
}

/// Realised lettings by department id.
#[must_use]
pub fn realised(lettings: &[LettingEntry]) -> BTreeMap<&str, Realised<'_>> {
    let mut found: BTreeMap<&str, Realised<'_>> = BTreeMap::new();
    for entry in lettings {
        let of = found.entry(entry.department_id.as_str()).or_default();
        of.by_year.insert((entry.year, entry.kind), entry);
    }
    found
}

impl Realised<'_> {
    /// Family homes of a kind in a year; `None` where there is no row for it, and absent where it is withheld or empty.
    #[must_use]
    pub fn homes(&self, year: i16, kind: LettingKind) -> Option<Figure<u32>> {
        self.by_year.get(&(year, kind)).map(|entry| entry.homes)
    }

    /// Homes of a kind over some years together; `None` unless every one of the years is known.
    #[must_use]
    pub fn over(&self, mut years: impl Iterator<Item = i16>, kind: LettingKind) -> Option<u32> {
        years.try_fold(0_u32, |sum, year| sum.checked_add(self.homes(year, kind)?.ok()?))
    }

    /// Family homes let in a year by the kinds that are lettings (an offered home is none of its own), and of them those
    /// let to assigned households; `None` where one of the kinds is not known.
    #[must_use]
    pub fn let_in(&self, year: i16) -> Option<(u32, u32)> {
        let kinds = LettingKind::ALL.into_iter().filter(|kind| *kind != LettingKind::OfferedToMunicipality);
        let all = kinds.into_iter().try_fold(0_u32, |sum, kind| sum.checked_add(self.homes(year, kind)?.ok()?))?;
        Some((all, self.homes(year, LettingKind::Assigned)?.ok()?))
    }

    /// E4: homes let to assigned households over homes offered to the municipality, of the years together; `None` where a
    /// year is not known or nothing was offered.
    #[must_use]
    pub fn use_rate(&self, years: impl Iterator<Item = i16> + Clone) -> Option<Ratio> {
        let assigned = self.over(years.clone(), LettingKind::Assigned)?;
        let offered = self.over(years, LettingKind::OfferedToMunicipality)?;
        Ratio::whole(i128::from(assigned)).over(Ratio::whole(i128::from(offered)))
    }
}
