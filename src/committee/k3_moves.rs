//! K3: each move since the run before, proposed or in force, with its reason in one sentence.

use std::collections::BTreeSet;

use trappe_rules::finding::Message;
use trappe_rules::placement::{Change, Status};
use trappe_rules::quantity::Ratio;

use super::earlier::{self, Earlier};
use super::figure::{Figure, Figures, Part, Text};
use super::k2_transitions::{GONE, change};
use super::place::Place;
use super::{Sources, SummaryError, frame};

/// One row a department that moved; the column says how (`proposed`, `up`, `down`, `moved`, `new`, `gone`), the value is its
/// step.
pub(super) fn add(
    sources: &Sources<'_>,
    previous: Option<&Earlier<'_>>,
    figures: &mut Figures,
) -> Result<(), SummaryError> {
    let Some(previous) = previous else { return Ok(()) };
    let reasons: Vec<Option<&str>> = frame::texts(sources.placements, "reason")?.collect();
    let step = |place: Place| place.step().map(|(_, step)| Ratio::whole(i128::from(step)));
    let mut here = BTreeSet::new();
    for (placement, reason) in sources.evaluation.placements.iter().zip(reasons) {
        let Some(department) = sources.city.departments.get(placement.department) else { continue };
        let id = department.department_id.as_str();
        here.insert(id);
        let before = previous.placements.get(id).map(earlier::place);
        let column = match change(placement, before) {
            _ if placement.status == Status::Proposed => Status::Proposed.name(),
            same if same == Change::Same.name() => continue,
            change => change,
        };
        let mut figure = Figure::of(Part::Moves, id.to_owned(), column, "step")
            .named(&department.name)
            .value(step(Place::of_placement(placement)))
            .text(reason.map(|reason| Text::Plain(reason.to_owned())));
        figure.previous = before.and_then(step);
        figures.push(figure);
    }
    for (id, before) in previous.placements.iter().filter(|(id, _)| !here.contains(id.as_str())) {
        let gone = vec![Message::new("figures-gone")];
        let mut figure = Figure::of(Part::Moves, id.clone(), GONE, "step").text(Some(Text::Sentences(gone)));
        figure.previous = step(earlier::place(before));
        figures.push(figure);
    }
    Ok(())
}
