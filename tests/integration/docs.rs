//! What the documents say is there is there.

use std::fs;
use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn trappe(arguments: &[&str]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_trappe")).args(arguments).current_dir(root()).output().unwrap()
}

#[test]
fn every_command_of_the_readme_exists_and_every_command_is_in_it() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let named: Vec<&str> =
        readme.lines().filter_map(|line| line.strip_prefix("| `trappe ")?.split([' ', '`']).next()).collect();
    let help = String::from_utf8(trappe(&["--help"]).stdout).unwrap();
    let offered: Vec<&str> = help
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(named, offered);
    for command in named {
        assert!(trappe(&[command, "--help"]).status.success(), "{command}");
    }
}

#[test]
fn pipelines_named_in_the_documents_are_there() {
    for document in ["README.md", "src/cli/args.rs"] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for part in text.split("pipelines/").skip(1) {
            let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || "-._".contains(*c)).collect();
            assert!(root().join("pipelines").join(&name).is_file(), "{document} names pipelines/{name}");
        }
    }
}

#[test]
fn links_lead_somewhere() {
    let mut documents = vec![root().join("README.md"), root().join("CHANGELOG.md")];
    let mut folders = vec![root().join("docs")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                documents.push(path);
            }
        }
    }
    let mut lost = Vec::new();
    for document in documents {
        let text = fs::read_to_string(&document).unwrap();
        for link in text.split("](").skip(1).filter_map(|part| part.split([')', '#']).next()) {
            if !link.is_empty() && !link.contains("://") && !document.parent().unwrap().join(link).exists() {
                lost.push(format!("{}: {link}", document.display()));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

/// Every code that can be found has a section in `docs/findings/`, and every section a code.
#[test]
fn every_finding_has_its_section() {
    let codes = |folder: &str, ending: &str, of: fn(&str) -> Option<&str>| {
        let mut found = std::collections::BTreeSet::new();
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == ending) {
                let text = fs::read_to_string(path).unwrap();
                found.extend(text.lines().filter_map(of).map(str::to_owned));
            }
        }
        found
    };
    let told = codes("config/messages/en", "ftl", |line| line.strip_prefix("finding-")?.strip_suffix(" ="));
    let described = codes("docs/findings", "md", |line| line.strip_prefix("## "));
    assert!(told.len() > 100, "{}", told.len());
    let differ: Vec<_> = told.symmetric_difference(&described).collect();
    assert!(differ.is_empty(), "{differ:#?}");
}
