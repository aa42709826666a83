//! K7: the success criteria of § 18, each against the baseline and the initial run: fulfilled, not, or cannot be told.
//!
//! (a) departments and (b) homes on the state's lists fall; (c) homes on the high steps of the department staircase fall;
//! (d) the mean waiting time for assignment does not rise, (e) nor that of those least able to pay. Homes are family homes:
//! so annex 15 counts those of the staircases.

use trappe_rules::agreement::Staircase;
use trappe_rules::facts::{City, RegisterEntry, RunKind};
use trappe_rules::finding::Message;
use trappe_rules::placement::{Outcome, Placement, PrimaryType};
use trappe_rules::quantity::Ratio;

use super::about::Span;
use super::figure::{Figure, Figures, Part, Text};
use super::k1_lists::{self, List};
use super::{Sources, place::Place};

/// How a criterion came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Fulfilled.
    Yes,
    /// Not fulfilled.
    No,
    /// It cannot be told.
    Unknown,
}

impl Verdict {
    /// Value in `key_figures.text`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    const fn of(fulfilled: Option<bool>) -> Self {
        match fulfilled {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }
}

/// One side of a comparison: the figure as told, and all it may be.
#[derive(Clone, Copy)]
struct Side {
    told: Ratio,
    span: Span,
}

impl Side {
    const fn exact(value: Ratio) -> Self {
        Self { told: value, span: Span::exact(value) }
    }
}

/// A side, or why it is not there.
type Known = Result<Side, &'static str>;

/// What a criterion demands of a figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Demand {
    Falls,
    DoesNotRise,
}

/// What a criterion is held against.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Against {
    Baseline,
    Initial,
}

/// One criterion with both comparisons.
struct Criterion {
    row: &'static str,
    unit: &'static str,
    demand: Demand,
    /// Now, and then; now may be counted otherwise for each.
    baseline: (Known, Known),
    initial: (Known, Known),
    /// Whether the baseline is "about".
    about: bool,
    /// Why a figure of today may be one of several.
    open: &'static str,
}

pub(super) fn add(sources: &Sources<'_>, figures: &mut Figures) {
    let criteria = [
        on_lists(sources, figures, "a_departments_on_lists"),
        on_lists(sources, figures, "b_homes_on_lists"),
        on_high_steps(sources, figures),
        waiting(sources, "d_waiting_time", &sources.agreement.baseline.success.waiting_time),
        waiting(sources, "e_waiting_time_least_able", &sources.agreement.baseline.success.waiting_time_least_able),
    ];
    for criterion in criteria {
        figures.push(criterion.figure(Against::Baseline));
        // An initial run is the first there is.
        if sources.run.kind != RunKind::Initial {
            figures.push(criterion.figure(Against::Initial));
        }
    }
}

impl Criterion {
    fn figure(&self, against: Against) -> Figure {
        let (column, (now, then)) = match against {
            Against::Baseline => ("against_baseline", self.baseline),
            Against::Initial => ("against_initial", self.initial),
        };
        let mut figure = Figure::of(Part::SuccessCriteria, self.row, column, self.unit);
        figure.value = now.ok().map(|side| side.told);
        let told = then.ok().map(|side| side.told);
        match against {
            Against::Baseline => (figure.baseline, figure.about) = (told, self.about && told.is_some()),
            Against::Initial => figure.initial = told,
        }
        let (fulfilled, why) = match (now, then) {
            (Ok(now), Ok(then)) => self.fulfilled(now.span, then.span),
            (Err(why), _) | (Ok(_), Err(why)) => (None, Some(why)),
        };
        figure.note = why.map(Message::new);
        figure.text(Some(Text::Name(Verdict::of(fulfilled).name())))
    }

    /// Whether it is fulfilled for all the figures may be; where it hangs on which, why.
    fn fulfilled(&self, now: Span, then: Span) -> (Option<bool>, Option<&'static str>) {
        let holds = |now: Span, then: Span| match self.demand {
            Demand::Falls => now.is_below(then),
            Demand::DoesNotRise => then.is_below(now).map(|rises| !rises),
        };
        match holds(now, then) {
            Some(holds) => (Some(holds), None),
            None if !then.is_exact() && (now.is_exact() || holds(now.at_low(), then).is_none()) => {
                (None, Some("figures-note-within-rounding"))
            }
            None => (None, Some(self.open)),
        }
    }
}

/// (a), (b): departments and family homes on any of the state's lists, each once.
fn on_lists(sources: &Sources<'_>, figures: &Figures, row: &'static str) -> Criterion {
    let departments = row.starts_with('a');
    let [all, on_staircase, undecided] = if departments {
        ["departments", "departments_on_staircase", "departments_undecided"]
    } else {
        ["family_homes", "family_homes_on_staircase", "family_homes_undecided"]
    };
    let list = List::Any.id();
    let at = |column: &str| figures.at(Part::Lists, list, column);
    let span = |read: fn(&Figure) -> Option<Ratio>, lowest: &str| -> Option<Side> {
        let told = read(at(all)?)?;
        let high = told.plus(read(at(undecided)?)?)?;
        Some(Side { told, span: Span { low: read(at(lowest)?)?, high } })
    };
    let (value, initial) = (|figure: &Figure| figure.value, |figure: &Figure| figure.initial);
    let baseline = k1_lists::baseline(sources.agreement, List::Any).and_then(|baseline| {
        let told = at(on_staircase)?.baseline?;
        Some(Side { told, span: if departments { Span::exact(told) } else { baseline.homes_span } })
    });
    let now = "figures-note-homes-unknown";
    Criterion {
        row,
        unit: if departments { "departments" } else { "homes" },
        demand: Demand::Falls,
        // Whether annex 15 counts departments on no staircase (I19) is not said: both ways must agree.
        baseline: (span(value, on_staircase).ok_or(now), baseline.ok_or("figures-note-no-baseline")),
        initial: (
            span(value, all).ok_or(now),
            span(initial, all).ok_or(no_initial(sources, "figures-note-list-unknown")),
        ),
        about: !departments && at(on_staircase).is_some_and(|figure| figure.about),
        open: "figures-note-counting",
    }
}

