//! What the state published for each of its lists (T6–T9).

mod known;

use std::collections::BTreeMap;

use trappe_rules::finding::{Checked, Finding};
use trappe_rules::quantity::{Date, Decimal};

use crate::section::{self, Section, unknown};
use crate::tree::{self, Spot};

pub use known::Former;
pub(crate) use known::Later;

/// How sure a published value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Quoted from its source.
    Quoted,
    /// Not confirmed, and not accepted by anyone: it cannot be used.
    Uncertain,
    /// Not confirmed, but someone answers for using it.
    Accepted(String),
}

/// A value as published.
#[derive(Clone, Debug)]
pub struct Published {
    /// The value: percent, or kroner a month.
    pub value: Decimal,
    /// How sure it is.
    pub status: Status,
    /// Where it was found.
    pub source: String,
    /// The day someone last checked it.
    pub checked: Date,
    /// The first day it, or a former value, was known; `None`: always.
    pub known_from: Option<Date>,
    /// What it was taken for before it was corrected, the oldest first.
    pub former: Vec<Former>,
    /// Where it is a former value: the last day it was taken for right, and what it was corrected to.
    pub corrected: Option<(Date, Decimal)>,
    /// Where it stands in the file.
    pub(crate) spot: Spot,
    /// Its key.
    pub(crate) path: String,
}

/// What is known of one list.
#[derive(Clone, Debug)]
pub struct StateList {
    /// The list's date.
    pub date: Date,
    /// Convictions, vulnerable: three times the national share, as published (T2, T6).
    pub convictions_vulnerable: Option<Published>,
    /// Convictions, prevention: twice the national share, as published (T2, T6).
    pub convictions_prevention: Option<Published>,
    /// The national share of convicted, percent.
    pub national_share: Option<Published>,
    /// Income thresholds by region.
    pub regions: BTreeMap<String, RegionIncome>,
    /// What was not known yet on the day asked for.
    pub(crate) later: Vec<Later>,
    /// Where it stands in the file.
    pub(crate) spot: Spot,
}

/// A region's income figures of one list, kroner a month (T7); each absent when not known.
#[derive(Clone, Debug)]
pub struct RegionIncome {
    /// The amount of the vulnerable threshold.
    pub vulnerable: Option<Published>,
    /// The amount of the prevention threshold.
    pub prevention: Option<Published>,
    /// The regional mean itself.
    pub mean: Option<Published>,
}

/// All lists a file knows of.
#[derive(Clone, Debug)]
pub struct StateLists {
    /// Whether the file is invented, for samples.
    pub invented: bool,
    pub(crate) lists: BTreeMap<Date, StateList>,
    pub(crate) file: Spot,
}

impl StateLists {
    /// The dates of the lists in the file; some may lack what a run needs.
    pub fn dates(&self) -> impl Iterator<Item = Date> {
        self.lists.keys().copied()
    }

    /// What is known of a list.
    #[must_use]
    pub fn list(&self, date: Date) -> Option<&StateList> {
        self.lists.get(&date)
    }
}

/// Reads a state-lists file. The result is absent when anything is wrong.
#[must_use]
pub fn load_state_lists(text: &str, file: &str) -> Checked<Option<StateLists>> {
    let mut problems = Vec::new();
    let tree = tree::parse(text, file, &mut problems);
    let mut root = Section::root(&tree);
    let invented = root.read("invented", &mut problems, section::boolean);
    let mut lists = BTreeMap::new();
    for (name, section) in root.sections("lists", &mut problems) {
        let Ok(date) = name.parse::<Date>() else {
            let told =
                Finding::error("config-wrong-type", section.spot().place(section.path_of("").trim_end_matches('.')));
            let expected = trappe_rules::finding::Argument::Term("term-config-date".into());
            problems.push(told.value(name).with("expected", expected));
            continue;
        };
        lists.insert(date, list(section, date, &mut problems));
    }
    root.close(&mut problems);
    section::in_file_order(&mut problems);
    let result = invented.map(|invented| StateLists { invented, lists, file: tree.spot.clone() });
    Checked { result: result.filter(|_| problems.is_empty()), findings: problems }
}

fn list(mut section: Section<'_>, date: Date, problems: &mut Vec<Finding>) -> StateList {
    let convictions_vulnerable = published(&mut section, "convictions_vulnerable", problems);
    let convictions_prevention = published(&mut section, "convictions_prevention", problems);
    let national_share = published(&mut section, "national_share", problems);
    let mut regions = BTreeMap::new();
    if section.get("regions").is_some() {
        for (name, mut region) in section.sections("regions", problems) {
            let vulnerable = published(&mut region, "income_vulnerable", problems);
            let prevention = published(&mut region, "income_prevention", problems);
            let mean = published(&mut region, "income_mean", problems);
            region.close(problems);
            regions.insert(name.to_owned(), RegionIncome { vulnerable, prevention, mean });
        }
    }
    let spot = section.spot().clone();
    section.close(problems);
    StateList { date, convictions_vulnerable, convictions_prevention, national_share, regions, later: Vec::new(), spot }
}

fn published(table: &mut Section<'_>, key: &'static str, problems: &mut Vec<Finding>) -> Option<Published> {
    let mut section = table.maybe_section(key, problems)?;
    let value = positive(&mut section, problems);
    let accepted = section.maybe("accepted", problems, section::text);
    let status = status(&mut section, accepted, problems);
    let source = section.read("source", problems, section::text);
    let checked = section.read("checked", problems, section::date);
    let (known_from, former) = known::read(&mut section, problems);
    let (spot, path) = (section.spot().clone(), table.path_of(key));
    section.close(problems);
    let (value, status, source, checked) = (value?, status?, source?, checked?);
    Some(Published { value, status, source, checked, known_from, former, corrected: None, spot, path })
}

/// The value: more than nothing.
fn positive(section: &mut Section<'_>, problems: &mut Vec<Finding>) -> Option<Decimal> {
    let place = section.get("value").map(|node| node.spot.place(&section.path_of("value")));
    let value = section.read("value", problems, section::decimal)?;
    if value <= Decimal::ZERO {
        problems.push(Finding::error("config-out-of-range", place?).value(value.to_string()));
        return None;
    }
    Some(value)
}

fn status(section: &mut Section<'_>, accepted: Option<String>, problems: &mut Vec<Finding>) -> Option<Status> {
    let node = section.get("status");
    let status = section.read("status", problems, section::text);
    match (status?.as_str(), accepted) {
        ("quoted", _) => Some(Status::Quoted),
        ("uncertain", None) => Some(Status::Uncertain),
        ("uncertain", Some(by)) => Some(Status::Accepted(by)),
        (other, _) => {
            let place = node?.spot.place(&section.path_of("status"));
            problems.push(unknown("config-unknown-value", place, other, ["quoted", "uncertain"]));
            None
        }
    }
}
