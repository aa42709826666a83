//! How a threshold comes about: the share or the factor that law and agreement name, and what it is measured on.

use super::Source;
use crate::quantity::{Date, Decimal, Operator};

/// What a bound is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The percentage itself (T1, T3, T4, T5).
    Percent(Decimal),
    /// So many times the national share (T2).
    TimesNational(Decimal),
    /// So many percentage points below the vulnerable threshold (T1, risk zone).
    PointsBelowVulnerable(Decimal),
    /// So many times the vulnerable threshold (T2–T4, risk zone).
    TimesVulnerable(Decimal),
}

/// A bound as law or agreement states it, before a list date gives it its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundRule {
    /// What it is made from.
    pub basis: Basis,
    /// How a figure is held against it.
    pub operator: Operator,
    /// Decimals it is published with (T6); `None` when it is exact as it stands.
    pub decimals: Option<u32>,
    /// First day it holds.
    pub from: Date,
    /// Last day it holds; `None` while no end is known.
    pub to: Option<Date>,
    /// Where it stands.
    pub source: Source,
}

impl BoundRule {
    /// Whether it is in force on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// The three bounds of a criterion (T1–T4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundRules {
    /// Vulnerable area.
    pub vulnerable: BoundRule,
    /// Prevention area.
    pub prevention: BoundRule,
    /// Risk zone.
    pub risk_zone: BoundRule,
}

/// Who a criterion counts and over which years (C1–C5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Youngest age counted; `None` when all residents are.
    pub age_from: Option<u8>,
    /// Oldest age counted; `None` when all residents are.
    pub age_to: Option<u8>,
    /// Years the figure is the mean of.
    pub years: u8,
    /// Years from the latest year measured to the year of the list (T10).
    pub lag: i16,
    /// Where it stands.
    pub source: Source,
}

/// A value the state published for a list, or that was found for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedValue {
    /// Its key in the state-lists file (`convictions_vulnerable`, `income_mean`).
    pub key: String,
    /// The region it belongs to, where it is one's.
    pub region: Option<String>,
    /// The value: percent, or kroner a month.
    pub value: Decimal,
    /// Where it was found.
    pub source: String,
    /// The day someone last checked it.
    pub checked: Date,
    /// Who answers for a value that is not confirmed; `None` for one that is quoted.
    pub accepted: Option<String>,
}

/// One parameter of the configuration as it was read, for reports and the manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its key (`areas.residents`).
    pub key: String,
    /// Its value as written.
    pub value: String,
    /// Its operator, where it is a bound.
    pub operator: Option<Operator>,
    /// Its unit (`residents`).
    pub unit: String,
    /// First day it holds.
    pub from: Date,
    /// Last day it holds; `None` while no end is known.
    pub to: Option<Date>,
    /// Where it stands.
    pub source: Source,
}
