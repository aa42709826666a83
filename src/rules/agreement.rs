//! The agreement as types: criteria, thresholds, limits, matrix, letting shares, readings. Every number comes from
//! `config/`; there is none here, and no default.

use std::collections::BTreeMap;

use crate::facts::{Designation, Regime};
use crate::quantity::{Date, Decimal, Eighteenths, Operator, Ratio};

mod flexible;
mod origin;
mod outlook;
mod wheel;

pub use flexible::{Ages, Binds, Boundary, FlexibleCriteria, InternalMoves, MovingRight};
pub use origin::{Basis, BoundRule, BoundRules, Measure, PublishedValue, Record};
pub use outlook::{Baseline, BaselineFigure, BaselineRow, Expected, PhaseOut, Success};
pub use wheel::{Exemption, LettingLimits, LettingType, Safeguard, Wheel};

/// The four criteria a step hangs on, in C order (C1–C4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criterion {
    /// C1, ledighed.
    Employment,
    /// C2, dømte.
    Convictions,
    /// C3, uddannelse.
    Education,
    /// C4, indkomst.
    Income,
}

impl Criterion {
    /// All four, in C order.
    pub const ALL: [Self; 4] = [Self::Employment, Self::Convictions, Self::Education, Self::Income];

    /// Field name (`employment`).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Employment => "employment",
            Self::Convictions => "convictions",
            Self::Education => "education",
            Self::Income => "income",
        }
    }
}

/// One value a criterion, in C order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct PerCriterion<T>(pub [T; 4]);

impl<T> std::ops::Index<Criterion> for PerCriterion<T> {
    type Output = T;
    fn index(&self, criterion: Criterion) -> &T {
        let [employment, convictions, education, income] = &self.0;
        match criterion {
            Criterion::Employment => employment,
            Criterion::Convictions => convictions,
            Criterion::Education => education,
            Criterion::Income => income,
        }
    }
}

/// Law or agreement: where a value has its force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// Almenboligloven.
    Law,
    /// The letting agreement.
    Agreement,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Place in the law or the agreement (`§ 61 a stk. 1`, `6.2, figur 5`).
    pub place: String,
    /// Law or agreement.
    pub force: Force,
    /// The day someone last held it against the text.
    pub checked: Date,
}

/// A bound in force on a list date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Published value, percent (T6: decided on this).
    pub value: Decimal,
    /// How a figure is held against it.
    pub operator: Operator,
    /// The value before rounding, where it is known and differs (D8).
    pub unrounded: Option<Ratio>,
    /// Where it comes from.
    pub source: Source,
    /// How it was derived, for the reader: an arithmetic expression (`0.95 * 2.18 = 2.071`); empty when quoted.
    pub derivation: String,
}

impl Bound {
    /// Whether a value in percent meets it.
    #[must_use]
    pub fn met_by(&self, value: Ratio) -> bool {
        self.operator.holds(value, Ratio::from_decimal(self.value))
    }
}

/// The three bounds of one criterion (T1–T4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionBounds {
    /// Vulnerable area.
    pub vulnerable: Bound,
    /// Prevention area.
    pub prevention: Bound,
    /// Risk zone.
    pub risk_zone: Bound,
}

/// The thresholds of one list date (T8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// The list date they belong to.
    pub list_date: Date,
    /// T1–T4.
    pub criteria: PerCriterion<CriterionBounds>,
    /// T5, prevention.
    pub origin_prevention: Bound,
    /// T5, parallel society.
    pub origin_parallel: Bound,
    /// Mean gross income a month in kroner, by region (T7); a region that is not there is not known. Exact: a mean
    /// derived from the published 55 % amount is kept as the ratio it is.
    pub regional_income: BTreeMap<String, Ratio>,
    /// The values the state published for this list, each with its own source (T6, T7).
    pub published: Vec<PublishedValue>,
    /// Whether any of it is invented, for samples: every report must say so.
    pub invented: bool,
}

/// When a department is small (P1, I1) and a pool large enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolingLimits {
    /// Fewest homes figures are drawn for.
    pub homes: u32,
    /// Fewest residents figures are drawn for.
    pub residents: u32,
    /// I1: small when either limit is missed (`true`) or only when both are (`false`).
    pub either: bool,
}

/// The three levels of need (D2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Lavt.
    Low,
    /// Mellem.
    Medium,
    /// Højt.
    High,
}

impl Need {
    /// Value in `placements.need`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A band of assigned share (D4), from the lowest up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Value in `placements.assigned_band`.
    pub name: String,
    /// Percent from which it holds.
    pub from: Decimal,
    /// Whether exactly `from` is in the band (I4, I5); otherwise it belongs to the band below.
    pub from_included: bool,
}

