//! Two runs compared: `transitions`, `moves`, `changes`.

use std::borrow::Cow;

use trappe_messages::Catalogue;
use trappe_rules::change::{Compared, Component, Move, MoveKind, Standing, Transition};
use trappe_rules::columns::outputs::{CHANGES, MOVES, TRANSITIONS};
use trappe_rules::finding::{Argument, Message};
use trappe_rules::placement::Status;

use super::{Cell, Filling};
use crate::emit::Table;

/// How a row of two runs differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowChange {
    /// In the new run only.
    Added,
    /// In the old run only.
    Gone,
    /// In both, and a value differs.
    Changed,
}

/// One value of the inputs or the configuration that differs between two runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Canonical input table; or `run`, `agreement`, `interpretations`, `thresholds`, `programme`.
    pub table: &'static str,
    /// Values of the key of its row, joined by `;`; `None` where the table has one row only.
    pub key: Option<String>,
    /// How.
    pub change: RowChange,
    /// Canonical column; `None` for a row as a whole.
    pub column: Option<Cow<'static, str>>,
    /// Value in the old run; `None` where absent.
    pub old: Option<String>,
    /// Value in the new run; `None` where absent.
    pub new: Option<String>,
    /// What it is counted as; `None` for the version of the programme, which is no part of a run's facts.
    pub component: Option<Component>,
}

impl RowChange {
    /// Value in `changes.change`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Gone => "gone",
            Self::Changed => "changed",
        }
    }
}

/// `transitions`: in the order of the places.
#[must_use]
pub fn transitions(transitions: &[Transition]) -> Table {
    let mut table = Filling::new(&TRANSITIONS, transitions.len());
    for transition in transitions {
        table.row([
            Cell::name(place_name(transition.from)),
            Cell::whole(transition.from.and_then(Standing::step)),
            Cell::name(place_name(transition.to)),
            Cell::whole(transition.to.and_then(Standing::step)),
            Cell::whole(Some(transition.departments)),
            Cell::whole(Some(transition.family_homes_before)),
            Cell::whole(Some(transition.family_homes_after)),
            Cell::whole(Some(transition.homes_before)),
            Cell::whole(Some(transition.homes_after)),
        ]);
    }
    table.finish()
}

/// `moves`: in department-id order.
#[must_use]
pub fn moves(moves: &[Move], old: Compared<'_>, new: Compared<'_>, catalogue: &Catalogue) -> Table {
    let mut table = Filling::new(&MOVES, moves.len());
    for moved in moves {
        let (before, after) = (old.department(moved.old), new.department(moved.new));
        let (placed_before, placed_after) = (old.placement(moved.old), new.placement(moved.new));
        let known = after.or(before);
        let absent = moved.causes.iter().filter(|cause| cause.absent_before).map(|cause| cause.component);
        table.row([
            Cell::text(&moved.department_id),
            Cell::maybe(known.map(|department| department.name.as_str())),
            Cell::maybe(known.map(|department| department.organisation.as_str())),
            Cell::maybe(known.map(|department| department.local_committee.as_str())),
            Cell::name(moved.kind.name()),
            Cell::name(place_name(moved.from)),
            Cell::whole(moved.from.and_then(Standing::step)),
            Cell::name(place_name(moved.to)),
            Cell::whole(moved.to.and_then(Standing::step)),
            Cell::maybe_name(placed_before.map(|placement| placement.status.name())),
            Cell::maybe_name(placed_after.map(|placement| placement.status.name())),
            Cell::whole(
                placed_after.filter(|it| it.status != Status::Placed).and_then(|placement| placement.step_in_force),
            ),
            Cell::maybe(placed_before.map(|placement| placement.unit_id.as_str())),
            Cell::maybe(placed_after.map(|placement| placement.unit_id.as_str())),
            Cell::whole(before.map(|department| department.homes.family)),
            Cell::whole(after.map(|department| department.homes.family)),
            Cell::joined(&moved.cause_names()),
            Cell::Text(path(moved).map(Cow::Owned)),
            components(absent),
            Cell::Boolean(Some(moved.order.matter())),
            components(moved.order.together.iter().copied()),
            components(moved.order.also.iter().copied()),
            components(moved.order.not_needed.iter().copied()),
            Cell::text(reason(moved, catalogue)),
        ]);
    }
    table.finish()
}

