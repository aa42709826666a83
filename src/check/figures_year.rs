//! Key figures are of the year before the list's (T10).

use std::collections::BTreeMap;

use trappe_ingest::InputTable;
use trappe_rules::facts::{Department, RunKind};
use trappe_rules::finding::Place;

use super::cells::{Row, rows};
use super::data::Data;
use super::facts::figures::{FigureColumns, Found};
use super::placed::by_figures;
use super::{Check, Code, Seen, Why};

const OTHER: Code = Code::error("figures-year-other", "T10");
const UNUSED: Code = Code::warning("figures-year-other-unplaced", "T10");
const NOT_GIVEN: Code = Code::warning("figures-year-not-given", "T10");

pub(super) const CHECK: Check = Check { name: "figures-year", codes: &[OTHER, UNUSED, NOT_GIVEN], look: run };

/// The areas' figures place in every run; in an annual run most departments are carried over, and their figures tell only
/// what a midterm would change (R2).
fn run(data: &Data<'_>) -> Seen {
    let in_annual = data.run.kind == RunKind::Annual;
    let seen = of(data, &data.tables.areas, |_| true);
    let units = data.tables.indicators.as_ref().map(|table| {
        let a_small_one_is_open =
            in_annual && data.city.departments.iter().any(|it| is_small(data, it) && by_figures(data, it));
        of(data, table, |row| !in_annual || places(data, row, a_small_one_is_open))
    });
    units.into_iter().fold(seen, Seen::and)
}

/// Whether some department's step may hang on a unit's row. Of a pool that is not kept the members are not known before
/// pooling: it may be that of any small department there is to place.
fn places(data: &Data<'_>, row: Row<'_>, a_small_one_is_open: bool) -> bool {
    let Some(unit_id) = row.text("unit_id") else { return true };
    let of = |id: &str| data.departments.get(id).map(|department| by_figures(data, department));
    let pool = || data.kept_pools.get(unit_id).map(|members| members.iter().any(|member| of(member) == Some(true)));
    of(unit_id).or_else(pool).unwrap_or(a_small_one_is_open)
}

/// P1.
fn is_small(data: &Data<'_>, department: &Department) -> bool {
    let limits = data.agreement.pooling;
    department.homes.total() < limits.homes || department.residents < limits.residents
}

/// One finding a wrong year, at the first row that has it; one for all rows without a year. The pipeline may name another
/// year as accepted.
fn of(data: &Data<'_>, table: &InputTable, places: impl Fn(Row<'_>) -> bool) -> Seen {
    let wanted = i64::from(data.run.list_date.year()) - 1;
    let accepted = data.dates.figures_year.map(i64::from);
    let mut other: BTreeMap<(bool, u32), Vec<Row<'_>>> = BTreeMap::new();
    let columns = FigureColumns::of(table);
    let mut not_given: u32 = 0;
    let mut seen = Seen::or(Why::NothingToCompare);
    for row in rows(table).filter(|row| has_figures(*row, &columns)) {
        seen.look();
        match row.whole_at(columns.year) {
            Ok(year) if i64::from(year) == wanted || Some(i64::from(year)) == accepted => {}
            Ok(year) => other.entry((places(row), year)).or_default().push(row),
            Err(_) => not_given += 1,
        }
    }
    seen.found(other.into_iter().filter_map(|((places, year), rows)| {
        let code = if places { OTHER } else { UNUSED };
        let finding = code.at(rows.first()?.place("figures_year")).value(year.to_string());
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
