//! A count is no more than its base, a base is not zero, and no more than the residents.

use trappe_ingest::InputTable;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Absent, Decimal};

use super::cells::{Handle, Row, rows};
use super::data::Data;
use super::facts::figures::{FigureColumns, Found};
use super::{Check, Code, Seen, Why};

const EXCEEDS: Code = Code::error("count-exceeds-base", "C1");
const EMPTY: Code = Code::error("base-zero", "C1");
const BASE: Code = Code::warning("base-exceeds-residents", "C1");

pub(super) const CHECK: Check = Check { name: "counts", codes: &[EXCEEDS, EMPTY, BASE], look: run };

fn run(data: &Data<'_>) -> Seen {
    let residents = Handle::of(&data.tables.areas, "residents");
    let of_areas = rows(&data.tables.areas).map(|row| (row, row.whole_at(residents).ok()));
    let mut seen = of_table(&data.tables.areas, of_areas);
    if let Some(indicators) = &data.tables.indicators {
        let unit_id = Handle::of(indicators, "unit_id");
        let units = rows(indicators).map(|row| (row, row.text_at(unit_id).and_then(|unit_id| data.residents(unit_id))));
        seen = seen.and(of_table(indicators, units));
    }
    seen
}

/// Rows of a table, each with its residents where they are known.
fn of_table<'a>(table: &'a InputTable, rows: impl Iterator<Item = (Row<'a>, Option<u32>)>) -> Seen {
    let columns = FigureColumns::of(table);
    let mut seen = Seen::or(Why::NothingToCompare);
    for (row, residents) in rows {
        let residents = residents.map(Decimal::from);
        for found in &columns.counted {
            for year in [Some(Year::latest(found)), Year::previous(found)].into_iter().flatten() {
                if row.number_at(year.columns[0]).is_ok() {
                    seen.looked(count(row, year, found, residents));
                }
            }
            seen.found(base(row, found.columns.latest[1], found.latest[1], residents));
        }
        if row.number_at(columns.income_mean).is_ok() {
            seen.looked(mean_of_nobody(row, &columns));
        }
        seen.found(base(row, "income_base", columns.income_base, residents));
    }
    seen
}

/// Count and base of one year: names and columns.
#[derive(Clone, Copy)]
struct Year {
    names: [&'static str; 2],
    columns: [Handle; 2],
    is_latest: bool,
}

impl Year {
    const fn latest(found: &Found) -> Self {
        Self { names: found.columns.latest, columns: found.latest, is_latest: true }
    }

    fn previous(found: &Found) -> Option<Self> {
        Some(Self { names: found.columns.previous?, columns: found.previous?, is_latest: false })
    }
}

/// A count and its base; Z3a: the residents where the latest base is not given and may be them.
fn count(row: Row<'_>, year: Year, found: &Found, residents: Option<Decimal>) -> Option<Finding> {
    let [count_name, base_name] = year.names;
    let count = row.number_at(year.columns[0]).ok()?;
    let (base, of) = match row.number_at(year.columns[1]) {
        Ok(base) => (base, base_name),
        Err(Absent::NotGiven) if found.columns.base_may_be_residents && year.is_latest => (residents?, "residents"),
        Err(_) => return None,
    };
    if base.is_zero() && of == base_name {
        return Some(EMPTY.at(row.place(base_name)).value(row.written(base_name)).with("count", count));
    }
    (count > base).then(|| {
        EXCEEDS.at(row.place(count_name)).value(row.written(count_name)).with("base", base).with("base_column", of)
    })
}

fn mean_of_nobody(row: Row<'_>, columns: &FigureColumns) -> Option<Finding> {
    let mean = row.number_at(columns.income_mean).ok()?;
    row.number_at(columns.income_base).ok().filter(Decimal::is_zero)?;
    Some(EMPTY.at(row.place("income_base")).value(row.written("income_base")).with("count", mean))
}

fn base(row: Row<'_>, name: &str, column: Handle, residents: Option<Decimal>) -> Option<Finding> {
    let (base, residents) = (row.number_at(column).ok()?, residents?);
    (base > residents).then(|| BASE.at(row.place(name)).value(row.written(name)).with("residents", residents))
}
