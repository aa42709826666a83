//! The shares of one department or area from year to year, and the figures a supplier makes of them.

use super::super::draw::Draw;
use super::super::figures::{Figures, Form};
use super::super::plan::{Plan, Range};
use super::super::table::Cell;
use super::plan::Drift;

/// Employment, convictions, education, income, origin; in hundredths of a percent.
pub(super) const MEASURES: usize = 5;
pub(super) const EMPLOYMENT: usize = 0;
pub(super) const CONVICTIONS: usize = 1;
const EDUCATION: usize = 2;
const INCOME: usize = 3;
pub(super) const ORIGIN: usize = 4;

/// The shares of one year.
pub(super) type Shares = [u32; MEASURES];

/// Where a share stands that nobody ever gave.
const UNKNOWN: Shares = [1_900, 70, 3_300, 8_200, 2_200];
/// Groups in thousandths of the residents, where nobody ever gave them: of working age, 30–59, taxable.
const GROUPS: [u32; 3] = [620, 400, 540];

/// What is known of a unit: its two latest years, and how its groups relate to its residents.
#[derive(Clone, Copy, Debug)]
pub(super) struct Track {
    pub(super) before: Shares,
    pub(super) latest: Shares,
    groups: [u32; 3],
}

impl Track {
    /// Of a unit about which nothing is known.
    pub(super) const fn unknown() -> Self {
        Self { before: UNKNOWN, latest: UNKNOWN, groups: GROUPS }
    }

    /// As published figures have it.
    pub(super) fn of(figures: &Figures, residents: u32, mean_ore: u64) -> Self {
        let mut track = Self::unknown();
        let names = ["employment", "convictions", "education", "income", "origin"];
        for (measure, name) in names.into_iter().enumerate() {
            let counted = |ending: &str| {
                let count = hundredths(figures.get(format!("{name}_count{ending}").as_str())?)?;
                let base = hundredths(figures.get(format!("{name}_base{ending}").as_str())?)?;
                u32::try_from((count * 10_000 + base / 2).checked_div(base)?).ok()
            };
            let published = || u32::try_from(hundredths(figures.get(format!("{name}_pct").as_str())?)?).ok();
            let in_kroner = || {
                let mean = hundredths(figures.get("income_mean").filter(|_| measure == INCOME)?)?;
                u32::try_from(mean * 10_000 / mean_ore.max(1)).ok()
            };
            let Some(latest) = counted("").or_else(published).or_else(in_kroner) else { continue };
            track.latest[measure] = latest;
            track.before[measure] = counted("_prev").unwrap_or(latest);
        }
        for (group, base) in ["employment_base", "education_base", "income_base"].into_iter().enumerate() {
            let share = figures.get(base).and_then(hundredths).map(|base| base * 10 / u64::from(residents.max(1)));
            track.groups[group] =
                share.and_then(|share| u32::try_from(share).ok()).filter(|share| *share > 0).unwrap_or(GROUPS[group]);
        }
        track
    }

    /// Several units as one, by residents.
    pub(super) fn joined(tracks: &[(Self, u32)]) -> Self {
        let all: u64 = tracks.iter().map(|(_, residents)| u64::from(*residents)).sum();
        let mean = |of: &dyn Fn(&Self) -> u32| {
            let sum: u64 = tracks.iter().map(|(track, residents)| u64::from(of(track)) * u64::from(*residents)).sum();
            u32::try_from(sum / all.max(1)).unwrap_or(0)
        };
        let mut joined = Self::unknown();
        for measure in 0..MEASURES {
            joined.before[measure] = mean(&|track| track.before[measure]);
            joined.latest[measure] = mean(&|track| track.latest[measure]);
        }
        for group in 0..GROUPS.len() {
            joined.groups[group] = mean(&|track| track.groups[group]);
        }
        joined
    }

    /// One year on.
    pub(super) fn drift(&mut self, draw: &mut Draw, drifts: [Drift; MEASURES]) {
        self.before = self.latest;
        for (share, drift) in self.latest.iter_mut().zip(drifts) {
            let towards = if *share < drift.mean {
                *share + (drift.mean - *share) * drift.pull / 100
            } else {
                *share - (*share - drift.mean) * drift.pull / 100
            };
            // Two draws: small changes more often than large ones.
            let chance = draw.between(0, drift.swing) + draw.between(0, drift.swing);
            *share = (towards + chance).saturating_sub(drift.swing);
        }
    }

