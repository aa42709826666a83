//! A published figure is what the counts give, to within half a unit of its last decimal.

use trappe_rules::agreement::Criterion;
use trappe_rules::facts::{Given, KeyFigures};
use trappe_rules::figures::measured;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Decimal, Ratio};

use super::cells::Row;
use super::data::Data;
use super::facts::figures::{FigureColumns, Found};
use super::{Check, Code, Seen};

const CONTRADICTS: Code = Code::error("published-contradicts-counts", "data.md key figures");

pub(super) const CHECK: Check = Check { name: "published-figures", codes: &[CONTRADICTS], look: run };

/// A row of key figures and what its values are taken of.
struct Unit<'a> {
    row: Row<'a>,
    figures: &'a KeyFigures,
    /// `None` for a pool not yet known.
    residents: Option<u32>,
    /// `None` for a pool that could lie in several.
    region: Option<&'a str>,
}

/// Not checked where no published figure stands beside counts.
fn run(data: &Data<'_>) -> Seen {
    let areas = data.city.areas.iter().map(|area| Unit {
        row: data.area_row(area),
        figures: &area.figures,
        residents: Some(area.residents),
        region: Some(data.region(area.region.as_deref())),
    });
    let mut compared = Vec::new();
    compare(areas, &FigureColumns::of(&data.tables.areas), data, &mut compared);
    if let Some(table) = &data.tables.indicators {
        let units = data.city.indicators.iter().filter_map(|(unit_id, figures)| {
            let row = Row { table, row: figures.row? };
            Some(Unit { row, figures, residents: data.residents(unit_id), region: data.unit_region(unit_id) })
        });
        compare(units, &FigureColumns::of(table), data, &mut compared);
    }
    Seen::of(compared.len(), compared.into_iter().flatten())
}

/// One entry for each published figure beside counts: `None` where they agree.
fn compare<'a>(
    units: impl Iterator<Item = Unit<'a>>,
    columns: &FigureColumns,
    data: &Data<'_>,
    compared: &mut Vec<Option<Finding>>,
) {
    let [employment, convictions, education, origin] = columns.counted;
    let counted = |found: Found, criterion: Option<Criterion>| (found.columns.published, found.published, criterion);
    let columns = [
        counted(employment, Some(Criterion::Employment)),
        counted(convictions, Some(Criterion::Convictions)),
        counted(education, Some(Criterion::Education)),
        ("income_pct", columns.income_published, Some(Criterion::Income)),
        counted(origin, None),
    ];
    for unit in units {
        for (name, column, criterion) in columns {
            let Ok(published) = column.read(unit.row) else { continue };
            if let Some(value) = value(&unit, criterion, data) {
                compared.push(contradiction(unit.row, name, value, published.value, published.decimals));
            }
        }
    }
}

/// The exact value of what is given as counts; `criterion` is `None` for the origin (C5).
fn value(unit: &Unit<'_>, criterion: Option<Criterion>, data: &Data<'_>) -> Option<Ratio> {
    // The origin is a share of one year, as education is.
    let as_education = KeyFigures { education: unit.figures.origin, ..*unit.figures };
    let (given, figures) = match criterion {
        Some(Criterion::Employment) => (&unit.figures.employment, unit.figures),
        Some(Criterion::Convictions) => (&unit.figures.convictions, unit.figures),
        Some(Criterion::Education) => (&unit.figures.education, unit.figures),
        Some(Criterion::Income) => (&unit.figures.income, unit.figures),
        None => (&unit.figures.origin, &as_education),
    };
    let residents = match given {
        // Z3a: without a base the residents are needed.
        Given::Counts { latest, .. } if latest.base.is_err() => unit.residents?,
        Given::Counts { .. } | Given::Income { .. } => 0,
        Given::Published { .. } | Given::Nothing(_) => return None,
    };
    let income = unit.region.zip(data.thresholds);
    let income = income.and_then(|(region, thresholds)| thresholds.regional_income.get(region).copied());
    let criterion = criterion.unwrap_or(Criterion::Education);
    measured(criterion, figures, residents.into(), income, data.agreement.readings).value.ok()
}

fn contradiction(row: Row<'_>, column: &str, value: Ratio, published: Decimal, decimals: u32) -> Option<Finding> {
    let difference = value.minus(Ratio::from_decimal(published))?;
    let half = Ratio::new(1, 10_i128.checked_pow(decimals)?.checked_mul(2)?)?;
    let off = difference > half || difference < Ratio::ZERO.minus(half)?;
    let computed = value.rounded(decimals.saturating_add(2))?;
    off.then(|| CONTRADICTS.at(row.place(column)).value(row.written(column)).with("computed", computed))
}
