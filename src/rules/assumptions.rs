//! What a run assumes of the years ahead: parameters of the pipeline, each with where it comes from (E1, E4). Decides no step.

use crate::agreement::Agreement;
use crate::facts::Department;
use crate::quantity::{Decimal, Ratio};

/// Assumptions of a run; what is `None` is not assumed, and the data or the agreement are asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumptions {
    /// Vacated homes a year, percent, of departments that give none (E1); without it the agreement's.
    pub turnover_pct: Option<Decimal>,
    /// Assigned households that leave a year, percent of them; without it the department's turnover.
    pub assigned_turnover_pct: Option<Decimal>,
    /// Other households that leave a year, percent of them; without it the department's turnover.
    pub other_turnover_pct: Option<Decimal>,
    /// Use rate in percent where the realised lettings do not give one (E4); without it it is unknown.
    pub use_rate_pct: Option<Decimal>,
    /// Last calendar year looked ahead to; without it the agreement's last.
    pub to: Option<i16>,
}

/// Where an assumed rate comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The department's own figure.
    Department,
    /// Its realised lettings (E4).
    Lettings,
    /// The pipeline's assumption.
    Pipeline,
    /// The agreement's figure for the whole city.
    Agreement,
}

impl Origin {
    /// Name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Lettings => "lettings",
            Self::Pipeline => "pipeline",
            Self::Agreement => "agreement",
        }
    }
}

/// A yearly rate in percent, and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Percent a year.
    pub pct: Decimal,
    /// Where it comes from.
    pub origin: Origin,
}

impl Rate {
    /// The rate as a share of the whole; `None` beyond 128 bits.
    #[must_use]
    pub fn share(self) -> Option<Ratio> {
        Ratio::from_decimal(self.pct).over(Ratio::whole(100)).map(Ratio::reduced)
    }
}

impl Assumptions {
    /// E1: the department's own turnover where known, else the pipeline's, else the agreement's.
    #[must_use]
    pub fn turnover(&self, department: &Department, agreement: &Agreement) -> Rate {
        match (department.turnover_pct, self.turnover_pct) {
            (Some(pct), _) => Rate { pct, origin: Origin::Department },
            (None, Some(pct)) => Rate { pct, origin: Origin::Pipeline },
            (None, None) => Rate { pct: agreement.expected.turnover_pct, origin: Origin::Agreement },
        }
    }

    /// Rate at which assigned households leave: the pipeline's, or the department's turnover.
    #[must_use]
    pub fn assigned_turnover(&self, department: &Department, agreement: &Agreement) -> Rate {
        of_pipeline(self.assigned_turnover_pct).unwrap_or_else(|| self.turnover(department, agreement))
    }

    /// Rate at which other households leave: the pipeline's, or the department's turnover.
    #[must_use]
    pub fn other_turnover(&self, department: &Department, agreement: &Agreement) -> Rate {
        of_pipeline(self.other_turnover_pct).unwrap_or_else(|| self.turnover(department, agreement))
    }

    /// Last calendar year looked ahead to.
    #[must_use]
    pub fn last_year(&self, agreement: &Agreement) -> i16 {
        self.to.unwrap_or_else(|| agreement.to.year())
    }
}

/// What the pipeline assumes.
fn of_pipeline(pct: Option<Decimal>) -> Option<Rate> {
    pct.map(|pct| Rate { pct, origin: Origin::Pipeline })
}