/// Which staircase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Staircase {
    /// Områdetrappen.
    Area,
    /// Afdelingstrappen.
    Department,
    /// Primarily youth homes (§7.1): its own letting, no step.
    Youth,
    /// On no staircase (I19).
    Outside,
}

impl Staircase {
    /// Value in `placements.staircase`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Department => "department",
            Self::Youth => "youth",
            Self::Outside => "outside",
        }
    }
}

/// The matrix of figure 5: rows are bands from the lowest up, columns need low, medium, high.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Bands from the lowest up; the first starts at 0.
    pub bands: Vec<Band>,
    /// Step by band and need; same length as `bands`.
    pub steps: Vec<[u8; 3]>,
    /// Where it stands.
    pub source: Source,
}

impl Matrix {
    /// Index of the band a share in percent lies in.
    #[must_use]
    pub fn band(&self, share: Ratio) -> usize {
        self.bands
            .iter()
            .rposition(|band| {
                let from = Ratio::from_decimal(band.from);
                share > from || (band.from_included && share == from)
            })
            .unwrap_or(0)
    }

    /// Step of a band and a need; `None` for a band that is not there.
    #[must_use]
    pub fn step(&self, band: usize, need: Need) -> Option<u8> {
        let [low, medium, high] = *self.steps.get(band)?;
        Some(match need {
            Need::Low => low,
            Need::Medium => medium,
            Need::High => high,
        })
    }
}

/// What a letting rule applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LettingSubject {
    /// A step of the area or the department staircase.
    Step(Staircase, u8),
    /// Primarily youth homes (L9).
    Youth,
    /// A letting concept of its own (L10).
    Regime(Regime),
}

/// Letting shares; every row adds up to eighteen eighteenths (L).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Shares {
    /// Ordinary waiting list.
    pub waiting_list: Eighteenths,
    /// Waiting list, of the part otherwise reserved for rehousing.
    pub waiting_list_extra: Eighteenths,
    /// Flexible letting.
    pub flexible: Eighteenths,
    /// Flexible letting, of the part otherwise reserved for rehousing.
    pub flexible_extra: Eighteenths,
    /// Assignment by the municipality.
    pub assignment: Eighteenths,
    /// Assignment, of the part otherwise reserved for rehousing.
    pub assignment_extra: Eighteenths,
}

impl Shares {
    /// Eighteen eighteenths: the unit shares are counted in, not a value of the agreement.
    pub const WHOLE: u8 = 18;

    /// Sum of the six, in eighteenths.
    #[must_use]
    pub fn total(self) -> u32 {
        [
            self.waiting_list,
            self.waiting_list_extra,
            self.flexible,
            self.flexible_extra,
            self.assignment,
            self.assignment_extra,
        ]
        .iter()
        .map(|share| u32::from(share.0))
        .sum()
    }
}

/// One row of figures 3 and 6–9 (L1–L10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LettingRule {
    /// L1–L10.
    pub id: String,
    /// What it applies to (L10 names two regimes: two rows, one id).
    pub subjects: Vec<LettingSubject>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// The shares.
    pub shares: Shares,
    /// Whether `waiting_list` is the least and `flexible` the most (L3).
    pub range: bool,
    /// Most of the flexible share that may go by A-criteria, where limited (L3).
    pub flexible_a_at_most: Option<Eighteenths>,
    /// Shares while assignment is suspended (L16); `None` where it is not described.
    pub suspended: Option<Shares>,
    /// Where it stands.
    pub source: Source,
}

/// Rule N: new build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBuild {
    /// First day of being taken into use.
    pub from: Date,
    /// Last day of being taken into use.
    pub to: Date,
    /// Step on the department staircase (D6).
    pub step: u8,
    /// Years from being taken into use in which N2 holds.
    pub years: i16,
    /// Assignment of the other homes by share of cheap homes, from the lowest share up: percent from which (included),
    /// eighteenths.
    pub assignment_by_cheap_share: Vec<(Decimal, Eighteenths)>,
    /// I9: whether the percent named belongs to its own row (`true`) or to the one below.
    pub cheap_share_included: bool,
    /// Most flexible letting of the other homes.
    pub flexible_at_most: Eighteenths,
    /// Where it stands.
    pub source: Source,
}

/// A reading of the agreement where it contradicts itself or is silent (I1–I36).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// I1–I36.
    pub id: String,
    /// The one in force: the pipeline's, or the agreement's default.
    pub chosen: String,
    /// The agreement's default.
    pub default: String,
    /// All that may be chosen.
    pub alternatives: Vec<String>,
    /// Where the text leaves it open.
    pub place: String,
}

