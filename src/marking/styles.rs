//! The workbook's styles with copies of them that carry a mark: the style a cell had, with another fill.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::Severity;
use crate::xml::{Element, Kind, Splices, Tag, XmlError, all_tags, elements, root};

/// What each severity is filled with (`RRGGBB`). Told apart by lightness as well as by hue, so by eyes that see no red or
/// green, and on paper without colour; black text stands well on each.
const fn fill(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "F4A582",
        Severity::Warning => "FFF2A8",
        Severity::Note => "C6DDF0",
    }
}

/// Children of a style sheet in the order the standard demands.
const ORDER: [&str; 11] = [
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
];

/// Colours of the old palette that are white or nearly so.
const LIGHT_INDEXED: [u32; 8] = [1, 5, 7, 9, 13, 15, 26, 27];

/// The first two fills belong to the programmes; a third is the first that may be chosen.
const RESERVED_FILLS: [&str; 2] = ["none", "gray125"];

/// The styles of a workbook, and the marked ones asked for so far.
#[derive(Debug)]
pub(crate) struct Styles {
    text: String,
    formats: Vec<Range<usize>>,
    fonts: Vec<Range<usize>>,
    fills: usize,
    marked: BTreeMap<(usize, Severity), usize>,
    new_formats: Vec<String>,
    new_fonts: Vec<String>,
    new_fills: Vec<String>,
    fill_of: BTreeMap<Severity, usize>,
    font_of: BTreeMap<usize, usize>,
    prefix: String,
}

impl Styles {
    /// Reads a style sheet; one with the ordinary style only where there is none.
    pub(crate) fn read(text: Option<String>, namespace: &str) -> Result<Self, XmlError> {
        let mut text = text.unwrap_or_else(|| ordinary(namespace));
        if root(&all_tags(&text)?, "styleSheet")?.close.is_none() {
            text = ordinary(namespace);
        }
        let tags = all_tags(&text)?;
        let prefix = root(&tags, "styleSheet")?.open.prefix().to_owned();
        let ranges = |list: &'static str, item: &'static str| -> Vec<Range<usize>> {
            let Some(list) = elements(&tags, 1, list).next() else { return Vec::new() };
            items(&tags, &list, item).map(|it| it.range()).collect()
        };
        let (formats, fonts) = (ranges("cellXfs", "xf"), ranges("fonts", "font"));
        let fills = ranges("fills", "fill").len();
        let mut styles = Self {
            text: String::new(),
            formats,
            fonts,
            fills,
            marked: BTreeMap::new(),
            new_formats: Vec::new(),
            new_fonts: Vec::new(),
            new_fills: Vec::new(),
            fill_of: BTreeMap::new(),
            font_of: BTreeMap::new(),
            prefix,
        };
        drop(tags);
        styles.text = text;
        styles.fill_the_reserved();
        Ok(styles)
    }

    /// The style to give a cell that has `style`; none given is the first.
    pub(crate) fn marked(&mut self, style: Option<u32>, severity: Severity) -> Result<usize, XmlError> {
        let style = style.and_then(|style| usize::try_from(style).ok()).filter(|style| *style < self.formats.len());
        let style = style.unwrap_or(0);
        if let Some(known) = self.marked.get(&(style, severity)) {
            return Ok(*known);
        }
        let fill = self.fill(severity);
        let prefix = &self.prefix;
        let original = self.formats.get(style).map_or_else(
            || format!("<{prefix}xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"),
            |range| self.text[range.clone()].to_owned(),
        );
        let tags = all_tags(&original)?;
        let open = tags.first().ok_or(XmlError::Missing("xf"))?;
        let mut splices = Splices::default();
        splices.set(open, "fillId", &fill.to_string());
        splices.set(open, "applyFill", "1");
        let font = open.number("fontId").and_then(|font| usize::try_from(font).ok());
        if let Some(font) = font.map(|font| self.readable(font)).transpose()?.flatten() {
            splices.set(open, "fontId", &font.to_string());
            splices.set(open, "applyFont", "1");
        }
        self.new_formats.push(splices.apply_text(&original)?);
        let index = self.formats.len() + self.new_formats.len() - 1;
        self.marked.insert((style, severity), index);
        Ok(index)
    }

