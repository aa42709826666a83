//! L1–L10 and L16: the letting shares. Every row adds up to the whole, every subject is covered all the period.

use trappe_rules::agreement::{LettingRule, LettingSubject, Shares};
use trappe_rules::finding::Finding;
use trappe_rules::quantity::{Date, Eighteenths};

use crate::periods::{self, Period, subject_name};
use crate::record::{Gathered, source};
use crate::section::{self, Section, unknown};
use crate::tree::Node;

/// The parts an eighteenth divides the whole into: what the unit says, not a number of the agreement.
const WHOLE: u32 = 18;

/// A share in eighteenths.
pub(super) fn eighteenths(node: &Node) -> Result<Eighteenths, &'static str> {
    let count = section::whole::<u8>(node)?;
    if u32::from(count) <= WHOLE { Ok(Eighteenths(count)) } else { Err("eighteenths") }
}

/// Reads `[letting]`. `period` is the agreement's; `steps` those of the area and the department staircase.
pub(super) fn rules(
    root: &mut Section<'_>,
    period: Option<(Date, Date)>,
    steps: (Option<u8>, Option<u8>),
    gathered: &mut Gathered,
) -> Option<Vec<LettingRule>> {
    let problems = &mut gathered.problems;
    let known = periods::subjects(steps.0.unwrap_or(u8::MAX), steps.1.unwrap_or(u8::MAX));
    let mut rules = Vec::new();
    let mut spans = Vec::new();
    let whole_spot = root.section("letting", problems)?.spot().clone();
    for (id, mut section) in root.sections("letting", problems) {
        let before = problems.len();
        let subjects = subjects(&mut section, &known, problems);
        let from = section.read("from", problems, section::date);
        let to = section.read("to", problems, section::date);
        let shares = shares(&mut section, problems);
        let range = section.maybe("range", problems, section::boolean) == Some(true);
        let flexible_a_at_most = section.maybe("flexible_a_at_most", problems, eighteenths);
        let suspended = section.maybe_section("suspended", problems).map(|section| share_table(section, problems));
        let source = source(&mut section, problems);
        let (spot, path) = (section.spot().clone(), section.path_of(""));
        section.close(problems);
        if let (Some(subjects), Some(from), Some(to)) = (&subjects, from, to) {
            let path = path.trim_end_matches('.');
            let span = |subject: &LettingSubject| Period {
                subject: *subject,
                from,
                to,
                spot: spot.clone(),
                path: path.to_owned(),
            };
            spans.extend(subjects.iter().map(span));
        }
        if problems.len() > before {
            continue;
        }
        if let (Some(subjects), Some(from), Some(to), Some(shares), Some(source)) = (subjects, from, to, shares, source)
        {
            let suspended = suspended.flatten();
            let id = id.to_owned();
            rules.push(LettingRule { id, subjects, from, to, shares, range, flexible_a_at_most, suspended, source });
        }
    }
    if let (Some(period), (Some(area), Some(department))) = (period, steps) {
        // A dormitory lets by its step or as youth homes: it has no shares of its own.
        let needed: Vec<LettingSubject> = periods::subjects(area, department)
            .into_iter()
            .filter(|subject| !matches!(subject, LettingSubject::Regime(trappe_rules::facts::Regime::Dormitory)))
            .collect();
        periods::check(&spans, &needed, period, (&whole_spot, "letting"), problems);
    }
    Some(rules)
}

pub(super) fn subjects(
    section: &mut Section<'_>,
    known: &[LettingSubject],
    problems: &mut Vec<Finding>,
) -> Option<Vec<LettingSubject>> {
    let node = section.get("subjects");
    let names = section.list("subjects", problems, section::text)?;
    let path = section.path_of("subjects");
    names.iter().map(|name| subject(name, node?, &path, known, problems)).collect()
}

/// A subject by its name.
pub(super) fn subject(
    name: &str,
    node: &Node,
    path: &str,
    known: &[LettingSubject],
    problems: &mut Vec<Finding>,
) -> Option<LettingSubject> {
    let found = known.iter().copied().find(|subject| subject_name(*subject) == name);
    if found.is_none() {
        let names: Vec<String> = known.iter().map(|subject| subject_name(*subject)).collect();
        let place = node.spot.place(path);
        problems.push(unknown("config-unknown-value", place, name, names.iter().map(String::as_str)));
    }
    found
}

/// A table that holds nothing but shares.
pub(super) fn share_table(mut section: Section<'_>, problems: &mut Vec<Finding>) -> Option<Shares> {
    let shares = shares(&mut section, problems);
    section.close(problems);
    shares
}

/// The six shares; one that is not named is none. They add up to the whole.
fn shares(section: &mut Section<'_>, problems: &mut Vec<Finding>) -> Option<Shares> {
    let before = problems.len();
    let mut share = |key| section.maybe(key, problems, eighteenths).unwrap_or(Eighteenths(0));
    let shares = Shares {
        waiting_list: share("waiting_list"),
        waiting_list_extra: share("waiting_list_extra"),
        flexible: share("flexible"),
        flexible_extra: share("flexible_extra"),
        assignment: share("assignment"),
        assignment_extra: share("assignment_extra"),
    };
    if problems.len() > before {
        return None;
    }
    let total = shares.total();
    if total == WHOLE {
        return Some(shares);
    }
    let told = section.finding("config-shares-not-whole").value(total.to_string());
    problems.push(told.rule("L").with("total", total).with("whole", WHOLE));
    None
}