    /// Keeps what is measured in a range: the mean of two years, or the latest.
    pub(super) fn keep(&mut self, measure: usize, range: Range) {
        if measure == EMPLOYMENT || measure == CONVICTIONS {
            let mean = u32::midpoint(self.before[measure], self.latest[measure]).clamp(range.0, range.1);
            // Where the year before alone is out of reach, both move.
            if 2 * mean < self.before[measure] {
                self.before[measure] = mean;
            }
            self.latest[measure] = 2 * mean - self.before[measure];
        } else {
            self.latest[measure] = self.latest[measure].clamp(range.0, range.1);
        }
    }

    /// The figures as a supplier gives them for the list of a plan.
    pub(super) fn figures(&self, draw: &mut Draw, plan: &Plan, residents: u32, form: Form) -> Figures {
        let mut figures = Figures::new();
        figures.insert("figures_year", Cell::Whole(plan.figures_year.into()));
        let [working, middle_aged, taxable] = self.groups.map(|group| (residents * group / 1_000).max(1));
        let two_years = [
            (EMPLOYMENT, working, 1, ["employment_count", "employment_base", "employment_pct"]),
            (CONVICTIONS, residents, 0, ["convictions_count", "convictions_base", "convictions_pct"]),
        ];
        for (measure, base, decimals, [count, base_name, percent]) in two_years {
            figures.insert(base_name, Cell::Whole(base.into()));
            let (before, latest) = (self.before[measure], self.latest[measure]);
            if form == Form::Published {
                let mean = u64::from(u32::midpoint(before, latest));
                figures.insert(percent, if decimals == 1 { tenths(mean) } else { Cell::Decimal(mean, 2) });
                continue;
            }
            let (count_before, base_before_name) = if measure == EMPLOYMENT {
                ("employment_count_prev", "employment_base_prev")
            } else {
                ("convictions_count_prev", "convictions_base_prev")
            };
            let base_before = (base * draw.between(985, 1_015) / 1_000).max(1);
            figures.insert(base_before_name, Cell::Whole(base_before.into()));
            figures.insert(count_before, counted(base_before, before, decimals));
            figures.insert(count, counted(base, latest, decimals));
        }
        figures.insert("education_base", Cell::Whole(middle_aged.into()));
        figures.insert("income_base", Cell::Whole(taxable.into()));
        if form == Form::Counts {
            figures.insert("education_count", counted(middle_aged, self.latest[EDUCATION], 0));
            let ore = plan.income.regional_mean_ore * u64::from(self.latest[INCOME]);
            figures.insert("income_mean", Cell::Whole(ore / 1_000_000));
        } else {
            figures.insert("education_pct", tenths(self.latest[EDUCATION].into()));
            figures.insert("income_pct", tenths(self.latest[INCOME].into()));
        }
        figures
    }
}

/// How a unit's figures are given.
pub(super) fn form_of(figures: &Figures) -> Form {
    let has = |column: &str| figures.contains_key(column);
    match (has("employment_pct"), has("education_pct")) {
        (true, _) => Form::Published,
        (false, true) => Form::Mixed,
        (false, false) => Form::Counts,
    }
}

/// A number in hundredths.
fn hundredths(cell: &Cell) -> Option<u64> {
    match cell {
        Cell::Whole(units) => Some(units * 100),
        Cell::Decimal(units, decimals) => Some(units * 100 / 10_u64.pow(*decimals)),
        Cell::Empty | Cell::Withheld | Cell::Text(_) | Cell::Date(..) | Cell::Flag(_) => None,
    }
}

/// So many hundredths of a percent of a group, with so many decimals.
fn counted(base: u32, share: u32, decimals: u32) -> Cell {
    let unit = 10_u64.pow(decimals);
    let count = (u64::from(base) * u64::from(share) * unit + 5_000) / 10_000;
    if decimals == 0 { Cell::Whole(count) } else { Cell::Decimal(count, decimals) }
}

/// Hundredths of a percent, published with one decimal.
pub(super) fn tenths(share: u64) -> Cell {
    Cell::Decimal((share + 5) / 10, 1)
}
