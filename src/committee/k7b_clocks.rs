//! K7b: for how many lists in a row an area has been a parallel society, and off the vulnerable list.
//!
//! The table `clocks` tells of every area; here stand those whose clock runs. What is not known is no zero: a clock that
//! stops at a gap says how many lists it would be at most, and which days are missing.

use trappe_rules::clocks::Clock;
use trappe_rules::finding::{Argument, Message};
use trappe_rules::quantity::Ratio;

use super::Sources;
use super::figure::{Figure, Figures, Part};

pub(super) fn add(sources: &Sources<'_>, figures: &mut Figures) {
    let count = |lists: u32| Some(Ratio::whole(i128::from(lists)));
    for area in sources.clocks {
        let clocks: [(&Clock, [&'static str; 3]); 2] = [
            (&area.parallel, ["parallel_lists", "parallel_lists_at_most", "parallel_lists_needed"]),
            (&area.off, ["off_lists", "off_lists_at_most", "off_lists_needed"]),
        ];
        for (clock, columns) in clocks {
            // Known to stand still: neither known lists nor missing ones.
            if clock.at_most == 0 {
                continue;
            }
            let missing: Vec<Argument> = clock.missing.iter().copied().map(Argument::Date).collect();
            let note = (!missing.is_empty())
                .then(|| Message::new("figures-note-lists-missing").with("lists", Argument::List(missing)));
            for (column, lists) in columns.into_iter().zip([clock.lists, clock.at_most, clock.needed]) {
                let mut figure = Figure::of(Part::Clocks, area.area_id.clone(), column, "lists").value(count(lists));
                figure.name.clone_from(&area.name);
                figures.push(figure.note(note.clone()));
            }
        }
    }
}
