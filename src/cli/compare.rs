//! A comparison of two runs as text or JSON.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};
use trappe_messages::Catalogue;
use trappe_rules::change::{Component, MoveKind, Transition};
use trappe_rules::finding::{Argument, Message};

use super::engine::Contrasted;
use super::plan::Format;
use super::summary;
use crate::emit::findings::SCHEMA_VERSION;
use crate::emit::{Table, Values};
use crate::pipeline::compare::{Comparison, Run};
use crate::tables::{Change, RowChange, cause_name, place, reason};

/// Most changes of one table that are shown; the files have all of them.
const SHOWN: usize = 10;

/// The comparison in the language of the new run.
pub(super) fn text(contrasted: &Contrasted, catalogue: &Catalogue, format: Format) -> String {
    let comparison = &contrasted.comparison;
    if format == Format::Json {
        return json_of(contrasted);
    }
    let say = |message: &Message| catalogue.text(message);
    let mut text = String::new();
    let names = [&comparison.old, &comparison.new].map(|run| run.folder.display().to_string());
    let [old, new] = &names;
    let title = Message::new("compare-title").with("old", old.as_str()).with("new", new.as_str());
    let _ = writeln!(text, "{}", say(&title));
    for (name, run) in names.iter().zip([&comparison.old, &comparison.new]) {
        let _ = writeln!(text, "  {name}: {}", described(run, catalogue));
    }
    if comparison.unchanged() {
        let _ = writeln!(text, "\n{}", say(&Message::new("compare-unchanged")));
    } else if !comparison.moved.changed.is_empty() {
        let components = comparison.moved.changed.iter().map(|it| Argument::Text(cause_name(*it, catalogue))).collect();
        let message = Message::new("compare-components").with("components", Argument::List(components));
        let _ = writeln!(text, "{}", say(&message));
    }
    let _ = write!(text, "\n{}", transitions(&comparison.moved.transitions, catalogue));
    if !comparison.unchanged() {
        let _ = write!(text, "\n{}", moves(comparison, catalogue));
    }
    if !comparison.changes.is_empty() {
        let _ = write!(text, "\n{}", changes(&comparison.changes, catalogue));
    }
    for file in &contrasted.files {
        let _ = writeln!(text, "{}: {}", catalogue.term("summary-file"), summary::from_here(file));
    }
    text
}

fn described(run: &Run, catalogue: &Catalogue) -> String {
    let side = &run.side;
    let message = Message::new("compare-run")
        .with("kind", Argument::Term(format!("term-kind-{}", side.run.kind.name()).into()))
        .with("list_date", side.run.list_date)
        .with("effective_date", side.run.effective_date)
        .with("agreement", side.agreement.id.as_str())
        .with("version", run.manifest.programme_version.as_str());
    let mut text = catalogue.text(&message);
    if side.thresholds.invented {
        text.push_str(". ");
        text.push_str(&catalogue.term("compare-run-invented"));
    }
    text
}

/// Departments, family homes and homes from place to place; what is other in the new run stands beside what it was.
fn transitions(transitions: &[Transition], catalogue: &Catalogue) -> String {
    let headings = ["compare-from", "compare-to", "summary-departments", "summary-family-homes", "compare-homes"];
    let mut lines = vec![headings.map(|key| catalogue.term(key))];
    let count = |count: u64| catalogue.language().count(i64::try_from(count).unwrap_or(i64::MAX));
    let homes = |transition: &Transition, before: u64, after: u64| match (transition.from, transition.to) {
        (None, _) => count(after),
        (_, None) => count(before),
        (Some(_), Some(_)) if before == after => count(after),
        (Some(_), Some(_)) => catalogue
            .text(&Message::new("compare-before-after").with("before", count(before)).with("after", count(after))),
    };
    for transition in transitions {
        lines.push([
            place(transition.from, catalogue),
            place(transition.to, catalogue),
            count(transition.departments.into()),
            homes(transition, transition.family_homes_before, transition.family_homes_after),
            homes(transition, transition.homes_before, transition.homes_after),
        ]);
    }
    summary::aligned(&lines, 2)
}

fn moves(comparison: &Comparison, catalogue: &Catalogue) -> String {
    let moves = &comparison.moved.moves;
    if moves.is_empty() {
        return format!("{}\n", catalogue.text(&Message::new("compare-no-moves")));
    }
    let of = |kind: MoveKind| moves.iter().filter(|moved| moved.kind == kind).count();
    let message = Message::new("compare-moves")
        .with("count", moves.len())
        .with("up", of(MoveKind::Up))
        .with("down", of(MoveKind::Down))
        .with("between", of(MoveKind::BetweenStaircases))
        .with("new", of(MoveKind::New))
        .with("gone", of(MoveKind::Gone))
        .with("determined", of(MoveKind::Determined))
        .with("undetermined", of(MoveKind::Undetermined));
    let mut text = format!("{}\n", catalogue.text(&message));
    for moved in moves {
        let department =
            comparison.new.compared().department(moved.new).or_else(|| comparison.old.compared().department(moved.old));
        let name = department.map_or("", |department| department.name.as_str());
        let _ = writeln!(text, "  {} {name}: {}", moved.department_id, reason(moved, catalogue));
    }
    text
}

