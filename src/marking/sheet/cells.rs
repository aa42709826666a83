//! The cells of a sheet given other styles, and made where they were empty.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::reference::{cell_name, column_of, row_of};
use super::{Outline, Target, Targets, alone};
use crate::xml::{Kind, Splices, Tag, Tags, XmlError};
use crate::{MarkingError, Severity};

/// Gives a style's marked copy: the style a cell has, and how severe its mark is.
pub(crate) type MarkedStyle<'a> = dyn FnMut(Option<u32>, Severity) -> Result<usize, XmlError> + 'a;

/// Edits that mark every target of a sheet.
pub(crate) fn edit_cells(
    text: &str,
    outline: &Outline,
    targets: &Targets,
    marked: &mut MarkedStyle<'_>,
    splices: &mut Splices,
) -> Result<(), MarkingError> {
    let mut editing = Editing {
        outline,
        pending: targets.iter().map(|(row, cells)| (*row, severities(cells))).collect(),
        marked,
        splices,
        row: None,
    };
    let mut tags = Tags::of(text);
    let (mut last_row, mut next_column, mut in_data, mut seen) = (0, 0, false, false);
    while let Some(tag) = tags.next().map_err(MarkingError::sheet)? {
        match (tag.depth, tag.kind, tag.local()) {
            (1, Kind::Open, "sheetData") => (in_data, seen) = (true, true),
            (1, Kind::Empty, "sheetData") => {
                let rows = editing.rows_before(u32::MAX).map_err(MarkingError::sheet)?;
                if !rows.is_empty() {
                    alone(&tag).append(editing.splices, &rows);
                }
                seen = true;
            }
            (1, Kind::Close, "sheetData") => {
                let rows = editing.rows_before(u32::MAX).map_err(MarkingError::sheet)?;
                editing.splices.insert(tag.range.start, rows);
                in_data = false;
            }
            (2, Kind::Open | Kind::Empty, "row") if in_data => {
                last_row = row_of(&tag, last_row)?;
                next_column = 0;
                editing.open_row(&tag, last_row).map_err(MarkingError::sheet)?;
            }
            (2, Kind::Close, "row") if in_data => editing.close_row(&tag).map_err(MarkingError::sheet)?,
            (3, Kind::Open | Kind::Empty, "c") if in_data => {
                let column = column_of(&tag, next_column)?;
                next_column = column + 1;
                editing.cell(&tag, column).map_err(MarkingError::sheet)?;
            }
            _ => {}
        }
    }
    if seen { Ok(()) } else { Err(MarkingError::sheet(XmlError::Missing("sheetData"))) }
}

type Marks = BTreeMap<u32, Severity>;

fn severities(cells: &BTreeMap<u32, Target>) -> Marks {
    cells.iter().map(|(column, target)| (*column, target.severity)).collect()
}

struct Editing<'a> {
    outline: &'a Outline,
    /// Rows not come to yet.
    pending: BTreeMap<u32, Marks>,
    marked: &'a mut MarkedStyle<'a>,
    splices: &'a mut Splices,
    row: Option<Row>,
}

/// A row with marks that the walk is in.
struct Row {
    number: u32,
    style: Option<u32>,
    pending: Marks,
}

impl Editing<'_> {
    /// Rows to be made that stand before one; they are no longer pending.
    fn rows_before(&mut self, row: u32) -> Result<String, XmlError> {
        let later = self.pending.split_off(&row);
        let made = std::mem::replace(&mut self.pending, later);
        let prefix = &self.outline.prefix;
        let mut rows = String::new();
        for (number, marks) in made {
            let mut row = Row { number, style: None, pending: marks };
            let cells = cells_before(self.outline, self.marked, &mut row, u32::MAX)?;
            let _ = write!(rows, "<{prefix}row r=\"{number}\">{cells}</{prefix}row>");
        }
        Ok(rows)
    }

    fn open_row(&mut self, tag: &Tag<'_>, number: u32) -> Result<(), XmlError> {
        let before = self.rows_before(number)?;
        if !before.is_empty() {
            self.splices.insert(tag.range.start, before);
        }
        let Some(pending) = self.pending.remove(&number) else { return Ok(()) };
        self.widen_spans(tag, &pending);
        let style = if tag.flag("customFormat") { tag.number("s") } else { None };
        let mut row = Row { number, style, pending };
        if tag.kind == Kind::Empty {
            let cells = cells_before(self.outline, self.marked, &mut row, u32::MAX)?;
            alone(tag).append(self.splices, &cells);
        } else {
            self.row = Some(row);
        }
        Ok(())
    }

    fn close_row(&mut self, tag: &Tag<'_>) -> Result<(), XmlError> {
        let Some(mut row) = self.row.take() else { return Ok(()) };
        let cells = cells_before(self.outline, self.marked, &mut row, u32::MAX)?;
        self.splices.insert(tag.range.start, cells);
        Ok(())
    }

    fn cell(&mut self, tag: &Tag<'_>, column: u32) -> Result<(), XmlError> {
        let Some(row) = &mut self.row else { return Ok(()) };
        let before = cells_before(self.outline, self.marked, row, column)?;
        if !before.is_empty() {
            self.splices.insert(tag.range.start, before);
        }
        if let Some(severity) = row.pending.remove(&column) {
            let style = (self.marked)(tag.number("s"), severity)?;
            self.splices.set(tag, "s", &style.to_string());
        }
        Ok(())
    }

    /// A row may say which columns it spans; what is made must not stand outside.
    fn widen_spans(&mut self, tag: &Tag<'_>, marks: &Marks) {
        let Some((spans, place)) = tag.raw("spans") else { return };
        let Some((first, last)) = spans.trim().split_once(':') else { return };
        let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>()) else { return };
        let (Some((lowest, _)), Some((highest, _))) = (marks.first_key_value(), marks.last_key_value()) else { return };
        let wider = (first.min(lowest + 1), last.max(highest + 1));
        if wider != (first, last) {
            self.splices.replace(place, format!("{}:{}", wider.0, wider.1));
        }
    }
}

/// Cells to be made in a row before a column; they are no longer pending. An empty cell looks like its row or its column.
fn cells_before(
    outline: &Outline,
    marked: &mut MarkedStyle<'_>,
    row: &mut Row,
    column: u32,
) -> Result<String, XmlError> {
    let later = row.pending.split_off(&column);
    let made = std::mem::replace(&mut row.pending, later);
    let mut cells = String::new();
    for (column, severity) in made {
        let style = marked(row.style.or_else(|| outline.column_style(column)), severity)?;
        let name = cell_name(row.number, column);
        let _ = write!(cells, "<{}c r=\"{name}\" s=\"{style}\"/>", outline.prefix);
    }
    Ok(cells)
}
