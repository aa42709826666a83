//! Key figures that put a unit where the plan wants it: counts or published percentages, checked on what is written.

use std::collections::BTreeMap;

use super::draw::Draw;
use super::plan::{Level, LevelRanges, Need, Plan, Range};
use super::table::Cell;

/// Key figures by canonical column.
pub(super) type Figures = BTreeMap<&'static str, Cell>;

/// Where employment, convictions, education and income stand.
pub(super) type Standing = [Level; 4];

/// How figures are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Counts and bases.
    Counts,
    /// Percentages with bases.
    Published,
    /// Two-year criteria as counts, the others as percentages.
    Mixed,
}

/// Figures of a need, as counts.
pub(super) fn of_need(draw: &mut Draw, plan: &Plan, residents: u32, need: Need) -> Figures {
    loop {
        let standing = standing(draw, need);
        if let Some(figures) = of_standing(draw, plan, residents, standing, Form::Counts) {
            return figures;
        }
    }
}

/// Figures of a standing; `None` where no whole number of so few residents gives it.
pub(super) fn of_standing(
    draw: &mut Draw,
    plan: &Plan,
    residents: u32,
    standing: Standing,
    form: Form,
) -> Option<Figures> {
    let [employment, convictions, education, income] = standing;
    let levels = &plan.levels;
    let mut figures = Figures::new();
    figures.insert("figures_year", Cell::Whole(plan.figures_year.into()));
    let working = part(draw, residents, 58, 66);
    let counts = form != Form::Published;
    two_years(draw, &mut figures, counts, &EMPLOYMENT, working, &levels.employment, employment)?;
    two_years(draw, &mut figures, counts, &CONVICTIONS, residents, &levels.convictions, convictions)?;
    let middle_aged = part(draw, residents, 36, 44);
    figures.insert("education_base", Cell::Whole(middle_aged.into()));
    let counts = form == Form::Counts;
    let share = levels.education.of(education);
    if counts {
        figures.insert("education_count", Cell::Whole(count(draw, middle_aged, share)?.into()));
    } else {
        figures.insert("education_pct", tenths(draw, share));
    }
    figures.insert("income_base", Cell::Whole(part(draw, residents, 50, 58).into()));
    let share = levels.income.of(income);
    if counts {
        // Whole kroner: hundredths of a percent of hundredths of a krone.
        let percent = u64::from(draw.between(share.0, share.1));
        figures.insert("income_mean", Cell::Whole(plan.income.regional_mean_ore * percent / 1_000_000));
    } else {
        figures.insert("income_pct", tenths(draw, share));
    }
    Some(figures)
}

/// Adds the share of non-western origin of an area.
pub(super) fn with_origin(draw: &mut Draw, mut figures: Figures, residents: u32, range: Range) -> Figures {
    figures.insert("origin_base", Cell::Whole(residents.into()));
    if figures.contains_key("education_count")
        && let Some(count) = count(draw, residents, range)
    {
        figures.insert("origin_count", Cell::Whole(count.into()));
    } else {
        figures.insert("origin_pct", tenths(draw, range));
    }
    figures
}

/// A standing that gives a need.
fn standing(draw: &mut Draw, need: Need) -> Standing {
    const EMPLOYMENT: usize = 0;
    const CONVICTIONS: usize = 1;
    let mut standing = [Level::Clear; 4];
    for level in &mut standing {
        if draw.chance(30) {
            *level = Level::Prevention;
        }
    }
    match need {
        Need::High => {
            for criterion in two_of(draw, &[0, 1, 2, 3]) {
                standing[criterion] = Level::Met;
            }
            if draw.chance(25) {
                standing[EMPLOYMENT] = Level::Met;
            }
        }
        Need::Medium => {
            // A few hundred residents have no whole number of convicted in so narrow a zone.
            let [one, other] = two_of(draw, &[0, 2, 3]);
            standing[one] = Level::Zone;
            standing[other] = Level::Zone;
            if draw.chance(30) {
                standing[one] = Level::Met;
            }
        }
        Need::Low => {
            let single = draw.index(4);
            standing[single] = match draw.below(10) {
                0..=5 => standing[single],
                6..=7 if single != CONVICTIONS => Level::Zone,
                _ => Level::Met,
            };
        }
    }
    standing
}

