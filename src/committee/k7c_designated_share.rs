//! K7c: the share of the municipality's family homes that lie in designated areas, against the bound of the law.

use trappe_rules::finding::Message;
use trappe_rules::quantity::Ratio;

use super::Sources;
use super::figure::{Figure, Figures, Part, Text};
use super::k1_lists::List;

/// Percent of `all`; `None` where either is missing or there are none.
fn share(part: Option<Ratio>, all: Option<Ratio>) -> Option<Ratio> {
    part?.times(Ratio::whole(100))?.over(all?)
}

/// Read off K1: family homes on any list, and all of them. The text says whether the share is above the bound.
pub(super) fn add(sources: &Sources<'_>, figures: &mut Figures) {
    let list = List::Any.id();
    let limit = Ratio::from_decimal(sources.agreement.baseline.designated_share_pct);
    let (Some(listed), Some(undecided), Some(all)) = (
        figures.at(Part::Lists, list, "family_homes"),
        figures.at(Part::Lists, list, "family_homes_undecided"),
        figures.at(Part::Staircases, "total", "family_homes"),
    ) else {
        return;
    };
    let mut figure = Figure::of(Part::DesignatedShare, list, "family_homes_share", "percent");
    figure.value = share(listed.value, all.value);
    figure.previous = share(listed.previous, all.previous);
    figure.initial = share(listed.initial, all.initial);
    figure.bounds = vec![limit];
    let most = listed.value.zip(undecided.value).and_then(|(listed, undecided)| listed.plus(undecided));
    let above = |share: Option<Ratio>| share.map(|share| share > limit);
    let (text, note) = match (above(figure.value), above(share(most, all.value))) {
        (Some(true), _) => ("yes", None),
        (Some(false), Some(false)) => ("no", None),
        (Some(false), Some(true)) => ("unknown", Some("figures-note-counting")),
        (_, _) => ("unknown", Some("figures-note-no-family-homes")),
    };
    figure.text = Some(Text::Name(text));
    figure.note = note.map(Message::new);
    let limit = Figure::of(Part::DesignatedShare, list, "limit", "percent").value(Some(limit));
    figures.push(figure);
    figures.push(limit);
}
