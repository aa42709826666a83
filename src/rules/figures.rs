//! Values, met, risk zone and distances for one unit (a department, a pool or an area): rules C, T and Z.
//!
//! A criterion is in one of three states: clear, in the risk zone, met. What a figure *could* be – because it is missing (D7) or
//! published with few decimals (D8) – is the set of states it could be in.

mod distance;
mod value;

pub use distance::{CriterionFigure, OriginFigure};
pub use value::{Measured, measured};

use crate::agreement::{Agreement, Criterion, PerCriterion, Thresholds};
use crate::facts::KeyFigures;
use crate::quantity::{Absent, Decimal};

/// Where one criterion stands; ordered from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Outside the risk zone.
    Clear,
    /// In the risk zone (Z2, Z3), not met.
    InRiskZone,
    /// Met (Z1).
    Met,
}

impl State {
    /// All three, from the best to the worst.
    pub const ALL: [Self; 3] = [Self::Clear, Self::InRiskZone, Self::Met];
}

/// A set of states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct States(u8);

impl States {
    /// None.
    pub const NONE: Self = Self(0);
    /// All three: nothing is known.
    pub const ANY: Self = Self(0b111);

    /// One state.
    #[must_use]
    pub const fn only(state: State) -> Self {
        Self(1 << state as u8)
    }

    /// Both sets together.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a state is among them.
    #[must_use]
    pub const fn has(self, state: State) -> bool {
        self.0 & (1 << state as u8) != 0
    }

    /// Its states, from the best to the worst.
    pub fn iter(self) -> impl Iterator<Item = State> {
        State::ALL.into_iter().filter(move |state| self.has(*state))
    }
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitKind {
    /// A department with figures of its own.
    Department,
    /// A pool of small departments (P).
    Pool,
    /// One of the state's areas.
    Area,
}

impl UnitKind {
    /// Value in `distances.unit_kind`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Pool => "pool",
            Self::Area => "area",
        }
    }
}

/// A unit and where it stands on every criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitFigures {
    /// Department, pool or area id.
    pub unit_id: String,
    /// What it is.
    pub kind: UnitKind,
    /// Its key figures as given or summed (P8); `None` where there are none.
    pub given: Option<KeyFigures>,
    /// C1–C4.
    pub criteria: PerCriterion<CriterionFigure>,
    /// C5, for areas only.
    pub origin: Option<OriginFigure>,
}

impl UnitFigures {
    /// Criteria met, on the figures as published; `None` where one of them cannot be told.
    #[must_use]
    pub fn met(&self) -> Option<usize> {
        self.count(|figure| figure.met)
    }

    /// Criteria in the risk zone (met ones included, Z2), on the figures as published; `None` where one cannot be told.
    #[must_use]
    pub fn in_risk_zone(&self) -> Option<usize> {
        self.count(|figure| figure.in_risk_zone)
    }

    fn count(&self, holds: fn(&CriterionFigure) -> Option<bool>) -> Option<usize> {
        let held: Option<Vec<bool>> = self.criteria.0.iter().map(holds).collect();
        held.map(|held| held.into_iter().filter(|held| *held).count())
    }
}

/// The unit figures are of.
#[derive(Clone, Copy, Debug)]
pub struct Unit<'a> {
    /// Department, pool or area id.
    pub unit_id: &'a str,
    /// What it is.
    pub kind: UnitKind,
    /// Lets the person rule in, which is for areas that stand on the area staircase only (Z3, Z4).
    pub on_area_staircase: bool,
    /// Residents; they stand in for a missing base of convictions (Z3a).
    pub residents: u32,
    /// The region its income is held against (T7).
    pub region: &'a str,
}

/// Figures of one unit; `given` says why there are none where there are none.
#[must_use]
pub fn figures(
    unit: Unit<'_>,
    given: Result<&KeyFigures, Absent>,
    agreement: &Agreement,
    thresholds: &Thresholds,
) -> UnitFigures {
    let residents = Decimal::from(unit.residents);
    let regional_income = thresholds.regional_income.get(unit.region).copied();
    let criterion = |criterion: Criterion| {
        let measured = match given {
            Ok(given) => measured(criterion, given, residents, regional_income, agreement.readings),
            Err(absent) => Measured::missing(absent),
        };
        CriterionFigure::new(criterion, measured, unit, agreement, thresholds)
    };
    let origin = (unit.kind == UnitKind::Area).then(|| {
        let measured = match given {
            Ok(given) => value::share_of(&given.origin),
            Err(absent) => Measured::missing(absent),
        };
        OriginFigure::new(measured, thresholds)
    });
    UnitFigures {
        unit_id: unit.unit_id.to_owned(),
        kind: unit.kind,
        given: given.ok().copied(),
        criteria: PerCriterion(Criterion::ALL.map(criterion)),
        origin,
    }
}
