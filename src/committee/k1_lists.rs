//! K1: areas, departments and homes on the state's lists, against the run before, the initial run and the baseline.
//!
//! The lists overlap: a transformation area is a parallel society, and that a vulnerable area. Each list is counted for
//! itself; `any_list` counts each department once.

use std::collections::BTreeSet;

use trappe_rules::facts::{City, Department, Designation};
use trappe_rules::finding::Message;
use trappe_rules::placement::{Outcome, Placement};
use trappe_rules::quantity::Ratio;

use super::about::Span;
use super::earlier::{Counted, Earlier};
use super::figure::{Figure, Figures, Part, whole};
use super::{Agreement, Sources};

/// A list of the state, as it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Prevention,
    Vulnerable,
    Parallel,
    Transformation,
    /// Any of them, each department once.
    Any,
}

impl List {
    const ALL: [Self; 5] = [Self::Prevention, Self::Vulnerable, Self::Parallel, Self::Transformation, Self::Any];

    /// Row of the committee's table.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Prevention => "prevention",
            Self::Vulnerable => "vulnerable",
            Self::Parallel => "parallel",
            Self::Transformation => "transformation",
            Self::Any => "any_list",
        }
    }

    fn has(self, designation: Designation) -> bool {
        match self {
            Self::Prevention => designation == Designation::Prevention,
            Self::Vulnerable => designation >= Designation::Vulnerable,
            Self::Parallel => designation >= Designation::Parallel,
            Self::Transformation => designation == Designation::Transformation,
            Self::Any => true,
        }
    }
}

/// One department and the designated areas it lies in.
pub(super) struct Listed<'a> {
    /// Area and what it is.
    pub(super) designated: Vec<(&'a str, Designation)>,
    /// A8: whether it lies in them is not decided.
    pub(super) undecided: bool,
    /// Whether it stands on one of the two staircases (I19).
    pub(super) on_staircase: bool,
    pub(super) homes: Option<i64>,
    pub(super) family_homes: Option<i64>,
}

/// The departments of a run and the lists they are on.
fn listed<'a>(city: &'a City, placements: &[Placement]) -> Vec<Listed<'a>> {
    let one = |(department, placement): (&'a Department, &Placement)| {
        let areas = department.area_ids.iter().filter_map(|id| {
            let at = city.areas.binary_search_by(|area| area.area_id.as_str().cmp(id)).ok()?;
            let area = city.areas.get(at)?;
            Some((area.area_id.as_str(), area.designation?))
        });
        let split = department.partly_in_area || department.area_ids.len() > 1;
        let outcome = placement.outcome();
        let designated = match outcome {
            // Decided to stand as if it lay outside (R6).
            Outcome::Department(_) if split => Vec::new(),
            Outcome::Area(_)
            | Outcome::Department(_)
            | Outcome::Youth
            | Outcome::Outside
            | Outcome::Undetermined(_) => areas.collect(),
        };
        Listed {
            designated,
            undecided: split && !matches!(outcome, Outcome::Area(_)),
            on_staircase: matches!(outcome, Outcome::Area(_) | Outcome::Department(_)),
            homes: Some(i64::from(department.homes.total())),
            family_homes: Some(i64::from(department.homes.family)),
        }
    };
    let placed = placements.iter().filter_map(|it| Some((city.departments.get(it.department)?, it)));
    placed.map(one).collect()
}

/// What is counted of one list.
struct Count {
    areas: i64,
    all: Counted,
    on_staircase: Counted,
    undecided: Counted,
}