/// `changes`: in the order given.
#[must_use]
pub fn changes(changes: &[Change]) -> Table {
    let mut table = Filling::new(&CHANGES, changes.len());
    for change in changes {
        table.row([
            Cell::name(change.table),
            Cell::maybe(change.key.as_deref()),
            Cell::name(change.change.name()),
            Cell::maybe(change.column.as_deref()),
            Cell::maybe(change.old.as_deref()),
            Cell::maybe(change.new.as_deref()),
            Cell::maybe_name(change.component.map(Component::name)),
        ]);
    }
    table.finish()
}

/// Why a department stands elsewhere, in a sentence; more where the order of the components matters.
#[must_use]
pub fn reason(moved: &Move, catalogue: &Catalogue) -> String {
    let (from, to) = (place(moved.from, catalogue), place(moved.to, catalogue));
    let several = moved.causes.iter().filter(|cause| cause.from != cause.to).count() > 1;
    let causes = moved.causes.iter().map(|cause| {
        let mut text = cause_name(cause.component, catalogue);
        if cause.absent_before {
            text = catalogue.text(&Message::new("compare-cause-absent").with("cause", text));
        }
        if several && cause.from != cause.to {
            let to = place(Some(cause.to), catalogue);
            text = catalogue.text(&Message::new("compare-cause-through").with("cause", text).with("to", to));
        }
        Argument::Text(text)
    });
    let message = match moved.kind {
        MoveKind::New => Message::new("compare-reason-new").with("to", to),
        MoveKind::Gone => Message::new("compare-reason-gone").with("from", from),
        MoveKind::Up | MoveKind::Down | MoveKind::BetweenStaircases | MoveKind::Determined | MoveKind::Undetermined => {
            Message::new("compare-reason")
                .with("from", from)
                .with("to", to)
                .with("causes", Argument::List(causes.collect()))
        }
    };
    let mut text = catalogue.text(&message);
    let order = &moved.order;
    for (key, of) in [
        ("compare-order-together", &order.together),
        ("compare-order-also", &order.also),
        ("compare-order-not-needed", &order.not_needed),
    ] {
        if !of.is_empty() {
            let names = of.iter().map(|component| Argument::Text(cause_name(*component, catalogue))).collect();
            text.push(' ');
            text.push_str(&catalogue.text(&Message::new(key).with("causes", Argument::List(names))));
        }
    }
    text
}

/// A place as a reader calls it.
#[must_use]
pub fn place(standing: Option<Standing>, catalogue: &Catalogue) -> String {
    let step = |key: &'static str, step: u8| Message::new(key).with("step", u32::from(step));
    let message = match standing {
        Some(Standing::Area(at)) => step("compare-place-area", at),
        Some(Standing::Department(at)) => step("compare-place-department", at),
        Some(Standing::Youth) => Message::new("compare-place-youth"),
        Some(Standing::Outside) => Message::new("compare-place-outside"),
        Some(Standing::Undetermined) => Message::new("compare-place-undetermined"),
        None => Message::new("compare-place-not-in-run"),
    };
    catalogue.text(&message)
}

/// A component as a reader calls it.
#[must_use]
pub fn cause_name(component: Component, catalogue: &Catalogue) -> String {
    catalogue.term(&format!("term-cause-{}", component.name().replace('_', "-")))
}

/// `department 1 > key_figures > department 2 > assigned > department 4`; `None` where there is no cause beside itself.
fn path(moved: &Move) -> Option<String> {
    let first = moved.causes.first()?;
    let mut path = canonical(first.from);
    for cause in &moved.causes {
        path.push_str(" > ");
        path.push_str(cause.component.name());
        path.push_str(" > ");
        path.push_str(&canonical(cause.to));
    }
    Some(path)
}

fn canonical(standing: Standing) -> String {
    let name = place_name(Some(standing));
    standing.step().map_or_else(|| name.to_owned(), |step| format!("{name} {step}"))
}

fn place_name(standing: Option<Standing>) -> &'static str {
    match standing {
        None => "not_in_run",
        Some(standing) => standing.staircase().map_or("undetermined", trappe_rules::agreement::Staircase::name),
    }
}

fn components(components: impl Iterator<Item = Component>) -> Cell {
    Cell::joined(&components.map(Component::name).collect::<Vec<_>>())
}
