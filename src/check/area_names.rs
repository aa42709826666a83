//! Areas referred to by name, local committees spelt otherwise: read as the id or name that is meant, before anything is
//! checked. Only what is unambiguous is read anew; what stood in the cell stays known.

mod earlier;

use std::collections::{BTreeMap, BTreeSet};

use trappe_config::AreaNames;
use trappe_ingest::headings::fold;
use trappe_ingest::spelling::alike;
use trappe_rules::agreement::Agreement;
use trappe_rules::facts::RowIndex;
use trappe_rules::finding::{Argument, Finding, Place};

use super::cells::{Handle, Row, rows};
use super::known::Known;
use super::{Code, Tables};

const BY_NAME: Code = Code::note("area-by-name", "A1");
const AMBIGUOUS: Code = Code::error("area-name-ambiguous", "A1");
const COMMITTEE: Code = Code::note("committee-respelt", "P2");

/// Columns that refer to areas, by table; a cell of the first may hold several, joined by `;`.
const REFERENCES: [(&str, &str); 3] = [("departments", "area_id"), ("history", "area_id"), ("decisions", "subject_id")];
/// Columns whose ids are read by the form of departments' ids, but may be areas' or kept pools'.
const OTHER_UNITS: [(&str, &str); 2] = [("decisions", "subject_id"), ("indicators", "unit_id")];
/// Near misses told, at most.
const NEAR: usize = 3;

/// Reads references to areas and local committees anew where they are names or spellings of what is meant.
#[must_use]
pub fn resolve(tables: &mut Tables, agreement: &Agreement, names: &AreaNames) -> Vec<Finding> {
    let mut findings = Vec::new();
    restore(tables);
    // Where every reference is an id there is nothing to read anew.
    if !only_ids(tables) {
        let areas = Areas::of(tables, agreement, names);
        for (table, column) in REFERENCES {
            references(tables, (table, column), &areas, agreement, &mut findings);
        }
        earlier::join(tables, &areas, agreement, &mut findings);
    }
    committees(tables, agreement, &mut findings);
    findings
}

/// Whether every reference to an area is the id of one.
fn only_ids(tables: &Tables) -> bool {
    let [area_id, name] = ["area_id", "name"].map(|column| Handle::of(&tables.areas, column));
    let named = rows(&tables.areas).filter(|row| row.text_at(name).is_some());
    let ids: Known<'_, ()> = named.filter_map(|row| Some((row.text_at(area_id)?, ()))).collect();
    let refers = |(name, column): &(&str, &str)| {
        let Some(table) = tables.given().find(|table| table.table.name == *name) else { return true };
        let column = Handle::of(table, column);
        rows(table).all(|row| row.joined_at(column).all(|part| ids.contains(part)))
    };
    REFERENCES.iter().all(refers)
}

/// Puts what was found before the checks in front of what they found; an unknown area follows from an ambiguous one.
pub fn follow(findings: &mut Vec<Finding>, resolved: Vec<Finding>) {
    for cause in resolved.iter().filter(|finding| finding.code == AMBIGUOUS.code) {
        let follows = |finding: &&mut Finding| finding.place == cause.place && finding.value == cause.value;
        for finding in findings.iter_mut().filter(follows) {
            *finding = finding.clone().because(cause);
        }
    }
    findings.splice(0..0, resolved);
}

/// An id that is an area's or a kept pool's was no department's that lost its zeros.
fn restore(tables: &mut Tables) {
    let is_written = |(name, column): &(&str, &str)| {
        let table = tables.given().find(|table| table.table.name == *name);
        table.is_some_and(|table| table.has_raw(column))
    };
    if !OTHER_UNITS.iter().any(is_written) {
        return;
    }
    let texts = |table: Option<&trappe_ingest::InputTable>, column: &str| -> BTreeSet<String> {
        table.into_iter().flat_map(rows).filter_map(|row| row.text(column)).map(str::to_owned).collect()
    };
    let mut known = texts(Some(&tables.areas), "area_id");
    known.append(&mut texts(tables.pools.as_ref(), "unit_id"));
    for (name, column) in OTHER_UNITS {
        let Some(table) = tables.named_mut(name) else { continue };
        let written: BTreeMap<RowIndex, String> = rows(table)
            .filter_map(|row| Some((row.row, table.raw(row.row, column)?)))
            .filter(|(_, written)| known.contains(*written))
            .map(|(row, written)| (row, written.to_owned()))
            .collect();
        if !written.is_empty() {
            table.reread(column, |row, _| written.get(&row).cloned());
        }
    }
}

/// The areas by their names.
struct Areas {
    folding: Folding,
    ids: BTreeSet<String>,
    /// Folded name → areas of that name.
    by_name: BTreeMap<String, BTreeSet<String>>,
    /// Group of names that mean the same → areas with one of them.
    by_alias: BTreeMap<usize, BTreeSet<String>>,
    /// Area → its name and municipality as its first row has them.
    about: BTreeMap<String, (String, String)>,
}

