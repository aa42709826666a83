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
            // The index has headings of its own.
            let is_page = path.file_name().is_some_and(|name| name != "README.md");
            if is_page && path.extension().is_some_and(|extension| extension == ending) {
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

/// The pages of `docs/findings/`, in the order of the stages, each with what needs its findings where they name no rule.
const PAGES: [(&str, &str, &str); 7] = [
    ("configuration.md", "Pipeline and configuration", "the key"),
    ("ingest.md", "Reading", "the column, or the table"),
    ("check.md", "Checks of the tables as a whole", ""),
    ("rules.md", "Rules", ""),
    ("new-build.md", "New build and phase-out", ""),
    ("output.md", "Output, and what is asked for", "–"),
    ("verify.md", "A run's folder, and verifying it", "–"),
];

/// The index that the pages make: every code with its severity and the rule that needs it; those of the checks with their
/// check too.
fn index_of_findings() -> String {
    use std::fmt::Write as _;
    let mut index = "# Findings\n\nEvery code there is, with how much it weighs and the rule or column that needs it. \
        An error stops the run; a\nwarning does not, and must be known; of a note there is nothing to do. Codes are stable \
        and never used for anything\nelse.\n\nThis index is made of the pages: `TRAPPE_WRITE_INDEX=1 cargo test --test \
        integration index` writes it anew.\n"
        .to_owned();
    for (page, title, otherwise) in PAGES {
        let text = fs::read_to_string(root().join("docs/findings").join(page)).unwrap();
        let _ = write!(index, "\n## {title}\n\n| code | severity | needed by |");
        index.push_str(if page == "check.md" { " check |\n|---|---|---|---|\n" } else { "\n|---|---|---|\n" });
        for section in text.split("\n## ").skip(1) {
            let (code, rest) = section.split_once("\n\n").unwrap();
            let (head, _) = rest.split_once(". ").unwrap();
            let (severity, rule) = head.split_once("; needed by ").unwrap_or((head, otherwise));
            // Some weigh otherwise in some cases, and say so after a semicolon.
            let severity = severity.split_once(';').map_or(severity, |(first, _)| first).to_lowercase();
            assert!(["error", "warning", "note"].contains(&severity.as_str()), "{page}, {code}: {severity}");
            assert!(!rule.is_empty(), "{page}, {code}: no rule");
            let _ = write!(index, "| [{code}]({page}#{code}) | {severity} | {rule} |");
            let of = |check: &&trappe::check::Check| check.codes.iter().any(|it| it.code == code);
            if page == "check.md" {
                let ruled = || trappe::check::RULED.iter().find(|check| check.codes.contains(&code)).map(|it| it.name);
                let check = trappe::check::CHECKS.iter().find(of).map(|it| it.name).or_else(ruled);
                let _ = write!(index, " {} |", check.unwrap_or("–"));
            }
            index.push('\n');
        }
    }
    index
}

#[test]
fn the_index_of_findings_is_that_of_the_pages() {
    let path = root().join("docs/findings/README.md");
    let index = index_of_findings();
    if std::env::var_os("TRAPPE_WRITE_INDEX").is_some() {
        fs::write(&path, &index).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_else(|error| error.to_string());
    assert!(written == index, "docs/findings/README.md is not what its pages make; see there how it is written anew");
}
