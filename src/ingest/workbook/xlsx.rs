//! Workbooks of Office Open XML (xlsx, xlsm). Their cells are read by calamine, cell by cell; what it does not tell – hidden
//! rows and columns, merged cells, formulas without a result – is read from the sheet's own XML (`facts`).

mod facts;
mod places;

use std::collections::BTreeMap;
use std::io::Cursor;

use bytes::Bytes;
use calamine::Reader as _;

use super::book::Tab;
use super::failed::Failed;
use super::formats::shows_percent;
use super::package::Package;
use super::sheet::{Builder, Sheet, Stored};
use super::values;
use super::xml::{Step, Xml, attribute, name, says_yes};
use crate::limits::Limits;

/// An open xlsx workbook.
pub(crate) struct Xlsx {
    package: Package,
    book: Box<calamine::Xlsx<Cursor<Bytes>>>,
    sheets: Vec<(Tab, String)>,
    /// The workbook asks to be computed when it is opened: its writer did not compute, and wrote zeros.
    uncomputed: bool,
}

impl Xlsx {
    pub(crate) fn open(bytes: Bytes, limits: &Limits) -> Result<Self, Failed> {
        let mut package = Package::open(bytes.clone(), limits)?;
        package.holds_what_it_says()?;
        let root = relations(&mut package, "")?;
        let of_kind =
            |kind: &str| root.values().find(|relation| relation.is(kind)).map(|relation| relation.target.clone());
        let workbook = of_kind("officeDocument").unwrap_or_else(|| "xl/workbook.xml".to_owned());
        let relations = relations(&mut package, &workbook)?;
        // Calamine looks for these by name, in the folder of the workbook.
        let folder = workbook.rsplit_once('/').map_or("", |(folder, _)| folder);
        for kind in ["styles", "sharedStrings", "theme/theme1"] {
            let named = resolved(folder, &format!("{kind}.xml"));
            let related = relations.values().find(|relation| relation.is(kind)).map(|relation| relation.target.clone());
            for part in [Some(named), related].into_iter().flatten() {
                package.is_plain(&part, limits.text_bytes())?;
                if kind == "sharedStrings" {
                    holds_as_many(&mut package, &part, limits)?;
                }
            }
        }
        let (mut sheets, mut uncomputed) = (Vec::new(), false);
        contents(&mut package, &workbook, &relations, &mut sheets, &mut uncomputed)?;
        let book =
            calamine::Xlsx::new(Cursor::new(bytes)).map_err(|error| Failed::damaged(&workbook, error)).map(Box::new)?;
        Ok(Self { package, book, sheets, uncomputed })
    }

    pub(crate) fn tabs(&self) -> Vec<Tab> {
        self.sheets.iter().map(|(tab, _)| tab.clone()).collect()
    }

    pub(crate) fn sheet(&mut self, name: &str, limits: &Limits) -> Result<Sheet, Failed> {
        let part = self.sheets.iter().find(|(tab, _)| tab.name == name).map(|(_, part)| part.clone());
        let part = part.ok_or_else(|| Failed::damaged(name, "missing"))?;
        let mut cells = Builder::new(limits);
        let facts = if facts::are_none(&mut self.package, &part)? {
            facts::Facts::default()
        } else {
            facts::read(Xml::needed(&mut self.package, &part)?, self.uncomputed, &mut cells)?
        };
        let damaged = |error: calamine::XlsxError| Failed::damaged(&part, error);
        let mut reader = self.book.worksheet_cells_reader(name).map_err(damaged)?;
        let percent: Vec<bool> = reader
            .styles()
            .iter()
            .map(|style| style.number_format.as_ref().is_some_and(|format| shows_percent(&format.format_code)))
            .collect();
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(damaged)? {
            let place = cell.get_position();
            if !facts.not_calculated.is_empty() && facts.not_calculated.contains(&place) {
                continue;
            }
            let percent = percent.get(style).copied().unwrap_or(false);
            if let Some(stored) = values::of_ref(cell.get_value(), percent) {
                cells.add(place, stored)?;
            }
        }
        for place in facts.not_calculated {
            cells.add(place, Stored::NotCalculated)?;
        }
        Ok(cells.finish())
    }
}