/// What a reference may be.
enum Meant<'a> {
    One(&'a str),
    Several(Vec<&'a str>),
    None,
}

impl Areas {
    fn of(tables: &Tables, agreement: &Agreement, names: &AreaNames) -> Self {
        let folding = Folding::of(names);
        let mut areas = Self {
            folding,
            ids: BTreeSet::new(),
            by_name: BTreeMap::new(),
            by_alias: BTreeMap::new(),
            about: BTreeMap::new(),
        };
        for row in rows(&tables.areas) {
            let (Some(id), Some(name)) = (row.text("area_id"), row.text("name")) else { continue };
            let folded = areas.folding.name(name);
            if let Some(group) = areas.folding.groups.get(&folded) {
                areas.by_alias.entry(*group).or_default().insert(id.to_owned());
            }
            areas.by_name.entry(folded).or_default().insert(id.to_owned());
            let municipality = row.text("municipality").unwrap_or(&agreement.municipality);
            areas.about.entry(id.to_owned()).or_insert_with(|| (name.to_owned(), alike(municipality)));
            areas.ids.insert(id.to_owned());
        }
        areas
    }

    /// The area a name in a municipality means: by its own name before other names for it. One of another municipality is
    /// meant where it is the only one, unless the reference says which municipality it is of (`only_here`).
    fn meant(&self, text: &str, municipality: &str, only_here: bool) -> Meant<'_> {
        let folded = self.folding.name(text);
        let by_alias = || self.folding.groups.get(&folded).and_then(|group| self.by_alias.get(group));
        let Some(found) = self.by_name.get(&folded).or_else(by_alias) else { return Meant::None };
        let here = alike(municipality);
        let is_here = |id: &&str| self.about.get(*id).is_some_and(|(_, municipality)| *municipality == here);
        let all: Vec<&str> = found.iter().map(String::as_str).collect();
        let near: Vec<&str> = all.iter().copied().filter(is_here).collect();
        match (all.as_slice(), near.as_slice()) {
            (_, []) if only_here => Meant::None,
            ([one], _) | (_, [one]) => Meant::One(one),
            _ => Meant::Several(all),
        }
    }

    fn shown(&self, id: &str) -> String {
        self.about.get(id).map_or_else(|| id.to_owned(), |(name, _)| format!("{id} ({name})"))
    }
}

/// How names are compared.
struct Folding {
    /// Endings that make no difference, folded.
    endings: Vec<String>,
    /// Folded name → group of names that mean the same.
    groups: BTreeMap<String, usize>,
}

impl Folding {
    fn of(names: &AreaNames) -> Self {
        let endings = names.endings.iter().map(|ending| fold(ending)).filter(|ending| !ending.is_empty()).collect();
        let mut folding = Self { endings, groups: BTreeMap::new() };
        for (group, area) in names.areas.iter().enumerate() {
            for name in std::iter::once(&area.name).chain(&area.also) {
                folding.groups.entry(folding.name(name)).or_insert(group);
            }
        }
        folding
    }

    /// What is the same for all names of one area: the name folded, or the number of its group.
    fn key(&self, name: &str) -> String {
        let folded = self.name(name);
        match self.groups.get(&folded) {
            Some(group) => format!("{group} group"),
            None => folded,
        }
    }

    /// A name without what differs from list to list: case, punctuation, order of its parts, endings.
    fn name(&self, name: &str) -> String {
        let mut parts: Vec<String> =
            name.split('/').map(|part| self.part(part)).filter(|part| !part.is_empty()).collect();
        parts.sort();
        parts.join("/")
    }

    fn part(&self, part: &str) -> String {
        let mut folded = fold(part);
        while let Some(rest) = self.endings.iter().find_map(|ending| folded.strip_suffix(ending)?.strip_suffix(' ')) {
            folded = rest.to_owned();
        }
        folded
    }
}

/// Texts read as something else: text → what it is read as, how often, where first.
type Told = BTreeMap<String, (String, usize, Place)>;

