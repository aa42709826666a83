//! L15, L17, L18: the wheels, the step 1 safeguard and the step 2 exemption.

use trappe_rules::agreement::{Exemption, LettingType, Safeguard, Wheel};
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Date;

use super::letting::{eighteenths, share_table, subject};
use super::staircases::step_in;
use crate::periods::{self, Period};
use crate::record::{Gathered, source};
use crate::section::{self, Section, unknown};
use crate::tree::Node;

/// Positions of a wheel: the agreement's ninths.
const POSITIONS: usize = 9;

/// Reads `[wheels]` (L15).
pub(super) fn wheels(
    root: &mut Section<'_>,
    period: Option<(Date, Date)>,
    steps: (Option<u8>, Option<u8>),
    gathered: &mut Gathered,
) -> Option<Vec<Wheel>> {
    let problems = &mut gathered.problems;
    let known = periods::subjects(steps.0.unwrap_or(u8::MAX), steps.1.unwrap_or(u8::MAX));
    let whole_spot = root.section("wheels", problems)?.spot().clone();
    let mut wheels = Vec::new();
    let mut spans = Vec::new();
    for (id, mut section) in root.sections("wheels", problems) {
        let node = section.get("subject");
        let name = section.read("subject", problems, section::text);
        let path = section.path_of("subject");
        let subject = name.zip(node).and_then(|(name, node)| subject(&name, node, &path, &known, problems));
        let from = section.read("from", problems, section::date);
        let to = section.read("to", problems, section::date);
        let positions = positions(&mut section, problems);
        let last_alternates = section.get("last_alternates");
        let path = section.path_of("last_alternates");
        let last_alternates = last_alternates.map(|node| letting_types(node, &path, problems));
        let extra_positions = extra_positions(&mut section, problems);
        let assigns = positions.iter().flatten().chain(last_alternates.iter().flatten());
        let assigns = assigns.flatten().any(|letting| *letting == LettingType::Assignment);
        let fallback = fallback(&mut section, assigns, problems);
        let source = source(&mut section, problems);
        if let (Some(subject), Some(from), Some(to)) = (subject, from, to) {
            let path = section.path_of("").trim_end_matches('.').to_owned();
            spans.push(Period { subject, from, to, spot: section.spot().clone(), path });
        }
        section.close(problems);
        let (Some(subject), Some(from), Some(to), Some(positions), Some(extra_positions), Some(source)) =
            (subject, from, to, positions, extra_positions, source)
        else {
            continue;
        };
        let last_alternates = last_alternates.flatten();
        let id = id.to_owned();
        wheels.push(Wheel { id, subject, from, to, positions, last_alternates, extra_positions, fallback, source });
    }
    if let Some(period) = period {
        periods::check(&spans, &[], period, (&whole_spot, "wheels"), problems);
    }
    Some(wheels)
}

fn positions(section: &mut Section<'_>, problems: &mut Vec<Finding>) -> Option<Vec<Vec<LettingType>>> {
    let node = section.need("positions", problems)?;
    let path = section.path_of("positions");
    let items = section::taken(node, &path, problems, section::items)?;
    if items.len() != POSITIONS {
        let told = Finding::error("config-wheel-positions", node.spot.place(&path)).value(items.len().to_string());
        problems.push(told.rule("L15").with("positions", POSITIONS));
        return None;
    }
    let read: Vec<Option<Vec<LettingType>>> = items.iter().map(|item| letting_types(item, &path, problems)).collect();
    read.into_iter().collect()
}

/// The positions that carry the extra term: none where the key is not there.
fn extra_positions(section: &mut Section<'_>, problems: &mut Vec<Finding>) -> Option<Vec<u8>> {
    let Some(node) = section.get("extra_positions") else { return Some(Vec::new()) };
    let path = section.path_of("extra_positions");
    let extra = section.list("extra_positions", problems, section::whole::<u8>)?;
    let Some(wrong) = extra.iter().find(|position| !(1..=POSITIONS).contains(&usize::from(**position))) else {
        return Some(extra);
    };
    problems.push(Finding::error("config-out-of-range", node.spot.place(&path)).value(wrong.to_string()));
    None
}

/// What an assignment position becomes when it is not used (I21): needed where there is one.
fn fallback(section: &mut Section<'_>, assigns: bool, problems: &mut Vec<Finding>) -> Option<LettingType> {
    let node = if assigns { section.need("fallback", problems) } else { section.get("fallback") }?;
    letting_type(node, &section.path_of("fallback"), problems)
}

fn letting_types(node: &Node, path: &str, problems: &mut Vec<Finding>) -> Option<Vec<LettingType>> {
    let items = section::taken(node, path, problems, section::items)?;
    let read: Vec<Option<LettingType>> = items.iter().map(|item| letting_type(item, path, problems)).collect();
    read.into_iter().collect()
}

fn letting_type(node: &Node, path: &str, problems: &mut Vec<Finding>) -> Option<LettingType> {
    let name = section::taken(node, path, problems, section::text)?;
    let found = LettingType::ALL.into_iter().find(|letting| letting.name() == name);
    if found.is_none() {
        let known = LettingType::ALL.map(LettingType::name);
        problems.push(unknown("config-unknown-value", node.spot.place(path), &name, known));
    }
    found
}

/// Reads `[safeguard]` (L17).
pub(super) fn safeguard(root: &mut Section<'_>, steps: Option<u8>, gathered: &mut Gathered) -> Option<Safeguard> {
    let mut section = root.section("safeguard", &mut gathered.problems)?;
    let step = step_in(&mut section, "step", steps, &mut gathered.problems);
    let first_year = section.read("first_year", &mut gathered.problems, section::whole::<i16>);
    let last_year = section.read("last_year", &mut gathered.problems, section::whole::<i16>);
    let expected_share = section.read("expected_share", &mut gathered.problems, eighteenths);
    let expected_homes = gathered.at_least(&mut section, "expected_homes", "homes");
    let withheld_home = section.read("withheld_home", &mut gathered.problems, section::whole::<u8>);
    let source = source(&mut section, &mut gathered.problems);
    section.close(&mut gathered.problems);
    Some(Safeguard {
        step: step?,
        first_year: first_year?,
        last_year: last_year?,
        expected_share: expected_share?,
        expected_homes: expected_homes?,
        withheld_home: withheld_home?,
        source: source?,
    })
}

/// Reads `[exemption]` (L18).
pub(super) fn exemption(root: &mut Section<'_>, steps: Option<u8>, gathered: &mut Gathered) -> Option<Exemption> {
    let problems = &mut gathered.problems;
    let mut section = root.section("exemption", problems)?;
    let step = step_in(&mut section, "step", steps, problems);
    let first_year = section.read("first_year", problems, section::whole::<i16>);
    let last_year = section.read("last_year", problems, section::whole::<i16>);
    let above = section.read("above", problems, section::fraction);
    let shares = section.section("shares", problems).and_then(|section| share_table(section, problems));
    let by_decision =
        section.section("step_1_by_decision", problems).and_then(|section| share_table(section, problems));
    let source = source(&mut section, problems);
    section.close(problems);
    Some(Exemption {
        step: step?,
        first_year: first_year?,
        last_year: last_year?,
        above: above?,
        shares: shares?,
        step_1_by_decision: by_decision?,
        source: source?,
    })
}