/// The readings that change a result, as values the rules branch on. Built by the configuration from [`Reading`]s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "one named reading of the agreement each")]
pub struct Readings {
    /// I7: income has a person reading.
    pub income_persons: bool,
    /// I23: share of the two years' summed counts instead of the mean of two shares.
    pub pooled_counts: bool,
    /// I24: the persons change in the latest year only, so the mean moves by half.
    pub latest_year_only: bool,
    /// I25: convictions at the prevention threshold itself count in development-plan areas.
    pub plan_convictions_at_least: bool,
    /// I26: suspension ends four years after the area left the list instead of with the fourth list without it.
    pub suspension_four_years: bool,
    /// I32: new build is placed as soon as figures exist.
    pub new_build_by_figures: bool,
    /// I3: suspension ends by lists not designated a transformation area, instead of not vulnerable.
    pub suspension_by_transformation: bool,
    /// I27: a newly listed prevention area lets all its family homes by A-criteria.
    pub newly_listed_all_flexible: bool,
    /// I34: assignment to youth homes in vulnerable areas is suspended as well.
    pub youth_suspended: bool,
    /// I13: risk-zone bounds are not rounded, and made from unrounded thresholds where these are known.
    pub risk_zone_unrounded: bool,
}

/// The agreement and the law, for one effective date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Id of the agreement file (`copenhagen-2024-2027`).
    pub id: String,
    /// Title for the reader.
    pub title: String,
    /// The state-lists file it names, relative to itself.
    pub state_lists: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Municipality where a row names none.
    pub municipality: String,
    /// Region where a row names none.
    pub region: String,
    /// The local-committee areas.
    pub local_committees: Vec<String>,
    /// Who and what each criterion counts (C1–C4).
    pub measures: PerCriterion<Measure>,
    /// Who origin counts (C5).
    pub origin_measure: Measure,
    /// How the thresholds come about (T1–T4).
    pub bounds: PerCriterion<BoundRules>,
    /// T5, prevention.
    pub origin_prevention: BoundRule,
    /// T5, parallel society.
    pub origin_parallel: BoundRule,
    /// Month the state's lists are of (R5: "the next 1 December").
    pub list_month: i8,
    /// Day of the month the state's lists are of (R5: "the next 1 December").
    pub list_day: i8,
    /// The list an initial run should be of (R1).
    pub initial_list_date: Date,
    /// P1.
    pub pooling: PoolingLimits,
    /// Fewest residents of a designated area (S1).
    pub area_residents: u32,
    /// Criteria that must be met for S1, S4 and D2 (high), or be in the risk zone for D2 (medium).
    pub criteria_needed: u8,
    /// Lists before this one on which a transformation area was a parallel society (S3).
    pub transformation_lists: u8,
    /// A small area may be placed from this many residents on (A2): the smallest whole number that suffices.
    pub small_area_residents: u32,
    /// Most persons that put an area's criterion in the risk zone (Z3): the largest whole number that suffices.
    pub risk_zone_persons: u32,
    /// Step on the area staircase by designation (A1).
    pub area_steps: BTreeMap<Designation, u8>,
    /// D4.
    pub matrix: Matrix,
    /// L1–L10.
    pub letting: Vec<LettingRule>,
    /// L12–L14.
    pub letting_limits: LettingLimits,
    /// A3, A4, L13: what the flexible criteria ask.
    pub flexible_criteria: FlexibleCriteria,
    /// L15.
    pub wheels: Vec<Wheel>,
    /// L17.
    pub safeguard: Safeguard,
    /// L18.
    pub exemption: Exemption,
    /// N, D6.
    pub new_build: NewBuild,
    /// H.
    pub phase_out: Vec<PhaseOut>,
    /// E.
    pub expected: Expected,
    /// K.
    pub baseline: Baseline,
    /// A7: lists in a row off the vulnerable list after which suspension ends.
    pub suspension_lists: u8,
    /// A7: the day suspension ends at the latest.
    pub suspension_until: Date,
    /// D5: first day the municipality's own figures know of.
    pub municipal_figures_from: Date,
    /// Readings as values.
    pub readings: Readings,
    /// Every interpretation with its choice, in number order.
    pub interpretations: Vec<Reading>,
    /// Rule id → place in the law or agreement, for explanations (`"A1"` → `6.1.2`).
    pub places: BTreeMap<String, String>,
    /// Every parameter as read, in the order of the file.
    pub records: Vec<Record>,
}

impl Agreement {
    /// The letting rule of a subject on a day; `None` when none is in force.
    #[must_use]
    pub fn letting_rule(&self, subject: LettingSubject, day: Date) -> Option<&LettingRule> {
        self.letting.iter().find(|rule| rule.from <= day && day <= rule.to && rule.subjects.contains(&subject))
    }

    /// The wheel of a subject on a day (L15); `None` when none is in force.
    #[must_use]
    pub fn wheel(&self, subject: LettingSubject, day: Date) -> Option<&Wheel> {
        self.wheels.iter().find(|wheel| wheel.subject == subject && wheel.from <= day && day <= wheel.to)
    }
}
