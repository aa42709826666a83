//! `new_build` (N): one row a department that is new build, or was when the agreement began.

use trappe_rules::agreement::Shares;
use trappe_rules::columns::outputs::NEW_BUILD;
use trappe_rules::facts::City;
use trappe_rules::letting::new_build::{NewDepartment, Overshoot};
use trappe_rules::quantity::{Eighteenths, Ratio};

use super::{Cell, Filling};
use crate::emit::Table;

/// Years, homes, shares and overshoot.
#[must_use]
pub fn new_build(city: &City, rows: &[NewDepartment], aim: Ratio) -> Table {
    // D9: what is shown stands to the aim as the exact share does.
    let bounds: Vec<Ratio> = aim.times(Ratio::whole(100)).into_iter().collect();
    let mut table = Filling::new(&NEW_BUILD, rows.len());
    for row in rows {
        let Some(department) = city.departments.get(row.department) else { continue };
        table.row([
            Cell::text(&department.department_id),
            Cell::text(&department.name),
            Cell::text(&department.organisation),
            Cell::name(row.term.basis.rule()),
            Cell::Date(Some(row.term.first)),
            Cell::Date(Some(row.term.last)),
            Cell::Date(row.term.by_step_from()),
            Cell::name(row.phase.name()),
        ]);
        table.row(homes(row));
        table.row(shares(row));
        table.row(overshoot(row.overshoot, &bounds));
        let decisions: Vec<&str> = row
            .waived
            .iter()
            .map(|(_, id)| id)
            .chain(row.agreed.iter().map(|(_, id)| id))
            .map(String::as_str)
            .collect();
        table.row([
            Cell::whole(row.step),
            Cell::whole(row.step_after),
            Cell::whole(row.step_by_figures),
            Cell::joined(&decisions),
        ]);
    }
    table.finish()
}

fn homes(row: &NewDepartment) -> [Cell; 5] {
    [
        Cell::whole(Some(row.homes)),
        Cell::whole(row.cheap),
        Cell::whole(row.waived.as_ref().map(|(homes, _)| *homes)),
        Cell::exact(row.cheap_share, &[]),
        Cell::whole(row.assigned_only),
    ]
}

fn shares(row: &NewDepartment) -> [Cell; 5] {
    let of = |one: fn(&Shares) -> [Eighteenths; 2]| {
        Cell::whole(row.others.as_ref().map(|shares| one(shares).into_iter().map(|it| i64::from(it.0)).sum::<i64>()))
    };
    [
        Cell::whole(row.by_figure.map(|share| share.0)),
        Cell::whole(row.agreed.as_ref().map(|(share, _)| share.0)),
        of(|shares| [shares.waiting_list, shares.waiting_list_extra]),
        of(|shares| [shares.flexible, shares.flexible_extra]),
        of(|shares| [shares.assignment, shares.assignment_extra]),
    ]
}

fn overshoot(overshoot: Option<Overshoot>, bounds: &[Ratio]) -> [Cell; 4] {
    [
        Cell::exact(overshoot.map(|it| it.whole), bounds),
        Cell::exact(overshoot.map(|it| it.points), &[Ratio::ZERO]),
        Cell::Boolean(overshoot.map(Overshoot::exceeds)),
        Cell::exact(overshoot.and_then(|it| it.from_share), &[]),
    ]
}
