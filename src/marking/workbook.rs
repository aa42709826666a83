//! Which parts of the package are the workbook, its sheets and its styles.

use std::borrow::Cow;

use crate::MarkingError;
use crate::package::Package;
use crate::relations::{self, Relation, content_types};
use crate::xml::{all_tags, root};

/// The parts that are found by their relations.
#[derive(Debug)]
pub(crate) struct Workbook {
    pub(crate) part: String,
    /// Whether it is written in the strict form of the standard, whose names differ.
    pub(crate) strict: bool,
    pub(crate) namespace: String,
    /// Names of the sheets with their parts; `None` for a sheet without cells, such as one that is a chart.
    sheets: Vec<(String, Option<String>)>,
    pub(crate) styles: Option<String>,
    /// Whether somebody has signed the package.
    pub(crate) signed: bool,
}

impl Workbook {
    pub(crate) fn read(package: &mut Package<'_>) -> Result<Self, MarkingError> {
        let of_package = relations_of(package, "")?;
        let signed = package.names().any(|name| name.starts_with("_xmlsignatures/"));
        let main = of_package.iter().find(|it| it.is("officeDocument")).ok_or(MarkingError::NotAWorkbook)?;
        let part = main.target("");
        let types = package.required(content_types::PART)?;
        let kind = content_types::of(&types, &part).map_err(|error| MarkingError::xml(content_types::PART, error))?;
        let kind = kind.ok_or(MarkingError::NotAWorkbook)?;
        if kind.contains("sheet.binary") {
            return Err(MarkingError::Binary);
        }
        if !kind.contains("sheet") && !kind.contains("ms-excel") {
            return Err(MarkingError::NotAWorkbook);
        }
        let text = package.required(&part)?;
        let of_workbook = relations_of(package, &part)?;
        let wrong = |error| MarkingError::xml(&part, error);
        let tags = all_tags(&text).map_err(wrong)?;
        let root = root(&tags, "workbook").map_err(wrong)?.open;
        let own = root.prefix().trim_end_matches(':');
        let own = if own.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{own}") };
        let namespace = root.value(&own).map_or_else(String::new, Cow::into_owned);
        let sheets = tags.iter().filter(|tag| tag.depth == 2 && tag.opens("sheet")).filter_map(|tag| {
            let name = tag.value("name")?.into_owned();
            let id = tag.attributes().find(|(name, _, _)| name.ends_with(":id")).map(|(_, id, _)| id)?;
            let relation = of_workbook.iter().find(|relation| relation.id == id);
            Some((name, relation.filter(|it| it.is("worksheet")).map(|it| it.target(&part))))
        });
        let sheets = sheets.collect();
        let styles = of_workbook.iter().find(|it| it.is("styles")).map(|it| it.target(&part));
        let strict = namespace.starts_with("http://purl.oclc.org/");
        Ok(Self { part, strict, namespace, sheets, styles, signed })
    }

    /// The part of a sheet.
    pub(crate) fn sheet(&self, name: &str) -> Result<&str, MarkingError> {
        let found = self.sheets.iter().find(|(known, _)| known == name);
        let (_, part) = found.ok_or_else(|| MarkingError::SheetMissing(name.to_owned()))?;
        part.as_deref().ok_or_else(|| MarkingError::NoCells(name.to_owned()))
    }
}

/// The relations of a part; none when it has no part for them.
pub(crate) fn relations_of(package: &mut Package<'_>, part: &str) -> Result<Vec<Relation>, MarkingError> {
    let holder = relations::part_of(part);
    let Some(text) = package.text(&holder)? else { return Ok(Vec::new()) };
    relations::read(&text).map_err(|error| MarkingError::xml(&holder, error))
}

/// Adds a relation to a part and gives its id.
pub(crate) fn relate(
    package: &mut Package<'_>,
    part: &str,
    kind: &str,
    target: &str,
    strict: bool,
) -> Result<String, MarkingError> {
    let holder = relations::part_of(part);
    let wrong = |error| MarkingError::xml(&holder, error);
    let known = package.text(&holder)?;
    if known.is_none() {
        say(package, &holder, "application/vnd.openxmlformats-package.relationships+xml", true)?;
    }
    let (text, id) = relations::add(known, kind, target, strict).map_err(wrong)?;
    package.write(&holder, text.into_bytes());
    Ok(id)
}

/// Says in the package what a part is, where that is not said yet.
pub(crate) fn say(
    package: &mut Package<'_>,
    part: &str,
    content_type: &str,
    by_extension: bool,
) -> Result<(), MarkingError> {
    let types = package.required(content_types::PART)?;
    let with = content_types::add(&types, part, content_type, by_extension)
        .map_err(|error| MarkingError::xml(content_types::PART, error))?;
    if with != types {
        package.write(content_types::PART, with.into_bytes());
    }
    Ok(())
}
