//! K7b by hand: lists in a row as a parallel society and off the vulnerable list, and what gaps leave open.

use trappe_rules::clocks::{AreaClocks, Clock, Counted, clocks, of_area};
use trappe_rules::facts::{City, Designation, HistoryEntry};
use trappe_rules::quantity::Date;

use super::hand_agreement::{LIST_DATE, agreement};
use super::plain::{all_clear, area, figures};

const NONE: Option<Designation> = None;
const PREVENTION: Option<Designation> = Some(Designation::Prevention);
const VULNERABLE: Option<Designation> = Some(Designation::Vulnerable);
const PARALLEL: Option<Designation> = Some(Designation::Parallel);
const TRANSFORMATION: Option<Designation> = Some(Designation::Transformation);

fn list(year: i16) -> Date {
    Date::new(year, 12, 1).unwrap()
}

fn entry(area_id: &str, year: i16, designation: Option<Designation>) -> HistoryEntry {
    HistoryEntry { row: 0, area_id: area_id.to_owned(), list_date: list(year), designation }
}

/// The clocks of an area on the list of 2022, with what earlier lists say of it.
fn of(now: Option<Designation>, before: &[(i16, Option<Designation>)], choices: &[(&str, &str)]) -> AreaClocks {
    let mut city = City::default();
    let area = area(0, now, &figures(all_clear()));
    city.history.extend(before.iter().map(|(year, designation)| entry(&area.area_id, *year, *designation)));
    city.areas.push(area);
    let found = clocks(&city, &agreement(choices).0, LIST_DATE);
    assert_eq!(found.len(), 1);
    found.into_iter().next().unwrap()
}

/// Known, at most, needed, how the counting ended, years missing, years it is reached.
type Shown = (u32, u32, u32, Counted, Vec<i16>, [Option<i16>; 2]);

fn shown(clock: &Clock) -> Shown {
    let year = |day: &Date| {
        assert_eq!((day.month(), day.day()), (12, 1));
        day.year()
    };
    let reached = [&clock.earliest, &clock.latest].map(|day| day.as_ref().map(year));
    (clock.lists, clock.at_most, clock.needed, clock.counted, clock.missing.iter().map(year).collect(), reached)
}

/// K7b, S3: five lists in a row, this one included; a transformation area counts as being a parallel society.
#[test]
fn lists_as_a_parallel_society_are_counted_back_from_this_one() {
    use Counted::{Complete, Gap, Start};
    let five = [(2018, PARALLEL), (2019, TRANSFORMATION), (2020, PARALLEL), (2021, PARALLEL)];
    for (now, before, expected) in [
        (PARALLEL, &five[..], (5, 5, 5, Complete, vec![], [None, None])),
        // On the list as a transformation area already: nothing is waited for.
        (TRANSFORMATION, &five[..], (5, 5, 5, Complete, vec![], [None, None])),
        (PARALLEL, &five[1..], (4, 5, 5, Start, vec![2018], [Some(2022), Some(2023)])),
        // Not one on the list before: its first.
        (PARALLEL, &[(2021, VULNERABLE)], (1, 1, 5, Complete, vec![], [Some(2026), Some(2026)])),
        (PARALLEL, &[(2021, NONE)], (1, 1, 5, Complete, vec![], [Some(2026), Some(2026)])),
        // No list before is known.
        (PARALLEL, &[], (1, 5, 5, Start, vec![2021, 2020, 2019, 2018], [Some(2022), Some(2026)])),
        // A gap, then lists that would count, then one that would not: at most four.
        (
            PARALLEL,
            &[(2018, PREVENTION), (2019, PARALLEL), (2020, PARALLEL)],
            (1, 4, 5, Gap, vec![2021], [Some(2023), Some(2026)]),
        ),
        (PARALLEL, &[(2021, PARALLEL), (2019, PARALLEL)], (2, 5, 5, Gap, vec![2020, 2018], [Some(2022), Some(2025)])),
        (TRANSFORMATION, &[(2021, PARALLEL)], (2, 5, 5, Start, vec![2020, 2019, 2018], [None, None])),
        // Not one now: nothing in a row, whatever was before; no date.
        (VULNERABLE, &five[..], (0, 0, 5, Complete, vec![], [None, None])),
        (NONE, &[], (0, 0, 5, Complete, vec![], [None, None])),
    ] {
        assert_eq!(shown(&of(now, before, &[]).parallel), expected, "{now:?} after {before:?}");
    }
}

