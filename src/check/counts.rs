//! A count is no more than its base, a base is not zero, and no more than the residents.

use trappe_ingest::InputTable;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Absent, Decimal};

use super::cells::{Row, rows};
use super::data::Data;
use super::facts::figures::{COUNTED, Columns};
use super::{Check, Code, Look};

const EXCEEDS: Code = Code::error("count-exceeds-base", "C1");
const EMPTY: Code = Code::error("base-zero", "C1");
const BASE: Code = Code::warning("base-exceeds-residents", "C1");

pub(super) const CHECK: Check = Check { name: "counts", codes: &[EXCEEDS, EMPTY, BASE], look: Look::Always(run) };

fn run(data: &Data<'_>) -> Vec<Finding> {
    let of_areas = rows(&data.tables.areas).map(|row| (row, row.whole("residents").ok()));
    let indicators: Option<&InputTable> = data.tables.indicators.as_ref();
    let of_units = indicators.into_iter().flat_map(rows);
    let of_units = of_units.map(|row| (row, row.text("unit_id").and_then(|unit_id| data.residents(unit_id))));
    let mut findings = Vec::new();
    for (row, residents) in of_areas.chain(of_units) {
        let residents = residents.map(Decimal::from);
        for columns in COUNTED {
            findings.extend(years(columns).filter_map(|pair| count(row, pair, columns, residents)));
            findings.extend(base(row, columns.latest[1], residents));
        }
        findings.extend(mean_of_nobody(row));
        findings.extend(base(row, "income_base", residents));
    }
    findings
}

fn years(columns: Columns) -> impl Iterator<Item = [&'static str; 2]> {
    [Some(columns.latest), columns.previous].into_iter().flatten()
}

/// A count and its base; Z3a: the residents where the latest base is not given and may be them.
fn count(row: Row<'_>, pair: [&'static str; 2], columns: Columns, residents: Option<Decimal>) -> Option<Finding> {
    let [count_column, base_column] = pair;
    let count = row.number(count_column).ok()?;
    let (base, of) = match row.number(base_column) {
        Ok(base) => (base, base_column),
        Err(Absent::NotGiven) if columns.base_may_be_residents && pair == columns.latest => (residents?, "residents"),
        Err(_) => return None,
    };
    if base.is_zero() && of == base_column {
        return Some(EMPTY.at(row.place(base_column)).value(row.written(base_column)).with("count", count));
    }
    (count > base).then(|| {
        EXCEEDS.at(row.place(count_column)).value(row.written(count_column)).with("base", base).with("base_column", of)
    })
}

fn mean_of_nobody(row: Row<'_>) -> Option<Finding> {
    let mean = row.number("income_mean").ok()?;
    row.number("income_base").ok().filter(Decimal::is_zero)?;
    Some(EMPTY.at(row.place("income_base")).value(row.written("income_base")).with("count", mean))
}

fn base(row: Row<'_>, column: &'static str, residents: Option<Decimal>) -> Option<Finding> {
    let (base, residents) = (row.number(column).ok()?, residents?);
    (base > residents).then(|| BASE.at(row.place(column)).value(row.written(column)).with("residents", residents))
}