/// Each table with its counts and the first of its changes.
fn changes(changes: &[Change], catalogue: &Catalogue) -> String {
    let mut text = format!("{}\n", catalogue.term("compare-changed-inputs"));
    for of_table in changes.chunk_by(|one, other| one.table == other.table) {
        let Some(first) = of_table.first() else { continue };
        let count = |change: RowChange| of_table.iter().filter(|it| it.change == change).count();
        let corrections = of_table.iter().filter(|it| it.component == Some(Component::Correction)).count();
        let message = Message::new("compare-table")
            .with("table", Argument::Term(format!("term-table-{}", first.table).into()))
            .with("added", count(RowChange::Added))
            .with("gone", count(RowChange::Gone))
            .with("changed", count(RowChange::Changed))
            .with("corrections", corrections);
        let _ = writeln!(text, "  {}", catalogue.text(&message));
        for change in of_table.iter().take(SHOWN) {
            let _ = writeln!(text, "    {}", line(change, catalogue));
        }
        if let Some(more) = of_table.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            let _ = writeln!(text, "    {}", catalogue.text(&Message::new("compare-more").with("count", more)));
        }
    }
    text
}

fn line(change: &Change, catalogue: &Catalogue) -> String {
    let row = change.key.as_deref().unwrap_or("");
    let Some(column) = &change.column else {
        let key = if change.change == RowChange::Added { "compare-row-added" } else { "compare-row-gone" };
        return format!("{row}: {}", catalogue.term(key));
    };
    let mut text = if row.is_empty() { String::new() } else { format!("{row} ") };
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| catalogue.term("compare-absent"));
    let message =
        Message::new("compare-before-after").with("before", value(&change.old)).with("after", value(&change.new));
    let _ = write!(text, "{column}: {}", catalogue.text(&message));
    if change.component == Some(Component::Correction) {
        text.push(' ');
        text.push_str(&catalogue.term("compare-correction"));
    }
    text
}

/// The whole comparison: the rows of the three tables as they are written to files, and what is compared.
fn json_of(contrasted: &Contrasted) -> String {
    let comparison = &contrasted.comparison;
    let [transitions, moves, changes] = comparison.tables();
    let run = |run: &Run| {
        json!({
            "folder": run.folder,
            "receipt_id": run.manifest.receipt_id,
            "programme_version": run.manifest.programme_version,
            "kind": run.side.run.kind.name(),
            "list_date": run.side.run.list_date.to_string(),
            "effective_date": run.side.run.effective_date.to_string(),
            "agreement": run.side.agreement.id,
            "thresholds_invented": run.side.thresholds.invented,
        })
    };
    let names: Vec<_> = comparison.moved.changed.iter().map(|component| component.name()).collect();
    let order: Vec<_> = Component::ORDER.iter().map(|component| component.name()).collect();
    let document = json!({
        "schema_version": SCHEMA_VERSION,
        "language": comparison.new.language.code(),
        "old": run(&comparison.old),
        "new": run(&comparison.new),
        "unchanged": comparison.unchanged(),
        "order": order,
        "changed": names,
        "transitions": rows(&transitions),
        "moves": rows(&moves),
        "changes": rows(&changes),
        "files": contrasted.files,
    });
    format!("{document:#}\n")
}

/// The rows of a table as the JSON Schema of it describes them.
fn rows(table: &Table) -> Vec<Value> {
    let count = table.rows().unwrap_or(0);
    let mut rows = vec![Map::new(); count];
    for (column, values) in table.iter() {
        for (index, row) in rows.iter_mut().enumerate() {
            row.insert(column.name.to_owned(), value(values, index));
        }
    }
    rows.into_iter().map(Value::Object).collect()
}

fn value(values: &Values, row: usize) -> Value {
    match values {
        Values::Text(values) => json!(values.get(row)),
        Values::Whole(values) => json!(values.get(row)),
        Values::Boolean(values) => json!(values.get(row)),
        Values::Decimal(values) => json!(values.get(row).copied().flatten().map(|value| value.to_string())),
        Values::Date(values) => json!(values.get(row).copied().flatten().map(|value| value.to_string())),
    }
}
