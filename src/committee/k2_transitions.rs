//! K2: departments and homes by where they stood before and where they stand now.

use std::collections::BTreeMap;

use polars::prelude::{DataFrame, IntoLazy, NamedFrom, Series, SortMultipleOptions, col, len};
use trappe_rules::placement::{Change, Placement};

use super::earlier::{self, Earlier};
use super::figure::{Figure, Figures, Part, whole};
use super::place::Place;
use super::{Sources, SummaryError};

/// One department before and now.
struct Transition {
    from: Option<Place>,
    to: Option<Place>,
    change: &'static str,
    /// Homes of all types now; of one that is gone, then.
    homes: Option<i64>,
}

/// Row of those that were not there before.
const NEW: &str = "new";
/// Column of those that are not there any more.
pub(super) const GONE: &str = "gone";

/// What became of departments, in the order it is told.
const CHANGES: [&str; 6] = ["up", "down", "moved", NEW, GONE, "same"];

pub(super) fn add(
    sources: &Sources<'_>,
    previous: Option<&Earlier<'_>>,
    figures: &mut Figures,
) -> Result<(), SummaryError> {
    let Some(previous) = previous else { return Ok(()) };
    let transitions = transitions(sources, previous);
    let frame = frame(&transitions)?;
    let keys = ["at_from", "at_to", "from", "to"];
    let departments = len().cast(polars::prelude::DataType::Int64).alias("departments");
    let counted = frame
        .clone()
        .lazy()
        .group_by(keys.map(col))
        .agg([departments.clone(), col("homes").sum(), col("unknown").sum()])
        .sort(keys, SortMultipleOptions::default())
        .collect()?;
    let (from, to) = (counted.column("from")?.str()?, counted.column("to")?.str()?);
    let counts = |name: &'static str| Ok::<_, SummaryError>(counted.column(name)?.i64()?.clone());
    let (departments_of, homes, unknown) = (counts("departments")?, counts("homes")?, counts("unknown")?);
    for part in [Part::TransitionsDepartments, Part::TransitionsHomes] {
        for row in 0..counted.height() {
            let (Some(from), Some(to)) = (from.get(row), to.get(row)) else { continue };
            let (unit, value) = if part == Part::TransitionsHomes {
                ("homes", homes.get(row).filter(|_| unknown.get(row) == Some(0)))
            } else {
                ("departments", departments_of.get(row))
            };
            figures.push(Figure::of(part, from.to_owned(), to.to_owned(), unit).value(value.map(whole)));
        }
    }
    let changes = frame
        .lazy()
        .group_by([col("change")])
        .agg([departments, col("homes").sum(), col("unknown").sum()])
        .collect()?;
    let names = changes.column("change")?.str()?;
    let counts = |name: &'static str| Ok::<_, SummaryError>(changes.column(name)?.i64()?.clone());
    let (departments, homes, unknown) = (counts("departments")?, counts("homes")?, counts("unknown")?);
    for change in CHANGES {
        let row = (0..changes.height()).find(|row| names.get(*row) == Some(change));
        let value = row.map_or(Some(0), |row| departments.get(row));
        figures.push(Figure::of(Part::Changes, change, "departments", "departments").value(value.map(whole)));
        let value = row.map_or(Some(0), |row| homes.get(row).filter(|_| unknown.get(row) == Some(0)));
        figures.push(Figure::of(Part::Changes, change, "homes", "homes").value(value.map(whole)));
    }
    Ok(())
}

fn transitions(sources: &Sources<'_>, previous: &Earlier<'_>) -> Vec<Transition> {
    let mut gone: BTreeMap<&str, _> = previous.placements.values().map(|it| (it.department_id.as_str(), it)).collect();
    let mut transitions = Vec::new();
    for placement in &sources.evaluation.placements {
        let Some(department) = sources.city.departments.get(placement.department) else { continue };
        let before = gone.remove(department.department_id.as_str()).map(earlier::place);
        let now = Place::of_placement(placement);
        transitions.push(Transition {
            from: before,
            to: Some(now),
            change: change(placement, before),
            homes: Some(i64::from(department.homes.total())),
        });
    }
    transitions.extend(gone.into_values().map(|before| Transition {
        from: Some(earlier::place(before)),
        to: None,
        change: GONE,
        homes: before.homes.map(i64::from),
    }));
    transitions
}

/// What became of a department: as its placement says, else by the two places. `up` is a higher step: greater need.
pub(super) fn change(placement: &Placement, before: Option<Place>) -> &'static str {
    if let Some(change) = placement.change {
        return change.name();
    }
    let now = Place::of_placement(placement);
    let Some(before) = before else { return NEW };
    let change = match (before.step(), now.step()) {
        _ if before == now => Change::Same,
        (Some((one, from)), Some((other, to))) if one == other => {
            if to > from {
                Change::Up
            } else {
                Change::Down
            }
        }
        (_, _) => Change::Moved,
    };
    change.name()
}

fn frame(transitions: &[Transition]) -> Result<DataFrame, SummaryError> {
    let name = |place: Option<Place>, other: &str| place.map_or_else(|| other.to_owned(), Place::id);
    let mut places: Vec<Option<Place>> = transitions.iter().flat_map(|it| [it.from, it.to]).collect();
    places.sort_by_key(|place| (place.is_none(), *place));
    places.dedup();
    let at = |place: Option<Place>| places.iter().position(|it| *it == place).and_then(|at| i64::try_from(at).ok());
    let texts = |name: &str, of: &dyn Fn(&Transition) -> String| {
        Series::new(name.into(), transitions.iter().map(of).collect::<Vec<_>>())
    };
    let wholes = |name: &str, of: &dyn Fn(&Transition) -> Option<i64>| {
        Series::new(name.into(), transitions.iter().map(of).collect::<Vec<_>>())
    };
    Ok(DataFrame::new_infer_height(vec![
        wholes("at_from", &|it| at(it.from)).into(),
        wholes("at_to", &|it| at(it.to)).into(),
        texts("from", &|it| name(it.from, NEW)).into(),
        texts("to", &|it| name(it.to, GONE)).into(),
        texts("change", &|it| it.change.to_owned()).into(),
        wholes("homes", &|it| it.homes).into(),
        wholes("unknown", &|it| Some(i64::from(it.homes.is_none()))).into(),
    ])?)
}
