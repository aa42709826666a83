//! D4, the matrix, and N, new build.

use trappe_rules::agreement::{Band, Matrix, NewBuild};
use trappe_rules::finding::Finding;
use trappe_rules::quantity::Eighteenths;

use super::letting::eighteenths;
use crate::bands;
use crate::record::{Gathered, source};
use crate::section::{self, Section};
use crate::tree::Node;

/// Reads `[matrix]` (D4), and how many steps the department staircase has.
pub(super) fn matrix(root: &mut Section<'_>, gathered: &mut Gathered) -> Option<(Matrix, u8)> {
    let problems = &mut gathered.problems;
    let mut section = root.section("matrix", problems)?;
    let steps = section.read("steps", problems, section::whole::<u8>);
    let read = bands::read(&mut section, "bands", problems, |band, problems| {
        // Low, medium, high, as the cells of a row are kept.
        let cells = ["low", "medium", "high"].map(|need| step_in(band, need, steps, problems));
        let [low, medium, high] = cells;
        Some([low?, medium?, high?])
    });
    let source = source(&mut section, problems);
    section.close(problems);
    let read = read?;
    let cells = read.iter().map(|band| band.value).collect();
    let bands = read
        .into_iter()
        .map(|band| Band { name: band.name, from: band.from, from_included: band.from_included })
        .collect();
    Some((Matrix { bands, steps: cells, source: source? }, steps?))
}

/// A needed step from 1 to `most`.
pub(super) fn step_in(
    section: &mut Section<'_>,
    key: &'static str,
    most: Option<u8>,
    problems: &mut Vec<Finding>,
) -> Option<u8> {
    let node = section.need(key, problems)?;
    step_of(node, &section.path_of(key), most, problems)
}

/// A needed list of steps from 1 to `most`.
pub(super) fn steps_in(
    section: &mut Section<'_>,
    key: &'static str,
    most: Option<u8>,
    problems: &mut Vec<Finding>,
) -> Option<Vec<u8>> {
    let node = section.get(key);
    let steps = section.list(key, problems, section::whole::<u8>)?;
    if let (Some(node), Some(wrong)) = (node, steps.iter().find(|step| !in_range(**step, most))) {
        problems.push(out_of_range(node, &section.path_of(key), *wrong, most));
        return None;
    }
    Some(steps)
}

fn step_of(node: &Node, path: &str, most: Option<u8>, problems: &mut Vec<Finding>) -> Option<u8> {
    let step = section::taken(node, path, problems, section::whole::<u8>)?;
    if in_range(step, most) {
        return Some(step);
    }
    problems.push(out_of_range(node, path, step, most));
    None
}

fn in_range(step: u8, most: Option<u8>) -> bool {
    step >= 1 && most.is_none_or(|most| step <= most)
}

fn out_of_range(node: &Node, path: &str, step: u8, most: Option<u8>) -> Finding {
    let most = most.map_or(u32::from(u8::MAX), u32::from);
    Finding::error("config-step-out-of-range", node.spot.place(path)).value(step.to_string()).with("most", most)
}

/// Reads `[new_build]` (N, D6).
pub(super) fn new_build(root: &mut Section<'_>, steps: Option<u8>, gathered: &mut Gathered) -> Option<NewBuild> {
    let mut section = root.section("new_build", &mut gathered.problems)?;
    let from = section.read("from", &mut gathered.problems, section::date);
    let to = section.read("to", &mut gathered.problems, section::date);
    let step = step_in(&mut section, "step", steps, &mut gathered.problems);
    let years = gathered.plain(&mut section, "years", "years", section::whole::<i16>);
    let flexible_at_most = gathered.at_most(&mut section, "flexible_at_most", "eighteenths");
    let source = source(&mut section, &mut gathered.problems);
    let shares = bands::read(&mut section, "cheap_share", &mut gathered.problems, |band, problems| {
        band.read("assignment", problems, eighteenths)
    });
    let told = section.finding("config-mixed-bounds");
    section.close(&mut gathered.problems);
    let shares = shares?;
    let mut included = shares.iter().skip(1).map(|band| band.from_included);
    let cheap_share_included = included.next().unwrap_or(true);
    if included.any(|included| included != cheap_share_included) {
        gathered.problems.push(told);
    }
    Some(NewBuild {
        from: from?,
        to: to?,
        step: step?,
        years: years?,
        assignment_by_cheap_share: shares.into_iter().map(|band| (band.from, band.value)).collect(),
        cheap_share_included,
        flexible_at_most: Eighteenths(u8::try_from(flexible_at_most?).ok()?),
        source: source?,
    })
}