/// K7b, A7: four lists in a row off the vulnerable list; a prevention area is off it.
#[test]
fn lists_off_the_vulnerable_list_are_counted_back_from_this_one() {
    use Counted::{Complete, Gap, Start};
    for (now, before, expected) in [
        (PREVENTION, &[(2021, PREVENTION), (2020, NONE), (2019, NONE)][..], (4, 4, 4, Complete, vec![], [None, None])),
        (PREVENTION, &[(2021, NONE), (2020, VULNERABLE)], (2, 2, 4, Complete, vec![], [Some(2024), Some(2024)])),
        (NONE, &[(2021, PARALLEL)], (1, 1, 4, Complete, vec![], [Some(2025), Some(2025)])),
        (
            PREVENTION,
            &[(2021, PREVENTION), (2019, PARALLEL), (2018, PARALLEL)],
            (2, 3, 4, Gap, vec![2020], [Some(2023), Some(2024)]),
        ),
        (NONE, &[(2021, NONE)], (2, 4, 4, Start, vec![2020, 2019], [Some(2022), Some(2024)])),
        (VULNERABLE, &[(2021, NONE)], (0, 0, 4, Complete, vec![], [None, None])),
        (PARALLEL, &[], (0, 0, 4, Complete, vec![], [None, None])),
    ] {
        assert_eq!(shown(&of(now, before, &[]).off), expected, "{now:?} after {before:?}");
    }
}

/// K7b, I26, I3: the readings of A7 are those of the clock.
#[test]
fn readings_of_the_suspension_change_its_clock() {
    let before = [(2021, VULNERABLE), (2020, NONE), (2019, NONE), (2018, TRANSFORMATION)];
    let four_years = of(NONE, &before, &[("I26", "four_years")]).off;
    assert_eq!((four_years.lists, four_years.needed), (1, 5));
    let by_transformation = of(NONE, &before, &[("I3", "annex_5")]).off;
    assert_eq!((by_transformation.lists, by_transformation.needed), (4, 4));
    // Even so, what counts is to be off the vulnerable list now.
    assert_eq!(of(VULNERABLE, &before, &[("I3", "annex_5")]).off.lists, 0);
}

/// An area that left the lists' tables is counted from the history alone, and what is not said of this list is a gap.
#[test]
fn areas_only_the_history_has_have_clocks_of_their_own() {
    let mut city = City::default();
    city.areas.push(area(0, PREVENTION, &figures(all_clear())));
    city.history.push(entry("gone", 2018, PARALLEL));
    city.history.push(entry("other", 2021, PARALLEL));
    city.history.push(entry("other", 2022, PARALLEL));
    let found = clocks(&city, &agreement(&[]).0, LIST_DATE);
    let ids: Vec<_> = found.iter().map(|area| (area.area_id.as_str(), area.name.is_some())).collect();
    assert_eq!(ids, [("area-0000", true), ("gone", false), ("other", false)]);
    let (gone, other) = (&found[1], &found[2]);
    assert_eq!((gone.designation, other.designation), (None, Some(PARALLEL)));
    let missing = vec![2022, 2021, 2020, 2019];
    assert_eq!(shown(&gone.parallel), (0, 5, 5, Counted::Gap, missing.clone(), [None, None]));
    assert_eq!(shown(&gone.off), (0, 4, 4, Counted::Gap, missing, [None, None]));
    assert_eq!(shown(&other.parallel), (2, 5, 5, Counted::Start, vec![2020, 2019, 2018], [Some(2022), Some(2025)]));
    assert_eq!(shown(&other.off), (0, 0, 4, Counted::Complete, vec![], [None, None]));
}

/// What is of another day than a list's is no list, whatever year it is of.
#[test]
fn a_row_of_another_day_is_no_list() {
    let mut city = City::default();
    let area = area(0, PARALLEL, &figures(all_clear()));
    city.history.push(HistoryEntry {
        row: 0,
        area_id: area.area_id.clone(),
        list_date: Date::new(2021, 5, 9).unwrap(),
        designation: PARALLEL,
    });
    city.areas.push(area);
    let found = clocks(&city, &agreement(&[]).0, LIST_DATE);
    assert_eq!((found[0].parallel.lists, found[0].parallel.missing.first()), (1, Some(&list(2021))));
}

/// Where the history begins is told by the area's own rows up to this list: not by another area's, nor by a later list.
/// A row of another day in the first year is where it begins, and leaves that year's list missing within it.
#[test]
fn an_areas_history_begins_with_its_own_first_row() {
    let agreement = agreement(&[]).0;
    let area = area(0, PARALLEL, &figures(all_clear()));
    let counted = |history: &[HistoryEntry]| {
        let clocks = of_area(&area.area_id, Some(&area), history, &agreement, LIST_DATE);
        (clocks.parallel.lists, clocks.parallel.counted)
    };
    let id = area.area_id.as_str();
    assert_eq!(counted(&[]), (1, Counted::Start));
    assert_eq!(counted(&[entry("other", 2018, PARALLEL)]), (1, Counted::Start));
    assert_eq!(counted(&[entry(id, 2023, PARALLEL)]), (1, Counted::Start));
    assert_eq!(counted(&[entry(id, 2018, PARALLEL)]), (1, Counted::Gap));
    assert_eq!(counted(&[entry(id, 2021, PARALLEL)]), (2, Counted::Start));
    let another_day = HistoryEntry { list_date: Date::constant(2021, 5, 9), ..entry(id, 2021, PARALLEL) };
    assert_eq!(counted(&[another_day]), (1, Counted::Gap));
}
