//! The state's earlier lists are of the day of a list, from before this one, whole, and agree with it (S3, A7).

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::facts::Designation;
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use super::cells::{Handle, Row, rows};
use super::data::Data;
use super::facts::designation;
use super::{Check, Code, Seen, Why};

const NOT_A_LIST: Code = Code::warning("history-not-a-list-date", "S3");
const LATER: Code = Code::warning("history-later-list", "S3");
const CONTRADICTS: Code = Code::error("history-contradicts-list", "S5");
const GAP: Code = Code::warning("history-area-missing", "S3");
const MISSING: Code = Code::warning("history-list-missing", "S3");

pub(super) const CHECK: Check =
    Check { name: "history", codes: &[NOT_A_LIST, LATER, CONTRADICTS, MISSING, GAP], look: run };

fn run(data: &Data<'_>) -> Seen {
    let Some(table) = &data.tables.history else { return Seen::or(Why::NoTable("history")) };
    let mut seen = Seen::or(Why::NothingToCompare);
    let mut other: BTreeMap<(&str, Date), Vec<Row<'_>>> = BTreeMap::new();
    let mut years: BTreeMap<i16, Row<'_>> = BTreeMap::new();
    let list_date = Handle::of(table, "list_date");
    for row in rows(table) {
        let Some(day) = row.date_at(list_date) else { continue };
        seen.look();
        let code = if (day.month(), day.day()) != (data.agreement.list_month, data.agreement.list_day) {
            NOT_A_LIST
        } else if day > data.run.list_date {
            LATER
        } else {
            years.entry(day.year()).or_insert(row);
            continue;
        };
        other.entry((code.code, day)).or_default().push(row);
    }
    // One finding a wrong day, at the first row that has it.
    seen.found(other.into_iter().filter_map(|((code, _), rows)| {
        let code = if code == LATER.code { LATER } else { NOT_A_LIST };
        let first = rows.first()?;
        let finding = code.at(first.place("list_date")).value(first.written("list_date"));
        Some(finding.with("list", data.run.list_date).with("rows", rows.len()))
    }));
    seen.found(missing(data, &years));
    seen.found(gaps(table, &years));
    seen.found(contradictions(data, table));
    seen
}

/// Lists left out between the first that is given and the run's.
fn missing(data: &Data<'_>, years: &BTreeMap<i16, Row<'_>>) -> Option<Finding> {
    let (first, row) = years.first_key_value()?;
    let lost: Vec<_> = (*first..data.run.list_date.year()).filter(|year| !years.contains_key(year)).collect();
    let names = lost.iter().map(i16::to_string).collect::<Vec<_>>().join(", ");
    let place = trappe_rules::finding::Place { row: None, subject: None, ..row.place("list_date") };
    (!lost.is_empty()).then(|| MISSING.at(place).value(names).with("lists", lost.len()))
}

/// Areas that stand on lists before and after one that is there, but not on it: even on no list it has a row.
fn gaps(table: &trappe_ingest::InputTable, years: &BTreeMap<i16, Row<'_>>) -> Vec<Finding> {
    let [area_id, list_date] = ["area_id", "list_date"].map(|column| Handle::of(table, column));
    let lists = rows(table).filter_map(|row| Some((row.text_at(area_id)?, row.date_at(list_date)?.year(), row)));
    let mut lists: Vec<(&str, i16, Row<'_>)> = lists.collect();
    lists.sort_by_key(|(area_id, year, _)| (*area_id, *year));
    let gap = |own: &[(&str, i16, Row<'_>)]| -> Option<Finding> {
        let ((_, first, _), (_, last, row)) = (own.first()?, own.last()?);
        let is_own = |year: &i16| own.binary_search_by_key(year, |(_, year, _)| *year).is_ok();
        let missing: Vec<_> = (*first..*last).filter(|year| !is_own(year) && years.contains_key(year)).collect();
        let names = missing.iter().map(i16::to_string).collect::<Vec<_>>().join(", ");
        (!missing.is_empty()).then(|| GAP.at(row.place("list_date")).value(names))
    };
    lists.chunk_by(|one, other| one.0 == other.0).filter_map(gap).collect()
}

/// Rows of the run's own list that say something else than `areas`.
fn contradictions(data: &Data<'_>, table: &trappe_ingest::InputTable) -> Vec<Finding> {
    let day = Handle::of(table, "list_date");
    let mut of_this_list = rows(table).filter(|row| row.date_at(day) == Some(data.run.list_date)).peekable();
    if of_this_list.peek().is_none() {
        return Vec::new();
    }
    let mut published: BTreeMap<&str, BTreeSet<Option<Designation>>> = BTreeMap::new();
    for row in rows(&data.tables.areas) {
        let Some(area_id) = row.text("area_id") else { continue };
        published.entry(area_id).or_default().insert(designation(row));
    }
    of_this_list
        .filter_map(|row| {
            let listed = published.get(row.text("area_id")?)?;
            let said = designation(row);
            (!listed.contains(&said)).then(|| {
                let names = listed.iter().map(|it| it.map_or("–", Designation::name)).collect::<Vec<_>>().join("; ");
                CONTRADICTS.at(row.place("designation")).value(row.written("designation")).with("listed", names)
            })
        })
        .collect()
}
