//! K1: departments and homes by step of both staircases, against the run before, the initial run and the baseline.

use std::collections::BTreeMap;

use trappe_rules::agreement::Staircase;
use trappe_rules::facts::Designation;
use trappe_rules::finding::Message;
use trappe_rules::quantity::Ratio;

use super::earlier::{Counted, Earlier};
use super::figure::{Figure, Figures, Part, whole};
use super::place::Place;
use super::{Agreement, Sources, SummaryError, steps};

/// A column of the table: its name, its unit, and what it reads off a count.
type Column = (&'static str, &'static str, fn(&Counted) -> Option<i64>);

const COLUMNS: [Column; 3] = [
    ("departments", "departments", |counted| Some(counted.departments)),
    ("homes", "homes", |counted| counted.homes),
    ("family_homes", "homes", |counted| counted.family_homes),
];

/// Rows: each step, each staircase, both, the rest, all of them.
pub(super) fn add(
    sources: &Sources<'_>,
    previous: Option<&Earlier<'_>>,
    initial: Option<&Earlier<'_>>,
    figures: &mut Figures,
) -> Result<(), SummaryError> {
    let mut now: BTreeMap<Place, Counted> = BTreeMap::new();
    for row in steps(sources.placements)? {
        let counted = now.entry(Place::of_row(&row)).or_insert(Counted::NONE);
        let (homes, family_homes) = (Some(row.homes), Some(row.family_homes));
        *counted = counted.plus(Counted { departments: row.departments, homes, family_homes });
    }
    let (previous, initial) = (previous.map(Earlier::by_place), initial.map(Earlier::by_place));
    for (id, places) in rows(sources.agreement, [Some(&now), previous.as_ref(), initial.as_ref()]) {
        let sum = |by_place: &BTreeMap<Place, Counted>| {
            places.iter().filter_map(|place| by_place.get(place)).fold(Counted::NONE, |sum, it| sum.plus(*it))
        };
        let baseline = if id == "total" { None } else { baseline(sources.agreement, &places) };
        let (count, previously, initially) = (sum(&now), previous.as_ref().map(sum), initial.as_ref().map(sum));
        for (column, unit, read) in COLUMNS {
            let mut figure = Figure::of(Part::Staircases, id.clone(), column, unit).value(read(&count).map(whole));
            figure.previous = previously.as_ref().and_then(read).map(whole);
            figure.initial = initially.as_ref().and_then(read).map(whole);
            let unknown = |then: Option<&Counted>| then.is_some_and(|then| read(then).is_none());
            if unknown(previously.as_ref()) || unknown(initially.as_ref()) {
                figure.note = Some(Message::new("figures-note-homes-unknown"));
            }
            if let Some((departments, homes, about)) = baseline {
                // Annex 15 counts the homes of the staircases, which are for family homes (I19).
                let told = match column {
                    "departments" => Some(departments),
                    "family_homes" => Some(homes),
                    _ => None,
                };
                figure.baseline = told.map(|told| Ratio::whole(i128::from(told)));
                figure.about = about && column == "family_homes";
            }
            figures.push(figure);
        }
    }
    Ok(())
}

/// Every row with the places it adds up.
fn rows(agreement: &Agreement, seen: [Option<&BTreeMap<Place, Counted>>; 3]) -> Vec<(String, Vec<Place>)> {
    let mut places = Place::all(agreement);
    places.extend(seen.into_iter().flatten().flat_map(BTreeMap::keys).copied());
    places.sort();
    places.dedup();
    let on = |staircase: Staircase| -> Vec<Place> {
        places.iter().copied().filter(|place| place.staircase() == Some(staircase)).collect()
    };
    let (area, department) = (on(Staircase::Area), on(Staircase::Department));
    let one = |place: &Place| (place.id(), vec![*place]);
    let mut rows: Vec<_> = area.iter().map(one).collect();
    rows.push(("area".to_owned(), area.clone()));
    rows.extend(department.iter().map(one));
    rows.push(("department".to_owned(), department.clone()));
    rows.push(("both_staircases".to_owned(), area.into_iter().chain(department).collect()));
    rows.extend(places.iter().filter(|place| place.staircase().is_none()).map(one));
    rows.push(("total".to_owned(), places));
    rows
}

/// Departments, homes and whether these are "about", where annex 15 speaks of every one of these places. It tells of the
/// area staircase by the lists.
fn baseline(agreement: &Agreement, places: &[Place]) -> Option<(u32, u32, bool)> {
    let step_of = |designation: Designation| Some((Staircase::Area, *agreement.area_steps.get(&designation)?));
    let mut sum = (0_u32, 0_u32, false);
    for place in places {
        let step = place.step()?;
        let is_it = |row: &&trappe_rules::agreement::BaselineRow| {
            row.step == Some(step) || row.designation.is_some_and(|it| step_of(it) == Some(step))
        };
        let mut told = agreement.baseline.rows.iter().filter(is_it).peekable();
        told.peek()?;
        for row in told {
            sum = (sum.0.checked_add(row.departments)?, sum.1.checked_add(row.homes)?, sum.2 || row.about);
        }
    }
    (!places.is_empty()).then_some(sum)
}
