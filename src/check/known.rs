//! What is known by id: looked up for every row of every table that refers to it.

use std::cell::Cell;

/// Values by id, in the order of the ids. Tables mostly name the same ids in the same order: the one after the id looked up
/// last is tried first.
pub(super) struct Known<'a, T> {
    entries: Vec<(&'a str, T)>,
    /// Where the id looked up last stands.
    last: Cell<usize>,
}

impl<'a, T> Known<'a, T> {
    /// Whether an id is known.
    pub(super) fn contains(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// What is known of an id.
    pub(super) fn get(&self, id: &str) -> Option<&T> {
        let last = self.last.get();
        let near = [last, last + 1].into_iter().find(|at| self.entries.get(*at).is_some_and(|(known, _)| *known == id));
        let at = match near {
            Some(at) => at,
            None => self.entries.binary_search_by(|(known, _)| (*known).cmp(id)).ok()?,
        };
        self.last.set(at);
        self.entries.get(at).map(|(_, value)| value)
    }

    /// Whether nothing is known.
    pub(super) const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The ids, in order.
    pub(super) fn ids(&self) -> impl Iterator<Item = &'a str> {
        self.entries.iter().map(|(id, _)| *id)
    }
}

/// Of an id that is given twice the later value is kept.
impl<'a, T> FromIterator<(&'a str, T)> for Known<'a, T> {
    fn from_iter<I: IntoIterator<Item = (&'a str, T)>>(entries: I) -> Self {
        let mut entries: Vec<_> = entries.into_iter().collect();
        entries.sort_by_key(|(id, _)| *id);
        entries.dedup_by(|later, earlier| {
            let is_same = later.0 == earlier.0;
            if is_same {
                std::mem::swap(later, earlier);
            }
            is_same
        });
        Self { entries, last: Cell::new(0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_in_any_order_and_the_later_value_counts() {
        let known: Known<'_, u8> = [("b", 1), ("a", 2), ("c", 3), ("b", 4)].into_iter().collect();
        assert_eq!(known.ids().collect::<Vec<_>>(), ["a", "b", "c"]);
        for id in ["a", "b", "c", "a", "c", "b", "b"] {
            let expected = match id {
                "a" => 2,
                "b" => 4,
                _ => 3,
            };
            assert_eq!(known.get(id), Some(&expected), "{id}");
        }
        assert!(!known.contains("d") && !known.contains("") && !known.is_empty());
    }
}