/// Whether a part says that it holds more shared texts than there is room for: calamine believes it, and makes room.
fn holds_as_many(package: &mut Package, part: &str, limits: &Limits) -> Result<(), Failed> {
    // The shortest text, an empty one, takes as many bytes of the part.
    const SHORTEST: u64 = 5;
    let Some(mut xml) = Xml::part(package, part)? else { return Ok(()) };
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Step::Open(element) | Step::Lone(element) if name(&element) == "sst" => {
                let count = attribute(&element, "uniqueCount").map(|count| count.trim().parse::<u64>());
                let too_many = match count {
                    Some(Ok(count)) => count > limits.text_bytes() / SHORTEST,
                    Some(Err(_)) | None => false,
                };
                return if too_many { Err(Failed::TooLarge(None)) } else { Ok(()) };
            }
            Step::End => return Ok(()),
            Step::Open(_) | Step::Lone(_) | Step::Close(_) | Step::Between => {}
        }
    }
}

/// The part that lists the sheets.
fn contents(
    package: &mut Package,
    part: &str,
    relations: &BTreeMap<String, Relation>,
    sheets: &mut Vec<(Tab, String)>,
    uncomputed: &mut bool,
) -> Result<(), Failed> {
    let mut xml = Xml::needed(package, part)?;
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Step::Open(element) | Step::Lone(element) => match name(&element) {
                "calcPr" => *uncomputed = says_yes(&element, "fullCalcOnLoad"),
                "sheet" => {
                    let relation = attribute(&element, "id").and_then(|id| relations.get(id.as_ref()));
                    let (Some(name), Some(relation)) = (attribute(&element, "name"), relation) else { continue };
                    if relation.is("worksheet") {
                        let shown = attribute(&element, "state").is_none_or(|state| state == "visible");
                        sheets.push((Tab { name: name.into_owned(), shown }, relation.target.clone()));
                    }
                }
                _ => {}
            },
            Step::End => return Ok(()),
            Step::Close(_) | Step::Between => {}
        }
    }
}

/// What one part of a package is to another.
#[derive(Debug)]
pub(super) struct Relation {
    kind: String,
    /// The part's name in the package.
    pub(super) target: String,
}

impl Relation {
    /// Whether the relation is of a kind; the names of kinds differ before the last stroke.
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

/// The relations of a part, by their ids; those of the package where the part is not named.
pub(super) fn relations(package: &mut Package, part: &str) -> Result<BTreeMap<String, Relation>, Failed> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let listed = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let mut relations = BTreeMap::new();
    let Some(mut xml) = Xml::part(package, &listed)? else { return Ok(relations) };
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Step::Open(element) | Step::Lone(element) if name(&element) == "Relationship" => {
                let of = |wanted| attribute(&element, wanted);
                if let (Some(id), Some(kind), Some(target)) = (of("Id"), of("Type"), of("Target")) {
                    let target = resolved(folder, &target);
                    relations.insert(id.into_owned(), Relation { kind: kind.into_owned(), target });
                }
            }
            Step::End => return Ok(relations),
            Step::Open(_) | Step::Lone(_) | Step::Close(_) | Step::Between => {}
        }
    }
}

/// A target as the name of a part: from the root, or from the folder of the part that names it.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let whole = target.strip_prefix('/').map_or_else(|| format!("{folder}/{target}"), str::to_owned);
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_named_from_the_root_or_the_folder() {
        for (target, expected) in [
            ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("../custom/a.xml", "custom/a.xml"),
            ("./styles.xml", "xl/styles.xml"),
            ("worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"),
        ] {
            assert_eq!(resolved("xl", target), expected, "{target}");
        }
        assert_eq!(resolved("", "xl/workbook.xml"), "xl/workbook.xml");
    }
}
