//! E2 beside annex 15: what the city's departments on the staircases are expected to let by type, and what was let in the baseline
//! year as the housing associations reported it.

use trappe_rules::finding::{Argument, Message};
use trappe_rules::letting::expected::{ByType, Level, Range};
use trappe_rules::quantity::Ratio;

use super::Sources;
use super::figure::{Figure, Figures, Part};

/// Lettings of the baseline year, in the register of key figures others keep.
const LETTINGS: &str = "lettings";

/// Rows, and the topic of the baseline they stand beside. The agreement's shares have no other ways of letting.
const ROWS: [(&str, &str); 4] = [
    ("expected_waiting_list", "lettings_waiting_list_pct"),
    ("expected_flexible", "lettings_flexible_pct"),
    ("expected_assignment", "lettings_assigned_pct"),
    ("expected_other", "lettings_other_pct"),
];

/// What is expected of the departments on both staircases together.
struct Mix {
    departments: u32,
    counted: u32,
    vacancies: Ratio,
    lettings: ByType,
}

/// Four rows of types and one of all vacancies; columns `low` and `high` in homes, `low_pct` and `high_pct` in percent.
pub(super) fn add(sources: &Sources<'_>, figures: &mut Figures) {
    let mix = mix(sources);
    let vacancies = mix.as_ref().map(|mix| mix.vacancies);
    let row = beside(sources, Figure::of(Part::ExpectedMix, "expected_vacancies", "homes", "homes"), LETTINGS);
    let note = mix.as_ref().map_or_else(
        || Message::new("figures-note-nothing-expected"),
        |mix| {
            let note = if row.baseline.is_some() { "figures-note-counted-reported" } else { "figures-note-counted" };
            Message::new(note)
                .with("counted", Argument::Count(i64::from(mix.counted)))
                .with("departments", Argument::Count(i64::from(mix.departments)))
        },
    );
    figures.push(row.value(vacancies).note(Some(note)));
    for (index, (name, topic)) in ROWS.into_iter().enumerate() {
        let range = mix.as_ref().and_then(|mix| of(mix, index));
        let column = |column: &'static str, unit: &'static str| Figure::of(Part::ExpectedMix, name, column, unit);
        let pct = |number: Ratio| number.over(vacancies?)?.times(Ratio::whole(100));
        figures.push(column("homes_low", "homes").value(range.map(|range| range.low)));
        figures.push(column("homes_high", "homes").value(range.map(|range| range.high)));
        for (name, end) in [("pct_low", range.map(|range| range.low)), ("pct_high", range.map(|range| range.high))] {
            let figure = beside(sources, column(name, "percent"), topic).value(end.and_then(pct));
            let note = match (index, figure.baseline.is_some()) {
                (OTHER, _) => Some(Message::new("figures-note-no-other-lettings")),
                (_, true) => Some(Message::new("figures-note-not-quality-checked")),
                (_, false) => None,
            };
            figures.push(figure.note(note));
        }
    }
}

/// Index of the row the shares do not have.
const OTHER: usize = 3;

fn of(mix: &Mix, row: usize) -> Option<Range> {
    let ByType { waiting_list, flexible, assignment } = mix.lettings;
    [waiting_list, flexible, assignment].get(row).copied()
}

/// The figure with what annex 15 says of a topic.
fn beside(sources: &Sources<'_>, mut figure: Figure, topic: &str) -> Figure {
    let of_topic = sources.agreement.baseline.figures.iter().find(|it| it.topic == topic);
    if let Some(baseline) = of_topic {
        figure.baseline = Some(Ratio::from_decimal(baseline.value));
        figure.about = baseline.about;
    }
    figure
}

/// Both staircases; `None` where nothing is expected of any department on them.
fn mix(sources: &Sources<'_>) -> Option<Mix> {
    const STAIRCASES: [&str; 2] = ["area", "department"];
    let rows = sources.outlook.expected_sums.iter();
    let rows = rows.filter(|row| row.level == Level::Staircase && STAIRCASES.contains(&row.key.as_str()));
    let plus =
        |one: Range, other: Range| Some(Range { low: one.low.plus(other.low)?, high: one.high.plus(other.high)? });
    let mut mix: Option<Mix> = None;
    for row in rows {
        let sum = row.sum?;
        mix = Some(match mix {
            None => Mix {
                departments: row.departments,
                counted: row.counted,
                vacancies: sum.vacancies,
                lettings: sum.lettings,
            },
            Some(before) => Mix {
                departments: before.departments.saturating_add(row.departments),
                counted: before.counted.saturating_add(row.counted),
                vacancies: before.vacancies.plus(sum.vacancies)?,
                lettings: ByType {
                    waiting_list: plus(before.lettings.waiting_list, sum.lettings.waiting_list)?,
                    flexible: plus(before.lettings.flexible, sum.lettings.flexible)?,
                    assignment: plus(before.lettings.assignment, sum.lettings.assignment)?,
                },
            },
        });
    }
    mix.filter(|mix| mix.counted > 0)
}
