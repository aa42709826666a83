//! Puts the facts of all tables together, each in the order of its key, so that the order of rows never matters.

use std::collections::{BTreeMap, BTreeSet};

use trappe_ingest::InputTable;
use trappe_rules::facts::{Area, City, HistoryEntry, RowIndex, RunKind};

use super::cells::{Row, rows};
use super::data::AllRepeated;
use super::facts::{AssignmentColumns, DepartmentColumns, FigureColumns};
use super::{Kept, Tables, facts};

/// The facts of every row that can be read, and which rows these are. A row whose key stands in an earlier row is not
/// among them. An initial run has no run before it (R1).
pub(super) fn assemble(tables: &Tables, kind: RunKind, repeated: &AllRepeated<'_>) -> (City, Kept) {
    let mut kept = Kept::new();
    let of_areas = FigureColumns::of(&tables.areas);
    let of_units = tables.indicators.as_ref().map(FigureColumns::of);
    let of_departments = DepartmentColumns::of(&tables.departments);
    let of_assignments = tables.assignments.as_ref().map(AssignmentColumns::of);
    let mut city = City {
        departments: made(Some(&tables.departments), repeated, &mut kept, |row| {
            facts::department(row, &of_departments)
        }),
        areas: one_an_area(made(Some(&tables.areas), repeated, &mut kept, |row| facts::area(row, &of_areas))),
        indicators: made(tables.indicators.as_ref(), repeated, &mut kept, |row| {
            Some((row.text("unit_id")?.to_owned(), facts::key_figures(row, of_units.as_ref()?)))
        })
        .into_iter()
        .collect(),
        assignments: made(tables.assignments.as_ref(), repeated, &mut kept, |row| {
            facts::assignment(row, of_assignments.as_ref()?)
        }),
        decisions: made(tables.decisions.as_ref(), repeated, &mut kept, facts::decision),
        history: most_severe(made(tables.history.as_ref(), repeated, &mut kept, facts::history_entry)),
        previous: made(tables.previous.as_ref(), repeated, &mut kept, facts::previous_placement)
            .into_iter()
            .map(|previous| (previous.department_id.clone(), previous))
            .collect(),
        initial: made(tables.initial.as_ref(), repeated, &mut kept, facts::previous_placement)
            .into_iter()
            .map(|initial| (initial.department_id.clone(), initial))
            .collect(),
        lettings: made(tables.lettings.as_ref(), repeated, &mut kept, facts::letting_entry),
        register: made(tables.register.as_ref(), repeated, &mut kept, facts::register_entry),
        wheel_states: made(tables.wheel_state.as_ref(), repeated, &mut kept, facts::wheel_state)
            .into_iter()
            .map(|entry| (entry.department_id.clone(), entry))
            .collect(),
        kept_members: made(tables.pools.as_ref(), repeated, &mut kept, facts::kept_member),
    };
    if kind == RunKind::Initial {
        city.previous.clear();
    }
    city.departments.sort_by(|a, b| a.department_id.cmp(&b.department_id));
    city.assignments.sort_by(|a, b| (&a.department_id, a.source).cmp(&(&b.department_id, b.source)));
    city.decisions.sort_by(|a, b| {
        (&a.decision_id, a.kind, &a.subject_id, a.date).cmp(&(&b.decision_id, b.kind, &b.subject_id, b.date))
    });
    city.lettings.sort_by(|a, b| (&a.department_id, a.year, a.kind).cmp(&(&b.department_id, b.year, b.kind)));
    city.register.sort_by(|a, b| {
        (&a.topic, &a.organisation_id, &a.department_id, a.year).cmp(&(
            &b.topic,
            &b.organisation_id,
            &b.department_id,
            b.year,
        ))
    });
    city.kept_members.sort_by(|a, b| (&a.unit_id, &a.department_id).cmp(&(&b.unit_id, &b.department_id)));
    (city, kept)
}

/// What `make` makes of the rows of a table; the rows it made something of are kept.
fn made<'a, T>(
    table: Option<&'a InputTable>,
    repeated: &AllRepeated<'_>,
    kept: &mut Kept,
    make: impl Fn(Row<'a>) -> Option<T>,
) -> Vec<T> {
    let Some(table) = table else { return Vec::new() };
    let repeated = repeated.get(table.table.name).into_iter().flatten();
    let repeated: BTreeSet<RowIndex> = repeated.map(|repeated| repeated.row.row).collect();
    let (mut rows_kept, mut facts) =
        (Vec::with_capacity(table.rows() as usize), Vec::with_capacity(table.rows() as usize));
    for row in rows(table).filter(|row| !repeated.contains(&row.row)) {
        if let Some(fact) = make(row) {
            rows_kept.push(row.row);
            facts.push(fact);
        }
    }
    kept.insert(table.table.name, rows_kept.into_iter().collect());
    facts
}

/// One area an id, in order: an area on several lists may have a row for each, and the most severe counts (S6).
fn one_an_area(areas: Vec<Area>) -> Vec<Area> {
    let mut by_id: BTreeMap<String, Area> = BTreeMap::new();
    for area in areas {
        match by_id.get(&area.area_id) {
            Some(earlier) if earlier.designation >= area.designation => {}
            Some(_) | None => {
                by_id.insert(area.area_id.clone(), area);
            }
        }
    }
    by_id.into_values().collect()
}

/// One entry an area and list: where a list names an area several times, the most severe (S6).
fn most_severe(entries: Vec<HistoryEntry>) -> Vec<HistoryEntry> {
    let mut by_list: BTreeMap<_, HistoryEntry> = BTreeMap::new();
    for entry in entries {
        let key = (entry.area_id.clone(), entry.list_date);
        match by_list.get(&key) {
            Some(earlier) if earlier.designation >= entry.designation => {}
            Some(_) | None => {
                by_list.insert(key, entry);
            }
        }
    }
    by_list.into_values().collect()
}

/// The facts of the rows kept.
pub(super) fn keep(mut city: City, tables: &Tables, kept: &Kept) -> City {
    // Mostly every row is kept, and none need be looked for.
    let of = |table: &InputTable| kept.get(table.table.name).is_some_and(|kept| kept.len() == table.rows() as usize);
    if tables.given().all(|table| table.rows() == 0 || of(table)) {
        return city;
    }
    let is_kept = |table: &str, row: RowIndex| kept.get(table).is_some_and(|rows| rows.contains(&row));
    city.departments.retain(|fact| is_kept("departments", fact.row));
    city.areas.retain(|fact| is_kept("areas", fact.row));
    city.indicators.retain(|_, figures| figures.row.is_none_or(|row| is_kept("indicators", row)));
    city.assignments.retain(|fact| is_kept("assignments", fact.row));
    city.decisions.retain(|fact| is_kept("decisions", fact.row));
    city.initial.retain(|_, fact| is_kept("initial", fact.row));
    city.history.retain(|fact| is_kept("history", fact.row));
    city.previous.retain(|_, fact| is_kept("previous", fact.row));
    city.lettings.retain(|fact| is_kept("lettings", fact.row));
    city.register.retain(|fact| is_kept("register", fact.row));
    city.wheel_states.retain(|_, fact| is_kept("wheel_state", fact.row));
    city.kept_members.retain(|fact| is_kept("pools", fact.row));
    city
}
