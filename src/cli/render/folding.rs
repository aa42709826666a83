//! What is told one by one and what is folded: many alike in one column into the first of them, and what follows from
//! another finding into that one. Nothing folded is lost: it is counted and its rows are named.

use std::collections::{BTreeMap, BTreeSet};

use trappe_rules::finding::{Finding, Place, Severity};

use crate::emit::findings::ordered;

/// How many errors or warnings of one code in one column are told one by one; of notes, how many there may be before only
/// the first is.
pub(super) const ALIKE: usize = 3;

/// Steps from a finding to what it follows from; more than anybody makes, so that a circle ends.
const DEEPEST: usize = 16;

/// The findings of one file and sheet.
pub(super) struct Group<'a> {
    pub(super) file: Option<&'a str>,
    pub(super) sheet: Option<&'a str>,
    pub(super) told: Vec<Told<'a>>,
    /// Every finding told here, those folded included.
    pub(super) all: Vec<&'a Finding>,
}

/// A finding with what is folded into it.
pub(super) struct Told<'a> {
    pub(super) finding: &'a Finding,
    /// Others like it.
    pub(super) others: Vec<&'a Finding>,
    /// What goes when it, or one of the others, is mended.
    pub(super) following: Vec<&'a Finding>,
}

/// Groups in the order they are told.
pub(super) fn groups<'a>(findings: &[&'a Finding]) -> Vec<Group<'a>> {
    let (roots, mut following) = roots(findings);
    let mut groups: Vec<Group<'a>> = Vec::new();
    for finding in ordered(roots) {
        let Place { file, sheet, .. } = &finding.place;
        let (file, sheet) = (file.as_deref(), sheet.as_deref());
        if groups.last().is_none_or(|group| (group.file, group.sheet) != (file, sheet)) {
            groups.push(Group { file, sheet, told: Vec::new(), all: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.all.push(finding);
        }
    }
    for group in &mut groups {
        group.told = folded(&group.all, &mut following);
        for told in &group.told {
            group.all.extend(&told.following);
        }
    }
    groups
}

type Identity<'a> = (&'a str, &'a Place);

/// Findings that follow from none of the others, and by each of them those that do.
fn roots<'a>(findings: &[&'a Finding]) -> (Vec<&'a Finding>, BTreeMap<Identity<'a>, Vec<&'a Finding>>) {
    let known: BTreeMap<Identity<'a>, &'a Finding> =
        findings.iter().map(|finding| ((finding.code, &finding.place), *finding)).collect();
    let cause = |finding: &'a Finding| {
        let cause = finding.cause.as_deref()?;
        known.get(&(cause.code, &cause.place)).copied()
    };
    let (mut roots, mut following) = (Vec::new(), BTreeMap::<_, Vec<_>>::new());
    for finding in findings {
        let (mut root, mut steps) = (*finding, 0);
        while let Some(next) = cause(root).filter(|_| steps < DEEPEST) {
            root = next;
            steps += 1;
        }
        // A circle has no beginning: each in it is told by itself.
        if steps == 0 || steps == DEEPEST {
            roots.push(*finding);
        } else {
            following.entry((root.code, &root.place)).or_default().push(*finding);
        }
    }
    (roots, following)
}

fn folded<'a>(all: &[&'a Finding], following: &mut BTreeMap<Identity<'a>, Vec<&'a Finding>>) -> Vec<Told<'a>> {
    let kind =
        |finding: &Finding| (finding.severity, finding.code, finding.place.column_index, finding.place.column.clone());
    let mut alike: BTreeMap<_, usize> = BTreeMap::new();
    for finding in all {
        *alike.entry(kind(finding)).or_default() += 1;
    }
    let mut told: Vec<Told<'a>> = Vec::new();
    // The last of a kind that is told, and how many were before it.
    let mut last: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    let mut handed_on = BTreeSet::new();
    for finding in all {
        let kind = kind(finding);
        let count = alike.get(&kind).copied().unwrap_or(0);
        let most = if finding.severity == Severity::Note && count > ALIKE { 1 } else { ALIKE };
        let identity = (finding.code, &finding.place);
        let own = if handed_on.insert(identity) { following.remove(&identity) } else { None };
        let own = own.into_iter().flatten();
        match last.get_mut(&kind) {
            Some((at, before)) if *before >= most => {
                if let Some(told) = told.get_mut(*at) {
                    told.others.push(finding);
                    told.following.extend(own);
                }
            }
            _ => {
                let before = last.get(&kind).map_or(0, |(_, before)| *before);
                last.insert(kind, (told.len(), before + 1));
                told.push(Told { finding, others: Vec::new(), following: own.collect() });
            }
        }
    }
    told
}

/// Rows as a reader says them (`8, 9, 12–40`), the first few ranges of them; `None` where no row is known.
pub(super) fn rows(findings: &[&Finding]) -> Option<String> {
    const RANGES: usize = 8;
    let rows: BTreeSet<u32> = findings.iter().filter_map(|finding| finding.place.row).collect();
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match ranges.last_mut() {
            Some((_, to)) if to.saturating_add(1) == row => *to = row,
            _ => ranges.push((row, row)),
        }
    }
    if ranges.is_empty() {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    for (from, to) in ranges.iter().take(RANGES) {
        match to - from {
            0 => parts.push(from.to_string()),
            1 => parts.extend([from.to_string(), to.to_string()]),
            _ => parts.push(format!("{from}–{to}")),
        }
    }
    if ranges.len() > RANGES {
        parts.push("…".to_owned());
    }
    Some(parts.join(", "))
}
