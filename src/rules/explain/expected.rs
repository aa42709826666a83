//! Expected lettings and the assigned share over time as sentences (E).

use super::words::{assigned_share, number, term, yes};
use super::{Line, Part, Section};
use crate::agreement::Agreement;
use crate::assumptions::Rate;
use crate::facts::Run;
use crate::finding::{Argument, Message};
use crate::letting::expected::{DepartmentLettings, ExpectedLettings, Range};
use crate::letting::projection::{Course, Projected, Projection};
use crate::letting::wheel::{Group, Span};
use crate::placement::Placement;
use crate::quantity::Ratio;

/// What a department is expected to let, and where its assigned share goes.
#[must_use]
pub fn expected(
    placement: &Placement,
    lettings: &DepartmentLettings,
    projection: &Projection,
    run: Run,
    agreement: &Agreement,
) -> Section {
    let mut lines = match &lettings.expected {
        Ok(expected) => lettings_lines(expected, placement, run, agreement),
        Err(reason) => {
            let reason = term(&format!("not-expected-{}", reason.name()));
            vec![Line::of("E1", agreement, Message::new("explain-expected-nothing").with("reason", reason))]
        }
    };
    match &projection.projected {
        Ok(projected) => lines.extend(projection_lines(projected, placement, agreement)),
        Err(reason) => {
            let reason = term(&format!("not-projected-{}", reason.name()));
            lines.push(Line::plain(Message::new("explain-projection-nothing").with("reason", reason)));
        }
    }
    Section::new(Part::Expected, lines)
}

fn lettings_lines(expected: &ExpectedLettings, placement: &Placement, run: Run, agreement: &Agreement) -> Vec<Line> {
    let vacancies = rate(Message::new("explain-expected-vacancies"), expected.turnover)
        .with("homes", expected.homes)
        .with("vacancies", homes(expected.vacancies.all))
        .with("from", run.effective_date);
    let mut lines = vec![Line::of("E1", agreement, vacancies)];
    if expected.vacancies.earmarked > Ratio::ZERO {
        let message = Message::new("explain-expected-earmarked")
            .with("earmarked", homes(expected.vacancies.earmarked))
            .with("rest", homes(expected.in_the_wheel));
        lines.push(Line::of("E5", agreement, message));
    }
    let by_type = expected.lettings;
    let message = Message::new("explain-expected-lettings").with("range", yes(expected.is_range));
    let message = range(message, ["waiting_low", "waiting_high"], by_type.waiting_list);
    let message = range(message, ["flexible_low", "flexible_high"], by_type.flexible);
    lines.push(Line::of("E2", agreement, message.with("assignment", homes(by_type.assignment.high))));
    let message = match expected.wheel {
        Ok(counts) => {
            let open = Group::ALL.into_iter().any(|group| counts.both(group).least != counts.both(group).most);
            let message = Message::new("explain-expected-wheel").with("homes", counts.homes).with("range", yes(open));
            let ends = |message: Message, [low, high]: [&'static str; 2], group: Group| {
                let Span { least, most } = counts.both(group);
                message.with(low, least).with(high, most)
            };
            let message = ends(message, ["waiting_low", "waiting_high"], Group::WaitingList);
            let message = ends(message, ["flexible_low", "flexible_high"], Group::Flexible);
            ends(message, ["assignment_low", "assignment_high"], Group::Assignment)
        }
        Err(_) => Message::new("explain-expected-no-wheel"),
    };
    lines.push(Line::of("E3", agreement, message));
    if let Some((next, from)) = placement.letting.as_ref().and_then(|letting| letting.next.as_ref()) {
        let message = Message::new("explain-expected-next").with("next", next.as_str()).with("from", *from);
        lines.push(Line::of("R5", agreement, message));
    }
    lines
}

fn projection_lines(projected: &Projected, placement: &Placement, agreement: &Agreement) -> Vec<Line> {
    let Projected { assigned_turnover, other_turnover, use_rate, full_use, by_use_rate, .. } = projected;
    let message = Message::new("explain-projection-assumes")
        .with("assigned", Argument::Number(assigned_turnover.pct))
        .with("assigned_origin", term(&format!("origin-{}", assigned_turnover.origin.name())))
        .with("other", Argument::Number(other_turnover.pct))
        .with("other_origin", term(&format!("origin-{}", other_turnover.origin.name())));
    let mut lines = vec![Line::plain(message)];
    let message = Message::new("explain-projection-use").with("known", yes(use_rate.is_some()));
    lines.push(Line::of(
        "E4",
        agreement,
        match use_rate {
            Some(rate) => message
                .with("rate", number(rate.share.times(Ratio::whole(100)).unwrap_or(rate.share), &[], 1))
                .with("origin", term(&format!("origin-{}", rate.origin.name()))),
            None => message.with("rate", "").with("origin", ""),
        },
    ));
    for (index, point) in full_use.points.iter().enumerate() {
        let used = by_use_rate.as_ref().and_then(|course| course.points.get(index));
        let message = Message::new("explain-projection-point")
            .with("start", yes(point.is_start))
            .with("year", Argument::Text(point.year.to_string()))
            .with("share", assigned_share(agreement, point.share_pct))
            .with("known", yes(used.is_some() && !point.is_start))
            .with("used", used.map_or_else(|| Argument::from(""), |used| assigned_share(agreement, used.share_pct)));
        lines.push(Line::plain(message));
    }
    passes(&mut lines, "full", full_use, placement, agreement);
    if let Some(course) = by_use_rate {
        passes(&mut lines, "use_rate", course, placement, agreement);
    }
    lines
}

fn passes(lines: &mut Vec<Line>, using: &'static str, course: &Course, placement: &Placement, agreement: &Agreement) {
    for pass in &course.passes {
        let step = |step: Option<u8>| step.map_or_else(|| Argument::from(""), |step| Argument::Count(i64::from(step)));
        let now = placement.in_force().step();
        let changes = match (now, pass.step) {
            (Some(now), Some(then)) if now == then => "no",
            (Some(_), Some(_)) => "yes",
            _ => "unknown",
        };
        let message = Message::new("explain-projection-passes")
            .with("use", using)
            .with("bound", number(pass.bound_pct, &[], 0))
            .with("upwards", yes(pass.upwards))
            .with("year", Argument::Text(pass.year.to_string()))
            .with("changes", changes)
            .with("now", step(now))
            .with("then", step(pass.step));
        lines.push(Line::of("D4", agreement, message));
    }
    if let Some(share) = course.long_run_pct {
        let message = Message::new("explain-projection-long-run").with("use", using);
        lines.push(Line::plain(message.with("share", assigned_share(agreement, share))));
    }
}

/// Homes to one decimal.
fn homes(number_of: Ratio) -> Argument {
    number(number_of, &[], 1)
}

fn range(message: Message, [low, high]: [&'static str; 2], of: Range) -> Message {
    message.with(low, homes(of.low)).with(high, homes(of.high))
}

fn rate(message: Message, rate: Rate) -> Message {
    message.with("rate", Argument::Number(rate.pct)).with("origin", term(&format!("origin-{}", rate.origin.name())))
}
