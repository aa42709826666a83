//! Every rule tried, in order, with the facts it was held against: those that held and those that did not.

use super::words::counted;
use super::{
    Line, Origins, Subject, absent, assigned_share, band, course, criteria, designation, letting, need, source, steps,
    term, yes,
};
use crate::agreement::{Agreement, Need};
use crate::finding::{Argument, Message};
use crate::placement::{Because, Effect, Entry};
use crate::quantity::Absent;

pub(super) fn lines(subject: Subject<'_>, agreement: &Agreement, origins: Origins<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for entry in &subject.placement.trace {
        let mut line = Line::of(entry.rule, agreement, sentence(entry, agreement)).held(entry.held);
        line.reading = entry.reading;
        lines.push(line);
        lines.extend(cells(&entry.because, subject, origins));
        if entry.held && entry.effect != Effect::None {
            lines.push(Line::plain(follows(entry.effect)));
        }
    }
    lines
}

/// What followed from a rule that settled something.
fn follows(effect: Effect) -> Message {
    match effect {
        Effect::None => Message::new("explain-follows-nothing"),
        Effect::Computed(outcome) => super::outcome("explain-follows", outcome, &[]),
        Effect::Decided(outcome) => super::outcome("explain-follows-decided", outcome, &[]),
        Effect::Meanwhile(outcome) => {
            let (standing, step) = course::in_force(outcome);
            Message::new("explain-follows-meanwhile").with("in_force", standing).with("step", step)
        }
    }
}

fn sentence(entry: &Entry, agreement: &Agreement) -> Message {
    let held = yes(entry.held);
    let step = |step: Option<u8>| step.map_or_else(|| Argument::from("–"), |step| Argument::Count(i64::from(step)));
    let message = match &entry.because {
        Because::Homes(homes, primary) => Message::new("explain-because-homes")
            .with("family", homes.family)
            .with("youth", homes.youth)
            .with("elderly", homes.elderly)
            .with("type", primary.name()),
        Because::Decision { decision_id, date } => {
            Message::new("explain-because-decision").with("decision", decision_id.as_str()).with("date", *date)
        }
        Because::InAreas { named, partly } => Message::new("explain-because-in-areas")
            .with("case", if *partly { "partly" } else { areas(*named) })
            .with("named", *named),
        Because::Designation { area_id, designation: listed, .. } => Message::new("explain-because-designation")
            .with("in_area", yes(area_id.is_some()))
            .with("area", area_id.as_deref().unwrap_or("–"))
            .with("listed", yes(listed.is_some()))
            .with("designation", designation(*listed)),
        Because::SmallArea { area_id, residents, rehousing, computed } => Message::new("explain-because-small-area")
            .with("area", area_id.as_str())
            .with("residents", *residents)
            .with("needed", agreement.small_area_residents)
            .with("limit", agreement.area_residents)
            .with("rehousing", yes(*rehousing))
            .with("would_be", yes(computed.is_some()))
            .with("designation", designation(*computed)),
        Because::Sharpened { criteria: sharpened, unknown } => Message::new("explain-because-sharpened")
            .with("rule", entry.rule)
            .with("any", yes(!sharpened.is_empty()))
            .with("criteria", criteria(sharpened))
            .with("any_unknown", yes(!unknown.is_empty()))
            .with("unknown", criteria(unknown)),
        Because::Suspension { suspended, lists_off } => Message::new("explain-because-suspension")
            .with("suspended", yes(*suspended))
            .with("lists_known", yes(lists_off.is_some()))
            .with("lists", lists_off.map_or_else(|| Argument::from("–"), Argument::from))
            .with("needed", u32::from(agreement.suspension_lists)),
        Because::TakenIntoUse(date) => Message::new("explain-because-taken-into-use")
            .with("date", *date)
            .with("from", agreement.new_build.from)
            .with("to", agreement.new_build.to),
        Because::Size { homes, residents } => Message::new("explain-because-size")
            .with("homes", *homes)
            .with("residents", *residents)
            .with("homes_needed", agreement.pooling.homes)
            .with("residents_needed", agreement.pooling.residents),
        Because::Pool(Some(pool)) => Message::new("explain-because-pool").with("pool", pool.as_str()),
        Because::Pool(None) => Message::new("explain-because-unpooled"),
        Because::Need { met, in_risk_zone, need: level } => Message::new("explain-because-need")
            .with("met", counted(*met))
            .with("in_risk_zone", counted(*in_risk_zone))
            .with("needed", u32::from(agreement.criteria_needed))
            .with("need", need(*level)),
        Because::Assigned(assigned) => return assigned_sentence(assigned.as_ref(), agreement).with("held", held),
        Because::Cell { band: index, need: level, step: to } => Message::new("explain-because-cell")
            .with("case", cell_case(entry.held, *index, *level, *to))
            .with("band", band(agreement, *index))
            .with("need", need(*level))
            .with("step", step(*to)),
        Because::LowerBound { next_step } => Message::new("explain-because-lower-bound")
            .with("before", agreement.municipal_figures_from)
            .with("any", yes(next_step.is_some()))
            .with("step", step(*next_step)),
        Because::Missing { criteria: missing, assigned, steps: possible } => Message::new("explain-because-missing")
            .with("any", yes(!missing.is_empty()))
            .with("criteria", criteria(missing))
            .with("assigned", yes(*assigned))
            .with("count", possible.len())
            .with("steps", steps(possible)),
        Because::Rounding { steps: possible, criteria: rounded } => Message::new("explain-because-rounding")
            .with("any", yes(!rounded.is_empty()))
            .with("criteria", criteria(rounded))
            .with("steps", steps(possible)),
        Because::Letting { shares, day } => Message::new("explain-because-letting")
            .with("day", *day)
            .with("waiting_list", letting::share(shares.waiting_list, shares.waiting_list_extra))
            .with("flexible", letting::share(shares.flexible, shares.flexible_extra))
            .with("assignment", letting::share(shares.assignment, shares.assignment_extra)),
        Because::CarriedOver { .. }
        | Because::OffTheLists { .. }
        | Because::PlacedAnew(_)
        | Because::MidtermWouldGive { .. }
        | Because::Proposed { .. }
        | Because::Kept { .. }
        | Because::Evaluated { .. }
        | Because::Approval { .. }
        | Because::NewlyListed { .. }
        | Because::SharpenedDecided { .. }
        | Because::SuspensionDecided { .. }
        | Because::FullUse { .. }
        | Because::OneThird { .. }
        | Because::Exempt { .. }
        | Because::NewBuildDecided { .. } => {
            course::sentence(entry).unwrap_or_else(|| Message::new("explain-follows-nothing"))
        }
    };
    message.with("held", held)
}

