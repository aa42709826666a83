//! The boxes comments are shown in: an old drawing language (VML) that spreadsheet programmes still demand.
//!
//! Drawings made by other programmes need not be well-formed XML, so that they are searched as bytes and only added to.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::xml::{Splices, XmlError};

/// Shapes are numbered in blocks of this many; a drawing owns whole blocks.
const BLOCK: u32 = 1024;

/// The box of one comment. Row and column from 0; the anchor as the drawing writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    pub(crate) row: u32,
    pub(crate) column: u32,
    pub(crate) anchor: [u32; 8],
}

/// The blocks a drawing says are its own.
pub(crate) fn blocks(bytes: &[u8]) -> BTreeSet<u32> {
    let text = searchable(bytes);
    let mut blocks: BTreeSet<u32> = ids(&text).into_iter().map(|id| id / BLOCK).collect();
    if let Some((_, list)) = own_blocks(&text) {
        blocks.extend(list);
    }
    blocks
}

/// A drawing with boxes added, or a new one. `taken` are the blocks of every drawing of the workbook.
pub(crate) fn add(old: Option<&[u8]>, taken: &mut BTreeSet<u32>, shapes: &[Shape]) -> Result<Vec<u8>, XmlError> {
    let Some(old) = old else {
        let (mut own, mut used) = (Vec::new(), BTreeSet::new());
        let shapes = drawn(shapes, &mut own, &mut used, taken, "");
        let data = own.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
        return Ok(format!(
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
             xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" \
             data=\"{data}\"/></o:shapelayout>{SHAPE_TYPE}{shapes}</xml>"
        )
        .into_bytes());
    };
    if old.starts_with(&[0xFE, 0xFF]) || old.starts_with(&[0xFF, 0xFE]) {
        return Err(XmlError::Encoding("UTF-16".to_owned()));
    }
    let text = searchable(old);
    let end = text.rfind("</").filter(|at| text[*at..].trim_end().ends_with("xml>")).ok_or(XmlError::Missing("xml"))?;
    let mut used = ids(&text);
    let listed = own_blocks(&text);
    let mut own = listed.as_ref().map_or_else(Vec::new, |(_, list)| list.clone());
    let before = own.len();
    let declarations = [
        ("v", "urn:schemas-microsoft-com:vml"),
        ("o", "urn:schemas-microsoft-com:office:office"),
        ("x", "urn:schemas-microsoft-com:office:excel"),
    ]
    .iter()
    .filter(|(prefix, _)| !text.contains(&format!("xmlns:{prefix}=")))
    .map(|(prefix, namespace)| format!(" xmlns:{prefix}=\"{namespace}\""))
    .collect::<Vec<_>>()
    .concat();
    let mut added = String::new();
    if !text.contains("\"_x0000_t202\"") && !text.contains("'_x0000_t202'") {
        added.push_str(&SHAPE_TYPE.replacen("<v:shapetype", &format!("<v:shapetype{declarations}"), 1));
    }
    added.push_str(&drawn(shapes, &mut own, &mut used, taken, &declarations));
    let mut splices = Splices::default();
    splices.insert(end, added);
    if let Some((range, _)) = listed
        && own.len() > before
    {
        splices.replace(range, own.iter().map(u32::to_string).collect::<Vec<_>>().join(","));
    }
    splices.apply(old)
}

const SHAPE_TYPE: &str = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" \
                          path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path \
                          gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

fn drawn(
    shapes: &[Shape],
    own: &mut Vec<u32>,
    used: &mut BTreeSet<u32>,
    taken: &mut BTreeSet<u32>,
    declarations: &str,
) -> String {
    let mut result = String::new();
    let mut next = 0;
    for (order, shape) in shapes.iter().enumerate() {
        let id = free_id(own, used, taken, &mut next);
        let anchor = shape.anchor.map(|it| it.to_string()).join(", ");
        let _ = write!(
            result,
            "<v:shape{declarations} id=\"_x0000_s{id}\" type=\"#_x0000_t202\" style=\"position:absolute;\
             margin-left:60pt;margin-top:2pt;width:225pt;height:60pt;z-index:{};visibility:hidden\" \
             fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" \
             color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox \
             style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox><x:ClientData \
             ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>\
             <x:AutoFill>False</x:AutoFill><x:Row>{}</x:Row><x:Column>{}</x:Column></x:ClientData></v:shape>",
            order + 1,
            shape.row,
            shape.column,
        );
    }
    result
}

