//! Nothing is said in one language only, and nothing is said that has no text: catalogues, folders and sources agree.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::{Catalogue, Language, embedded};

/// Beginnings of keys that need not stand in the sources as a whole: terms are named by canonical values of the tables, and
/// amounts (`text-`) are there for every stage; titles of rules (`rule-`) are named by the rule ids of the configuration,
/// those of checks (`check-title-`, `check-about-`) by the names of the checks; the words of the empty workbooks by the
/// columns, kinds and values of the tables that are read.
const COMPOSED: &[&str] =
    &["term-", "text-", "rule-", "check-title-", "check-about-", "column-", "heading-", "value-", "template-"];

/// Sources that are tests as a whole.
const TESTS: &[&str] = &["messages/completeness.rs", "messages/explained.rs", "tests.rs"];

/// Beginnings by which a literal in the sources is known to be a key.
const FAMILIES: &[&str] = &["cli-", "explain-", "reason-", "summary-", "term-", "text-"];

#[derive(Debug, PartialEq, Eq, Default)]
struct Entry {
    /// Variables used, in the value and all attributes.
    variables: BTreeSet<String>,
    attributes: BTreeSet<String>,
    has_value: bool,
}

/// Every key of a language, with what it uses.
fn entries(language: Language) -> BTreeMap<String, Entry> {
    let mut entries = BTreeMap::new();
    for (_, text) in embedded::files(language) {
        let mut key = None::<String>;
        for line in text.lines() {
            let starts_entry = line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-');
            if starts_entry {
                let (name, value) = line.split_once('=').unwrap();
                let entry = Entry { has_value: !value.trim().is_empty(), ..Entry::default() };
                let name = name.trim().to_owned();
                assert!(entries.insert(name.clone(), entry).is_none(), "{name} stands twice");
                key = Some(name);
            }
            if line.trim_start().starts_with('#') {
                continue;
            }
            let Some(entry) = key.as_ref().and_then(|key| entries.get_mut(key)) else { continue };
            if let Some((name, _)) = line.trim().strip_prefix('.').and_then(|line| line.split_once('=')) {
                entry.attributes.insert(name.trim().to_owned());
            } else if !starts_entry && entry.attributes.is_empty() && !line.trim().is_empty() {
                entry.has_value = true;
            }
            for part in line.split('$').skip(1) {
                let end =
                    part.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-')).unwrap_or(part.len());
                entry.variables.insert(part[..end].to_owned());
            }
        }
    }
    entries
}

#[test]
fn the_embedded_list_is_the_folder() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../config/messages");
    for language in Language::ALL {
        let folder: BTreeSet<String> = std::fs::read_dir(root.join(language.code()))
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        let list: BTreeSet<String> = embedded::files(language).iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(list, folder, "{language:?}");
    }
}

#[test]
fn the_files_parse_and_no_key_stands_twice() {
    for language in Language::ALL {
        let (_, problems) = Catalogue::read(language);
        assert_eq!(problems, Vec::<String>::new(), "{language:?}");
    }
}

#[test]
fn both_languages_have_the_same_keys_attributes_and_variables() {
    let (danish, english) = (entries(Language::Danish), entries(Language::English));
    let keys = |entries: &BTreeMap<String, Entry>| entries.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&danish), keys(&english));
    let different: Vec<_> = danish.iter().filter(|(key, entry)| english.get(*key) != Some(entry)).collect();
    assert!(different.is_empty(), "attributes or variables differ between the languages: {different:#?}");
}

#[test]
fn every_finding_says_what_is_wrong_and_what_to_do() {
    for language in Language::ALL {
        for (key, entry) in entries(language).iter().filter(|(key, _)| key.starts_with("finding-")) {
            let has = |name: &str| entry.attributes.contains(name);
            assert!(has("message") && has("help"), "{key} ({language:?}) lacks .message or .help");
            let unknown: Vec<_> = entry
                .attributes
                .iter()
                .filter(|name| !["message", "help", "consequence"].contains(&name.as_str()))
                .collect();
            assert!(unknown.is_empty(), "{key} ({language:?}): {unknown:?}");
        }
    }
}

#[test]
fn every_key_in_the_sources_has_a_text() {
    let keys = entries(Language::English);
    let mut missing = BTreeSet::new();
    for source in sources() {
        for key in used_keys(&source) {
            if !keys.contains_key(&key) && !keys.contains_key(&format!("finding-{key}")) {
                missing.insert(key);
            }
        }
    }
    assert!(missing.is_empty(), "no text for {missing:#?}");
}

#[test]
fn every_text_is_used() {
    let literals: BTreeSet<String> = sources().iter().flat_map(|source| literals(source)).collect();
    let unused: Vec<String> = entries(Language::English)
        .into_keys()
        .filter(|key| !COMPOSED.iter().any(|prefix| key.starts_with(prefix)))
        .filter(|key| !literals.contains(key.strip_prefix("finding-").unwrap_or(key)))
        .collect();
    assert!(unused.is_empty(), "texts nothing uses: {unused:#?}");
}

/// Keys a source names where a finding, a message or a term is made, and literals of the known families.
fn used_keys(source: &str) -> BTreeSet<String> {
    const MAKERS: &[(&str, &str)] = &[
        ("Finding::error(", "finding-"),
        ("Finding::warning(", "finding-"),
        ("Finding::note(", "finding-"),
        ("Severity::Error, ", "finding-"),
        ("Severity::Warning, ", "finding-"),
        ("Severity::Note, ", "finding-"),
        ("Message::new(", ""),
    ];
    let mut keys = BTreeSet::new();
    for (maker, prefix) in MAKERS {
        for part in source.split(maker).skip(1) {
            if let Some((literal, _)) = part.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                keys.insert(format!("{prefix}{literal}"));
            }
        }
    }
    let is_key = |literal: &String| {
        FAMILIES.iter().any(|family| literal.starts_with(family) && literal.len() > family.len())
            && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    keys.extend(literals(source).into_iter().filter(is_key));
    keys
}

/// The string literals of a source; those with an escape are of no interest here.
fn literals(source: &str) -> BTreeSet<String> {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Every source of the project without its tests.
fn sources() -> Vec<String> {
    fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !TESTS.iter().any(|test| path.ends_with(test))
            {
                into.push(path);
            }
        }
    }
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut files);
    files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .map(|text| text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned())
        .collect()
}
