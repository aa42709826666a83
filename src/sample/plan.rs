//! What a sample is made to come out as: read from the file beside this one, so that no threshold stands in the code.

use std::io;

use serde::Deserialize;

/// The plan of a sample.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plan {
    pub(super) list_date: String,
    pub(super) figures_year: u16,
    pub(super) counted: String,
    pub(super) committees: Vec<(String, u32)>,
    pub(super) lonely_committee: String,
    pub(super) transformation: AreasPlan,
    pub(super) prevention: AreasPlan,
    pub(super) steps: Vec<StepPlan>,
    pub(super) matrix: Matrix,
    pub(super) small: SmallPlan,
    pub(super) large: LargePlan,
    pub(super) assigned: AssignedPlan,
    pub(super) levels: Levels,
    pub(super) income: IncomePlan,
    pub(super) earmarked: EarmarkedPlan,
    pub(super) cases: Cases,
}

impl Plan {
    /// The same where incomes are held against another mean, in hundredths of a krone a month.
    pub(super) fn with_mean(&self, mean_ore: u64) -> Self {
        Self { income: IncomePlan { regional_mean_ore: mean_ore }, ..self.clone() }
    }

    /// Reads a plan.
    pub(super) fn read(text: &str) -> io::Result<Self> {
        toml::from_str(text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }
}

/// Areas of one designation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AreasPlan {
    pub(super) areas: usize,
    pub(super) departments: usize,
    pub(super) homes: u32,
    #[serde(default)]
    pub(super) fewest_area_homes: u32,
    #[serde(default)]
    pub(super) fewest_homes: u32,
}

/// One step of the department staircase.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepPlan {
    pub(super) departments: usize,
    pub(super) homes: u32,
}

/// Step by band, from the lowest band up.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Matrix {
    pub(super) low: [u8; 3],
    pub(super) medium: [u8; 3],
    pub(super) high: [u8; 3],
}

impl Matrix {
    /// The step of a need and a band.
    pub(super) const fn step(&self, need: Need, band: usize) -> u8 {
        let row = match need {
            Need::Low => &self.low,
            Need::Medium => &self.medium,
            Need::High => &self.high,
        };
        row[if band < row.len() { band } else { 0 }]
    }
}

/// Need to strengthen the mix of residents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Need {
    Low,
    Medium,
    High,
}

/// Small departments and their pools.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SmallPlan {
    pub(super) departments: u32,
    pub(super) homes_below: u32,
    pub(super) residents_below: u32,
    pub(super) high_pools: usize,
    pub(super) medium_pools: usize,
    pub(super) most_members: usize,
}

/// Departments with figures of their own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LargePlan {
    pub(super) fewest_homes: u32,
    pub(super) most_homes: u32,
}

/// First and last value drawn, in hundredths of a percent.
pub(super) type Range = (u32, u32);

/// Shares of assigned households, in hundredths of a percent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AssignedPlan {
    pub(super) edges: [u32; 2],
    pub(super) under: Range,
    pub(super) middle: Range,
    pub(super) upper: Range,
}

impl AssignedPlan {
    /// The band of a whole number of homes among homes.
    pub(super) fn band(&self, households: u32, homes: u32) -> usize {
        let share = u64::from(households) * 10_000;
        self.edges.iter().filter(|edge| share >= u64::from(**edge) * u64::from(homes)).count()
    }

    /// The shares drawn for a band.
    pub(super) const fn range(&self, band: usize) -> Range {
        match band {
            0 => self.under,
            1 => self.middle,
            _ => self.upper,
        }
    }
}

/// Where a criterion is made to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Level {
    Clear,
    Prevention,
    Zone,
    Met,
}

/// The values of each level of one criterion, in hundredths of a percent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LevelRanges {
    pub(super) clear: Range,
    pub(super) prevention: Range,
    pub(super) zone: Range,
    pub(super) met: Range,
}

impl LevelRanges {
    /// The values of a level.
    pub(super) const fn of(&self, level: Level) -> Range {
        match level {
            Level::Clear => self.clear,
            Level::Prevention => self.prevention,
            Level::Zone => self.zone,
            Level::Met => self.met,
        }
    }
}

/// The levels of the four criteria.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Levels {
    pub(super) employment: LevelRanges,
    pub(super) convictions: LevelRanges,
    pub(super) education: LevelRanges,
    pub(super) income: LevelRanges,
}

/// What incomes are held against.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IncomePlan {
    pub(super) regional_mean_ore: u64,
}

/// Earmarked homes (særboliger, shared homes for young people) in every row of their phase-out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EarmarkedPlan {
    /// Steps that are one row each.
    pub(super) whole_steps: Vec<u8>,
    /// The step whose rows go by assigned share.
    pub(super) divided_step: u8,
    /// Where those rows part, in hundredths of a percent.
    pub(super) edges: Vec<u32>,
    /// Percent of the family homes.
    pub(super) special: u32,
    /// Percent of the family homes.
    pub(super) shared: u32,
}

/// Cases planted among the rest.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cases {
    pub(super) rehoused_residents: u32,
    /// Tenths of a percent.
    pub(super) origin_on_edge: u64,
    pub(super) taken_into_use: (u16, u8, u8),
    pub(super) earlier_taken_into_use: (u16, u8, u8),
    pub(super) assigned_only: u32,
    /// Kroner a month.
    pub(super) income_before_rounding: u64,
    pub(super) edges: Vec<Edge>,
}

/// Published figures just on a threshold.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Edge {
    pub(super) need: Need,
    pub(super) band: usize,
    /// Employment, convictions (hundredths), education, income (tenths of a percent).
    pub(super) figures: [u64; 4],
}
