//! Which rows of the inputs differ between two runs: new, gone, or changed in which column.

use std::borrow::Cow;
use std::collections::BTreeMap;

use trappe_ingest::{InputTable, Value};
use trappe_rules::change::{Component, Corrections, LoneRows, Side};
use trappe_rules::columns::{Table, inputs};
use trappe_rules::facts::{AssignedSource, City};
use trappe_rules::quantity::Absent;

use crate::check::Tables;
use crate::tables::{Change, RowChange};

/// What a withheld cell is written as.
const WITHHELD: &str = "..";
/// What a cell is written as that cannot occur.
const CANNOT_OCCUR: &str = ".";

/// Every difference of the accepted rows of two runs: tables in the order of `data.md`, rows by key, columns in their order.
pub(super) fn changes((before, old): (&Tables, &Side), (after, new): (&Tables, &Side)) -> Vec<Change> {
    let belonging = Belonging { old, new, corrections: Corrections::between(old, new), rows: LoneRows::of(old, new) };
    let of = |tables: &'_ Tables| -> BTreeMap<&'static str, Vec<Row>> {
        tables.given().map(|table| (table.table.name, rows(table))).collect()
    };
    let (mut before, mut after) = (of(before), of(after));
    let mut changes = Vec::new();
    for table in inputs::TABLES {
        let rows =
            (before.remove(table.name).unwrap_or_else(Vec::new), after.remove(table.name).unwrap_or_else(Vec::new));
        changes_of(table, rows, &belonging, &mut changes);
    }
    changes
}

/// What the columns of a key hold.
type Key = Vec<Option<String>>;

/// A row: its key, and what its columns hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    key: Key,
    values: BTreeMap<usize, String>,
}

/// By what a row is known again in another run: the list an area was on, and its date, are what may have changed.
fn key_of(table: &Table) -> &'static [&'static str] {
    match table.name {
        "areas" => &["area_id"],
        "history" => &["area_id", "list_date"],
        _ => inputs::by_name(table.name).map_or(&[], |table| table.key),
    }
}

fn rows(table: &InputTable) -> Vec<Row> {
    let key = key_of(table.table);
    let columns: Vec<_> = table
        .table
        .columns
        .iter()
        .enumerate()
        .filter_map(|(index, column)| Some((index, table.column_handle(column.name)?)))
        .collect();
    (0..table.rows())
        .map(|row| Row {
            key: key.iter().map(|column| text(table.value(row, column))).collect(),
            values: columns
                .iter()
                .filter_map(|(index, handle)| Some((*index, text(table.value_at(row, *handle))?)))
                .collect(),
        })
        .collect()
}

fn text(value: Value<'_>) -> Option<String> {
    match value {
        Value::Absent(Absent::Withheld) => Some(WITHHELD.to_owned()),
        Value::Absent(Absent::CannotOccur) => Some(CANNOT_OCCUR.to_owned()),
        Value::Absent(_) => None,
        Value::Text(text) => Some(text.to_owned()),
        Value::Number(number) => Some(number.normalize().to_string()),
        Value::Date(date) => Some(date.to_string()),
        Value::Boolean(value) => Some(value.to_string()),
    }
}

fn changes_of(table: &Table, (old, new): (Vec<Row>, Vec<Row>), belonging: &Belonging<'_>, changes: &mut Vec<Change>) {
    let mut by_key: BTreeMap<Key, (Vec<Row>, Vec<Row>)> = BTreeMap::new();
    for row in old {
        by_key.entry(row.key.clone()).or_default().0.push(row);
    }
    for row in new {
        by_key.entry(row.key.clone()).or_default().1.push(row);
    }
    for (key, (mut before, mut after)) in by_key {
        // Rows that are the same are no matter; what is left of a key with several is paired in the order of its values.
        before.retain(|row| match after.iter().position(|other| other == row) {
            Some(at) => {
                after.remove(at);
                false
            }
            None => true,
        });
        before.sort();
        after.sort();
        let pairs = before.len().min(after.len());
        let shown: Vec<&str> = key.iter().map(|part| part.as_deref().unwrap_or("")).collect();
        let whole = |change| Change {
            table: table_name(table),
            key: Some(shown.join(";")),
            change,
            column: None,
            old: None,
            new: None,
            component: Some(belonging.alone(table, &shown)),
        };
        for (one, other) in before.iter().zip(&after) {
            for (index, column) in table.columns.iter().enumerate() {
                let (old, new) = (one.values.get(&index), other.values.get(&index));
                if old != new {
                    changes.push(Change {
                        column: Some(Cow::Borrowed(column.name)),
                        old: old.cloned(),
                        new: new.cloned(),
                        component: Some(belonging.differs(table, &shown, column.name)),
                        ..whole(RowChange::Changed)
                    });
                }
            }
        }
        changes.extend(before.iter().skip(pairs).map(|_| whole(RowChange::Gone)));
        changes.extend(after.iter().skip(pairs).map(|_| whole(RowChange::Added)));
    }
}

fn table_name(table: &Table) -> &'static str {
    inputs::by_name(table.name).map_or("", |table| table.name)
}

/// What a difference is counted as: by the same rules as in the rules' own mixtures.
struct Belonging<'a> {
    old: &'a Side,
    new: &'a Side,
    corrections: Corrections,
    rows: LoneRows,
}

impl Belonging<'_> {
    /// A row that one run has.
    fn alone(&self, table: &Table, key: &[&str]) -> Component {
        let first = key.first().copied().unwrap_or("");
        match table.name {
            "departments" => Component::Department,
            "indicators" => self.rows.of_unit(first),
            "assignments" | "lettings" => self.rows.of_department(first, Component::Assigned),
            "decisions" => Component::Decision,
            "previous" | "initial" => Component::Run,
            "pools" => Component::Pool,
            "register" | "wheel_state" => Component::Assigned,
            // Areas and their history.
            _ => Component::List,
        }
    }

    /// A row both have.
    fn differs(&self, table: &Table, key: &[&str], column: &str) -> Component {
        let first = key.first().copied().unwrap_or("");
        let (old, new, corrections) = (&self.old.city, &self.new.city, self.corrections);
        let found = match table.name {
            "departments" => Some(corrections.department()),
            "areas" => {
                let area = |city: &City| city.areas.iter().find(|area| area.area_id == first).cloned();
                let is_figure = inputs::INDICATORS.columns.iter().any(|figure| figure.name == column);
                area(old).zip(area(new)).map(|(old, new)| {
                    if is_figure { corrections.area_figures(&old, &new) } else { corrections.area(&old, &new) }
                })
            }
            "indicators" => {
                let figures = |city: &City| city.indicators.get(first).copied();
                figures(old).zip(figures(new)).map(|(old, new)| corrections.indicators(&old, &new))
            }
            "assignments" => {
                let source = match key.get(1).copied() {
                    Some("municipality") => AssignedSource::Municipality,
                    _ => AssignedSource::Organisation,
                };
                let row = |city: &City| {
                    city.assignments.iter().find(|row| row.department_id == first && row.source == source).cloned()
                };
                row(old).zip(row(new)).map(|(old, new)| corrections.assignment(&old, &new))
            }
            "previous" => Some(corrections.previous()),
            "history" | "lettings" => Some(Component::Correction),
            _ => None,
        };
        found.unwrap_or_else(|| self.alone(table, key))
    }
}
