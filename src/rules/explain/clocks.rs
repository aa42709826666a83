//! The clocks of an area as sentences (K7b).

use super::{Line, Part, Section, words};
use crate::agreement::Agreement;
use crate::clocks::{AreaClocks, Clock, Counted};
use crate::finding::{Argument, Message};

/// The clocks of an area.
#[must_use]
pub fn clocks(area: &AreaClocks, agreement: &Agreement) -> Section {
    let mut lines = Vec::new();
    if area.name.is_none() {
        let designation = words::designation(area.designation.flatten());
        let message = Message::new("explain-clocks-not-in-areas")
            .with("area", area.area_id.as_str())
            .with("known", words::yes(area.designation.is_some()))
            .with("designation", designation);
        lines.push(Line::plain(message));
    }
    for (which, clock) in [("parallel", &area.parallel), ("off", &area.off)] {
        lines.push(Line::of("K7b", agreement, of(which, clock)));
        if let (Some(earliest), Some(latest)) = (clock.earliest, clock.latest) {
            let message = Message::new("explain-clock-runs-out")
                .with("which", which)
                .with("open", words::yes(earliest != latest))
                .with("earliest", earliest)
                .with("latest", latest);
            lines.push(Line::plain(message));
        }
    }
    Section::new(Part::Clocks, lines)
}

fn of(which: &'static str, clock: &Clock) -> Message {
    let missing = clock.missing.iter().map(|day| Argument::Date(*day)).collect();
    Message::new("explain-clock")
        .with("which", which)
        .with("lists", clock.lists)
        .with("at_most", clock.at_most)
        .with("needed", clock.needed)
        .with("complete", words::yes(clock.counted == Counted::Complete))
        .with("count", clock.missing.len())
        .with("missing", Argument::List(missing))
}
