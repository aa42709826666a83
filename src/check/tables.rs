//! The tables of one run as read.

use trappe_ingest::InputTable;

/// The tables of one run as read (`data.md`).
#[derive(Debug)]
pub struct Tables {
    /// The departments.
    pub departments: InputTable,
    /// The state's areas.
    pub areas: InputTable,
    /// Key figures of departments and pools.
    pub indicators: Option<InputTable>,
    /// Assigned households.
    pub assignments: Option<InputTable>,
    /// Decisions of Samarbejdsforum.
    pub decisions: Option<InputTable>,
    /// Placements of the run before.
    pub previous: Option<InputTable>,
    /// Placements of the initial run (K7).
    pub initial: Option<InputTable>,
    /// The state's earlier lists.
    pub history: Option<InputTable>,
    /// Realised lettings.
    pub lettings: Option<InputTable>,
    /// Key figures others keep.
    pub register: Option<InputTable>,
    /// Kept pools.
    pub pools: Option<InputTable>,
    /// Where the letting wheels stand.
    pub wheel_state: Option<InputTable>,
}

impl Tables {
    /// A table by its name, to be read anew.
    pub(super) fn named_mut(&mut self, name: &str) -> Option<&mut InputTable> {
        let optional = [
            &mut self.indicators,
            &mut self.assignments,
            &mut self.decisions,
            &mut self.previous,
            &mut self.initial,
            &mut self.history,
            &mut self.lettings,
            &mut self.register,
            &mut self.pools,
            &mut self.wheel_state,
        ];
        let given = [&mut self.departments, &mut self.areas].into_iter().chain(optional.into_iter().flatten());
        given.into_iter().find(|table| table.table.name == name)
    }

    /// Every table that is there, in the order of `data.md`.
    pub fn given(&self) -> impl Iterator<Item = &InputTable> {
        let optional = [
            &self.indicators,
            &self.assignments,
            &self.decisions,
            &self.previous,
            &self.initial,
            &self.history,
            &self.lettings,
            &self.register,
            &self.pools,
            &self.wheel_state,
        ];
        [&self.departments, &self.areas].into_iter().chain(optional.into_iter().flatten())
    }
}
