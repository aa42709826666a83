//! Why a department stands elsewhere than before (K7a): one component after the other is taken from the new run, and the
//! causes are those at which it moved. Beside that every component is tried by itself, and left out by itself, so that it is
//! told where the order decided what is called the cause.

use std::collections::{BTreeMap, BTreeSet};

use super::mixed::{holding, mixed, without_places};
use super::standing::standings;
use super::{Compared, Component, Side, Standing, Standings, Taken};
use crate::evaluation::evaluate;
use crate::placement::Status;

/// One component at which a department moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The component.
    pub component: Component,
    /// Where the department stood before it was changed.
    pub from: Standing,
    /// Where it stood after; the same as `from` where the component was needed but moved nothing by itself.
    pub to: Standing,
    /// Whether the old run had none of it: its step was carried over, and there is nothing it could have changed from.
    pub absent_before: bool,
}

/// What the declared order does not tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderEffects {
    /// Causes that move nothing by themselves: only together with another.
    pub together: Vec<Component>,
    /// No causes in the declared order, but by themselves they would have led to the same place, or without them the
    /// department would stand elsewhere.
    pub also: Vec<Component>,
    /// Causes without which the department would stand where it stands all the same: another would have done it.
    pub not_needed: Vec<Component>,
}

impl OrderEffects {
    /// Whether another order would have told other causes.
    #[must_use]
    pub const fn matter(&self) -> bool {
        !(self.together.is_empty() && self.also.is_empty() && self.not_needed.is_empty())
    }
}

/// Evaluates several cities; in which order and on how many threads is the caller's matter.
pub type EvaluateAll<'a> = &'a dyn Fn(&[Taken], &(dyn Fn(&Taken) -> Standings + Sync)) -> Vec<Standings>;

/// One city after the other.
#[must_use]
pub fn one_by_one(taken: &[Taken], evaluated: &(dyn Fn(&Taken) -> Standings + Sync)) -> Vec<Standings> {
    taken.iter().map(evaluated).collect()
}

/// Where every department stands under every mixture of two runs that is looked at.
pub(super) struct Mixtures<'a> {
    old: Compared<'a>,
    new: Compared<'a>,
    /// Components that differ, in the declared order.
    pub(super) changed: Vec<Component>,
    /// What holds while a component is tried by itself: the new run's kind, dates and `previous`, or nothing.
    frame: Taken,
    standings: BTreeMap<Taken, Standings>,
}

impl<'a> Mixtures<'a> {
    pub(super) fn of(old: Compared<'a>, new: Compared<'a>, evaluate_all: EvaluateAll<'_>) -> Self {
        let (before, after) = (without_places(old.side), without_places(new.side));
        let changed = changed(&before, &after, old, new);
        let all: Taken = changed.iter().copied().collect();
        // An annual run looks at no key figures, and what follows from the list hangs on the placements before it (A6): what
        // a component does by itself in another year or kind of run is seen in the new one's kind, dates and `previous`.
        let frames = (before.run.kind, before.run.list_date) != (after.run.kind, after.run.list_date);
        let frame = Taken::from_iter(frames.then_some(Component::Run));
        let mut wanted: BTreeSet<Taken> = BTreeSet::new();
        let mut so_far = Taken::new();
        for component in &changed {
            so_far.insert(*component);
            wanted.insert(so_far.clone());
            wanted.insert(frame.iter().copied().chain([*component]).collect());
            wanted.insert(all.iter().copied().filter(|other| other != component).collect());
        }
        wanted.remove(&all);
        wanted.remove(&Taken::new());
        let wanted: Vec<Taken> = wanted.into_iter().collect();
        let evaluated = |taken: &Taken| {
            let Side { mut city, agreement, thresholds, run, budget } = mixed(&before, &after, taken);
            if !taken.contains(&Component::Pool) {
                city = holding(city, &old.evaluation.pooling);
            }
            standings(&city, &evaluate(&city, &agreement, &thresholds, run, budget).result.placements)
        };
        let results = evaluate_all(&wanted, &evaluated);
        let mut found: BTreeMap<Taken, Standings> = wanted.into_iter().zip(results).collect();
        found.insert(Taken::new(), standings(&old.side.city, &old.evaluation.placements));
        if !all.is_empty() {
            found.insert(all, standings(&new.side.city, &new.evaluation.placements));
        }
        Self { old, new, changed, frame, standings: found }
    }

    fn at(&self, taken: &Taken, id: &str) -> Option<Standing> {
        self.standings.get(taken)?.get(id).copied()
    }