/// Why a figure of the initial run is not there.
fn no_initial(sources: &Sources<'_>, otherwise: &'static str) -> &'static str {
    if sources.city.initial.is_empty() { "figures-note-no-initial" } else { otherwise }
}

/// (c): family homes on the high steps of the department staircase; undetermined ones may be on them.
fn on_high_steps(sources: &Sources<'_>, figures: &Figures) -> Criterion {
    let steps = &sources.agreement.baseline.success.department_steps;
    let rows: Vec<String> = steps.iter().map(|step| Place::of(Some(Staircase::Department), Some(*step)).id()).collect();
    let sum = |read: fn(&Figure) -> Option<Ratio>| {
        rows.iter()
            .try_fold(Ratio::ZERO, |sum, row| sum.plus(read(figures.at(Part::Staircases, row, "family_homes")?)?))
    };
    let may_be = |placement: &&Placement| {
        let open = match placement.outcome() {
            Outcome::Undetermined(Some(Staircase::Department)) => true,
            Outcome::Undetermined(None) => matches!(placement.primary_type, PrimaryType::Family | PrimaryType::Tie),
            Outcome::Undetermined(Some(_))
            | Outcome::Area(_)
            | Outcome::Department(_)
            | Outcome::Youth
            | Outcome::Outside => false,
        };
        let possible = &placement.possible_steps;
        open && (possible.is_empty() || possible.iter().any(|step| steps.contains(step)))
    };
    let homes = |placement: &Placement| {
        let department = sources.city.departments.get(placement.department);
        department.map_or(0, |department| i128::from(department.homes.family))
    };
    let open: i128 = sources.evaluation.placements.iter().filter(may_be).map(homes).sum();
    let now = sum(|figure| figure.value)
        .and_then(|told| Some(Side { told, span: Span { low: told, high: told.plus(Ratio::whole(open))? } }));
    // Which steps were possible then is not known: every undetermined department may have been on them.
    let initial = sum(|figure| figure.initial).and_then(|told| {
        let undetermined = figures.at(Part::Staircases, "undetermined", "family_homes")?.initial?;
        Some(Side { told, span: Span { low: told, high: told.plus(undetermined)? } })
    });
    let baseline = sum(|figure| figure.baseline).and_then(|told| {
        let rows = sources.agreement.baseline.rows.iter();
        let of_steps = rows.filter(|row| {
            row.step.is_some_and(|(staircase, step)| staircase == Staircase::Department && steps.contains(&step))
        });
        let about = of_steps.clone().any(|row| row.about);
        let span = of_steps.map(|row| Span::of(row.homes, row.about)).try_fold(Span::exact(Ratio::ZERO), Span::plus)?;
        Some((Side { told, span }, about))
    });
    let now = now.ok_or("figures-note-homes-unknown");
    Criterion {
        row: "c_homes_on_high_steps",
        unit: "homes",
        demand: Demand::Falls,
        baseline: (now, baseline.map(|(side, _)| side).ok_or("figures-note-no-baseline")),
        initial: (now, initial.ok_or(no_initial(sources, "figures-note-homes-unknown"))),
        about: baseline.is_some_and(|(_, about)| about),
        open: "figures-note-undetermined",
    }
}

/// (d), (e): the latest waiting time of the whole city in `register`, against that of the baseline's year and that of the
/// last full year before the initial placements.
fn waiting(sources: &Sources<'_>, row: &'static str, topic: &str) -> Criterion {
    let told = sources.agreement.baseline.figures.iter().find(|figure| figure.topic == topic);
    let baseline = told.map(|figure| Side::exact(Ratio::from_decimal(figure.value)));
    let from = sources.city.initial.values().map(|placement| placement.effective_from.year()).max();
    let initial_year = from.and_then(|year| year.checked_sub(1));
    let initial = initial_year.and_then(|year| of_city(sources.city, topic).find(|entry| entry.year == year));
    let initial = initial.and_then(|entry| entry.value.ok()).map(|value| Side::exact(Ratio::from_decimal(value)));
    // Now: a figure of a later year than the one it is held against.
    let after = |year: Option<i16>| {
        let known = of_city(sources.city, topic).filter(|entry| entry.value.is_ok());
        let latest = known.max_by_key(|entry| entry.year).ok_or("figures-note-not-in-register")?;
        let value = latest.value.or(Err("figures-note-not-in-register"))?;
        if year.is_some_and(|year| latest.year <= year) {
            return Err("figures-note-no-later-year");
        }
        Ok(Side::exact(Ratio::from_decimal(value)))
    };
    Criterion {
        row,
        unit: "days",
        demand: Demand::DoesNotRise,
        baseline: (after(told.map(|figure| figure.year)), baseline.ok_or("figures-note-no-baseline")),
        initial: (after(initial_year), initial.ok_or(no_initial(sources, "figures-note-no-initial-year"))),
        about: told.is_some_and(|figure| figure.about),
        open: "figures-note-within-rounding",
    }
}

/// What a topic says of the whole city.
fn of_city<'a>(city: &'a City, topic: &str) -> impl Iterator<Item = &'a RegisterEntry> {
    let topic = topic.to_owned();
    city.register
        .iter()
        .filter(move |entry| entry.topic == topic && entry.department_id.is_none() && entry.organisation_id.is_none())
}