fn references(
    tables: &mut Tables,
    (name, column): (&'static str, &str),
    areas: &Areas,
    agreement: &Agreement,
    findings: &mut Vec<Finding>,
) {
    let Some(table) = tables.given().find(|table| table.table.name == name) else { return };
    let mut anew: BTreeMap<RowIndex, String> = BTreeMap::new();
    let mut told = Told::new();
    for row in rows(table).filter(|row| refers_to_area(*row)) {
        let given = row.text("municipality");
        let municipality = given.unwrap_or(&agreement.municipality);
        // The state's lists are the whole country's.
        let only_here = name == "history" && given.is_some();
        let mut parts: Vec<String> = row.joined(column).into_iter().map(str::to_owned).collect();
        let mut changed = false;
        for part in parts.iter_mut().filter(|part| !areas.ids.contains(part.as_str())) {
            match areas.meant(part, municipality, only_here) {
                Meant::One(id) => {
                    let told = told.entry(part.clone()).or_insert_with(|| (id.to_owned(), 0, row.place(column)));
                    told.1 += 1;
                    id.clone_into(part);
                    changed = true;
                }
                Meant::Several(ids) => {
                    let list = ids.iter().map(|id| Argument::from(areas.shown(id))).collect();
                    let finding = AMBIGUOUS.at(row.place(column)).value(part.as_str());
                    findings.push(finding.with("areas", Argument::List(list)));
                }
                Meant::None => {}
            }
        }
        if changed {
            anew.insert(row.row, parts.join(";"));
        }
    }
    for (text, (id, count, place)) in told {
        let name = areas.about.get(&id).map_or("", |(name, _)| name.as_str());
        let finding = BY_NAME.at(place).value(text).with("read", id.as_str()).with("name", name);
        findings.push(finding.with("count", count));
    }
    if !anew.is_empty()
        && let Some(table) = tables.named_mut(name)
    {
        table.reread(column, |row, _| anew.get(&row).cloned());
    }
}

/// Decisions are about departments, but for those of an area's staircase.
fn refers_to_area(row: Row<'_>) -> bool {
    row.table.table.name != "decisions" || row.text("kind") == Some("area_staircase")
}

/// Local committees of the agreement in another spelling: pools are made of departments whose committee is the same (P2).
fn committees(tables: &mut Tables, agreement: &Agreement, findings: &mut Vec<Finding>) {
    let mut known: BTreeMap<String, Option<&str>> = BTreeMap::new();
    for committee in &agreement.local_committees {
        let name = known.entry(alike(committee)).or_insert(Some(committee));
        // Two that are spelt alike are told apart by their spelling alone.
        *name = name.filter(|name| *name == committee.as_str());
    }
    let mut anew: BTreeMap<RowIndex, String> = BTreeMap::new();
    let mut told = Told::new();
    // Many departments have one committee: each spelling is looked up once.
    let as_they_are = agreement.local_committees.iter().map(|committee| (committee.as_str(), None));
    let mut meant: BTreeMap<&str, Option<&str>> = as_they_are.collect();
    let committee = Handle::of(&tables.departments, "local_committee");
    let mut last = ("", None);
    for row in rows(&tables.departments) {
        let Some(text) = row.text_at(committee) else { continue };
        if text != last.0 {
            let look_up = || known.get(&alike(text)).copied().flatten().filter(|committee| *committee != text);
            last = (text, *meant.entry(text).or_insert_with(look_up));
        }
        let Some(committee) = last.1 else { continue };
        let told = told.entry(text.to_owned());
        told.or_insert_with(|| (committee.to_owned(), 0, row.place("local_committee"))).1 += 1;
        anew.insert(row.row, committee.to_owned());
    }
    for (text, (committee, count, place)) in told {
        findings.push(COMMITTEE.at(place).value(text).with("read", committee).with("count", count));
    }
    if !anew.is_empty() {
        tables.departments.reread("local_committee", |row, _| anew.get(&row).cloned());
    }
}

/// A finding of an unknown area, with up to three near misses, nearest first, by id and name.
pub(super) fn with_near(finding: Finding, unknown: &str, areas: &trappe_ingest::InputTable) -> Finding {
    let wanted = fold(unknown);
    let length = wanted.chars().count();
    let reach = 1 + length / 4;
    let distance = |name: &str| {
        let folded = fold(name);
        let part = name.contains('/') && name.split('/').any(|part| fold(part) == wanted);
        let far = folded.chars().count().abs_diff(length) > reach;
        if part { Some(1) } else { (!far).then(|| strsim::damerau_levenshtein(&folded, &wanted)) }
    };
    let mut near: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for row in rows(areas) {
        let (Some(id), name) = (row.text("area_id"), row.text("name").unwrap_or("")) else { continue };
        let nearest = [id, name].into_iter().filter_map(distance).min().filter(|distance| *distance <= reach);
        if let Some(nearest) = nearest {
            let known = near.entry(id).or_insert((nearest, name));
            *known = (*known).min((nearest, name));
        }
    }
    let mut near: Vec<(usize, &str, &str)> =
        near.into_iter().map(|(id, (distance, name))| (distance, id, name)).collect();
    near.sort_unstable();
    if near.is_empty() {
        return finding.with("near", "no");
    }
    let shown = |(_, id, name): &(usize, &str, &str)| Argument::from(format!("{id} ({name})"));
    let first = near.first().map_or("", |(_, id, _)| id);
    finding
        .with("near", "yes")
        .with("nearest-id", first)
        .with("nearest", Argument::List(near.iter().take(NEAR).map(shown).collect()))
}
