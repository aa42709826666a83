//! `safeguards`: one row a department that lets by step 1 or 2 of the department staircase (L17, L18).

use trappe_rules::agreement::Agreement;
use trappe_rules::columns::outputs::SAFEGUARDS;
use trappe_rules::facts::{City, Department};
use trappe_rules::letting::safeguard::{FullUse, SafeguardRow, Safeguards};
use trappe_rules::quantity::Ratio;

use super::{Cell, Filling};
use crate::emit::Table;

/// `safeguards`, in `department_id` order.
#[must_use]
pub fn safeguards(city: &City, safeguards: &Safeguards, agreement: &Agreement) -> Table {
    let mut table = Filling::new(&SAFEGUARDS, safeguards.rows.len());
    for row in &safeguards.rows {
        if let Some(department) = city.departments.get(row.department) {
            table.row(cells(department, row, agreement));
        }
    }
    table.finish()
}

fn cells(department: &Department, row: &SafeguardRow, agreement: &Agreement) -> [Cell; 32] {
    let full_use = row.carries.full_use.as_ref();
    let third = &row.carries.one_third;
    let least = [Ratio::whole(i128::from(agreement.safeguard.expected_homes))];
    let of_third = |share| percent(share, agreement.exemption.above);
    let vacancies = third.vacancies;
    let exempt_by = match (&row.decision_id, row.of_itself) {
        (Some(_), _) => Some("decision"),
        (None, true) => Some("itself"),
        (None, false) => None,
    };
    [
        Cell::text(&department.department_id),
        Cell::text(&department.name),
        Cell::text(&department.organisation),
        Cell::whole(Some(row.carries.step)),
        Cell::whole(full_use.and_then(|it| it.offered)),
        Cell::whole(full_use.and_then(|it| it.used)),
        years(full_use.map_or(&[], |it| &it.missing_years)),
        Cell::exact(full_use.and_then(|it| it.vacancies), &[]),
        Cell::exact(full_use.and_then(|it| it.expected), &least),
        Cell::Boolean(full_use.and_then(FullUse::holds)),
        Cell::maybe_name(full_use.map(because)),
        Cell::whole(Some(third.year)),
        Cell::whole(Some(third.first_year)),
        Cell::whole(Some(third.year_before)),
        Cell::whole(third.offered),
        Cell::whole(third.used),
        years(&third.missing_years),
        percent(third.use_rate, Ratio::ONE),
        Cell::exact(vacancies.map(|it| it.all), &[]),
        Cell::exact(vacancies.map(|it| it.earmarked), &[]),
        Cell::whole(Some(third.of_step.0)),
        of_third(third.expected),
        Cell::Boolean(third.expected_over),
        Cell::whole(third.let_homes),
        Cell::whole(third.assigned),
        of_third(third.realised),
        Cell::Boolean(third.realised_over),
        Cell::Boolean(row.exempt),
        Cell::maybe_name(exempt_by),
        Cell::maybe(row.decision_id.as_deref()),
        Cell::Boolean(row.candidate),
        Cell::whole(row.open_year),
    ]
}

/// Why L17 holds, does not, or cannot be told; what is known to be in the way goes first.
fn because(full_use: &FullUse) -> &'static str {
    match (full_use.holds(), full_use.all_used, full_use.enough) {
        (Some(true), _, _) => "holds",
        (Some(false), Some(false), _) if full_use.offered == Some(0) => "nothing_offered",
        (Some(false), Some(false), _) => "not_all_used",
        (Some(false), _, _) => "too_few_expected",
        (None, None, _) => "years_missing",
        (None, Some(_), _) => "vacancies_unknown",
    }
}

fn years(years: &[i16]) -> Cell {
    Cell::joined(&years.iter().map(ToString::to_string).collect::<Vec<_>>())
}

/// A share in percent, on its own side of a bound (D9).
fn percent(share: Option<Ratio>, bound: Ratio) -> Cell {
    let of_hundred = |share: Ratio| share.times(Ratio::whole(100));
    Cell::exact(share.and_then(of_hundred), of_hundred(bound).as_slice())
}