/// The next number of an own block that no shape has; a new block where all are full.
fn free_id(own: &mut Vec<u32>, used: &mut BTreeSet<u32>, taken: &mut BTreeSet<u32>, next: &mut u32) -> u32 {
    for block in own.iter() {
        // The first number of a block belongs to the drawing itself.
        let first = (block * BLOCK + 1).max(*next);
        let last = block * BLOCK + BLOCK - 1;
        if let Some(id) = (first..=last).find(|id| !used.contains(id)) {
            used.insert(id);
            *next = id + 1;
            return id;
        }
    }
    let block = taken.last().map_or(1, |block| block.saturating_add(1)).min(u32::MAX / BLOCK - 1);
    taken.insert(block);
    own.push(block);
    let id = block * BLOCK + 1;
    used.insert(id);
    *next = id + 1;
    id
}

/// The same bytes with everything that is not ASCII blotted out, so that places are those of the bytes.
fn searchable(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' }).collect()
}

/// Every number a shape has, under its name or beside a name given by hand.
fn ids(text: &str) -> BTreeSet<u32> {
    let numbers = text.match_indices("_x0000_s").filter_map(|(at, mark)| {
        let rest = &text[at + mark.len()..];
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        rest[..end].parse().ok()
    });
    numbers.filter(|id| *id < u32::MAX / 2).collect()
}

/// The list of blocks a drawing says are its own, and its place.
fn own_blocks(text: &str) -> Option<(std::ops::Range<usize>, Vec<u32>)> {
    let map = text.find(":idmap")?;
    let tag = &text[map..map + text[map..].find('>')?];
    let data = map + tag.find("data=")? + "data=".len();
    let quote = text[data..].chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let end = data + 1 + text[data + 1..].find(quote)?;
    let list: Vec<u32> = text[data + 1..end].split(',').filter_map(|it| it.trim().parse().ok()).collect();
    let list = list.into_iter().filter(|block| *block < u32::MAX / BLOCK / 2).collect();
    Some((data + 1..end, list))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(count: u32) -> Vec<Shape> {
        (0..count).map(|row| Shape { row, column: 0, anchor: [1, 15, row, 2, 4, 0, row + 4, 0] }).collect()
    }

    #[test]
    fn a_new_drawing_takes_a_block_of_its_own() {
        let mut taken = BTreeSet::from([1, 2]);
        let bytes = add(None, &mut taken, &shapes(2)).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains("data=\"3\"") && text.contains("_x0000_s3073\"") && text.contains("_x0000_s3074\""));
        crate::xml::all_tags(&text).unwrap();
        assert_eq!(blocks(&bytes), BTreeSet::from([3]));
        assert_eq!(taken, BTreeSet::from([1, 2, 3]));
    }

    #[test]
    fn many_shapes_take_several_blocks_and_no_number_twice() {
        let mut taken = BTreeSet::new();
        let bytes = add(None, &mut taken, &shapes(2500)).unwrap();
        assert_eq!(ids(&searchable(&bytes)).len(), 2500);
        assert_eq!(taken, BTreeSet::from([1, 2, 3]));
        assert!(String::from_utf8(bytes).unwrap().contains("data=\"1,2,3\""));
    }

    #[test]
    fn an_old_drawing_is_only_added_to() {
        // As a spreadsheet programme writes it: not well-formed, and in another code page.
        let old = b"<xml xmlns:v='urn:schemas-microsoft-com:vml'\r\n xmlns:o='o'\r\n xmlns:x='x'>\
            <o:shapelayout v:ext='edit'><o:idmap v:ext='edit' data='1'/></o:shapelayout>\
            <v:shape id='Knap' o:spid='_x0000_s1025'><br>\xE6</v:shape></xml>\r\n";
        let mut taken = BTreeSet::from([1, 2]);
        let new = add(Some(old), &mut taken, &shapes(1)).unwrap();
        let kept = old.len() - b"</xml>\r\n".len();
        assert_eq!(new[..kept], old[..kept]);
        assert!(new.ends_with(b"</xml>\r\n"));
        let text = searchable(&new);
        assert!(text.contains("\"_x0000_s1026\"") && text.contains("v:shapetype id=\"_x0000_t202\""), "{text}");
        assert!(add(Some(b"not a drawing"), &mut taken, &shapes(1)).is_err());
    }
}