fn count(listed: &[Listed<'_>], list: List) -> Count {
    let mut areas = BTreeSet::new();
    let mut count = Count { areas: 0, all: Counted::NONE, on_staircase: Counted::NONE, undecided: Counted::NONE };
    for department in listed {
        let of_list = department.designated.iter().filter(|(_, designation)| list.has(*designation));
        let named: Vec<&str> = of_list.map(|(area, _)| *area).collect();
        if named.is_empty() {
            continue;
        }
        areas.extend(named);
        let one = Counted { departments: 1, homes: department.homes, family_homes: department.family_homes };
        if department.undecided {
            count.undecided = count.undecided.plus(one);
            continue;
        }
        count.all = count.all.plus(one);
        if department.on_staircase {
            count.on_staircase = count.on_staircase.plus(one);
        }
    }
    count.areas = i64::try_from(areas.len()).unwrap_or(i64::MAX);
    count
}

/// What the baseline says of a list; it names each area by its most severe designation (S6).
pub(super) struct BaselineOfList {
    areas: Option<u32>,
    departments: u32,
    homes: u32,
    about: bool,
    pub(super) homes_span: Span,
}

pub(super) fn baseline(agreement: &Agreement, list: List) -> Option<BaselineOfList> {
    let rows = &agreement.baseline.rows;
    let mut of_list = rows.iter().filter(|row| row.designation.is_some_and(|it| list.has(it))).peekable();
    of_list.peek()?;
    let mut sum =
        BaselineOfList { areas: Some(0), departments: 0, homes: 0, about: false, homes_span: Span::exact(Ratio::ZERO) };
    for row in of_list {
        sum.areas = sum.areas.zip(row.areas).and_then(|(sum, areas)| sum.checked_add(areas));
        sum.departments = sum.departments.checked_add(row.departments)?;
        sum.homes = sum.homes.checked_add(row.homes)?;
        sum.about |= row.about;
        sum.homes_span = sum.homes_span.plus(Span::of(row.homes, row.about))?;
    }
    Some(sum)
}

/// A column of the table: its name, its unit, and what it reads off a count.
type Column = (&'static str, &'static str, fn(&Count) -> Option<i64>);

const COLUMNS: [Column; 8] = [
    ("areas", "areas", |count| Some(count.areas)),
    ("departments", "departments", |count| Some(count.all.departments)),
    ("homes", "homes", |count| count.all.homes),
    ("family_homes", "homes", |count| count.all.family_homes),
    ("departments_on_staircase", "departments", |count| Some(count.on_staircase.departments)),
    ("family_homes_on_staircase", "homes", |count| count.on_staircase.family_homes),
    ("departments_undecided", "departments", |count| Some(count.undecided.departments)),
    ("family_homes_undecided", "homes", |count| count.undecided.family_homes),
];

pub(super) fn add(
    sources: &Sources<'_>,
    previous: Option<&Earlier<'_>>,
    initial: Option<&Earlier<'_>>,
    figures: &mut Figures,
) {
    let now = listed(sources.city, &sources.evaluation.placements);
    let then = |earlier: Option<&Earlier<'_>>, list: List| {
        earlier.and_then(|it| it.listed.as_deref()).map(|listed| count(listed, list))
    };
    let unknown = |earlier: Option<&Earlier<'_>>| earlier.is_some_and(|it| it.listed.is_none());
    for list in List::ALL {
        let (count, previously, initially) = (count(&now, list), then(previous, list), then(initial, list));
        let baseline = baseline(sources.agreement, list);
        for (column, unit, read) in COLUMNS {
            let mut figure = Figure::of(Part::Lists, list.id(), column, unit).value(read(&count).map(whole));
            figure.previous = previously.as_ref().and_then(read).map(whole);
            figure.initial = initially.as_ref().and_then(read).map(whole);
            if unknown(previous) || unknown(initial) {
                figure.note = Some(Message::new("figures-note-list-unknown"));
            }
            if let Some(baseline) = &baseline {
                let told = match column {
                    "areas" => baseline.areas,
                    // Annex 15 counts what is part of the area staircase.
                    "departments_on_staircase" => Some(baseline.departments),
                    "family_homes_on_staircase" => Some(baseline.homes),
                    _ => None,
                };
                figure.baseline = told.map(|told| Ratio::whole(i128::from(told)));
                figure.about = baseline.about && column == "family_homes_on_staircase";
            }
            figures.push(figure);
        }
        let without = without_departments(sources.city, list);
        if without > 0 {
            let figure = Figure::of(Part::Lists, list.id(), "areas_without_departments", "areas").count(without);
            figures.push(figure.note(Some(Message::new("figures-note-areas-without-departments"))));
        }
    }
}

/// Listed areas in which no department of the run lies: of another municipality, or departments are missing.
fn without_departments(city: &City, list: List) -> i64 {
    let named: BTreeSet<&str> = city.departments.iter().flat_map(|it| &it.area_ids).map(String::as_str).collect();
    let of_list = city.areas.iter().filter(|area| area.designation.is_some_and(|it| list.has(it)));
    let without = of_list.filter(|area| !named.contains(area.area_id.as_str())).count();
    i64::try_from(without).unwrap_or(i64::MAX)
}
