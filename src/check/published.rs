//! A published figure is what the counts give, to within half a unit of its last decimal.

use trappe_rules::agreement::Criterion;
use trappe_rules::facts::{Given, KeyFigures};
use trappe_rules::figures::measured;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Decimal, Ratio};

use super::cells::Row;
use super::data::Data;
use super::facts::figures::{CONVICTIONS, EDUCATION, EMPLOYMENT, ORIGIN, published};
use super::{Check, Code, Look};

const CONTRADICTS: Code = Code::error("published-contradicts-counts", "data.md key figures");

pub(super) const CHECK: Check = Check { name: "published-figures", codes: &[CONTRADICTS], look: Look::WhereGiven(run) };

/// Not checked where no published figure stands beside counts.
fn run(data: &Data<'_>) -> Option<Vec<Finding>> {
    let areas = data.city.areas.iter().map(|area| {
        let region = Some(data.region(area.region.as_deref()));
        (data.area_row(area), &area.figures, Some(area.residents), region)
    });
    let units = data.tables.indicators.iter().flat_map(|table| {
        data.city.indicators.iter().filter_map(move |(unit_id, figures)| {
            let row = Row { table, row: figures.row? };
            Some((row, figures, data.residents(unit_id), data.unit_region(unit_id)))
        })
    });
    let mut any = false;
    let mut findings = Vec::new();
    for (row, figures, residents, region) in areas.chain(units) {
        let income = region.zip(data.thresholds);
        let income = income.and_then(|(region, thresholds)| thresholds.regional_income.get(region).copied());
        for (column, value) in values(figures, residents, income, data) {
            let (Some(value), Ok(published)) = (value, published(row, column)) else { continue };
            any = true;
            findings.extend(contradiction(row, column, value, published.value, published.decimals));
        }
    }
    any.then_some(findings)
}

/// The exact values of what is given as counts, by the column their published form stands in.
fn values(
    figures: &KeyFigures,
    residents: Option<u32>,
    regional_income: Option<Ratio>,
    data: &Data<'_>,
) -> [(&'static str, Option<Ratio>); 5] {
    let value = |criterion: Criterion, given: &Given| {
        let needs_residents = matches!(given, Given::Counts { latest, .. } if latest.base.is_err());
        let residents = match residents {
            Some(residents) => Decimal::from(residents),
            None if needs_residents => return None,
            None => Decimal::ZERO,
        };
        match given {
            Given::Counts { .. } | Given::Income { .. } => {
                measured(criterion, figures, residents, regional_income, data.agreement.readings).value.ok()
            }
            Given::Published { .. } | Given::Nothing(_) => None,
        }
    };
    // The origin is a share of one year, as education is.
    let origin = KeyFigures { education: figures.origin, ..*figures };
    let origin = match figures.origin {
        Given::Counts { .. } => {
            measured(Criterion::Education, &origin, Decimal::ZERO, None, data.agreement.readings).value.ok()
        }
        Given::Published { .. } | Given::Income { .. } | Given::Nothing(_) => None,
    };
    [
        (EMPLOYMENT.published, value(Criterion::Employment, &figures.employment)),
        (CONVICTIONS.published, value(Criterion::Convictions, &figures.convictions)),
        (EDUCATION.published, value(Criterion::Education, &figures.education)),
        ("income_pct", value(Criterion::Income, &figures.income)),
        (ORIGIN.published, origin),
    ]
}

fn contradiction(row: Row<'_>, column: &str, value: Ratio, published: Decimal, decimals: u32) -> Option<Finding> {
    let difference = value.minus(Ratio::from_decimal(published))?;
    let half = Ratio::new(1, 10_i128.checked_pow(decimals)?.checked_mul(2)?)?;
    let off = difference > half || difference < Ratio::ZERO.minus(half)?;
    let computed = value.rounded(decimals.saturating_add(2))?;
    off.then(|| CONTRADICTS.at(row.place(column)).value(row.written(column)).with("computed", computed))
}
