//! The line of the table beside every error and warning that has a place in one.

use std::collections::BTreeMap;

use trappe_ingest::MOST_EXCERPTS;
use trappe_rules::finding::{Finding, Severity};

use crate::check::Tables;

/// Gives findings at a row of a table the line they are about, where the reader has not; the first of each table only.
pub(super) fn fill(findings: &mut [Finding], tables: &Tables) {
    let mut given: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings.iter_mut().filter(|it| it.severity < Severity::Note && it.excerpt.is_none()) {
        let place = &finding.place;
        let Some(table) = place.table.as_deref().and_then(|name| tables.given().find(|it| it.table.name == name))
        else {
            continue;
        };
        let count = given.entry(table.table.name).or_insert(0);
        if *count < MOST_EXCERPTS && place.file.as_ref() == Some(&table.file) {
            finding.excerpt = table.excerpt(place).map(Box::new);
            *count += 1;
        }
    }
}
