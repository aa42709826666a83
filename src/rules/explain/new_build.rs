//! A department's years as new build as sentences (N).

use super::words::{number, yes};
use super::{Line, Part, Section, share};
use crate::agreement::Agreement;
use crate::finding::{Argument, Message};
use crate::letting::new_build::{NewDepartment, Overshoot};
use crate::quantity::{Eighteenths, Ratio};

/// The years, the cheap homes, the shares of the others and what they come to.
#[must_use]
pub fn new_build(row: &NewDepartment, agreement: &Agreement) -> Section {
    let mut lines = vec![years(row, agreement)];
    if let Some(from) = row.term.by_step_from() {
        let message = Message::new("explain-new-build-by-step").with("from", from);
        let step = row.step_after.map_or_else(|| Argument::from("–"), |step| Argument::Count(i64::from(step)));
        lines.push(Line::of("N3", agreement, message.with("known", yes(row.step_after.is_some())).with("step", step)));
    }
    if let Some(cheap_share) = row.cheap_share {
        let left = row.cheap.unwrap_or(0).saturating_sub(row.waived.as_ref().map_or(0, |(homes, _)| *homes));
        let message = Message::new("explain-new-build-cheap").with("cheap", left).with("homes", row.homes);
        lines.push(Line::of("N2", agreement, message.with("share", number(cheap_share, &[], 1))));
    }
    if let Some(figure) = row.by_figure {
        let message = Message::new("explain-new-build-figure").with("share", share(figure, Eighteenths(0)));
        let mut line = Line::of("N2", agreement, message);
        line.reading = Some("I9");
        lines.push(line);
    }
    if let Some(shares) = row.others {
        let message = Message::new("explain-new-build-others")
            .with("waiting_list", share(shares.waiting_list, shares.waiting_list_extra))
            .with("flexible", share(shares.flexible, shares.flexible_extra))
            .with("assignment", share(shares.assignment, shares.assignment_extra));
        lines.push(Line::of(row.term.basis.letting(), agreement, message));
    }
    if let Some(homes) = row.assigned_only.filter(|homes| *homes > 0) {
        lines.push(Line::of("N6", agreement, Message::new("explain-new-build-assigned-only").with("homes", homes)));
    }
    lines.extend(row.overshoot.into_iter().flat_map(|overshoot| whole(overshoot, agreement)));
    if let Some(step) = row.step_by_figures {
        let message = Message::new("explain-new-build-would-be").with("step", u32::from(step));
        lines.push(Line::of("D6", agreement, message).held(false));
    }
    Section::new(Part::NewBuild, lines)
}

fn years(row: &NewDepartment, agreement: &Agreement) -> Line {
    let message = Message::new("explain-new-build-years")
        .with("basis", row.term.basis.rule())
        .with("first", row.term.first)
        .with("last", row.term.last)
        .with("phase", row.phase.name());
    Line::of(row.term.basis.rule(), agreement, message)
}

fn whole(overshoot: Overshoot, agreement: &Agreement) -> Vec<Line> {
    let aim = agreement.expected.aim.times(Ratio::whole(100));
    let bounds: Vec<Ratio> = aim.into_iter().collect();
    let message = Message::new("explain-new-build-whole")
        .with("share", number(overshoot.whole, &bounds, 1))
        .with("over", yes(overshoot.exceeds()))
        .with("points", number(overshoot.points, &[Ratio::ZERO], 1));
    let (case, from) = match overshoot.from_share {
        None => ("never", Ratio::ZERO),
        Some(from) if from < Ratio::ZERO => ("never", from),
        Some(from) if from == Ratio::ZERO => ("any", from),
        Some(from) => ("from", from),
    };
    let from = Message::new("explain-new-build-from").with("case", case).with("share", number(from, &[], 1));
    vec![Line::of("N4", agreement, message), Line::of("N4", agreement, from)]
}
