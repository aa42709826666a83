//! The line of a table a finding is about, so that a reader sees what stands there without opening the file.

/// Cells shown on either side of the one that is marked.
const NEIGHBOURS: usize = 4;

/// Most characters of a cell that are kept: what is longer is a text, and is cut.
const LONGEST: usize = 200;

/// Some cells of a row as they stand in the file, in its order: those around the one the finding is about, and the row's key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The cells.
    pub cells: Vec<ExcerptCell>,
    /// Which of them the finding is about; `None` where it is about the row.
    pub marked: Option<usize>,
}

/// A cell as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExcerptCell {
    /// Column in the file, from 0; `None` in files whose columns have no letters.
    pub column_index: Option<u32>,
    /// Its heading in the file; `None` where it has none.
    pub heading: Option<String>,
    /// What stands in it; empty where nothing does.
    pub value: String,
}

impl ExcerptCell {
    /// A cell; what is too long to be shown in a line is cut.
    #[must_use]
    pub fn new(column_index: Option<u32>, heading: Option<&str>, value: &str) -> Self {
        Self { column_index, heading: heading.map(cut), value: cut(value) }
    }
}

impl Excerpt {
    /// Of a row of `count` cells those to be shown, with `cell` to read each: the key's, and those around the marked one, or
    /// the first where none is marked.
    #[must_use]
    pub fn around(
        count: usize,
        key: Option<usize>,
        marked: Option<usize>,
        cell: impl Fn(usize) -> ExcerptCell,
    ) -> Self {
        let middle = marked.unwrap_or(0);
        let (from, to) = (middle.saturating_sub(NEIGHBOURS), middle.saturating_add(NEIGHBOURS));
        let shown: Vec<usize> = (0..count).filter(|index| (from..=to).contains(index) || Some(*index) == key).collect();
        let marked = marked.and_then(|marked| shown.iter().position(|index| *index == marked));
        Self { cells: shown.into_iter().map(cell).collect(), marked }
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(count: usize, key: Option<usize>, marked: Option<usize>) -> (Vec<String>, Option<usize>) {
        let excerpt = Excerpt::around(count, key, marked, |index| ExcerptCell::new(None, None, &index.to_string()));
        (excerpt.cells.into_iter().map(|cell| cell.value).collect(), excerpt.marked)
    }

    #[test]
    fn the_key_and_the_cells_around_the_marked_one_are_shown() {
        let (cells, marked) = shown(20, Some(0), Some(10));
        assert_eq!(cells, ["0", "6", "7", "8", "9", "10", "11", "12", "13", "14"]);
        assert_eq!(marked, Some(5));
        assert_eq!(shown(3, Some(0), Some(2)), (vec!["0".to_owned(), "1".to_owned(), "2".to_owned()], Some(2)));
        assert_eq!(shown(20, Some(19), None).0, ["0", "1", "2", "3", "4", "19"]);
        assert_eq!(shown(0, None, Some(3)), (Vec::new(), None));
    }

    #[test]
    fn a_long_cell_is_cut_between_characters() {
        let cell = ExcerptCell::new(None, None, &"æ".repeat(300));
        assert_eq!(cell.value.chars().count(), LONGEST + 1);
    }
}
