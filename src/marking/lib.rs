//! Copies a workbook (xlsx, xlsm) with cells marked and commented, for whoever made it.
//!
//! A copy differs from its original in the sheets with marks, the styles, the comments of those sheets, the relations
//! between them, and the list of content types where a part is new. Every other part is carried over packed as it was, and
//! the parts that differ are edited in place, never written anew: what is not known here is not lost.
//!
//! Excel's rules are followed where they are stricter than the standard's: a comment is a text in one part and a box in
//! another, an old drawing, whose shapes have numbers no other sheet uses.

#[cfg(test)]
use calamine as _;

mod comments;
mod drawing;
mod error;
mod package;
mod relations;
mod sheet;
mod styles;
#[cfg(test)]
mod tests;
mod workbook;
mod xml;

use std::collections::{BTreeMap, BTreeSet};

pub use error::MarkingError;
pub use xml::XmlError;

use comments::Note;
use drawing::Shape;
use package::Package;
use sheet::{CellRange, LAST_COLUMN, LAST_ROW, Outline, Target, Targets, Wish, cell_name};
use styles::Styles;
use workbook::{Workbook, relate, relations_of, say};
use xml::Splices;

const COMMENTS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const STYLES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/// Marks cells of a workbook and says why in a comment.
///
/// Several marks of a cell become one comment, the most severe first, and the cell is filled for the most severe. A mark on
/// a merged cell goes to the one that is seen. Cells and rows that are empty are made.
///
/// # Errors
///
/// When the file is no workbook of this kind, is damaged where it must be read, is larger than the limits, or has no such
/// sheet; nothing is marked then.
pub fn mark(package: &[u8], marks: &[Mark], limits: Limits) -> Result<Marked, MarkingError> {
    let mut package = Package::open(package, limits.part_bytes)?;
    let workbook = Workbook::read(&mut package)?;
    let mut by_part: BTreeMap<&str, Vec<&Mark>> = BTreeMap::new();
    for mark in marks {
        if mark.row == 0 || mark.row > LAST_ROW || mark.column.is_some_and(|column| column > LAST_COLUMN) {
            return Err(MarkingError::BeyondSheet { row: mark.row, column: mark.column });
        }
        by_part.entry(workbook.sheet(&mark.sheet)?).or_default().push(mark);
    }
    let mut remarks = Vec::new();
    if !by_part.is_empty() {
        if workbook.signed {
            remarks.push(Remark::SignatureBroken);
        }
        let mut styles = read_styles(&mut package, &workbook)?;
        let mut blocks = drawing_blocks(&mut package)?;
        for (part, marks) in by_part {
            let threaded = mark_sheet(&mut package, part, &marks, &workbook, &mut styles, &mut blocks)
                .map_err(|error| error.of_part(part))?;
            let sheet = marks.first().map_or("", |mark| mark.sheet.as_str());
            remarks.extend(threaded.into_iter().map(|cell| {
                let (row, column) = cell.first;
                Remark::Threaded { sheet: sheet.to_owned(), row, column }
            }));
        }
        write_styles(&mut package, &workbook, styles)?;
    }
    Ok(Marked { package: package.finish()?, remarks })
}

/// How much a mark weighs; its colour follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Must be corrected.
    Error,
    /// Should be looked at.
    Warning,
    /// Worth knowing.
    Note,
}

/// A cell to mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The sheet's name.
    pub sheet: String,
    /// From 1.
    pub row: u32,
    /// From 0; `None` for the row as a whole: its first cell that holds something.
    pub column: Option<u32>,
    /// How much it weighs.
    pub severity: Severity,
    /// What the comment says.
    pub text: String,
}

/// Bounds of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes a part that must be read may unpack to.
    pub part_bytes: u64,
}

/// A marked copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The bytes of the file.
    pub package: Vec<u8>,
    /// What its reader must know.
    pub remarks: Vec<Remark>,
}

/// What is to be known of a copy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// The original is signed, and no signature holds for a copy that differs.
    SignatureBroken,
    /// The cell has a conversation: programmes that show it do not show the comment under it, to which the text was added.
    Threaded {
        /// The sheet's name.
        sheet: String,
        /// From 1.
        row: u32,
        /// From 0.
        column: u32,
    },
}

fn read_styles(package: &mut Package<'_>, workbook: &Workbook) -> Result<Styles, MarkingError> {
    let text = match &workbook.styles {
        Some(part) => Some(package.required(part)?),
        None => None,
    };
    let part = workbook.styles.as_deref().unwrap_or("styles");
    Styles::read(text, &workbook.namespace).map_err(|error| MarkingError::xml(part, error))
}

fn write_styles(package: &mut Package<'_>, workbook: &Workbook, styles: Styles) -> Result<(), MarkingError> {
    let part = if let Some(part) = &workbook.styles {
        part.clone()
    } else {
        let folder = workbook.part.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let named = format!("{folder}styles.xml");
        let part = if package.has(&named) { package.free_name(&format!("{folder}styles"), ".xml") } else { named };
        relate(package, &workbook.part, "styles", &part, workbook.strict)?;
        say(package, &part, STYLES, false)?;
        part
    };
    let text = styles.finish().map_err(|error| MarkingError::xml(&part, error))?;
    package.write(&part, text.into_bytes());
    Ok(())
}

