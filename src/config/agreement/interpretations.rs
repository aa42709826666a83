//! I1–I36: the alternatives of the agreement, and the one in force. A chosen alternative changes keys of the agreement's
//! own tables before they are read, so that no rule knows the name of an alternative.

use std::collections::BTreeMap;

use trappe_rules::agreement::Reading;
use trappe_rules::finding::{Finding, Place};

use crate::section::{self, Section, unknown};
use crate::tree::{Entry, Node};

/// An interpretation as the file has it.
struct Found {
    reading: Reading,
    changes: Vec<Entry>,
}

/// Reads the interpretations, puts the chosen alternatives into force, and returns them in number order.
pub(super) fn apply(tree: &mut Node, choices: &BTreeMap<String, String>, problems: &mut Vec<Finding>) -> Vec<Reading> {
    let found = read(tree, choices, problems);
    let known: Vec<String> = names(tree);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for id in choices.keys().filter(|id| !known.contains(&id.as_str())) {
        problems.push(unknown("config-unknown-interpretation", chosen_at(id), id, known.iter().copied()));
    }
    let mut readings = Vec::new();
    for Found { reading, changes } in found {
        for change in changes {
            let path: Vec<&str> = change.key.split('.').collect();
            if !tree.set(&path, &change.node, false) {
                problems.push(Finding::error("config-unknown-path", change.spot.place(&change.key)).value(change.key));
            }
        }
        readings.push(reading);
    }
    readings.sort_by_key(|reading| number(&reading.id));
    readings
}

/// The ids the file knows, well described or not.
fn names(tree: &Node) -> Vec<String> {
    let table = tree.entries().iter().find(|entry| entry.key == "interpretations");
    table.map_or_else(Vec::new, |table| table.node.entries().iter().map(|entry| entry.key.clone()).collect())
}

fn read(tree: &Node, choices: &BTreeMap<String, String>, problems: &mut Vec<Finding>) -> Vec<Found> {
    let mut found = Vec::new();
    for (id, mut section) in Section::root(tree).sections("interpretations", problems) {
        let place = section.read("place", problems, section::text);
        let default_node = section.get("default");
        let default = section.read("default", problems, section::text);
        let alternatives = section.sections("alternatives", problems);
        let path = section.path_of("default");
        section.close(problems);
        let (Some(place), Some(default), Some(default_node)) = (place, default, default_node) else { continue };
        let names: Vec<&str> = alternatives.iter().map(|(name, _)| *name).collect();
        if !names.contains(&default.as_str()) {
            let at = default_node.spot.place(&path);
            problems.push(unknown("config-unknown-alternative", at, &default, names).with("id", id));
            continue;
        }
        let chosen = choices.get(id).unwrap_or(&default);
        let Some((_, alternative)) = alternatives.iter().find(|(name, _)| name == chosen) else {
            problems.push(unknown("config-unknown-alternative", chosen_at(id), chosen, names).with("id", id));
            continue;
        };
        let changes = alternative.named().to_vec();
        let reading = Reading {
            id: id.to_owned(),
            chosen: chosen.clone(),
            default: default.clone(),
            alternatives: names.into_iter().map(str::to_owned).collect(),
            place,
        };
        found.push(Found { reading, changes });
    }
    found
}

/// The key of the pipeline a choice stands under; the caller knows its file.
fn chosen_at(id: &str) -> Place {
    Place { column: Some(format!("interpretations.{id}")), ..Place::default() }
}

fn number(id: &str) -> u32 {
    id.trim_start_matches('I').parse().unwrap_or(u32::MAX)
}
