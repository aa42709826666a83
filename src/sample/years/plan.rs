//! What the years after the first list are made of: read from `years.toml`, so that no figure of theirs stands in the code.

use std::io;

use serde::Deserialize;

use super::super::city::Listed;
use super::super::plan::{IncomePlan, Level, Levels, Plan, Range};

/// The plan of the years.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct YearsPlan {
    /// How many departments get far worse before the midterm.
    pub(super) worsening: usize,
    /// The day of the count of assigned households for the midterm.
    pub(super) midterm_counted: String,
    pub(super) drift: DriftPlan,
    /// Where levels keep areas.
    pub(super) levels: Levels,
    pub(super) origin: OriginPlan,
    pub(super) lists: Vec<ListPlan>,
}

impl YearsPlan {
    /// Reads the plan.
    pub(super) fn read(text: &str) -> io::Result<Self> {
        toml::from_str(text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }

    /// The first year's plan as it is for the list of another year.
    pub(super) fn of(&self, first: &Plan, year: u16) -> Plan {
        let mean = self.lists.iter().find(|list| list.year == year).map(|list| list.regional_mean_ore);
        Plan {
            list_date: format!("{year}-12-01"),
            figures_year: year.saturating_sub(1),
            counted: format!("{year}-12-01"),
            levels: self.levels.clone(),
            income: IncomePlan { regional_mean_ore: mean.unwrap_or(first.income.regional_mean_ore) },
            ..first.clone()
        }
    }
}

/// How figures change from year to year.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DriftPlan {
    pub(super) assigned_swing: u32,
    pub(super) residents_swing: u32,
    pub(super) employment: Drift,
    pub(super) convictions: Drift,
    pub(super) education: Drift,
    pub(super) income: Drift,
    pub(super) origin: Drift,
}

impl DriftPlan {
    /// Of every measure, in the order of the tracks.
    pub(super) const fn each(&self) -> [Drift; 5] {
        [self.employment, self.convictions, self.education, self.income, self.origin]
    }
}

/// How one share changes.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Drift {
    pub(super) mean: u32,
    pub(super) pull: u32,
    pub(super) swing: u32,
}

/// Shares of non-western origin of areas on the lists, and of others.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OriginPlan {
    pub(super) prevention: Range,
    pub(super) unlisted: Range,
}

/// One list.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListPlan {
    pub(super) year: u16,
    pub(super) regional_mean_ore: u64,
    #[serde(default)]
    pub(super) areas: Vec<AreaChange>,
}

/// What is new about an area.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AreaChange {
    pub(super) id: String,
    #[serde(default)]
    pub(super) designation: Option<Now>,
    #[serde(default)]
    pub(super) standing: Option<[Level; 4]>,
    #[serde(default)]
    pub(super) origin: Option<Range>,
    #[serde(default)]
    pub(super) plan: Option<PlanNow>,
    #[serde(default)]
    pub(super) rehousing: Option<bool>,
}

/// What a list says of an area now.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Now {
    None,
    Prevention,
    Vulnerable,
}

impl Now {
    pub(super) const fn listed(self) -> Option<Listed> {
        match self {
            Self::None => None,
            Self::Prevention => Some(Listed::Prevention),
            Self::Vulnerable => Some(Listed::Vulnerable),
        }
    }
}

/// What became of a development plan.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum PlanNow {
    CarriedOut,
}