/// The blocks of shape numbers that some drawing of the workbook has.
fn drawing_blocks(package: &mut Package<'_>) -> Result<BTreeSet<u32>, MarkingError> {
    let drawings: Vec<String> =
        package.names().filter(|name| name.rsplit('.').next() == Some("vml")).map(str::to_owned).collect();
    let mut blocks = BTreeSet::new();
    for part in drawings {
        blocks.extend(drawing::blocks(&package.bytes(&part)?.unwrap_or_else(Vec::new)));
    }
    Ok(blocks)
}

/// Marks one sheet; gives the cells whose comment stands under a conversation.
fn mark_sheet(
    package: &mut Package<'_>,
    part: &str,
    marks: &[&Mark],
    workbook: &Workbook,
    styles: &mut Styles,
    blocks: &mut BTreeSet<u32>,
) -> Result<Vec<CellRange>, MarkingError> {
    let text = package.required(part)?;
    let wishes = marks.iter().map(|mark| Wish { row: mark.row, column: mark.column }).collect();
    let outline = Outline::read(&text, &wishes)?;
    let targets = targets(&outline, marks);

    let mut splices = Splices::default();
    outline.extend_dimension(&targets, &mut splices);
    sheet::edit_cells(&text, &outline, &targets, &mut |style, severity| styles.marked(style, severity), &mut splices)?;

    let relations = relations_of(package, part)?;
    let notes = notes(&targets);
    let known = relations.iter().find(|it| it.is("comments")).map(|it| it.target(part));
    let comments = match &known {
        Some(known) => known.clone(),
        None => package.free_name("xl/comments", ".xml"),
    };
    let old = if known.is_some() { Some(package.required(&comments)?) } else { None };
    let added = comments::add(old, &outline.namespace, &notes).map_err(|error| MarkingError::xml(&comments, error))?;
    package.write(&comments, added.text.into_bytes());
    if known.is_none() {
        say(package, &comments, COMMENTS, false)?;
        relate(package, part, "comments", &comments, workbook.strict)?;
    }

    let shapes = shapes(&outline, &targets, &notes, &added.joined);
    if !shapes.is_empty() {
        let known = outline.drawing.as_ref().map(|id| {
            let relation = relations.iter().find(|relation| relation.id == *id);
            relation.map(|it| it.target(part)).ok_or_else(|| MarkingError::PartMissing(id.clone()))
        });
        let known = known.transpose()?;
        let drawing = match &known {
            Some(known) => known.clone(),
            None => package.free_name("xl/drawings/vmlDrawing", ".vml"),
        };
        let missing = || MarkingError::PartMissing(drawing.clone());
        let old = if known.is_some() { Some(package.bytes(&drawing)?.ok_or_else(missing)?) } else { None };
        let bytes =
            drawing::add(old.as_deref(), blocks, &shapes).map_err(|error| MarkingError::xml(&drawing, error))?;
        package.write(&drawing, bytes);
        if known.is_none() {
            say(package, &drawing, DRAWING, true)?;
            let id = relate(package, part, "vmlDrawing", &drawing, workbook.strict)?;
            outline.add_drawing(&id, relations::namespace(workbook.strict), &mut splices);
        }
    }
    let text = splices.apply_text(&text).map_err(MarkingError::sheet)?;
    package.write(part, text.into_bytes());
    Ok(added.threaded.iter().filter_map(|cell| CellRange::parse(cell)).collect())
}

/// Marks by cell: the most severe first, no text twice.
fn targets(outline: &Outline, marks: &[&Mark]) -> Targets {
    let mut targets = Targets::new();
    for mark in marks {
        let (row, column) = outline.cell_for(Wish { row: mark.row, column: mark.column });
        let cell = targets.entry(row).or_default().entry(column);
        let cell = cell.or_insert(Target { severity: mark.severity, texts: Vec::new() });
        cell.severity = cell.severity.min(mark.severity);
        if cell.texts.iter().all(|(_, text)| *text != mark.text) {
            cell.texts.push((mark.severity, mark.text.clone()));
        }
    }
    for target in targets.values_mut().flat_map(BTreeMap::values_mut) {
        target.texts.sort_by_key(|(severity, _)| *severity);
    }
    targets
}

fn notes(targets: &Targets) -> Vec<Note> {
    let cells =
        targets.iter().flat_map(|(row, cells)| cells.iter().map(move |(column, target)| (*row, *column, target)));
    let joined =
        |texts: &[(Severity, String)]| texts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n\n");
    cells.map(|(row, column, target)| Note { cell: cell_name(row, column), text: joined(&target.texts) }).collect()
}

/// The boxes of comments that are new.
fn shapes(outline: &Outline, targets: &Targets, notes: &[Note], joined: &[String]) -> Vec<Shape> {
    let joined: BTreeSet<&str> = joined.iter().map(String::as_str).collect();
    let cells = targets.iter().flat_map(|(row, cells)| cells.keys().map(move |column| (*row, *column)));
    let cells = cells.zip(notes).filter(|(_, note)| !joined.contains(note.cell.as_str()));
    cells
        .map(|((row, column), note)| Shape {
            row: row - 1,
            column,
            anchor: sheet::anchor(outline, row, column, &note.text),
        })
        .collect()
}