    /// The causes of a department's move, and what the order hides. Both runs have the department, and it moved.
    pub(super) fn causes(&self, id: &str) -> (Vec<Cause>, OrderEffects) {
        let all: Taken = self.changed.iter().copied().collect();
        let (Some(first), Some(last)) = (self.at(&Taken::new(), id), self.at(&all, id)) else {
            return (Vec::new(), OrderEffects::default());
        };
        let lacking = self.lacking(id);
        let mut causes: Vec<Cause> = Vec::new();
        let (mut so_far, mut at) = (Taken::new(), first);
        for component in &self.changed {
            so_far.insert(*component);
            let Some(to) = self.at(&so_far, id) else { continue };
            // What the old run carried over cannot be told anew before the figures it did not have are there: no move.
            let waiting = !lacking.is_empty() && to == Standing::Undetermined && last != to;
            if to != at && !waiting {
                let absent_before = lacking.contains(component);
                causes.push(Cause { component: *component, from: at, to, absent_before });
                at = to;
            }
        }
        let without = |component: Component| {
            let rest: Taken = all.iter().copied().filter(|other| *other != component).collect();
            self.at(&rest, id)
        };
        // Of several things the old run did not have the last one moves the department, and needs the others.
        if causes.iter().any(|cause| cause.absent_before) {
            for component in &lacking {
                let told = causes.iter().any(|cause| cause.component == *component);
                if !told && without(*component) != Some(last) {
                    let next = causes.iter().position(|cause| cause.component > *component);
                    let next = next.unwrap_or(causes.len());
                    let at = causes.get(next).map_or(last, |cause| cause.from);
                    causes.insert(next, Cause { component: *component, from: at, to: at, absent_before: true });
                }
            }
        }
        let effects = self.effects(id, &causes, last, without);
        (causes, effects)
    }

    fn effects(
        &self,
        id: &str,
        causes: &[Cause],
        last: Standing,
        without: impl Fn(Component) -> Option<Standing>,
    ) -> OrderEffects {
        let mut effects = OrderEffects::default();
        // Of several things the old run did not have, none can tell the department by itself: no matter of the order.
        let awaited = causes.iter().filter(|cause| cause.absent_before).count() > 1;
        for component in &self.changed {
            let cause = causes.iter().find(|cause| cause.component == *component);
            let told = cause.is_some();
            let waits = awaited && cause.is_some_and(|cause| cause.absent_before);
            let framing = self.frame.contains(component);
            let frame = if framing { Taken::new() } else { self.frame.clone() };
            let alone: Taken = frame.iter().copied().chain([*component]).collect();
            let (before, after) = (self.at(&frame, id), self.at(&alone, id));
            let needed = without(*component) != Some(last);
            if told {
                if before == after && !waits {
                    effects.together.push(*component);
                }
                if !needed {
                    effects.not_needed.push(*component);
                }
            } else if !framing && (needed || (after == Some(last) && before != after)) {
                effects.also.push(*component);
            }
        }
        effects
    }

    /// Of key figures and assigned households what the old run had none of for a department it carried over.
    fn lacking(&self, id: &str) -> BTreeSet<Component> {
        let placement = |run: Compared<'a>| {
            let at = run.side.city.departments.binary_search_by(|it| it.department_id.as_str().cmp(id)).ok();
            run.evaluation.placements.iter().find(|placement| Some(placement.department) == at)
        };
        let (Some(old), Some(new)) = (placement(self.old), placement(self.new)) else { return BTreeSet::new() };
        if old.status != Status::CarriedOver {
            return BTreeSet::new();
        }
        let city = &self.old.side.city;
        let has_figures = [id, &old.unit_id, &new.unit_id].into_iter().any(|unit| city.indicators.contains_key(unit));
        let has_assigned = city.assignments.iter().any(|row| row.department_id == id);
        let lacking = [(Component::KeyFigures, has_figures), (Component::Assigned, has_assigned)];
        lacking.into_iter().filter(|(_, has)| !has).map(|(component, _)| component).collect()
    }
}

/// The components in which two runs differ, in the declared order; `old` and `new` without places.
fn changed(before: &Side, after: &Side, old: Compared<'_>, new: Compared<'_>) -> Vec<Component> {
    let pools = |run: Compared<'_>| -> Vec<(String, Vec<String>)> {
        let pools = run.evaluation.pooling.pools.iter();
        let members = pools.map(|pool| {
            let ids = pool.members.iter().map(|member| member.department_id.clone());
            (pool.unit_id.clone(), ids.collect())
        });
        members.collect()
    };
    Component::ORDER
        .into_iter()
        .filter(|component| {
            mixed(before, after, &Taken::from([*component])) != *before
                || (*component == Component::Pool && pools(old) != pools(new))
        })
        .collect()
}