/// What a cell of the matrix says: its step, or the one every open case gives, or what the figures of new build would.
const fn cell_case(held: bool, band: Option<usize>, need: Option<Need>, step: Option<u8>) -> &'static str {
    match (held, band, need, step) {
        (_, _, _, None) => "open",
        (false, _, _, Some(_)) => "would-be",
        (true, Some(_), Some(_), Some(_)) => "known",
        (true, _, _, Some(_)) => "every-case",
    }
}

fn assigned_sentence(assigned: Result<&crate::placement::Assigned, &Absent>, agreement: &Agreement) -> Message {
    match assigned {
        Ok(assigned) => Message::new("explain-because-assigned")
            .with("households", assigned.households)
            .with("family_homes", assigned.family_homes)
            .with("share", assigned_share(agreement, assigned.share))
            .with("band", band(agreement, Some(assigned.band)))
            .with("source", term(source_name(assigned)))
            .with("any_up", yes(assigned.households_to_next_band.is_some()))
            .with("up", count(assigned.households_to_next_band))
            .with("any_down", yes(assigned.households_to_lower_band.is_some()))
            .with("down", count(assigned.households_to_lower_band)),
        Err(why) => Message::new("explain-because-assigned-missing").with("why", absent(*why)),
    }
}

const fn source_name(assigned: &crate::placement::Assigned) -> &'static str {
    match assigned.source {
        crate::facts::AssignedSource::Organisation => "organisation",
        crate::facts::AssignedSource::Municipality => "municipality",
    }
}

fn count(count: Option<u32>) -> Argument {
    count.map_or_else(|| Argument::from("–"), Argument::from)
}

const fn areas(named: usize) -> &'static str {
    match named {
        0 => "none",
        1 => "one",
        _ => "several",
    }
}

/// The cells the facts of a rule were read from.
fn cells(because: &Because, subject: Subject<'_>, origins: Origins<'_>) -> Vec<Line> {
    let department = subject.department;
    let columns: Vec<(&'static str, Argument)> = match because {
        Because::Homes(homes, _) => vec![
            ("family_homes", homes.family.into()),
            ("youth_homes", homes.youth.into()),
            ("elderly_homes", homes.elderly.into()),
        ],
        Because::Size { residents, .. } => vec![("residents", (*residents).into())],
        Because::TakenIntoUse(date) => vec![("taken_into_use", (*date).into())],
        Because::Assigned(_) => {
            let Some(assignment) = subject.assignment else { return Vec::new() };
            let value = assignment.assigned_households.map_or_else(absent, Argument::from);
            let place = origins("assignments", assignment.row, "assigned_households");
            return place.map(|place| cell("assigned_households", value, source(place))).into_iter().collect();
        }
        Because::Decision { .. }
        | Because::InAreas { .. }
        | Because::Designation { .. }
        | Because::SmallArea { .. }
        | Because::Sharpened { .. }
        | Because::Suspension { .. }
        | Because::Pool(_)
        | Because::Need { .. }
        | Because::Cell { .. }
        | Because::LowerBound { .. }
        | Because::Missing { .. }
        | Because::Rounding { .. }
        | Because::Letting { .. }
        | Because::CarriedOver { .. }
        | Because::OffTheLists { .. }
        | Because::PlacedAnew(_)
        | Because::MidtermWouldGive { .. }
        | Because::Proposed { .. }
        | Because::Kept { .. }
        | Because::Evaluated { .. }
        | Because::Approval { .. }
        | Because::NewlyListed { .. }
        | Because::SharpenedDecided { .. }
        | Because::SuspensionDecided { .. }
        | Because::FullUse { .. }
        | Because::OneThird { .. }
        | Because::Exempt { .. }
        | Because::NewBuildDecided { .. } => return Vec::new(),
    };
    columns
        .into_iter()
        .filter_map(|(column, value)| {
            let place = origins("departments", department.row, column)?;
            Some(cell(column, value, source(place)))
        })
        .collect()
}

fn cell(column: &'static str, value: Argument, source: Argument) -> Line {
    Line::plain(Message::new("explain-cell").with("column", column).with("value", value).with("source", source))
}
