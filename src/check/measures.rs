//! Key figures are in the unit their column asks for: percent and not fractions of one, kroner a month and not a year or
//! thousands. Every bound here is one of plausibility; no rule hangs on it.

use trappe_rules::agreement::Criterion;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Decimal, Ratio};

use super::cells::{Handle, Row, rows};
use super::data::Data;
use super::{Check, Code, Seen, Why};

const FRACTION: Code = Code::warning("percent-like-fraction", "C1");
const INCOME: Code = Code::warning("income-unlikely", "C4");
const INCOME_PCT: Code = Code::warning("income-pct-unlikely", "C4");
const CONVICTIONS: Code = Code::warning("convictions-unlikely", "C2");

pub(super) const CHECK: Check =
    Check { name: "units-of-measure", codes: &[FRACTION, INCOME, INCOME_PCT, CONVICTIONS], look: run };

/// Published shares that are hardly ever one percent or less; convictions often are.
const SHARES: [&str; 4] = ["employment_pct", "education_pct", "income_pct", "origin_pct"];
/// A mean income above so many times the region's, or below one such part of it, is unlikely.
const MOST_TIMES_INCOME: i128 = 3;
/// Months of a year: what kroner a year would be too large by.
const MONTHS: i128 = 12;
/// What thousands of kroner would be too small by.
const THOUSAND: i128 = 1000;
/// Convictions above so many times the vulnerable threshold are unlikely.
const MOST_TIMES_CONVICTIONS: u32 = 5;

fn run(data: &Data<'_>) -> Seen {
    let mut seen = Seen::or(Why::NothingToCompare);
    for table in [Some(&data.tables.areas), data.tables.indicators.as_ref()].into_iter().flatten() {
        let shares = SHARES.map(|column| (column, Handle::of(table, column)));
        let [mean, income, convicted] =
            ["income_mean", "income_pct", "convictions_pct"].map(|column| Handle::of(table, column));
        let of_areas = table.table.name == data.tables.areas.table.name;
        for row in rows(table) {
            fractions(row, &shares, &mut seen);
            if let Ok(income) = row.number_at(mean) {
                let own = if of_areas { Some(data.region(row.text("region"))) } else { None };
                let region = own.or_else(|| data.unit_region(row.text("unit_id")?));
                income_like_others(data, row, income, region, &mut seen);
            }
            if let Ok(percent) = row.number_at(income) {
                seen.looked(income_percent(row, percent));
            }
            if let Ok(share) = row.number_at(convicted) {
                convictions(data, row, share, &mut seen);
            }
        }
    }
    seen
}

/// A share of one percent or less in a row that has others: a fraction of one where a percentage is asked for.
fn fractions(row: Row<'_>, columns: &[(&str, Handle)], seen: &mut Seen) {
    let shares: Vec<_> = columns.iter().filter_map(|(name, at)| Some((*name, row.number_at(*at).ok()?))).collect();
    if shares.len() < 2 {
        return;
    }
    for (column, share) in shares {
        let is_fraction = !share.is_zero() && share <= Decimal::ONE;
        let percent = share.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(share).normalize();
        let finding = || FRACTION.at(row.place(column)).value(row.written(column)).with("percent", percent);
        seen.looked(is_fraction.then(finding));
    }
}

/// A mean income many times the region's, or a small part of it.
fn income_like_others(data: &Data<'_>, row: Row<'_>, income: Decimal, region: Option<&str>, seen: &mut Seen) {
    let known = data.thresholds.zip(region);
    let Some(regional) = known.and_then(|(thresholds, region)| thresholds.regional_income.get(region)).copied() else {
        return;
    };
    let unlikely = || -> Option<Finding> {
        let times = Ratio::from_decimal(income).over(regional)?;
        let most = Ratio::whole(MOST_TIMES_INCOME);
        let is_likely = |times: Ratio| times <= most && times.times(most).is_some_and(|times| times >= Ratio::whole(1));
        if is_likely(times) {
            return None;
        }
        // In which other unit it would be likely.
        let unit = [("year", Ratio::new(1, MONTHS)?), ("thousand", Ratio::whole(THOUSAND))]
            .into_iter()
            .find_map(|(unit, by)| times.times(by).filter(|times| is_likely(*times)).map(|_| unit));
        let finding = INCOME.at(row.place("income_mean")).value(row.written("income_mean"));
        Some(finding.with("regional", regional.rounded(2)?).with("unit", unit.unwrap_or("other")))
    };
    seen.looked(unlikely());
}

/// A published percentage of the region's mean, by the same bounds; that it is a fraction of one was told.
fn income_percent(row: Row<'_>, percent: Decimal) -> Option<Finding> {
    let times = Ratio::from_decimal(percent).over(Ratio::from_decimal(Decimal::ONE_HUNDRED))?;
    let most = Ratio::whole(MOST_TIMES_INCOME);
    let is_likely = times <= most && times.times(most)? >= Ratio::whole(1);
    let is_fraction = percent <= Decimal::ONE;
    (!is_likely && !is_fraction).then(|| INCOME_PCT.at(row.place("income_pct")).value(row.written("income_pct")))
}

fn convictions(data: &Data<'_>, row: Row<'_>, share: Decimal, seen: &mut Seen) {
    let Some(thresholds) = data.thresholds else { return };
    let threshold = thresholds.criteria[Criterion::Convictions].vulnerable.value;
    let is_unlikely = threshold.checked_mul(MOST_TIMES_CONVICTIONS.into()).is_some_and(|most| share > most);
    let finding = || {
        let finding = CONVICTIONS.at(row.place("convictions_pct")).value(row.written("convictions_pct"));
        finding.with("threshold", threshold)
    };
    seen.looked(is_unlikely.then(finding));
}