fn two_of(draw: &mut Draw, among: &[usize]) -> [usize; 2] {
    let mut among = among.to_vec();
    draw.shuffle(&mut among);
    [among[0], among[1]]
}

/// The columns of a criterion measured over two years, and how many decimals its counts have.
struct TwoYears {
    count: &'static str,
    base: &'static str,
    count_before: &'static str,
    base_before: &'static str,
    percent: &'static str,
    count_decimals: u32,
    percent_decimals: u32,
}

const EMPLOYMENT: TwoYears = TwoYears {
    count: "employment_count",
    base: "employment_base",
    count_before: "employment_count_prev",
    base_before: "employment_base_prev",
    percent: "employment_pct",
    count_decimals: 1,
    percent_decimals: 1,
};
const CONVICTIONS: TwoYears = TwoYears {
    count: "convictions_count",
    base: "convictions_base",
    count_before: "convictions_count_prev",
    base_before: "convictions_base_prev",
    percent: "convictions_pct",
    count_decimals: 0,
    percent_decimals: 2,
};

fn two_years(
    draw: &mut Draw,
    figures: &mut Figures,
    as_counts: bool,
    columns: &TwoYears,
    base: u32,
    ranges: &LevelRanges,
    level: Level,
) -> Option<()> {
    let range = ranges.of(level);
    figures.insert(columns.base, Cell::Whole(base.into()));
    if !as_counts {
        let percent = match columns.percent_decimals {
            1 => tenths(draw, range),
            _ => Cell::Decimal(draw.between(range.0, range.1).into(), 2),
        };
        figures.insert(columns.percent, percent);
        return Some(());
    }
    let unit = u128::from(10_u32.pow(columns.count_decimals));
    for _ in 0..40 {
        let base_before = (base * draw.between(97, 103) / 100).max(1);
        let percent = draw.between(range.0, range.1);
        let apart = percent * draw.between(0, 8) / 100;
        let (before, latest) =
            if draw.chance(50) { (percent + apart, percent - apart) } else { (percent - apart, percent + apart) };
        let counted = |base: u32, percent: u32| (u128::from(base) * u128::from(percent) * unit + 5_000) / 10_000;
        let (count, count_before) = (counted(base, latest), counted(base_before, before));
        // The mean of the two shares, over one denominator.
        let (base_wide, before_wide) = (u128::from(base), u128::from(base_before));
        let mean = 10_000 * (count * before_wide + count_before * base_wide);
        let whole = 2 * unit * base_wide * before_wide;
        if mean >= u128::from(range.0) * whole && mean <= u128::from(range.1) * whole {
            let cell = |count: u128| {
                let count = u64::try_from(count).unwrap_or(u64::MAX);
                if columns.count_decimals == 0 { Cell::Whole(count) } else { Cell::Decimal(count, 1) }
            };
            figures.insert(columns.base_before, Cell::Whole(base_before.into()));
            figures.insert(columns.count_before, cell(count_before));
            figures.insert(columns.count, cell(count));
            return Some(());
        }
    }
    None
}

/// A whole number of people whose share lies in a range; `None` where there is none.
fn count(draw: &mut Draw, base: u32, range: Range) -> Option<u32> {
    let base = u64::from(base);
    let fewest = (u64::from(range.0) * base).div_ceil(10_000);
    let most = u64::from(range.1) * base / 10_000;
    let drawn = draw.below((most + 1).saturating_sub(fewest));
    (fewest <= most).then(|| u32::try_from(fewest + drawn).ok()).flatten()
}

/// A percentage with one decimal.
fn tenths(draw: &mut Draw, range: Range) -> Cell {
    Cell::Decimal(draw.between(range.0.div_ceil(10), range.1 / 10).into(), 1)
}

/// A part of the residents, of so many to so many percent.
fn part(draw: &mut Draw, residents: u32, from: u32, to: u32) -> u32 {
    (residents * draw.between(from, to) / 100).max(1)
}
