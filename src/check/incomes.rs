//! An income in kroner is held against its region's mean, so the mean must be known (T7, T9).

use std::collections::BTreeMap;

use trappe_ingest::InputTable;

use super::cells::{Handle, Row, rows};
use super::data::Data;
use super::{Check, Code, Seen, Why};

const UNKNOWN: Code = Code::error("region-without-income", "T7");

pub(super) const CHECK: Check = Check { name: "regional-incomes", codes: &[UNKNOWN], look: run };

/// One finding a table and region, at the first row that needs it.
fn run(data: &Data<'_>) -> Seen {
    let Some(thresholds) = data.thresholds else { return Seen::or(Why::NoThresholds) };
    let areas = with_income(&data.tables.areas).map(|row| (row, Some(data.region(row.text("region")))));
    let units = data.tables.indicators.as_ref().into_iter().flat_map(with_income);
    let units = units.map(|row| (row, row.text("unit_id").and_then(|unit_id| data.unit_region(unit_id))));
    let mut without: BTreeMap<(&str, &str), Vec<Row<'_>>> = BTreeMap::new();
    let mut seen = Seen::or(Why::NothingToCompare);
    for (row, region) in areas.chain(units) {
        seen.look();
        if let Some(region) = region.filter(|region| !thresholds.regional_income.contains_key(*region)) {
            without.entry((row.table.table.name, region)).or_default().push(row);
        }
    }
    let finding = |((_, region), rows): ((&str, &str), Vec<Row<'_>>)| {
        let known = thresholds.regional_income.keys().cloned().collect::<Vec<_>>().join(", ");
        let finding = UNKNOWN.at(rows.first()?.place("income_mean")).value(region).with("known", known);
        Some(finding.with("list_date", thresholds.list_date).with("rows", rows.len()))
    };
    seen.found(without.into_iter().filter_map(finding));
    seen
}

/// Rows with an income in kroner.
fn with_income(table: &InputTable) -> impl Iterator<Item = Row<'_>> {
    let mean = Handle::of(table, "income_mean");
    rows(table).filter(move |row| row.is_filled_at(mean))
}
