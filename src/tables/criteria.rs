//! `criteria` (A3–A5, L9, L10, L13): one row a department and criterion, in department order.

use std::borrow::Cow;

use trappe_messages::Catalogue;
use trappe_rules::agreement::{Agreement, Binds, Boundary, Criterion, MovingRight, Staircase, Thresholds};
use trappe_rules::columns::outputs::CRITERIA_OF_PLACEMENTS;
use trappe_rules::explain;
use trappe_rules::facts::City;
use trappe_rules::letting::criteria::{Asked, Criteria, CriterionRow, Lettings, Priority, Who, ages, least_income};
use trappe_rules::placement::Placement;
use trappe_rules::quantity::Ratio;

use super::{Cell, Filling};
use crate::emit::Table;

/// Kroner are shown to the øre, as the amounts are published.
const ORE: u32 = 2;

/// What must be met in every department, sentences in the language of the catalogue.
#[must_use]
pub fn criteria(
    city: &City,
    placements: &[Placement],
    of_departments: &[Criteria],
    agreement: &Agreement,
    thresholds: &Thresholds,
    catalogue: &Catalogue,
) -> Table {
    let rows = of_departments.iter().map(|criteria| criteria.rows.len()).sum();
    let mut table = Filling::new(&CRITERIA_OF_PLACEMENTS, rows);
    for (criteria, placement) in of_departments.iter().zip(placements) {
        let Some(department) = city.departments.get(criteria.department) else { continue };
        let sentence = catalogue.text(&explain::criteria_sentence(criteria, agreement));
        let income = least_income(department, agreement, thresholds);
        for row in &criteria.rows {
            table.row([
                Cell::text(&department.department_id),
                Cell::maybe_name(criteria.outcome.staircase().map(Staircase::name)),
                Cell::whole(criteria.outcome.step()),
                Cell::maybe(placement.letting.as_ref().map(|letting| letting.rule.as_str())),
            ]);
            table.row(asked(row));
            table.row(figures(row, income, agreement));
            table.row(limits(row));
            table.row(of_department(criteria));
            table.row([
                Cell::text(row.rule),
                Cell::maybe(agreement.places.get(row.rule).map(String::as_str)),
                Cell::Text(Some(Cow::Owned(sentence.clone()))),
            ]);
        }
    }
    table.finish()
}

fn asked(row: &CriterionRow) -> [Cell; 5] {
    [
        Cell::name(row.asked.name()),
        Cell::name(row.form.name()),
        Cell::name(row.duty.name()),
        Cell::maybe_name(row.lettings.map(Lettings::name)),
        Cell::maybe_name(row.asked.who().map(Who::name)),
    ]
}

fn figures(row: &CriterionRow, income: Option<Ratio>, agreement: &Agreement) -> [Cell; 11] {
    let known = &agreement.flexible_criteria;
    let ages = ages(row.asked, agreement);
    let of = |holds: bool, number: u8| Cell::whole(holds.then_some(number));
    let is_a = matches!(row.asked, Asked::A1 | Asked::A2);
    let convictions = row.asked == Asked::Sharpened(Criterion::Convictions);
    let is_income = row.asked == Asked::Sharpened(Criterion::Income);
    let kroner = income.filter(|_| is_income).and_then(|income| income.rounded(ORE));
    [
        Cell::whole(ages.map(|ages| ages.from)),
        Cell::whole(ages.and_then(|ages| ages.to)),
        of(convictions, known.convictions_documented.from),
        Cell::Boolean(is_income.then_some(true)),
        of(row.asked == Asked::A1, known.weekly_hours),
        of(row.asked == Asked::A1, known.senior_age),
        of(is_a, known.partner_years),
        of(row.asked == Asked::B, known.separation_years),
        of(convictions, known.convictions_years_before),
        Cell::Decimal(is_income.then(|| known.income_pct.normalize())),
        Cell::Decimal(kroner.map(|kroner| kroner.normalize())),
    ]
}

fn limits(row: &CriterionRow) -> [Cell; 4] {
    let names = |asked: &[Asked]| Cell::joined(&asked.iter().map(|asked| asked.name()).collect::<Vec<_>>());
    [
        names(&row.or),
        names(&row.instead_of),
        Cell::whole(row.at_most_homes),
        Cell::whole(row.at_most.map(|most| most.0)),
    ]
}

fn of_department(criteria: &Criteria) -> [Cell; 6] {
    let moves = criteria.internal.as_ref();
    [
        Cell::joined(&criteria.order.iter().map(|priority: &Priority| priority.name()).collect::<Vec<_>>()),
        Cell::maybe_name(moves.map(|moves| moves.boundary).map(Boundary::name)),
        Cell::maybe_name(moves.map(|moves| moves.from_outside).map(Binds::name)),
        Cell::maybe_name(moves.map(|moves| moves.within).map(Binds::name)),
        Cell::maybe_name(moves.map(|moves| moves.right).map(MovingRight::name)),
        Cell::Boolean(Some(criteria.assignment_suspended)),
    ]
}