    /// The style sheet with what was added.
    pub(crate) fn finish(self) -> Result<String, XmlError> {
        let tags = all_tags(&self.text)?;
        let root = root(&tags, "styleSheet")?;
        let mut splices = Splices::default();
        let lists = [
            ("fonts", self.fonts.len(), &self.new_fonts),
            ("fills", self.fills, &self.new_fills),
            ("cellXfs", self.formats.len(), &self.new_formats),
        ];
        for (list, before, new) in lists {
            if new.is_empty() {
                continue;
            }
            let (count, content) = (before + new.len(), new.concat());
            if let Some(found) = elements(&tags, 1, list).next() {
                found.append(&mut splices, &content);
                if found.open.raw("count").is_some() {
                    splices.set(&found.open, "count", &count.to_string());
                }
            } else {
                let name = format!("{}{list}", self.prefix);
                let list = format!("<{name} count=\"{count}\">{content}</{name}>");
                splices.insert(place(&tags, &root, name.trim_start_matches(&self.prefix)), list);
            }
        }
        splices.apply_text(&self.text)
    }

    fn fill_the_reserved(&mut self) {
        for pattern in RESERVED_FILLS.iter().skip(self.fills) {
            let p = &self.prefix;
            self.new_fills.push(format!("<{p}fill><{p}patternFill patternType=\"{pattern}\"/></{p}fill>"));
        }
        if self.formats.is_empty() {
            // What a cell without a style has stays the first.
            let p = &self.prefix;
            self.new_formats
                .push(format!("<{p}xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"));
        }
    }

    fn fill(&mut self, severity: Severity) -> usize {
        if let Some(known) = self.fill_of.get(&severity) {
            return *known;
        }
        let (p, colour) = (&self.prefix, fill(severity));
        self.new_fills.push(format!(
            "<{p}fill><{p}patternFill patternType=\"solid\"><{p}fgColor rgb=\"FF{colour}\"/><{p}bgColor \
             indexed=\"64\"/></{p}patternFill></{p}fill>"
        ));
        let index = self.fills + self.new_fills.len() - 1;
        self.fill_of.insert(severity, index);
        index
    }

    /// A black copy of a light font, which the light fill would hide; `None` when the font can stay.
    fn readable(&mut self, font: usize) -> Result<Option<usize>, XmlError> {
        if let Some(known) = self.font_of.get(&font) {
            return Ok(Some(*known));
        }
        let Some(range) = self.fonts.get(font).cloned() else { return Ok(None) };
        let original = self.text[range].to_owned();
        let tags = all_tags(&original)?;
        let Some(colour) = elements(&tags, 1, "color").next().filter(|colour| is_light(&colour.open)) else {
            return Ok(None);
        };
        let mut splices = Splices::default();
        splices.replace(colour.range(), format!("<{}color rgb=\"FF000000\"/>", self.prefix));
        self.new_fonts.push(splices.apply_text(&original)?);
        let index = self.fonts.len() + self.new_fonts.len() - 1;
        self.font_of.insert(font, index);
        Ok(Some(index))
    }
}

fn items<'t, 'a>(
    tags: &'t [Tag<'a>],
    list: &Element<'a>,
    item: &'static str,
) -> impl Iterator<Item = Element<'a>> + 't {
    let (from, to) = (list.open.range.end, list.range().end);
    let start = tags.partition_point(|tag| tag.range.start < from);
    let end = tags.partition_point(|tag| tag.range.start < to);
    elements(tags.get(start..end).unwrap_or(&[]), 2, item)
}

