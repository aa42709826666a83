//! `refugee_places` (L14): one row a housing association with departments on the step, by id.

use trappe_messages::Catalogue;
use trappe_rules::columns::outputs::REFUGEE_PLACES;
use trappe_rules::finding::Message;
use trappe_rules::letting::refugee_places::{NotShared, RefugeePlaces};

use super::{Cell, Filling};
use crate::emit::Table;

/// The places of every association, with their quotas.
#[must_use]
pub fn refugee_places(places: &RefugeePlaces, catalogue: &Catalogue) -> Table {
    let method = catalogue.text(&Message::new("refugee-places-method"));
    let because = places.not_shared.map(|why| {
        let message = Message::new("refugee-places-because").with("why", why.name());
        catalogue.text(&message.with("year", places.assigned_in.to_string()))
    });
    let mut table = Filling::new(&REFUGEE_PLACES, places.organisations.len());
    for row in &places.organisations {
        table.row([
            Cell::text(&row.organisation_id),
            Cell::text(&row.organisation),
            Cell::whole(Some(places.year)),
            Cell::whole(Some(row.departments_on_step)),
            Cell::whole(Some(places.assigned_in)),
            Cell::whole(row.assigned),
            Cell::joined(&row.missing),
            Cell::whole(Some(places.places)),
            Cell::exact(row.part.map(|part| part.quota), &[]),
            Cell::whole(row.part.map(|part| part.whole)),
            Cell::exact(row.part.map(|part| part.remainder), &[]),
            Cell::whole(row.part.map(|part| part.places)),
            Cell::maybe_name(places.not_shared.map(NotShared::name)),
            Cell::maybe(because.as_deref()),
            Cell::text(&method),
        ]);
    }
    table.finish()
}
