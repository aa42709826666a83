//! A sheet's own part: where its cells, merged ranges and drawing are, without taking it apart.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::xml::{Element, Kind, Splices, Tag, Tags, XmlError};
use crate::{MarkingError, Severity};

mod cells;
mod geometry;
mod reference;

pub(crate) use cells::edit_cells;
pub(crate) use geometry::anchor;
pub(crate) use reference::{CellRange, LAST_COLUMN, LAST_ROW, cell_name};
use reference::{column_of, row_of};

/// Children of a sheet that stand after the drawing of comments, in the standard's order. Alternatives of newer programmes
/// wrap controls and objects, which stand there too.
const AFTER_DRAWING: [&str; 9] = [
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "AlternateContent",
    "webPublishItems",
    "tableParts",
    "extLst",
];

/// Where a mark goes: rows from 1, columns from 0; no column is the row's first cell that holds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Wish {
    pub(crate) row: u32,
    pub(crate) column: Option<u32>,
}

/// What is said of one cell.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    /// The most severe.
    pub(crate) severity: Severity,
    pub(crate) texts: Vec<(Severity, String)>,
}

/// Marks of a sheet by row and column.
pub(crate) type Targets = BTreeMap<u32, BTreeMap<u32, Target>>;

/// A run of columns with a width or a style.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    /// First and last, from 0.
    pub(crate) span: (u32, u32),
    pub(crate) style: Option<u32>,
    /// Width in pixels; `None` is the sheet's ordinary one.
    pub(crate) pixels: Option<u32>,
}

/// What is known of a sheet after one walk through it.
#[derive(Debug)]
pub(crate) struct Outline {
    /// Prefix of the sheet's own elements, with its colon.
    pub(crate) prefix: String,
    pub(crate) namespace: String,
    /// Prefix of relations where the root declares one.
    relations_prefix: Option<String>,
    pub(crate) columns: Vec<Columns>,
    /// Ordinary width and height in pixels.
    pub(crate) column_pixels: u32,
    pub(crate) row_pixels: u32,
    /// Heights in pixels of rows near a mark, where they are not ordinary.
    pub(crate) heights: BTreeMap<u32, u32>,
    merges: Vec<CellRange>,
    /// The first cell that holds something, in rows asked for.
    first_cells: BTreeMap<u32, u32>,
    /// Id of the relation to the drawing.
    pub(crate) drawing: Option<String>,
    drawing_place: usize,
    dimension: Option<(Range<usize>, CellRange)>,
}

impl Outline {
    /// Walks through a sheet; `wishes` are the rows that will be marked.
    pub(crate) fn read(text: &str, wishes: &BTreeSet<Wish>) -> Result<Self, MarkingError> {
        let rows: BTreeSet<u32> = wishes.iter().map(|wish| wish.row).collect();
        let mut tags = Tags::of(text);
        let root = tags.next().map_err(MarkingError::sheet)?;
        let root = root.filter(|tag| tag.local() == "worksheet").ok_or(XmlError::Missing("worksheet"));
        let root = root.map_err(MarkingError::sheet)?;
        let mut outline = Self::of_root(&root);
        let mut after = None;
        let (mut row, mut column) = (0, 0);
        let mut last_cell: Option<(u32, u32)> = None;
        while let Some(tag) = tags.next().map_err(MarkingError::sheet)? {
            match (tag.depth, tag.kind) {
                (0, Kind::Close) => after = after.or(Some(tag.range.start)),
                (1, Kind::Open | Kind::Empty) => {
                    if AFTER_DRAWING.contains(&tag.local()) {
                        after = after.or(Some(tag.range.start));
                    }
                    outline.note(&tag);
                }
                (2, Kind::Open | Kind::Empty) if tag.local() == "row" => {
                    row = row_of(&tag, row)?;
                    column = 0;
                    outline.note_height(&tag, row, &rows);
                }
                (2, Kind::Open | Kind::Empty) => outline.note(&tag),
                (3, Kind::Open) if tag.local() == "c" => {
                    let at = column_of(&tag, column)?;
                    column = at + 1;
                    last_cell = Some((row, at));
                }
                (3, Kind::Empty) if tag.local() == "c" => column = column_of(&tag, column)? + 1,
                (4, Kind::Open) if matches!(tag.local(), "v" | "is") => {
                    if let Some((row, column)) = last_cell
                        && rows.contains(&row)
                    {
                        outline.first_cells.entry(row).or_insert(column);
                    }
                }
                _ => {}
            }
        }
        outline.drawing_place = after.ok_or(XmlError::Missing("worksheet")).map_err(MarkingError::sheet)?;
        Ok(outline)
    }

