//! Areas that only the history has, under names that differ from list to list: read as one area, by the name of the
//! latest list that has it (K7b).

use std::collections::{BTreeMap, BTreeSet};

use trappe_ingest::spelling::alike;
use trappe_rules::agreement::Agreement;
use trappe_rules::facts::RowIndex;
use trappe_rules::finding::{Finding, Place};
use trappe_rules::quantity::Date;

use super::super::cells::{Row, rows};
use super::super::{Code, Tables};
use super::Areas;

const JOINED: Code = Code::note("history-names-joined", "K7b");
/// A text with fewer letters, or with a digit, is an id and no name.
const LETTERS: usize = 4;

/// One area of the history: its rows by how they write it.
#[derive(Default)]
struct Written<'a> {
    rows: Vec<(RowIndex, &'a str)>,
    /// Each spelling: its latest list, how often, where first.
    spellings: BTreeMap<&'a str, (Option<Date>, usize, Place)>,
    municipality: &'a str,
}

/// Reads the names of areas that `areas` does not have as one name an area; run after the others are read as ids.
pub(super) fn join(tables: &mut Tables, areas: &Areas, agreement: &Agreement, findings: &mut Vec<Finding>) {
    let Some(table) = &tables.history else { return };
    let mut written: BTreeMap<(String, String), Written<'_>> = BTreeMap::new();
    for row in rows(table) {
        let Some(text) = row.text("area_id").filter(|text| is_name(text) && !areas.ids.contains(*text)) else {
            continue;
        };
        let municipality = row.text("municipality").unwrap_or(&agreement.municipality);
        let area = written.entry((areas.folding.key(text), alike(municipality))).or_default();
        area.municipality = municipality;
        area.add(row, text);
    }
    let mut anew: BTreeMap<RowIndex, String> = BTreeMap::new();
    let mut taken: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, municipality) in written.keys() {
        taken.entry(name.clone()).or_default().insert(municipality.clone());
    }
    for ((name, _), area) in &written {
        let Some(latest) = area.latest() else { continue };
        // Where two municipalities have an area of that name, the municipality tells them apart.
        let alone = taken.get(name).is_none_or(|municipalities| municipalities.len() == 1);
        let id = if alone { latest.to_owned() } else { format!("{latest} ({})", area.municipality) };
        anew.extend(area.rows.iter().filter(|(_, text)| *text != id).map(|(row, _)| (*row, id.clone())));
        for (text, (_, count, place)) in area.spellings.iter().filter(|(text, _)| **text != id) {
            findings.push(JOINED.at(place.clone()).value(*text).with("read", id.as_str()).with("count", *count));
        }
    }
    if let Some(table) = tables.history.as_mut().filter(|_| !anew.is_empty()) {
        table.reread("area_id", |row, _| anew.get(&row).cloned());
    }
}

impl<'a> Written<'a> {
    fn add(&mut self, row: Row<'a>, text: &'a str) {
        self.rows.push((row.row, text));
        let (latest, count, _) = self.spellings.entry(text).or_insert_with(|| (None, 0, row.place("area_id")));
        *latest = row.date("list_date").max(*latest);
        *count += 1;
    }

    /// The spelling of the latest list; of several the first in order, so that the order of rows never matters.
    fn latest(&self) -> Option<&'a str> {
        let latest = self.spellings.values().map(|(latest, ..)| *latest).max()?;
        self.spellings.iter().find(|(_, (day, ..))| *day == latest).map(|(text, _)| *text)
    }
}

fn is_name(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    letters >= LETTERS && !text.contains(|letter: char| letter.is_ascii_digit())
}
