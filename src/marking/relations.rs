//! Relations: which part of the package means what to another.

use crate::xml::{Splices, XmlError, all_tags, elements, escaped, root};

const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// One relation of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Relation {
    pub(crate) id: String,
    kind: String,
    target: String,
    external: bool,
}

impl Relation {
    /// Whether it is of this kind (`comments`), in either form of the standard.
    pub(crate) fn is(&self, kind: &str) -> bool {
        !self.external && self.kind.rsplit('/').next() == Some(kind)
    }

    /// The part it leads to, from the part that has it.
    pub(crate) fn target(&self, from: &str) -> String {
        resolved(from, &self.target)
    }
}

/// The part that holds the relations of a part; those of the package for an empty name.
pub(crate) fn part_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
    if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") }
}

/// The relations written in a part.
pub(crate) fn read(text: &str) -> Result<Vec<Relation>, XmlError> {
    let tags = all_tags(text)?;
    root(&tags, "Relationships")?;
    let relations = tags.iter().filter(|tag| tag.depth == 1 && tag.opens("Relationship")).filter_map(|tag| {
        Some(Relation {
            id: tag.value("Id")?.into_owned(),
            kind: tag.value("Type")?.into_owned(),
            target: tag.value("Target")?.into_owned(),
            external: tag.value("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("External")),
        })
    });
    Ok(relations.collect())
}

/// The relations with one more, and its id. `kind` is the last word of its type.
pub(crate) fn add(text: Option<String>, kind: &str, target: &str, strict: bool) -> Result<(String, String), XmlError> {
    let text = text.unwrap_or_else(|| {
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{NAMESPACE}\"/>")
    });
    let known = read(&text)?;
    let id = (1..=known.len() + 1).map(|number| format!("rId{number}"));
    let id =
        id.into_iter().find(|id| known.iter().all(|relation| relation.id != *id)).unwrap_or_else(|| "rId0".to_owned());
    let tags = all_tags(&text)?;
    let root = root(&tags, "Relationships")?;
    let mut splices = Splices::default();
    let relation = format!(
        "<{}Relationship Id=\"{id}\" Type=\"{}/{kind}\" Target=\"/{}\"/>",
        root.open.prefix(),
        namespace(strict),
        escaped(target),
    );
    root.append(&mut splices, &relation);
    Ok((splices.apply_text(&text)?, id))
}

/// The namespace of relations in documents, which their types begin with.
pub(crate) const fn namespace(strict: bool) -> &'static str {
    if strict {
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    } else {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }
}

fn resolved(from: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// The content types with a default for an extension and names for parts, where they are not said already.
pub(crate) mod content_types {
    use super::{Splices, XmlError, all_tags, elements, escaped, root};

    /// The part that holds them.
    pub(crate) const PART: &str = "[Content_Types].xml";

    /// What a part is said to be, by its name or by its extension.
    pub(crate) fn of(text: &str, part: &str) -> Result<Option<String>, XmlError> {
        let tags = all_tags(text)?;
        let named = elements(&tags, 1, "Override")
            .find(|it| it.open.value("PartName").is_some_and(|name| same(&name, part)))
            .and_then(|it| it.open.value("ContentType").map(std::borrow::Cow::into_owned));
        let extension = part.rsplit('.').next().unwrap_or(part);
        let default = elements(&tags, 1, "Default")
            .find(|it| it.open.value("Extension").is_some_and(|it| it.eq_ignore_ascii_case(extension)))
            .and_then(|it| it.open.value("ContentType").map(std::borrow::Cow::into_owned));
        Ok(named.or(default))
    }

    /// Says what a part is: a default for its extension where there is none and one is wished, or else by name.
    pub(crate) fn add(text: &str, part: &str, content_type: &str, by_extension: bool) -> Result<String, XmlError> {
        let said = of(text, part)?;
        if said.as_deref() == Some(content_type) {
            return Ok(text.to_owned());
        }
        let tags = all_tags(text)?;
        let root = root(&tags, "Types")?;
        let prefix = root.open.prefix();
        let mut splices = Splices::default();
        if by_extension && said.is_none() {
            let extension = part.rsplit('.').next().unwrap_or(part);
            let default =
                format!("<{prefix}Default Extension=\"{}\" ContentType=\"{content_type}\"/>", escaped(extension));
            // Defaults stand before the names, as every programme writes them.
            match tags.iter().find(|tag| tag.depth == 1) {
                Some(first) => splices.insert(first.range.start, default),
                None => root.append(&mut splices, &default),
            }
        } else {
            let named = format!("<{prefix}Override PartName=\"/{}\" ContentType=\"{content_type}\"/>", escaped(part));
            root.append(&mut splices, &named);
        }
        splices.apply_text(text)
    }

    fn same(name: &str, part: &str) -> bool {
        name.trim_start_matches('/').eq_ignore_ascii_case(part.trim_start_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_from_their_part() {
        assert_eq!(resolved("xl/worksheets/sheet1.xml", "../comments1.xml"), "xl/comments1.xml");
        assert_eq!(resolved("xl/workbook.xml", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl/workbook.xml", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolved("", "xl/workbook.xml"), "xl/workbook.xml");
        assert_eq!(resolved("a.xml", "../../b.xml"), "b.xml");
        assert_eq!(part_of("xl/worksheets/sheet1.xml"), "xl/worksheets/_rels/sheet1.xml.rels");
        assert_eq!(part_of(""), "_rels/.rels");
    }

    #[test]
    fn a_relation_is_added_with_a_free_id() {
        let (text, id) = add(None, "comments", "xl/comments1.xml", false).unwrap();
        assert_eq!(id, "rId1");
        let (text, id) = add(Some(text), "vmlDrawing", "xl/drawings/vmlDrawing1.vml", true).unwrap();
        assert_eq!(id, "rId2");
        let relations = read(&text).unwrap();
        assert!(relations[0].is("comments") && relations[1].is("vmlDrawing"));
        assert_eq!(relations[1].target("xl/worksheets/sheet1.xml"), "xl/drawings/vmlDrawing1.vml");
    }

    #[test]
    fn content_types_are_added_once() {
        let text = "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
        let once = content_types::add(text, "xl/a.vml", "v", true).unwrap();
        let again = content_types::add(&once, "xl/b.vml", "v", true).unwrap();
        assert_eq!(once, again);
        let named = content_types::add(&once, "xl/comments1.xml", "c", false).unwrap();
        assert_eq!(content_types::of(&named, "/xl/Comments1.xml").unwrap().as_deref(), Some("c"));
        assert_eq!(content_types::of(&named, "xl/other.xml").unwrap().as_deref(), Some("application/xml"));
    }
}