    /// The cell a mark is put on: merged ranges show only their first one.
    pub(crate) fn cell_for(&self, wish: Wish) -> (u32, u32) {
        let column = wish.column.or_else(|| self.first_cells.get(&wish.row).copied()).unwrap_or(0);
        let merged = self.merges.iter().find(|range| range.holds(wish.row, column));
        merged.map_or((wish.row, column), |range| range.first)
    }

    /// The style of an empty column.
    pub(crate) fn column_style(&self, column: u32) -> Option<u32> {
        self.columns.iter().find(|it| it.span.0 <= column && column <= it.span.1).and_then(|it| it.style)
    }

    /// Edits that lead to a drawing, where the sheet has none.
    pub(crate) fn add_drawing(&self, id: &str, relations: &str, splices: &mut Splices) {
        let prefix = &self.prefix;
        let element = match &self.relations_prefix {
            Some(relations) => format!("<{prefix}legacyDrawing {relations}:id=\"{id}\"/>"),
            None => format!("<{prefix}legacyDrawing xmlns:r=\"{relations}\" r:id=\"{id}\"/>"),
        };
        splices.insert(self.drawing_place, element);
    }

    /// Makes the sheet's stated size hold the cells marked.
    pub(crate) fn extend_dimension(&self, targets: &Targets, splices: &mut Splices) {
        let Some((place, range)) = &self.dimension else { return };
        let mut wider = *range;
        for (row, cells) in targets {
            for column in cells.keys() {
                wider = wider.with(*row, *column);
            }
        }
        if wider != *range {
            splices.replace(place.clone(), wider.name());
        }
    }

    fn of_root(root: &Tag<'_>) -> Self {
        let prefix = root.prefix().to_owned();
        let declared = |wanted: &dyn Fn(&str, &str) -> bool| {
            root.attributes().find(|(name, value, _)| wanted(name, value)).map(|(name, value, _)| (name, value))
        };
        let own = prefix.trim_end_matches(':');
        let own = if own.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{own}") };
        let namespace = declared(&|name, _| name == own).map_or_else(String::new, |(_, value)| value.to_owned());
        let relations = declared(&|name, value| name.starts_with("xmlns:") && value.ends_with("/relationships"));
        let relations = relations.map(|(name, _)| name.trim_start_matches("xmlns:").to_owned());
        Self {
            prefix,
            namespace,
            relations_prefix: relations,
            columns: Vec::new(),
            column_pixels: geometry::ORDINARY_COLUMN,
            row_pixels: geometry::ORDINARY_ROW,
            heights: BTreeMap::new(),
            merges: Vec::new(),
            first_cells: BTreeMap::new(),
            drawing: None,
            drawing_place: 0,
            dimension: None,
        }
    }

    fn note(&mut self, tag: &Tag<'_>) {
        match tag.local() {
            "dimension" => {
                self.dimension = tag.raw("ref").and_then(|(value, place)| Some((place, CellRange::parse(value)?)));
            }
            "sheetFormatPr" => {
                if let Some(width) = tag.value("defaultColWidth") {
                    self.column_pixels = geometry::column_pixels(&width).unwrap_or(self.column_pixels);
                }
                if let Some(height) = tag.value("defaultRowHeight") {
                    self.row_pixels = geometry::row_pixels(&height).unwrap_or(self.row_pixels);
                }
            }
            "col" => {
                let (Some(first), Some(last)) = (tag.number("min"), tag.number("max")) else { return };
                let pixels = tag.value("width").and_then(|width| geometry::column_pixels(&width));
                self.columns.push(Columns {
                    span: (first.saturating_sub(1), last.saturating_sub(1)),
                    style: tag.number("style"),
                    pixels: if tag.flag("hidden") { Some(0) } else { pixels },
                });
            }
            "mergeCell" => self.merges.extend(tag.value("ref").and_then(|range| CellRange::parse(&range))),
            "legacyDrawing" => {
                let id = tag.attributes().find(|(name, _, _)| name.ends_with(":id")).map(|(_, id, _)| id.to_owned());
                self.drawing = id;
            }
            _ => {}
        }
    }

    fn note_height(&mut self, tag: &Tag<'_>, row: u32, rows: &BTreeSet<u32>) {
        let near = rows.range(row.saturating_sub(geometry::TALLEST)..=row).next().is_some();
        if !near {
            return;
        }
        if tag.flag("hidden") {
            self.heights.insert(row, 0);
        } else if let Some(height) = tag.value("ht").and_then(|height| geometry::row_pixels(&height)) {
            self.heights.insert(row, height);
        }
    }
}

/// An element seen by its opening tag alone.
fn alone<'a>(tag: &Tag<'a>) -> Element<'a> {
    Element { open: tag.clone(), close: None }
}
