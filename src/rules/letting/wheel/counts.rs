//! Homes of a wheel by letting type, and what they give against the shares of the figures.

use super::Home;
use crate::agreement::{LettingType, Shares};
use crate::quantity::Eighteenths;

/// The least and the most; the same where nobody chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The least.
    pub least: u32,
    /// The most.
    pub most: u32,
}

impl Span {
    /// One number.
    #[must_use]
    pub const fn exactly(number: u32) -> Self {
        Self { least: number, most: number }
    }

    /// With one home more, that every choice or at least one gives.
    fn and(self, (every, any): (bool, bool)) -> Self {
        self.plus(Self { least: u32::from(every), most: u32::from(any) })
    }

    const fn plus(self, other: Self) -> Self {
        Self { least: self.least.saturating_add(other.least), most: self.most.saturating_add(other.most) }
    }
}

/// Homes of a wheel by letting type, the terms of the shares kept apart. Assigned homes are those put at the municipality's
/// disposal, used or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub homes: u32,
    /// Waiting list.
    pub waiting_list: Span,
    /// Waiting list, of the part otherwise reserved for rehousing.
    pub waiting_list_extra: Span,
    /// Flexible letting.
    pub flexible: Span,
    /// Flexible letting, of the part otherwise reserved for rehousing.
    pub flexible_extra: Span,
    /// Assignment.
    pub assignment: Span,
    /// Assignment, of the part otherwise reserved for rehousing.
    pub assignment_extra: Span,
    /// Of the flexible ones, those by A-criteria, ordinary or sharpened.
    pub flexible_a: Span,
    /// Of the flexible ones, those by B-criteria.
    pub flexible_b: Span,
}

/// The three columns of figures 6–9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Waiting list.
    WaitingList,
    /// Flexible letting, by whichever criteria.
    Flexible,
    /// Assignment.
    Assignment,
}

impl Group {
    /// All three, in the order of the figures.
    pub const ALL: [Self; 3] = [Self::WaitingList, Self::Flexible, Self::Assignment];

    /// The one a letting type belongs to.
    #[must_use]
    pub const fn of(letting: LettingType) -> Self {
        match letting {
            LettingType::WaitingList => Self::WaitingList,
            LettingType::FlexibleA
            | LettingType::FlexibleB
            | LettingType::FlexibleRelevant
            | LettingType::FlexibleSharpened => Self::Flexible,
            LettingType::Assignment => Self::Assignment,
        }
    }

    /// Name in texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::WaitingList => "waiting_list",
            Self::Flexible => "flexible",
            Self::Assignment => "assignment",
        }
    }
}

impl Counts {
    /// With one home more.
    #[must_use]
    pub(super) fn and(mut self, home: &Home) -> Self {
        // L17: a home that may be withheld may be either.
        let withheld = home.withheld.and(home.fallback).filter(|fallback| !home.types.contains(fallback));
        let types = || home.types.iter().copied().chain(withheld);
        let among = |wanted: fn(LettingType) -> bool| (types().all(wanted), types().any(wanted));
        self.homes = self.homes.saturating_add(1);
        for group in Group::ALL {
            let counted = match group {
                Group::WaitingList => among(|letting| Group::of(letting) == Group::WaitingList),
                Group::Flexible => among(|letting| Group::of(letting) == Group::Flexible),
                Group::Assignment => among(|letting| Group::of(letting) == Group::Assignment),
            };
            let span = self.term(group, home.extra);
            *span = span.and(counted);
        }
        let by_a = |letting| match letting {
            LettingType::FlexibleA | LettingType::FlexibleRelevant | LettingType::FlexibleSharpened => true,
            LettingType::WaitingList | LettingType::FlexibleB | LettingType::Assignment => false,
        };
        self.flexible_a = self.flexible_a.and(among(by_a));
        self.flexible_b = self.flexible_b.and(among(|letting| letting == LettingType::FlexibleB));
        self
    }

    /// Both terms of a column together.
    #[must_use]
    pub const fn both(&self, group: Group) -> Span {
        match group {
            Group::WaitingList => self.waiting_list.plus(self.waiting_list_extra),
            Group::Flexible => self.flexible.plus(self.flexible_extra),
            Group::Assignment => self.assignment.plus(self.assignment_extra),
        }
    }

    const fn term(&mut self, group: Group, extra: bool) -> &mut Span {
        match (group, extra) {
            (Group::WaitingList, false) => &mut self.waiting_list,
            (Group::WaitingList, true) => &mut self.waiting_list_extra,
            (Group::Flexible, false) => &mut self.flexible,
            (Group::Flexible, true) => &mut self.flexible_extra,
            (Group::Assignment, false) => &mut self.assignment,
            (Group::Assignment, true) => &mut self.assignment_extra,
        }
    }
}

/// A column in which the wheel and the figure disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The column.
    pub group: Group,
    /// Homes of eighteen by the wheel.
    pub wheel: u32,
    /// Homes of eighteen by the figure.
    pub figure: u32,
}

/// Where eighteen homes of a wheel and the shares of its rule disagree, both terms of a column together. Where the shares
/// are bounds (L3), the least waiting list and the most flexible letting are held against them; of assignment what is put at
/// the municipality's disposal.
pub(super) fn difference(counts: &Counts, shares: Shares, range: bool) -> Vec<Difference> {
    let sum = |one: Eighteenths, other: Eighteenths| u32::from(one.0).saturating_add(u32::from(other.0));
    let differs = |group: Group| {
        let Span { least, most } = counts.both(group);
        let figure = match group {
            Group::WaitingList => sum(shares.waiting_list, shares.waiting_list_extra),
            Group::Flexible => sum(shares.flexible, shares.flexible_extra),
            Group::Assignment => sum(shares.assignment, shares.assignment_extra),
        };
        let wheel = if group == Group::WaitingList && range { least } else { most };
        (wheel != figure).then_some(Difference { group, wheel, figure })
    };
    Group::ALL.into_iter().filter_map(differs).collect()
}