/// Where a child that is missing goes.
fn place(tags: &[Tag<'_>], root: &Element<'_>, name: &str) -> usize {
    let rank = |name: &str| ORDER.iter().position(|known| *known == name);
    let own = rank(name);
    let later = tags.iter().find(|tag| tag.depth == 1 && tag.kind != Kind::Close && rank(tag.local()) > own);
    later.or(root.close.as_ref()).map_or(root.range().end, |tag| tag.range.start)
}

fn is_light(colour: &Tag<'_>) -> bool {
    if let Some(rgb) = colour.value("rgb") {
        let digits = rgb.trim();
        let Some(channels) = digits.get(digits.len().saturating_sub(6)..) else { return false };
        let channel = |at: usize| channels.get(at..at + 2).and_then(|pair| u32::from_str_radix(pair, 16).ok());
        let (Some(red), Some(green), Some(blue)) = (channel(0), channel(2), channel(4)) else { return false };
        // Perceived brightness in thousandths of 255: green weighs most.
        return red * 299 + green * 587 + blue * 114 > 150 * 1000;
    }
    match (colour.number("theme"), colour.number("indexed")) {
        // The light colours of a theme stand at 0 and 2.
        (Some(theme), _) => theme == 0 || theme == 2,
        (None, Some(indexed)) => LIGHT_INDEXED.contains(&indexed),
        (None, None) => false,
    }
}

fn ordinary(namespace: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"{namespace}\">\
         <fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
         <fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    #[test]
    fn a_style_is_cloned_once_for_each_severity() {
        let mut styles = Styles::read(None, NAMESPACE).unwrap();
        assert_eq!(styles.marked(None, Severity::Error).unwrap(), 1);
        assert_eq!(styles.marked(Some(0), Severity::Error).unwrap(), 1);
        assert_eq!(styles.marked(Some(0), Severity::Note).unwrap(), 2);
        // A style the sheet names and the workbook does not have is read as the first.
        assert_eq!(styles.marked(Some(99), Severity::Note).unwrap(), 2);
        let text = styles.finish().unwrap();
        assert!(text.contains("<cellXfs count=\"3\">"), "{text}");
        assert!(text.contains("<fills count=\"4\">"), "{text}");
        assert!(text.contains("fillId=\"2\" borderId=\"0\" xfId=\"0\"") && text.contains("applyFill=\"1\""), "{text}");
    }

    #[test]
    fn what_the_style_had_is_kept_and_light_text_becomes_readable() {
        let sheet = "<x:styleSheet xmlns:x=\"n\"><x:fonts count='1'><x:font><x:b/><x:color theme=\"0\"/></x:font></x:fonts>\
                     <x:cellXfs count='1'><x:xf numFmtId=\"14\" fontId=\"0\" fillId='0' quotePrefix=\"1\">\
                     <x:alignment wrapText=\"1\"/></x:xf></x:cellXfs></x:styleSheet>";
        let mut styles = Styles::read(Some(sheet.to_owned()), NAMESPACE).unwrap();
        assert_eq!(styles.marked(Some(0), Severity::Warning).unwrap(), 1);
        let text = styles.finish().unwrap();
        // Two fills are the programmes' own; the list was missing.
        assert!(text.contains("<x:fills count=\"3\"><x:fill><x:patternFill patternType=\"none\"/>"), "{text}");
        let clone = "fontId=\"1\" fillId='2' quotePrefix=\"1\"><x:alignment wrapText=\"1\"/></x:xf></x:cellXfs>";
        assert!(text.contains(clone), "{text}");
        assert!(text.contains("<x:font><x:b/><x:color rgb=\"FF000000\"/></x:font></x:fonts>"), "{text}");
        assert!(text.find("<x:fonts").unwrap() < text.find("<x:fills").unwrap());
        assert!(text.find("<x:fills").unwrap() < text.find("<x:cellXfs").unwrap());
    }

    #[test]
    fn light_and_dark_colours_are_told_apart() {
        for (colour, light) in [
            ("rgb=\"FFFFFFFF\"", true),
            ("rgb=\"FF000000\"", false),
            ("rgb=\"FFFF0000\"", false),
            ("rgb=\"F\u{e6}\u{e6}\u{e6}\"", false),
            ("theme=\"0\"", true),
            ("theme=\"1\"", false),
            ("indexed=\"9\"", true),
            ("auto=\"1\"", false),
        ] {
            let text = format!("<color {colour}/>");
            assert_eq!(is_light(&all_tags(&text).unwrap()[0]), light, "{colour}");
        }
    }
}
