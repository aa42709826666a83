//! Names of one area that are written in more than one way.

use trappe_rules::finding::Checked;

use crate::section::{self, Section};
use crate::tree;

/// What makes two names the same area's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaNames {
    /// Words at the end of a name that make no difference.
    pub endings: Vec<String>,
    /// Areas with more than one name, in the order of the file.
    pub areas: Vec<AreaAliases>,
}

/// The names of one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaAliases {
    /// The name of the latest list.
    pub name: String,
    /// Its other names.
    pub also: Vec<String>,
}

/// Reads a file of area names. The result is absent when anything is wrong.
#[must_use]
pub fn load_area_names(text: &str, file: &str) -> Checked<Option<AreaNames>> {
    let mut problems = Vec::new();
    let tree = tree::parse(text, file, &mut problems);
    let mut root = Section::root(&tree);
    let endings = root.section("folding", &mut problems).and_then(|mut section| {
        let endings = section.list("endings", &mut problems, section::text);
        section.close(&mut problems);
        endings
    });
    let mut areas = Vec::new();
    if let Some(sections) = root.maybe_section("aliases", &mut problems) {
        for entry in sections.named() {
            let path = sections.path_of(&entry.key);
            let Some(mut section) = Section::of(&entry.node, path, &mut problems) else { continue };
            let also = section.list("also", &mut problems, section::text);
            // For a reader who checks the file; nothing is computed from them.
            section.maybe("municipality", &mut problems, section::text);
            section.read("source", &mut problems, section::text);
            section.read("checked", &mut problems, section::date);
            section.close(&mut problems);
            areas.extend(also.map(|also| AreaAliases { name: entry.key.clone(), also }));
        }
    }
    root.close(&mut problems);
    section::in_file_order(&mut problems);
    let result = endings.map(|endings| AreaNames { endings, areas });
    Checked { result: result.filter(|_| problems.is_empty()), findings: problems }
}
