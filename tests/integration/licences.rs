//! Every dependency has a licence that fits the EUPL.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Licences that may be part of what we give on under the EUPL.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "bzip2-1.0.6",
];

pub(crate) fn metadata() -> Value {
    // What is built here is what is given on here, and is all there without a network.
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let rustc = String::from_utf8(rustc.stdout).unwrap();
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn every_package_has_a_licence_that_fits() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 100, "only {} packages", packages.len());
    let refused: Vec<String> = packages
        .iter()
        .filter_map(|package| {
            let licence = package["license"].as_str().unwrap_or("");
            (!fits(licence)).then(|| format!("{}: \"{licence}\"", package["name"]))
        })
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

/// Whether one of the alternatives of an SPDX expression is allowed as a whole.
fn fits(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    any(expression.trim())
}

fn any(expression: &str) -> bool {
    split(expression, " OR ").iter().any(|part| all(part))
}

fn all(expression: &str) -> bool {
    split(expression, " AND ").iter().all(|part| {
        let part = part.trim();
        match part.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            Some(inner) => any(inner),
            None => ALLOWED.contains(&part),
        }
    })
}

/// Splits at a word outside parentheses.
fn split<'a>(expression: &'a str, word: &str) -> Vec<&'a str> {
    let (mut parts, mut depth, mut from, mut at) = (Vec::new(), 0_usize, 0, 0);
    while at < expression.len() {
        match expression.as_bytes()[at] {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && expression[at..].starts_with(word) => {
                parts.push(expression[from..at].trim());
                at += word.len();
                from = at;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    parts.push(expression[from..].trim());
    parts
}

#[test]
fn expressions_are_read_as_they_are_meant() {
    assert!(fits("MIT OR GPL-3.0"));
    assert!(fits("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(fits("MIT/Apache-2.0"));
    assert!(fits("Apache-2.0 WITH LLVM-exception OR Apache-2.0"));
    assert!(!fits("GPL-3.0"));
    assert!(!fits("MIT AND GPL-3.0"));
    assert!(!fits(""));
}
