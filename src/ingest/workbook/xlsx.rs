//! Workbooks of Office Open XML (xlsx, xlsm): their list of sheets, shared texts and number formats.

mod cells;
mod places;

use std::collections::BTreeMap;
use std::rc::Rc;

use quick_xml::events::BytesStart;

use super::book::Tab;
use super::failed::Failed;
use super::formats::Format;
use super::moments::Epoch;
use super::package::Package;
use super::sheet::Sheet;
use super::xml::{Step, Xml, attribute, local, name, says_yes};
use crate::limits::Limits;

/// An open xlsx workbook.
pub(crate) struct Xlsx {
    package: Package,
    sheets: Vec<(Tab, String)>,
    texts: Vec<Rc<str>>,
    formats: Vec<Format>,
    epoch: Epoch,
    /// The workbook asks to be computed when it is opened: its writer did not compute, and wrote zeros.
    uncomputed: bool,
}

impl Xlsx {
    pub(crate) fn open(mut package: Package, limits: &Limits) -> Result<Self, Failed> {
        let root = relations(&mut package, "")?;
        let of_kind =
            |kind: &str| root.values().find(|relation| relation.is(kind)).map(|relation| relation.target.clone());
        let workbook = of_kind("officeDocument").unwrap_or_else(|| "xl/workbook.xml".to_owned());
        let relations = relations(&mut package, &workbook)?;
        let part =
            |kind: &str| relations.values().find(|relation| relation.is(kind)).map(|relation| relation.target.clone());
        let formats = match part("styles") {
            Some(name) => formats(&mut package, &name)?,
            None => Vec::new(),
        };
        let texts = match part("sharedStrings") {
            Some(name) => texts(&mut package, &name, limits)?,
            None => Vec::new(),
        };
        let mut book = Self { package, sheets: Vec::new(), texts, formats, epoch: Epoch::default(), uncomputed: false };
        book.contents(&workbook, &relations)?;
        Ok(book)
    }

    pub(crate) fn tabs(&self) -> Vec<Tab> {
        self.sheets.iter().map(|(tab, _)| tab.clone()).collect()
    }

    pub(crate) fn sheet(&mut self, name: &str, limits: &Limits) -> Result<Sheet, Failed> {
        let part = self.sheets.iter().find(|(tab, _)| tab.name == name).map(|(_, part)| part.clone());
        let part = part.ok_or_else(|| Failed::damaged(name, "missing"))?;
        let xml = Xml::needed(&mut self.package, &part)?;
        let book = cells::Context {
            texts: &self.texts,
            formats: &self.formats,
            epoch: self.epoch,
            uncomputed: self.uncomputed,
        };
        cells::read(xml, &book, limits)
    }

    /// The part that lists the sheets.
    fn contents(&mut self, part: &str, relations: &BTreeMap<String, Relation>) -> Result<(), Failed> {
        let mut xml = Xml::needed(&mut self.package, part)?;
        let mut buffer = Vec::new();
        loop {
            match xml.next(&mut buffer)? {
                Step::Open(element) | Step::Lone(element) => match name(&element) {
                    "workbookPr" if says_yes(&element, "date1904") => self.epoch = Epoch::Of1904,
                    "calcPr" => self.uncomputed = says_yes(&element, "fullCalcOnLoad"),
                    "sheet" => {
                        let relation = attribute(&element, "id").and_then(|id| relations.get(id.as_ref()));
                        let (Some(name), Some(relation)) = (attribute(&element, "name"), relation) else { continue };
                        if relation.is("worksheet") {
                            let shown = attribute(&element, "state").is_none_or(|state| state == "visible");
                            self.sheets.push((Tab { name: name.into_owned(), shown }, relation.target.clone()));
                        }
                    }
                    _ => {}
                },
                Step::End => return Ok(()),
                Step::Close(_) | Step::Between => {}
            }
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

/// The texts that cells name by number.
fn texts(package: &mut Package, part: &str, limits: &Limits) -> Result<Vec<Rc<str>>, Failed> {
    let Some(mut xml) = Xml::part(package, part)? else { return Ok(Vec::new()) };
    let mut room = limits.text_bytes();
    let (mut texts, mut buffer, mut text) = (Vec::new(), Vec::new(), String::new());
    loop {
        match xml.next(&mut buffer)? {
            Step::Open(element) if name(&element) == "si" => {
                text.clear();
                cells::rich(&mut xml, &mut buffer, &mut text)?;
                // Beside its letters, a text takes the room of its place in the list.
                let held = u64::try_from(text.len()).unwrap_or(u64::MAX).saturating_add(32);
                room = room.checked_sub(held).ok_or(Failed::TooLarge(None))?;
                texts.push(Rc::from(places::unescaped(&text).as_ref()));
            }
            Step::Lone(element) if name(&element) == "si" => texts.push(Rc::from("")),
            Step::End => return Ok(texts),
            Step::Open(_) | Step::Lone(_) | Step::Close(_) | Step::Between => {}
        }
    }
}

/// What the numbers of each cell format are shown as.
fn formats(package: &mut Package, part: &str) -> Result<Vec<Format>, Failed> {
    let Some(mut xml) = Xml::part(package, part)? else { return Ok(Vec::new()) };
    let mut own: BTreeMap<u32, Format> = BTreeMap::new();
    let (mut formats, mut buffer, mut in_cells) = (Vec::new(), Vec::new(), false);
    let id = |element: &BytesStart<'_>| attribute(element, "numFmtId").and_then(|id| id.trim().parse::<u32>().ok());
    loop {
        match xml.next(&mut buffer)? {
            Step::Open(element) | Step::Lone(element) => match name(&element) {
                "numFmt" => {
                    if let (Some(id), Some(text)) = (id(&element), attribute(&element, "formatCode")) {
                        own.insert(id, Format::of(&text));
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = id(&element).unwrap_or(0);
                    formats.push(own.get(&id).copied().unwrap_or_else(|| Format::built_in(id)));
                }
                _ => {}
            },
            Step::Close(element) if local(element.name().into_inner()) == "cellXfs" => in_cells = false,
            Step::End => return Ok(formats),
            Step::Close(_) | Step::Between => {}
        }
    }
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
