//! Key figures are of the year before the list's (T10).

use std::collections::BTreeMap;

use trappe_ingest::InputTable;
use trappe_rules::finding::Place;

use super::cells::{Row, rows};
use super::data::Data;
use super::facts::figures::{FigureColumns, Found};
use super::{Check, Code, Seen, Why};

const OTHER: Code = Code::error("figures-year-other", "T10");
const NOT_GIVEN: Code = Code::warning("figures-year-not-given", "T10");

pub(super) const CHECK: Check = Check { name: "figures-year", codes: &[OTHER, NOT_GIVEN], look: run };

fn run(data: &Data<'_>) -> Seen {
    let tables = [Some(&data.tables.areas), data.tables.indicators.as_ref()];
    let wanted = i64::from(data.run.list_date.year()) - 1;
    let seen = tables.into_iter().flatten().map(|table| of(table, wanted, data.dates.figures_year.map(i64::from)));
    seen.fold(Seen::or(Why::NothingToCompare), Seen::and)
}

/// `accepted` is another year that the pipeline names. One finding a wrong year, at the first row that has it; one for all rows without a year.
fn of(table: &InputTable, wanted: i64, accepted: Option<i64>) -> Seen {
    let mut other: BTreeMap<u32, Vec<Row<'_>>> = BTreeMap::new();
    let columns = FigureColumns::of(table);
    let mut not_given: u32 = 0;
    let mut seen = Seen::or(Why::NothingToCompare);
    for row in rows(table).filter(|row| has_figures(*row, &columns)) {
        seen.look();
        match row.whole("figures_year") {
            Ok(year) if i64::from(year) == wanted || Some(i64::from(year)) == accepted => {}
            Ok(year) => other.entry(year).or_default().push(row),
            Err(_) => not_given += 1,
        }
    }
    seen.found(other.into_iter().filter_map(|(year, rows)| {
        let finding = OTHER.at(rows.first()?.place("figures_year")).value(year.to_string());
        Some(finding.with("wanted", wanted.to_string()).with("rows", rows.len()))
    }));
    if not_given > 0 {
        let place = Place {
            row: None,
            column: Some("figures_year".to_owned()),
            subject: None,
            ..table.place(0, "figures_year")
        };
        seen.found([NOT_GIVEN.at(place).with("wanted", wanted.to_string()).with("rows", not_given)]);
    }
    seen
}

/// Whether a row has any key figure: without one its year does not matter.
fn has_figures(row: Row<'_>, columns: &FigureColumns) -> bool {
    let counted = |found: &Found| row.number_at(found.latest[0]).is_ok() || found.published.read(row).is_ok();
    columns.counted.iter().any(counted)
        || row.number_at(columns.income_mean).is_ok()
        || columns.income_published.read(row).is_ok()
}
